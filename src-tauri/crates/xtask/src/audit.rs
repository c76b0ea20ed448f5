//! `audit`: what may come in. Licences, duplicates and sources are checked from what is here; advisories need their database.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{
    shell::{Failure, Outcome, cargo, npm, root, run},
    tools::tool,
};

/// Checks everything that can be checked. What can't is said; with `--strict` it is a failure.
pub(crate) fn audit(args: &[String]) -> Outcome {
    let strict = match args {
        [] => false,
        [only] if only == "--strict" => true,
        _ => return Err(Failure("audit takes nothing but --strict".to_owned())),
    };
    let deny = tool("deny")?;
    // cargo-deny reads the manifest of every crate. Offline it makes do with those that are here.
    let fetched = run(cargo(&["fetch", "--locked"]));
    let deny = |args: &[&str]| {
        let mut command = Command::new(&deny);
        command.args(args).current_dir(root());
        command
    };
    let rules = match (
        run(deny(&["--offline", "check", "licenses", "bans", "sources"])),
        fetched,
    ) {
        (Err(failure), Err(first)) => Err(Failure(format!("{first}; {failure}"))),
        (rules, _) => rules,
    };
    let mut done = vec![rules, npm_licences()];
    let mut unchecked = Vec::new();
    match database(&deny) {
        Some(how) => done.push(run(deny(how))),
        None => unchecked.push("advisories of crates: not checked, no database here"),
    }
    match npm_advisories() {
        Ok(true) => {}
        Ok(false) => unchecked.push("advisories of npm packages: not checked, the registry did not answer"),
        Err(failure) => done.push(Err(failure)),
    }

    println!();
    for line in &unchecked {
        println!("{line}");
    }
    let failures = done
        .into_iter()
        .filter_map(Result::err)
        .map(|failure| failure.to_string());
    let mut failures: Vec<String> = failures.collect();
    if strict {
        failures.extend(unchecked.into_iter().map(str::to_owned));
    }
    if failures.is_empty() {
        println!("Nothing that was checked is against deny.toml.");
        Ok(())
    } else {
        Err(Failure(failures.join("\n")))
    }
}

/// How to check advisories: with a fresh database, else with the one that is here.
fn database(deny: &impl Fn(&[&str]) -> Command) -> Option<&'static [&'static str]> {
    // Fetching fails with many lines where there is no network: nothing of it helps.
    let fetched = deny(&["fetch", "db"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if fetched || has_database() {
        return Some(&["--offline", "check", "advisories"]);
    }
    None
}

fn has_database() -> bool {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let home = env::var_os(if cfg!(windows) { "USERPROFILE" } else { "HOME" })?;
        Some(Path::new(&home).join(".cargo"))
    });
    let databases = home.and_then(|home| fs::read_dir(home.join("advisory-dbs")).ok());
    databases.is_some_and(|mut found| found.any(|entry| entry.is_ok_and(|entry| entry.path().join(".git").exists())))
}

/// Asks npm's registry about the interface's packages; false where it does not answer.
///
/// Never with `--offline`: then npm finds nothing, and says that nothing is wrong.
fn npm_advisories() -> Outcome<bool> {
    let mut audit = npm(&["audit", "--json"]);
    println!("\n▸ npm audit --json");
    let said = audit
        .output()
        .map_err(|error| Failure(format!("could not run `npm audit`: {error}")))?;
    let text = String::from_utf8_lossy(&said.stdout);
    if !text.contains("\"auditReportVersion\"") {
        return Ok(false);
    }
    if said.status.success() {
        return Ok(true);
    }
    println!("{text}");
    Err(Failure(
        "npm knows of advisories about packages of the interface".to_owned(),
    ))
}

