//! Everything out and in again.

use career::{
    growth::{EvidenceState, Source},
    reading::ReadingStatus,
};
use journal::{EntryContent, Journal, LinkContent, Loaded, Op, PlanTexts, StepContent};

use crate::support::{add_role, code, date, direction, entry, journal, role, write};

fn full() -> Journal {
    let mut journal = journal();
    let sre = add_role(
        &mut journal,
        role("SRE", "2019-07", Some("2022-09"), &["SLOを導入した"]),
    );
    let old = add_role(&mut journal, role("PM", "2012", Some("2016"), &[]));
    let id = write(
        &mut journal,
        EntryContent {
            role: Some(sre),
            tags: vec!["a".to_owned()],
            ..entry("2024-05", "SLO")
        },
    );
    let gone = write(
        &mut journal,
        EntryContent {
            role: Some(old),
            ..entry("2014", "消した")
        },
    );
    journal
        .transact(Op::FirstStart, |tx| {
            tx.remove_entry(gone)?;
            tx.remove_role(old)?;
            tx.decide(&Source::Entry(id), &direction("slo_ux"), EvidenceState::Dismissed)?;
            tx.star(&direction("mlops"), true)?;
            tx.write_plan(
                "2026-H2".parse().unwrap(),
                PlanTexts {
                    must: Some("任務".to_owned()),
                    ..PlanTexts::default()
                },
            )?;
            let goal = tx.add_goal(direction("mlops"), date("2027-03"))?;
            let step = tx.add_step(
                goal,
                StepContent {
                    text: "一歩".to_owned(),
                    by: None,
                    origin: Some("mlops-1".to_owned()),
                },
            )?;
            tx.finish_step(step, true)?;
            let link = tx.add_link(LinkContent {
                url: "https://example.com".to_owned(),
                title: "本".to_owned(),
                direction: None,
            })?;
            tx.set_reading(&link, Some(ReadingStatus::Read), Some("要点".to_owned()))?;
            tx.set_alias("あさぎ検索", "A社")?;
            tx.take_snapshot("2026-H2".parse().unwrap(), 1, "{\"will\":\"\"}".to_owned())
        })
        .unwrap();
    let moved = journal.recap().links()[0].id.clone();
    journal
        .transact(Op::EditLink, |tx| tx.move_link(&moved, Some("https://example.org")))
        .unwrap();
    journal
}

#[test]
fn a_round_trip_is_identity() {
    let dump = full().dump().unwrap();
    assert_eq!(
        dump.entries.len() + dump.roles.len() + dump.snapshots.len() + dump.decisions.len(),
        6
    );
    let mut other = journal();
    let loaded = other
        .transact(Op::ImportArchive, |tx| tx.load(dump.clone()))
        .unwrap()
        .value;
    assert_eq!(
        loaded,
        Loaded {
            roles: 2,
            entries: 2,
            goals: 1,
            readings: 1,
            others: 8,
            unchanged: 0
        }
    );
    assert_eq!(other.dump().unwrap(), dump);
    let again = other.transact(Op::ImportArchive, |tx| tx.load(dump.clone())).unwrap();
    assert_eq!(
        (again.value, again.changes.is_empty()),
        (
            Loaded {
                unchanged: 14,
                ..Loaded::default()
            },
            true
        )
    );
    assert_eq!(
        (other.examine().unwrap(), other.grains().unwrap()),
        (vec![], full().grains().unwrap())
    );
    other.undo().unwrap();
    assert_eq!(other.dump().unwrap(), journal::Dump::default());
}

#[test]
fn a_broken_dump_changes_nothing() {
    let mut dump = full().dump().unwrap();
    dump.entries[0].value.text = "a\0b".to_owned();
    let mut other = journal();
    assert_eq!(
        code(other.transact(Op::ImportArchive, |tx| tx.load(dump.clone()))),
        "text-nul"
    );
    let mut dump = full().dump().unwrap();
    dump.roles.clear();
    assert_eq!(code(other.transact(Op::ImportArchive, |tx| tx.load(dump))), "not-found");
    assert_eq!(other.dump().unwrap(), journal::Dump::default());
}
