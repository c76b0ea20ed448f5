//! `sample`: fills an empty journal with a fictional person.

use super::{CliError, Session};
use crate::ops;

pub(super) fn run(session: &mut Session<'_>) -> Result<(), CliError> {
    let lang = session.words.lang();
    let done = ops::sample_fill(session.ctx()?, lang)?;
    let (entries, roles) = (done.value.entries, done.value.roles);
    session.confirm(
        &done.value,
        "cli-sample-filled",
        &[("entries", entries.into()), ("roles", roles.into())],
    )
}
