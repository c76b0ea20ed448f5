//! Opening a file: looking before touching, then making or upgrading it in one transaction.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom},
    path::Path,
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, config::DbConfig};

use crate::{JournalError, Passphrase, Result, sql::query};

/// Says that a file is ours: "Nenr" in ASCII.
pub(crate) const APPLICATION_ID: i64 = 0x4e65_6e72;

/// The steps from each schema version to the next one. The length is the newest version. A step is frozen once released.
const LADDER: [&str; 3] = [query!("schema/v1"), query!("schema/v2"), query!("schema/v3")];

/// The newest schema version.
#[allow(clippy::cast_possible_wrap, reason = "the ladder has a handful of steps")]
pub(crate) const VERSION: i64 = LADDER.len() as i64;

/// How long another writer is waited for.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// Bytes at the start of a file that tell what it is.
const HEADER: usize = 100;

/// Bytes of a page; a locked file is a whole number of them.
pub(crate) const PAGE: u64 = 4096;

/// What a file is, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// There is none, or an empty one.
    New,
    /// A database that anyone reads, with its schema version.
    Plain(i64),
    /// Nothing but noise: a locked journal, as far as one can see.
    Locked,
}

/// Opens or makes the journal's file, as it is: the schema may be of an older version.
pub(crate) fn file(path: &Path, key: Option<&Passphrase>) -> Result<Connection> {
    let kind = look(path)?;
    if kind == Kind::Locked && key.is_none() {
        return Err(JournalError::Locked);
    }
    make_file(path).map_err(|error| placed(error.into(), path))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let db = Connection::open_with_flags(path, flags).map_err(|error| placed(error.into(), path))?;
    let key = key.filter(|_| kind == Kind::Locked);
    prepare(db, key).map_err(|error| placed(error, path))
}

/// A database in memory, with the newest schema.
pub(crate) fn memory() -> Result<Connection> {
    let db = prepare(Connection::open_in_memory()?, None)?;
    climb(&db)?;
    Ok(db)
}

/// Opens any file of ours with no more than a key: for copying from it and into it.
pub(crate) fn bare(path: &Path, key: Option<&Passphrase>, writable: bool) -> Result<Connection> {
    let access = if writable {
        OpenFlags::SQLITE_OPEN_READ_WRITE
    } else {
        OpenFlags::SQLITE_OPEN_READ_ONLY
    };
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let db = Connection::open_with_flags(path, flags).map_err(|error| placed(error.into(), path))?;
    db.busy_timeout(PATIENCE)?;
    unlock(&db, key)?;
    db.pragma_update(None, "temp_store", "memory")?;
    Ok(db)
}

/// Names a path in an error that is about it.
pub(crate) fn placed(error: JournalError, path: &Path) -> JournalError {
    match error {
        JournalError::ReadOnly(at) if at.as_os_str().is_empty() => JournalError::ReadOnly(path.to_owned()),
        JournalError::CannotOpen(at) if at.as_os_str().is_empty() => JournalError::CannotOpen(path.to_owned()),
        other => other,
    }
}

/// Makes a folder for its owner alone, where there is none.
///
/// # Errors
/// It can't be made.
pub fn make_folder(dir: &Path) -> io::Result<()> {
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
pub(crate) fn make_file(path: &Path) -> io::Result<()> {
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

/// Tells a file by its first bytes, before SQLite gets to see it: nothing near it is written.
///
/// # Errors
/// It is not ours, of a newer program, or no database.
pub(crate) fn look(path: &Path) -> Result<Kind> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Kind::New),
        Err(error) => return Err(placed(error.into(), path)),
    };
    let mut header = Vec::with_capacity(HEADER);
    file.by_ref().take(HEADER as u64).read_to_end(&mut header)?;
    if header.is_empty() {
        return Ok(Kind::New);
    }
    if header.len() < HEADER || !header.starts_with(b"SQLite format 3\0") {
        return if is_noise(&header) && is_noise_throughout(&mut file)? {
            Ok(Kind::Locked)
        } else {
            Err(JournalError::NotADatabase)
        };
    }
    let number = |at: usize| {
        header[at..at + 4]
            .iter()
            .fold(0_i64, |sum, &byte| sum << 8 | i64::from(byte))
    };
    check(number(68), number(60))?;
    // Without stamps, yet with a schema: it was never ours. (A journal gets its schema and its stamps in one transaction.)
    if number(68) == 0 && number(40) != 0 {
        return Err(JournalError::Foreign);
    }
    Ok(Kind::Plain(number(60)))
}

