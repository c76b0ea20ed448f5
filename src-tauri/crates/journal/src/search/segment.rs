//! The pages of a segment: sorted grams, each with the documents that have it.
//!
//! A page is a run of entries `gram − last gram` (varint; the first is 0), `length` (varint), `length` bytes of documents. The
//! documents are numbers from the segment's first one, ascending, each as its distance from the last (varint; the first from 0).

use rusqlite::Connection;

use super::grams::BITS;
use crate::{
    JournalError, Result,
    sql::{all, one, query, run},
};

/// Bytes of a page: with its row's head it fits into one page of the database.
const PAGE: usize = 3_960;

/// Where a document's entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Doc {
    /// The entry's place in lists.
    pub(crate) place: i32,
    /// The entry's row; 0 for a document that was dead when the segment was made.
    pub(crate) row: u32,
}

/// A segment in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Segment {
    pub(crate) id: i64,
    pub(crate) first_doc: i64,
    pub(crate) end_doc: i64,
}

/// States of a segment.
pub(crate) const IN_USE: i64 = 0;
pub(crate) const BUILDING: i64 = 1;
pub(crate) const DROPPING: i64 = 2;

impl Segment {
    /// The segments in use, oldest documents first.
    pub(crate) fn all(db: &Connection) -> Result<Vec<Self>> {
        all(db, query!("search/segments"), [], Self::read)
    }

    /// The segments in use that lie within a stretch of documents.
    pub(crate) fn within(db: &Connection, first_doc: i64, end_doc: i64) -> Result<Vec<Self>> {
        all(db, query!("search/segments_in"), (first_doc, end_doc), Self::read)
    }

    /// A segment in another state, if there is one.
    pub(crate) fn in_state(db: &Connection, state: i64) -> Result<Option<Self>> {
        one(db, query!("search/segment_in_state"), [state], Self::read)
    }

    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            first_doc: row.get(1)?,
            end_doc: row.get(2)?,
        })
    }

    /// A new segment without pages.
    pub(crate) fn insert(db: &Connection, first_doc: i64, docs: &[Doc], state: i64) -> Result<Self> {
        let id = one(db, query!("search/take_segment_id"), [], |row| row.get(0))?;
        let id: i64 = id.ok_or(JournalError::Unreadable("search_state"))?;
        let end_doc = first_doc + docs.len() as i64;
        let mut bytes = Vec::with_capacity(docs.len() * 8);
        for doc in docs {
            bytes.extend(doc.place.to_le_bytes());
            bytes.extend(doc.row.to_le_bytes());
        }
        run(
            db,
            query!("search/insert_segment"),
            (id, first_doc, end_doc, state, bytes),
        )?;
        Ok(Self { id, first_doc, end_doc })
    }

    /// Where each of its documents' entries is.
    pub(crate) fn docs(&self, db: &Connection) -> Result<Vec<Doc>> {
        let broken = || JournalError::Unreadable("search_segment");
        let bytes: Vec<u8> = one(db, query!("search/docs"), [self.id], |row| row.get(0))?.ok_or_else(broken)?;
        let (docs, rest) = bytes.as_chunks::<8>();
        if docs.len() as i64 != self.len() || !rest.is_empty() {
            return Err(broken());
        }
        Ok(docs
            .iter()
            .map(|&[a, b, c, d, e, f, g, h]| Doc {
                place: i32::from_le_bytes([a, b, c, d]),
                row: u32::from_le_bytes([e, f, g, h]),
            })
            .collect())
    }

    /// How many document numbers it spans.
    pub(crate) fn len(&self) -> i64 {
        self.end_doc - self.first_doc
    }

    /// The ids of its pages, from a gram on.
    pub(crate) fn page_ids(&self, gram: u32) -> (i64, i64) {
        (self.id << BITS | i64::from(gram), self.id << BITS | ((1 << BITS) - 1))
    }

    /// Hands over the documents of a gram, as stored; none when no document has it.
    pub(crate) fn find<T>(&self, db: &Connection, gram: u32, read: impl FnOnce(&[u8]) -> T) -> Result<Option<T>> {
        let first = self.page_ids(0).0;
        let mut statement = db.prepare_cached(query!("search/page_with"))?;
        let mut rows = statement.query((first, first | i64::from(gram)))?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let data = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
        let mut entries = Entries::new(data, gram_of_page(row.get(0)?));
        while let Some((found, documents)) = entries.next()? {
            if found >= gram {
                return Ok((found == gram).then(|| read(documents)));
            }
        }
        Ok(None)
    }
}

