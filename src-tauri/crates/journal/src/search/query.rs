//! Asking the index: candidates by grams, newest first, each made sure of on its text.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use career::text::fold;
use memchr::memmem::Finder;
use rusqlite::Connection;

use super::{
    excerpt::excerpt,
    grams::grams_of_word,
    segment::{Doc, Segment, each_document, get},
};
use crate::{
    EntryPage, Result,
    journal::Journal,
    read::{Filter, brief},
    sql::{all, one, query},
};

/// Where the documents of segments are, kept in memory since segments never change.
#[derive(Default)]
pub(crate) struct Cache {
    docs: HashMap<i64, Arc<Vec<Doc>>>,
}

impl Cache {
    fn docs(&mut self, db: &Connection, segment: &Segment) -> Result<Arc<Vec<Doc>>> {
        if let Some(docs) = self.docs.get(&segment.id) {
            return Ok(docs.clone());
        }
        let docs = Arc::new(segment.docs(db)?);
        self.docs.insert(segment.id, docs.clone());
        Ok(docs)
    }

    fn keep(&mut self, segments: &[Segment]) {
        if self.docs.len() > segments.len() {
            self.docs
                .retain(|id, _| segments.iter().any(|segment| segment.id == *id));
        }
    }
}

/// With so few candidates left, reading their texts is cheaper than another gram.
const FEW: usize = 4;

/// Candidates behind the window that are still read, so that the total is exact where that is cheap.
const COUNTED: usize = 128;

/// The words of a query, each once, folded.
pub(crate) struct Words {
    words: Vec<String>,
}

impl Words {
    pub(crate) fn new(query: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        for word in fold(query).split_whitespace() {
            if !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
        // What lies inside another word asks for nothing more.
        let whole = words.clone();
        words.retain(|word| {
            !whole
                .iter()
                .any(|other| other.len() > word.len() && other.contains(word.as_str()))
        });
        Self { words }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    fn grams(&self) -> Vec<u32> {
        let mut grams: Vec<u32> = self.iter().flat_map(grams_of_word).collect();
        grams.sort_unstable();
        grams.dedup();
        grams
    }
}

/// A version of an entry that may have all words.
#[derive(Clone, Copy)]
struct Candidate {
    /// Orders as lists do: place, then row.
    key: u64,
    doc: i64,
}

impl Candidate {
    fn new(place: i32, row: u32, doc: i64) -> Self {
        // Flipping the sign bit makes negative places sort below positive ones.
        let place = place.cast_unsigned() ^ 1 << 31;
        Self {
            key: u64::from(place) << 32 | u64::from(row),
            doc,
        }
    }

    fn row(self) -> i64 {
        i64::from(self.key as u32)
    }
}

/// The candidates in the order newest first, sorted piece by piece as far as they are asked for.
struct Newest {
    candidates: Vec<Candidate>,
    /// What stands before is sorted already.
    sorted: usize,
    at: usize,
}

impl Iterator for Newest {
    type Item = Candidate;

    fn next(&mut self) -> Option<Candidate> {
        if self.at == self.sorted && self.sorted < self.candidates.len() {
            let rest = &mut self.candidates[self.sorted..];
            let piece = rest.len().min(64.max(self.sorted));
            if piece < rest.len() {
                rest.select_nth_unstable_by_key(piece, |candidate| std::cmp::Reverse(candidate.key));
            }
            rest[..piece].sort_unstable_by_key(|candidate| std::cmp::Reverse(candidate.key));
            self.sorted += piece;
        }
        let next = self.candidates.get(self.at).copied();
        self.at += 1;
        next
    }
}

impl Newest {
    fn left(&self) -> usize {
        self.candidates.len().saturating_sub(self.at)
    }
}

/// Keeps of ascending `documents` those that a stored list has too.
fn intersect(documents: &mut Vec<u32>, stored: &[u8]) {
    let (mut at, mut other, mut kept, mut ended) = (0, 0_u32, 0, false);
    match get(stored, &mut at) {
        Some(first) => other = first,
        None => ended = true,
    }
    'documents: for index in 0..documents.len() {
        let document = documents[index];
        while !ended && other < document {
            match get(stored, &mut at) {
                Some(distance) => other += distance,
                None => ended = true,
            }
        }
        if ended {
            break 'documents;
        }
        if other == document {
            documents[kept] = document;
            kept += 1;
        }
    }
    documents.truncate(kept);
}

/// Documents of a segment, from its first, that have all grams.
fn documents_of(db: &Connection, segment: &Segment, grams: &[u32]) -> Result<Vec<u32>> {
    let mut lists: Vec<Vec<u8>> = Vec::with_capacity(grams.len());
    for &gram in grams {
        match segment.find(db, gram, <[u8]>::to_vec)? {
            Some(list) => lists.push(list),
            None => return Ok(Vec::new()),
        }
    }
    lists.sort_by_key(Vec::len);
    let mut lists = lists.into_iter();
    let mut documents = Vec::new();
    if let Some(rarest) = lists.next() {
        documents.reserve(rarest.len());
        each_document(&rarest, |document| documents.push(document));
    }
    for list in lists {
        if documents.len() <= FEW {
            break;
        }
        intersect(&mut documents, &list);
    }
    Ok(documents)
}

impl Journal {
    fn candidates(&self, words: &Words) -> Result<Newest> {
        let db = &self.db;
        let grams = words.grams();
        let segments = Segment::all(db)?;
        let mut cache = self.segments.borrow_mut();
        cache.keep(&segments);
        let mut candidates = Vec::new();
        for segment in &segments {
            let documents = documents_of(db, segment, &grams)?;
            if documents.is_empty() {
                continue;
            }
            let docs = cache.docs(db, segment)?;
            candidates.reserve(documents.len());
            for document in documents {
                if let Some(doc) = docs.get(document as usize).filter(|doc| doc.row != 0) {
                    candidates.push(Candidate::new(
                        doc.place,
                        doc.row,
                        segment.first_doc + i64::from(document),
                    ));
                }
            }
        }
        let tail = all(db, query!("search/tail_live"), [], |row| {
            Ok(Candidate::new(row.get(2)?, row.get(1)?, row.get(0)?))
        })?;
        candidates.extend(tail);
        Ok(Newest {
            candidates,
            sorted: 0,
            at: 0,
        })
    }

