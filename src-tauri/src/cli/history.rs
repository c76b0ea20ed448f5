//! `undo` and `redo`.

use clap::Args;

use super::{CliError, Session};
use crate::ops;

/// How.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Steps over a change that can't be taken back, or done again.
    #[arg(long)]
    skip: bool,
}

/// Takes the last change back.
pub(super) fn undo(session: &mut Session<'_>, arguments: &Arguments) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let name = ops::undo_state(ctx)?.undo.unwrap_or_default();
    let (done, key) = if arguments.skip {
        (ops::undo_skip(ctx)?, "cli-undo-skipped")
    } else {
        (ops::undo(ctx)?, "cli-undone")
    };
    let what = session.words.get(&format!("shell-op-{name}"));
    session.confirm(&done.value, key, &[("what", what.into())])
}

/// Does it again.
pub(super) fn redo(session: &mut Session<'_>, arguments: &Arguments) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let name = ops::undo_state(ctx)?.redo.unwrap_or_default();
    let (done, key) = if arguments.skip {
        (ops::redo_skip(ctx)?, "cli-redo-skipped")
    } else {
        (ops::redo(ctx)?, "cli-redone")
    };
    let what = session.words.get(&format!("shell-op-{name}"));
    session.confirm(&done.value, key, &[("what", what.into())])
}
