//! Who may know whom.

use std::fs;

use super::{none, root, sources};

/// The dependencies of a crate's manifest, development ones left out.
fn dependencies(crate_name: &str) -> Vec<String> {
    let manifest = root().join("src-tauri/crates").join(crate_name).join("Cargo.toml");
    let text = fs::read_to_string(manifest).unwrap();
    let section = text.split("[dependencies]").nth(1).unwrap_or_default();
    let section = section.split("\n[").next().unwrap_or_default();
    section
        .lines()
        .filter_map(|line| line.split(['=', '.']).next())
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
        .collect()
}

#[test]
fn the_domain_is_pure() {
    // Text, dates, ids and the format of the packs: nothing that reads a file, a clock or a network.
    const ALLOWED: &[&str] = &[
        "aho-corasick",
        "caseless",
        "chrono",
        "icu_casemap",
        "memchr",
        "serde",
        "thiserror",
        "toml",
        "unicode-normalization",
        "unicode-segmentation",
        "url",
        "uuid",
    ];
    let found: Vec<String> = dependencies("career")
        .into_iter()
        .filter(|name| !ALLOWED.contains(&name.as_str()))
        .collect();
    none(
        &found,
        "`career` may depend on serde, chrono and text crates alone; move what needs these into the application:",
    );
    let impure: Vec<String> = sources(&["src-tauri/crates/career/src"], &[".rs"])
        .into_iter()
        .filter(|source| {
            [
                "std::fs",
                "std::env",
                "std::net",
                "SystemTime",
                "Utc::now",
                "Local::now",
            ]
            .iter()
            .any(|word| source.text.contains(word))
        })
        .map(|source| source.path)
        .collect();
    none(
        &impure,
        "`career` reads no file, environment, network or clock; take the value as a parameter:",
    );
}

#[test]
fn the_archive_and_the_formats_do_not_know_each_other() {
    for (name, other) in [("journal", "exchange"), ("exchange", "journal")] {
        let deps = dependencies(name);
        assert!(deps.contains(&"career".to_owned()), "`{name}` builds on `career`");
        assert!(
            !deps.iter().any(|dep| dep == other || dep == "tauri"),
            "`{name}` must not depend on `{other}` or Tauri: only the application knows both"
        );
    }
}

#[test]
fn sql_stands_in_the_journal_alone() {
    let found: Vec<String> = sources(
        &[
            "src-tauri/src",
            "src-tauri/crates/career/src",
            "src-tauri/crates/exchange/src",
        ],
        &[".rs"],
    )
    .into_iter()
    .filter(|source| {
        ["SELECT ", "INSERT INTO", "DELETE FROM", "CREATE TABLE", "PRAGMA "]
            .iter()
            .any(|word| source.text.contains(word))
    })
    .map(|source| source.path)
    .collect();
    none(&found, "SQL belongs to `journal`; add a function there:");
}

#[test]
fn the_clock_is_asked_in_one_place() {
    let found: Vec<String> = sources(
        &[
            "src-tauri/src",
            "src-tauri/crates/journal/src",
            "src-tauri/crates/exchange/src",
        ],
        &[".rs"],
    )
    .into_iter()
    .filter(|source| source.path != "src-tauri/src/clock.rs")
    .filter(|source| {
        ["SystemTime::now", "Utc::now", "Local::now", "Uuid::now_v7"]
            .iter()
            .any(|word| source.text.contains(word))
    })
    .map(|source| source.path)
    .collect();
    none(
        &found,
        "Only `clock.rs` asks for the time; take it from the clock that is passed in:",
    );
}

#[test]
fn the_webview_has_no_power_of_its_own() {
    let config: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(root().join("tauri.conf.json")).unwrap()).unwrap();
    let security = &config["app"]["security"];
    let csp = security["csp"].as_str().unwrap();
    for word in ["unsafe-inline", "unsafe-eval", "https:", "*", "wss:"] {
        assert!(!csp.contains(word), "the content security policy must not allow {word}");
    }
    let permissions: Vec<&str> = security["capabilities"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|capability| capability["permissions"].as_array().unwrap())
        .map(|permission| permission.as_str().unwrap())
        .collect();
    assert_eq!(
        permissions,
        ["core:event:allow-listen", "core:event:allow-unlisten"],
        "the webview may listen to events; files, dialogs, addresses and processes belong to commands"
    );
}
