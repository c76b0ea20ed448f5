//! `undo` and `redo`.

use super::{CliError, Session};
use crate::ops;

/// Takes the last change back.
pub(super) fn undo(session: &mut Session<'_>) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let name = ops::undo_state(ctx)?.undo.unwrap_or_default();
    let done = ops::undo(ctx)?;
    let what = session.words.get(&format!("shell-op-{name}"));
    session.confirm(&done.value, "cli-undone", &[("what", what.into())])
}

/// Does it again.
pub(super) fn redo(session: &mut Session<'_>) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let name = ops::undo_state(ctx)?.redo.unwrap_or_default();
    let done = ops::redo(ctx)?;
    let what = session.words.get(&format!("shell-op-{name}"));
    session.confirm(&done.value, "cli-redone", &[("what", what.into())])
}
