//! Backups, restore and locks: whole copies that take each other's place, and never lose a word.

use std::{
    fs,
    path::{Path, PathBuf},
};

use journal::{
    BACKUPS, FILE_NAME, Journal, JournalError, Op, Options, Passphrase, Reason, backups, is_locked, passphrase, rekey,
    replace,
};

use crate::support::{all_ids, code, entry, found, options, write};

const SECRET: &str = "銀河鉄道の切符";

fn key(text: &str) -> Passphrase {
    Passphrase::new(text).unwrap()
}

fn with_key(text: &str) -> Options {
    Options {
        key: Some(key(text)),
        ..options()
    }
}

/// A journal with one entry that says the secret, and a backup of it.
fn folder() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    write(&mut journal, entry("2024-05", SECRET));
    journal.back_up(Reason::Asked).unwrap().unwrap();
    dir
}

/// All files below a folder.
fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for file in fs::read_dir(dir).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// Files in which the secret stands as it is.
fn telling(dir: &Path) -> Vec<PathBuf> {
    let says = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap();
        bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes())
    };
    files(dir).into_iter().filter(says).collect()
}

#[test]
fn a_backup_holds_what_the_journal_holds_in_one_file_of_ones_own() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = folder();
    let journal = Journal::open(dir.path(), options()).unwrap();
    let made = backups(dir.path()).unwrap();
    assert_eq!((made.len(), made[0].reason), (1, Reason::Asked));
    assert!(journal.census().unwrap().digest.starts_with(&made[0].digest));
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&dir.path().join(BACKUPS)), 0o700);
    assert_eq!(mode(&made[0].path), 0o600);
    assert_eq!(files(&dir.path().join(BACKUPS)), [made[0].path.clone()]);
    let verified = journal.verify_backup(&made[0].path, None).unwrap();
    assert_eq!((verified.as_made, verified.findings), (Some(true), Vec::new()));
    assert_eq!(verified.census, journal.census().unwrap());
}

#[test]
fn a_daily_backup_is_made_when_something_has_changed() {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    assert_eq!(journal.back_up_daily().unwrap(), None);
    write(&mut journal, entry("2024", "a"));
    assert_eq!(journal.back_up_daily().unwrap().unwrap().reason, Reason::Daily);
    write(&mut journal, entry("2024", "b"));
    assert_eq!(journal.back_up_daily().unwrap(), None);
    // The next day, and the day after it, on which nothing has changed.
    let later = |days: i64| {
        let clock = journal::StandingClock {
            now: journal::Moment(1_795_000_000_000 + days * 86_400_000),
            today: crate::support::today() + chrono::Duration::days(days),
        };
        let options = Options {
            clock: std::sync::Arc::new(clock),
            ..options()
        };
        Journal::open(dir.path(), options).unwrap().back_up_daily().unwrap()
    };
    assert!(later(1).is_some());
    assert_eq!(later(2), None);
    assert_eq!(Journal::in_memory(options()).unwrap().back_up_daily().unwrap(), None);
}

#[test]
fn a_restore_brings_all_back_and_can_be_undone() {
    let dir = folder();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    let mut beside = Journal::open(dir.path(), options()).unwrap();
    let first = all_ids(&journal);
    write(&mut journal, entry("2025", "あとから"));
    let (now, before) = (all_ids(&journal), journal.census().unwrap());
    let backup = &backups(dir.path()).unwrap()[0];
    let restored = journal.restore(&backup.path, None).unwrap();
    assert!(before.digest.starts_with(&restored.kept.unwrap().digest));
    assert_eq!(
        (all_ids(&journal), found(&journal, "切符")),
        (first.clone(), first.clone())
    );
    assert_eq!(all_ids(&beside), first);
    assert_eq!(journal.examine().unwrap(), []);
    write(&mut beside, entry("2026", "もどしたあとに"));
    assert_eq!(beside.undo().unwrap().value, Op::WriteEntry.name());
    // Undoing the restore brings back what was there before it, its history included.
    assert_eq!(journal.undo().unwrap().value, Op::RestoreBackup.name());
    assert_eq!((all_ids(&journal), journal.census().unwrap()), (now, before));
    journal.undo().unwrap();
    assert_eq!(all_ids(&journal), first);
    assert_eq!(journal.examine().unwrap(), []);
}

