//! Phase checks (フェーズ診断): dated yes/no answers on a pack's phase model, for one role, and what they say.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{date::PartialDate, id::RoleId, recap::PhaseModel};

/// The answers of one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PhaseCheck {
    /// For which role.
    pub role: RoleId,
    /// Of when the answers speak.
    pub date: PartialDate,
    /// The phase model, by its id: answers outlive the pack that asked.
    pub model: String,
    /// Yes (true) or no, by the statement's id. What was not answered is not in it.
    pub answers: BTreeMap<String, bool>,
}

/// How the statements of one phase were answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhaseAnswers {
    /// The phase's number.
    pub number: u32,
    /// Statements answered yes.
    pub yes: u32,
    /// Statements answered no.
    pub no: u32,
    /// All of its statements.
    pub of: u32,
}

impl PhaseAnswers {
    /// Whether more than half of the statements are true.
    ///
    /// What was not answered counts as not true: a majority must have been said.
    #[must_use]
    pub fn is_majority(self) -> bool {
        self.yes * 2 > self.of
    }
}

/// Where answers place a role on the model. A map, never a grade.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhasePlace {
    /// The highest phase of which more than half of the statements are true; none when there is no such phase.
    pub phase: Option<u32>,
    /// All phases in order.
    pub answers: Vec<PhaseAnswers>,
}

impl PhasePlace {
    /// The phases before the place that still have a yes: what weighs on one's feet (足元の負荷).
    pub fn load(&self) -> impl Iterator<Item = PhaseAnswers> + '_ {
        let before = self.phase.unwrap_or(0);
        self.answers
            .iter()
            .copied()
            .filter(move |phase| phase.number < before && phase.yes > 0)
    }
}

/// Places answers on a model, by the pack's rule: the highest phase with a majority of yes.
///
/// Answers to statements that the model does not have say nothing.
///
/// ```
/// use std::collections::BTreeMap;
/// let recap = career::recap::embedded()?;
/// let yes = ["p1-1", "p2-1", "p2-2", "p2-4"].map(|id| (id.to_owned(), true));
/// let place = career::phase::place(recap.phases(), &BTreeMap::from(yes));
/// assert_eq!(place.phase, Some(2));
/// assert_eq!(place.load().map(|phase| (phase.number, phase.yes)).collect::<Vec<_>>(), [(1, 1)]);
/// # Ok::<(), career::recap::PackError>(())
/// ```
#[must_use]
pub fn place(model: &PhaseModel, answers: &BTreeMap<String, bool>) -> PhasePlace {
    let count = |wanted: bool, phase: &crate::recap::Phase| {
        let said = phase
            .statements
            .iter()
            .filter(|one| answers.get(&one.id) == Some(&wanted));
        u32::try_from(said.count()).unwrap_or(u32::MAX)
    };
    let answers: Vec<_> = model
        .phases
        .iter()
        .map(|phase| PhaseAnswers {
            number: phase.number,
            yes: count(true, phase),
            no: count(false, phase),
            of: u32::try_from(phase.statements.len()).unwrap_or(u32::MAX),
        })
        .collect();
    PhasePlace {
        phase: answers
            .iter()
            .filter(|phase| phase.is_majority())
            .map(|phase| phase.number)
            .max(),
        answers,
    }
}
