//! The archive: what is written is read again as it was, and what is not an archive is refused with the place of the fault.

#![allow(clippy::unwrap_used, clippy::panic)]

mod faults;
mod round_trip;

use exchange::archive::{Archive, read};

/// One of everything, as it is written.
const EXAMPLE: &str = include_str!("../golden/archive.json");

fn example() -> Archive {
    read(EXAMPLE.as_bytes()).unwrap()
}
