//! The period that a line names: 「2019年夏から2022年9月」, "since 2020", 「2012年度から4年」, 「いま」.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use crate::date::{Cursor, DateError, Edge, PartialDate, Period, Place, Precision, Said, is_dash, scan};

/// What a line says of the time.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    /// Its place in the folded line.
    pub(super) at: Range<usize>,
    pub(super) span: Span,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Span {
    /// From a date on.
    From(Said),
    /// From one date to another one.
    Between(Said, Said),
    /// From a date for so many months.
    For(Said, i64),
    /// Until a date; where it starts is not said.
    Until(Said),
    /// Now; where it starts is not said.
    Now,
    /// A date that can't be.
    Wrong(DateError),
}

/// The first period of a folded line; the word 「いま」 only where there is no date.
pub(super) fn find(folded: &str, today: NaiveDate) -> Option<Found> {
    let found = word_starts(folded).find_map(|(start, _)| {
        let mut cursor = Cursor::new(&folded[start..], Place::InWords, today);
        let span = dated(&mut cursor)?;
        Some(Found {
            at: start..start + cursor.at(),
            span,
        })
    });
    found.or_else(|| find_now(folded, today))
}

/// The word 「いま」, where it stands apart from what is before it.
pub(super) fn find_now(folded: &str, today: NaiveDate) -> Option<Found> {
    word_starts(folded)
        .filter(|(_, before)| !before.is_alphanumeric())
        .find_map(|(start, _)| {
            let mut cursor = Cursor::new(&folded[start..], Place::InWords, today);
            now_word(&mut cursor)?;
            Some(Found {
                at: start..start + cursor.at(),
                span: Span::Now,
            })
        })
}

/// Every place where a word may begin, with the character before it. Only ASCII words have to begin at their beginning.
fn word_starts(text: &str) -> impl Iterator<Item = (usize, char)> {
    let before = std::iter::once(' ').chain(text.chars());
    text.char_indices()
        .zip(before)
        .filter(|((_, c), before)| {
            !(c.is_whitespace() || (before.is_ascii_alphanumeric() && c.is_ascii_alphanumeric()))
        })
        .map(|((at, _), before)| (at, before))
}

fn date(cursor: &mut Cursor<'_>) -> Option<Result<Said, DateError>> {
    let read = scan(cursor.rest(), Place::InWords, cursor.today)?;
    cursor.advance(read.len);
    Some(read.said)
}

fn dated(cursor: &mut Cursor<'_>) -> Option<Span> {
    if let Some(span) = cursor.attempt(until_only) {
        return Some(span);
    }
    if let Some(span) = cursor.attempt(short_years) {
        return Some(span);
    }
    let opener = cursor.word(&[
        ("since", true),
        ("from", false),
        ("between", false),
        ("in", false),
        ("during", false),
    ]);
    cursor.spaces();
    let from = match date(cursor)? {
        Ok(from) => from,
        Err(error) => {
            unfinished(cursor);
            return Some(Span::Wrong(error));
        }
    };
    if opener == Some(true) {
        let _ = cursor.attempt(to_now);
        return Some(Span::From(from));
    }
    if let Some(span) = cursor.attempt(|cursor| after_joint(cursor, from)) {
        return Some(span);
    }
    if cursor
        .attempt(|cursor| cursor.take("まで").or_else(|| cursor.take("迄")))
        .is_some()
    {
        let _ = cursor.take("の");
        return Some(Span::Until(from));
    }
    if cursor.attempt(onwards).is_some() {
        return Some(Span::From(from));
    }
    if let Some(months) = cursor.attempt(|cursor| {
        cursor.spaces();
        let _ = cursor.take_any(&[(",", ()), ("、", ())]);
        cursor.spaces();
        let _ = cursor.word(&[("for", ())]);
        cursor.spaces();
        duration(cursor)
    }) {
        return Some(Span::For(from, months));
    }
    let _ = cursor.take("に").or_else(|| cursor.take("の"));
    if cursor.rest() == "か" {
        unfinished(cursor);
    }
    Some(match from {
        // These words name a stretch of time, so the role has both ends.
        Said::FiscalYear(_) | Said::HalfYear(_) | Said::CalendarHalf(..) => Span::Between(from, from),
        Said::Date(_) => Span::From(from),
    })
}

