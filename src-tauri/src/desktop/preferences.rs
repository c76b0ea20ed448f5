//! Preferences: how the window looks and where it stands. Kept by tauri-plugin-store beside the journal.
//!
//! The store writes its file in place and keeps silent about one that it can't read, so a broken file is set aside here before
//! the store sees it: the start never fails on preferences, and what was in the file stays beside it.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use tauri::{AppHandle, Wry};
use tauri_plugin_store::{Store, StoreBuilder};

use crate::{
    api::{Lang, Preferences, Preset, TextSize, Theme, ViewName},
    ops::write_whole,
};

const FILE: &str = "preferences.json";

/// Where the window stood, in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct Place {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) maximized: bool,
}

/// What was read at the start, before any window exists.
#[derive(Debug, Clone)]
pub(super) struct Loaded {
    pub(super) preferences: Preferences,
    pub(super) place: Option<Place>,
    /// `preferences-broken` where the file could not be read and was set aside, `preferences-unreadable` where not even that
    /// was possible: then nothing is saved in this session.
    pub(super) problem: Option<&'static str>,
    path: PathBuf,
}

/// Reads the preferences of a data folder.
pub(super) fn load(data_dir: &Path, system: Lang) -> Loaded {
    let path = data_dir.join(FILE);
    let (values, problem) = match read(&path) {
        Ok(values) => (values, None),
        Err(Unreadable::Missing) => (Map::new(), None),
        Err(Unreadable::Broken) => match set_aside(&path) {
            Ok(()) => (Map::new(), Some("preferences-broken")),
            Err(_) => (Map::new(), Some("preferences-unreadable")),
        },
        Err(Unreadable::Io) => (Map::new(), Some("preferences-unreadable")),
    };
    // Each value is read for itself: one that a newer or older version wrote does not cost the others.
    let preferences = Preferences {
        lang: value(&values, "lang").unwrap_or(system),
        theme: value(&values, "theme").unwrap_or(Theme::System),
        text_size: value(&values, "textSize").unwrap_or(TextSize::Standard),
        last_view: value(&values, "lastView").unwrap_or(ViewName::Timeline),
        export_preset: value(&values, "exportPreset").unwrap_or(Preset::Myself),
        single_keys: value(&values, "singleKeys").unwrap_or(true),
        lock_after: value(&values, "lockAfter").unwrap_or(10),
    };
    Loaded {
        preferences,
        place: value(&values, "window"),
        problem,
        path,
    }
}

enum Unreadable {
    Missing,
    Broken,
    Io,
}

fn read(path: &Path) -> Result<Map<String, Value>, Unreadable> {
    let bytes = fs::read(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Unreadable::Missing,
        _ => Unreadable::Io,
    })?;
    match serde_json::from_slice(&bytes) {
        Ok(Value::Object(values)) => Ok(values),
        _ => Err(Unreadable::Broken),
    }
}

/// Moves a broken file to the first free `preferences.broken-N.json`.
fn set_aside(path: &Path) -> io::Result<()> {
    let free = (1..1000)
        .map(|n| path.with_file_name(format!("preferences.broken-{n}.json")))
        .find(|candidate| !candidate.exists())
        .ok_or_else(|| io::Error::from(io::ErrorKind::AlreadyExists))?;
    fs::rename(path, free)
}

fn value<T: DeserializeOwned>(values: &Map<String, Value>, key: &str) -> Option<T> {
    values
        .get(key)
        .and_then(|value| serde_json::from_value(value.clone()).ok())
}

/// The open store; without one (the folder can't be written) changes last for the session.
#[derive(Clone)]
pub(super) struct Keeper(Option<Arc<Store<Wry>>>);

impl Keeper {
    /// Opens the store of what was loaded.
    pub(super) fn open(app: &AppHandle, loaded: &Loaded) -> Self {
        if loaded.problem == Some("preferences-unreadable") {
            return Self(None);
        }
        // The store would make the file for everyone to read; it keeps the mode of one that is there.
        if !loaded.path.exists() {
            drop(write_whole(&loaded.path, b"{}"));
        }
        make_private(&loaded.path);
        Self(StoreBuilder::new(app, &loaded.path).disable_auto_save().build().ok())
    }

    /// Remembers the preferences.
    ///
    /// # Errors
    /// The file can't be written: the code is `preferences-not-saved`.
    pub(super) fn keep(&self, preferences: &Preferences) -> Result<(), &'static str> {
        let Some(store) = &self.0 else { return Ok(()) };
        if let Ok(Value::Object(values)) = serde_json::to_value(preferences) {
            for (key, value) in values {
                store.set(key, value);
            }
        }
        store.save().map_err(|_| "preferences-not-saved")
    }

    /// Remembers where the window stands; a failure costs nothing but the place.
    pub(super) fn keep_place(&self, place: Place) {
        if let (Some(store), Ok(value)) = (&self.0, serde_json::to_value(place)) {
            store.set("window", value);
            drop(store.save());
        }
    }
}

/// Lets nobody but the owner read a file. What can't be done, the doctor tells of.
#[cfg(unix)]
fn make_private(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    drop(fs::set_permissions(path, fs::Permissions::from_mode(0o600)));
}

/// Elsewhere a user's folder is the user's alone.
#[cfg(not(unix))]
fn make_private(_: &Path) {}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(content: &[u8]) -> (tempfile::TempDir, Loaded) {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(FILE), content).unwrap();
        let loaded = load(dir.path(), Lang::Ja);
        (dir, loaded)
    }

    #[test]
    fn a_missing_file_means_the_systems_language_and_defaults() {
        let dir = tempfile::tempdir().unwrap();
        let loaded = load(dir.path(), Lang::En);
        assert_eq!(loaded.preferences.lang, Lang::En);
        assert_eq!(loaded.preferences.theme, Theme::System);
        assert_eq!(loaded.problem, None);
    }

    #[test]
    fn a_broken_file_is_kept_beside_and_the_start_goes_on() {
        for broken in [&b"{"[..], b"", b"[1]", b"\xff\xfe", b"{\"lang\":\"ja\"} x"] {
            let (dir, loaded) = written(broken);
            assert_eq!(loaded.problem, Some("preferences-broken"));
            assert_eq!(loaded.preferences.theme, Theme::System);
            assert_eq!(fs::read(dir.path().join("preferences.broken-1.json")).unwrap(), broken);
            assert!(!dir.path().join(FILE).exists());
        }
    }

    #[test]
    fn one_unknown_value_does_not_cost_the_others() {
        let (_dir, loaded) = written(br#"{"lang":"en","theme":"sepia","textSize":"large","window":3}"#);
        assert_eq!(loaded.preferences.lang, Lang::En);
        assert_eq!(loaded.preferences.theme, Theme::System);
        assert_eq!(loaded.preferences.text_size, TextSize::Large);
        assert_eq!(loaded.place, None);
        assert_eq!(loaded.problem, None);
    }
}
