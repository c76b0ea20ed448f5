//! The row of an entry. Its words live in a table of their own, so that lists and counts never read them.

use career::{
    entry::{Entry, EntryKind},
    growth::Source,
    id::{EntryId, RoleId},
    text::fold,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Record, Table};
use crate::{
    JournalError, Moment, Result, Tx,
    sql::{date_of, day_number, day_of_option, one, parsed_option, place_of, query, run},
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct EntryRow {
    pub(crate) entry: Entry,
    pub(crate) created: Moment,
    pub(crate) updated: Moment,
    pub(crate) removed: Option<NaiveDate>,
}

/// The kind as a number, in the order in which kinds are offered.
pub(crate) fn kind_number(kind: EntryKind) -> i64 {
    match kind {
        EntryKind::Reflection => 0,
        EntryKind::Achievement => 1,
        EntryKind::Learning => 2,
        EntryKind::Decision => 3,
    }
}

/// The kind of a number.
pub(crate) fn kind_of(number: i64) -> Result<EntryKind> {
    usize::try_from(number)
        .ok()
        .and_then(|at| EntryKind::ALL.get(at).copied())
        .ok_or(JournalError::Unreadable("entry.kind"))
}

/// Tags as they are stored: one a line. A tag is one line, so nothing is lost.
pub(crate) fn tags_of(lines: &str) -> Vec<String> {
    lines.lines().map(str::to_owned).collect()
}

impl EntryRow {
    /// Whether the search index must learn of it anew.
    fn is_searched_like(&self, other: &Self) -> bool {
        let (a, b) = (&self.entry, &other.entry);
        self.removed.is_some() == other.removed.is_some()
            && (a.date, &a.title, &a.text, &a.tags) == (b.date, &b.title, &b.text, &b.tags)
    }
}

impl Record for EntryRow {
    const TABLE: Table = Table::Entry;
    type Key = EntryId;

    fn read(db: &Connection, key: &EntryId) -> Result<Option<Self>> {
        let found = one(db, query!("entry/read"), [key.0], |row| {
            let date: String = row.get(0)?;
            let kind: i64 = row.get(1)?;
            let role: Option<Uuid> = row.get(2)?;
            let prompt: Option<String> = row.get(3)?;
            let tags: String = row.get(8)?;
            Ok((
                (date, kind, role, prompt, tags),
                (row.get::<_, String>(7)?, row.get::<_, String>(9)?),
                (
                    row.get::<_, i64>(4)?,
                    row.get::<_, i64>(5)?,
                    row.get::<_, Option<i64>>(6)?,
                ),
            ))
        })?;
        let Some(((date, kind, role, prompt, tags), (title, text), (created, updated, removed))) = found else {
            return Ok(None);
        };
        Ok(Some(Self {
            entry: Entry {
                id: *key,
                date: date_of(&date)?,
                kind: kind_of(kind)?,
                title,
                text,
                role: role.map(RoleId),
                tags: tags_of(&tags),
                prompt: parsed_option(prompt.as_deref(), "entry.prompt")?,
            },
            created: Moment(created),
            updated: Moment(updated),
            removed: day_of_option(removed)?,
        }))
    }

    fn write(&self, tx: &mut Tx<'_>, key: &EntryId, before: Option<&Self>) -> Result<()> {
        let entry = &self.entry;
        let date = entry.date;
        let days = [date.first_day(), date.last_day(), date.middle_day()].map(day_number);
        let place = place_of(date);
        let sql = if before.is_some() {
            query!("entry/update")
        } else {
            query!("entry/insert")
        };
        let db = tx.db;
        let mut statement = db.prepare_cached(sql)?;
        let values = rusqlite::params![
            key.0,
            date.to_string(),
            days[0],
            days[1],
            days[2],
            place,
            kind_number(entry.kind),
            entry.role.map(|role| role.0),
            entry.prompt.as_ref().map(|prompt| prompt.as_str()),
            self.created.0,
            self.updated.0,
            self.removed.map(day_number),
        ];
        let row = match before {
            Some(_) => statement.query_row(values, |row| row.get::<_, i64>(0))?,
            None => statement.insert(values)?,
        };
        if before.is_some_and(|before| before.is_searched_like(self)) {
            return Ok(());
        }
        let tags = entry.tags.join("\n");
        let doc = match self.removed {
            Some(_) => None,
            None => Some(tx.index.add(db, row, place, &entry.title, &tags, &entry.text)?),
        };
        let body = if before.is_some() {
            query!("entry/update_body")
        } else {
            query!("entry/insert_body")
        };
        run(db, body, (row, doc, &entry.title, &tags, &entry.text))?;
        if before.is_some_and(|before| !before.entry.tags.is_empty()) {
            run(db, query!("entry/delete_tags"), [row])?;
        }
        for tag in &entry.tags {
            run(db, query!("entry/insert_tag"), (fold(tag), row, tag))?;
        }
        Ok(())
    }

    fn delete(db: &Connection, key: &EntryId) -> Result<()> {
        run(db, query!("entry/delete"), [key.0])?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, key: &EntryId, before: Option<&Self>, after: Option<&Self>) -> Result<()> {
        tx.changes.entry(*key);
        if let (Some(before), Some(after)) = (before, after) {
            tx.keep_version(before, after)?;
        }
        let live = |row: Option<&Self>| row.is_some_and(|row| row.removed.is_none());
        let role = |row: Option<&Self>| row.and_then(|row| row.entry.role);
        if live(before) != live(after) || role(before) != role(after) {
            tx.changes.roles |= role(before).is_some() || role(after).is_some();
        }
        let same = matches!((before, after), (Some(a), Some(b)) if a.is_searched_like(b));
        if same {
            return Ok(());
        }
        let source = Source::Entry(*key);
        if before.is_some() {
            tx.withdraw(&source)?;
        }
        if let Some(row) = after.filter(|row| row.removed.is_none()) {
            tx.suggest(&source, Some(row.entry.date), &row.entry.title, &row.entry.text, &[])?;
        }
        tx.changes.source(source);
        Ok(())
    }
}
