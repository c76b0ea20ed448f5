//! `plan goal add|edit|close|reopen|remove`.

use clap::{Args, Subcommand};

use crate::{
    api::{ById, GoalInput, GoalView},
    cli::{CliError, Session, page::short, role::Removed},
    ops,
};

/// What to do with a goal.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Command {
    /// Chooses a direction.
    Add(Add),
    /// Sets another date.
    Edit(Edit),
    /// Lets it go or calls it reached.
    Close(Which),
    /// Takes it up again.
    Reopen(Which),
    /// Moves it to the trash.
    Remove(Which),
}

/// A new goal.
#[derive(Debug, Args)]
pub(in crate::cli) struct Add {
    /// What is grown into.
    #[arg(value_name = "DIRECTION")]
    direction: String,
    /// Until when.
    #[arg(long, value_name = "P")]
    by: String,
}

/// Another date.
#[derive(Debug, Args)]
pub(in crate::cli) struct Edit {
    /// Which.
    #[arg(value_name = "GOAL")]
    goal: String,
    /// Until when.
    #[arg(long, value_name = "P")]
    by: String,
}

/// Which goal.
#[derive(Debug, Args)]
pub(in crate::cli) struct Which {
    /// Which.
    #[arg(value_name = "GOAL")]
    goal: String,
}

pub(super) fn run(session: &mut Session<'_>, command: Command) -> Result<(), CliError> {
    match command {
        Command::Add(add) => {
            let input = GoalInput {
                id: None,
                direction: add.direction,
                by: add.by,
                closed: false,
            };
            save(session, input)
        }
        Command::Edit(edit) => {
            let old = find(session, &edit.goal)?;
            let closed = old.closed.is_some();
            save(
                session,
                GoalInput {
                    id: Some(old.id),
                    direction: old.direction,
                    by: edit.by,
                    closed,
                },
            )
        }
        Command::Close(which) => close(session, &which, true),
        Command::Reopen(which) => close(session, &which, false),
        Command::Remove(which) => {
            let ctx = session.ctx()?;
            let id = ops::find::goal(ctx, &which.goal)?.to_string();
            ops::goal_remove(ctx, ById { id: id.clone() })?;
            session.confirm(
                &Removed {
                    removed: vec![id.clone()],
                },
                "cli-removed",
                &[("id", short(&id).into())],
            )
        }
    }
}

fn close(session: &mut Session<'_>, which: &Which, closed: bool) -> Result<(), CliError> {
    let old = find(session, &which.goal)?;
    save(
        session,
        GoalInput {
            id: Some(old.id),
            direction: old.direction,
            by: old.by,
            closed,
        },
    )
}

fn find(session: &mut Session<'_>, text: &str) -> Result<GoalView, CliError> {
    let ctx = session.ctx()?;
    let id = ops::find::goal(ctx, text)?;
    Ok(ops::goal_show(ctx, ById { id: id.to_string() })?)
}

fn save(session: &mut Session<'_>, input: GoalInput) -> Result<(), CliError> {
    let done = ops::goal_save(session.ctx()?, input)?;
    session.answer(&done.value, super::goal)
}
