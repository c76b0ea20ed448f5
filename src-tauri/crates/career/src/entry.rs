//! Entries (記録): dated Markdown texts.

use serde::{Deserialize, Serialize};

use crate::{
    date::PartialDate,
    id::{EntryId, PromptId, RoleId},
};

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntryKind {
    /// ふりかえり
    #[default]
    Reflection,
    /// 成果
    Achievement,
    /// 学び
    Learning,
    /// 決断
    Decision,
}

impl EntryKind {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Reflection, Self::Achievement, Self::Learning, Self::Decision];
}

/// A record: a dated Markdown text, stored verbatim.
///
/// `date` is the day, month or year the entry is about. Editing the text never changes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its public name.
    pub id: EntryId,
    /// The day, month or year it is about.
    pub date: PartialDate,
    /// What it is about.
    pub kind: EntryKind,
    /// May be empty: lists then show the first line of the text.
    pub title: String,
    /// Markdown, verbatim.
    pub text: String,
    /// The role it belongs to, when the user said so.
    pub role: Option<RoleId>,
    /// Without `#`, in the order given.
    pub tags: Vec<String>,
    /// The prompt that it answers.
    pub prompt: Option<PromptId>,
}