#[test]
fn what_is_no_backup_changes_nothing() {
    let dir = folder();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    let before = journal.census().unwrap();
    let backup = backups(dir.path()).unwrap().remove(0);
    let mut bent = fs::read(&backup.path).unwrap();
    let page = bent.len() / 4096 / 2 * 4096;
    bent[page..page + 4096].fill(0xaa);
    let other = dir.path().join("bent.db");
    fs::write(&other, &bent).unwrap();
    let text = dir.path().join("text.db");
    fs::write(&text, "日記".repeat(2000)).unwrap();
    for (file, expected) in [
        (&other, "journal-damaged"),
        (&text, "journal-not-a-database"),
        (&dir.path().join("none.db"), "no-backup"),
    ] {
        assert_eq!(code(journal.restore(file, None)), expected);
        assert!(journal.verify_backup(file, None).is_err());
        assert_eq!(
            code(replace(&dir.path().join("elsewhere"), file, &[], journal::Moment(1))),
            expected
        );
    }
    assert_eq!(journal.census().unwrap(), before);
    assert!(files(dir.path()).iter().all(|file| !file.ends_with("restore.part")));
}

#[test]
fn a_backup_takes_the_place_of_a_journal_that_is_no_more() {
    let dir = folder();
    let path = dir.path().join(FILE_NAME);
    let ids = all_ids(&Journal::open(dir.path(), options()).unwrap());
    let mut bytes = fs::read(&path).unwrap();
    bytes[100..3000].fill(0xaa);
    fs::write(&path, &bytes).unwrap();
    assert_eq!(code(Journal::open(dir.path(), options()).map(drop)), "journal-damaged");
    let backup = backups(dir.path()).unwrap().remove(0);
    let aside = replace(dir.path(), &backup.path, &[], journal::Moment(7))
        .unwrap()
        .unwrap();
    assert_eq!(fs::read(aside.join(FILE_NAME)).unwrap(), bytes);
    let journal = Journal::open(dir.path(), options()).unwrap();
    assert_eq!(all_ids(&journal), ids);
    // Nobody is pushed aside who has it open.
    assert_eq!(
        code(replace(dir.path(), &backup.path, &[], journal::Moment(8))),
        "journal-in-use"
    );
}

#[test]
fn a_locked_journal_tells_nothing_and_opens_with_its_passphrase_alone() {
    let dir = folder();
    assert!(!telling(dir.path()).is_empty() && !is_locked(dir.path()).unwrap());
    let census = Journal::open(dir.path(), options()).unwrap().census().unwrap();
    let recovery = rekey(dir.path(), None, Some(&key("ひらけゴマ"))).unwrap().unwrap();
    assert!(is_locked(dir.path()).unwrap());
    assert_eq!(telling(dir.path()), Vec::<PathBuf>::new());
    assert_eq!(code(Journal::open(dir.path(), options()).map(drop)), "journal-locked");
    assert_eq!(
        code(Journal::open(dir.path(), with_key("ひらけごま")).map(drop)),
        "passphrase-wrong"
    );

    let mut journal = Journal::open(dir.path(), with_key("ひらけｺﾞﾏ")).unwrap();
    assert!(journal.is_locked());
    assert_eq!(journal.census().unwrap(), census);
    write(&mut journal, entry("2025", SECRET));
    journal
        .save_draft(journal::Draft {
            text: SECRET.to_owned(),
            ..draft()
        })
        .unwrap();
    journal.back_up(Reason::Import).unwrap();
    assert_eq!(telling(dir.path()), Vec::<PathBuf>::new());
    let newest = journal.backups().unwrap().remove(0);
    assert_eq!(journal.verify_backup(&newest.path, None).unwrap().as_made, Some(true));
    // Whoever has it open is not pushed aside.
    assert_eq!(
        code(rekey(dir.path(), Some(&key("ひらけゴマ")), None).map(drop)),
        "journal-in-use"
    );
    let census = journal.census().unwrap();
    drop(journal);

    // The paper opens it too.
    let paper = passphrase(dir.path(), &recovery.to_words().to_lowercase()).unwrap();
    assert_eq!(paper, key("ひらけゴマ"));

    // Another passphrase: the old one and its paper open nothing any more, backups included.
    let second = rekey(dir.path(), Some(&paper), Some(&key("second"))).unwrap().unwrap();
    assert_eq!(
        code(Journal::open(dir.path(), with_key("ひらけゴマ")).map(drop)),
        "passphrase-wrong"
    );
    assert_ne!(passphrase(dir.path(), &recovery.to_words()).unwrap(), paper);
    assert_eq!(passphrase(dir.path(), &second.to_words()).unwrap(), key("second"));
    let mut journal = Journal::open(dir.path(), with_key("second")).unwrap();
    assert_eq!(journal.census().unwrap(), census);
    for backup in journal.backups().unwrap() {
        assert_eq!(journal.verify_backup(&backup.path, None).unwrap().as_made, Some(true));
    }
    let oldest = journal.backups().unwrap().pop().unwrap();
    journal.restore(&oldest.path, None).unwrap();
    assert_eq!(telling(dir.path()), Vec::<PathBuf>::new());
    journal.undo().unwrap();
    assert_eq!(journal.census().unwrap(), census);
    drop(journal);

    // Unlocked again.
    assert_eq!(
        code(rekey(dir.path(), Some(&key("third")), None).map(drop)),
        "passphrase-wrong"
    );
    assert!(rekey(dir.path(), Some(&key("second")), None).unwrap().is_none());
    let journal = Journal::open(dir.path(), options()).unwrap();
    assert_eq!((journal.census().unwrap(), journal.is_locked()), (census, false));
    assert!(!dir.path().join("journal.recovery").exists());
    for backup in journal.backups().unwrap() {
        assert_eq!(journal.verify_backup(&backup.path, None).unwrap().as_made, Some(true));
    }
}

