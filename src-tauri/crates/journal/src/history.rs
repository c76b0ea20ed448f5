//! The history for undo and redo, kept in the journal itself so that it outlives a restart.
//!
//! For each changed row the history keeps what it was before. Undoing an operation puts these back, newest first, through
//! [`Tx::set`](crate::Tx), and keeps what they replace: so an undone operation is redone by the same function.
//!
//! An operation that can't be put back stops nothing: it fails as [`JournalError::Blocked`], changes nothing, and can be stepped
//! over; everything before it still undoes.

use std::collections::BTreeMap;

use rusqlite::{Connection, ErrorCode};

use crate::{
    ChangeSet, Committed, JournalError, Moment, Op, Result, Tx,
    journal::Journal,
    record::{Key, Record},
    sql::{all, one, query, run},
};

/// How many operations can be undone.
pub const LIMIT_OPERATIONS: usize = 1_000;

/// How many bytes of former rows are kept; the newest operation is kept whatever its size.
pub const LIMIT_BYTES: u64 = 50 * 1024 * 1024;

/// Stands for a note where the number of a table would stand.
const NOTE: i64 = 0;

/// What can be undone and redone next, by name of the operation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// Next to undo.
    pub undo: Option<String>,
    /// Next to redo.
    pub redo: Option<String>,
}

/// Keeps what rows were before a change.
pub(crate) struct Recorder {
    name: String,
    at: Moment,
    /// The operation's number, once something was changed.
    op: Option<i64>,
    seq: i64,
    size: u64,
    /// Tables and keys of the rows that go for good; none where the change can be undone.
    gone: Option<Vec<(i64, String)>>,
}

impl Recorder {
    /// Records a new operation.
    pub(crate) fn new(op: Op, at: Moment) -> Self {
        Self {
            name: op.name().to_owned(),
            at,
            op: None,
            seq: 0,
            size: 0,
            gone: None,
        }
    }

    /// Records nothing, for a change that can't be undone: see [`Recorder::scrub`].
    pub(crate) fn forgetful() -> Self {
        Self {
            name: String::new(),
            at: Moment(0),
            op: None,
            seq: 0,
            size: 0,
            gone: Some(Vec::new()),
        }
    }

    /// Records anew what an operation in the history did, now that it is played again.
    fn again(op: i64, name: String, at: Moment) -> Self {
        Self {
            name,
            at,
            op: Some(op),
            seq: 0,
            size: 0,
            gone: None,
        }
    }

    pub(crate) fn keep<R: Record>(
        &mut self,
        db: &Connection,
        key: &R::Key,
        before: Option<&R>,
        gone: bool,
    ) -> Result<()> {
        if self.gone.is_some() {
            return if gone { self.let_go::<R>(key) } else { Ok(()) };
        }
        let op = self.op(db)?;
        let unreadable = |_| JournalError::Unreadable("undo_change");
        let key = serde_json::to_string(key).map_err(unreadable)?;
        let image = before.map(serde_json::to_string).transpose().map_err(unreadable)?;
        self.size += (key.len() + image.as_ref().map_or(0, String::len)) as u64;
        run(
            db,
            query!("undo/insert_change"),
            (op, self.seq, R::TABLE as i64, key, image),
        )?;
        self.seq += 1;
        Ok(())
    }

    /// Keeps a note in the place of a row, for an operation that is undone in a way of its own.
    pub(crate) fn keep_note(&mut self, db: &Connection, note: &str) -> Result<()> {
        let op = self.op(db)?;
        run(
            db,
            query!("undo/insert_change"),
            (op, self.seq, NOTE, note, None::<String>),
        )?;
        self.size += note.len() as u64;
        self.seq += 1;
        Ok(())
    }

    /// The operation's number; it begins when something is kept.
    fn op(&mut self, db: &Connection) -> Result<i64> {
        if let Some(op) = self.op {
            return Ok(op);
        }
        run(db, query!("undo/drop_redo"), [])?;
        let op = one(db, query!("undo/insert_op"), (&self.name, self.at.0), |row| row.get(0))?
            .ok_or(JournalError::Unreadable("undo_op"))?;
        Ok(*self.op.insert(op))
    }

    /// Notes that a row goes for good, where nothing is recorded.
    pub(crate) fn let_go<R: Record>(&mut self, key: &R::Key) -> Result<()> {
        if let Some(gone) = &mut self.gone {
            let key = serde_json::to_string(key).map_err(|_| JournalError::Unreadable("undo_change"))?;
            gone.push((R::TABLE as i64, key));
        }
        Ok(())
    }

    /// Forgets what the history holds of the rows that went for good: no undo brings them back, and the rest of each operation
    /// can still be undone.
    pub(crate) fn scrub(self, db: &Connection) -> Result<()> {
        let mut by_table: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        for (table, key) in self.gone.unwrap_or_default() {
            by_table.entry(table).or_default().push(key);
        }
        if by_table.is_empty() {
            return Ok(());
        }
        for (table, keys) in by_table {
            let keys = serde_json::to_string(&keys).map_err(|_| JournalError::Unreadable("undo_change"))?;
            run(db, query!("undo/scrub"), (table, keys))?;
        }
        run(db, query!("undo/drop_empty"), [])?;
        Ok(())
    }

    /// How many rows were kept.
    pub(crate) fn kept(&self) -> i64 {
        self.seq
    }

