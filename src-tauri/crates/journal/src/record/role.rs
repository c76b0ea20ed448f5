//! The row of a role, with its highlights.

use std::collections::HashMap;

use career::{
    date::Period,
    growth::Source,
    id::{HighlightId, RoleId},
    role::{Highlight, Role},
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Record, Table};
use crate::{
    JournalError, Moment, Result, Tx,
    sql::{all, date_of, day_number, day_of_option, one, parsed_option, query, run, uuid},
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RoleRow {
    pub(crate) role: Role,
    pub(crate) created: Moment,
    pub(crate) updated: Moment,
    pub(crate) removed: Option<NaiveDate>,
}

impl Record for RoleRow {
    const TABLE: Table = Table::Role;
    type Key = RoleId;

    fn read(db: &Connection, key: &RoleId) -> Result<Option<Self>> {
        let found = one(db, query!("role/read"), [key.0], |row| {
            Ok((
                (
                    row.get::<_, String>(0)?,
                    row.get::<_, Option<String>>(1)?,
                    row.get::<_, String>(2)?,
                ),
                (
                    row.get::<_, String>(3)?,
                    row.get::<_, Option<String>>(4)?,
                    row.get::<_, String>(5)?,
                ),
                (
                    row.get::<_, i64>(6)?,
                    row.get::<_, i64>(7)?,
                    row.get::<_, Option<i64>>(8)?,
                ),
            ))
        })?;
        let Some(((title, kind, organisation), (from, to, summary), (created, updated, removed))) = found else {
            return Ok(None);
        };
        let to = to.as_deref().map(date_of).transpose()?;
        let period = Period::new(date_of(&from)?, to).map_err(|_| JournalError::Unreadable("role.to_date"))?;
        let highlights = all(db, query!("role/highlights"), [key.0], |row| {
            Ok(Highlight {
                id: HighlightId(uuid(row, 0)?),
                text: row.get(1)?,
            })
        })?;
        Ok(Some(Self {
            role: Role {
                id: *key,
                title,
                kind: parsed_option(kind.as_deref(), "role.kind")?,
                organisation,
                period,
                summary,
                highlights,
            },
            created: Moment(created),
            updated: Moment(updated),
            removed: day_of_option(removed)?,
        }))
    }

    fn write(&self, tx: &mut Tx<'_>, key: &RoleId, before: Option<&Self>) -> Result<()> {
        let role = &self.role;
        run(
            tx.db,
            query!("role/write"),
            rusqlite::params![
                key.0,
                role.title,
                role.kind.as_ref().map(|kind| kind.as_str()),
                role.organisation,
                role.period.from().to_string(),
                role.period.to().map(|to| to.to_string()),
                day_number(role.period.from().first_day()),
                role.summary,
                self.created.0,
                self.updated.0,
                self.removed.map(day_number),
            ],
        )?;
        if before.is_some_and(|before| before.role.highlights == role.highlights) {
            return Ok(());
        }
        run(tx.db, query!("role/delete_highlights"), [key.0])?;
        for (position, highlight) in role.highlights.iter().enumerate() {
            run(
                tx.db,
                query!("role/write_highlight"),
                (highlight.id.0, key.0, position, &highlight.text),
            )?;
        }
        Ok(())
    }

    fn delete(db: &Connection, key: &RoleId) -> Result<()> {
        run(db, query!("role/delete"), [key.0])?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, _: &RoleId, before: Option<&Self>, after: Option<&Self>) -> Result<()> {
        tx.changes.roles = true;
        // What one of its highlights says, and when; none where it says nothing.
        let said = |row: Option<&Self>| -> HashMap<HighlightId, (String, Option<career::date::PartialDate>)> {
            row.filter(|row| row.removed.is_none())
                .map(|row| {
                    let date = row.role.period.to();
                    row.role
                        .highlights
                        .iter()
                        .map(|h| (h.id, (h.text.clone(), date)))
                        .collect()
                })
                .unwrap_or_default()
        };
        let (was, is) = (said(before), said(after));
        let mut touched: Vec<_> = was
            .keys()
            .chain(is.keys())
            .copied()
            .filter(|id| was.get(id) != is.get(id))
            .collect();
        touched.sort_unstable();
        touched.dedup();
        for id in touched {
            let source = Source::Highlight(id);
            tx.withdraw(&source)?;
            if let Some((text, date)) = is.get(&id) {
                tx.suggest(&source, *date, "", text, &[])?;
            }
            tx.changes.source(source);
        }
        Ok(())
    }
}
