//! The journal as an open file, and its one door for change.

use std::{
    cell::RefCell,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use career::recap::Recap;
use chrono::NaiveDate;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use uuid::{ContextV7, Timestamp, Uuid};

use crate::{
    Clock, Committed, JournalError, Op, Passphrase, Reason, Result, Tx, backup, failpoint,
    history::Recorder,
    hold::Hold,
    lessons, open, rekey, restore, search,
    sql::{one, query, uuid},
};

/// What a journal works with.
#[derive(Clone)]
pub struct Options {
    /// The pack whose signals suggest evidence.
    pub recap: Arc<Recap>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Opens a locked journal; a plain one opens without it.
    pub key: Option<Passphrase>,
}

/// An open journal.
///
/// It may be moved between threads and is used by one at a time. Another process may read and write the same file: its
/// changes show in [`Journal::data_version`].
pub struct Journal {
    pub(crate) db: Connection,
    /// The built-in pack.
    pub(crate) built_in: Arc<Recap>,
    /// The built-in pack with the user's packs and signals.
    pub(crate) recap: Arc<Recap>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) segments: RefCell<search::Cache>,
    pub(crate) lessons: lessons::Shelf,
    path: Option<PathBuf>,
    key: Option<Passphrase>,
    ids: ContextV7,
    frozen: bool,
    /// Let go of last, when the database is closed.
    _hold: Option<Hold>,
}

/// The name of the file in the journal's folder.
pub const FILE_NAME: &str = "journal.db";

impl Journal {
    /// Opens the journal of a folder, or makes both. The folder is made for its owner alone, and so is the file.
    ///
    /// # Errors
    /// The file is of a newer program, of another application, no database, or damaged: it then stays byte for byte as it
    /// is. Or the folder can't be written, or another program holds the file.
    pub fn open(dir: &Path, options: Options) -> Result<Self> {
        let path = dir.join(FILE_NAME);
        restore::finish(dir)?;
        // Refused files are left alone, and so is their folder.
        open::look(&path)?;
        open::make_folder(dir).map_err(|error| open::placed(error.into(), dir))?;
        // What a killed program left is no other program's work in hand only while nobody else is here.
        if let Ok(_alone) = Hold::alone(dir, Duration::ZERO) {
            rekey::sweep(dir);
        }
        let hold = Hold::share(dir, open::PATIENCE).map_err(|error| open::placed(error, dir))?;
        let db = open::file(&path, options.key.as_ref())?;
        let key = options
            .key
            .clone()
            .filter(|_| matches!(open::look(&path), Ok(open::Kind::Locked)));
        Self::climbed(&db, dir, key.as_ref(), &options).map_err(|error| open::placed(error, &path))?;
        rekey::follow(&db, dir, key.as_ref())?;
        let mut journal = Self::start(db, Some(path), options)?;
        (journal.key, journal._hold) = (key, Some(hold));
        Ok(journal)
    }

    /// A journal that lives in memory alone, for a sample and for tests.
    ///
    /// # Errors
    /// SQLite can't make one.
    pub fn in_memory(options: Options) -> Result<Self> {
        Self::start(open::memory()?, None, options)
    }

    /// Takes the file to the newest schema; what it was before is kept as a backup first.
    fn climbed(db: &Connection, dir: &Path, key: Option<&Passphrase>, options: &Options) -> Result<()> {
        if (1..open::VERSION).contains(&open::version(db)?) {
            crate::failpoint("migrate.before-backup");
            backup::make(db, dir, key, Reason::Migration, options.clock.now())?;
        }
        open::climb(db)
    }

    /// A journal around an open database in memory.
    pub(crate) fn around(db: Connection, options: Options) -> Result<Self> {
        Self::start(db, None, options)
    }

    fn start(db: Connection, path: Option<PathBuf>, options: Options) -> Result<Self> {
        let ids = ids_after(&db)?;
        let mut journal = Self {
            db,
            built_in: Arc::clone(&options.recap),
            recap: options.recap,
            clock: options.clock,
            segments: RefCell::default(),
            lessons: RefCell::default(),
            path,
            key: None,
            ids,
            frozen: false,
            _hold: None,
        };
        journal.recap = journal.whole_recap().map_err(|error| journal.placed(error))?;
        journal.derive_anew().map_err(|error| journal.placed(error))?;
        Ok(journal)
    }

    /// The file; none in memory.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The folder that the file is in; none in memory.
    pub(crate) fn dir(&self) -> Option<&Path> {
        self.path.as_deref().and_then(Path::parent)
    }

    /// What the file is locked with.
    #[must_use]
    pub fn key(&self) -> Option<&Passphrase> {
        self.key.as_ref()
    }

    /// Whether this is what was salvaged of a damaged file: it can be looked at, and every change is refused.
    #[must_use]
    pub fn is_frozen(&self) -> bool {
        self.frozen
    }

    /// Refuses every change from here on. `key` is what the damaged file is locked with.
    pub(crate) fn freeze(&mut self, key: Option<Passphrase>) {
        (self.frozen, self.key) = (true, key);
    }

