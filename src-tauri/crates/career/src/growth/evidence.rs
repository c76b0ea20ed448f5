//! Evidence (根拠): what a source says about a direction, and what the user said of it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    date::PartialDate,
    id::{DirectionId, EntryId, HighlightId, IdError, LinkId, StepId},
};

/// What a piece of evidence is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// An entry.
    Entry,
    /// A highlight of a role.
    Highlight,
    /// A finished step.
    Step,
    /// A read link with its takeaway.
    Reading,
}

impl SourceKind {
    /// `entry`, `highlight`, `step`, `reading`: as files write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Highlight => "highlight",
            Self::Step => "step",
            Self::Reading => "reading",
        }
    }

    /// What one confirmed piece of today weighs: 1, and ½ for reading.
    #[must_use]
    pub fn base(self) -> f64 {
        f64::from(self.halves()) / 2.0
    }

    /// The base in halves.
    pub(super) fn halves(self) -> u32 {
        match self {
            Self::Entry | Self::Highlight | Self::Step => 2,
            Self::Reading => 1,
        }
    }
}

/// Where a piece of evidence comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// An entry.
    Entry(EntryId),
    /// A highlight of a role.
    Highlight(HighlightId),
    /// A finished step.
    Step(StepId),
    /// A read link with its takeaway.
    Reading(LinkId),
}

impl Source {
    /// Puts together what [`Self::kind`] and the id's text took apart.
    ///
    /// # Errors
    /// The text is no id of that kind.
    pub fn new(kind: SourceKind, id: &str) -> Result<Self, IdError> {
        Ok(match kind {
            SourceKind::Entry => Self::Entry(id.parse()?),
            SourceKind::Highlight => Self::Highlight(id.parse()?),
            SourceKind::Step => Self::Step(id.parse()?),
            SourceKind::Reading => Self::Reading(id.parse()?),
        })
    }

    /// Which kind it is.
    #[must_use]
    pub fn kind(&self) -> SourceKind {
        match self {
            Self::Entry(_) => SourceKind::Entry,
            Self::Highlight(_) => SourceKind::Highlight,
            Self::Step(_) => SourceKind::Step,
            Self::Reading(_) => SourceKind::Reading,
        }
    }
}

/// The id alone, without its kind.
impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry(id) => id.fmt(f),
            Self::Highlight(id) => id.fmt(f),
            Self::Step(id) => id.fmt(f),
            Self::Reading(id) => id.fmt(f),
        }
    }
}

/// What the user said of a piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EvidenceState {
    /// Found by signals, not yet looked at: counts half.
    #[default]
    Suggested,
    /// The user said yes: counts whole.
    Confirmed,
    /// The user said no: counts nothing.
    Dismissed,
}

impl EvidenceState {
    /// 1, ½ or 0.
    #[must_use]
    pub fn confirmation(self) -> f64 {
        f64::from(self.halves()) / 2.0
    }

    /// The confirmation in halves.
    pub(super) fn halves(self) -> u32 {
        match self {
            Self::Suggested => 1,
            Self::Confirmed => 2,
            Self::Dismissed => 0,
        }
    }
}

/// One piece of evidence: one source, one direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// What it speaks for.
    pub direction: DirectionId,
    /// What it says about that direction, from where and when.
    pub piece: Piece,
}

/// A piece of evidence, apart from the direction.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Piece {
    /// The day, month or year it is about: the entry's date, the role's end (today while the role lasts), the day a step was
    /// finished or a link was read. First, since pieces are ordered by it.
    pub date: PartialDate,
    /// Where it comes from.
    pub source: Source,
    /// What the user said.
    pub state: EvidenceState,
    /// The signals found, as the pack writes them; empty when the user added it by hand, or when nobody asks for them here.
    pub signals: Vec<String>,
}

impl Piece {
    /// base × confirmation in quarters: what it brings before recency and the month's cap.
    pub(super) fn quarters(&self) -> u32 {
        self.source.kind().halves() * self.state.halves()
    }

    /// Whether it counts at all: the user has not dismissed it.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.state != EvidenceState::Dismissed
    }
}
