//! The index's part in a change: gives each version its number, and brings the tail or the segments along.

use rusqlite::Connection;

use super::{FORM, TAIL_BYTES, TAIL_DOCS, build::Builder, segment::Doc};
use crate::{
    JournalError, Result, Tx,
    sql::{all, one, query, run},
};

/// Documents written in one change before they skip the tail.
const MANY: usize = 256;

/// What a change brings to the index.
#[derive(Default)]
pub(crate) struct Index {
    state: Option<State>,
    /// Numbers and rows that will join the tail.
    fresh: Vec<(i64, i64)>,
    /// Takes everything, once the documents are many.
    builder: Option<Builder>,
}

struct State {
    next_doc: i64,
    tail_bytes: i64,
}

fn state(db: &Connection) -> Result<State> {
    let state = one(db, query!("search/state"), [], |row| {
        Ok(State {
            next_doc: row.get(0)?,
            tail_bytes: row.get(1)?,
        })
    })?;
    state.ok_or(JournalError::Unreadable("search_state"))
}

/// A document by its row and place.
fn doc_at(row: i64, place: i64) -> Result<Doc> {
    match (i32::try_from(place), u32::try_from(row)) {
        (Ok(place), Ok(row)) => Ok(Doc { place, row }),
        _ => Err(JournalError::Unreadable("entry.place")),
    }
}

impl Index {
    /// Takes in the words of an entry's new version and answers its number, which the caller writes beside them.
    pub(crate) fn add(
        &mut self,
        db: &Connection,
        row: i64,
        place: i64,
        title: &str,
        tags: &str,
        text: &str,
    ) -> Result<i64> {
        if self.fresh.len() == MANY {
            self.builder = Some(gather(db, &std::mem::take(&mut self.fresh))?);
        }
        if self.state.is_none() {
            self.state = Some(state(db)?);
        }
        let Some(state) = &mut self.state else {
            return Err(JournalError::Unreadable("search_state"));
        };
        let doc = state.next_doc;
        state.next_doc += 1;
        match &mut self.builder {
            Some(builder) => builder.add(db, doc, doc_at(row, place)?, [title, tags, text])?,
            None => {
                self.fresh.push((doc, row));
                state.tail_bytes += i64::try_from(title.len() + tags.len() + text.len()).unwrap_or(i64::MAX);
            }
        }
        Ok(doc)
    }

    /// Writes down what the change brought.
    pub(crate) fn settle(self, db: &Connection) -> Result<()> {
        let Some(State {
            next_doc,
            mut tail_bytes,
        }) = self.state
        else {
            return Ok(());
        };
        let mut full = false;
        if let Some(builder) = self.builder {
            builder.finish(db)?;
            run(db, query!("search/tail_clear"), [])?;
            tail_bytes = 0;
        } else {
            for pair in self.fresh {
                run(db, query!("search/tail_insert"), pair)?;
            }
            let count: usize = one(db, query!("search/tail_count"), [], |row| row.get(0))?.unwrap_or(0);
            full = count > TAIL_DOCS || tail_bytes > TAIL_BYTES;
        }
        run(db, query!("search/set_state"), (next_doc, tail_bytes))?;
        if full { flush_tail(db) } else { Ok(()) }
    }
}

/// Makes a segment of the tail.
pub(crate) fn flush_tail(db: &Connection) -> Result<()> {
    gather(db, &[])?.finish(db)?;
    run(db, query!("search/tail_clear"), [])?;
    run(db, query!("search/set_state"), (state(db)?.next_doc, 0))?;
    Ok(())
}

/// A builder with the documents of the tail, and of what would join it. Versions that are dead already are left out.
fn gather(db: &Connection, fresh: &[(i64, i64)]) -> Result<Builder> {
    let mut docs = all(db, query!("search/tail"), [], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
    })?;
    docs.extend_from_slice(fresh);
    let first = match docs.first() {
        Some(&(doc, _)) => doc,
        None => state(db)?.next_doc,
    };
    let mut builder = Builder::new(first);
    for (doc, row) in docs {
        let words = one(db, query!("search/body_of_doc"), (row, doc), |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, String>(3)?,
            ))
        })?;
        match words {
            Some((place, title, tags, text)) => {
                builder.add(db, doc, doc_at(row, place)?, [&title, &tags, &text])?;
            }
            None => builder.skip_to(db, doc + 1)?,
        }
    }
    Ok(builder)
}

impl Tx<'_> {
    /// Makes the whole index anew, when its form is not the one of this program.
    pub(crate) fn index_anew(&mut self) -> Result<()> {
        let form: Option<i64> = one(self.db, query!("search/form"), [], |row| row.get(0))?;
        if form == Some(FORM) {
            return Ok(());
        }
        self.db.execute_batch(query!("search/clear"))?;
        let rows = all(self.db, query!("search/live_rows"), [], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
        })?;
        for (row, place) in rows {
            let words = one(self.db, query!("search/words_of_row"), [row], |row| {
                Ok((
                    row.get::<_, String>(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, String>(2)?,
                ))
            })?;
            let (title, tags, text) = words.ok_or(JournalError::Unreadable("entry_body"))?;
            let doc = self.index.add(self.db, row, place, &title, &tags, &text)?;
            run(self.db, query!("search/set_doc"), (row, doc))?;
        }
        run(self.db, query!("search/set_form"), [FORM])?;
        Ok(())
    }
}
