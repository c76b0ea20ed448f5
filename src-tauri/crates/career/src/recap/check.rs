//! What is wrong with a pack, all of it at once, each fault with its line.
//!
//! [`Recap::load`] stops at the first fault. Here the table in which it stands is left out, its ids are taken for defined, and
//! the rest is loaded again, until nothing is wrong any more.

use std::collections::{BTreeMap, BTreeSet};

use super::{PackError, Recap};

/// A fault of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFault {
    /// File, key and reason.
    pub error: PackError,
    /// The line in the file, from 1; none where the file is missing.
    pub line: Option<usize>,
}

/// The most faults that are told.
const MOST: usize = 500;

/// All faults of a pack, in the order in which they are found: the first one of each table. None: it can be added.
///
/// ```
/// let faults = career::recap::check(&[("recap.toml", "schema = 1\nid = 7\n")]);
/// assert_eq!((faults[0].error.file.as_str(), faults[0].line), ("recap.toml", Some(2)));
/// ```
#[must_use]
pub fn check(files: &[(&str, &str)]) -> Vec<PackFault> {
    let mut texts: BTreeMap<&str, String> = files.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
    let mut gone: BTreeSet<String> = BTreeSet::new();
    let mut faults = Vec::new();
    while faults.len() < MOST {
        let now: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let Err(error) = Recap::load_assuming(&now, &gone) else {
            break;
        };
        let text = texts.get(error.file.as_str());
        let line = text.map(|text| line_of(text, &error.key));
        faults.push(PackFault {
            error: error.clone(),
            line,
        });
        let table = text
            .zip(line)
            .and_then(|(text, line)| Some((text.clone(), table_at(text, line)?)));
        let Some((text, range)) = table else { break };
        gone.extend(id_in(&text, &range));
        let left = text
            .lines()
            .enumerate()
            .map(|(at, line)| if range.contains(&at) { "" } else { line });
        let left: Vec<&str> = left.collect();
        let name = files.iter().map(|(name, _)| *name).find(|name| *name == error.file);
        if let Some(name) = name {
            texts.insert(name, left.join("\n"));
        }
    }
    faults
}

/// The line that a key names: `direction[slo_ux].first_steps[2].weeks`, `line 12`.
fn line_of(text: &str, key: &str) -> usize {
    if let Some(line) = key.strip_prefix("line ").and_then(|line| line.parse().ok()) {
        return line;
    }
    let lines: Vec<&str> = text.lines().collect();
    let mut at = 0;
    for part in key.split('.') {
        let (name, inside) = match part.split_once('[') {
            Some((name, rest)) => (name, rest.strip_suffix(']')),
            None => (part, None),
        };
        let names = |line: &str| {
            let line = line.trim_start();
            let value = line.strip_prefix(name).map(str::trim_start);
            value.is_some_and(|rest| rest.starts_with('=')) || line.starts_with(&format!("[[{name}"))
        };
        let end = lines
            .iter()
            .skip(at + 1)
            .position(|line| line.starts_with("[["))
            .map_or(lines.len(), |n| at + 1 + n);
        let named = match inside {
            // A table or an item by its id.
            Some(id) if id.parse::<usize>().is_err() => {
                let quoted = format!("\"{id}\"");
                let says = |line: &&str| {
                    line.contains(&quoted)
                        && (line.contains("id =") || line.contains("role =") || line.contains("direction ="))
                };
                lines.iter().skip(at).position(says).map(|n| at + n)
            }
            // A table or an item by its number.
            Some(number) => {
                let number: usize = number.parse().unwrap_or(0);
                let head = format!("[[{name}]]");
                let tables = lines.iter().enumerate().filter(|(_, line)| line.trim() == head);
                let table = tables.map(|(at, _)| at).nth(number);
                table.or_else(|| {
                    (at..end)
                        .find(|&n| names(lines[n]))
                        .map(|n| (n + number + 1).min(end.saturating_sub(1)))
                })
            }
            None => (at..end).find(|&n| names(lines[n])),
        };
        at = named.unwrap_or(at);
    }
    at + 1
}

/// The lines of the `[[table]]` in which a line stands; none above the first one.
fn table_at(text: &str, line: usize) -> Option<std::ops::Range<usize>> {
    let lines: Vec<&str> = text.lines().collect();
    let head = |at: &usize| lines.get(*at).is_some_and(|line| line.starts_with("[["));
    let start = (0..line.min(lines.len())).rev().find(head)?;
    let end = (start + 1..lines.len()).find(head).unwrap_or(lines.len());
    Some(start..end)
}

/// The ids that a table defines.
fn id_in(text: &str, range: &std::ops::Range<usize>) -> Vec<String> {
    let ids = text
        .lines()
        .take(range.end)
        .skip(range.start)
        .filter(|line| line.starts_with("id"));
    ids.filter_map(|line| line.split('"').nth(1).map(str::to_owned))
        .collect()
}
