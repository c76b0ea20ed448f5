//! What was read is held against the types of this program: a row that says nothing to it goes, and is told.

use career::{
    growth::Source,
    id::{DirectionId, EntryId, GoalId, LinkId, PromptId, RoleId, SnapshotId, StepId, VersionId},
};
use rusqlite::{Connection, params_from_iter, types::Value};
use uuid::Uuid;

use super::{Salvage, gather::Table};
use crate::{
    DocumentKind, Draft, JournalError, Result,
    examine::tag_anew,
    record::{
        AliasRow, EntryRow, GoalRow, MovedLinkRow, OwnLinkRow, PlanTextRow, ReadingRow, Record, RoleRow, SnapshotRow,
        StarRow, StepRow, VersionRow,
    },
    source::source_of,
    sql::{all, parsed, query, run},
};

/// A value that a column of this program never has.
fn odd() -> JournalError {
    JournalError::Unreadable("a column")
}

fn text(value: &Value) -> Result<&str> {
    match value {
        Value::Text(text) => Ok(text),
        _ => Err(odd()),
    }
}

fn id(value: &Value) -> Result<Uuid> {
    match value {
        Value::Blob(bytes) => Uuid::from_slice(bytes).map_err(|_| odd()),
        _ => Err(odd()),
    }
}

/// Takes away every row that can't be understood.
pub(super) fn sift(db: &Connection, report: &mut Salvage) -> Result<()> {
    look(db, &mut |table, key| {
        remove(db, table, key)?;
        note(report, &table.name, 1);
        Ok(())
    })
}

/// Counts the rows that can't be understood, by table.
pub(crate) fn odd_rows(db: &Connection) -> Result<Vec<(String, u64)>> {
    let mut report = Salvage::default();
    look(db, &mut |table, _| {
        note(&mut report, &table.name, 1);
        Ok(())
    })?;
    Ok(report.refused)
}

/// Looks at every row of the user's; `odd_one` hears of those that can't be understood, by their key.
fn look(db: &Connection, odd_one: &mut dyn FnMut(&Table, &[Value]) -> Result<()>) -> Result<()> {
    let mut check = |table: &str, columns: &str, understood: &dyn Fn(&[Value]) -> Result<()>| {
        each(db, table, columns, understood, odd_one)
    };
    check("role", "row, id", &|row| read::<RoleRow>(db, &RoleId(id(&row[1])?)))?;
    check("entry", "row, id", &|row| read::<EntryRow>(db, &EntryId(id(&row[1])?)))?;
    check("version", "row, id", &|row| {
        read::<VersionRow>(db, &VersionId(id(&row[1])?))
    })?;
    check("goal", "id", &|row| read::<GoalRow>(db, &GoalId(id(&row[0])?)))?;
    check("step", "id", &|row| read::<StepRow>(db, &StepId(id(&row[0])?)))?;
    check("snapshot", "id", &|row| {
        read::<SnapshotRow>(db, &SnapshotId(id(&row[0])?))
    })?;
    check("reading", "link", &|row| {
        read::<ReadingRow>(db, &parsed(text(&row[0])?, "reading.link")?)
    })?;
    check("own_link", "id", &|row| {
        read::<OwnLinkRow>(db, &parsed(text(&row[0])?, "own_link.id")?)
    })?;
    check("moved_link", "link", &|row| {
        read::<MovedLinkRow>(db, &parsed::<LinkId>(text(&row[0])?, "moved_link.link")?)
    })?;
    check("plan_text", "half_year", &|row| {
        read::<PlanTextRow>(db, &parsed(text(&row[0])?, "plan_text.half_year")?)
    })?;
    check("star", "direction", &|row| {
        read::<StarRow>(db, &parsed::<DirectionId>(text(&row[0])?, "star.direction")?)
    })?;
    check("alias", "organisation", &|row| {
        read::<AliasRow>(db, &text(&row[0])?.to_owned())
    })?;
    check("decision", "source_kind, source, direction", &|row| {
        let (Value::Integer(kind), Value::Blob(source)) = (&row[0], &row[1]) else {
            return Err(odd());
        };
        let _: Source = source_of(*kind, source)?;
        parsed::<DirectionId>(text(&row[2])?, "decision.direction").map(drop)
    })?;
    check("document", "kind, id, body", &|row| {
        let Value::Integer(number) = row[0] else {
            return Err(odd());
        };
        let kind = DocumentKind::ALL
            .into_iter()
            .find(|&kind| kind as i64 == number)
            .ok_or_else(odd)?;
        let body = serde_json::from_str(text(&row[2])?).map_err(|_| odd())?;
        kind.fitting(text(&row[1])?, &body).map(drop).map_err(|_| odd())
    })?;
    check("draft", "id, content", &|row| {
        serde_json::from_str::<Draft>(text(&row[1])?)
            .map(drop)
            .map_err(|_| odd())
    })?;
    check("prompt_turn", "day, turn, prompt", &|row| {
        parsed::<PromptId>(text(&row[2])?, "prompt_turn.prompt").map(drop)
    })
}

/// Reading a row says whether it can be read. An entry without its words is none of this page's.
fn read<R: Record>(db: &Connection, key: &R::Key) -> Result<()> {
    R::read(db, key).map(drop)
}

/// Tells of the rows of a table that are not understood. The columns begin with the key.
fn each(
    db: &Connection,
    table: &str,
    columns: &str,
    understood: &dyn Fn(&[Value]) -> Result<()>,
    odd_one: &mut dyn FnMut(&Table, &[Value]) -> Result<()>,
) -> Result<()> {
    let table = Table::of(db, table)?;
    let count = columns.split(", ").count();
    let sql = query!("salvage/keys")
        .replace("{key}", columns)
        .replace("{table}", &table.name);
    let rows = all(db, &sql, [], |row| {
        (0..count)
            .map(|at| row.get(at))
            .collect::<rusqlite::Result<Vec<Value>>>()
    })?;
    for row in rows {
        if understood(&row).is_err() {
            odd_one(&table, &row[..table.key.len()])?;
        }
    }
    Ok(())
}

fn remove(db: &Connection, table: &Table, key: &[Value]) -> Result<()> {
    let wanted: Vec<String> = table
        .key
        .iter()
        .enumerate()
        .map(|(at, name)| format!("{name} IS ?{}", at + 1))
        .collect();
    let sql = query!("salvage/remove")
        .replace("{table}", &table.name)
        .replace("{key}", &wanted.join(" AND "));
    db.prepare_cached(&sql)?.execute(params_from_iter(key))?;
    Ok(())
}

fn note(report: &mut Salvage, table: &str, gone: u64) {
    if gone == 0 {
        return;
    }
    match report.refused.iter_mut().find(|(name, _)| name == table) {
        Some((_, count)) => *count += gone,
        None => report.refused.push((table.to_owned(), gone)),
    }
}

/// Takes away steps whose goal is gone: towards what they lead is not known any more.
pub(super) fn part(db: &Connection, report: &mut Salvage) -> Result<()> {
    let steps = run(db, query!("salvage/orphan_steps"), [])? as u64;
    note(report, "step", steps);
    Ok(())
}

/// Makes what follows from entries by itself, and lets the rest be made at the start.
pub(super) fn settle(db: &Connection) -> Result<()> {
    db.execute_batch(query!("salvage/settle"))?;
    tag_anew(db)
}
