//! Evidence cards, and the queue of suggestions that wait for a yes or a no.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{EvidenceState, Fragment, Lens, SourceKind, TextRange};

/// An evidence card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct CardView {
    /// Id.
    pub id: String,
    /// The entry that it stands in.
    pub entry: String,
    /// The entry's date.
    pub date: String,
    /// The entry's title; may be empty.
    pub title: String,
    /// The sentence.
    pub quote: String,
    /// Where the sentence stands in the entry's text; none when the text says it no more.
    pub place: Option<TextRange>,
    /// What it speaks for.
    pub directions: Vec<String>,
    /// How far it reached.
    pub scope: String,
    /// How it was before.
    pub before: String,
    /// How it is since.
    pub after: String,
    /// A number that says it.
    pub number: String,
}

/// Which cards.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct CardQuery {
    /// Of this entry; none is of all.
    pub entry: Option<String>,
    /// For this direction; none is for all.
    pub direction: Option<String>,
}

/// A card to add or change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CardInput {
    /// None to add.
    pub id: Option<String>,
    /// The entry.
    pub entry: String,
    /// A piece of the entry's text.
    pub quote: String,
    /// At least one.
    pub directions: Vec<String>,
    /// May be empty.
    pub scope: String,
    /// May be empty.
    pub before: String,
    /// May be empty.
    pub after: String,
    /// May be empty.
    pub number: String,
}

/// Which suggestions.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct QueueQuery {
    /// For this direction; none is for all.
    pub direction: Option<String>,
    /// At most 500.
    pub limit: u32,
}

/// Suggestions that wait, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct QueueView {
    /// How many wait altogether.
    pub total: u32,
    /// The first ones.
    pub items: Vec<QueueItem>,
}

/// A suggestion that waits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct QueueItem {
    /// What it is.
    pub source: SourceKind,
    /// Its id.
    pub source_id: String,
    /// For which direction.
    pub direction: String,
    /// Its lens.
    pub lens: Lens,
    /// Partial date.
    pub date: String,
    /// Title or first words.
    pub title: String,
    /// The words around what was found.
    pub excerpt: Vec<Fragment>,
    /// What was found.
    pub signals: Vec<String>,
}

/// A yes or a no to several suggestions at once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EvidenceMany {
    /// Which.
    pub items: Vec<EvidencePiece>,
    /// What the user says.
    pub state: EvidenceState,
}

/// One (source, direction) pair.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EvidencePiece {
    /// What it is.
    pub source: SourceKind,
    /// Its id.
    pub source_id: String,
    /// For which direction.
    pub direction: String,
}
