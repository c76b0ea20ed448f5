//! What fuzzing checks, run over every input that is kept: `fuzz/seeds`, made by hand, and `fuzz/corpus`, found and minimised; and
//! over seeds that proptest changes with the words of `fuzz/dict`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    missing_docs,
    reason = "a test reports by failing"
)]

#[path = "../../fuzz/src/lib.rs"]
mod fuzz;
mod made_up;

use std::{fs, path::Path};

/// Runs a target's check over its inputs, of which there must be some.
fn holds(target: &str, check: fn(&[u8])) {
    let mut inputs = Vec::new();
    for kept in ["seeds", "corpus"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fuzz")
            .join(kept)
            .join(target);
        let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let before = inputs.len();
        inputs.extend(files.map(|file| file.unwrap().path()));
        assert!(inputs.len() > before, "{} is empty", folder.display());
    }
    inputs.sort();
    for path in inputs {
        // A check that panics does not say what it was given; this names it.
        let input = fs::read(&path).unwrap();
        if let Err(panic) = std::panic::catch_unwind(|| check(&input)) {
            eprintln!("the input was {}", path.display());
            std::panic::resume_unwind(panic);
        }
    }
}

#[test]
fn dates() {
    holds("date", fuzz::date::check);
}

#[test]
fn queries() {
    holds("query", fuzz::query::check);
}

#[test]
fn markdown() {
    holds("markdown", fuzz::markdown::check);
}

#[test]
fn packs() {
    holds("pack", fuzz::pack::check);
}

#[test]
fn archives() {
    holds("archive", fuzz::archive::check);
}

#[test]
fn arguments_of_commands() {
    holds("ipc", fuzz::ipc::check);
}

#[test]
fn the_seeds_call_every_command_with_arguments_that_it_takes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds/ipc");
    let seeds: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    assert_eq!(fuzz::ipc::not_called_by(&seeds), Vec::<&str>::new());
}
