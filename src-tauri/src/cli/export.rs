//! `export plan|archive`: what leaves, to a file or to standard output.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{CliError, Session, page::printable};
use crate::{
    api::{DateEdge, DateParse, ExportRequest, Preset, Written},
    ops::{self, Context},
};

/// What to write.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// The career plan as Markdown.
    Plan(Plan),
    /// Everything as one JSON document.
    Archive(Archive),
}

/// A plan for a reader.
#[derive(Debug, Args)]
pub(super) struct Plan {
    /// The file; none or `-` is standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The reader.
    #[arg(long, default_value = "self")]
    preset: Preset,
    /// The day; none is today.
    #[arg(long, value_name = "D")]
    as_of: Option<String>,
}

/// The archive.
#[derive(Debug, Args)]
pub(super) struct Archive {
    /// The file; none or `-` is standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(session: &mut Session<'_>, command: Command) -> Result<(), CliError> {
    match command {
        Command::Plan(plan) => {
            let lang = session.words.lang();
            let ctx = session.ctx()?;
            let as_of = last_day(ctx, plan.as_of)?;
            let view = ops::export_preview(
                ctx,
                ExportRequest {
                    preset: plan.preset,
                    lang,
                    as_of,
                },
            )?;
            match file(plan.out) {
                Some(path) => write(session, &path, view.markdown.as_bytes()),
                None if session.json() => session.answer(&view, |_, _| String::new()),
                None => session.print(&view.markdown),
            }
        }
        Command::Archive(archive) => {
            let bytes = ops::archive_bytes(session.ctx()?)?;
            match file(archive.out) {
                Some(path) => write(session, &path, &bytes),
                None => session.print_bytes(&bytes),
            }
        }
    }
}

/// A day as typed, as the ISO day that it ends on.
pub(super) fn last_day(ctx: &mut Context, text: Option<String>) -> Result<Option<String>, CliError> {
    let parsed = text
        .map(|text| {
            ops::date_parse(
                ctx,
                DateParse {
                    text,
                    edge: DateEdge::End,
                },
            )
        })
        .transpose()?;
    Ok(parsed.map(|view| ops::last_day(&view.date)).transpose()?)
}

fn file(out: Option<PathBuf>) -> Option<PathBuf> {
    out.filter(|path| path.as_os_str() != "-")
}

pub(super) fn write(session: &Session<'_>, path: &std::path::Path, bytes: &[u8]) -> Result<(), CliError> {
    ops::write_whole(path, bytes)?;
    let shown = path.display().to_string();
    session.answer(
        &Written {
            path: Some(shown.clone()),
        },
        |_, page| {
            format!(
                "{}\n",
                printable(&page.words.with("cli-written", &[("path", shown.as_str().into())]))
            )
        },
    )
}
