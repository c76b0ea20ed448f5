//! What an entry said before, and how that differs from what it says now.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::EntryKindName;

/// A version of an entry in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct VersionSummary {
    /// Its id: the same for the same content saved at the same moment.
    pub id: String,
    /// From 1, the oldest.
    pub number: u32,
    /// ISO instant, UTC.
    pub saved: String,
    /// Whether the entry says this now.
    pub present: bool,
    /// May be empty.
    pub title: String,
    /// The first words of its text.
    pub excerpt: String,
}

/// Names a version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VersionQuery {
    /// The entry's id.
    pub entry: String,
    /// The version's id.
    pub version: String,
}

/// What an entry says or said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct VersionContent {
    /// Partial date.
    pub date: String,
    /// Kind.
    pub kind: EntryKindName,
    /// May be empty.
    pub title: String,
    /// Markdown, verbatim.
    pub text: String,
    /// Its role; it may be gone for good by now.
    pub role: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// The prompt it answers.
    pub prompt: Option<String>,
}

/// A whole version beside what the entry says now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct VersionView {
    /// Its id.
    pub id: String,
    /// ISO instant, UTC.
    pub saved: String,
    /// What it says.
    pub version: VersionContent,
    /// What the entry says now.
    pub present: VersionContent,
    /// Its title against the present one.
    pub title: Vec<DiffPiece>,
    /// Its text against the present one.
    pub text: Vec<DiffPiece>,
}

/// A piece of two texts laid over each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct DiffPiece {
    /// Where it stands.
    pub change: DiffChange,
    /// The words.
    pub text: String,
}

/// In which of two texts a piece stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum DiffChange {
    /// In both.
    Same,
    /// In the version alone.
    Removed,
    /// In the present text alone.
    Added,
}
