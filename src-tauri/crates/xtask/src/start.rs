//! `start`: set up, build, open the window.

use std::env;

use crate::{
    setup::{self, Purpose},
    shell::{Failure, Outcome, cargo, run},
};

/// Opens the window; `args` go to the program.
pub(crate) fn start(args: &[String]) -> Outcome {
    setup::everything(Purpose::Start)?;
    run(cargo(&["build", "--package", "nenrin", "--bin", "nenrin"]))?;
    if cfg!(target_os = "linux")
        && ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .all(|name| env::var_os(name).is_none())
    {
        return Err(Failure(
            "it is built, but there is no display here: run `cargo xtask start` in a desktop session, or with a virtual one: \
             xvfb-run cargo xtask start"
                .to_owned(),
        ));
    }
    let mut open = cargo(&["run", "--quiet", "--package", "nenrin", "--bin", "nenrin", "--"]);
    open.args(args);
    run(open)
}
