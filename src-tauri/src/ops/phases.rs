//! Phase checks: answers to the pack's statements, where they place a role, and their history.

use std::collections::BTreeMap;

use career::{
    id::{PhaseCheckId, RoleId},
    phase::{PhaseCheck, place},
    recap::{PhaseModel, Recap},
};
use chrono::NaiveDate;
use journal::{Document as _, Journal, JournalError, Op, Thing};

use super::{Context, Done, OpError, Result, dates, find};
use crate::api::{
    ById, PhaseAnswer, PhaseCheckView, PhaseCount, PhaseInput, PhaseMark, PhaseModelView, PhaseView, PhasesView,
    StatementView,
};

/// The phase model and every check of it.
///
/// # Errors
/// The journal can't be read.
pub fn phases(context: &mut Context) -> Result<PhasesView> {
    let checks = checks(&context.journal, &context.recap)?;
    let model = context.recap.phases();
    let views = checks.iter().map(|(id, check)| {
        let before = checks
            .iter()
            .map(|(_, one)| one)
            .take_while(|one| one.date < check.date)
            .filter(|one| one.role == check.role)
            .last();
        view(model, *id, check, before)
    });
    Ok(PhasesView {
        checks: views.collect(),
        model: model_view(model),
    })
}

/// Writes the answers of a day. Answers of the same role and date are replaced.
///
/// # Errors
/// There is no such role, check or statement, no answer at all, one that is yes and no, or the date is unreadable or to come.
pub fn phase_save(context: &mut Context, args: PhaseInput) -> Result<Done<PhaseCheckView>> {
    let PhaseInput {
        id,
        role,
        date,
        yes,
        no,
    } = args;
    let role: RoleId = find::id(&role, Thing::Role)?;
    if context.journal.role(role)?.is_none() {
        return Err(JournalError::NotFound(Thing::Role).into());
    }
    let date = dates::date_or_today(context, date.as_deref())?;
    if date.first_day() > context.today() {
        return Err(OpError::plain("phase-date-to-come"));
    }
    let answers = answers(context.recap.phases(), yes, no)?;
    let known = checks(&context.journal, &context.recap)?;
    let id = match id {
        Some(id) => Some(find::id(&id, THING)?),
        None => known
            .iter()
            .find(|(_, one)| one.role == role && one.date == date)
            .map(|(id, _)| *id),
    };
    let check = PhaseCheck {
        role,
        date,
        model: context.recap.phases().id.clone(),
        answers,
    };
    let op = if id.is_some() {
        Op::EditPhaseCheck
    } else {
        Op::AddPhaseCheck
    };
    let done = context.change(op, |tx| match id {
        None => Ok(tx.add_document(&check)?),
        Some(id) => {
            tx.document::<PhaseCheck>(&id)?.ok_or(JournalError::NotFound(THING))?;
            tx.put_document(&id, &check)?;
            Ok(id)
        }
    })?;
    let id = done.value.to_string();
    let all = phases(context)?.checks;
    Ok(Done {
        value: all
            .into_iter()
            .find(|check| check.id == id)
            .ok_or(JournalError::NotFound(THING))?,
        changed: done.changed,
    })
}

/// Removes a phase check; undo brings it back.
///
/// # Errors
/// There is none.
pub fn phase_remove(context: &mut Context, args: ById) -> Result<Done<()>> {
    let id: PhaseCheckId = find::id(&args.id, THING)?;
    context.change(Op::RemovePhaseCheck, |tx| Ok(tx.remove_document::<PhaseCheck>(&id)?))
}

/// What a missing phase check is called.
pub(super) const THING: Thing = Thing::Document(PhaseCheck::KIND);

/// Checks of the recap's model for roles that are there, oldest first.
pub(super) fn checks(journal: &Journal, recap: &Recap) -> Result<Vec<(PhaseCheckId, PhaseCheck)>> {
    let roles: Vec<RoleId> = journal.roles()?.into_iter().map(|brief| brief.role.value.id).collect();
    let mut checks: Vec<_> = journal
        .documents::<PhaseCheck>()?
        .into_iter()
        .map(|(id, check)| (id, check.value))
        .filter(|(_, check)| check.model == recap.phases().id && roles.contains(&check.role))
        .collect();
    checks.sort_by_key(|(id, check)| (check.date, *id));
    Ok(checks)
}

/// The checks that found a place, as marks on the timeline: each in the middle of its date, but never after `today`.
pub(super) fn marks(journal: &Journal, recap: &Recap, today: NaiveDate) -> Result<Vec<PhaseMark>> {
    let mut marks: Vec<PhaseMark> = checks(journal, recap)?
        .into_iter()
        .filter_map(|(_, check)| {
            Some(PhaseMark {
                role: check.role.to_string(),
                date: check.date.middle_day().min(today).to_string(),
                phase: place(recap.phases(), &check.answers).phase?,
            })
        })
        .collect();
    marks.sort_by(|a, b| a.date.cmp(&b.date));
    Ok(marks)
}

fn answers(model: &PhaseModel, yes: Vec<String>, no: Vec<String>) -> Result<BTreeMap<String, bool>> {
    let mut answers = BTreeMap::new();
    let said = yes
        .into_iter()
        .map(|id| (id, true))
        .chain(no.into_iter().map(|id| (id, false)));
    for (id, answer) in said {
        if !statements(model).any(|one| one.id == id) {
            return Err(OpError::NoSuchStatement(id));
        }
        if answers
            .insert(id.clone(), answer)
            .is_some_and(|before| before != answer)
        {
            return Err(OpError::YesAndNo(id));
        }
    }
    if answers.is_empty() {
        return Err(OpError::plain("phase-unanswered"));
    }
    Ok(answers)
}

fn statements(model: &PhaseModel) -> impl Iterator<Item = &career::recap::Statement> {
    model.phases.iter().flat_map(|phase| &phase.statements)
}

fn view(model: &PhaseModel, id: PhaseCheckId, check: &PhaseCheck, before: Option<&PhaseCheck>) -> PhaseCheckView {
    let place = place(model, &check.answers);
    let count = |one: &career::phase::PhaseAnswers| PhaseCount {
        number: one.number,
        yes: one.yes,
        no: one.no,
        of: one.of,
    };
    let answers = statements(model).filter_map(|statement| {
        Some(PhaseAnswer {
            statement: statement.id.clone(),
            yes: *check.answers.get(&statement.id)?,
            before: before.and_then(|before| before.answers.get(&statement.id).copied()),
        })
    });
    PhaseCheckView {
        id: id.to_string(),
        role: check.role.to_string(),
        date: check.date.to_string(),
        phase: place.phase,
        counts: place.answers.iter().map(count).collect(),
        answers: answers.collect(),
    }
}

fn model_view(model: &PhaseModel) -> PhaseModelView {
    PhaseModelView {
        id: model.id.clone(),
        name: (&model.name).into(),
        description: (&model.description).into(),
        scoring: (&model.scoring).into(),
        note: (&model.note).into(),
        phases: model
            .phases
            .iter()
            .map(|phase| PhaseView {
                number: phase.number,
                name: (&phase.name).into(),
                summary: (&phase.summary).into(),
                strength: (&phase.strength).into(),
                risk: (&phase.risk).into(),
                next_move: (&phase.next_move).into(),
                next_directions: phase.next_directions.iter().map(ToString::to_string).collect(),
                statements: phase
                    .statements
                    .iter()
                    .map(|one| StatementView {
                        id: one.id.clone(),
                        text: (&one.text).into(),
                    })
                    .collect(),
            })
            .collect(),
    }
}
