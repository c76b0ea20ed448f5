//! Stage, ground, opportunity and group: what the sums mean.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::weight::Tally;

/// W from which a direction is a branch.
pub(super) const BRANCH: f64 = 2.0;

/// W from which a direction is a trunk.
const TRUNK: f64 = 5.0;

/// W that brings ground to one half.
const HALF_GROUND: f64 = 1.4;

/// Ground from which a sprout is growing rather than hinted at. One suggestion of today has 0.22, one confirmed piece 0.39.
const SOME_GROUND: f64 = 0.25;

/// Reach from which a direction is next to one.
const NEAR: f64 = 0.5;

/// How far a direction has grown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// 種: W = 0.
    Seed,
    /// 芽: W < 2.
    Sprout,
    /// 枝: W < 5.
    Branch,
    /// 幹: W from 5.
    Trunk,
    /// 休: W was 2 or more at some month, and the newest evidence is over 18 months old.
    Dormant,
}

impl Stage {
    /// The stage of a weight whose newest evidence is recent.
    pub(super) fn awake(weight: f64) -> Self {
        match weight {
            w if w >= TRUNK => Self::Trunk,
            w if w >= BRANCH => Self::Branch,
            w if w > 0.0 => Self::Sprout,
            _ => Self::Seed,
        }
    }

    pub(super) fn new(tally: &Tally, as_of: NaiveDate) -> Self {
        if tally.once_branch && !tally.is_awake(as_of) {
            return Self::Dormant;
        }
        Self::awake(tally.weight.value())
    }
}

/// The four honest groups of a lens: not a ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// いま育っている: evidence of the last 18 months and a ground of ¼ or more (more than one unconfirmed hint).
    Growing,
    /// すぐ隣: a reach of ½ or more, and little ground.
    Adjacent,
    /// 休んでいる: the stage is dormant.
    Dormant,
    /// まだ遠い: none of these.
    Far,
}

impl Group {
    pub(super) fn new(stage: Stage, awake: bool, ground: f64, reach: f64) -> Self {
        match stage {
            Stage::Dormant => Self::Dormant,
            _ if awake && ground >= SOME_GROUND => Self::Growing,
            _ if reach >= NEAR => Self::Adjacent,
            _ => Self::Far,
        }
    }
}

/// 地力, 0…1: what one already does.
pub(super) fn ground(weight: f64) -> f64 {
    1.0 - f64::exp2(-weight / HALF_GROUND)
}

/// Shares of the distance that each pull closes, of what the ones before it leave. Chosen on the recommendations of a mentor for twenty careers
/// (`tests/mentor/tuning.jsonl`).
mod share {
    pub(super) const REACH: f64 = 0.4;
    pub(super) const FOOTHOLD: f64 = 1.0 / 3.0;
    pub(super) const WILL: f64 = 0.5;
    pub(super) const GROWING: f64 = 0.8;
    pub(super) const QUIET: f64 = 0.2;
}

/// How much there is to win, 0…1, and its parts: the room to a trunk, and how much of it something pulls at.
///
/// The room is 1 − (W − g)/5 between 0 and 1, where g is what the last half-year brought: who is in full swing is asked to go on, and what has
/// been a trunk for long leaves no room. Each pull closes a part of the distance that the ones before it leave: the reach up to two
/// fifths, the best foothold up to a third, a will half, growth of the last half-year up to four fifths, the quiet lens a fifth, the
/// last only where there is a reach or a piece of evidence to begin from. So the parts add up to the value, and it grows with every pull.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Opportunity {
    /// The parts, added up in this order.
    pub value: f64,
    /// 1 − W/5, 0…1: the distance to a trunk.
    pub missing: f64,
    /// The distance to a trunk as it was before this half-year, 0…1: what the parts are parts of.
    pub room: f64,
    /// The part that past roles carry.
    pub from_reach: f64,
    /// The part that what has grown next to it adds; 0 without a foothold.
    pub from_foothold: f64,
    /// The part that the will adds; 0 without a will.
    pub from_will: f64,
    /// The part that what is growing adds; 0 where the last six calendar months brought nothing.
    pub from_growing: f64,
    /// The part that is missing in the quiet lens; 0 in the other lenses.
    pub from_quiet: f64,
}

/// What pulls at a direction.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pulls {
    pub(super) reach: f64,
    /// The best foothold's pull, 0…1.
    pub(super) foothold: f64,
    pub(super) will: bool,
    /// base × confirmation of the last six calendar months, a month at most 1.
    pub(super) gained: f64,
    /// It belongs to the lens that is quieter than another one.
    pub(super) quiet: bool,
}

impl Opportunity {
    pub(super) fn new(weight: f64, pulls: Pulls) -> Self {
        let distance = |weight: f64| (1.0 - weight.max(0.0) / TRUNK).max(0.0);
        let room = distance(weight - pulls.gained);
        let mut left = room;
        let mut close = |share: f64| {
            let part = left * share;
            left -= part;
            part
        };
        let from_reach = close(share::REACH * pulls.reach);
        let from_foothold = close(share::FOOTHOLD * pulls.foothold);
        let from_will = close(if pulls.will { share::WILL } else { 0.0 });
        let from_growing = close(share::GROWING * pulls.gained.min(1.0));
        let somewhere = pulls.reach > 0.0 || weight > 0.0;
        let from_quiet = close(if pulls.quiet && somewhere { share::QUIET } else { 0.0 });
        Self {
            value: from_reach + from_foothold + from_will + from_growing + from_quiet,
            missing: distance(weight),
            room,
            from_reach,
            from_foothold,
            from_will,
            from_growing,
            from_quiet,
        }
    }
}
