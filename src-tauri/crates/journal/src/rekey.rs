//! Locking, unlocking, and another passphrase: each a whole copy under the new key that takes the old file's place.
//!
//! The copy is checked against the original before it is renamed over it, so that a program killed at any moment leaves one whole
//! journal, the old or the new one. Backups follow, one by one. Should that be cut short, the next start goes on: the new journal
//! remembers, locked inside, the passphrase that its backups may still have.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use crate::{
    FILE_NAME, JournalError, Passphrase, RecoveryKey, Result,
    backup::{self, BACKUPS, check, copy, remove, rename, sync},
    failpoint,
    hold::Hold,
    open::{self, Kind},
    passphrase::Sealed,
    sql::{one, query, run},
};

/// The name of the file that holds the passphrase, sealed by the recovery key.
const RECOVERY: &str = "journal.recovery";

/// The name of a copy that is not in its place yet.
const PART: &str = "journal.part";

/// Whether the journal of a folder needs a passphrase.
///
/// # Errors
/// The file is of a newer program, of another application, or no database.
pub fn is_locked(dir: &Path) -> Result<bool> {
    Ok(open::look(&dir.join(FILE_NAME))? == Kind::Locked)
}

/// Whether a passphrase opens the journal of a folder.
///
/// # Errors
/// The file can't be read.
pub fn fits(dir: &Path, key: &Passphrase) -> Result<bool> {
    fits_file(&dir.join(FILE_NAME), key)
}

/// Whether a passphrase opens the newest locked backup of a folder. If it does, and does not open the journal, the journal's
/// beginning is damaged: to a passphrase that looks the same as a wrong one.
#[must_use]
pub fn fits_backup(dir: &Path, key: &Passphrase) -> bool {
    let backups = backup::backups(dir).unwrap_or_default();
    let locked = |file: &Path| matches!(open::look(file), Ok(Kind::Locked));
    let newest = backups.into_iter().find(|backup| locked(&backup.path));
    newest.is_some_and(|backup| fits_file(&backup.path, key).unwrap_or(false))
}

fn fits_file(path: &Path, key: &Passphrase) -> Result<bool> {
    match open::bare(path, Some(key), false) {
        Err(JournalError::PassphraseWrong) => Ok(false),
        opened => opened.map(|_| true),
    }
}

/// The passphrase that was meant by what somebody typed: a recovery key stands for the passphrase that it sealed.
///
/// # Errors
/// [`JournalError::PassphraseUnfit`]. Whether it opens the journal, opening shows.
pub fn passphrase(dir: &Path, typed: &str) -> Result<Passphrase> {
    let sealed = || -> Option<Passphrase> {
        let key = RecoveryKey::read(typed)?;
        read_recovery(dir).iter().find_map(|sealed| sealed.open(&key))
    };
    sealed().map_or_else(|| Passphrase::new(typed), Ok)
}

/// Gives the journal of a folder another key: `to` none unlocks it. Answers the recovery key of the new passphrase, to be written down.
///
/// The journal must not be open, here or elsewhere.
///
/// # Errors
/// [`JournalError::InUse`], [`JournalError::PassphraseWrong`], [`JournalError::Locked`] without `from` where one is needed; the disk
/// is full, or the file is damaged. In all of these the journal is as it was.
pub fn rekey(dir: &Path, from: Option<&Passphrase>, to: Option<&Passphrase>) -> Result<Option<RecoveryKey>> {
    let _alone = Hold::alone(dir, open::PATIENCE)?;
    let path = dir.join(FILE_NAME);
    let from = match (open::look(&path)?, from) {
        (Kind::New, _) => return Err(JournalError::NoBackup(path)),
        (Kind::Plain(_), _) => None,
        (Kind::Locked, None) => return Err(JournalError::Locked),
        (Kind::Locked, from) => from,
    };
    let part = dir.join(PART);
    let source = open::bare(&path, from, true)?;
    let census = under(&source, &part, to, from)?;
    if census != check(&source, from)? {
        return Err(JournalError::CopyDiffers);
    }
    failpoint("rekey.copied");
    // The log goes into the file, and the log away: nothing of the old file may be read beside the new one.
    source.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
    source.close().map_err(|(_, error)| error)?;
    let recovery = match to {
        None => None,
        Some(to) => {
            let key = RecoveryKey::random()?;
            let mut both = vec![Sealed::new(to, &key)?];
            // Until the new file is in its place, the old one's recovery key must open.
            both.extend(read_recovery(dir));
            write_recovery(dir, &both)?;
            Some((key, both))
        }
    };
    failpoint("rekey.before-rename");
    rename(&part, &path)?;
    failpoint("rekey.after-rename");
    let key = match recovery {
        None => {
            remove(&dir.join(RECOVERY))?;
            None
        }
        Some((key, mut both)) => {
            both.truncate(1);
            write_recovery(dir, &both)?;
            Some(key)
        }
    };
    let db = open::bare(&path, to, true)?;
    follow(&db, dir, to)?;
    Ok(key)
}

