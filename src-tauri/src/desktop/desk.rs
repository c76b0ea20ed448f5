//! The desk: the journal that lies open, and how the window's commands reach it.
//!
//! SQLite works on a blocking thread, one operation at a time, so that the window's own thread never waits for a disk. The
//! journal opens on such a thread while the webview is still starting.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

use journal::{JournalError, Moment, Passphrase};

use tauri::{AppHandle, Emitter as _, async_runtime::spawn_blocking};

use super::preferences::{Keeper, Loaded};
use crate::{
    api::{ApiError, Changed, DamageView, KeychainSet, LockInput, LockView, MendView, Preferences, RestoreView},
    clock::{self, AppClock},
    ops::{self, Attempts, Context, Done, OpError},
};

/// The event that follows every commit.
pub(super) const CHANGED: &str = "changed";

/// The event that follows locking: the window forgets everything and starts anew.
pub(super) const LOCKED: &str = "locked";

/// The open journals and the preferences.
#[derive(Clone)]
pub(super) struct Desk {
    app: AppHandle,
    data_dir: Arc<Path>,
    clock: Arc<AppClock>,
    journals: Arc<Mutex<Journals>>,
    keeper: Keeper,
    preferences: Arc<Mutex<(Preferences, Option<&'static str>)>>,
    /// When somebody was last seen at the window.
    active: Arc<Mutex<Instant>>,
    /// Held while a passphrase is tried, so that they are tried one after another.
    attempts: Arc<Mutex<Attempts>>,
}

/// One's own journal, and beside it the sample while one looks around in it.
#[derive(Default)]
struct Journals {
    own: Option<Context>,
    sample: Option<Context>,
    /// The own journal's state when it was last looked at: see [`Context::version`].
    seen: Option<i64>,
    /// The computer's keychain may open it: only at the start, for who locks a journal wants its passphrase typed.
    ask_keychain: bool,
    /// What opens the backups of a locked journal whose beginning is damaged.
    backup_key: Option<Passphrase>,
}

impl Desk {
    pub(super) fn new(app: AppHandle, data_dir: PathBuf, clock: Arc<AppClock>, loaded: Loaded, keeper: Keeper) -> Self {
        let desk = Self {
            app,
            attempts: Arc::new(Mutex::new(Attempts::of(&data_dir))),
            data_dir: data_dir.into(),
            clock,
            journals: Arc::new(Mutex::new(Journals {
                ask_keychain: true,
                ..Journals::default()
            })),
            keeper,
            preferences: Arc::new(Mutex::new((loaded.preferences, loaded.problem))),
            active: Arc::new(Mutex::new(Instant::now())),
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
        blocking(move || desk.with(look)?.inspect_err(|error| desk.heed(error))).await
    }

    /// Runs an operation that changes the journal; after its commit the views hear what it touched.
    pub(super) async fn change<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut Context) -> Result<Done<T>, OpError> + Send + 'static,
    ) -> Result<T, ApiError> {
        let desk = self.clone();
        blocking(move || {
            let Done { value, changed } = desk.with(change)?.inspect_err(|error| desk.heed(error))?;
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

    /// Keeps the trash and the search index up, a short step at a time, so that whatever the user does next waits for one step
    /// at most. An error is none of the user's: the next change tries again.
    fn keep_up(&self) {
        let desk = self.clone();
        drop(spawn_blocking(move || {
            if let Ok(Ok(Some(changed))) = desk.with(Context::sweep) {
                desk.tell(&changed);
            }
            loop {
                match desk.with(Context::maintain) {
                    Ok(Ok(true)) => (),
                    // The day's backup looks at the whole file.
                    Ok(Err(error)) => break desk.heed(&error),
                    _ => break,
                }
            }
        }));
    }

    /// Looks into an error that may say that the file is damaged. If it is, nothing more is written to it: what can be read of it takes
    /// its place in the window, and the views hear of it.
    fn heed(&self, error: &OpError) {
        if !ops::is_damage(error) {
            return;
        }
        let mut journals = self.journals();
        let Some(own) = journals.own.take_if(|own| own.damage().is_none() && !own.is_sound()) else {
            return;
        };
        let key = own.passphrase().cloned();
        drop(own);
        journals.seen = None;
        // Should nothing be readable, the next command says so.
        journals.own = Context::fall_back(&self.data_dir, Arc::clone(&self.clock), key).ok();
        drop(journals);
        self.tell(&Changed {
            all: true,
            ..Changed::default()
        });
    }

    /// What can be read of a damaged journal, and the ways out.
    pub(super) async fn damage(&self) -> Result<DamageView, ApiError> {
        let desk = self.clone();
        blocking(move || {
            let journals = desk.journals();
            ops::damage(&desk.data_dir, journals.own.as_ref().and_then(Context::damage))
        })
        .await
    }

    /// Puts what was salvaged in the place of the damaged file, and opens it.
    pub(super) async fn mend(&self) -> Result<MendView, ApiError> {
        let desk = self.clone();
        blocking(move || {
            let mut journals = desk.journals();
            let own = journals.own.as_ref().ok_or(JournalError::Damaged)?;
            let (done, key) = (ops::mend(own, desk.now())?, own.passphrase().cloned());
            desk.begin_anew(&mut journals, key)?;
            Ok(done)
        })
        .await
    }

    /// Puts a backup in the place of a damaged file, and opens it.
    pub(super) async fn replace(&self, backup: String) -> Result<RestoreView, ApiError> {
        let desk = self.clone();
        blocking(move || {
            let backup = ops::own_backup(&backup)?;
            let mut journals = desk.journals();
            if journals.own.as_ref().is_some_and(|own| own.damage().is_none()) {
                return Err(OpError::plain("journal-not-damaged"));
            }
            let key = journals.own.as_ref().and_then(Context::passphrase).cloned();
            let key = key.or_else(|| journals.backup_key.clone());
            let keys: Vec<&Passphrase> = key.iter().collect();
            let done = ops::backup_replace(&desk.data_dir, &backup.file, &keys, desk.now())?;
            desk.begin_anew(&mut journals, key)?;
            Ok(done)
        })
        .await
    }

    /// Opens a file that has just taken another one's place.
    fn begin_anew(&self, journals: &mut Journals, key: Option<Passphrase>) -> Result<(), OpError> {
        journals.own = None;
        journals.seen = None;
        journals.backup_key = None;
        journals.own = Some(self.open(key)?);
        self.tell(&Changed {
            all: true,
            ..Changed::default()
        });
        Ok(())
    }

    fn now(&self) -> Moment {
        Moment(self.clock.now_ms())
    }

    fn with<T>(&self, act: impl FnOnce(&mut Context) -> T) -> Result<T, OpError> {
        let mut journals = self.journals();
        let Journals {
            own,
            sample,
            ask_keychain,
            ..
        } = &mut *journals;
        if let Some(context) = sample {
            return Ok(act(context));
        }
        let context = match own {
            Some(context) => context,
            None => own.insert(self.open_at_hand(std::mem::take(ask_keychain))?),
        };
        Ok(act(context))
    }

    /// Opens a journal without asking anybody: a plain one, or with what the keychain holds.
    fn open_at_hand(&self, ask_keychain: bool) -> Result<Context, OpError> {
        let kept = ask_keychain && ops::is_locked(&self.data_dir).unwrap_or(false);
        // Whatever is wrong with the keychain: the passphrase can be typed.
        if kept && let Ok(Some(key)) = ops::keychain_passphrase(&self.data_dir) {
            match self.open(Some(key)) {
                Err(OpError::Journal(JournalError::PassphraseWrong)) => (),
                opened => return opened,
            }
        }
        self.open(None)
    }

    /// Opens a locked journal with what was typed. Each wrong answer makes the next one wait longer.
    pub(super) async fn unlock(&self, typed: String) -> Result<(), ApiError> {
        let desk = self.clone();
        blocking(move || {
            let mut attempts = desk.attempts.lock().unwrap_or_else(PoisonError::into_inner);
            let context = attempts.attempt(clock::wall(), || {
                let key = ops::passphrase(&desk.data_dir, &typed)?;
                match desk.open(Some(key.clone())) {
                    Err(OpError::Journal(JournalError::PassphraseWrong))
                        if journal::fits_backup(&desk.data_dir, &key) =>
                    {
                        desk.journals().backup_key = Some(key);
                        Err(JournalError::Damaged.into())
                    }
                    opened => opened,
                }
            })?;
            desk.stir();
            desk.journals().own = Some(context);
            Ok(())
        })
        .await
    }

    fn open(&self, key: Option<Passphrase>) -> Result<Context, OpError> {
        let mut context = Context::open_or_salvage(&self.data_dir, Arc::clone(&self.clock), key)?;
        // Before any view has read anything. What fails is tried again after the next change.
        drop(context.sweep());
        Ok(context)
    }

    /// Closes a journal that has a passphrase, and lets the window forget what it knew. Says whether there was something to lock.
    pub(super) fn lock(&self) -> bool {
        let mut journals = self.journals();
        let open = journals.own.as_ref().is_some_and(Context::is_locked);
        if !open && journals.backup_key.is_none() {
            return false;
        }
        *journals = Journals::default();
        drop(journals);
        drop(self.app.emit(LOCKED, ()));
        true
    }

    /// Gives the journal another passphrase, or none. It is closed meanwhile, and opened again whatever happens.
    pub(super) async fn relock(&self, input: LockInput) -> Result<LockView, ApiError> {
        let desk = self.clone();
        blocking(move || {
            let mut journals = desk.journals();
            if journals.own.as_ref().is_some_and(|own| own.damage().is_some()) {
                return Err(JournalError::Frozen.into());
            }
            // What opens it is not in memory but with the one who asks; checked before anything is closed.
            if let Some(own) = &journals.own
                && own.is_locked()
                && !own.opens_with(&input.current)
            {
                return Err(JournalError::PassphraseWrong.into());
            }
            journals.own = None;
            journals.seen = None;
            let done = ops::lock(&desk.data_dir, &input, false);
            let typed = if done.is_ok() { &input.new } else { &input.current };
            let key = (!typed.is_empty())
                .then(|| ops::passphrase(&desk.data_dir, typed))
                .transpose()?;
            journals.own = Some(desk.open(key)?);
            done
        })
        .await
    }

    /// Gives the passphrase to the computer's keychain, or takes it away. The journal stays open to others meanwhile: the keychain may
    /// ask its owner first.
    pub(super) async fn keychain(&self, set: KeychainSet) -> Result<KeychainSet, ApiError> {
        let desk = self.clone();
        blocking(move || {
            let own = desk.journals().own.as_ref().and_then(Context::passphrase).cloned();
            ops::keychain_set(&desk.data_dir, own.as_ref(), set.kept)
        })
        .await
    }

    /// See [`AppClock::system_ms`].
    pub(super) fn system_ms(&self) -> Option<i64> {
        self.clock.system_ms()
    }

    /// Somebody is there.
    pub(super) fn stir(&self) {
        *self.active.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    /// Whether nobody was there for as long as the preferences say.
    pub(super) fn is_idle(&self) -> bool {
        let minutes = self.preferences().0.lock_after;
        let seen = *self.active.lock().unwrap_or_else(PoisonError::into_inner);
        minutes > 0 && seen.elapsed() >= Duration::from_secs(60 * u64::from(minutes))
    }

    /// Tells the views when another program has changed the journal. While an operation runs there is nothing to see.
    pub(super) fn look_around(&self) {
        let Ok(mut journals) = self.journals.try_lock() else {
            return;
        };
        let Some(version) = journals.own.as_ref().and_then(|own| own.version().ok()) else {
            return;
        };
        let before = journals.seen.replace(version);
        if before.is_none_or(|before| before == version) {
            return;
        }
        let undo = journals.own.as_mut().and_then(|own| ops::undo_state(own).ok());
        let shown = journals.sample.is_none();
        drop(journals);
        if shown {
            self.tell(&Changed {
                all: true,
                undo,
                ..Changed::default()
            });
        }
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
