//! The archive: one SQLite file that holds a whole career, with one door for change, undo, search and trash.
//!
//! # Architecture invariants
//! - Every change goes through [`Journal::transact`]: the rows, the undo record, the evidence that signals suggest and the
//!   search index are committed together or not at all.
//! - Every row that is the user's is written by one function, [`Tx::set`](tx::Tx), and undo and redo call the same one, so
//!   that what is derived from a row always follows it.
//! - No SQL stands outside of `sql/`, and no error text holds a word of the user's.
//! - Nothing here asks the system for the time: see [`Clock`].

#![forbid(unsafe_code)]

mod backup;
mod census;
mod change;
mod clock;
mod content;
mod document;
mod dump;
mod error;
mod examine;
mod failpoint;
mod history;
mod hold;
mod journal;
mod lessons;
mod op;
mod open;
mod packs;
mod passphrase;
mod read;
mod record;
mod rekey;
mod restore;
mod salvage;
mod search;
mod source;
mod sql;
mod sweep;
mod tx;
mod version;
mod write;

pub use backup::{BACKUPS, Backup, Reason, backups};
pub use census::Census;
pub use change::{ChangeSet, Committed};
pub use clock::{Clock, Moment, StandingClock};
pub use content::{
    Draft, EntryContent, GoalContent, HighlightContent, LinkContent, PlanTexts, RoleContent, StepContent, Stored,
    TrashRef,
};
pub use document::{Document, DocumentFault, DocumentKind};
pub use dump::{Dump, Dumped, DumpedDecision, DumpedDocument, DumpedSnapshot, DumpedStep, Loaded};
pub use error::{Field, JournalError, Thing};
pub use examine::Finding;
pub use failpoint::FAILPOINTS;
pub(crate) use failpoint::failpoint;
pub use history::{History, LIMIT_BYTES, LIMIT_OPERATIONS};
pub use journal::{FILE_NAME, Journal, Options};
pub use op::Op;
pub use open::make_folder;
pub use passphrase::{Passphrase, RecoveryKey};
pub use read::{
    Counts, EntryBrief, EntryFilter, EntryPage, Fragment, Lenses, RoleBrief, Snapshot, SnapshotBrief, TrashItem,
};
pub use rekey::{fits, fits_backup, is_locked, passphrase, rekey};
pub use restore::{Restored, Verified, asides, replace};
pub use salvage::{Fate, Salvage, SalvagedEntry, salvage};
pub use sweep::TRASH_DAYS;
pub use tx::Tx;
pub use version::{Version, VersionBrief};
pub use write::{LIMIT_LINE, LIMIT_TEXT};

/// What this crate's functions answer.
pub type Result<T, E = JournalError> = std::result::Result<T, E>;
