//! `cargo xtask soak query`: see `fuzz::query`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::query::check(data));
