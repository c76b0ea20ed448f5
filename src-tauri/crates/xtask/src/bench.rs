//! `bench`: the benchmarks in release, each row beside its baseline in the same run.

use crate::{
    setup::{self, Purpose},
    shell::{Outcome, cargo, npm, run},
};

/// Runs all benchmarks, or those whose name contains the filter; `window` is the window's own, `--insight` tells how well suggestions are
/// made, direction by direction, and `--insight --tuning` the same without the sealed half of the labelled records.
pub(crate) fn bench(filter: &[String]) -> Outcome {
    if let [first, rest @ ..] = filter
        && first == "--insight"
    {
        let mut insight = cargo(&["bench", "--package", "career", "--bench", "insight", "--", "--each"]);
        insight.args(rest);
        return run(insight);
    }
    let window_alone = filter == ["window"];
    setup::everything(Purpose::Test)?;
    if !window_alone {
        let mut rust = cargo(&[
            "bench",
            "--package",
            "career",
            "--package",
            "journal",
            "--package",
            "nenrin",
        ]);
        for bench in ["growth", "insight", "journal", "latency", "operations"] {
            rust.args(["--bench", bench]);
        }
        rust.arg("--");
        rust.args(filter);
        run(rust)?;
        let mut layout = npm(&["run", "--silent", "bench", "--"]);
        layout.args(filter);
        run(layout)?;
    }
    if window_alone || filter.is_empty() {
        run(cargo(&[
            "build",
            "--release",
            "--package",
            "nenrin",
            "--bin",
            "nenrin",
            "--example",
            "empty_window",
            "--example",
            "paces",
        ]))?;
        run(cargo(&[
            "run",
            "--release",
            "--quiet",
            "--package",
            "nenrin",
            "--example",
            "paces",
        ]))?;
    }
    Ok(())
}
