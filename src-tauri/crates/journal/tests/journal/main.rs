//! The journal from outside, as the application uses it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that can not go on says so by a panic"
)]

mod archive;
mod backup;
mod blocked;
mod crash;
mod entries;
mod evidence;
mod examine;
mod history;
mod open;
mod salvage;
mod search;
mod support;
mod trash;
mod versions;
