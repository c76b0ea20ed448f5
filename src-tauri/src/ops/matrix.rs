//! 掛け算 and 年輪 as the views show them.

use career::{
    growth::{self, Matrix, Meeting, Practice, Source, Turning},
    recap::Recap,
};
use chrono::NaiveDate;
use journal::{EntryFilter, Journal};

use super::{
    Context, OpError, Result,
    context::Growth,
    convert,
    directions::{Label, next_step},
    reading::Shelf,
};
use crate::api::{
    Bilingual, MatrixCell, MatrixCellView, MatrixEntry, MatrixQuery, MatrixRow, MatrixView, ReadingStatusName,
    RingDetail, RingQuery, RingView, RingsView, TurningView,
};

/// The most entries of a cell that are named; the newest ones.
const NAMED: usize = 200;

/// The most entries of neighbouring cells.
const NEAR: usize = 3;

/// What stands before a role kind in a row's id.
const KIND: &str = "kind/";

/// Practices crossed with neighbouring fields.
///
/// # Errors
/// The journal can't be read.
pub fn matrix(context: &mut Context) -> Result<MatrixView> {
    let today = context.today();
    let (growth, journal, recap) = context.growth()?;
    let assessments = growth::assess(&growth.ledger, &growth.context(), recap, today);
    let matrix = crossed(&assessments, growth, journal, recap, today)?;
    let rows = matrix.rows.iter().zip(&matrix.cells).map(|(row, cells)| {
        let (stage, strength) = match row {
            Practice::Direction(id) => {
                let found = assessments.iter().find(|one| one.direction == *id);
                (found.map(|one| one.stage.into()), None)
            }
            Practice::Kind(kind) => {
                let strength = recap.role_kind(kind).and_then(|kind| kind.strengths.first());
                (None, strength.map(|strength| (&strength.text).into()))
            }
        };
        MatrixRow {
            id: row_id(row),
            name: name(row, recap),
            strength,
            stage,
            cells: cells
                .iter()
                .map(|cell| {
                    let confirmed = cell.meetings.iter().filter(|meeting| meeting.confirmed).count();
                    MatrixCell {
                        confirmed: count(confirmed),
                        suggested: count(cell.meetings.len() - confirmed),
                        newest: cell.meetings.last().map(|meeting| meeting.date.to_string()),
                        offered: cell.offered,
                    }
                })
                .collect(),
        }
    });
    Ok(MatrixView {
        rows: rows.collect(),
        columns: matrix.columns.iter().map(ToString::to_string).collect(),
    })
}

/// A cell with what meets in it, or with the smallest next experiment.
///
/// # Errors
/// The matrix has no such row or column, or the journal can't be read.
pub fn matrix_cell(context: &mut Context, args: MatrixQuery) -> Result<MatrixCellView> {
    let today = context.today();
    let field = convert::direction(&context.recap, &args.column)?;
    let shelf = Shelf::read(context)?;
    let (growth, journal, recap) = context.growth()?;
    let assessments = growth::assess(&growth.ledger, &growth.context(), recap, today);
    let matrix = crossed(&assessments, growth, journal, recap, today)?;
    let row = matrix.rows.iter().position(|row| row_id(row) == args.row);
    let column = matrix.columns.iter().position(|column| *column == field);
    let (Some(row), Some(column)) = (row, column) else {
        return Err(OpError::NoSuchCell(format!("{} {}", args.row, args.column)));
    };
    let entry = |meeting: &Meeting, row: usize, column: usize| -> Result<MatrixEntry> {
        let label = Label::of(&meeting.source, growth, journal)?;
        Ok(MatrixEntry {
            source: meeting.source.kind().into(),
            source_id: meeting.source.to_string(),
            role: label.role.map(|role| role.to_string()),
            date: meeting.date.to_string(),
            title: label.title,
            confirmed: meeting.confirmed,
            row: name(&matrix.rows[row], recap),
            column: matrix.columns[column].to_string(),
        })
    };
    let cell = &matrix.cells[row][column];
    let entries = cell.meetings.iter().rev().take(NAMED);
    let entries: Vec<MatrixEntry> = entries
        .map(|meeting| entry(meeting, row, column))
        .collect::<Result<_>>()?;
    let mut near = Vec::new();
    if entries.is_empty() {
        let mut beside = neighbours(&matrix, row, column);
        beside.sort_by(|a, b| b.0.cmp(a.0));
        let mut seen: Vec<&Source> = Vec::new();
        for (meeting, row, column) in beside {
            if near.len() < NEAR && !seen.contains(&&meeting.source) {
                seen.push(&meeting.source);
                near.push(entry(meeting, row, column)?);
            }
        }
    }
    let assessment = assessments.iter().find(|one| one.direction == field);
    let mut links = shelf.of_direction(recap, &field).into_iter();
    Ok(MatrixCellView {
        row: args.row,
        name: name(&matrix.rows[row], recap),
        column: field.to_string(),
        entries,
        near,
        step: assessment.and_then(|one| one.next_step.as_ref()).map(next_step),
        link: links.find(|link| link.status != ReadingStatusName::Read),
        goal: assessment.and_then(|one| one.goal).map(|goal| goal.to_string()),
    })
}

