//! What a fresh machine lacks: system packages, node modules, the built interface.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

use crate::shell::{Failure, Outcome, npm, root, run, succeeds};

/// What the set-up is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Build and open the window.
    Start,
    /// Run all tests as well.
    Test,
    /// Make packages as well.
    Bundle,
}

const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    "perl",
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
];
const TEST: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "x11-utils",
    "xdotool",
    "openbox",
    "dbus",
    "gnome-keyring",
    "faketime",
    "strace",
    "at-spi2-core",
    "fonts-noto-cjk",
    "fcitx5",
    "fcitx5-modules",
    "fcitx5-frontend-gtk3",
    "fcitx5-anthy",
];
const BUNDLE: &[&str] = &["rpm", "file"];

/// Everything that `purpose` needs, in order.
pub(crate) fn everything(purpose: Purpose) -> Outcome {
    system_packages(purpose)?;
    node_modules()?;
    interface()
}

/// Installs the missing Debian or Ubuntu packages as root or with sudo; elsewhere says what is needed and stops.
fn system_packages(purpose: Purpose) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let mut wanted = BUILD.to_vec();
    let mut why = "to build and open the window";
    if purpose == Purpose::Test {
        wanted.extend(TEST);
        why = "to build, and to test in a real window with a real input method";
    }
    if purpose == Purpose::Bundle {
        wanted.extend(BUNDLE);
        why = "to build and to make packages";
    }
    if !succeeds("dpkg-query", &["--version"]) {
        if succeeds("pkg-config", &["--exists", "webkit2gtk-4.1"]) {
            return Ok(());
        }
        return Err(Failure(format!(
            "this is neither Debian nor Ubuntu. Needed {why}, in Debian's names; install your system's, then run this again:\n  {}",
            wanted.join(" ")
        )));
    }
    let missing: Vec<&str> = wanted.into_iter().filter(|package| !installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing system packages, needed {why}:\n  {}", missing.join(" "));
    let by_hand = format!("install them with:\n  sudo apt-get install {}", missing.join(" "));
    let root_user = succeeds("sh", &["-c", "[ \"$(id -u)\" = 0 ]"]);
    if !root_user && !succeeds("sudo", &["--version"]) {
        return Err(Failure(by_hand));
    }
    let apt = |args: &[&str]| {
        let mut command = if root_user {
            Command::new("apt-get")
        } else {
            Command::new("sudo")
        };
        if !root_user {
            command.arg("apt-get");
        }
        command.args(args).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    run(apt(&["update", "-qq"])).map_err(|failure| Failure(format!("{failure}; {by_hand}")))?;
    let mut install = apt(&["install", "-y", "-qq", "--no-install-recommends"]);
    install.args(&missing);
    run(install).map_err(|failure| Failure(format!("{failure}; {by_hand}")))
}

fn installed(package: &str) -> bool {
    succeeds(
        "sh",
        &[
            "-c",
            &format!("dpkg-query -W -f '${{Status}}' {package} 2>/dev/null | grep -q 'ok installed'"),
        ],
    )
}

/// `npm ci`, unless the modules match the lockfile already.
fn node_modules() -> Outcome {
    let ui = root().join("ui");
    let stamp = ui.join("node_modules/.package-lock.json");
    if modified(&stamp)
        .is_some_and(|done| newest([ui.join("package-lock.json")].as_slice()).is_none_or(|lock| lock <= done))
    {
        return Ok(());
    }
    if !succeeds("node", &["--version"]) {
        return Err(Failure(
            "Node.js 20 or newer is needed to build the interface, and `node` was not found".to_owned(),
        ));
    }
    run(npm(&["ci", "--no-fund", "--no-audit"]))
}

/// Builds `ui/dist`, unless it is newer than all it is made of.
pub(crate) fn interface() -> Outcome {
    let ui = root().join("ui");
    let sources = [
        ui.join("src"),
        ui.join("index.html"),
        ui.join("package-lock.json"),
        ui.join("vite.config.ts"),
        root().join("assets/strings"),
    ];
    let built = modified(&ui.join("dist/index.html"));
    if built.is_some_and(|built| newest(&sources).is_none_or(|source| source <= built)) {
        return Ok(());
    }
    run(npm(&["run", "--silent", "build"]))
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|meta| meta.modified()).ok()
}

/// The newest change in files and folders.
fn newest(paths: &[PathBuf]) -> Option<SystemTime> {
    let mut newest = None;
    let mut open: Vec<PathBuf> = paths.to_vec();
    while let Some(path) = open.pop() {
        newest = newest.max(modified(&path));
        if let Ok(entries) = fs::read_dir(&path) {
            open.extend(entries.filter_map(|entry| entry.ok().map(|entry| entry.path())));
        }
    }
    newest
}
