//! `test`: every check of the project, and at the end how many there were.

use std::{thread, time::Instant};

use crate::{
    setup::{self, Purpose},
    shell::{Failure, Outcome, cargo, npm, run, run_reading, succeeds},
};

/// Runs all checks; the first failure stops.
pub(crate) fn test() -> Outcome {
    let began = Instant::now();
    setup::everything(Purpose::Test)?;

    run(cargo(&["fmt", "--all", "--check"]))?;
    run(cargo(&["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"]))?;
    run(npm(&["run", "--silent", "lint"]))?;
    run(npm(&["run", "--silent", "check"]))?;
    let ui = passed(&run_reading(npm(&["run", "--silent", "test"]))?, "Tests");
    run(cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ]))?;
    run(cargo(&["build", "--workspace", "--bins"]))?;
    let (rust, window) = rust_tests()?;
    let docs = passed(
        &run_reading(cargo(&["test", "--workspace", "--doc", "--quiet"]))?,
        "test result",
    );

    println!(
        "\nAll passed in {} s: {rust} Rust tests, {docs} documentation examples, {ui} interface tests, {window} window tests.",
        began.elapsed().as_secs()
    );
    if [rust, docs, ui, window].contains(&0) {
        return Err(Failure("one of the suites ran no test at all".to_owned()));
    }
    Ok(())
}

/// All Rust tests, then those that open a real window; the window tests bring their own virtual display.
fn rust_tests() -> Outcome<(u32, u32)> {
    if succeeds("cargo", &["nextest", "--version"]) {
        let nextest = |filter: &str| {
            run_reading(cargo(&[
                "nextest",
                "run",
                "--workspace",
                "--no-fail-fast",
                "--filterset",
                filter,
            ]))
            .map(|said| passed(&said, "Summary"))
        };
        return Ok((nextest("not binary(window)")?, nextest("binary(window)")?));
    }
    let threads = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(2)
        .to_string();
    let rust = run_reading(cargo(&[
        "test",
        "--workspace",
        "--lib",
        "--bins",
        "--test",
        "cli",
        "--test",
        "tidy",
        "--tests",
        "--exclude",
        "nenrin",
    ]))?;
    let app = run_reading(cargo(&[
        "test",
        "--package",
        "nenrin",
        "--lib",
        "--bins",
        "--test",
        "cli",
        "--test",
        "corpora",
        "--test",
        "tidy",
    ]))?;
    let window = run_reading(cargo(&[
        "test",
        "--package",
        "nenrin",
        "--test",
        "window",
        "--",
        "--test-threads",
        &threads,
    ]))?;
    Ok((
        passed(&rust, "test result") + passed(&app, "test result"),
        passed(&window, "test result"),
    ))
}

/// The sum of `N passed` on the lines that begin with `label`.
fn passed(said: &str, label: &str) -> u32 {
    said.lines()
        .map(plain)
        .filter(|line| line.trim_start().starts_with(label))
        .filter_map(|line| {
            let before = line.split(" passed").next()?;
            before.rsplit(|c: char| !c.is_ascii_digit()).next()?.parse::<u32>().ok()
        })
        .sum()
}

/// A line without its colours.
fn plain(line: &str) -> String {
    let mut text = String::new();
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        if c == '\u{1b}' {
            chars.by_ref().find(char::is_ascii_alphabetic);
        } else {
            text.push(c);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::passed;

    #[test]
    fn counts_are_read_from_each_runners_own_words() {
        assert_eq!(
            passed("     Summary [   1.2s] 41 tests run: 41 passed, 0 skipped", "Summary"),
            41
        );
        assert_eq!(
            passed(
                "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m12 passed\u{1b}[39m (12)",
                "Tests"
            ),
            12
        );
        assert_eq!(
            passed(
                "test result: ok. 3 passed; 0 failed\ntest result: ok. 4 passed; 0 failed",
                "test result"
            ),
            7
        );
        assert_eq!(passed("nothing here", "test result"), 0);
    }
}
