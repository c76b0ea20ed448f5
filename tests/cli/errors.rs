//! Every error code has words and a hint in both languages, and a test that meets it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use nenrin::words::{Lang, Words};

/// The codes in the sources: the kebab-case texts in every `fn code` and in every call that makes an error of its code alone.
fn codes() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri")];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            collect(&path, &mut codes);
        }
    }
    codes
}

fn collect(path: &PathBuf, codes: &mut BTreeSet<String>) {
    let text = fs::read_to_string(path).unwrap();
    let body = text.split("#[cfg(test)]").next().unwrap();
    for opening in ["OpError::plain(", "fault(", "code: "] {
        for (at, _) in body.match_indices(opening) {
            let rest = &body[at + opening.len()..];
            if let Some(code) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                codes.insert(code.to_owned());
            }
        }
    }
    for (at, _) in body.match_indices("fn code(") {
        let function = body[at..].split("\n    }\n").next().unwrap();
        let texts = function.split('"').skip(1).step_by(2);
        codes.extend(texts.filter(|text| kebab(text)).map(str::to_owned));
    }
}

fn kebab(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The codes of errors alone: findings of the doctor have words of their own, and so have languages.
fn errors() -> Vec<String> {
    let other = ["integrity", "foreign-keys", "search-index", "unreadable", "ja", "en"];
    codes()
        .into_iter()
        .filter(|code| !other.contains(&code.as_str()))
        .collect()
}

/// What the words of a code say whatever its arguments are: the pieces between them, leaving out those that are too short to tell.
pub(crate) fn pieces(lang: &str, code: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/strings").join(lang);
    for (file, key) in [("errors.ftl", "error"), ("errors.ftl", "pack-fault")] {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{key}-{code} = ")).map(str::to_owned));
        if let Some(line) = line {
            let parts = line
                .split('{')
                .map(|part| part.rsplit('}').next().unwrap_or_default().trim());
            // What follows an opening brace that is not closed on the line is a choice: its words are on other lines.
            return parts
                .filter(|part| part.chars().count() >= 5 && !part.contains('$'))
                .map(str::to_owned)
                .collect();
        }
    }
    Vec::new()
}

/// Codes that no test can meet, and why.
const UNREACHABLE: &[(&str, &str)] = &[
    (
        "address-not-opened",
        "needs a system that opens no browser; the window's error page is tested with others",
    ),
    ("folder-not-opened", "needs a system that opens no folder"),
    (
        "archive-unwritable",
        "everything that a journal holds can be put into JSON",
    ),
    ("copy-differs", "a disk that gives back other bytes than it was given"),
    ("no-data-folder", "an account without a home folder"),
    ("no-randomness", "a system without randomness"),
    (
        "window-failed",
        "a system without its webview, where the tests of the window do not run either",
    ),
];

/// The texts of all tests but this one: files of tests, and the modules of tests in sources.
fn tests() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut open: Vec<PathBuf> = ["tests", "src-tauri", "ui/src", "ui/tests"]
        .map(|folder| root.join(folder))
        .into();
    let mut all = String::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        if name == "tests/cli/errors.rs" || ![".rs", ".ts", ".txt"].iter().any(|end| name.ends_with(end)) {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let whole = name.starts_with("tests/")
            || name.contains("/tests/")
            || name.ends_with("tests.rs")
            || name.ends_with(".test.ts");
        all.push_str(if whole {
            &text
        } else {
            text.split_once("#[cfg(test)]").map_or("", |parts| parts.1)
        });
    }
    all
}

#[test]
fn every_code_is_met_by_a_test() {
    let tests = tests();
    let met = |code: &str| {
        let named = [("\"", "\""), ("'", "'"), ("[", "]")]
            .iter()
            .any(|(open, close)| tests.contains(&format!("{open}{code}{close}")));
        let said = |lang| {
            let pieces = pieces(lang, code);
            !pieces.is_empty()
                && pieces
                    .iter()
                    .all(|piece| tests.contains(piece.trim_end_matches(['.', '。'])))
        };
        named || said("ja") || said("en")
    };
    let unmet: Vec<String> = errors()
        .into_iter()
        .filter(|code| !UNREACHABLE.iter().any(|(known, _)| known == code) && !met(code))
        .collect();
    assert_eq!(
        unmet,
        Vec::<String>::new(),
        "no test provokes these; see tests/cli/provoked.rs"
    );
    // The list of those that can't be met does not outlive its reasons.
    let stale: Vec<&str> = UNREACHABLE
        .iter()
        .map(|(code, _)| *code)
        .filter(|code| !errors().iter().any(|known| known == code) || met(code))
        .collect();
    assert_eq!(stale, Vec::<&str>::new(), "these can be met, or are no codes any more");
}

#[test]
fn every_code_has_words_and_a_hint_in_both_languages() {
    let codes = errors();
    for known in [
        "date-unreadable",
        "journal-newer",
        "archive-not-json",
        "no-display",
        "file-unwritable",
        "text-nul",
    ] {
        assert!(
            codes.iter().any(|code| code == known),
            "{known} is not found in the sources: mend how codes are looked for"
        );
    }
    let mut lacking = Vec::new();
    for lang in [Lang::Ja, Lang::En] {
        let words = Words::new(lang);
        for code in &codes {
            // What is wrong inside a pack has a mend instead of a hint.
            let keys = match words.find(&format!("pack-fault-{code}"), &[]) {
                Some(_) => vec![format!("pack-fault-{code}.mend")],
                None => vec![format!("error-{code}"), format!("error-{code}.hint")],
            };
            for key in keys {
                if words.find(&key, &[]).is_none() {
                    lacking.push(format!("{lang:?}: {key}"));
                }
            }
        }
    }
    assert_eq!(lacking, Vec::<String>::new(), "add them to assets/strings/*/errors.ftl");
}
