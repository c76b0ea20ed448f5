//! A half-year review (半年のふりかえり): five quiet steps that can be left and taken up again.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::growth::{Source, SourceKind};

/// How many steps there are: what happened, three lenses, Will / Can / Must, goals, snapshot.
pub const STEPS: u8 = 5;

/// What was marked and written in the review of a half-year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Review {
    /// The day it was begun.
    pub started: NaiveDate,
    /// Where one is, 1–5.
    pub step: u8,
    /// What is taken along into the next half-year.
    pub marked: BTreeSet<Mark>,
    /// 深化, 民主化, 掛け算 in a sentence each; may be empty.
    pub words: [String; 3],
    /// The day it was finished.
    pub finished: Option<NaiveDate>,
}

/// A source that was marked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Mark {
    /// What it is.
    pub kind: SourceKind,
    /// Its id.
    pub id: String,
}

impl Mark {
    /// The mark of a source.
    #[must_use]
    pub fn of(source: &Source) -> Self {
        Self {
            kind: source.kind(),
            id: source.to_string(),
        }
    }
}

impl Review {
    /// A review that begins.
    #[must_use]
    pub fn begun(today: NaiveDate) -> Self {
        Self {
            started: today,
            step: 1,
            marked: BTreeSet::new(),
            words: Default::default(),
            finished: None,
        }
    }
}
