//! Merging segments, in short steps that may be interrupted at any time.
//!
//! Segments are immutable, so a new one can be written over many transactions beside the old ones and takes their place in one.
//! What is done so far is seen from the pages that are there: nothing has to be remembered over a restart.

use rusqlite::Connection;

use super::{
    TAIL_DOCS,
    index::flush_tail,
    segment::{BUILDING, DROPPING, Doc, Entries, IN_USE, PageWriter, Segment, gram_of_page, put},
};
use crate::{
    JournalError, Result,
    journal::Journal,
    sql::{one, query, run},
};

/// Segments of one size that become one of the next.
const WIDTH: usize = 8;

/// Pages written or dropped in one step: some ten milliseconds.
const STEP_PAGES: usize = 1_000;

/// Documents of a segment whose documents are looked through for dead ones in one step.
const SIFTED: i64 = 16_384;

/// A sorted run of grams with their documents, from a segment or a block in memory.
pub(crate) struct Run<'a> {
    /// What is added to its documents' numbers.
    offset: u32,
    page: Vec<u8>,
    position: (usize, u32),
    /// The entry it stands at: the gram and where its documents are in the page.
    current: Option<(u32, usize, usize)>,
    more: Option<(&'a Connection, Segment)>,
}

impl<'a> Run<'a> {
    /// A block in memory.
    pub(crate) fn of_block(page: Vec<u8>, offset: u32) -> Result<Self> {
        let mut run = Self {
            offset,
            page,
            position: (0, 0),
            current: None,
            more: None,
        };
        run.advance()?;
        Ok(run)
    }

    /// A segment, from a gram on.
    pub(crate) fn of_segment(db: &'a Connection, segment: Segment, offset: u32, from: u32) -> Result<Self> {
        let mut run = Self {
            offset,
            page: Vec::new(),
            position: (0, 0),
            current: None,
            more: Some((db, segment)),
        };
        // The page in which the gram lies may begin before it.
        let first = segment.page_ids(0).0;
        let start = one(
            db,
            query!("search/page_with"),
            (first, segment.page_ids(from).0),
            |row| row.get::<_, i64>(0),
        )?;
        run.load(start.unwrap_or(first))?;
        run.advance()?;
        while run.gram().is_some_and(|gram| gram < from) {
            run.advance()?;
        }
        Ok(run)
    }

    pub(crate) fn gram(&self) -> Option<u32> {
        self.current.map(|(gram, ..)| gram)
    }

    pub(crate) fn documents(&self) -> &[u8] {
        self.current.map_or(&[], |(_, from, to)| &self.page[from..to])
    }

    fn load(&mut self, from: i64) -> Result<bool> {
        let Some((db, segment)) = self.more else {
            return Ok(false);
        };
        let page = one(db, query!("search/page_after"), (from, segment.page_ids(0).1), |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?))
        })?;
        let Some((id, data)) = page else { return Ok(false) };
        self.position = (0, gram_of_page(id));
        self.page = data;
        Ok(true)
    }

    pub(crate) fn advance(&mut self) -> Result<()> {
        loop {
            let mut entries = Entries::resume(&self.page, self.position);
            if let Some((gram, documents)) = entries.next()? {
                let (to, _) = entries.position();
                self.position = entries.position();
                self.current = Some((gram, to - documents.len(), to));
                return Ok(());
            }
            let next = self.more.map(|(_, segment)| segment.page_ids(self.position.1 + 1).0);
            if !next.map_or(Ok(false), |next| self.load(next))? {
                self.current = None;
                return Ok(());
            }
        }
    }
}

