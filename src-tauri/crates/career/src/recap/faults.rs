//! Faults written down while a pack is read: reading goes on, and each one keeps its place.

use std::{cell::RefCell, ops::Range};

use super::{PackError, PackReason};

/// The most faults that are written down: nobody mends more in one go, and a hostile file may have millions.
const MOST: usize = 10_000;

/// Stands for a value that is not there because of a fault that was told. Only telling one makes it, so nothing is refused in silence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told(());

impl Told {
    /// For a key that is missing or that no table has: it is told when the table is finished.
    pub(super) fn when_finished() -> Self {
        Self(())
    }
}

/// What was read, unless it has a fault.
pub(super) type Read<T> = Result<T, Told>;

/// A borrowed look at what was read.
pub(super) fn got<T>(read: &Read<T>) -> Read<&T> {
    read.as_ref().map_err(|told| *told)
}

/// A fault with the place in the file where what it is about begins.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) error: PackError,
    pub(super) at: Option<usize>,
}

/// All faults of a pack, in the order in which they were found.
#[derive(Debug, Default)]
pub(super) struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    pub(super) fn tell(&self, error: PackError, at: Option<usize>) -> Told {
        let mut faults = self.0.borrow_mut();
        if faults.len() < MOST {
            faults.push(Fault { error, at });
        }
        Told(())
    }

    /// Refuses where anything was told.
    pub(super) fn none(&self) -> Read<()> {
        if self.0.borrow().is_empty() {
            Ok(())
        } else {
            Err(Told(()))
        }
    }

    pub(super) fn are_full(&self) -> bool {
        self.0.borrow().len() >= MOST
    }

    /// The one that was found first: definitions are read before what refers to them.
    pub(super) fn into_first(self) -> PackError {
        let first = self.into_list().into_iter().next();
        // Told is only made by a fault, so there is a first one.
        first.map_or_else(
            || PackError::new("-", "-".to_owned(), PackReason::Missing),
            |fault| fault.error,
        )
    }

    pub(super) fn into_list(self) -> Vec<Fault> {
        self.0.into_inner()
    }
}

/// The text of a file, by its name.
pub(super) fn text_of<'a>(name: &str, files: &[(&str, &'a str)]) -> Option<&'a str> {
    files.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

/// Line breaks in a stretch of a text.
pub(super) fn breaks(text: &str, stretch: Range<usize>) -> usize {
    let bytes = text.as_bytes().get(stretch).unwrap_or_default();
    bytes.iter().filter(|&&byte| byte == b'\n').count()
}
