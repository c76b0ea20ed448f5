//! The passphrase in the computer's keychain: the real one on a bus of its own, and keychains that are not there, say no, or say nothing.

use std::{
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use expect_test::expect;

use crate::{
    bus::Bus,
    home::{Answer, Home},
};

const PASSPHRASE: &str = "ひらけゴマ";

/// A run that finds a bus, and perhaps a passphrase in its environment.
fn run(home: &Home, bus: &str, passphrase: Option<&str>, arguments: &[&str]) -> Answer {
    let mut command = home.command(arguments);
    command.env("DBUS_SESSION_BUS_ADDRESS", bus);
    if let Some(passphrase) = passphrase {
        command.env("NENRIN_PASSPHRASE", passphrase);
    }
    let output = command.output().unwrap();
    Answer {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A run with lines on its standard input.
fn feed(home: &Home, bus: &str, arguments: &[&str], lines: &str) -> Answer {
    let typed = home.path("typed");
    fs::write(&typed, lines).unwrap();
    let output = home
        .command(arguments)
        .env("DBUS_SESSION_BUS_ADDRESS", bus)
        .stdin(fs::File::open(&typed).unwrap())
        .output()
        .unwrap();
    fs::remove_file(typed).unwrap();
    Answer {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn nowhere(home: &Home) -> String {
    format!("unix:path={}", home.path("no-bus").display())
}

fn mark(home: &Home) -> PathBuf {
    home.data().join("journal.keychain")
}

/// A journal with one entry that is locked; its passphrase lies in the keychain of the bus.
fn kept(home: &Home, bus: &Bus) -> String {
    home.ok(&["write", "ひとこと"]);
    let locked = feed(
        home,
        &bus.address,
        &["--json", "lock", "--keychain"],
        "ひらけゴマ\nひらけゴマ\n",
    );
    assert_eq!((locked.code, locked.err.as_str()), (0, ""));
    let document: serde_json::Value = serde_json::from_str(&locked.out).unwrap();
    assert_eq!(
        (&document["locked"], &document["keychain"]),
        (&true.into(), &true.into())
    );
    document["recovery_key"].as_str().unwrap().to_owned()
}

#[track_caller]
fn fine(answer: &Answer) -> &str {
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    &answer.out
}

#[track_caller]
fn refused(answer: &Answer, words: &str) {
    assert_eq!((answer.code, answer.out.as_str()), (1, ""));
    assert!(answer.err.contains(words), "{}", answer.err);
    assert!(!answer.err.contains(PASSPHRASE), "{}", answer.err);
}

#[test]
fn the_keychain_opens_the_journal_and_follows_each_passphrase() {
    let home = Home::en();
    let mut bus = Bus::start(&home.path("bus"));
    bus.keychain(&home.path("keychain"));
    let paper = kept(&home, &bus);
    assert_eq!(bus.items(), 1);
    assert!(fine(&run(&home, &bus.address, None, &["list"])).contains("ひとこと"));

    // What was given beside the command comes first, right or wrong.
    refused(
        &run(&home, &bus.address, Some("wrong"), &["list"]),
        "not the passphrase",
    );

    // Another passphrase: who changes it types the old one, and the keychain gets the new one.
    let changed = feed(&home, &bus.address, &["passphrase"], "ひらけゴマ\nsecond\nsecond\n");
    fine(&changed);
    assert!(fine(&run(&home, &bus.address, None, &["list"])).contains("ひとこと"));
    assert_eq!(bus.items(), 1);

    // Taken away, and given again by somebody who has the passphrase.
    fine(&run(&home, &bus.address, None, &["passphrase", "--no-keychain"]));
    assert_eq!(bus.items(), 0);
    refused(&run(&home, &bus.address, None, &["list"]), "The journal is locked.");
    refused(
        &run(&home, &bus.address, None, &["passphrase", "--keychain"]),
        "The journal is locked.",
    );
    let again = run(
        &home,
        &bus.address,
        Some("second"),
        &["--json", "passphrase", "--keychain"],
    );
    assert_eq!(fine(&again), "{\n  \"kept\": true\n}\n");
    assert!(fine(&run(&home, &bus.address, None, &["list"])).contains("ひとこと"));

    // A keychain that lost it, or holds another: the passphrase is asked for.
    let item = fs::read(mark(&home)).unwrap();
    fs::write(mark(&home), "00000000-0000-4000-8000-000000000000").unwrap();
    refused(&run(&home, &bus.address, None, &["list"]), "The journal is locked.");
    fs::write(mark(&home), item).unwrap();
    assert!(fine(&run(&home, &nowhere(&home), Some("second"), &["list"])).contains("ひとこと"));
    drop(paper);

    // Without a lock there is nothing to keep.
    let unlocked = run(&home, &bus.address, Some("second"), &["unlock"]);
    fine(&unlocked);
    assert_eq!((bus.items(), mark(&home).exists()), (0, false));
    refused(
        &run(&home, &bus.address, None, &["passphrase", "--keychain"]),
        "It is not locked.",
    );
}

#[test]
fn a_recovery_key_gives_the_keychain_what_it_stands_for() {
    let home = Home::en();
    let mut bus = Bus::start(&home.path("bus"));
    bus.keychain(&home.path("keychain"));
    let paper = kept(&home, &bus);
    fine(&run(&home, &bus.address, None, &["passphrase", "--no-keychain"]));
    fine(&run(&home, &bus.address, Some(&paper), &["passphrase", "--keychain"]));
    assert!(fine(&run(&home, &bus.address, None, &["list"])).contains("ひとこと"));
}

#[test]
fn a_passphrase_that_changes_without_the_keychain_leaves_no_old_one_to_be_tried() {
    let home = Home::en();
    let mut bus = Bus::start(&home.path("bus"));
    bus.keychain(&home.path("keychain"));
    kept(&home, &bus);
    let item = fs::read(mark(&home)).unwrap();
    let changed = feed(
        &home,
        &nowhere(&home),
        &["--json", "passphrase"],
        "ひらけゴマ\nsecond\nsecond\n",
    );
    let document: serde_json::Value = serde_json::from_str(fine(&changed)).unwrap();
    assert_eq!(document["keychain_problem"], "keychain-missing");
    assert_eq!(document["keychain"], false);
    refused(&run(&home, &bus.address, None, &["list"]), "The journal is locked.");
    // Even a stale item is no more than a passphrase that does not fit.
    fs::write(mark(&home), item).unwrap();
    refused(&run(&home, &bus.address, None, &["list"]), "The journal is locked.");
    assert!(fine(&run(&home, &bus.address, Some("second"), &["list"])).contains("ひとこと"));
}

#[test]
fn without_a_keychain_nothing_is_kept_and_the_passphrase_opens() {
    let home = Home::en();
    home.ok(&["write", "ひとこと"]);
    let lock = feed(
        &home,
        &nowhere(&home),
        &["lock", "--keychain"],
        "ひらけゴマ\nひらけゴマ\n",
    );
    refused(&lock, "This computer has no keychain that answers.");
    // Nothing was locked for it.
    home.ok(&["list"]);
    // A bus on which nobody keeps passphrases is none either.
    let bus = Bus::start(&home.path("bus"));
    let lock = feed(&home, &bus.address, &["lock", "--keychain"], "ひらけゴマ\nひらけゴマ\n");
    refused(&lock, "This computer has no keychain that answers.");

    home.feed(&["lock"], "ひらけゴマ\nひらけゴマ\n".as_bytes());
    fs::write(mark(&home), "00000000-0000-4000-8000-000000000000").unwrap();
    let list = run(&home, &nowhere(&home), None, &["list"]);
    assert_eq!(list.code, 1);
    expect![[r#"
        Error: This computer has no keychain that answers.
        Hint: Type the passphrase. On the command line: NENRIN_PASSPHRASE, --passphrase-file, or a prompt in a terminal. nenrin passphrase --no-keychain stops looking for it.
    "#]]
    .assert_eq(&list.err);
    assert!(fine(&run(&home, &nowhere(&home), Some(PASSPHRASE), &["list"])).contains("ひとこと"));
    let left = run(&home, &nowhere(&home), None, &["passphrase", "--no-keychain"]);
    refused(&left, "The passphrase could not be removed from the keychain");
    assert!(!mark(&home).exists());
    fine(&run(&home, &nowhere(&home), None, &["passphrase", "--no-keychain"]));
}

#[test]
fn a_keychain_that_is_locked_refuses_and_nothing_is_locked_for_it() {
    let home = Home::en();
    let mut bus = Bus::start(&home.path("bus"));
    bus.locked_keychain(&home.path("keychain"));
    home.ok(&["write", "ひとこと"]);
    let lock = feed(&home, &bus.address, &["lock", "--keychain"], "ひらけゴマ\nひらけゴマ\n");
    refused(&lock, "The keychain refused.");
    assert!(!mark(&home).exists());
    home.ok(&["list"]);
}

#[test]
fn a_keychain_that_never_answers_is_waited_for_three_seconds() {
    let home = Home::en();
    let bus = Bus::start(&home.path("bus"));
    let _mute = bus.mute("org.freedesktop.secrets");
    home.ok(&["write", "ひとこと"]);
    home.feed(&["lock"], "ひらけゴマ\nひらけゴマ\n".as_bytes());
    fs::write(mark(&home), "00000000-0000-4000-8000-000000000000").unwrap();
    let began = Instant::now();
    refused(
        &run(&home, &bus.address, None, &["list"]),
        "The keychain does not answer.",
    );
    assert!(began.elapsed() >= Duration::from_secs(3), "{:?}", began.elapsed());
    // It is not asked where a passphrase was given, or the journal has none.
    assert!(fine(&run(&home, &bus.address, Some(PASSPHRASE), &["list"])).contains("ひとこと"));
}
