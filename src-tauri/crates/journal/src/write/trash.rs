//! The trash: bringing back, and emptying.

use career::{
    growth::Source,
    id::{EntryId, GoalId, LinkId, RoleId, StepId},
};

use crate::{
    JournalError, Result, TrashRef, Tx,
    read::trash,
    record::{DecisionKey, DecisionRow, EntryRow, GoalRow, OwnLinkRow, ReadingRow, RoleRow, StepRow},
    source::{kind_number, source_bytes},
    sql::{all, parsed, query, uuid},
};

impl Tx<'_> {
    /// Brings something back from the trash.
    ///
    /// # Errors
    /// It is not there.
    pub fn restore(&mut self, what: &TrashRef) -> Result<()> {
        let missing = || JournalError::NotFound(what.thing());
        match what {
            TrashRef::Entry(id) => {
                let row = match self.get::<EntryRow>(id)? {
                    Some(row) => Some(row).filter(|row| row.removed.is_some()),
                    None => self.taken(*id)?,
                };
                let mut row = row.ok_or_else(missing)?;
                row.entry.role = self.known_role(row.entry.role)?;
                self.set(id, Some(&EntryRow { removed: None, ..row }))
            }
            TrashRef::Role(id) => {
                let row = self
                    .get::<RoleRow>(id)?
                    .filter(|row| row.removed.is_some())
                    .ok_or_else(missing)?;
                self.set(id, Some(&RoleRow { removed: None, ..row }))
            }
            TrashRef::Goal(id) => {
                let row = self
                    .get::<GoalRow>(id)?
                    .filter(|row| row.removed.is_some())
                    .ok_or_else(missing)?;
                self.set(id, Some(&GoalRow { removed: None, ..row }))
            }
            TrashRef::Step(id) => {
                let row = self
                    .get::<StepRow>(id)?
                    .filter(|row| row.removed.is_some())
                    .ok_or_else(missing)?;
                self.set(id, Some(&StepRow { removed: None, ..row }))
            }
            TrashRef::Link(id) => {
                let row = self
                    .get::<OwnLinkRow>(id)?
                    .filter(|row| row.removed.is_some())
                    .ok_or_else(missing)?;
                self.set(id, Some(&OwnLinkRow { removed: None, ..row }))
            }
        }
    }

    /// Deletes everything in the trash, with its versions and what the user decided about it. Like every operation it can be
    /// undone for as long as the history reaches.
    ///
    /// # Errors
    /// The database can't be written.
    pub fn empty_trash(&mut self) -> Result<()> {
        let trash = trash(self.db, self.today)?;
        self.purge(trash.into_iter().map(|item| item.what).collect())
    }

    /// Deletes things in the trash with all that hangs on them.
    pub(crate) fn purge(&mut self, mut trash: Vec<TrashRef>) -> Result<()> {
        // Steps before the goals they belong to, entries before their roles.
        trash.sort_by_key(|what| match what {
            TrashRef::Step(_) => 0,
            TrashRef::Entry(_) => 1,
            TrashRef::Goal(_) => 2,
            TrashRef::Role(_) => 3,
            TrashRef::Link(_) => 4,
        });
        for what in trash {
            match what {
                TrashRef::Step(id) => self.purge_step(id)?,
                TrashRef::Entry(id) => self.purge_entry(id)?,
                TrashRef::Goal(id) => self.purge_goal(id)?,
                TrashRef::Role(id) => self.purge_role(id)?,
                TrashRef::Link(id) => self.purge_link(&id)?,
            }
        }
        Ok(())
    }

    fn purge_entry(&mut self, id: EntryId) -> Result<()> {
        self.purge_decisions(&Source::Entry(id))?;
        self.purge_versions(id)?;
        // Its row may be in the history alone.
        self.recorder.let_go::<EntryRow>(&id)?;
        self.set::<EntryRow>(&id, None)
    }

    fn purge_step(&mut self, id: StepId) -> Result<()> {
        self.purge_decisions(&Source::Step(id))?;
        self.set::<StepRow>(&id, None)
    }

    fn purge_goal(&mut self, id: GoalId) -> Result<()> {
        for step in all(self.db, query!("plan/all_steps_of"), [id.0], |row| uuid(row, 0))? {
            self.purge_step(StepId(step))?;
        }
        self.set::<GoalRow>(&id, None)
    }

    fn purge_role(&mut self, id: RoleId) -> Result<()> {
        for entry in all(self.db, query!("role/entries"), [id.0], |row| uuid(row, 0))? {
            let entry = EntryId(entry);
            if let Some(mut row) = self.get::<EntryRow>(&entry)? {
                row.entry.role = None;
                self.set(&entry, Some(&row))?;
            }
        }
        if let Some(row) = self.get::<RoleRow>(&id)? {
            for highlight in &row.role.highlights {
                self.purge_decisions(&Source::Highlight(highlight.id))?;
            }
        }
        self.set::<RoleRow>(&id, None)
    }

    fn purge_link(&mut self, id: &LinkId) -> Result<()> {
        self.purge_decisions(&Source::Reading(id.clone()))?;
        self.set::<ReadingRow>(id, None)?;
        self.set::<OwnLinkRow>(id, None)
    }

    fn purge_decisions(&mut self, source: &Source) -> Result<()> {
        let names = (kind_number(source.kind()), source_bytes(source));
        for direction in all(self.db, query!("evidence/decisions_of_source"), names, |row| {
            row.get::<_, String>(0)
        })? {
            let direction = parsed(&direction, "decision.direction")?;
            self.set::<DecisionRow>(&DecisionKey::new(source, &direction), None)?;
        }
        Ok(())
    }
}
