//! `cargo xtask soak ipc`: see `fuzz::ipc`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::ipc::check(data));
