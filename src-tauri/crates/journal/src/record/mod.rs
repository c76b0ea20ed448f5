//! The rows that are the user's, one file a table, and how each is read, written and followed.

mod document;
mod entry;
mod evidence;
mod plan;
mod reading;
mod role;
mod version;

use career::id::EntryId;
use rusqlite::Connection;
use serde::{Serialize, de::DeserializeOwned};

pub(crate) use document::{DocumentKey, DocumentRow};
pub(crate) use entry::{
    EntryRow, kind_number as entry_kind_number, kind_of as entry_kind_of, tags_of as entry_tags_of,
};
pub(crate) use evidence::{DecisionKey, DecisionRow, StarRow};
pub(crate) use plan::{AliasRow, GoalRow, PlanTextRow, SnapshotRow, StepRow};
pub(crate) use reading::{MovedLinkRow, OwnLinkRow, ReadingRow};
pub(crate) use role::RoleRow;
pub(crate) use version::VersionRow;

use crate::{JournalError, Result, Tx};

/// A row that is the user's. Its image stands in the history as JSON: fields may be added with a default, never renamed.
pub(crate) trait Record: Serialize + DeserializeOwned + PartialEq + Sized {
    /// Which table.
    const TABLE: Table;
    /// What names a row.
    type Key: Serialize + DeserializeOwned;

    /// Reads a row.
    fn read(db: &Connection, key: &Self::Key) -> Result<Option<Self>>;

    /// Writes a row; `before` is what stands there now.
    fn write(&self, tx: &mut Tx<'_>, key: &Self::Key, before: Option<&Self>) -> Result<()>;

    /// Deletes a row.
    fn delete(db: &Connection, key: &Self::Key) -> Result<()>;

    /// Brings what is derived from the row up to date, and notes what was touched.
    fn follow(tx: &mut Tx<'_>, key: &Self::Key, before: Option<&Self>, after: Option<&Self>) -> Result<()>;
}

/// The tables of the user's rows, by the number that stands in the history: numbers are never used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Table {
    Role = 1,
    Entry = 2,
    Decision = 3,
    Star = 4,
    PlanText = 5,
    Goal = 6,
    Step = 7,
    Snapshot = 8,
    Alias = 9,
    Reading = 10,
    OwnLink = 11,
    MovedLink = 12,
    Document = 13,
    Version = 14,
}

impl Table {
    const ALL: [Self; 14] = [
        Self::Role,
        Self::Entry,
        Self::Decision,
        Self::Star,
        Self::PlanText,
        Self::Goal,
        Self::Step,
        Self::Snapshot,
        Self::Alias,
        Self::Reading,
        Self::OwnLink,
        Self::MovedLink,
        Self::Document,
        Self::Version,
    ];
}

/// A row named in the history.
pub(crate) struct Key {
    /// The table's number.
    pub(crate) table: i64,
    /// The key as JSON.
    pub(crate) key: String,
}

impl Key {
    /// Puts the row back to an image; none removes it.
    pub(crate) fn restore(&self, tx: &mut Tx<'_>, image: Option<&str>) -> Result<()> {
        let table = Table::ALL.into_iter().find(|&table| table as i64 == self.table);
        match table.ok_or(JournalError::Unreadable("undo_change"))? {
            Table::Role => self.set::<RoleRow>(tx, image),
            Table::Entry => {
                let (id, mut row) = self.read::<EntryRow>(image)?;
                if let Some(row) = &mut row {
                    // The trash may have let go of it meanwhile.
                    row.entry.role = tx.known_role(row.entry.role)?;
                }
                tx.set(&id, row.as_ref())
            }
            Table::Decision => self.set::<DecisionRow>(tx, image),
            Table::Star => self.set::<StarRow>(tx, image),
            Table::PlanText => self.set::<PlanTextRow>(tx, image),
            Table::Goal => self.set::<GoalRow>(tx, image),
            Table::Step => self.set::<StepRow>(tx, image),
            Table::Snapshot => self.set::<SnapshotRow>(tx, image),
            Table::Alias => self.set::<AliasRow>(tx, image),
            Table::Reading => self.set::<ReadingRow>(tx, image),
            Table::OwnLink => self.set::<OwnLinkRow>(tx, image),
            Table::MovedLink => self.set::<MovedLinkRow>(tx, image),
            Table::Document => self.set::<DocumentRow>(tx, image),
            Table::Version => self.set::<VersionRow>(tx, image),
        }
    }

    /// The entry, where the row is one.
    pub(crate) fn entry(&self) -> Result<Option<EntryId>> {
        if self.table != Table::Entry as i64 {
            return Ok(None);
        }
        Ok(Some(self.read::<EntryRow>(None)?.0))
    }

    fn set<R: Record>(&self, tx: &mut Tx<'_>, image: Option<&str>) -> Result<()> {
        let (key, row) = self.read::<R>(image)?;
        tx.set(&key, row.as_ref())
    }

    fn read<R: Record>(&self, image: Option<&str>) -> Result<(R::Key, Option<R>)> {
        let unreadable = |_| JournalError::Unreadable("undo_change");
        let key = serde_json::from_str(&self.key).map_err(unreadable)?;
        let row = image.map(serde_json::from_str).transpose().map_err(unreadable)?;
        Ok((key, row))
    }
}
