//! No words that were saved are lost: versions, and what undo takes away.

use std::collections::BTreeMap;

use career::{
    entry::EntryKind,
    id::{EntryId, VersionId},
};
use journal::{EntryContent, FILE_NAME, Journal, LIMIT_OPERATIONS, Op, TrashRef};
use proptest::prelude::*;
use rusqlite::Connection;

use crate::support::{add_role, all_ids, code, date, entry, journal, options, role, write};

fn edit(journal: &mut Journal, id: EntryId, content: EntryContent) {
    journal
        .transact(Op::EditEntry, |tx| tx.edit_entry(id, content))
        .unwrap();
}

fn remove(journal: &mut Journal, id: EntryId) {
    journal.transact(Op::RemoveEntry, |tx| tx.remove_entry(id)).unwrap();
}

fn restore(journal: &mut Journal, id: EntryId) {
    let what = TrashRef::Entry(id);
    journal.transact(Op::Restore, |tx| tx.restore(&what)).unwrap();
}

fn empty(journal: &mut Journal) {
    journal.transact(Op::EmptyTrash, |tx| tx.empty_trash()).unwrap();
}

/// Texts of an entry's versions, newest first; the present one in brackets.
fn texts(journal: &Journal, id: EntryId) -> Vec<String> {
    let versions = journal.entry_versions(id).unwrap();
    versions
        .iter()
        .map(|version| {
            let whole = journal.entry_version(id, version.id).unwrap();
            assert_eq!((whole.saved, &whole.entry.title), (version.saved, &version.title));
            assert!(whole.entry.text.starts_with(&version.beginning));
            if version.present {
                format!("[{}]", whole.entry.text)
            } else {
                whole.entry.text
            }
        })
        .collect()
}

fn version_saying(journal: &Journal, id: EntryId, text: &str) -> VersionId {
    let versions = journal.entry_versions(id).unwrap();
    versions
        .iter()
        .find(|version| version.beginning == text)
        .unwrap_or_else(|| panic!("no version says {text}"))
        .id
}

#[test]
fn everything_that_is_replaced_is_kept() {
    let mut journal = journal();
    let sre = add_role(&mut journal, role("SRE", "2019", None, &[]));
    let first = entry("2024-05-01", "SLOを決めた");
    let id = write(&mut journal, first.clone());
    assert_eq!(texts(&journal, id), ["[SLOを決めた]"]);
    let steps: [fn(&mut EntryContent); 6] = [
        |content| content.text = "SLOを決め、割ったときの行動も決めた".to_owned(),
        |content| content.title = "SLO".to_owned(),
        |content| content.date = date("2024-05"),
        |content| content.kind = EntryKind::Decision,
        |content| content.tags = vec!["slo".to_owned()],
        |content| content.prompt = Some("deepen-01".parse().unwrap()),
    ];
    let mut said = vec![first.clone()];
    for step in steps {
        let mut content = said.last().unwrap().clone();
        step(&mut content);
        edit(&mut journal, id, content.clone());
        said.push(content);
    }
    let with_role = EntryContent {
        role: Some(sre),
        ..said.last().unwrap().clone()
    };
    edit(&mut journal, id, with_role.clone());
    said.push(with_role);
    let kept: Vec<EntryContent> = journal
        .entry_versions(id)
        .unwrap()
        .iter()
        .rev()
        .map(|version| {
            let entry = journal.entry_version(id, version.id).unwrap().entry;
            EntryContent {
                date: entry.date,
                kind: entry.kind,
                title: entry.title,
                text: entry.text,
                role: entry.role,
                tags: entry.tags,
                prompt: entry.prompt,
            }
        })
        .collect();
    assert_eq!(kept, said);
}

#[test]
fn the_same_content_twice_makes_no_version() {
    let mut journal = journal();
    let id = write(&mut journal, entry("2024", "同じ"));
    edit(&mut journal, id, entry("2024", "同じ"));
    remove(&mut journal, id);
    restore(&mut journal, id);
    assert_eq!(texts(&journal, id), ["[同じ]"]);
    edit(&mut journal, id, entry("2024", "別"));
    for _ in 0..5 {
        journal.undo().unwrap();
        journal.redo().unwrap();
    }
    assert_eq!(texts(&journal, id), ["[別]", "同じ"]);
}

