//! `salvage`: reads what a damaged journal still holds, lists what it does not, and makes a sound journal of it.

use std::path::PathBuf;

use clap::Args;
use journal::Moment;

use super::{
    CliError, Session,
    page::{Page, columns, indent, printable},
};
use crate::{
    api::{FateName, MendView},
    ops,
};

/// Where to.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// A folder that has no journal yet; the damaged one stays where it is.
    #[arg(long, value_name = "DIR", conflicts_with = "dry_run")]
    to: Option<PathBuf>,
    /// Lists what can be read and what can't, and writes nothing.
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(session: &mut Session<'_>, arguments: &Arguments) -> Result<(), CliError> {
    let done = if arguments.dry_run || arguments.to.is_some() {
        let key = session.key()?;
        ops::salvage(session.data_dir(), session.clock(), key, arguments.to.as_deref())?
    } else {
        let now = Moment(session.now());
        // Damage may show only when everything is read.
        if session.ctx()?.damage().is_none() {
            session.fall_back(&ops::OpError::from(journal::JournalError::Damaged).into())?;
        }
        ops::mend(session.ctx()?, now)?
    };
    session.answer(&done, |done: &MendView, page| told(done, page))
}

fn told(done: &MendView, page: &Page<'_>) -> String {
    let (words, salvage) = (page.words, &done.salvage);
    let mut text = String::new();
    let mut say = |key: &str, name: &'static str, value: &str| {
        text.push_str(&printable(&format!("{}\n", words.with(key, &[(name, value.into())]))));
    };
    if let Some(path) = &done.written {
        say("cli-salvage-written", "path", path);
    }
    if let Some(aside) = &done.aside {
        say("cli-salvage-aside", "path", aside);
    }
    if let Some(backup) = &salvage.backup {
        say("cli-salvage-backup", "name", &backup.name);
    }
    let table = |name: &str| {
        words
            .find(&format!("table-{}", name.replace('_', "-")), &[])
            .unwrap_or(name.to_owned())
    };
    for name in &salvage.broken {
        say("cli-salvage-broken", "table", &table(name));
    }
    for (key, counts) in [
        ("cli-salvage-refused", &salvage.refused),
        ("cli-salvage-filled", &salvage.filled),
    ] {
        for count in counts {
            say(key, "detail", &format!("{}: {}", table(&count.table), count.rows));
        }
    }
    if salvage.nameless_roles > 0 {
        let roles = salvage.nameless_roles.to_string();
        say("salvage-nameless-roles", "roles", &roles);
    }
    text.push_str(&format!(
        "{}\n",
        page.strong(&words.get(if salvage.whole {
            "salvage-whole"
        } else {
            "salvage-partly"
        }))
    ));
    let rows: Vec<Vec<String>> = salvage
        .kept
        .iter()
        .map(|one| vec![table(&one.table), one.rows.to_string()])
        .collect();
    text.push_str(&indent(&columns(&rows), 2));
    if !salvage.entries.is_empty() {
        text.push_str(&format!("{}\n", page.strong(&words.get("salvage-entries"))));
        let rows: Vec<Vec<String>> = salvage
            .entries
            .iter()
            .map(|one| {
                vec![
                    words.get(fate(one.fate)),
                    one.date.clone().unwrap_or_default(),
                    printable(&one.title),
                ]
            })
            .collect();
        text.push_str(&indent(&columns(&rows), 2));
    }
    if !salvage.history {
        text.push_str(&format!("{}\n", words.get("salvage-history")));
    }
    text
}

/// The words for what became of an entry.
fn fate(fate: FateName) -> &'static str {
    match fate {
        FateName::FromBackup => "salvage-from-backup",
        FateName::Former => "salvage-former",
        FateName::Undated => "salvage-undated",
        FateName::Marred => "salvage-marred",
        FateName::Lost => "salvage-lost",
    }
}
