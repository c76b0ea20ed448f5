//! `bundle`: .deb and .rpm, made offline.

use crate::{
    setup::{self, Purpose},
    shell::{Outcome, command, run},
};

/// Builds both packages into `target/release/bundle`.
pub(crate) fn bundle() -> Outcome {
    setup::everything(Purpose::Bundle)?;
    let cli = if cfg!(windows) {
        "ui/node_modules/.bin/tauri.cmd"
    } else {
        "ui/node_modules/.bin/tauri"
    };
    run(command(
        cli,
        &["build", "--bundles", "deb,rpm", "--config", "tauri.conf.json"],
    ))
}