/// The licences of the interface's packages, which its lock file names, against those that deny.toml allows.
fn npm_licences() -> Outcome {
    let read = |name: &str| {
        fs::read_to_string(root().join(name)).map_err(|error| Failure(format!("{name} can't be read: {error}")))
    };
    println!("\n▸ licences in ui/package-lock.json");
    let (deny, lock) = (read("deny.toml")?, read("ui/package-lock.json")?);
    let (allowed, packages) = (allowed(&deny), packages(&lock));
    if allowed.is_empty() || packages.is_empty() {
        return Err(Failure(
            "deny.toml or ui/package-lock.json is not as it was: nothing was read from it".to_owned(),
        ));
    }
    let refused: Vec<String> = packages
        .iter()
        .filter(|(_, licence)| !may(licence, &allowed))
        .map(|(name, licence)| format!("{name}: {}", if licence.is_empty() { "no licence" } else { licence }))
        .collect();
    if refused.is_empty() {
        println!("{} npm packages: licences ok", packages.len());
        return Ok(());
    }
    Err(Failure(format!(
        "deny.toml does not allow these npm packages:\n  {}",
        refused.join("\n  ")
    )))
}

/// The list `allow` of deny.toml's licences, which stands one a line.
fn allowed(deny: &str) -> Vec<&str> {
    let list = deny.split_once("\nallow = [").map_or("", |(_, rest)| rest);
    let list = list.split_once("\n]").map_or("", |(list, _)| list);
    list.lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\","))
        .collect()
}

/// Each package of a lock file with its licence, empty where it names none. npm writes one key a line.
fn packages(lock: &str) -> Vec<(&str, &str)> {
    let mut packages: Vec<(&str, &str)> = Vec::new();
    for line in lock.lines() {
        if let Some(name) = line
            .strip_prefix("    \"node_modules/")
            .and_then(|rest| rest.strip_suffix("\": {"))
        {
            packages.push((name, ""));
        } else if let Some(licence) = line.strip_prefix("      \"license\": \"")
            && let Some((_, known)) = packages.last_mut()
        {
            *known = licence.split('"').next().unwrap_or_default();
        }
    }
    packages
}

/// Whether an SPDX expression is satisfied: each of its parts joined by AND has one allowed among those joined by OR.
fn may(licence: &str, allowed: &[&str]) -> bool {
    // AND binds closer than OR, and brackets stand around an OR inside an AND in practice.
    let one = |text: &str| allowed.contains(&text.trim().trim_matches(['(', ')']));
    if licence.contains('(') {
        licence.split(" AND ").all(|part| part.split(" OR ").any(one))
    } else {
        licence.split(" OR ").any(|part| part.split(" AND ").all(one))
    }
}

#[cfg(test)]
mod tests {
    use super::{allowed, may, packages};

    #[test]
    fn licences_are_read_from_the_lock_file() {
        let lock = "{\n  \"packages\": {\n    \"\": {\n      \"license\": \"MIT\"\n    },\n    \"node_modules/a\": {\n      \
                    \"version\": \"1.0.0\",\n      \"license\": \"ISC\",\n    },\n    \"node_modules/b/node_modules/c\": {\n    }\n";
        assert_eq!(packages(lock), [("a", "ISC"), ("b/node_modules/c", "")]);
    }

    #[test]
    fn the_list_is_the_one_of_deny_toml() {
        let list = "[licenses]\n# Why.\nallow = [\n    \"MIT\",\n    \"Apache-2.0 WITH LLVM-exception\",\n]\nother = [\n    \"GPL-3.0\",\n]\n";
        assert_eq!(allowed(list), ["MIT", "Apache-2.0 WITH LLVM-exception"]);
    }

    #[test]
    fn an_expression_needs_what_it_says() {
        let allowed = ["MIT", "ISC", "Apache-2.0"];
        for fine in ["MIT", "GPL-3.0 OR MIT", "(MIT OR GPL-3.0) AND ISC", "MIT AND ISC"] {
            assert!(may(fine, &allowed), "{fine}");
        }
        for refused in [
            "",
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(GPL-2.0 OR GPL-3.0) AND MIT",
            "MITX",
            "SEE LICENSE IN x",
        ] {
            assert!(!may(refused, &allowed), "{refused}");
        }
    }
}
