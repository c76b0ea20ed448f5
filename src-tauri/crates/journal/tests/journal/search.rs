//! Search against a scan of all texts.

use career::{entry::EntryKind, id::EntryId, text::fold};
use journal::{EntryContent, EntryFilter, Fragment, Journal, Op};
use proptest::prelude::*;

use crate::support::{all_ids, date, direction, entry, found, journal, today, write};

/// What a search must answer: all live entries that have every word, newest first.
fn scan(journal: &Journal, query: &str) -> Vec<EntryId> {
    let query = fold(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    let has_all = |id: &EntryId| {
        let entry = journal.entry(*id).unwrap().unwrap();
        let parts = [fold(&entry.title), fold(&entry.text), fold(&entry.tags.join("\n"))];
        words.iter().all(|word| parts.iter().any(|part| part.contains(word)))
    };
    all_ids(journal).into_iter().filter(has_all).collect()
}

#[derive(Debug, Clone)]
enum Action {
    Write(String, String, Vec<String>),
    Edit(usize, String),
    Redate(usize, u32),
    Remove(usize),
    Undo,
    Redo,
    Load(Vec<String>),
    Maintain(usize),
}

/// Letters that fold, join, combine and repeat.
fn letters() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        8 => prop::sample::select(vec!["あ", "い", "深", "化", "a", "b", "B", "slo", " ", "\n", "、"]),
        3 => prop::sample::select(vec!["か", "が", "\u{3099}", "ﾊ", "ﾟ", "ｶﾞ", "ß", "ſ", "İ", "ı", "ﬁ", "Σ", "ς", "𠮷", "👩‍👩‍👧", "é", "e\u{301}", "한", "ᄒ", "ᅡ", "\u{3000}", "\u{a8}", "㍿", "½", "ﷺ"]),
        1 => prop::sample::select(vec!["\u{202e}", "\u{200d}", "\u{feff}", "שלום", "\t", "\r\n"]),
    ];
    let any = any::<char>()
        .prop_filter("NUL is refused", |c| *c != '\0')
        .prop_map(String::from);
    prop::collection::vec(prop_oneof![9 => letter.prop_map(str::to_owned), 1 => any], 0..24)
        .prop_map(|all| all.concat())
}

fn line() -> impl Strategy<Value = String> {
    letters().prop_map(|text| {
        text.chars()
            .filter(|c| !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}'))
            .collect()
    })
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    let action = prop_oneof![
        6 => (line(), letters(), prop::collection::vec(line(), 0..3)).prop_map(|(a, b, c)| Action::Write(a, b, c)),
        4 => (any::<usize>(), letters()).prop_map(|(at, text)| Action::Edit(at, text)),
        1 => (any::<usize>(), 1..28_u32).prop_map(|(at, day)| Action::Redate(at, day)),
        2 => any::<usize>().prop_map(Action::Remove),
        3 => Just(Action::Undo),
        1 => Just(Action::Redo),
        1 => prop::collection::vec(letters(), 20..320).prop_map(Action::Load),
        2 => (0..40_usize).prop_map(Action::Maintain),
    ];
    prop::collection::vec(action, 1..24)
}