#[test]
fn versions_outlive_the_history_for_undo() {
    let mut journal = journal();
    let id = write(&mut journal, entry("2024", "0"));
    for number in 1..=LIMIT_OPERATIONS + 5 {
        edit(&mut journal, id, entry("2024", &number.to_string()));
    }
    let kept = texts(&journal, id);
    assert_eq!(kept.len(), LIMIT_OPERATIONS + 6);
    assert_eq!(kept.last().unwrap(), "0");
}

#[test]
fn what_undo_replaces_is_kept_when_it_can_be_redone_no_more() {
    let mut journal = journal();
    let id = write(&mut journal, entry("2024", "一"));
    edit(&mut journal, id, entry("2024", "二"));
    journal.undo().unwrap();
    assert_eq!(texts(&journal, id), ["二", "[一]"]);
    edit(&mut journal, id, entry("2024", "三"));
    assert_eq!(code(journal.redo()), "nothing-to-redo");
    assert_eq!(texts(&journal, id), ["[三]", "二", "一"]);
}

#[test]
fn restoring_a_version_keeps_the_present_one_and_is_undone() {
    let mut journal = journal();
    let id = write(&mut journal, entry("2024", "一"));
    edit(&mut journal, id, entry("2025", "二"));
    let version = version_saying(&journal, id, "一");
    let go = |journal: &mut Journal, version| {
        journal
            .transact(Op::RestoreVersion, |tx| tx.restore_version(id, version))
            .map(|done| done.changes)
    };
    let changes = go(&mut journal, version).unwrap();
    assert_eq!(changes.entries, [id]);
    assert_eq!(texts(&journal, id), ["[一]", "二", "一"]);
    assert_eq!(journal.entry(id).unwrap().unwrap().date, date("2024"));
    let present = journal.entry_versions(id).unwrap()[0].id;
    assert!(go(&mut journal, present).unwrap().is_empty());
    assert_eq!(journal.undo().unwrap().value, "restore-version");
    assert_eq!(texts(&journal, id), ["一", "[二]", "一"]);

    let other = write(&mut journal, entry("2024", "他"));
    let foreign = journal.entry_versions(other).unwrap()[0].id;
    assert_eq!(code(go(&mut journal, foreign)), "not-found");
    assert_eq!(code(journal.entry_version(id, foreign)), "not-found");
    remove(&mut journal, id);
    assert_eq!(code(go(&mut journal, version)), "not-found");
    assert_eq!(code(journal.entry_versions(id)), "not-found");
}

#[test]
fn a_version_of_a_role_that_is_gone_comes_back_without_it() {
    let mut journal = journal();
    let sre = add_role(&mut journal, role("SRE", "2019", None, &[]));
    let of_role = |text: &str| EntryContent {
        role: Some(sre),
        ..entry("2024", text)
    };
    let id = write(&mut journal, of_role("一"));
    edit(&mut journal, id, of_role("二"));
    journal.transact(Op::RemoveRole, |tx| tx.remove_role(sre)).unwrap();
    empty(&mut journal);
    // That the role goes is no new version: it could not be seen any more.
    assert_eq!(texts(&journal, id), ["[二]", "一"]);
    let version = version_saying(&journal, id, "一");
    journal
        .transact(Op::RestoreVersion, |tx| tx.restore_version(id, version))
        .unwrap();
    let entry = journal.entry(id).unwrap().unwrap();
    assert_eq!((entry.text.as_str(), entry.role), ("一", None));
    for _ in 0..3 {
        journal.undo().unwrap();
    }
    assert_eq!(journal.entry(id).unwrap().unwrap().role, Some(sre));
    assert_eq!(journal.examine().unwrap(), []);
}

#[test]
fn a_writing_that_was_undone_lies_in_the_trash() {
    let mut journal = journal();
    let id = write(&mut journal, entry("2024-05-01", "書いた"));
    edit(&mut journal, id, entry("2024-05-01", "書き直した"));
    for _ in 0..2 {
        journal.undo().unwrap();
    }
    let trash = journal.trash().unwrap();
    let seen: Vec<_> = trash
        .iter()
        .map(|item| (&item.what, item.label.as_str(), item.left, item.undone))
        .collect();
    assert_eq!(seen, [(&TrashRef::Entry(id), "書いた", 30, true)]);
    // Redo is no longer possible once something else is done.
    write(&mut journal, entry("2024", "別"));
    restore(&mut journal, id);
    assert_eq!(texts(&journal, id), ["書き直した", "[書いた]"]);
    assert_eq!(journal.trash().unwrap(), []);
    assert_eq!(crate::support::found(&journal, "書い"), [id]);

    journal.undo().unwrap();
    assert_eq!(journal.trash().unwrap().len(), 1);
    empty(&mut journal);
    assert_eq!(journal.trash().unwrap(), []);
    assert_eq!(
        code(journal.transact(Op::Restore, |tx| tx.restore(&TrashRef::Entry(id)))),
        "not-found"
    );
    journal.undo().unwrap();
    restore(&mut journal, id);
    assert_eq!(texts(&journal, id), ["書き直した", "[書いた]"]);
    assert_eq!(journal.examine().unwrap(), []);
}

