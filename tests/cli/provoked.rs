//! Errors that no other test meets, each provoked once: by its code, and with no answer printed beside it.

use std::{fs, path::Path, process::Stdio, sync::Arc};

use nenrin::{
    api::{CardInput, EvidenceMany, EvidencePiece, EvidenceState, PhaseInput, SourceKind},
    clock::AppClock,
    ops::{self, Context, OpError},
    words::Lang,
};
use rusqlite::Connection;

use crate::{errors::pieces, home::Home};

/// Runs that fail: the code, what is typed, and what stands on standard input.
fn provoke(home: &Home, rows: &[(&str, &[&str], &str)]) {
    for (code, arguments, input) in rows {
        let answer = home.feed(arguments, input.as_bytes());
        assert_ne!(answer.code, 0, "{code}: {arguments:?} printed\n{}", answer.out);
        assert_eq!(answer.out, "", "{code}");
        said("en", code, &answer.err);
    }
}

/// Sees that words are those of a code.
#[track_caller]
pub(crate) fn said(lang: &str, code: &str, words: &str) {
    let pieces = pieces(lang, code);
    assert!(!pieces.is_empty(), "{code} has no words");
    for piece in &pieces {
        assert!(words.contains(piece), "{code}: {piece:?} is not in\n{words}");
    }
}

#[test]
fn what_names_nothing_or_too_much() {
    let home = Home::en();
    let id = home.id(&["write", "one line", "--date", "2026-11-01"]);
    home.ok(&["write", "another"]);
    home.ok(&["role", "add", "SRE 2020-"]);
    provoke(
        &home,
        &[
            ("id-too-short", &["show", "a"], ""),
            ("id-ambiguous", &["show", &id[..8]], ""),
            ("no-such-version", &["versions", &id, "99"], ""),
            ("half-year-unreadable", &["plan", "show", "--half-year", "2026-H3"], ""),
            (
                "no-such-role-kind",
                &["role", "add", "PM 2014-2018", "--kind", "nobody"],
                "",
            ),
            ("no-such-prompt", &["write", "x", "--prompt", "nothing"], ""),
            ("role-title-missing", &["role", "add", "2014-2018"], ""),
            ("no-such-statement", &["phase", "check", "--yes", "nothing"], ""),
            ("passphrases-differ", &["lock"], "one\nother\n"),
        ],
    );
    provoke(&Home::en(), &[("no-backups", &["backup", "verify"], "")]);
}

#[test]
fn a_phase_check_that_contradicts_itself() {
    let home = Home::en();
    let statement = {
        let model = home.json(&["phase", "history"]);
        let phases = model["model"]
            .as_array()
            .or(model["model"]["phases"].as_array())
            .unwrap();
        phases[0]["statements"][0]["id"].as_str().unwrap().to_owned()
    };
    let yes: &[&str] = &["phase", "check", "--yes", &statement];
    provoke(&home, &[("phase-role-missing", yes, "")]);
    home.ok(&["role", "add", "SRE 2020-"]);
    provoke(
        &home,
        &[
            ("phase-yes-and-no", &[yes, &["--no", &statement]].concat(), ""),
            ("phase-date-to-come", &[yes, &["--date", "2027-01-01"]].concat(), ""),
        ],
    );
}

#[test]
fn files_and_streams_that_are_none() {
    let home = Home::en();
    let id = home.id(&["write", "one line"]);
    let folder = home.path("folder");
    fs::create_dir(&folder).unwrap();
    let large = home.path("large.json");
    fs::File::create(&large).unwrap().set_len((1 << 30) + 1).unwrap();
    provoke(
        &home,
        &[
            ("file-unreadable", &["import", "archive", folder.to_str().unwrap()], ""),
            ("archive-too-large", &["import", "archive", large.to_str().unwrap()], ""),
        ],
    );

    let mut command = home.command(&["write", "-"]);
    let output = command.stdin(fs::File::open(&folder).unwrap()).output().unwrap();
    said("en", "stdin-unreadable", &String::from_utf8(output.stderr).unwrap());

    for (code, editor) in [("editor-failed", "false"), ("editor-unusable", "no-such-editor")] {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut command = home.command(&["edit", &id]);
        let output = command.env("PATH", path).env("VISUAL", editor).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        said("en", code, &String::from_utf8(output.stderr).unwrap());
    }
}