/// The years as rings.
///
/// # Errors
/// The journal can't be read.
pub fn rings(context: &mut Context) -> Result<RingsView> {
    let today = context.today();
    let (growth, _, recap) = context.growth()?;
    let rings = growth::rings(recap, &growth.ledger, &growth.roles, today);
    Ok(RingsView {
        today: today.to_string(),
        rings: rings.into_iter().map(ring_view).collect(),
    })
}

/// A year: its roles, how many records, what turned.
///
/// # Errors
/// There is no ring of that year, or the journal can't be read.
pub fn ring_show(context: &mut Context, args: RingQuery) -> Result<RingDetail> {
    let today = context.today();
    let no_ring = || OpError::NoSuchYear(args.year.to_string());
    let (growth, journal, recap) = context.growth()?;
    let ring = growth::rings(recap, &growth.ledger, &growth.roles, today)
        .into_iter()
        .find(|ring| ring.year == args.year)
        .ok_or_else(no_ring)?;
    let day = |month, day| NaiveDate::from_ymd_opt(args.year, month, day).ok_or_else(no_ring);
    let (first, last) = (day(1, 1)?, day(12, 31)?);
    let held = growth.roles.iter().filter(|role| {
        let to = role.period.to().map_or(today, |to| to.last_day());
        role.period.from().first_day() <= last && to >= first
    });
    let filter = EntryFilter {
        from: Some(first),
        to: Some(last),
        ..EntryFilter::default()
    };
    let turnings = growth::turnings(recap, &growth.ledger, &growth.context(), args.year, today);
    Ok(RingDetail {
        ring: ring_view(ring),
        roles: held.map(|role| role.id.to_string()).collect(),
        records: journal.months(&filter)?.iter().map(|(_, count)| count).sum(),
        turnings: turnings.into_iter().map(turning_view).collect(),
    })
}

fn crossed(
    assessments: &[growth::Assessment],
    growth: &Growth,
    journal: &Journal,
    recap: &Recap,
    today: NaiveDate,
) -> Result<Matrix> {
    let roles_of = journal.roles_of_entries()?;
    Ok(growth::matrix(
        recap,
        &growth.ledger,
        assessments,
        &growth.roles,
        &roles_of,
        today,
    ))
}

/// The meetings of the cells above, below, left and right.
fn neighbours(matrix: &Matrix, row: usize, column: usize) -> Vec<(&Meeting, usize, usize)> {
    let around = [
        (row.checked_sub(1), Some(column)),
        (Some(row + 1), Some(column)),
        (Some(row), column.checked_sub(1)),
        (Some(row), Some(column + 1)),
    ];
    let mut beside = Vec::new();
    for (row, column) in around {
        if let (Some(row), Some(column)) = (row, column)
            && let Some(cell) = matrix.cells.get(row).and_then(|cells| cells.get(column))
        {
            beside.extend(
                cell.meetings
                    .iter()
                    .rev()
                    .take(NEAR)
                    .map(|meeting| (meeting, row, column)),
            );
        }
    }
    beside
}

fn row_id(row: &Practice) -> String {
    match row {
        Practice::Direction(id) => id.to_string(),
        Practice::Kind(kind) => format!("{KIND}{kind}"),
    }
}

fn name(row: &Practice, recap: &Recap) -> Bilingual {
    let name = match row {
        Practice::Direction(id) => recap.direction(id).map(|direction| &direction.short),
        Practice::Kind(kind) => recap.role_kind(kind).map(|kind| &kind.name),
    };
    name.map(Into::into).unwrap_or_default()
}

fn ring_view(ring: growth::Ring) -> RingView {
    RingView {
        year: ring.year,
        weights: ring.weights.to_vec(),
        counts: ring.counts.to_vec(),
        changes: ring.changes,
    }
}

pub(super) fn turning_view(turning: Turning) -> TurningView {
    let of = |kind: &str| TurningView {
        kind: kind.to_owned(),
        role: None,
        direction: None,
        stage: None,
    };
    match turning {
        Turning::Began(role) => TurningView {
            role: Some(role.to_string()),
            ..of("began")
        },
        Turning::Ended(role) => TurningView {
            role: Some(role.to_string()),
            ..of("ended")
        },
        Turning::First(direction) => TurningView {
            direction: Some(direction.to_string()),
            ..of("first")
        },
        Turning::Reached(direction, stage) => TurningView {
            direction: Some(direction.to_string()),
            stage: Some(stage.into()),
            ..of("reached")
        },
        Turning::Slept(direction) => TurningView {
            direction: Some(direction.to_string()),
            ..of("slept")
        },
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
