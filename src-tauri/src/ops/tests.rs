//! The operations on a journal in a folder: what is kept in memory never differs from what is on disk.

use std::sync::Arc;

use chrono::NaiveDate;

use super::*;
use crate::{
    api::{
        AsOf, ById, DirectionQuery, DirectionsView, EntryInput, EntryKindName, EvidenceSet, EvidenceState, GoalInput,
        Lang, MarksQuery, PlanQuery, ReadingSet, ReadingStatusName, RoleInput, SourceKind, StarSet, StartInput,
        StepDone, StepInput, TextInput,
    },
    clock::AppClock,
};

fn clock() -> Arc<AppClock> {
    Arc::new(AppClock::fixed(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()))
}

fn open(folder: &tempfile::TempDir) -> Context {
    Context::open(folder.path(), clock()).unwrap()
}

fn entry(text: &str) -> EntryInput {
    EntryInput {
        id: None,
        date: None,
        kind: EntryKindName::Reflection,
        title: String::new(),
        text: text.to_owned(),
        role: None,
        tags: Vec::new(),
        prompt: None,
        draft: None,
    }
}

fn role(title: &str, from: &str) -> RoleInput {
    RoleInput {
        id: None,
        title: title.to_owned(),
        kind: Some("sre".to_owned()),
        organisation: String::new(),
        from: from.to_owned(),
        to: None,
        summary: String::new(),
        highlights: Vec::new(),
    }
}

fn all(context: &mut Context) -> DirectionsView {
    directions(context, AsOf::default()).unwrap()
}

/// The context's answer, having checked that one that reads everything anew gives the same.
#[track_caller]
fn same_as_anew(context: &mut Context, folder: &tempfile::TempDir) -> DirectionsView {
    let kept = all(context);
    assert_eq!(kept, all(&mut open(folder)), "memory and disk differ");
    kept
}

#[test]
fn what_is_in_memory_follows_every_change() {
    let folder = tempfile::tempdir().unwrap();
    let mut context = open(&folder);
    all(&mut context);
    let written = entry_save(&mut context, entry("SLOとバーンレートを決めた")).unwrap();
    assert_eq!(written.changed.entries, std::slice::from_ref(&written.value.id));
    assert!(written.changed.evidence && !written.changed.roles);
    same_as_anew(&mut context, &folder);

    let mut edited = entry("ポストモーテムを書いた");
    edited.id = Some(written.value.id.clone());
    entry_save(&mut context, edited).unwrap();
    same_as_anew(&mut context, &folder);

    let sre = role_save(&mut context, role("SRE", "2019年夏")).unwrap();
    assert!(sre.changed.roles);
    same_as_anew(&mut context, &folder);

    let set = EvidenceSet {
        source: SourceKind::Entry,
        source_id: written.value.id.clone(),
        direction: "postmortem_premortem".to_owned(),
        state: EvidenceState::Confirmed,
    };
    evidence_set(&mut context, set).unwrap();
    same_as_anew(&mut context, &folder);
    direction_star(
        &mut context,
        StarSet {
            direction: "toil".to_owned(),
            starred: true,
        },
    )
    .unwrap();
    same_as_anew(&mut context, &folder);

    let goal = GoalInput {
        id: None,
        direction: "toil".to_owned(),
        by: "2027年度".to_owned(),
        closed: false,
    };
    let goal = goal_save(&mut context, goal).unwrap().value;
    assert_eq!(goal.by, "2028-03");
    let step = StepInput {
        id: None,
        goal: goal.id.clone(),
        text: "トイルを数える".to_owned(),
        by: None,
        origin: Some("toil-1".to_owned()),
    };
    let step = step_save(&mut context, step).unwrap().value;
    same_as_anew(&mut context, &folder);
    step_done(
        &mut context,
        StepDone {
            id: step.id,
            done: true,
        },
    )
    .unwrap();
    same_as_anew(&mut context, &folder);

    let read = ReadingSet {
        id: "workbook-toil".to_owned(),
        status: ReadingStatusName::Read,
        takeaway: Some("測らないものは残る".to_owned()),
    };
    reading_set(&mut context, read).unwrap();
    same_as_anew(&mut context, &folder);
    entry_remove(&mut context, ById { id: written.value.id }).unwrap();
    role_remove(&mut context, ById { id: sre.value.id }).unwrap();
    let last = same_as_anew(&mut context, &folder);

    let mut seen = vec![last];
    while undo_state(&context).unwrap().undo.is_some() {
        undo(&mut context).unwrap();
        seen.push(same_as_anew(&mut context, &folder));
    }
    assert_eq!(context.journal.counts().unwrap().entries, 0);
    while undo_state(&context).unwrap().redo.is_some() {
        seen.pop();
        redo(&mut context).unwrap();
        assert_eq!(same_as_anew(&mut context, &folder), *seen.last().unwrap());
    }
}

#[test]
fn what_another_process_writes_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut other) = (open(&folder), open(&folder));
    let before = all(&mut one);
    entry_save(&mut other, entry("SLOを決めた")).unwrap();
    let after = all(&mut one);
    assert_ne!(before, after);
    assert_eq!(after, all(&mut other));
}

#[test]
fn a_part_of_the_evidence_and_what_is_older_add_up_too() {
    let mut context = Context::sample(clock(), Lang::Ja).unwrap();
    let query = |limit| DirectionQuery {
        id: "slo_ux".to_owned(),
        as_of: None,
        limit,
    };
    let all = direction_show(&mut context, query(None)).unwrap();
    let part = direction_show(&mut context, query(Some(5))).unwrap();
    assert_eq!((all.older, all.older_weight), (0, 0.0));
    assert_eq!(part.evidence[..5], all.evidence[..5], "the newest are given");
    assert_eq!(part.older + 5, all.summary.evidence);
    let given: f64 = part.evidence.iter().map(|piece| piece.weight).sum();
    assert_eq!(given + part.older_weight, all.summary.weight);
}

