//! The plan.

use career::{
    date::HalfYear,
    id::{GoalId, SnapshotId, StepId},
    plan::{Goal, Step, WillCanMust},
};
use chrono::NaiveDate;

use crate::{
    Result,
    journal::Journal,
    record::{GoalRow, PlanTextRow, Record as _, SnapshotRow, StepRow},
    sql::{all, day_of, parsed, query, uuid},
};

/// A frozen plan in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotBrief {
    /// Its id.
    pub id: SnapshotId,
    /// The half-year it is of.
    pub half_year: HalfYear,
    /// The day it was taken.
    pub taken: NaiveDate,
    /// Goals in it.
    pub goals: u32,
}

/// A frozen plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// In short.
    pub brief: SnapshotBrief,
    /// The JSON that was handed to [`Tx::take_snapshot`](crate::Tx::take_snapshot).
    pub content: String,
}

impl Journal {
    /// Will / Can / Must of a half-year; empty when nothing was said yet.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn plan_text(&self, half_year: HalfYear) -> Result<WillCanMust> {
        Ok(PlanTextRow::read(&self.db, &half_year)?
            .map(|row| row.texts)
            .unwrap_or_default())
    }

    /// The half-years of which something was said, newest first.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn half_years(&self) -> Result<Vec<HalfYear>> {
        let names = all(&self.db, query!("plan/half_years"), [], |row| row.get::<_, String>(0))?;
        names.iter().map(|name| parsed(name, "plan_text.half_year")).collect()
    }

    /// All goals with their steps: open ones before closed ones, the nearer target first.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn goals(&self) -> Result<Vec<Goal>> {
        let ids = all(&self.db, query!("plan/goal_ids"), [], |row| uuid(row, 0))?;
        ids.into_iter()
            .filter_map(|id| self.goal(GoalId(id)).transpose())
            .collect()
    }

    /// A goal with its steps; none when there is none or it is in the trash.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn goal(&self, id: GoalId) -> Result<Option<Goal>> {
        let Some(row) = GoalRow::read(&self.db, &id)?.filter(|row| row.removed.is_none()) else {
            return Ok(None);
        };
        let mut steps = Vec::new();
        for step in all(&self.db, query!("plan/step_ids"), [id.0], |row| uuid(row, 0))? {
            steps.extend(self.step(StepId(step))?.map(|(_, step)| step));
        }
        Ok(Some(Goal {
            id,
            direction: row.direction,
            by: row.by,
            closed: row.closed,
            steps,
        }))
    }

    /// A step with the goal it belongs to; none when there is none or it is in the trash.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn step(&self, id: StepId) -> Result<Option<(GoalId, Step)>> {
        let row = StepRow::read(&self.db, &id)?.filter(|row| row.removed.is_none());
        Ok(row.map(|row| {
            (
                row.goal,
                Step {
                    id,
                    text: row.text,
                    by: row.by,
                    done: row.done,
                    origin: row.origin,
                },
            )
        }))
    }

    /// All frozen plans, newest first.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn snapshots(&self) -> Result<Vec<SnapshotBrief>> {
        let rows = all(&self.db, query!("plan/snapshots"), [], |row| {
            Ok((
                uuid(row, 0)?,
                row.get::<_, String>(1)?,
                row.get::<_, i64>(2)?,
                row.get::<_, u32>(3)?,
            ))
        })?;
        rows.into_iter()
            .map(|(id, half_year, taken, goals)| {
                let half_year = parsed(&half_year, "snapshot.half_year")?;
                Ok(SnapshotBrief {
                    id: SnapshotId(id),
                    half_year,
                    taken: day_of(taken)?,
                    goals,
                })
            })
            .collect()
    }

    /// A frozen plan.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn snapshot(&self, id: SnapshotId) -> Result<Option<Snapshot>> {
        let row = SnapshotRow::read(&self.db, &id)?;
        Ok(row.map(
            |SnapshotRow {
                 half_year,
                 taken,
                 goals,
                 content,
                 ..
             }| Snapshot {
                brief: SnapshotBrief {
                    id,
                    half_year,
                    taken,
                    goals,
                },
                content,
            },
        ))
    }

    /// The aliases: organisation and the name under which it leaves, in the order of the organisations.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn aliases(&self) -> Result<Vec<(String, String)>> {
        all(&self.db, query!("plan/aliases"), [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
    }
}
