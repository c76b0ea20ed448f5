//! What would change a direction's place: computed, not phrased.

use chrono::{Days, NaiveDate};

use super::{
    Ledger, Stage,
    evidence::EvidenceState,
    month::Month,
    stage::ground,
    weight::{Recency, Tally, Units, is_known},
};
use crate::id::{DirectionId, LinkId};

/// Something that would change the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// One more entry today, once confirmed.
    OneEntry,
    /// A yes to every suggestion that waits.
    Confirm {
        /// How many wait.
        waiting: u32,
    },
    /// Nothing new until after this day: it falls asleep.
    KeepAlive {
        /// The last day on which it is awake.
        until: NaiveDate,
    },
    /// Reading this link today and keeping a takeaway, once confirmed.
    ReadLink {
        /// The first that is unread.
        link: LinkId,
    },
    /// Finishing this step today, once confirmed.
    TakeStep {
        /// The next one.
        step: String,
    },
}

/// A change and what comes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct WouldChange {
    /// What is done.
    pub change: Change,
    /// W after it.
    pub weight: f64,
    /// Ground after it.
    pub ground: f64,
    /// The stage after it, when it is another one.
    pub stage: Option<Stage>,
}

/// What the changes rest on.
pub(super) struct Ground<'a> {
    pub(super) ledger: &'a Ledger,
    pub(super) direction: &'a DirectionId,
    pub(super) tally: &'a Tally,
    pub(super) stage: Stage,
    pub(super) next_step: Option<&'a str>,
    pub(super) unread: Option<&'a LinkId>,
    pub(super) as_of: NaiveDate,
}

impl Ground<'_> {
    /// Those that change something, the nearest at hand first.
    pub(super) fn would_change(&self) -> Vec<WouldChange> {
        let mut changes = Vec::new();
        let waiting = self.tally.suggested;
        if waiting > 0 {
            let weight = self.confirmed();
            changes.push(self.awake_or_not(Change::Confirm { waiting }, weight));
        }
        changes.push(self.add(Change::OneEntry, 4));
        if let Some(step) = self.next_step {
            changes.push(self.add(Change::TakeStep { step: step.to_owned() }, 4));
        }
        if let Some(link) = self.unread {
            changes.push(self.add(Change::ReadLink { link: link.clone() }, 2));
        }
        if let (Stage::Branch | Stage::Trunk, Some(until)) = (self.stage, self.tally.awake_until()) {
            changes.push(self.asleep_after(until));
        }
        let weight = self.tally.weight.value();
        changes.retain(|change| change.weight != weight || change.stage.is_some());
        changes
    }

    /// Adds a piece of today.
    fn add(&self, change: Change, quarters: u32) -> WouldChange {
        let now = Month::of(self.as_of);
        let recency = Recency::new(now, now);
        let room = recency.of_month(self.tally.this_month + quarters).value();
        let weight = self.tally.weight.value() - recency.of_month(self.tally.this_month).value() + room;
        self.outcome(change, weight, Stage::awake(weight))
    }

    /// W with every suggestion confirmed.
    fn confirmed(&self) -> Tally {
        let now = Month::of(self.as_of);
        let weigh = |(month, pieces): (Month, &[super::Piece])| -> Units {
            let known = pieces.iter().filter(|piece| is_known(piece, self.as_of));
            let quarters = known
                .map(|piece| {
                    piece.source.kind().halves()
                        * if piece.is_live() {
                            EvidenceState::Confirmed.halves()
                        } else {
                            0
                        }
                })
                .sum();
            Recency::new(month, now).of_month(quarters)
        };
        let weight = self.ledger.months(self.direction).map(weigh).sum();
        Tally { weight, ..*self.tally }
    }

    fn awake_or_not(&self, change: Change, tally: Tally) -> WouldChange {
        let tally = Tally {
            once_branch: tally.once_branch || tally.weight.value() >= super::stage::BRANCH,
            ..tally
        };
        self.outcome(change, tally.weight.value(), Stage::new(&tally, self.as_of))
    }

    fn asleep_after(&self, until: NaiveDate) -> WouldChange {
        let then = until.checked_add_days(Days::new(1)).unwrap_or(until);
        // Evidence dated later than today is left out: it would keep the direction awake.
        let mut tally = *self.tally;
        let now = Month::of(then);
        let weigh = |(month, pieces): (Month, &[super::Piece])| -> Units {
            Recency::new(month, now).of_month(super::weight::quarters(pieces, self.as_of))
        };
        tally.weight = self.ledger.months(self.direction).map(weigh).sum();
        self.outcome(
            Change::KeepAlive { until },
            tally.weight.value(),
            Stage::new(&tally, then),
        )
    }

    fn outcome(&self, change: Change, weight: f64, stage: Stage) -> WouldChange {
        WouldChange {
            change,
            weight,
            ground: ground(weight),
            stage: (stage != self.stage).then_some(stage),
        }
    }
}
