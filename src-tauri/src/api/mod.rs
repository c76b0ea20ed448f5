//! What crosses the border: the requests and answers of every operation, for the window (IPC) and the command line (`--json`).
//!
//! Dates are ISO strings of the precision they were given in (`2018`, `2018-04`, `2018-04-01`). Offsets into a text count
//! UTF-16 code units, as JavaScript does. Pack content comes in both languages ([`Bilingual`]); the reader picks.
//! The TypeScript side of each type is generated into `ui/src/ipc/bindings/` and committed.

mod cards;
mod directions;
mod doctor;
mod entries;
mod matrix;
mod packs;
mod phases;
mod plan;
mod reading;
mod replay;
mod review;
mod roles;
mod safety;
mod shell;
mod timeline;
mod versions;

pub use cards::*;
pub use directions::*;
pub use doctor::*;
pub use entries::*;
pub use matrix::*;
pub use packs::*;
pub use phases::*;
pub use plan::*;
pub use reading::*;
pub use replay::*;
pub use review::*;
pub use roles::*;
pub use safety::*;
pub use shell::*;
pub use timeline::*;
pub use versions::*;
