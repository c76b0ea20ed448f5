//! The computer's keychain, where the passphrase lies on request: Secret Service, macOS' keychain, Windows' Credential Manager.
//!
//! Beside the journal lies the name of the item, so that the keychain is asked only where somebody wished it and two journals have
//! two items. The keychain is asked on a thread of its own: one that never answers, or waits for its owner, holds nobody up.

use std::{
    fs,
    path::Path,
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::Duration,
};

use journal::Passphrase;
use keyring::Entry;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{OpError, Result, write_whole};

/// The name of the program in the keychain.
const SERVICE: &str = "dev.nenrin.Nenrin";

/// The file that holds the name of the item.
const NAME: &str = "journal.keychain";

/// How long a start waits for the keychain.
const PATIENCE: Duration = Duration::from_secs(3);

/// How long somebody who asked for it waits: the keychain may ask them for its own password first.
const LONG_PATIENCE: Duration = Duration::from_secs(60);

/// Why the keychain did not do what was asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeychainError {
    /// There is none: no session bus, or no service on it.
    #[error("this computer has no keychain")]
    Missing,
    /// It is locked and stays so, or says no.
    #[error("the keychain refused")]
    Refused,
    /// It does not answer.
    #[error("the keychain does not answer")]
    Silent,
    /// The program no longer looks there, but what lies there could not be removed.
    #[error("the passphrase is still in the keychain")]
    Left,
}

impl KeychainError {
    /// The stable code, key of the error's words.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "keychain-missing",
            Self::Refused => "keychain-refused",
            Self::Silent => "keychain-silent",
            Self::Left => "keychain-left",
        }
    }
}

/// Whether the passphrase of a folder's journal was given to the keychain.
#[must_use]
pub fn keychain_kept(dir: &Path) -> bool {
    item(dir).is_some()
}

/// What the keychain holds for the journal of a folder; none where it was given nothing, or has lost it. Whether it still opens the
/// journal, opening shows.
///
/// # Errors
/// [`KeychainError`], within three seconds.
pub fn keychain_passphrase(dir: &Path) -> Result<Option<Passphrase>> {
    let Some(item) = item(dir) else { return Ok(None) };
    let kept = ask(PATIENCE, item, |entry| match entry.get_password() {
        Err(keyring::Error::NoEntry) => Ok(None),
        kept => kept.map(Zeroizing::new).map(Some),
    })?;
    Ok(kept.and_then(|kept| Passphrase::new(&kept).ok()))
}

/// Gives the keychain what opens the journal of a folder, in the place of what it held before.
///
/// # Errors
/// [`KeychainError`], or the folder can't be written. The keychain then is not asked any more.
pub fn keychain_keep(dir: &Path, passphrase: &Passphrase) -> Result<()> {
    let item = item(dir).unwrap_or_else(Uuid::new_v4);
    let secret = Zeroizing::new(passphrase.reveal().to_owned());
    let kept = ask(LONG_PATIENCE, item, move |entry| entry.set_password(&secret))
        .and_then(|()| write_whole(&dir.join(NAME), item.to_string().as_bytes()));
    if kept.is_err() {
        // What lies there now, if anything, opens nothing or should not be asked for.
        fs::remove_file(dir.join(NAME)).ok();
    }
    kept
}

/// Takes it away from the keychain, which is not asked any more, whatever happens.
///
/// # Errors
/// [`KeychainError::Left`], or the folder can't be written.
pub fn keychain_forget(dir: &Path) -> Result<()> {
    let Some(item) = item(dir) else { return Ok(()) };
    let path = dir.join(NAME);
    fs::remove_file(&path).map_err(|source| OpError::FileUnwritable { path, source })?;
    ask(LONG_PATIENCE, item, |entry| match entry.delete_credential() {
        Err(keyring::Error::NoEntry) => Ok(()),
        removed => removed,
    })
    .map_err(|_| KeychainError::Left.into())
}

/// Lets the keychain follow another passphrase, or none. Answers the code of what went wrong: the journal has its new lock all the same.
pub(super) fn follow(dir: &Path, passphrase: Option<&Passphrase>) -> Option<String> {
    if !keychain_kept(dir) {
        return None;
    }
    let followed = match passphrase {
        Some(passphrase) => keychain_keep(dir, passphrase),
        None => keychain_forget(dir),
    };
    followed.err().map(|error| error.code().to_owned())
}

/// The name of a folder's item.
fn item(dir: &Path) -> Option<Uuid> {
    Uuid::try_parse(fs::read_to_string(dir.join(NAME)).ok()?.trim()).ok()
}

fn ask<T: Send + 'static>(
    patience: Duration,
    item: Uuid,
    work: impl FnOnce(&Entry) -> keyring::Result<T> + Send + 'static,
) -> Result<T> {
    let (answers, answer) = mpsc::channel();
    thread::spawn(move || {
        let done = Entry::new(SERVICE, &item.to_string()).and_then(|entry| work(&entry));
        // Nobody hears an answer that comes too late.
        drop(answers.send(done.map_err(fault)));
    });
    match answer.recv_timeout(patience) {
        Ok(done) => Ok(done?),
        Err(RecvTimeoutError::Timeout) => Err(KeychainError::Silent.into()),
        Err(RecvTimeoutError::Disconnected) => Err(KeychainError::Refused.into()),
    }
}

/// Only the kind of an error is looked at: some carry what the keychain held.
fn fault(error: keyring::Error) -> KeychainError {
    match error {
        keyring::Error::NoDefaultStore | keyring::Error::NotSupportedByStore(_) => KeychainError::Missing,
        _ => KeychainError::Refused,
    }
}
