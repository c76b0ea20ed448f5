//! Evidence follows its sources, and decisions outlive them.

use career::{
    growth::{Evidence, EvidenceState, Source},
    reading::ReadingStatus,
    recap::Lens,
};
use expect_test::expect;
use journal::{EntryFilter, Journal, LinkContent, Op, StepContent, Tx};

use crate::support::{add_role, all_ids, code, date, direction, entry, journal, role, today, write};

fn said(journal: &Journal, source: &Source) -> String {
    let line = |Evidence { direction, piece }: Evidence| {
        format!(
            "{direction} {} {:?} [{}]",
            piece.date,
            piece.state,
            piece.signals.join(" ")
        )
    };
    journal
        .evidence_of(source)
        .unwrap()
        .into_iter()
        .map(line)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The ledger and `evidence_of` agree, whatever was done.
fn agree(journal: &Journal, source: &Source) {
    let ledger = journal.ledger().unwrap();
    let in_ledger: Vec<_> = ledger
        .of(source)
        .into_iter()
        .map(|(id, piece)| (id.clone(), piece.date, piece.state))
        .collect();
    let evidence = journal.evidence_of(source).unwrap();
    let alone: Vec<_> = evidence
        .into_iter()
        .map(|e| (e.direction, e.piece.date, e.piece.state))
        .collect();
    assert_eq!(in_ledger, alone);
}

fn decide(journal: &mut Journal, source: &Source, slug: &str, state: EvidenceState) {
    journal
        .transact(Op::ConfirmEvidence, |tx| tx.decide(source, &direction(slug), state))
        .unwrap();
}

#[test]
fn an_entry_suggests_what_its_words_hint_at() {
    let mut journal = journal();
    let id = write(&mut journal, entry("2024-05", "SLOを見直した"));
    let source = Source::Entry(id);
    expect!["slo_ux 2024-05 Suggested [SLO]"].assert_eq(&said(&journal, &source));
    agree(&journal, &source);
    journal
        .transact(Op::EditEntry, |tx| tx.edit_entry(id, entry("2024-06", "何もない日")))
        .unwrap();
    assert_eq!(said(&journal, &source), "");
    agree(&journal, &source);
}

#[test]
fn a_decision_survives_the_text() {
    let mut journal = journal();
    let id = write(&mut journal, entry("2024-05-01", "SLOを決めた"));
    let source = Source::Entry(id);
    decide(&mut journal, &source, "slo_ux", EvidenceState::Confirmed);
    decide(&mut journal, &source, "mlops", EvidenceState::Confirmed);
    journal
        .transact(Op::EditEntry, |tx| tx.edit_entry(id, entry("2024-05-02", "別の話")))
        .unwrap();
    expect![[r#"
        mlops 2024-05-02 Confirmed []
        slo_ux 2024-05-02 Confirmed []"#]]
    .assert_eq(&said(&journal, &source));
    agree(&journal, &source);
    decide(&mut journal, &source, "slo_ux", EvidenceState::Suggested);
    expect!["mlops 2024-05-02 Confirmed []"].assert_eq(&said(&journal, &source));
    journal.transact(Op::RemoveEntry, |tx| tx.remove_entry(id)).unwrap();
    assert_eq!(said(&journal, &source), "");
    agree(&journal, &source);
    let nowhere = journal.transact(Op::ConfirmEvidence, |tx| {
        tx.decide(&source, &direction("mlops"), EvidenceState::Confirmed)
    });
    assert_eq!(code(nowhere), "not-found");
}

#[test]
fn a_dismissed_lens_no_longer_colours_an_entry() {
    let mut journal = journal();
    let id = write(&mut journal, entry("2024-05-01", "SLOを決めた"));
    let deepen = EntryFilter {
        lenses: vec![Lens::Deepen],
        ..EntryFilter::default()
    };
    let under = EntryFilter {
        direction: Some(direction("slo_ux")),
        ..EntryFilter::default()
    };
    let counts =
        |journal: &Journal| [&deepen, &under].map(|filter| journal.entries(filter, 0, 9).unwrap().entries.len());
    assert_eq!(counts(&journal), [1, 1]);
    assert!(
        journal.entries(&deepen, 0, 9).unwrap().entries[0]
            .lenses
            .iter()
            .eq([Lens::Deepen])
    );
    decide(&mut journal, &Source::Entry(id), "slo_ux", EvidenceState::Dismissed);
    assert_eq!(counts(&journal), [0, 0]);
    decide(&mut journal, &Source::Entry(id), "slo_ux", EvidenceState::Confirmed);
    assert_eq!(counts(&journal), [1, 1]);
}

#[test]
fn a_highlight_is_dated_at_the_end_of_its_role() {
    let mut journal = journal();
    let id = add_role(&mut journal, role("SRE", "2019-07", None, &["SLOを導入した"]));
    let source = Source::Highlight(journal.role(id).unwrap().unwrap().highlights[0].id);
    expect!["slo_ux 2026-11-22 Suggested [SLO]"].assert_eq(&said(&journal, &source));
    agree(&journal, &source);
    journal
        .transact(Op::EndRole, |tx| tx.end_role(id, date("2022-09")))
        .unwrap();
    expect!["slo_ux 2022-09 Suggested [SLO]"].assert_eq(&said(&journal, &source));
    journal.transact(Op::RemoveRole, |tx| tx.remove_role(id)).unwrap();
    assert_eq!(said(&journal, &source), "");
    agree(&journal, &source);
}

#[test]
fn a_finished_step_speaks_for_its_goal() {
    let mut journal = journal();
    let goal = journal
        .transact(Op::AddGoal, |tx| tx.add_goal(direction("mlops"), date("2027-03")))
        .unwrap()
        .value;
    let content = StepContent {
        text: "SLOを一つ決める".to_owned(),
        by: None,
        origin: None,
    };
    let step = journal
        .transact(Op::AddStep, |tx| tx.add_step(goal, content))
        .unwrap()
        .value;
    let source = Source::Step(step);
    assert_eq!(said(&journal, &source), "");
    let changes = journal
        .transact(Op::FinishStep, |tx| tx.finish_step(step, true))
        .unwrap()
        .changes;
    assert_eq!(
        (changes.sources, changes.plan, changes.evidence),
        (vec![source.clone()], true, true)
    );
    expect![[r#"
        mlops 2026-11-22 Suggested []
        slo_ux 2026-11-22 Suggested [SLO]"#]]
    .assert_eq(&said(&journal, &source));
    agree(&journal, &source);
    journal.transact(Op::RemoveGoal, |tx| tx.remove_goal(goal)).unwrap();
    assert_eq!(said(&journal, &source), "");
    agree(&journal, &source);
    assert_eq!(journal.goals().unwrap(), []);
}

#[test]
fn a_takeaway_speaks_for_the_directions_of_its_link() {
    let mut journal = journal();
    let link = journal
        .transact(Op::AddLink, |tx| {
            tx.add_link(LinkContent {
                url: "https://example.com/slo".to_owned(),
                title: "本".to_owned(),
                direction: Some(direction("mlops")),
            })
        })
        .unwrap()
        .value;
    let source = Source::Reading(link.clone());
    let mut set = |status, takeaway: &str| {
        journal
            .transact(Op::SetReading, |tx| {
                tx.set_reading(&link, Some(status), Some(takeaway.to_owned()))
            })
            .unwrap();
        agree(&journal, &source);
        said(&journal, &source)
    };
    assert_eq!(set(ReadingStatus::Reading, "途中"), "");
    assert_eq!(set(ReadingStatus::Read, ""), "");
    expect!["mlops 2026-11-22 Suggested []"].assert_eq(&set(ReadingStatus::Read, "使い回せる"));
    journal.transact(Op::RemoveLink, |tx| tx.remove_link(&link)).unwrap();
    assert_eq!(
        (said(&journal, &source), journal.readings().unwrap().len()),
        (String::new(), 0)
    );
}

#[test]
fn stars_and_prompts_are_kept() {
    let mut journal = journal();
    journal
        .transact(Op::StarDirection, |tx| tx.star(&direction("mlops"), true))
        .unwrap();
    assert_eq!(journal.stars().unwrap(), [(direction("mlops"), today())]);
    let prompt = journal.recap().prompts()[0].id.clone();
    journal.note_prompt(&prompt).unwrap();
    assert_eq!(journal.prompts_shown(today()).unwrap(), [(prompt, today())]);
}

#[test]
fn another_pack_of_signals_makes_suggestions_anew() {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), crate::support::options()).unwrap();
    let id = write(&mut journal, entry("2024-05-01", "SLOを決めた"));
    drop(journal);
    // As if an older program, which knew other signals and another index, had written the file.
    let db = rusqlite::Connection::open(dir.path().join(journal::FILE_NAME)).unwrap();
    db.execute_batch("UPDATE suggestion SET direction = 'mlops'; UPDATE about SET signals = 'older', index_form = 0; DELETE FROM search_tail")
        .unwrap();
    drop(db);
    let journal = Journal::open(dir.path(), crate::support::options()).unwrap();
    expect!["slo_ux 2024-05-01 Suggested [SLO]"].assert_eq(&said(&journal, &Source::Entry(id)));
    assert_eq!(
        (journal.check_search_index().unwrap(), all_ids(&journal)),
        (0, crate::support::found(&journal, "決め"))
    );
    assert_eq!(journal.history().unwrap().undo.as_deref(), Some("write-entry"));
}

#[test]
fn the_closure_reads_what_it_wrote() {
    let mut journal = journal();
    let twice = journal.transact(Op::FirstStart, |tx: &mut Tx<'_>| {
        let role = tx.add_role(role("SRE", "2020", None, &[]))?;
        tx.end_role(role, date("2021"))?;
        tx.write_entry(journal::EntryContent {
            role: Some(role),
            ..entry("2020", "x")
        })
    });
    assert!(twice.unwrap().changes.roles);
}

#[test]
fn what_was_decided_is_an_example_for_what_is_written_next() {
    let mut journal = journal();
    let mlops = direction("mlops");
    let told = "月曜の味見会。先週の献立ロボの答えを二十皿ぶん食べくらべて、口に合わない三皿を厨房に返した。";
    let again = "今週も月曜の味見会。献立ロボの答えを二十皿ぶん食べくらべ、口に合わない一皿を厨房に返した。";
    let suggested = |journal: &Journal, id| {
        let found = journal.evidence_of(&Source::Entry(id)).unwrap();
        found
            .into_iter()
            .find(|one| one.direction == mlops && one.piece.state == EvidenceState::Suggested)
            .map(|one| one.piece.signals)
    };
    let decide = |journal: &mut Journal, id, state| {
        journal
            .transact(Op::ConfirmEvidence, |tx| tx.decide(&Source::Entry(id), &mlops, state))
            .unwrap();
    };
    let first = write(&mut journal, entry("2026-06-01", told));
    assert_eq!(suggested(&journal, first), None);
    decide(&mut journal, first, EvidenceState::Confirmed);
    let second = write(&mut journal, entry("2026-06-08", again));
    let carried = suggested(&journal, second).unwrap();
    assert!(
        !carried.is_empty() && carried.iter().all(|words| again.contains(words.as_str())),
        "{carried:?}"
    );
    // A record of something else is not drawn in, and a no to the same words weighs as much as the yes did.
    let other = write(
        &mut journal,
        entry("2026-06-09", "給湯室の当番表を作り直して、冷蔵庫の中身を捨てた。"),
    );
    assert_eq!(suggested(&journal, other), None);
    decide(&mut journal, second, EvidenceState::Dismissed);
    let third = write(&mut journal, entry("2026-06-15", again));
    assert_eq!(suggested(&journal, third), None);
    // Undoing the no brings the yes back.
    journal.undo().unwrap();
    journal.undo().unwrap();
    let fourth = write(&mut journal, entry("2026-06-22", again));
    assert!(suggested(&journal, fourth).is_some());
}

#[test]
fn a_no_silences_what_the_pack_would_suggest() {
    let mut journal = journal();
    let text = "SLOの目標を利用者と話し合い、達成率を毎週の会議で見ることにした。";
    let slo = direction("slo_ux");
    let first = write(&mut journal, entry("2026-06-01", text));
    assert!(said(&journal, &Source::Entry(first)).contains("slo_ux"));
    journal
        .transact(Op::DismissEvidence, |tx| {
            tx.decide(&Source::Entry(first), &slo, EvidenceState::Dismissed)
        })
        .unwrap();
    let again = write(&mut journal, entry("2026-06-08", text));
    assert!(!said(&journal, &Source::Entry(again)).contains("slo_ux"));
}
