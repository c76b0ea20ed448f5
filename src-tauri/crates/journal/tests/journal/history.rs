//! Undo and redo of everything.

use std::collections::HashMap;

use career::{
    growth::{EvidenceState, Source},
    id::{DirectionId, LinkId},
    reading::ReadingStatus,
};
use journal::{
    Dump, EntryContent, GoalContent, History, Journal, JournalError, LIMIT_OPERATIONS, LinkContent, Op, PlanTexts,
    RoleContent, StepContent, TrashRef, Tx,
};
use proptest::prelude::*;

use crate::support::{add_role, all_ids, code, date, direction, entry, found, journal, options, role, write};

/// Everything that can be seen of a journal: the user's rows and what is derived from them.
#[derive(Debug, PartialEq)]
struct Seen {
    dump: Dump,
    evidence: HashMap<String, Vec<String>>,
    grains: Vec<u8>,
    trash: Vec<journal::TrashItem>,
    hits: Vec<usize>,
}

const QUERIES: [&str; 4] = ["SLO", "ポストモーテム", "勉強", "b"];

fn see(journal: &Journal, directions: &[DirectionId]) -> Seen {
    let mut dump = journal.dump().unwrap();
    let mut trash = journal.trash().unwrap();
    // Undo loses no words: what it replaces and takes away is kept beside what was there before.
    dump.versions.clear();
    dump.entries.retain(|entry| {
        !trash
            .iter()
            .any(|item| item.undone && item.what == TrashRef::Entry(entry.value.id))
    });
    trash.retain(|item| !item.undone);
    // A row that was deleted and put back comes at the end of the file: the order is no part of what is there.
    dump.entries.sort_by_key(|entry| entry.value.id);
    dump.roles.sort_by_key(|role| role.value.id);
    let ledger = journal.ledger().unwrap();
    let evidence = directions
        .iter()
        .map(|id| {
            let pieces = ledger
                .pieces(id)
                .map(|piece| format!("{} {} {:?}", piece.source, piece.date, piece.state));
            (id.to_string(), pieces.collect())
        })
        .collect();
    let hits = QUERIES.iter().map(|query| found(journal, query).len()).collect();
    Seen {
        dump,
        evidence,
        grains: journal.grains().unwrap(),
        trash,
        hits,
    }
}

fn directions(journal: &Journal) -> Vec<DirectionId> {
    journal
        .recap()
        .directions()
        .iter()
        .map(|direction| direction.id.clone())
        .collect()
}

