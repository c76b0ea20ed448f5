//! The rows of the plan: texts, goals, steps, snapshots, aliases.

use career::{
    date::{HalfYear, PartialDate},
    growth::Source,
    id::{DirectionId, GoalId, SnapshotId, StepId},
    plan::WillCanMust,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Record, Table};
use crate::{
    Moment, Result, Tx,
    sql::{all, date_of, day_number, day_of, day_of_option, one, parsed, query, run, uuid},
};

/// Will / Can / Must of a half-year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PlanTextRow {
    pub(crate) texts: WillCanMust,
    pub(crate) updated: Moment,
}

impl Record for PlanTextRow {
    const TABLE: Table = Table::PlanText;
    type Key = HalfYear;

    fn read(db: &Connection, key: &HalfYear) -> Result<Option<Self>> {
        one(db, query!("plan/read_text"), [key.to_string()], |row| {
            let texts = WillCanMust {
                will: row.get(0)?,
                can_strength: row.get(1)?,
                can_weakness: row.get(2)?,
                must: row.get(3)?,
            };
            Ok(Self {
                texts,
                updated: Moment(row.get(4)?),
            })
        })
    }

    fn write(&self, tx: &mut Tx<'_>, key: &HalfYear, _: Option<&Self>) -> Result<()> {
        let WillCanMust {
            will,
            can_strength,
            can_weakness,
            must,
        } = &self.texts;
        let values = (key.to_string(), will, can_strength, can_weakness, must, self.updated.0);
        run(tx.db, query!("plan/write_text"), values)?;
        Ok(())
    }

    fn delete(db: &Connection, key: &HalfYear) -> Result<()> {
        run(db, query!("plan/delete_text"), [key.to_string()])?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, _: &HalfYear, _: Option<&Self>, _: Option<&Self>) -> Result<()> {
        tx.changes.plan = true;
        Ok(())
    }
}

/// A goal without its steps, which are rows of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct GoalRow {
    pub(crate) direction: DirectionId,
    pub(crate) by: PartialDate,
    pub(crate) closed: Option<NaiveDate>,
    pub(crate) created: Moment,
    pub(crate) updated: Moment,
    pub(crate) removed: Option<NaiveDate>,
}

impl Record for GoalRow {
    const TABLE: Table = Table::Goal;
    type Key = GoalId;

    fn read(db: &Connection, key: &GoalId) -> Result<Option<Self>> {
        let found = one(db, query!("plan/read_goal"), [key.0], |row| {
            Ok((
                (
                    row.get::<_, String>(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, Option<i64>>(2)?,
                ),
                (
                    row.get::<_, i64>(3)?,
                    row.get::<_, i64>(4)?,
                    row.get::<_, Option<i64>>(5)?,
                ),
            ))
        })?;
        let Some(((direction, by, closed), (created, updated, removed))) = found else {
            return Ok(None);
        };
        Ok(Some(Self {
            direction: parsed(&direction, "goal.direction")?,
            by: date_of(&by)?,
            closed: day_of_option(closed)?,
            created: Moment(created),
            updated: Moment(updated),
            removed: day_of_option(removed)?,
        }))
    }

    fn write(&self, tx: &mut Tx<'_>, key: &GoalId, _: Option<&Self>) -> Result<()> {
        let values = (
            key.0,
            self.direction.as_str(),
            self.by.to_string(),
            self.closed.map(day_number),
            self.created.0,
            self.updated.0,
            self.removed.map(day_number),
        );
        run(tx.db, query!("plan/write_goal"), values)?;
        Ok(())
    }

    fn delete(db: &Connection, key: &GoalId) -> Result<()> {
        run(db, query!("plan/delete_goal"), [key.0])?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, key: &GoalId, before: Option<&Self>, after: Option<&Self>) -> Result<()> {
        tx.changes.plan = true;
        let says = |row: Option<&Self>| row.filter(|row| row.removed.is_none()).map(|row| row.direction.clone());
        if says(before) != says(after) {
            for step in all(tx.db, query!("plan/all_steps_of"), [key.0], |row| uuid(row, 0))? {
                StepRow::weigh(tx, StepId(step))?;
            }
        }
        Ok(())
    }
}

/// A step of a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StepRow {
    pub(crate) goal: GoalId,
    pub(crate) position: i64,
    pub(crate) text: String,
    pub(crate) by: Option<PartialDate>,
    pub(crate) done: Option<NaiveDate>,
    pub(crate) origin: Option<String>,
    pub(crate) created: Moment,
    pub(crate) updated: Moment,
    pub(crate) removed: Option<NaiveDate>,
}

impl StepRow {
    /// Suggests anew what a finished step says: its goal's direction, and what its words hint at.
    fn weigh(tx: &mut Tx<'_>, id: StepId) -> Result<()> {
        let source = Source::Step(id);
        tx.withdraw(&source)?;
        if let Some(step) = Self::read(tx.db, &id)?.filter(|step| step.removed.is_none())
            && let Some(done) = step.done
            && let Some(goal) = GoalRow::read(tx.db, &step.goal)?.filter(|goal| goal.removed.is_none())
            && let Ok(date) = PartialDate::from_day(done)
        {
            tx.suggest(&source, Some(date), "", &step.text, &[goal.direction])?;
        }
        tx.changes.source(source);
        Ok(())
    }
}

