//! `matrix`: what one practises crossed with neighbouring fields; with a row and a column, what meets there.

use clap::Args;

use super::{
    CliError, Session,
    page::{Page, columns, indent, one_line, short},
};
use crate::{
    api::{MatrixCell, MatrixCellView, MatrixQuery, MatrixView, RecapView},
    ops,
};

/// Which cell.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// A row.
    #[arg(value_name = "ROW", requires = "column")]
    row: Option<String>,
    /// A column.
    #[arg(value_name = "DIRECTION")]
    column: Option<String>,
}

pub(super) fn run(session: &mut Session<'_>, arguments: Arguments) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let recap = ops::recap_view(ctx);
    if let (Some(row), Some(column)) = (arguments.row, arguments.column) {
        let cell = ops::matrix_cell(ctx, MatrixQuery { row, column })?;
        return session.answer(&cell, |cell, page| opened(cell, &recap, page));
    }
    let view = ops::matrix(ctx)?;
    session.answer(&view, |view, page| table(view, &recap, page))
}

fn table(view: &MatrixView, recap: &RecapView, page: &Page<'_>) -> String {
    let words = page.words;
    if view.rows.is_empty() {
        return format!("{}\n", words.get("cli-matrix-empty"));
    }
    let mut rows = vec![
        [String::new(), String::new()]
            .into_iter()
            .chain(view.columns.iter().map(|id| name_of(id, recap, page)))
            .collect::<Vec<_>>(),
    ];
    for row in &view.rows {
        let head = [words.pick(&row.name).to_owned(), row.id.clone()];
        rows.push(head.into_iter().chain(row.cells.iter().map(mark)).collect());
    }
    let mut text = columns(&rows);
    text.push_str(&format!("{}\n", page.faint(&words.get("cli-matrix-legend"))));
    text
}

/// `3` confirmed, `+2?` suggested, `+` an experiment beside what is there.
fn mark(cell: &MatrixCell) -> String {
    match (cell.confirmed, cell.suggested) {
        (0, 0) if cell.offered => "+".to_owned(),
        (0, 0) => "·".to_owned(),
        (confirmed, 0) => confirmed.to_string(),
        (0, suggested) => format!("{suggested}?"),
        (confirmed, suggested) => format!("{confirmed} {suggested}?"),
    }
}

fn opened(cell: &MatrixCellView, recap: &RecapView, page: &Page<'_>) -> String {
    let words = page.words;
    let title = format!("{} × {}", words.pick(&cell.name), name_of(&cell.column, recap, page));
    let mut text = format!("{}\n", page.strong(&title));
    let rows: Vec<Vec<String>> = cell
        .entries
        .iter()
        .map(|entry| {
            let open = if entry.confirmed { "" } else { "?" };
            vec![
                short(&entry.source_id).to_owned(),
                entry.date.clone(),
                format!("{}{open}", one_line(&entry.title)),
            ]
        })
        .collect();
    text.push_str(&indent(&columns(&rows), 2));
    if cell.entries.is_empty() {
        text.push_str(&indent(&words.get("cli-matrix-nothing"), 2));
        if let Some(step) = &cell.step {
            let args = [
                ("row", words.pick(&cell.name).into()),
                ("step", words.pick(&step.text).into()),
            ];
            text.push_str(&indent(&words.with("matrix-experiment", &args), 2));
        }
        if let Some(link) = &cell.link {
            text.push_str(&indent(&one_line(&format!("{}  {}", link.title, link.url)), 2));
        }
    }
    text
}

fn name_of(direction: &str, recap: &RecapView, page: &Page<'_>) -> String {
    let found = recap.directions.iter().find(|one| one.id == direction);
    found.map_or_else(|| direction.to_owned(), |one| page.words.pick(&one.short).to_owned())
}
