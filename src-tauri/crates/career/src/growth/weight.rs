//! Weights in whole units, so that parts add up exactly and in any order.

use chrono::{Months, NaiveDate};

use super::{evidence::Piece, month::Month, stage::BRANCH};
use crate::date::PartialDate;

/// Months in which a piece loses half of its weight.
const HALF_LIFE: i32 = 36;

/// Quarters that a month may bring: 1.
pub(super) const CAP: u32 = 4;

/// A weight as a whole number of 2⁻³⁴. A journal of a century stays below 2⁵³ of them, so every sum is exact as an `f64` too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Units(u64);

impl Units {
    /// The weight as a number.
    pub(super) fn value(self) -> f64 {
        self.0 as f64 / (1u64 << 34) as f64
    }
}

impl std::ops::Add for Units {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::iter::Sum for Units {
    fn sum<I: Iterator<Item = Self>>(units: I) -> Self {
        units.fold(Self::default(), |a, b| a + b)
    }
}

/// What a piece keeps of its weight after some months; of the future, all. In 2⁻³², rounded, so that it is a short number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Recency(u64);

impl Recency {
    pub(super) fn new(month: Month, now: Month) -> Self {
        let age = f64::from(now.since(month).max(0));
        Self((f64::exp2(-age / f64::from(HALF_LIFE)) * (1u64 << 32) as f64).round() as u64)
    }

    pub(super) fn value(self) -> f64 {
        self.0 as f64 / (1u64 << 32) as f64
    }

    /// What a month brings whose pieces have so many quarters together.
    pub(super) fn of_month(self, quarters: u32) -> Units {
        Units(self.0 * u64::from(quarters.min(CAP)))
    }

    /// What each piece of a month brings; they add up to [`Self::of_month`]. What doesn't divide evenly goes to the last ones.
    pub(super) fn shares(self, quarters: &[u32]) -> Vec<Units> {
        let sum: u32 = quarters.iter().sum();
        if sum <= CAP {
            return quarters.iter().map(|&own| self.of_month(own)).collect();
        }
        let whole = u128::from(self.of_month(sum).0);
        let mut before = 0u128;
        let mut given = 0u128;
        quarters
            .iter()
            .map(|&own| {
                before += u128::from(own);
                let until = whole * before / u128::from(sum);
                let share = until - given;
                given = until;
                Units(u64::try_from(share).unwrap_or(u64::MAX))
            })
            .collect()
    }
}

/// base × confirmation of the pieces that count at a day, in quarters.
pub(super) fn quarters(pieces: &[Piece], as_of: NaiveDate) -> u32 {
    let known = pieces.iter().filter(|piece| is_known(piece, as_of));
    known.map(Piece::quarters).sum()
}

/// Whether a piece was there at a day: it may have been on that day at the latest.
pub(super) fn is_known(piece: &Piece, as_of: NaiveDate) -> bool {
    piece.date.first_day() <= as_of
}

/// What all the evidence of one direction comes to at a day.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Tally {
    pub(super) weight: Units,
    /// base × confirmation of the current month, in quarters: what the cap leaves room for.
    pub(super) this_month: u32,
    pub(super) suggested: u32,
    pub(super) confirmed: u32,
    pub(super) first: Option<PartialDate>,
    pub(super) newest: Option<PartialDate>,
    /// It was a branch at some month up to now.
    pub(super) once_branch: bool,
}

impl Tally {
    /// Walks once over the months of a direction, oldest first.
    pub(super) fn new<'a>(months: impl Iterator<Item = (Month, &'a [Piece])>, as_of: NaiveDate) -> Self {
        let now = Month::of(as_of);
        let mut tally = Self::default();
        let mut running = 0.0;
        let mut last = now;
        for (month, pieces) in months {
            let mut sum = 0;
            for piece in pieces.iter().filter(|piece| is_known(piece, as_of)) {
                let quarters = piece.quarters();
                if quarters == 0 {
                    continue;
                }
                sum += quarters;
                match piece.state {
                    super::EvidenceState::Confirmed => tally.confirmed += 1,
                    _ => tally.suggested += 1,
                }
                tally.first = Some(tally.first.map_or(piece.date, |first| first.min(piece.date)));
                tally.newest = tally.newest.max(Some(piece.date));
            }
            if sum == 0 {
                continue;
            }
            tally.weight = tally.weight + Recency::new(month, now).of_month(sum);
            if month == now {
                tally.this_month = sum;
            }
            running *= f64::exp2(-f64::from(month.since(last).max(0)) / f64::from(HALF_LIFE));
            running += f64::from(sum.min(CAP)) / f64::from(CAP);
            last = month;
            // It only shrinks between two pieces, so its peaks are where something is added.
            tally.once_branch |= running >= BRANCH;
        }
        tally.once_branch |= tally.weight.value() >= BRANCH;
        tally
    }

    /// Suggested and confirmed pieces.
    pub(super) fn live(&self) -> u32 {
        self.suggested + self.confirmed
    }

    /// The day until which the newest piece counts as recent: 18 months after it.
    pub(super) fn awake_until(&self) -> Option<NaiveDate> {
        self.newest?.last_day().checked_add_months(Months::new(18))
    }

    /// Whether there is evidence of the last 18 months.
    pub(super) fn is_awake(&self, as_of: NaiveDate) -> bool {
        self.awake_until().is_some_and(|until| as_of <= until)
    }
}
