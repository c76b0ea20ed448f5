//! Clocks that jump, time zones, and the two nights of the year that have an hour too many or too few: nothing is reordered or moved.
//!
//! The system's own clock is set, for one program at a time (`libfaketime`).

#![cfg(target_os = "linux")]

use std::{fs, path::PathBuf};

use chrono::DateTime;
use serde_json::Value;

use crate::home::{Answer, Home};

const ZONES: [&str; 4] = ["UTC", "Pacific/Kiritimati", "America/St_Johns", "America/New_York"];

/// The library that tells a program another time.
fn library() -> PathBuf {
    let folders = fs::read_dir("/usr/lib").unwrap().map(|folder| folder.unwrap().path());
    folders
        .map(|folder| folder.join("faketime/libfaketime.so.1"))
        .find(|path| path.exists())
        .expect("libfaketime; `cargo xtask setup` installs it")
}

/// A run in a time zone at a moment (`2026-03-08T06:59:59Z`), by the system's clock alone.
fn run(home: &Home, zone: &str, moment: &str, arguments: &[&str]) -> Answer {
    let seconds = DateTime::parse_from_rfc3339(moment).unwrap().timestamp();
    let output = home
        .command(arguments)
        .env_remove("NENRIN_TODAY")
        .env("TZ", zone)
        .env("LD_PRELOAD", library())
        .env("FAKETIME_FMT", "%s")
        .env("FAKETIME", format!("@{seconds}"))
        .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        .output()
        .unwrap();
    Answer {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[track_caller]
fn json(home: &Home, zone: &str, moment: &str, arguments: &[&str]) -> Value {
    let answer = run(home, zone, moment, &[&["--json"], arguments].concat());
    assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{arguments:?} at {moment}");
    serde_json::from_str(&answer.out).unwrap()
}

fn texts(list: &Value, key: &str) -> Vec<String> {
    let list = list.as_array().unwrap().iter();
    list.map(|one| one[key].as_str().unwrap().to_owned()).collect()
}

fn titles(home: &Home) -> Vec<String> {
    texts(&home.json(&["list"])["entries"], "title")
}

#[test]
fn today_is_the_day_where_one_is_and_stays_that_day() {
    // Zone, moment in UTC, the day there.
    let moments = [
        ("UTC", "2026-03-08T23:59:59Z", "2026-03-08"),
        ("Pacific/Kiritimati", "2026-03-08T10:00:01Z", "2026-03-09"),
        ("America/St_Johns", "2026-03-08T03:00:00Z", "2026-03-07"),
        // The hour from two to three is left out.
        ("America/New_York", "2026-03-08T04:59:59Z", "2026-03-07"),
        ("America/New_York", "2026-03-08T06:59:59Z", "2026-03-08"),
        ("America/New_York", "2026-03-08T07:00:01Z", "2026-03-08"),
        ("America/New_York", "2026-03-09T03:59:59Z", "2026-03-08"),
        ("America/New_York", "2026-03-09T04:00:01Z", "2026-03-09"),
        // The hour from one to two comes twice.
        ("America/New_York", "2026-11-01T05:30:00Z", "2026-11-01"),
        ("America/New_York", "2026-11-01T06:30:00Z", "2026-11-01"),
        ("America/New_York", "2026-11-02T04:59:59Z", "2026-11-01"),
        ("America/New_York", "2026-11-02T05:00:01Z", "2026-11-02"),
    ];
    let home = Home::en();
    let mut written = Vec::new();
    for (number, (zone, moment, day)) in moments.into_iter().enumerate() {
        let title = format!("{number:02}");
        let entry = json(&home, zone, moment, &["write", "x", "--title", &title]);
        assert_eq!(entry["date"], day, "{zone} at {moment}");
        written.push((day, title));
    }
    // By the day, and within a day in the order of writing; in every zone and at any time.
    written.sort();
    written.reverse();
    let written: Vec<(String, String)> = written
        .into_iter()
        .map(|(day, title)| (day.to_owned(), title))
        .collect();
    for zone in ZONES {
        let list = json(&home, zone, "2031-07-01T12:00:00Z", &["list"]);
        let seen: Vec<_> = texts(&list["entries"], "date")
            .into_iter()
            .zip(texts(&list["entries"], "title"))
            .collect();
        assert_eq!(seen, written, "{zone}");
    }
}

#[test]
fn a_journal_leaves_the_same_in_every_zone() {
    let home = Home::sample("en");
    let read = |zone: &str, arguments: &[&str]| {
        let output = home.command(arguments).env("TZ", zone).output().unwrap();
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    for arguments in [
        &["export", "archive"][..],
        &["export", "plan"],
        &["--json", "list"],
        &["--json", "trash", "list"],
        &["--json", "rings"],
    ] {
        let expected = read("UTC", arguments);
        for zone in ZONES {
            assert_eq!(read(zone, arguments), expected, "{arguments:?} in {zone}");
        }
    }
}

/// A day on, a day back, ten years back, seventy years ahead, and home again.
const JUMPS: [&str; 6] = [
    "2026-11-22T12:00:00Z",
    "2026-11-23T12:00:00Z",
    "2026-11-21T12:00:00Z",
    "2016-11-22T12:00:00Z",
    "2096-11-22T12:00:00Z",
    "2026-11-22T13:00:00Z",
];

#[test]
fn a_clock_that_jumps_reorders_nothing() {
    let home = Home::en();
    let mut expected = Vec::new();
    for (number, moment) in JUMPS.into_iter().enumerate() {
        let title = format!("{number}");
        json(
            &home,
            "UTC",
            moment,
            &["write", "x", "--title", &title, "--date", "2026-11-01"],
        );
        expected.insert(0, title);
    }
    assert_eq!(titles(&home), expected);

    // An archive holds the same order, and so does the journal that takes it in.
    let archive = home.path("archive.json");
    home.ok(&["export", "archive", "--out", archive.to_str().unwrap()]);
    let other = Home::en();
    other.ok(&["import", "archive", archive.to_str().unwrap()]);
    assert_eq!(titles(&other), expected);

    // What was done last is undone first, whenever that was. (Not ten years back: what goes into the trash there has lain in it for ten
    // years when the clock is right again.)
    for left in (0..JUMPS.len()).rev() {
        json(&home, "UTC", &JUMPS[left].replace("2016", "2026"), &["undo"]);
        assert_eq!(titles(&home), expected[JUMPS.len() - left..]);
    }
    for done in 1..=JUMPS.len() {
        json(&home, "UTC", JUMPS[0], &["redo"]);
        assert_eq!(titles(&home), expected[JUMPS.len() - done..]);
    }
}

#[test]
fn versions_stand_in_the_order_in_which_they_were_saved() {
    let home = Home::en();
    let entry = json(&home, "UTC", JUMPS[0], &["write", "text 0"]);
    let id = entry["id"].as_str().unwrap();
    for (number, moment) in JUMPS.into_iter().enumerate().skip(1) {
        json(&home, "UTC", moment, &["edit", id, &format!("text {number}")]);
    }
    let versions = home.json(&["versions", id]);
    let versions = versions.as_array().unwrap();
    assert_eq!(versions.len(), JUMPS.len());
    for (place, version) in versions.iter().enumerate() {
        let number = JUMPS.len() - place;
        assert_eq!(version["number"], number);
        assert_eq!(version["present"], place == 0);
        let said = home.json(&["versions", id, &number.to_string()]);
        assert_eq!(said["version"]["text"], format!("text {}", number - 1));
    }
}

#[test]
fn a_clock_that_was_wrong_costs_no_backup() {
    let home = Home::en();
    let days = |home: &Home| {
        let taken = texts(&home.json(&["backup", "list"])["backups"], "taken");
        taken.iter().map(|at| at[..10].to_owned()).collect::<Vec<_>>()
    };
    for day in 10..=16 {
        json(&home, "UTC", &format!("2026-11-{day}T12:00:00Z"), &["write", "x"]);
    }
    let week: Vec<String> = (10..=16).rev().map(|day| format!("2026-11-{day}")).collect();
    assert_eq!(days(&home), week);
    // Seventy years ahead: the week is not old for it.
    json(&home, "UTC", "2096-11-17T12:00:00Z", &["write", "x"]);
    assert!(
        week[..6].iter().all(|day| days(&home).contains(day)),
        "{:?}",
        days(&home)
    );
    // Back again: each day with a change has its backup as before, and an older one leaves.
    for day in 17..=18 {
        json(&home, "UTC", &format!("2026-11-{day}T12:00:00Z"), &["write", "x"]);
        assert!(days(&home).contains(&format!("2026-11-{day}")), "{:?}", days(&home));
    }
    // Into the past: nothing of the present is taken for outdated.
    let before = days(&home);
    json(&home, "UTC", "2016-11-17T12:00:00Z", &["write", "x"]);
    let after = days(&home);
    assert!(before.iter().all(|day| after.contains(day)), "{after:?}");
    assert!(after.contains(&"2016-11-17".to_owned()));
}
