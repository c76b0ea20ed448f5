//! Backups: whole copies of the journal in a folder beside it, made by SQLite's own backup, checked, and kept by the calendar.
//!
//! A backup's name says when and why it was made, and the digest of what it holds: `20261127T025212.345Z-daily-3fa94c0d1e2b5a77.db`.
//! It is locked as the journal is. Files of other names are never touched.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, Utc};
use rusqlite::{
    Connection,
    backup::{Backup as Copying, StepResult},
};

use crate::{
    Census, JournalError, Moment, Passphrase, Result,
    census::census,
    failpoint,
    journal::Journal,
    open,
    sql::{all, query},
};

/// The name of the folder beside the journal.
pub const BACKUPS: &str = "backups";

/// Pages copied at a time; other programs may read and write in between.
const STEP: i32 = 2_000;

/// Digits of the digest in a name.
const DIGITS: usize = 16;

/// The moment in a name.
const STAMP: &str = "%Y%m%dT%H%M%S%.3fZ";

/// Days of which the newest backup is kept.
const DAYS: usize = 7;
/// ISO weeks likewise.
const WEEKS: usize = 4;
/// Calendar months likewise. Of each year the newest is kept for good.
const MONTHS: usize = 12;
/// So many of the backups before an import, a restore or a migration, and of those asked for, are kept whatever their day.
const ASKED: usize = 10;

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Once a day, when something has changed.
    Daily,
    /// The user asked.
    Asked,
    /// Before the schema changed.
    Migration,
    /// Before an import.
    Import,
    /// Before a restore.
    Restore,
}

impl Reason {
    const ALL: [Self; 5] = [Self::Daily, Self::Asked, Self::Migration, Self::Import, Self::Restore];

    /// `daily`, `asked`, `migration`, `import`, `restore`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Asked => "asked",
            Self::Migration => "migration",
            Self::Import => "import",
            Self::Restore => "restore",
        }
    }
}

/// A backup, by its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made.
    pub taken: Moment,
    /// Why.
    pub reason: Reason,
    /// The first digits of its digest.
    pub digest: String,
    /// Its size.
    pub bytes: u64,
}

impl Backup {
    fn name(taken: Moment, reason: Reason, digest: &str) -> String {
        let stamp = DateTime::from_timestamp_millis(taken.0)
            .unwrap_or_default()
            .format(STAMP);
        format!("{stamp}-{}-{}.db", reason.name(), &digest[..DIGITS.min(digest.len())])
    }

    /// Reads a file's name; none for a file that is no backup.
    pub(crate) fn read(path: PathBuf) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_suffix(".db")?.to_owned();
        let mut parts = name.split('-');
        let (stamp, reason, digest) = (parts.next()?, parts.next()?, parts.next()?);
        let taken = NaiveDateTime::parse_from_str(stamp, STAMP)
            .ok()?
            .and_utc()
            .timestamp_millis();
        let reason = Reason::ALL.into_iter().find(|one| one.name() == reason)?;
        let whole = digest.len() == DIGITS && digest.bytes().all(|digit| digit.is_ascii_hexdigit());
        let bytes = fs::metadata(&path).ok().filter(fs::Metadata::is_file)?.len();
        (whole && parts.next().is_none()).then(|| Self {
            digest: digest.to_owned(),
            taken: Moment(taken),
            reason,
            bytes,
            path,
        })
    }

    fn day(&self) -> NaiveDate {
        day_of(self.taken)
    }
}

/// The day of a moment, in UTC: a backup of a midnight may count for the day before or after, and nothing depends on it.
fn day_of(moment: Moment) -> NaiveDate {
    DateTime::<Utc>::from_timestamp_millis(moment.0)
        .unwrap_or_default()
        .date_naive()
}

