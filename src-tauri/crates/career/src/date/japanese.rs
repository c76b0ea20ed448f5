//! Dates in Japanese: 「2018年4月1日」「平成30年度」「2019年夏頃」「去年の春」「先月」「3年前」.

use chrono::Days;

use super::{
    Half,
    input::Place,
    numeric::month_and_day,
    said::{Reading, Said},
    scan::Cursor,
};

/// Reads the longest of them.
pub(crate) fn read(cursor: &mut Cursor<'_>) -> Reading {
    let forms: [fn(&mut Cursor<'_>) -> Reading; 6] = [ago, fiscal_year, year, era_abbreviated, month_alone, day_word];
    forms.into_iter().find_map(|form| cursor.attempt(form))
}

/// Words that mean a year, relative to this one. Longer ones before their prefixes.
const YEARS: [(&str, i32); 9] = [
    ("再来年", 2),
    ("一昨年", -2),
    ("おととし", -2),
    ("今年", 0),
    ("本年", 0),
    ("去年", -1),
    ("昨年", -1),
    ("来年", 1),
    ("ことし", 0),
];

/// The year before an era's first.
const ERAS: [(&str, i32); 10] = [
    ("明治", 1867),
    ("大正", 1911),
    ("昭和", 1925),
    ("平成", 1988),
    ("令和", 2018),
    ("明", 1867),
    ("大", 1911),
    ("昭", 1925),
    ("平", 1988),
    ("令", 2018),
];

/// Words for a part of a year, by the month they stand for.
const SEASONS: [(&str, u32); 4] = [("春", 4), ("夏", 7), ("秋", 10), ("冬", 12)];

/// Words that make a date vaguer and change nothing in it.
const VAGUE: [&str; 18] = [
    "上旬",
    "中旬",
    "下旬",
    "初旬",
    "初め",
    "始め",
    "はじめ",
    "半ば",
    "なかば",
    "中頃",
    "末",
    "頭",
    "頃",
    "ころ",
    "ごろ",
    "くらい",
    "ぐらい",
    "あたり",
];

/// Words after a year that mean its beginning, middle and end.
const PARTS: [(&str, u32); 12] = [
    ("初頭", 1),
    ("初め", 1),
    ("始め", 1),
    ("はじめ", 1),
    ("初", 1),
    ("明け", 1),
    ("頭", 1),
    ("半ば", 7),
    ("なかば", 7),
    ("中頃", 7),
    ("末", 12),
    ("暮れ", 12),
];

const COUNT_MONTHS: [&str; 9] = ["か月", "ヶ月", "ケ月", "カ月", "ヵ月", "箇月", "ヵ年", "ヶ年", "か年"];

fn number_of_year(cursor: &mut Cursor<'_>) -> Option<i32> {
    const COUNTERS: [&str; 1] = ["年"];
    let era = |cursor: &mut Cursor<'_>| {
        let before = cursor.take_any(&ERAS)?;
        cursor.spaces();
        let number = match cursor.take("元") {
            Some(()) => 1,
            None => cursor.number(1, 2, &COUNTERS).filter(|&number| number > 0)?,
        };
        Some(before + i32::try_from(number).ok()?)
    };
    let plain = |cursor: &mut Cursor<'_>| i32::try_from(cursor.number(4, 4, &COUNTERS)?).ok();
    let letter = |cursor: &mut Cursor<'_>| {
        const LETTERS: [(&str, i32); 5] = [("m", 1867), ("t", 1911), ("s", 1925), ("h", 1988), ("r", 2018)];
        let before = cursor.take_any(&LETTERS)?;
        Some(before + i32::try_from(cursor.number(1, 2, &COUNTERS).filter(|&number| number > 0)?).ok()?)
    };
    cursor
        .attempt(plain)
        .or_else(|| cursor.attempt(era))
        .or_else(|| cursor.attempt(letter))
}

