//! Undo, redo and the trash.

use journal::{ChangeSet, JournalError, Op, Thing};

use super::{Context, Done, Result};
use crate::api::{ById, Changed, TrashItem, UndoState};

/// What can be undone and redone next.
///
/// # Errors
/// The journal can't be read.
pub fn undo_state(context: &Context) -> Result<UndoState> {
    let history = context.journal.history()?;
    Ok(UndoState {
        undo: history.undo,
        redo: history.redo,
    })
}

/// Takes the newest change back.
///
/// # Errors
/// There is none, or the journal can't be written.
pub fn undo(context: &mut Context) -> Result<Done<Changed>> {
    let done = context.journal.undo()?;
    told(context, &done.changes)
}

/// Does again what was taken back last.
///
/// # Errors
/// There is nothing, or the journal can't be written.
pub fn redo(context: &mut Context) -> Result<Done<Changed>> {
    let done = context.journal.redo()?;
    told(context, &done.changes)
}

/// Forgets the newest change, without taking it back: for one that can't be.
///
/// # Errors
/// There is none, or the journal can't be written.
pub fn undo_skip(context: &mut Context) -> Result<Done<Changed>> {
    let done = context.journal.step_over_undo()?;
    told(context, &done.changes)
}

/// Forgets what was taken back last, without doing it again: for one that can't be.
///
/// # Errors
/// There is nothing, or the journal can't be written.
pub fn redo_skip(context: &mut Context) -> Result<Done<Changed>> {
    let done = context.journal.step_over_redo()?;
    told(context, &done.changes)
}

fn told(context: &mut Context, changes: &ChangeSet) -> Result<Done<Changed>> {
    let changed = context.after(changes)?;
    Ok(Done {
        value: changed.clone(),
        changed,
    })
}

/// What was removed, the newest first.
///
/// # Errors
/// The journal can't be read.
pub fn trash_list(context: &mut Context) -> Result<Vec<TrashItem>> {
    let items = context.journal.trash()?.into_iter().map(|item| TrashItem {
        id: item.what.id(),
        kind: item.what.thing().name().to_owned(),
        label: item.label,
        removed: item.removed.to_string(),
        left: item.left,
        undone: item.undone,
    });
    Ok(items.collect())
}

/// Brings one thing back.
///
/// # Errors
/// It is not in the trash.
pub fn trash_restore(context: &mut Context, args: ById) -> Result<Done<Changed>> {
    let items = context.journal.trash()?;
    let item = items.into_iter().find(|item| item.what.id() == args.id);
    let what = item.ok_or(JournalError::NotFound(Thing::Source))?.what;
    let Done { changed, .. } = context.change(Op::Restore, |tx| Ok(tx.restore(&what)?))?;
    Ok(Done {
        value: changed.clone(),
        changed,
    })
}

/// Deletes everything in the trash.
///
/// # Errors
/// The journal can't be written.
pub fn trash_empty(context: &mut Context) -> Result<Done<Changed>> {
    let Done { changed, .. } = context.change(Op::EmptyTrash, |tx| Ok(tx.empty_trash()?))?;
    Ok(Done {
        value: changed.clone(),
        changed,
    })
}
