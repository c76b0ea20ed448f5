//! `cargo xtask soak pack`: see `fuzz::pack`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::pack::check(data));
