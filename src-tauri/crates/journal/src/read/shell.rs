//! What the whole journal holds: counts, trash, drafts, prompts, ids by their beginning.

use career::id::{DraftId, EntryId, GoalId, PromptId, RoleId, StepId};
use chrono::{Datelike as _, NaiveDate};
use rusqlite::Connection;
use uuid::Uuid;

use crate::{
    Draft, Field, JournalError, Moment, Op, Result, Thing, TrashRef,
    document::digits,
    history::Recorder,
    journal::Journal,
    sql::{all, day_number, day_of, one, parsed, query, run, uuid},
    sweep,
};

/// How much a journal holds, the trash left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Entries.
    pub entries: u32,
    /// Roles.
    pub roles: u32,
    /// The year of the oldest entry or role.
    pub since: Option<i32>,
    /// True until the first role or entry was made, the trash counted in.
    pub fresh: bool,
}

/// A thing in the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrashItem {
    /// Which.
    pub what: TrashRef,
    /// Its title or first words; the direction of a goal.
    pub label: String,
    /// The day it was removed.
    pub removed: NaiveDate,
    /// Days until it goes for good: 0 when it does on the next occasion.
    pub left: u32,
    /// Nobody removed it: its writing was undone.
    pub undone: bool,
}

/// Characters of a label.
const LABEL: usize = 80;

/// What is in the trash on a day.
pub(crate) fn trash(db: &Connection, today: NaiveDate) -> Result<Vec<TrashItem>> {
    let rows = all(db, query!("trash/list"), [], |row| {
        Ok((
            (
                row.get::<_, i64>(0)?,
                row.get::<_, Option<Uuid>>(1)?,
                row.get::<_, Option<String>>(2)?,
            ),
            (row.get::<_, i64>(3)?, row.get::<_, String>(4)?, row.get::<_, bool>(5)?),
        ))
    })?;
    rows.into_iter()
        .map(|((thing, id, link), (removed, label, undone))| {
            let what = match (thing, id, link) {
                (0, Some(id), _) => TrashRef::Entry(EntryId(id)),
                (1, Some(id), _) => TrashRef::Role(RoleId(id)),
                (2, Some(id), _) => TrashRef::Goal(GoalId(id)),
                (3, Some(id), _) => TrashRef::Step(StepId(id)),
                (4, _, Some(link)) => TrashRef::Link(parsed(&link, "own_link.id")?),
                _ => return Err(JournalError::Unreadable("the trash")),
            };
            let label = label
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .chars()
                .take(LABEL)
                .collect();
            let removed = day_of(removed)?;
            Ok(TrashItem {
                what,
                label,
                removed,
                left: sweep::days_left(removed, today),
                undone,
            })
        })
        .collect()
}

