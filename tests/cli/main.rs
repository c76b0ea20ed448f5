//! The command line as a person and a script meet it: the real program in a process of its own, with an empty environment,
//! a fixed day and a folder that vanishes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test reports by failing"
)]

mod commands;
mod entries;
mod errors;
mod evidence;
mod growth;
mod home;
mod hostile;
mod json;
mod parity;
mod plan;
mod reading;
mod recap;
mod safety;
mod usage;
mod versions;
