//! Holding the index against the texts.

use career::text::fold;

use super::{
    build::{BLOCK, Block},
    grams::BITS,
    merge::Run,
    segment::{Segment, each_document},
};
use crate::{
    Result,
    journal::Journal,
    sql::{all, one, query},
};

/// An entry: its document, row and place.
type Live = (Option<i64>, i64, i64);

impl Journal {
    /// Counts the entries that a search could miss: those without a document, with a wrong place, or with a gram that the
    /// index lacks. It is 0 unless the file was damaged or written by another hand.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn check_search_index(&self) -> Result<usize> {
        let db = &self.db;
        let live: Vec<Live> = all(db, query!("search/live_docs"), [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        let tail: Vec<(i64, i64)> = all(db, query!("search/tail"), [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut found = 0;
        for segment in Segment::all(db)? {
            let inside = |doc: Option<i64>| doc.filter(|doc| (segment.first_doc..segment.end_doc).contains(doc));
            let own: Vec<(u32, i64, i64)> = live
                .iter()
                .filter_map(|&(doc, row, place)| {
                    Some((u32::try_from(inside(doc)? - segment.first_doc).ok()?, row, place))
                })
                .collect();
            let docs = segment.docs(db)?;
            for block in own.chunk_by(|a, b| a.0 as usize / BLOCK == b.0 as usize / BLOCK) {
                let placed = block.iter().filter(|&&(at, row, place)| {
                    docs.get(at as usize)
                        .is_some_and(|doc| i64::from(doc.row) == row && i64::from(doc.place) == place)
                });
                let placed: Vec<_> = placed.copied().collect();
                found += placed.len() - lacking(self, segment, &placed)?;
            }
        }
        found += tail
            .iter()
            .filter(|&&(doc, row)| live.iter().any(|entry| (entry.0, entry.1) == (Some(doc), row)))
            .count();
        Ok(live.len().saturating_sub(found))
    }
}

/// How many entries of one block have a gram that the segment does not have for them.
fn lacking(journal: &Journal, segment: Segment, entries: &[(u32, i64, i64)]) -> Result<usize> {
    let Some(&(first, ..)) = entries.first() else {
        return Ok(0);
    };
    let start = first as usize / BLOCK * BLOCK;
    let mut block = Block::new();
    for &(at, row, _) in entries {
        while start + block.len() < at as usize {
            block.skip();
        }
        let words = one(&journal.db, query!("search/words_of_row"), [row], |row| {
            Ok([
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
            ]
            .map(|part| fold(&part)))
        })?;
        match &words {
            Some(words) => block.add(words.iter().map(String::as_str)),
            None => block.skip(),
        }
    }
    let expected = block.sorted();
    let document_bits = 32 - BITS;
    let mut bad = vec![false; BLOCK];
    let mut run = Run::of_segment(&journal.db, segment, 0, 0)?;
    let mut have = vec![false; BLOCK];
    for pairs in expected.chunk_by(|a, b| a >> document_bits == b >> document_bits) {
        let gram = pairs[0] >> document_bits;
        while run.gram().is_some_and(|at| at < gram) {
            run.advance()?;
        }
        have.fill(false);
        if run.gram() == Some(gram) {
            each_document(run.documents(), |document| {
                if let Some(slot) = (document as usize).checked_sub(start).and_then(|at| have.get_mut(at)) {
                    *slot = true;
                }
            });
        }
        for pair in pairs {
            let at = *pair as usize & (BLOCK - 1);
            bad[at] |= !have[at];
        }
    }
    Ok(bad.into_iter().filter(|&bad| bad).count())
}
