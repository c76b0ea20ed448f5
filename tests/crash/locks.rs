//! Killed while the journal is locked, unlocked, taken to a newer schema, or while a sound file takes the place of a damaged one.

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use journal::{FILE_NAME, Journal, JournalError, Moment, Op, Passphrase, Reason, is_locked, rekey, salvage};

use super::{
    state::{State, open, options},
    worker::content,
};

const FOLDER: &str = "NENRIN_TEST_REKEY";
const SECRET: &str = "銀河鉄道の切符";

fn key(text: &str) -> Option<Passphrase> {
    (!text.is_empty()).then(|| Passphrase::new(text).unwrap())
}

/// The one who is killed: not a check of its own. It opens a journal (a folder alone), mends it (another word), or gives it another key.
#[test]
fn locker() {
    let Ok(orders) = env::var(FOLDER) else { return };
    let parts: Vec<&str> = orders.split('\n').collect();
    match parts[..] {
        [folder, from, to] => drop(rekey(Path::new(folder), key(from).as_ref(), key(to).as_ref()).unwrap()),
        [folder, _] => {
            let folder = Path::new(folder);
            let (salvaged, _) = salvage(folder, options(5, None)).unwrap();
            salvaged.replace_damaged(folder, Moment(7)).unwrap();
        }
        _ => drop(open(Path::new(parts[0]), 1).unwrap()),
    }
    eprintln!("done");
}

/// Runs it up to a failpoint and kills it there; says whether it came to it.
fn killed_at(failpoint: &str, orders: &str) -> bool {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "locks::locker", "--nocapture", "--test-threads=1"])
        .env(FOLDER, orders)
        .env("NENRIN_FAILPOINT", failpoint)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stderr.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let reached = lines
        .filter_map(|line| match line.as_str() {
            "done" => Some(false),
            line => line.starts_with("failpoint ").then_some(true),
        })
        .next();
    child.kill().unwrap();
    child.wait().unwrap();
    reached.unwrap_or_else(|| panic!("{orders:?} failed before {failpoint}"))
}

/// Files below a folder in which the secret stands as it is.
fn telling(dir: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for file in fs::read_dir(dir).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(telling(&path));
        } else if fs::read(&path)
            .unwrap()
            .windows(SECRET.len())
            .any(|part| part == SECRET.as_bytes())
        {
            found.push(path.display().to_string());
        }
    }
    found
}

#[test]
fn a_change_of_key_is_whole_or_not_at_all() {
    for (from, to) in [("", "first"), ("first", "second"), ("first", "")] {
        for failpoint in [
            "rekey.copied",
            "rekey.before-rename",
            "rekey.after-rename",
            "rekey.backups",
            "rekey.backups:2",
        ] {
            let dir = tempfile::tempdir().unwrap();
            let mut journal = open(dir.path(), 1).unwrap();
            for text in [SECRET, "二つ目"] {
                journal
                    .transact(Op::WriteEntry, |tx| tx.write_entry(content(text)))
                    .unwrap();
                journal.back_up(Reason::Asked).unwrap();
            }
            let state = State::of(&journal).unwrap();
            drop(journal);
            if !from.is_empty() {
                rekey(dir.path(), None, key(from).as_ref()).unwrap();
            }
            let case = format!("{from:?} to {to:?} at {failpoint}");
            assert!(
                killed_at(failpoint, &format!("{}\n{from}\n{to}", dir.path().display())),
                "{case}"
            );
            // It opens with the one key or with the other, whole; and if with the new one, the backups have followed by then.
            let mut opened = Vec::new();
            let locked = is_locked(dir.path()).unwrap();
            for text in [from, to].into_iter().filter(|text| locked != text.is_empty()) {
                match Journal::open(dir.path(), options(5, Some(text).filter(|text| !text.is_empty()))) {
                    Ok(journal) => {
                        assert_eq!(State::of(&journal).unwrap(), state, "{case}");
                        assert_eq!(journal.examine().unwrap(), [], "{case}");
                        for backup in journal.backups().unwrap() {
                            let verified = journal.verify_backup(&backup.path, None);
                            assert_eq!(verified.unwrap().as_made, Some(true), "{case}");
                        }
                        opened.push(text);
                        if !text.is_empty() && from.is_empty() {
                            assert_eq!(telling(dir.path()), Vec::<String>::new(), "{case}");
                        }
                    }
                    Err(JournalError::Locked | JournalError::PassphraseWrong) => (),
                    Err(error) => panic!("{case}: {error}"),
                }
            }
            assert_eq!(opened.len(), 1, "{case}: {opened:?}");
            let renamed = matches!(failpoint, "rekey.after-rename" | "rekey.backups" | "rekey.backups:2");
            assert_eq!(opened[0], if renamed { to } else { from }, "{case}");
        }
    }
}

