//! 掛け算 and 年輪: practices crossed with neighbouring fields, and the years as rings.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Bilingual, LinkView, NextStep, SourceKind, Stage};

/// The 掛け算 matrix.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct MatrixView {
    /// Directions of 掛け算, in the pack's order.
    pub columns: Vec<String>,
    /// What one practises.
    pub rows: Vec<MatrixRow>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct MatrixRow {
    /// A direction's id, or `kind/` and a role kind's.
    pub id: String,
    /// Its name: the direction's, or the role kind's.
    pub name: Bilingual,
    /// The strength that a role kind stands for.
    pub strength: Option<Bilingual>,
    /// Of a direction.
    pub stage: Option<Stage>,
    /// By column.
    pub cells: Vec<MatrixCell>,
}

/// Where a row and a column meet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct MatrixCell {
    /// Records and highlights with a yes to both sides.
    pub confirmed: u32,
    /// The others.
    pub suggested: u32,
    /// Of the newest one.
    pub newest: Option<String>,
    /// Empty, and beside a filled one.
    pub offered: bool,
}

/// Which cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixQuery {
    /// A row's id.
    pub row: String,
    /// A column's id.
    pub column: String,
}

/// A cell, opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct MatrixCellView {
    /// The row's id.
    pub row: String,
    /// The row's name.
    pub name: Bilingual,
    /// The column's id.
    pub column: String,
    /// What meets here, newest first.
    pub entries: Vec<MatrixEntry>,
    /// The newest of the cells beside this one, where this one is empty.
    pub near: Vec<MatrixEntry>,
    /// The column's first step that is not taken yet.
    pub step: Option<NextStep>,
    /// The column's first link that is not read yet.
    pub link: Option<LinkView>,
    /// The open goal for the column.
    pub goal: Option<String>,
}

/// A record or highlight in a cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct MatrixEntry {
    /// `entry` or `highlight`.
    pub source: SourceKind,
    /// Its id.
    pub source_id: String,
    /// The role it belongs to.
    pub role: Option<String>,
    /// Partial date.
    pub date: String,
    /// Title or first words.
    pub title: String,
    /// The user said yes to both sides.
    pub confirmed: bool,
    /// The row's name of the cell where it stands.
    pub row: Bilingual,
    /// The column's id of that cell.
    pub column: String,
}

/// All rings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct RingsView {
    /// The day.
    pub today: String,
    /// Oldest first, without a gap.
    pub rings: Vec<RingView>,
}

/// A year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct RingView {
    /// The calendar year.
    pub year: i32,
    /// Evidence weight before recency: deepen, democratize, multiply.
    pub weights: Vec<f64>,
    /// Pieces of evidence, likewise.
    pub counts: Vec<u32>,
    /// Roles that began or ended in it.
    pub changes: u32,
}

/// Which year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RingQuery {
    /// A calendar year that has a ring.
    pub year: i32,
}

/// A year, opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct RingDetail {
    /// The ring.
    pub ring: RingView,
    /// Roles held in it, the one that began first in front.
    pub roles: Vec<String>,
    /// Records of that year, all of them.
    pub records: u32,
    /// What turned.
    pub turnings: Vec<TurningView>,
}

/// Something that turned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
#[serde(rename_all = "camelCase")]
pub struct TurningView {
    /// `began`, `ended` (a role), `first`, `reached`, `slept` (a direction).
    pub kind: String,
    /// The role.
    pub role: Option<String>,
    /// The direction.
    pub direction: Option<String>,
    /// What was reached.
    pub stage: Option<Stage>,
}
