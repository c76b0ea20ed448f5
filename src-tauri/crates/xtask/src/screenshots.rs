//! `screenshots`: every view of the real window, photographed by the window tests' harness.

use crate::{
    setup::{self, Purpose},
    shell::{Outcome, cargo, root, run},
};

/// Photographs into `target/screenshots`; with `--docs` also into `docs/images`, where the README shows some of them.
pub(crate) fn screenshots(args: &[String]) -> Outcome {
    setup::everything(Purpose::Test)?;
    run(cargo(&["build", "--package", "nenrin", "--bin", "nenrin"]))?;
    let mut camera = cargo(&[
        "run",
        "--quiet",
        "--package",
        "nenrin",
        "--example",
        "screenshots",
        "--",
    ]);
    camera.arg(root().join("target/screenshots"));
    if args.iter().any(|arg| arg == "--docs") {
        camera.arg(root().join("docs/images"));
    }
    run(camera)
}
