//! `plan replay`: what was planned against what happened, without a score.

use std::path::PathBuf;

use clap::Args;

use crate::{
    api::ReplayQuery,
    cli::{CliError, Session, export},
    ops,
};

/// Which frozen plan, and where to.
#[derive(Debug, Args)]
pub(in crate::cli) struct Arguments {
    /// The snapshot; the first of the half-year unless given.
    #[arg(value_name = "SNAPSHOT")]
    snapshot: Option<String>,
    /// `2026-H1`; none is the current one.
    #[arg(long, value_name = "HALF")]
    half_year: Option<String>,
    /// Writes Markdown to a file.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(session: &mut Session<'_>, arguments: Arguments) -> Result<(), CliError> {
    let (lang, json) = (session.words.lang(), session.json());
    let ctx = session.ctx()?;
    let snapshot = arguments
        .snapshot
        .map(|text| ops::find::snapshot(ctx, &text))
        .transpose()?;
    let query = ReplayQuery {
        snapshot: snapshot.map(|id| id.to_string()),
        half_year: arguments.half_year,
    };
    if let Some(path) = arguments.out {
        let document = ops::replay_markdown(ctx, query, lang)?;
        return export::write(session, &path, document.markdown.as_bytes());
    }
    if json {
        let view = ops::plan_replay(ctx, query)?;
        return session.answer(&view, |_, _| String::new());
    }
    let document = ops::replay_markdown(ctx, query, lang)?;
    session.print(&document.markdown)
}
