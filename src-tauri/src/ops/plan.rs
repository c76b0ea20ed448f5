//! The plan: Will / Can / Must, goals, steps, snapshots, aliases.

use std::collections::BTreeSet;

use career::{
    date::{Edge, HalfYear},
    id::{GoalId, StepId},
    plan::{Goal, Step},
    recap::Recap,
};
use journal::{GoalContent, JournalError, Op, PlanTexts, SnapshotBrief as Kept, StepContent, Thing};

use super::{Context, Done, OpError, Result, convert, dates, directions::next_step, find};
use crate::api::{
    Alias, ById, GoalInput, GoalView, Lens, NextStep, PlanQuery, PlanSet, PlanView, SnapshotBrief, SnapshotView,
    StepDone, StepInput, StepView,
};

/// The plan of a half-year.
///
/// # Errors
/// The half-year can't be read, or the journal can't.
pub fn plan_show(context: &mut Context, args: PlanQuery) -> Result<PlanView> {
    let half_year = dates::half_year(context, args.half_year.as_deref())?;
    view(context, half_year)
}

/// Writes texts of a half-year.
///
/// # Errors
/// The half-year can't be read, or a text can't be kept.
pub fn plan_set(context: &mut Context, args: PlanSet) -> Result<Done<PlanView>> {
    let half_year = dates::half_year(context, args.half_year.as_deref())?;
    let PlanSet {
        will,
        can_strength,
        can_weakness,
        must,
        ..
    } = args;
    let texts = PlanTexts {
        will,
        can_strength,
        can_weakness,
        must,
    };
    let Done { changed, .. } = context.change(Op::WritePlan, |tx| Ok(tx.write_plan(half_year, texts)?))?;
    Ok(Done {
        value: view(context, half_year)?,
        changed,
    })
}

/// One goal with its steps.
///
/// # Errors
/// There is none, or the journal can't be read.
pub fn goal_show(context: &mut Context, args: ById) -> Result<GoalView> {
    goal_of(context, find::id(&args.id, Thing::Goal)?)
}

/// Adds a goal, changes, closes or reopens one.
///
/// # Errors
/// The recap has no such direction, the date can't be read, or there is no such goal.
pub fn goal_save(context: &mut Context, args: GoalInput) -> Result<Done<GoalView>> {
    let id = args
        .id
        .as_deref()
        .map(|id| find::id::<GoalId>(id, Thing::Goal))
        .transpose()?;
    let direction = convert::direction(&context.recap, &args.direction)?;
    let by = dates::date(context, &args.by, Edge::End)?;
    let op = if id.is_none() { Op::AddGoal } else { Op::EditGoal };
    let done = context.change(op, |tx| {
        let id = match id {
            Some(id) => id,
            None => tx.add_goal(direction.clone(), by)?,
        };
        tx.edit_goal(
            id,
            GoalContent {
                direction,
                by,
                closed: args.closed,
            },
        )?;
        Ok(id)
    })?;
    Ok(Done {
        value: goal_of(context, done.value)?,
        changed: done.changed,
    })
}

/// Puts a goal into the trash, and its steps out of sight.
///
/// # Errors
/// There is no such goal.
pub fn goal_remove(context: &mut Context, args: ById) -> Result<Done<()>> {
    let id = find::id(&args.id, Thing::Goal)?;
    context.change(Op::RemoveGoal, |tx| Ok(tx.remove_goal(id)?))
}

/// One step, with the goal that it belongs to.
///
/// # Errors
/// There is none, or the journal can't be read.
pub fn step_show(context: &mut Context, args: ById) -> Result<(String, StepView)> {
    let (goal, step) = step_of(context, find::id(&args.id, Thing::Step)?)?;
    Ok((goal.to_string(), step))
}

