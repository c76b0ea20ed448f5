//! Files and folders that the user chose, and links that the user clicked. The webview itself can do none of this.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt as _;

/// Native dialogs can't be driven by a test: with this set, a file is saved to or read from that folder under its proposed name.
const WITHOUT_DIALOG: &str = "NENRIN_DIALOG_FOLDER";

/// Asks where to save; none when the user cancelled. Must not be called on the main thread.
pub(super) fn ask_where_to_save(app: &AppHandle, title: &str, name: &str, extension: &str) -> Option<PathBuf> {
    if let Some(folder) = env::var_os(WITHOUT_DIALOG) {
        return Some(Path::new(&folder).join(name));
    }
    let dialog = app
        .dialog()
        .file()
        .set_title(title)
        .set_file_name(name)
        .add_filter(extension.to_uppercase(), &[extension]);
    dialog.blocking_save_file().and_then(|file| file.into_path().ok())
}

/// Asks for a file to read; none when the user cancelled. Must not be called on the main thread.
pub(super) fn ask_what_to_open(app: &AppHandle, title: &str, name: &str, extension: &str) -> Option<PathBuf> {
    if let Some(folder) = env::var_os(WITHOUT_DIALOG) {
        return Some(Path::new(&folder).join(name));
    }
    let dialog = app
        .dialog()
        .file()
        .set_title(title)
        .add_filter(extension.to_uppercase(), &[extension]);
    dialog.blocking_pick_file().and_then(|file| file.into_path().ok())
}

/// Opens a folder in the system's file manager.
///
/// # Errors
/// There is none, or the folder is gone.
pub(super) fn open_folder(folder: &Path) -> io::Result<()> {
    fs::metadata(folder)?;
    open::that_detached(folder)
}

/// Opens an address in the system's browser.
///
/// # Errors
/// There is none.
pub(super) fn open_address(address: &url::Url) -> io::Result<()> {
    open::that_detached(address.as_str())
}

/// Asks for a folder; none when the dialog is left.
pub(super) fn ask_for_folder(app: &tauri::AppHandle, title: &str) -> Option<PathBuf> {
    if let Some(folder) = env::var_os(WITHOUT_DIALOG) {
        return Some(Path::new(&folder).join("pack"));
    }
    let picked = app.dialog().file().set_title(title).blocking_pick_folder();
    picked.and_then(|folder| folder.into_path().ok())
}
