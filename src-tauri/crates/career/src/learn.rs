//! The owner's own words: terms that keep appearing in entries confirmed for a direction, and not elsewhere.
//!
//! Nothing is learned silently: a term is only offered, with the count that speaks for it, and works once it was accepted.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    id::DirectionId,
    text::{TextError, check_line, fold},
};

/// A signal of the user's own for a direction (自分の手がかり).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OwnSignal {
    /// The term, as the user writes it.
    pub term: String,
    /// What it hints at.
    pub direction: DirectionId,
}

/// A term that was offered for a direction and not wanted: it is not offered again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeclinedSignal {
    /// The term.
    pub term: String,
    /// For which direction.
    pub direction: DirectionId,
}

/// Whether a term can be a signal: one line that says something, with neither blanks around it nor a line break in it.
///
/// # Errors
/// The text can't be kept.
pub fn check_term(term: &str) -> Result<bool, TextError> {
    check_line(term)?;
    Ok(!fold(term).trim().is_empty() && term.trim() == term)
}

/// The fewest confirmed entries that must hold a term.
pub const LEAST: usize = 3;

/// At least this share of all entries that hold a term must be confirmed for the direction: a word as common elsewhere is never
/// offered.
pub const SHARE: f64 = 0.8;

/// The most terms that are looked at closely for one direction.
const CANDIDATES: usize = 24;

/// Terms that stand in at least [`LEAST`] of the texts, with how many of them hold each: the most frequent first, then by name.
///
/// A term is a run of katakana of three letters or more, of two to eight kanji, or a Latin word of three letters or more, in the
/// form in which it occurs first. Terms that are part of a longer one with the same count are left out.
#[must_use]
pub fn candidates<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for text in texts {
        let mut seen = BTreeSet::new();
        for term in terms(text) {
            let folded = fold(&term);
            if seen.insert(folded.clone()) {
                counts.entry(folded).or_insert((term, 0)).1 += 1;
            }
        }
    }
    let mut found: Vec<(String, String, usize)> = counts
        .into_iter()
        .filter(|(_, (_, count))| *count >= LEAST)
        .map(|(folded, (term, count))| (folded, term, count))
        .collect();
    let whole = found.clone();
    found.retain(|(folded, _, count)| {
        !whole
            .iter()
            .any(|(other, _, same)| other != folded && same == count && other.contains(folded.as_str()))
    });
    found.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.0.cmp(&b.0)));
    found.truncate(CANDIDATES);
    found.into_iter().map(|(_, term, count)| (term, count)).collect()
}

/// Whether a term that stands in `confirmed` entries of a direction, and in `all` entries, is to be offered.
///
/// ```
/// use career::learn::is_offered;
/// assert!(is_offered(4, 4) && is_offered(4, 5));
/// assert!(!is_offered(4, 6), "a third of it stands elsewhere");
/// assert!(!is_offered(2, 2), "twice may be chance");
/// ```
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "counts of entries")]
pub fn is_offered(confirmed: usize, all: usize) -> bool {
    confirmed >= LEAST && all > 0 && confirmed as f64 / all.max(confirmed) as f64 >= SHARE
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Kanji,
    Katakana,
    Latin,
    Other,
}

fn script(c: char) -> Script {
    match c {
        '\u{30a1}'..='\u{30fa}' | '\u{30fc}' | '\u{ff66}'..='\u{ff9f}' => Script::Katakana,
        '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{3005}' => Script::Kanji,
        c if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '+' | '#') => Script::Latin,
        _ => Script::Other,
    }
}

/// The runs of one script that may be terms.
fn terms(text: &str) -> Vec<String> {
    let mut runs: Vec<(Script, String)> = Vec::new();
    for c in text.chars() {
        let script = script(c);
        match runs.last_mut() {
            Some((last, run)) if *last == script => run.push(c),
            _ => runs.push((script, c.to_string())),
        }
    }
    runs.into_iter()
        .map(|(script, run)| (script, run.trim_matches(['-', '_', '.']).to_owned()))
        .filter(|(script, run)| match script {
            Script::Katakana => run.chars().count() >= 3,
            Script::Kanji => (2..=8).contains(&run.chars().count()),
            Script::Latin => run.len() >= 3 && run.bytes().any(|byte| byte.is_ascii_alphabetic()),
            Script::Other => false,
        })
        .map(|(_, run)| run)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_runs_of_one_script() {
        assert_eq!(
            terms("\u{30ab}\u{30ca}\u{30ea}\u{30a2}\u{3067}\u{7d4c}\u{8def}\u{3092}\u{5909} Argo-CD 99 a."),
            ["\u{30ab}\u{30ca}\u{30ea}\u{30a2}", "\u{7d4c}\u{8def}", "Argo-CD"]
        );
    }

    #[test]
    fn a_term_must_keep_appearing() {
        let found = candidates(["canary one", "Canary two", "CANARY canary", "two"]);
        assert_eq!(found, [("canary".to_owned(), 3)]);
    }

    #[test]
    fn a_part_of_a_longer_term_is_left_out() {
        let found = candidates(["argo argo-cd", "argo argo-cd", "argo argo-cd"]);
        assert_eq!(found, [("argo-cd".to_owned(), 3)]);
    }
}
