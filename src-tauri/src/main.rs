//! The program: reads its arguments, then runs a command or opens the window.

use std::{ffi::OsString, process::ExitCode};

use nenrin::{
    cli::{self, Outcome},
    desktop,
};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    match cli::run(&arguments) {
        Outcome::Finished(code) => code,
        Outcome::Window(start) => desktop::run(start).unwrap_or_else(|error| cli::window_failure(&error, &arguments)),
    }
}
