//! A frozen plan beside what happened.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{GoalView, Lens, SnapshotBrief, SourceKind};

/// Which frozen plan.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ReplayQuery {
    /// A snapshot; none is the first one of the half-year.
    pub snapshot: Option<String>,
    /// `2026-H1`; none is the current one, or where that has no snapshot the newest that has.
    pub half_year: Option<String>,
}

/// What was planned against what happened, without a score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ReplayView {
    /// The frozen plan.
    pub snapshot: SnapshotBrief,
    /// The day up to which it is looked at: the end of the half-year, at most today.
    pub until: String,
    /// Will, strength, weakness, Must; those that are empty both times are left out.
    pub texts: Vec<ReplayText>,
    /// The goals that were planned.
    pub goals: Vec<ReplayGoal>,
    /// What happened in other directions, newest first.
    pub unplanned: Vec<ReplayPiece>,
}

/// A text then and now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ReplayText {
    /// `will`, `canStrength`, `canWeakness`, `must`.
    pub kind: String,
    /// As it was frozen.
    pub then: String,
    /// As the plan says now.
    pub now: String,
}

/// A goal that was planned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ReplayGoal {
    /// As it was frozen.
    pub then: GoalView,
    /// It is in the plan still, open or closed.
    pub there: bool,
    /// The day it was closed since.
    pub closed: Option<String>,
    /// In the order of `then.steps`.
    pub steps: Vec<ReplayStep>,
    /// What happened in its direction, newest first.
    pub happened: Vec<ReplayPiece>,
}

/// What came of a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ReplayStep {
    /// Its id.
    pub id: String,
    /// The day it was finished; of one that was finished already when the plan was frozen, too.
    pub done: Option<String>,
    /// It is in the plan still.
    pub there: bool,
}

/// A record, or another source of evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ReplayPiece {
    /// What it is.
    pub source: SourceKind,
    /// Its id.
    pub source_id: String,
    /// Partial date.
    pub date: String,
    /// Title or first words.
    pub title: String,
    /// Directions it speaks for.
    pub directions: Vec<String>,
    /// Their lenses, each once.
    pub lenses: Vec<Lens>,
}
