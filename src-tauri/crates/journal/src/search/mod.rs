//! Full-text search: substrings of folded texts, from one character on, without a false negative and without reading all texts.
//!
//! # How it works
//! Every saved version of an entry is a *document* with a number that never comes twice; `entry_body.doc` holds the number of
//! the current one, so older versions die by themselves. For each document the index knows its *grams*: every character,
//! every pair and every three in a row of its folded words, hashed to 21 bits ([`grams`]).
//!
//! The newest documents, up to [`TAIL_DOCS`], are the *tail*: they cost nothing at save, and a search reads them themselves.
//! A full tail becomes a *segment*: an immutable, sorted list of gram → documents in pages of one database page each
//! ([`segment`]). Small segments are merged into bigger ones by [`Journal::maintain`](crate::Journal::maintain), in steps, when
//! nothing else is to do ([`merge`]); answers never depend on it. Many documents in one transaction skip the tail and are
//! sorted in memory ([`build`]).
//!
//! A query ([`query`]) intersects the documents of its grams, takes the candidates newest first, and reads their texts to be
//! sure: hashing and gaps between grams can only add candidates, never lose one.

mod build;
mod check;
mod excerpt;
mod grams;
mod index;
mod merge;
mod query;
mod segment;

pub(crate) use index::Index;
pub(crate) use query::Cache;

/// The form of the index. A change of the fold, the grams or the pages takes a new number, and the index is made anew.
pub(crate) const FORM: i64 = 1;

/// Documents in the tail before it becomes a segment.
pub(crate) const TAIL_DOCS: usize = 128;

/// Bytes of text in the tail before it becomes a segment.
pub(crate) const TAIL_BYTES: i64 = 1024 * 1024;
