//! The ledger: all evidence in memory, by direction and month, so that weighing is one walk and a changed source is cheap.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::{
    evidence::{Evidence, Piece, Source},
    month::Month,
};
use crate::id::DirectionId;

/// All evidence of a journal.
///
/// A source counts once per direction: a second piece of the same source and direction replaces the first. Replacing what
/// one source says takes time in proportion to its own pieces and those of the months they lie in, not to the ledger.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    directions: BTreeMap<DirectionId, BTreeMap<Month, Vec<Piece>>>,
    sources: HashMap<Source, Vec<(DirectionId, Month)>>,
    pieces: usize,
}

impl Ledger {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many pieces there are, dismissed ones too.
    #[must_use]
    pub fn len(&self) -> usize {
        self.pieces
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pieces == 0
    }

    /// Replaces everything that one source says. `evidence` empty takes the source out. Pieces of other sources are ignored.
    pub fn replace(&mut self, source: &Source, evidence: impl IntoIterator<Item = Evidence>) {
        self.remove(source);
        for evidence in evidence {
            if evidence.piece.source == *source {
                self.insert(evidence);
            }
        }
    }

    /// Takes out everything that one source says.
    pub fn remove(&mut self, source: &Source) {
        for (direction, month) in self.sources.remove(source).unwrap_or_default() {
            self.take(source, &direction, month);
        }
    }

    /// Adds a piece; one of the same source and direction is replaced.
    pub fn insert(&mut self, evidence: Evidence) {
        let Evidence { direction, piece } = evidence;
        let month = Month::of(piece.date.middle_day());
        let places = self.sources.entry(piece.source.clone()).or_default();
        if let Some(at) = places.iter().position(|(known, _)| *known == direction) {
            let (_, old) = places.swap_remove(at);
            self.take(&piece.source, &direction, old);
        }
        let places = self.sources.entry(piece.source.clone()).or_default();
        places.push((direction.clone(), month));
        let pieces = self.directions.entry(direction).or_default().entry(month).or_default();
        let at = pieces.partition_point(|known| *known < piece);
        pieces.insert(at, piece);
        self.pieces += 1;
    }

    fn take(&mut self, source: &Source, direction: &DirectionId, month: Month) {
        let Some(months) = self.directions.get_mut(direction) else {
            return;
        };
        let Some(pieces) = months.get_mut(&month) else { return };
        let before = pieces.len();
        pieces.retain(|piece| piece.source != *source);
        self.pieces -= before - pieces.len();
        if pieces.is_empty() {
            months.remove(&month);
        }
    }

    /// All pieces of a direction, dismissed ones too, oldest first.
    pub fn pieces(&self, direction: &DirectionId) -> impl DoubleEndedIterator<Item = &Piece> {
        self.months(direction).flat_map(|(_, pieces)| pieces)
    }

    /// What one source says, in the order of the directions' ids.
    #[must_use]
    pub fn of(&self, source: &Source) -> Vec<(&DirectionId, &Piece)> {
        let places = self.sources.get(source).map(Vec::as_slice).unwrap_or_default();
        let mut found: Vec<_> = places
            .iter()
            .filter_map(|(direction, month)| {
                let pieces = self.directions.get(direction)?.get(month)?;
                Some((direction, pieces.iter().find(|piece| piece.source == *source)?))
            })
            .collect();
        found.sort_by_key(|(direction, _)| *direction);
        found
    }

    /// The months of a direction, oldest first.
    pub(super) fn months(&self, direction: &DirectionId) -> impl DoubleEndedIterator<Item = (Month, &[Piece])> {
        let months = self.directions.get(direction).into_iter().flatten();
        months.map(|(&month, pieces)| (month, pieces.as_slice()))
    }

    /// The day of the newest piece that counts, over all directions; what lies after `as_of` is left out.
    #[must_use]
    pub fn newest(&self, as_of: NaiveDate) -> Option<crate::date::PartialDate> {
        let newest = |direction| {
            let mut pieces = self.pieces(direction).rev();
            pieces.find(|piece| piece.is_live() && piece.date.first_day() <= as_of)
        };
        self.directions.keys().filter_map(newest).map(|piece| piece.date).max()
    }
}

impl FromIterator<Evidence> for Ledger {
    fn from_iter<I: IntoIterator<Item = Evidence>>(evidence: I) -> Self {
        let mut ledger = Self::new();
        for evidence in evidence {
            ledger.insert(evidence);
        }
        ledger
    }
}
