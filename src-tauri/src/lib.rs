//! Nenrin, the application: one program with a window and a command line.

pub mod api;
#[cfg(feature = "faces")]
pub mod cli;
pub mod clock;
#[cfg(feature = "faces")]
pub mod desktop;
pub mod ops;
pub mod words;
