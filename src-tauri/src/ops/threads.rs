//! Threads: which strengths moved from role to role, and what the user says of them.

use career::{
    growth::{self, ThreadDecision},
    id::ThreadId,
};
use journal::Op;

use super::{Context, Done, OpError, Result};
use crate::api::{EvidenceState, ThreadSet, ThreadView};

/// All threads, dismissed ones too.
///
/// # Errors
/// The journal can't be read.
pub fn threads(context: &mut Context) -> Result<Vec<ThreadView>> {
    let today = context.today();
    let decided = context.journal.documents::<ThreadDecision>()?;
    let (growth, journal, recap) = context.growth()?;
    let assessments = growth::assess(&growth.ledger, &growth.context(), recap, today);
    let roles_of = journal.roles_of_entries()?;
    let found = growth::threads(&growth.ledger, &assessments, &growth.roles, &roles_of, today);
    let mut views = Vec::with_capacity(found.len());
    for thread in found {
        let id = id_of(&thread.from.to_string(), thread.direction.as_str())?;
        let decision = decided
            .iter()
            .find(|(known, _)| *known == id)
            .map(|(_, one)| one.value.confirmed);
        views.push(ThreadView {
            id: id.to_string(),
            from: thread.from.to_string(),
            direction: thread.direction.to_string(),
            lens: recap
                .direction(&thread.direction)
                .map_or(crate::api::Lens::Deepen, |direction| direction.lens.into()),
            strength: (&thread.strength).into(),
            into: thread.into.iter().map(ToString::to_string).collect(),
            state: match decision {
                None => EvidenceState::Suggested,
                Some(true) => EvidenceState::Confirmed,
                Some(false) => EvidenceState::Dismissed,
            },
        });
    }
    Ok(views)
}

/// Says yes or no to a thread, or takes that back.
///
/// # Errors
/// There is no such thread.
pub fn thread_set(context: &mut Context, args: ThreadSet) -> Result<Done<()>> {
    let known = threads(context)?.into_iter().any(|thread| thread.id == args.id);
    let id: ThreadId = args.id.parse().map_err(|_| OpError::NoSuchThread(args.id.clone()))?;
    if !known {
        return Err(OpError::NoSuchThread(args.id));
    }
    context.change(Op::DecideThread, |tx| {
        let decision = match args.state {
            EvidenceState::Confirmed => ThreadDecision { confirmed: true },
            EvidenceState::Dismissed => ThreadDecision { confirmed: false },
            EvidenceState::Suggested => {
                if tx.document::<ThreadDecision>(&id)?.is_some() {
                    tx.remove_document::<ThreadDecision>(&id)?;
                }
                return Ok(());
            }
        };
        Ok(tx.put_document(&id, &decision)?)
    })
}

/// A thread is named by the role that it comes from and the direction.
fn id_of(role: &str, direction: &str) -> Result<ThreadId> {
    let id = format!("{role}/{direction}").parse();
    id.map_err(|_| OpError::plain("internal"))
}
