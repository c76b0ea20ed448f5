//! The plan: texts, goals, steps, snapshots, aliases.

use career::{
    date::{HalfYear, PartialDate},
    id::{DirectionId, GoalId, SnapshotId, StepId},
    plan::WillCanMust,
};

use super::{LIMIT_LINE, LIMIT_TEXT, full_line, line, text};
use crate::{
    Field, GoalContent, JournalError, PlanTexts, Result, StepContent, Thing, Tx,
    record::{AliasRow, GoalRow, PlanTextRow, SnapshotRow, StepRow},
    sql::{one, query},
};

impl Tx<'_> {
    /// Writes texts of a half-year.
    ///
    /// # Errors
    /// A text can't be kept.
    pub fn write_plan(&mut self, half_year: HalfYear, texts: PlanTexts) -> Result<()> {
        let old = self.get::<PlanTextRow>(&half_year)?;
        let was = old.map(|row| row.texts).unwrap_or_default();
        let said = |new: Option<String>, old: &String| -> Result<String> {
            match new {
                Some(new) => text(Field::Plan, &new, LIMIT_LINE).map(|()| new),
                None => Ok(old.clone()),
            }
        };
        let texts = WillCanMust {
            will: said(texts.will, &was.will)?,
            can_strength: said(texts.can_strength, &was.can_strength)?,
            can_weakness: said(texts.can_weakness, &was.can_weakness)?,
            must: said(texts.must, &was.must)?,
        };
        if texts == was {
            return Ok(());
        }
        if texts == WillCanMust::default() {
            return self.set::<PlanTextRow>(&half_year, None);
        }
        self.set(
            &half_year,
            Some(&PlanTextRow {
                texts,
                updated: self.now,
            }),
        )
    }

    /// Adds a goal.
    ///
    /// # Errors
    /// The database can't be written.
    pub fn add_goal(&mut self, direction: DirectionId, by: PartialDate) -> Result<GoalId> {
        let id = GoalId(self.new_id());
        let (created, updated) = (self.now, self.now);
        self.add(
            &id,
            &GoalRow {
                direction,
                by,
                closed: None,
                created,
                updated,
                removed: None,
            },
        )?;
        Ok(id)
    }

    /// Gives a goal a whole new content.
    ///
    /// # Errors
    /// There is no such goal.
    pub fn edit_goal(&mut self, id: GoalId, content: GoalContent) -> Result<()> {
        let row = self.live_goal(id)?;
        let closed = content.closed.then(|| row.closed.unwrap_or(self.today));
        let new = GoalRow {
            direction: content.direction,
            by: content.by,
            closed,
            ..row.clone()
        };
        if new == row {
            return Ok(());
        }
        self.set(
            &id,
            Some(&GoalRow {
                updated: self.now,
                ..new
            }),
        )
    }

    /// Puts a goal into the trash, and with it its steps out of sight.
    ///
    /// # Errors
    /// There is no such goal.
    pub fn remove_goal(&mut self, id: GoalId) -> Result<()> {
        let row = self.live_goal(id)?;
        self.set(
            &id,
            Some(&GoalRow {
                removed: Some(self.today),
                ..row
            }),
        )
    }

    /// Adds a step at the end of a goal.
    ///
    /// # Errors
    /// There is no such goal, or the text is empty or can't be kept.
    pub fn add_step(&mut self, goal: GoalId, content: StepContent) -> Result<StepId> {
        self.live_goal(goal)?;
        let text = full_line(Field::Step, &content.text)?;
        let id = StepId(self.new_id());
        let row = StepRow {
            goal,
            position: self.next_position(goal)?,
            text,
            by: content.by,
            done: None,
            origin: content.origin,
            created: self.now,
            updated: self.now,
            removed: None,
        };
        self.add(&id, &row)?;
        Ok(id)
    }

    /// Gives a step a whole new content; it moves to the end of another goal when that one is named.
    ///
    /// # Errors
    /// There is no such step or goal, or the text is empty or can't be kept.
    pub fn edit_step(&mut self, id: StepId, goal: GoalId, content: StepContent) -> Result<()> {
        let row = self.live_step(id)?;
        let position = if goal == row.goal {
            row.position
        } else {
            self.live_goal(goal)?;
            self.next_position(goal)?
        };
        let text = full_line(Field::Step, &content.text)?;
        let new = StepRow {
            goal,
            position,
            text,
            by: content.by,
            origin: content.origin,
            ..row.clone()
        };
        if new == row {
            return Ok(());
        }
        self.set(
            &id,
            Some(&StepRow {
                updated: self.now,
                ..new
            }),
        )
    }

    /// Ticks a step off today, or takes that back.
    ///
    /// # Errors
    /// There is no such step.
    pub fn finish_step(&mut self, id: StepId, done: bool) -> Result<()> {
        let row = self.live_step(id)?;
        if row.done.is_some() == done {
            return Ok(());
        }
        let today = self.today;
        self.set(
            &id,
            Some(&StepRow {
                done: done.then_some(today),
                updated: self.now,
                ..row
            }),
        )
    }

    /// Puts a step into the trash.
    ///
    /// # Errors
    /// There is no such step.
    pub fn remove_step(&mut self, id: StepId) -> Result<()> {
        let row = self.live_step(id)?;
        self.set(
            &id,
            Some(&StepRow {
                removed: Some(self.today),
                ..row
            }),
        )
    }

    /// Freezes a plan. `content` is JSON that the journal keeps as it is.
    ///
    /// # Errors
    /// The content is too long.
    pub fn take_snapshot(&mut self, half_year: HalfYear, goals: u32, content: String) -> Result<SnapshotId> {
        text(Field::Plan, &content, LIMIT_TEXT)?;
        let id = SnapshotId(self.new_id());
        self.add(
            &id,
            &SnapshotRow {
                half_year,
                taken: self.today,
                goals,
                content,
                created: self.now,
            },
        )?;
        Ok(id)
    }

    /// Removes a frozen plan; undo brings it back.
    ///
    /// # Errors
    /// There is no such snapshot.
    pub fn remove_snapshot(&mut self, id: SnapshotId) -> Result<()> {
        self.get::<SnapshotRow>(&id)?
            .ok_or(JournalError::NotFound(Thing::Snapshot))?;
        self.set::<SnapshotRow>(&id, None)
    }

    /// Sets the name under which an organisation leaves; an empty one goes back to the default.
    ///
    /// # Errors
    /// The organisation is empty, or a text can't be kept.
    pub fn set_alias(&mut self, organisation: &str, alias: &str) -> Result<()> {
        let organisation = full_line(Field::Organisation, organisation)?;
        let alias = line(Field::Alias, alias)?;
        let row = (!alias.is_empty()).then_some(AliasRow { alias });
        self.set(&organisation, row.as_ref())
    }

    pub(crate) fn live_goal(&self, id: GoalId) -> Result<GoalRow> {
        self.get::<GoalRow>(&id)?
            .filter(|row| row.removed.is_none())
            .ok_or(JournalError::NotFound(Thing::Goal))
    }

    fn live_step(&self, id: StepId) -> Result<StepRow> {
        self.get::<StepRow>(&id)?
            .filter(|row| row.removed.is_none())
            .ok_or(JournalError::NotFound(Thing::Step))
    }

    fn next_position(&self, goal: GoalId) -> Result<i64> {
        let next = one(self.db, query!("plan/next_position"), [goal.0], |row| row.get(0))?;
        next.ok_or(JournalError::Unreadable("step.position"))
    }
}
