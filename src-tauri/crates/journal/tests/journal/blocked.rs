//! One operation that can't be undone or redone stops no other.

use std::path::Path;

use career::id::EntryId;
use journal::{FILE_NAME, History, Journal, JournalError, Op, Reason, StepContent};
use rusqlite::Connection;

use crate::support::{all_ids, code, date, direction, entry, options, write};

/// Does something to the file that no program of ours does.
fn tamper(dir: &Path, sql: &str) {
    let db = Connection::open(dir.join(FILE_NAME)).unwrap();
    db.execute_batch("PRAGMA foreign_keys = off").unwrap();
    assert!(db.execute(sql, []).unwrap() > 0, "{sql} changes nothing");
}

fn edit(journal: &mut Journal, id: EntryId, text: &str) {
    journal
        .transact(Op::EditEntry, |tx| tx.edit_entry(id, entry("2024", text)))
        .unwrap();
}

fn text(journal: &Journal, id: EntryId) -> String {
    journal.entry(id).unwrap().unwrap().value.text
}

fn names(journal: &Journal) -> (Option<String>, Option<String>) {
    let History { undo, redo } = journal.history().unwrap();
    (undo, redo)
}

fn some(name: &str) -> Option<String> {
    Some(name.to_owned())
}

#[test]
fn a_damaged_step_is_named_and_stepped_over() {
    for damage in [
        "UPDATE undo_change SET image = '{' WHERE op = 3",
        "UPDATE undo_change SET key = '3' WHERE op = 3",
        "UPDATE undo_change SET record = 99 WHERE op = 3",
    ] {
        let dir = tempfile::tempdir().unwrap();
        let mut journal = Journal::open(dir.path(), options()).unwrap();
        let id = write(&mut journal, entry("2024", "一"));
        edit(&mut journal, id, "二");
        journal.transact(Op::RemoveEntry, |tx| tx.remove_entry(id)).unwrap();
        journal
            .transact(Op::Restore, |tx| tx.restore(&journal::TrashRef::Entry(id)))
            .unwrap();
        tamper(dir.path(), damage);
        let mut journal = Journal::open(dir.path(), options()).unwrap();
        journal.undo().unwrap();

        let before = journal.dump().unwrap();
        for _ in 0..2 {
            match journal.undo().unwrap_err() {
                JournalError::Blocked { operation, redo: false } => assert_eq!(operation, "remove-entry"),
                other => panic!("{damage}: {other}"),
            }
            assert_eq!(journal.dump().unwrap(), before, "{damage}");
            assert_eq!(names(&journal), (some("remove-entry"), some("restore")));
        }
        assert_eq!(journal.step_over_undo().unwrap().value, "remove-entry");
        assert_eq!(
            journal.dump().unwrap(),
            before,
            "{damage}: nothing but the history has changed"
        );
        // Everything older still undoes, and what was undone before still redoes.
        assert_eq!(journal.undo().unwrap().value, "edit-entry");
        assert_eq!(journal.undo().unwrap().value, "write-entry");
        assert_eq!(code(journal.undo()), "nothing-to-undo");
        assert_eq!(all_ids(&journal), []);
        for name in ["write-entry", "edit-entry", "restore"] {
            assert_eq!(journal.redo().unwrap().value, name);
        }
        assert_eq!(text(&journal, id), "二");
        assert_eq!(journal.examine().unwrap(), []);
    }
}

#[test]
fn a_damaged_step_forward_is_stepped_over_too() {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    let id = write(&mut journal, entry("2024", "一"));
    edit(&mut journal, id, "二");
    edit(&mut journal, id, "三");
    journal.undo().unwrap();
    journal.undo().unwrap();
    tamper(dir.path(), "UPDATE undo_change SET image = '' WHERE op = 2");
    let failed = journal.redo().unwrap_err();
    assert_eq!(
        (failed.code(), failed.args()),
        ("redo-blocked", vec![("operation", "edit-entry".to_owned())])
    );
    assert_eq!(journal.step_over_redo().unwrap().value, "edit-entry");
    journal.redo().unwrap();
    assert_eq!(text(&journal, id), "三");
    assert_eq!(code(journal.step_over_redo()), "nothing-to-redo");
}

#[test]
fn a_step_that_needs_what_is_gone_is_stepped_over() {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    let id = write(&mut journal, entry("2024", "前"));
    let step = |text: &str| StepContent {
        text: text.to_owned(),
        by: None,
        origin: None,
    };
    let added = journal.transact(Op::AddStep, |tx| {
        let goal = tx.add_goal(direction("mlops"), date("2027"))?;
        Ok::<_, JournalError>((goal, tx.add_step(goal, step("一歩"))?))
    });
    let (goal, added) = added.unwrap().value;
    journal
        .transact(Op::EditStep, |tx| tx.edit_step(added, goal, step("別の一歩")))
        .unwrap();
    tamper(dir.path(), "DELETE FROM goal");
    tamper(dir.path(), "DELETE FROM step");
    let failed = journal.undo().unwrap_err();
    assert_eq!(
        (failed.code(), failed.args()),
        ("undo-blocked", vec![("operation", "edit-step".to_owned())])
    );
    journal.step_over_undo().unwrap();
    assert_eq!(journal.undo().unwrap().value, "add-step");
    assert_eq!(journal.undo().unwrap().value, "write-entry");
    journal.redo().unwrap();
    assert_eq!(text(&journal, id), "前");
    assert_eq!(journal.examine().unwrap(), []);
}

#[test]
fn a_history_with_nothing_in_it_says_so() {
    let mut journal = crate::support::journal();
    assert_eq!(code(journal.step_over_undo()), "nothing-to-undo");
    assert_eq!(code(journal.step_over_redo()), "nothing-to-redo");
}

/// What stops an operation from outside is no fault of the operation.
#[test]
fn a_journal_that_is_held_is_not_a_damaged_step() {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    let id = write(&mut journal, entry("2024", "一"));
    edit(&mut journal, id, "二");
    edit(&mut journal, id, "三");
    journal.set_patience(std::time::Duration::from_millis(20)).unwrap();
    let other = Connection::open(dir.path().join(FILE_NAME)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(code(journal.undo()), "journal-busy");
    other.execute_batch("COMMIT").unwrap();
    journal.undo().unwrap();
    assert_eq!(text(&journal, id), "二");
}

#[test]
fn a_restore_whose_backup_is_gone_is_stepped_over() {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    let id = write(&mut journal, entry("2024", "控えの中"));
    let backup = journal.back_up(Reason::Asked).unwrap().unwrap();
    edit(&mut journal, id, "控えのあと");
    let restored = journal.restore(&backup.path, None).unwrap();
    std::fs::remove_file(restored.kept.unwrap().path).unwrap();
    let failed = journal.undo().unwrap_err();
    assert_eq!(
        (failed.code(), failed.args()),
        ("undo-blocked", vec![("operation", "restore-backup".to_owned())])
    );
    journal.step_over_undo().unwrap();
    assert_eq!(text(&journal, id), "控えの中");
    assert_eq!(journal.undo().unwrap().value, "write-entry");
}
