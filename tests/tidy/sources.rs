//! How a source file looks.

use super::{none, sources};

#[test]
fn every_file_says_in_its_first_line_what_it_is_about() {
    let mut found = Vec::new();
    for source in sources(
        &["src-tauri", "ui/src", "ui/tests", "tests", "fuzz/src", "fuzz/targets"],
        &[".rs", ".ts", ".svelte", ".css", ".ftl"],
    ) {
        let first = source.text.lines().next().unwrap_or_default();
        let fine = match source.path.rsplit('.').next().unwrap() {
            "rs" => first.starts_with("//!") || first.starts_with("//"),
            "ts" if source.path.ends_with(".test.ts") => true,
            "ts" => first.starts_with("// ") || first.starts_with("/// <reference"),
            "svelte" => first.starts_with("<!--"),
            "css" => first.starts_with("/* "),
            _ => first.starts_with("# "),
        };
        if !fine {
            found.push(format!("{}: {first:?}", source.path));
        }
    }
    none(&found, "Begin each file with a comment that says what it is about:");
}

#[test]
fn no_file_grows_beyond_reading() {
    let found: Vec<String> = sources(
        &["src-tauri", "ui/src", "tests", "fuzz/src"],
        &[".rs", ".ts", ".svelte", ".sql"],
    )
    .into_iter()
    .map(|source| (source.text.lines().count(), source.path))
    .filter(|(lines, path)| *lines > 600 && !path.ends_with("i18n/keys.ts"))
    .map(|(lines, path)| format!("{path}: {lines} lines"))
    .collect();
    none(&found, "A file is about one thing; split these:");
}

#[test]
fn nothing_is_left_for_later() {
    // Put together so that this file does not find itself.
    let marks = [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["XX", "X"],
        ["todo", "!("],
        ["unimplemented", "!("],
        ["#[ig", "nore"],
        [".sk", "ip("],
        ["test.to", "do"],
    ]
    .map(|halves| halves.concat());
    let mut found = Vec::new();
    for source in sources(
        &["src-tauri", "ui/src", "ui/tests", "tests", "fuzz/src", "fuzz/targets"],
        &[".rs", ".ts", ".svelte", ".sql"],
    ) {
        for (number, line) in source.text.lines().enumerate() {
            // `.skip(` is also an iterator's method in Rust.
            let hit = marks.iter().find(|mark| {
                line.contains(mark.as_str()) && !(source.path.ends_with(".rs") && mark.starts_with(".sk"))
            });
            if let Some(mark) = hit {
                found.push(format!("{}:{}: {mark}", source.path, number + 1));
            }
        }
    }
    none(&found, "Finish it or file an issue:");
}

#[test]
fn styles_take_their_values_from_the_tokens() {
    let mut found = Vec::new();
    for source in sources(&["ui/src"], &[".svelte", ".css"]) {
        if source.path.ends_with("styles/tokens.css") {
            continue;
        }
        let style = if source.path.ends_with(".css") {
            source.text.as_str()
        } else {
            source.text.split("<style").nth(1).unwrap_or_default()
        };
        for line in style.lines() {
            let colour = line.split_once('#').is_some_and(|(_, rest)| {
                let hex = rest.chars().take_while(char::is_ascii_hexdigit).count();
                line.contains(": ") && matches!(hex, 3 | 4 | 6 | 8) && !line.trim_start().starts_with('#')
            });
            if colour
                || ["rgb(", "rgba(", "hsl(", "oklch("]
                    .iter()
                    .any(|word| line.contains(word))
            {
                found.push(format!("{}: {}", source.path, line.trim()));
            }
        }
    }
    none(&found, "Colours come from ui/src/styles/tokens.css alone:");
}
