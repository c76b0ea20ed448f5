//! `plan snapshot`: keeps the plan as it is now; `plan snapshot list|show|remove`.

use clap::{Args, Subcommand};

use super::Which;
use crate::{
    api::{ById, PlanQuery, SnapshotBrief},
    cli::{
        CliError, Session,
        page::{Page, columns, short},
        role::Removed,
    },
    ops,
};

/// Takes a snapshot, or looks at those that were taken.
#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    which: Which,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What to do with snapshots.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Command {
    /// Lists them.
    List,
    /// Shows one.
    Show(One),
    /// Removes one.
    Remove(One),
}

/// Which snapshot.
#[derive(Debug, Args)]
pub(in crate::cli) struct One {
    /// Which.
    #[arg(value_name = "SNAPSHOT")]
    snapshot: String,
}

pub(super) fn run(session: &mut Session<'_>, arguments: Arguments) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    match arguments.command {
        None => {
            let done = ops::plan_snapshot(
                ctx,
                PlanQuery {
                    half_year: arguments.which.half_year,
                },
            )?;
            session.answer(&done.value, |brief, page| columns(&[row(brief, page)]))
        }
        Some(Command::List) => {
            let snapshots = ops::plan_show(ctx, PlanQuery::default())?.snapshots;
            session.answer(&snapshots, |snapshots, page| {
                if snapshots.is_empty() {
                    return format!("{}\n", page.words.get("cli-snapshots-empty"));
                }
                columns(&snapshots.iter().map(|brief| row(brief, page)).collect::<Vec<_>>())
            })
        }
        Some(Command::Show(one)) => {
            let id = ops::find::snapshot(ctx, &one.snapshot)?.to_string();
            let snapshot = ops::snapshot_show(ctx, ById { id })?;
            session.answer(&snapshot, |snapshot, page| {
                columns(&[row(&snapshot.brief, page)]) + "\n" + &super::show(&snapshot.plan, page)
            })
        }
        Some(Command::Remove(one)) => {
            let id = ops::find::snapshot(ctx, &one.snapshot)?.to_string();
            ops::snapshot_remove(ctx, ById { id: id.clone() })?;
            session.confirm(
                &Removed {
                    removed: vec![id.clone()],
                },
                "cli-snapshot-removed",
                &[("id", short(&id).into())],
            )
        }
    }
}

fn row(brief: &SnapshotBrief, page: &Page<'_>) -> Vec<String> {
    vec![
        short(&brief.id).to_owned(),
        brief.taken.clone(),
        super::half_year(&brief.half_year, page),
        page.words.with("cli-goals-count", &[("n", brief.goals.into())]),
    ]
}
