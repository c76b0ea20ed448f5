//! The packs and signals that the user added to the built-in pack, and what follows when they change.

use std::sync::Arc;

use career::{
    id::DirectionId,
    learn::OwnSignal,
    recap::{Recap, StoredPack},
};

use crate::{ChangeSet, Committed, DocumentKind, Result, journal::Journal};

impl Journal {
    /// The built-in pack with all that can be used of the user's: a pack that can't be loaded, or that defines what another one
    /// does, is left out until a later program can.
    pub(crate) fn whole_recap(&self) -> Result<Arc<Recap>> {
        let packs = self.documents::<StoredPack>()?;
        let own: Vec<(DirectionId, String)> = self
            .documents::<OwnSignal>()?
            .into_iter()
            .map(|(_, signal)| (signal.value.direction, signal.value.term))
            .collect();
        if packs.is_empty() && own.is_empty() {
            return Ok(Arc::clone(&self.built_in));
        }
        let mut whole = Arc::clone(&self.built_in);
        for (_, pack) in packs {
            if let Ok(loaded) = pack.value.load()
                && let Ok(merged) = whole.with_packs(&[Arc::new(loaded)])
            {
                whole = Arc::new(merged);
            }
        }
        Ok(if own.is_empty() {
            whole
        } else {
            Arc::new(whole.with_own_signals(&own))
        })
    }

    /// Reads packs and signals again, when another process may have changed them; suggestions follow.
    ///
    /// # Errors
    /// The database can't be read or written.
    pub fn reread_recap(&mut self) -> Result<()> {
        self.recap = self.whole_recap()?;
        self.lessons.take();
        self.derive_anew()
    }

    /// What follows a committed change. It is on disk: should suggestions not be able to follow now, they do at the next start.
    pub(crate) fn followed<T>(&mut self, mut committed: Committed<T>) -> Committed<T> {
        let touched = |kind| committed.changes.documents.contains(&kind);
        if (touched(DocumentKind::Pack) || touched(DocumentKind::OwnSignal)) && self.reread_recap().is_ok() {
            committed.changes = ChangeSet {
                all: true,
                documents: std::mem::take(&mut committed.changes.documents),
                ..ChangeSet::default()
            };
        }
        committed
    }
}
