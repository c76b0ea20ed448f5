//! Rules of the house that a compiler can't hold. Each failure says how to mend it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test reports by failing"
)]

mod layers;
mod sources;
mod words;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// One source file: its path from the root, with `/`, and its text.
struct Source {
    path: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below the folders whose names end in one of the given ways; what tools write is left out.
fn sources(folders: &[&str], endings: &[&str]) -> Vec<Source> {
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let generated = ["node_modules", "dist", "bindings", "target"]
                .iter()
                .any(|name| path.ends_with(name));
            if !generated {
                open.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            }
            continue;
        }
        let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(Source {
                text: fs::read_to_string(&path).unwrap(),
                path: name,
            });
        }
    }
    assert!(
        !found.is_empty(),
        "no {endings:?} below {folders:?}: the rule looks in the wrong place"
    );
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Fails with all findings at once.
fn none(findings: &[String], mend: &str) {
    assert!(findings.is_empty(), "{mend}\n  {}", findings.join("\n  "));
}
