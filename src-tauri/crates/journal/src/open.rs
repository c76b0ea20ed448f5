//! Opening a file: looking before touching, then making or upgrading it in one transaction.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _},
    path::Path,
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, config::DbConfig};

use crate::{JournalError, Result, sql::query};

/// Says that a file is ours: "Nenr" in ASCII.
pub(crate) const APPLICATION_ID: i64 = 0x4e65_6e72;

/// The steps from each schema version to the next one. The length is the newest version. A step is frozen once released.
const LADDER: [&str; 2] = [query!("schema/v1"), query!("schema/v2")];

/// The newest schema version.
#[allow(clippy::cast_possible_wrap, reason = "the ladder has a handful of steps")]
pub(crate) const VERSION: i64 = LADDER.len() as i64;

/// How long another writer is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// Opens or makes the journal's file.
pub(crate) fn file(dir: &Path, path: &Path) -> Result<Connection> {
    make_folder(dir).map_err(|error| placed(error.into(), dir))?;
    look(path)?;
    make_file(path).map_err(|error| placed(error.into(), path))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let db = Connection::open_with_flags(path, flags).map_err(|error| placed(error.into(), path))?;
    prepare(db).map_err(|error| placed(error, path))
}

/// A database in memory.
pub(crate) fn memory() -> Result<Connection> {
    prepare(Connection::open_in_memory()?)
}

/// Names a path in an error that is about it.
pub(crate) fn placed(error: JournalError, path: &Path) -> JournalError {
    match error {
        JournalError::ReadOnly(at) if at.as_os_str().is_empty() => JournalError::ReadOnly(path.to_owned()),
        JournalError::CannotOpen(at) if at.as_os_str().is_empty() => JournalError::CannotOpen(path.to_owned()),
        other => other,
    }
}

fn make_folder(dir: &Path) -> io::Result<()> {
    if dir.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

/// Makes an empty file for its owner alone, where there is none. SQLite gives its companions the same mode.
fn make_file(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// Refuses a file by its first bytes, before SQLite gets to see it: nothing near it is written.
fn look(path: &Path) -> Result<()> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(placed(error.into(), path)),
    };
    let mut header = Vec::with_capacity(100);
    file.by_ref().take(100).read_to_end(&mut header)?;
    if header.is_empty() {
        return Ok(());
    }
    if header.len() < 100 || !header.starts_with(b"SQLite format 3\0") {
        return Err(JournalError::NotADatabase);
    }
    let number = |at: usize| {
        header[at..at + 4]
            .iter()
            .fold(0_i64, |sum, &byte| sum << 8 | i64::from(byte))
    };
    check(number(68), number(60))
}

/// Whether a file with these two stamps may be opened. A file without both is a new one.
fn check(application_id: i64, version: i64) -> Result<()> {
    match (application_id, version) {
        (0, 0) => Ok(()),
        (APPLICATION_ID, found) if found > VERSION => Err(JournalError::Newer { found, known: VERSION }),
        (APPLICATION_ID, found) if found >= 1 => Ok(()),
        _ => Err(JournalError::Foreign),
    }
}

fn prepare(db: Connection) -> Result<Connection> {
    db.busy_timeout(PATIENCE)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    db.pragma_update(None, "foreign_keys", true)?;
    // 32 MiB of pages: the working set of a search among 100,000 records.
    db.pragma_update(None, "cache_size", -32 * 1024)?;
    db.pragma_update(None, "temp_store", "memory")?;
    db.set_prepared_statement_cache_capacity(128);
    let stamp = |name: &str| db.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let (application_id, version) = (stamp("application_id")?, stamp("user_version")?);
    check(application_id, version)?;
    if version == 0 && has_tables(&db)? {
        return Err(JournalError::Foreign);
    }
    db.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    // FULL: a commit that was answered survives a power cut. NORMAL would not.
    db.pragma_update(None, "synchronous", "full")?;
    climb(&db)?;
    Ok(db)
}

fn has_tables(db: &Connection) -> Result<bool> {
    Ok(db.query_row(query!("schema/has_tables"), [], |row| row.get(0))?)
}

/// Takes the file to the newest version in one transaction; a file made meanwhile by another process is fine.
fn climb(db: &Connection) -> Result<()> {
    let transaction = Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let done = usize::try_from(version).unwrap_or(0);
    if done < LADDER.len() {
        for step in &LADDER[done..] {
            db.execute_batch(step)?;
        }
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        db.pragma_update(None, "user_version", VERSION)?;
    }
    transaction.commit()?;
    Ok(())
}
