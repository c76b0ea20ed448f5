//! The desk: the journal that lies open, and how the window's commands reach it.
//!
//! SQLite works on a blocking thread, one operation at a time, so that the window's own thread never waits for a disk. The
//! journal opens on such a thread while the webview is still starting.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
};

use tauri::{AppHandle, Emitter as _, async_runtime::spawn_blocking};

use super::preferences::{Keeper, Loaded};
use crate::{
    api::{ApiError, Changed, Preferences},
    clock::AppClock,
    ops::{Context, Done, OpError},
};

/// The event that follows every commit.
pub(super) const CHANGED: &str = "changed";

/// The open journals and the preferences.
#[derive(Clone)]
pub(super) struct Desk {
    app: AppHandle,
    data_dir: Arc<Path>,
    clock: Arc<AppClock>,
    journals: Arc<Mutex<Journals>>,
    keeper: Keeper,
    preferences: Arc<Mutex<(Preferences, Option<&'static str>)>>,
}

/// One's own journal, and beside it the sample while one looks around in it.
#[derive(Default)]
struct Journals {
    own: Option<Context>,
    sample: Option<Context>,
}

impl Desk {
    pub(super) fn new(app: AppHandle, data_dir: PathBuf, clock: Arc<AppClock>, loaded: Loaded, keeper: Keeper) -> Self {
        let desk = Self {
            app,
            data_dir: data_dir.into(),
            clock,
            journals: Arc::default(),
            keeper,
            preferences: Arc::new(Mutex::new((loaded.preferences, loaded.problem))),
        };
        let early = desk.clone();
        // An error is not lost: the first command tries again and reports it to the window.
        thread::spawn(move || drop(early.with(|_| ())));
        desk
    }

    /// Runs an operation that only looks.
    pub(super) async fn read<T: Send + 'static>(
        &self,
        look: impl FnOnce(&mut Context) -> Result<T, OpError> + Send + 'static,
    ) -> Result<T, ApiError> {
        let desk = self.clone();
        blocking(move || desk.with(look)?).await
    }

    /// Runs an operation that changes the journal; after its commit the views hear what it touched.
    pub(super) async fn change<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut Context) -> Result<Done<T>, OpError> + Send + 'static,
    ) -> Result<T, ApiError> {
        let desk = self.clone();
        blocking(move || {
            let Done { value, changed } = desk.with(change)??;
            desk.tell(&changed);
            desk.keep_up();
            Ok(value)
        })
        .await
    }

    /// Tells the views what changed. A window that is closing does not need to hear it.
    pub(super) fn tell(&self, changed: &Changed) {
        drop(self.app.emit(CHANGED, changed));
    }

    /// Keeps the search index up, a short step at a time, so that whatever the user does next waits for one step at most. An
    /// error is none of the user's: the next change tries again.
    fn keep_up(&self) {
        let desk = self.clone();
        drop(spawn_blocking(move || {
            while matches!(desk.with(Context::maintain), Ok(Ok(true))) {}
        }));
    }

    fn with<T>(&self, act: impl FnOnce(&mut Context) -> T) -> Result<T, OpError> {
        let mut journals = self.journals();
        let Journals { own, sample } = &mut *journals;
        if let Some(context) = sample {
            return Ok(act(context));
        }
        let context = match own {
            Some(context) => context,
            None => own.insert(Context::open(&self.data_dir, Arc::clone(&self.clock))?),
        };
        Ok(act(context))
    }

    /// A panic inside an operation rolled its transaction back; the journal behind the lock is whole.
    fn journals(&self) -> MutexGuard<'_, Journals> {
        self.journals.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lays the sample journal over one's own, or takes it away again.
    pub(super) async fn show_sample(&self, shown: bool) -> Result<(), ApiError> {
        let desk = self.clone();
        blocking(move || {
            let sample = if shown {
                Some(Context::sample(Arc::clone(&desk.clock), desk.preferences().0.lang)?)
            } else {
                None
            };
            desk.journals().sample = sample;
            desk.tell(&Changed {
                all: true,
                ..Changed::default()
            });
            Ok(())
        })
        .await
    }

    pub(super) fn app(&self) -> &AppHandle {
        &self.app
    }

    pub(super) fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    /// The preferences, and what was wrong with their file.
    pub(super) fn preferences(&self) -> (Preferences, Option<&'static str>) {
        self.preferences.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes over and saves new preferences.
    ///
    /// # Errors
    /// They hold for this session, but could not be saved.
    pub(super) fn prefer(&self, preferences: &Preferences) -> Result<(), ApiError> {
        self.preferences.lock().unwrap_or_else(PoisonError::into_inner).0 = preferences.clone();
        self.keeper.keep(preferences).map_err(|code| ApiError {
            code: code.to_owned(),
            args: Default::default(),
        })
    }
}

/// Runs blocking work off the window's thread.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, OpError> + Send + 'static,
) -> Result<T, ApiError> {
    match spawn_blocking(work).await {
        Ok(done) => done.map_err(|error| error.to_api()),
        // The work panicked: a fault of the program. The journal is whole, because nothing was committed.
        Err(_) => Err(ApiError {
            code: "internal".to_owned(),
            args: Default::default(),
        }),
    }
}
