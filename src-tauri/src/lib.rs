//! Nenrin, the application: one program with a window and a command line.

pub mod api;
pub mod cli;
pub mod clock;
pub mod desktop;
pub mod ops;
pub mod words;
