//! Files and folders that the user chose. The webview itself can do none of this, nor does it ever name one.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt as _;

/// Native dialogs can't be driven by a test: with this set, a file is saved to or read from that folder under its proposed name.
const WITHOUT_DIALOG: &str = "NENRIN_DIALOG_FOLDER";

/// The folder that stands for a test's dialogs. A released program always asks.
pub(super) fn without_dialog() -> Option<PathBuf> {
    cfg!(debug_assertions)
        .then(|| env::var_os(WITHOUT_DIALOG))
        .flatten()
        .map(PathBuf::from)
}

/// The archive that the user chose to look at, until it is brought in or another one is chosen.
#[derive(Debug, Default)]
pub(super) struct Chosen(Mutex<Option<PathBuf>>);

impl Chosen {
    /// Remembers what was chosen.
    pub(super) fn keep(&self, path: PathBuf) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }

    /// What was chosen last.
    pub(super) fn get(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// It was brought in: it takes another choice to read it again.
    pub(super) fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// Asks where to save; none when the user cancelled. Must not be called on the main thread.
pub(super) fn ask_where_to_save(app: &AppHandle, title: &str, name: &str, extension: &str) -> Option<PathBuf> {
    if let Some(folder) = without_dialog() {
        return Some(folder.join(name));
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
    if let Some(folder) = without_dialog() {
        return Some(folder.join(name));
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

/// Asks for a folder; none when the dialog is left.
pub(super) fn ask_for_folder(app: &tauri::AppHandle, title: &str) -> Option<PathBuf> {
    if let Some(folder) = without_dialog() {
        return Some(folder.join("pack"));
    }
    let picked = app.dialog().file().set_title(title).blocking_pick_folder();
    picked.and_then(|folder| folder.into_path().ok())
}
