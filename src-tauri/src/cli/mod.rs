//! The command line: everything that the window can do, without a display.
//!
//! # Architecture invariant
//! A command reads its arguments, calls one operation of [`crate::ops`] and shows the answer. It holds no rule of its own.

mod alias;
mod backup;
mod card;
mod carry;
mod directions;
mod doctor;
mod edit;
mod evidence;
mod export;
mod grammar;
mod help;
mod history;
mod import;
mod input;
mod json;
mod list;
mod lock;
mod matrix;
mod page;
mod phase;
mod plan;
mod prompt;
mod reading;
mod recap;
mod remove;
mod review;
mod rings;
mod role;
mod salvage;
mod sample;
mod search;
mod secret;
mod session;
mod show;
mod signal;
mod star;
mod trash;
mod usage;
mod versions;
mod write;

use std::{
    ffi::OsString,
    io::{self, IsTerminal as _, Write as _},
    path::PathBuf,
    process::ExitCode,
    sync::Arc,
};

use clap::{FromArgMatches as _, error::ErrorKind};

use crate::{
    api::ApiError,
    clock::{AppClock, TODAY_VARIABLE},
    desktop,
    ops::OpError,
    words::{Lang, Words},
};

use grammar::{Command, Global, Grammar};
use session::{CliError, Session};

/// A command line could not be understood.
const USAGE: u8 = 2;
/// Anything else that went wrong.
const FAILURE: u8 = 1;

/// What a command line asks for.
#[derive(Debug)]
pub enum Outcome {
    /// It was done, or failed with its message printed; the program ends with this code.
    Finished(ExitCode),
    /// The window is to be opened.
    Window(desktop::Start),
}

/// Reads a command line and does what it asks for, or says that the window is wanted.
#[must_use]
pub fn run(arguments: &[OsString]) -> Outcome {
    let words = Words::new(language(arguments));
    let grammar = match read(arguments, &words) {
        Ok(grammar) => grammar,
        Err(error) => return Outcome::Finished(parse_failure(&error, &words)),
    };
    let outcome = clock().map_err(CliError::Op).and_then(|clock| {
        let (data_dir, named) = data_dir(&grammar.global)?;
        match grammar.command {
            None => Ok(Outcome::Window(desktop::Start {
                data_dir,
                named,
                lang: words.lang(),
                clock: Arc::new(clock),
            })),
            Some(command) => {
                let mut session = Session::new(&words, &grammar.global, data_dir, Arc::new(clock));
                let mut done = execute(command, &mut session);
                // Nothing was answered yet: the command is read once more, and meets what can be read of the file.
                if let Err(error) = &done
                    && session.fall_back(error)?
                    && let Some(command) = read(arguments, &words).ok().and_then(|again| again.command)
                {
                    done = execute(command, &mut session);
                }
                session.keep_up();
                done.map(Outcome::Finished)
            }
        }
    });
    outcome.unwrap_or_else(|error| Outcome::Finished(report(&error, &words)))
}

fn read(arguments: &[OsString], words: &Words) -> Result<Grammar, clap::Error> {
    help::localised(words)
        .try_get_matches_from(arguments)
        .and_then(|matches| Grammar::from_arg_matches(&matches))
}

/// Prints, in words, why the window did not open, and gives the code to end with.
#[must_use]
pub fn window_failure(error: &ApiError, arguments: &[OsString]) -> ExitCode {
    let words = Words::new(language(arguments));
    complain(&session::in_words(&error.code, &error.args, &words), &words);
    ExitCode::from(FAILURE)
}

