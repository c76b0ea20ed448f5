//! What the timeline draws, without a single coordinate.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Bilingual, EvidenceState, GoalView, Group, Lens, RoleView, SourceKind, Stage};

/// Everything on the timeline but the grains, which come as bytes (see `timeline_grains`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct TimelineView {
    /// Today.
    pub today: String,
    /// First day of the oldest mark; none when there is nothing yet.
    pub first: Option<String>,
    /// Roles, oldest first.
    pub roles: Vec<RoleView>,
    /// Directions in rows, by lens, goals and groups.
    pub branches: Vec<Branch>,
    /// Read links.
    pub reads: Vec<ReadMark>,
    /// Phase checks, when there are any.
    pub phases: Vec<PhaseMark>,
    /// Entries in all.
    pub entries: u32,
}

/// A direction as a branch.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct Branch {
    /// Direction.
    pub direction: String,
    /// Lens.
    pub lens: Lens,
    /// Group.
    pub group: Group,
    /// Stage.
    pub stage: Stage,
    /// W.
    pub weight: f64,
    /// Oldest first; dismissed ones are absent. At most 200, evenly thinned, first and newest always kept.
    pub roots: Vec<Root>,
    /// Roles that it grows out of without evidence.
    pub carry_from: Vec<String>,
    /// The open goal.
    pub goal: Option<GoalView>,
    /// Links on the shelf not read yet, at most 3 drawn.
    pub unread: Vec<String>,
}

/// A piece of evidence that a branch grows from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct Root {
    /// Kind of source.
    pub source: SourceKind,
    /// Its id.
    pub source_id: String,
    /// Partial date.
    pub date: String,
    /// The role whose lane it lies on.
    pub role: Option<String>,
    /// Short label.
    pub title: String,
}

/// A read link at its day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ReadMark {
    /// Link.
    pub link: String,
    /// Day.
    pub date: String,
    /// Title.
    pub title: String,
}

/// A phase check at its day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PhaseMark {
    /// Role.
    pub role: String,
    /// Day.
    pub date: String,
    /// 1–4
    pub phase: u32,
}

/// Entries of a stretch of days, oldest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MarksQuery {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// At most 500.
    pub limit: u32,
}

/// What was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum DrawingSubject {
    /// 年表
    Timeline,
    /// 年輪
    Rings,
}

/// A drawing to save.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DrawingInput {
    /// What was drawn; its name is proposed for the file.
    pub subject: DrawingSubject,
    /// `svg` or `png`.
    pub format: String,
    /// SVG text, or base64 of the PNG.
    pub data: String,
}

/// A strength that moved from one role into others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ThreadView {
    /// The role's id and the direction's.
    pub id: String,
    /// The role that it comes from.
    pub from: String,
    /// What builds on it.
    pub direction: String,
    /// Its lens.
    pub lens: Lens,
    /// The strength.
    pub strength: Bilingual,
    /// Roles in which the direction has evidence since.
    pub into: Vec<String>,
    /// What the user says.
    pub state: EvidenceState,
}

/// Says yes or no to a carry-over, or takes that back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ThreadSet {
    /// Which.
    pub id: String,
    /// What the user says.
    pub state: EvidenceState,
}
