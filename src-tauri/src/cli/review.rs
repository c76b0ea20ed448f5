//! `review show|set`: the half-year review, step by step.

use clap::{Args, Subcommand};

use super::{
    CliError, Session,
    page::{Page, columns, indent, lens_key, one_line, short},
};
use crate::{
    api::{ReviewInput, ReviewMark, ReviewQuery, ReviewView, SourceKind},
    ops,
};

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Shows it.
    Show(Show),
    /// Changes it.
    Set(Box<Set>),
}

/// Which half-year.
#[derive(Debug, Args)]
pub(super) struct Show {
    /// `2025-H2`; the one that is due unless given.
    #[arg(long, value_name = "HALF")]
    half_year: Option<String>,
}

/// What to change.
#[derive(Debug, Args)]
pub(super) struct Set {
    /// `2025-H2`; the one that is due unless given.
    #[arg(long, value_name = "HALF")]
    half_year: Option<String>,
    /// Where one is, 1–5.
    #[arg(long, value_name = "N")]
    step: Option<u32>,
    /// A record to take along.
    #[arg(long, value_name = "ENTRY")]
    mark: Vec<String>,
    /// A record not to take along.
    #[arg(long, value_name = "ENTRY")]
    unmark: Vec<String>,
    /// Deepen in a sentence.
    #[arg(long, value_name = "TEXT")]
    deepen: Option<String>,
    /// Democratize in a sentence.
    #[arg(long, value_name = "TEXT")]
    democratize: Option<String>,
    /// Multiply in a sentence.
    #[arg(long, value_name = "TEXT")]
    multiply: Option<String>,
    /// Finishes it.
    #[arg(long)]
    finish: bool,
}

pub(super) fn run(session: &mut Session<'_>, command: Command) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let view = match command {
        Command::Show(show) => ops::review_show(
            ctx,
            ReviewQuery {
                half_year: show.half_year,
            },
        )?,
        Command::Set(set) => {
            let mut marks = |texts: Vec<String>| -> Result<Vec<ReviewMark>, CliError> {
                let of = |text: String| {
                    let source_id = ops::find::source(ctx, SourceKind::Entry, &text)?;
                    Ok(ReviewMark {
                        source: SourceKind::Entry,
                        source_id,
                    })
                };
                texts.into_iter().map(of).collect()
            };
            let (mark, unmark) = (marks(set.mark)?, marks(set.unmark)?);
            let input = ReviewInput {
                half_year: set.half_year,
                step: set.step,
                mark,
                unmark,
                deepen: set.deepen,
                democratize: set.democratize,
                multiply: set.multiply,
                finished: set.finish.then_some(true),
            };
            ops::review_save(ctx, input)?.value
        }
    };
    session.answer(&view, said)
}

fn said(view: &ReviewView, page: &Page<'_>) -> String {
    let words = page.words;
    let head = words.with(
        "cli-review-head",
        &[
            ("half", view.half_year.as_str().into()),
            ("step", view.step.into()),
            ("records", view.records.into()),
        ],
    );
    let mut text = format!("{}\n", page.strong(&head));
    for lens in &view.lenses {
        let name = words.get(lens_key(lens.lens));
        text.push_str(&format!(
            "{}\n",
            format!("{name}  {}", one_line(&lens.words)).trim_end()
        ));
        let rows: Vec<Vec<String>> = lens
            .pieces
            .iter()
            .map(|piece| {
                vec![
                    if piece.marked { "*" } else { " " }.to_owned(),
                    short(&piece.piece.source_id).to_owned(),
                    piece.piece.date.clone(),
                    one_line(&piece.piece.title),
                ]
            })
            .collect();
        text.push_str(&indent(&columns(&rows), 2));
    }
    text
}
