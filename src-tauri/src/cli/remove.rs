//! `remove`: entries into the trash.

use clap::Args;

use super::{CliError, Session, page::short, role::Removed};
use crate::ops;

/// Which entries.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The beginnings or the ends of their ids.
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
}

pub(super) fn run(session: &mut Session<'_>, arguments: &Arguments) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let ids = arguments
        .ids
        .iter()
        .map(|id| Ok(ops::find::entry(ctx, id)?.to_string()))
        .collect::<Result<Vec<_>, CliError>>()?;
    ops::entry_remove_many(ctx, &ids)?;
    let names: Vec<&str> = ids.iter().map(|id| short(id)).collect();
    let names = names.join(", ");
    session.confirm(&Removed { removed: ids }, "cli-removed", &[("id", names.into())])
}
