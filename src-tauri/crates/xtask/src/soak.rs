//! `soak`: what takes too long for every test run. Each fuzz target for a minute, then the program killed twenty thousand times.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    shell::{Failure, Outcome, cargo, root, run, run_reading},
    tools::{target, tool},
};

/// The targets, as in `fuzz/Cargo.toml`.
const TARGETS: [&str; 6] = ["date", "query", "markdown", "pack", "archive", "ipc"];

/// Inputs of a target that are kept in `fuzz/corpus`, and their bytes together.
const KEPT: (usize, u64) = (200, 300 * 1024);

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    targets: Vec<&'static str>,
    seconds: u32,
    kills: u32,
    keep: bool,
}

impl Asked {
    fn of(args: &[String]) -> Outcome<Self> {
        let mut asked = Self {
            targets: Vec::new(),
            seconds: 60,
            kills: 20_000,
            keep: false,
        };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            let mut number = || {
                let text = args.next().map(String::as_str).unwrap_or_default();
                text.parse()
                    .map_err(|_| Failure(format!("{arg} needs a number, and {text:?} is none")))
            };
            match arg.as_str() {
                "--seconds" => asked.seconds = number()?,
                "--kills" => asked.kills = number()?,
                "--keep" => asked.keep = true,
                name => {
                    let target = TARGETS.into_iter().find(|target| *target == name);
                    let unknown = || Failure(format!("there is no target {name}: {}", TARGETS.join(", ")));
                    asked.targets.push(target.ok_or_else(unknown)?);
                }
            }
        }
        if asked.targets.is_empty() {
            asked.targets = TARGETS.to_vec();
        }
        Ok(asked)
    }
}

/// Fuzzes and kills. With `--keep`, what was found goes into `fuzz/corpus`, minimised.
pub(crate) fn soak(args: &[String]) -> Outcome {
    let asked = Asked::of(args)?;
    let mut counts = Vec::new();
    let mut failures = Vec::new();
    if asked.seconds > 0 {
        build()?;
        for name in &asked.targets {
            match Target::of(name)?.fuzz(asked.seconds) {
                Ok(executions) => counts.push(format!("{name}: {executions} executions, nothing broken")),
                Err(failure) => failures.push(failure.to_string()),
            }
        }
    }
    if asked.keep {
        for name in &asked.targets {
            Target::of(name)?.keep()?;
        }
    }
    if asked.kills > 0 {
        match kill(asked.kills) {
            Ok(kills) => counts.push(format!("kills: {kills}, nothing lost")),
            Err(failure) => failures.push(failure.to_string()),
        }
    }
    println!("\n{}", counts.join("\n"));
    if failures.is_empty() {
        Ok(())
    } else {
        Err(Failure(failures.join("\n")))
    }
}

/// Builds all targets. No sanitizer: they need a nightly compiler, and find what code without `unsafe` does not do.
fn build() -> Outcome {
    let mut build = Command::new(tool("fuzz")?);
    build
        .args(["build", "--sanitizer", "none", "--fuzz-dir", "fuzz", "--target-dir"])
        .arg(target().join("fuzz"))
        .env_remove("CARGO_TARGET_DIR")
        .current_dir(root());
    run(build)
}

/// A target's program and folders.
struct Target {
    name: &'static str,
    program: PathBuf,
    /// What the last run found beside what is kept.
    found: PathBuf,
    artefacts: PathBuf,
}

impl Target {
    fn of(name: &'static str) -> Outcome<Self> {
        let folder = target().join("fuzz");
        let host = host()?;
        let target = Self {
            name,
            program: folder.join(host).join("release").join(name),
            found: folder.join("found").join(name),
            artefacts: folder.join("artefacts").join(name),
        };
        for made in [&target.found, &target.artefacts, &target.kept()] {
            make(made)?;
        }
        Ok(target)
    }

    fn kept(&self) -> PathBuf {
        root().join("fuzz/corpus").join(self.name)
    }

    fn seeds(&self) -> PathBuf {
        root().join("fuzz/seeds").join(self.name)
    }

    /// Fuzzes for so long and answers how often the check ran.
    fn fuzz(&self, seconds: u32) -> Outcome<u64> {
        // What a former run found is either kept by now or would take this one's time.
        fs::remove_dir_all(&self.found).map_err(|error| Failure(format!("{}: {error}", self.found.display())))?;
        make(&self.found)?;
        let mut fuzz = Command::new(&self.program);
        fuzz.arg(format!("-max_total_time={seconds}"))
            .arg(format!("-artifact_prefix={}/", self.artefacts.display()))
            .arg(format!("-dict={}/fuzz/dict/{}.dict", root().display(), self.name))
            .args([
                "-timeout=10",
                "-rss_limit_mb=4096",
                "-max_len=8192",
                "-print_final_stats=1",
                "-verbosity=0",
            ])
            .args([&self.found, &self.kept(), &self.seeds()])
            .current_dir(root());
        let said = run_reading(fuzz).map_err(|failure| {
            Failure(format!(
                "{}: {failure}. The input lies in {}: mend the fault, add a test, and keep it in fuzz/seeds/{}",
                self.name,
                self.artefacts.display(),
                self.name
            ))
        })?;
        executions(&said).ok_or_else(|| Failure(format!("{} did not say how often it ran", self.name)))
    }

