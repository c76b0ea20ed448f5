//! Who may know whom.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

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
    let policy = security["csp"].as_object().unwrap();
    for (directive, allowed) in policy {
        let may = match directive.as_str() {
            "script-src" | "style-src" => "'self'",
            // Drawings are painted from what the page itself has drawn.
            "img-src" => "'self' blob:",
            "connect-src" => "ipc:",
            _ => "'none'",
        };
        assert_eq!(allowed, may, "the content security policy allows too much: {directive}");
    }
    for directive in [
        "default-src",
        "base-uri",
        "form-action",
        "frame-ancestors",
        "object-src",
    ] {
        assert!(policy.contains_key(directive), "nothing else stands for {directive}");
    }
    // Windows reaches commands by an address that would be a real one elsewhere.
    let windows: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(root().join("tauri.windows.conf.json")).unwrap()).unwrap();
    let security_there = serde_json::json!({ "csp": { "connect-src": "ipc: http://ipc.localhost" } });
    assert_eq!(windows["app"], serde_json::json!({ "security": security_there }));
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(config["app"]["withGlobalTauri"], false);
    assert!(
        security.get("dangerousDisableAssetCspModification").is_none()
            && config["app"].get("macOSPrivateApi").is_none(),
        "no exceptions"
    );
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

#[test]
fn a_released_window_has_no_developer_tools() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let tauri = manifest.lines().find(|line| line.starts_with("tauri = ")).unwrap();
    assert!(tauri.contains("default-features = false"), "{tauri}");
    let tooled: Vec<String> = manifest
        .lines()
        .filter(|line| line.contains("devtools"))
        .map(str::to_owned)
        .collect();
    none(
        &tooled,
        "Tauri switches them on in debug builds by itself; a release has none:",
    );
}

/// The names of types in a piece of Rust, such as `ById` and `Vec<Lens>` in `roles: Vec<ById>`.
fn types(source: &str) -> impl Iterator<Item = &str> {
    source
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.starts_with(char::is_uppercase))
}

#[test]
fn a_request_takes_nothing_that_it_does_not_know() {
    // Each struct of the border by its name: its attributes, and the types of its fields.
    let mut known = BTreeMap::new();
    let sources = sources(&["src-tauri/src/api"], &[".rs"]);
    for source in &sources {
        for piece in source.text.split("\n\n") {
            if let Some((attributes, body)) = piece.split_once("pub struct ")
                && let Some((name, fields)) = body.split_once(" {")
            {
                let fields = fields.lines().filter(|line| line.trim_start().starts_with("pub "));
                known.insert(name, (attributes, fields.flat_map(types).collect::<Vec<_>>()));
            }
        }
    }
    let commands = fs::read_to_string(root().join("src-tauri/src/desktop/ipc/mod.rs")).unwrap();
    let list = commands.split("\ncommands! {").nth(1).unwrap();
    let list = list.split("\n}").next().unwrap();
    let arguments = list
        .lines()
        .filter_map(|line| line.split_once('(')?.1.split(')').next());
    let mut asked: Vec<&str> = arguments.flat_map(types).collect();
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    while let Some(name) = asked.pop() {
        if let Some((attributes, fields)) = known.get(name)
            && seen.insert(name)
        {
            asked.extend(fields);
            if !attributes.contains("deny_unknown_fields") {
                found.push(name.to_owned());
            }
        }
    }
    assert!(
        seen.len() > 40 && seen.contains("EntryFilter"),
        "the rule looks in the wrong place: {seen:?}"
    );
    none(
        &found,
        "Write `deny_unknown_fields` into the #[serde(…)] of what a command takes:",
    );
}

/// The one place with `unsafe`: it says why.
const UNSAFE: &str = "src-tauri/src/desktop/environment.rs";

#[test]
fn unsafe_stands_in_one_place() {
    // Put together so that this file does not find itself.
    let word = ["un", "safe"].concat();
    let openings =
        ["{", "fn ", "impl ", "extern ", "trait ", "("].map(|next| format!("{word} {next}").trim_end().to_owned());
    let allowing = format!("{word}_code");
    let mut found = Vec::new();
    for source in sources(&["src-tauri", "tests", "fuzz/src", "fuzz/targets"], &[".rs"]) {
        if source.path == UNSAFE {
            assert_eq!(
                source.text.matches(&openings[0]).count(),
                1,
                "{UNSAFE} is the one place, and has one block"
            );
            continue;
        }
        for (number, line) in source.text.lines().enumerate() {
            let code = line.trim_start();
            let forbids = code == format!("#![forbid({allowing})]");
            let opens = openings.iter().any(|opening| code.contains(opening.as_str()));
            if !code.starts_with("//") && !forbids && (opens || code.contains(&allowing)) {
                found.push(format!("{}:{}: {code}", source.path, number + 1));
            }
        }
    }
    none(&found, &format!("There is another way; {UNSAFE} alone may:"));
}

#[test]
fn every_crate_holds_to_the_lints_of_the_house() {
    let manifest = |path: &str| fs::read_to_string(root().join(path)).unwrap();
    let mut found = Vec::new();
    for source in sources(&["src-tauri/crates"], &["Cargo.toml"]) {
        if !source.text.contains("[lints]\nworkspace = true\n") {
            found.push(source.path);
        }
    }
    let (house, lint) = (manifest("Cargo.toml"), ["un", "safe_code"].concat());
    assert!(house.contains(&format!("\n[workspace.lints.rust]\n{lint} = \"deny\"\n")));
    assert!(house.contains("\n[lints]\nworkspace = true\n"));
    assert!(manifest("fuzz/Cargo.toml").contains(&format!("\n[lints.rust]\n{lint} = \"forbid\"\n")));
    none(&found, "Add `[lints]` with `workspace = true`:");

    // What needs no exception can't be given one.
    let open: Vec<String> = sources(&["src-tauri/crates"], &["src/lib.rs", "xtask/src/main.rs"])
        .into_iter()
        .filter(|source| !source.text.contains(&format!("\n#![forbid({lint})]\n")))
        .map(|source| source.path)
        .collect();
    none(&open, "Forbid it at the top of the crate:");
}

#[test]
fn fuzzing_calls_every_command_that_needs_no_window() {
    let lines = |path: &str| -> Vec<String> {
        let text = fs::read_to_string(root().join(path)).unwrap();
        let commands = text.lines().map(str::trim).filter_map(|line| {
            let line = line.split(" -> ").next()?.trim_end_matches(';');
            let named = ["read ", "change "].iter().any(|kind| line.starts_with(kind)) && line.ends_with(')');
            named.then(|| line.to_owned())
        });
        commands.collect()
    };
    let (all, fuzzed) = (lines("src-tauri/src/desktop/ipc/mod.rs"), lines("fuzz/src/commands.rs"));
    assert!(
        all.len() > 50,
        "the list of commands is read from where it no longer is"
    );
    assert_eq!(
        fuzzed, all,
        "copy the commands that read or change into fuzz/src/commands.rs, and call new ones in fuzz/seeds/ipc"
    );
}