    /// Calls `found` with the rows of all entries that have all words and pass the filter, newest first, until it says no.
    fn each_match(
        &self,
        words: &Words,
        filter: &Filter,
        mut found: impl FnMut(i64, &mut dyn FnMut() -> usize) -> Result<bool>,
    ) -> Result<()> {
        let allowed: Option<HashSet<i64>> = match filter.is_open() {
            true => None,
            false => Some(filter.rows(&self.db)?.into_iter().collect()),
        };
        let finders: Vec<Finder<'_>> = words.iter().map(Finder::new).collect();
        let mut newest = self.candidates(words)?;
        while let Some(candidate) = newest.next() {
            if allowed
                .as_ref()
                .is_some_and(|allowed| !allowed.contains(&candidate.row()))
            {
                continue;
            }
            if self.has_all(candidate, &finders)? && !found(candidate.row(), &mut || newest.left())? {
                break;
            }
        }
        Ok(())
    }

    /// Whether a candidate is the current version of its entry and truly has all words.
    fn has_all(&self, candidate: Candidate, finders: &[Finder<'_>]) -> Result<bool> {
        let mut statement = self.db.prepare_cached(query!("search/words_of_doc"))?;
        let mut rows = statement.query((candidate.row(), candidate.doc))?;
        let Some(row) = rows.next()? else { return Ok(false) };
        let part = |at| -> Result<&str> { Ok(row.get_ref(at)?.as_str().map_err(rusqlite::Error::from)?) };
        let (title, tags, text) = (part(0)?, part(1)?, part(2)?);
        let text = fold(text);
        let mut rest = finders
            .iter()
            .filter(|finder| finder.find(text.as_bytes()).is_none())
            .peekable();
        if rest.peek().is_none() {
            return Ok(true);
        }
        let (title, tags) = (fold(title), fold(tags));
        Ok(rest.all(|word| word.find(title.as_bytes()).is_some() || word.find(tags.as_bytes()).is_some()))
    }

    /// Entries that have all words of a query and pass a filter, newest first, with the words around what was found.
    pub(crate) fn search(&self, query: &str, filter: &Filter, offset: u32, limit: u32) -> Result<EntryPage> {
        let words = Words::new(query);
        let (first, end) = (offset as usize, offset as usize + limit as usize);
        let (mut count, mut rows, mut complete, mut budget) = (0_usize, Vec::new(), true, None);
        self.each_match(&words, filter, |row, left| {
            if (first..end).contains(&count) {
                rows.push(row);
            }
            count += 1;
            if count > end {
                // The window is full. Counting on is cheap when little is left.
                let reachable = *budget.get_or_insert_with(|| left() <= COUNTED);
                complete = reachable;
                return Ok(reachable);
            }
            Ok(true)
        })?;
        let mut entries = Vec::with_capacity(rows.len());
        for row in rows {
            let mut entry = brief(&self.db, row)?;
            let text = one(&self.db, query!("search/words_of_row"), [row], |row| {
                row.get::<_, String>(2)
            })?;
            if let Some(excerpt) = text.and_then(|text| excerpt(&text, &words)) {
                entry.excerpt = excerpt;
            }
            entries.push(entry);
        }
        let total = if complete { u32::try_from(count).ok() } else { None };
        Ok(EntryPage {
            entries,
            total,
            more: count > end,
        })
    }

    /// How many of the entries found each month holds, newest first.
    pub(crate) fn search_months(&self, query: &str, filter: &Filter) -> Result<Vec<(String, u32)>> {
        let mut months: BTreeMap<String, (i64, u32)> = BTreeMap::new();
        self.each_match(&Words::new(query), filter, |row, _| {
            let month = one(&self.db, query!("search/month_of_row"), [row], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
            if let Some((month, place)) = month {
                let (newest, count) = months.entry(month).or_default();
                *count += 1;
                *newest = if *count == 1 { place } else { place.max(*newest) };
            }
            Ok(true)
        })?;
        let mut months: Vec<_> = months.into_iter().collect();
        months.sort_by_key(|(_, (newest, _))| std::cmp::Reverse(*newest));
        Ok(months.into_iter().map(|(month, (_, count))| (month, count)).collect())
    }
}
