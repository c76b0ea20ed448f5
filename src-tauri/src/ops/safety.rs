//! Backups and the lock. Where the journal must not be open, an operation takes its folder instead.

use std::path::{Path, PathBuf};

use journal::{BACKUPS, Backup, Moment, Passphrase, Reason};

use super::{Context, Done, OpError, Result, context::all_changed, keychain};
use crate::{
    api::{BackupQuery, BackupView, KeychainSet, LockInput, LockView, RestoreView, SafetyView, TableCount, VerifyView},
    clock::iso_instant,
};

/// The backups, and whether the journal is locked.
///
/// # Errors
/// The folder of the backups can't be read.
pub fn safety(context: &mut Context) -> Result<SafetyView> {
    Ok(SafetyView {
        backups: match context.folder() {
            Some(dir) => backups_of(&dir)?,
            None => Vec::new(),
        },
        locked: context.journal.is_locked(),
        keychain: context
            .journal
            .path()
            .and_then(Path::parent)
            .is_some_and(keychain::keychain_kept),
    })
}

/// Makes a backup now; in another folder where one is named.
///
/// # Errors
/// The journal is the sample, the disk is full, or the folder can't be written.
pub fn backup_make(context: &mut Context, folder: Option<&Path>) -> Result<BackupView> {
    context.must_last()?;
    let made = match folder {
        Some(folder) => Some(context.journal.back_up_to(folder)?),
        None => context.journal.back_up(Reason::Asked)?,
    };
    made.as_ref().map(view).ok_or(OpError::plain("sample-not-kept"))
}

/// Restores a backup aside, as a trial.
///
/// # Errors
/// The backup can't be restored, and why.
pub fn backup_verify(context: &mut Context, args: &BackupQuery) -> Result<VerifyView> {
    let path = place(context, &args.file);
    let verified = context.journal.verify_backup(&path, key(args)?.as_ref())?;
    Ok(VerifyView {
        path: path.display().to_string(),
        sound: verified.findings.is_empty() && verified.as_made != Some(false),
        as_made: verified.as_made,
        digest: verified.census.digest,
        tables: verified
            .census
            .tables
            .into_iter()
            .map(|(table, rows)| TableCount { table, rows })
            .collect(),
        findings: verified
            .findings
            .iter()
            .map(|found| super::doctor::name(found).to_owned())
            .collect(),
    })
}

/// Replaces everything by what a backup holds; undoing brings back what was there before.
///
/// # Errors
/// The file is no backup, damaged, or locked by another passphrase; the disk is full.
pub fn backup_restore(context: &mut Context, args: &BackupQuery) -> Result<Done<RestoreView>> {
    context.must_last()?;
    let path = place(context, &args.file);
    let restored = context.journal.restore(&path, key(args)?.as_ref())?;
    Ok(Done {
        value: RestoreView {
            restored: path.display().to_string(),
            kept: restored.kept.as_ref().map(view),
            aside: None,
        },
        changed: context.after(&all_changed())?,
    })
}

/// One of the journal's own backups by its name alone.
///
/// # Errors
/// It is a path.
pub fn own_backup(name: &str) -> Result<BackupQuery> {
    let mut parts = Path::new(name).components();
    match (parts.next(), parts.next()) {
        (Some(std::path::Component::Normal(_)), None) => Ok(BackupQuery {
            file: name.to_owned(),
            passphrase: None,
        }),
        _ => Err(journal::JournalError::NoBackup(PathBuf::from(name)).into()),
    }
}

/// Puts a backup in the place of a journal that can't be opened; the old file is moved aside.
///
/// # Errors
/// Another program has the journal open; the backup is damaged, or none of `keys` opens it.
pub fn backup_replace(dir: &Path, file: &str, keys: &[&Passphrase], now: Moment) -> Result<RestoreView> {
    let path = place_in(dir, file);
    let aside = journal::replace(dir, &path, keys, now)?;
    Ok(RestoreView {
        restored: path.display().to_string(),
        kept: None,
        aside: aside.map(|aside| aside.display().to_string()),
    })
}