#[test]
fn backups_cross_from_plain_to_locked_and_back() {
    let (plain, locked) = (folder(), folder());
    rekey(locked.path(), None, Some(&key("one"))).unwrap();
    let (from_plain, from_locked) = (
        backups(plain.path()).unwrap().remove(0),
        backups(locked.path()).unwrap().remove(0),
    );
    let mut journal = Journal::open(locked.path(), with_key("one")).unwrap();
    journal.restore(&from_plain.path, None).unwrap();
    assert_eq!(telling(locked.path()), Vec::<PathBuf>::new());
    let mut journal = Journal::open(plain.path(), options()).unwrap();
    assert_eq!(code(journal.restore(&from_locked.path, None)), "journal-locked");
    assert_eq!(
        code(journal.restore(&from_locked.path, Some(&key("two")))),
        "passphrase-wrong"
    );
    journal.restore(&from_locked.path, Some(&key("one"))).unwrap();
    assert_eq!(found(&journal, "切符").len(), 1);
}

#[test]
fn a_file_of_the_first_schema_is_kept_before_it_is_changed() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path()).unwrap();
    let db = rusqlite::Connection::open(dir.path().join(FILE_NAME)).unwrap();
    db.execute_batch(include_str!("../../sql/schema/v1.sql")).unwrap();
    db.pragma_update(None, "application_id", 0x4e65_6e72).unwrap();
    db.pragma_update(None, "user_version", 1).unwrap();
    drop(db);
    let journal = Journal::open(dir.path(), options()).unwrap();
    let kept = journal.backups().unwrap();
    assert_eq!((kept.len(), kept[0].reason), (1, Reason::Migration));
    let version: i64 = rusqlite::Connection::open(&kept[0].path)
        .unwrap()
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(version, 1);
    assert_eq!(journal.verify_backup(&kept[0].path, None).unwrap().as_made, Some(true));
}

#[test]
fn noise_asks_for_a_passphrase_and_stays_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(FILE_NAME);
    let noise: Vec<u8> = (0..8192_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    fs::write(&path, &noise).unwrap();
    assert_eq!(code(Journal::open(dir.path(), options()).map(drop)), "journal-locked");
    assert_eq!(
        code(Journal::open(dir.path(), with_key("x")).map(drop)),
        "passphrase-wrong"
    );
    assert_eq!(fs::read(&path).unwrap(), noise);
    // Not a whole number of pages: nothing that any passphrase opens.
    fs::write(&path, &noise[1..]).unwrap();
    assert!(matches!(is_locked(dir.path()), Err(JournalError::NotADatabase)));
}

fn draft() -> journal::Draft {
    journal::Draft {
        id: None,
        entry: None,
        date: "2026-11-22".to_owned(),
        kind: career::entry::EntryKind::Reflection,
        title: String::new(),
        text: String::new(),
        role: None,
        tags: Vec::new(),
        prompt: None,
        saved: None,
    }
}
