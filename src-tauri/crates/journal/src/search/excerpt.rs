//! The words around what was found, in the text as the user wrote it.

use std::ops::Range;

use career::text::Folded;

use super::query::Words;
use crate::Fragment;

/// Characters shown before the first match.
const BEFORE: usize = 30;

/// Characters shown in all, about.
const LENGTH: usize = 160;

/// The surroundings of the first match with all matches in them marked, on one line; none when no word is in the text.
pub(crate) fn excerpt(text: &str, words: &Words) -> Option<Vec<Fragment>> {
    let folded = Folded::new(text);
    let first = words.iter().filter_map(|word| folded.text().find(word)).min()?;
    let first = folded.original(first..first + 1).start;
    let window = window(text, first);
    // The part of the folded text that can matter: matches that begin in the window.
    let mut hits: Vec<Range<usize>> = Vec::new();
    for word in words.iter() {
        for (at, _) in folded.text().match_indices(word) {
            let hit = folded.original(at..at + word.len());
            if hit.start >= window.end {
                break;
            }
            if hit.end > window.start {
                hits.push(hit.start.max(window.start)..hit.end.min(window.end));
            }
        }
    }
    hits.sort_by_key(|hit| (hit.start, hit.end));
    let mut fragments = Vec::new();
    if window.start > 0 {
        push(&mut fragments, "…", false);
    }
    let mut at = window.start;
    for hit in hits {
        push(&mut fragments, &text[at..hit.start.max(at)], false);
        push(&mut fragments, &text[hit.start.max(at)..hit.end.max(at)], true);
        at = at.max(hit.end);
    }
    push(&mut fragments, &text[at..window.end], false);
    if window.end < text.len() {
        push(&mut fragments, "…", false);
    }
    Some(fragments)
}

/// From a little before a byte to some way after it, on character boundaries; a whole paragraph's start is preferred.
fn window(text: &str, first: usize) -> Range<usize> {
    let before = &text[..first];
    let start = before.char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
    let start = before[start..].rfind('\n').map_or(start, |at| start + at + 1);
    let end = text[start..]
        .char_indices()
        .nth(LENGTH)
        .map_or(text.len(), |(at, _)| start + at);
    start..end
}

/// Adds text with its white space in single blanks, to the last fragment where it is of the same kind.
fn push(fragments: &mut Vec<Fragment>, text: &str, hit: bool) {
    let mut line = String::with_capacity(text.len());
    let mut blank = fragments.last().is_some_and(|last| last.text.ends_with(' '));
    for c in text.chars() {
        let white = c.is_whitespace() && c != '\u{3000}';
        if !(white && blank) {
            line.push(if white { ' ' } else { c });
        }
        blank = white;
    }
    if line.is_empty() {
        return;
    }
    match fragments.last_mut() {
        Some(last) if last.hit == hit => last.text.push_str(&line),
        _ => fragments.push(Fragment { text: line, hit }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, query: &str) -> String {
        excerpt(text, &Words::new(query)).map_or_else(
            || "-".to_owned(),
            |fragments| {
                fragments
                    .iter()
                    .map(|f| if f.hit { format!("[{}]", f.text) } else { f.text.clone() })
                    .collect()
            },
        )
    }

    #[test]
    fn marks_every_word_in_the_text_as_written() {
        assert_eq!(
            shown("今期のＳＬＯを決めた。SLOは3つ。", "slo"),
            "今期の[ＳＬＯ]を決めた。[SLO]は3つ。"
        );
        assert_eq!(shown("深化と民主化", "化 深"), "[深化]と民主[化]");
        assert_eq!(shown("か\u{3099}っこう", "がっ"), "[か\u{3099}っ]こう");
        assert_eq!(shown("Straße", "ss"), "Stra[ß]e");
        assert_eq!(shown("何もない", "slo"), "-");
    }

    #[test]
    fn shows_one_line_around_the_first_match() {
        let text = format!("{}\n\n- 錨泊の\n  計画{}", "あ".repeat(500), "い".repeat(500));
        let line = shown(&text, "錨泊");
        assert!(
            line.starts_with("…- [錨泊]の 計画い") && line.ends_with("い…"),
            "{line}"
        );
        assert!(!line.contains('\n') && line.chars().count() < 180, "{line}");
    }
}
