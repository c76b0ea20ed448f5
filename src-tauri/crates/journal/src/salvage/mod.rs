//! Reading what a damaged file still holds, and making a sound journal of it.
//!
//! The damaged file is never written to. A copy of it is read row by row, past whatever can't be read, into a new journal in memory;
//! what is missing there comes from the newest backup that has it. That journal is what one looks at while the file is damaged, and
//! what takes its place when its owner says so. Everything that could not be read is told.

mod copy;
mod fill;
mod gather;
mod sift;

pub(crate) use sift::odd_rows;

use std::{
    cmp::Reverse,
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use career::{date::PartialDate, id::EntryId};
use rusqlite::Connection;

use crate::{
    Backup, FILE_NAME, JournalError, Moment, Options, Passphrase, Result,
    backup::{self, remove, rename},
    census::census,
    failpoint,
    hold::Hold,
    journal::Journal,
    open,
    rekey::under,
    restore,
    sql::{all, date_of, one, query, uuid},
};

/// The name of a new file that is being made.
const PART: &str = "salvage.part";

/// What was read of a damaged file, and what was not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Salvage {
    /// Rows by table in the new journal, in the order of the tables' names.
    pub kept: Vec<(String, u64)>,
    /// Tables of which a part can't be read. What was in that part and is in no backup has no name any more.
    pub broken: Vec<String>,
    /// Rows that could be read but say nothing that this program understands, or belong to something that is gone; by table.
    pub refused: Vec<(String, u64)>,
    /// The backup that the missing came from.
    pub backup: Option<Backup>,
    /// Rows that came from it, by table.
    pub filled: Vec<(String, u64)>,
    /// Roles whose own words can't be read: they are named 「？」 and span what belongs to them.
    pub nameless_roles: u64,
    /// Every entry that is not as it was, the worst in front, then by its day.
    pub entries: Vec<SalvagedEntry>,
    /// What could be undone before can still be undone. It can't where anything is missing.
    pub history: bool,
}

impl Salvage {
    /// Nothing is missing, and all is as it was: only what is made from the rest was damaged, or nothing at all.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.broken.is_empty() && self.refused.is_empty() && self.entries.is_empty() && self.nameless_roles == 0
    }

    /// Entries that are lost, as far as they are known by name.
    #[must_use]
    pub fn lost(&self) -> usize {
        self.entries.iter().filter(|one| one.fate == Fate::Lost).count()
    }
}

/// An entry that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SalvagedEntry {
    /// Which.
    pub id: EntryId,
    /// Its day, where that is known.
    pub date: Option<PartialDate>,
    /// Its title, where that is known; may be empty.
    pub title: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of an entry of a damaged file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is as the backup has it.
    FromBackup,
    /// Its words are those of its last version before the present one.
    Former,
    /// Its words are there; its day is that of the entry written before it, its role is not known.
    Undated,
    /// Some of its letters can't be read: U+FFFD stands for them.
    Marred,
    /// Nothing of it can be read but that it was there.
    Lost,
}

/// Reads what the journal of a folder still holds into a journal in memory that nothing can be written to; see
/// [`Journal::is_frozen`]. The folder's backups fill in what is missing; their keys are those of `options` and of the journal.
///
/// # Errors
/// Nothing can be read: the file is of a newer program or of another application, it is locked and its key is missing or does not fit,
/// its beginning is damaged and it is locked, or the disk has no room for the copy.
pub fn salvage(dir: &Path, options: Options) -> Result<(Journal, Salvage)> {
    let _hold = Hold::share(dir, open::PATIENCE).map_err(|error| open::placed(error, dir))?;
    let key = options.key.clone();
    let copy = copy::Copy::make(dir, key.as_ref())?;
    let locked = copy.is_locked();
    let db = open::memory()?;
    let report = rescue(&db, copy, dir, options.clock.now())?;
    let mut journal = Journal::around(db, options)?;
    journal.freeze(key.filter(|_| locked));
    Ok((journal, report))
}

