//! Running other programs: shown before they run, and a failure names the command.

use std::{
    env, fmt,
    io::{BufRead as _, BufReader, Read},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

/// Why a chore stopped, in words.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) String);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// The project's root: two folders above this crate's `src-tauri/crates`.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_path_buf()
}

/// A command in the project's root.
pub(crate) fn command(program: &str, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(args).current_dir(root());
    command
}

/// The cargo that called us.
pub(crate) fn cargo(args: &[&str]) -> Command {
    command(&env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()), args)
}

/// npm, in `ui/`.
pub(crate) fn npm(args: &[&str]) -> Command {
    let mut command = command(if cfg!(windows) { "npm.cmd" } else { "npm" }, args);
    command.current_dir(root().join("ui"));
    command
}

/// Shows the command, runs it, and fails when it fails.
pub(crate) fn run(mut command: Command) -> Outcome {
    let words = show(&command);
    let status = command
        .status()
        .map_err(|error| Failure(format!("could not run `{words}`: {error}")))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure(format!("`{words}` failed ({status})")))
    }
}

/// Runs a command, passes its output on, and returns it as well.
pub(crate) fn run_reading(mut command: Command) -> Outcome<String> {
    let words = show(&command);
    let broken = |error: std::io::Error| Failure(format!("could not run `{words}`: {error}"));
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(broken)?;
    let stderr = child
        .stderr
        .take()
        .map(|pipe| thread::spawn(move || pass_on(pipe, true)));
    let mut text = child.stdout.take().map(|pipe| pass_on(pipe, false)).unwrap_or_default();
    if let Some(said) = stderr.and_then(|thread| thread.join().ok()) {
        text.push_str(&said);
    }
    let status = child.wait().map_err(broken)?;
    if status.success() {
        Ok(text)
    } else {
        Err(Failure(format!("`{words}` failed ({status})")))
    }
}

fn pass_on(pipe: impl Read, to_stderr: bool) -> String {
    let mut text = String::new();
    for line in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        if to_stderr {
            eprintln!("{line}")
        } else {
            println!("{line}")
        }
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// Whether a command succeeds, in silence.
pub(crate) fn succeeds(program: &str, args: &[&str]) -> bool {
    command(program, args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn show(command: &Command) -> String {
    let mut words = command.get_program().to_string_lossy().into_owned();
    for arg in command.get_args() {
        words.push(' ');
        words.push_str(&arg.to_string_lossy());
    }
    println!("\n▸ {words}");
    words
}
