//! Texts are stored verbatim and compared folded: NFKC, then full case folding.
//!
//! Folding works on *chunks*: the shortest pieces of a text that normalisation never joins with a neighbour (a letter with
//! its accents, か with a separate ゛). A chunk of the folded text always comes from one chunk of the original, so that a
//! match found in the folded text can be shown in the text the user wrote.

use std::{borrow::Cow, ops::Range};

use caseless::Caseless as _;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, char::decompose_compatible, is_nfc_quick};

/// The form in which texts are compared: `fold("ＳＬＯ") == fold("slo")`, `fold("ﾈﾝﾘﾝ") == "ネンリン"`, `fold("Straße") == "strasse"`.
///
/// Hiragana and Katakana stay apart, and so do letters with and without accents. Folding twice changes nothing more.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_each(text, |piece| match piece {
        Piece::Same(part) => folded.push_str(part),
        Piece::Lower(part) => push_lower(&mut folded, part),
        Piece::Chunk(part) => fold_chunk(part, &mut folded),
    });
    folded
}

/// A folded text that remembers where each of its pieces stands in the original.
///
/// ```
/// use career::text::Folded;
/// let folded = Folded::new("今期のＳＬＯ");
/// let at = folded.text().find("slo").unwrap();
/// assert_eq!(&"今期のＳＬＯ"[folded.original(at..at + 3)], "ＳＬＯ");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    text: String,
    spans: Vec<Span>,
    original_len: usize,
}

/// From `folded` on, the text comes from `original` on: byte for byte when `linear`, else as one chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    folded: usize,
    original: usize,
    linear: bool,
}

impl Folded {
    /// Folds a text. Takes space in proportion to the places where folding changes lengths, not to the text.
    #[must_use]
    pub fn new(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut spans: Vec<Span> = Vec::new();
        let mut at = 0;
        fold_each(original, |piece| {
            let (folded, start) = (text.len(), at);
            let linear = match piece {
                Piece::Same(part) => {
                    text.push_str(part);
                    at += part.len();
                    true
                }
                Piece::Lower(part) => {
                    push_lower(&mut text, part);
                    at += part.len();
                    true
                }
                Piece::Chunk(part) => {
                    fold_chunk(part, &mut text);
                    at += part.len();
                    let new = &text[folded..];
                    new.len() == part.len() && part.chars().count() == 1 && new.chars().count() == 1
                }
            };
            if !(linear && spans.last().is_some_and(|last| last.linear)) {
                spans.push(Span {
                    folded,
                    original: start,
                    linear,
                });
            }
        });
        Self {
            text,
            spans,
            original_len: original.len(),
        }
    }

    /// The folded text; equal to [`fold`] of the original.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The smallest range of whole chunks of the original that holds a byte range of the folded text.
    ///
    /// For a range on character boundaries of the folded text the answer lies on character boundaries of the original.
    /// An empty or reversed range gives an empty one; what lies past the end is cut off.
    #[must_use]
    pub fn original(&self, folded: Range<usize>) -> Range<usize> {
        let start = self.start_of(folded.start);
        if folded.end <= folded.start {
            return start..start;
        }
        let end = self.end_of(folded.end);
        start..end.max(start)
    }

    fn start_of(&self, at: usize) -> usize {
        if at >= self.text.len() {
            return self.original_len;
        }
        match self
            .spans
            .partition_point(|span| span.folded <= at)
            .checked_sub(1)
            .map(|i| self.spans[i])
        {
            Some(span) if span.linear => span.original + (at - span.folded),
            Some(span) => span.original,
            None => 0,
        }
    }

    fn end_of(&self, end: usize) -> usize {
        if end >= self.text.len() {
            return self.original_len;
        }
        let next = self.spans.partition_point(|span| span.folded < end);
        match next.checked_sub(1).map(|i| self.spans[i]) {
            Some(span) if span.linear => span.original + (end - span.folded),
            Some(_) => self.spans.get(next).map_or(self.original_len, |span| span.original),
            None => 0,
        }
    }
}

/// Why a text can't be kept. Holds no word of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// A NUL, which no text means and which cuts texts short elsewhere.
    #[error("the text holds a NUL character in line {line}")]
    Nul {
        /// From 1.
        line: usize,
    },
    /// A line break where one line is asked for.
    #[error("a line break where one line is expected")]
    LineBreak,
    /// A control character where one line is asked for.
    #[error("a control character (U+{0:04X}) where plain text is expected")]
    Control(u32),
}

impl TextError {
    /// The stable code of the error, the key of its words: `text-nul`, `text-line-break`, `text-control`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Nul { .. } => "text-nul",
            Self::LineBreak => "text-line-break",
            Self::Control(_) => "text-control",
        }
    }
}

/// Whether a text of any number of lines can be kept verbatim.
///
/// Other control characters than NUL are kept, since logs pasted into a record have them; see [`visible`] for showing them.
///
/// # Errors
/// [`TextError::Nul`].
pub fn check_text(text: &str) -> Result<(), TextError> {
    match text.find('\0') {
        Some(at) => Err(TextError::Nul {
            line: 1 + text[..at].bytes().filter(|&b| b == b'\n').count(),
        }),
        None => Ok(()),
    }
}

