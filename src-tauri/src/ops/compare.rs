//! Two texts laid over each other, so that a person sees what was written anew.
//!
//! Lines that differ are found first, then the words in them: words of English, and single characters of Japanese, as Unicode
//! bounds words. A word or two that both happen to hold in the middle of a sentence written anew are no help to the reader, and
//! count as part of it.

use std::ops::Range;

use similar::{DiffTag, TextDiff};

use crate::api::{DiffChange, DiffPiece};

/// Beyond so many lines, or characters of lines that differ, they count as written anew: comparing them would take seconds.
const MOST: usize = 300_000;

/// Pieces of the one text and the other in their order: what is not `Added` is the old text, what is not `Removed` the new one.
pub(super) fn pieces(old: &str, new: &str) -> Vec<DiffPiece> {
    let whole = Edit {
        old: 0..old.len(),
        new: 0..new.len(),
    };
    let lines = if old.lines().count() + new.lines().count() > MOST {
        vec![whole]
    } else {
        edits_of(&TextDiff::from_lines(old, new), &Edit::default())
    };
    let mut edits = Vec::new();
    for edit in lines {
        let (before, after) = (&old[edit.old.clone()], &new[edit.new.clone()]);
        if before.chars().count() + after.chars().count() > MOST {
            edits.push(edit);
        } else {
            let words = edits_of(&TextDiff::from_unicode_words(before, after), &edit);
            edits.extend(legible(words, old, new));
        }
    }
    laid_over(&edits, old, new)
}

/// A stretch of bytes of the old text in whose place the new one has another.
#[derive(Debug, Clone, Default)]
struct Edit {
    old: Range<usize>,
    new: Range<usize>,
}

/// The stretches that differ, where the compared texts begin as `within` does.
fn edits_of(diff: &TextDiff<'_, '_, str>, within: &Edit) -> Vec<Edit> {
    let old = bounds(diff.iter_old_slices(), within.old.start);
    let new = bounds(diff.iter_new_slices(), within.new.start);
    let mut edits: Vec<Edit> = Vec::new();
    for op in diff.ops().iter().filter(|op| op.tag() != DiffTag::Equal) {
        let (before, after) = (op.old_range(), op.new_range());
        let edit = Edit {
            old: old[before.start]..old[before.end],
            new: new[after.start]..new[after.end],
        };
        match edits.last_mut() {
            Some(last) if last.old.end == edit.old.start && last.new.end == edit.new.start => {
                last.old.end = edit.old.end;
                last.new.end = edit.new.end;
            }
            _ => edits.push(edit),
        }
    }
    edits
}

/// Where each piece of a text begins and the last one ends, in bytes.
fn bounds<'t>(pieces: impl Iterator<Item = &'t str>, start: usize) -> Vec<usize> {
    let mut at = start;
    let ends = pieces.map(|piece| {
        at += piece.len();
        at
    });
    std::iter::once(start).chain(ends).collect()
}

/// Joins edits with what stands between them where that is no longer than either.
fn legible(edits: Vec<Edit>, old: &str, new: &str) -> Vec<Edit> {
    let chars = |text: &str| text.chars().count();
    let weight = |edit: &Edit| chars(&old[edit.old.clone()]).max(chars(&new[edit.new.clone()]));
    let mut joined: Vec<(Edit, usize)> = Vec::new();
    for edit in edits {
        let mut next = (weight(&edit), edit);
        while let Some((last, last_weight)) = joined.last() {
            let between = chars(&old[last.old.end..next.1.old.start]);
            if between > *last_weight || between > next.0 {
                break;
            }
            let whole = Edit {
                old: last.old.start..next.1.old.end,
                new: last.new.start..next.1.new.end,
            };
            joined.pop();
            next = (weight(&whole), whole);
        }
        joined.push((next.1, next.0));
    }
    joined.into_iter().map(|(edit, _)| edit).collect()
}

