//! What a plan document is made of: plain data, in one language, put together by the caller.

use career::{
    date::{HalfYear, PartialDate, Period},
    growth::{EvidenceState, Group, SourceKind, Stage},
    plan::WillCanMust,
    reading::ReadingStatus,
    recap::Lens,
};
use chrono::NaiveDate;

/// The whole plan at a day. Lists may come in any order; the document has its own.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanDocument {
    /// The day that everything is told as of.
    pub as_of: NaiveDate,
    /// The half-year of the plan.
    pub half_year: HalfYear,
    /// Will / Can / Must of that half-year.
    pub texts: WillCanMust,
    /// Roles up to that day.
    pub roles: Vec<PlanRole>,
    /// All directions, in the recap's order: lenses and groups keep it.
    pub directions: Vec<PlanDirection>,
    /// Goals, in the order of the plan.
    pub goals: Vec<PlanGoal>,
    /// Links with a status, in the bookshelf's order.
    pub reading: Vec<PlanLink>,
    /// Phase checks; may be empty.
    pub phases: Vec<PlanPhase>,
    /// Evidence by year and lens; may be empty.
    pub balance: Vec<YearBalance>,
    /// (organisation, alias) as the user set them; the others get a default.
    pub aliases: Vec<(String, String)>,
}

/// A role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRole {
    /// As the user says it.
    pub title: String,
    /// May be empty.
    pub organisation: String,
    /// From when until when.
    pub period: Period,
    /// May be empty, may have several lines.
    pub summary: String,
    /// In the user's order.
    pub highlights: Vec<String>,
    /// Strengths of its kind that the recap's directions build on, best first. Words of the recap.
    pub carry_overs: Vec<String>,
}

/// Reasons of a direction that a document lists at most: what a reader still reads. The rest is counted.
pub const MOST_REASONS: usize = 50;

/// A direction with what it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanDirection {
    /// Its lens.
    pub lens: Lens,
    /// Its group.
    pub group: Group,
    /// Its stage.
    pub stage: Stage,
    /// Its name.
    pub name: String,
    /// Evidence, dismissed too: at least the newest [`MOST_REASONS`], and as many confirmed pieces.
    pub reasons: Vec<PlanReason>,
    /// Suggested and confirmed pieces besides those.
    pub further: usize,
    /// Best first.
    pub carry_overs: Vec<PlanCarryOver>,
    /// The next step not yet taken, in the recap's words.
    pub next_step: Option<PlanNextStep>,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanReason {
    /// When.
    pub date: PartialDate,
    /// What it is.
    pub source: SourceKind,
    /// The entry's title, the highlight, the step or the link's title. Empty for an entry without a title: never its text.
    pub title: String,
    /// The entry's words around the signal; may be empty.
    pub excerpt: String,
    /// What the user said of it.
    pub state: EvidenceState,
    /// Sentences of it that the user made evidence of.
    pub cards: Vec<PlanCard>,
}

/// A sentence with what makes it evidence. All but the quote may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanCard {
    /// The sentence.
    pub quote: String,
    /// How far it reached.
    pub scope: String,
    /// How it was before.
    pub before: String,
    /// How it is since.
    pub after: String,
    /// A number that says it.
    pub number: String,
}

/// A strength that a direction builds on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanCarryOver {
    /// The title of the role that it comes from.
    pub role: String,
    /// The strength, in the recap's words.
    pub strength: String,
}

/// A first step of the recap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanNextStep {
    /// What to do.
    pub text: String,
    /// Calendar weeks, 1–4.
    pub weeks: u32,
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanGoal {
    /// The direction's name.
    pub direction: String,
    /// Until when.
    pub by: PartialDate,
    /// The day it was closed. It was reached when all of its steps are done, and let go otherwise.
    pub closed: Option<NaiveDate>,
    /// In order.
    pub steps: Vec<PlanStep>,
}

impl PlanGoal {
    pub(super) fn is_reached(&self) -> bool {
        self.closed.is_some() && self.steps.iter().all(|step| step.done.is_some())
    }
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStep {
    /// One line.
    pub text: String,
    /// Until when.
    pub by: Option<PartialDate>,
    /// The day it was finished.
    pub done: Option<NaiveDate>,
}

/// A link on the bookshelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanLink {
    /// Its title.
    pub title: String,
    /// `http` or `https`.
    pub url: String,
    /// How far it was read.
    pub status: ReadingStatus,
    /// The day the status was set.
    pub on: NaiveDate,
    /// One line of the user's; may be empty.
    pub takeaway: String,
    /// Whether the user added the link, so that it may name what should not leave.
    pub own: bool,
}

/// A phase check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanPhase {
    /// Of when the answers speak.
    pub date: PartialDate,
    /// The title of the role.
    pub role: String,
    /// 1–4
    pub number: u32,
    /// The phase's name, in the recap's words.
    pub name: String,
}

/// What one calendar year brought.
#[derive(Debug, Clone, PartialEq)]
pub struct YearBalance {
    /// The year.
    pub year: i32,
    /// Evidence weight before recency, by lens in the recap's order.
    pub weights: [f64; 3],
}
