//! `search`: entries by their words.

use clap::Args;

use super::{CliError, Session, list};
use crate::ops::OpError;

/// What to look for.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Every word must occur; one Japanese character is enough.
    #[arg(value_name = "QUERY", required = true)]
    query: Vec<String>,
    #[command(flatten)]
    filter: list::Filter,
    /// How many at most.
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: u32,
}

pub(super) fn run(session: &mut Session<'_>, arguments: &Arguments) -> Result<(), CliError> {
    let query = arguments.query.join(" ");
    if query.trim().is_empty() {
        return Err(OpError::QueryEmpty.into());
    }
    let ctx = session.ctx()?;
    let filter = arguments.filter.clone().read(ctx, query)?;
    let found = list::gather(ctx, &filter, 0, arguments.limit)?;
    session.answer(&found, |found, page| {
        let mut text = list::rows(&found.entries, page, true);
        text.push_str(&list::foot(found, page));
        text
    })
}