type Change = fn(&mut Tx<'_>, usize) -> journal::Result<()>;

fn nth<T: Clone>(all: &[T], at: usize) -> Option<T> {
    (!all.is_empty()).then(|| all[at % all.len()].clone())
}

const TEXTS: [&str; 5] = [
    "SLOを決めた",
    "勉強会でポストモーテムの書き方を話した",
    "b",
    "SLO とエラーバジェット",
    "何もない日",
];

/// One of every operation, chosen by a number, on things chosen by another.
fn perform(journal: &mut Journal, kind: usize, at: usize) -> Result<(), JournalError> {
    let entries = all_ids(journal);
    let roles: Vec<_> = journal.roles()?.iter().map(|brief| brief.role.id).collect();
    let goals: Vec<_> = journal.goals()?.iter().map(|goal| goal.id).collect();
    let steps: Vec<_> = journal
        .goals()?
        .iter()
        .flat_map(|goal| goal.steps.iter().map(|step| step.id))
        .collect();
    let links: Vec<LinkId> = journal.own_links()?.iter().map(|link| link.id.clone()).collect();
    let trash: Vec<TrashRef> = journal.trash()?.into_iter().map(|item| item.what).collect();
    let text = TEXTS[at % TEXTS.len()];
    let pack_link = journal.recap().links()[at % 20].id.clone();
    let direction_id = directions(journal)[at % 18].clone();
    let half_year = "2026-H2".parse().unwrap();
    let day = format!("20{:02}-0{}", 10 + at % 15, 1 + at % 9);
    let content = |role_id| EntryContent {
        role: role_id,
        tags: vec!["SRE".to_owned()],
        ..entry(&day, text)
    };
    let role_content = || -> RoleContent {
        role(
            text,
            &day,
            at.is_multiple_of(2).then_some("2026-03"),
            &[text, "手順書を渡した"],
        )
    };
    let step = StepContent {
        text: text.to_owned(),
        by: Some(date("2026-12")),
        origin: None,
    };
    let link = LinkContent {
        url: "https://example.com/".to_owned(),
        title: text.to_owned(),
        direction: Some(direction_id.clone()),
    };
    let mut change = |op: Op, change: &mut dyn FnMut(&mut Tx<'_>) -> journal::Result<()>| {
        journal.transact(op, |tx| change(tx)).map(|_| ())
    };
    match kind % 24 {
        0..=2 => change(Op::WriteEntry, &mut |tx| {
            tx.write_entry(content(nth(&roles, at))).map(|_| ())
        }),
        3 => nth(&entries, at).map_or(Ok(()), |id| {
            change(Op::EditEntry, &mut |tx| tx.edit_entry(id, content(None)))
        }),
        4 => nth(&entries, at).map_or(Ok(()), |id| change(Op::RemoveEntry, &mut |tx| tx.remove_entry(id))),
        5 => change(Op::AddRole, &mut |tx| tx.add_role(role_content()).map(|_| ())),
        6 => nth(&roles, at).map_or(Ok(()), |id| {
            change(Op::EditRole, &mut |tx| tx.edit_role(id, role_content()))
        }),
        7 => nth(&roles, at).map_or(Ok(()), |id| change(Op::RemoveRole, &mut |tx| tx.remove_role(id))),
        8 => nth(&roles, at).map_or(Ok(()), |id| {
            change(Op::EndRole, &mut |tx| tx.end_role(id, date("2026-11")))
        }),
        9 => nth(&entries, at).map_or(Ok(()), |id| {
            let state = [
                EvidenceState::Confirmed,
                EvidenceState::Dismissed,
                EvidenceState::Suggested,
            ][at % 3];
            change(Op::ConfirmEvidence, &mut |tx| {
                tx.decide(&Source::Entry(id), &direction_id, state)
            })
        }),
        10 => change(Op::StarDirection, &mut |tx| {
            tx.star(&direction_id, at.is_multiple_of(2))
        }),
        11 => change(Op::WritePlan, &mut |tx| {
            tx.write_plan(
                half_year,
                PlanTexts {
                    will: Some(text.to_owned()),
                    ..PlanTexts::default()
                },
            )
        }),
        12 => change(Op::AddGoal, &mut |tx| {
            tx.add_goal(direction_id.clone(), date("2027-03")).map(|_| ())
        }),
        13 => nth(&goals, at).map_or(Ok(()), |id| {
            let content = GoalContent {
                direction: direction_id.clone(),
                by: date("2027"),
                closed: at.is_multiple_of(2),
            };
            change(Op::EditGoal, &mut |tx| tx.edit_goal(id, content.clone()))
        }),
        14 => nth(&goals, at).map_or(Ok(()), |id| change(Op::RemoveGoal, &mut |tx| tx.remove_goal(id))),
        15 | 16 => nth(&goals, at).map_or(Ok(()), |id| {
            change(Op::AddStep, &mut |tx| tx.add_step(id, step.clone()).map(|_| ()))
        }),
        17 => nth(&steps, at).map_or(Ok(()), |id| {
            change(Op::FinishStep, &mut |tx| tx.finish_step(id, !at.is_multiple_of(3)))
        }),
        18 => nth(&steps, at).map_or(Ok(()), |id| change(Op::RemoveStep, &mut |tx| tx.remove_step(id))),
        19 => change(Op::SetReading, &mut |tx| {
            let status = [Some(ReadingStatus::Read), Some(ReadingStatus::Queued), None][at % 3];
            tx.set_reading(&pack_link, status, Some(text.to_owned()))
        }),
        20 => change(Op::AddLink, &mut |tx| {
            let id = tx.add_link(link.clone())?;
            tx.set_reading(&id, Some(ReadingStatus::Read), Some(text.to_owned()))
        }),
        21 => nth(&links, at).map_or(Ok(()), |id| change(Op::RemoveLink, &mut |tx| tx.remove_link(&id))),
        22 => match nth(&trash, at) {
            Some(_) if at.is_multiple_of(3) => change(Op::EmptyTrash, &mut |tx| tx.empty_trash()),
            Some(what) => change(Op::Restore, &mut |tx| tx.restore(&what)),
            None => Ok(()),
        },
        _ => change(Op::TakeSnapshot, &mut |tx| {
            tx.set_alias("あさぎ検索", ["", "A社", "B社"][at % 3])?;
            tx.move_link(
                &pack_link,
                (!at.is_multiple_of(2)).then_some("https://example.org/moved"),
            )?;
            tx.take_snapshot(half_year, 1, "{}".to_owned()).map(|_| ())
        }),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_way_back_and_forth_shows_the_same_things(choices in prop::collection::vec((0..24_usize, 0..400_usize), 1..40)) {
        let mut journal = journal();
        let directions = directions(&journal);
        let mut states = vec![see(&journal, &directions)];
        for (kind, at) in choices {
            let before = journal.history().unwrap();
            perform(&mut journal, kind, at).unwrap();
            let seen = see(&journal, &directions);
            if seen == *states.last().unwrap() {
                prop_assert_eq!(journal.history().unwrap(), before);
            } else {
                states.push(seen);
            }
        }
        for state in states.iter().rev().skip(1) {
            journal.undo().unwrap();
            prop_assert_eq!(&see(&journal, &directions), state);
        }
        prop_assert_eq!(code(journal.undo()), "nothing-to-undo");
        for state in states.iter().skip(1) {
            journal.redo().unwrap();
            prop_assert_eq!(&see(&journal, &directions), state);
        }
        prop_assert_eq!(code(journal.redo()), "nothing-to-redo");
        prop_assert_eq!(journal.examine().unwrap(), []);
    }

    #[test]
    fn a_failed_operation_leaves_data_and_history_untouched(before in prop::collection::vec((0..24_usize, 0..400_usize), 1..12), undone in 0..3_usize, at in 0..400_usize) {
        let mut journal = journal();
        let directions = directions(&journal);
        for (kind, at) in before {
            perform(&mut journal, kind, at).unwrap();
        }
        for _ in 0..undone {
            let _ = journal.undo();
        }
        let (seen, history) = (see(&journal, &directions), journal.history().unwrap());
        let changes: [Change; 3] = [
            |tx, at| tx.write_entry(entry("2024-05", TEXTS[at % 5])).map(|_| ()),
            |tx, at| tx.add_role(role("SRE", "2020", None, &[TEXTS[at % 5]])).map(|_| ()),
            |tx, _| tx.empty_trash(),
        ];
        let failed = journal.transact(Op::WriteEntry, |tx| -> Result<(), JournalError> {
            for (index, change) in changes.iter().enumerate() {
                change(tx, at + index)?;
            }
            tx.end_role(career::id::RoleId(uuid()), date("2026"))
        });
        prop_assert_eq!(code(failed), "not-found");
        prop_assert_eq!(see(&journal, &directions), seen);
        prop_assert_eq!(journal.history().unwrap(), history);
        if journal.history().unwrap().redo.is_some() {
            journal.redo().unwrap();
        }
    }
}

fn uuid() -> uuid::Uuid {
    uuid::Uuid::from_u128(7)
}

#[test]
fn history_outlives_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    let id = write(&mut journal, entry("2024-05-01", "SLOを決めた"));
    journal
        .transact(Op::EditEntry, |tx| tx.edit_entry(id, entry("2024-05-01", "やり直した")))
        .unwrap();
    journal.undo().unwrap();
    drop(journal);

    let mut journal = Journal::open(dir.path(), options()).unwrap();
    let name = |name: &str| Some(name.to_owned());
    assert_eq!(
        journal.history().unwrap(),
        History {
            undo: name("write-entry"),
            redo: name("edit-entry")
        }
    );
    assert_eq!(found(&journal, "SLO"), [id]);
    assert_eq!(journal.redo().unwrap().value, "edit-entry");
    assert_eq!(found(&journal, "やり直"), [id]);
    let undone = [journal.undo().unwrap(), journal.undo().unwrap()];
    assert_eq!(undone[1].changes.entries, [id]);
    assert_eq!(all_ids(&journal), []);
}

#[test]
fn a_new_change_clears_what_could_be_redone() {
    let mut journal = journal();
    write(&mut journal, entry("2024-05-01", "一"));
    journal.undo().unwrap();
    write(&mut journal, entry("2024-05-01", "二"));
    assert_eq!(code(journal.redo()), "nothing-to-redo");
}

#[test]
fn a_whole_import_is_one_operation() {
    let mut journal = journal();
    let texts: Vec<String> = (0..700).map(|at| format!("記録{at} SLO")).collect();
    let all = |tx: &mut Tx<'_>| {
        texts
            .iter()
            .try_for_each(|text| tx.write_entry(entry("2024", text)).map(|_| ()))
    };
    let changes = journal.transact(Op::ImportArchive, all).unwrap().changes;
    assert!(changes.all && changes.entries.is_empty());
    assert_eq!(found(&journal, "slo").len(), 700);
    journal.undo().unwrap();
    assert_eq!((all_ids(&journal).len(), found(&journal, "slo").len()), (0, 0));
    journal.redo().unwrap();
    assert_eq!((all_ids(&journal).len(), found(&journal, "録69").len()), (700, 11));
    assert_eq!(journal.check_search_index().unwrap(), 0);
}

