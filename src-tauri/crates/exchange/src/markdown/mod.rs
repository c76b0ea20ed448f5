//! The career plan as Markdown: CommonMark with GFM's task lists and tables, one fact a line, readable raw.
//!
//! The same plan, preset and words give the same bytes. What a person wrote never becomes syntax (see `escape`), and never
//! names an organisation where the preset says so (see `alias`). Words come from the caller through [`Words`]: the messages
//! `export-*` and `lens-*` of `assets/strings`.

mod alias;
mod directions;
mod escape;
mod model;
mod preset;
mod render;
mod replay;
mod sheet;

use std::ops::Range;

pub use model::{
    MOST_REASONS, PlanCard, PlanCarryOver, PlanDirection, PlanDocument, PlanGoal, PlanLink, PlanNextStep, PlanPhase,
    PlanReason, PlanRole, PlanStep, YearBalance,
};
pub use preset::{Preset, Withheld};
pub use replay::{Happened, ReplayDocument, ReplayedGoal, ReplayedStep, write_replay};

/// Gives the words of a message with its arguments, in the document's language. Numbers come as texts.
pub type Words<'a> = dyn Fn(&str, &[(&str, &str)]) -> String + 'a;

/// A document exactly as it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanMarkdown {
    /// UTF-8, ends with one line break.
    pub markdown: String,
    /// Where an alias stands for an organisation: byte ranges of `markdown`, in order.
    pub aliased: Vec<Range<usize>>,
    /// How many organisations have an alias here.
    pub organisations: usize,
    /// What the plan has and the preset keeps back, in a fixed order.
    pub withheld: Vec<Withheld>,
}

/// Writes the plan for a reader.
#[must_use]
pub fn write_plan(plan: &PlanDocument, preset: Preset, words: &Words<'_>) -> PlanMarkdown {
    render::render(plan, preset, words)
}
