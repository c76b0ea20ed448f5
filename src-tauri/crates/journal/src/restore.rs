//! Bringing a backup back: into an open journal, or into the place of one that can't be opened. Nothing is thrown away by either.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use crate::{
    Backup, Census, ChangeSet, Committed, FILE_NAME, JournalError, Moment, Op, Passphrase, Reason, Result,
    backup::{self, BACKUPS, check, remove, rename, transfer},
    failpoint,
    history::Recorder,
    hold::Hold,
    journal::Journal,
    open::{self, Kind},
    rekey::copy_under,
    sql::{one, query},
};

/// The name of a copy that is being made ready.
const PART: &str = "restore.part";

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The state before, as a backup. Undoing the restore brings it back.
    pub kept: Option<Backup>,
    /// What the journal holds now.
    pub census: Census,
}

/// What a test restore showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// What the restored copy holds.
    pub census: Census,
    /// The copy holds what the backup's name says that it held when it was made. None for a file with another name.
    pub as_made: Option<bool>,
    /// What an examination of the copy found; empty when it is sound.
    pub findings: Vec<crate::Finding>,
}

/// The key of a file: none for a plain one, and the first of `keys` that opens a locked one.
fn key_of<'k>(file: &Path, keys: impl IntoIterator<Item = &'k Passphrase>) -> Result<Option<&'k Passphrase>> {
    match open::look(file)? {
        Kind::New => Err(JournalError::NoBackup(file.to_owned())),
        Kind::Plain(_) => Ok(None),
        Kind::Locked => {
            let mut tried = JournalError::Locked;
            for key in keys {
                match open::bare(file, Some(key), false) {
                    Ok(_) => return Ok(Some(key)),
                    Err(error) => tried = error,
                }
            }
            Err(tried)
        }
    }
}

/// Makes a copy of a backup ready: under the journal's key, with the newest schema, checked.
pub(crate) fn ready(file: &Path, keys: &[&Passphrase], part: &Path, key: Option<&Passphrase>) -> Result<Census> {
    let own = key_of(file, keys.iter().copied())?;
    copy_under(file, own, part, key)?;
    let db = open::bare(part, key, true)?;
    open::climb(&db)?;
    let census = check(&db, key)?;
    db.close().map_err(|(_, error)| error)?;
    Ok(census)
}

impl Journal {
    /// Replaces everything by what a backup holds. The state before is kept as a backup first, and undoing brings it back.
    ///
    /// The backup is migrated and checked aside, then goes into the open file in one transaction: a program killed at any moment
    /// leaves the one state or the other, and other programs that have the journal open go on with the new one. A locked backup is opened
    /// by the journal's own passphrase or by `key`.
    ///
    /// # Errors
    /// The file is no backup, damaged, or locked by another passphrase; the disk is full; another program is writing. In all of these the
    /// journal is as it was.
    pub fn restore(&mut self, file: &Path, key: Option<&Passphrase>) -> Result<Restored> {
        self.restore_as(file, key, true).map_err(|error| self.placed(error))
    }

    fn restore_as(&mut self, file: &Path, key: Option<&Passphrase>, undoable: bool) -> Result<Restored> {
        let Some(dir) = self.dir().map(Path::to_path_buf) else {
            return Err(JournalError::NoBackup(file.to_owned()));
        };
        // Looked at before anything is done for it.
        let keys: Vec<&Passphrase> = self.key().into_iter().chain(key).collect();
        key_of(file, keys.iter().copied())?;
        failpoint("restore.before-backup");
        let kept = self.back_up(Reason::Restore)?;
        let part = dir.join(PART);
        let ready = ready(file, &keys, &part, self.key());
        let done = ready.and_then(|census| {
            failpoint("restore.copied");
            let staged = open::bare(&part, self.key(), true)?;
            if undoable && let Some(kept) = &kept {
                note(&staged, kept, self.clock.now())?;
            }
            failpoint("restore.before-commit");
            transfer(&staged, &mut self.db)?;
            failpoint("restore.after-commit");
            Ok(census)
        });
        remove(&part)?;
        let census = done?;
        self.forget();
        self.reread_recap()?;
        Ok(Restored { kept, census })
    }

