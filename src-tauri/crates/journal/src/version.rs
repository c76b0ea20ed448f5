//! Versions (版): every content that an entry was saved with and that is not its present one.
//!
//! They grow whenever an entry's content is replaced, by an edit, by an import, by undo and by redo alike, so that no words that
//! were saved are lost on the way. What undo takes away whole, an entry whose writing is undone, lies in the trash by its
//! versions. They are outside of undo themselves, and go with their entry when it is removed for good.

use career::{
    entry::Entry,
    id::{EntryId, RoleId, VersionId},
};

use crate::{
    JournalError, Moment, Result, Thing, Tx,
    journal::Journal,
    record::{EntryRow, Record, RoleRow, VersionRow},
    sql::{all, one, query, run, uuid},
};

/// A version in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionBrief {
    /// Its name.
    pub id: VersionId,
    /// When it was saved.
    pub saved: Moment,
    /// Whether the entry says this now.
    pub present: bool,
    /// May be empty.
    pub title: String,
    /// The text, cut at 600 characters.
    pub beginning: String,
}

/// A whole version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// What the entry said. Its role and prompt may be gone by now.
    pub entry: Entry,
    /// When it was saved.
    pub saved: Moment,
}

/// Characters of [`VersionBrief::beginning`].
const BEGINNING: usize = 600;

impl Journal {
    /// All versions of an entry with its present content among them, the one that was saved last in front.
    ///
    /// # Errors
    /// There is no such entry (or it is in the trash), or the database can't be read.
    pub fn entry_versions(&self, id: EntryId) -> Result<Vec<VersionBrief>> {
        let row = self.live_row(id)?;
        let present = VersionRow::id_of(&row.entry, row.updated)?;
        let mut versions = all(&self.db, query!("version/briefs"), [id.0], |row| {
            Ok(VersionBrief {
                id: VersionId(uuid(row, 0)?),
                saved: Moment(row.get(1)?),
                present: false,
                title: row.get(2)?,
                beginning: row.get(3)?,
            })
        })?;
        match versions.iter_mut().find(|version| version.id == present) {
            Some(version) => version.present = true,
            None => {
                let place = versions.partition_point(|version| version.saved > row.updated);
                let Entry { title, text, .. } = row.entry;
                let brief = VersionBrief {
                    id: present,
                    saved: row.updated,
                    present: true,
                    title,
                    beginning: text.chars().take(BEGINNING).collect(),
                };
                versions.insert(place, brief);
            }
        }
        Ok(versions)
    }

    /// One version of an entry; the present one has a name too.
    ///
    /// # Errors
    /// There is no such entry (or it is in the trash), it has no such version, or the database can't be read.
    pub fn entry_version(&self, id: EntryId, version: VersionId) -> Result<Version> {
        let row = self.live_row(id)?;
        if version == VersionRow::id_of(&row.entry, row.updated)? {
            return Ok(Version {
                entry: row.entry,
                saved: row.updated,
            });
        }
        let VersionRow { entry, saved, .. } = VersionRow::read(&self.db, &version)?
            .filter(|found| found.entry.id == id)
            .ok_or(JournalError::NotFound(Thing::Version))?;
        Ok(Version { entry, saved })
    }

    fn live_row(&self, id: EntryId) -> Result<EntryRow> {
        EntryRow::read(&self.db, &id)?
            .filter(|row| row.removed.is_none())
            .ok_or(JournalError::NotFound(Thing::Entry))
    }
}

