//! The hold on a journal's folder: an OS lock beside SQLite's own.
//!
//! Every program that has the journal open shares the hold. Whoever puts another file in the journal's place must hold it alone, for a
//! program that still had the old file open would go on writing into a file without a name.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use crate::{JournalError, Result};

/// The name of the file that is locked. It is empty, and stays.
const NAME: &str = "journal.lock";

/// Between two tries.
const PAUSE: Duration = Duration::from_millis(20);

/// The hold; let go of when dropped, and by the system when the program dies.
#[derive(Debug)]
pub(crate) struct Hold(File);

impl Hold {
    /// Shares the folder, waiting for one who has it alone.
    ///
    /// # Errors
    /// [`JournalError::Busy`] after `patience`; or the file can't be made.
    pub(crate) fn share(dir: &Path, patience: Duration) -> Result<Self> {
        let file = open(dir)?;
        wait(patience, || file.try_lock_shared())?;
        Ok(Self(file))
    }

    /// Has the folder alone.
    ///
    /// # Errors
    /// [`JournalError::InUse`] while another program, or another journal of this one, has it open.
    pub(crate) fn alone(dir: &Path, patience: Duration) -> Result<Self> {
        let file = open(dir)?;
        wait(patience, || file.try_lock()).map_err(|error| match error {
            JournalError::Busy => JournalError::InUse,
            other => other,
        })?;
        Ok(Self(file))
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        // Closing the file would do; saying it frees the folder even while a child process has inherited it.
        drop(self.0.unlock());
    }
}

fn open(dir: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(dir.join(NAME))
}

fn wait(patience: Duration, attempt: impl Fn() -> Result<(), TryLockError>) -> Result<()> {
    let began = Instant::now();
    loop {
        match attempt() {
            Ok(()) => return Ok(()),
            // A file system without locks has one program at a time, or SQLite's own locks to fall back on.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => return Ok(()),
            Err(TryLockError::Error(error)) => return Err(error.into()),
            Err(TryLockError::WouldBlock) if began.elapsed() >= patience => return Err(JournalError::Busy),
            Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
        }
    }
}
