//! The strings: the same keys in both languages, each used, and no words for people outside of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{none, sources};

/// Message keys (attributes as `key.attribute`) by file.
fn keys(lang: &str) -> BTreeMap<String, String> {
    let mut keys = BTreeMap::new();
    for source in sources(&[&format!("assets/strings/{lang}")], &[".ftl"]) {
        let mut message = String::new();
        for line in source.text.lines() {
            let Some((left, _)) = line.split_once('=') else {
                continue;
            };
            let name = left.trim();
            let (attribute, bare) = (name.strip_prefix('.'), name.trim_start_matches('.'));
            if bare.is_empty()
                || !bare
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            {
                continue;
            }
            let key = match attribute {
                Some(attribute) if left.starts_with(' ') => format!("{message}.{attribute}"),
                None if !left.starts_with(' ') => {
                    message = name.to_owned();
                    message.clone()
                }
                _ => continue,
            };
            keys.insert(key, source.path.rsplit('/').next().unwrap().to_owned());
        }
    }
    keys
}

#[test]
fn both_languages_have_the_same_keys_in_the_same_files() {
    let (ja, en) = (keys("ja"), keys("en"));
    let found: Vec<String> = ja
        .iter()
        .filter(|entry| en.get(entry.0) != Some(entry.1))
        .map(|(key, file)| format!("ja/{file}: {key} has no twin in en/{file}"))
        .chain(
            en.iter()
                .filter(|entry| ja.get(entry.0) != Some(entry.1))
                .map(|(key, file)| format!("en/{file}: {key} has no twin in ja/{file}")),
        )
        .collect();
    none(&found, "Japanese and English are equal:");
}

#[test]
fn every_key_is_used() {
    let code: Vec<String> = sources(&["src-tauri", "ui/src"], &[".rs", ".ts", ".svelte"])
        .into_iter()
        .filter(|source| !source.path.ends_with("i18n/keys.ts"))
        .map(|source| source.text)
        .collect();
    // A message may be made of others: `{ month-short } { $year }`.
    let strings: String = sources(&["assets/strings"], &[".ftl"])
        .into_iter()
        .map(|source| source.text)
        .collect();
    // Keys made at run time: `stage-${stage}` in TypeScript, format!("error-{code}") in Rust.
    let mut prefixes = BTreeSet::new();
    for text in &code {
        for opening in ["${", "{"] {
            for (at, _) in text.match_indices(opening) {
                let before = &text[..at];
                let rest = before.trim_end_matches(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                let prefix = &before[rest.len()..];
                let quoted = rest.ends_with(['`', '"', '\'']);
                if quoted && prefix.ends_with('-') {
                    prefixes.insert(prefix.to_owned());
                }
            }
        }
    }
    let found: Vec<String> = keys("ja")
        .into_iter()
        .filter(|(key, _)| {
            let message = key.split('.').next().unwrap();
            !code.iter().any(|text| {
                ["'", "\"", "`"]
                    .iter()
                    .any(|quote| text.contains(&format!("{quote}{message}")))
            }) && !strings.contains(&format!("{{ {message} }}"))
                && !prefixes.iter().any(|prefix| message.starts_with(prefix.as_str()))
        })
        .map(|(key, file)| format!("{file}: {key}"))
        .collect();
    none(&found, "Remove strings that nothing shows:");
}

/// Japanese outside of comments, strings of tests and the places where Japanese is data.
#[test]
fn no_japanese_words_stand_in_the_code() {
    // Input forms that people type, organisations' legal forms, default aliases: data that is read, not words that are shown.
    const DATA: &[&str] = &[
        "src-tauri/crates/career/src/date/",
        "src-tauri/crates/career/src/role/",
        "src-tauri/crates/exchange/src/markdown/alias.rs",
        "ui/src/timeline/rows.ts",
    ];
    // The middle dot between two facts is punctuation.
    let japanese = |c: char| matches!(c, '\u{3041}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    let mut found = Vec::new();
    for source in sources(
        &["src-tauri/src", "src-tauri/crates", "ui/src"],
        &[".rs", ".ts", ".svelte"],
    ) {
        let test = [".test.", ".bench."].iter().any(|kind| source.path.contains(kind))
            || source.path.contains("/tests/")
            || source.path.contains("/benches/")
            || source.path.ends_with("tests.rs");
        if test || DATA.iter().any(|folder| source.path.starts_with(folder)) {
            continue;
        }
        let body = source.text.split("#[cfg(test)]").next().unwrap();
        let mut in_comment = false;
        for (number, line) in body.lines().enumerate() {
            let trimmed = line.trim_start();
            let opens = trimmed.starts_with("/*") || trimmed.starts_with("<!--");
            in_comment |= opens;
            let comment = in_comment || trimmed.starts_with("//") || trimmed.starts_with('*');
            if in_comment && (line.contains("*/") || line.contains("-->")) {
                in_comment = false;
            }
            let code = line.split(" // ").next().unwrap();
            if !comment && code.chars().any(japanese) {
                found.push(format!("{}:{}: {}", source.path, number + 1, trimmed));
            }
        }
    }
    none(&found, "Words for people stand in assets/strings:");
}