fn act(journal: &mut Journal, action: Action) {
    let pick = |journal: &Journal, at: usize| {
        let ids = all_ids(journal);
        (!ids.is_empty()).then(|| ids[at % ids.len()])
    };
    let content = |title: String, text: String, tags: Vec<String>| EntryContent {
        title,
        tags,
        ..entry("2024-05-01", &text)
    };
    // What is refused (an empty entry, nothing to undo) changes nothing and is part of the game.
    match action {
        Action::Write(title, text, tags) => {
            let _ = journal.transact(Op::WriteEntry, |tx| tx.write_entry(content(title, text, tags)));
        }
        Action::Edit(at, text) => {
            if let Some(id) = pick(journal, at) {
                let _ = journal.transact(Op::EditEntry, |tx| {
                    tx.edit_entry(id, content(String::new(), text, Vec::new()))
                });
            }
        }
        Action::Redate(at, day) => {
            if let Some(id) = pick(journal, at) {
                let old = journal.entry(id).unwrap().unwrap().value;
                let new = EntryContent {
                    date: date(&format!("2024-04-{day:02}")),
                    kind: EntryKind::Learning,
                    title: old.title,
                    text: old.text,
                    role: None,
                    tags: old.tags,
                    prompt: None,
                };
                journal.transact(Op::EditEntry, |tx| tx.edit_entry(id, new)).unwrap();
            }
        }
        Action::Remove(at) => {
            if let Some(id) = pick(journal, at) {
                journal.transact(Op::RemoveEntry, |tx| tx.remove_entry(id)).unwrap();
            }
        }
        Action::Undo => {
            let _ = journal.undo();
        }
        Action::Redo => {
            let _ = journal.redo();
        }
        Action::Load(texts) => {
            let all = |tx: &mut journal::Tx<'_>| -> journal::Result<()> {
                for text in texts {
                    if !text.trim().is_empty() {
                        tx.write_entry(content(String::new(), text, Vec::new()))?;
                    }
                }
                Ok(())
            };
            journal.transact(Op::ImportArchive, all).unwrap();
        }
        Action::Maintain(steps) => {
            for _ in 0..steps {
                journal.maintain().unwrap();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn finds_what_a_scan_finds(actions in actions(), queries in prop::collection::vec(letters(), 1..4), cuts in prop::collection::vec((any::<usize>(), any::<usize>(), 1..6_usize), 6)) {
        let mut journal = journal();
        for action in actions {
            act(&mut journal, action);
        }
        let mut queries: Vec<String> = queries;
        // Pieces of what is there, so that most queries find something.
        let ids = all_ids(&journal);
        for (entry, at, length) in cuts {
            if !ids.is_empty() {
                let entry = journal.entry(ids[entry % ids.len()]).unwrap().unwrap();
                let chars: Vec<char> = [entry.title.as_str(), &entry.text, &entry.tags.concat()].concat().chars().collect();
                queries.push(chars.iter().skip(at % chars.len()).take(length).collect());
            }
        }
        for query in queries {
            if !query.trim().is_empty() {
                prop_assert_eq!(found(&journal, &query), scan(&journal, &query), "query {:?}", query);
            }
        }
        prop_assert_eq!(journal.check_search_index().unwrap(), 0);
    }
}

#[test]
fn answers_stay_the_same_while_segments_are_merged() {
    let mut journal = journal();
    let words = [
        "錨泊",
        "振り返り",
        "SLOを決めた",
        "postmortem",
        "引き継ぎ",
        "deployment",
    ];
    for round in 0..12_usize {
        let texts = (0..150_usize).map(|at| format!("{} {} {}", words[(round + at) % 6], words[at * round % 5], at));
        let texts: Vec<String> = texts.collect();
        journal
            .transact(Op::ImportArchive, |tx| {
                texts
                    .iter()
                    .try_for_each(|text| tx.write_entry(entry("2024-05-01", text)).map(|_| ()))
            })
            .unwrap();
    }
    for id in all_ids(&journal).into_iter().step_by(7) {
        journal
            .transact(Op::EditEntry, |tx| {
                tx.edit_entry(id, entry("2024-06-01", "書き直した 錨泊"))
            })
            .unwrap();
    }
    let queries = [
        "錨泊",
        "錨",
        "postmortem",
        "mort",
        "slo 14",
        "書き直 錨泊",
        "deployment 引き継ぎ",
    ];
    let expected: Vec<_> = queries.iter().map(|query| scan(&journal, query)).collect();
    assert!(expected.iter().all(|ids| !ids.is_empty()));
    let mut steps = 0;
    loop {
        let answers: Vec<_> = queries.iter().map(|query| found(&journal, query)).collect();
        assert_eq!(answers, expected, "after {steps} steps");
        if !journal.maintain().unwrap() {
            break;
        }
        steps += 1;
    }
    assert!(steps >= 3, "{steps}");
    assert_eq!(journal.check_search_index().unwrap(), 0);
}

#[test]
fn windows_of_a_search_follow_each_other() {
    let mut journal = journal();
    let all: Vec<_> = (1..=28)
        .map(|day| write(&mut journal, entry(&format!("2024-05-{day:02}"), "SLOを見直した")))
        .collect();
    let filter = EntryFilter {
        query: "slo".to_owned(),
        ..EntryFilter::default()
    };
    let first = journal.entries(&filter, 0, 10).unwrap();
    assert_eq!((first.entries.len(), first.more, first.total), (10, true, Some(28)));
    let last = journal.entries(&filter, 20, 10).unwrap();
    assert_eq!((last.entries.len(), last.more, last.total), (8, false, Some(28)));
    assert_eq!(first.entries[0].id, all[27]);
    assert_eq!(last.entries[7].id, all[0]);
    assert_eq!(journal.months(&filter).unwrap(), [("2024-05".to_owned(), 28)]);
}

#[test]
fn a_search_combines_with_a_filter() {
    let mut journal = journal();
    let hit = write(
        &mut journal,
        EntryContent {
            tags: vec!["障害".to_owned()],
            ..entry("2024-05-01", "SLOとエラーバジェット")
        },
    );
    write(&mut journal, entry("2024-05-02", "SLOのない日"));
    write(
        &mut journal,
        EntryContent {
            tags: vec!["障害".to_owned()],
            ..entry("2024-05-03", "別の話")
        },
    );
    let filter = |query: &str| EntryFilter {
        query: query.to_owned(),
        tag: Some("障害".to_owned()),
        ..EntryFilter::default()
    };
    let ids = |filter: EntryFilter| {
        journal
            .entries(&filter, 0, 9)
            .unwrap()
            .entries
            .iter()
            .map(|e| e.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(filter("slo")), [hit]);
    assert_eq!(
        ids(EntryFilter {
            direction: Some(direction("error_budget")),
            to: Some(today()),
            ..filter("バジェット")
        }),
        [hit]
    );
    assert_eq!(
        ids(EntryFilter {
            to: "2024-04-30".parse().ok(),
            ..filter("slo")
        }),
        []
    );
}

#[test]
fn what_was_found_is_marked() {
    let mut journal = journal();
    write(
        &mut journal,
        entry("2024-05-01", "# 週次\n\n錨泊の計画を**ＳＬＯ**から立てた"),
    );
    let filter = EntryFilter {
        query: "slo 錨泊".to_owned(),
        ..EntryFilter::default()
    };
    let page = journal.entries(&filter, 0, 9).unwrap();
    let fragment = |text: &str, hit| Fragment {
        text: text.to_owned(),
        hit,
    };
    assert_eq!(
        page.entries[0].excerpt,
        [
            fragment("…", false),
            fragment("錨泊", true),
            fragment("の計画を**", false),
            fragment("ＳＬＯ", true),
            fragment("**から立てた", false)
        ]
    );
}