impl Tx<'_> {
    /// Gives an entry the content of one of its versions back. What it said until now stays as a version. A role that was
    /// removed for good meanwhile is left out; with the present version nothing changes.
    ///
    /// # Errors
    /// There is no such entry, or it has no such version.
    pub fn restore_version(&mut self, id: EntryId, version: VersionId) -> Result<()> {
        let row = self.live_entry(id)?;
        if version == VersionRow::id_of(&row.entry, row.updated)? {
            return Ok(());
        }
        let mut entry = self
            .get::<VersionRow>(&version)?
            .filter(|found| found.entry.id == id)
            .ok_or(JournalError::NotFound(Thing::Version))?
            .entry;
        entry.role = self.known_role(entry.role)?;
        let updated = self.later(&row)?;
        self.set(&id, Some(&EntryRow { entry, updated, ..row }))
    }

    /// The moment of a change to an entry: now, or that of its latest version where the clock was set back. Versions stand in the order of
    /// their moments, and what was saved last is the last one.
    pub(crate) fn later(&self, row: &EntryRow) -> Result<Moment> {
        let newest = one(self.db, query!("version/newest"), [row.entry.id.0], |row| {
            row.get::<_, Option<i64>>(0)
        })?;
        Ok(self
            .now
            .max(row.updated)
            .max(Moment(newest.flatten().unwrap_or(i64::MIN))))
    }

    /// Keeps what an entry said, when it says something else now.
    pub(crate) fn keep_version(&mut self, before: &EntryRow, after: &EntryRow) -> Result<()> {
        let (a, b) = (&before.entry, &after.entry);
        let words = (a.date, a.kind, &a.title, &a.text, &a.tags, &a.prompt)
            == (b.date, b.kind, &b.title, &b.text, &b.tags, &b.prompt);
        // A role in the trash can't be seen: that it goes from there for good changes nothing for the reader.
        if words && (a.role == b.role || self.seen_role(a.role)? == self.seen_role(b.role)?) {
            return Ok(());
        }
        VersionRow::new(a, before.updated).keep(self.db)
    }

    /// Lets an entry that undo takes away lie in the trash.
    pub(crate) fn keep_taken(&mut self, id: EntryId) -> Result<()> {
        let Some(row) = self.get::<EntryRow>(&id)? else {
            return Ok(());
        };
        run(self.db, query!("version/clear_taken"), [id.0])?;
        let version = VersionRow::id_of(&row.entry, row.updated)?;
        let kept = VersionRow {
            taken: Some(self.today),
            ..VersionRow::new(&row.entry, row.updated)
        };
        kept.write(self, &version, None)
    }

    /// What undo took away of an entry, as its row was; none where the entry is there.
    pub(crate) fn taken(&self, id: EntryId) -> Result<Option<EntryRow>> {
        taken(self.db, id)
    }

    /// Whether an entry has versions.
    pub(crate) fn has_versions(&self, id: EntryId) -> Result<bool> {
        Ok(!version_ids(self.db, id)?.is_empty())
    }

    /// Removes the versions of an entry that goes for good.
    pub(crate) fn purge_versions(&mut self, id: EntryId) -> Result<()> {
        for version in version_ids(self.db, id)? {
            self.set::<VersionRow>(&version, None)?;
        }
        Ok(())
    }

    /// A role unless it is gone for good.
    pub(crate) fn known_role(&self, role: Option<RoleId>) -> Result<Option<RoleId>> {
        match role {
            Some(id) if self.get::<RoleRow>(&id)?.is_none() => Ok(None),
            role => Ok(role),
        }
    }

    /// A role unless it is gone or in the trash.
    fn seen_role(&self, role: Option<RoleId>) -> Result<Option<RoleId>> {
        match role {
            Some(id) => Ok(self
                .get::<RoleRow>(&id)?
                .filter(|row| row.removed.is_none())
                .map(|_| id)),
            None => Ok(None),
        }
    }
}

fn version_ids(db: &rusqlite::Connection, id: EntryId) -> Result<Vec<VersionId>> {
    all(db, query!("version/ids_of"), [id.0], |row| uuid(row, 0).map(VersionId))
}

/// See [`Tx::taken`].
pub(crate) fn taken(db: &rusqlite::Connection, id: EntryId) -> Result<Option<EntryRow>> {
    let found = one(db, query!("version/taken_of"), [id.0], |row| {
        Ok((uuid(row, 0)?, row.get::<_, i64>(1)?))
    })?;
    let Some((version, created)) = found else {
        return Ok(None);
    };
    let row = VersionRow::read(db, &VersionId(version))?.ok_or(JournalError::Unreadable("version"))?;
    Ok(Some(EntryRow {
        entry: row.entry,
        created: Moment(created),
        updated: row.saved,
        removed: row.taken,
    }))
}