#[test]
fn redoing_leaves_nothing_in_the_trash() {
    let mut journal = journal();
    let id = write(&mut journal, entry("2024", "書いた"));
    journal.undo().unwrap();
    journal.redo().unwrap();
    assert_eq!((journal.trash().unwrap(), all_ids(&journal)), (vec![], vec![id]));
    assert_eq!(texts(&journal, id), ["[書いた]"]);
}

#[test]
fn what_is_removed_for_good_takes_its_versions_along_and_brings_them_back() {
    let mut journal = journal();
    let id = write(&mut journal, entry("2024", "一"));
    edit(&mut journal, id, entry("2024", "二"));
    remove(&mut journal, id);
    empty(&mut journal);
    assert!(journal.dump().unwrap() == journal::Dump::default());
    // Back to the first text and forth again: the purge that is redone takes what was kept on the way, too.
    for _ in 0..3 {
        journal.undo().unwrap();
    }
    assert_eq!(texts(&journal, id), ["二", "[一]"]);
    for _ in 0..3 {
        journal.redo().unwrap();
    }
    assert!(journal.dump().unwrap() == journal::Dump::default());
    for _ in 0..2 {
        journal.undo().unwrap();
    }
    assert_eq!(texts(&journal, id), ["[二]", "一"]);
}

#[test]
fn an_import_brings_versions_and_its_undo_takes_back_what_nobody_touched() {
    let mut here = journal();
    let id = write(&mut here, entry("2024", "一"));
    edit(&mut here, id, entry("2024", "二"));
    let undone = write(&mut here, entry("2024", "取り消した"));
    here.undo().unwrap();
    let dump = here.dump().unwrap();
    assert_eq!((dump.entries.len(), dump.versions.len()), (2, 2));

    let mut there = journal();
    let load = |journal: &mut Journal| {
        let dump = dump.clone();
        journal.transact(Op::ImportArchive, |tx| tx.load(dump)).unwrap().value
    };
    load(&mut there);
    assert_eq!(there.dump().unwrap(), dump);
    assert_eq!(texts(&there, id), ["[二]", "一"]);
    let again = load(&mut there);
    assert_eq!((again.entries, again.others, again.unchanged), (0, 0, 4));
    there.undo().unwrap();
    assert!(there.dump().unwrap() == journal::Dump::default());
    there.redo().unwrap();
    assert_eq!(there.dump().unwrap(), dump);

    // What was written since is the user's: it stays to be found, although the import goes.
    edit(&mut there, id, entry("2024", "三"));
    for _ in 0..2 {
        there.undo().unwrap();
    }
    let trash = there.trash().unwrap();
    assert_eq!(
        trash.iter().map(|item| &item.what).collect::<Vec<_>>(),
        [&TrashRef::Entry(id)]
    );
    restore(&mut there, id);
    assert_eq!(texts(&there, id), ["三", "[二]"]);
    restore(&mut here, undone);
    assert_eq!(texts(&here, undone), ["[取り消した]"]);
}