impl Journal {
    /// How much the journal holds.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn counts(&self) -> Result<Counts> {
        let number = |sql| one(&self.db, sql, [], |row| row.get::<_, Option<i64>>(0)).map(Option::flatten);
        let oldest = [number(query!("entry/oldest_day"))?, number(query!("role/oldest_day"))?];
        let since = oldest
            .into_iter()
            .flatten()
            .min()
            .map(day_of)
            .transpose()?
            .map(|day| day.year());
        let count = |sql| one(&self.db, sql, [], |row| row.get::<_, u32>(0)).map(Option::unwrap_or_default);
        Ok(Counts {
            entries: count(query!("entry/count_all"))?,
            roles: count(query!("role/count"))?,
            since,
            fresh: number(query!("entry/any"))? == Some(0),
        })
    }

    /// The trash, what was removed last in front.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn trash(&self) -> Result<Vec<TrashItem>> {
        trash(&self.db, self.today())
    }

    /// The ids of live things whose text form begins with a prefix (hyphens and case don't matter), at most `limit`. Only
    /// things with UUIDs have such ids.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn ids_by_prefix(&self, thing: Thing, prefix: &str, limit: u32) -> Result<Vec<Uuid>> {
        let sql = match thing {
            Thing::Entry => query!("prefix/entry"),
            Thing::Role => query!("prefix/role"),
            Thing::Goal => query!("prefix/goal"),
            Thing::Step => query!("prefix/step"),
            Thing::Snapshot => query!("prefix/snapshot"),
            Thing::Document(kind) => return self.document_ids(kind, limit, |id| id.starts_with(&digits(prefix))),
            Thing::Link | Thing::Draft | Thing::Source | Thing::Version => return Ok(Vec::new()),
        };
        let digits: String = prefix.trim().chars().filter(|&c| c != '-').collect();
        let bound = |fill: &str| u128::from_str_radix(&format!("{digits}{}", fill.repeat(32 - digits.len())), 16);
        if digits.is_empty() || digits.len() > 32 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Ok(Vec::new());
        }
        let (Ok(from), Ok(to)) = (bound("0"), bound("f")) else {
            return Ok(Vec::new());
        };
        all(
            &self.db,
            sql,
            (Uuid::from_u128(from), Uuid::from_u128(to), limit),
            |row| uuid(row, 0),
        )
    }

    /// Likewise, by the end of the text form: ids made in the same second begin alike and end by chance. Looks at every id.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn ids_by_suffix(&self, thing: Thing, suffix: &str, limit: u32) -> Result<Vec<Uuid>> {
        let sql = match thing {
            Thing::Entry => query!("suffix/entry"),
            Thing::Role => query!("suffix/role"),
            Thing::Goal => query!("suffix/goal"),
            Thing::Step => query!("suffix/step"),
            Thing::Snapshot => query!("suffix/snapshot"),
            Thing::Document(kind) => return self.document_ids(kind, limit, |id| id.ends_with(&digits(suffix))),
            Thing::Link | Thing::Draft | Thing::Source | Thing::Version => return Ok(Vec::new()),
        };
        let digits: String = suffix
            .trim()
            .chars()
            .filter(|&c| c != '-')
            .collect::<String>()
            .to_lowercase();
        if digits.is_empty() || digits.len() > 32 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Ok(Vec::new());
        }
        all(&self.db, sql, (digits, limit), |row| uuid(row, 0))
    }

    /// Keeps an unfinished text, durably. Answers it with its id and moment. Drafts are outside undo.
    ///
    /// # Errors
    /// It is longer than what an entry may hold and some more, or the database can't be written.
    pub fn save_draft(&mut self, draft: Draft) -> Result<Draft> {
        const LIMIT: usize = 8 * 1024 * 1024;
        let content = serde_json::to_string(&draft).map_err(|_| JournalError::Unreadable("draft.content"))?;
        if content.len() > LIMIT {
            return Err(JournalError::TooLong {
                field: Field::Draft,
                bytes: content.len(),
                limit: LIMIT,
            });
        }
        let saved = self.clock.now();
        let known = draft.id;
        let id = self.in_transaction(|db, make| {
            let id = known.unwrap_or_else(|| DraftId(make(Recorder::new(Op::WriteEntry, saved)).new_id()));
            run(db, query!("draft/write"), (id.0, &content, saved.0))?;
            crate::failpoint("draft.before-commit");
            Ok::<_, JournalError>(id)
        })?;
        Ok(Draft {
            id: Some(id),
            saved: Some(saved),
            ..draft
        })
    }

    /// Forgets an unfinished text. One that is not there is no error.
    ///
    /// # Errors
    /// The database can't be written.
    pub fn discard_draft(&mut self, id: DraftId) -> Result<()> {
        self.in_transaction(|db, _| run(db, query!("draft/delete"), [id.0]))
            .map(|_| ())
    }

    /// Unfinished texts, the newest first.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        let rows = all(&self.db, query!("draft/all"), [], |row| {
            Ok((uuid(row, 0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?))
        })?;
        rows.into_iter()
            .map(|(id, content, saved)| {
                let draft: Draft =
                    serde_json::from_str(&content).map_err(|_| JournalError::Unreadable("draft.content"))?;
                Ok(Draft {
                    id: Some(DraftId(id)),
                    saved: Some(Moment(saved)),
                    ..draft
                })
            })
            .collect()
    }

    /// Which prompts were shown on which day, since a day, in the order in which they were.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn prompts_shown(&self, since: NaiveDate) -> Result<Vec<(PromptId, NaiveDate)>> {
        let rows = all(&self.db, query!("draft/prompts_since"), [day_number(since)], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
        })?;
        rows.into_iter()
            .map(|(slug, day)| Ok((parsed(&slug, "prompt_shown.prompt")?, day_of(day)?)))
            .collect()
    }

    /// Notes which prompt is shown today, after those that were. Outside undo.
    ///
    /// # Errors
    /// The database can't be written.
    pub fn note_prompt(&mut self, prompt: &PromptId) -> Result<()> {
        let today = day_number(self.today());
        self.in_transaction(|db, _| run(db, query!("draft/note_prompt"), (today, prompt.as_str())))
            .map(|_| ())
    }
}
