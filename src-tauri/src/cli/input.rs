//! Texts that come from standard input or from the user's editor.

use std::{
    ffi::OsString,
    fs,
    io::{self, IsTerminal as _, Read as _},
    process::Command,
};

use super::CliError;
use crate::ops::{OpError, TextSource};

/// More than any text of the journal may hold: reading stops there, and the journal says that it is too long.
const LIMIT: u64 = 64 * 1024 * 1024;

/// An argument, or standard input for `-`.
pub(super) fn argument(text: String) -> Result<String, CliError> {
    if text == "-" { stdin() } else { Ok(text) }
}

/// All of standard input. One final line break is what a shell adds, and is taken off.
pub(super) fn stdin() -> Result<String, CliError> {
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .take(LIMIT)
        .read_to_end(&mut bytes)
        .map_err(|source| OpError::Unreadable {
            from: TextSource::Stdin,
            source,
        })?;
    let text = utf8(bytes, TextSource::Stdin)?;
    Ok(without_final_break(text))
}

fn utf8(bytes: Vec<u8>, from: TextSource) -> Result<String, CliError> {
    String::from_utf8(bytes).map_err(|error| {
        CliError::Op(OpError::BrokenUtf8 {
            from,
            at: error.utf8_error().valid_up_to(),
        })
    })
}

fn without_final_break(mut text: String) -> String {
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    text
}

/// Whether a person sits at standard input.
pub(super) fn interactive() -> bool {
    io::stdin().is_terminal()
}

/// Lets the user write in `$VISUAL` or `$EDITOR`, beginning with `text`.
pub(super) fn editor(text: &str) -> Result<String, CliError> {
    let chosen = ["VISUAL", "EDITOR"]
        .into_iter()
        .find_map(|name| std::env::var_os(name).filter(|value| !value.is_empty()));
    let Some(chosen) = chosen else {
        return Err(OpError::NoEditor.into());
    };
    let folder = private_folder()?;
    let path = folder.path().join("nenrin.md");
    let fault = |source| OpError::Unreadable {
        from: TextSource::Editor,
        source,
    };
    fs::write(&path, text).map_err(fault)?;
    let status = editor_command(&chosen).arg(&path).status().map_err(fault)?;
    if !status.success() {
        return Err(OpError::EditorFailed.into());
    }
    let written = utf8(fs::read(&path).map_err(fault)?, TextSource::Editor)?;
    // Editors end the last line; a text that did not end in a line break shall not gain one.
    Ok(if text.ends_with('\n') {
        written
    } else {
        without_final_break(written)
    })
}

/// The editor may be given with options: `code --wait`.
fn editor_command(chosen: &OsString) -> Command {
    let words: Vec<String> = chosen.to_string_lossy().split_whitespace().map(str::to_owned).collect();
    let mut words = words.into_iter();
    let mut command = Command::new(words.next().map_or_else(|| chosen.clone(), OsString::from));
    command.args(words);
    command
}

/// A folder that only the user can read and that vanishes afterwards.
fn private_folder() -> Result<tempfile::TempDir, CliError> {
    tempfile::Builder::new().prefix("nenrin-").tempdir().map_err(|source| {
        CliError::Op(OpError::Unreadable {
            from: TextSource::Editor,
            source,
        })
    })
}
