//! What a text is made of, as numbers: pieces of its words, hashed.
//!
//! Texts are compared folded ([`crate::text::fold`]), every number is one `0`. Pieces are
//!
//! - in Japanese, every one to four neighbouring characters, and every run of one script (kanji, katakana),
//! - in words of Latin letters that say something, every three to five neighbouring ones with the word's ends, the word's stem, and every two
//!   stems that follow each other.
//!
//! No dictionary is needed, and an unknown word still shares pieces with known ones.

use std::ops::Range;

/// A piece of a text and where it stands in the folded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// The hash of its kind and its characters.
    pub(super) hash: u32,
    /// Byte offsets in the folded text.
    pub(super) range: Range<usize>,
}

/// Which script a character is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// Kanji and 々.
    Kanji,
    /// Katakana and ー.
    Katakana,
    /// Hiragana.
    Hiragana,
    /// A digit.
    Digit,
    /// `a` to `z`.
    Latin,
    /// Everything else parts words.
    Other,
}

/// The script of a folded character.
pub(super) fn script(c: char) -> Script {
    match c {
        '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{3005}' => Script::Kanji,
        '\u{30a1}'..='\u{30f6}' | '\u{30fc}' => Script::Katakana,
        '\u{3041}'..='\u{3093}' => Script::Hiragana,
        '0'..='9' => Script::Digit,
        'a'..='z' => Script::Latin,
        _ => Script::Other,
    }
}

/// English words that say nothing of a practice: they count beside their neighbour only.
const COMMON: [&str; 126] = [
    "a",
    "about",
    "above",
    "after",
    "again",
    "all",
    "also",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "being",
    "both",
    "but",
    "by",
    "can",
    "could",
    "did",
    "do",
    "does",
    "each",
    "even",
    "every",
    "few",
    "for",
    "from",
    "get",
    "gets",
    "got",
    "had",
    "has",
    "have",
    "he",
    "her",
    "here",
    "him",
    "his",
    "how",
    "i",
    "if",
    "in",
    "into",
    "is",
    "it",
    "its",
    "just",
    "like",
    "made",
    "make",
    "many",
    "may",
    "me",
    "might",
    "more",
    "most",
    "much",
    "must",
    "my",
    "never",
    "new",
    "no",
    "not",
    "now",
    "of",
    "off",
    "on",
    "once",
    "one",
    "only",
    "or",
    "other",
    "our",
    "out",
    "over",
    "own",
    "same",
    "she",
    "should",
    "so",
    "some",
    "still",
    "such",
    "than",
    "that",
    "the",
    "their",
    "them",
    "themselves",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "through",
    "to",
    "too",
    "two",
    "under",
    "until",
    "up",
    "us",
    "very",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "whose",
    "why",
    "will",
    "with",
    "would",
    "yet",
    "you",
    "your",
];

/// Whether an English word says nothing of a practice by itself.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.binary_search(&word).is_ok()
}

/// The longest run of neighbouring Japanese characters.
const LONGEST: usize = 4;

/// FNV-1a, over the kind of a piece and its characters.
#[derive(Clone, Copy)]
struct Hash(u32);

impl Hash {
    fn of(kind: u8) -> Self {
        Self(0x811c_9dc5).byte(kind)
    }

    fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    fn char(self, c: char) -> Self {
        u32::from(c).to_le_bytes().into_iter().fold(self, Self::byte)
    }

    fn text(self, text: &str) -> Self {
        text.chars().fold(self, Self::char)
    }

    /// FNV's last bytes mix little; a final avalanche spreads them (the finaliser of MurmurHash3).
    fn finish(self) -> u32 {
        let mut hash = self.0;
        hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
        hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
        hash ^ (hash >> 16)
    }
}

/// One character as it counts: a run of digits is one `0`.
struct Unit {
    c: char,
    script: Script,
    range: Range<usize>,
}

