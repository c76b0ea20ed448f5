//! How directions are found: rules, no black box.
//!
//! For each direction of the recap, at a given day, from all the evidence up to it:
//!
//! - **weight** of a piece = base × confirmation × recency × the month's cap.
//!   - *base*: 1 for an entry, a highlight and a finished step; ½ for a reading takeaway.
//!   - *confirmation*: ½ suggested, 1 confirmed, 0 dismissed.
//!   - *recency*: 2^(−age/36), where the age is counted in whole calendar months. It halves every three years and is the same
//!     for all pieces of one month; otherwise confirming an old piece could, through the cap, displace a newer one and lower
//!     the sum.
//!   - *the month's cap*: where base × confirmation of one month add up to more than 1, each piece counts its share of 1.
//!     A date known to the year or the month lies in the month of its middle day.
//! - **W** is the sum of the weights. Weights are whole multiples of 2⁻³⁴, so they add up to W exactly, in any order.
//! - **ground** (地力) = 1 − 2^(−W/1.4).
//! - **reach** (届きやすさ) = the best carry-over: affinity × tenure, see [`CarryOver`].
//! - **foothold** (足場): what has grown already and the direction builds on, see [`Foothold`].
//! - **will** (意志): the user starred the direction, or an open goal of the plan holds it.
//! - **stage**, see [`Stage`]; **opportunity**, see [`Opportunity`]; **group**, see [`Group`].
//!
//! # Architecture invariant
//! The answer depends on the evidence, the context, the recap and the day alone: not on the order of anything, not on a
//! clock. [`assess`] never looks at a text.

mod assess;
mod change;
mod evidence;
mod foothold;
mod ledger;
mod matrix;
mod month;
mod prompt;
mod reach;
mod rings;
mod stage;
mod threads;
mod weight;

pub use assess::{
    Assessment, CappedMonth, Context, Detail, Reason, StepState, Weighed, YearWeight, assess, lens_years, open,
};
pub use change::{Change, WouldChange};
pub use evidence::{Evidence, EvidenceState, Piece, Source, SourceKind};
pub use foothold::Foothold;
pub use ledger::Ledger;
pub use matrix::{Cell, Matrix, Meeting, Practice, matrix};
pub use month::Month;
pub use prompt::{LensRecency, QuietLens, prompt_of_day, quiet_lens};
pub use reach::CarryOver;
pub use rings::{Ring, Turning, rings, turnings, turnings_between};
pub use stage::{Group, Opportunity, Stage};
pub use threads::{Thread, ThreadDecision, threads};
