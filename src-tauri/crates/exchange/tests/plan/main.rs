//! The Markdown plan: golden documents in both languages for every reader, and what holds for any text of a person.

#![allow(clippy::unwrap_used, clippy::panic)]

mod golden;
mod laws;
mod person;
mod words;
