//! What a doctor looks at, and what can be made anew.

use std::collections::BTreeSet;

use career::{date::PartialDate, text::fold};
use rusqlite::Connection;

use crate::{
    JournalError, Moment, Op, Result,
    history::Recorder,
    journal::Journal,
    salvage::odd_rows,
    sql::{all, date_of, day_number, one, place_of, query, run},
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
    /// Rows that this program can't read, by table.
    Unreadable {
        /// The table.
        table: String,
        /// How many.
        rows: u64,
    },
    /// Ids that name two things.
    Ids {
        /// How many.
        ids: u64,
    },
    /// Entries whose place in lists is not the one of their date.
    Dates {
        /// How many.
        entries: u64,
    },
    /// Entries whose tags are not those that lists go by.
    Tags {
        /// How many.
        entries: u64,
    },
    /// Suggestions of sources that are not there.
    StaleSuggestions {
        /// How many.
        rows: u64,
    },
    /// Decisions on evidence whose source is not there.
    OrphanedEvidence {
        /// How many.
        rows: u64,
    },
}

impl Finding {
    /// Whether [`Journal::repair`] makes it good: it is about what is made from the rest.
    #[must_use]
    pub fn is_derived(&self) -> bool {
        matches!(
            self,
            Self::SearchIndex { .. } | Self::Dates { .. } | Self::Tags { .. } | Self::StaleSuggestions { .. }
        )
    }
}

impl Journal {
    /// Examines the whole file: its pages, the ties between its rows, every row, ids, dates and evidence, and the search index against
    /// the texts. An empty answer says that all is well. Reads everything, and changes nothing.
    ///
    /// # Errors
    /// The database can't be read at all.
    pub fn examine(&self) -> Result<Vec<Finding>> {
        let db = &self.db;
        let mut findings = integrity(db, self.is_locked() && !self.is_frozen())?;
        if !findings.is_empty() {
            // What else is said of a damaged file would be about the damage.
            return Ok(findings);
        }
        let broken = all(db, query!("schema/foreign_keys"), [], |row| {
            Ok(Finding::ForeignKeys {
                table: row.get(0)?,
                rows: row.get(1)?,
            })
        })?;
        findings.extend(broken);
        let odd = odd_rows(db)?;
        findings.extend(odd.into_iter().map(|(table, rows)| Finding::Unreadable { table, rows }));
        let count = |sql| one(db, sql, [], |row| row.get::<_, u64>(0)).map(Option::unwrap_or_default);
        let mut note = |count: u64, finding: fn(u64) -> Finding| {
            if count > 0 {
                findings.push(finding(count));
            }
        };
        note(count(query!("examine/ids"))?, |ids| Finding::Ids { ids });
        note(misplaced(db)?.len() as u64, |entries| Finding::Dates { entries });
        note(mistagged(db)?, |entries| Finding::Tags { entries });
        note(count(query!("examine/stale"))?, |rows| Finding::StaleSuggestions {
            rows,
        });
        note(count(query!("examine/orphans"))?, |rows| Finding::OrphanedEvidence {
            rows,
        });
        let entries = self.check_search_index()?;
        note(entries as u64, |entries| Finding::SearchIndex {
            entries: usize::try_from(entries).unwrap_or(usize::MAX),
        });
        Ok(findings)
    }

    /// Makes anew what is made from the rest, in one transaction: the indexes, the places of entries, their tags, what is suggested, and
    /// the search index. Nothing of the user's is changed, and nothing goes into the history.
    ///
    /// # Errors
    /// [`JournalError::Damaged`] when the damage is in what can't be made from anything; the disk is full; another program is writing.
    /// In all of these the file is as it was.
    pub fn repair(&mut self) -> Result<()> {
        let now = self.clock.now();
        self.in_transaction(|db, make| {
            db.execute_batch(query!("examine/reindex"))?;
            if !integrity(db, false)?.is_empty() {
                return Err(JournalError::Damaged);
            }
            for (row, date) in misplaced(db)? {
                let days = [date.first_day(), date.last_day(), date.middle_day()].map(day_number);
                run(
                    db,
                    query!("examine/set_days"),
                    (row, days[0], days[1], days[2], place_of(date)),
                )?;
            }
            tag_anew(db)?;
            run(db, query!("examine/forget_derived"), [])?;
            let mut tx = make(Recorder::new(Op::FirstStart, now));
            tx.derive()?;
            tx.settle()
        })?;
        self.forget();
        Ok(())
    }

    /// The latest moment that anything was written at; none in an empty journal.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn newest(&self) -> Result<Option<Moment>> {
        let newest = one(&self.db, query!("examine/newest"), [], |row| {
            row.get::<_, Option<i64>>(0)
        })?;
        Ok(newest.flatten().map(Moment))
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

/// What SQLite says of the pages, and SQLCipher of their seals.
fn integrity(db: &Connection, sealed: bool) -> Result<Vec<Finding>> {
    let say = |sql| -> Result<Vec<Finding>> {
        let words = match all(db, sql, [], |row| row.get::<_, String>(0)) {
            // The check itself met damage that it can't get past.
            Err(JournalError::Damaged | JournalError::NotADatabase) => vec!["-".to_owned()],
            words => words?,
        };
        Ok(words
            .into_iter()
            .filter(|word| word != "ok")
            .map(Finding::Integrity)
            .collect())
    };
    let mut findings = say(query!("schema/integrity"))?;
    if sealed {
        findings.extend(say(query!("schema/cipher_check"))?);
    }
    Ok(findings)
}

/// Entries that do not stand where their date says, with that date. A date that can't be read is another finding.
fn misplaced(db: &Connection) -> Result<Vec<(i64, PartialDate)>> {
    let rows = all(db, query!("examine/days"), [], |row| {
        let numbers: [i64; 4] = [row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?];
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, numbers))
    })?;
    Ok(rows
        .into_iter()
        .filter_map(|(row, date, numbers)| Some((row, date_of(&date).ok()?, numbers)))
        .filter(|&(_, date, numbers)| {
            let [first, last, middle] = [date.first_day(), date.last_day(), date.middle_day()].map(day_number);
            [first, last, middle, place_of(date)] != numbers
        })
        .map(|(row, date, _)| (row, date))
        .collect())
}

/// Entries whose tags differ from those that lists go by.
fn mistagged(db: &Connection) -> Result<u64> {
    let rows = all(db, query!("examine/tags"), [], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?))
    })?;
    let set = |lines: &str| lines.lines().map(fold).collect::<BTreeSet<_>>();
    let odd = rows
        .iter()
        .filter(|(own, listed)| set(own) != set(listed.as_deref().unwrap_or_default()));
    Ok(odd.count() as u64)
}

/// Writes the tags that lists go by from those of the entries.
pub(crate) fn tag_anew(db: &Connection) -> Result<()> {
    run(db, query!("examine/clear_tags"), [])?;
    let rows = all(db, query!("salvage/bodies"), [], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
    })?;
    for (row, tags) in rows {
        for tag in tags.lines() {
            run(db, query!("entry/insert_tag"), (fold(tag), row, tag))?;
        }
    }
    Ok(())
}
