//! Arguments of commands: whatever a window sends is done or refused, and the journal stays sound.
//!
//! Input: lines of a command's name and its arguments as JSON. In the arguments, `$0` … `$9` stand for the ids that the commands
//! before were answered with.

use std::collections::VecDeque;

use exchange::archive::read;
use nenrin::ops::{self, Context};

use super::{commands, commands::Answer, context, sound};

/// Lines that are obeyed, so that an input takes milliseconds.
const LINES: usize = 12;

pub fn check(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let mut journal = context();
    let mut ids: VecDeque<String> = VecDeque::new();
    let mut known = false;
    for line in text.lines().take(LINES) {
        let (name, json) = line.split_once(' ').unwrap_or((line, "null"));
        let json = with_ids(json, &ids);
        let before = ops::archive_bytes(&mut journal).unwrap();
        match commands::call(&mut journal, name, &json) {
            Answer::NoSuchCommand => continue,
            Answer::NotItsArguments => {}
            Answer::Refused(error) => {
                assert!(!error.code().is_empty());
                let after = ops::archive_bytes(&mut journal).unwrap();
                assert!(before == after, "{name} was refused ({error}) and changed something");
            }
            Answer::Looked => {
                let after = ops::archive_bytes(&mut journal).unwrap();
                assert!(before == after, "{name} only looks and changed something");
            }
            Answer::Changed(answer) => ids.extend(answer["id"].as_str().map(str::to_owned)),
        }
        known = true;
    }
    if !known {
        return;
    }
    there_and_back(&mut journal);
    sound(&mut journal);
    // Whatever was accepted is whole in an archive.
    let bytes = ops::archive_bytes(&mut journal).unwrap();
    let mut other = context();
    let brought = ops::archive_import(&mut other, &bytes);
    assert!(
        brought.is_ok(),
        "an archive that the program wrote is refused: {brought:?}"
    );
    assert!(
        ops::archive_bytes(&mut other).unwrap() == bytes,
        "an archive lost something"
    );
}

/// What is undone and done again is as it was; former versions of entries alone may be more.
fn there_and_back(journal: &mut Context) {
    let without_versions = |journal: &mut Context| {
        let mut archive = read(&ops::archive_bytes(journal).unwrap()).unwrap();
        archive.entries.iter_mut().for_each(|entry| entry.versions.clear());
        archive
    };
    let before = without_versions(journal);
    // A change that can't be taken back says so and stays.
    if ops::undo(journal).is_ok() {
        let done = ops::redo(journal);
        assert!(done.is_ok(), "what was undone can't be done again: {done:?}");
    }
    assert_eq!(
        without_versions(journal),
        before,
        "undone and done again is not as it was"
    );
}

/// The commands that none of some inputs calls with arguments of its kind.
pub fn not_called_by(inputs: &[String]) -> Vec<&'static str> {
    let mut left = commands::NAMES.to_vec();
    for input in inputs {
        let mut journal = context();
        for line in input.lines().take(LINES) {
            let (name, json) = line.split_once(' ').unwrap_or((line, "null"));
            if !matches!(
                commands::call(&mut journal, name, json),
                Answer::NoSuchCommand | Answer::NotItsArguments
            ) {
                left.retain(|left| *left != name);
            }
        }
    }
    left
}

fn with_ids(json: &str, ids: &VecDeque<String>) -> String {
    let mut json = json.to_owned();
    for (number, id) in ids.iter().take(10).enumerate() {
        json = json.replace(&format!("${number}"), id);
    }
    json
}
