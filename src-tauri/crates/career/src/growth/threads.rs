//! Threads (持ち越し): strengths of a role that moved on into later roles, direction by direction.
//!
//! A carry-over says what could help; a thread says that it did: the direction that builds on a role's strength has evidence in
//! another role, from the time after the first one began.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Assessment, Ledger, Piece, Source};
use crate::{
    id::{DirectionId, EntryId, RoleId},
    recap::Bilingual,
    role::Role,
};

/// What the user says of a thread. Without it a thread is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ThreadDecision {
    /// True for yes.
    pub confirmed: bool,
}

/// A strength that moved on.
#[derive(Debug, Clone, PartialEq)]
pub struct Thread {
    /// The role that it comes from.
    pub from: RoleId,
    /// What builds on it.
    pub direction: DirectionId,
    /// The strength, or why it helps where the recap names none.
    pub strength: Bilingual,
    /// The roles in which the direction has evidence since, the one that began first in front.
    pub into: Vec<RoleId>,
    /// The reach of its carry-over, 0…1.
    pub reach: f64,
}

/// All threads at a day: by direction in the order of the assessments, the farthest reach first.
#[must_use]
pub fn threads(
    ledger: &Ledger,
    assessments: &[Assessment],
    roles: &[Role],
    roles_of: &HashMap<EntryId, RoleId>,
    as_of: NaiveDate,
) -> Vec<Thread> {
    let role_of = |piece: &Piece| match &piece.source {
        Source::Entry(id) => roles_of.get(id).copied(),
        Source::Highlight(id) => {
            let found = roles
                .iter()
                .find(|role| role.highlights.iter().any(|one| one.id == *id));
            found.map(|role| role.id)
        }
        Source::Step(_) | Source::Reading(_) => None,
    };
    let mut threads = Vec::new();
    for assessment in assessments.iter().filter(|one| !one.carry_overs.is_empty()) {
        let live = ledger.pieces(&assessment.direction).filter(|piece| piece.is_live());
        let done: Vec<(NaiveDate, RoleId)> = live
            .filter(|piece| piece.date.first_day() <= as_of)
            .filter_map(|piece| Some((piece.date.middle_day(), role_of(piece)?)))
            .collect();
        for carry in &assessment.carry_overs {
            let Some(from) = roles.iter().find(|role| role.id == carry.role) else {
                continue;
            };
            let since = from.period.from().first_day();
            let later: BTreeSet<RoleId> = done
                .iter()
                .filter(|(day, role)| *role != from.id && *day >= since)
                .map(|(_, role)| *role)
                .collect();
            let into: Vec<RoleId> = roles
                .iter()
                .map(|role| role.id)
                .filter(|id| later.contains(id))
                .collect();
            let strength = carry.strength.as_ref().or(carry.why.as_ref());
            if let (false, Some(strength)) = (into.is_empty(), strength) {
                threads.push(Thread {
                    from: from.id,
                    direction: assessment.direction.clone(),
                    strength: strength.clone(),
                    into,
                    reach: carry.reach,
                });
            }
        }
    }
    threads
}
