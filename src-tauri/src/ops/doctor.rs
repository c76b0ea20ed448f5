//! Examines a journal and what lies around it, and makes anew what is made from the rest.

use std::{
    fs,
    path::{Path, PathBuf},
};

use journal::{Backup, Finding, JournalError, Moment};

use super::{Context, Done, OpError, Result, context::all_changed, data_info};
use crate::{
    api::{DoctorView, FindingView, Severity},
    clock::iso_instant,
};

/// A backup that is older, in days, with changes since, is worth a word.
const OLD: i64 = 14;

const DAY_MS: i64 = 86_400_000;

/// A clock that was wrong by less is none of a doctor's business.
const AN_HOUR_MS: i64 = 3_600_000;

/// Less room than this, or than three times the journal, and a backup or a restore may not fit.
const ROOM: u64 = 100 * 1024 * 1024;

/// Examines the file, the ties between its rows, every row, ids, dates and evidence, the search index against the texts; then the
/// backups, who may read the files, whether another program synchronises the folder, and the room on the disk. Changes nothing.
///
/// # Errors
/// The journal can't be read at all.
pub fn doctor(context: &mut Context) -> Result<DoctorView> {
    let mut findings: Vec<FindingView> = match context.damage() {
        Some(damage) => vec![finding("damaged", Severity::Error, damage.dir.display())],
        None => context.journal.examine()?.iter().map(inside).collect(),
    };
    if let Some(dir) = context.folder() {
        findings.extend(around(context, &dir));
    }
    findings.sort_by_key(|one| one.severity);
    let (sqlite, schema) = context.journal.versions()?;
    let trash = u32::try_from(context.journal.trash()?.len()).unwrap_or(u32::MAX);
    Ok(DoctorView {
        data: data_info(context)?,
        trash,
        schema,
        sqlite,
        findings,
    })
}

/// Makes anew what is made from the rest, and examines again.
///
/// # Errors
/// The damage is in what can't be made from anything, the disk is full, or another program is writing.
pub fn doctor_repair(context: &mut Context) -> Result<Done<DoctorView>> {
    context.journal.repair()?;
    let changed = context.after(&all_changed())?;
    Ok(Done {
        value: doctor(context)?,
        changed,
    })
}

fn finding(code: &str, severity: Severity, detail: impl ToString) -> FindingView {
    FindingView {
        code: code.to_owned(),
        severity,
        detail: detail.to_string(),
        repairable: false,
    }
}

/// The name of what was found in the file.
pub(super) fn name(found: &Finding) -> &'static str {
    match found {
        Finding::Integrity(_) => "integrity",
        Finding::ForeignKeys { .. } => "foreign-keys",
        Finding::SearchIndex { .. } => "search-index",
        Finding::Unreadable { .. } => "unreadable",
        Finding::Ids { .. } => "ids",
        Finding::Dates { .. } => "dates",
        Finding::Tags { .. } => "tags",
        Finding::StaleSuggestions { .. } => "stale-suggestions",
        Finding::OrphanedEvidence { .. } => "orphaned-evidence",
    }
}

fn inside(found: &Finding) -> FindingView {
    let detail = match found {
        Finding::Integrity(words) => words.clone(),
        Finding::ForeignKeys { table, rows } => format!("{table}: {rows}"),
        Finding::Unreadable { table, rows } => format!("{table}: {rows}"),
        Finding::SearchIndex { entries } => entries.to_string(),
        Finding::Ids { ids: number }
        | Finding::Dates { entries: number }
        | Finding::Tags { entries: number }
        | Finding::StaleSuggestions { rows: number }
        | Finding::OrphanedEvidence { rows: number } => number.to_string(),
    };
    FindingView {
        repairable: found.is_derived(),
        ..finding(name(found), severity(found), detail)
    }
}

fn severity(found: &Finding) -> Severity {
    match found {
        Finding::OrphanedEvidence { .. } | Finding::StaleSuggestions { .. } => Severity::Note,
        _ => Severity::Error,
    }
}

/// Whether what was found keeps nothing from being read and written.
pub(super) fn is_harmless(found: &Finding) -> bool {
    severity(found) != Severity::Error || found.is_derived()
}

