//! `recap list|check|add|remove|build`: packs in use, and what an author does with one.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Subcommand};

use super::{
    CliError, Session,
    page::{Page, columns, indent, printable},
    role::Removed,
};
use crate::{
    api::{ById, PackFaultView, PackView},
    ops::{self, RecapBuilt},
};

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Packs in use.
    List,
    /// Tells everything that is wrong with a pack.
    Check(Folder),
    /// Adds a pack, or takes it in anew.
    Add(Folder),
    /// Removes a pack.
    Remove(Which),
    /// Makes the model of a pack's examples.
    Build(Build),
}

/// A pack's folder.
#[derive(Debug, Args)]
pub(super) struct Folder {
    /// The folder.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// Which pack.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// Its name.
    #[arg(value_name = "PACK")]
    pack: String,
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

pub(super) fn run(session: &mut Session<'_>, command: &Command) -> Result<ExitCode, CliError> {
    match command {
        Command::List => {
            let packs = ops::recap_list(session.ctx()?)?;
            session.answer(&packs, |packs, page| {
                columns(&packs.iter().map(|pack| row(pack, page)).collect::<Vec<_>>())
            })?;
        }
        Command::Check(Folder { folder }) => {
            let faults = ops::recap_check(session.ctx()?, folder)?;
            let sound = faults.is_empty();
            session.answer(&faults, said)?;
            if !sound {
                return Ok(ExitCode::FAILURE);
            }
        }
        Command::Add(Folder { folder }) => {
            let done = ops::recap_add(session.ctx()?, folder)?;
            session.answer(&done.value, |pack, page| columns(&[row(pack, page)]))?;
        }
        Command::Remove(Which { pack }) => {
            ops::recap_remove(session.ctx()?, ById { id: pack.clone() })?;
            let removed = Removed {
                removed: vec![pack.clone()],
            };
            session.confirm(&removed, "cli-recap-removed", &[("id", pack.as_str().into())])?;
        }
        Command::Build(build) => made(session, build)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn row(pack: &PackView, page: &Page<'_>) -> Vec<String> {
    let words = page.words;
    let state = match (pack.usable, pack.built_in) {
        (false, _) => words.get("cli-recap-unusable"),
        (true, true) => words.get("cli-recap-built-in"),
        (true, false) => String::new(),
    };
    let size = words.with(
        "cli-recap-size",
        &[
            ("directions", pack.directions.into()),
            ("links", pack.links.into()),
            ("prompts", pack.prompts.into()),
        ],
    );
    vec![pack.id.clone(), printable(words.pick(&pack.title)), size, state]
}

/// Each fault with its place, what is wrong and how to mend it.
fn said(faults: &Vec<PackFaultView>, page: &Page<'_>) -> String {
    let words = page.words;
    if faults.is_empty() {
        return format!("{}\n", words.get("cli-recap-sound"));
    }
    let mut text = String::new();
    for fault in faults {
        let line = fault.line.map(|line| format!(":{line}")).unwrap_or_default();
        let what = words.get(&format!("pack-fault-{}", fault.code));
        text.push_str(&printable(&format!("{}{line}: {} ({})\n", fault.file, what, fault.key)));
        text.push_str(&indent(&page.faint(&printable(&fault.reason)), 2));
        let mend = match &fault.near {
            Some(near) => words.with(
                &format!("pack-fault-{}.mend-near", fault.code),
                &[("near", near.as_str().into())],
            ),
            None => words.get(&format!("pack-fault-{}.mend", fault.code)),
        };
        text.push_str(&indent(&mend, 2));
    }
    text
}

fn made(session: &mut Session<'_>, build: &Build) -> Result<(), CliError> {
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
