//! Reading every table of a damaged file as far as it goes.

use std::collections::BTreeMap;

use career::{date::PartialDate, id::EntryId};
use chrono::Datelike as _;
use rusqlite::{
    Connection, Row, params_from_iter,
    types::{Value, ValueRef},
};
use uuid::Uuid;

use super::{Fate, Known, Salvage, copy::Copy, named};
use crate::{
    Result,
    sql::{all, date_of, day_of, one, query},
};

/// The farthest jump over rows that can't be read: more rows than any journal has.
const FAR: i64 = 1 << 40;

/// Rows in a row that are refused before a table is given up.
const MANY: u32 = 1000;

/// A table with its columns, the key in front.
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
    pub(super) key: Vec<String>,
    by_key: bool,
}

impl Table {
    /// A kept table of this program's schema.
    pub(super) fn of(db: &Connection, name: &str) -> Result<Self> {
        let columns = all(db, query!("salvage/columns"), [name], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?))
        })?;
        let key = columns.iter().filter(|(_, key)| *key).map(|(name, _)| name.clone());
        Ok(Self {
            key: key.collect(),
            columns: columns.iter().map(|(name, _)| name.clone()).collect(),
            by_key: one(db, query!("salvage/kept_by_key"), [name], |row| row.get(0))? == Some(true),
            name: name.to_owned(),
        })
    }

    /// A query in which the table's names are put. They come from this program's own schema.
    pub(super) fn sql(&self, template: &str) -> String {
        let marks: Vec<String> = (1..=self.columns.len()).map(|at| format!("?{at}")).collect();
        template
            .replace("{table}", &self.name)
            .replace("{columns}", &self.columns.join(", "))
            .replace("{marks}", &marks.join(", "))
            .replace("{key}", &self.key.join(", "))
    }

    /// Writes a row unless its key is taken or the schema refuses it; says whether it did.
    pub(super) fn put(&self, db: &Connection, values: &[Value]) -> Result<bool> {
        let mut statement = db.prepare_cached(&self.sql(query!("salvage/put")))?;
        match statement.execute(params_from_iter(values)) {
            Ok(written) => Ok(written > 0),
            // A value of another type than the column's: nothing that this program wrote.
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}

/// The values of a row from a column on, and whether letters in it can't be read.
pub(super) fn values(row: &Row<'_>, from: usize, count: usize) -> rusqlite::Result<(Vec<Value>, bool)> {
    let mut marred = false;
    let values = (from..from + count).map(|at| {
        Ok(match row.get_ref(at)? {
            ValueRef::Text(bytes) => match String::from_utf8_lossy(bytes) {
                std::borrow::Cow::Borrowed(text) => Value::Text(text.to_owned()),
                std::borrow::Cow::Owned(text) => {
                    marred = true;
                    Value::Text(text)
                }
            },
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => Value::Integer(number),
            ValueRef::Real(number) => Value::Real(number),
            ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
        })
    });
    let values = values.collect::<rusqlite::Result<_>>()?;
    Ok((values, marred))
}

/// Reads all tables into `db`, and what the indexes know.
pub(super) fn gather(db: &Connection, copy: &mut Copy, report: &mut Salvage) -> Result<Known> {
    let mut marred = Vec::new();
    for name in all(db, query!("schema/kept_tables"), [], |row| row.get::<_, String>(0))? {
        // What is derived is made anew.
        if name == "tag" {
            continue;
        }
        let table = Table::of(db, &name)?;
        let mut refused = 0;
        let mut take = |values: Vec<Value>, broken: bool| -> Result<bool> {
            let put = table.put(db, &values)?;
            if !put {
                refused += 1;
            } else if broken && table.name == "entry_body" {
                marred.extend(values.first().cloned());
            }
            Ok(put)
        };
        let whole = if table.by_key {
            by_key(copy, &table, &mut take)?
        } else {
            by_row(copy, &table, &mut take)?
        };
        if !whole {
            report.broken.push(name.clone());
        }
        if refused > 0 && !table.by_key {
            report.refused.push((name, refused));
        }
    }
    let known = known(copy)?;
    for row in marred {
        let Value::Integer(row) = row else { continue };
        let entry = one(
            db,
            &Table::of(db, "entry")?.sql(query!("salvage/row_of")),
            [row],
            |row| Ok((row.get::<_, Uuid>("id")?, row.get::<_, String>("date")?)),
        )?;
        if let Some((id, date)) = entry {
            report.entries.push(named(db, row, EntryId(id), &date, Fate::Marred)?);
        }
    }
    Ok(known)
}

/// Reads a table by its row numbers, over what can't be read. Says whether everything could.
fn by_row(copy: &mut Copy, table: &Table, take: &mut dyn FnMut(Vec<Value>, bool) -> Result<bool>) -> Result<bool> {
    let (mut after, mut whole) = (i64::MIN, true);
    loop {
        if stretch(copy, table, &mut after, take)? {
            return Ok(whole);
        }
        whole = false;
        copy.recover()?;
        after = match next(copy, table, after)? {
            // The row is there, and what it holds can't be read.
            Some(Ok(row)) => row,
            Some(Err(beyond)) => beyond,
            None => return Ok(false),
        };
    }
}

/// Reads on until the end, or until something can't be read; says whether that was the end.
fn stretch(
    copy: &Copy,
    table: &Table,
    after: &mut i64,
    take: &mut dyn FnMut(Vec<Value>, bool) -> Result<bool>,
) -> Result<bool> {
    let Ok(mut statement) = copy.db()?.prepare(&table.sql(query!("salvage/after"))) else {
        return Ok(false);
    };
    let Ok(mut rows) = statement.query([*after]) else {
        return Ok(false);
    };
    loop {
        let read = match rows.next() {
            Ok(None) => return Ok(true),
            Ok(Some(row)) => row
                .get::<_, i64>(0)
                .and_then(|number| Ok((number, values(row, 1, table.columns.len())?))),
            Err(error) => Err(error),
        };
        let Ok((number, (values, broken))) = read else {
            return Ok(false);
        };
        // A file whose pages point at each other would go round for ever.
        if number <= *after {
            return Ok(false);
        }
        *after = number;
        take(values, broken)?;
    }
}

/// Where to go on after a fault behind a row: `Ok` is a row whose number can be read, `Err` a number behind which reading goes on.
/// None when nothing more can be read.
fn next(copy: &mut Copy, table: &Table, after: i64) -> Result<Option<Result<i64, i64>>> {
    let at = |copy: &mut Copy, from: i64| -> Result<Option<Option<i64>>> {
        let found = one(copy.db()?, &table.sql(query!("salvage/next")), [from], |row| {
            row.get::<_, i64>(0)
        });
        if found.is_err() {
            copy.recover()?;
        }
        Ok(found.ok())
    };
    match at(copy, after)? {
        Some(Some(row)) if row > after => return Ok(Some(Ok(row))),
        Some(_) => return Ok(None),
        None => (),
    }
    // Row numbers begin at one; ever longer jumps find what can be read again, and halving them how little lies between.
    let start = after.max(0);
    let (mut bad, mut jump) = (start, 1);
    let mut good = loop {
        let here = start + jump;
        match at(copy, here)? {
            Some(_) => break here,
            None if jump >= FAR => return Ok(None),
            None => (bad, jump) = (here, jump * 2),
        }
    };
    while good - bad > 1 {
        let middle = bad + (good - bad) / 2;
        match at(copy, middle)? {
            Some(_) => good = middle,
            None => bad = middle,
        }
    }
    Ok(Some(Err(good)))
}

/// Reads a table that is kept by its key, from both ends. Says whether the whole of it could be read.
fn by_key(copy: &mut Copy, table: &Table, take: &mut dyn FnMut(Vec<Value>, bool) -> Result<bool>) -> Result<bool> {
    for way in ["ASC", "DESC"] {
        if from_end(copy, table, way, take)? {
            return Ok(way == "ASC");
        }
        copy.recover()?;
    }
    Ok(false)
}

fn from_end(
    copy: &Copy,
    table: &Table,
    way: &str,
    take: &mut dyn FnMut(Vec<Value>, bool) -> Result<bool>,
) -> Result<bool> {
    let sql = table.sql(query!("salvage/by_key")).replace("{way}", way);
    let Ok(mut statement) = copy.db()?.prepare(&sql) else {
        return Ok(false);
    };
    let Ok(mut rows) = statement.query([]) else {
        return Ok(false);
    };
    let mut refused = 0;
    loop {
        let read = match rows.next() {
            Ok(None) => return Ok(true),
            Ok(Some(row)) => values(row, 0, table.columns.len()),
            Err(error) => Err(error),
        };
        let Ok((values, broken)) = read else {
            return Ok(false);
        };
        if take(values, broken)? {
            refused = 0;
            continue;
        }
        // It was read from the other end already. From this end, many in a row say that pages are met again and again.
        refused += 1;
        if way == "DESC" || refused > MANY {
            return Ok(false);
        }
    }
}

/// What the two indexes of entries still say.
fn known(copy: &mut Copy) -> Result<Known> {
    let mut known = Known::default();
    for way in ["ASC", "DESC"] {
        let ids = pairs(copy, &query!("salvage/known_ids").replace("{way}", way), |row| {
            Ok((row.get::<_, i64>(1)?, EntryId(row.get::<_, Uuid>(0)?)))
        })?;
        known.ids.extend(ids);
        let places = pairs(copy, &query!("salvage/known_places").replace("{way}", way), |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
        })?;
        let dates = places
            .into_iter()
            .filter_map(|(row, place)| Some((row, date_at(place)?)));
        known.dates.extend(dates);
    }
    Ok(known)
}

/// Rows of an index as far as they can be read.
fn pairs<T>(
    copy: &mut Copy,
    sql: &str,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<(i64, T)>,
) -> Result<BTreeMap<i64, T>> {
    let mut found = BTreeMap::new();
    let mut whole = false;
    if let Ok(mut statement) = copy.db()?.prepare(sql)
        && let Ok(mut rows) = statement.query([])
    {
        loop {
            let row = match rows.next() {
                Ok(Some(row)) => read(row),
                Ok(None) => {
                    whole = true;
                    break;
                }
                Err(error) => Err(error),
            };
            let Ok((number, value)) = row else { break };
            if found.insert(number, value).is_some() {
                break;
            }
        }
    }
    if !whole {
        copy.recover()?;
    }
    Ok(found)
}

/// The date that stands at a place in lists: the way back from [`crate::sql::place_of`].
fn date_at(place: i64) -> Option<PartialDate> {
    let day = day_of(place.div_euclid(4)).ok()?;
    let text = match place.rem_euclid(4) {
        0 => format!("{:04}", day.year()),
        1 => format!("{:04}-{:02}", day.year(), day.month()),
        2 => day.to_string(),
        _ => return None,
    };
    date_of(&text).ok()
}