/// Whether a text can be kept as one line: a title, a name, a step, a tag.
///
/// # Errors
/// It holds a NUL, a line break of any kind, or a control character other than a tab.
pub fn check_line(text: &str) -> Result<(), TextError> {
    check_text(text)?;
    match text
        .chars()
        .find(|&c| (c.is_control() && c != '\t') || matches!(c, '\u{2028}' | '\u{2029}'))
    {
        Some('\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}') => Err(TextError::LineBreak),
        Some(c) => Err(TextError::Control(u32::from(c))),
        None => Ok(()),
    }
}

/// A text as it may be written to a terminal: control characters other than line feed and tab become visible pictures
/// (`ESC` → `␛`), so that a pasted escape sequence can't act.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    let acts = |c: char| c.is_control() && c != '\n' && c != '\t';
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let picture = |c: char| match u32::from(c) {
        code @ 0..0x20 => char::from_u32(0x2400 + code).unwrap_or('\u{fffd}'),
        0x7f => '\u{2421}',
        _ => '\u{fffd}',
    };
    Cow::Owned(text.chars().map(|c| if acts(c) { picture(c) } else { c }).collect())
}

/// A stretch of the original and how it folds.
enum Piece<'a> {
    /// To itself.
    Same(&'a str),
    /// ASCII, to its lower case.
    Lower(&'a str),
    /// One chunk, by the tables.
    Chunk(&'a str),
}

/// Cuts a text into pieces, in order and without gaps. ASCII and plain Japanese, nearly all of a journal, pass in long runs.
fn fold_each<'a>(text: &'a str, mut each: impl FnMut(Piece<'a>)) {
    let bytes = text.as_bytes();
    let passes = |c: char| c.is_ascii() || folds_to_itself(c);
    let mut at = 0;
    while at < text.len() {
        let ascii = bytes[at..].iter().take_while(|b| b.is_ascii()).count();
        let mut end = at + ascii;
        // The last character before a combining mark belongs to that mark's chunk.
        if ascii > 0 {
            if !starts_chunk_at(text, end) {
                end -= 1;
            }
            if end > at {
                each(Piece::Lower(&text[at..end]));
                at = end;
            }
        }
        let mut plain = at;
        let mut last = at;
        for c in text[at..].chars() {
            if !folds_to_itself(c) {
                break;
            }
            last = plain;
            plain += c.len_utf8();
        }
        if plain > at {
            let end = if starts_chunk_at(text, plain) { plain } else { last };
            if end > at {
                each(Piece::Same(&text[at..end]));
                at = end;
            }
        }
        let mut rest = text[at..].char_indices();
        if rest
            .next()
            .is_some_and(|(_, c)| !passes(c) || !starts_chunk_at(text, at + c.len_utf8()))
        {
            let end = rest
                .find(|&(_, c)| starts_chunk(c))
                .map_or(text.len(), |(offset, _)| at + offset);
            each(Piece::Chunk(&text[at..end]));
            at = end;
        }
    }
}

fn starts_chunk_at(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_none_or(starts_chunk)
}

/// Kana, kanji and Japanese punctuation that normalisation and case folding leave alone.
fn folds_to_itself(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fe}' | '\u{4e00}'..='\u{9fff}' | '\u{3001}'..='\u{3007}' | '\u{300a}'..='\u{3011}')
}

/// Whether normalisation never joins the character with what stands before it: its decomposition begins with a starter
/// that composes with nothing on its left.
fn starts_chunk(c: char) -> bool {
    if c.is_ascii() || folds_to_itself(c) {
        return true;
    }
    let mut first = None;
    decompose_compatible(c, |part| {
        first.get_or_insert(part);
    });
    let first = first.unwrap_or(c);
    unicode_normalization::char::canonical_combining_class(first) == 0
        && is_nfc_quick(std::iter::once(first)) == IsNormalized::Yes
}

fn push_lower(folded: &mut String, ascii: &str) {
    folded.extend(ascii.bytes().map(|b| char::from(b.to_ascii_lowercase())));
}

/// Unicode's compatibility caseless form (Unicode 15, D146), composed at the end.
fn fold_chunk(chunk: &str, folded: &mut String) {
    let once = chunk.chars().nfd().default_case_fold().nfkd();
    folded.extend(once.default_case_fold().nfkc());
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn folds_width_case_and_composition() {
        for (text, folded) in [
            ("", ""),
            ("SLO", "slo"),
            ("ＳＬＯ　１２", "slo 12"),
            ("ﾈﾝﾘﾝ", "ネンリン"),
            ("ｶﾞｲﾄﾞ", "ガイド"),
            ("か\u{3099}き", "がき"),
            ("ネンリン ねんりん", "ネンリン ねんりん"),
            ("Straße", "strasse"),
            ("Σίσυφος", "σίσυφοσ"),
            ("e\u{301}É", "éé"),
            ("㍻30年①", "平成30年1"),
            ("ﬁx", "fix"),
            ("İ", "i\u{307}"),
            ("\u{ffa1}\u{ffc2}", "가"),
            ("👩‍💻", "👩‍💻"),
        ] {
            assert_eq!(fold(text), folded, "{text:?}");
        }
    }

    #[test]
    fn shows_a_match_in_the_original() {
        let find = |text: &str, needle: &str| {
            let folded = Folded::new(text);
            let at = folded.text().find(&fold(needle)).unwrap();
            text[folded.original(at..at + fold(needle).len())].to_owned()
        };
        assert_eq!(find("今期の ＳＬＯ を見直す", "slo"), "ＳＬＯ");
        assert_eq!(find("x㍻30年", "成"), "㍻");
        assert_eq!(find("Große Straße", "STRASSE"), "Straße");
        assert_eq!(find("ﾎﾟｽﾄﾓｰﾃﾑを書く", "ポストモーテム"), "ﾎﾟｽﾄﾓｰﾃﾑ");
        assert_eq!(find("Cafe\u{301} au lait", "café"), "Cafe\u{301}");
        assert_eq!(find("e\u{301}a", "a"), "a");
    }

    #[test]
    fn texts_refuse_nul_and_lines_refuse_controls() {
        assert_eq!(check_text("a\nb\0"), Err(TextError::Nul { line: 2 }));
        assert_eq!(check_text("a\r\n\tb\u{1b}"), Ok(()));
        assert_eq!(check_line("題\tz"), Ok(()));
        assert_eq!(check_line("a\nb"), Err(TextError::LineBreak));
        assert_eq!(check_line("a\u{2028}b"), Err(TextError::LineBreak));
        assert_eq!(check_line("a\u{1b}[1m"), Err(TextError::Control(0x1b)));
        assert_eq!(check_line("a\0"), Err(TextError::Nul { line: 1 }));
        assert_eq!(TextError::LineBreak.code(), "text-line-break");
    }

    #[test]
    fn makes_control_characters_visible() {
        assert!(matches!(visible("a\n\tb"), Cow::Borrowed(_)));
        assert_eq!(visible("a\u{1b}[1m\u{7f}\u{9b}\r"), "a␛[1m␡\u{fffd}␍");
    }

    /// Letters, marks, widths and scripts that meet each other in folding.
    fn tricky() -> impl Strategy<Value = String> {
        let pieces = prop::sample::select(vec![
            "a", "Z", "1", " ", "ß", "ẞ", "İ", "ı", "ŉ", "ǰ", "\u{301}", "\u{307}", "\u{345}", "\u{3099}", "\u{309a}",
            "か", "ハ", "年", "輪", "ｶ", "ﾞ", "ﾟ", "Ａ", "①", "㍻", "ﷺ", "ﬃ", "\u{1100}", "\u{1161}", "\u{11a8}",
            "\u{ffa1}", "\u{ffc2}", "ㄱ", "ㅏ", "α", "Σ", "ᾼ", "ὒ", "👩", "\u{200d}", "\u{fe0f}", "\u{9c7}", "\u{9be}",
            "\u{feff}", "\0", "\n", "´", "¨", "½", "K", "ſ", "\u{1c4}",
        ]);
        prop::collection::vec(pieces, 0..12).prop_map(|pieces| pieces.concat())
    }

    fn holds(text: &str) -> Result<(), TestCaseError> {
        let folded = Folded::new(text);
        prop_assert_eq!(folded.text(), &fold(text));
        prop_assert_eq!(fold(folded.text()), folded.text(), "folding twice");
        // The whole text at once, by the definition.
        let mut whole = String::new();
        fold_chunk(text, &mut whole);
        prop_assert_eq!(folded.text(), &whole, "chunks fold alone as they fold together");

        prop_assert_eq!(folded.original(0..folded.text().len()), 0..text.len());
        let bounds: Vec<usize> = folded
            .text()
            .char_indices()
            .map(|(at, _)| at)
            .chain([folded.text().len()])
            .collect();
        let mut before = 0..0;
        for pair in bounds.windows(2) {
            let range = folded.original(pair[0]..pair[1]);
            prop_assert!(range.start < range.end && range.end <= text.len());
            prop_assert!(before.start <= range.start && before.end <= range.end, "monotone");
            prop_assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end));
            prop_assert!(fold(&text[range.clone()]).contains(&folded.text()[pair[0]..pair[1]]));
            before = range;
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn folding_any_text(text in any::<String>()) {
            holds(&text)?;
        }

        #[test]
        fn folding_tricky_text(text in tricky()) {
            holds(&text)?;
        }

        #[test]
        fn original_never_leaves_the_text(text in tricky(), a in 0usize..40, b in 0usize..40) {
            let range = Folded::new(&text).original(a..b);
            prop_assert!(range.start <= range.end && range.end <= text.len());
        }
    }

    #[test]
    fn every_character_folds_by_the_definition() {
        for c in char::MIN..=char::MAX {
            let text = String::from(c);
            let mut whole = String::new();
            fold_chunk(&text, &mut whole);
            assert_eq!(fold(&text), whole, "{c:?} alone");
            assert_eq!(fold(&whole), whole, "{c:?} twice");
        }
    }
}