impl Record for StepRow {
    const TABLE: Table = Table::Step;
    type Key = StepId;

    fn read(db: &Connection, key: &StepId) -> Result<Option<Self>> {
        let found = one(db, query!("plan/read_step"), [key.0], |row| {
            Ok((
                (
                    uuid(row, 0)?,
                    row.get::<_, i64>(1)?,
                    row.get::<_, String>(2)?,
                    row.get::<_, Option<String>>(3)?,
                ),
                (row.get::<_, Option<i64>>(4)?, row.get::<_, Option<String>>(5)?),
                (
                    row.get::<_, i64>(6)?,
                    row.get::<_, i64>(7)?,
                    row.get::<_, Option<i64>>(8)?,
                ),
            ))
        })?;
        let Some(((goal, position, text, by), (done, origin), (created, updated, removed))) = found else {
            return Ok(None);
        };
        Ok(Some(Self {
            goal: GoalId(goal),
            position,
            text,
            by: by.as_deref().map(date_of).transpose()?,
            done: day_of_option(done)?,
            origin,
            created: Moment(created),
            updated: Moment(updated),
            removed: day_of_option(removed)?,
        }))
    }

    fn write(&self, tx: &mut Tx<'_>, key: &StepId, _: Option<&Self>) -> Result<()> {
        let values = (
            key.0,
            self.goal.0,
            self.position,
            &self.text,
            self.by.map(|by| by.to_string()),
            self.done.map(day_number),
            &self.origin,
            self.created.0,
            self.updated.0,
            self.removed.map(day_number),
        );
        run(tx.db, query!("plan/write_step"), values)?;
        Ok(())
    }

    fn delete(db: &Connection, key: &StepId) -> Result<()> {
        run(db, query!("plan/delete_step"), [key.0])?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, key: &StepId, before: Option<&Self>, after: Option<&Self>) -> Result<()> {
        tx.changes.plan = true;
        let says = |row: Option<&Self>| {
            let row = row.filter(|row| row.removed.is_none())?;
            Some((row.goal, row.done?, row.text.clone()))
        };
        if says(before) != says(after) {
            Self::weigh(tx, *key)?;
        }
        Ok(())
    }
}

/// A frozen plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SnapshotRow {
    pub(crate) half_year: HalfYear,
    pub(crate) taken: NaiveDate,
    pub(crate) goals: u32,
    pub(crate) content: String,
    pub(crate) created: Moment,
}

impl Record for SnapshotRow {
    const TABLE: Table = Table::Snapshot;
    type Key = SnapshotId;

    fn read(db: &Connection, key: &SnapshotId) -> Result<Option<Self>> {
        let found = one(db, query!("plan/read_snapshot"), [key.0], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, i64>(1)?,
                row.get::<_, u32>(2)?,
                row.get::<_, String>(3)?,
                row.get::<_, i64>(4)?,
            ))
        })?;
        let Some((half_year, taken, goals, content, created)) = found else {
            return Ok(None);
        };
        Ok(Some(Self {
            half_year: parsed(&half_year, "snapshot.half_year")?,
            taken: day_of(taken)?,
            goals,
            content,
            created: Moment(created),
        }))
    }

    fn write(&self, tx: &mut Tx<'_>, key: &SnapshotId, _: Option<&Self>) -> Result<()> {
        let values = (
            key.0,
            self.half_year.to_string(),
            day_number(self.taken),
            self.goals,
            &self.content,
            self.created.0,
        );
        run(tx.db, query!("plan/write_snapshot"), values)?;
        Ok(())
    }

    fn delete(db: &Connection, key: &SnapshotId) -> Result<()> {
        run(db, query!("plan/delete_snapshot"), [key.0])?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, _: &SnapshotId, _: Option<&Self>, _: Option<&Self>) -> Result<()> {
        tx.changes.plan = true;
        Ok(())
    }
}

/// The name under which an organisation leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AliasRow {
    pub(crate) alias: String,
}

impl Record for AliasRow {
    const TABLE: Table = Table::Alias;
    type Key = String;

    fn read(db: &Connection, key: &String) -> Result<Option<Self>> {
        one(db, query!("plan/read_alias"), [key], |row| {
            Ok(Self { alias: row.get(0)? })
        })
    }

    fn write(&self, tx: &mut Tx<'_>, key: &String, _: Option<&Self>) -> Result<()> {
        run(tx.db, query!("plan/write_alias"), (key, &self.alias))?;
        Ok(())
    }

    fn delete(db: &Connection, key: &String) -> Result<()> {
        run(db, query!("plan/delete_alias"), [key])?;
        Ok(())
    }

    fn follow(tx: &mut Tx<'_>, _: &String, _: Option<&Self>, _: Option<&Self>) -> Result<()> {
        tx.changes.plan = true;
        Ok(())
    }
}
