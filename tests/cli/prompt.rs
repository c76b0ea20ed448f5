//! A person at a terminal: the passphrase is asked for, and each wrong one makes the next wait.

#![cfg(target_os = "linux")]

use std::{
    fs,
    process::{Command, Stdio},
};

use crate::home::Home;

/// A run at a terminal of its own (`script`), with lines typed ahead.
fn at_a_terminal(home: &Home, arguments: &str, typed: &str) -> (i32, String) {
    let lines = home.path("typed");
    fs::write(&lines, typed).unwrap();
    let run = format!("{} {arguments}", env!("CARGO_BIN_EXE_nenrin"));
    // A prompt that nobody answers would wait for ever.
    let output = Command::new("timeout")
        .args(["60", "script", "-qec", &run, "/dev/null"])
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", home.path("."))
        .env("NENRIN_DATA_DIR", home.data())
        .env("NENRIN_LANG", "en")
        .stdin(fs::File::open(&lines).unwrap())
        .stderr(Stdio::null())
        .output()
        .unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn a_wrong_passphrase_makes_the_next_wait_and_a_right_one_opens() {
    let home = Home::en();
    home.ok(&["write", "one line"]);
    home.feed(&["lock"], b"open sesame\nopen sesame\n");
    let (code, said) = at_a_terminal(&home, "list", "open barley\nopen rye\nopen sesame\n");
    assert_eq!(code, 0, "{said}");
    for part in ["Passphrase:", "Wait 1 s", "Wait 2 s", "one line"] {
        assert!(said.contains(part), "{part:?} is not in\n{said}");
    }
    // The row has ended: nothing waits, and nothing is left of it.
    assert!(!home.data().join("journal.wrong").exists());

    // Who gave up after two of them, and comes back, waits all the same.
    fs::write(home.data().join("journal.wrong"), "..").unwrap();
    let (code, said) = at_a_terminal(&home, "list", "open sesame\n");
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Wait 2 s"), "{said}");
}
