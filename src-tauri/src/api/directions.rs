//! Growth directions with their reasons.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Bilingual, EvidenceState, Fragment, GoalView, Lens, LinkView, SourceKind};

/// How far a direction has grown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// 種: no evidence yet.
    Seed,
    /// 芽
    Sprout,
    /// 枝
    Branch,
    /// 幹
    Trunk,
    /// 休: was a branch, went quiet.
    Dormant,
}

/// The four honest groups of a lens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// いま育っている
    Growing,
    /// すぐ隣
    Adjacent,
    /// 休んでいる
    Dormant,
    /// まだ遠い
    Far,
}

/// At which day.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct AsOf {
    /// ISO day; none is today.
    pub as_of: Option<String>,
}

/// All directions at a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct DirectionsView {
    /// The day.
    pub as_of: String,
    /// The date of the newest entry that they rest on.
    pub newest_entry: Option<String>,
    /// By lens, group and the pack's order: not a ranking.
    pub directions: Vec<DirectionSummary>,
}

/// A direction in a column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct DirectionSummary {
    /// `slo_ux`
    pub id: String,
    /// Lens.
    pub lens: Lens,
    /// Group.
    pub group: Group,
    /// Stage.
    pub stage: Stage,
    /// W, the sum of evidence weights.
    pub weight: f64,
    /// 地力, 0…1.
    pub ground: f64,
    /// 届きやすさ, 0…1.
    pub reach: f64,
    /// Starred or planned.
    pub will: bool,
    /// Starred by the user.
    pub starred: bool,
    /// How much there is to win, 0…1.
    pub opportunity: f64,
    /// What it consists of.
    pub opportunity_parts: OpportunityParts,
    /// Suggested and confirmed pieces.
    pub evidence: u32,
    /// Confirmed pieces.
    pub confirmed: u32,
    /// Date of the first piece.
    pub first: Option<String>,
    /// Date of the newest piece.
    pub newest: Option<String>,
    /// The one reason shown in a list.
    pub reason: Reason,
    /// The open goal.
    pub goal: Option<GoalBrief>,
    /// The next step not yet taken.
    pub next_step: Option<NextStep>,
    /// Links not read yet.
    pub unread: u32,
    /// Best first.
    pub carry_overs: Vec<CarryOver>,
    /// Strongest first.
    pub footholds: Vec<Foothold>,
}

/// How much there is to win: the parts after `room` add up to the opportunity.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct OpportunityParts {
    /// The distance to a trunk, 0…1.
    pub missing: f64,
    /// The same before this half-year, 0…1: what the parts below are parts of.
    pub room: f64,
    /// What past roles carry.
    pub reach: f64,
    /// What the ground of the best foothold adds.
    pub foothold: f64,
    /// What the will adds.
    pub will: f64,
    /// What the growth of the last half-year adds.
    pub growing: f64,
    /// What is missing in the quiet lens.
    pub quiet: f64,
}

/// A goal in short.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct GoalBrief {
    /// Its id.
    pub id: String,
    /// Partial date.
    pub by: String,
}

/// Why a direction stands where it stands. Words are made at the edge from `kind` and the rest.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", default)]
pub struct Reason {
    /// `waiting` (n suggestions wait for a yes), `practised-since` (role), `own-role` (a current role is this),
    /// `first-record` (title, date), `carry-over` (role), `asleep` (date), `none`.
    pub kind: String,
    /// A role's id.
    pub role: Option<String>,
    /// A count.
    pub count: Option<u32>,
    /// A date.
    pub date: Option<String>,
    /// A title or first words of an entry.
    pub title: Option<String>,
}

/// A strength of a past role kind that the direction builds on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct CarryOver {
    /// The role it comes from.
    pub role: String,
    /// Its kind.
    pub role_kind: String,
    /// The strength.
    pub strength: Bilingual,
    /// Why it helps here.
    pub why: Bilingual,
    /// What it adds to reach, 0…1.
    pub reach: f64,
    /// Years in the role, up to the two that count.
    pub tenure_years: f64,
}

