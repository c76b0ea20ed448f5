//! Roles and the one-line input.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A role, as shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct RoleView {
    /// Id.
    pub id: String,
    /// As the user says it.
    pub title: String,
    /// The recap's role kind.
    pub kind: Option<String>,
    /// May be empty.
    pub organisation: String,
    /// Partial date.
    pub from: String,
    /// Partial date; none while it lasts.
    pub to: Option<String>,
    /// May be empty.
    pub summary: String,
    /// In the user's order.
    pub highlights: Vec<HighlightView>,
    /// Entries that belong to it.
    pub entries: u32,
}

/// A highlight of a role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HighlightView {
    /// Id; none for a new one.
    pub id: Option<String>,
    /// One line.
    pub text: String,
}

/// A role to add, or the whole new content of one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoleInput {
    /// None to add.
    pub id: Option<String>,
    /// Never empty.
    pub title: String,
    /// A role kind's id.
    pub kind: Option<String>,
    /// May be empty.
    pub organisation: String,
    /// Any accepted form: `2018年度`, `Apr 2018`, `2018-04`.
    pub from: String,
    /// Likewise; none is open.
    pub to: Option<String>,
    /// May be empty.
    pub summary: String,
    /// May be empty.
    pub highlights: Vec<HighlightView>,
}

/// A line as one would say it: 「SRE 2019年夏から2022年9月」.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoleParse {
    /// The line.
    pub line: String,
}

/// What was understood of a line; everything may be missing while it is being typed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct RoleLineView {
    /// The words that are neither period nor organisation.
    pub title: String,
    /// The kind that the words name.
    pub kind: Option<String>,
    /// After 「@」, "at", 「での」…
    pub organisation: String,
    /// ISO, when a period was found.
    pub from: Option<String>,
    /// ISO; none is open.
    pub to: Option<String>,
    /// What is missing or wrong, as an error code (`role-period-missing`, `role-end-before-start`).
    pub problem: Option<String>,
}

/// Ends a role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoleEnd {
    /// Which.
    pub id: String,
    /// Any accepted form.
    pub to: String,
}

/// A date to read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DateParse {
    /// As typed.
    pub text: String,
    /// `start` or `end` of a period: 「2018年度」 starts in 2018-04 and ends in 2019-03. `on` keeps one date.
    pub edge: DateEdge,
}

/// Which side of a period a date stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "lowercase")]
pub enum DateEdge {
    /// The first.
    Start,
    /// The last.
    End,
    /// Neither: the date itself.
    On,
}

/// A date that was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct DateView {
    /// ISO.
    pub date: String,
}
