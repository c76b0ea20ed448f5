//! Backups, and the lock.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A backup.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct BackupView {
    /// The file's name, which names it in requests, too.
    pub name: String,
    /// Where it is.
    pub path: String,
    /// When it was made, ISO 8601 in UTC.
    pub taken: String,
    /// `daily`, `asked`, `migration`, `import`, `restore`.
    pub reason: String,
    /// Its size.
    pub bytes: u64,
}

/// The backups and the lock of a journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct SafetyView {
    /// The newest first.
    pub backups: Vec<BackupView>,
    /// The journal has a passphrase.
    pub locked: bool,
    /// The computer's keychain holds it, and a start looks there.
    pub keychain: bool,
}

/// A backup that is named: the file's name in the journal's folder of backups, or a path.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BackupQuery {
    /// Which.
    pub file: String,
    /// Opens a backup that is locked otherwise than the journal.
    pub passphrase: Option<String>,
}

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct RestoreView {
    /// What was restored.
    pub restored: String,
    /// The state before, as a backup; none where there was no journal that could be opened.
    pub kept: Option<BackupView>,
    /// The folder with the file that could not be opened, where one was moved aside.
    pub aside: Option<String>,
}

/// What a test restore showed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct VerifyView {
    /// Where it is.
    pub path: String,
    /// It can be restored, and holds what it held when it was made.
    pub sound: bool,
    /// It holds what its name says; none for a file that was renamed.
    pub as_made: Option<bool>,
    /// What it holds: the SHA-256 of all rows.
    pub digest: String,
    /// Rows by table.
    pub tables: Vec<TableCount>,
    /// What an examination of the restored copy found, by its code.
    pub findings: Vec<String>,
}

/// How many rows a table has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct TableCount {
    /// The table.
    pub table: String,
    /// Its rows.
    pub rows: u64,
}

/// A passphrase or recovery key.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnlockInput {
    /// What was typed.
    pub passphrase: String,
}

/// Another lock.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LockInput {
    /// What opens the journal now; empty where it is not locked.
    pub current: String,
    /// What shall open it; empty takes the lock away.
    pub new: String,
}

/// The paper that brings a forgotten passphrase back.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct LockView {
    /// The journal has a passphrase.
    pub locked: bool,
    /// To be written down: shown once, and kept nowhere.
    pub recovery_key: Option<String>,
    /// The computer's keychain holds the passphrase.
    pub keychain: bool,
    /// The code of why the keychain did not follow.
    pub keychain_problem: Option<String>,
}

/// Whether the computer's keychain holds the passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeychainSet {
    /// It does.
    pub kept: bool,
}

macro_rules! secret {
    ($($name:ident),+) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+};
}

secret!(UnlockInput, LockInput, LockView);
