//! Reading gives back what was written.

use exchange::archive::{
    Alias, Archive, Decision, Document, Entry, EntryVersion, Goal, Highlight, MovedLink, OwnLink, PlanTexts, Reading,
    Role, Snapshot, Star, Step, Timestamp, read, write,
};
use proptest::prelude::*;

use super::{EXAMPLE, example};

#[test]
fn the_example_is_written_as_it_was_read() {
    let mut archive = example();
    assert_eq!(String::from_utf8(write(&archive).unwrap()).unwrap(), EXAMPLE);
    archive.put_in_order();
    assert_eq!(archive, example());
}

#[test]
fn the_example_of_the_documentation_is_an_archive() {
    let page = include_str!("../../../../../docs/DATA.md");
    let (_, after) = page.split_once("```json\n{\n  \"format\": \"nenrin-archive\"").unwrap();
    let (rest, _) = after.split_once("```").unwrap();
    let archive = read(format!("{{\"format\": \"nenrin-archive\"{rest}").as_bytes()).unwrap();
    assert_eq!(archive.entries.len(), 1);
}

#[test]
fn a_byte_order_mark_and_missing_lists_are_fine() {
    let short = "\u{feff}{\"version\": 1, \"recap\": \"sre-next-2022\", \"format\": \"nenrin-archive\"}";
    assert_eq!(read(short.as_bytes()).unwrap(), Archive::empty("sre-next-2022"));
}

#[test]
fn archives_of_older_versions_are_read() {
    let mut old: serde_json::Value = serde_json::from_str(EXAMPLE).unwrap();
    old["entries"][0].as_object_mut().unwrap().remove("versions");
    for version in [1, 2] {
        old["version"] = version.into();
        if version == 1 {
            assert!(old.as_object_mut().unwrap().remove("documents").is_some());
        }
        let archive = read(old.to_string().as_bytes()).unwrap();
        assert_eq!(archive.entries[0].versions, []);
        assert!(
            String::from_utf8(write(&archive).unwrap())
                .unwrap()
                .contains("\"version\": 3")
        );
    }
}

#[test]
fn order_is_restored() {
    let mut archive = example();
    archive.roles.reverse();
    archive.decisions.reverse();
    archive.put_in_order();
    assert_eq!(archive, example());
}

fn uuid<T: std::str::FromStr<Err: std::fmt::Debug>>(number: u64) -> T {
    format!("0192a000-0000-7000-8000-{number:012x}").parse().unwrap()
}

/// Any text that a journal keeps.
fn text() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| text.replace('\0', ""))
}

fn line() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| {
        text.chars()
            .filter(|c| !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}'))
            .collect()
    })
}

fn filled_line() -> impl Strategy<Value = String> {
    line().prop_map(|line| format!("年{line}"))
}

fn date() -> impl Strategy<Value = String> {
    (1u32..=9999, 1u32..=12, 1u32..=28, 0..3).prop_map(|(year, month, day, precision)| match precision {
        0 => format!("{year:04}"),
        1 => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    })
}

fn stamp() -> impl Strategy<Value = Timestamp> {
    (-62_135_596_800_000i64..=253_402_300_799_999).prop_map(|millis| Timestamp::from_millis(millis).unwrap())
}

fn role(number: u64) -> impl Strategy<Value = Role> {
    let texts = (
        filled_line(),
        line(),
        text(),
        prop::collection::vec(filled_line(), 0..3),
    );
    (texts, date(), any::<bool>(), stamp(), stamp(), any::<bool>()).prop_map(
        move |((title, organisation, summary, highlights), from, ended, created, updated, removed)| Role {
            id: uuid(number),
            title,
            kind: ended.then(|| "sre".parse().unwrap()),
            organisation,
            from: from.parse().unwrap(),
            to: ended.then(|| "9999-12-31".parse().unwrap()),
            summary,
            highlights: (0..)
                .zip(highlights)
                .map(|(i, text)| Highlight {
                    id: uuid(number * 100 + i),
                    text,
                })
                .collect(),
            created,
            updated,
            removed: removed.then(|| "2026-11-22".parse().unwrap()),
        },
    )
}

