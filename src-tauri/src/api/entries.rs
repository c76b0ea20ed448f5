//! Entries, search, drafts and signals.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Bilingual, EvidenceState, Fragment, Lens, SourceKind};

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum EntryKindName {
    /// ふりかえり
    Reflection,
    /// 成果
    Achievement,
    /// 学び
    Learning,
    /// 決断
    Decision,
}

/// Which entries.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct EntryFilter {
    /// Full text; every word must occur. Empty: all.
    pub query: String,
    /// Evidence under any of these lenses. Empty: all.
    pub lenses: Vec<Lens>,
    /// Any of these kinds. Empty: all.
    pub kinds: Vec<EntryKindName>,
    /// Of this role.
    pub role: Option<String>,
    /// Evidence for this direction.
    pub direction: Option<String>,
    /// With this tag.
    pub tag: Option<String>,
    /// First day, inclusive.
    pub from: Option<String>,
    /// Last day, inclusive.
    pub to: Option<String>,
}

/// A window on the filtered entries, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryQuery {
    /// Which.
    pub filter: EntryFilter,
    /// How many to skip.
    pub offset: u32,
    /// At most 500.
    pub limit: u32,
}

/// Entries, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct EntryPage {
    /// The window.
    pub entries: Vec<EntrySummary>,
    /// All that match; none when counting would take long (a search in a huge journal).
    pub total: Option<u32>,
    /// Whether more follow.
    pub more: bool,
}

/// How many entries a month holds, newest month first: lets a list of any length scroll.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct MonthCount {
    /// `2026-06`, or `2026` for entries dated by year alone.
    pub month: String,
    /// Entries.
    pub count: u32,
}

/// An entry in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct EntrySummary {
    /// Id.
    pub id: String,
    /// Partial date.
    pub date: String,
    /// Kind.
    pub kind: EntryKindName,
    /// May be empty.
    pub title: String,
    /// First words, or the words around the match.
    pub excerpt: Vec<Fragment>,
    /// Its role.
    pub role: Option<String>,
    /// Lenses with evidence that was not dismissed, in order.
    pub lenses: Vec<Lens>,
    /// Tags.
    pub tags: Vec<String>,
}

/// A whole entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct EntryView {
    /// Id.
    pub id: String,
    /// Partial date.
    pub date: String,
    /// Kind.
    pub kind: EntryKindName,
    /// May be empty.
    pub title: String,
    /// Markdown, verbatim.
    pub text: String,
    /// Its role.
    pub role: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// The prompt it answers.
    pub prompt: Option<String>,
    /// What it hints at.
    pub evidence: Vec<EvidenceChip>,
    /// ISO instant of the last change, UTC.
    pub updated: String,
}

/// A direction that a text hints at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceChip {
    /// Which.
    pub direction: String,
    /// Its lens.
    pub lens: Lens,
    /// What the user said.
    pub state: EvidenceState,
    /// The words that hint at it; empty when the user added it by hand.
    pub signals: Vec<SignalHit>,
}

/// Where a signal stands in the text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct SignalHit {
    /// The word as the pack writes it.
    pub signal: String,
    /// Start, UTF-16 code units.
    pub start: u32,
    /// End, exclusive.
    pub end: u32,
    /// True where it lies in the title.
    pub in_title: bool,
}

/// An entry to write, or the whole new content of one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryInput {
    /// None to write a new one.
    pub id: Option<String>,
    /// Any accepted form; none is today.
    pub date: Option<String>,
    /// Kind.
    pub kind: EntryKindName,
    /// May be empty when the text is not.
    pub title: String,
    /// Markdown.
    pub text: String,
    /// Its role.
    pub role: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// The prompt it answers.
    pub prompt: Option<String>,
    /// The draft that is finished by this.
    pub draft: Option<String>,
}

/// Names one thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ById {
    /// Its id.
    pub id: String,
}

/// A text to look through.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TextInput {
    /// Title; may be empty.
    pub title: String,
    /// Markdown.
    pub text: String,
}

/// Asks why a direction is suggested of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhyQuery {
    /// Title; may be empty.
    pub title: String,
    /// Markdown.
    pub text: String,
    /// The direction's id.
    pub direction: String,
}

/// Why a direction is suggested of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct Why {
    /// The signals and phrases that carried it; empty when the text suggests no such thing.
    pub words: Vec<String>,
    /// The recap's example of the direction that the text resembles most.
    pub example: Option<String>,
}

/// Safe HTML of a Markdown text: no raw HTML, no images from elsewhere, links marked with `data-href` only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct Html {
    /// The HTML.
    pub html: String,
}

/// An unfinished text in the editor, kept in the database.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Draft {
    /// Its id, made by the caller's first save (none then).
    pub id: Option<String>,
    /// The entry that is being edited.
    pub entry: Option<String>,
    /// As typed, may be unreadable yet.
    pub date: String,
    /// Kind.
    pub kind: EntryKindName,
    /// Title.
    pub title: String,
    /// Markdown.
    pub text: String,
    /// Role.
    pub role: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Prompt.
    pub prompt: Option<String>,
    /// ISO instant, UTC; set by the journal.
    pub saved: Option<String>,
}

/// Says yes or no to a piece of evidence, or (state `suggested`) takes that back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EvidenceSet {
    /// Kind of source.
    pub source: SourceKind,
    /// Its id.
    pub source_id: String,
    /// For which direction.
    pub direction: String,
    /// What the user says.
    pub state: EvidenceState,
}

/// The question of the day, and why this one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PromptOfDay {
    /// `deepen-01`
    pub id: String,
    /// The question.
    pub text: Bilingual,
    /// The quiet lens, when one is quiet.
    pub lens: Option<Lens>,
    /// Date of that lens's newest evidence; none when it has none.
    pub newest: Option<String>,
    /// Which way it looks.
    pub tense: PromptTense,
    /// The user's own.
    pub own: bool,
}

/// Which way a prompt looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum PromptTense {
    /// 棚卸し
    Past,
    /// いま
    Present,
    /// これから
    Future,
}

/// A prompt in the list of all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PromptView {
    /// `deepen-01`, or `own/<uuid>`
    pub id: String,
    /// The question.
    pub text: Bilingual,
    /// Its lens; none is general.
    pub lens: Option<Lens>,
    /// Which way it looks.
    pub tense: PromptTense,
    /// The user's own.
    pub own: bool,
    /// The day on which it was shown last, of the last three months.
    pub shown: Option<String>,
}

/// A prompt of the user's to add or change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PromptInput {
    /// None to add.
    pub id: Option<String>,
    /// One line.
    pub text: String,
    /// Its lens; none is general.
    pub lens: Option<Lens>,
    /// Which way it looks.
    pub tense: PromptTense,
}
