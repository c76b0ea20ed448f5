//! `cargo xtask soak markdown`: see `fuzz::markdown`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::markdown::check(data));
