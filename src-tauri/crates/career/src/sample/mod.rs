//! The sample journal: a fictional person to look around in, the same life in Japanese and in English.
//!
//! It stands in `assets/sample/*.toml`: both languages side by side, with one id and one date each, so that they can't drift
//! apart. [`Sample::load`] gives the journal in one language as values; filling an archive with them is the app's work.
//! Ids are made from the short names in the files: the same in both languages and on every machine.

mod load;
mod raw;

use chrono::NaiveDate;

use crate::{
    date::HalfYear,
    entry::Entry,
    growth::{EvidenceState, Source},
    id::{DirectionId, PhaseCheckId, SnapshotId},
    phase::PhaseCheck,
    plan::{Goal, WillCanMust},
    reading::{OwnLink, Reading},
    recap::{Lang, Recap},
    role::Role,
};

/// A whole journal in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// Oldest first.
    pub roles: Vec<Role>,
    /// Oldest first.
    pub entries: Vec<Entry>,
    /// What the person said of evidence. All other evidence is what the recap's signals find.
    pub decisions: Vec<Decision>,
    /// Will / Can / Must, oldest first.
    pub plans: Vec<(HalfYear, WillCanMust)>,
    /// In the plan's order; a closed one last.
    pub goals: Vec<Goal>,
    /// Starred directions.
    pub stars: Vec<DirectionId>,
    /// Frozen plans, oldest first.
    pub snapshots: Vec<SampleSnapshot>,
    /// What was done with links.
    pub reading: Vec<Reading>,
    /// Links of the person's own.
    pub own_links: Vec<OwnLink>,
    /// Phase checks, oldest first.
    pub phases: Vec<(PhaseCheckId, PhaseCheck)>,
}

/// A yes or a no of the person's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Of which source.
    pub source: Source,
    /// For which direction.
    pub direction: DirectionId,
    /// Confirmed or dismissed.
    pub state: EvidenceState,
}

/// The plan as it was on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleSnapshot {
    /// Its public name.
    pub id: SnapshotId,
    /// The day it was taken.
    pub taken: NaiveDate,
    /// Which half-year's plan.
    pub half_year: HalfYear,
    /// Its texts.
    pub texts: WillCanMust,
    /// Its goals as they were.
    pub goals: Vec<Goal>,
}

/// Why the sample's files can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SampleError {
    /// A file is missing, is no TOML, or a key is missing, unknown or of another type.
    #[error("{file}: {reason}")]
    Unreadable {
        /// `records-1.toml`
        file: String,
        /// The parser's words.
        reason: String,
    },
    /// A date, a period, an id or an address that is none.
    #[error("{key}: {text:?} can't be read")]
    Value {
        /// `record[r01].date`
        key: String,
        /// As the file says.
        text: String,
    },
    /// Something that neither the sample nor the recap defines.
    #[error("{key}: {id:?} is defined nowhere")]
    Unknown {
        /// `record[r01].role`
        key: String,
        /// As the file says.
        id: String,
    },
    /// A short name stands twice.
    #[error("{0:?} stands twice")]
    Duplicate(String),
    /// A text without a word in it.
    #[error("{0}: empty")]
    Empty(String),
}

macro_rules! file {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../../../assets/sample/", $name)))
    };
}

/// The files that ship inside the program.
const FILES: [(&str, &str); 4] = [
    file!("person.toml"),
    file!("records-1.toml"),
    file!("records-2.toml"),
    file!("records-3.toml"),
];

/// The sample that ships inside the program.
///
/// # Errors
/// Never in a released program, since the tests load it; the error is passed on rather than turned into a panic.
pub fn embedded(lang: Lang, recap: &Recap) -> Result<Sample, SampleError> {
    Sample::load(&FILES, lang, recap)
}
