//! One window a journal, on systems without a session bus too: an OS lock on a file beside the journal.
//!
//! A second start leaves a file that the first window finds at its next look around: it takes the file away and comes to the front.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    path::Path,
    thread,
    time::{Duration, Instant},
};

/// The file that the window holds. It is empty, and stays.
const HELD: &str = "window.lock";

/// What a second start leaves.
const RAISE: &str = "window.raise";

/// How long a second start waits to be heard: the first looks around four times a second.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long the first window is watched after it has heard: one that was just closing is gone by then.
const CLOSING: Duration = Duration::from_secs(1);

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(50);

/// What a start finds.
pub(super) enum Found {
    /// Nobody: this is the one, for as long as the file is held. None where the file system knows no locks; then only the session bus tells.
    Nobody(#[allow(dead_code, reason = "held, and let go of by the system")] Option<File>),
    /// A window that came to the front.
    Raised,
    /// A window that does not answer.
    Silent,
}

/// Takes the folder for this window, or calls the one that has it.
pub(super) fn take(dir: &Path) -> Found {
    let Ok(file) = open(&dir.join(HELD)) else {
        return Found::Nobody(None);
    };
    match file.try_lock() {
        Ok(()) => {
            // What a start left that nobody heard.
            fs::remove_file(dir.join(RAISE)).ok();
            Found::Nobody(Some(file))
        }
        Err(TryLockError::WouldBlock) => call(dir, file),
        Err(TryLockError::Error(_)) => Found::Nobody(None),
    }
}

/// Whether another start has called since the last look.
pub(super) fn is_called(dir: &Path) -> bool {
    fs::remove_file(dir.join(RAISE)).is_ok()
}

fn call(dir: &Path, file: File) -> Found {
    let path = dir.join(RAISE);
    if open(&path).is_err() {
        return Found::Silent;
    }
    let began = Instant::now();
    let mut heard = None;
    loop {
        // The first window may be on its way out, whether it has heard or not.
        if file.try_lock().is_ok() {
            fs::remove_file(&path).ok();
            return Found::Nobody(Some(file));
        }
        if heard.is_none() && !path.exists() {
            heard = Some(Instant::now());
        }
        match heard {
            Some(heard) if heard.elapsed() >= CLOSING => return Found::Raised,
            None if began.elapsed() >= PATIENCE => {
                fs::remove_file(&path).ok();
                return Found::Silent;
            }
            _ => thread::sleep(PAUSE),
        }
    }
}

fn open(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_start_is_heard_by_the_first_and_left_alone_where_it_is_not() {
        let dir = tempfile::tempdir().unwrap();
        // A call that nobody heard before does not raise the window that comes.
        fs::write(dir.path().join(RAISE), "").unwrap();
        let first = take(dir.path());
        assert!(matches!(first, Found::Nobody(Some(_))));
        assert!(!is_called(dir.path()));
        let here = dir.path().to_path_buf();
        let second = thread::spawn(move || take(&here));
        while !is_called(dir.path()) {
            assert!(!second.is_finished(), "the second start did not call");
            thread::yield_now();
        }
        assert!(matches!(second.join().unwrap(), Found::Raised));
        assert!(matches!(take(dir.path()), Found::Silent));
        // One that is closing hears the call, and is gone before it can come to the front.
        let here = dir.path().to_path_buf();
        let third = thread::spawn(move || take(&here));
        while !is_called(dir.path()) {
            assert!(!third.is_finished(), "the third start did not call");
            thread::yield_now();
        }
        drop(first);
        assert!(matches!(third.join().unwrap(), Found::Nobody(Some(_))));
        assert!(!dir.path().join(RAISE).exists());
        assert!(matches!(take(dir.path()), Found::Nobody(Some(_))));
    }
}
