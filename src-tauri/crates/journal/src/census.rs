//! What a file holds: rows by table, and one digest of them all. Two files with the same digest hold the same words.

use rusqlite::{Connection, types::ValueRef};
use sha2::{Digest as _, Sha256};

use crate::{
    Result,
    sql::{all, query},
};

/// What a file holds. What is made from the rest (the search index, suggestions and what they were made with) does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Census {
    /// Rows by table, in the order of the tables' names.
    pub tables: Vec<(String, u64)>,
    /// The SHA-256 of every row, in lower-case hexadecimal digits.
    pub digest: String,
}

/// Counts and digests; reads every row once.
pub(crate) fn census(db: &Connection) -> Result<Census> {
    let names = all(db, query!("schema/kept_tables"), [], |row| row.get::<_, String>(0))?;
    let mut whole = Sha256::new();
    let mut tables = Vec::with_capacity(names.len());
    for name in names {
        // A name from the schema; a quotation mark in it would be doubled, and none of ours has one.
        let sql = query!("schema/rows").replace("{table}", &name.replace('"', "\"\""));
        let mut statement = db.prepare(&sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        // Sorted, for the order of rows is no part of what they say.
        let mut digests = Vec::new();
        while let Some(row) = rows.next()? {
            let mut digest = Sha256::new();
            for at in 0..columns {
                match row.get_ref(at)? {
                    ValueRef::Null => piece(&mut digest, b'n', &[]),
                    ValueRef::Integer(value) => piece(&mut digest, b'i', &value.to_le_bytes()),
                    ValueRef::Real(value) => piece(&mut digest, b'r', &value.to_le_bytes()),
                    ValueRef::Text(value) => piece(&mut digest, b's', value),
                    ValueRef::Blob(value) => piece(&mut digest, b'b', value),
                }
            }
            digests.push(<[u8; 32]>::from(digest.finalize()));
        }
        digests.sort_unstable();
        piece(&mut whole, b't', name.as_bytes());
        piece(&mut whole, b'd', digests.as_flattened());
        tables.push((name, digests.len() as u64));
    }
    Ok(Census {
        tables,
        digest: data_encoding::HEXLOWER.encode(&whole.finalize()),
    })
}

/// A value with its kind and its length, so that no two rows look the same.
fn piece(digest: &mut Sha256, kind: u8, bytes: &[u8]) {
    digest.update([kind]);
    digest.update((bytes.len() as u64).to_le_bytes());
    digest.update(bytes);
}