    /// Puts the fewest inputs that go everywhere into the corpus that is kept.
    fn keep(&self) -> Outcome {
        let fresh = self.found.with_extension("kept");
        let broken = |error: std::io::Error| Failure(format!("{}: {error}", fresh.display()));
        if fresh.exists() {
            fs::remove_dir_all(&fresh).map_err(broken)?;
        }
        make(&fresh)?;
        let mut merge = Command::new(&self.program);
        merge
            .args([
                "-set_cover_merge=1",
                "-use_counters=0",
                "-max_len=4096",
                "-timeout=10",
                "-verbosity=0",
            ])
            .args([&fresh, &self.kept(), &self.found, &self.seeds()])
            .current_dir(root());
        run(merge)?;
        let mut inputs = Vec::new();
        for file in fs::read_dir(&fresh).map_err(broken)? {
            let file = file.map_err(broken)?;
            inputs.push((file.metadata().map_err(broken)?.len(), file.path()));
        }
        inputs.sort();
        let kept = self.kept();
        fs::remove_dir_all(&kept).map_err(broken)?;
        make(&kept)?;
        let (most, most_bytes) = KEPT;
        let mut bytes = 0;
        // Of more than are kept, every second or third in the order of their lengths: short ones and long ones alike.
        let every = inputs.len().div_ceil(most).max(1);
        for (length, input) in inputs.into_iter().step_by(every) {
            bytes += length;
            if bytes > most_bytes {
                break;
            }
            let name = input.file_name().unwrap_or_default();
            fs::copy(&input, kept.join(name)).map_err(broken)?;
        }
        Ok(())
    }
}

fn make(folder: &Path) -> Outcome {
    fs::create_dir_all(folder).map_err(|error| Failure(format!("{}: {error}", folder.display())))
}

/// The machine's target triple, below which cargo-fuzz builds.
fn host() -> Outcome<String> {
    let said = Command::new("rustc").arg("-vV").output();
    let said = said.map_err(|error| Failure(format!("could not run `rustc -vV`: {error}")))?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .ok_or_else(|| Failure("`rustc -vV` names no host".to_owned()))
}

/// Kills the program so many times and answers how often it was killed.
fn kill(kills: u32) -> Outcome<u64> {
    let mut test = cargo(&[
        "test",
        "--package",
        "nenrin",
        "--test",
        "crash",
        "--",
        "kills::",
        "--nocapture",
    ]);
    test.env("NENRIN_KILLS", kills.to_string());
    let killed = killed(&run_reading(test)?);
    // A worker may be done before it comes to its failpoint again.
    if killed < u64::from(kills) / 10 * 9 {
        return Err(Failure(format!(
            "{kills} kills were asked for, and there were {killed}"
        )));
    }
    Ok(killed)
}

/// libFuzzer's own count.
fn executions(said: &str) -> Option<u64> {
    said.lines()
        .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"))
        .and_then(|count| count.trim().parse().ok())
}

/// The sum of `N kills at …`.
fn killed(said: &str) -> u64 {
    said.lines()
        .filter_map(|line| line.split_once(" kills at "))
        .filter_map(|(count, _)| count.rsplit(' ').next()?.parse::<u64>().ok())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::{Asked, TARGETS, executions, killed};

    fn asked(args: &[&str]) -> Result<Asked, String> {
        let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        Asked::of(&args).map_err(|failure| failure.to_string())
    }

    #[test]
    fn a_minute_each_and_twenty_thousand_kills_unless_asked_otherwise() {
        let all = asked(&[]).unwrap();
        assert_eq!(
            (all.targets, all.seconds, all.kills, all.keep),
            (TARGETS.to_vec(), 60, 20_000, false)
        );
        let some = asked(&["date", "--seconds", "5", "ipc", "--kills", "0", "--keep"]).unwrap();
        assert_eq!(
            (some.targets, some.seconds, some.kills, some.keep),
            (vec!["date", "ipc"], 5, 0, true)
        );
        assert!(
            asked(&["--seconds", "long"])
                .unwrap_err()
                .contains("--seconds needs a number")
        );
        assert!(asked(&["dates"]).unwrap_err().contains("no target dates"));
    }

    #[test]
    fn the_targets_are_those_of_the_fuzz_workspace() {
        let manifest = std::fs::read_to_string(crate::shell::root().join("fuzz/Cargo.toml")).unwrap();
        let bins = manifest.split("[[bin]]").skip(1);
        let names: Vec<&str> = bins.filter_map(|bin| bin.split('"').nth(1)).collect();
        assert_eq!(names, TARGETS);
    }

    #[test]
    fn counts_are_read_from_what_was_said() {
        let said =
            "Done 12 runs in 1 second(s)\nstat::number_of_executed_units: 12\nstat::average_exec_per_sec:     9\n";
        assert_eq!(executions(said), Some(12));
        assert_eq!(executions("==1== ERROR: libFuzzer: deadly signal\n"), None);
        assert_eq!(
            killed("test a ... 500 kills at random moments\n20 kills at write.commit\n3 passed"),
            520
        );
    }
}
