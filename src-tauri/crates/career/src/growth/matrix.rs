//! The 掛け算 matrix: what one practises (rows) crossed with neighbouring fields (columns).
//!
//! A cell holds the entries and highlights in which both meet. A row is a direction of 深化 or 民主化 with ground, or a role
//! kind that one held: it meets a column in what was done in that role and speaks for the column.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Assessment, EvidenceState, Ledger, Piece, Source};
use crate::{
    date::PartialDate,
    id::{DirectionId, EntryId, RoleId, RoleKindId},
    recap::{Lens, Recap},
    role::Role,
};

/// What a row stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Practice {
    /// A direction that has ground.
    Direction(DirectionId),
    /// A role kind that was held, for its most central strength.
    Kind(RoleKindId),
}

/// A meeting of row and column in one source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Meeting {
    /// The date of the source.
    pub date: PartialDate,
    /// The entry or highlight.
    pub source: Source,
    /// Whether the user said yes to all of it.
    pub confirmed: bool,
}

/// Where a row and a column meet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Oldest first.
    pub meetings: Vec<Meeting>,
    /// Empty, and beside a filled one: a small experiment is near.
    pub offered: bool,
}

/// Rows × columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// Directions by ground, the firmest in front; then role kinds, the one held last in front.
    pub rows: Vec<Practice>,
    /// The directions of 掛け算, in the pack's order.
    pub columns: Vec<DirectionId>,
    /// By row, then column.
    pub cells: Vec<Vec<Cell>>,
}

/// Crosses practices with neighbouring fields at a day.
///
/// `assessments` are those of the same day; `roles_of` says which role an entry belongs to.
#[must_use]
pub fn matrix(
    recap: &Recap,
    ledger: &Ledger,
    assessments: &[Assessment],
    roles: &[Role],
    roles_of: &HashMap<EntryId, RoleId>,
    as_of: NaiveDate,
) -> Matrix {
    let columns: Vec<DirectionId> = recap
        .directions()
        .iter()
        .filter(|direction| direction.lens == Lens::Multiply)
        .map(|direction| direction.id.clone())
        .collect();
    let mut practised: Vec<&Assessment> = assessments
        .iter()
        .filter(|one| one.lens != Lens::Multiply && one.weight > 0.0)
        .collect();
    practised.sort_by(|a, b| {
        b.weight
            .total_cmp(&a.weight)
            .then_with(|| a.direction.cmp(&b.direction))
    });
    let kinds = kinds(roles, as_of);
    let rows: Vec<Practice> = practised
        .iter()
        .map(|one| Practice::Direction(one.direction.clone()))
        .chain(kinds.iter().map(|kind| Practice::Kind(kind.clone())))
        .collect();
    let row_of: HashMap<&Practice, usize> = rows.iter().enumerate().map(|(at, row)| (row, at)).collect();
    let kind_of = |piece: &Piece| {
        let role = match &piece.source {
            Source::Entry(id) => roles_of.get(id).and_then(|id| roles.iter().find(|role| role.id == *id)),
            Source::Highlight(id) => roles
                .iter()
                .find(|role| role.highlights.iter().any(|highlight| highlight.id == *id)),
            Source::Step(_) | Source::Reading(_) => None,
        };
        role.and_then(|role| role.kind.clone())
    };
    let mut cells = vec![vec![Cell::default(); columns.len()]; rows.len()];
    for (column, field) in columns.iter().enumerate() {
        for piece in ledger.pieces(field).filter(|piece| counts(piece, as_of)) {
            let mut meet = |row: &Practice, confirmed: bool| {
                if let Some(&row) = row_of.get(row) {
                    cells[row][column].meetings.push(Meeting {
                        date: piece.date,
                        source: piece.source.clone(),
                        confirmed,
                    });
                }
            };
            let confirmed = piece.state == EvidenceState::Confirmed;
            for (direction, other) in ledger.of(&piece.source) {
                if other.is_live() {
                    let both = confirmed && other.state == EvidenceState::Confirmed;
                    meet(&Practice::Direction(direction.clone()), both);
                }
            }
            if let Some(kind) = kind_of(piece) {
                meet(&Practice::Kind(kind), confirmed);
            }
        }
    }
    for cell in cells.iter_mut().flatten() {
        cell.meetings.sort();
    }
    offer(&mut cells);
    Matrix { rows, columns, cells }
}

/// Whether a piece is something that was done, at a day that has come, and was not dismissed.
fn counts(piece: &Piece, as_of: NaiveDate) -> bool {
    matches!(piece.source, Source::Entry(_) | Source::Highlight(_))
        && piece.is_live()
        && piece.date.first_day() <= as_of
}

/// The role kinds that were held, the one held last in front.
fn kinds(roles: &[Role], as_of: NaiveDate) -> Vec<RoleKindId> {
    let mut held: Vec<&Role> = roles
        .iter()
        .filter(|role| role.period.from().first_day() <= as_of)
        .collect();
    held.sort_by_key(|role| std::cmp::Reverse((role.period.to().is_none(), role.period.from(), role.id)));
    let mut kinds: Vec<RoleKindId> = Vec::new();
    for kind in held.into_iter().filter_map(|role| role.kind.clone()) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// Marks the empty cells that have a filled one beside them: the same practice already met the field next to it.
fn offer(cells: &mut [Vec<Cell>]) {
    for row in cells {
        let filled: Vec<bool> = row.iter().map(|cell| !cell.meetings.is_empty()).collect();
        let is = |column: Option<usize>| column.and_then(|column| filled.get(column)) == Some(&true);
        for (column, cell) in row.iter_mut().enumerate() {
            cell.offered = !filled[column] && (is(column.checked_sub(1)) || is(Some(column + 1)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(rows: &[&str]) -> Vec<Vec<Cell>> {
        let meeting = Meeting {
            date: "2026".parse().unwrap(),
            source: Source::new(super::super::SourceKind::Reading, "a").unwrap(),
            confirmed: true,
        };
        let cell = |mark: char| Cell {
            meetings: if mark == 'x' { vec![meeting.clone()] } else { Vec::new() },
            offered: false,
        };
        rows.iter().map(|row| row.chars().map(cell).collect()).collect()
    }

    fn offered(rows: &[&str]) -> Vec<String> {
        let mut cells = grid(rows);
        offer(&mut cells);
        let mark = |cell: &Cell| match (cell.meetings.is_empty(), cell.offered) {
            (false, _) => 'x',
            (true, true) => '+',
            (true, false) => '.',
        };
        cells.iter().map(|row| row.iter().map(mark).collect()).collect()
    }

    #[test]
    fn an_experiment_is_offered_beside_what_is_there() {
        assert_eq!(offered(&["x...", ".x.x", "...."]), ["x+..", "+x+x", "...."]);
        assert_eq!(offered(&["xx", ".."]), ["xx", ".."]);
    }
}
