//! Entries.

use career::{
    entry::Entry,
    id::{DraftId, EntryId},
};

use super::{LIMIT_TEXT, line, text};
use crate::{
    EntryContent, Field, JournalError, Result, Thing, Tx,
    record::EntryRow,
    sql::{query, run},
};

impl Tx<'_> {
    /// Writes a new entry.
    ///
    /// # Errors
    /// Title and text are empty, a text can't be kept, or there is no such role.
    pub fn write_entry(&mut self, content: EntryContent) -> Result<EntryId> {
        let id = EntryId(self.new_id());
        let entry = self.entry_of(id, content, None)?;
        self.add(
            &id,
            &EntryRow {
                entry,
                created: self.now,
                updated: self.now,
                removed: None,
            },
        )?;
        Ok(id)
    }

    /// Gives an entry a whole new content. Its date is what `content` says, whatever the text says.
    ///
    /// # Errors
    /// There is no such entry, title and text are empty, a text can't be kept, or there is no such role.
    pub fn edit_entry(&mut self, id: EntryId, content: EntryContent) -> Result<()> {
        let row = self.live_entry(id)?;
        let entry = self.entry_of(id, content, Some(&row.entry))?;
        if entry == row.entry {
            return Ok(());
        }
        let updated = self.later(&row)?;
        self.set(&id, Some(&EntryRow { entry, updated, ..row }))
    }

    /// Puts an entry into the trash.
    ///
    /// # Errors
    /// There is no such entry.
    pub fn remove_entry(&mut self, id: EntryId) -> Result<()> {
        let row = self.live_entry(id)?;
        self.set(
            &id,
            Some(&EntryRow {
                removed: Some(self.today),
                ..row
            }),
        )
    }

    /// Forgets a draft in the same breath as the entry that it became is written. Drafts are outside undo.
    ///
    /// # Errors
    /// The database can't be written.
    pub fn finish_draft(&mut self, id: DraftId) -> Result<()> {
        run(self.db, query!("draft/delete"), [id.0])?;
        Ok(())
    }

    pub(crate) fn live_entry(&self, id: EntryId) -> Result<EntryRow> {
        self.get::<EntryRow>(&id)?
            .filter(|row| row.removed.is_none())
            .ok_or(JournalError::NotFound(Thing::Entry))
    }

    fn entry_of(&self, id: EntryId, content: EntryContent, known: Option<&Entry>) -> Result<Entry> {
        let EntryContent {
            date,
            kind,
            title,
            text: words,
            role,
            tags,
            prompt,
        } = content;
        let title = line(Field::Title, &title)?;
        text(Field::Text, &words, LIMIT_TEXT)?;
        if title.is_empty() && words.trim().is_empty() {
            return Err(JournalError::EntryEmpty);
        }
        let role = match (role, known.and_then(|known| known.role)) {
            // A role in the trash can't be seen, so an edit does not mean to leave it: it comes back with the role.
            (None, Some(old)) if self.live_role(old).is_err() => Some(old),
            (Some(new), old) if Some(new) != old => self.live_role(new).map(|row| Some(row.role.id))?,
            (role, _) => role,
        };
        let mut kept: Vec<String> = Vec::with_capacity(tags.len());
        for tag in tags {
            let tag = line(Field::Tag, &tag)?;
            if !tag.is_empty() && !kept.contains(&tag) {
                kept.push(tag);
            }
        }
        Ok(Entry {
            id,
            date,
            kind,
            title,
            text: words,
            role,
            tags: kept,
            prompt,
        })
    }
}
