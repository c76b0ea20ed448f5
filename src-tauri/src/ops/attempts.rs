//! Wrong passphrases in a row: each makes the next try wait longer.
//!
//! Beside the journal lies a byte for each of them, and the file's own time says when the last one was, so that restarting the program
//! is no way around the wait. Who can remove that file can copy the journal, too: then the 256,000 rounds of each try are what is left.

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use journal::JournalError;

use super::{OpError, Result};

/// The longest wait.
const LONGEST: Duration = Duration::from_secs(30);

/// The name of the file beside the journal; there is none while nobody was wrong.
const NAME: &str = "journal.wrong";

/// How long the next try waits after so many wrong ones: not at all after none, then a second, doubled each time, and thirty seconds at most.
#[must_use]
pub fn pause_after(wrong: u32) -> Duration {
    match wrong.checked_sub(1) {
        None => Duration::ZERO,
        Some(doublings) => Duration::from_secs(1_u64.checked_shl(doublings).unwrap_or(u64::MAX)).min(LONGEST),
    }
}

/// The wrong passphrases since the last right one.
#[derive(Debug)]
pub struct Attempts {
    file: PathBuf,
    wrong: u32,
    last: SystemTime,
}

impl Attempts {
    /// Those that were made on the journal of a folder, by this program or one before.
    #[must_use]
    pub fn of(dir: &Path) -> Self {
        let file = dir.join(NAME);
        let found = fs::metadata(&file).ok();
        Self {
            wrong: found
                .as_ref()
                .map_or(0, |found| u32::try_from(found.len()).unwrap_or(u32::MAX)),
            last: found
                .and_then(|found| found.modified().ok())
                .unwrap_or(SystemTime::UNIX_EPOCH),
            file,
        }
    }

    /// How long to wait before the next try.
    pub fn wait(&mut self, now: SystemTime) -> Duration {
        // A clock that was set back makes one whole wait of what is left, not one until that day comes again.
        self.last = self.last.min(now);
        let passed = now.duration_since(self.last).unwrap_or_default();
        pause_after(self.wrong).saturating_sub(passed)
    }

    /// Tries a passphrase, unless it is too soon. One that is right ends the row; anything but a wrong one leaves it as it is.
    ///
    /// # Errors
    /// [`OpError::TooSoon`], [`OpError::PassphraseWrong`] with the wait that follows, or what `open` answers.
    pub fn attempt<T>(&mut self, now: SystemTime, open: impl FnOnce() -> Result<T>) -> Result<T> {
        let wait = self.wait(now);
        if !wait.is_zero() {
            return Err(OpError::TooSoon { wait });
        }
        match open() {
            Err(OpError::Journal(JournalError::PassphraseWrong)) => {
                self.wrong = self.wrong.saturating_add(1);
                self.last = now;
                self.write();
                Err(OpError::PassphraseWrong {
                    wait: pause_after(self.wrong),
                })
            }
            Err(other) => Err(other),
            Ok(opened) => {
                if self.wrong > 0 {
                    self.wrong = 0;
                    // What can't be removed makes a later start wait once more, and nothing else.
                    fs::remove_file(&self.file).ok();
                }
                Ok(opened)
            }
        }
    }

    /// What can't be written is remembered for as long as the program runs.
    fn write(&self) {
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&self.file).and_then(|mut file| file.write_all(b".")).ok();
    }
}

/// A wait in whole seconds, as it is told: never shorter than it is.
#[must_use]
pub fn seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: u64) -> SystemTime {
        crate::clock::wall() + Duration::from_secs(seconds)
    }

    fn wrong() -> Result<()> {
        Err(JournalError::PassphraseWrong.into())
    }

    #[test]
    fn the_first_try_waits_for_nothing_and_a_right_one_ends_the_row() {
        let dir = tempfile::tempdir().unwrap();
        let mut attempts = Attempts::of(dir.path());
        assert!(
            matches!(attempts.attempt(at(0), wrong), Err(OpError::PassphraseWrong { wait }) if wait.as_secs() == 1)
        );
        // Too soon is not tried, and does not count.
        assert!(matches!(
            attempts.attempt(at(0), || panic!("tried")),
            Err::<(), _>(OpError::TooSoon { .. })
        ));
        // What can't be a passphrase at all does not count either.
        let unfit = attempts.attempt(at(2), || Err::<(), _>(JournalError::PassphraseUnfit.into()));
        assert!(matches!(unfit, Err(OpError::Journal(JournalError::PassphraseUnfit))));
        assert!(
            matches!(attempts.attempt(at(2), wrong), Err(OpError::PassphraseWrong { wait }) if wait.as_secs() == 2)
        );
        attempts.attempt(at(5), || Ok(())).unwrap();
        assert!(!dir.path().join(NAME).exists());
        assert!(
            matches!(attempts.attempt(at(5), wrong), Err(OpError::PassphraseWrong { wait }) if wait.as_secs() == 1)
        );
    }

    #[test]
    fn another_start_of_the_program_waits_as_well() {
        let dir = tempfile::tempdir().unwrap();
        let mut attempts = Attempts::of(dir.path());
        for tried in [0, 2, 5, 10] {
            assert!(attempts.attempt(at(tried), wrong).is_err());
        }
        let mut later = Attempts::of(dir.path());
        assert_eq!(later.wrong, 4);
        assert!(later.wait(crate::clock::wall()) > Duration::from_secs(7));
        assert_eq!(later.wait(at(60)), Duration::ZERO);
    }

    #[test]
    fn a_folder_that_cannot_be_written_still_waits_while_the_program_runs() {
        let dir = tempfile::tempdir().unwrap();
        let mut attempts = Attempts::of(&dir.path().join("none"));
        assert!(attempts.attempt(at(0), wrong).is_err());
        assert!(!attempts.wait(at(0)).is_zero());
    }

    proptest! {
        #[test]
        fn pauses_grow_and_end_at_thirty_seconds(wrong in 0_u32..=u32::MAX) {
            prop_assert!(pause_after(wrong) <= pause_after(wrong.saturating_add(1)));
            prop_assert!(pause_after(wrong) <= LONGEST);
            prop_assert_eq!(pause_after(wrong).is_zero(), wrong == 0);
            prop_assert_eq!(pause_after(wrong) == LONGEST, wrong >= 6);
        }

        /// However the clock is set, somebody who waits for half a minute may try.
        #[test]
        fn no_clock_locks_anybody_out(wrong in 0_u32..100, last in -100_000_i64..100_000, now in -100_000_i64..100_000) {
            let moment = |seconds: i64| SystemTime::UNIX_EPOCH + Duration::from_secs((2_000_000 + seconds).cast_unsigned());
            let mut attempts = Attempts { file: PathBuf::new(), wrong, last: moment(last) };
            let wait = attempts.wait(moment(now));
            prop_assert!(wait <= pause_after(wrong));
            prop_assert!(attempts.wait(moment(now) + wait).is_zero());
            prop_assert_eq!(seconds(wait) >= 1, !wait.is_zero());
        }
    }
}
