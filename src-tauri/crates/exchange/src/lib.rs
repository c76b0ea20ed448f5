//! Every format in and out of Nenrin: the Markdown plan and the archive.
//!
//! # Architecture invariant
//! Bytes in, bytes out. Nothing here reads or writes a file, knows the journal's tables, or holds a word that a person reads:
//! words come in from the caller, and errors leave as types with codes.

#![forbid(unsafe_code)]

pub mod archive;
pub mod markdown;
