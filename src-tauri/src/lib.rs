//! Nenrin, the application: one program with a window and a command line.

pub mod api;
