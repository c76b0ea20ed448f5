//! Packs by other authors, and the owner's own words.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Bilingual;

/// A pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PackView {
    /// `sre-next-2022`
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// How many directions it defines.
    pub directions: u32,
    /// How many links it lists.
    pub links: u32,
    /// How many prompts it has.
    pub prompts: u32,
    /// It came with the program and can't be removed.
    pub built_in: bool,
    /// False where it is kept but this program can't use it.
    pub usable: bool,
}

/// A fault of a pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PackFaultView {
    /// `pack-range`; its words are `pack-fault-…`.
    pub code: String,
    /// `directions.toml`
    pub file: String,
    /// From 1; none where the file is missing.
    pub line: Option<u32>,
    /// `direction[slo_ux].first_steps[2].weeks`
    pub key: String,
    /// What is wrong, in English, with the values.
    pub reason: String,
    /// What was probably meant, where a key is unknown: the mend is then `.mend-near`.
    pub near: Option<String>,
}

/// A signal of the user's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct OwnSignalView {
    /// Id.
    pub id: String,
    /// The term.
    pub term: String,
    /// What it hints at.
    pub direction: String,
}

/// A term that may become a signal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct SignalOffer {
    /// The term, as it was written first.
    pub term: String,
    /// For which direction.
    pub direction: String,
    /// Entries confirmed for that direction that hold it.
    pub confirmed: u32,
    /// All entries that hold it.
    pub all: u32,
}

/// A signal to add or change, or an offer to decline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignalInput {
    /// None to add.
    pub id: Option<String>,
    /// The term.
    pub term: String,
    /// What it hints at.
    pub direction: String,
}

/// What became of a folder that was chosen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PackAdded {
    /// The pack; none where the dialog was left, or where it has faults.
    pub pack: Option<PackView>,
    /// What is wrong with it.
    pub faults: Vec<PackFaultView>,
}
