//! The whole application: start, preferences, undo, trash, data, errors.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A pack text in both languages.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct Bilingual {
    /// Japanese.
    pub ja: String,
    /// English.
    pub en: String,
}

/// The language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// 日本語
    Ja,
    /// English
    En,
}

/// One of the recap's three keywords, always in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum Lens {
    /// 深化
    Deepen,
    /// 民主化
    Democratize,
    /// 掛け算
    Multiply,
}

/// What a piece of evidence is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
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

/// What the user said of a piece of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum EvidenceState {
    /// Found by signals, not yet looked at.
    Suggested,
    /// The user confirmed it.
    Confirmed,
    /// The user said no.
    Dismissed,
}

/// A piece of an excerpt; `hit` marks what the search found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct Fragment {
    /// The text.
    pub text: String,
    /// Whether it is a match.
    pub hit: bool,
}

/// How the window should look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system says.
    System,
    /// 和紙
    Light,
    /// 墨
    Dark,
}

/// Size of all text: 87.5, 100, 112.5, 125 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum TextSize {
    /// 小
    Small,
    /// 標準
    Standard,
    /// 大
    Large,
    /// 特大
    Largest,
}

/// The reader of an exported plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// 自分用: everything.
    #[serde(rename = "self")]
    Myself,
    /// 1on1
    OneOnOne,
    /// 応募
    Application,
    /// キャリア相談
    Advice,
}

/// The views of the window, in the order of the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum ViewName {
    /// 年表
    Timeline,
    /// 記録
    Journal,
    /// 方向
    Directions,
    /// 計画
    Plan,
    /// 本棚
    Reading,
    /// 設定
    Settings,
}

/// Choices of the user that are not part of the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Preferences {
    /// Language; the system's until chosen.
    pub lang: Lang,
    /// Theme.
    pub theme: Theme,
    /// Text size.
    pub text_size: TextSize,
    /// The view to open with.
    pub last_view: ViewName,
    /// The preset of the last export.
    pub export_preset: Preset,
    /// Whether single letters act as shortcuts outside of text.
    pub single_keys: bool,
    /// Minutes without anybody there after which a journal with a passphrase is locked; 0 is never.
    pub lock_after: u32,
}

/// Where the data is and how much of it there is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct DataInfo {
    /// The journal's file.
    pub path: String,
    /// Its size, with its write-ahead log.
    pub bytes: u64,
    /// Entries, not counting the trash.
    pub entries: u32,
    /// Roles.
    pub roles: u32,
    /// The year of the oldest entry or role.
    pub since: Option<i32>,
    /// True in the sample journal, which never mixes with one's own.
    pub sample: bool,
    /// The file is damaged: this is what can be read of it, and nothing can be written.
    pub damaged: bool,
}

/// What can be undone and redone next: the operation's name (`save-entry`), a key of the strings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct UndoState {
    /// Next to undo.
    pub undo: Option<String>,
    /// Next to redo.
    pub redo: Option<String>,
}

/// Everything the window needs to draw its first frame.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct Boot {
    /// Today, as the program sees it (`NENRIN_TODAY` overrides the clock).
    pub today: String,
    /// The version of the program.
    pub version: String,
    /// Preferences.
    pub preferences: Preferences,
    /// A message key when the preferences file was broken and set aside.
    pub preferences_problem: Option<String>,
    /// The journal.
    pub data: DataInfo,
    /// True until the first role or entry was made: the first start is shown.
    pub fresh: bool,
    /// The pack.
    pub recap: RecapView,
    /// Undo and redo.
    pub undo: UndoState,
    /// A text that was not finished when the program last stopped.
    pub drafts: Vec<super::Draft>,
}

/// The recap pack, for names and lists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct RecapView {
    /// `sre-next-2022`
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// Three, in order.
    pub lenses: Vec<LensInfo>,
    /// All directions, by lens and order.
    pub directions: Vec<DirectionInfo>,
    /// All role kinds.
    pub role_kinds: Vec<RoleKindInfo>,
    /// All prompts.
    pub prompts: Vec<PromptInfo>,
}

/// A lens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct LensInfo {
    /// Which.
    pub lens: Lens,
    /// 深化
    pub name: Bilingual,
    /// 同じ技の、次の深さはどこか
    pub question: Bilingual,
}

/// A direction's names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct DirectionInfo {
    /// `slo_ux`
    pub id: String,
    /// Under which lens.
    pub lens: Lens,
    /// Its whole name.
    pub name: Bilingual,
    /// A name that fits a row of the timeline.
    pub short: Bilingual,
    /// What it is.
    pub summary: Bilingual,
    /// False where this app added it and the talk did not name it.
    pub named_by_talk: bool,
}

/// A role kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct RoleKindInfo {
    /// `sre`
    pub id: String,
    /// Its name.
    pub name: Bilingual,
}

/// A prompt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct PromptInfo {
    /// `deepen-01`
    pub id: String,
    /// Its lens; none is general.
    pub lens: Option<Lens>,
    /// The question.
    pub text: Bilingual,
}

/// What a change touched; sent after the commit as the event `changed`. Views that show it read again.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    /// Ids of entries that were added, changed or removed (empty with `all`).
    pub entries: Vec<String>,
    /// Roles or highlights.
    pub roles: bool,
    /// Evidence, stars.
    pub evidence: bool,
    /// Will/Can/Must, goals, steps, snapshots, aliases.
    pub plan: bool,
    /// Links and their status.
    pub reading: bool,
    /// Kinds of small things that are kept whole: `phase-check`.
    pub documents: Vec<String>,
    /// Everything: undo of an import, another process wrote, another journal was opened.
    pub all: bool,
    /// What can be undone now.
    pub undo: Option<UndoState>,
}

/// One removed thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct TrashItem {
    /// Its id.
    pub id: String,
    /// `entry`, `role`, `goal`, `step`, `link`.
    pub kind: String,
    /// Title or first words.
    pub label: String,
    /// The day it was removed.
    pub removed: String,
    /// Days until it goes for good; 0: on the next occasion.
    pub left: u32,
    /// Nobody removed it: its writing was undone.
    pub undone: bool,
}

/// An error, as data. Words are made at the edge: `error-<code>` and its `.hint` in the strings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ApiError {
    /// Stable, kebab-case: `date-unreadable`.
    pub code: String,
    /// For the words: `{ "text": "2018/13" }`.
    pub args: std::collections::BTreeMap<String, String>,
}

/// A file that was written on the user's click; none when the dialog was cancelled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct Written {
    /// Where it is now.
    pub path: Option<String>,
}

/// What an archive would bring.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// Things by kind.
    pub roles: u32,
    /// Entries.
    pub entries: u32,
    /// Goals.
    pub goals: u32,
    /// Links with a status.
    pub readings: u32,
    /// What is already there and identical.
    pub unchanged: u32,
    /// True when nothing was written.
    pub dry_run: bool,
    /// The file; none when the dialog was cancelled.
    pub path: Option<String>,
}

/// An archive to bring in; the program shows the file dialog itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportRequest {
    /// The file that the last dry run looked at; otherwise the dialog opens.
    pub again: bool,
    /// Only look.
    pub dry_run: bool,
}

/// An address that the user clicked in a text. The program asks before it hands it to the system's browser; only http and https.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UrlOpen {
    /// As written in the text.
    pub url: String,
}

/// What the first start asks for. `start_preview` shows the timeline that it would make and writes nothing; `start_finish`
/// writes all of it as one operation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartInput {
    /// Roles as understood, and as corrected by the user.
    pub roles: Vec<super::RoleInput>,
    /// What one wants to bring about; may be empty.
    pub will: String,
}
