//! Tools that come from the registry: cargo-fuzz, cargo-deny. Installed below `target/`, so that nothing outside of the project changes.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use crate::shell::{Failure, Outcome, cargo, root, run};

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// A subcommand of cargo (`fuzz`, `deny`), installed first when there is none.
pub(crate) fn tool(name: &str) -> Outcome<PathBuf> {
    let package = format!("cargo-{name}");
    let folder = target().join("tools");
    let installed = folder.join("bin").join(format!("{package}{}", env::consts::EXE_SUFFIX));
    if answers(&installed) {
        return Ok(installed);
    }
    if answers(Path::new(&package)) {
        return Ok(PathBuf::from(package));
    }
    // Built without optimisation: it runs for seconds and would be built for many minutes.
    let mut install = cargo(&["install", "--debug", "--locked", "--root"]);
    install.arg(&folder).arg(&package).env("CARGO_PROFILE_DEV_DEBUG", "0");
    run(install).map_err(|failure| Failure(format!("{failure}; {package} is needed")))?;
    Ok(installed)
}

fn answers(program: &Path) -> bool {
    Command::new(program)
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success())
}