/// Writes what runs have, smallest gram first, keeping the documents that `lives` says yes to. Stops after some pages and says
/// whether everything is written.
pub(crate) fn write(
    runs: &mut [Run<'_>],
    writer: &mut PageWriter<'_>,
    lives: impl Fn(u32) -> bool,
    pages: usize,
) -> Result<bool> {
    let mut documents = Vec::new();
    while let Some(gram) = runs.iter().filter_map(Run::gram).min() {
        documents.clear();
        let mut last = 0;
        for run in runs.iter_mut().filter(|run| run.gram() == Some(gram)) {
            let (stored, mut at, mut document) = (run.documents(), 0, run.offset);
            while let Some(distance) = super::segment::get(stored, &mut at) {
                document += distance;
                if lives(document) {
                    put(&mut documents, document - last);
                    last = document;
                }
            }
            run.advance()?;
        }
        if !documents.is_empty() {
            writer.push(gram, &documents)?;
        }
        if writer.pages >= pages {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The size class of a segment.
fn level(segment: &Segment) -> u32 {
    let mut limit = TAIL_DOCS as i64 * 2;
    let mut level = 0;
    while segment.len() >= limit {
        limit *= WIDTH as i64;
        level += 1;
    }
    level
}

/// Neighbouring segments that shall become one: the first [`WIDTH`] in a row that are no bigger than a size.
fn due(segments: &[Segment]) -> Option<&[Segment]> {
    let biggest = segments.iter().map(level).max()?;
    (0..=biggest).find_map(|size| {
        segments
            .chunk_by(|a, b| (level(a) <= size) == (level(b) <= size))
            .find(|row| row.len() >= WIDTH && row.first().is_some_and(|segment| level(segment) <= size))
            .map(|row| &row[..WIDTH])
    })
}

impl Journal {
    /// One short step of upkeep of the search index. Says whether there is more to do. Called when nothing else is to do;
    /// answers of searches never depend on it.
    ///
    /// # Errors
    /// The database can't be written.
    pub fn maintain(&mut self) -> Result<bool> {
        self.in_transaction(|db, _| {
            if let Some(segment) = Segment::in_state(db, DROPPING)? {
                drop_some(db, segment)?;
                return Ok(true);
            }
            if let Some(segment) = Segment::in_state(db, BUILDING)? {
                build_on(db, segment)?;
                return Ok(true);
            }
            let tail: usize = one(db, query!("search/tail_count"), [], |row| row.get(0))?.unwrap_or(0);
            if tail >= TAIL_DOCS / 2 {
                flush_tail(db)?;
                return Ok(true);
            }
            match due(&Segment::all(db)?) {
                Some(segments) => begin(db, segments).map(|()| true),
                None => Ok(false),
            }
        })
    }
}

fn drop_some(db: &Connection, segment: Segment) -> Result<()> {
    let (first, last) = segment.page_ids(0);
    if run(db, query!("search/drop_pages"), (first, last, STEP_PAGES))? < STEP_PAGES {
        run(db, query!("search/delete_segment"), [segment.id])?;
    }
    Ok(())
}

/// Lays down the new segment: its documents, without those that are dead by now.
fn begin(db: &Connection, segments: &[Segment]) -> Result<()> {
    let Some(first) = segments.first() else { return Ok(()) };
    let mut docs: Vec<Doc> = Vec::new();
    for segment in segments {
        let mut own = segment.docs(db)?;
        if segment.len() <= SIFTED {
            for (doc, number) in own.iter_mut().zip(segment.first_doc..) {
                if doc.row != 0 && one(db, query!("search/is_current"), (doc.row, number), |_| Ok(()))?.is_none() {
                    *doc = Doc::default();
                }
            }
        }
        // Numbers between two segments that no segment has.
        let gap = usize::try_from(segment.first_doc - first.first_doc).unwrap_or(0);
        docs.resize(gap.max(docs.len()), Doc::default());
        docs.append(&mut own);
    }
    Segment::insert(db, first.first_doc, &docs, BUILDING)?;
    Ok(())
}

/// Writes some more pages of the new segment; when it is whole it takes the place of the old ones.
fn build_on(db: &Connection, new: Segment) -> Result<()> {
    let (first, last) = new.page_ids(0);
    let page = one(db, query!("search/page_with"), (first, last), |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?))
    })?;
    let from = match page {
        Some((id, data)) => {
            let mut entries = Entries::new(&data, gram_of_page(id));
            while entries.next()?.is_some() {}
            entries.position().1 + 1
        }
        None => 0,
    };
    let old = Segment::within(db, new.first_doc, new.end_doc)?;
    let mut runs = Vec::with_capacity(old.len());
    for &segment in &old {
        let offset =
            u32::try_from(segment.first_doc - new.first_doc).map_err(|_| JournalError::Unreadable("search_segment"))?;
        runs.push(Run::of_segment(db, segment, offset, from)?);
    }
    let docs = new.docs(db)?;
    let lives = |document: u32| docs.get(document as usize).is_some_and(|doc| doc.row != 0);
    let mut writer = PageWriter::new(db, new);
    let whole = write(&mut runs, &mut writer, lives, STEP_PAGES)?;
    writer.flush()?;
    if whole {
        run(db, query!("search/set_segment_state"), (new.id, IN_USE))?;
        for segment in old {
            run(db, query!("search/set_segment_state"), (segment.id, DROPPING))?;
        }
    }
    Ok(())
}