    /// Closes a new operation and forgets what is beyond the limits.
    pub(crate) fn close(self, db: &Connection) -> Result<()> {
        let Some(op) = self.op else { return Ok(()) };
        run(db, query!("undo/close_op"), (op, self.size, self.at.0))?;
        let (mut count, mut bytes) = (0_usize, 0_u64);
        for (id, size) in all(db, query!("undo/older"), [], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, u64>(1)?))
        })? {
            count += 1;
            bytes = bytes.saturating_add(size);
            if count > 1 && (count > LIMIT_OPERATIONS || bytes > LIMIT_BYTES) {
                run(db, query!("undo/forget_to"), [id])?;
                break;
            }
        }
        Ok(())
    }
}

/// Which way through the history.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Forth,
}

impl Way {
    /// The query for the next operation on this way, and what is said when there is none.
    fn next(self) -> (&'static str, JournalError) {
        match self {
            Self::Back => (query!("undo/next_undo"), JournalError::NothingToUndo),
            Self::Forth => (query!("undo/next_redo"), JournalError::NothingToRedo),
        }
    }
}

impl Journal {
    /// What can be undone and redone next.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn history(&self) -> Result<History> {
        let name = |sql| one(&self.db, sql, [], |row| row.get::<_, String>(1));
        Ok(History {
            undo: name(query!("undo/next_undo"))?,
            redo: name(query!("undo/next_redo"))?,
        })
    }

    /// Undoes the newest operation that is not undone yet and says its name.
    ///
    /// # Errors
    /// [`JournalError::NothingToUndo`], [`JournalError::Blocked`], or the database can't be written; then nothing has changed.
    pub fn undo(&mut self) -> Result<Committed<String>> {
        match self.undo_restore() {
            Ok(None) => self.travel(Way::Back),
            Ok(Some(restored)) => Ok(restored),
            Err(error) if is_its_own(&error) => Err(JournalError::Blocked {
                operation: Op::RestoreBackup.name().to_owned(),
                redo: false,
            }),
            Err(error) => Err(error),
        }
    }

    /// Redoes the operation that was undone last and says its name.
    ///
    /// # Errors
    /// [`JournalError::NothingToRedo`], [`JournalError::Blocked`], or the database can't be written; then nothing has changed.
    pub fn redo(&mut self) -> Result<Committed<String>> {
        self.travel(Way::Forth)
    }

    /// Forgets the operation that is next to be undone, without undoing it, and says its name: what it did stays, and the one
    /// before it is next.
    ///
    /// # Errors
    /// As for [`Journal::undo`].
    pub fn step_over_undo(&mut self) -> Result<Committed<String>> {
        self.step_over(Way::Back)
    }

    /// Forgets the operation that is next to be redone, without redoing it, and says its name.
    ///
    /// # Errors
    /// As for [`Journal::redo`].
    pub fn step_over_redo(&mut self) -> Result<Committed<String>> {
        self.step_over(Way::Forth)
    }

    fn step_over(&mut self, way: Way) -> Result<Committed<String>> {
        self.in_transaction(|db, _| {
            let (op, name) = next(db, way)?;
            run(db, query!("undo/delete_op"), [op])?;
            Ok(Committed {
                value: name,
                changes: ChangeSet::default(),
            })
        })
    }

    fn travel(&mut self, way: Way) -> Result<Committed<String>> {
        let mut tried = None;
        let committed = self.in_transaction(|db, make| {
            let (op, name) = next(db, way)?;
            tried = Some(name.clone());
            let changes = all(db, query!("undo/changes"), [op], |row| {
                Ok((
                    row.get::<_, i64>(1)?,
                    row.get::<_, String>(2)?,
                    row.get::<_, Option<String>>(3)?,
                ))
            })?;
            run(db, query!("undo/delete_changes"), [op])?;
            let mut tx = make(Recorder::again(op, name.clone(), Moment(0)));
            // Newest first: what a later change built upon an earlier one is taken down before it. What this keeps is in
            // reverse order again, so that the way forth runs in the original order.
            for (table, key, image) in changes.into_iter().rev() {
                let key = Key { table, key };
                if image.is_none()
                    && let Some(entry) = key.entry()?
                {
                    // Undoing takes a writing back, and no words are lost by that; redoing removes what was removed for good.
                    match way {
                        Way::Forth => tx.purge_versions(entry)?,
                        Way::Back if !Op::brings(&name) || tx.has_versions(entry)? => tx.keep_taken(entry)?,
                        Way::Back => {}
                    }
                }
                key.restore(&mut tx, image.as_deref())?;
            }
            tx.settle()?;
            let Tx { changes, recorder, .. } = tx;
            run(db, query!("undo/set_undone"), (op, way == Way::Back, recorder.size))?;
            Ok(Committed { value: name, changes })
        });
        match (committed, tried) {
            (Ok(committed), _) => Ok(self.followed(committed)),
            (Err(error), Some(operation)) if is_its_own(&error) => Err(JournalError::Blocked {
                operation,
                redo: way == Way::Forth,
            }),
            (Err(error), _) => Err(error),
        }
    }
}

/// The operation that is next on a way, by number and name.
fn next(db: &Connection, way: Way) -> Result<(i64, String)> {
    let (sql, nothing) = way.next();
    one(db, sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?.ok_or(nothing)
}

/// Whether an operation failed by what the history holds of it, its rows or the backup it names, and not by the journal's file, the
/// disk or another program.
fn is_its_own(error: &JournalError) -> bool {
    match error {
        JournalError::Unreadable(_) | JournalError::NoBackup(_) | JournalError::NotADatabase => true,
        JournalError::Sqlite(error) => error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation),
        _ => false,
    }
}
