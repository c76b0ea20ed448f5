//! The rows of small things that are kept whole: see [`crate::document`].

use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};

use super::{Record, Table};
use crate::{
    DocumentKind, Moment, Result, Tx,
    sql::{one, query, run},
};

/// Kind and id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DocumentKey {
    pub(crate) kind: DocumentKind,
    pub(crate) id: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DocumentRow {
    /// JSON.
    pub(crate) body: String,
    pub(crate) created: Moment,
    pub(crate) updated: Moment,
}

impl DocumentRow {
    /// The row in three columns that begin at `at`.
    pub(crate) fn of(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            body: row.get(at)?,
            created: Moment(row.get(at + 1)?),
            updated: Moment(row.get(at + 2)?),
        })
    }

    pub(crate) fn find(db: &Connection, key: &DocumentKey) -> Result<Option<Self>> {
        one(db, query!("document/read"), (key.kind as i64, &key.id), |row| {
            Self::of(row, 0)
        })
    }
}

impl Record for DocumentRow {
    const TABLE: Table = Table::Document;
    type Key = DocumentKey;

    fn read(db: &Connection, key: &DocumentKey) -> Result<Option<Self>> {
        Self::find(db, key)
    }

    fn write(&self, tx: &mut Tx<'_>, key: &DocumentKey, _: Option<&Self>) -> Result<()> {
        let values = (key.kind as i64, &key.id, &self.body, self.created.0, self.updated.0);
        run(tx.db, query!("document/write"), values)?;
        Ok(())
    }

    fn delete(db: &Connection, key: &DocumentKey) -> Result<()> {
        run(db, query!("document/delete"), (key.kind as i64, &key.id))?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, key: &DocumentKey, _: Option<&Self>, _: Option<&Self>) -> Result<()> {
        tx.changes.documents.insert(key.kind);
        Ok(())
    }
}
