//! Everything out and in again.

use career::{
    growth::{EvidenceState, Source},
    phase::PhaseCheck,
    reading::ReadingStatus,
};
use journal::{DocumentKind, EntryContent, Journal, LinkContent, Loaded, Op, PlanTexts, StepContent};

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
            let check = PhaseCheck {
                role: sre,
                date: date("2021-09"),
                model: "sre-execution-phases".to_owned(),
                answers: [("p3-1".to_owned(), true), ("p3-2".to_owned(), false)].into(),
            };
            tx.add_document(&check)?;
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
            others: 9,
            unchanged: 0
        }
    );
    assert_eq!(other.dump().unwrap(), dump);
    let again = other.transact(Op::ImportArchive, |tx| tx.load(dump.clone())).unwrap();
    assert_eq!(
        (again.value, again.changes.is_empty()),
        (
            Loaded {
                unchanged: 15,
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

#[test]
fn a_document_is_undone_and_redone_and_told_of() {
    let mut journal = full();
    let (id, mut check) = journal
        .documents::<PhaseCheck>()
        .unwrap()
        .into_iter()
        .map(|(id, check)| (id, check.value))
        .next()
        .unwrap();
    check.answers.insert("p3-2".to_owned(), true);
    let done = journal
        .transact(Op::EditPhaseCheck, |tx| tx.put_document(&id, &check))
        .unwrap();
    assert_eq!(
        done.changes.documents.into_iter().collect::<Vec<_>>(),
        [DocumentKind::PhaseCheck]
    );
    let answers = |journal: &Journal| {
        journal
            .document::<PhaseCheck>(&id)
            .unwrap()
            .map(|check| check.value.answers)
    };
    assert_eq!(answers(&journal), Some(check.answers.clone()));
    journal.undo().unwrap();
    assert!(!answers(&journal).unwrap()["p3-2"]);
    journal.redo().unwrap();
    journal
        .transact(Op::RemovePhaseCheck, |tx| tx.remove_document::<PhaseCheck>(&id))
        .unwrap();
    assert_eq!(answers(&journal), None);
    journal.undo().unwrap();
    assert_eq!(answers(&journal), Some(check.answers));
    let twice = journal.transact(Op::RemovePhaseCheck, |tx| {
        tx.remove_document::<PhaseCheck>(&id)?;
        tx.remove_document::<PhaseCheck>(&id)
    });
    assert_eq!(code(twice), "not-found");
}

#[test]
fn a_document_of_a_wrong_form_changes_nothing() {
    for (id, body) in [
        ("not-an-id", serde_json::json!({})),
        ("0192a000-0000-7000-8000-000000000001", serde_json::json!({"role": 1})),
        ("0192a000-0000-7000-8000-000000000001", serde_json::json!(null)),
    ] {
        assert!(DocumentKind::PhaseCheck.fitting(id, &body).is_err(), "{id} {body}");
        let mut dump = full().dump().unwrap();
        dump.documents[0].id = id.to_owned();
        dump.documents[0].body = body;
        let mut other = journal();
        assert_eq!(
            code(other.transact(Op::ImportArchive, |tx| tx.load(dump))),
            "journal-damaged"
        );
        assert_eq!(other.dump().unwrap(), journal::Dump::default());
    }
}
