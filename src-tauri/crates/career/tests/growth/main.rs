//! Growth from the outside: by hand (`table`) and by its laws (`laws`).
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail loudly")]

mod journal;
mod laws;
mod mentor;
mod prompts;
mod table;
