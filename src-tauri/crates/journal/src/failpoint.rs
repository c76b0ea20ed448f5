//! Places at which a test may stop the program dead, as a power cut would.
//!
//! Debug builds alone have them: with `NENRIN_FAILPOINT=name` (or `name:3` for the third time) in its environment the program says
//! `failpoint name` on stderr when it gets there, and goes no further until it is killed. A release build holds nothing of this.

#[cfg(debug_assertions)]
use std::sync::atomic::{AtomicU32, Ordering};

/// Every failpoint, in the order of the code. A test goes through them all.
pub const FAILPOINTS: &[&str] = &[
    "commit.before",
    "commit.after",
    "draft.before-commit",
    "migrate.before-backup",
    "migrate.before-commit",
    "backup.copying",
    "backup.before-rename",
    "backup.after-rename",
    "backup.rotating",
    "restore.before-backup",
    "restore.copied",
    "restore.before-commit",
    "restore.after-commit",
    "salvage.written",
    "replace.ready",
    "replace.decided",
    "replace.moving",
    "replace.done",
    "rekey.copied",
    "rekey.before-rename",
    "rekey.after-rename",
    "rekey.backups",
];

/// Stops here when the environment says so.
#[cfg(debug_assertions)]
#[allow(clippy::print_stderr, reason = "the test that kills the program waits for this line")]
pub(crate) fn failpoint(name: &'static str) {
    static PASSED: AtomicU32 = AtomicU32::new(0);
    let Some(wanted) = std::env::var("NENRIN_FAILPOINT").ok() else {
        return;
    };
    let (wanted, time) = wanted.split_once(':').unwrap_or((&wanted, "1"));
    if wanted != name || PASSED.fetch_add(1, Ordering::Relaxed) + 1 != time.parse().unwrap_or(1) {
        return;
    }
    eprintln!("failpoint {name}");
    loop {
        std::thread::park();
    }
}

#[cfg(not(debug_assertions))]
#[inline]
pub(crate) fn failpoint(_: &'static str) {}
