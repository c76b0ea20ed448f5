//! A process that is killed while it saves loses nothing that it had acknowledged; one that may not write says so.

use std::{
    env,
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use journal::{Journal, Op};

use crate::support::{all_ids, entry, found, options};

/// Tells the child which folder to write to.
const FOLDER: &str = "NENRIN_TEST_CRASH_FOLDER";

/// How often the child is killed.
const ROUNDS: usize = 30;

/// The child: not a check of its own. It saves entry after entry, says each id once that is on disk, and is killed. Without a
/// folder, that is when the tests run, it has nothing to do.
#[test]
fn child_that_saves() {
    let Some(folder) = env::var_os(FOLDER) else { return };
    let mut journal = match Journal::open(Path::new(&folder), options()) {
        Ok(journal) => journal,
        Err(error) => {
            say(&format!("error {}", error.code()));
            return;
        }
    };
    for number in 0.. {
        let text = format!("錨泊{number} {}", "SLOとポストモーテム ".repeat(number % 90));
        let saved = journal
            .transact(Op::WriteEntry, |tx| tx.write_entry(entry("2024-05-01", &text)))
            .unwrap();
        say(&format!("saved {}", saved.value));
        if number % 5 == 0 {
            journal.maintain().unwrap();
        }
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}

fn spawn(
    program: &Path,
    folder: &Path,
    change: impl FnOnce(&mut Command),
) -> (Child, Box<dyn Iterator<Item = String>>) {
    let mut command = Command::new(program);
    command
        .args(["--exact", "crash::child_that_saves", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped());
    change(&mut command);
    let mut child = command.spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let said = lines.filter_map(|line| {
        let (_, rest) = line.split_once("saved ").or(line.split_once("error "))?;
        Some(rest.to_owned())
    });
    (child, Box::new(said))
}

fn program() -> PathBuf {
    env::current_exe().unwrap()
}

#[test]
fn every_acknowledged_entry_survives_a_kill() {
    let dir = tempfile::tempdir().unwrap();
    let mut acknowledged = Vec::new();
    for round in 0..ROUNDS {
        let (mut child, mut lines) = spawn(&program(), dir.path(), |_| ());
        // Killed at another point of its work each time, without asking it.
        let saves = 1 + round * 7 % 23;
        acknowledged.extend(lines.by_ref().take(saves));
        child.kill().unwrap();
        child.wait().unwrap();
        // What it said while it was being killed counts too.
        acknowledged.extend(lines);
        let journal = Journal::open(dir.path(), options()).unwrap();
        let ids: Vec<String> = all_ids(&journal).iter().map(ToString::to_string).collect();
        assert!(acknowledged.iter().all(|id| ids.contains(id)), "round {round}");
        assert_eq!(found(&journal, "錨泊").len(), ids.len());
    }
    assert!(acknowledged.len() > ROUNDS * 2);
    let journal = Journal::open(dir.path(), options()).unwrap();
    assert_eq!(journal.examine().unwrap(), []);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_said() {
    use std::{
        fs,
        os::unix::{fs::PermissionsExt as _, process::CommandExt as _},
    };
    // Root may write everywhere, so the child runs as nobody where the tests run as root, from a place that nobody may read.
    let dir = tempfile::tempdir_in("/tmp").unwrap();
    let mode = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    mode(dir.path(), 0o755);
    let copy = dir.path().join("child");
    fs::copy(program(), &copy).unwrap();
    mode(&copy, 0o755);
    let (folder, with_file) = (dir.path().join("empty"), dir.path().join("with-file"));
    fs::create_dir(&folder).unwrap();
    drop(Journal::open(&with_file, options()).unwrap());
    let file = with_file.join(journal::FILE_NAME);
    mode(&file, 0o444);
    let before = fs::read(&file).unwrap();
    mode(&folder, 0o555);
    mode(&with_file, 0o555);
    let root = fs::metadata("/proc/self")
        .map(|meta| std::os::unix::fs::MetadataExt::uid(&meta))
        .unwrap_or(1)
        == 0;
    for place in [&folder, &with_file, &folder.join("below")] {
        let (mut child, lines) = spawn(&copy, place, |command| {
            if root {
                command.uid(65534).gid(65534);
            }
        });
        let said: Vec<String> = lines.collect();
        child.wait().unwrap();
        assert_eq!(said, ["journal-read-only"], "{}", place.display());
    }
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    mode(&folder, 0o755);
    mode(&with_file, 0o755);
}