#[test]
fn an_archive_whose_parts_do_not_fit_together() {
    let home = Home::sample("en");
    let archive = home.path("archive.json");
    home.ok(&["export", "archive", "--out", archive.to_str().unwrap()]);
    let mut document: serde_json::Value = serde_json::from_slice(&fs::read(&archive).unwrap()).unwrap();
    document["entries"][0]["role"] = "0192a000-0000-7000-8000-00000000dead".into();
    fs::write(&archive, document.to_string()).unwrap();
    let other = Home::en();
    provoke(
        &other,
        &[(
            "archive-dangling",
            &["import", "archive", archive.to_str().unwrap()],
            "",
        )],
    );
}

#[test]
fn a_snapshot_that_another_program_wrote() {
    let home = Home::sample("en");
    let id = home.id(&["plan", "snapshot"]);
    let db = Connection::open(home.data().join("journal.db")).unwrap();
    db.execute("UPDATE snapshot SET content = '{}'", []).unwrap();
    drop(db);
    provoke(
        &home,
        &[("snapshot-unreadable", &["plan", "snapshot", "show", &id], "")],
    );
}

#[test]
#[cfg(target_os = "linux")]
fn a_window_without_a_folder() {
    let home = Home::en();
    let file = home.path("file");
    fs::write(&file, "").unwrap();
    let output = home
        .command(&["--data-dir", Path::new(&file).join("data").to_str().unwrap()])
        .env("DISPLAY", ":9999")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    said("en", "data-dir-unusable", &String::from_utf8(output.stderr).unwrap());
}

fn code<T: std::fmt::Debug>(answer: Result<T, OpError>) -> &'static str {
    answer.unwrap_err().code()
}

/// What no command line can say, but the window can.
#[test]
fn requests_that_only_the_window_makes() {
    let clock = AppClock::from_variable(Some("2026-11-22")).unwrap();
    let mut sample = Context::sample(Arc::new(clock), Lang::En).unwrap();
    assert_eq!(code(ops::backup_make(&mut sample, None)), "sample-not-kept");
    assert_eq!(code(ops::pack_step(&mut sample, "nothing")), "no-such-first-step");
    let role = ops::role_list(&mut sample).unwrap()[0].id.clone();
    let check = PhaseInput {
        id: None,
        role,
        date: None,
        yes: Vec::new(),
        no: Vec::new(),
    };
    assert_eq!(code(ops::phase_save(&mut sample, check)), "phase-unanswered");
    let card = CardInput {
        id: None,
        entry: "0192a000-0000-7000-8000-000000000001".to_owned(),
        quote: "x".to_owned(),
        directions: Vec::new(),
        scope: String::new(),
        before: String::new(),
        after: String::new(),
        number: String::new(),
    };
    assert_eq!(code(ops::card_save(&mut sample, card)), "card-without-direction");
    let piece = EvidencePiece {
        source: SourceKind::Entry,
        source_id: "0192a000-0000-7000-8000-000000000001".to_owned(),
        direction: "slo_ux".to_owned(),
    };
    let many = EvidenceMany {
        items: vec![piece; 501],
        state: EvidenceState::Confirmed,
    };
    assert_eq!(code(ops::evidence_set_many(&mut sample, many)), "evidence-too-many");
}

/// A copy of the pack that the tests have, with something done to it; what checking it says.
fn pack(home: &Home, name: &str, change: impl Fn(&Path)) -> crate::home::Answer {
    let folder = home.path(name);
    fs::create_dir(&folder).unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/frontend-talks-2026");
    for file in fs::read_dir(from).unwrap() {
        let path = file.unwrap().path();
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    change(&folder);
    home.run(&["recap", "check", folder.to_str().unwrap()])
}

#[test]
fn packs_that_are_too_large_taken_or_have_a_broken_model() {
    let home = Home::en();
    let fine = pack(&home, "fine", |_| ());
    assert_eq!((fine.code, fine.err.as_str()), (0, ""), "{}", fine.out);
    let large = pack(&home, "large", |folder| {
        let file = fs::OpenOptions::new()
            .append(true)
            .open(folder.join("links.toml"))
            .unwrap();
        file.set_len(1 << 30).unwrap();
    });
    said("en", "pack-too-large", &large.err);
    let broken = pack(&home, "broken", |folder| {
        fs::write(folder.join("model.bin"), "no model").unwrap()
    });
    said("en", "pack-model", &broken.out);
    let taken = pack(&home, "taken", |folder| {
        for name in ["directions.toml", "links.toml", "roles.toml"] {
            let path = folder.join(name);
            let text = fs::read_to_string(&path)
                .unwrap()
                .replace("\"design_tokens\"", "\"slo_ux\"");
            fs::write(path, text).unwrap();
        }
    });
    said("en", "pack-conflict", &taken.out);
}
