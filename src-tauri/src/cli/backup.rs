//! `backup`, `backup list`, `backup verify`, `restore`: whole copies of the journal.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Subcommand};
use journal::{JournalError, Moment};

use super::{
    CliError, FAILURE, Session,
    page::{columns, printable},
};
use crate::{
    api::{BackupQuery, BackupView, VerifyView},
    ops::{self, OpError},
};

/// Makes a backup, or what else.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Arguments {
    /// Another folder than the journal's own.
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What else.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lists the backups.
    List,
    /// Restores one aside, as a trial.
    Verify(Which),
}

/// Which backup.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// A backup's name or a path; none is the newest.
    #[arg(value_name = "FILE")]
    file: Option<String>,
}

/// Which backup to bring back.
#[derive(Debug, Args)]
pub(super) struct Restore {
    /// A backup's name or a path.
    #[arg(value_name = "FILE")]
    file: String,
}

pub(super) fn run(session: &mut Session<'_>, arguments: Arguments) -> Result<ExitCode, CliError> {
    match arguments.command {
        None => {
            let to = arguments.to;
            let made = ops::backup_make(session.ctx()?, to.as_deref())?;
            session.confirm(&made, "cli-backup-made", &[("path", made.path.as_str().into())])?;
        }
        Some(Command::List) => list(session)?,
        Some(Command::Verify(which)) => return verify(session, which),
    }
    Ok(ExitCode::SUCCESS)
}

/// The backups; those of a journal that does not open as well, for that is when one looks for them.
fn list(session: &Session<'_>) -> Result<(), CliError> {
    #[derive(serde::Serialize)]
    struct List {
        backups: Vec<BackupView>,
    }
    let backups = ops::backups_of(session.data_dir())?;
    session.answer(&List { backups }, |list, page| {
        if list.backups.is_empty() {
            return format!("{}\n", page.words.get("cli-backup-none"));
        }
        let row = |one: &BackupView| {
            vec![
                one.taken.clone(),
                page.words.get(&format!("backup-reason-{}", one.reason)),
                one.bytes.to_string(),
                one.name.clone(),
            ]
        };
        columns(&list.backups.iter().map(row).collect::<Vec<_>>())
    })
}

fn verify(session: &mut Session<'_>, which: Which) -> Result<ExitCode, CliError> {
    let newest = || ops::backups_of(session.data_dir()).map(|all| all.into_iter().next().map(|one| one.path));
    let file = match which.file {
        Some(file) => file,
        None => newest()?.ok_or_else(|| OpError::plain("no-backups"))?,
    };
    let passphrase = session.secrets().given()?;
    let view = ops::backup_verify(session.ctx()?, &BackupQuery { file, passphrase })?;
    session.answer(&view, |view: &VerifyView, page| {
        let words = page.words;
        let verdict = if view.sound {
            "cli-backup-sound"
        } else {
            "cli-backup-unsound"
        };
        let mut text = format!(
            "{}\n{}\n",
            page.strong(&words.get(verdict)),
            printable(&words.with("cli-backup-digest", &[("digest", view.digest.as_str().into())]))
        );
        let rows: Vec<Vec<String>> = view
            .tables
            .iter()
            .map(|one| vec![one.table.clone(), one.rows.to_string()])
            .collect();
        text.push_str(&columns(&rows));
        for finding in &view.findings {
            text.push_str(&format!("{finding}\n"));
        }
        text
    })?;
    Ok(if view.sound {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FAILURE)
    })
}

/// Brings a backup back: into the journal, or into the place of one that can't be read.
pub(super) fn restore(session: &mut Session<'_>, arguments: Restore) -> Result<(), CliError> {
    let passphrase = session.secrets().given()?;
    let query = BackupQuery {
        file: arguments.file,
        passphrase,
    };
    let typed = query.passphrase.as_deref().map(journal::Passphrase::new).transpose();
    let key = typed.map_err(OpError::from)?;
    let dir = session.data_dir().to_path_buf();
    let lost = |error: &JournalError| match error {
        JournalError::Damaged | JournalError::NotADatabase => true,
        // It opens the backups: the journal's beginning is damaged.
        JournalError::PassphraseWrong => key.as_ref().is_some_and(|key| journal::fits_backup(&dir, key)),
        _ => false,
    };
    let restored = session
        .sound()
        .and_then(|ctx| Ok(ops::backup_restore(ctx, &query)?.value));
    let view = match restored {
        Ok(view) => view,
        // A damaged backup is refused once more; then the journal is not touched.
        Err(CliError::Op(OpError::Journal(error))) if lost(&error) => {
            session.close();
            let keys: Vec<_> = key.iter().collect();
            ops::backup_replace(&dir, &query.file, &keys, Moment(session.now()))?
        }
        Err(error) => return Err(error),
    };
    let words = match (&view.kept, &view.aside) {
        (Some(kept), _) => ("cli-restored-backup", kept.name.clone()),
        (None, aside) => ("cli-replaced-journal", aside.clone().unwrap_or_default()),
    };
    session.confirm(&view, words.0, &[("place", words.1.into())])
}
