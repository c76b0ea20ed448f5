//! What can't be read any more, from the newest backup that can; and words that have lost their entry, or entries their words.

use std::path::Path;

use career::{date::PartialDate, id::EntryId};
use rusqlite::{Connection, types::Value};
use uuid::Uuid;

use super::{
    Fate, Known, Salvage, SalvagedEntry,
    gather::{Table, values},
    named,
};
use crate::{
    Moment, Passphrase, Result,
    backup::{backups, remove},
    open,
    restore::ready,
    sql::{all, date_of, day_number, one, place_of, query, run, uuid},
};

/// The name of the copy of a backup that is read.
const NAME: &str = "salvage.backup";

/// Fills in from the newest backup that can be read. Only tables of which something is missing are filled: what was removed for good
/// since the backup stays removed everywhere else.
pub(super) fn from_backup(
    db: &Connection,
    dir: &Path,
    key: Option<&Passphrase>,
    known: &mut Known,
    report: &mut Salvage,
) -> Result<()> {
    let part = dir.join(NAME);
    let keys: Vec<&Passphrase> = key.into_iter().collect();
    for backup in backups(dir).unwrap_or_default() {
        // One that is damaged itself, or locked with another passphrase, is passed over.
        if ready(&backup.path, &keys, &part, key).is_ok() {
            let source = open::bare(&part, key, true)?;
            let filled = fill(db, &source, known, report);
            drop(source);
            remove(&part)?;
            filled?;
            report.backup = Some(backup);
            return Ok(());
        }
        remove(&part)?;
    }
    Ok(())
}

fn fill(db: &Connection, source: &Connection, known: &mut Known, report: &mut Salvage) -> Result<()> {
    let missing =
        |name: &str| report.broken.iter().any(|one| one == name) || report.refused.iter().any(|(one, _)| one == name);
    let entries = missing("entry");
    let tables: Vec<String> = all(db, query!("schema/kept_tables"), [], |row| row.get::<_, String>(0))?
        .into_iter()
        .filter(|name| missing(name) && !matches!(name.as_str(), "entry" | "entry_body" | "undo_op" | "undo_change"))
        .collect();
    for name in tables {
        let table = Table::of(db, &name)?;
        let mut filled = 0;
        each(source, &table, |values| {
            filled += u64::from(table.put(db, &values)?);
            Ok(())
        })?;
        if filled > 0 {
            report.filled.push((name, filled));
        }
    }
    if entries {
        let table = Table::of(source, "entry")?;
        each(source, &table, |values| {
            entry(db, source, &table, values, known, report)
        })?;
    }
    wordless(db, source, report)
}

fn each(source: &Connection, table: &Table, mut act: impl FnMut(Vec<Value>) -> Result<()>) -> Result<()> {
    let sql = table.sql(query!("salvage/by_key")).replace("{way}", "ASC");
    let mut statement = source.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        act(values(row, 0, table.columns.len())?.0)?;
    }
    Ok(())
}

/// Brings one entry of the backup back, unless it is there.
fn entry(
    db: &Connection,
    source: &Connection,
    table: &Table,
    mut values: Vec<Value>,
    known: &mut Known,
    report: &mut Salvage,
) -> Result<()> {
    let at = |name: &str| table.columns.iter().position(|column| column == name).unwrap_or(0);
    let (Some(Value::Integer(row)), Some(Value::Blob(id))) = (values.first().cloned(), values.get(at("id")).cloned())
    else {
        return Ok(());
    };
    let Ok(id) = Uuid::from_slice(&id) else { return Ok(()) };
    let there = one(db, query!("salvage/has_entry"), (id, row), |row| {
        Ok((row.get::<_, bool>(0)?, row.get::<_, bool>(1)?))
    })?;
    let target = match there {
        Some((false, false)) => row,
        Some((false, true)) => one(db, query!("salvage/free_row"), [], |row| row.get(0))?.unwrap_or(row),
        _ => return Ok(()),
    };
    let date = match values.get(at("date")) {
        Some(Value::Text(date)) => date.clone(),
        _ => String::new(),
    };
    values[0] = Value::Integer(target);
    // Words that are still in the file are newer than the backup's; the backup then gives the day back, not the words.
    let words = one(db, query!("salvage/title_of"), [target], |_| Ok(()))?.is_some();
    let others = known.ids.get(&target).is_some_and(|known| *known != EntryId(id));
    // Rows are used again: words that an index knows as another entry's stay that one's.
    if words && others || !words && !body(db, source, EntryId(id), target)? {
        return Ok(());
    }
    if table.put(db, &values)? {
        known.ids.insert(target, EntryId(id));
        report
            .entries
            .push(named(db, target, EntryId(id), &date, Fate::FromBackup)?);
    } else if !words {
        run(db, query!("salvage/remove_body"), [target])?;
    }
    Ok(())
}

