//! What can go wrong with a journal. Errors carry a code and arguments, and never a word of what the user wrote.

use std::{io, path::PathBuf};

use career::{date::PeriodError, text::TextError};
use rusqlite::ErrorCode;

use crate::DocumentKind;

/// Why something could not be done. After any of these the journal holds exactly what it held before.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// The file was written by a newer program.
    #[error("the journal has schema version {found}, this program knows up to {known}")]
    Newer {
        /// The file's version.
        found: i64,
        /// The newest version this program reads.
        known: i64,
    },
    /// The file is a database of another application.
    #[error("the file belongs to another application")]
    Foreign,
    /// The file is no SQLite database.
    #[error("the file is not a journal")]
    NotADatabase,
    /// The file is damaged.
    #[error("the journal's file is damaged")]
    Damaged,
    /// The journal is what was read of a damaged file; nothing can be written to it.
    #[error("the journal's file is damaged: what can be read of it can't be changed")]
    Frozen,
    /// A folder that should be empty has a journal.
    #[error("there is a journal in {0} already")]
    Occupied(PathBuf),
    /// The folder or the file can't be written.
    #[error("can't write to {0}")]
    ReadOnly(PathBuf),
    /// The folder or the file can't be opened.
    #[error("can't open {0}")]
    CannotOpen(PathBuf),
    /// Another program is writing.
    #[error("another program is writing to the journal")]
    Busy,
    /// Another program has the journal open, and this needs it alone.
    #[error("another program has the journal open")]
    InUse,
    /// The journal is locked, and no passphrase was given.
    #[error("the journal is locked")]
    Locked,
    /// The passphrase (or recovery key) does not open the journal.
    #[error("the passphrase does not fit")]
    PassphraseWrong,
    /// A text that can't be a passphrase.
    #[error("not a passphrase: empty, too long, or with control characters")]
    PassphraseUnfit,
    /// The system gives no random bytes.
    #[error("the system gives no random bytes")]
    NoRandomness,
    /// A copy is not what it was copied from.
    #[error("the copy does not hold what the journal holds")]
    CopyDiffers,
    /// No backup of this name, or no file.
    #[error("no such backup: {0}")]
    NoBackup(PathBuf),
    /// No space is left.
    #[error("the disk is full")]
    DiskFull,
    /// Something is named that does not exist (or is in the trash).
    #[error("no such {0}")]
    NotFound(Thing),
    /// Something with this id exists already.
    #[error("there is a {0} with this id already")]
    Exists(Thing),
    /// Neither title nor text.
    #[error("an entry needs a title or a text")]
    EntryEmpty,
    /// A text that must not be empty is.
    #[error("the {0} is empty")]
    Empty(Field),
    /// A text is longer than its limit.
    #[error("the {field} has {bytes} bytes, the limit is {limit}")]
    TooLong {
        /// Which text.
        field: Field,
        /// Its length.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// A text that can't be kept.
    #[error("the {field} can't be kept: {source}")]
    Text {
        /// Which text.
        field: Field,
        /// Why.
        source: TextError,
    },
    /// The end of a role lies before its start.
    #[error("a role can't end before it starts")]
    Period(#[from] PeriodError),
    /// An address that is neither `http` nor `https`.
    #[error("not a web address")]
    Address,
    /// There is nothing to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// There is nothing to redo.
    #[error("nothing to redo")]
    NothingToRedo,
    /// The operation that is next to be undone or redone can't be: what the history keeps of it is damaged, or needs what is
    /// not there any more. It can be stepped over.
    #[error("{operation} can't be {}", if *.redo { "redone" } else { "undone" })]
    Blocked {
        /// Its name.
        operation: String,
        /// Whether it was to be redone.
        redo: bool,
    },
    /// A row holds what this program never writes.
    #[error("unreadable value in {0}")]
    Unreadable(&'static str),
    /// Reading or writing failed below the database.
    #[error("input or output failed: {0}")]
    Io(#[source] io::Error),
    /// Anything else that SQLite says.
    #[error("the database refused: {0}")]
    Sqlite(#[source] rusqlite::Error),
}

/// What a missing or doubled thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// 役割
    Role,
    /// 記録
    Entry,
    /// 目標
    Goal,
    /// 一歩
    Step,
    /// A link of the user's.
    Link,
    /// A frozen plan.
    Snapshot,
    /// An unfinished text.
    Draft,
    /// Where evidence comes from.
    Source,
    /// A former content of an entry.
    Version,
    /// A document.
    Document(DocumentKind),
}

impl Thing {
    /// `role`, `entry`, …
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Entry => "entry",
            Self::Goal => "goal",
            Self::Step => "step",
            Self::Link => "link",
            Self::Snapshot => "snapshot",
            Self::Draft => "draft",
            Self::Source => "source",
            Self::Version => "version",
            Self::Document(kind) => kind.name(),
        }
    }
}

impl std::fmt::Display for Thing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// Which text an error is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A title.
    Title,
    /// A Markdown text.
    Text,
    /// A tag.
    Tag,
    /// An organisation.
    Organisation,
    /// A role's summary.
    Summary,
    /// A highlight.
    Highlight,
    /// Will / Can / Must.
    Plan,
    /// A step.
    Step,
    /// A takeaway.
    Takeaway,
    /// An address.
    Address,
    /// An alias.
    Alias,
    /// A draft.
    Draft,
    /// A prompt of the user's.
    Prompt,
    /// An evidence card.
    Card,
    /// A pack.
    Pack,
    /// A signal of the user's own.
    Signal,
}

