//! Backups, restore and the lock, one process after another.

use std::{
    fs,
    path::{Path, PathBuf},
};

use expect_test::expect;

use crate::home::{Answer, Home};

const SECRET: &str = "銀河鉄道の切符";

/// A journal with one entry that says the secret.
fn home() -> Home {
    let home = Home::en();
    home.ok(&["write", "--date", "2026-11-01", SECRET]);
    home
}

fn entries(home: &Home) -> u64 {
    home.json(&["list"])["total"].as_u64().unwrap()
}

/// Files below a folder in which the secret stands as it is.
fn telling(dir: &Path) -> Vec<PathBuf> {
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
            found.push(path);
        }
    }
    found
}

/// A run with a passphrase in its environment.
fn with(home: &Home, passphrase: &str, arguments: &[&str]) -> Answer {
    let output = home
        .command(arguments)
        .env("NENRIN_PASSPHRASE", passphrase)
        .output()
        .unwrap();
    Answer {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn lock(home: &Home) -> String {
    let answer = home.feed(&["--json", "lock"], "ひらけゴマ\nひらけゴマ\n".as_bytes());
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    let document: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(document["locked"], true);
    document["recovery_key"].as_str().unwrap().to_owned()
}

#[test]
fn the_first_change_of_a_day_is_backed_up() {
    let home = home();
    let list = home.json(&["backup", "list"]);
    assert_eq!(list["backups"].as_array().unwrap().len(), 1);
    assert_eq!(list["backups"][0]["reason"], "daily");
    home.ok(&["write", "again"]);
    assert_eq!(home.json(&["backup", "list"]), list);
}

#[test]
fn a_backup_is_made_tried_restored_and_undone() {
    let home = home();
    let made = home.json(&["backup"]);
    assert_eq!(made["reason"], "asked");
    home.ok(&["write", "later"]);
    let tried = home.json(&["backup", "verify"]);
    assert_eq!((&tried["sound"], &tried["as_made"]), (&true.into(), &true.into()));
    let rows = |table: &str| {
        let tables = tried["tables"].as_array().unwrap().iter();
        let mut of_name = tables.filter(|one| one["table"] == table);
        of_name.next().unwrap()["rows"].as_u64().unwrap()
    };
    assert_eq!((rows("entry"), rows("undo_op")), (1, 1));

    let restored = home.json(&["restore", made["name"].as_str().unwrap()]);
    assert_eq!(restored["kept"]["reason"], "restore");
    assert_eq!(entries(&home), 1);
    home.ok(&["undo"]);
    assert_eq!(entries(&home), 2);

    // In a folder of one's own, by its path.
    let elsewhere = home.path("elsewhere");
    let copy = home.json(&["backup", "--to", elsewhere.to_str().unwrap()]);
    home.ok(&["write", "last"]);
    home.ok(&["restore", copy["path"].as_str().unwrap()]);
    assert_eq!(entries(&home), 2);
    home.fails(
        &["restore", "none.db"],
        1,
        &expect![[r#"
            Error: There is no such backup.
            Why: none.db
            Hint: nenrin backup list shows those there are.
        "#]],
    );
}

#[test]
fn an_import_is_preceded_by_a_backup_and_can_be_undone_later() {
    let home = home();
    let archive = home.path("archive.json");
    let other = Home::sample("en");
    other.ok(&["export", "archive", "--out", archive.to_str().unwrap()]);
    home.ok(&["import", "archive", archive.to_str().unwrap()]);
    let backups = home.json(&["backup", "list"]);
    assert!(
        backups["backups"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["reason"] == "import")
    );
    assert!(entries(&home) > 1);
    home.ok(&["undo"]);
    assert_eq!(entries(&home), 1);
}

#[test]
fn a_damaged_journal_is_replaced_and_kept_aside() {
    let home = home();
    let file = home.data().join("journal.db");
    let mut bytes = fs::read(&file).unwrap();
    bytes[100..3000].fill(0xaa);
    fs::write(&file, &bytes).unwrap();
    let list = home.json(&["backup", "list"]);
    let name = list["backups"][0]["name"].as_str().unwrap();
    let restored = home.json(&["restore", name]);
    let aside = Path::new(restored["aside"].as_str().unwrap()).join("journal.db");
    assert_eq!(fs::read(aside).unwrap(), bytes);
    assert_eq!(entries(&home), 1);
}

#[test]
fn a_locked_journal_tells_nothing_without_its_passphrase() {
    let home = home();
    home.ok(&["backup"]);
    let paper = lock(&home);
    assert_eq!(telling(&home.data()), Vec::<PathBuf>::new());
    home.fails(&["list"], 1, &expect![[r#"
        Error: The journal is locked.
        Hint: Enter the passphrase. On the command line: NENRIN_PASSPHRASE, --passphrase-file, or a prompt in a terminal.
    "#]]);
    let wrong = with(&home, "ひらけごま", &["list"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (1, ""));
    assert!(!wrong.err.contains("ひらけ"), "{}", wrong.err);

    // The variable, a file, and the paper open it.
    assert!(with(&home, "ひらけゴマ", &["list"]).out.contains(SECRET));
    let file = home.path("passphrase");
    fs::write(&file, "ひらけゴマ\r\nmore").unwrap();
    assert!(
        home.ok(&["--passphrase-file", file.to_str().unwrap(), "list"])
            .contains(SECRET)
    );
    assert!(with(&home, &paper.to_lowercase(), &["list"]).out.contains(SECRET));

    // Written to, backed up, restored: still nothing to read.
    for arguments in [
        &["write", SECRET][..],
        &["backup"],
        &["search", "切符"],
        &["export", "plan"],
        &["backup", "verify"],
    ] {
        let answer = with(&home, "ひらけゴマ", arguments);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{arguments:?}");
    }
    assert_eq!(telling(&home.data()), Vec::<PathBuf>::new());

    home.fails(
        &["lock"],
        1,
        &expect![[r#"
        Error: It is locked already.
        Hint: nenrin passphrase changes the passphrase.
    "#]],
    );
    let unlocked = with(&home, "ひらけゴマ", &["unlock"]);
    assert_eq!((unlocked.code, unlocked.err.as_str()), (0, ""));
    assert_eq!(entries(&home), 2);
    home.fails(
        &["unlock"],
        1,
        &expect![[r#"
        Error: It is not locked.
        Hint: nenrin lock locks it.
    "#]],
    );
}

#[test]
fn another_passphrase_takes_the_place_of_the_first() {
    let home = home();
    lock(&home);
    let apart = home.feed(&["lock"], b"");
    assert_eq!(apart.code, 1);
    // The current one and the new one twice on standard input, or the current one beside the command.
    let changed = home.feed(&["passphrase"], "ひらけゴマ\nsecond\nsecond\n".as_bytes());
    assert_eq!((changed.code, changed.err.as_str()), (0, ""));
    assert_eq!(with(&home, "ひらけゴマ", &["list"]).code, 1);
    assert!(with(&home, "second", &["list"]).out.contains(SECRET));
    for typed in ["second\nthird\nfourth\n", "second\n\n\n", "first\nthird\nthird\n"] {
        let refused = home.feed(&["passphrase"], typed.as_bytes());
        assert_eq!((refused.code, refused.out.as_str()), (1, ""), "{typed:?}");
    }
    assert!(with(&home, "second", &["list"]).out.contains(SECRET));
}
