//! Disks that fail: writes and syncs that are refused, a full disk, half a page, a log that is cut off or gone.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
    thread,
};

use super::{
    kills::Account,
    state::{State, open},
    worker::{Orders, Said, folder},
};

/// What a person may be told when the disk fails.
const WORDS: [&str; 5] = [
    "disk-full",
    "journal-io",
    "journal-failed",
    "journal-cannot-open",
    "journal-damaged",
];

/// The faults of one kind are tried at so many places, spread over what a worker writes.
const PLACES: u64 = 40;

/// The shim, compiled once.
fn shim() -> &'static Path {
    static SHIM: OnceLock<PathBuf> = OnceLock::new();
    SHIM.get_or_init(|| {
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("shim-{}.so", std::process::id()));
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/crash/shim.c");
        let done = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .arg(&out)
            .arg(source)
            .arg("-ldl")
            .status();
        assert!(done.unwrap().success(), "the shim does not compile");
        out
    })
}

/// A worker on a disk that fails at one place, and what it said.
fn on_a_failing_disk(folder: &Path, run: u64, kind: &str, place: u64) -> Vec<Said> {
    let orders = Orders {
        folder: folder.to_path_buf(),
        run,
        changes: 30,
        failpoint: None,
    };
    let worker = orders.start(|command| {
        command
            .env("LD_PRELOAD", shim())
            .env("NENRIN_FAULT", format!("{kind}:{place}:{}", folder.display()));
    });
    worker.end()
}

/// Fails at many places; the law is that of a kill, and every refusal has words.
fn fail_everywhere(kind: &str) -> usize {
    let base = tempfile::tempdir().unwrap();
    let mut refused = 0;
    for round in 0..PLACES {
        let place = 1 + round * round / 3;
        let folder = folder(base.path(), &round.to_string());
        let first = Orders {
            folder: folder.clone(),
            run: 1000 + 10 * round,
            changes: 5,
            failpoint: None,
        };
        let before = Account::of(&first.start(|_| ()).end());
        let said = on_a_failing_disk(&folder, 1003 + 10 * round, kind, place);
        let codes = said.iter().filter_map(|said| match said {
            Said::Refused(code) | Said::Shut(code) => Some(code.as_str()),
            _ => None,
        });
        for code in codes {
            refused += 1;
            assert!(WORDS.contains(&code), "{kind} at {place}: {code}");
        }
        let run = i64::try_from(1006 + 10 * round).unwrap();
        let opened = said.iter().any(|said| matches!(said, Said::Open(_)));
        if opened {
            Account::of(&said).check_after_refusal(&folder, run, &said);
        } else {
            before.check(&folder, run);
        }
    }
    refused
}

#[test]
fn a_failing_disk_is_told_and_loses_nothing() {
    thread::scope(|scope| {
        let kinds = ["eio", "full", "sync"].map(|kind| (kind, scope.spawn(move || fail_everywhere(kind))));
        for (kind, refused) in kinds {
            let refused = refused.join().unwrap();
            println!("{kind}: {refused} refusals at {PLACES} places");
            assert!(refused > 0, "{kind} never failed");
        }
    });
}

#[test]
fn half_a_write_is_no_write() {
    fail_everywhere("torn");
}

/// A journal whose worker was killed, with its log as it was left, and what was said.
fn killed(base: &Path, run: u64) -> (PathBuf, Account) {
    let folder = folder(base, &run.to_string());
    let orders = Orders {
        folder: folder.clone(),
        run,
        changes: 200,
        failpoint: None,
    };
    let worker = orders.start(|_| ());
    let said: Vec<Said> = worker.said.iter().take(60).collect();
    let said = said.into_iter().chain(worker.kill()).collect::<Vec<_>>();
    (folder, Account::of(&said))
}

#[test]
fn a_log_that_is_cut_off_gives_a_state_that_was() {
    let base = tempfile::tempdir().unwrap();
    for run in (2000..2060).step_by(10) {
        let (folder, account) = killed(base.path(), run);
        let log = folder.join("journal.db-wal");
        let bytes = fs::read(&log).unwrap();
        let file = fs::read(folder.join("journal.db")).unwrap();
        for cut in 0..12 {
            let mut left = bytes[..bytes.len() * cut / 12].to_vec();
            if cut % 2 == 1 {
                // The last page is torn: its second half is another one's.
                let half = left.len().saturating_sub(2000);
                left[half..].fill(0x5a);
            }
            fs::write(folder.join("journal.db"), &file).unwrap();
            fs::write(&log, &left).unwrap();
            fs::remove_file(folder.join("journal.db-shm")).ok();
            let journal = open(&folder, 3).unwrap_or_else(|error| panic!("run {run}, cut {cut}: {error}"));
            let found = State::of(&journal).unwrap();
            let known = account
                .past
                .iter()
                .chain([&account.last])
                .chain(account.next.as_ref().map(|(_, next)| next));
            assert!(
                known.into_iter().any(|known| *known == found) || found == State::default(),
                "run {run}, cut {cut}"
            );
            assert_eq!(journal.examine().unwrap(), [], "run {run}, cut {cut}");
        }
    }
}

#[test]
fn shared_memory_that_is_gone_costs_nothing() {
    let base = tempfile::tempdir().unwrap();
    for run in (3000..3100).step_by(10) {
        let (folder, account) = killed(base.path(), run);
        fs::remove_file(folder.join("journal.db-shm")).unwrap();
        account.check(&folder, 3);
    }
}
