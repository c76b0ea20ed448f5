//! Why an archive is refused. Paths and places, never a word of the texts.

/// Why an archive can't be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// It is no JSON, or no JSON object.
    #[error("not a JSON document (line {line}, column {column})")]
    NotJson {
        /// Of the fault, from 1.
        line: usize,
        /// Of the fault, from 1.
        column: usize,
    },
    /// It is JSON, but says of itself neither `"format": "nenrin-archive"` nor a version.
    #[error("not an archive of Nenrin")]
    NotAnArchive,
    /// A newer program wrote it.
    #[error("an archive of version {version}, which is newer than this program")]
    Newer {
        /// Its version.
        version: u64,
    },
    /// An item misses a field, has one that the format does not know, or one of the wrong form.
    #[error("{path} is not as the format says (line {line}, column {column})")]
    Item {
        /// `entries[3].date`
        path: String,
        /// Of the fault, from 1.
        line: usize,
        /// Of the fault, from 1.
        column: usize,
    },
    /// A value has the right form and can't be kept all the same.
    #[error("{path}: {fault}")]
    Value {
        /// `roles[0].to`
        path: String,
        /// What is wrong with it.
        fault: ValueFault,
    },
    /// Two things have the same id.
    #[error("{path} comes twice")]
    Twice {
        /// The second one: `entries[7].id`
        path: String,
    },
    /// An id that nothing in the archive has.
    #[error("{path} names nothing in this archive")]
    Dangling {
        /// `entries[7].role`
        path: String,
    },
    /// Larger than what is read.
    #[error("larger than {most} bytes")]
    TooLarge {
        /// The limit.
        most: usize,
    },
    /// Something in it can't be said in JSON.
    #[error("the archive can't be written as JSON")]
    Unwritable,
}

/// What is wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ValueFault {
    /// It must say something.
    #[error("must not be empty")]
    Empty,
    /// It holds a character that can't be kept there.
    #[error("{0}")]
    Text(#[from] career::text::TextError),
    /// The role ends before it starts.
    #[error("ends before it starts")]
    EndBeforeStart,
    /// Not an address of the web.
    #[error("not an http or https address")]
    Address,
    /// Not the id that the field before it promises.
    #[error("not an id of this kind")]
    Id,
    /// A document of a kind that this program does not know.
    #[error("not a kind of document")]
    Kind,
    /// The fields of a document are not those of its kind.
    #[error("not as documents of this kind are")]
    Body,
}

impl ArchiveError {
    /// The stable code of the error, the key of its words.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "archive-not-json",
            Self::NotAnArchive => "archive-wrong-format",
            Self::Newer { .. } => "archive-newer",
            Self::Item { .. } => "archive-bad-item",
            Self::Value { .. } => "archive-bad-value",
            Self::Twice { .. } => "archive-twice",
            Self::Dangling { .. } => "archive-dangling",
            Self::TooLarge { .. } => "archive-too-large",
            Self::Unwritable => "archive-unwritable",
        }
    }

    /// What the words need: `path`, `line`, `column`, `version`, `megabytes`.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotJson { line, column } => vec![("line", line.to_string()), ("column", column.to_string())],
            Self::Newer { version } => vec![("version", version.to_string())],
            Self::Item { path, line, column } => {
                vec![
                    ("path", path.clone()),
                    ("line", line.to_string()),
                    ("column", column.to_string()),
                ]
            }
            Self::Value { path, .. } | Self::Twice { path } | Self::Dangling { path } => vec![("path", path.clone())],
            Self::TooLarge { most } => vec![("megabytes", (most >> 20).to_string())],
            Self::NotAnArchive | Self::Unwritable => Vec::new(),
        }
    }

    #[allow(clippy::needless_pass_by_value)] // the shape that map_err asks for
    pub(super) fn item(error: serde_path_to_error::Error<serde_json::Error>) -> Self {
        let inner = error.inner();
        match inner.classify() {
            serde_json::error::Category::Data => Self::Item {
                path: error.path().to_string(),
                line: inner.line(),
                column: inner.column(),
            },
            _ => Self::not_json(inner),
        }
    }

    pub(super) fn not_json(error: &serde_json::Error) -> Self {
        Self::NotJson {
            line: error.line(),
            column: error.column(),
        }
    }
}