#[test]
fn a_migration_is_whole_or_not_at_all() {
    for failpoint in [
        "migrate.before-backup",
        "backup.copying",
        "backup.before-rename",
        "backup.after-rename",
        "backup.rotating",
        "migrate.before-commit",
    ] {
        let dir = tempfile::tempdir().unwrap();
        let db = rusqlite_v1(dir.path());
        assert!(killed_at(failpoint, &dir.path().display().to_string()), "{failpoint}");
        let journal = open(dir.path(), 5).unwrap();
        assert_eq!(journal.examine().unwrap(), [], "{failpoint}");
        assert_eq!(journal.counts().unwrap().entries, db, "{failpoint}");
        // Killed between backup and migration, there is one of each try.
        let kept = journal.backups().unwrap();
        assert!(
            !kept.is_empty() && kept.iter().all(|kept| kept.reason == Reason::Migration),
            "{failpoint}"
        );
        for kept in kept {
            assert_eq!(
                journal.verify_backup(&kept.path, None).unwrap().as_made,
                Some(true),
                "{failpoint}"
            );
        }
    }
}

#[test]
fn a_damaged_file_is_replaced_wholly_or_not_at_all() {
    for failpoint in [
        "salvage.written",
        "replace.ready",
        "replace.decided",
        "replace.moving",
        "replace.moving:2",
        "replace.moving:4",
        "replace.done",
    ] {
        let dir = tempfile::tempdir().unwrap();
        let mut journal = open(dir.path(), 1).unwrap();
        for text in [SECRET, "二つ目"] {
            let written = journal.transact(Op::WriteEntry, |tx| tx.write_entry(content(text)));
            written.unwrap();
        }
        drop(journal);
        // The pages of the search index and of the history: everything that was written can still be read.
        let path = dir.path().join(FILE_NAME);
        let mut spoilt = fs::read(&path).unwrap();
        let end = spoilt.len();
        spoilt[end - 3 * 4096..].fill(0x5a);
        fs::write(&path, &spoilt).unwrap();
        // A log of the damaged file must not come to lie beside the new one.
        fs::write(dir.path().join(format!("{FILE_NAME}-wal")), b"not a log").unwrap();
        let orders = format!("{}\nmend", dir.path().display());
        assert!(killed_at(failpoint, &orders), "{failpoint}");
        let decided = !matches!(failpoint, "salvage.written" | "replace.ready");
        if !decided {
            assert_eq!(fs::read(&path).unwrap(), spoilt, "{failpoint}");
            continue;
        }
        let journal = open(dir.path(), 5).unwrap();
        assert_eq!(journal.examine().unwrap(), [], "{failpoint}");
        assert_eq!(journal.counts().unwrap().entries, 2, "{failpoint}");
        let aside = dir.path().join("damaged-7");
        assert_eq!(fs::read(aside.join(FILE_NAME)).unwrap(), spoilt, "{failpoint}");
        assert!(aside.join(format!("{FILE_NAME}-wal")).exists(), "{failpoint}");
    }
}

/// A file of the first schema with three entries; says how many.
fn rusqlite_v1(folder: &Path) -> u32 {
    let path = folder.join(FILE_NAME);
    fs::write(&path, include_bytes!("../fixtures/journal-v1.db")).unwrap();
    3
}