/// The backups of a journal's folder, the newest first.
///
/// # Errors
/// The folder can't be read. One that is not there holds none.
pub fn backups(dir: &Path) -> Result<Vec<Backup>> {
    let entries = match fs::read_dir(dir.join(BACKUPS)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut found = Vec::new();
    for entry in entries {
        found.extend(Backup::read(entry?.path()));
    }
    found.sort_by(|a, b| (b.taken, &b.path).cmp(&(a.taken, &a.path)));
    Ok(found)
}

/// What the calendar lets go of: all but the newest of each of the last seven days, four weeks and twelve months with a backup and of every
/// year, and the newest ten that were not made by the day.
///
/// What is counted is days that have backups, not days that have passed: a clock that jumps ahead makes nothing old. A backup that seems
/// to be of the future stays, and counts for nothing: a clock that comes back pushes out nothing that is made from then on.
fn outdated(all: &[Backup], now: Moment) -> Vec<&Backup> {
    let today = day_of(now);
    let mut slots = [DAYS, WEEKS, MONTHS, usize::MAX].map(|most| (None, most));
    let mut asked = 0;
    let mut gone = Vec::new();
    // Newest first: the first one of a slot is its newest.
    for backup in all.iter().filter(|backup| backup.day() <= today) {
        let day = backup.day();
        let spans = [
            day,
            day.week(chrono::Weekday::Mon).first_day(),
            day.with_day(1).unwrap_or(day),
            day.with_ordinal(1).unwrap_or(day),
        ];
        let mut keeps = false;
        for (span, (last, most)) in spans.into_iter().zip(&mut slots) {
            if *most > 0 && *last != Some(span) {
                (*last, *most, keeps) = (Some(span), *most - 1, true);
            }
        }
        if backup.reason != Reason::Daily {
            asked += 1;
            keeps |= asked <= ASKED;
        }
        if !keeps {
            gone.push(backup);
        }
    }
    gone
}

/// Copies a whole open file into a new one that has the same key, and checks the copy.
pub(crate) fn copy(source: &Connection, to: &Path, key: Option<&Passphrase>) -> Result<Census> {
    remove(to)?;
    open::make_file(to).map_err(|error| open::placed(error.into(), to))?;
    let mut target = open::bare(to, key, true)?;
    transfer(source, &mut target)?;
    // One file, whatever the source was: a backup has no companions.
    target.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
    failpoint("backup.copying");
    let census = check(&target, key)?;
    target.close().map_err(|(_, error)| error)?;
    sync(to)?;
    Ok(census)
}

/// Replaces all that one open file holds by what another one holds, in one transaction of the target.
pub(crate) fn transfer(source: &Connection, target: &mut Connection) -> Result<()> {
    let began = Instant::now();
    let copying = Copying::new(source, target)?;
    loop {
        match copying.step(STEP)? {
            StepResult::Done => return Ok(()),
            StepResult::Busy | StepResult::Locked if began.elapsed() > open::PATIENCE => {
                return Err(JournalError::Busy);
            }
            StepResult::Busy | StepResult::Locked => thread::sleep(Duration::from_millis(20)),
            _ => (),
        }
    }
}

/// Sees that a file is whole, and counts it.
pub(crate) fn check(db: &Connection, key: Option<&Passphrase>) -> Result<Census> {
    let broken = |sql| -> Result<bool> {
        let words = all(db, sql, [], |row| row.get::<_, String>(0))?;
        Ok(words.iter().any(|word| word != "ok"))
    };
    if broken(query!("schema/quick_check"))? || (key.is_some() && broken(query!("schema/cipher_check"))?) {
        return Err(JournalError::Damaged);
    }
    census(db)
}

/// Removes a file and its companions, if they are there.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        match fs::remove_file(name) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => (),
        }
    }
    Ok(())
}

/// Sees that a file's bytes are on the disk.
pub(crate) fn sync(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Puts a finished file in its place, for good.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    // The name is as durable as the file only once its folder is. Other systems than Unix can't open a folder.
    #[cfg(unix)]
    if let Some(folder) = to.parent() {
        sync(folder)?;
    }
    Ok(())
}

