//! Rings (年輪): what each year brought, by lens, and where it turned.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::{Assessment, Context, Ledger, Stage, assess, lens_years};
use crate::{
    id::{DirectionId, RoleId},
    recap::Recap,
    role::Role,
};

/// One year.
#[derive(Debug, Clone, PartialEq)]
pub struct Ring {
    /// The calendar year.
    pub year: i32,
    /// Evidence weight before recency, by lens in the recap's order.
    pub weights: [f64; 3],
    /// Pieces of evidence, likewise.
    pub counts: [u32; 3],
    /// Roles that began or ended in it.
    pub changes: u32,
}

/// Something that turned in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turning {
    /// A role began.
    Began(RoleId),
    /// A role ended.
    Ended(RoleId),
    /// The first evidence for a direction.
    First(DirectionId),
    /// A direction stood higher at the end of the year than at the end of the one before.
    Reached(DirectionId, Stage),
    /// A direction fell asleep.
    Slept(DirectionId),
}

/// A ring for every year from the first role or evidence to the year of `as_of`, without a gap; none in an empty journal.
#[must_use]
pub fn rings(recap: &Recap, ledger: &Ledger, roles: &[Role], as_of: NaiveDate) -> Vec<Ring> {
    let weights: BTreeMap<i32, [f64; 3]> = lens_years(recap, ledger, as_of).into_iter().collect();
    let mut counts: BTreeMap<i32, [u32; 3]> = BTreeMap::new();
    for direction in recap.directions() {
        let live = ledger.pieces(&direction.id).filter(|piece| piece.is_live());
        for piece in live.filter(|piece| piece.date.first_day() <= as_of) {
            counts.entry(piece.date.middle_day().year()).or_default()[direction.lens as usize] += 1;
        }
    }
    let begun = roles.iter().filter(|role| role.period.from().first_day() <= as_of);
    let first_role = begun.map(|role| role.period.from().first_day().year()).min();
    let first = [
        first_role,
        weights.keys().next().copied(),
        counts.keys().next().copied(),
    ];
    let Some(first) = first.into_iter().flatten().min() else {
        return Vec::new();
    };
    // A vague date of this year may have its middle after today.
    let last = counts.keys().last().copied().unwrap_or(first).max(as_of.year());
    let changed = |year: i32| {
        let began = roles
            .iter()
            .filter(|role| role.period.from().first_day().year() == year);
        let ended = roles.iter().filter(|role| ended_in(role, year));
        u32::try_from(began.count() + ended.count()).unwrap_or(u32::MAX)
    };
    (first..=last)
        .map(|year| Ring {
            year,
            weights: weights.get(&year).copied().unwrap_or_default(),
            counts: counts.get(&year).copied().unwrap_or_default(),
            changes: changed(year),
        })
        .collect()
}

/// What turned in a year: roles first, then directions in the pack's order.
#[must_use]
pub fn turnings(recap: &Recap, ledger: &Ledger, context: &Context<'_>, year: i32, as_of: NaiveDate) -> Vec<Turning> {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    match (day(1, 1), day(12, 31)) {
        (Some(first), Some(last)) => turnings_between(recap, ledger, context, first, last.min(as_of)),
        _ => Vec::new(),
    }
}

/// What turned from one day to another, both inclusive: roles first, then directions in the pack's order.
#[must_use]
pub fn turnings_between(
    recap: &Recap,
    ledger: &Ledger,
    context: &Context<'_>,
    first: NaiveDate,
    last: NaiveDate,
) -> Vec<Turning> {
    let within = |day: NaiveDate| day >= first && day <= last;
    let began = context
        .roles
        .iter()
        .filter(|role| within(role.period.from().first_day()))
        .map(|role| Turning::Began(role.id));
    let ended = context
        .roles
        .iter()
        .filter(|role| role.period.to().is_some_and(|to| within(to.last_day())))
        .map(|role| Turning::Ended(role.id));
    let mut turnings: Vec<Turning> = began.chain(ended).collect();
    let Some(before) = first.pred_opt() else {
        return turnings;
    };
    let at = |day: NaiveDate| assess(ledger, context, recap, day);
    for (old, new) in at(before).iter().zip(&at(last)) {
        turnings.extend(turned(old, new));
    }
    turnings
}

fn turned(old: &Assessment, new: &Assessment) -> Vec<Turning> {
    let direction = || new.direction.clone();
    let mut turned = Vec::new();
    if old.first.is_none() && new.first.is_some() {
        turned.push(Turning::First(direction()));
    }
    match (old.stage, new.stage) {
        (Stage::Dormant, Stage::Dormant) => {}
        (_, Stage::Dormant) => turned.push(Turning::Slept(direction())),
        (Stage::Dormant, stage) => turned.push(Turning::Reached(direction(), stage)),
        (old, stage @ (Stage::Branch | Stage::Trunk)) if height(stage) > height(old) => {
            turned.push(Turning::Reached(direction(), stage));
        }
        _ => {}
    }
    turned
}

fn height(stage: Stage) -> u8 {
    match stage {
        Stage::Seed | Stage::Dormant => 0,
        Stage::Sprout => 1,
        Stage::Branch => 2,
        Stage::Trunk => 3,
    }
}

fn ended_in(role: &Role, year: i32) -> bool {
    role.period.to().is_some_and(|to| to.last_day().year() == year)
}
