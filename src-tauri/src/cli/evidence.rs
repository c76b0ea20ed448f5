//! `evidence confirm|dismiss|reset`: says yes or no to a piece of evidence, or takes that back.

use clap::{Args, Subcommand};

use super::{
    CliError, Session,
    page::{columns, one_line, printable, short},
    show::state_key,
};
use crate::{
    api::{ById, EvidenceSet, EvidenceState, QueueItem, QueueQuery, QueueView, SourceKind, Why, WhyQuery},
    ops,
};

/// What to say.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Yes.
    Confirm(Piece),
    /// No.
    Dismiss(Piece),
    /// Neither.
    Reset(Piece),
    /// Why it is suggested.
    Why(Suggestion),
    /// Suggestions that wait for a yes or a no.
    Queue(Queue),
}

/// One piece of evidence.
#[derive(Debug, Args)]
pub(super) struct Piece {
    /// The entry, or another source.
    #[arg(value_name = "ENTRY")]
    entry: String,
    /// For which direction.
    #[arg(value_name = "DIRECTION")]
    direction: String,
    /// What kind of source the first argument names.
    #[arg(long, default_value = "entry", value_name = "SOURCE")]
    source: SourceKind,
}

/// Which suggestions.
#[derive(Debug, Args)]
pub(super) struct Queue {
    /// For this direction alone.
    #[arg(long, value_name = "DIRECTION")]
    direction: Option<String>,
    /// At most so many.
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
}

/// A suggestion of an entry's.
#[derive(Debug, Args)]
pub(super) struct Suggestion {
    /// The entry.
    #[arg(value_name = "ENTRY")]
    entry: String,
    /// For which direction.
    #[arg(value_name = "DIRECTION")]
    direction: String,
}

pub(super) fn run(session: &mut Session<'_>, command: &Command) -> Result<(), CliError> {
    let (piece, state) = match command {
        Command::Confirm(piece) => (piece, EvidenceState::Confirmed),
        Command::Dismiss(piece) => (piece, EvidenceState::Dismissed),
        Command::Reset(piece) => (piece, EvidenceState::Suggested),
        Command::Why(suggestion) => return why(session, suggestion),
        Command::Queue(arguments) => return queue(session, arguments),
    };
    let ctx = session.ctx()?;
    let source_id = ops::find::source(ctx, piece.source, &piece.entry)?;
    let set = EvidenceSet {
        source: piece.source,
        source_id,
        direction: piece.direction.clone(),
        state,
    };
    ops::evidence_set(ctx, set.clone())?;
    let state = session.words.get(state_key(state));
    session.confirm(
        &set,
        "cli-evidence-set",
        &[
            ("id", short(&set.source_id).into()),
            ("direction", set.direction.as_str().into()),
            ("state", state.into()),
        ],
    )
}

fn queue(session: &mut Session<'_>, arguments: &Queue) -> Result<(), CliError> {
    let query = QueueQuery {
        direction: arguments.direction.clone(),
        limit: arguments.limit,
    };
    let view = ops::evidence_queue(session.ctx()?, query)?;
    session.answer(&view, |view: &QueueView, page| {
        let words = page.words;
        if view.items.is_empty() {
            return format!("{}\n", words.get("cli-queue-empty"));
        }
        let row = |item: &QueueItem| {
            vec![
                short(&item.source_id).to_owned(),
                item.date.clone(),
                item.direction.clone(),
                one_line(&item.title),
                item.signals.join(", "),
            ]
        };
        let mut text = columns(&view.items.iter().map(row).collect::<Vec<_>>());
        text.push_str(&format!(
            "{}\n",
            page.faint(&words.with("cli-queue-total", &[("n", view.total.into())]))
        ));
        text
    })
}

fn why(session: &mut Session<'_>, suggestion: &Suggestion) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let id = ops::find::source(ctx, SourceKind::Entry, &suggestion.entry)?;
    let entry = ops::entry_show(ctx, ById { id })?;
    let query = WhyQuery {
        title: entry.title,
        text: entry.text,
        direction: suggestion.direction.clone(),
    };
    let why = ops::suggestion_why(ctx, query)?;
    session.answer(&why, |why: &Why, page| {
        let words = page.words;
        if why.words.is_empty() {
            return format!("{}\n", words.get("cli-why-nothing"));
        }
        let carried = why.words.join(&words.get("cli-why-between"));
        let mut text = words.with("cli-why-words", &[("words", carried.as_str().into())]);
        if let Some(example) = &why.example {
            let example = example.split_whitespace().collect::<Vec<_>>().join(" ");
            text.push('\n');
            text.push_str(&words.with("cli-why-example", &[("example", example.as_str().into())]));
        }
        format!("{}\n", text.lines().map(printable).collect::<Vec<_>>().join("\n"))
    })
}
