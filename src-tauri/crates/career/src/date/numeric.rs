//! Dates of digits: `2018-04-01`, `2018/4`, `20180401`, `4/2018`, `H30.4`, `2018-H1`.

use super::{
    DateError, Half,
    input::Place,
    said::{Reading, Said},
    scan::{Cursor, Separator},
};

/// Reads the longest of them.
pub(crate) fn read(cursor: &mut Cursor<'_>) -> Reading {
    let forms: [fn(&mut Cursor<'_>) -> Reading; 6] =
        [half_year, year_first, month_first, compact, era_letter, five_digit_year];
    forms.into_iter().find_map(|form| {
        cursor.attempt(|cursor| {
            let said = form(cursor)?;
            ends_well(cursor).then_some(said)
        })
    })
}

/// No letter and no digit may touch the date; among words, no word of any script may, but 「から」 and its like.
fn ends_well(cursor: &Cursor<'_>) -> bool {
    const FOLLOWERS: [&str; 11] = [
        "から", "より", "まで", "以降", "以来", "頃", "ごろ", "に", "の", "で", "ー",
    ];
    match cursor.peek() {
        None => true,
        Some(c) if c.is_ascii() => !c.is_ascii_alphanumeric(),
        Some(_) if FOLLOWERS.iter().any(|follower| cursor.rest().starts_with(follower)) => true,
        Some(c) => cursor.place == Place::InWords && !c.is_alphanumeric(),
    }
}

fn year(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn half_year(cursor: &mut Cursor<'_>) -> Reading {
    const HALVES: [(&str, Half); 2] = [("h1", Half::First), ("h2", Half::Second)];
    if let Some(half) = cursor.attempt(|cursor| {
        let half = cursor.word(&HALVES)?;
        cursor.spaces();
        Some(Said::half(year(cursor.digits(4, 4)?), half))
    }) {
        return Some(half);
    }
    let number = cursor.digits(4, 4)?;
    if cursor.separator().is_none() {
        cursor.spaces();
    }
    Some(Said::half(year(number), cursor.word(&HALVES)?))
}

fn year_first(cursor: &mut Cursor<'_>) -> Reading {
    let number = cursor.digits(4, 4)?;
    if cursor.place == Place::InWords && !(1800..=2200).contains(&number) {
        return None;
    }
    let year = year(number);
    Some(month_and_day(cursor, year))
}

/// `-4`, `-4-1` with one kind of separator, or nothing.
pub(crate) fn month_and_day(cursor: &mut Cursor<'_>, year: i32) -> Result<Said, DateError> {
    let part = |cursor: &mut Cursor<'_>, wanted: Option<Separator>| {
        cursor.attempt(|cursor| {
            let separator = cursor.separator()?;
            let number = cursor.digits(1, 2)?;
            wanted
                .is_none_or(|wanted| wanted == separator)
                .then_some((separator, number))
        })
    };
    let Some((separator, month)) = part(cursor, None) else {
        return Said::year(year);
    };
    match part(cursor, Some(separator)) {
        Some((_, day)) => Said::day(year, month, day),
        None => Said::month(year, month),
    }
}

fn month_first(cursor: &mut Cursor<'_>) -> Reading {
    let month = cursor.digits(1, 2)?;
    cursor.separator()?;
    Some(Said::month(year(cursor.digits(4, 4)?), month))
}

fn compact(cursor: &mut Cursor<'_>) -> Reading {
    let whole = cursor.clone();
    if let Some(number) = cursor.digits(8, 8) {
        return Some(Said::day(year(number / 10_000), number / 100 % 100, number % 100));
    }
    *cursor = whole;
    let number = cursor.digits(6, 6)?;
    (cursor.place == Place::Alone).then(|| Said::month(year(number / 100), number % 100))
}

/// `H30.4`: the era's letter. Among words it needs a month, for `S3` and `R2` are other things there.
fn era_letter(cursor: &mut Cursor<'_>) -> Reading {
    const LETTERS: [(&str, i32); 5] = [("m", 1867), ("t", 1911), ("s", 1925), ("h", 1988), ("r", 2018)];
    let before = cursor.take_any(&LETTERS)?;
    let _ = cursor.take(".");
    let year = before + year(cursor.digits(1, 2).filter(|&number| number > 0)?);
    let start = cursor.at();
    let said = month_and_day(cursor, year);
    (cursor.place == Place::Alone || cursor.at() > start).then_some(said)
}

/// A year that can't be: said so rather than "no such form".
fn five_digit_year(cursor: &mut Cursor<'_>) -> Reading {
    let number = cursor.digits(5, 9)?;
    let _ = month_and_day(cursor, 1);
    (cursor.place == Place::Alone).then(|| Err(DateError::YearOutOfRange(number.to_string())))
}