fn entry(number: u64, roles: u64) -> impl Strategy<Value = Entry> {
    let texts = (line(), text(), prop::collection::vec(filled_line(), 0..3));
    let kind = prop::sample::select(career::entry::EntryKind::ALL.to_vec());
    (texts, date(), kind, prop::option::of(0..roles), stamp(), stamp()).prop_map(
        move |((title, text, tags), date, kind, role, created, updated)| Entry {
            id: uuid(number),
            date: date.parse().unwrap(),
            kind,
            title,
            text: format!("{text}."),
            role: role.map(uuid),
            tags,
            prompt: None,
            created,
            updated,
            removed: None,
            versions: role
                .into_iter()
                .map(|role| EntryVersion {
                    saved: created,
                    date: "0001".parse().unwrap(),
                    kind,
                    title: String::new(),
                    text: format!("{text}、前は"),
                    role: Some(uuid(role + 70)),
                    tags: Vec::new(),
                    prompt: Some("deepen-01".parse().unwrap()),
                })
                .collect(),
        },
    )
}

fn archive() -> impl Strategy<Value = Archive> {
    let roles = (role(0), role(1), role(2)).prop_map(|(a, b, c)| vec![a, b, c]);
    let entries = (entry(10, 3), entry(11, 3), entry(12, 3)).prop_map(|(a, b, c)| vec![a, b, c]);
    let rest = (
        text(),
        filled_line(),
        filled_line(),
        line(),
        date(),
        stamp(),
        any::<f64>(),
    );
    (roles, entries, rest).prop_map(|(roles, entries, (text, first, second, line, date, at, _))| Archive {
        roles,
        entries,
        decisions: vec![Decision {
            direction: "slo_ux".parse().unwrap(),
            source: career::growth::SourceKind::Entry,
            source_id: uuid::<career::id::EntryId>(10).to_string(),
            confirmed: true,
            updated: at,
        }],
        stars: vec![Star {
            direction: "mlops".parse().unwrap(),
            since: "0001-01-01".parse().unwrap(),
        }],
        plans: vec![PlanTexts {
            half_year: "2026-H2".parse().unwrap(),
            will: text.clone(),
            can_strength: String::new(),
            can_weakness: text.clone(),
            must: text.clone(),
            updated: at,
        }],
        goals: vec![Goal {
            id: uuid(40),
            direction: "mlops".parse().unwrap(),
            by: date.parse().unwrap(),
            closed: None,
            steps: vec![Step {
                id: uuid(41),
                text: first.clone(),
                by: Some(date.parse().unwrap()),
                done: None,
                origin: None,
                created: at,
                updated: at,
                removed: None,
            }],
            created: at,
            updated: at,
            removed: None,
        }],
        readings: vec![Reading {
            link: "sre-book-slo".parse().unwrap(),
            status: career::reading::ReadingStatus::Reading,
            takeaway: line.clone(),
            on: "9999-12-31".parse().unwrap(),
            updated: at,
        }],
        own_links: vec![OwnLink {
            id: "own/x".parse().unwrap(),
            url: "https://example.com/".to_owned(),
            title: line,
            direction: None,
            created: at,
            updated: at,
            removed: None,
        }],
        moved_links: vec![MovedLink {
            link: "art-of-slos".parse().unwrap(),
            url: "http://example.com".to_owned(),
        }],
        snapshots: vec![Snapshot {
            id: uuid(50),
            half_year: "0000-H2".parse().unwrap(),
            taken: "2026-06-18".parse().unwrap(),
            plan: serde_json::json!({ "will": text, "goals": [], "count": 3 }),
            created: at,
        }],
        aliases: vec![Alias {
            organisation: first,
            alias: second,
        }],
        documents: vec![Document {
            kind: "phase-check".to_owned(),
            id: uuid::<career::id::SnapshotId>(60).to_string(),
            body: serde_json::json!({ "any": "body" }),
            created: at,
            updated: at,
        }],
        ..Archive::empty("sre-next-2022")
    })
}

proptest! {
    #[test]
    fn every_archive_comes_back_as_it_was(archive in archive()) {
        let bytes = write(&archive).unwrap();
        let read = read(&bytes);
        prop_assert_eq!(read.as_ref(), Ok(&archive));
        prop_assert_eq!(write(&read.unwrap()).unwrap(), bytes);
    }
}
