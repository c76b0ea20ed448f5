//! The half-year review.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Lens, ReplayPiece, SourceKind, TurningView};

/// A half-year as its review shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ReviewView {
    /// `2025-H2`
    pub half_year: String,
    /// The half-year after it.
    pub next: String,
    /// First day.
    pub from: String,
    /// Last day that is looked at: the end, at most today.
    pub until: String,
    /// Half-years that can be reviewed, newest first.
    pub half_years: Vec<String>,
    /// The day it was begun; none before the first mark or word.
    pub started: Option<String>,
    /// The day it was finished.
    pub finished: Option<String>,
    /// Where one is, 1–5.
    pub step: u32,
    /// Records in that time.
    pub records: u32,
    /// Roles held in it.
    pub roles: Vec<String>,
    /// What turned in the years that it touches.
    pub turnings: Vec<TurningView>,
    /// Deepen, democratize, multiply.
    pub lenses: Vec<ReviewLens>,
}

/// A lens in a review.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ReviewLens {
    /// Which.
    pub lens: Lens,
    /// What happened under it, newest first.
    pub pieces: Vec<ReviewPiece>,
    /// In how many of the six months.
    pub months: u32,
    /// It gained least of the three.
    pub quiet: bool,
    /// In a sentence; may be empty.
    pub words: String,
}

/// A piece of evidence in a review.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ReviewPiece {
    /// What it is.
    pub piece: ReplayPiece,
    /// It is taken along.
    pub marked: bool,
}

/// What to change in a review; none leaves it as it is.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ReviewInput {
    /// None is the one that is due: see `ReviewQuery`.
    pub half_year: Option<String>,
    /// 1–5
    pub step: Option<u32>,
    /// To be taken along.
    pub mark: Vec<ReviewMark>,
    /// Not to be taken along any more.
    pub unmark: Vec<ReviewMark>,
    /// In a sentence.
    pub deepen: Option<String>,
    /// In a sentence.
    pub democratize: Option<String>,
    /// In a sentence.
    pub multiply: Option<String>,
    /// Finishes it today, or takes that back.
    pub finished: Option<bool>,
}

/// Names a piece.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReviewMark {
    /// What it is.
    pub source: SourceKind,
    /// Its id.
    pub source_id: String,
}

/// Which review.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ReviewQuery {
    /// `2025-H2`; none is the one that is due: the half-year before, until two months after its end, else the current one.
    pub half_year: Option<String>,
}
