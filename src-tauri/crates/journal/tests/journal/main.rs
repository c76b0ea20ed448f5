//! The journal from outside, as the application uses it.

mod archive;
mod crash;
mod entries;
mod evidence;
mod history;
mod open;
mod search;
mod support;