fn execute(command: Command, session: &mut Session<'_>) -> Result<ExitCode, CliError> {
    match command {
        Command::Role(command) => role::run(session, command)?,
        Command::Write(arguments) => write::run(session, arguments)?,
        Command::List(arguments) => list::run(session, arguments)?,
        Command::Show(arguments) => show::run(session, &arguments)?,
        Command::Edit(arguments) => edit::run(session, arguments)?,
        Command::Versions(arguments) => versions::run(session, &arguments)?,
        Command::Remove(arguments) => remove::run(session, &arguments)?,
        Command::Search(arguments) => search::run(session, &arguments)?,
        Command::Directions(arguments) => directions::run(session, arguments)?,
        Command::Star(arguments) => star::run(session, arguments)?,
        Command::Evidence(command) => evidence::run(session, &command)?,
        Command::Carry(command) => carry::run(session, command)?,
        Command::Card(command) => card::run(session, command)?,
        Command::Matrix(arguments) => matrix::run(session, arguments)?,
        Command::Rings(arguments) => rings::run(session, &arguments)?,
        Command::Review(command) => review::run(session, command)?,
        Command::Phase(command) => phase::run(session, command)?,
        Command::Plan(command) => plan::run(session, command)?,
        Command::Reading(command) => reading::run(session, command)?,
        Command::Prompt(arguments) => prompt::run(session, arguments)?,
        Command::Alias(command) => alias::run(session, command)?,
        Command::Export(command) => export::run(session, command)?,
        Command::Import(command) => import::run(session, &command)?,
        Command::Recap(command) => return recap::run(session, &command),
        Command::Signal(command) => signal::run(session, command)?,
        Command::Sample => sample::run(session)?,
        Command::Undo(arguments) => history::undo(session, &arguments)?,
        Command::Redo(arguments) => history::redo(session, &arguments)?,
        Command::Trash(command) => trash::run(session, &command)?,
        Command::Backup(arguments) => return backup::run(session, arguments),
        Command::Restore(arguments) => backup::restore(session, arguments)?,
        Command::Lock(arguments) => lock::lock(session, &arguments)?,
        Command::Unlock => lock::unlock(session)?,
        Command::Passphrase(arguments) => lock::change(session, &arguments)?,
        Command::Doctor(arguments) => return doctor::run(session, &arguments),
        Command::Salvage(arguments) => salvage::run(session, &arguments)?,
        Command::Help(arguments) => help::run(session, &arguments)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The clock that the environment asks for.
fn clock() -> Result<AppClock, OpError> {
    let value = std::env::var_os(TODAY_VARIABLE).map(|value| value.to_string_lossy().into_owned());
    Ok(AppClock::from_variable(value.as_deref())?)
}

/// The folder of the journal, and whether the user named it: `--data-dir`, then `NENRIN_DATA_DIR`, then the OS's data folder.
fn data_dir(global: &Global) -> Result<(PathBuf, bool), OpError> {
    let variable = || {
        std::env::var_os("NENRIN_DATA_DIR")
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    match global.data_dir.clone().or_else(variable) {
        Some(named) => Ok((named, true)),
        None => dirs::data_dir()
            .map(|folder| (folder.join("nenrin"), false))
            .ok_or(OpError::NoDataFolder),
    }
}

/// `--lang`, then `NENRIN_LANG`, then the locale of the environment, else Japanese. It is looked for before the line is
/// understood, because what could not be understood must be said in it.
fn language(arguments: &[OsString]) -> Lang {
    let mut asked = None;
    let mut rest = arguments.iter().skip(1).map(|argument| argument.to_string_lossy());
    while let Some(argument) = rest.next() {
        if argument == "--" {
            break;
        } else if argument == "--lang" {
            asked = rest.next().map(std::borrow::Cow::into_owned);
        } else if let Some(value) = argument.strip_prefix("--lang=") {
            asked = Some(value.to_owned());
        }
    }
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    asked
        .as_deref()
        .and_then(exact_lang)
        .or_else(|| variable("NENRIN_LANG").as_deref().and_then(exact_lang))
        .or_else(|| {
            variable("LC_ALL")
                .or_else(|| variable("LC_MESSAGES"))
                .or_else(|| variable("LANG"))
                .and_then(locale)
        })
        .unwrap_or(Lang::Ja)
}

fn exact_lang(text: &str) -> Option<Lang> {
    match text {
        "ja" => Some(Lang::Ja),
        "en" => Some(Lang::En),
        _ => None,
    }
}

fn locale(text: String) -> Option<Lang> {
    match text.split(['_', '-', '.', '@']).next()? {
        "ja" => Some(Lang::Ja),
        "en" => Some(Lang::En),
        _ => None,
    }
}

fn parse_failure(error: &clap::Error, words: &Words) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let shown = io::stdout().lock().write_all(error.to_string().as_bytes());
        return match shown {
            Err(fault) if fault.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(FAILURE),
            _ => ExitCode::SUCCESS,
        };
    }
    complain(&usage::explain(error, words), words);
    ExitCode::from(USAGE)
}

/// Prints an error in words and gives the code to end with.
fn report(error: &CliError, words: &Words) -> ExitCode {
    let code = match error {
        // The reader of a pipe left: nothing is wrong and nobody is there to be told.
        CliError::Output(fault) if fault.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        CliError::Op(fault) if fault.is_usage() => USAGE,
        CliError::NoSuchCommand(_) => USAGE,
        _ => FAILURE,
    };
    complain(&error.message(words), words);
    ExitCode::from(code)
}

fn complain(message: &usage::Message, words: &Words) {
    let mut stderr = io::stderr().lock();
    let _: io::Result<()> = stderr.write_all(page::printable(&message.lines(words)).as_bytes());
}

/// Whether colours are wanted on stdout.
fn colour_wanted() -> bool {
    let off = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
    io::stdout().is_terminal() && !off && !dumb
}
