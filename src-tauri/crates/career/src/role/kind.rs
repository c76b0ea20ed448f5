//! Which role kind some words name.

use std::ops::Range;

use crate::{id::RoleKindId, text::fold};

/// The role kind that a text names.
///
/// Where several are named, the one said last, since both languages put what a role is at the end (「データ基盤のSRE」, "data
/// platform SRE"); what stands in brackets or behind "of", "for", "in" and the like only counts when nothing else does. An
/// alias inside a longer one does not count: 「SREマネージャー」 is no SRE.
///
/// What ends in an ASCII letter or digit matches whole words only ("SRE" is not in "presreader"), Japanese matches anywhere.
/// Usual abbreviations stand for their words: "web dev" is a web developer.
pub fn find_kind<'k>(text: &str, aliases: impl IntoIterator<Item = (&'k RoleKindId, &'k str)>) -> Option<RoleKindId> {
    let aliases: Vec<(&RoleKindId, String)> = aliases.into_iter().map(|(kind, alias)| (kind, fold(alias))).collect();
    let text = fold(text);
    let head = head(&text);
    let tries = [Some(head), (head.len() < text.len()).then_some(text.as_str())];
    tries.into_iter().flatten().find_map(|text| {
        let spelled_out = spell_out(text);
        last_named(text, &aliases)
            .or_else(|| last_named(spelled_out.as_deref()?, &aliases))
            .cloned()
    })
}

/// What stands before a bracket or a preposition.
fn head(text: &str) -> &str {
    const TAILS: [&str; 9] = [" of ", " for ", " in ", " on ", " at ", "(", "[", "【", "「"];
    let end = TAILS
        .iter()
        .filter_map(|tail| text.find(tail))
        .min()
        .unwrap_or(text.len());
    &text[..end]
}

fn last_named<'k>(text: &str, aliases: &[(&'k RoleKindId, String)]) -> Option<&'k RoleKindId> {
    let mut found: Vec<(Range<usize>, &RoleKindId)> = Vec::new();
    for (kind, alias) in aliases.iter().filter(|(_, alias)| !alias.is_empty()) {
        found.extend(find_words(text, alias).map(|at| (at..at + alias.len(), *kind)));
    }
    // Of those that overlap the longest stays; of equals the first given.
    found.sort_by_key(|(range, _)| std::cmp::Reverse(range.len()));
    let mut kept: Vec<(Range<usize>, &RoleKindId)> = Vec::new();
    for (range, kind) in found {
        if kept
            .iter()
            .all(|(other, _)| range.end <= other.start || other.end <= range.start)
        {
            kept.push((range, kind));
        }
    }
    kept.into_iter()
        .max_by_key(|(range, _)| range.end)
        .map(|(_, kind)| kind)
}

/// The places where the needle stands and no ASCII word runs on over its ends.
fn find_words<'t>(text: &'t str, needle: &'t str) -> impl Iterator<Item = usize> + 't {
    let bytes = text.as_bytes();
    let joins = |a: Option<&u8>, b: Option<&u8>| {
        a.zip(b)
            .is_some_and(|(a, b)| a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric())
    };
    text.match_indices(needle).map(|(at, _)| at).filter(move |&at| {
        let end = at + needle.len();
        let before = at.checked_sub(1).and_then(|i| bytes.get(i));
        !joins(before, bytes.get(at)) && !joins(bytes.get(end - 1), bytes.get(end))
    })
}

/// The text with usual abbreviations written out; none when it has none.
fn spell_out(folded: &str) -> Option<String> {
    const SHORT: [(&str, &str); 6] = [
        ("dev", "developer"),
        ("eng", "engineer"),
        ("mgr", "manager"),
        ("infra", "infrastructure"),
        ("admin", "administrator"),
        ("ops", "operations"),
    ];
    let words: Vec<&str> = folded.split(' ').collect();
    let whole = |word: &str| {
        SHORT
            .iter()
            .find(|(short, _)| *short == word.trim_end_matches('.'))
            .map(|&(_, whole)| whole)
    };
    words.iter().any(|word| whole(word).is_some()).then(|| {
        words
            .iter()
            .map(|word| whole(word).unwrap_or(word))
            .collect::<Vec<_>>()
            .join(" ")
    })
}
