//! Dates in English: "Apr 2018", "1st of April 2018", "summer 2019", "FY2018", "last month", "3 years ago".

use chrono::{Datelike, Days};

use super::{
    Half,
    said::{Reading, Said},
    scan::Cursor,
};

/// Reads the longest of them.
pub(crate) fn read(cursor: &mut Cursor<'_>) -> Reading {
    let forms: [fn(&mut Cursor<'_>) -> Reading; 8] = [
        month_first,
        day_first,
        year_first,
        part_of_year,
        half_of_year,
        fiscal_year,
        ago,
        relative,
    ];
    forms.into_iter().find_map(|form| {
        cursor.attempt(|cursor| {
            let said = form(cursor)?;
            (!cursor.alphanumeric_follows()).then_some(said)
        })
    })
}

/// Longer names before their beginnings.
const MONTHS: [(&str, u32); 24] = [
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("sept", 9),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

fn month(cursor: &mut Cursor<'_>) -> Option<u32> {
    let month = cursor.take_any(&MONTHS)?;
    let _ = cursor.take(".");
    (!cursor.peek().is_some_and(|c| c.is_ascii_alphabetic())).then_some(month)
}

fn year(cursor: &mut Cursor<'_>) -> Option<i32> {
    i32::try_from(cursor.digits(4, 4)?).ok()
}

/// "1", "1st", "22nd"
fn day(cursor: &mut Cursor<'_>) -> Option<u32> {
    let day = cursor.digits(1, 2)?;
    let _ = cursor.word(&[("st", ()), ("nd", ()), ("rd", ()), ("th", ())]);
    Some(day)
}

/// Spaces, a comma, "of": at least one of them.
fn gap(cursor: &mut Cursor<'_>) -> Option<()> {
    let start = cursor.at();
    cursor.spaces();
    let _ = cursor.take(",");
    cursor.spaces();
    if cursor.word(&[("of", ())]).is_some() {
        cursor.spaces();
    }
    (cursor.at() > start).then_some(())
}

/// "Apr 2018", "April 1, 2018", "Apr-2018", "Apr 2018"
fn month_first(cursor: &mut Cursor<'_>) -> Reading {
    let month = month(cursor)?;
    let with_day = cursor.attempt(|cursor| {
        gap(cursor)?;
        let day = day(cursor)?;
        gap(cursor)?;
        Some(Said::day(year(cursor)?, month, day))
    });
    with_day.or_else(|| {
        gap(cursor).or_else(|| cursor.take("-")).or_else(|| cursor.take("/"));
        Some(Said::month(year(cursor)?, month))
    })
}

/// "1 April 2018", "1st of April, 2018"
fn day_first(cursor: &mut Cursor<'_>) -> Reading {
    let day = day(cursor)?;
    gap(cursor).or_else(|| cursor.take("-"))?;
    let month = month(cursor)?;
    gap(cursor).or_else(|| cursor.take("-"))?;
    Some(Said::day(year(cursor)?, month, day))
}

/// "2018 Apr 1", "2018 April"
fn year_first(cursor: &mut Cursor<'_>) -> Reading {
    let year = year(cursor)?;
    gap(cursor).or_else(|| cursor.take("-"))?;
    let month = month(cursor)?;
    let day = cursor.attempt(|cursor| {
        gap(cursor).or_else(|| cursor.take("-"))?;
        let day = day(cursor)?;
        (!cursor.alphanumeric_follows()).then_some(day)
    });
    Some(match day {
        Some(day) => Said::day(year, month, day),
        None => Said::month(year, month),
    })
}

fn some_year(cursor: &mut Cursor<'_>) -> Option<i32> {
    const YEARS: [(&str, i32); 3] = [("last year", -1), ("this year", 0), ("next year", 1)];
    cursor
        .word(&YEARS)
        .map(|offset| cursor.this_year() + offset)
        .or_else(|| year(cursor))
}

/// "summer 2019", "the end of 2019", "early 2019", "mid-2019"
fn part_of_year(cursor: &mut Cursor<'_>) -> Reading {
    if cursor.word(&[("the", ())]).is_some() {
        cursor.spaces();
    }
    const PARTS: [(&str, u32); 12] = [
        ("spring", 4),
        ("summer", 7),
        ("autumn", 10),
        ("fall", 10),
        ("winter", 12),
        ("beginning", 1),
        ("start", 1),
        ("early", 1),
        ("middle", 7),
        ("mid", 7),
        ("late", 12),
        ("end", 12),
    ];
    let month = cursor.word(&PARTS)?;
    gap(cursor).or_else(|| cursor.take("-"))?;
    Some(Said::month(some_year(cursor)?, month))
}

/// "first half of 2018"
fn half_of_year(cursor: &mut Cursor<'_>) -> Reading {
    if cursor.word(&[("the", ())]).is_some() {
        cursor.spaces();
    }
    let half = cursor.word(&[("first half", Half::First), ("second half", Half::Second)])?;
    gap(cursor)?;
    let year = some_year(cursor)?;
    Some(Said::year(year).map(|_| Said::CalendarHalf(year, half)))
}

/// "FY2018", "fiscal year 2018"
fn fiscal_year(cursor: &mut Cursor<'_>) -> Reading {
    cursor.take_any(&[("fiscal year", ()), ("fiscal", ()), ("fy", ())])?;
    cursor.spaces();
    let year = year(cursor)?;
    let half = cursor.attempt(|cursor| {
        cursor.spaces();
        cursor.word(&[("h1", Half::First), ("h2", Half::Second)])
    });
    Some(match half {
        Some(half) => Said::half(year, half),
        None => Ok(Said::FiscalYear(year)),
    })
}

#[derive(Clone, Copy)]
enum Unit {
    Years,
    Months,
    Weeks,
    Days,
}

/// "3 years ago", "in 2 months"
fn ago(cursor: &mut Cursor<'_>) -> Reading {
    const UNITS: [(&str, Unit); 8] = [
        ("years", Unit::Years),
        ("year", Unit::Years),
        ("months", Unit::Months),
        ("month", Unit::Months),
        ("weeks", Unit::Weeks),
        ("week", Unit::Weeks),
        ("days", Unit::Days),
        ("day", Unit::Days),
    ];
    let ahead = cursor.word(&[("in", ())]).is_some();
    cursor.spaces();
    let count = cursor
        .digits(1, 4)
        .or_else(|| cursor.word(&[("an", 1), ("a", 1), ("one", 1)]))?;
    cursor.spaces();
    let unit = cursor.word(&UNITS)?;
    if !ahead {
        cursor.spaces();
        cursor.word(&[("ago", ())])?;
    }
    let count = i64::from(count) * if ahead { 1 } else { -1 };
    Some(match unit {
        Unit::Years => Said::year(cursor.this_year() + i32::try_from(count).ok()?),
        Unit::Months => Said::month_number(cursor.this_month_number() + count),
        Unit::Weeks => Said::on(cursor.today.checked_add_signed(chrono::Duration::days(count * 7))),
        Unit::Days => Said::on(cursor.today.checked_add_signed(chrono::Duration::days(count))),
    })
}

/// "today", "last month", "this year"
fn relative(cursor: &mut Cursor<'_>) -> Reading {
    const DAYS: [(&str, i64); 3] = [("yesterday", -1), ("today", 0), ("tomorrow", 1)];
    if let Some(offset) = cursor.word(&DAYS) {
        return Some(Said::on(if offset < 0 {
            cursor.today.checked_sub_days(Days::new(1))
        } else {
            cursor.today.checked_add_days(Days::new(offset.unsigned_abs()))
        }));
    }
    const MONTHS: [(&str, i64); 3] = [("last month", -1), ("this month", 0), ("next month", 1)];
    if let Some(offset) = cursor.word(&MONTHS) {
        return Some(Said::month_number(cursor.this_month_number() + offset));
    }
    const YEARS: [(&str, i32); 3] = [("last year", -1), ("this year", 0), ("next year", 1)];
    if let Some(offset) = cursor.word(&YEARS) {
        return Some(Said::year(cursor.today.year() + offset));
    }
    const FISCAL: [(&str, i32); 3] = [
        ("last fiscal year", -1),
        ("this fiscal year", 0),
        ("next fiscal year", 1),
    ];
    let offset = cursor.word(&FISCAL)?;
    Some(Ok(Said::FiscalYear(cursor.this_fiscal_year() + offset)))
}
