//! Why a pack is refused.

use crate::insight::ModelError;

/// A pack is refused: which file, where in it, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {key}: {reason}")]
pub struct PackError {
    /// `directions.toml`
    pub file: String,
    /// The place: `direction[slo_ux].first_steps[2].weeks`, or `line 12` where the file can't be read.
    pub key: String,
    /// What is wrong there.
    pub reason: PackReason,
}

impl PackError {
    /// The stable code of the error, the key of its words: `pack-` and the reason's.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.reason {
            PackReason::Missing => "pack-missing",
            PackReason::Unreadable(_) => "pack-unreadable",
            PackReason::Schema { .. } => "pack-schema",
            PackReason::Id(_) => "pack-id",
            PackReason::Duplicate(_) => "pack-duplicate",
            PackReason::Unknown(_) => "pack-unknown",
            PackReason::Empty => "pack-empty",
            PackReason::Uneven { .. } => "pack-uneven",
            PackReason::Url(_) => "pack-url",
            PackReason::Range { .. } => "pack-range",
            PackReason::TooWide { .. } => "pack-too-wide",
            PackReason::Lenses => "pack-lenses",
            PackReason::Choice { .. } => "pack-choice",
            PackReason::OneSided { .. } => "pack-one-sided",
            PackReason::Model(_) => "pack-model",
            PackReason::KeyMissing => "pack-key-missing",
            PackReason::KeyUnknown { .. } => "pack-key-unknown",
            PackReason::Type { .. } => "pack-type",
        }
    }

    /// The key that stands there was probably meant to be this one.
    #[must_use]
    pub fn near(&self) -> Option<&'static str> {
        match self.reason {
            PackReason::KeyUnknown { near } => near,
            _ => None,
        }
    }

    pub(super) fn new(file: &str, key: String, reason: PackReason) -> Self {
        Self {
            file: file.to_owned(),
            key,
            reason,
        }
    }

    /// The pack's model can't be read.
    pub(super) fn model(error: ModelError) -> Self {
        Self::new("model.bin", String::new(), PackReason::Model(error))
    }
}

/// What is wrong in a pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackReason {
    /// The model of its examples is not one that this program reads.
    #[error(transparent)]
    Model(ModelError),
    /// The file is not there.
    #[error("the pack lacks this file")]
    Missing,
    /// Not TOML. Holds the parser's words.
    #[error("{0}")]
    Unreadable(String),
    /// A key that must be there is not.
    #[error("the key is missing")]
    KeyMissing,
    /// A key that this table does not have.
    #[error("no such key{}", near.map(|near| format!(", perhaps {near:?}")).unwrap_or_default())]
    KeyUnknown {
        /// The key that it was probably meant to be.
        near: Option<&'static str>,
    },
    /// A value of another type.
    #[error("expected {expected}, found {found}")]
    Type {
        /// `string`, `integer`, `boolean`, `array`, `table`
        expected: &'static str,
        /// Likewise.
        found: &'static str,
    },
    /// Made for another version of the program.
    #[error("schema {found}, but this program reads {known}")]
    Schema {
        /// As the file says.
        found: i64,
        /// What this program reads.
        known: i64,
    },
    /// Not an id: 1–80 characters of `a–z`, `0–9`, `_`, `-`, `.`.
    #[error("not an id: {0:?}")]
    Id(String),
    /// The id stands twice.
    #[error("{0:?} stands twice")]
    Duplicate(String),
    /// The id is defined nowhere in the pack.
    #[error("{0:?} is defined nowhere")]
    Unknown(String),
    /// A text or a list with nothing in it.
    #[error("empty")]
    Empty,
    /// The Japanese and the English list differ in length.
    #[error("{ja} in Japanese, {en} in English")]
    Uneven {
        /// Items in Japanese.
        ja: usize,
        /// Items in English.
        en: usize,
    },
    /// Not an address that starts with `http://` or `https://`.
    #[error("not an http or https address: {0:?}")]
    Url(String),
    /// A number outside of its range.
    #[error("{found} is outside {least}–{most}")]
    Range {
        /// As the file says.
        found: i64,
        /// Smallest.
        least: i64,
        /// Largest.
        most: i64,
    },
    /// A short name that does not fit its row.
    #[error("{columns} half-width columns, {most} fit")]
    TooWide {
        /// Its width.
        columns: usize,
        /// What fits.
        most: usize,
    },
    /// Not exactly the three lenses in their order.
    #[error("the lenses must be deepen, democratize, multiply, in this order")]
    Lenses,
    /// None of the accepted words.
    #[error("{found:?} is none of {known}")]
    Choice {
        /// As the file says.
        found: String,
        /// The accepted words.
        known: &'static str,
    },
    /// A link names a direction that does not list it, or the other way round.
    #[error("{link:?} and {direction:?} don't name each other")]
    OneSided {
        /// The link.
        link: String,
        /// The direction.
        direction: String,
    },
}
