//! Lists of entries.

use career::{
    date::PartialDate,
    entry::{Entry, EntryKind},
    id::{DirectionId, EntryId, RoleId},
    recap::Lens,
    text::fold,
};
use chrono::{Datelike as _, NaiveDate};
use rusqlite::{Connection, types::Value};
use uuid::Uuid;

use crate::{
    JournalError, Result, Stored,
    journal::Journal,
    record::{EntryRow, Record as _, entry_kind_number, entry_kind_of, entry_tags_of},
    source::lens_bit,
    sql::{all, date_of, day_number, day_of, one, query, uuid},
};

/// Which entries. What is empty or none asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryFilter {
    /// Full text: every word of it occurs in the title, the text or a tag, letters compared by [`career::text::fold`].
    pub query: String,
    /// Evidence under any of these lenses that was not dismissed.
    pub lenses: Vec<Lens>,
    /// Any of these kinds.
    pub kinds: Vec<EntryKind>,
    /// Of this role.
    pub role: Option<RoleId>,
    /// Evidence for this direction that was not dismissed.
    pub direction: Option<DirectionId>,
    /// With this tag.
    pub tag: Option<String>,
    /// May be about this day or a later one.
    pub from: Option<NaiveDate>,
    /// May be about this day or an earlier one.
    pub to: Option<NaiveDate>,
}

/// A filter as the queries take it.
pub(crate) struct Filter {
    values: [Value; 7],
    open: bool,
}

impl Filter {
    pub(crate) fn new(filter: &EntryFilter) -> Self {
        let day = |day: Option<NaiveDate>| day.map_or(Value::Null, |day| Value::Integer(day_number(day)));
        let kinds = filter
            .kinds
            .iter()
            .fold(0, |bits, &kind| bits | 1 << entry_kind_number(kind));
        let lenses = filter.lenses.iter().fold(0, |bits, &lens| bits | lens_bit(lens));
        let open = EntryFilter {
            query: String::new(),
            ..filter.clone()
        } == EntryFilter::default();
        Self {
            values: [
                Value::Integer(kinds),
                Value::Integer(i64::from(lenses)),
                filter
                    .role
                    .map_or(Value::Null, |role| Value::Blob(role.0.as_bytes().to_vec())),
                day(filter.from),
                day(filter.to),
                filter
                    .tag
                    .as_ref()
                    .map_or(Value::Null, |tag| Value::Text(fold(tag.trim()))),
                filter
                    .direction
                    .as_ref()
                    .map_or(Value::Null, |id| Value::Text(id.as_str().to_owned())),
            ],
            open,
        }
    }

    /// Whether every entry passes.
    pub(crate) fn is_open(&self) -> bool {
        self.open
    }

    /// The rows of all entries that pass, in no order.
    pub(crate) fn rows(&self, db: &Connection) -> Result<Vec<i64>> {
        all(
            db,
            query!("entry/rows"),
            rusqlite::params_from_iter(&self.values),
            |row| row.get(0),
        )
    }

    /// One row more than `limit`, when there is one.
    fn page(&self, db: &Connection, offset: u32, limit: u32) -> Result<Vec<i64>> {
        let window = [Value::Integer(i64::from(limit) + 1), Value::Integer(i64::from(offset))];
        if self.open {
            return all(
                db,
                query!("entry/page_all"),
                rusqlite::params_from_iter(&window),
                |row| row.get(0),
            );
        }
        let values = self.values.iter().chain(&window);
        all(db, query!("entry/page"), rusqlite::params_from_iter(values), |row| {
            row.get(0)
        })
    }
}

/// A set of lenses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Lenses(pub(crate) u8);

impl Lenses {
    /// Whether a lens is in it.
    #[must_use]
    pub fn contains(self, lens: Lens) -> bool {
        self.0 & lens_bit(lens) != 0
    }

    /// Its lenses, in their order.
    pub fn iter(self) -> impl Iterator<Item = Lens> {
        Lens::ALL.into_iter().filter(move |&lens| self.contains(lens))
    }
}

/// A piece of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// The text, as the user wrote it.
    pub text: String,
    /// Whether it is what was searched for.
    pub hit: bool,
}

/// An entry in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryBrief {
    /// Its id.
    pub id: EntryId,
    /// The day, month or year it is about.
    pub date: PartialDate,
    /// What it is about.
    pub kind: EntryKind,
    /// May be empty.
    pub title: String,
    /// The first words, or those around what was searched for; on one line.
    pub excerpt: Vec<Fragment>,
    /// Its role, unless that is in the trash.
    pub role: Option<RoleId>,
    /// Lenses of the evidence that was not dismissed.
    pub lenses: Lenses,
    /// Its tags.
    pub tags: Vec<String>,
}

/// A window on a list of entries, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryPage {
    /// The window.
    pub entries: Vec<EntryBrief>,
    /// All that pass the filter; none when counting would take longer than finding the window.
    pub total: Option<u32>,
    /// Whether more follow.
    pub more: bool,
}

/// Characters of the first words.
const FIRST_WORDS: usize = 160;

