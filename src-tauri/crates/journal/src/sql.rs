//! Ways between Rust's values and SQLite's.

use career::date::{PartialDate, Precision};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Params, Row};
use uuid::Uuid;

use crate::{JournalError, Result};

/// The text of a query in `sql/`.
macro_rules! query {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/", $name, ".sql"))
    };
}
pub(crate) use query;

/// Runs a statement, kept prepared, and says how many rows it touched.
pub(crate) fn run(db: &Connection, sql: &str, params: impl Params) -> Result<usize> {
    Ok(db.prepare_cached(sql)?.execute(params)?)
}

/// The one row of a query, if it has one.
pub(crate) fn one<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Option<T>> {
    Ok(db.prepare_cached(sql)?.query_row(params, read).optional()?)
}

/// All rows of a query.
pub(crate) fn all<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(params, read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A day as the journal stores it: days since 1970-01-01.
pub(crate) fn day_number(day: NaiveDate) -> i64 {
    i64::from(day.to_epoch_days())
}

/// The day of a number.
pub(crate) fn day_of(number: i64) -> Result<NaiveDate> {
    i32::try_from(number)
        .ok()
        .and_then(NaiveDate::from_epoch_days)
        .ok_or(JournalError::Unreadable("a day"))
}

/// Likewise, where there may be none.
pub(crate) fn day_of_option(number: Option<i64>) -> Result<Option<NaiveDate>> {
    number.map(day_of).transpose()
}

/// A date in its ISO form.
pub(crate) fn date_of(text: &str) -> Result<PartialDate> {
    text.parse().map_err(|_| JournalError::Unreadable("a date"))
}

/// Any id or other word with a parser.
pub(crate) fn parsed<T: std::str::FromStr>(text: &str, column: &'static str) -> Result<T> {
    text.parse().map_err(|_| JournalError::Unreadable(column))
}

/// Likewise, where there may be none.
pub(crate) fn parsed_option<T: std::str::FromStr>(text: Option<&str>, column: &'static str) -> Result<Option<T>> {
    text.map(|text| parsed(text, column)).transpose()
}

/// How exactly a date is known, as a number: 0 year, 1 month, 2 day.
pub(crate) fn precision_number(precision: Precision) -> i64 {
    match precision {
        Precision::Year => 0,
        Precision::Month => 1,
        Precision::Day => 2,
    }
}

/// Where a date stands in lists: by its first day, the vaguer one first.
pub(crate) fn place_of(date: PartialDate) -> i64 {
    day_number(date.first_day()) * 4 + precision_number(date.precision())
}

/// The id in a column.
pub(crate) fn uuid(row: &Row<'_>, at: usize) -> rusqlite::Result<Uuid> {
    row.get(at)
}