/// Makes a backup of an open file in its folder, and lets go of what is outdated.
pub(crate) fn make(
    db: &Connection,
    dir: &Path,
    key: Option<&Passphrase>,
    reason: Reason,
    now: Moment,
) -> Result<Backup> {
    let folder = dir.join(BACKUPS);
    let backup = make_in(db, &folder, key, reason, now)?;
    failpoint("backup.rotating");
    for old in outdated(&backups(dir)?, now) {
        // What can't be removed now will be another day.
        if old.path != backup.path {
            fs::remove_file(&old.path).ok();
        }
    }
    Ok(backup)
}

fn make_in(db: &Connection, folder: &Path, key: Option<&Passphrase>, reason: Reason, now: Moment) -> Result<Backup> {
    open::make_folder(folder).map_err(|error| open::placed(error.into(), folder))?;
    let part = folder.join("backup.part");
    let census = copy(db, &part, key)?;
    failpoint("backup.before-rename");
    let path = folder.join(Backup::name(now, reason, &census.digest));
    rename(&part, &path)?;
    failpoint("backup.after-rename");
    Backup::read(path.clone()).ok_or(JournalError::NoBackup(path))
}

impl Journal {
    /// The journal's backups, the newest first; none in memory.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        self.dir().map_or_else(|| Ok(Vec::new()), backups)
    }

    /// Makes a backup now; in memory there is none to make.
    ///
    /// # Errors
    /// The disk is full, the folder can't be written, or the journal is damaged.
    pub fn back_up(&self, reason: Reason) -> Result<Option<Backup>> {
        let Some(dir) = self.dir() else { return Ok(None) };
        make(&self.db, dir, self.key(), reason, self.clock.now()).map(Some)
    }

    /// Makes a backup in another folder, where nothing is ever let go of.
    ///
    /// # Errors
    /// As [`Self::back_up`].
    pub fn back_up_to(&self, folder: &Path) -> Result<Backup> {
        make_in(&self.db, folder, self.key(), Reason::Asked, self.clock.now())
    }

    /// Makes today's backup, if there is none of today and something has changed since the newest. To be called when nothing else is
    /// to do.
    ///
    /// # Errors
    /// As [`Self::back_up`].
    pub fn back_up_daily(&self) -> Result<Option<Backup>> {
        let today = day_of(self.clock.now());
        // One of the future was made by a clock that was wrong: it is no reason to make none until that day.
        let newest = self.backups()?.into_iter().find(|one| one.day() <= today);
        if let Some(newest) = &newest
            && (newest.day() == today || census(&self.db)?.digest.starts_with(&newest.digest))
        {
            return Ok(None);
        }
        if newest.is_none() && self.counts()?.fresh {
            return Ok(None);
        }
        self.back_up(Reason::Daily)
    }

    /// What the journal holds.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn census(&self) -> Result<Census> {
        census(&self.db)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail loudly")]

    use proptest::prelude::*;

    use super::*;

    fn backup(at: i64, reason: Reason) -> Backup {
        Backup {
            path: PathBuf::from(at.to_string()),
            taken: Moment(at),
            reason,
            digest: String::new(),
            bytes: 1,
        }
    }

    const DAY: i64 = 86_400_000;
    const NOW: i64 = 1_795_748_400_000;

    #[test]
    fn a_name_says_when_why_and_what() {
        let dir = tempfile::tempdir().unwrap();
        let name = Backup::name(Moment(NOW + 7), Reason::Import, &"0123456789abcdef".repeat(4));
        let path = dir.path().join(name);
        fs::write(&path, "x").unwrap();
        let read = Backup::read(path).unwrap();
        assert_eq!(
            (read.taken, read.reason, read.bytes),
            (Moment(NOW + 7), Reason::Import, 1)
        );
        assert_eq!(read.digest, "0123456789abcdef");
        for other in [
            "journal.db",
            "20261127T025212.345Z-daily-1.db",
            "backup.part",
            "x-daily-0123456789abcdef.db",
        ] {
            let path = dir.path().join(other);
            fs::write(&path, "x").unwrap();
            assert!(Backup::read(path).is_none(), "{other}");
        }
    }

    #[test]
    fn a_year_of_days_becomes_days_weeks_and_months() {
        let all: Vec<Backup> = (0..800).map(|day| backup(NOW - day * DAY, Reason::Daily)).collect();
        let gone = outdated(&all, Moment(NOW));
        let kept: Vec<i64> = all
            .iter()
            .filter(|one| !gone.contains(one))
            .map(|one| (NOW - one.taken.0) / DAY)
            .collect();
        // Seven days, the ends of the last weeks and months, and the last day of each year before.
        assert_eq!(kept[..7], [0, 1, 2, 3, 4, 5, 6]);
        assert!(kept.len() > 7 + 2 + 10 && kept.len() <= 7 + 4 + 12 + 3, "{kept:?}");
    }

    proptest! {
        #[test]
        fn nothing_of_the_promise_is_let_go_of(
            times in prop::collection::btree_set(-3_i64..1500 * 24, 1..200),
            import in prop::collection::vec(any::<bool>(), 200),
        ) {
            let mut all: Vec<Backup> = times
                .iter()
                .zip(import)
                .map(|(hours, import)| {
                    backup(NOW - hours * DAY / 24, if import { Reason::Import } else { Reason::Daily })
                })
                .collect();
            all.sort_by_key(|one| std::cmp::Reverse(one.taken));
            let gone = outdated(&all, Moment(NOW));
            let kept: Vec<&Backup> = all.iter().filter(|one| !gone.contains(one)).collect();
            // The newest, and the newest of each year, stay; so does what was made on each of the last seven days.
            prop_assert_eq!(kept[0], &all[0]);
            for one in &all {
                prop_assert!(kept.iter().any(|kept| kept.day().year() == one.day().year()));
                if day_of(Moment(NOW)) - one.day() < chrono::Duration::days(7) {
                    prop_assert!(kept.iter().any(|kept| kept.day() == one.day()));
                }
            }
            // Of the future nothing goes, and letting go twice lets go of no more.
            prop_assert!(gone.iter().all(|gone| gone.day() <= day_of(Moment(NOW))));
            let again: Vec<Backup> = kept.into_iter().cloned().collect();
            prop_assert!(outdated(&again, Moment(NOW)).is_empty());
        }

        /// A clock that jumps, however far and often, and comes back costs no more than as many days that passed: the newest of the
        /// days before stay, and so does what is made afterwards.
        #[test]
        fn a_clock_that_jumps_costs_none_of_the_newest(
            before in 8_i64..40,
            jumps in prop::collection::vec(-20_000_i64..20_000, 0..4),
            after in 1_i64..8,
        ) {
            let mut all: Vec<Backup> = Vec::new();
            let days = (0..before).map(|day| NOW - (before - day) * DAY);
            let jumped = jumps.iter().map(|jump| NOW + jump * DAY);
            let honest: Vec<i64> = days.clone().chain((0..after).map(|day| NOW + day * DAY)).collect();
            for at in days.chain(jumped).chain((0..after).map(|day| NOW + day * DAY)) {
                if !all.iter().any(|one| one.taken.0 == at) {
                    all.push(backup(at, Reason::Daily));
                }
                all.sort_by_key(|one| std::cmp::Reverse(one.taken));
                let gone: Vec<Backup> = outdated(&all, Moment(at)).into_iter().cloned().collect();
                all.retain(|one| !gone.contains(one) || one.taken.0 == at);
            }
            let stay = DAYS - jumps.len();
            for at in honest.iter().rev().take(stay) {
                prop_assert!(all.iter().any(|one| one.taken.0 == *at), "{at} is gone");
            }
        }
    }
}