    /// Undoes a restore, when that is what is next to undo.
    pub(crate) fn undo_restore(&mut self) -> Result<Option<Committed<String>>> {
        let Some(dir) = self.dir() else { return Ok(None) };
        let next = one(&self.db, query!("undo/next_undo"), [], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
        })?;
        let Some((op, name)) = next.filter(|(_, name)| name == Op::RestoreBackup.name()) else {
            return Ok(None);
        };
        let file = one(&self.db, query!("undo/changes"), [op], |row| row.get::<_, String>(2))?;
        // A name alone, whatever the row may say.
        let file = file.as_deref().and_then(|file| Path::new(file).file_name());
        let file = dir.join(BACKUPS).join(file.unwrap_or_default());
        if !file.is_file() {
            return Err(JournalError::NoBackup(file));
        }
        self.restore_as(&file, None, false)?;
        let changes = ChangeSet {
            all: true,
            ..ChangeSet::default()
        };
        Ok(Some(Committed { value: name, changes }))
    }

    /// Whether a backup is whole and holds what its name says; a file of another name need only be whole. Reads it, and writes nothing.
    ///
    /// # Errors
    /// It is damaged, or locked with another passphrase.
    pub fn check_backup(&self, file: &Path) -> Result<bool> {
        let key = key_of(file, self.key())?;
        let census = check(&open::bare(file, key, false)?, key)?;
        let named = Backup::read(file.to_owned());
        Ok(named.is_none_or(|named| census.digest.starts_with(&named.digest)))
    }

    /// Restores a backup aside, as a trial: the journal is not touched. A locked backup is opened by the journal's own passphrase or by `key`.
    ///
    /// # Errors
    /// The backup can't be restored, and why.
    pub fn verify_backup(&self, file: &Path, key: Option<&Passphrase>) -> Result<Verified> {
        let keys: Vec<&Passphrase> = self.key().into_iter().chain(key).collect();
        let own = key_of(file, keys.iter().copied())?;
        let named = Backup::read(file.to_owned());
        let made = {
            let db = open::bare(file, own, false)?;
            check(&db, own)?
        };
        let mut trial = Self::in_memory(self.options())?;
        // Memory has no key: the copy goes there page by page only from a plain file, else through one beside the journal.
        let folder = self.dir().unwrap_or_else(|| file.parent().unwrap_or(Path::new(".")));
        let part = folder.join(PART);
        let ready = ready(file, &keys, &part, own);
        let opened = ready.and_then(|census| {
            let db = open::bare(&part, own, true)?;
            trial.db = db;
            trial.forget();
            Ok((census, trial.examine()?))
        });
        drop(trial);
        remove(&part)?;
        let (census, findings) = opened?;
        Ok(Verified {
            as_made: named.map(|named| made.digest.starts_with(&named.digest)),
            census,
            findings,
        })
    }
}

/// Writes into a copy that is made ready what undoing the restore takes.
fn note(staged: &Connection, kept: &Backup, now: Moment) -> Result<()> {
    let name = kept.path.file_name().unwrap_or_default().to_string_lossy();
    let mut recorder = Recorder::new(Op::RestoreBackup, now);
    recorder.keep_note(staged, &name)?;
    recorder.close(staged)
}

/// Puts a backup in the place of a journal that can't be opened. The old file and its companions are moved aside, never deleted; answers
/// the folder that they are in. Where there was no journal, there is nothing to move.
///
/// # Errors
/// Another program has the journal open; the backup is damaged or locked by another passphrase; the disk is full. In all of these the
/// journal is as it was.
pub fn replace(dir: &Path, file: &Path, keys: &[&Passphrase], now: Moment) -> Result<Option<PathBuf>> {
    open::make_folder(dir).map_err(|error| open::placed(error.into(), dir))?;
    let _alone = Hold::alone(dir, open::PATIENCE)?;
    let key = key_of(file, keys.iter().copied())?;
    let part = dir.join(PART);
    if let Err(error) = ready(file, keys, &part, key) {
        remove(&part)?;
        return Err(error);
    }
    backup::sync(&part)?;
    put_in_place(dir, &part, now)
}

/// Beginning of the name of a folder with a file that another one took the place of.
const ASIDE: &str = "damaged-";

/// The new file in that folder, from the moment on from which it is the one that counts.
const NEXT: &str = "next.db";

/// Puts a finished file in the journal's place. The old one and its companions are moved into a folder beside it, which is answered; where
/// there was none, there is nothing to move. The folder must be held alone.
///
/// The new file counts from one rename on: a program killed after it is finished by the next start (see [`finish`]), before it
/// everything is as it was.
pub(crate) fn put_in_place(dir: &Path, part: &Path, now: Moment) -> Result<Option<PathBuf>> {
    let path = dir.join(FILE_NAME);
    if !path.exists() {
        rename(part, &path)?;
        return Ok(None);
    }
    let aside = dir.join(format!("{ASIDE}{}", now.0));
    open::make_folder(&aside)?;
    failpoint("replace.ready");
    rename(part, &aside.join(NEXT))?;
    failpoint("replace.decided");
    swap(dir, &aside)?;
    Ok(Some(aside))
}

/// Finishes what [`put_in_place`] began and a kill cut short. To be called before the journal is opened.
pub(crate) fn finish(dir: &Path) -> Result<()> {
    let Some(aside) = asides(dir).into_iter().find(|aside| aside.join(NEXT).exists()) else {
        return Ok(());
    };
    let _alone = Hold::alone(dir, open::PATIENCE)?;
    // Another program may have been faster.
    if aside.join(NEXT).exists() {
        swap(dir, &aside)
    } else {
        Ok(())
    }
}

fn swap(dir: &Path, aside: &Path) -> Result<()> {
    // The log goes first: it must never lie beside a file that it does not belong to.
    for suffix in ["-wal", "-shm", "-journal", ""] {
        let name = format!("{FILE_NAME}{suffix}");
        if dir.join(&name).exists() {
            rename(&dir.join(&name), &aside.join(&name))?;
        }
        failpoint("replace.moving");
    }
    rename(&aside.join(NEXT), &dir.join(FILE_NAME))?;
    failpoint("replace.done");
    Ok(())
}

/// The folders with files that were replaced because they were damaged, the oldest in front.
#[must_use]
pub fn asides(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| {
            path.file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| name.starts_with(ASIDE))
        })
        .collect();
    found.sort();
    found
}
