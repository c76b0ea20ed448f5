//! The rows of the bookshelf: readings, links of the user's, addresses that have moved.

use career::{
    date::PartialDate,
    growth::Source,
    id::{DirectionId, LinkId},
    reading::ReadingStatus,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Record, Table};
use crate::{
    JournalError, Moment, Result, Tx,
    sql::{day_number, day_of, day_of_option, one, parsed_option, query, run},
};

/// What the user did with a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReadingRow {
    pub(crate) status: ReadingStatus,
    pub(crate) takeaway: String,
    pub(crate) on: NaiveDate,
    pub(crate) updated: Moment,
}

fn status_number(status: ReadingStatus) -> i64 {
    match status {
        ReadingStatus::Queued => 0,
        ReadingStatus::Reading => 1,
        ReadingStatus::Read => 2,
    }
}

impl ReadingRow {
    /// Suggests anew what a takeaway says: the directions of its link, and what its words hint at.
    fn weigh(tx: &mut Tx<'_>, link: &LinkId) -> Result<()> {
        let source = Source::Reading(link.clone());
        tx.withdraw(&source)?;
        let own = OwnLinkRow::read(tx.db, link)?;
        let trashed = own.as_ref().is_some_and(|own| own.removed.is_some());
        if let Some(reading) = Self::read(tx.db, link)?
            && reading.status == ReadingStatus::Read
            && !reading.takeaway.trim().is_empty()
            && !trashed
            && let Ok(date) = PartialDate::from_day(reading.on)
        {
            let directions = match own {
                Some(own) => own.direction.into_iter().collect(),
                None => tx
                    .recap
                    .link(link)
                    .map(|link| link.directions.clone())
                    .unwrap_or_default(),
            };
            tx.suggest(&source, Some(date), "", &reading.takeaway, &directions)?;
        }
        tx.changes.source(source);
        Ok(())
    }
}

impl Record for ReadingRow {
    const TABLE: Table = Table::Reading;
    type Key = LinkId;

    fn read(db: &Connection, key: &LinkId) -> Result<Option<Self>> {
        let found = one(db, query!("reading/read"), [key.as_str()], |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, i64>(2)?,
                row.get::<_, i64>(3)?,
            ))
        })?;
        let Some((status, takeaway, on, updated)) = found else {
            return Ok(None);
        };
        let status = match status {
            0 => ReadingStatus::Queued,
            1 => ReadingStatus::Reading,
            2 => ReadingStatus::Read,
            _ => return Err(JournalError::Unreadable("reading.status")),
        };
        Ok(Some(Self {
            status,
            takeaway,
            on: day_of(on)?,
            updated: Moment(updated),
        }))
    }

    fn write(&self, tx: &mut Tx<'_>, key: &LinkId, _: Option<&Self>) -> Result<()> {
        let values = (
            key.as_str(),
            status_number(self.status),
            &self.takeaway,
            day_number(self.on),
            self.updated.0,
        );
        run(tx.db, query!("reading/write"), values)?;
        Ok(())
    }

    fn delete(db: &Connection, key: &LinkId) -> Result<()> {
        run(db, query!("reading/delete"), [key.as_str()])?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, key: &LinkId, _: Option<&Self>, _: Option<&Self>) -> Result<()> {
        tx.changes.reading = true;
        Self::weigh(tx, key)
    }
}

/// A link of the user's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OwnLinkRow {
    pub(crate) url: String,
    pub(crate) title: String,
    pub(crate) direction: Option<DirectionId>,
    pub(crate) created: Moment,
    pub(crate) updated: Moment,
    pub(crate) removed: Option<NaiveDate>,
}

impl Record for OwnLinkRow {
    const TABLE: Table = Table::OwnLink;
    type Key = LinkId;

    fn read(db: &Connection, key: &LinkId) -> Result<Option<Self>> {
        let found = one(db, query!("reading/read_own"), [key.as_str()], |row| {
            Ok((
                (
                    row.get::<_, String>(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, Option<String>>(2)?,
                ),
                (
                    row.get::<_, i64>(3)?,
                    row.get::<_, i64>(4)?,
                    row.get::<_, Option<i64>>(5)?,
                ),
            ))
        })?;
        let Some(((url, title, direction), (created, updated, removed))) = found else {
            return Ok(None);
        };
        Ok(Some(Self {
            url,
            title,
            direction: parsed_option(direction.as_deref(), "own_link.direction")?,
            created: Moment(created),
            updated: Moment(updated),
            removed: day_of_option(removed)?,
        }))
    }

    fn write(&self, tx: &mut Tx<'_>, key: &LinkId, _: Option<&Self>) -> Result<()> {
        let values = (
            key.as_str(),
            &self.url,
            &self.title,
            self.direction.as_ref().map(|direction| direction.as_str()),
            self.created.0,
            self.updated.0,
            self.removed.map(day_number),
        );
        run(tx.db, query!("reading/write_own"), values)?;
        Ok(())
    }

    fn delete(db: &Connection, key: &LinkId) -> Result<()> {
        run(db, query!("reading/delete_own"), [key.as_str()])?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, key: &LinkId, _: Option<&Self>, _: Option<&Self>) -> Result<()> {
        tx.changes.reading = true;
        ReadingRow::weigh(tx, key)
    }
}

/// Another address for a link of the recap, where the user found that it has moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MovedLinkRow {
    pub(crate) url: String,
}

impl Record for MovedLinkRow {
    const TABLE: Table = Table::MovedLink;
    type Key = LinkId;

    fn read(db: &Connection, key: &LinkId) -> Result<Option<Self>> {
        one(db, query!("reading/read_moved"), [key.as_str()], |row| {
            Ok(Self { url: row.get(0)? })
        })
    }

    fn write(&self, tx: &mut Tx<'_>, key: &LinkId, _: Option<&Self>) -> Result<()> {
        run(tx.db, query!("reading/write_moved"), (key.as_str(), &self.url))?;
        Ok(())
    }

    fn delete(db: &Connection, key: &LinkId) -> Result<()> {
        run(db, query!("reading/delete_moved"), [key.as_str()])?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, _: &LinkId, _: Option<&Self>, _: Option<&Self>) -> Result<()> {
        tx.changes.reading = true;
        Ok(())
    }
}