#[test]
fn a_file_of_version_2_keeps_what_it_says_when_it_is_changed() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE_NAME);
    let db = Connection::open(&path).unwrap();
    for step in [
        include_str!("../../sql/schema/v1.sql"),
        include_str!("../../sql/schema/v2.sql"),
    ] {
        db.execute_batch(step).unwrap();
    }
    let id = uuid::Uuid::from_u128(0x0192_a000_0000_7000_8000_0000_0000_0021);
    db.execute_batch("PRAGMA application_id = 0x4e656e72; PRAGMA user_version = 2")
        .unwrap();
    db.execute(
        "INSERT INTO entry (row, id, date, first_day, last_day, middle_day, place, kind, lenses, created, updated)
         VALUES (1, ?1, '2018-12', 17866, 17896, 17881, 71465, 2, 0, 1000, 2000)",
        [id],
    )
    .unwrap();
    db.execute_batch("INSERT INTO entry_body (row, title, tags, text) VALUES (1, '', 'SLO', '前の文')")
        .unwrap();
    // What the former program knew how to undo.
    db.execute_batch("INSERT INTO undo_op (id, name, at, size, undone) VALUES (1, 'write-entry', 1000, 9, 0)")
        .unwrap();
    db.execute(
        "INSERT INTO undo_change (op, seq, record, key, image) VALUES (1, 0, 2, ?1, NULL)",
        [format!("\"{id}\"")],
    )
    .unwrap();
    drop(db);

    let id = EntryId(id);
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    assert_eq!(journal.versions().unwrap().1, 3);
    assert_eq!(texts(&journal, id), ["[前の文]"]);
    edit(&mut journal, id, entry("2018-12", "次の文"));
    let versions = journal.entry_versions(id).unwrap();
    assert_eq!((versions[1].saved.0, versions[1].beginning.as_str()), (2000, "前の文"));
    for _ in 0..2 {
        journal.undo().unwrap();
    }
    restore(&mut journal, id);
    assert_eq!(texts(&journal, id), ["次の文", "[前の文]"]);
    assert_eq!(journal.examine().unwrap(), []);
}

/// What a person may do to their texts, chosen by a number, on things chosen by another.
fn act(journal: &mut Journal, number: usize, kind: usize, at: usize, saved: &mut BTreeMap<EntryId, Vec<String>>) {
    let nth = |ids: &[EntryId]| (!ids.is_empty()).then(|| ids[at % ids.len()]);
    let live = nth(&all_ids(journal));
    let trash: Vec<EntryId> = journal
        .trash()
        .unwrap()
        .into_iter()
        .filter_map(|item| match item.what {
            TrashRef::Entry(id) => Some(id),
            _ => None,
        })
        .collect();
    // Some texts come again, so that a version meets its like.
    let text = if at.is_multiple_of(4) {
        "また同じ".to_owned()
    } else {
        format!("文{number}")
    };
    let content = entry("2024-05-01", &text);
    match (kind, live) {
        (0 | 1, _) => {
            let id = write(journal, content);
            saved.entry(id).or_default().push(text);
        }
        (2..=4, Some(id)) => {
            edit(journal, id, content);
            saved.entry(id).or_default().push(text);
        }
        (5, Some(id)) => remove(journal, id),
        (6, _) => {
            if let Some(id) = nth(&trash) {
                restore(journal, id);
            }
        }
        (7, Some(id)) => {
            let versions = journal.entry_versions(id).unwrap();
            let version = versions[at % versions.len()].id;
            journal
                .transact(Op::RestoreVersion, |tx| tx.restore_version(id, version))
                .unwrap();
        }
        (8 | 9, _) => drop(journal.undo()),
        (10, _) => drop(journal.redo()),
        (11, _) => drop(journal.step_over_undo()),
        (12, _) if at.is_multiple_of(3) => {
            empty(journal);
            saved.retain(|id, _| !trash.contains(id));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every text that was acknowledged as saved can be found: in its entry, among its versions, or in the trash, until it is
    /// removed from there for good.
    #[test]
    fn no_text_that_was_saved_is_lost(choices in prop::collection::vec((0..13_usize, 0..400_usize), 1..60)) {
        let mut journal = journal();
        let mut saved = BTreeMap::new();
        for (number, (kind, at)) in choices.into_iter().enumerate() {
            act(&mut journal, number, kind, at, &mut saved);
            let live = all_ids(&journal);
            let trash: Vec<TrashRef> = journal.trash().unwrap().into_iter().map(|item| item.what).collect();
            let dump = journal.dump().unwrap();
            for (id, texts) in &saved {
                prop_assert!(live.contains(id) != trash.contains(&TrashRef::Entry(*id)), "{} is in one place", id);
                for text in texts {
                    let found = dump.entries.iter().any(|entry| entry.value.id == *id && entry.value.text == *text)
                        || dump.versions.iter().any(|version| version.entry.id == *id && version.entry.text == *text);
                    prop_assert!(found, "{} of {} is lost", text, id);
                }
            }
        }
        prop_assert_eq!(journal.examine().unwrap(), []);
    }
}
