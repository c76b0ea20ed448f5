//! `trash list|restore|empty`: what was removed.

use clap::{Args, Subcommand};

use super::{
    CliError, Session,
    page::{Page, columns, one_line, short},
};
use crate::{
    api::{ById, TrashItem},
    ops,
};

/// What to do with what was removed.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lists it.
    List,
    /// Brings one thing back.
    Restore(Which),
    /// Removes all of it.
    Empty,
}

/// What a thing is called; one whose writing was undone says so.
fn label(item: &TrashItem, page: &Page<'_>) -> String {
    let label = one_line(&item.label);
    if item.undone {
        page.words.with("cli-trash-undone", &[("label", label.into())])
    } else {
        label
    }
}

/// Which thing.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// The beginning or the end of its id.
    #[arg(value_name = "ID")]
    id: String,
}

pub(super) fn run(session: &mut Session<'_>, command: &Command) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    match command {
        Command::List => {
            let items = ops::trash_list(ctx)?;
            session.answer(&items, |items, page| {
                if items.is_empty() {
                    return format!("{}\n", page.words.get("cli-trash-empty"));
                }
                let rows: Vec<Vec<String>> = items
                    .iter()
                    .map(|item| {
                        let kind = page.words.get(&format!("cli-thing-{}", item.kind));
                        vec![
                            short(&item.id).to_owned(),
                            item.removed.clone(),
                            page.words.with("cli-trash-left", &[("n", item.left.into())]),
                            kind,
                            label(item, page),
                        ]
                    })
                    .collect();
                columns(&rows)
            })
        }
        Command::Restore(which) => {
            let id = ops::find::removed(ctx, &which.id)?;
            let done = ops::trash_restore(ctx, ById { id: id.clone() })?;
            session.confirm(&done.value, "cli-restored", &[("id", short(&id).into())])
        }
        Command::Empty => {
            let count = ops::trash_list(ctx)?.len();
            let done = ops::trash_empty(ctx)?;
            session.confirm(&done.value, "cli-trash-emptied", &[("n", count.into())])
        }
    }
}