/// "until 2019", 「〜2019年」
fn until_only(cursor: &mut Cursor<'_>) -> Option<Span> {
    cursor
        .word(&[("until", ()), ("till", ()), ("up to", ())])
        .or_else(|| tilde(cursor))?;
    cursor.spaces();
    let to = date(cursor)?;
    let _ = cursor.take("まで");
    Some(to.map_or_else(Span::Wrong, Span::Until))
}

/// `2016-19`: the second number is no month.
fn short_years(cursor: &mut Cursor<'_>) -> Option<Span> {
    let first = cursor.digits(4, 4).filter(|year| (1900..2100).contains(year))?;
    let c = cursor.peek().filter(|&c| is_dash(c) || c == '/')?;
    cursor.advance(c.len_utf8());
    let second = cursor.digits(2, 2).filter(|&year| year > 12 && year > first % 100)?;
    if cursor.alphanumeric_follows() {
        return None;
    }
    let year = |number: u32| Said::year(i32::try_from(number).ok()?).ok();
    Some(Span::Between(year(first)?, year(first / 100 * 100 + second)?))
}

fn tilde(cursor: &mut Cursor<'_>) -> Option<()> {
    cursor.take_any(&[("~", ()), ("〜", ()), ("∼", ())])
}

fn dash(cursor: &mut Cursor<'_>) -> Option<()> {
    let c = cursor.peek().filter(|&c| is_dash(c) || c == '→')?;
    cursor.advance(c.len_utf8());
    Some(())
}

/// What joins two dates, and what may follow it.
fn after_joint(cursor: &mut Cursor<'_>, from: Said) -> Option<Span> {
    cursor.spaces();
    let open_ended = cursor
        .attempt(|cursor| {
            dash(cursor)
                .or_else(|| tilde(cursor))
                .or_else(|| cursor.take_any(&[("から", ()), ("より", ())]))
        })
        .is_some();
    if !open_ended {
        cursor.word(&[("until", ()), ("till", ()), ("through", ()), ("to", ()), ("and", ())])?;
    }
    // 「2019-〜」 and the like.
    while cursor
        .attempt(|cursor| dash(cursor).or_else(|| tilde(cursor)))
        .is_some()
    {}
    let rest = cursor.attempt(|cursor| {
        cursor.spaces();
        if let Some(months) = cursor.attempt(duration) {
            return Some(Span::For(from, months));
        }
        if cursor.attempt(to_now).is_some() {
            return Some(Span::From(from));
        }
        let to = date(cursor)?;
        let _ = cursor.take("まで").or_else(|| cursor.take("迄"));
        let _ = cursor.take("の");
        unfinished(cursor);
        Some(to.map_or_else(Span::Wrong, |to| Span::Between(from, to)))
    });
    rest.or_else(|| {
        let _ = cursor.take("の");
        unfinished(cursor);
        open_ended.then_some(Span::From(from))
    })
}

/// The rest of a line that ends in the middle of a date is no part of the title.
fn unfinished(cursor: &mut Cursor<'_>) {
    let rest = cursor.rest();
    let belongs = |c: char| c.is_ascii_digit() || c.is_whitespace() || is_dash(c) || "/.年月日かから~〜".contains(c);
    if rest.chars().all(belongs) {
        cursor.advance(rest.len());
    }
}

fn onwards(cursor: &mut Cursor<'_>) -> Option<()> {
    cursor.spaces();
    cursor
        .take_any(&[("以降", ()), ("以来", ())])
        .or_else(|| cursor.word(&[("onwards", ()), ("onward", ()), ("on", ())]))
}

/// Words for "today" as the end of a period.
fn to_now(cursor: &mut Cursor<'_>) -> Option<()> {
    cursor.spaces();
    now_word(cursor)
        .or_else(|| cursor.word(&[("today", ())]))
        .or_else(|| cursor.take("今日"))?;
    let _ = cursor.take("まで");
    Some(())
}

