//! What a doctor looks at.

use crate::{
    Result,
    journal::Journal,
    sql::{all, one, query},
};

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// SQLite finds the file damaged; its own words, which name pages and indexes.
    Integrity(String),
    /// Rows that point to rows that are not there, by table.
    ForeignKeys {
        /// The table.
        table: String,
        /// How many of its rows.
        rows: u32,
    },
    /// Entries that a search could miss.
    SearchIndex {
        /// How many.
        entries: usize,
    },
    /// Rows that this program can't read.
    Unreadable {
        /// How many.
        rows: u32,
    },
}

impl Journal {
    /// Examines the whole file: its pages, the ties between its rows, every row, and the search index against the texts. An
    /// empty answer says that all is well. Reads everything, and changes nothing.
    ///
    /// # Errors
    /// The database can't be read at all.
    pub fn examine(&self) -> Result<Vec<Finding>> {
        let db = &self.db;
        let mut findings: Vec<Finding> = all(db, query!("schema/integrity"), [], |row| row.get::<_, String>(0))?
            .into_iter()
            .filter(|word| word != "ok")
            .map(Finding::Integrity)
            .collect();
        let broken = all(db, query!("schema/foreign_keys"), [], |row| {
            Ok(Finding::ForeignKeys {
                table: row.get(0)?,
                rows: row.get(1)?,
            })
        })?;
        findings.extend(broken);
        if let Err(error) = self.dump() {
            if error.code() != "journal-damaged" {
                return Err(error);
            }
            findings.push(Finding::Unreadable { rows: 1 });
        }
        let entries = self.check_search_index()?;
        if entries > 0 {
            findings.push(Finding::SearchIndex { entries });
        }
        Ok(findings)
    }

    /// The version of SQLite and of the schema, for reports.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn versions(&self) -> Result<(String, i64)> {
        let sqlite = one(&self.db, query!("schema/sqlite_version"), [], |row| row.get(0))?.unwrap_or_default();
        Ok((
            sqlite,
            self.db.pragma_query_value(None, "user_version", |row| row.get(0))?,
        ))
    }
}
