//! Reading (本棚): links with a status and a one-line takeaway.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{DirectionId, LinkId};

/// How far a link was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReadingStatus {
    /// 未読: on the shelf.
    Queued,
    /// 読書中
    Reading,
    /// 読了
    Read,
}

/// What the user did with a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The recap's link, or the user's own.
    pub link: LinkId,
    /// How far it was read.
    pub status: ReadingStatus,
    /// One line, the user's words; becomes evidence when the status is [`ReadingStatus::Read`].
    pub takeaway: String,
    /// The day the status was set.
    pub on: NaiveDate,
    /// Another address, where the user found that the link has moved.
    pub moved_to: Option<String>,
}

/// A link that the user added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnLink {
    /// Always `own/<uuid>`.
    pub id: LinkId,
    /// `http` or `https`.
    pub url: String,
    /// As the user wrote it.
    pub title: String,
    /// Where it belongs.
    pub direction: Option<DirectionId>,
}
