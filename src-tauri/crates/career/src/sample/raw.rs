//! The sample's TOML as it stands in the files.

use serde::Deserialize;

use crate::reading::ReadingStatus;

macro_rules! raw {
    ($($name:ident { $($(#[$attr:meta])* $field:ident: $type:ty),+ $(,)? })+) => {$(
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name { $($(#[$attr])* pub(super) $field: $type),+ }
    )+};
}

raw! {
    Person {
        schema: u32,
        role: Vec<RawRole>,
        plan: Vec<RawPlan>,
        goal: Vec<RawGoal>,
        star: Vec<RawStar>,
        snapshot: Vec<RawSnapshot>,
        own_link: Vec<RawOwnLink>,
        reading: Vec<RawReading>,
        phase: Vec<RawPhase>,
    }
    RawRole {
        id: String, kind: Option<String>, from: String, to: Option<String>, title_ja: String, title_en: String,
        organisation_ja: String, organisation_en: String, summary_ja: String, summary_en: String,
        highlights: Vec<RawHighlight>,
    }
    RawHighlight {
        id: String, ja: String, en: String,
        #[serde(default)] confirmed: Vec<String>,
        #[serde(default)] dismissed: Vec<String>,
    }
    RawPlan {
        half_year: String, will_ja: String, will_en: String, can_strength_ja: String, can_strength_en: String,
        can_weakness_ja: String, can_weakness_en: String, must_ja: String, must_en: String,
    }
    RawGoal { id: String, direction: String, by: String, closed: Option<String>, steps: Vec<RawStep> }
    RawStep {
        id: String, by: Option<String>, done: Option<String>, origin: Option<String>, ja: String, en: String,
    }
    RawStar { direction: String }
    RawSnapshot {
        taken: String, half_year: String, will_ja: String, will_en: String, can_strength_ja: String,
        can_strength_en: String, can_weakness_ja: String, can_weakness_en: String, must_ja: String, must_en: String,
        goal: Vec<RawGoal>,
    }
    RawOwnLink { id: String, url: String, title: String, direction: Option<String> }
    RawReading {
        link: String, status: ReadingStatus, on: String, takeaway_ja: String, takeaway_en: String,
        #[serde(default)] confirmed: Vec<String>,
        #[serde(default)] dismissed: Vec<String>,
    }
    RawPhase { id: String, role: String, date: String, yes: Vec<String>, no: Vec<String> }
    Records { schema: u32, record: Vec<RawRecord> }
    RawRecord {
        id: String, date: String, kind: crate::entry::EntryKind, role: Option<String>,
        #[serde(default)] tags_ja: Vec<String>,
        #[serde(default)] tags_en: Vec<String>,
        title_ja: String, title_en: String, text_ja: String, text_en: String,
        #[serde(default)] confirmed: Vec<String>,
        #[serde(default)] dismissed: Vec<String>,
    }
}
