//! A home for the program: a folder, a day, and nothing else of the world outside.

use std::{
    collections::BTreeMap,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

use expect_test::Expect;

/// The day on which everything happens.
pub(crate) const TODAY: &str = "2026-11-22";

/// A folder with a journal.
pub(crate) struct Home {
    folder: tempfile::TempDir,
    lang: &'static str,
}

/// What a run said.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Home {
    pub(crate) fn ja() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            lang: "ja",
        }
    }

    pub(crate) fn en() -> Self {
        Self {
            lang: "en",
            ..Self::ja()
        }
    }

    /// One that holds the fictional person.
    pub(crate) fn sample(lang: &'static str) -> Self {
        let home = Self { lang, ..Self::ja() };
        home.ok(&["sample"]);
        home
    }

    /// A path beside the journal.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The journal's folder.
    pub(crate) fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// The program with nothing in its environment but what a test says.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_nenrin"));
        command
            .env_clear()
            .env("HOME", self.folder.path())
            .env("TZ", "UTC")
            .env("NENRIN_TODAY", TODAY)
            .env("NENRIN_DATA_DIR", self.data())
            .env("NENRIN_LANG", self.lang)
            .current_dir(self.folder.path())
            .args(arguments)
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Answer {
        answer(&mut self.command(arguments))
    }

    /// A run with something on standard input.
    pub(crate) fn feed(&self, arguments: &[&str], input: &[u8]) -> Answer {
        let mut command = self.command(arguments);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_vec();
        // A program that refuses its input early closes the pipe: that is no fault of the test.
        let writer = thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Answer {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// A run that must succeed; gives what it printed.
    #[track_caller]
    pub(crate) fn ok(&self, arguments: &[&str]) -> String {
        let answer = self.run(arguments);
        assert_eq!(
            (answer.code, answer.err.as_str()),
            (0, ""),
            "{arguments:?} printed\n{}",
            answer.out
        );
        answer.out
    }

    /// A run that must succeed with `--json`; gives the document.
    #[track_caller]
    pub(crate) fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let arguments = [&["--json"], arguments].concat();
        serde_json::from_str(&self.ok(&arguments)).unwrap()
    }

    /// The id in a document that a run printed.
    #[track_caller]
    pub(crate) fn id(&self, arguments: &[&str]) -> String {
        self.json(arguments)["id"].as_str().unwrap().to_owned()
    }

    /// Checks what a successful run prints; ids are numbered in the order in which they occur.
    #[track_caller]
    pub(crate) fn check(&self, arguments: &[&str], expected: &Expect) {
        expected.assert_eq(&self.neutral(&self.ok(arguments)));
    }

    /// Checks code and words of a failing run, and that it printed no answer.
    #[track_caller]
    pub(crate) fn fails(&self, arguments: &[&str], code: i32, expected: &Expect) {
        let answer = self.run(arguments);
        assert_eq!((answer.code, answer.out.as_str()), (code, ""), "{}", answer.err);
        expected.assert_eq(&self.neutral(&answer.err));
    }

    /// Text with what differs between runs taken out: ids and the folder.
    pub(crate) fn neutral(&self, text: &str) -> String {
        neutral(&text.replace(&*self.folder.path().to_string_lossy(), "<home>"))
    }
}

fn answer(command: &mut Command) -> Answer {
    let output = command.output().unwrap();
    Answer {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Numbers ids, whole ones and the ends that lists show, in the order in which they occur.
fn neutral(text: &str) -> String {
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let word: usize = rest.chars().take_while(|c| c.is_ascii_hexdigit() || *c == '-').count();
        let fresh = out
            .chars()
            .next_back()
            .is_none_or(|c| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
        let ends = rest[word..]
            .chars()
            .next()
            .is_none_or(|c| !c.is_ascii_alphanumeric() && c != '_');
        let whole = word == 36 && rest[..word].matches('-').count() == 4;
        let short = word == 8 && rest[..word].bytes().all(|b| b.is_ascii_hexdigit());
        if fresh && ends && (whole || short) {
            let tail = rest[word - 8..word].to_owned();
            let next = names.len() + 1;
            let number = *names.entry(tail).or_insert(next);
            // As wide as the end of an id, so that columns stay what they are.
            out.push_str(&if whole {
                format!("<id {number}>")
            } else {
                format!("<{number:06}>")
            });
            rest = &rest[word..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// Everything in a folder, to see that nothing was left behind.
pub(crate) fn listing(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .map(|entries| {
            entries
                .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
                .collect()
        })
        .unwrap_or_default();
    names.sort();
    names
}