    /// Whether the file is locked with a passphrase.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.key.is_some()
    }

    /// Whether this is the passphrase of the journal, or the recovery key that stands for it.
    #[must_use]
    pub fn opens_with(&self, typed: &str) -> bool {
        let meant = self.dir().and_then(|dir| rekey::passphrase(dir, typed).ok());
        meant.is_some() && meant == self.key
    }

    /// What another journal would work with.
    pub(crate) fn options(&self) -> Options {
        Options {
            recap: Arc::clone(&self.built_in),
            clock: Arc::clone(&self.clock),
            key: self.key.clone(),
        }
    }

    /// Forgets what was read from a file that is another one now.
    pub(crate) fn forget(&mut self) {
        self.db.flush_prepared_statement_cache();
        self.segments.take();
        self.lessons.take();
    }

    /// The packs and the user's own signals, which suggest evidence together.
    #[must_use]
    pub fn recap(&self) -> &Arc<Recap> {
        &self.recap
    }

    /// Today, as the journal's clock says.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// The size of the file with its write-ahead log, in bytes; 0 in memory.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        let Some(path) = &self.path else { return 0 };
        let size = |suffix: &str| {
            let mut name = path.as_os_str().to_owned();
            name.push(suffix);
            fs::metadata(name).map_or(0, |meta| meta.len())
        };
        size("") + size("-wal")
    }

    /// A number that differs from the last answer when another process has written since.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.db.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// How long another writer is waited for before an operation answers [`JournalError::Busy`]; five seconds at first.
    ///
    /// # Errors
    /// SQLite refuses it.
    pub fn set_patience(&mut self, patience: Duration) -> Result<()> {
        Ok(self.db.busy_timeout(patience)?)
    }

    /// Lets the file grow to so many database pages at most; never below what it has. Beyond them operations answer
    /// [`JournalError::DiskFull`].
    ///
    /// # Errors
    /// SQLite refuses it.
    pub fn limit_pages(&mut self, pages: u32) -> Result<()> {
        Ok(self
            .db
            .pragma_update_and_check(None, "max_page_count", pages.max(1), |_| Ok(()))?)
    }

    /// The one door for change: what the closure does is committed as one operation that can be undone, or not at all.
    ///
    /// Rows, undo record, suggested evidence and search index are committed together. An operation that changes nothing
    /// leaves no trace in the history; one that fails leaves data and history as they were.
    ///
    /// # Errors
    /// What the closure answers, or the database can't be written.
    pub fn transact<T, E: From<JournalError>>(
        &mut self,
        op: Op,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Committed<T>, E> {
        let now = self.clock.now();
        let committed = self.in_transaction(|db, make| {
            let mut tx = make(Recorder::new(op, now));
            let value = change(&mut tx)?;
            tx.settle()?;
            let Tx { changes, recorder, .. } = tx;
            recorder.close(db)?;
            Ok::<_, E>(Committed { value, changes })
        })?;
        Ok(self.followed(committed))
    }

    /// Runs something in one immediate transaction: all of it or nothing.
    pub(crate) fn in_transaction<T, E: From<JournalError>>(
        &mut self,
        work: impl for<'t> FnOnce(&'t Connection, &dyn Fn(Recorder) -> Tx<'t>) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.frozen {
            return Err(JournalError::Frozen.into());
        }
        let (recap, now, today) = (&self.recap, self.clock.now(), self.clock.today());
        let placed = |error: rusqlite::Error| E::from(self.placed(error.into()));
        let transaction = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate).map_err(placed)?;
        // Dropping the transaction rolls it back.
        let value = work(&self.db, &|recorder| {
            Tx::new(&self.db, recap.clone(), &self.lessons, now, today, recorder, &self.ids)
        });
        let value = value.and_then(|value| {
            failpoint("commit.before");
            let committed = transaction.commit().map(|()| value).map_err(placed);
            failpoint("commit.after");
            committed
        });
        if value.is_err() {
            // They may rest on a decision that is no more.
            self.lessons.take();
        }
        value
    }

    /// Names the file in errors that are about it.
    pub(crate) fn placed(&self, error: JournalError) -> JournalError {
        match &self.path {
            Some(path) => open::placed(error, path),
            None => error,
        }
    }
}

/// What makes ids later than the newest entry's, whatever the clock says: archives put entries of one day in the order of their ids.
fn ids_after(db: &Connection) -> Result<ContextV7> {
    let ids = ContextV7::new();
    let newest = one(db, query!("entry/newest_id"), [], |row| uuid(row, 0))?;
    if let Some(at) = newest
        .filter(|id| id.get_version_num() == 7)
        .and_then(|id| id.get_timestamp())
    {
        let (seconds, nanos) = at.to_unix();
        // A millisecond later: within one, ids of two programs have no order.
        let next = u64::from(nanos) + 1_000_000;
        let nanos = u32::try_from(next % 1_000_000_000).unwrap_or(0);
        Uuid::new_v7(Timestamp::from_unix(&ids, seconds + next / 1_000_000_000, nanos));
    }
    Ok(ids)
}
