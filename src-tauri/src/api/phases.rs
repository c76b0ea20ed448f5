//! Phase checks (フェーズ診断): the pack's statements, and dated answers to them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Bilingual;

/// The phase model and all answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PhasesView {
    /// What is asked.
    pub model: PhaseModelView,
    /// Checks of roles that are not in the trash, oldest first.
    pub checks: Vec<PhaseCheckView>,
}

/// A phase model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PhaseModelView {
    /// `sre-execution-phases`
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What it is for.
    pub description: Bilingual,
    /// How answers become a place.
    pub scoring: Bilingual,
    /// What else there is.
    pub note: Bilingual,
    /// In order.
    pub phases: Vec<PhaseView>,
}

/// One phase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PhaseView {
    /// From 1.
    pub number: u32,
    /// Its name.
    pub name: Bilingual,
    /// What it is like.
    pub summary: Bilingual,
    /// What is good about it.
    pub strength: Bilingual,
    /// What goes wrong when one stays.
    pub risk: Bilingual,
    /// What to hand over next.
    pub next_move: Bilingual,
    /// Directions that lead onwards.
    pub next_directions: Vec<String>,
    /// Yes/no statements.
    pub statements: Vec<StatementView>,
}

/// A yes/no statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct StatementView {
    /// `p1-1`
    pub id: String,
    /// The statement.
    pub text: Bilingual,
}

/// The answers of one day for one role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PhaseCheckView {
    /// Id.
    pub id: String,
    /// For which role.
    pub role: String,
    /// Partial date.
    pub date: String,
    /// The highest phase of which more than half of the statements are true; none when there is none.
    pub phase: Option<u32>,
    /// By phase, in order.
    pub counts: Vec<PhaseCount>,
    /// What was answered, in the pack's order.
    pub answers: Vec<PhaseAnswer>,
}

/// How the statements of a phase were answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PhaseCount {
    /// The phase.
    pub number: u32,
    /// Answered yes.
    pub yes: u32,
    /// Answered no.
    pub no: u32,
    /// All of its statements.
    pub of: u32,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PhaseAnswer {
    /// `p1-1`
    pub statement: String,
    /// True for yes.
    pub yes: bool,
    /// What was said before, for the same role; none where nothing was.
    pub before: Option<bool>,
}

/// Answers to write.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PhaseInput {
    /// None to add; a check of the same role on the same date is written anew.
    pub id: Option<String>,
    /// For which role.
    pub role: String,
    /// Any accepted form; none is today.
    pub date: Option<String>,
    /// Statements that are true.
    pub yes: Vec<String>,
    /// Statements that are not.
    pub no: Vec<String>,
}
