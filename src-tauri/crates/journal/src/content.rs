//! What is handed to the journal to be written, and what surrounds it when it is read.

use career::{
    date::{PartialDate, Period},
    entry::EntryKind,
    id::{DirectionId, DraftId, EntryId, GoalId, HighlightId, LinkId, PromptId, RoleId, RoleKindId, StepId},
};
use serde::{Deserialize, Serialize};

use crate::{Moment, Thing};

/// A value with the moments at which it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stored<T> {
    /// The value.
    pub value: T,
    /// When it was first written.
    pub created: Moment,
    /// When it was last changed.
    pub updated: Moment,
}

impl<T> std::ops::Deref for Stored<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A role to add, or the whole new content of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleContent {
    /// As the user says it. One line, never empty.
    pub title: String,
    /// The recap's term for it.
    pub kind: Option<RoleKindId>,
    /// One line; may be empty.
    pub organisation: String,
    /// From when until when.
    pub period: Period,
    /// May be empty.
    pub summary: String,
    /// In the user's order.
    pub highlights: Vec<HighlightContent>,
}

/// A highlight of a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HighlightContent {
    /// None for a new one. An id that the role does not have gets a new one too.
    pub id: Option<HighlightId>,
    /// Never empty.
    pub text: String,
}

/// An entry to write, or the whole new content of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryContent {
    /// The day, month or year it is about.
    pub date: PartialDate,
    /// What it is about.
    pub kind: EntryKind,
    /// One line; may be empty when the text is not.
    pub title: String,
    /// Markdown, verbatim.
    pub text: String,
    /// The role it belongs to.
    pub role: Option<RoleId>,
    /// One line each; doubled and empty ones are left out.
    pub tags: Vec<String>,
    /// The prompt that it answers.
    pub prompt: Option<PromptId>,
}

/// New texts of a half-year; none leaves a text as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanTexts {
    /// Will.
    pub will: Option<String>,
    /// Strengths.
    pub can_strength: Option<String>,
    /// A weakness.
    pub can_weakness: Option<String>,
    /// Must.
    pub must: Option<String>,
}

/// The whole new content of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalContent {
    /// What is grown into.
    pub direction: DirectionId,
    /// Until when.
    pub by: PartialDate,
    /// Whether it is closed; the day it was closed stays.
    pub closed: bool,
}

/// A step to add, or the whole new content of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepContent {
    /// One line, never empty.
    pub text: String,
    /// Until when.
    pub by: Option<PartialDate>,
    /// The recap's first step that it was taken from.
    pub origin: Option<String>,
}

/// A link of the user's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkContent {
    /// `http` or `https`.
    pub url: String,
    /// One line, never empty.
    pub title: String,
    /// Where it belongs.
    pub direction: Option<DirectionId>,
}

/// An unfinished text in the editor. Everything in it is as typed and may be unreadable yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// None before its first save.
    #[serde(skip)]
    pub id: Option<DraftId>,
    /// The entry that is being edited.
    pub entry: Option<EntryId>,
    /// As typed.
    pub date: String,
    /// Kind.
    pub kind: EntryKind,
    /// Title.
    pub title: String,
    /// Markdown.
    pub text: String,
    /// Role.
    pub role: Option<RoleId>,
    /// Tags.
    pub tags: Vec<String>,
    /// Prompt.
    pub prompt: Option<PromptId>,
    /// When it was saved; set by the journal.
    #[serde(skip)]
    pub saved: Option<Moment>,
}

/// Names a thing in the trash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TrashRef {
    /// An entry.
    Entry(EntryId),
    /// A role.
    Role(RoleId),
    /// A goal.
    Goal(GoalId),
    /// A step.
    Step(StepId),
    /// A link of the user's.
    Link(LinkId),
}

impl TrashRef {
    /// What it is.
    #[must_use]
    pub fn thing(&self) -> Thing {
        match self {
            Self::Entry(_) => Thing::Entry,
            Self::Role(_) => Thing::Role,
            Self::Goal(_) => Thing::Goal,
            Self::Step(_) => Thing::Step,
            Self::Link(_) => Thing::Link,
        }
    }

    /// Its id as text, unique among all things in the trash.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Entry(id) => id.to_string(),
            Self::Role(id) => id.to_string(),
            Self::Goal(id) => id.to_string(),
            Self::Step(id) => id.to_string(),
            Self::Link(id) => id.to_string(),
        }
    }
}