/// The first gram of a page.
pub(crate) fn gram_of_page(id: i64) -> u32 {
    u32::try_from(id & ((1 << BITS) - 1)).unwrap_or(0)
}

/// Writes a number in 7-bit groups, the lowest first.
pub(crate) fn put(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Reads a number that [`put`] wrote; none when the bytes end before it does.
pub(crate) fn get(bytes: &[u8], at: &mut usize) -> Option<u32> {
    let (mut number, mut shift) = (0_u32, 0);
    loop {
        let byte = *bytes.get(*at)?;
        *at += 1;
        number |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
        shift += 7;
        if shift > 28 {
            return None;
        }
    }
}

/// Calls `each` with every document of a stored list, ascending. A list that is cut off ends early.
pub(crate) fn each_document(documents: &[u8], mut each: impl FnMut(u32)) {
    let (mut at, mut document) = (0, 0);
    while let Some(distance) = get(documents, &mut at) {
        document += distance;
        each(document);
    }
}

/// The entries of a page, one by one.
pub(crate) struct Entries<'a> {
    data: &'a [u8],
    at: usize,
    gram: u32,
}

impl<'a> Entries<'a> {
    pub(crate) fn new(data: &'a [u8], first_gram: u32) -> Self {
        Self {
            data,
            at: 0,
            gram: first_gram,
        }
    }

    /// The next gram with its documents.
    #[allow(clippy::should_implement_trait, reason = "it can fail")]
    pub(crate) fn next(&mut self) -> Result<Option<(u32, &'a [u8])>> {
        if self.at == self.data.len() {
            return Ok(None);
        }
        let broken = || JournalError::Unreadable("search_page");
        let distance = get(self.data, &mut self.at).ok_or_else(broken)?;
        let length = get(self.data, &mut self.at).ok_or_else(broken)? as usize;
        let documents = self.data.get(self.at..self.at + length).ok_or_else(broken)?;
        self.at += length;
        self.gram += distance;
        Ok(Some((self.gram, documents)))
    }

    /// How far it has come.
    pub(crate) fn position(&self) -> (usize, u32) {
        (self.at, self.gram)
    }

    /// Goes on from a position.
    pub(crate) fn resume(data: &'a [u8], (at, gram): (usize, u32)) -> Self {
        Self { data, at, gram }
    }
}

/// Writes the pages of a segment, grams ascending.
pub(crate) struct PageWriter<'a> {
    db: &'a Connection,
    segment: i64,
    page: Vec<u8>,
    first: u32,
    last: u32,
    /// Pages written.
    pub(crate) pages: usize,
}

impl<'a> PageWriter<'a> {
    pub(crate) fn new(db: &'a Connection, segment: Segment) -> Self {
        Self {
            db,
            segment: segment.id,
            page: Vec::with_capacity(PAGE),
            first: 0,
            last: 0,
            pages: 0,
        }
    }

    pub(crate) fn push(&mut self, gram: u32, documents: &[u8]) -> Result<()> {
        // Six bytes hold any two varints of an entry that fits into a page.
        if !self.page.is_empty() && self.page.len() + documents.len() + 6 > PAGE {
            self.flush()?;
        }
        if self.page.is_empty() {
            (self.first, self.last) = (gram, gram);
        }
        put(&mut self.page, gram - self.last);
        put(&mut self.page, u32::try_from(documents.len()).unwrap_or(u32::MAX));
        self.page.extend_from_slice(documents);
        self.last = gram;
        Ok(())
    }

    /// Writes the page begun.
    pub(crate) fn flush(&mut self) -> Result<()> {
        if !self.page.is_empty() {
            run(
                self.db,
                query!("search/insert_page"),
                (self.segment << BITS | i64::from(self.first), &self.page),
            )?;
            self.page.clear();
            self.pages += 1;
        }
        Ok(())
    }
}
