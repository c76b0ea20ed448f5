//! The copy of a damaged file that is read, with its log: what is read is never what may be needed once more.

use std::{
    fs::{self, File},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use crate::{
    FILE_NAME, JournalError, Passphrase, Result,
    backup::remove,
    open::{self, Kind, PAGE},
    sql::{all, query},
};

/// The name of the copy; beside the journal, so that it is as private and on the same disk.
const NAME: &str = "salvage.copy";

/// The copy, open; gone when dropped.
pub(super) struct Copy {
    path: PathBuf,
    key: Option<Passphrase>,
    locked: bool,
    db: Option<Connection>,
}

impl Copy {
    /// Copies the journal of a folder with its log, and opens the copy as well as it goes.
    pub(super) fn make(dir: &Path, key: Option<&Passphrase>) -> Result<Self> {
        let (from, path) = (dir.join(FILE_NAME), dir.join(NAME));
        remove(&path)?;
        let mut copy = Self {
            path,
            key: None,
            locked: false,
            db: None,
        };
        read_past(&from, &copy.path)?;
        let log = |path: &Path| {
            let mut name = path.as_os_str().to_owned();
            name.push("-wal");
            PathBuf::from(name)
        };
        if log(&from).exists() {
            read_past(&log(&from), &log(&copy.path))?;
        }
        match open::look(&copy.path) {
            Ok(Kind::New) => return Err(JournalError::NotADatabase),
            Ok(Kind::Locked) => {
                copy.locked = true;
                copy.key = Some(key.cloned().ok_or(JournalError::Locked)?);
                copy.open()?;
            }
            Ok(Kind::Plain(_)) => {
                if copy.open().is_err() {
                    copy.graft()?;
                }
            }
            Err(JournalError::NotADatabase) => copy.graft()?,
            Err(other) => return Err(other),
        }
        // What an older program wrote becomes readable by this one's queries; where even that fails, its tables are read as they are.
        drop(open::climb(copy.db()?));
        Ok(copy)
    }

    pub(super) fn is_locked(&self) -> bool {
        self.locked
    }

    pub(super) fn key(&self) -> Option<&Passphrase> {
        self.key.as_ref()
    }

    /// The open copy.
    pub(super) fn db(&self) -> Result<&Connection> {
        self.db.as_ref().ok_or(JournalError::Damaged)
    }

    /// Opens it anew after a fault: SQLCipher reads nothing more once a page's seal was broken.
    pub(super) fn recover(&mut self) -> Result<()> {
        if self.locked { self.open() } else { Ok(()) }
    }

    fn open(&mut self) -> Result<()> {
        self.db = None;
        let db = open::bare(&self.path, self.key.as_ref(), true)?;
        // A broken line of the schema must not hide the tables of the others.
        db.pragma_update(None, "writable_schema", true)?;
        all(&db, query!("schema/kept_tables"), [], |_| Ok(()))?;
        self.db = Some(db);
        Ok(())
    }

    /// Gives a copy whose schema can't be read the one of a new journal. Where tables begin is the same in every journal that was
    /// made with this schema, for nothing ever moves them; a table that began elsewhere does not pass the types of its columns.
    fn graft(&mut self) -> Result<()> {
        self.db = None;
        let template = self.path.with_extension("template");
        remove(&template)?;
        let pages = schema_pages(&template);
        remove(&template)?;
        let mut pages = pages?.into_iter();
        let mut file = File::options().read(true).write(true).open(&self.path)?;
        let count = u32::try_from(file.metadata()?.len() / PAGE).unwrap_or(u32::MAX);
        if count < 2 {
            return Err(JournalError::NotADatabase);
        }
        if let Some((_, mut first)) = pages.next() {
            // The size in pages, and nothing on the list of free ones.
            first[28..32].copy_from_slice(&count.to_be_bytes());
            first[32..40].fill(0);
            file.write_all(&first)?;
        }
        if self.open().is_ok() {
            return Ok(());
        }
        // The rest of the schema lies on pages of its own.
        self.db = None;
        for (number, page) in pages.filter(|(number, _)| *number <= count) {
            file.seek(SeekFrom::Start(u64::from(number - 1) * PAGE))?;
            file.write_all(&page)?;
        }
        drop(file);
        self.open()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        self.db = None;
        // What can't be removed now is swept another day.
        drop(remove(&self.path));
    }
}

/// The pages on which a journal that was made just now has its schema, the first one in front, with their numbers.
fn schema_pages(path: &Path) -> Result<Vec<(u32, Vec<u8>)>> {
    open::make_file(path)?;
    let db = open::bare(path, None, true)?;
    open::climb(&db)?;
    db.close().map_err(|(_, error)| error)?;
    let bytes = fs::read(path)?;
    let page = |number: u32| {
        let start = (u64::from(number.saturating_sub(1)) * PAGE) as usize;
        bytes
            .get(start..start + PAGE as usize)
            .map(|page| (number, page.to_vec()))
    };
    let mut pages: Vec<(u32, Vec<u8>)> = page(1).into_iter().collect();
    // An inner page of a table (kind 5, behind the header of 100 bytes) names its children: the last one beside it, the others in cells.
    if let Some((_, first)) = pages.first().cloned()
        && first[100] == 5
    {
        let number = |at: usize| {
            first[at..at + 4]
                .iter()
                .fold(0_u32, |sum, &byte| sum << 8 | u32::from(byte))
        };
        let cells = usize::from(first[103]) << 8 | usize::from(first[104]);
        let children = (0..cells).map(|cell| {
            let at = 112 + 2 * cell;
            number(usize::from(first[at]) << 8 | usize::from(first[at + 1]))
        });
        let children: Vec<u32> = children.chain([number(108)]).collect();
        pages.extend(children.into_iter().filter_map(page));
    }
    Ok(pages)
}

/// Copies a file past what the disk can't read: zeros stand for it.
fn read_past(from: &Path, to: &Path) -> Result<()> {
    let mut source = File::open(from).map_err(|error| open::placed(error.into(), from))?;
    open::make_file(to).map_err(|error| open::placed(error.into(), to))?;
    let mut target = fs::OpenOptions::new().write(true).truncate(true).open(to)?;
    let length = source.metadata()?.len();
    let mut page = vec![0; usize::try_from(PAGE).unwrap_or(4096)];
    let mut at = 0;
    while at < length {
        let wanted = usize::try_from(length - at).unwrap_or(page.len()).min(page.len());
        page.fill(0);
        if let Err(error) = source
            .seek(SeekFrom::Start(at))
            .and_then(|_| source.read_exact(&mut page[..wanted]))
        {
            match error.kind() {
                io::ErrorKind::Interrupted => continue,
                _ => page.fill(0),
            }
        }
        target.write_all(&page[..wanted])?;
        at += wanted as u64;
    }
    Ok(())
}
