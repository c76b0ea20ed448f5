//! The program behind the window as a process: its end, its files, and another one beside it.

use std::{
    fs,
    path::Path,
    process::{Child, Command},
};

use super::{Desktop, program, wait_for};

impl Desktop {
    /// Kills the program, by the id that it has: it is the driver's child, so only this window is hit.
    pub(crate) fn kill_program(&mut self) {
        for id in self.signal("KILL") {
            wait_for("the end of the program", || {
                !Path::new(&format!("/proc/{id}/root")).exists()
            });
        }
    }

    /// Sends a signal to the program: `STOP`, `CONT`, `KILL`. Answers its id.
    pub(crate) fn signal(&self, signal: &str) -> Vec<String> {
        let driver = self.processes.last().map(Child::id).expect("the driver");
        let children =
            fs::read_to_string(format!("/proc/{driver}/task/{driver}/children")).expect("the driver's children");
        let ids: Vec<String> = children.split_whitespace().map(str::to_owned).collect();
        for id in &ids {
            drop(Command::new("kill").args([&format!("-{signal}"), id]).status());
        }
        ids
    }

    /// The files that the program has open.
    pub(crate) fn program_files(&self) -> Vec<String> {
        let of = |id: &String| fs::read_dir(format!("/proc/{id}/fd")).expect("the program's files");
        let files = self.signal("0").iter().flat_map(of).collect::<Vec<_>>().into_iter();
        files
            .filter_map(|file| fs::read_link(file.ok()?.path()).ok())
            .map(|file| file.display().to_string())
            .collect()
    }

    /// Starts the program once more on the same journal, and waits for its end: its code, and what it complained of.
    pub(crate) fn start_again(&self) -> (Option<i32>, String) {
        let done = Command::new(program())
            .args(["--lang", self.setup.lang, "--data-dir"])
            .arg(self.data())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .envs(self.environment.iter().map(|(name, value)| (*name, value)))
            .output()
            .expect("nenrin runs");
        (done.status.code(), String::from_utf8_lossy(&done.stderr).into_owned())
    }
}
