//! Between the border's types and the domain's.

use career::{
    entry::EntryKind,
    growth,
    id::{DirectionId, LinkId, PromptId, RoleKindId},
    reading::ReadingStatus,
    recap::{self, Recap},
};

use super::{OpError, Result};
use crate::api::{
    Bilingual, EntryKindName, EvidenceState, Group, Lens, PromptTense, ReadingStatusName, SourceKind, Stage,
};

/// Two enums with the same variants, both ways.
macro_rules! same {
    ($($border:ident = $domain:path { $($variant:ident),+ })+) => {$(
        impl From<$domain> for $border {
            fn from(value: $domain) -> Self {
                use $domain as Domain;
                match value {
                    $(Domain::$variant => Self::$variant),+
                }
            }
        }

        impl From<$border> for $domain {
            fn from(value: $border) -> Self {
                match value {
                    $($border::$variant => Self::$variant),+
                }
            }
        }
    )+};
}

same! {
    Lens = recap::Lens { Deepen, Democratize, Multiply }
    EntryKindName = EntryKind { Reflection, Achievement, Learning, Decision }
    SourceKind = growth::SourceKind { Entry, Highlight, Step, Reading }
    EvidenceState = growth::EvidenceState { Suggested, Confirmed, Dismissed }
    PromptTense = recap::Tense { Past, Present, Future }
    Stage = growth::Stage { Seed, Sprout, Branch, Trunk, Dormant }
    Group = growth::Group { Growing, Adjacent, Dormant, Far }
}

impl From<&recap::Bilingual> for Bilingual {
    fn from(text: &recap::Bilingual) -> Self {
        Self {
            ja: text.ja.clone(),
            en: text.en.clone(),
        }
    }
}

impl From<Option<ReadingStatus>> for ReadingStatusName {
    fn from(status: Option<ReadingStatus>) -> Self {
        match status {
            None => Self::None,
            Some(ReadingStatus::Queued) => Self::Queued,
            Some(ReadingStatus::Reading) => Self::Reading,
            Some(ReadingStatus::Read) => Self::Read,
        }
    }
}

impl From<ReadingStatusName> for Option<ReadingStatus> {
    fn from(status: ReadingStatusName) -> Self {
        match status {
            ReadingStatusName::None => None,
            ReadingStatusName::Queued => Some(ReadingStatus::Queued),
            ReadingStatusName::Reading => Some(ReadingStatus::Reading),
            ReadingStatusName::Read => Some(ReadingStatus::Read),
        }
    }
}

/// A direction that the recap has.
pub(super) fn direction(recap: &Recap, text: &str) -> Result<DirectionId> {
    let found = text.parse().ok().filter(|id| recap.direction(id).is_some());
    found.ok_or_else(|| OpError::NoSuchDirection(text.to_owned()))
}

/// A role kind that the recap has; empty is none.
pub(super) fn role_kind(recap: &Recap, text: Option<&str>) -> Result<Option<RoleKindId>> {
    let Some(text) = text.filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let found = text.parse().ok().filter(|id| recap.role_kind(id).is_some());
    found.map(Some).ok_or_else(|| OpError::NoSuchRoleKind(text.to_owned()))
}

/// A prompt that the recap has, or one of the user's: an entry keeps its prompt when that is removed.
pub(super) fn prompt(recap: &Recap, text: Option<&str>) -> Result<Option<PromptId>> {
    let Some(text) = text.filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let known = |id: &PromptId| recap.prompt(id).is_some() || id.as_str().starts_with("own/");
    let found = text.parse().ok().filter(known);
    found.map(Some).ok_or_else(|| OpError::NoSuchPrompt(text.to_owned()))
}

/// The form of a link's id; whether there is one is for the journal to say.
pub(super) fn link(text: &str) -> Result<LinkId> {
    text.parse().map_err(|_| OpError::NoSuch {
        thing: journal::Thing::Link,
        text: text.to_owned(),
    })
}

/// Turns byte offsets of a text into UTF-16 code units, in one pass for offsets that grow.
pub(super) struct Utf16<'t> {
    text: &'t str,
    byte: usize,
    unit: usize,
}

impl<'t> Utf16<'t> {
    /// At the text's start.
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, byte: 0, unit: 0 }
    }

    /// The UTF-16 offset of a byte offset on a character boundary.
    pub(super) fn at(&mut self, byte: usize) -> u32 {
        if byte < self.byte {
            (self.byte, self.unit) = (0, 0);
        }
        let stretch = self.text.get(self.byte..byte).unwrap_or_default();
        self.unit += stretch.chars().map(char::len_utf16).sum::<usize>();
        self.byte += stretch.len();
        u32::try_from(self.unit).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_utf16_code_units() {
        let text = "👩‍💻はSLO";
        let byte = text.find("SLO").unwrap();
        let mut units = Utf16::new(text);
        assert_eq!(units.at(byte), 6);
        assert_eq!(units.at(text.len()), 9);
        assert_eq!(units.at(0), 0);
        assert_eq!(units.at(byte), 6);
        assert_eq!(text.encode_utf16().count(), 9);
    }
}