/// The brief of a row, with its first words as the excerpt.
pub(crate) fn brief(db: &Connection, row: i64) -> Result<EntryBrief> {
    let found = one(db, query!("entry/brief"), [row], |row| {
        Ok((
            (
                uuid(row, 0)?,
                row.get::<_, String>(1)?,
                row.get::<_, i64>(2)?,
                row.get::<_, u8>(3)?,
            ),
            (
                row.get::<_, Option<Uuid>>(4)?,
                row.get::<_, String>(5)?,
                row.get::<_, String>(6)?,
            ),
            row.get::<_, String>(7)?,
        ))
    })?;
    let ((id, date, kind, lenses), (role, title, tags), text) = found.ok_or(JournalError::Unreadable("entry_body"))?;
    Ok(EntryBrief {
        id: EntryId(id),
        date: date_of(&date)?,
        kind: entry_kind_of(kind)?,
        title,
        excerpt: vec![Fragment {
            text: first_words(&text),
            hit: false,
        }],
        role: role.map(RoleId),
        lenses: Lenses(lenses),
        tags: entry_tags_of(&tags),
    })
}

/// The beginning of a Markdown text on one line, without the marks at the start of its lines.
fn first_words(text: &str) -> String {
    let mut words = String::new();
    for line in text.lines() {
        let line = line
            .trim_start_matches(['#', '>', '-', '*', '+', ' ', '\t', '\u{3000}'])
            .trim_end();
        if line.is_empty() {
            continue;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(line);
        if words.len() > FIRST_WORDS * 4 {
            break;
        }
    }
    match words.char_indices().nth(FIRST_WORDS) {
        Some((end, _)) => {
            words.truncate(end);
            words.push('…');
            words
        }
        None => words,
    }
}

impl Journal {
    /// Entries that pass a filter, newest first: by the first day they may be about, the vaguer ones after the exact ones, then
    /// by when they were written.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn entries(&self, filter: &EntryFilter, offset: u32, limit: u32) -> Result<EntryPage> {
        let sieve = Filter::new(filter);
        if !filter.query.trim().is_empty() {
            return self.search(&filter.query, &sieve, offset, limit);
        }
        let mut rows = sieve.page(&self.db, offset, limit)?;
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let total = if sieve.is_open() {
            one(&self.db, query!("entry/count_all"), [], |row| row.get(0))?
        } else if !more {
            u32::try_from(rows.len())
                .ok()
                .and_then(|count| count.checked_add(offset))
                .filter(|_| offset == 0 || !rows.is_empty())
        } else {
            u32::try_from(sieve.rows(&self.db)?.len()).ok()
        };
        let entries = rows
            .into_iter()
            .map(|row| brief(&self.db, row))
            .collect::<Result<_>>()?;
        Ok(EntryPage { entries, total, more })
    }

    /// How many entries each month holds, newest first: `2026-06`, and `2026` for those dated by year alone. The order is
    /// that of [`Journal::entries`], so that a list of any length can be laid out before it is read.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn months(&self, filter: &EntryFilter) -> Result<Vec<(String, u32)>> {
        let sieve = Filter::new(filter);
        if !filter.query.trim().is_empty() {
            return self.search_months(&filter.query, &sieve);
        }
        all(
            &self.db,
            query!("entry/months"),
            rusqlite::params_from_iter(&sieve.values),
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// An entry; none when there is none or it is in the trash. A role in the trash is left out.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn entry(&self, id: EntryId) -> Result<Option<Stored<Entry>>> {
        let Some(row) = EntryRow::read(&self.db, &id)?.filter(|row| row.removed.is_none()) else {
            return Ok(None);
        };
        let mut entry = row.entry;
        if let Some(role) = entry.role {
            entry.role = self.role(role)?.map(|role| role.id);
        }
        Ok(Some(Stored {
            value: entry,
            created: row.created,
            updated: row.updated,
        }))
    }

    /// The first day that the oldest entry may be about.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn oldest_entry_day(&self) -> Result<Option<NaiveDate>> {
        let day: Option<i64> = one(&self.db, query!("entry/oldest_day"), [], |row| row.get(0))?.flatten();
        day.map(day_of).transpose()
    }

    /// An entry as it stands in lists; none when there is none or it is in the trash.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn entry_brief(&self, id: EntryId) -> Result<Option<EntryBrief>> {
        let row: Option<i64> = one(&self.db, query!("entry/live_row_of"), [id.0], |row| row.get(0))?;
        row.map(|row| brief(&self.db, row)).transpose()
    }

    /// Entries that are about exactly this day of an earlier year, newest first, at most `limit`.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn on_this_day(&self, today: NaiveDate, limit: u32) -> Result<Vec<EntryBrief>> {
        let oldest: Option<i64> = one(&self.db, query!("entry/oldest_day"), [], |row| row.get(0))?.flatten();
        let Some(oldest) = oldest else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for year in (1..today.year()).rev() {
            let Some(day) = NaiveDate::from_ymd_opt(year, today.month(), today.day()) else {
                continue;
            };
            if day_number(day) < oldest || found.len() >= limit as usize {
                break;
            }
            let rows = all(&self.db, query!("entry/on_day"), (day_number(day), limit), |row| {
                row.get::<_, i64>(0)
            })?;
            found.extend(rows);
        }
        found.truncate(limit as usize);
        found.into_iter().map(|row| brief(&self.db, row)).collect()
    }

    /// Entries whose middle day lies in a stretch of days, both ends included, oldest first, at most `limit`.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn marks(&self, from: NaiveDate, to: NaiveDate, limit: u32) -> Result<Vec<EntryBrief>> {
        let window = (day_number(from), day_number(to), limit);
        let rows = all(&self.db, query!("entry/marks"), window, |row| row.get::<_, i64>(0))?;
        rows.into_iter().map(|row| brief(&self.db, row)).collect()
    }

    /// All tags with the number of their entries, the most used first.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn tags(&self) -> Result<Vec<(String, u32)>> {
        all(&self.db, query!("entry/tags"), [], |row| Ok((row.get(0)?, row.get(1)?)))
    }
}
