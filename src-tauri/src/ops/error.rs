//! What an operation may answer instead: typed sources inside, a code and arguments for whoever makes words of them.

use std::{collections::BTreeMap, io, path::PathBuf, time::Duration};

use career::{
    date::{DateError, PeriodError},
    recap::PackError,
    role::RoleLineProblem,
};
use exchange::archive::ArchiveError;
use journal::{JournalError, Thing};

use super::{KeychainError, attempts::seconds};
use crate::{api::ApiError, clock::TodayError};

/// Why an operation failed. Unless its words say otherwise, the journal holds exactly what it held before.
#[derive(Debug, thiserror::Error)]
pub enum OpError {
    /// The journal refused.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// A passphrase that does not fit, where somebody tries them one after another.
    #[error("the passphrase does not fit")]
    PassphraseWrong {
        /// How long the next try has to wait.
        wait: Duration,
    },
    /// A passphrase was not tried: one that was wrong is not long enough ago.
    #[error("too soon for another passphrase")]
    TooSoon {
        /// How long it has to wait.
        wait: Duration,
    },
    /// The computer's keychain did not do what was asked of it.
    #[error(transparent)]
    Keychain(#[from] KeychainError),
    /// A text is no date.
    #[error(transparent)]
    Date(#[from] DateError),
    /// A role would end before it starts.
    #[error(transparent)]
    Period(#[from] PeriodError),
    /// A text is no half-year.
    #[error("not a half-year: {0:?}")]
    HalfYear(String),
    /// The recap pack inside the program is not sound.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// A file is no archive that can be brought in.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// `NENRIN_TODAY` is not a day.
    #[error(transparent)]
    Today(#[from] TodayError),
    /// A line says no role.
    #[error("the line says no role: {0}")]
    RoleLine(RoleLineProblem),
    /// Nothing begins or ends with this.
    #[error("no such {thing}: {text:?}")]
    NoSuch {
        /// What was looked for.
        thing: Thing,
        /// What was typed.
        text: String,
    },
    /// Several things begin or end with this.
    #[error("{count} of kind {thing} match {text:?}")]
    Ambiguous {
        /// What was looked for.
        thing: Thing,
        /// What was typed.
        text: String,
        /// How many match.
        count: usize,
    },
    /// Too few characters to name a thing.
    #[error("too short for an id: {0:?}")]
    IdTooShort(String),
    /// The recap has no such direction.
    #[error("no such direction: {0:?}")]
    NoSuchDirection(String),
    /// The recap has no such role kind.
    #[error("no such role kind: {0:?}")]
    NoSuchRoleKind(String),
    /// The recap has no such prompt.
    #[error("no such prompt: {0:?}")]
    NoSuchPrompt(String),
    /// The recap has no such first step.
    #[error("no such first step: {0:?}")]
    NoSuchFirstStep(String),
    /// The recap's phase model has no such statement.
    #[error("no such statement: {0:?}")]
    NoSuchStatement(String),
    /// The matrix has no such row and column.
    #[error("no such cell: {0:?}")]
    NoSuchCell(String),
    /// There is no ring of this year.
    #[error("no ring of {0}")]
    NoSuchYear(String),
    /// A pack defines what another one does.
    #[error("{0:?} is defined by another pack")]
    PackConflict(String),
    /// No strength moved on this way.
    #[error("no such carry-over: {0:?}")]
    NoSuchThread(String),
    /// The entry has no version of this number.
    #[error("no such version: {0:?}")]
    NoSuchVersion(String),
    /// A statement was answered yes and no.
    #[error("{0:?} is answered yes and no")]
    YesAndNo(String),
    /// Not an `http` or `https` address.
    #[error("not a web address")]
    Address,
    /// A search without words.
    #[error("the query is empty")]
    QueryEmpty,
    /// The sample fills empty journals only.
    #[error("the journal is not empty")]
    SampleNotEmpty,
    /// The system names no folder for data.
    #[error("no data folder")]
    NoDataFolder,
    /// A file can't be read.
    #[error("can't read {path}")]
    FileUnreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file can't be written; what stood there before is untouched.
    #[error("can't write {path}")]
    FileUnwritable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A text that should be UTF-8 is not.
    #[error("not UTF-8 from byte {at}")]
    BrokenUtf8 {
        /// Where it came from.
        from: TextSource,
        /// The first byte that is not.
        at: usize,
    },
    /// Standard input or the editor failed.
    #[error("can't read from {from:?}")]
    Unreadable {
        /// Where from.
        from: TextSource,
        /// Why.
        source: io::Error,
    },
    /// Neither `VISUAL` nor `EDITOR` is set.
    #[error("no editor")]
    NoEditor,
    /// The editor ended with an error: nothing was taken over.
    #[error("the editor failed")]
    EditorFailed,
    /// A line of a pack's examples is none.
    #[error("no example: {path}, line {line}")]
    Example {
        /// The file.
        path: PathBuf,
        /// From 1.
        line: usize,
    },
    /// A document could not be put into JSON.
    #[error(transparent)]
    Json(serde_json::Error),
    /// A fault of the surroundings that has nothing to it but its name.
    #[error("{0}")]
    Plain(&'static str),
}

/// Where a text came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextSource {
    /// Standard input.
    Stdin,
    /// The user's editor.
    Editor,
}

impl OpError {
    /// A fault that has nothing to it but its code.
    #[must_use]
    pub fn plain(code: &'static str) -> Self {
        Self::Plain(code)
    }

    /// The stable code, in kebab-case: the words are `error-<code>`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Journal(error) => error.code(),
            Self::PassphraseWrong { .. } => "passphrase-wrong",
            Self::TooSoon { .. } => "passphrase-too-soon",
            Self::Keychain(error) => error.code(),
            Self::Date(error) => error.code(),
            Self::Period(_) => "role-end-before-start",
            Self::HalfYear(_) => "half-year-unreadable",
            Self::Pack(_) => "pack-broken",
            Self::Archive(error) => error.code(),
            Self::Today(_) => "today-unreadable",
            Self::RoleLine(problem) => problem.code(),
            Self::NoSuch { .. } => "no-such-thing",
            Self::Ambiguous { .. } => "id-ambiguous",
            Self::IdTooShort(_) => "id-too-short",
            Self::NoSuchDirection(_) => "no-such-direction",
            Self::NoSuchRoleKind(_) => "no-such-role-kind",
            Self::NoSuchPrompt(_) => "no-such-prompt",
            Self::NoSuchFirstStep(_) => "no-such-first-step",
            Self::NoSuchStatement(_) => "no-such-statement",
            Self::NoSuchCell(_) => "no-such-cell",
            Self::NoSuchYear(_) => "no-such-year",
            Self::NoSuchThread(_) => "no-such-carry-over",
            Self::NoSuchVersion(_) => "no-such-version",
            Self::PackConflict(_) => "pack-taken",
            Self::YesAndNo(_) => "phase-yes-and-no",
            Self::Address => "address-unreadable",
            Self::QueryEmpty => "query-empty",
            Self::SampleNotEmpty => "sample-not-empty",
            Self::NoDataFolder => "no-data-folder",
            Self::FileUnreadable { source, .. } if source.kind() == io::ErrorKind::NotFound => "file-missing",
            Self::FileUnreadable { .. } => "file-unreadable",
            Self::FileUnwritable { source, .. } if is_full(source) => "file-disk-full",
            Self::FileUnwritable { .. } => "file-unwritable",
            Self::BrokenUtf8 { .. } => "text-not-utf8",
            Self::Unreadable {
                from: TextSource::Stdin,
                ..
            } => "stdin-unreadable",
            Self::Unreadable {
                from: TextSource::Editor,
                ..
            } => "editor-unusable",
            Self::NoEditor => "no-editor",
            Self::EditorFailed => "editor-failed",
            Self::Example { .. } => "example-unreadable",
            Self::Json(_) => "internal",
            Self::Plain(code) => code,
        }
    }

    /// The arguments of its words. None of them is a text of the journal's; at most the piece that was just typed.
    #[must_use]
    pub fn args(&self) -> BTreeMap<String, String> {
        let pairs: Vec<(&str, String)> = match self {
            Self::Journal(error) => error.args(),
            Self::PassphraseWrong { wait } | Self::TooSoon { wait } => vec![("wait", seconds(*wait).to_string())],
            Self::Date(error) => vec![("text", error.text().to_owned())],
            Self::Period(error) => vec![("from", error.from.to_string()), ("to", error.to.to_string())],
            Self::Today(TodayError(text))
            | Self::HalfYear(text)
            | Self::IdTooShort(text)
            | Self::NoSuchDirection(text)
            | Self::NoSuchRoleKind(text)
            | Self::NoSuchPrompt(text)
            | Self::NoSuchFirstStep(text)
            | Self::NoSuchStatement(text)
            | Self::NoSuchCell(text)
            | Self::NoSuchYear(text)
            | Self::NoSuchThread(text)
            | Self::NoSuchVersion(text)
            | Self::PackConflict(text)
            | Self::YesAndNo(text) => vec![("text", text.clone())],
            Self::Pack(error) => vec![("file", error.file.clone()), ("key", error.key.clone())],
            Self::Archive(error) => error.args(),
            Self::NoSuch { thing, text } => vec![("thing", thing.to_string()), ("text", text.clone())],
            Self::Ambiguous { thing, text, count } => {
                vec![
                    ("thing", thing.to_string()),
                    ("text", text.clone()),
                    ("count", count.to_string()),
                ]
            }
            Self::Example { path, line } => vec![("path", path.display().to_string()), ("line", line.to_string())],
            Self::FileUnreadable { path, .. } | Self::FileUnwritable { path, .. } => {
                vec![("path", path.display().to_string())]
            }
            Self::BrokenUtf8 { at, .. } => vec![("at", at.to_string())],
            _ => Vec::new(),
        };
        pairs
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect()
    }

    /// Whether something that was typed could not be understood, rather than not be done.
    #[must_use]
    pub fn is_usage(&self) -> bool {
        match self {
            // A period that runs backwards was understood very well.
            Self::RoleLine(problem) => *problem != RoleLineProblem::EndBeforeStart,
            Self::Date(_) | Self::HalfYear(_) | Self::Today(_) | Self::IdTooShort(_) | Self::QueryEmpty => true,
            _ => false,
        }
    }

    /// As it crosses the border.
    #[must_use]
    pub fn to_api(&self) -> ApiError {
        ApiError {
            code: self.code().to_owned(),
            args: self.args(),
        }
    }
}

impl From<OpError> for ApiError {
    fn from(error: OpError) -> Self {
        error.to_api()
    }
}

fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}