#[test]
fn the_history_is_bounded() {
    let mut journal = journal();
    for _ in 0..LIMIT_OPERATIONS + 5 {
        write(&mut journal, entry("2024-05-01", "x"));
    }
    let mut undone = 0;
    while journal.undo().is_ok() {
        undone += 1;
    }
    assert_eq!(undone, LIMIT_OPERATIONS);
    assert_eq!(all_ids(&journal).len(), 5);
}

#[test]
fn the_history_is_bounded_in_bytes_too() {
    let mut journal = journal();
    let long = "a".repeat(4_000_000);
    let half_year = "2026-H2".parse().unwrap();
    for _ in 0..15 {
        let taken = journal
            .transact(Op::TakeSnapshot, |tx| tx.take_snapshot(half_year, 0, long.clone()))
            .unwrap();
        journal
            .transact(Op::RemoveSnapshot, |tx| tx.remove_snapshot(taken.value))
            .unwrap();
    }
    let mut undone = 0;
    while journal.undo().is_ok() {
        undone += 1;
    }
    assert_eq!(
        undone, 26,
        "50 MiB hold thirteen texts of 4 MB, each with its taking and its removal"
    );
}

#[test]
fn what_changes_nothing_leaves_no_trace() {
    let mut journal = journal();
    let id = write(&mut journal, entry("2024-05-01", "同じ"));
    write(&mut journal, entry("2024-05-02", "後"));
    journal.undo().unwrap();
    let same = journal
        .transact(Op::EditEntry, |tx| tx.edit_entry(id, entry("2024-05-01", "同じ")))
        .unwrap();
    assert!(same.changes.is_empty());
    assert_eq!(journal.history().unwrap().redo.as_deref(), Some("write-entry"));
}