/// A direction that has grown already and that this one builds on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct Foothold {
    /// Its id.
    pub direction: String,
    /// Why it helps here.
    pub why: Bilingual,
    /// Its ground, 0…1.
    pub ground: f64,
    /// `ground` × how near it is, 0…1.
    pub pull: f64,
}

/// A concrete first step of the pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct NextStep {
    /// `slo_ux-1`
    pub id: String,
    /// What to do.
    pub text: Bilingual,
    /// Calendar weeks beside a normal job.
    pub weeks: u32,
}

/// A direction opened: each number with the parts that add up to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct DirectionView {
    /// As in the list.
    pub summary: DirectionSummary,
    /// What it consists of.
    pub practices: Vec<Bilingual>,
    /// The pieces, newest first, dismissed ones at the end. Numbered on the timeline from the oldest.
    pub evidence: Vec<EvidenceView>,
    /// Suggested and confirmed pieces that are older than those given; only where the query asked for a part.
    pub older: u32,
    /// What the older pieces weigh together.
    pub older_weight: f64,
    /// Months whose pieces weigh more than 1 together, and what was capped.
    pub capped: Vec<CappedMonth>,
    /// Evidence weight by year, oldest first.
    pub years: Vec<YearWeight>,
    /// The pack's steps in order, with what was taken.
    pub steps: Vec<StepOffer>,
    /// Reading, in the pack's order, own links after.
    pub links: Vec<LinkView>,
    /// What would change the answer.
    pub would_change: Vec<WouldChange>,
    /// Entries that hold nothing yet in the direction's goal.
    pub goal: Option<GoalView>,
}

/// A piece of evidence with its weight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceView {
    /// Kind of source.
    pub source: SourceKind,
    /// Its id.
    pub source_id: String,
    /// Partial date.
    pub date: String,
    /// Title, highlight, step, or link title.
    pub title: String,
    /// The words around the signal.
    pub excerpt: Vec<Fragment>,
    /// The signals, as the pack writes them.
    pub signals: Vec<String>,
    /// What the user said.
    pub state: EvidenceState,
    /// 1 or ½ by source.
    pub base: f64,
    /// 1, ½ or 0 by state.
    pub confirmation: f64,
    /// 0…1, halves every three years.
    pub recency: f64,
    /// base × confirmation × recency × the month's cap: these add up to W.
    pub weight: f64,
}

/// A month that gained more than it may.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct CappedMonth {
    /// `2026-06`
    pub month: String,
    /// What the pieces weigh without the cap.
    pub raw: f64,
    /// What they count.
    pub counted: f64,
}

/// A year's weight, at that year's end, before recency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct YearWeight {
    /// The calendar year.
    pub year: i32,
    /// Sum of base × confirmation, a month at most 1.
    pub weight: f64,
}

/// A step that the pack offers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct StepOffer {
    /// The step.
    pub step: NextStep,
    /// It is in the plan.
    pub planned: bool,
    /// It is finished.
    pub done: bool,
}

/// What would change a direction's place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct WouldChange {
    /// `one-entry`, `confirm`, `keep-alive`, `read-link`, `take-step`.
    pub kind: String,
    /// Stage after it, when it changes.
    pub stage: Option<Stage>,
    /// W after it.
    pub weight: f64,
}

/// Stars a direction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StarSet {
    /// Which.
    pub direction: String,
    /// On or off.
    pub starred: bool,
}

/// A direction at a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DirectionQuery {
    /// Which.
    pub id: String,
    /// ISO day; none is today.
    pub as_of: Option<String>,
    /// How many pieces of evidence of each kind (kept, dismissed) are wanted at most, the newest; none is all.
    #[serde(default)]
    pub limit: Option<u32>,
}
