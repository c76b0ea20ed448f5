//! The forms of dates that people type, as tables and as laws.

use std::fmt::Write as _;

use expect_test::expect;
use proptest::prelude::*;

use chrono::NaiveDate;

use super::{DateError, Edge, PartialDate, parse};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// One line a text: start, end, on; or the error's code.
fn table(texts: &[&str]) -> String {
    let mut table = String::new();
    for text in texts {
        let read = |edge| match parse(text, edge, today()) {
            Ok(date) => date.to_string(),
            Err(error) => error.code().to_owned(),
        };
        let (start, end, on) = (read(Edge::Start), read(Edge::End), read(Edge::On));
        let all = if start == end && end == on {
            start
        } else {
            format!("{start} … {end}, on {on}")
        };
        writeln!(table, "{text} → {all}").unwrap();
    }
    table
}

#[test]
fn digits() {
    expect![[r#"
        2018 → 2018
        2018-04 → 2018-04
        2018-4 → 2018-04
        2018-04-01 → 2018-04-01
        2018/4/1 → 2018-04-01
        2018.4 → 2018-04
        2018.04.01 → 2018-04-01
        ２０１８／４／１ → 2018-04-01
        2018ー4 → 2018-04
        2018−04−01 → 2018-04-01
        20180401 → 2018-04-01
        201804 → 2018-04
        4/2018 → 2018-04
        04.2018 → 2018-04
         2018  → 2018
        H30.4 → 2018-04
        h30 → 2018
        H30/4/1 → 2018-04-01
        R1.5 → 2019-05
        S63 → 1988
        Ｈ３０．４ → 2018-04
        2018-H1 → 2018-04 … 2018-09, on 2018-07
        2018 h2 → 2018-10 … 2019-03, on 2019-01
        H1 2018 → 2018-04 … 2018-09, on 2018-07
        0001 → 0001
        9999-12-31 → 9999-12-31
    "#]]
    .assert_eq(&table(&[
        "2018",
        "2018-04",
        "2018-4",
        "2018-04-01",
        "2018/4/1",
        "2018.4",
        "2018.04.01",
        "２０１８／４／１",
        "2018ー4",
        "2018−04−01",
        "20180401",
        "201804",
        "4/2018",
        "04.2018",
        " 2018 ",
        "H30.4",
        "h30",
        "H30/4/1",
        "R1.5",
        "S63",
        "Ｈ３０．４",
        "2018-H1",
        "2018 h2",
        "H1 2018",
        "0001",
        "9999-12-31",
    ]));
}

#[test]
fn japanese() {
    expect![[r#"
        2018年 → 2018
        2018年4月 → 2018-04
        2018年4月1日 → 2018-04-01
        2018年 4月 → 2018-04
        ２０１８年４月 → 2018-04
        二〇一八年四月一日 → 2018-04-01
        二千十八年十二月三十一日 → 2018-12-31
        2018年度 → 2018-04 … 2019-03, on 2018
        平成30年度 → 2018-04 … 2019-03, on 2018
        2018年度上期 → 2018-04 … 2018-09, on 2018-07
        2018年度 下期 → 2018-10 … 2019-03, on 2019-01
        2018年度末 → 2019-03
        2018年度初め → 2018-04
        2018年上期 → 2018-04 … 2018-09, on 2018-07
        2018年下期 → 2018-10 … 2019-03, on 2019-01
        2018年前半 → 2018-01 … 2018-06, on 2018-04
        2018年の後半 → 2018-07 … 2018-12, on 2018-10
        2018年上半期 → 2018-01 … 2018-06, on 2018-04
        平成30年4月 → 2018-04
        平成30年4月1日 → 2018-04-01
        平成三十年四月 → 2018-04
        平成元年 → 1989
        令和元年5月 → 2019-05
        昭和63年 → 1988
        大正12年9月1日 → 1923-09-01
        明治45年 → 1912
        平30 → 2018
        平30.4 → 2018-04
        H30年4月 → 2018-04
        ㍻30年4月 → 2018-04
        昭和65年 → 1990
        2019年春 → 2019-04
        2019年春頃 → 2019-04
        2019年夏 → 2019-07
        2019年の夏ごろ → 2019-07
        2019年秋 → 2019-10
        2019年冬 → 2019-12
        2019年初 → 2019-01
        2019年初頭 → 2019-01
        2019年半ば → 2019-07
        2019年末 → 2019-12
        2019年末頃 → 2019-12
        2019年頃 → 2019
        2019年4月頃 → 2019-04
        2019年4月上旬 → 2019-04
        2019年4月末 → 2019-04
        2019年4月の中旬頃 → 2019-04
        4月 → 2026-04
        4月1日 → 2026-04-01
        十二月 → 2026-12
        今年 → 2026
        今年4月 → 2026-04
        去年 → 2025
        去年の春 → 2025-04
        昨年12月 → 2025-12
        一昨年 → 2024
        おととし → 2024
        来年3月末 → 2027-03
        再来年 → 2028
        今年度 → 2026-04 … 2027-03, on 2026
        去年度 → 2025-04 … 2026-03, on 2025
        来年度下期 → 2027-10 … 2028-03, on 2028-01
        今月 → 2026-11
        先月 → 2026-10
        先月15日 → 2026-10-15
        来月 → 2026-12
        先々月 → 2026-09
        今日 → 2026-11-22
        昨日 → 2026-11-21
        一昨日 → 2026-11-20
        明日 → 2026-11-23
        本日 → 2026-11-22
        3年前 → 2023
        三年前 → 2023
        2か月前 → 2026-09
        2ヶ月後 → 2027-01
        10日前 → 2026-11-12
        半年前 → 2026-05
        十年後 → 2036
    "#]]
    .assert_eq(&table(&[
        "2018年",
        "2018年4月",
        "2018年4月1日",
        "2018年 4月",
        "２０１８年４月",
        "二〇一八年四月一日",
        "二千十八年十二月三十一日",
        "2018年度",
        "平成30年度",
        "2018年度上期",
        "2018年度 下期",
        "2018年度末",
        "2018年度初め",
        "2018年上期",
        "2018年下期",
        "2018年前半",
        "2018年の後半",
        "2018年上半期",
        "平成30年4月",
        "平成30年4月1日",
        "平成三十年四月",
        "平成元年",
        "令和元年5月",
        "昭和63年",
        "大正12年9月1日",
        "明治45年",
        "平30",
        "平30.4",
        "H30年4月",
        "㍻30年4月",
        "昭和65年",
        "2019年春",
        "2019年春頃",
        "2019年夏",
        "2019年の夏ごろ",
        "2019年秋",
        "2019年冬",
        "2019年初",
        "2019年初頭",
        "2019年半ば",
        "2019年末",
        "2019年末頃",
        "2019年頃",
        "2019年4月頃",
        "2019年4月上旬",
        "2019年4月末",
        "2019年4月の中旬頃",
        "4月",
        "4月1日",
        "十二月",
        "今年",
        "今年4月",
        "去年",
        "去年の春",
        "昨年12月",
        "一昨年",
        "おととし",
        "来年3月末",
        "再来年",
        "今年度",
        "去年度",
        "来年度下期",
        "今月",
        "先月",
        "先月15日",
        "来月",
        "先々月",
        "今日",
        "昨日",
        "一昨日",
        "明日",
        "本日",
        "3年前",
        "三年前",
        "2か月前",
        "2ヶ月後",
        "10日前",
        "半年前",
        "十年後",
    ]));
}

#[test]
fn english() {
    expect![[r#"
        Apr 2018 → 2018-04
        apr. 2018 → 2018-04
        April 2018 → 2018-04
        APRIL, 2018 → 2018-04
        Apr-2018 → 2018-04
        April 1, 2018 → 2018-04-01
        Apr 1st 2018 → 2018-04-01
        1 Apr 2018 → 2018-04-01
        1st of April 2018 → 2018-04-01
        2018 Apr → 2018-04
        2018 April 1 → 2018-04-01
        Sept 2018 → 2018-09
        May 2018 → 2018-05
        FY2018 → 2018-04 … 2019-03, on 2018
        fy 2018 → 2018-04 … 2019-03, on 2018
        fiscal year 2018 → 2018-04 … 2019-03, on 2018
        FY2018 H2 → 2018-10 … 2019-03, on 2019-01
        summer 2019 → 2019-07
        the summer of 2019 → 2019-07
        fall 2019 → 2019-10
        winter 2019 → 2019-12
        early 2019 → 2019-01
        mid-2019 → 2019-07
        late 2019 → 2019-12
        end of 2019 → 2019-12
        first half of 2019 → 2019-01 … 2019-06, on 2019-04
        the second half of last year → 2025-07 … 2025-12, on 2025-10
        today → 2026-11-22
        yesterday → 2026-11-21
        tomorrow → 2026-11-23
        this month → 2026-11
        last month → 2026-10
        next month → 2026-12
        this year → 2026
        last year → 2025
        next fiscal year → 2027-04 … 2028-03, on 2027
        3 years ago → 2023
        a month ago → 2026-10
        2 weeks ago → 2026-11-08
        in 2 months → 2027-01
    "#]]
    .assert_eq(&table(&[
        "Apr 2018",
        "apr. 2018",
        "April 2018",
        "APRIL, 2018",
        "Apr-2018",
        "April 1, 2018",
        "Apr 1st 2018",
        "1 Apr 2018",
        "1st of April 2018",
        "2018 Apr",
        "2018 April 1",
        "Sept 2018",
        "May 2018",
        "FY2018",
        "fy 2018",
        "fiscal year 2018",
        "FY2018 H2",
        "summer 2019",
        "the summer of 2019",
        "fall 2019",
        "winter 2019",
        "early 2019",
        "mid-2019",
        "late 2019",
        "end of 2019",
        "first half of 2019",
        "the second half of last year",
        "today",
        "yesterday",
        "tomorrow",
        "this month",
        "last month",
        "next month",
        "this year",
        "last year",
        "next fiscal year",
        "3 years ago",
        "a month ago",
        "2 weeks ago",
        "in 2 months",
    ]));
}

#[test]
fn refused() {
    expect![[r#"
         → date-unreadable
           → date-unreadable
        abc → date-unreadable
        18 → date-unreadable
        18年4月 → date-unreadable
        2018/13 → date-no-such-day
        2018-02-29 → date-no-such-day
        2018年13月 → date-no-such-day
        2018年2月30日 → date-no-such-day
        Feb 30, 2018 → date-no-such-day
        31/12/2018 → date-unreadable
        1/4/2018 → date-unreadable
        0000 → date-year-out-of-range
        0000-01 → date-year-out-of-range
        12018 → date-year-out-of-range
        12018-04 → date-year-out-of-range
        20181301 → date-no-such-day
        201813 → date-no-such-day
        H0.4 → date-unreadable
        平成0年 → date-unreadable
        2018/4-1 → date-unreadable
        2018-04-01T00:00 → date-unreadable
        2018年4 → date-unreadable
        Apr → date-unreadable
        Apr 18 → date-unreadable
        2018 4 → date-unreadable
        2018年度年 → date-unreadable
        9999年度 → 9999-04 … date-year-out-of-range, on 9999
        99999年前 → date-unreadable
        9999年前 → date-unreadable
        in 9000 years → date-year-out-of-range
        April 2018 or so → date-unreadable
        ０ → date-unreadable
        二〇一八 → date-unreadable
        今 → date-unreadable
        年 → date-unreadable
        年度 → date-unreadable
    "#]]
    .assert_eq(&table(&[
        "",
        "  ",
        "abc",
        "18",
        "18年4月",
        "2018/13",
        "2018-02-29",
        "2018年13月",
        "2018年2月30日",
        "Feb 30, 2018",
        "31/12/2018",
        "1/4/2018",
        "0000",
        "0000-01",
        "12018",
        "12018-04",
        "20181301",
        "201813",
        "H0.4",
        "平成0年",
        "2018/4-1",
        "2018-04-01T00:00",
        "2018年4",
        "Apr",
        "Apr 18",
        "2018 4",
        "2018年度年",
        "9999年度",
        "99999年前",
        "9999年前",
        "in 9000 years",
        "April 2018 or so",
        "０",
        "二〇一八",
        "今",
        "年",
        "年度",
    ]));
}

#[test]
fn a_nul_is_no_date() {
    assert_eq!(
        parse("2018\0", Edge::On, today()),
        Err(DateError::Unreadable("2018\0".to_owned()))
    );
}

#[test]
fn an_error_repeats_what_was_typed_and_not_more() {
    assert_eq!(
        parse(" 2018/13 ", Edge::On, today()),
        Err(DateError::NoSuchDate("2018/13".to_owned()))
    );
    let long = parse(&"あ".repeat(500), Edge::On, today()).unwrap_err();
    assert_eq!(long.text().chars().count(), 60);
}

fn any_date() -> impl Strategy<Value = PartialDate> {
    (1000i32..=9998, 1u32..=12, 1u32..=28, 0..3).prop_map(|(year, month, day, precision)| {
        match precision {
            0 => PartialDate::year_only(year),
            1 => PartialDate::month_only(year, month),
            _ => PartialDate::day(year, month, day),
        }
        .unwrap()
    })
}

/// The same date in other clothes.
fn clothes(date: PartialDate) -> Vec<String> {
    let iso = date.to_string();
    let parts: Vec<&str> = iso.split('-').collect();
    let plain: Vec<&str> = parts.iter().map(|part| part.trim_start_matches('0')).collect();
    let japanese: String = plain
        .iter()
        .zip(["年", "月", "日"])
        .map(|(part, unit)| format!("{part}{unit}"))
        .collect();
    let wide: String = iso
        .chars()
        .map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap())
        .collect();
    vec![
        iso.replace('-', "/"),
        iso.replace('-', "."),
        plain.join("/"),
        japanese,
        wide,
        iso,
    ]
}

proptest! {
    #[test]
    fn any_clothes_mean_the_same_date(date in any_date()) {
        for text in clothes(date) {
            for edge in [Edge::Start, Edge::End, Edge::On] {
                prop_assert_eq!(parse(&text, edge, today()), Ok(date), "{}", text);
            }
        }
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        let _ = parse(&text, Edge::On, today());
    }

    #[test]
    fn no_likely_text_panics(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "2018", "9999", "0", "1", "31", "年", "年度", "月", "日", "の", " ", "-", "/", ".", "平成", "h", "元", "夏", "頃", "末", "上期", "前半",
            "前", "後", "か月", "去年", "先月", "一昨日", "二〇", "十", "千", "apr", "st", "of", ",", "fy", "h1", "ago", "in", "year", "late", "\u{3099}",
        ]), 0..7),
        edge in prop::sample::select(vec![Edge::Start, Edge::End, Edge::On]),
    ) {
        let text = pieces.concat();
        if let Ok(date) = parse(&text, edge, today()) {
            prop_assert_eq!(date.to_string().parse::<PartialDate>().unwrap(), date);
        }
    }

    #[test]
    fn a_start_never_lies_after_its_end(pieces in prop::collection::vec(prop::sample::select(vec![
        "2018", "年", "年度", "上期", "下期", "前半", "後半", "平成30", "夏", "頃", "末", "4月", "1日",
    ]), 1..5)) {
        let text = pieces.concat();
        if let (Ok(start), Ok(end)) = (parse(&text, Edge::Start, today()), parse(&text, Edge::End, today())) {
            prop_assert!(start.first_day() <= end.last_day(), "{}", text);
        }
    }
}
