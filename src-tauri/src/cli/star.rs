//! `star`: marks a direction as wanted, or takes that back.

use clap::Args;

use super::{CliError, Session};
use crate::{api::StarSet, ops};

/// Which direction.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Which.
    #[arg(value_name = "DIRECTION")]
    direction: String,
    /// Takes the star away.
    #[arg(long)]
    off: bool,
}

pub(super) fn run(session: &mut Session<'_>, arguments: Arguments) -> Result<(), CliError> {
    let star = StarSet {
        direction: arguments.direction,
        starred: !arguments.off,
    };
    ops::direction_star(session.ctx()?, star.clone())?;
    let key = if star.starred { "cli-starred" } else { "cli-unstarred" };
    session.confirm(&star, key, &[("direction", star.direction.as_str().into())])
}