/// 「2018年度」「来年度」, and a half of it.
fn fiscal_year(cursor: &mut Cursor<'_>) -> Reading {
    let relative = cursor.attempt(|cursor| {
        let offset = cursor.take_any(&YEARS)?;
        cursor.take("度")?;
        Some(cursor.this_fiscal_year() + offset)
    });
    let year = match relative {
        Some(year) => year,
        None => {
            let year = number_of_year(cursor)?;
            cursor.take("年度")?;
            year
        }
    };
    let half = cursor.attempt(|cursor| {
        joint(cursor);
        cursor.take_any(&[
            ("上半期", Half::First),
            ("下半期", Half::Second),
            ("上期", Half::First),
            ("下期", Half::Second),
            ("前期", Half::First),
            ("後期", Half::Second),
            ("前半", Half::First),
            ("後半", Half::Second),
        ])
    });
    if let Some(half) = half {
        return Some(Said::half(year, half));
    }
    const ENDS: [(&str, bool); 6] = [
        ("初め", false),
        ("始め", false),
        ("はじめ", false),
        ("頭", false),
        ("末", true),
        ("終わり", true),
    ];
    match cursor.take_any(&ENDS) {
        Some(true) => return Some(Said::month(year + 1, 3)),
        Some(false) => return Some(Said::month(year, 4)),
        None => vague(cursor),
    }
    Some(Ok(Said::FiscalYear(year)))
}

/// 「2018年」「平成30年」「去年」, and what stands behind them.
fn year(cursor: &mut Cursor<'_>) -> Reading {
    let relative = cursor.take_any(&YEARS);
    let year = match relative {
        Some(offset) => cursor.this_year() + offset,
        None => {
            let year = number_of_year(cursor)?;
            cursor.take("年")?;
            year
        }
    };
    let within = cursor.attempt(|cursor| {
        joint(cursor);
        cursor
            .attempt(|cursor| month(cursor, year))
            .or_else(|| part_of_year(cursor, year))
    });
    if let Some(said) = within {
        return Some(said);
    }
    vague(cursor);
    // 「3年前」 is [`ago`]'s, 「年間」 a duration.
    if relative.is_none()
        && ["間", "前", "後", "目"]
            .iter()
            .any(|next| cursor.rest().starts_with(next))
    {
        return None;
    }
    Some(Said::year(year))
}

/// The 「の」 or the space that may stand between a year and its part.
fn joint(cursor: &mut Cursor<'_>) {
    cursor.spaces();
    if cursor.take("の").is_some() {
        cursor.spaces();
    }
}

/// 「4月」「4月1日」「4月末頃」
fn month(cursor: &mut Cursor<'_>, year: i32) -> Reading {
    let month = cursor.number(1, 2, &["月"])?;
    cursor.take("月")?;
    day_of_month(cursor, year, month)
}

fn day_of_month(cursor: &mut Cursor<'_>, year: i32, month: u32) -> Reading {
    let day = cursor.attempt(|cursor| {
        joint(cursor);
        let day = cursor.number(1, 2, &["日"])?;
        cursor.take("日")?;
        (!cursor.rest().starts_with('間')).then_some(day)
    });
    vague(cursor);
    Some(match day {
        Some(day) => Said::day(year, month, day),
        None => Said::month(year, month),
    })
}

fn vague(cursor: &mut Cursor<'_>) {
    loop {
        let taken = cursor.attempt(|cursor| {
            let _ = cursor.take("の");
            VAGUE.iter().find_map(|word| cursor.take(word))
        });
        if taken.is_none() {
            return;
        }
    }
}

