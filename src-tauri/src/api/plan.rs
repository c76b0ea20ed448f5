//! The plan and its Markdown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Lang, Lens, Preset};

/// Which half-year.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct PlanQuery {
    /// `2026-H1` is 2026年度 上期 (April to September 2026); none is the current one.
    pub half_year: Option<String>,
}

/// The plan of a half-year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// `2026-H1`
    pub half_year: String,
    /// First day of it.
    pub from: String,
    /// Last day of it.
    pub to: String,
    /// Half-years with content, and the current and the next one, newest first.
    pub half_years: Vec<String>,
    /// What I want to bring about.
    pub will: String,
    /// Strengths to use.
    pub can_strength: String,
    /// A weakness to work on.
    pub can_weakness: String,
    /// The mission.
    pub must: String,
    /// Open goals, then closed ones.
    pub goals: Vec<GoalView>,
    /// Newest first.
    pub snapshots: Vec<SnapshotBrief>,
}

/// A goal with its steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct GoalView {
    /// Id.
    pub id: String,
    /// Direction.
    pub direction: String,
    /// Lens.
    pub lens: Lens,
    /// Partial date.
    pub by: String,
    /// The day it was closed.
    pub closed: Option<String>,
    /// In order.
    pub steps: Vec<StepView>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// Id.
    pub id: String,
    /// One line.
    pub text: String,
    /// Partial date.
    pub by: Option<String>,
    /// The day it was finished.
    pub done: Option<String>,
    /// The pack's step it was taken from.
    pub origin: Option<String>,
}

/// A frozen plan in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct SnapshotBrief {
    /// Id.
    pub id: String,
    /// `2026-H1`
    pub half_year: String,
    /// The day it was taken.
    pub taken: String,
    /// Goals in it.
    pub goals: u32,
}

/// A frozen plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct SnapshotView {
    /// In short.
    pub brief: SnapshotBrief,
    /// The plan as it was.
    pub plan: PlanView,
}

/// Changes of Will / Can / Must; none leaves a text as it is.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct PlanSet {
    /// None is the current one.
    pub half_year: Option<String>,
    /// Will.
    pub will: Option<String>,
    /// Strengths.
    pub can_strength: Option<String>,
    /// Weakness.
    pub can_weakness: Option<String>,
    /// Must.
    pub must: Option<String>,
}

/// A goal to add or change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GoalInput {
    /// None to add.
    pub id: Option<String>,
    /// Direction.
    pub direction: String,
    /// Any accepted form.
    pub by: String,
    /// Closes or reopens.
    pub closed: bool,
}

/// A step to add or change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StepInput {
    /// None to add.
    pub id: Option<String>,
    /// Its goal.
    pub goal: String,
    /// One line.
    pub text: String,
    /// Any accepted form.
    pub by: Option<String>,
    /// The pack's step it was taken from.
    pub origin: Option<String>,
}

/// Ticks a step off, or takes that back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StepDone {
    /// Which.
    pub id: String,
    /// Finished today, or not.
    pub done: bool,
}

/// What to export for whom.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportRequest {
    /// The reader.
    pub preset: Preset,
    /// The language of the document.
    pub lang: Lang,
    /// ISO day; none is today.
    pub as_of: Option<String>,
}

/// The document exactly as it leaves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ExportView {
    /// Markdown.
    pub markdown: String,
    /// Where an alias stands for an organisation: UTF-16 ranges.
    pub aliased: Vec<TextRange>,
    /// Organisations that were replaced.
    pub organisations: u32,
    /// Parts that this preset keeps back: `weakness`, `entry-text`, `dismissed`, `will`.
    pub withheld: Vec<String>,
}

/// A range of a text in UTF-16 code units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct TextRange {
    /// Start.
    pub start: u32,
    /// End, exclusive.
    pub end: u32,
}

/// The name under which an organisation leaves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Alias {
    /// As in the roles.
    pub organisation: String,
    /// Empty: the default alias (A社 / Company A).
    pub alias: String,
}
