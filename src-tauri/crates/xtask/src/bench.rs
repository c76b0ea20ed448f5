//! `bench`: the benchmarks in release, each row beside its baseline in the same run.

use crate::{
    setup::{self, Purpose},
    shell::{Outcome, cargo, npm, run},
};

/// Runs all benchmarks, or those whose name contains the filter.
pub(crate) fn bench(filter: &[String]) -> Outcome {
    setup::everything(Purpose::Start)?;
    let mut rust = cargo(&[
        "bench",
        "--package",
        "career",
        "--package",
        "journal",
        "--package",
        "exchange",
        "--benches",
        "--",
    ]);
    rust.args(filter);
    run(rust)?;
    let mut layout = npm(&["run", "--silent", "bench", "--"]);
    layout.args(filter);
    run(layout)
}