/// Lets the backups follow a new key, where that was cut short. To be called when the journal is open.
pub(crate) fn follow(db: &Connection, dir: &Path, key: Option<&Passphrase>) -> Result<()> {
    let former: Option<Passphrase> = if one(db, query!("key/has_former"), [], |row| row.get(0))? == Some(true) {
        let typed = one(db, query!("key/read_former"), [], |row| row.get::<_, String>(0))?;
        typed.as_deref().map(Passphrase::new).transpose()?
    } else if key.is_some() {
        None
    } else {
        return Ok(());
    };
    for backup in backup::backups(dir)? {
        let own = match open::look(&backup.path) {
            Ok(Kind::Plain(_)) if key.is_some() => None,
            Ok(Kind::Locked) if former.is_some() => former.as_ref(),
            _ => continue,
        };
        let source = match open::bare(&backup.path, own, true) {
            // It has the new key already, or one that nobody remembers.
            Err(JournalError::PassphraseWrong) => continue,
            source => source?,
        };
        failpoint("rekey.backups");
        let part = dir.join(BACKUPS).join("backup.part");
        // A backup that is damaged stays as it is: a doctor tells of it.
        match under(&source, &part, key, None) {
            Err(JournalError::Damaged) => remove(&part)?,
            done => {
                done?;
                drop(source);
                rename(&part, &backup.path)?;
            }
        }
    }
    run(db, query!("key/drop_former"), [])?;
    Ok(())
}

/// Copies an open file into a new one under a key of its own, and checks the copy. `former` is kept in it for the backups' sake.
pub(crate) fn under(
    source: &Connection,
    to: &Path,
    key: Option<&Passphrase>,
    former: Option<&Passphrase>,
) -> Result<crate::Census> {
    remove(to)?;
    open::make_file(to).map_err(|error| open::placed(error.into(), to))?;
    let version = open::version(source)?;
    let place = to.to_str().ok_or_else(|| JournalError::CannotOpen(to.to_owned()))?;
    run(
        source,
        query!("key/attach"),
        (place, key.map_or("", Passphrase::as_str)),
    )?;
    let exported = one(source, query!("key/export"), [], |_| Ok(()));
    source.flush_prepared_statement_cache();
    run(source, query!("key/detach"), [])?;
    exported?;
    let target = open::bare(to, key, true)?;
    open::mark(&target, version)?;
    run(&target, query!("key/drop_former"), [])?;
    if let Some(former) = former {
        run(&target, query!("key/make_former"), [])?;
        run(&target, query!("key/write_former"), [former.as_str()])?;
    }
    let census = check(&target, key)?;
    target.flush_prepared_statement_cache();
    target.close().map_err(|(_, error)| error)?;
    sync(to)?;
    Ok(census)
}

/// Copies a file that may have another key than the copy shall have.
pub(crate) fn copy_under(
    from: &Path,
    own: Option<&Passphrase>,
    to: &Path,
    key: Option<&Passphrase>,
) -> Result<crate::Census> {
    let source = open::bare(from, own, false)?;
    if own == key {
        return copy(&source, to, key);
    }
    // Attached files are opened as the first one is, so a writable copy comes between.
    let between: PathBuf = to.with_extension("between");
    copy(&source, &between, own)?;
    let writable = open::bare(&between, own, true)?;
    let census = under(&writable, to, key, None);
    drop(writable);
    remove(&between)?;
    census
}

/// Removes copies that a killed program left. To be called while the folder is held.
pub(crate) fn sweep(dir: &Path) {
    for part in [
        PART,
        "restore.part",
        "restore.between",
        "salvage.part",
        "salvage.copy",
        "salvage.template",
        "salvage.backup",
    ] {
        // What can't be removed now is swept another day; nothing reads it.
        remove(&dir.join(part)).ok();
    }
}

fn read_recovery(dir: &Path) -> Vec<Sealed> {
    let bytes = fs::read(dir.join(RECOVERY)).unwrap_or_default();
    serde_json::from_slice(&bytes).unwrap_or_default()
}

fn write_recovery(dir: &Path, sealed: &[Sealed]) -> Result<()> {
    let bytes = serde_json::to_vec(sealed).map_err(io::Error::from)?;
    let part = dir.join(RECOVERY).with_extension("recovery.part");
    remove(&part)?;
    open::make_file(&part)?;
    let mut file = fs::OpenOptions::new().write(true).open(&part)?;
    file.write_all(&bytes)?;
    file.sync_all()?;
    drop(file);
    rename(&part, &dir.join(RECOVERY))?;
    Ok(())
}