/// Fills an empty journal in memory with what the copy holds.
fn rescue(db: &Connection, mut copy: copy::Copy, dir: &Path, now: Moment) -> Result<Salvage> {
    db.pragma_update(None, "foreign_keys", false)?;
    let mut report = Salvage::default();
    let mut known = gather::gather(db, &mut copy, &mut report)?;
    sift::sift(db, &mut report)?;
    let needs = !report.broken.is_empty()
        || !report.refused.is_empty()
        || one(db, query!("salvage/wordless"), [], |_| Ok(()))?.is_some();
    if needs {
        fill::from_backup(db, dir, copy.key(), &mut known, &mut report)?;
    }
    fill::words(db, &known, now, &mut report)?;
    name_lost(db, &known, &mut report)?;
    fill::roles(db, now, &mut report)?;
    sift::part(db, &mut report)?;
    // What is worst of an entry is what is told of it, and the worst of all entries comes first.
    report.entries.sort_by_key(|one| (one.id, Reverse(one.fate)));
    report.entries.dedup_by_key(|one| one.id);
    report
        .entries
        .sort_by_key(|one| (Reverse(one.fate), one.date.map(PartialDate::first_day), one.id));
    report.history = report.is_whole();
    if !report.history {
        db.execute_batch(query!("salvage/forget_history"))?;
    }
    sift::settle(db)?;
    db.pragma_update(None, "foreign_keys", true)?;
    report.kept = census(db)?.tables;
    Ok(report)
}

/// What the indexes of a damaged file say about its entries.
#[derive(Debug, Default)]
struct Known {
    /// Ids by row.
    ids: BTreeMap<i64, EntryId>,
    /// Days by row.
    dates: BTreeMap<i64, PartialDate>,
}

/// Names the entries that the index of ids knows and that are nowhere else.
fn name_lost(db: &Connection, known: &Known, report: &mut Salvage) -> Result<()> {
    let there: std::collections::BTreeSet<EntryId> = all(db, query!("salvage/entry_rows"), [], |row| uuid(row, 1))?
        .into_iter()
        .map(EntryId)
        .collect();
    for (row, id) in known.ids.iter().filter(|(_, id)| !there.contains(id)) {
        report.entries.push(SalvagedEntry {
            id: *id,
            date: known.dates.get(row).copied(),
            title: String::new(),
            fate: Fate::Lost,
        });
    }
    Ok(())
}

/// An entry of the new journal, as it is named in a report.
fn named(db: &Connection, row: i64, id: EntryId, date: &str, fate: Fate) -> Result<SalvagedEntry> {
    Ok(SalvagedEntry {
        id,
        date: date_of(date).ok(),
        title: one(db, query!("salvage/title_of"), [row], |row| row.get(0))?.unwrap_or_default(),
        fate,
    })
}

impl Journal {
    /// Puts what was salvaged in the place of the damaged file of a folder. The old file and its companions are moved aside, never
    /// deleted; answers the folder that they are in. `self` stays as it is: open the folder anew.
    ///
    /// # Errors
    /// Another program has the journal open, or the disk is full. Then the folder is as it was.
    pub fn replace_damaged(&self, dir: &Path, now: Moment) -> Result<Option<PathBuf>> {
        let _alone = Hold::alone(dir, open::PATIENCE)?;
        let part = dir.join(PART);
        self.write_out(&part, self.key())?;
        failpoint("salvage.written");
        restore::put_in_place(dir, &part, now)
    }

    /// Writes what was salvaged into a folder that has no journal yet.
    ///
    /// # Errors
    /// The folder has a journal, can't be written, or the disk is full.
    pub fn write_salvaged_to(&self, dir: &Path) -> Result<PathBuf> {
        open::make_folder(dir).map_err(|error| open::placed(error.into(), dir))?;
        let _alone = Hold::alone(dir, open::PATIENCE)?;
        let path = dir.join(FILE_NAME);
        if open::look(&path)? != open::Kind::New {
            return Err(JournalError::Occupied(dir.to_owned()));
        }
        let part = dir.join(PART);
        self.write_out(&part, self.key())?;
        rename(&part, &path)?;
        Ok(path)
    }

    /// Writes everything into a new file, and checks that it holds the same.
    fn write_out(&self, part: &Path, key: Option<&Passphrase>) -> Result<()> {
        let written = under(&self.db, part, key, None).and_then(|written| {
            if written == census(&self.db)? {
                backup::sync(part)?;
                Ok(())
            } else {
                Err(JournalError::CopyDiffers)
            }
        });
        if written.is_err() {
            remove(part)?;
        }
        written
    }
}
