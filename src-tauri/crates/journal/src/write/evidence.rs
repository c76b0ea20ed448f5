//! What the user says of evidence, and stars.

use career::{
    growth::{EvidenceState, Source},
    id::DirectionId,
};

use crate::{
    JournalError, Result, Thing, Tx,
    read::date_of_source,
    record::{DecisionKey, DecisionRow, StarRow},
};

impl Tx<'_> {
    /// Confirms or dismisses evidence, or takes that back with [`EvidenceState::Suggested`]. What no signal hints at may be
    /// confirmed by hand. The decision outlives every edit of the source's text.
    ///
    /// # Errors
    /// There is no such source.
    pub fn decide(&mut self, source: &Source, direction: &DirectionId, state: EvidenceState) -> Result<()> {
        if date_of_source(self.db, source, self.today)?.is_none() {
            return Err(JournalError::NotFound(Thing::Source));
        }
        let key = DecisionKey::new(source, direction);
        let confirmed = match state {
            EvidenceState::Suggested => return self.set::<DecisionRow>(&key, None),
            EvidenceState::Confirmed => true,
            EvidenceState::Dismissed => false,
        };
        match self.get::<DecisionRow>(&key)? {
            Some(row) if row.confirmed == confirmed => Ok(()),
            _ => self.set(
                &key,
                Some(&DecisionRow {
                    confirmed,
                    updated: self.now,
                }),
            ),
        }
    }

    /// Stars a direction, or takes the star back.
    ///
    /// # Errors
    /// The database can't be written.
    pub fn star(&mut self, direction: &DirectionId, starred: bool) -> Result<()> {
        match (self.get::<StarRow>(direction)?, starred) {
            (None, true) => self.set(direction, Some(&StarRow { since: self.today })),
            (Some(_), false) => self.set::<StarRow>(direction, None),
            _ => Ok(()),
        }
    }
}