/// The backups of a folder whose journal may not open, the newest first.
///
/// # Errors
/// The folder can't be read.
pub fn backups_of(dir: &Path) -> Result<Vec<BackupView>> {
    Ok(journal::backups(dir)?.iter().map(view).collect())
}

/// Whether the journal of a folder needs a passphrase.
///
/// # Errors
/// The file is no journal.
pub fn is_locked(dir: &Path) -> Result<bool> {
    Ok(journal::is_locked(dir)?)
}

/// What opens the journal of a folder, by what was typed: the passphrase, or the recovery key.
///
/// # Errors
/// It can't be a passphrase.
pub fn passphrase(dir: &Path, typed: &str) -> Result<Passphrase> {
    Ok(journal::passphrase(dir, typed)?)
}

/// Locks the journal of a folder, changes its passphrase, or unlocks it. It must not be open anywhere.
///
/// A keychain that holds the passphrase follows; with `keep` it is given the new one in any case, before anything else is done.
///
/// # Errors
/// It is locked (or not) already, the current passphrase does not fit, the journal is open elsewhere, or with `keep` the keychain takes
/// nothing.
pub fn lock(dir: &Path, args: &LockInput, keep: bool) -> Result<LockView> {
    let locked = is_locked(dir)?;
    let from = match (locked, args.current.as_str()) {
        (false, _) if args.new.is_empty() => return Err(OpError::plain("not-locked")),
        (false, _) => None,
        (true, "") => return Err(journal::JournalError::Locked.into()),
        (true, typed) => Some(passphrase(dir, typed)?),
    };
    let to = match args.new.as_str() {
        "" => None,
        new => Some(Passphrase::new(new)?),
    };
    let early = to.as_ref().filter(|_| keep);
    if let Some(to) = early {
        keychain::keychain_keep(dir, to)?;
    }
    let recovery = journal::rekey(dir, from.as_ref(), to.as_ref()).inspect_err(|_| {
        if early.is_some() {
            // It opens nothing, and is not looked for any more.
            drop(keychain::keychain_forget(dir));
        }
    })?;
    let keychain_problem = if early.is_some() {
        None
    } else {
        keychain::follow(dir, to.as_ref())
    };
    Ok(LockView {
        locked: to.is_some(),
        recovery_key: recovery.map(|key| key.to_words().to_string()),
        keychain: keychain::keychain_kept(dir),
        keychain_problem,
    })
}

/// Gives the passphrase of an open journal to the computer's keychain, or takes it away from there.
///
/// # Errors
/// The journal has no passphrase, or the keychain does not do it: see [`KeychainError`](super::KeychainError).
pub fn keychain_set(dir: &Path, passphrase: Option<&Passphrase>, kept: bool) -> Result<KeychainSet> {
    match (kept, passphrase) {
        (false, _) => keychain::keychain_forget(dir)?,
        (true, None) => return Err(OpError::plain("not-locked")),
        (true, Some(passphrase)) => keychain::keychain_keep(dir, passphrase)?,
    }
    Ok(KeychainSet { kept })
}

fn key(args: &BackupQuery) -> Result<Option<Passphrase>> {
    let typed = args.passphrase.as_deref().filter(|typed| !typed.is_empty());
    Ok(typed.map(Passphrase::new).transpose()?)
}

fn place(context: &Context, file: &str) -> PathBuf {
    let dir = context.folder();
    dir.map_or_else(|| PathBuf::from(file), |dir| place_in(&dir, file))
}

/// A bare name is one of the journal's own backups, unless there is a file of this name where the user is.
fn place_in(dir: &Path, file: &str) -> PathBuf {
    let own = dir.join(BACKUPS).join(file);
    let bare = Path::new(file).components().count() == 1;
    if bare && own.is_file() {
        own
    } else {
        PathBuf::from(file)
    }
}

pub(super) fn view(backup: &Backup) -> BackupView {
    BackupView {
        name: backup
            .path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        path: backup.path.display().to_string(),
        taken: iso_instant(backup.taken.0),
        reason: backup.reason.name().to_owned(),
        bytes: backup.bytes,
    }
}
