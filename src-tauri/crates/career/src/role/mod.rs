//! Roles (役割・職務): periods in which one did a job.

mod kind;
mod line;
mod organisation;
mod span;
#[cfg(test)]
mod tests;

pub use kind::find_kind;
pub use line::{RoleLine, RoleLineProblem, parse_line};

use serde::{Deserialize, Serialize};

use crate::{
    date::Period,
    id::{HighlightId, RoleId, RoleKindId},
};

/// A job held for a period. Several at once, and several per organisation, are normal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Its public name.
    pub id: RoleId,
    /// As the user says it: 「SRE」, "Web developer". Never empty.
    pub title: String,
    /// The recap's term for it, when one fits.
    pub kind: Option<RoleKindId>,
    /// May be empty.
    pub organisation: String,
    /// From when until when; an open end is the current role.
    pub period: Period,
    /// One or two sentences; may be empty.
    pub summary: String,
    /// What was achieved, in the user's order.
    pub highlights: Vec<Highlight>,
}

/// One achievement of a role; it is evidence like an entry dated at the role's end, or today while the role lasts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Highlight {
    /// Its public name.
    pub id: HighlightId,
    /// One line.
    pub text: String,
}
