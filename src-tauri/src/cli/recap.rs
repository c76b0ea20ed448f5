//! `recap build`: what an author does with a pack.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{CliError, Session, page::printable};
use crate::ops::{self, RecapBuilt};

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Makes the model of a pack's examples.
    Build(Build),
}

/// A pack with examples.
#[derive(Debug, Args)]
pub(super) struct Build {
    /// The pack's folder.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Where the model goes; `model.bin` in the folder unless given.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(session: &mut Session<'_>, command: &Command) -> Result<(), CliError> {
    let Command::Build(build) = command;
    let built = ops::recap_build(&build.folder, build.out.as_deref())?;
    session.answer(&built, |built: &RecapBuilt, page| {
        let words = page.words.with(
            "cli-recap-built",
            &[
                ("recap", built.recap.as_str().into()),
                ("examples", built.examples.into()),
                ("bytes", built.bytes.into()),
                ("path", built.path.as_str().into()),
            ],
        );
        format!("{}\n", printable(&words))
    })
}
