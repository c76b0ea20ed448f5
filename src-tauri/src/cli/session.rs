//! One run of a command: the journal, the words, and where the answer goes.

use std::{
    io::{self, IsTerminal as _, Write as _},
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::Serialize;

use super::{colour_wanted, grammar::Global, json, page::Page, secret::Secrets, usage::Message};
use crate::{
    clock::AppClock,
    ops::{self, Context, OpError},
    words::{Value, Words},
};

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum CliError {
    /// The operation failed.
    #[error(transparent)]
    Op(#[from] OpError),
    /// The answer could not be written.
    #[error("the answer could not be written")]
    Output(#[source] io::Error),
    /// `help` was asked for a command that does not exist.
    #[error("no such command: {0}")]
    NoSuchCommand(String),
}

impl CliError {
    /// In words.
    pub(super) fn message(&self, words: &Words) -> Message {
        match self {
            Self::Op(error) => in_words(error.code(), &error.args(), words),
            Self::Output(fault) => {
                let reason = io_reason(fault);
                in_words("output-failed", &[("reason".to_owned(), reason)].into(), words)
            }
            Self::NoSuchCommand(name) => Message {
                what: words.with("cli-usage-unknown-command", &[("name", name.as_str().into())]),
                why: None,
                hint: Some(words.get("cli-usage-hint")),
            },
        }
    }
}

/// The reason that the system gave, as the name of its kind.
fn io_reason(fault: &io::Error) -> String {
    fault.kind().to_string()
}

/// An error's code and arguments in words: the same ones that the window shows.
pub(super) fn in_words(code: &str, args: &std::collections::BTreeMap<String, String>, words: &Words) -> Message {
    let args: Vec<(&str, Value<'_>)> = args
        .iter()
        .map(|(name, value)| match name.as_str() {
            // An operation has a name of its own in each language.
            "operation" => ("operation", words.get(&format!("shell-op-{value}")).into()),
            name => (name, value.as_str().into()),
        })
        .collect();
    let key = format!("error-{code}");
    Message {
        what: words.with(&key, &args),
        why: words.find(&format!("{key}.why"), &args),
        hint: words.find(&format!("{key}.hint"), &args),
    }
}

/// One run of a command.
#[derive(Debug)]
pub(super) struct Session<'w> {
    /// The words.
    pub(super) words: &'w Words,
    json: bool,
    data_dir: PathBuf,
    secrets: Secrets,
    clock: Arc<AppClock>,
    context: Option<Context>,
}

impl<'w> Session<'w> {
    /// A run that has not opened the journal yet.
    pub(super) fn new(words: &'w Words, global: &Global, data_dir: PathBuf, clock: Arc<AppClock>) -> Self {
        Self {
            words,
            json: global.json,
            secrets: Secrets::new(global),
            data_dir,
            clock,
            context: None,
        }
    }

    /// The journal, opened when first asked for.
    pub(super) fn ctx(&mut self) -> Result<&mut Context, CliError> {
        let context = match self.context.take() {
            Some(context) => context,
            None => {
                let key = self.key()?;
                let clock = Arc::clone(&self.clock);
                let opened = Context::open_or_salvage(&self.data_dir, clock, key)?;
                if opened.damage().is_some() {
                    self.warn()?;
                }
                opened
            }
        };
        Ok(self.context.insert(context))
    }

    /// The journal as [`Self::ctx`] gives it, but none of a damaged file.
    pub(super) fn sound(&mut self) -> Result<&mut Context, CliError> {
        let key = self.key()?;
        Ok(self
            .context
            .insert(Context::open_with(&self.data_dir, Arc::clone(&self.clock), key)?))
    }

    /// Lets go of the journal, for who puts another file in its place.
    pub(super) fn close(&mut self) {
        self.context = None;
    }

    /// Goes on with what can be read of the file, when an operation met damage in it. Says whether there is anything to go on with.
    pub(super) fn fall_back(&mut self, error: &CliError) -> Result<bool, CliError> {
        let met = matches!(error, CliError::Op(error) if ops::is_damage(error));
        let Some(context) = self
            .context
            .take_if(|own| met && own.damage().is_none() && !own.is_sound())
        else {
            return Ok(false);
        };
        let key = context.passphrase().cloned();
        drop(context);
        let Ok(salvaged) = Context::fall_back(&self.data_dir, Arc::clone(&self.clock), key) else {
            return Ok(false);
        };
        self.context = Some(salvaged);
        self.warn()?;
        Ok(true)
    }

    /// Says, beside the answer, that it is of a damaged file.
    fn warn(&self) -> Result<(), CliError> {
        writeln!(io::stderr(), "{}", self.words.get("cli-damaged")).map_err(CliError::Output)
    }

    /// The clock.
    pub(super) fn clock(&self) -> Arc<AppClock> {
        Arc::clone(&self.clock)
    }

    /// What opens the journal's folder; none for one that is not locked.
    pub(super) fn key(&self) -> Result<Option<journal::Passphrase>, CliError> {
        self.secrets.key(&self.data_dir, self.words)
    }

    /// The folder of the journal.
    pub(super) fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    /// Where passphrases come from.
    pub(super) fn secrets(&mut self) -> &mut Secrets {
        &mut self.secrets
    }

    /// Now.
    pub(super) fn now(&self) -> i64 {
        self.clock.now_ms()
    }

    /// Keeps the trash and the search index up after the answer was given; who only looked changes nothing. What fails here is
    /// tried again by the next run.
    pub(super) fn keep_up(&mut self) {
        if let Some(context) = self.context.as_mut().filter(|context| context.wrote()) {
            drop(context.sweep());
            while matches!(context.maintain(), Ok(true)) {}
        }
    }

    /// Whether the answer is to be a JSON document.
    pub(super) fn json(&self) -> bool {
        self.json
    }

    /// How text is set for whoever reads stdout.
    pub(super) fn page(&self) -> Page<'w> {
        let width = io::stdout().is_terminal().then(terminal_width).flatten();
        Page {
            words: self.words,
            colour: colour_wanted(),
            width,
        }
    }

    /// Prints the answer: a JSON document, or what `human` makes of it.
    pub(super) fn answer<T: Serialize>(
        &self,
        value: &T,
        human: impl FnOnce(&T, &Page<'_>) -> String,
    ) -> Result<(), CliError> {
        if self.json {
            self.print(&json::document(value, self.words.lang())?)
        } else {
            self.print(&human(value, &self.page()))
        }
    }

    /// Prints a message of one line, or with `--json` the value.
    pub(super) fn confirm<T: Serialize>(
        &self,
        value: &T,
        key: &str,
        args: &[(&str, Value<'_>)],
    ) -> Result<(), CliError> {
        self.answer(value, |_, page| {
            format!("{}\n", super::page::printable(&page.words.with(key, args)))
        })
    }

    /// Prints text as it is.
    pub(super) fn print(&self, text: &str) -> Result<(), CliError> {
        self.print_bytes(text.as_bytes())
    }

    /// Prints bytes as they are.
    pub(super) fn print_bytes(&self, bytes: &[u8]) -> Result<(), CliError> {
        let mut stdout = io::stdout().lock();
        stdout
            .write_all(bytes)
            .and_then(|()| stdout.flush())
            .map_err(CliError::Output)
    }
}

/// Columns of the terminal on stdout, from `COLUMNS` or the terminal itself.
fn terminal_width() -> Option<usize> {
    let told = std::env::var("COLUMNS").ok().and_then(|text| text.parse().ok());
    told.or_else(|| terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)))
}
