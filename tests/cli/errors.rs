//! Every error code has words and a hint in both languages.

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

#[test]
fn every_code_has_words_and_a_hint_in_both_languages() {
    // Findings of the doctor have words of their own.
    let finding = |code: &str| ["integrity", "foreign-keys", "search-index", "unreadable"].contains(&code);
    let lang = |code: &str| ["ja", "en"].contains(&code);
    let codes: Vec<String> = codes()
        .into_iter()
        .filter(|code| !finding(code) && !lang(code))
        .collect();
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