fn laid_over(edits: &[Edit], old: &str, new: &str) -> Vec<DiffPiece> {
    let mut pieces = Vec::new();
    let mut push = |change, text: &str| {
        if !text.is_empty() {
            pieces.push(DiffPiece {
                change,
                text: text.to_owned(),
            });
        }
    };
    let mut at = 0;
    for edit in edits {
        push(DiffChange::Same, &old[at..edit.old.start]);
        push(DiffChange::Removed, &old[edit.old.clone()]);
        push(DiffChange::Added, &new[edit.new.clone()]);
        at = edit.old.end;
    }
    push(DiffChange::Same, &old[at..]);
    pieces
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    /// Both texts in one line: `[-only old-]{+only new+}`.
    fn marked(old: &str, new: &str) -> String {
        let pieces = pieces(old, new);
        let side = |left_out: DiffChange| -> String {
            let kept = pieces.iter().filter(|piece| piece.change != left_out);
            kept.map(|piece| piece.text.as_str()).collect()
        };
        assert_eq!(
            (side(DiffChange::Added), side(DiffChange::Removed)),
            (old.to_owned(), new.to_owned())
        );
        assert!(
            pieces.windows(2).all(|two| two[0].change != two[1].change),
            "{pieces:?}"
        );
        pieces
            .into_iter()
            .map(|piece| match piece.change {
                DiffChange::Same => piece.text,
                DiffChange::Removed => format!("[-{}-]", piece.text),
                DiffChange::Added => format!("{{+{}+}}", piece.text),
            })
            .collect()
    }

    #[allow(clippy::needless_pass_by_value, reason = "reads as a table of cases")]
    fn check(old: &str, new: &str, expected: Expect) {
        expected.assert_eq(&marked(old, new));
    }

    #[test]
    fn japanese_differs_by_characters() {
        check(
            "SLOを決めた。",
            "SLOを見直した。",
            expect!["SLOを[-決め-]{+見直し+}た。"],
        );
        check(
            "障害の振り返りを三人でした。次は手順書を書く。",
            "障害の振り返りを五人でした。次は手順書を渡す。",
            expect!["障害の振り返りを[-三-]{+五+}人でした。次は手順書を[-書く-]{+渡す+}。"],
        );
        check(
            "ダッシュボード",
            "ダッシュボタン",
            expect!["[-ダッシュボード-]{+ダッシュボタン+}"],
        );
    }

    #[test]
    fn english_differs_by_words() {
        check(
            "We agreed on an error budget and wrote it down.",
            "We agreed on a latency target and wrote it down together.",
            expect!["We agreed on [-an error budget-]{+a latency target+} and wrote it down{+ together+}."],
        );
        check("It’s fine", "Its fine", expect!["[-It’s-]{+Its+} fine"]);
    }

    #[test]
    fn a_sentence_written_anew_is_no_confetti() {
        check(
            "今日は朝から雨で、気が重い。",
            "新しい監視を入れたら、三つの通知が消えた。",
            expect!["[-今日は朝から雨で、気が重い-]{+新しい監視を入れたら、三つの通知が消えた+}。"],
        );
    }

    #[test]
    fn lines_that_stay_are_left_alone() {
        check(
            "# 一日\n\n- 朝会\n- 実装\n- 相談\n",
            "# 一日\n\n- 朝会\n- 相談\n- 障害対応\n",
            expect![[r#"
                # 一日

                - 朝会
                [-- 実装
                -]- 相談
                {+- 障害対応
                +}"#]],
        );
    }

    #[test]
    fn what_is_too_long_to_compare_counts_as_written_anew() {
        let (old, new) = ("あ".repeat(MOST / 2), "い".repeat(MOST / 2 + 1));
        let both = pieces(&format!("始\n{old}\n終"), &format!("始\n{new}\n終"));
        let changes: Vec<_> = both.iter().map(|piece| piece.change).collect();
        use DiffChange::{Added, Removed, Same};
        assert_eq!(changes, [Same, Removed, Added, Same]);
        assert_eq!(both[1].text, format!("{old}\n"));
        assert_eq!(marked(&"\n".repeat(MOST + 1), "x").len(), MOST + 1 + "[--]{+x+}".len());
    }

    #[test]
    fn nothing_and_everything() {
        check("", "", expect![""]);
        check("", "書いた", expect!["{+書いた+}"]);
        check("書いた", "", expect!["[-書いた-]"]);
        check("同じ", "同じ", expect!["同じ"]);
        check("👩‍💻が書く", "👩‍🔬が書く", expect!["[-👩‍💻-]{+👩‍🔬+}が書く"]);
        check("行\r\n", "行\n", expect!["行[-\r\n-]{+\n+}"]);
    }
}
