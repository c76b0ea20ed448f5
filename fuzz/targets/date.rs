//! `cargo xtask soak date`: see `fuzz::date`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::date::check(data));
