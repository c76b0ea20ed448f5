//! Evidence, as the growth engine takes it.

use std::collections::HashMap;

use career::{
    date::PartialDate,
    growth::{Evidence, EvidenceState, Ledger, Piece, Source},
    id::DirectionId,
};
use chrono::NaiveDate;
use rusqlite::Connection;

use crate::{
    Result,
    journal::Journal,
    source::{kind_number, source_bytes, source_of},
    sql::{all, date_of, day_of, one, parsed, query},
};

/// A source as it is stored: the number of its kind and the bytes of its id.
type SourceName = (i64, Vec<u8>);

fn state_of(confirmed: Option<bool>) -> EvidenceState {
    match confirmed {
        None => EvidenceState::Suggested,
        Some(true) => EvidenceState::Confirmed,
        Some(false) => EvidenceState::Dismissed,
    }
}

fn signals_of(lines: &str) -> Vec<String> {
    lines.lines().map(str::to_owned).collect()
}

/// What a source is about; none when it is not there, in the trash, or says nothing (a step not finished, a link not read).
pub(crate) fn date_of_source(db: &Connection, source: &Source, today: NaiveDate) -> Result<Option<PartialDate>> {
    let this_day = |day: NaiveDate| PartialDate::from_day(day).ok();
    let name = source_bytes(source);
    match source {
        Source::Entry(_) => {
            let date: Option<String> = one(db, query!("evidence/date_of_entry"), [name], |row| row.get(0))?;
            date.as_deref().map(date_of).transpose()
        }
        Source::Highlight(_) => {
            let to: Option<Option<String>> = one(db, query!("evidence/date_of_highlight"), [name], |row| row.get(0))?;
            match to {
                None => Ok(None),
                Some(None) => Ok(this_day(today)),
                Some(Some(to)) => date_of(&to).map(Some),
            }
        }
        Source::Step(_) => {
            let done: Option<i64> = one(db, query!("evidence/date_of_step"), [name], |row| row.get(0))?;
            Ok(done.map(day_of).transpose()?.and_then(this_day))
        }
        Source::Reading(link) => {
            let on: Option<i64> = one(db, query!("evidence/date_of_reading"), [link.as_str()], |row| {
                row.get(0)
            })?;
            Ok(on.map(day_of).transpose()?.and_then(this_day))
        }
    }
}

impl Journal {
    /// All evidence, without the signals' words: [`Journal::evidence_of`] has them. Highlights of roles that last are dated
    /// today.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn ledger(&self) -> Result<Ledger> {
        let today = self.today();
        let lasting = PartialDate::from_day(today).ok();
        let mut decisions: HashMap<SourceName, Vec<(String, bool)>> = HashMap::new();
        all(&self.db, query!("evidence/all_decisions"), [], |row| {
            let name = (row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?);
            decisions.entry(name).or_default().push((row.get(2)?, row.get(3)?));
            Ok(())
        })?;
        let mut directions: HashMap<String, DirectionId> = HashMap::new();
        let mut direction_of = |slug: &str| -> Result<DirectionId> {
            if let Some(known) = directions.get(slug) {
                return Ok(known.clone());
            }
            let direction: DirectionId = parsed(slug, "a direction")?;
            directions.insert(slug.to_owned(), direction.clone());
            Ok(direction)
        };
        let mut ledger = Ledger::new();
        let mut statement = self.db.prepare_cached(query!("evidence/all_suggestions"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let kind: i64 = row.get(0)?;
            let bytes = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
            let slug = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
            let date = match row.get_ref(3)?.as_str_or_null().map_err(rusqlite::Error::from)? {
                Some(date) => Some(date_of(date)?),
                None => lasting,
            };
            let mut confirmed = None;
            if !decisions.is_empty()
                && let Some(decided) = decisions.get_mut(&(kind, bytes.to_vec()))
                && let Some(at) = decided.iter().position(|(direction, _)| direction == slug)
            {
                confirmed = Some(decided.swap_remove(at).1);
            }
            let Some(date) = date else { continue };
            let source = source_of(kind, bytes)?;
            let piece = Piece {
                date,
                source,
                state: state_of(confirmed),
                signals: Vec::new(),
            };
            ledger.insert(Evidence {
                direction: direction_of(slug)?,
                piece,
            });
        }
        // What is left was decided by hand, or its signal is gone from the text.
        for ((kind, bytes), decided) in decisions {
            let source = source_of(kind, &bytes)?;
            if decided.is_empty() {
                continue;
            }
            let Some(date) = date_of_source(&self.db, &source, today)? else {
                continue;
            };
            for (slug, confirmed) in decided {
                let piece = Piece {
                    date,
                    source: source.clone(),
                    state: state_of(Some(confirmed)),
                    signals: Vec::new(),
                };
                ledger.insert(Evidence {
                    direction: direction_of(&slug)?,
                    piece,
                });
            }
        }
        Ok(ledger)
    }

    /// What one source says, with the signals' words, in the order of the directions' ids. Empty when it is not there.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn evidence_of(&self, source: &Source) -> Result<Vec<Evidence>> {
        let Some(date) = date_of_source(&self.db, source, self.today())? else {
            return Ok(Vec::new());
        };
        let name = (kind_number(source.kind()), source_bytes(source));
        let suggested = all(&self.db, query!("evidence/suggestions_of"), (name.0, &name.1), |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        let decided = all(&self.db, query!("evidence/decisions_of"), (name.0, &name.1), |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?))
        })?;
        let mut found: std::collections::BTreeMap<String, (Option<bool>, Vec<String>)> = suggested
            .into_iter()
            .map(|(slug, signals)| (slug, (None, signals_of(&signals))))
            .collect();
        for (slug, confirmed) in decided {
            found.entry(slug).or_default().0 = Some(confirmed);
        }
        found
            .into_iter()
            .map(|(slug, (confirmed, signals))| {
                let piece = Piece {
                    date,
                    source: source.clone(),
                    state: state_of(confirmed),
                    signals,
                };
                Ok(Evidence {
                    direction: parsed(&slug, "a direction")?,
                    piece,
                })
            })
            .collect()
    }

    /// The starred directions with the day of their star, in the order of their ids.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn stars(&self) -> Result<Vec<(DirectionId, NaiveDate)>> {
        let stars = all(&self.db, query!("evidence/stars"), [], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
        })?;
        stars
            .into_iter()
            .map(|(slug, since)| Ok((parsed(&slug, "star.direction")?, day_of(since)?)))
            .collect()
    }
}