fn part_of_year(cursor: &mut Cursor<'_>, year: i32) -> Reading {
    if let Some(month) = cursor.take_any(&SEASONS) {
        vague(cursor);
        return Some(Said::month(year, month));
    }
    const FISCAL: [(&str, Half); 2] = [("上期", Half::First), ("下期", Half::Second)];
    if let Some(half) = cursor.take_any(&FISCAL) {
        return Some(Said::half(year, half));
    }
    const CALENDAR: [(&str, Half); 4] = [
        ("上半期", Half::First),
        ("下半期", Half::Second),
        ("前半", Half::First),
        ("後半", Half::Second),
    ];
    if let Some(half) = cursor.take_any(&CALENDAR) {
        vague(cursor);
        return Some(Said::year(year).map(|_| Said::CalendarHalf(year, half)));
    }
    let month = cursor.take_any(&PARTS)?;
    vague(cursor);
    Some(Said::month(year, month))
}

/// 「平30.4」: an era in one character with digits behind it.
fn era_abbreviated(cursor: &mut Cursor<'_>) -> Reading {
    let before = cursor.take_any(&ERAS)?;
    let year = before + i32::try_from(cursor.digits(1, 2).filter(|&number| number > 0)?).ok()?;
    let start = cursor.at();
    let said = month_and_day(cursor, year);
    if cursor.place == Place::InWords && cursor.at() == start {
        return None;
    }
    (!cursor.alphanumeric_follows()).then_some(said)
}

/// 「4月」 of this year, 「先月」, and their days.
fn month_alone(cursor: &mut Cursor<'_>) -> Reading {
    const MONTHS: [(&str, i64); 5] = [("先々月", -2), ("再来月", 2), ("先月", -1), ("今月", 0), ("来月", 1)];
    let Some(offset) = cursor.take_any(&MONTHS) else {
        return month(cursor, cursor.this_year());
    };
    match Said::month_number(cursor.this_month_number() + offset) {
        Ok(Said::Date(date)) => {
            let month = u32::try_from((cursor.this_month_number() + offset).rem_euclid(12)).ok()? + 1;
            day_of_month(cursor, date.year(), month)
        }
        other => Some(other),
    }
}

/// 「今日」「一昨日」
fn day_word(cursor: &mut Cursor<'_>) -> Reading {
    const DAYS: [(&str, i64); 11] = [
        ("一昨日", -2),
        ("おととい", -2),
        ("明後日", 2),
        ("あさって", 2),
        ("今日", 0),
        ("本日", 0),
        ("きょう", 0),
        ("昨日", -1),
        ("きのう", -1),
        ("明日", 1),
        ("あした", 1),
    ];
    let offset = cursor.take_any(&DAYS)?;
    Some(Said::on(
        cursor.today.checked_add_signed(chrono::Duration::days(offset)),
    ))
}

/// 「3年前」「2か月後」「10日前」「半年前」
fn ago(cursor: &mut Cursor<'_>) -> Reading {
    enum Unit {
        Years,
        Months,
        Days,
    }
    let (count, unit) = match cursor.take("半年") {
        Some(()) => (6, Unit::Months),
        None => {
            let counters: Vec<&str> = COUNT_MONTHS.iter().copied().chain(["年", "月", "日"]).collect();
            let count = cursor.number(1, 3, &counters)?;
            let unit = if COUNT_MONTHS[..6].iter().any(|counter| cursor.take(counter).is_some()) {
                Unit::Months
            } else if COUNT_MONTHS[6..].iter().any(|counter| cursor.take(counter).is_some())
                || cursor.take("年").is_some()
            {
                Unit::Years
            } else {
                cursor.take("日")?;
                Unit::Days
            };
            (count, unit)
        }
    };
    let sign = cursor.take_any(&[("前", -1), ("後", 1)])?;
    if ["半", "期"].iter().any(|next| cursor.rest().starts_with(next)) {
        return None;
    }
    vague(cursor);
    Some(match unit {
        Unit::Years => Said::year(cursor.this_year() + sign * i32::try_from(count).ok()?),
        Unit::Months => Said::month_number(cursor.this_month_number() + i64::from(sign) * i64::from(count)),
        Unit::Days if sign < 0 => Said::on(cursor.today.checked_sub_days(Days::new(count.into()))),
        Unit::Days => Said::on(cursor.today.checked_add_days(Days::new(count.into()))),
    })
}
