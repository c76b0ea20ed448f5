//! The domain of Nenrin, pure: partial dates, roles, entries, the recap pack, growth and the plan.
//!
//! # Architecture invariant
//! Nothing here reads a file, a clock or a database, and nothing here knows a user interface. Everything is a value or a
//! function of values, so the same journal on the same day always gives the same answer.

#![forbid(unsafe_code)]

pub mod card;
pub mod date;
pub mod entry;
pub mod growth;
pub mod id;
pub mod insight;
pub mod learn;
pub mod phase;
pub mod plan;
pub mod prompt;
pub mod reading;
pub mod recap;
pub mod review;
pub mod role;
pub mod sample;
pub mod text;
