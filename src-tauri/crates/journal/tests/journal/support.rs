//! Journals and contents for tests.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use career::{
    date::{PartialDate, Period},
    entry::EntryKind,
    id::{DirectionId, EntryId, RoleId},
};
use chrono::NaiveDate;
use journal::{
    Clock, EntryContent, EntryFilter, HighlightContent, Journal, JournalError, Moment, Op, Options, RoleContent,
};

/// A clock that says one day and goes on by a millisecond each time it is asked.
pub(crate) struct Steady {
    today: NaiveDate,
    now: AtomicI64,
}

impl Clock for Steady {
    fn now(&self) -> Moment {
        Moment(self.now.fetch_add(1, Ordering::Relaxed))
    }

    fn today(&self) -> NaiveDate {
        self.today
    }
}

/// A clock whose day a test turns.
#[derive(Clone)]
pub(crate) struct Turned {
    steady: Arc<Steady>,
    day: Arc<AtomicI64>,
}

impl Turned {
    pub(crate) fn to(&self, days: i64) {
        self.day.store(days, Ordering::Relaxed);
    }

    pub(crate) fn options(&self) -> Options {
        Options {
            clock: Arc::new(self.clone()),
            ..options()
        }
    }
}

impl Default for Turned {
    fn default() -> Self {
        Self {
            steady: Arc::new(steady()),
            day: Arc::default(),
        }
    }
}

impl Clock for Turned {
    fn now(&self) -> Moment {
        self.steady.now()
    }

    /// So many days after [`today`].
    fn today(&self) -> NaiveDate {
        today() + chrono::TimeDelta::days(self.day.load(Ordering::Relaxed))
    }
}

fn steady() -> Steady {
    Steady {
        today: today(),
        now: AtomicI64::new(1_795_000_000_000),
    }
}

pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

pub(crate) fn options() -> Options {
    Options {
        recap: career::recap::embedded().unwrap(),
        clock: Arc::new(steady()),
        key: None,
    }
}

pub(crate) fn journal() -> Journal {
    Journal::in_memory(options()).unwrap()
}

pub(crate) fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

pub(crate) fn direction(slug: &str) -> DirectionId {
    slug.parse().unwrap()
}

pub(crate) fn entry(day: &str, text: &str) -> EntryContent {
    EntryContent {
        date: date(day),
        kind: EntryKind::Reflection,
        title: String::new(),
        text: text.to_owned(),
        role: None,
        tags: Vec::new(),
        prompt: None,
    }
}

pub(crate) fn role(title: &str, from: &str, to: Option<&str>, highlights: &[&str]) -> RoleContent {
    RoleContent {
        title: title.to_owned(),
        kind: Some("sre".parse().unwrap()),
        organisation: "あさぎ検索".to_owned(),
        period: Period::new(date(from), to.map(date)).unwrap(),
        summary: String::new(),
        highlights: highlights
            .iter()
            .map(|text| HighlightContent {
                id: None,
                text: (*text).to_owned(),
            })
            .collect(),
    }
}

pub(crate) fn write(journal: &mut Journal, content: EntryContent) -> EntryId {
    journal
        .transact(Op::WriteEntry, |tx| tx.write_entry(content))
        .unwrap()
        .value
}

pub(crate) fn add_role(journal: &mut Journal, content: RoleContent) -> RoleId {
    journal.transact(Op::AddRole, |tx| tx.add_role(content)).unwrap().value
}

pub(crate) fn all_ids(journal: &Journal) -> Vec<EntryId> {
    let page = journal.entries(&EntryFilter::default(), 0, 100_000).unwrap();
    page.entries.into_iter().map(|entry| entry.id).collect()
}

pub(crate) fn found(journal: &Journal, query: &str) -> Vec<EntryId> {
    let filter = EntryFilter {
        query: query.to_owned(),
        ..EntryFilter::default()
    };
    journal
        .entries(&filter, 0, 100_000)
        .unwrap()
        .entries
        .into_iter()
        .map(|entry| entry.id)
        .collect()
}

pub(crate) fn code<T: std::fmt::Debug>(result: Result<T, JournalError>) -> &'static str {
    result.unwrap_err().code()
}
