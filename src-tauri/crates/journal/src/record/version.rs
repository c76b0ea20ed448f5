//! The rows of versions: what an entry said before. They are added outside of undo (see [`crate::version`]); an import and the
//! trash write them as rows like any other.

use career::{
    entry::Entry,
    id::{EntryId, RoleId, VersionId},
};
use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Record, Table, entry_kind_number, entry_kind_of, entry_tags_of};
use crate::{
    JournalError, Moment, Result, Tx,
    sql::{date_of, day_number, day_of_option, one, parsed_option, query, run},
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct VersionRow {
    pub(crate) entry: Entry,
    /// When this content was saved.
    pub(crate) saved: Moment,
    /// The day on which undo took the entry away while it said this.
    pub(crate) taken: Option<NaiveDate>,
}

impl VersionRow {
    pub(crate) fn new(entry: &Entry, saved: Moment) -> Self {
        Self {
            entry: entry.clone(),
            saved,
            taken: None,
        }
    }

    /// The name of a content saved at a moment: the same wherever it is made.
    pub(crate) fn id_of(entry: &Entry, saved: Moment) -> Result<VersionId> {
        let content = serde_json::to_vec(&(saved, entry)).map_err(|_| JournalError::Unreadable("version"))?;
        Ok(VersionId(Uuid::new_v5(&entry.id.0, &content)))
    }

    /// Adds the row unless it is there.
    pub(crate) fn keep(&self, db: &Connection) -> Result<()> {
        self.put(db, query!("version/keep"), Self::id_of(&self.entry, self.saved)?)
    }

    fn put(&self, db: &Connection, sql: &str, id: VersionId) -> Result<()> {
        let entry = &self.entry;
        let values = rusqlite::params![
            id.0,
            entry.id.0,
            self.saved.0,
            entry.date.to_string(),
            entry_kind_number(entry.kind),
            entry.role.map(|role| role.0),
            entry.prompt.as_ref().map(|prompt| prompt.as_str()),
            entry.title,
            entry.tags.join("\n"),
            entry.text,
            self.taken.map(day_number),
        ];
        run(db, sql, values)?;
        Ok(())
    }
}

/// The columns as they stand in the database.
type Columns = (
    (Uuid, i64, String, i64),
    (Option<Uuid>, Option<String>, String, String, String),
    Option<i64>,
);

fn columns(row: &Row<'_>) -> rusqlite::Result<Columns> {
    Ok((
        (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?),
        (row.get(4)?, row.get(5)?, row.get(6)?, row.get(7)?, row.get(8)?),
        row.get(9)?,
    ))
}

impl Record for VersionRow {
    const TABLE: Table = Table::Version;
    type Key = VersionId;

    fn read(db: &Connection, key: &VersionId) -> Result<Option<Self>> {
        let Some(((entry, saved, date, kind), (role, prompt, title, tags, text), taken)) =
            one(db, query!("version/read"), [key.0], columns)?
        else {
            return Ok(None);
        };
        Ok(Some(Self {
            entry: Entry {
                id: EntryId(entry),
                date: date_of(&date)?,
                kind: entry_kind_of(kind)?,
                title,
                text,
                role: role.map(RoleId),
                tags: entry_tags_of(&tags),
                prompt: parsed_option(prompt.as_deref(), "version.prompt")?,
            },
            saved: Moment(saved),
            taken: day_of_option(taken)?,
        }))
    }

    fn write(&self, tx: &mut Tx<'_>, key: &VersionId, _: Option<&Self>) -> Result<()> {
        self.put(tx.db, query!("version/write"), *key)
    }

    fn delete(db: &Connection, key: &VersionId) -> Result<()> {
        run(db, query!("version/delete"), [key.0])?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, _: &VersionId, before: Option<&Self>, after: Option<&Self>) -> Result<()> {
        if let Some(row) = after.or(before) {
            tx.changes.entry(row.entry.id);
        }
        Ok(())
    }
}