/// What lies around the journal.
fn around(context: &Context, dir: &Path) -> Vec<FindingView> {
    let mut findings = Vec::new();
    findings.extend(future(context));
    findings.extend(backups(context, dir));
    findings.extend(permissions(dir));
    findings.extend(synchronised(dir));
    findings.extend(room(dir, context.journal.bytes()));
    findings.extend(aside(dir, context.is_locked()));
    findings
}

/// Something was written later than now: a clock was wrong, then or now.
fn future(context: &Context) -> Option<FindingView> {
    let newest = context.journal.newest().ok()??;
    let later = newest.0 > context.moment().0.saturating_add(AN_HOUR_MS);
    later.then(|| finding("future", Severity::Warning, newest))
}

fn backups(context: &Context, dir: &Path) -> Vec<FindingView> {
    let all = match journal::backups(dir) {
        Ok(all) => all,
        Err(error) => return vec![finding("backups-unreadable", Severity::Warning, error.code())],
    };
    let mut findings: Vec<FindingView> = all
        .iter()
        .filter_map(|backup| {
            let code = match context.journal.check_backup(&backup.path) {
                Ok(true) => return None,
                Ok(false) => "backup-differs",
                Err(JournalError::Locked | JournalError::PassphraseWrong) => "backup-other-key",
                Err(_) => "backup-damaged",
            };
            let name = backup.path.file_name().unwrap_or_default().to_string_lossy();
            Some(finding(code, Severity::Warning, name))
        })
        .collect();
    findings.extend(age(context, all.first()));
    findings
}

fn age(context: &Context, newest: Option<&Backup>) -> Option<FindingView> {
    let fresh = context.journal.counts().is_ok_and(|counts| counts.fresh);
    let Some(newest) = newest else {
        return (!fresh).then(|| finding("no-backup", Severity::Warning, ""));
    };
    let changed = || {
        let census = context.journal.census();
        census.is_ok_and(|census| !census.digest.starts_with(&newest.digest))
    };
    let Moment(now) = context.moment();
    let old = now - newest.taken.0 > OLD * DAY_MS && changed();
    old.then(|| finding("backup-old", Severity::Warning, iso_instant(newest.taken.0)))
}

/// Files that others than the owner may read or write.
#[cfg(unix)]
fn permissions(dir: &Path) -> Vec<FindingView> {
    use std::os::unix::fs::PermissionsExt as _;
    let folders = [dir.to_path_buf(), dir.join(journal::BACKUPS)];
    let files = folders.iter().flat_map(|folder| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).filter(|path| path.is_file())
    });
    folders
        .iter()
        .cloned()
        .chain(files)
        .filter(|path| fs::metadata(path).is_ok_and(|meta| meta.permissions().mode() & 0o077 != 0))
        .map(|path| finding("permissions", Severity::Warning, path.display()))
        .collect()
}

/// Elsewhere the system's own rules say who reads a user's folder.
#[cfg(not(unix))]
fn permissions(_: &Path) -> Vec<FindingView> {
    Vec::new()
}

/// The services that synchronise folders: names of folders on the way to the journal, and what they leave in the folders that are theirs.
const SYNCHRONISED: &[(&str, &[&str], &[&str])] = &[
    ("Dropbox", &["dropbox"], &[".dropbox", ".dropbox.cache"]),
    ("iCloud", &["mobile documents", "iclouddrive", "icloud drive"], &[]),
    ("OneDrive", &["onedrive"], &[".849c9593-d756-4e56-8d6e-42412f2a707b"]),
    (
        "Google Drive",
        &["google drive", "googledrive", "my drive"],
        &[".tmp.drivedownload"],
    ),
    ("Syncthing", &["syncthing"], &[".stfolder", ".stversions"]),
    (
        "Nextcloud",
        &["nextcloud", "owncloud"],
        &[".nextcloudsync.log", ".owncloudsync.log"],
    ),
];

