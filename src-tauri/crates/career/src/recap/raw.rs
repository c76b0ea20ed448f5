//! The pack's TOML as it stands in the files, before anything is checked but the types.

use serde::Deserialize;

use super::{LinkKind, Tense, Verified};

macro_rules! raw {
    ($($name:ident { $($(#[$attr:meta])* $field:ident: $type:ty),+ $(,)? })+) => {$(
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name { $($(#[$attr])* pub(super) $field: $type),+ }
    )+};
}

raw! {
    Manifest {
        schema: i64, id: String, title_ja: String, title_en: String, talk: String, #[serde(default)] lens: Vec<RawLens>,
    }
    RawLens { id: String, name_ja: String, name_en: String, question_ja: String, question_en: String }
    Directions { schema: i64, #[serde(default)] direction: Vec<RawDirection> }
    RawDirection {
        id: String, lens: String, order: i64, named_by_talk: bool,
        name_ja: String, name_en: String, short_ja: String, short_en: String, summary_ja: String, summary_en: String,
        practices_ja: Vec<String>, practices_en: Vec<String>,
        roots: Vec<RawRoot>, own_work_of: Option<Vec<String>>, #[serde(default)] builds_on: Vec<RawFooting>,
        signals_ja: Vec<String>, signals_en: Vec<String>, signals_weak: Vec<String>,
        first_steps: Vec<RawStep>, links: Vec<String>,
    }
    RawRoot { role: String, closeness: i64, why_ja: String, why_en: String }
    RawFooting { direction: String, closeness: i64, why_ja: String, why_en: String }
    RawStep { id: String, weeks: i64, ja: String, en: String }
    Roles { schema: i64, #[serde(default)] role: Vec<RawRole> }
    RawRole {
        id: String, name_ja: String, name_en: String, aliases_ja: Vec<String>, aliases_en: Vec<String>,
        summary_ja: String, summary_en: String, strengths: Vec<RawStrength>,
    }
    RawStrength { ja: String, en: String, leads_to: Vec<String> }
    Links { schema: i64, #[serde(default)] link: Vec<RawLink> }
    RawLink {
        id: String, url: String, title: String, lang: String, kind: LinkKind, year: Option<i64>, minutes: Option<i64>,
        directions: Vec<String>, topics: Vec<String>, verified: Verified, source: String,
    }
    Prompts { schema: i64, #[serde(default)] prompt: Vec<RawPrompt> }
    RawPrompt { id: String, lens: Option<String>, tense: Tense, ja: String, en: String }
    Phases { schema: i64, model: RawModel, #[serde(default)] phase: Vec<RawPhase> }
    RawModel {
        id: String, name_ja: String, name_en: String, source_links: Vec<String>, related_links: Vec<String>,
        direction: String, description_ja: String, description_en: String, scoring_ja: String, scoring_en: String,
        note_ja: String, note_en: String,
    }
    RawPhase {
        id: String, number: i64, name_ja: String, name_en: String, summary_ja: String, summary_en: String,
        strength_ja: String, strength_en: String, risk_ja: String, risk_en: String,
        next_move_ja: String, next_move_en: String, next_directions: Vec<String>, statements: Vec<RawStatement>,
    }
    RawStatement { id: String, ja: String, en: String }
}
