//! The window.

mod desk;
mod environment;
mod files;
mod ime;
mod ipc;
mod links;
mod offline;
mod preferences;
mod single;
#[cfg(target_os = "linux")]
mod sleep;
mod watch;
mod window;

use std::{
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use tauri::Manager as _;

use crate::{
    api::{ApiError, Lang},
    clock::AppClock,
};
use desk::Desk;
use single::Found;

/// What the window starts with.
#[derive(Debug)]
pub struct Start {
    /// The folder of the journal.
    pub data_dir: PathBuf,
    /// Whether the folder was named by the user; otherwise it is the system's usual place.
    pub named: bool,
    /// The language until the user chooses one.
    pub lang: Lang,
    /// The clock.
    pub clock: Arc<AppClock>,
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// There is no display (`no-display`), the data folder can't be made (`data-dir-unusable`), or the system's webview does not
/// start (`window-failed`), or another window has the journal and does not answer (`window-silent`). Faults of the journal itself are shown in the window.
pub fn run(start: Start) -> Result<ExitCode, ApiError> {
    if !environment::has_display() {
        return Err(fault("no-display"));
    }
    environment::prepare();
    // The folder must exist before the preferences are read; the journal checks again what it may do there.
    journal::make_folder(&start.data_dir).map_err(|_| fault("data-dir-unusable"))?;
    let held = match single::take(&start.data_dir) {
        Found::Nobody(held) => held,
        Found::Raised => return Ok(ExitCode::SUCCESS),
        Found::Silent => return Err(fault("window-silent")),
    };
    let loaded = preferences::load(&start.data_dir, start.lang);
    let Start {
        data_dir, named, clock, ..
    } = start;

    let single = tauri_plugin_single_instance::Builder::new()
        .dbus_id(instance(&data_dir, named))
        .callback(|app, _, _| window::raise(app))
        .build();
    let app = tauri::Builder::default()
        .plugin(single)
        .plugin(tauri_plugin_store::Builder::new().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(ime::inline_composition())
        .plugin(offline::no_network())
        .invoke_handler(ipc::handler())
        .setup(move |app| {
            let app = app.handle();
            let keeper = preferences::Keeper::open(app, &loaded);
            let desk = Desk::new(app.clone(), data_dir, clock, loaded.clone(), keeper.clone());
            watch::begin(desk.clone());
            #[cfg(target_os = "linux")]
            sleep::begin(desk.clone());
            app.manage(desk);
            app.manage(files::Chosen::default());
            window::open(app, &loaded, keeper)?;
            Ok(())
        })
        .build(tauri::generate_context!())
        .map_err(|_| fault("window-failed"))?;
    app.run(|_, _| {});
    drop(held);
    Ok(ExitCode::SUCCESS)
}

fn fault(code: &str) -> ApiError {
    ApiError {
        code: code.to_owned(),
        args: std::collections::BTreeMap::default(),
    }
}

/// One window a journal: a second start raises the first, but another folder may have a window of its own.
fn instance(data_dir: &Path, named: bool) -> String {
    const ID: &str = "dev.nenrin.Nenrin";
    if !named {
        return ID.to_owned();
    }
    let mut hasher = DefaultHasher::new();
    data_dir
        .canonicalize()
        .unwrap_or_else(|_| data_dir.to_path_buf())
        .hash(&mut hasher);
    format!("{ID}.at{:016x}", hasher.finish())
}