fn now_word(cursor: &mut Cursor<'_>) -> Option<()> {
    let japanese = cursor.attempt(|cursor| {
        let ambiguous = cursor.take_any(&[("現在", false), ("現職", false), ("いま", false), ("今", true)])?;
        let particle = cursor
            .take_any(&[("は", ()), ("も", ()), ("、", ()), ("の", ())])
            .is_some();
        // 「今井商店」 is a name.
        let in_a_name = ambiguous && !particle && cursor.peek().is_some_and(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
        (!in_a_name).then_some(())
    });
    japanese.or_else(|| {
        cursor.word(&[
            ("currently", ()),
            ("current", ()),
            ("presently", ()),
            ("present", ()),
            ("now", ()),
            ("ongoing", ()),
        ])
    })
}

/// 「4年」「3年半」「1年6か月間」 "4 years", in months.
fn duration(cursor: &mut Cursor<'_>) -> Option<i64> {
    const YEARS: [(&str, ()); 4] = [("years", ()), ("year", ()), ("yrs", ()), ("yr", ())];
    const MONTHS: [(&str, ()); 4] = [("months", ()), ("month", ()), ("mos", ()), ("mo", ())];
    const JAPANESE_MONTHS: [(&str, ()); 6] = [
        ("か月", ()),
        ("ヶ月", ()),
        ("ケ月", ()),
        ("カ月", ()),
        ("ヵ月", ()),
        ("箇月", ()),
    ];
    let years = cursor.attempt(|cursor| {
        let count = cursor.number(1, 2, &["年"])?;
        match cursor.take("年") {
            Some(()) => {
                // 「4年度」 and 「4年目」 are no durations.
                let other = ["度", "目", "前", "後"]
                    .iter()
                    .any(|next| cursor.rest().starts_with(next));
                (!other).then(|| i64::from(count) * 12 + if cursor.take("半").is_some() { 6 } else { 0 })
            }
            None => {
                cursor.spaces();
                cursor.word(&YEARS)?;
                Some(i64::from(count) * 12)
            }
        }
    });
    let months = cursor.attempt(|cursor| {
        cursor.spaces();
        let count = cursor.number(1, 3, &["か月", "ヶ月", "ケ月", "カ月", "ヵ月", "箇月"])?;
        if cursor.take_any(&JAPANESE_MONTHS).is_none() {
            cursor.spaces();
            cursor.word(&MONTHS)?;
        }
        Some(i64::from(count))
    });
    let half_year = cursor.attempt(|cursor| cursor.take("半年").filter(|()| years.is_none()));
    let _ = cursor.take("間");
    match (years, months, half_year) {
        (None, None, None) => None,
        (years, months, half) => Some(years.unwrap_or(0) + months.unwrap_or(0) + if half.is_some() { 6 } else { 0 }),
    }
}

/// Where a period ends that begins at a date and lasts for some months.
///
/// From a month it ends with the last of those months; from a day, the day before; from a year alone, in the year that the
/// sum gives: 「2012年から4年」 ends in 2016.
pub(super) fn end_after(from: PartialDate, months: i64) -> Result<PartialDate, DateError> {
    let first = from.first_day();
    let number = i64::from(first.year()) * 12 + i64::from(first.month0());
    match from.precision() {
        Precision::Year => Said::month_number(number + months).and_then(|said| match said {
            Said::Date(date) => PartialDate::year_only(date.year()),
            other => other.at(Edge::End),
        }),
        Precision::Month => Said::month_number(number + (months - 1).max(0)).and_then(|said| said.at(Edge::End)),
        Precision::Day => {
            let count = u32::try_from(months).unwrap_or(0);
            let end = first
                .checked_add_months(chrono::Months::new(count))
                .and_then(|day| day.pred_opt());
            end.ok_or_else(|| DateError::YearOutOfRange(String::new()))
                .and_then(PartialDate::from_day)
        }
    }
}

/// Where a role begins that follows the others: right after the latest end that is not later than `limit`.
pub(super) fn start_after(context: &[Period], limit: NaiveDate) -> Option<PartialDate> {
    let last = context
        .iter()
        .filter_map(|period| period.to())
        .filter(|to| to.first_day() <= limit)
        .max_by_key(|to| to.last_day())?;
    let next = last.last_day().succ_opt()?;
    match last.precision() {
        // Somewhere in that year the one ended and the other began.
        Precision::Year => Some(last),
        Precision::Month => PartialDate::month_only(next.year(), next.month()).ok(),
        Precision::Day => PartialDate::from_day(next).ok(),
    }
}
