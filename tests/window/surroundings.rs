//! What stands around the window of a test: a display, an input method's settings, a browser that opens nothing.

#![allow(dead_code, reason = "each program that includes this module uses a part of it")]

use std::{
    ffi::OsString,
    fs,
    io::{BufRead as _, BufReader},
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// How long a state may take to come; only a failing test waits this long.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// A virtual display a little larger than the window; the server picks a free number.
pub(crate) fn virtual_display(size: (u32, u32)) -> (String, Child) {
    let screen = format!("{}x{}x24", size.0.max(1280), size.1.max(800));
    let mut server = Command::new("Xvfb")
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            &screen,
            "-nolisten",
            "tcp",
            "-noreset",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb; `cargo xtask setup` installs it");
    let mut number = String::new();
    let out = server.stdout.take().expect("Xvfb's output");
    BufReader::new(out)
        .read_line(&mut number)
        .expect("Xvfb says its display");
    (format!(":{}", number.trim()), server)
}

/// Japanese (anthy) as the only active method: fcitx's own files, as its settings would write them.
pub(crate) fn input_method_profile(folder: &Path) {
    fs::create_dir_all(folder).expect("fcitx's folder");
    let profile = "[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=anthy\n\n[Groups/0/Items/0]\nName=keyboard-us\nLayout=\n\n\
                   [Groups/0/Items/1]\nName=anthy\nLayout=\n\n[GroupOrder]\n0=Default\n";
    fs::write(folder.join("profile"), profile).expect("fcitx's profile");
    fs::write(
        folder.join("config"),
        "[Behavior]\nActiveByDefault=True\nShareInputState=All\n",
    )
    .expect("fcitx's settings");
}

/// A browser that only writes down what it is to open, so that no test opens a real one; the folders to look for programs in.
pub(crate) fn browser(folder: &Path, opened: &Path) -> OsString {
    use std::os::unix::fs::PermissionsExt as _;
    let script = folder.join("xdg-open");
    fs::write(&script, format!("#!/bin/sh\necho \"$1\" >> '{}'\n", opened.display())).expect("a browser");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o700)).expect("a browser that runs");
    let rest = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(std::iter::once(folder.to_path_buf()).chain(std::env::split_paths(&rest))).expect("a path")
}

pub(crate) fn free_port() -> u16 {
    let probe = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    probe.local_addr().expect("its number").port()
}

pub(crate) fn wait_for(what: &str, mut there: impl FnMut() -> bool) {
    let began = Instant::now();
    while !there() {
        assert!(began.elapsed() < PATIENCE, "{what} did not start");
        std::thread::sleep(Duration::from_millis(20));
    }
}