#[test]
fn emptying_the_trash_can_be_undone_with_all_that_belonged_there() {
    let mut journal = journal();
    let role_id = add_role(&mut journal, role("SRE", "2020", None, &["SLOを導入した"]));
    let id = write(
        &mut journal,
        EntryContent {
            role: Some(role_id),
            ..entry("2024-05-01", "SLO")
        },
    );
    let by_hand = direction("slo_ux");
    journal
        .transact(Op::ConfirmEvidence, |tx| {
            tx.decide(&Source::Entry(id), &by_hand, EvidenceState::Confirmed)
        })
        .unwrap();
    journal.transact(Op::RemoveRole, |tx| tx.remove_role(role_id)).unwrap();
    assert_eq!(journal.entry(id).unwrap().unwrap().role, None);
    journal.transact(Op::RemoveEntry, |tx| tx.remove_entry(id)).unwrap();
    journal.transact(Op::EmptyTrash, |tx| tx.empty_trash()).unwrap();
    assert!(journal.dump().unwrap() == Dump::default());
    for _ in 0..3 {
        journal.undo().unwrap();
    }
    assert_eq!(journal.entry(id).unwrap().unwrap().role, Some(role_id));
    assert_eq!(
        journal
            .evidence_of(&Source::Entry(id))
            .unwrap()
            .into_iter()
            .find(|evidence| evidence.direction == by_hand)
            .map(|evidence| evidence.piece.state),
        Some(EvidenceState::Confirmed)
    );
}

#[test]
fn a_role_that_is_put_back_stands_where_it_stood() {
    let mut journal = journal();
    let first = add_role(&mut journal, role("SRE", "2021-03", None, &[]));
    add_role(&mut journal, role("PM", "2021-03", None, &[]));
    let order = |journal: &Journal| -> Vec<_> { journal.roles().unwrap().iter().map(|brief| brief.role.id).collect() };
    let before = order(&journal);
    journal.transact(Op::RemoveRole, |tx| tx.remove_role(first)).unwrap();
    journal.transact(Op::EmptyTrash, |tx| tx.empty_trash()).unwrap();
    journal.undo().unwrap();
    journal.undo().unwrap();
    assert_eq!(order(&journal), before);
}
