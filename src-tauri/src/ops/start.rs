//! The first start: roles and a sentence of Will, looked at before they are written, and written as one operation.

use career::date::HalfYear;
use journal::{Op, PlanTexts, RoleContent, Tx};

use super::{Context, Done, OpError, Result, roles, timeline};
use crate::api::{Changed, StartInput, TimelineView};

/// The timeline that the first start would make. Nothing is written: the roles are laid into a journal in memory.
///
/// # Errors
/// A role can't be understood.
pub fn start_preview(context: &mut Context, args: StartInput) -> Result<TimelineView> {
    let mut aside = context.aside()?;
    start_finish(&mut aside, args)?;
    timeline::timeline(&mut aside)
}

/// Writes the roles and the sentence.
///
/// # Errors
/// A role can't be understood or kept; then nothing is written.
pub fn start_finish(context: &mut Context, args: StartInput) -> Result<Done<Changed>> {
    let contents: Vec<RoleContent> = args
        .roles
        .into_iter()
        .map(|role| roles::content(context, role))
        .collect::<Result<_>>()?;
    let half_year = HalfYear::of(context.today()).ok_or(OpError::plain("date-year-out-of-range"))?;
    let will = Some(args.will).filter(|will| !will.trim().is_empty());
    let Done { changed, .. } = context.change(Op::FirstStart, |tx: &mut Tx<'_>| {
        for content in contents {
            tx.add_role(content)?;
        }
        Ok(tx.write_plan(
            half_year,
            PlanTexts {
                will,
                ..PlanTexts::default()
            },
        )?)
    })?;
    Ok(Done {
        value: changed.clone(),
        changed,
    })
}
