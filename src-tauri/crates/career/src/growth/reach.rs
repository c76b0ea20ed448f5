//! Reach (届きやすさ): what the role kinds that one held carry over to a direction.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use crate::{
    id::{RoleId, RoleKindId},
    recap::{Bilingual, Direction, Recap},
    role::Role,
};

/// Years in a role kind that count.
const FULL_TENURE: f64 = 2.0;

/// What holding a role kind at all is worth, before any time has passed.
const FIRST_DAY: f64 = 0.4;

/// A strength (持ち越し) of a role kind one held that a direction builds on.
///
/// `reach` = `affinity` × `tenure`. The affinity is the recap's: 1 where the direction is the kind's own daily work, else
/// the root's closeness out of 3, else ⅓ where a strength alone leads there. The tenure is 0.4 on the first day and grows evenly to 1 at two
/// years; all roles of the kind count together, days held twice count once.
#[derive(Debug, Clone, PartialEq)]
pub struct CarryOver {
    /// The role that it comes from: of all roles of the kind, the longest.
    pub role: RoleId,
    /// Its kind.
    pub role_kind: RoleKindId,
    /// The strength; none where the recap names a root without one.
    pub strength: Option<Bilingual>,
    /// Why it helps here; none where a strength alone leads here.
    pub why: Option<Bilingual>,
    /// `affinity × tenure`, 0…1.
    pub reach: f64,
    /// How near the kind is to the direction, ⅓…1.
    pub affinity: f64,
    /// What the time in it is worth, 0.4…1.
    pub tenure: f64,
    /// Years in it up to the day, not cut off.
    pub tenure_years: f64,
    /// The direction is this kind's own daily work.
    pub own_work: bool,
}

/// A role kind that one held, up to a day.
#[derive(Debug, Clone)]
pub(super) struct Held {
    kind: RoleKindId,
    role: RoleId,
    years: f64,
    last: NaiveDate,
}

/// The role kinds held up to a day, in the order of their ids.
pub(super) fn held(roles: &[Role], as_of: NaiveDate) -> Vec<Held> {
    let mut kinds: BTreeMap<&RoleKindId, Vec<(NaiveDate, NaiveDate, RoleId)>> = BTreeMap::new();
    for role in roles {
        let Some(kind) = &role.kind else { continue };
        let from = role.period.from().first_day();
        if from > as_of {
            continue;
        }
        let to = role.period.to().map_or(as_of, |to| to.last_day().min(as_of));
        kinds.entry(kind).or_default().push((from, to, role.id));
    }
    kinds
        .into_iter()
        .filter_map(|(kind, mut spans)| {
            spans.sort_unstable();
            let (_, last, role) = *spans
                .iter()
                .max_by_key(|(from, to, role)| ((*to - *from), *to, *role))?;
            let last = spans.iter().map(|span| span.1).fold(last, NaiveDate::max);
            let mut days = 0;
            let mut free = NaiveDate::MIN;
            for (from, to, _) in spans {
                let from = from.max(free);
                // Both ends are days in the role.
                days += ((to - from).num_days() + 1).max(0);
                free = free.max(to.checked_add_days(Days::new(1)).unwrap_or(to));
            }
            Some(Held {
                kind: kind.clone(),
                role,
                years: days as f64 / 365.25,
                last,
            })
        })
        .collect()
}

/// What they carry over to a direction: the best first, then the most recent.
pub(super) fn carry_overs(held: &[Held], direction: &Direction, recap: &Recap) -> Vec<CarryOver> {
    let mut found: Vec<(NaiveDate, CarryOver)> = held
        .iter()
        .filter_map(|held| {
            let kind = recap.role_kind(&held.kind)?;
            let root = direction.roots.iter().find(|root| root.role == held.kind);
            let strengths = &mut kind.strengths.iter();
            let strength = strengths.find(|strength| strength.leads_to.contains(&direction.id));
            let own_work = direction.own_work_of.contains(&held.kind);
            let affinity = match (root, strength) {
                _ if own_work => 1.0,
                (Some(root), _) => f64::from(root.closeness) / 3.0,
                (None, Some(_)) => 1.0 / 3.0,
                (None, None) => return None,
            };
            let tenure = FIRST_DAY + (1.0 - FIRST_DAY) * (held.years.min(FULL_TENURE) / FULL_TENURE);
            let carry_over = CarryOver {
                role: held.role,
                role_kind: held.kind.clone(),
                strength: strength.map(|strength| strength.text.clone()),
                why: root.map(|root| root.why.clone()),
                reach: affinity * tenure,
                affinity,
                tenure,
                tenure_years: held.years,
                own_work,
            };
            Some((held.last, carry_over))
        })
        .collect();
    found.sort_by(|(a_last, a), (b_last, b)| b.reach.total_cmp(&a.reach).then(b_last.cmp(a_last)));
    found.into_iter().map(|(_, carry_over)| carry_over).collect()
}
