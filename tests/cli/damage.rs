//! A damaged journal on the command line: read as far as it goes, salvaged, examined, repaired.

use std::{
    fs,
    path::{Path, PathBuf},
};

use expect_test::expect;
use rusqlite::Connection;
use serde_json::Value;

use crate::{home::Home, spoil::spoil};

const PAGE: usize = 4096;

fn file(home: &Home) -> PathBuf {
    home.data().join("journal.db")
}

/// The sample without its backups, with a table's first page spoilt.
fn spoilt(lang: &'static str, table: &str) -> (Home, Vec<u8>) {
    let home = Home::sample(lang);
    fs::remove_dir_all(home.data().join("backups")).ok();
    let bytes = spoil(&home.data(), table);
    (home, bytes)
}

fn total(answer: &str) -> u64 {
    serde_json::from_str::<Value>(answer).unwrap()["total"]
        .as_u64()
        .unwrap()
}

fn codes(home: &Home) -> Vec<String> {
    let answer = home.run(&["--json", "doctor"]);
    let found: Value = serde_json::from_str(&answer.out).unwrap();
    let found = found["findings"].as_array().unwrap();
    found
        .iter()
        .map(|one| one["code"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn what_can_be_read_is_read_and_nothing_is_written() {
    // A table that opening meets, and one that only lists do.
    for table in ["document", "role"] {
        let (home, bytes) = spoilt("en", table);
        let answer = home.run(&["--json", "list"]);
        assert_eq!((answer.code, total(&answer.out)), (0, 90), "{table}: {}", answer.err);
        expect![[r#"
            The journal's file is damaged. This is what can be read of it; nothing can be written. nenrin salvage makes a new journal of it, and nenrin restore brings a backup back.
        "#]]
        .assert_eq(&answer.err);
        let refused = home.run(&["undo"]);
        assert_eq!(refused.code, 1);
        assert!(
            refused
                .err
                .contains("Error: The journal's file is damaged, so nothing can be written."),
            "{}",
            refused.err
        );
        for arguments in [&["backup"][..], &["sample"], &["write", "x"]] {
            assert_eq!(home.run(arguments).code, 1, "{arguments:?}");
        }
        assert_eq!(codes(&home)[0], "damaged");
        assert_eq!(home.run(&["doctor"]).code, 1);
        assert_eq!(fs::read(file(&home)).unwrap(), bytes);
    }
}

#[test]
fn a_damaged_journal_is_salvaged_and_kept_aside() {
    let (home, bytes) = spoilt("en", "role");
    let tried = home.json(&["salvage", "--dry-run"]);
    assert_eq!(tried["written"], Value::Null);
    assert_eq!(fs::read(file(&home)).unwrap(), bytes);

    let place = home.path("elsewhere");
    let place = place.to_str().unwrap();
    let written = home.json(&["salvage", "--to", place]);
    assert_eq!(written["salvage"], tried["salvage"]);
    assert_eq!(total(&home.run(&["--json", "--data-dir", place, "list"]).out), 90);
    let again = home.run(&["salvage", "--to", place]);
    assert!(
        again.code == 1 && again.err.contains("There is a journal in that folder already"),
        "{}",
        again.err
    );

    let done = home.run(&["salvage"]);
    assert_eq!(done.code, 0, "{}", done.err);
    for words in [
        "New journal: ",
        "The damaged file is kept here: ",
        "Partly unreadable: roles",
        "What could be read",
        "are called 「？」",
    ] {
        assert!(done.out.contains(words), "{words}: {}", done.out);
    }
    let aside = done
        .out
        .lines()
        .find_map(|line| line.strip_prefix("The damaged file is kept here: "))
        .unwrap();
    assert_eq!(fs::read(Path::new(aside).join("journal.db")).unwrap(), bytes);
    home.ok(&["write", "It can be written to again."]);
    assert_eq!(codes(&home), ["aside"]);
    let roles = home.json(&["role", "list"]);
    assert!(roles.to_string().contains("？"), "{roles}");
    home.fails(
        &["salvage"],
        1,
        &expect![[r#"
            Error: The journal's file is not damaged.
            Hint: Nothing was changed. nenrin salvage --to <DIR> copies what it holds into another folder.
        "#]],
    );
}

#[test]
fn what_is_missing_is_listed_and_comes_from_the_backup() {
    let home = Home::sample("ja");
    home.ok(&["backup"]);
    spoil(&home.data(), "entry_body");
    let found = home.json(&["salvage", "--dry-run"]);
    let salvage = &found["salvage"];
    assert_eq!(
        (&salvage["whole"], &salvage["lost"], &salvage["history"]),
        (&false.into(), &0.into(), &false.into())
    );
    assert_eq!(salvage["broken"], serde_json::json!(["entry_body"]));
    let entries = salvage["entries"].as_array().unwrap();
    assert!(
        entries.len() == 90
            && entries
                .iter()
                .all(|one| one["fate"] == "from-backup" && one["date"].is_string())
    );
    let said = home.run(&["salvage"]);
    assert!(
        said.out.contains("元のままではない記録") && said.out.contains("バックアップの内容"),
        "{}",
        said.out
    );
    assert_eq!(home.json(&["list"])["total"], 90);
}

#[test]
fn what_is_made_from_the_rest_is_repaired() {
    let home = Home::sample("en");
    home.ok(&["write", "--tag", "on-call", "Fewer pages at night."]);
    let db = Connection::open(file(&home)).unwrap();
    db.execute_batch("DELETE FROM search_tail; DELETE FROM search_segment; DELETE FROM tag; UPDATE entry SET place = 0 WHERE row = 5")
        .unwrap();
    drop(db);
    let found = home.run(&["doctor"]);
    assert_eq!(found.code, 1);
    for words in [
        "Damage: Records that a search could miss: 91",
        "Damage: Records that do not stand where their date says: 1",
        "Damage: Records that their tags may not find: ",
        "nenrin doctor --repair makes some of this anew.",
    ] {
        assert!(found.out.contains(words), "{words}: {}", found.out);
    }
    let before = home.ok(&["export", "archive"]);
    assert!(home.ok(&["doctor", "--repair"]).ends_with("Nothing is wrong\n"));
    assert_eq!(home.ok(&["export", "archive"]), before);
    assert!(home.json(&["search", "SLO"])["total"].as_u64().unwrap() > 0);
}

#[test]
fn the_doctor_looks_around_the_journal_too() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::sample("en");
    home.ok(&["backup"]);
    assert_eq!(codes(&home), Vec::<String>::new());
    let data = home.data();
    let backup = fs::read_dir(data.join("backups"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();

    fs::set_permissions(file(&home), fs::Permissions::from_mode(0o644)).unwrap();
    fs::write(data.join("journal (conflicted copy 2026-11-27).db"), "").unwrap();
    fs::create_dir(data.join(".stfolder")).unwrap();
    fs::create_dir(data.join("damaged-7")).unwrap();
    let mut bytes = fs::read(&backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + PAGE].fill(0x5a);
    fs::write(&backup, &bytes).unwrap();
    let answer = home.run(&["doctor"]);
    assert_eq!(answer.code, 0, "warnings are no failure");
    let mut found = codes(&home);
    found.sort();
    found.dedup();
    assert_eq!(
        found,
        ["aside", "backup-damaged", "permissions", "sync-conflict", "sync-folder"]
    );
    for words in [
        "Warning: Syncthing synchronises this folder",
        "Note: A damaged file is kept here",
        "Others may read or write this",
    ] {
        assert!(answer.out.contains(words), "{words}: {}", answer.out);
    }

    fs::remove_dir_all(data.join("backups")).unwrap();
    assert!(codes(&home).contains(&"no-backup".to_owned()));
}

#[test]
fn a_backup_that_grew_old_and_one_that_was_changed_are_told() {
    let home = Home::sample("en");
    let backups = home.data().join("backups");
    let made = fs::read_dir(&backups).unwrap().next().unwrap().unwrap().path();
    // As if it had been made long ago, and of something else.
    fs::rename(&made, backups.join("20200101T000000.000Z-daily-0123456789abcdef.db")).unwrap();
    let found = codes(&home);
    assert_eq!(found, ["backup-differs", "backup-old"]);
}

#[test]
fn a_plain_file_beside_a_locked_journal_is_told() {
    let (home, _) = spoilt("en", "role");
    assert_eq!(home.run(&["salvage"]).code, 0);
    home.ok(&["write", "x"]);
    let locked = home.feed(&["lock"], b"open sesame\nopen sesame\n");
    assert_eq!(locked.code, 0, "{}", locked.err);
    let output = home
        .command(&["--json", "doctor"])
        .env("NENRIN_PASSPHRASE", "open sesame")
        .output()
        .unwrap();
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["findings"][0]["code"], "aside-unlocked");
}

#[test]
fn a_locked_journal_without_its_beginning_is_replaced_by_a_backup() {
    let home = Home::sample("en");
    home.ok(&["backup"]);
    assert_eq!(home.feed(&["lock"], b"open sesame\nopen sesame\n").code, 0);
    let mut bytes = fs::read(file(&home)).unwrap();
    bytes[100..4000].fill(0x5a);
    fs::write(file(&home), &bytes).unwrap();
    let list = home.json(&["backup", "list"]);
    let name = list["backups"][0]["name"].as_str().unwrap().to_owned();
    let with = |passphrase: &str, arguments: &[&str]| {
        let output = home
            .command(arguments)
            .env("NENRIN_PASSPHRASE", passphrase)
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    // A wrong passphrase replaces nothing.
    assert_eq!(with("open barley", &["restore", &name]).0, Some(1));
    assert_eq!(fs::read(file(&home)).unwrap(), bytes);
    let (code, said) = with("open sesame", &["restore", &name]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(total(&with("open sesame", &["--json", "list"]).1), 90);
    assert!(home.data().join("damaged-1795348800000").join("journal.db").exists());
}

#[test]
fn a_backup_takes_the_place_of_a_file_whose_damage_only_reading_meets() {
    let home = Home::sample("en");
    home.ok(&["backup"]);
    let bytes = spoil(&home.data(), "role");
    let list = home.json(&["backup", "list"]);
    let name = list["backups"][0]["name"].as_str().unwrap();
    let restored = home.json(&["restore", name]);
    let aside = Path::new(restored["aside"].as_str().unwrap());
    assert_eq!(fs::read(aside.join("journal.db")).unwrap(), bytes);
    assert_eq!(home.json(&["list"])["total"], 90);
    assert_eq!(codes(&home), ["aside"]);
}
