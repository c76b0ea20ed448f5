//! `lock`, `unlock`, `passphrase`: who may open the journal.

use super::{CliError, Session};
use crate::{
    api::{LockInput, LockView},
    ops::{self, OpError},
};

/// Locks the journal with a new passphrase.
pub(super) fn lock(session: &mut Session<'_>) -> Result<(), CliError> {
    if ops::is_locked(session.data_dir())? {
        return Err(OpError::plain("already-locked").into());
    }
    let words = session.words;
    let new = session.secrets().new_twice(words)?;
    let current = String::new();
    done(session, LockInput { current, new }, "cli-locked")
}

/// Takes the lock away.
pub(super) fn unlock(session: &mut Session<'_>) -> Result<(), CliError> {
    let current = current(session)?;
    let new = String::new();
    done(session, LockInput { current, new }, "cli-unlocked")
}

/// Changes the passphrase.
pub(super) fn change(session: &mut Session<'_>) -> Result<(), CliError> {
    let current = current(session)?;
    let words = session.words;
    let new = session.secrets().new_twice(words)?;
    done(session, LockInput { current, new }, "cli-passphrase-changed")
}

fn current(session: &mut Session<'_>) -> Result<String, CliError> {
    if !ops::is_locked(session.data_dir())? {
        return Err(OpError::plain("not-locked").into());
    }
    let words = session.words;
    session.secrets().current(words)
}

fn done(session: &mut Session<'_>, input: LockInput, key: &str) -> Result<(), CliError> {
    if !input.current.is_empty() && input.new.is_empty() && key != "cli-unlocked" {
        // An empty passphrase would take the lock away, which nobody asked for.
        return Err(OpError::from(journal::JournalError::PassphraseUnfit).into());
    }
    let view = ops::lock(session.data_dir(), &input)?;
    session.answer(&view, |view: &LockView, page| {
        let mut text = format!("{}\n", page.words.get(key));
        if let Some(paper) = &view.recovery_key {
            text.push_str(&format!(
                "\n{}\n\n    {}\n\n",
                page.words.get("cli-recovery-key"),
                page.strong(paper)
            ));
        }
        text
    })
}