impl Field {
    /// `title`, `text`, …
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Text => "text",
            Self::Tag => "tag",
            Self::Organisation => "organisation",
            Self::Summary => "summary",
            Self::Highlight => "highlight",
            Self::Plan => "plan",
            Self::Step => "step",
            Self::Takeaway => "takeaway",
            Self::Address => "address",
            Self::Alias => "alias",
            Self::Draft => "draft",
            Self::Prompt => "prompt",
            Self::Card => "card",
            Self::Pack => "pack",
            Self::Signal => "signal",
        }
    }
}

impl std::fmt::Display for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

impl JournalError {
    /// The stable code, key of the error's words.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Newer { .. } => "journal-newer",
            Self::Foreign => "journal-foreign",
            Self::NotADatabase => "journal-not-a-database",
            Self::Damaged | Self::Unreadable(_) => "journal-damaged",
            Self::Frozen => "journal-frozen",
            Self::Occupied(_) => "folder-occupied",
            Self::ReadOnly(_) => "journal-read-only",
            Self::CannotOpen(_) => "journal-cannot-open",
            Self::Busy => "journal-busy",
            Self::InUse => "journal-in-use",
            Self::Locked => "journal-locked",
            Self::PassphraseWrong => "passphrase-wrong",
            Self::PassphraseUnfit => "passphrase-unfit",
            Self::NoRandomness => "no-randomness",
            Self::CopyDiffers => "copy-differs",
            Self::NoBackup(_) => "no-backup",
            Self::DiskFull => "disk-full",
            Self::NotFound(_) => "not-found",
            Self::Exists(_) => "already-there",
            Self::EntryEmpty => "entry-empty",
            Self::Empty(_) => "text-empty",
            Self::TooLong { .. } => "text-too-long",
            Self::Text { source, .. } => source.code(),
            Self::Period(_) => "role-end-before-start",
            Self::Address => "address-unreadable",
            Self::NothingToUndo => "nothing-to-undo",
            Self::NothingToRedo => "nothing-to-redo",
            Self::Blocked { redo: false, .. } => "undo-blocked",
            Self::Blocked { redo: true, .. } => "redo-blocked",
            Self::Io(_) => "journal-io",
            Self::Sqlite(_) => "journal-failed",
        }
    }

    /// The arguments of the error's words. None of them is a text of the user's.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Newer { found, known } => vec![("found", found.to_string()), ("known", known.to_string())],
            Self::ReadOnly(path) | Self::CannotOpen(path) | Self::NoBackup(path) | Self::Occupied(path) => {
                vec![("path", path.display().to_string())]
            }
            Self::NotFound(thing) | Self::Exists(thing) => vec![("thing", thing.to_string())],
            Self::Empty(field) => vec![("field", field.to_string())],
            Self::TooLong { field, limit, .. } => vec![("field", field.to_string()), ("limit", limit.to_string())],
            Self::Text { field, source } => {
                let mut args = vec![("field", field.to_string())];
                if let TextError::Nul { line } = source {
                    args.push(("line", line.to_string()));
                }
                args
            }
            Self::Blocked { operation, .. } => vec![("operation", operation.clone())],
            Self::Period(period) => vec![("from", period.from.to_string()), ("to", period.to.to_string())],
            _ => Vec::new(),
        }
    }
}

impl From<rusqlite::Error> for JournalError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::NotADatabase) => Self::NotADatabase,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly(PathBuf::new()),
            Some(ErrorCode::CannotOpen) => Self::CannotOpen(PathBuf::new()),
            _ => match error {
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::Utf8Error(..) => Self::Unreadable("a column"),
                other => Self::Sqlite(other),
            },
        }
    }
}

impl From<io::Error> for JournalError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(PathBuf::new()),
            _ => Self::Io(error),
        }
    }
}
