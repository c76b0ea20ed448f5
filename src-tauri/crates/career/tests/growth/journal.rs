//! A small journal to assess: roles, evidence, stars, goals and reading, made in one line each.

use std::{collections::BTreeSet, fmt::Debug, str::FromStr};

use career::{
    date::Period,
    growth::{Assessment, Context, Detail, Evidence, EvidenceState, Ledger, Piece, Source, SourceKind, assess, open},
    id::{DirectionId, GoalId, RoleId, StepId},
    plan::{Goal, Step},
    reading::{Reading, ReadingStatus},
    recap::embedded,
    role::Role,
};
use chrono::NaiveDate;
use uuid::Uuid;

/// An id, a date or anything else from its text.
pub(crate) fn id<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

/// A day.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What growth looks at.
#[derive(Debug, Clone, Default)]
pub(crate) struct Journal {
    pub(crate) roles: Vec<Role>,
    pub(crate) stars: BTreeSet<DirectionId>,
    pub(crate) goals: Vec<Goal>,
    pub(crate) reading: Vec<Reading>,
    pub(crate) ledger: Ledger,
    made: u128,
}

impl Journal {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    fn uuid(&mut self) -> Uuid {
        self.made += 1;
        Uuid::from_u128(self.made)
    }

    pub(crate) fn role(mut self, kind: &str, from: &str, to: Option<&str>) -> Self {
        let role = Role {
            id: RoleId(self.uuid()),
            title: kind.to_owned(),
            kind: Some(id(kind)),
            organisation: String::new(),
            period: Period::new(id(from), to.map(id)).unwrap(),
            summary: String::new(),
            highlights: Vec::new(),
        };
        self.roles.push(role);
        self
    }

    /// A piece of a source of its own.
    pub(crate) fn piece(mut self, direction: &str, kind: SourceKind, date: &str, state: EvidenceState) -> Self {
        let source = match kind {
            SourceKind::Reading => format!("own/{}", self.uuid()),
            _ => self.uuid().to_string(),
        };
        self.ledger.insert(Evidence {
            direction: id(direction),
            piece: Piece {
                date: id(date),
                source: Source::new(kind, &source).unwrap(),
                state,
                signals: Vec::new(),
            },
        });
        self
    }

    pub(crate) fn star(mut self, direction: &str) -> Self {
        self.stars.insert(id(direction));
        self
    }

    /// An open goal with steps of (origin, day finished).
    pub(crate) fn goal(mut self, direction: &str, steps: &[(&str, Option<&str>)]) -> Self {
        let steps = steps
            .iter()
            .map(|(origin, done)| Step {
                id: StepId(self.uuid()),
                text: (*origin).to_owned(),
                by: None,
                done: done.map(day),
                origin: Some((*origin).to_owned()),
            })
            .collect();
        let goal = Goal {
            id: GoalId(self.uuid()),
            direction: id(direction),
            by: id("2027-03"),
            closed: None,
            steps,
        };
        self.goals.push(goal);
        self
    }

    pub(crate) fn read(self, link: &str, on: &str) -> Self {
        self.shelve(link, on, ReadingStatus::Read)
    }

    pub(crate) fn queue(self, link: &str, on: &str) -> Self {
        self.shelve(link, on, ReadingStatus::Queued)
    }

    fn shelve(mut self, link: &str, on: &str, status: ReadingStatus) -> Self {
        self.reading.push(Reading {
            link: id(link),
            status,
            takeaway: String::new(),
            on: day(on),
            moved_to: None,
        });
        self
    }

    pub(crate) fn context(&self) -> Context<'_> {
        Context {
            roles: &self.roles,
            stars: &self.stars,
            goals: &self.goals,
            reading: &self.reading,
            own_links: &[],
        }
    }

    pub(crate) fn all(&self, as_of: &str) -> Vec<Assessment> {
        assess(&self.ledger, &self.context(), &embedded().unwrap(), day(as_of))
    }

    pub(crate) fn assess(&self, direction: &str, as_of: &str) -> Assessment {
        let all = self.all(as_of);
        all.into_iter().find(|one| one.direction.as_str() == direction).unwrap()
    }

    pub(crate) fn open(&self, direction: &str, as_of: &str) -> Detail<'_> {
        open(
            &self.ledger,
            &self.context(),
            &embedded().unwrap(),
            &id(direction),
            day(as_of),
        )
        .unwrap()
    }
}