/// Adds a step to a goal, or gives one a whole new content.
///
/// # Errors
/// The text is empty, the date can't be read, the recap has no such first step, or there is no such goal or step.
pub fn step_save(context: &mut Context, args: StepInput) -> Result<Done<StepView>> {
    let id = args
        .id
        .as_deref()
        .map(|id| find::id::<StepId>(id, Thing::Step))
        .transpose()?;
    let goal = find::id(&args.goal, Thing::Goal)?;
    let by = args.by.as_deref().filter(|by| !by.trim().is_empty());
    let by = by.map(|by| dates::date(context, by, Edge::End)).transpose()?;
    if let Some(origin) = &args.origin {
        pack_step(context, origin)?;
    }
    let content = StepContent {
        text: args.text,
        by,
        origin: args.origin,
    };
    let op = if id.is_none() { Op::AddStep } else { Op::EditStep };
    let done = context.change(op, |tx| match id {
        None => Ok(tx.add_step(goal, content)?),
        Some(id) => {
            tx.edit_step(id, goal, content)?;
            Ok(id)
        }
    })?;
    Ok(Done {
        value: step_of(context, done.value)?.1,
        changed: done.changed,
    })
}

/// Ticks a step off today, or takes that back.
///
/// # Errors
/// There is no such step.
pub fn step_done(context: &mut Context, args: StepDone) -> Result<Done<StepView>> {
    let id = find::id(&args.id, Thing::Step)?;
    let Done { changed, .. } = context.change(Op::FinishStep, |tx| Ok(tx.finish_step(id, args.done)?))?;
    Ok(Done {
        value: step_of(context, id)?.1,
        changed,
    })
}

/// Puts a step into the trash.
///
/// # Errors
/// There is no such step.
pub fn step_remove(context: &mut Context, args: ById) -> Result<Done<()>> {
    let id = find::id(&args.id, Thing::Step)?;
    context.change(Op::RemoveStep, |tx| Ok(tx.remove_step(id)?))
}

/// A first step that the recap offers.
///
/// # Errors
/// It offers none of this name.
pub fn pack_step(context: &mut Context, id: &str) -> Result<NextStep> {
    let found = context.recap.first_step(id).map(|(_, step)| next_step(step));
    found.ok_or_else(|| OpError::NoSuchFirstStep(id.to_owned()))
}

/// Keeps the plan of a half-year as it is now.
///
/// # Errors
/// The half-year can't be read, or the journal can't be written.
pub fn plan_snapshot(context: &mut Context, args: PlanQuery) -> Result<Done<SnapshotBrief>> {
    let half_year = dates::half_year(context, args.half_year.as_deref())?;
    // What surrounds the plan in a view is no part of it.
    let plan = PlanView {
        half_years: Vec::new(),
        snapshots: Vec::new(),
        ..view(context, half_year)?
    };
    let goals = u32::try_from(plan.goals.len()).unwrap_or(u32::MAX);
    let content = serde_json::to_string(&plan).map_err(OpError::Json)?;
    let done = context.change(Op::TakeSnapshot, |tx| Ok(tx.take_snapshot(half_year, goals, content)?))?;
    let kept = context
        .journal
        .snapshot(done.value)?
        .ok_or(JournalError::NotFound(Thing::Snapshot))?;
    Ok(Done {
        value: brief(&kept.brief),
        changed: done.changed,
    })
}

/// A frozen plan.
///
/// # Errors
/// There is none, or it can't be read.
pub fn snapshot_show(context: &mut Context, args: ById) -> Result<SnapshotView> {
    let id = find::id(&args.id, Thing::Snapshot)?;
    let kept = context
        .journal
        .snapshot(id)?
        .ok_or(JournalError::NotFound(Thing::Snapshot))?;
    let plan = serde_json::from_str(&kept.content).map_err(|_| OpError::plain("snapshot-unreadable"))?;
    Ok(SnapshotView {
        brief: brief(&kept.brief),
        plan,
    })
}

/// Removes a frozen plan; undo brings it back.
///
/// # Errors
/// There is none.
pub fn snapshot_remove(context: &mut Context, args: ById) -> Result<Done<()>> {
    let id = find::id(&args.id, Thing::Snapshot)?;
    context.change(Op::RemoveSnapshot, |tx| Ok(tx.remove_snapshot(id)?))
}

