//! The history for undo and redo, kept in the journal itself so that it outlives a restart.
//!
//! For each changed row the history keeps what it was before. Undoing an operation puts these back, newest first, through
//! [`Tx::set`](crate::Tx), and keeps what they replace: so an undone operation is redone by the same function.

use rusqlite::Connection;

use crate::{
    Committed, JournalError, Moment, Op, Result, Tx,
    journal::Journal,
    record::{Key, Record, Table},
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
        }
    }

    pub(crate) fn keep<R: Record>(
        &mut self,
        db: &Connection,
        table: Table,
        key: &R::Key,
        before: Option<&R>,
    ) -> Result<()> {
        let op = self.op(db)?;
        let unreadable = |_| JournalError::Unreadable("undo_change");
        let key = serde_json::to_string(key).map_err(unreadable)?;
        let image = before.map(serde_json::to_string).transpose().map_err(unreadable)?;
        self.size += (key.len() + image.as_ref().map_or(0, String::len)) as u64;
        run(
            db,
            query!("undo/insert_change"),
            (op, self.seq, table as i64, key, image),
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
    /// [`JournalError::NothingToUndo`], or the database can't be written; then nothing has changed.
    pub fn undo(&mut self) -> Result<Committed<String>> {
        if let Some(restored) = self.undo_restore()? {
            return Ok(restored);
        }
        self.travel(Way::Back)
    }

    /// Redoes the operation that was undone last and says its name.
    ///
    /// # Errors
    /// [`JournalError::NothingToRedo`], or the database can't be written; then nothing has changed.
    pub fn redo(&mut self) -> Result<Committed<String>> {
        self.travel(Way::Forth)
    }

    fn travel(&mut self, way: Way) -> Result<Committed<String>> {
        let (next, nothing) = match way {
            Way::Back => (query!("undo/next_undo"), JournalError::NothingToUndo),
            Way::Forth => (query!("undo/next_redo"), JournalError::NothingToRedo),
        };
        let committed = self.in_transaction(|db, make| {
            let Some((op, name)) = one(db, next, [], |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
            })?
            else {
                return Err(nothing);
            };
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
                Key { table, key }.restore(&mut tx, image.as_deref())?;
            }
            tx.settle()?;
            let Tx { changes, recorder, .. } = tx;
            run(db, query!("undo/set_undone"), (op, way == Way::Back, recorder.size))?;
            Ok(Committed { value: name, changes })
        })?;
        Ok(self.followed(committed))
    }
}