/// Whether a file is whole pages, and most of them are noise: a plain journal whose beginning alone is noise is damaged, not locked.
fn is_noise_throughout(file: &mut File) -> io::Result<bool> {
    const LOOKS: u64 = 7;
    let length = file.metadata()?.len();
    if !length.is_multiple_of(PAGE) {
        return Ok(false);
    }
    let (pages, mut noisy) = (length / PAGE, 0);
    for look in 1..=LOOKS {
        let mut page = [0; HEADER];
        file.seek(SeekFrom::Start((pages - 1) * look / LOOKS * PAGE))?;
        file.read_exact(&mut page)?;
        noisy += u64::from(is_noise(&page));
    }
    Ok(noisy > LOOKS / 2)
}

/// Whether bytes are as good as random: no text, and hardly one of them twice. Of a hundred random bytes some 83 differ.
fn is_noise(bytes: &[u8]) -> bool {
    let mut seen = [false; 256];
    bytes.iter().for_each(|&byte| seen[usize::from(byte)] = true);
    std::str::from_utf8(bytes).is_err() && seen.iter().filter(|&&seen| seen).count() > 60
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

/// Gives the database its key, if it has one, and sees whether it fits.
fn unlock(db: &Connection, key: Option<&Passphrase>) -> Result<()> {
    if let Some(key) = key {
        // SQLCipher would tell the whole world on stderr that a passphrase was wrong.
        db.pragma_update_and_check(None, "cipher_log_level", "none", |_| Ok(()))
            .ok();
        db.pragma_update(None, "key", key.as_str())?;
    }
    match has_tables(db) {
        Err(JournalError::NotADatabase) if key.is_some() => Err(JournalError::PassphraseWrong),
        other => other.map(drop),
    }
}

fn prepare(db: Connection, key: Option<&Passphrase>) -> Result<Connection> {
    db.busy_timeout(PATIENCE)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    unlock(&db, key)?;
    db.pragma_update(None, "foreign_keys", true)?;
    // 32 MiB of pages: the working set of a search among 100,000 records.
    db.pragma_update(None, "cache_size", -32 * 1024)?;
    db.pragma_update(None, "temp_store", "memory")?;
    db.set_prepared_statement_cache_capacity(128);
    let (application_id, version) = (stamp(&db, "application_id")?, version(&db)?);
    check(application_id, version)?;
    if version == 0 && has_tables(&db)? {
        return Err(JournalError::Foreign);
    }
    db.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    // FULL: a commit that was answered survives a power cut. NORMAL would not.
    db.pragma_update(None, "synchronous", "full")?;
    Ok(db)
}

fn stamp(db: &Connection, name: &str) -> Result<i64> {
    Ok(db.pragma_query_value(None, name, |row| row.get(0))?)
}

/// The schema version of an open file.
pub(crate) fn version(db: &Connection) -> Result<i64> {
    stamp(db, "user_version")
}

fn has_tables(db: &Connection) -> Result<bool> {
    Ok(db.query_row(query!("schema/has_tables"), [], |row| row.get(0))?)
}

/// Takes the file to the newest version in one transaction; a file made meanwhile by another process is fine.
pub(crate) fn climb(db: &Connection) -> Result<()> {
    let transaction = Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
    let done = usize::try_from(version(db)?).unwrap_or(0);
    if done < LADDER.len() {
        for step in &LADDER[done..] {
            db.execute_batch(step)?;
        }
        mark(db, VERSION)?;
    }
    crate::failpoint("migrate.before-commit");
    transaction.commit()?;
    Ok(())
}

/// Stamps a file as ours.
pub(crate) fn mark(db: &Connection, version: i64) -> Result<()> {
    db.pragma_update(None, "application_id", APPLICATION_ID)?;
    db.pragma_update(None, "user_version", version)?;
    Ok(())
}
