//! The command line as a person and a script meet it: the real program in a process of its own, with an empty environment,
//! a fixed day and a folder that vanishes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test reports by failing"
)]

#[path = "../fixtures/bus.rs"]
#[cfg(target_os = "linux")]
mod bus;
mod clock;
mod commands;
mod damage;
mod entries;
mod errors;
mod evidence;
mod growth;
mod home;
mod hostile;
mod json;
#[cfg(target_os = "linux")]
mod keychain;
mod parity;
mod plan;
mod prompt;
mod provoked;
mod reading;
mod recap;
mod safety;
#[path = "../fixtures/spoil.rs"]
mod spoil;
mod usage;
mod versions;
