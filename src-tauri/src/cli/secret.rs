//! Where passphrases come from: `--passphrase-file`, `NENRIN_PASSPHRASE`, the keychain, a prompt, or lines on standard input.

use std::{
    fs,
    io::{self, BufRead as _, Read as _, Write as _},
    path::{Path, PathBuf},
    thread,
};

use journal::{JournalError, Passphrase};

use super::{CliError, grammar::Global, input};
use crate::{
    clock,
    ops::{self, Attempts, OpError, TextSource},
    words::Words,
};

/// The environment variable that holds the passphrase.
const VARIABLE: &str = "NENRIN_PASSPHRASE";

/// No passphrase is that long; more of a file or a line is not read.
const LIMIT: u64 = 4096;

/// How often a person is asked.
const TRIES: u32 = 5;

/// What was given, and where to ask for the rest.
#[derive(Debug)]
pub(super) struct Secrets {
    file: Option<PathBuf>,
}

impl Secrets {
    pub(super) fn new(global: &Global) -> Self {
        Self {
            file: global.passphrase_file.clone(),
        }
    }

    /// What was given beside the command: the first line of the file, else the variable.
    pub(super) fn given(&self) -> Result<Option<String>, CliError> {
        if let Some(path) = &self.file {
            let fault = |source| OpError::FileUnreadable {
                path: path.clone(),
                source,
            };
            let mut text = String::new();
            let file = fs::File::open(path).map_err(fault)?;
            file.take(LIMIT).read_to_string(&mut text).map_err(fault)?;
            return Ok(Some(text.lines().next().unwrap_or_default().to_owned()));
        }
        let variable = std::env::var_os(VARIABLE).filter(|value| !value.is_empty());
        Ok(variable.map(|value| value.to_string_lossy().into_owned()))
    }

    /// What opens the journal of a folder; none for one that is not locked.
    ///
    /// What was given is not counted when it is wrong: nobody guesses there by hand, and a script that is right shall not wait for one
    /// that is not. A person at a terminal is asked again after a wrong answer, each time after a longer pause.
    ///
    /// # Errors
    /// It is locked, nothing was given, and nobody can be asked: then the keychain's error, if it has one. Or the last answer was wrong.
    pub(super) fn key(&self, dir: &Path, words: &Words) -> Result<Option<Passphrase>, CliError> {
        if !ops::is_locked(dir)? {
            return Ok(None);
        }
        if let Some(given) = self.given()? {
            return Ok(Some(ops::passphrase(dir, &given)?));
        }
        let kept = ops::keychain_passphrase(dir);
        if let Ok(Some(key)) = &kept
            && journal::fits(dir, key).map_err(OpError::from)?
        {
            return Ok(kept?);
        }
        if !input::interactive() {
            kept?;
            return Err(OpError::from(JournalError::Locked).into());
        }
        let mut attempts = Attempts::of(dir);
        let mut tried = Err(OpError::from(JournalError::PassphraseWrong));
        for _ in 0..TRIES {
            pause(&mut attempts, words)?;
            let typed = ask(&words.get("cli-ask-passphrase"))?;
            tried = attempts.attempt(clock::wall(), || fitting(dir, &typed));
            match &tried {
                Err(OpError::PassphraseWrong { .. } | OpError::Journal(JournalError::PassphraseUnfit)) => (),
                _ => break,
            }
        }
        Ok(Some(tried?))
    }

    /// The passphrase that a change begins with: what was given, else asked for, else a line of standard input.
    pub(super) fn current(&self, words: &Words) -> Result<String, CliError> {
        match self.given()? {
            Some(given) => Ok(given),
            None if input::interactive() => ask(&words.get("cli-ask-passphrase")),
            None => line(),
        }
    }

    /// A new passphrase, twice: asked for, or two lines of standard input.
    ///
    /// # Errors
    /// The two differ.
    pub(super) fn new_twice(&self, words: &Words) -> Result<String, CliError> {
        let (first, second) = if input::interactive() {
            (
                ask(&words.get("cli-ask-new-passphrase"))?,
                ask(&words.get("cli-ask-new-passphrase-again"))?,
            )
        } else {
            (line()?, line()?)
        };
        if first != second {
            return Err(OpError::plain("passphrases-differ").into());
        }
        Ok(first)
    }
}

/// What was meant by what somebody typed, if it opens the journal.
fn fitting(dir: &Path, typed: &str) -> Result<Passphrase, OpError> {
    let key = ops::passphrase(dir, typed)?;
    if journal::fits(dir, &key)? {
        Ok(key)
    } else {
        Err(JournalError::PassphraseWrong.into())
    }
}

/// Waits until the next try may be made, and says so.
fn pause(attempts: &mut Attempts, words: &Words) -> Result<(), CliError> {
    let wait = attempts.wait(clock::wall());
    if wait.is_zero() {
        return Ok(());
    }
    let text = words.with("lock-wait", &[("seconds", ops::seconds(wait).to_string().into())]);
    writeln!(io::stderr(), "{text}").map_err(CliError::Output)?;
    thread::sleep(wait);
    Ok(())
}

fn ask(words: &str) -> Result<String, CliError> {
    rpassword::prompt_password(format!("{words} ")).map_err(unreadable)
}

/// The next line of standard input.
fn line() -> Result<String, CliError> {
    let mut text = String::new();
    io::stdin()
        .lock()
        .take(LIMIT)
        .read_line(&mut text)
        .map_err(unreadable)?;
    let ends = text.trim_end_matches(['\n', '\r']).len();
    text.truncate(ends);
    Ok(text)
}

fn unreadable(source: io::Error) -> CliError {
    OpError::Unreadable {
        from: TextSource::Stdin,
        source,
    }
    .into()
}
