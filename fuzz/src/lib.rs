//! What must hold for everything that is read, whatever it is: one module for each thing that is parsed.
//!
//! Each `check` takes any bytes and panics when a promise is broken. The fuzz targets feed them what libFuzzer makes up;
//! `tests/corpora` runs them in every test run over the inputs that are kept in `seeds/` (made by hand, and every input that
//! ever broke something) and `corpus/` (found by fuzzing, minimised).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    unreachable_pub,
    reason = "a check reports by panicking"
)]

pub mod archive;
mod commands;
pub mod date;
pub mod ipc;
pub mod markdown;
pub mod pack;
pub mod query;

use std::sync::Arc;

use chrono::NaiveDate;
use nenrin::{api::Severity, clock::AppClock, ops::Context};

/// The day on which all of it happens.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// An empty journal in memory.
fn context() -> Context {
    Context::in_memory(Arc::new(AppClock::fixed(today()))).expect("a journal in memory")
}

/// The doctor's findings, of which there must be none.
fn sound(context: &mut Context) {
    let checkup = nenrin::ops::doctor(context).expect("a journal that can be read");
    // What is no error is none of the input's business: it may well say that it was written in the year 4052.
    let errors = checkup
        .findings
        .into_iter()
        .filter(|one| one.severity == Severity::Error);
    assert_eq!(errors.collect::<Vec<_>>(), [], "the journal is not sound");
}
