//! Killed, cut off, starved: the journal after a program that was stopped dead at any moment.
//!
//! A worker (this very program, started again) changes a journal without a pause and says before each change what the journal shall hold
//! after it, and when it is done. It is killed at random moments and at every failpoint. The law: what the journal holds when it is opened
//! again is what the last finished change left, or what the change under way was to leave: all of it or nothing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    missing_docs,
    reason = "a test reports by failing, and a worker by what it prints"
)]

mod faults;
mod kills;
mod locks;
mod state;
mod worker;

use worker::Worker;

/// The worker. It is no check of its own: without a folder in its environment, when the tests run, it has nothing to do.
#[test]
fn worker() {
    if let Some(orders) = worker::Orders::from_environment() {
        Worker::begin(orders).work();
    }
}
