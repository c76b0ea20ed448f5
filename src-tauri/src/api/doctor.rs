//! What a doctor finds, and what can be read of a damaged journal.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BackupView, DataInfo, TableCount};

/// How bad something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Words are missing or in the wrong place.
    Error,
    /// They may be, one day.
    Warning,
    /// Good to know.
    Note,
}

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// What: `integrity`, `foreign-keys`, …; the words are `finding-<code>`.
    pub code: String,
    /// How bad it is.
    pub severity: Severity,
    /// What SQLite says, a table, a path, a moment or a number; never a text of the user's. May be empty.
    pub detail: String,
    /// `doctor --repair` makes it good.
    pub repairable: bool,
}

/// What a doctor found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct DoctorView {
    /// The file and what is in it.
    pub data: DataInfo,
    /// Things in the trash.
    pub trash: u32,
    /// The version of the file's schema.
    pub schema: i64,
    /// The version of SQLite.
    pub sqlite: String,
    /// The worst in front; nothing when all is well.
    pub findings: Vec<FindingView>,
}

/// What became of an entry of a damaged file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "kebab-case")]
pub enum FateName {
    /// It is as the backup has it.
    FromBackup,
    /// Its words are those of its last version before the present one.
    Former,
    /// Its words are there; its day is that of the entry written before it.
    Undated,
    /// Some of its letters can't be read.
    Marred,
    /// Nothing of it can be read.
    Lost,
}

/// An entry of a damaged file that is not as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct SalvagedEntryView {
    /// Which.
    pub id: String,
    /// Its day, where that is known.
    pub date: Option<String>,
    /// Its title, where that is known; may be empty.
    pub title: String,
    /// What became of it.
    pub fate: FateName,
}

/// What was read of a damaged file, and what was not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct SalvageView {
    /// Nothing of the user's is missing.
    pub whole: bool,
    /// Rows by table in the new journal.
    pub kept: Vec<TableCount>,
    /// Tables of which a part can't be read.
    pub broken: Vec<String>,
    /// Rows that were read and say nothing, or belong to what is gone, by table.
    pub refused: Vec<TableCount>,
    /// The backup that the missing came from.
    pub backup: Option<BackupView>,
    /// Rows that came from it, by table; its entries stand in `entries`.
    pub filled: Vec<TableCount>,
    /// Roles whose own words can't be read; they are named 「？」.
    pub nameless_roles: u64,
    /// Every entry that is not as it was, the worst in front, then by its day.
    pub entries: Vec<SalvagedEntryView>,
    /// How many of them are lost.
    pub lost: u32,
    /// What could be undone before can still be undone.
    pub history: bool,
}

/// A damaged journal: what can be read of it, and the ways out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct DamageView {
    /// The folder that it is in.
    pub folder: String,
    /// What can be read; none when nothing can.
    pub salvage: Option<SalvageView>,
    /// The backups that could be brought back, the newest first.
    pub backups: Vec<BackupView>,
}

/// What became of a damaged file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct MendView {
    /// What was read.
    pub salvage: SalvageView,
    /// The new journal's file; none when nothing was written.
    pub written: Option<String>,
    /// The folder with the damaged file, where it was moved aside.
    pub aside: Option<String>,
}
