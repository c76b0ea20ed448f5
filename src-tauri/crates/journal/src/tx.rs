//! A change in the making: the one function that writes rows, and the record of what it did.

use std::sync::Arc;

use career::recap::Recap;
use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::{ContextV7, Timestamp, Uuid};

use crate::{ChangeSet, Moment, Result, history::Recorder, lessons::Shelf, record::Record, search::Index};

/// A change in the making, handed to the closure of [`Journal::transact`](crate::Journal::transact).
///
/// Everything done through it is committed together when the closure answers `Ok`, and is as if it had never been when it
/// answers an error.
pub struct Tx<'a> {
    pub(crate) db: &'a Connection,
    pub(crate) recap: Arc<Recap>,
    pub(crate) lessons: &'a Shelf,
    pub(crate) now: Moment,
    pub(crate) today: NaiveDate,
    pub(crate) changes: ChangeSet,
    pub(crate) recorder: Recorder,
    pub(crate) index: Index,
    ids: &'a ContextV7,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(
        db: &'a Connection,
        recap: Arc<Recap>,
        lessons: &'a Shelf,
        now: Moment,
        today: NaiveDate,
        recorder: Recorder,
        ids: &'a ContextV7,
    ) -> Self {
        Self {
            db,
            recap,
            lessons,
            now,
            today,
            changes: ChangeSet::default(),
            recorder,
            index: Index::default(),
            ids,
        }
    }

    /// The day of the change.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The moment of the change.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.now
    }

    /// A new public id, later than all before it.
    pub(crate) fn new_id(&self) -> Uuid {
        let millis = u64::try_from(self.now.0).unwrap_or(0);
        let nanos = u32::try_from(millis % 1000).unwrap_or(0) * 1_000_000;
        Uuid::new_v7(Timestamp::from_unix(self.ids, millis / 1000, nanos))
    }

    /// Reads a row of the user's.
    pub(crate) fn get<R: Record>(&self, key: &R::Key) -> Result<Option<R>> {
        R::read(self.db, key)
    }

    /// Makes a row what it shall be, or removes it; keeps what it was for undo, and lets what is derived from it follow.
    ///
    /// The only way in which a row of the user's is written.
    pub(crate) fn set<R: Record>(&mut self, key: &R::Key, after: Option<&R>) -> Result<()> {
        let before = R::read(self.db, key)?;
        if before.as_ref() == after {
            return Ok(());
        }
        self.put(key, before.as_ref(), after)
    }

    /// [`Tx::set`] for a row that is known not to be there yet.
    pub(crate) fn add<R: Record>(&mut self, key: &R::Key, row: &R) -> Result<()> {
        self.put(key, None, Some(row))
    }

    /// Writes down what was gathered on the way. The last thing before the commit.
    pub(crate) fn settle(&mut self) -> Result<()> {
        std::mem::take(&mut self.index).settle(self.db)
    }

    fn put<R: Record>(&mut self, key: &R::Key, before: Option<&R>, after: Option<&R>) -> Result<()> {
        match after {
            Some(row) => row.write(self, key, before)?,
            None => R::delete(self.db, key)?,
        }
        self.recorder.keep(self.db, key, before, after.is_none())?;
        R::follow(self, key, before, after)
    }
}
