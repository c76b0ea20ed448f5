//! Several packs together, and the user's own signals beside them: one recap, as if it had been written as one.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use super::{Bilingual, Direction, Finding, Index, Pack, Recap, SignalMatcher, Signals};
use crate::id::DirectionId;

/// Two packs that can't be used at once: both define the same id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{id:?} is defined by {first:?} and {second:?}")]
pub struct PackConflict {
    /// What both define.
    pub id: String,
    /// The pack that was there.
    pub first: String,
    /// The pack that comes to it.
    pub second: String,
}

impl Recap {
    /// The pack with others after it, in their order.
    ///
    /// Directions, first steps, links and prompts must be defined by one pack alone. Role kinds are shared: what a later pack says of a
    /// known one adds aliases and strengths to it. Lenses and the phase model are those of the first pack that has them.
    ///
    /// # Errors
    /// [`PackConflict`], naming the first id that two packs define.
    pub fn with_packs(&self, others: &[Arc<Self>]) -> Result<Self, PackConflict> {
        let mut merged = self.copy();
        for other in others {
            merged.take(other)?;
        }
        merged.reindex();
        Ok(merged)
    }

    /// The recap with signals of the user's own, which count alone whatever a model says. Those for unknown directions are left
    /// out.
    #[must_use]
    pub fn with_own_signals(&self, own: &[(DirectionId, String)]) -> Self {
        let mut recap = self.copy();
        let mut by_direction: BTreeMap<&DirectionId, Vec<String>> = BTreeMap::new();
        for (direction, signal) in own.iter().filter(|(direction, _)| self.direction(direction).is_some()) {
            by_direction.entry(direction).or_default().push(signal.clone());
        }
        let speaking: Vec<Direction> = self
            .directions
            .iter()
            .filter_map(|direction| {
                let strong = by_direction.remove(&direction.id)?;
                let signals = Signals {
                    strong,
                    weak: Vec::new(),
                };
                Some(Direction {
                    signals,
                    ..direction.clone()
                })
            })
            .collect();
        recap.own = SignalMatcher::new(&speaking)
            .ok()
            .filter(|_| !speaking.is_empty())
            .map(Arc::new);
        recap
    }

    /// The user's own signals, folded, each with the directions that it hints at: what tells one set of them from another.
    pub fn own_terms(&self) -> impl Iterator<Item = &str> {
        self.own.iter().flat_map(|own| own.terms_of())
    }

    /// The packs that it is made of, the built-in one in front.
    #[must_use]
    pub fn packs(&self) -> &[Pack] {
        &self.packs
    }

    /// Adds what the user's own signals find to what packs find.
    pub(super) fn add_own<'a>(&'a self, title: &str, text: &str, findings: &mut Vec<Finding<'a>>) {
        let Some(own) = &self.own else { return };
        for finding in own.find(title, text) {
            match findings.iter_mut().find(|known| known.direction == finding.direction) {
                Some(known) => known.hits.extend(finding.hits),
                None => findings.push(finding),
            }
        }
        findings.sort_by_key(|finding| self.index.directions.get(finding.direction).copied());
    }

    fn copy(&self) -> Self {
        Self {
            id: self.id.clone(),
            title: self.title.clone(),
            talk: self.talk.clone(),
            lenses: self.lenses.clone(),
            directions: self.directions.clone(),
            role_kinds: self.role_kinds.clone(),
            links: self.links.clone(),
            prompts: self.prompts.clone(),
            phases: self.phases.clone(),
            index: Index::default(),
            signals: self.signals.clone(),
            models: self.models.clone(),
            packs: self.packs.clone(),
            own: self.own.clone(),
        }
        .reindexed()
    }

    fn reindexed(mut self) -> Self {
        self.reindex();
        self
    }

    fn take(&mut self, other: &Self) -> Result<(), PackConflict> {
        let conflict = |id: &str| PackConflict {
            id: id.to_owned(),
            first: self.id.clone(),
            second: other.id.clone(),
        };
        if self.packs.iter().any(|pack| pack.id == other.id) {
            return Err(conflict(&other.id));
        }
        for direction in &other.directions {
            if self.direction(&direction.id).is_some() {
                return Err(conflict(direction.id.as_str()));
            }
        }
        let steps: HashSet<&str> = self
            .directions
            .iter()
            .flat_map(|one| &one.first_steps)
            .map(|step| step.id.as_str())
            .collect();
        let theirs = other.directions.iter().flat_map(|one| &one.first_steps);
        if let Some(step) = theirs.into_iter().find(|step| steps.contains(step.id.as_str())) {
            return Err(conflict(&step.id));
        }
        if let Some(link) = other.links.iter().find(|link| self.link(&link.id).is_some()) {
            return Err(conflict(link.id.as_str()));
        }
        if let Some(prompt) = other.prompts.iter().find(|prompt| self.prompt(&prompt.id).is_some()) {
            return Err(conflict(prompt.id.as_str()));
        }
        self.directions.extend(other.directions.iter().cloned());
        self.directions.sort_by_key(|direction| direction.lens);
        self.links.extend(other.links.iter().cloned());
        self.prompts.extend(other.prompts.iter().cloned());
        for kind in &other.role_kinds {
            match self.role_kinds.iter_mut().find(|known| known.id == kind.id) {
                None => self.role_kinds.push(kind.clone()),
                Some(known) => {
                    let new = kind.aliases.iter().filter(|alias| !known.aliases.contains(alias));
                    let new: Vec<String> = new.cloned().collect();
                    known.aliases.extend(new);
                    known.strengths.extend(kind.strengths.iter().cloned());
                }
            }
        }
        if self.phases.phases.is_empty() {
            self.phases = other.phases.clone();
        }
        self.models.extend(other.models.iter().cloned());
        self.packs.extend(other.packs.iter().cloned());
        self.reindex();
        Ok(())
    }

    fn reindex(&mut self) {
        self.index = Index::of(&self.directions, &self.role_kinds, &self.links, &self.prompts);
        // Each pack's signals were built once already: together they are no more than an automaton holds.
        if let Ok(signals) = SignalMatcher::new(&self.directions) {
            self.signals = Arc::new(signals);
        }
    }
}

impl Pack {
    /// What a freshly loaded recap is.
    pub(super) fn of(recap: &Recap) -> Self {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            id: recap.id.clone(),
            title: Bilingual::clone(&recap.title),
            directions: recap.directions.iter().map(|direction| direction.id.clone()).collect(),
            links: count(recap.links.len()),
            prompts: count(recap.prompts.len()),
        }
    }
}
