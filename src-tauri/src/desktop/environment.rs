//! The one place that changes the process's environment, before any thread exists.

use std::env;

/// Whether a window can be opened at all.
pub(super) fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Works around blank windows on NVIDIA's driver under Wayland, where the user did not decide otherwise.
pub(super) fn prepare() {
    let nvidia = std::path::Path::new("/proc/driver/nvidia").exists();
    let wayland = env::var_os("WAYLAND_DISPLAY").is_some();
    if cfg!(target_os = "linux") && nvidia && wayland && env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        #[expect(
            unsafe_code,
            reason = "setting a variable is only unsafe beside other threads, and there are none yet"
        )]
        // SAFETY: called first thing in `desktop::run`, before Tauri, GTK or the journal start a thread.
        unsafe {
            env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
    }
}
