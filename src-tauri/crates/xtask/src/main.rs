//! `cargo xtask <chore>`: everything that is done to the project rather than by it.

#![forbid(unsafe_code)]
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a chore talks to the person who called it"
)]

mod audit;
mod bench;
mod bundle;
mod screenshots;
mod setup;
mod shell;
mod soak;
mod start;
mod test;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <chore>

  start [ARGS…]     set everything up, build, and open the window (ARGS go to nenrin)
  test              set everything up; format and lint checks, all Rust, UI and window tests
  setup             only set up: system packages, npm ci, the interface
  bench [FILTER]    benchmarks in release, each beside its baseline
  screenshots       every view of the real window, light and dark, Japanese and English, into target/screenshots
                    (--docs also renews docs/images)
  soak [TARGETS…]   each fuzz target (all, or those named) for a minute, then the program killed 20,000 times
                    (--seconds N, --kills N; --keep puts what was found into fuzz/corpus)
  audit             licences, duplicates and sources of all dependencies, and advisories where their database can be had
                    (--strict: fail where it can't)
  bundle            .deb and .rpm into target/release/bundle";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let chore = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let done = match chore.as_str() {
        "setup" => setup::everything(setup::Purpose::Test),
        "start" => start::start(&rest),
        "test" => test::test(),
        "bench" => bench::bench(&rest),
        "screenshots" => screenshots::screenshots(&rest),
        "soak" => soak::soak(&rest),
        "audit" => audit::audit(&rest),
        "bundle" => bundle::bundle(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
