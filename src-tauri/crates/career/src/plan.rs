//! The plan (計画): Will / Can / Must of a half-year, goals and their steps.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    date::PartialDate,
    id::{DirectionId, GoalId, StepId},
};

/// Will / Can / Must of one half-year. Empty text means "not said yet".
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WillCanMust {
    /// What I want to bring about.
    pub will: String,
    /// Strengths to use.
    pub can_strength: String,
    /// A weakness to work on.
    pub can_weakness: String,
    /// The mission that builds the ability.
    pub must: String,
}

/// A chosen direction with a target date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Its public name.
    pub id: GoalId,
    /// What is grown into.
    pub direction: DirectionId,
    /// Until when.
    pub by: PartialDate,
    /// Set when the goal was let go or reached, on that day.
    pub closed: Option<NaiveDate>,
    /// In the order of the plan.
    pub steps: Vec<Step>,
}

/// A concrete action of at most four weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its public name.
    pub id: StepId,
    /// One line of the user's.
    pub text: String,
    /// Until when.
    pub by: Option<PartialDate>,
    /// The day it was finished.
    pub done: Option<NaiveDate>,
    /// The recap's first step that it was taken from (`slo_ux-1`).
    pub origin: Option<String>,
}
