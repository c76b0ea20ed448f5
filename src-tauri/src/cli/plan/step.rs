//! `plan step add|edit|done|remove`.

use clap::{Args, Subcommand};

use crate::{
    api::{ById, StepDone, StepInput},
    cli::{CliError, Session, page::short, role::Removed},
    ops,
};

/// What to do with a step.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Command {
    /// Adds one to a goal.
    Add(Add),
    /// Changes its words or date.
    Edit(Edit),
    /// Ticks it off.
    Done(Done),
    /// Moves it to the trash.
    Remove(Which),
}

/// A new step.
#[derive(Debug, Args)]
pub(in crate::cli) struct Add {
    /// Of which goal.
    #[arg(value_name = "GOAL")]
    goal: String,
    /// One line; none with --from-recap.
    #[arg(value_name = "TEXT", required_unless_present = "origin")]
    text: Option<String>,
    /// Until when.
    #[arg(long, value_name = "P")]
    by: Option<String>,
    /// The recap's step that it is taken from (`slo_ux-1`).
    #[arg(long, value_name = "STEP")]
    origin: Option<String>,
}

/// Other words or another date; what is not given stays.
#[derive(Debug, Args)]
pub(in crate::cli) struct Edit {
    /// Which.
    #[arg(value_name = "STEP")]
    step: String,
    /// One line.
    #[arg(value_name = "TEXT")]
    text: Option<String>,
    /// Until when; empty for no date.
    #[arg(long, value_name = "P")]
    by: Option<String>,
}

/// Which step was finished.
#[derive(Debug, Args)]
pub(in crate::cli) struct Done {
    /// Which.
    #[arg(value_name = "STEP")]
    step: String,
    /// It is not finished after all.
    #[arg(long)]
    not: bool,
}

/// Which step.
#[derive(Debug, Args)]
pub(in crate::cli) struct Which {
    /// Which.
    #[arg(value_name = "STEP")]
    step: String,
}

pub(super) fn run(session: &mut Session<'_>, command: Command) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let done = match command {
        Command::Add(add) => {
            let goal = ops::find::goal(ctx, &add.goal)?.to_string();
            let text = match (add.text, &add.origin) {
                (Some(text), _) => text,
                (None, Some(origin)) => session
                    .words
                    .pick(&ops::pack_step(session.ctx()?, origin)?.text)
                    .to_owned(),
                (None, None) => String::new(),
            };
            ops::step_save(
                session.ctx()?,
                StepInput {
                    id: None,
                    goal,
                    text,
                    by: add.by,
                    origin: add.origin,
                },
            )?
        }
        Command::Edit(edit) => {
            let id = ops::find::step(ctx, &edit.step)?.to_string();
            let (goal, old) = ops::step_show(ctx, ById { id: id.clone() })?;
            let by = match edit.by.as_deref() {
                None => old.by,
                Some("") => None,
                Some(by) => Some(by.to_owned()),
            };
            let text = edit.text.unwrap_or(old.text);
            ops::step_save(
                ctx,
                StepInput {
                    id: Some(id),
                    goal,
                    text,
                    by,
                    origin: old.origin,
                },
            )?
        }
        Command::Done(done) => {
            let id = ops::find::step(ctx, &done.step)?.to_string();
            ops::step_done(ctx, StepDone { id, done: !done.not })?
        }
        Command::Remove(which) => {
            let id = ops::find::step(ctx, &which.step)?.to_string();
            ops::step_remove(ctx, ById { id: id.clone() })?;
            return session.confirm(
                &Removed {
                    removed: vec![id.clone()],
                },
                "cli-removed",
                &[("id", short(&id).into())],
            );
        }
    };
    session.answer(&done.value, super::step_line)
}