fn body(db: &Connection, source: &Connection, id: EntryId, row: i64) -> Result<bool> {
    let words = one(source, query!("salvage/body_of"), [id.0], |row| {
        Ok((
            row.get::<_, String>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, String>(2)?,
        ))
    })?;
    let Some((title, tags, text)) = words else {
        return Ok(false);
    };
    run(db, query!("salvage/put_body"), (row, title, tags, text))?;
    Ok(true)
}

/// Gives entries without words those of the backup, where these are newer than the last version.
fn wordless(db: &Connection, source: &Connection, report: &mut Salvage) -> Result<()> {
    for (row, id, date) in without_words(db)? {
        let saved = one(source, query!("salvage/body_of"), [id.0], |row| row.get::<_, i64>(3))?;
        let version = one(db, query!("salvage/newest_version"), [id.0], |row| row.get::<_, i64>(3))?;
        if saved.is_some() && saved >= version && body(db, source, id, row)? {
            report.entries.push(named(db, row, id, &date, Fate::FromBackup)?);
        }
    }
    Ok(())
}

fn without_words(db: &Connection) -> Result<Vec<(i64, EntryId, String)>> {
    all(db, query!("salvage/wordless"), [], |row| {
        Ok((row.get(0)?, EntryId(uuid(row, 1)?), row.get(2)?))
    })
}

/// What no backup could give: entries without words get those of their last version, or are lost; words without an entry get one.
pub(super) fn words(db: &Connection, known: &Known, now: Moment, report: &mut Salvage) -> Result<()> {
    for (row, id, date) in without_words(db)? {
        let version = one(db, query!("salvage/newest_version"), [id.0], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
            ))
        })?;
        if let Some((title, tags, text)) = version {
            run(db, query!("salvage/put_body"), (row, title, tags, text))?;
            report.entries.push(named(db, row, id, &date, Fate::Former)?);
        } else {
            run(db, query!("salvage/remove_entry"), [row])?;
            report.entries.push(SalvagedEntry {
                id,
                date: date_of(&date).ok(),
                title: String::new(),
                fate: Fate::Lost,
            });
        }
    }
    let dated: Vec<(i64, String)> = all(db, query!("salvage/entry_rows"), [], |row| {
        Ok((row.get(0)?, row.get(2)?))
    })?;
    for row in all(db, query!("salvage/homeless"), [], |row| row.get::<_, i64>(0))? {
        let before = dated.partition_point(|(other, _)| *other < row);
        let near = before
            .checked_sub(1)
            .and_then(|at| dated.get(at))
            .or_else(|| dated.first());
        let date = known.dates.get(&row).copied();
        let guessed = near.and_then(|(_, date)| date_of(date).ok());
        let Some(day) = date.or(guessed).or_else(|| year_of(now)) else {
            continue;
        };
        let id = known.ids.get(&row).copied().unwrap_or_else(|| id_for(db, row));
        let [first, last, middle] = [day.first_day(), day.last_day(), day.middle_day()].map(day_number);
        run(
            db,
            query!("salvage/put_entry"),
            (row, id.0, day.to_string(), first, last, middle, place_of(day), now.0),
        )?;
        report
            .entries
            .push(named(db, row, id, &day.to_string(), Fate::Undated)?);
    }
    Ok(())
}

/// Gives what belongs to a role that is not there one without a name.
pub(super) fn roles(db: &Connection, now: Moment, report: &mut Salvage) -> Result<()> {
    let missing = all(db, query!("salvage/missing_roles"), [], |row| {
        Ok((
            uuid(row, 0)?,
            row.get::<_, Option<String>>(1)?,
            row.get::<_, Option<String>>(2)?,
        ))
    })?;
    for (id, first, last) in missing {
        let day = |text: Option<String>| text.and_then(|text| date_of(&text).ok()).or_else(|| year_of(now));
        let (Some(from), Some(to)) = (day(first), day(last)) else {
            continue;
        };
        run(
            db,
            query!("salvage/put_role"),
            (
                id,
                from.to_string(),
                to.to_string(),
                day_number(from.first_day()),
                now.0,
            ),
        )?;
        report.nameless_roles += 1;
    }
    Ok(())
}

/// The year of a moment, when nothing else is known of a day.
fn year_of(now: Moment) -> Option<PartialDate> {
    now.to_string().get(..4).and_then(|year| date_of(year).ok())
}

/// An id for words whose own is not known: made of them, so that a second salvage makes no second entry.
fn id_for(db: &Connection, row: i64) -> EntryId {
    let title = one(db, query!("salvage/title_of"), [row], |row| row.get::<_, String>(0));
    let seed = format!("{row}:{}", title.ok().flatten().unwrap_or_default());
    EntryId(Uuid::new_v5(&Uuid::nil(), seed.as_bytes()))
}