#[test]
fn the_parts_of_a_direction_add_up() {
    let mut context = Context::sample(clock(), Lang::Ja).unwrap();
    for summary in all(&mut context).directions {
        let view = direction_show(
            &mut context,
            DirectionQuery {
                id: summary.id.clone(),
                as_of: None,
                limit: None,
            },
        )
        .unwrap();
        assert_eq!(view.summary, summary);
        assert_eq!(
            view.evidence.iter().map(|piece| piece.weight).sum::<f64>(),
            summary.weight,
            "{}",
            summary.id
        );
        let live = view
            .evidence
            .iter()
            .filter(|piece| piece.state != EvidenceState::Dismissed)
            .count();
        assert_eq!(live, summary.evidence as usize, "{}", summary.id);
        assert!(
            view.evidence.iter().all(|piece| !piece.title.is_empty()),
            "{}",
            summary.id
        );
        assert!(summary.evidence > 0 || !summary.reason.kind.is_empty());
        let best = summary.carry_overs.first().map_or(0.0, |carry| carry.reach);
        assert_eq!(best, summary.reach, "{}", summary.id);
    }
}

#[test]
fn the_timeline_holds_what_the_lists_hold() {
    let mut context = Context::sample(clock(), Lang::En).unwrap();
    let view = timeline(&mut context).unwrap();
    assert_eq!(view.first.as_deref(), Some("2013-04-01"));
    assert_eq!(view.roles, role_list(&mut context).unwrap());
    assert_eq!(view.branches.len(), 18);
    let read = reading_list(&mut context).unwrap().links;
    let read = read
        .iter()
        .filter(|link| link.status == ReadingStatusName::Read)
        .count();
    assert_eq!(view.reads.len(), read);
    let grains = timeline_grains(&mut context).unwrap();
    assert_eq!(u32::from_le_bytes(grains[..4].try_into().unwrap()), view.entries);
    let year = MarksQuery {
        from: "2026".to_owned(),
        to: "2026".to_owned(),
        limit: 500,
    };
    let marks = timeline_marks(&mut context, year).unwrap();
    assert!(!marks.is_empty() && marks.iter().all(|mark| mark.date.starts_with("2026")));
    for branch in &view.branches {
        assert!(
            branch
                .roots
                .windows(2)
                .all(|pair| pair[0].date[..4] <= pair[1].date[..4]),
            "{}",
            branch.direction
        );
    }
}

#[test]
fn the_first_start_is_looked_at_before_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut context = open(&folder);
    let input = || StartInput {
        roles: vec![role("SRE", "2019年夏"), role("MLOps", "2022-10")],
        will: "渡したい".to_owned(),
    };
    let preview = start_preview(&mut context, input()).unwrap();
    assert_eq!(preview.roles.len(), 2);
    assert!(context.journal.counts().unwrap().fresh, "nothing was written");
    start_finish(&mut context, input()).unwrap();
    let view = timeline(&mut context).unwrap();
    assert_eq!(
        view.branches.iter().map(|b| b.group).collect::<Vec<_>>(),
        preview.branches.iter().map(|b| b.group).collect::<Vec<_>>()
    );
    assert_eq!(plan_show(&mut context, PlanQuery::default()).unwrap().will, "渡したい");
    undo(&mut context).unwrap();
    assert!(role_list(&mut context).unwrap().is_empty(), "it was one operation");
}

#[test]
fn a_failed_operation_leaves_everything_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut context = open(&folder);
    entry_save(&mut context, entry("SLO")).unwrap();
    undo(&mut context).unwrap();
    let before = all(&mut context);
    for (code, failed) in [
        ("entry-empty", entry_save(&mut context, entry(" ")).map(|_| ())),
        (
            "not-found",
            entry_remove(
                &mut context,
                ById {
                    id: "0192f0c1-1234-7abc-8def-0123456789ab".to_owned(),
                },
            )
            .map(|_| ()),
        ),
        (
            "no-such-direction",
            direction_star(
                &mut context,
                StarSet {
                    direction: "x".to_owned(),
                    starred: true,
                },
            )
            .map(|_| ()),
        ),
        (
            "date-unreadable",
            role_save(&mut context, role("SRE", "いつか")).map(|_| ()),
        ),
    ] {
        assert_eq!(failed.unwrap_err().code(), code);
    }
    assert_eq!(all(&mut context), before);
    assert_eq!(
        undo_state(&context).unwrap().redo.as_deref(),
        Some("write-entry"),
        "the history is as it was"
    );
}

#[test]
fn signals_are_placed_in_utf16_units() {
    let mut context = Context::sample(clock(), Lang::Ja).unwrap();
    let input = TextInput {
        title: "👩‍💻SLO".to_owned(),
        text: "𠮷野家の表示速度".to_owned(),
    };
    let title = input.title.encode_utf16().collect::<Vec<_>>();
    let text = input.text.encode_utf16().collect::<Vec<_>>();
    let chips = signals_find(&mut context, input).unwrap();
    let hits: Vec<(String, bool)> = chips[0]
        .signals
        .iter()
        .map(|hit| {
            let units = if hit.in_title { &title } else { &text };
            (
                String::from_utf16(&units[hit.start as usize..hit.end as usize]).unwrap(),
                hit.in_title,
            )
        })
        .collect();
    assert_eq!(hits, [("SLO".to_owned(), true), ("表示速度".to_owned(), false)]);
}

#[test]
fn a_context_can_be_moved_to_another_thread() {
    fn movable<T: Send>() {}
    movable::<Context>();
}
