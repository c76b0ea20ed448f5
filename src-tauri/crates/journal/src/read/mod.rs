//! What can be asked of a journal. Nothing here changes anything.

mod entries;
mod evidence;
mod grains;
mod plan;
mod reading;
mod roles;
mod shell;

pub use entries::{EntryBrief, EntryFilter, EntryPage, Fragment, Lenses};
pub(crate) use entries::{Filter, brief};
pub(crate) use evidence::date_of_source;
pub use plan::{Snapshot, SnapshotBrief};
pub use roles::RoleBrief;
pub(crate) use shell::trash;
pub use shell::{Counts, TrashItem};
