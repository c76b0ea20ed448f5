//! `lock`, `unlock`, `passphrase`: who may open the journal.

use clap::Args;

use super::{CliError, Session};
use crate::{
    api::{KeychainSet, LockInput, LockView},
    ops::{self, OpError},
};

/// What `lock` takes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Gives the passphrase to the computer's keychain.
    #[arg(long)]
    keychain: bool,
}

/// What `passphrase` takes.
#[derive(Debug, Args)]
pub(super) struct Change {
    /// Leaves the passphrase as it is, and gives it to the computer's keychain.
    #[arg(long, conflicts_with = "no_keychain")]
    keychain: bool,
    /// Leaves the passphrase as it is, and takes it away from the keychain.
    #[arg(long)]
    no_keychain: bool,
}

/// Locks the journal with a new passphrase.
pub(super) fn lock(session: &mut Session<'_>, arguments: &Arguments) -> Result<(), CliError> {
    if ops::is_locked(session.data_dir())? {
        return Err(OpError::plain("already-locked").into());
    }
    let words = session.words;
    let new = session.secrets().new_twice(words)?;
    let current = String::new();
    done(session, LockInput { current, new }, arguments.keychain, "cli-locked")
}

/// Takes the lock away.
pub(super) fn unlock(session: &mut Session<'_>) -> Result<(), CliError> {
    let current = current(session)?;
    let new = String::new();
    done(session, LockInput { current, new }, false, "cli-unlocked")
}

/// Changes the passphrase, or where it lies.
pub(super) fn change(session: &mut Session<'_>, arguments: &Change) -> Result<(), CliError> {
    if arguments.keychain || arguments.no_keychain {
        return keychain(session, arguments.keychain);
    }
    let current = current(session)?;
    let words = session.words;
    let new = session.secrets().new_twice(words)?;
    done(session, LockInput { current, new }, false, "cli-passphrase-changed")
}

fn keychain(session: &mut Session<'_>, kept: bool) -> Result<(), CliError> {
    let dir = session.data_dir().to_path_buf();
    let passphrase = match kept {
        // Opened first: what opens it is what the keychain gets.
        true => session.ctx()?.passphrase().cloned(),
        false => None,
    };
    let set = ops::keychain_set(&dir, passphrase.as_ref(), kept)?;
    let key = if kept {
        "cli-keychain-kept"
    } else {
        "cli-keychain-forgotten"
    };
    session.confirm::<KeychainSet>(&set, key, &[])
}

fn current(session: &mut Session<'_>) -> Result<String, CliError> {
    if !ops::is_locked(session.data_dir())? {
        return Err(OpError::plain("not-locked").into());
    }
    let words = session.words;
    session.secrets().current(words)
}

fn done(session: &mut Session<'_>, input: LockInput, keep: bool, key: &str) -> Result<(), CliError> {
    if !input.current.is_empty() && input.new.is_empty() && key != "cli-unlocked" {
        // An empty passphrase would take the lock away, which nobody asked for.
        return Err(OpError::from(journal::JournalError::PassphraseUnfit).into());
    }
    let view = ops::lock(session.data_dir(), &input, keep)?;
    session.answer(&view, |view: &LockView, page| {
        let mut text = format!("{}\n", page.words.get(key));
        if let Some(paper) = &view.recovery_key {
            text.push_str(&format!(
                "\n{}\n\n    {}\n\n",
                page.words.get("cli-recovery-key"),
                page.strong(paper)
            ));
        }
        if let Some(problem) = &view.keychain_problem {
            text.push_str(&format!("{}\n", page.words.get(&format!("error-{problem}"))));
        }
        text
    })
}
