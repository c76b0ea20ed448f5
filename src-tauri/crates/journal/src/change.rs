//! What a change touched.

use std::collections::BTreeSet;

use career::{growth::Source, id::EntryId};

use crate::DocumentKind;

/// What a committed change touched: whoever shows it reads it again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChangeSet {
    /// Entries that were added, changed, removed or brought back. Empty with `all`.
    pub entries: Vec<EntryId>,
    /// Sources whose evidence or date may differ now: see [`Journal::evidence_of`](crate::Journal::evidence_of). Empty with `all`.
    pub sources: Vec<Source>,
    /// Roles or highlights.
    pub roles: bool,
    /// Evidence or stars.
    pub evidence: bool,
    /// Will / Can / Must, goals, steps, snapshots, aliases.
    pub plan: bool,
    /// Links and their status.
    pub reading: bool,
    /// Kinds of documents.
    pub documents: BTreeSet<DocumentKind>,
    /// So much that everything is to be read again.
    pub all: bool,
}

/// Beyond so many touched things a change counts as "everything".
const MANY: usize = 256;

impl ChangeSet {
    /// Whether nothing was touched.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(crate) fn entry(&mut self, id: EntryId) {
        if !self.all && !self.entries.contains(&id) {
            self.entries.push(id);
        }
        self.cap();
    }

    pub(crate) fn source(&mut self, source: Source) {
        self.evidence = true;
        if !self.all && !self.sources.contains(&source) {
            self.sources.push(source);
        }
        self.cap();
    }

    fn cap(&mut self) {
        if self.entries.len() > MANY || self.sources.len() > MANY {
            self.all = true;
            self.entries = Vec::new();
            self.sources = Vec::new();
        }
    }
}

/// The answer of a change that is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed<T> {
    /// What the change was asked for.
    pub value: T,
    /// What it touched.
    pub changes: ChangeSet,
}
