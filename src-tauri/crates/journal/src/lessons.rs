//! The owner's lessons: the entries decided last, as examples for what is suggested next.
//!
//! They are read when something is suggested for the first time, and again after a decision. What was suggested before stays as it
//! is until its entry changes: a decision never takes away or adds what already waits for an answer of its own.

use std::{cell::RefCell, sync::Arc};

use career::{
    id::EntryId,
    insight::{Decided, Lessons},
    recap::Recap,
};
use rusqlite::Connection;

use crate::{
    Result,
    journal::Journal,
    sql::{all, parsed, query, uuid},
};

/// So many entries at most are lessons: enough to know one's words by, and few enough to compare with each.
const LATELY: u32 = 200;

/// Lessons as far as they were read.
pub(crate) type Shelf = RefCell<Option<Arc<Lessons>>>;

/// The lessons on the shelf, read when there are none.
pub(crate) fn lessons(shelf: &Shelf, db: &Connection, recap: &Recap) -> Result<Arc<Lessons>> {
    if let Some(known) = &*shelf.borrow() {
        return Ok(Arc::clone(known));
    }
    let rows = all(db, query!("evidence/lessons"), [LATELY], |row| {
        let (entry, title, text): (_, String, String) = (uuid(row, 0)?, row.get(1)?, row.get(2)?);
        Ok((
            EntryId(entry),
            title,
            text,
            row.get::<_, String>(3)?,
            row.get::<_, bool>(4)?,
        ))
    })?;
    let mut records: Vec<Decided> = Vec::new();
    for (entry, title, text, direction, confirmed) in rows {
        let decided = (parsed(&direction, "decision.direction")?, confirmed);
        match records.last_mut() {
            Some(last) if last.entry == entry => last.directions.push(decided),
            _ => records.push(Decided {
                entry,
                title,
                text,
                directions: vec![decided],
            }),
        }
    }
    let read = Arc::new(Lessons::new(recap.models(), records));
    *shelf.borrow_mut() = Some(Arc::clone(&read));
    Ok(read)
}

impl Journal {
    /// What the owner decided, as examples for [`Recap::find_as`].
    ///
    /// # Errors
    /// The journal can't be read.
    pub fn lessons(&self) -> Result<Arc<Lessons>> {
        lessons(&self.lessons, &self.db, &self.recap)
    }
}
