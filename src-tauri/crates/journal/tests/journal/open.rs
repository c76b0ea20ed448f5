//! Opening: what is not ours stays as it is.

use std::{fs, path::Path};

use journal::{FILE_NAME, Journal, JournalError, Op};
use rusqlite::Connection;

use crate::support::{all_ids, code, entry, options, write};

fn open(dir: &Path) -> Result<(), JournalError> {
    Journal::open(dir, options()).map(|_| ())
}

/// Opening says why not, and no file of the folder changes, comes or goes.
fn refuses(dir: &Path, expected: &str) {
    let files = || -> Vec<(String, Vec<u8>)> {
        let mut files: Vec<_> = fs::read_dir(dir)
            .unwrap()
            .map(|file| file.unwrap().path())
            .map(|path| (path.display().to_string(), fs::read(path).unwrap()))
            .collect();
        files.sort();
        files
    };
    let before = files();
    assert_eq!(code(open(dir)), expected);
    assert_eq!(files(), before);
}

#[test]
fn a_folder_and_a_file_are_made_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().unwrap();
    let place = dir.path().join("深い/nenrin");
    let mut journal = Journal::open(&place, options()).unwrap();
    write(&mut journal, entry("2024", "x"));
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&place), 0o700);
    for file in fs::read_dir(&place).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
    }
    assert!(journal.bytes() > 0 && journal.path() == Some(place.join(FILE_NAME).as_path()));
}

#[test]
fn what_was_written_is_there_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    let id = write(&mut journal, entry("2024", "x"));
    drop(journal);
    assert_eq!(all_ids(&Journal::open(dir.path(), options()).unwrap()), [id]);
}

#[test]
fn a_newer_file_is_refused_untouched() {
    let dir = tempfile::tempdir().unwrap();
    open(dir.path()).unwrap();
    let db = Connection::open(dir.path().join(FILE_NAME)).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    refuses(dir.path(), "journal-newer");
    match open(dir.path()).unwrap_err() {
        JournalError::Newer { found: 99, known } => assert!(known >= 1),
        other => panic!("{other}"),
    }
}

#[test]
fn a_newer_version_that_is_still_in_the_log_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    open(dir.path()).unwrap();
    let db = Connection::open(dir.path().join(FILE_NAME)).unwrap();
    db.pragma_update(None, "journal_mode", "wal").unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    assert_eq!(code(open(dir.path())), "journal-newer");
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(version, 99);
}

#[test]
fn a_file_of_another_application_is_refused_untouched() {
    for stamp in [
        "PRAGMA application_id = 7; CREATE TABLE a (b)",
        "PRAGMA user_version = 1",
        "CREATE TABLE a (b)",
    ] {
        let dir = tempfile::tempdir().unwrap();
        let db = Connection::open(dir.path().join(FILE_NAME)).unwrap();
        db.execute_batch(stamp).unwrap();
        db.execute_batch("VACUUM").unwrap();
        drop(db);
        refuses(dir.path(), "journal-foreign");
    }
}

#[test]
fn what_is_no_database_is_refused_untouched() {
    for bytes in ["SQLite", "日記 ".repeat(200).as_str()] {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(FILE_NAME), bytes).unwrap();
        refuses(dir.path(), "journal-not-a-database");
    }
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join(FILE_NAME), "").unwrap();
    open(dir.path()).unwrap();
}

#[test]
fn a_damaged_file_is_refused_and_not_deleted() {
    let dir = tempfile::tempdir().unwrap();
    open(dir.path()).unwrap();
    let path = dir.path().join(FILE_NAME);
    let mut bytes = fs::read(&path).unwrap();
    bytes[100..2000].fill(0xaa);
    fs::write(&path, &bytes).unwrap();
    assert_eq!(code(open(dir.path())), "journal-damaged");
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_full_disk_is_said_and_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    let first = write(&mut journal, entry("2024", "まだある"));
    let history = journal.history().unwrap();
    journal.limit_pages(0).unwrap();
    let text = "長い".repeat(100_000);
    let full = journal.transact(Op::WriteEntry, |tx| tx.write_entry(entry("2024", &text)));
    assert_eq!(code(full), "disk-full");
    assert_eq!((all_ids(&journal), journal.history().unwrap()), (vec![first], history));
    journal.limit_pages(u32::MAX - 1).unwrap();
    write(&mut journal, entry("2024", &text));
    assert_eq!(journal.examine().unwrap(), []);
}

#[test]
fn a_folder_that_is_a_file_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let place = dir.path().join("file");
    fs::write(&place, "x").unwrap();
    assert_eq!(code(open(&place)), "journal-io");
}

#[test]
fn a_journal_that_another_program_writes_to_is_waited_for_and_then_refused() {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    journal.set_patience(std::time::Duration::from_millis(20)).unwrap();
    let other = Connection::open(dir.path().join(FILE_NAME)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let held = journal.transact(Op::WriteEntry, |tx| tx.write_entry(entry("2024", "x")));
    assert_eq!(code(held), "journal-busy");
    other.execute_batch("COMMIT").unwrap();
    write(&mut journal, entry("2024", "x"));
}

#[test]
fn another_process_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    let mut here = Journal::open(dir.path(), options()).unwrap();
    let mut there = Journal::open(dir.path(), options()).unwrap();
    let version = here.data_version().unwrap();
    write(&mut here, entry("2024", "x"));
    assert_eq!(here.data_version().unwrap(), version);
    let id = write(&mut there, entry("2024", "別の窓"));
    assert_ne!(here.data_version().unwrap(), version);
    assert_eq!(crate::support::found(&here, "窓"), [id]);
}
