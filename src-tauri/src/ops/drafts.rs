//! Unfinished texts in the editor. They are outside undo, and touch nothing that a view other than the editor shows.

use journal::{Draft as Kept, Thing};

use super::{Context, Result, find};
use crate::{
    api::{ById, Draft},
    clock::iso_instant,
};

/// Keeps an unfinished text.
///
/// # Errors
/// It is too long, or the journal can't be written.
pub fn draft_save(context: &mut Context, args: Draft) -> Result<Draft> {
    let kept = Kept {
        id: args.id.as_deref().map(|id| find::id(id, Thing::Draft)).transpose()?,
        entry: args.entry.as_deref().map(|id| find::id(id, Thing::Entry)).transpose()?,
        date: args.date,
        kind: args.kind.into(),
        title: args.title,
        text: args.text,
        role: args.role.as_deref().map(|id| find::id(id, Thing::Role)).transpose()?,
        tags: args.tags,
        prompt: super::convert::prompt(&context.recap, args.prompt.as_deref())?,
        saved: None,
    };
    Ok(view(context.journal.save_draft(kept)?))
}

/// Forgets an unfinished text. One that is not there is no error.
///
/// # Errors
/// The journal can't be written.
pub fn draft_discard(context: &mut Context, args: ById) -> Result<()> {
    Ok(context.journal.discard_draft(find::id(&args.id, Thing::Draft)?)?)
}

/// Unfinished texts, the newest first.
pub(super) fn list(context: &Context) -> Result<Vec<Draft>> {
    Ok(context.journal.drafts()?.into_iter().map(view).collect())
}

fn view(kept: Kept) -> Draft {
    Draft {
        id: kept.id.map(|id| id.to_string()),
        entry: kept.entry.map(|id| id.to_string()),
        date: kept.date,
        kind: kept.kind.into(),
        title: kept.title,
        text: kept.text,
        role: kept.role.map(|id| id.to_string()),
        tags: kept.tags,
        prompt: kept.prompt.map(|id| id.to_string()),
        saved: kept.saved.map(|moment| iso_instant(moment.0)),
    }
}
