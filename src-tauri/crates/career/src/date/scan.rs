//! A place in a folded text, and the small things that dates are made of.

use chrono::{Datelike, NaiveDate};

use super::input::Place;

/// A place in a folded text. Every `take` that fails leaves the place where it was.
#[derive(Debug, Clone)]
pub(crate) struct Cursor<'a> {
    text: &'a str,
    at: usize,
    /// Where the date stands.
    pub(crate) place: Place,
    /// What "this year" counts from.
    pub(crate) today: NaiveDate,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(text: &'a str, place: Place, today: NaiveDate) -> Self {
        Self {
            text,
            at: 0,
            place,
            today,
        }
    }

    /// Bytes read so far.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// What follows.
    pub(crate) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// Goes on by so many bytes, which end on a character boundary.
    pub(crate) fn advance(&mut self, len: usize) {
        self.at += len;
    }

    pub(crate) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Tries a reader; takes nothing when it finds nothing.
    pub(crate) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = before;
        }
        found
    }

    pub(crate) fn spaces(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    pub(crate) fn take(&mut self, literal: &str) -> Option<()> {
        self.rest().starts_with(literal).then(|| self.at += literal.len())
    }

    /// The first of the literals that follows; longer ones must stand before their prefixes.
    pub(crate) fn take_any<T: Copy>(&mut self, literals: &[(&str, T)]) -> Option<T> {
        literals
            .iter()
            .find_map(|&(literal, value)| self.take(literal).map(|()| value))
    }

    /// An English word: like [`Cursor::take_any`], but no letter or digit may follow.
    pub(crate) fn word<T: Copy>(&mut self, words: &[(&str, T)]) -> Option<T> {
        self.attempt(|cursor| {
            let value = cursor.take_any(words)?;
            (!cursor.alphanumeric_follows()).then_some(value)
        })
    }

    pub(crate) fn alphanumeric_follows(&self) -> bool {
        self.peek().is_some_and(|c| c.is_ascii_alphanumeric())
    }

    /// Exactly this many digits at least and at most; no further digit may follow.
    pub(crate) fn digits(&mut self, least: usize, most: usize) -> Option<u32> {
        let len = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        if !(least..=most).contains(&len) {
            return None;
        }
        let number = self.rest()[..len].parse().ok()?;
        self.at += len;
        Some(number)
    }

    /// Digits, or kanji numerals (「二〇一八」, 「十二」) when one of the counters follows them.
    pub(crate) fn number(&mut self, least: usize, most: usize, counters: &[&str]) -> Option<u32> {
        if let Some(number) = self.digits(least, most) {
            return Some(number);
        }
        self.attempt(|cursor| {
            let rest = cursor.rest();
            let len = rest.find(|c| !KANJI_NUMERALS.contains(c)).unwrap_or(rest.len());
            let number = kanji_number(&rest[..len])?;
            cursor.at += len;
            let fits = (least..=most).contains(&number.to_string().len());
            (fits && counters.iter().any(|counter| cursor.rest().starts_with(counter))).then_some(number)
        })
    }

    /// `-`, `/` or `.`, in any of the shapes in which keyboards and input methods give them.
    pub(crate) fn separator(&mut self) -> Option<Separator> {
        let c = self.peek()?;
        let separator = match c {
            '/' | '\u{2044}' | '\u{2215}' => Separator::Slash,
            '.' | '。' | '・' => Separator::Dot,
            c if is_dash(c) => Separator::Dash,
            _ => return None,
        };
        self.at += c.len_utf8();
        Some(separator)
    }

    pub(crate) fn this_year(&self) -> i32 {
        self.today.year()
    }

    /// The fiscal year of today, which begins in April.
    pub(crate) fn this_fiscal_year(&self) -> i32 {
        if self.today.month() < 4 {
            self.today.year() - 1
        } else {
            self.today.year()
        }
    }

    /// The month of today, counted from January of the year 0.
    pub(crate) fn this_month_number(&self) -> i64 {
        i64::from(self.today.year()) * 12 + i64::from(self.today.month0())
    }
}

/// What stands between year, month and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Separator {
    Dash,
    Slash,
    Dot,
}

/// All characters that people use for a hyphen between digits; ー is what an input method gives for the key.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{2500}')
}

const KANJI_NUMERALS: &str = "〇零一二三四五六七八九十百千";

/// 「二〇一八」 and 「二千十八」 alike; none for a text that is no number.
fn kanji_number(text: &str) -> Option<u32> {
    let value = |c: char| {
        "〇一二三四五六七八九"
            .chars()
            .position(|d| d == c || (d == '〇' && c == '零'))
    };
    if text.is_empty() || text.chars().count() > 8 {
        return None;
    }
    if text.chars().all(|c| value(c).is_some()) {
        return text
            .chars()
            .try_fold(0u32, |sum, c| Some(sum * 10 + u32::try_from(value(c)?).ok()?));
    }
    let (mut sum, mut digit) = (0, None);
    for c in text.chars() {
        match c {
            '十' | '百' | '千' => {
                let unit = if c == '十' {
                    10
                } else if c == '百' {
                    100
                } else {
                    1000
                };
                sum += digit.take().unwrap_or(1) * unit;
            }
            _ if digit.is_none() => digit = u32::try_from(value(c)?).ok(),
            _ => return None,
        }
    }
    Some(sum + digit.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_kanji_numerals() {
        for (text, number) in [
            ("二〇一八", Some(2018)),
            ("二千十八", Some(2018)),
            ("十", Some(10)),
            ("三十一", Some(31)),
            ("零", Some(0)),
            ("", None),
            ("二一十", None),
            ("千千千千千千千千千", None),
        ] {
            assert_eq!(kanji_number(text), number, "{text}");
        }
    }
}