/// Every piece of a folded text, each time it stands there, in the order of their starts.
pub(super) fn pieces(folded: &str) -> Vec<Piece> {
    let units = units(folded);
    let mut pieces = Vec::with_capacity(units.len() * 5);
    let mut last_stem: Option<(&str, usize)> = None;
    let mut at = 0;
    while at < units.len() {
        let latin = units[at].script == Script::Latin;
        let end = at
            + units[at..]
                .iter()
                .take_while(|unit| match unit.script {
                    Script::Latin => latin,
                    Script::Other => latin && matches!(unit.c, '\'' | '-'),
                    _ => !latin,
                })
                .count();
        if end == at {
            at += 1;
            continue;
        }
        if latin {
            let range = units[at].range.start..units[end - 1].range.end;
            let word = &folded[range.clone()];
            let stem = stem(word);
            if word.len() > 1 && !is_common(word) {
                word_pieces(word, &units[at..end], &mut pieces);
                pieces.push(Piece {
                    hash: Hash::of(b'w').text(stem).finish(),
                    range: range.clone(),
                });
            }
            if let Some((before, start)) = last_stem {
                pieces.push(Piece {
                    hash: Hash::of(b'b').text(before).char(' ').text(stem).finish(),
                    range: start..range.end,
                });
            }
            last_stem = Some((stem, range.start));
        } else {
            run_pieces(&units[at..end], &mut pieces);
        }
        at = end;
    }
    pieces.sort_by_key(|piece| piece.range.start);
    pieces
}

fn units(folded: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::with_capacity(folded.len() / 2);
    for (start, c) in folded.char_indices() {
        let (script, end) = (script(c), start + c.len_utf8());
        match units.last_mut() {
            Some(last) if script == Script::Digit && last.script == Script::Digit => last.range.end = end,
            _ => units.push(Unit {
                c: if script == Script::Digit { '0' } else { c },
                script,
                range: start..end,
            }),
        }
    }
    units
}

/// Neighbouring characters of a Japanese stretch, and its runs of one script.
fn run_pieces(stretch: &[Unit], pieces: &mut Vec<Piece>) {
    for start in 0..stretch.len() {
        let mut hash = Hash::of(b'c');
        for unit in stretch[start..].iter().take(LONGEST) {
            hash = hash.char(unit.c);
            pieces.push(Piece {
                hash: hash.finish(),
                range: stretch[start].range.start..unit.range.end,
            });
        }
    }
    for run in stretch.chunk_by(|a, b| a.script == b.script) {
        if let [first, .., last] | [first @ last] = run
            && matches!(first.script, Script::Kanji | Script::Katakana)
        {
            let hash = run.iter().fold(Hash::of(b'w'), |hash, unit| hash.char(unit.c));
            pieces.push(Piece {
                hash: hash.finish(),
                range: first.range.start..last.range.end,
            });
        }
    }
}

/// Neighbouring letters of a word, `^` and `$` being its ends.
fn word_pieces(word: &str, letters: &[Unit], pieces: &mut Vec<Piece>) {
    let mut chars: Vec<char> = Vec::with_capacity(word.len() + 2);
    chars.push('^');
    chars.extend(word.chars());
    chars.push('$');
    for size in 3..=5 {
        for (start, window) in chars.windows(size).enumerate() {
            let hash = window.iter().fold(Hash::of(b'e'), |hash, &c| hash.char(c));
            let (first, last) = (start.saturating_sub(1), (start + size - 2).min(letters.len() - 1));
            pieces.push(Piece {
                hash: hash.finish(),
                range: letters[first].range.start..letters[last].range.end,
            });
        }
    }
}

/// A word without its ending: enough to bring "measured" and "measuring" together.
fn stem(word: &str) -> &str {
    ["ing", "ed", "es", "s", "ly"]
        .into_iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() >= 4))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut words: Vec<&str> = pieces(text).into_iter().map(|piece| &text[piece.range]).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    #[test]
    fn japanese_is_cut_into_neighbours_and_runs() {
        assert_eq!(
            words("復旧の手順"),
            [
                "の",
                "の手",
                "の手順",
                "復",
                "復旧",
                "復旧の",
                "復旧の手",
                "手",
                "手順",
                "旧",
                "旧の",
                "旧の手",
                "旧の手順",
                "順"
            ]
        );
    }

    #[test]
    fn numbers_are_alike_and_punctuation_parts() {
        let hashes = |text| pieces(text).into_iter().map(|piece| piece.hash).collect::<Vec<_>>();
        assert_eq!(hashes("12件"), hashes("3件"));
        assert!(!words("止。め").contains(&"止。め"));
    }

    #[test]
    fn endings_do_not_part_a_word_from_itself() {
        let stem_of = |text: &str| stem(text).to_owned();
        assert_eq!(stem_of("measured"), stem_of("measuring"));
        assert_eq!(stem_of("bus"), "bus");
    }

    #[test]
    fn the_common_words_are_sorted_for_the_search() {
        assert!(COMMON.is_sorted());
    }
}