/// A service that synchronises the folder, and copies of the journal that such a service made when two machines wrote.
fn synchronised(dir: &Path) -> Vec<FindingView> {
    let real = fs::canonicalize(dir).unwrap_or_else(|_| dir.to_path_buf());
    let mut findings: Vec<FindingView> = SYNCHRONISED
        .iter()
        .filter(|(_, names, marks)| {
            real.ancestors().any(|folder| {
                let name = folder.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
                // "OneDrive - Company", "Dropbox (Personal)" are folders of theirs, too.
                let named = names.iter().any(|known| {
                    name.strip_prefix(known)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '(']))
                });
                named || marks.iter().any(|mark| folder.join(mark).exists())
            })
        })
        .map(|(service, ..)| finding("sync-folder", Severity::Warning, service))
        .collect();
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let copies = entries.map(|entry| entry.path()).filter(|path| is_conflict(path));
    findings.extend(copies.map(|path| finding("sync-conflict", Severity::Warning, path.display())));
    findings
}

/// Whether a file is a copy of the journal that a service made of two that differ: `journal (conflicted copy …).db`, `journal.sync-conflict-….db`.
fn is_conflict(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    name.starts_with("journal") && name.ends_with(".db") && name != journal::FILE_NAME
}

fn room(dir: &Path, bytes: u64) -> Option<FindingView> {
    let free = fs4::available_space(dir).ok()?;
    (free < ROOM.max(bytes.saturating_mul(3))).then(|| finding("little-room", Severity::Warning, free))
}

/// Damaged files that were moved aside: they may be deleted by their owner, and beside a locked journal they may be open to read.
fn aside(dir: &Path, locked: bool) -> Vec<FindingView> {
    let readable = |folder: &PathBuf| matches!(journal::is_locked(folder), Ok(false) | Err(_));
    journal::asides(dir)
        .into_iter()
        .map(|folder| {
            if locked && readable(&folder) {
                finding("aside-unlocked", Severity::Warning, folder.display())
            } else {
                finding("aside", Severity::Note, folder.display())
            }
        })
        .collect()
}

/// Whether an error says that the journal's file is damaged, so that what can be read of it is to be salvaged.
#[must_use]
pub fn is_damage(error: &OpError) -> bool {
    matches!(
        error,
        OpError::Journal(JournalError::Damaged | JournalError::NotADatabase | JournalError::Unreadable(_))
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail loudly")]

    use super::*;

    fn service(path: &str, mark: Option<&str>) -> Vec<String> {
        let root = tempfile::tempdir().unwrap();
        let dir = root.path().join(path);
        fs::create_dir_all(&dir).unwrap();
        if let Some(mark) = mark {
            fs::create_dir_all(dir.parent().unwrap().join(mark)).unwrap();
        }
        synchronised(&dir).into_iter().map(|one| one.detail).collect()
    }

    #[test]
    fn folders_of_services_are_known_by_name_and_by_what_they_leave() {
        for (path, mark, expected) in [
            ("Dropbox/nenrin", None, "Dropbox"),
            ("Dropbox (Personal)/a/nenrin", None, "Dropbox"),
            ("OneDrive - あさぎ検索/nenrin", None, "OneDrive"),
            ("Library/Mobile Documents/nenrin", None, "iCloud"),
            ("iCloudDrive/nenrin", None, "iCloud"),
            ("Google Drive/My Drive/nenrin", None, "Google Drive"),
            ("shared/nenrin", Some(".stfolder"), "Syncthing"),
            ("Nextcloud/nenrin", None, "Nextcloud"),
        ] {
            assert_eq!(service(path, mark), [expected], "{path}");
        }
        for path in ["nenrin", "dropboxes/nenrin", "my-onedrive/nenrin", "syncthings"] {
            assert_eq!(service(path, None), Vec::<String>::new(), "{path}");
        }
    }

    #[test]
    fn copies_of_two_machines_are_seen() {
        for name in [
            "journal (conflicted copy 2026-11-27).db",
            "journal.sync-conflict-20261127-101010-ABCDEFG.db",
            "journal-Ken's MacBook.db",
        ] {
            assert!(is_conflict(Path::new(name)), "{name}");
        }
        for name in ["journal.db", "journal.lock", "journal.db-wal", "other.db"] {
            assert!(!is_conflict(Path::new(name)), "{name}");
        }
    }
}
