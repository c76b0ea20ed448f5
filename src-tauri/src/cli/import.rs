//! `import archive`: brings an archive in, or says what it would bring.

use std::{fs, path::PathBuf};

use clap::{Args, Subcommand};

use super::{CliError, Session, page::columns};
use crate::{
    api::ImportReport,
    ops::{self, OpError},
};

/// What to read.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// An archive that `export archive` wrote.
    Archive(Archive),
}

/// An archive.
#[derive(Debug, Args)]
pub(super) struct Archive {
    /// The file.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Only looks.
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(session: &mut Session<'_>, command: &Command) -> Result<(), CliError> {
    let Command::Archive(archive) = command;
    let bytes = fs::read(&archive.file).map_err(|source| OpError::FileUnreadable {
        path: archive.file.clone(),
        source,
    })?;
    let ctx = session.ctx()?;
    let mut report = if archive.dry_run {
        ops::archive_check(ctx, &bytes)?
    } else {
        ops::archive_import(ctx, &bytes)?.value
    };
    report.path = Some(archive.file.display().to_string());
    session.answer(&report, |report: &ImportReport, page| {
        let words = page.words;
        let heading = words.get(if report.dry_run {
            "cli-import-would"
        } else {
            "cli-import-did"
        });
        let rows: Vec<Vec<String>> = [
            ("cli-import-roles", report.roles),
            ("cli-import-entries", report.entries),
            ("cli-import-goals", report.goals),
            ("cli-import-readings", report.readings),
            ("cli-import-unchanged", report.unchanged),
        ]
        .into_iter()
        .map(|(key, count)| vec![words.get(key), count.to_string()])
        .collect();
        format!("{heading}\n{}", super::page::indent(&columns(&rows), 2))
    })
}
