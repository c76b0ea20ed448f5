//! Dates, half-years and roles in one line, as people type them.

use career::{
    date::{Edge, HalfYear, PartialDate, Period, Precision, parse},
    recap,
    role::parse_line,
};

use super::today;

pub fn check(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let read = [Edge::Start, Edge::On, Edge::End].map(|edge| parse(text, edge, today()));
    for one in &read {
        match one {
            Ok(date) => prints_as_it_reads(*date),
            Err(error) => assert!(
                text.trim().starts_with(error.text()) && error.text().chars().count() <= 60,
                "{error:?} is not about what was typed"
            ),
        }
    }
    let [start, on, end] = read;
    if let (Ok(start), Ok(end)) = (&start, &end) {
        assert!(Period::new(*start, Some(*end)).is_ok(), "{start} begins after {end}");
        if let Ok(on) = &on {
            let widest = Period::new(*start, Some(*end)).unwrap();
            assert!(
                widest.contains(on.middle_day()),
                "{on} lies outside of {start} to {end}"
            );
        }
    }
    if let Ok(date) = text.parse::<PartialDate>() {
        assert_eq!(date.to_string(), text);
    }
    if let Ok(half) = text.parse::<HalfYear>() {
        assert_eq!(half.to_string(), text.to_uppercase());
    }
    role(text);
}

/// A date is written in one way, and read from it as the same.
fn prints_as_it_reads(date: PartialDate) {
    let printed = date.to_string();
    assert_eq!(printed.parse(), Ok(date));
    for edge in [Edge::Start, Edge::On, Edge::End] {
        assert_eq!(parse(&printed, edge, today()), Ok(date));
    }
    let (first, middle, last) = (date.first_day(), date.middle_day(), date.last_day());
    assert!(first <= middle && middle <= last);
    assert_eq!(date.precision() == Precision::Day, first == last);
}

/// A line is a role, or says what it lacks.
fn role(text: &str) {
    let recap = recap::embedded().unwrap();
    let kinds = recap.role_kinds().iter();
    let names = kinds.flat_map(|kind| kind.aliases.iter().map(move |alias| (&kind.id, alias.as_str())));
    let line = parse_line(text, names, &[], today());
    if line.problem.is_none() {
        assert!(!line.title.trim().is_empty());
        assert!(Period::new(line.from.unwrap(), line.to).is_ok());
    }
    if let Some(kind) = &line.kind {
        assert!(recap.role_kind(kind).is_some());
    }
}