/// The organisations of all roles in the order of their first role, each with its alias; empty where it has the default one.
/// Aliases of organisations that no role names any more follow.
///
/// # Errors
/// The journal can't be read.
pub fn alias_list(context: &mut Context) -> Result<Vec<Alias>> {
    let mut set: Vec<(String, String)> = context.journal.aliases()?;
    let mut list = Vec::new();
    let mut seen = BTreeSet::new();
    for brief in context.journal.roles()? {
        let organisation = brief.role.value.organisation;
        if organisation.is_empty() || !seen.insert(organisation.clone()) {
            continue;
        }
        let at = set.iter().position(|(name, _)| *name == organisation);
        let alias = at.map(|at| set.remove(at).1).unwrap_or_default();
        list.push(Alias { organisation, alias });
    }
    list.extend(
        set.into_iter()
            .map(|(organisation, alias)| Alias { organisation, alias }),
    );
    Ok(list)
}

/// Sets the name under which an organisation leaves.
///
/// # Errors
/// The organisation is empty, or a text can't be kept.
pub fn alias_set(context: &mut Context, args: Alias) -> Result<Done<()>> {
    context.change(Op::SetAlias, |tx| Ok(tx.set_alias(&args.organisation, &args.alias)?))
}

/// A goal as it crosses the border.
pub(super) fn goal_view(recap: &Recap, goal: &Goal) -> GoalView {
    GoalView {
        id: goal.id.to_string(),
        direction: goal.direction.to_string(),
        // A goal of another pack's direction is shown under the first lens rather than lost.
        lens: recap
            .direction(&goal.direction)
            .map_or(Lens::Deepen, |direction| direction.lens.into()),
        by: goal.by.to_string(),
        closed: goal.closed.map(|day| day.to_string()),
        steps: goal.steps.iter().map(step_view).collect(),
    }
}

fn step_view(step: &Step) -> StepView {
    StepView {
        id: step.id.to_string(),
        text: step.text.clone(),
        by: step.by.map(|by| by.to_string()),
        done: step.done.map(|day| day.to_string()),
        origin: step.origin.clone(),
    }
}

fn goal_of(context: &Context, id: GoalId) -> Result<GoalView> {
    let goal = context.journal.goal(id)?.ok_or(JournalError::NotFound(Thing::Goal))?;
    Ok(goal_view(&context.recap, &goal))
}

fn step_of(context: &Context, id: StepId) -> Result<(GoalId, StepView)> {
    let (goal, step) = context.journal.step(id)?.ok_or(JournalError::NotFound(Thing::Step))?;
    Ok((goal, step_view(&step)))
}

fn brief(kept: &Kept) -> SnapshotBrief {
    SnapshotBrief {
        id: kept.id.to_string(),
        half_year: kept.half_year.to_string(),
        taken: kept.taken.to_string(),
        goals: kept.goals,
    }
}

fn view(context: &Context, half_year: HalfYear) -> Result<PlanView> {
    let journal = &context.journal;
    let texts = journal.plan_text(half_year)?;
    let mut half_years: BTreeSet<HalfYear> = journal.half_years()?.into_iter().collect();
    half_years.insert(half_year);
    if let Some(current) = HalfYear::of(context.today()) {
        half_years.insert(current);
        half_years.extend(current.next());
    }
    Ok(PlanView {
        half_year: half_year.to_string(),
        from: half_year.first_day().to_string(),
        to: half_year.last_day().to_string(),
        half_years: half_years.iter().rev().map(ToString::to_string).collect(),
        will: texts.will,
        can_strength: texts.can_strength,
        can_weakness: texts.can_weakness,
        must: texts.must,
        goals: journal
            .goals()?
            .iter()
            .map(|goal| goal_view(&context.recap, goal))
            .collect(),
        snapshots: journal.snapshots()?.iter().map(brief).collect(),
    })
}
