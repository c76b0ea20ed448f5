//! The bookshelf.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far a link was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum ReadingStatusName {
    /// Not on the shelf.
    None,
    /// 未読
    Queued,
    /// 読書中
    Reading,
    /// 読了
    Read,
}

/// Links with their status.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ReadingView {
    /// In the pack's order by direction; own links after. A link of several directions stands once, with all of them.
    pub links: Vec<LinkView>,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct LinkView {
    /// The pack's slug, or `own/<uuid>`.
    pub id: String,
    /// Title.
    pub title: String,
    /// Where it leads now (the user's address, where it has moved).
    pub url: String,
    /// What is shown of the address.
    pub host: String,
    /// `ja`, `en`
    pub lang: Option<String>,
    /// `article`, `book`, `talk`, `site`, …
    pub kind: Option<String>,
    /// The year it appeared.
    pub year: Option<i32>,
    /// Minutes of a first pass, estimated.
    pub minutes: Option<u32>,
    /// `stored-page`, `mentioned`, `memory`; none for own links.
    pub verified: Option<String>,
    /// Directions it belongs to.
    pub directions: Vec<String>,
    /// Added by the user.
    pub own: bool,
    /// The user found that it has moved.
    pub moved: bool,
    /// Status.
    pub status: ReadingStatusName,
    /// One line.
    pub takeaway: String,
    /// The day the status was set.
    pub on: Option<String>,
}

/// Sets a link's status.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadingSet {
    /// Which.
    pub id: String,
    /// New status.
    pub status: ReadingStatusName,
    /// Kept as it is when none.
    pub takeaway: Option<String>,
}

/// An own link to add or change, or a new address for a pack's link.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LinkInput {
    /// None to add.
    pub id: Option<String>,
    /// `http` or `https`.
    pub url: String,
    /// For own links.
    pub title: String,
    /// For own links.
    pub direction: Option<String>,
}
