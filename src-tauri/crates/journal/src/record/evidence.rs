//! What the user says of evidence, and which directions are starred. What signals suggest is derived: see [`crate::source`].

use career::{
    growth::{Source, SourceKind},
    id::DirectionId,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Record, Table};
use crate::{
    JournalError, Moment, Result, Tx,
    source::{kind_number, source_bytes},
    sql::{day_number, day_of, one, query, run},
};

/// One (source, direction) pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DecisionKey {
    kind: SourceKind,
    source: String,
    direction: DirectionId,
}

impl DecisionKey {
    pub(crate) fn new(source: &Source, direction: &DirectionId) -> Self {
        Self {
            kind: source.kind(),
            source: source.to_string(),
            direction: direction.clone(),
        }
    }

    fn source(&self) -> Result<Source> {
        Source::new(self.kind, &self.source).map_err(|_| JournalError::Unreadable("decision.source"))
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DecisionRow {
    pub(crate) confirmed: bool,
    pub(crate) updated: Moment,
}

impl Record for DecisionRow {
    const TABLE: Table = Table::Decision;
    type Key = DecisionKey;

    fn read(db: &Connection, key: &DecisionKey) -> Result<Option<Self>> {
        let source = source_bytes(&key.source()?);
        let names = (kind_number(key.kind), source, key.direction.as_str());
        one(db, query!("evidence/read_decision"), names, |row| {
            Ok(Self {
                confirmed: row.get(0)?,
                updated: Moment(row.get(1)?),
            })
        })
    }

    fn write(&self, tx: &mut Tx<'_>, key: &DecisionKey, _: Option<&Self>) -> Result<()> {
        let source = source_bytes(&key.source()?);
        let values = (
            kind_number(key.kind),
            source,
            key.direction.as_str(),
            self.confirmed,
            self.updated.0,
        );
        run(tx.db, query!("evidence/write_decision"), values)?;
        Ok(())
    }

    fn delete(db: &Connection, key: &DecisionKey) -> Result<()> {
        let source = source_bytes(&key.source()?);
        run(
            db,
            query!("evidence/delete_decision"),
            (kind_number(key.kind), source, key.direction.as_str()),
        )?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, key: &DecisionKey, _: Option<&Self>, _: Option<&Self>) -> Result<()> {
        let source = key.source()?;
        if let Source::Entry(entry) = &source {
            tx.colour(*entry)?;
            tx.changes.entry(*entry);
        }
        tx.changes.source(source);
        tx.lessons.take();
        Ok(())
    }
}

/// A starred direction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StarRow {
    pub(crate) since: NaiveDate,
}

impl Record for StarRow {
    const TABLE: Table = Table::Star;
    type Key = DirectionId;

    fn read(db: &Connection, key: &DirectionId) -> Result<Option<Self>> {
        let since = one(db, query!("evidence/read_star"), [key.as_str()], |row| {
            row.get::<_, i64>(0)
        })?;
        since.map(|since| Ok(Self { since: day_of(since)? })).transpose()
    }

    fn write(&self, tx: &mut Tx<'_>, key: &DirectionId, _: Option<&Self>) -> Result<()> {
        run(
            tx.db,
            query!("evidence/write_star"),
            (key.as_str(), day_number(self.since)),
        )?;
        Ok(())
    }

    fn delete(db: &Connection, key: &DirectionId) -> Result<()> {
        run(db, query!("evidence/delete_star"), [key.as_str()])?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, _: &DirectionId, _: Option<&Self>, _: Option<&Self>) -> Result<()> {
        tx.changes.evidence = true;
        Ok(())
    }
}
