//! `evidence confirm|dismiss|reset`: says yes or no to a piece of evidence, or takes that back.

use clap::{Args, Subcommand};

use super::{CliError, Session, page::short, show::state_key};
use crate::{
    api::{EvidenceSet, EvidenceState, SourceKind},
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

pub(super) fn run(session: &mut Session<'_>, command: &Command) -> Result<(), CliError> {
    let (piece, state) = match command {
        Command::Confirm(piece) => (piece, EvidenceState::Confirmed),
        Command::Dismiss(piece) => (piece, EvidenceState::Dismissed),
        Command::Reset(piece) => (piece, EvidenceState::Suggested),
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
