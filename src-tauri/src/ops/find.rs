//! Finds the thing that a person means by a part of its id.
//!
//! An id may be given whole, by its beginning or by its end; lists show the end, because ids made in the same second begin
//! alike.

use std::str::FromStr;

use career::id::{CardId, DirectionId, EntryId, GoalId, OwnSignalId, PhaseCheckId, RoleId, SnapshotId, StepId};
use journal::Thing;
use uuid::Uuid;

use super::{Context, OpError, Result, convert};
use crate::api::SourceKind;

/// The fewest characters that name a thing.
const SHORTEST: usize = 4;

/// A whole id.
pub(super) fn id<T: FromStr>(text: &str, thing: Thing) -> Result<T> {
    text.parse().map_err(|_| OpError::NoSuch {
        thing,
        text: text.to_owned(),
    })
}

/// An entry.
///
/// # Errors
/// Nothing matches, several things do, or the text is too short.
pub fn entry(context: &mut Context, text: &str) -> Result<EntryId> {
    uuid(context, Thing::Entry, text).map(EntryId)
}

/// A role.
///
/// # Errors
/// As for [`entry`].
pub fn role(context: &mut Context, text: &str) -> Result<RoleId> {
    uuid(context, Thing::Role, text).map(RoleId)
}

/// A goal.
///
/// # Errors
/// As for [`entry`].
pub fn goal(context: &mut Context, text: &str) -> Result<GoalId> {
    uuid(context, Thing::Goal, text).map(GoalId)
}

/// A step.
///
/// # Errors
/// As for [`entry`].
pub fn step(context: &mut Context, text: &str) -> Result<StepId> {
    uuid(context, Thing::Step, text).map(StepId)
}

/// A snapshot.
///
/// # Errors
/// As for [`entry`].
pub fn snapshot(context: &mut Context, text: &str) -> Result<SnapshotId> {
    uuid(context, Thing::Snapshot, text).map(SnapshotId)
}

/// A signal of the user's own: by its term, or by a part of its id.
///
/// # Errors
/// As for [`entry`].
pub fn signal(context: &mut Context, text: &str) -> Result<OwnSignalId> {
    let signals = context.journal.documents::<career::learn::OwnSignal>()?;
    let named: Vec<_> = signals.iter().filter(|(_, one)| one.value.term == text).collect();
    match named.as_slice() {
        [(id, _)] => Ok(*id),
        _ => uuid(context, super::signals::THING, text).map(OwnSignalId),
    }
}

/// An evidence card.
///
/// # Errors
/// As for [`entry`].
pub fn card(context: &mut Context, text: &str) -> Result<CardId> {
    uuid(context, super::cards::THING, text).map(CardId)
}

/// A prompt of the user's, by a part of its id.
///
/// # Errors
/// As for [`entry`].
pub fn own_prompt(context: &mut Context, text: &str) -> Result<String> {
    let own = context.journal.documents::<career::prompt::OwnPrompt>()?;
    let thing = Thing::Document(<career::prompt::OwnPrompt as journal::Document>::KIND);
    let ids = own.iter().map(|(id, _)| id.to_string()).collect();
    among(thing, text.strip_prefix("own/").unwrap_or(text), ids)
}

/// A phase check.
///
/// # Errors
/// As for [`entry`].
pub fn phase_check(context: &mut Context, text: &str) -> Result<PhaseCheckId> {
    uuid(context, super::phases::THING, text).map(PhaseCheckId)
}

/// A direction of the recap.
///
/// # Errors
/// The recap has none of this name.
pub fn direction(context: &mut Context, text: &str) -> Result<DirectionId> {
    convert::direction(&context.recap, text)
}

/// A link: the recap's by its whole slug, an own one by a part of its id.
///
/// # Errors
/// As for [`entry`].
pub fn link(context: &mut Context, text: &str) -> Result<String> {
    if text.parse().is_ok_and(|id| context.recap.link(&id).is_some()) {
        return Ok(text.to_owned());
    }
    let own: Vec<String> = context
        .journal
        .own_links()?
        .into_iter()
        .map(|link| link.id.to_string())
        .collect();
    among(Thing::Link, text.strip_prefix("own/").unwrap_or(text), own)
}

/// Where evidence comes from.
///
/// # Errors
/// As for [`entry`].
pub fn source(context: &mut Context, kind: SourceKind, text: &str) -> Result<String> {
    match kind {
        SourceKind::Entry => entry(context, text).map(|id| id.to_string()),
        SourceKind::Step => step(context, text).map(|id| id.to_string()),
        SourceKind::Reading => link(context, text),
        SourceKind::Highlight => {
            let roles = context.journal.roles()?;
            let highlights = roles.iter().flat_map(|brief| &brief.role.highlights);
            among(
                Thing::Source,
                text,
                highlights.map(|highlight| highlight.id.to_string()).collect(),
            )
        }
    }
}

/// A thing in the trash.
///
/// # Errors
/// As for [`entry`].
pub fn removed(context: &mut Context, text: &str) -> Result<String> {
    let items = context.journal.trash()?;
    among(
        Thing::Source,
        text.strip_prefix("own/").unwrap_or(text),
        items.iter().map(|item| item.what.id()).collect(),
    )
}

fn uuid(context: &mut Context, thing: Thing, text: &str) -> Result<Uuid> {
    if let Ok(whole) = Uuid::try_parse(text.trim()) {
        return Ok(whole);
    }
    let digits = digits(text, thing)?;
    let journal = &context.journal;
    let mut found = journal.ids_by_prefix(thing, &digits, 2)?;
    for id in journal.ids_by_suffix(thing, &digits, 2)? {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(OpError::NoSuch {
            thing,
            text: text.to_owned(),
        }),
        several => Err(OpError::Ambiguous {
            thing,
            text: text.to_owned(),
            count: several.len(),
        }),
    }
}

/// The one of the ids that a text names.
fn among(thing: Thing, text: &str, ids: Vec<String>) -> Result<String> {
    let digits = digits(text, thing)?;
    let bare = |id: &str| id.trim_start_matches("own/").replace('-', "").to_lowercase();
    let matches: Vec<String> = ids
        .into_iter()
        .filter(|id| {
            let id = bare(id);
            id.starts_with(&digits) || id.ends_with(&digits)
        })
        .collect();
    match matches.as_slice() {
        [one] => Ok(one.clone()),
        [] => Err(OpError::NoSuch {
            thing,
            text: text.to_owned(),
        }),
        several => Err(OpError::Ambiguous {
            thing,
            text: text.to_owned(),
            count: several.len(),
        }),
    }
}

/// The hexadecimal digits of a part of an id.
fn digits(text: &str, thing: Thing) -> Result<String> {
    let digits: String = text
        .trim()
        .chars()
        .filter(|c| *c != '-')
        .collect::<String>()
        .to_lowercase();
    if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(OpError::NoSuch {
            thing,
            text: text.to_owned(),
        });
    }
    if digits.len() < SHORTEST {
        return Err(OpError::IdTooShort(text.to_owned()));
    }
    Ok(digits)
}
