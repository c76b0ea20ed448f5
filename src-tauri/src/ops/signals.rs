//! The owner's own words: terms that are offered as signals, and those that were accepted.

use std::collections::{BTreeMap, BTreeSet};

use career::{
    growth::{EvidenceState, Source},
    id::{DirectionId, OwnSignalId},
    learn::{DeclinedSignal, LEAST, OwnSignal, candidates, is_offered},
    text::fold,
};
use journal::{Document as _, EntryFilter, JournalError, Op, Thing};

use super::{Context, Done, Result, convert, find};
use crate::api::{ById, OwnSignalView, SignalInput, SignalOffer};

/// What a missing signal is called.
pub(super) const THING: Thing = Thing::Document(OwnSignal::KIND);

/// The newest confirmed entries of a direction that are read for terms.
const READ: usize = 400;

/// Signals of the user's own, by direction, then by term.
///
/// # Errors
/// The journal can't be read.
pub fn signal_list(context: &mut Context) -> Result<Vec<OwnSignalView>> {
    let mut signals = context.journal.documents::<OwnSignal>()?;
    signals.sort_by(|(_, a), (_, b)| (&a.direction, &a.term).cmp(&(&b.direction, &b.term)));
    Ok(signals
        .into_iter()
        .map(|(id, signal)| view(id, &signal.value))
        .collect())
}

/// Terms that keep appearing in entries confirmed for a direction and hardly anywhere else, with the counts that say so. See
/// [`career::learn`]. What is a signal already, or was declined, is not offered.
///
/// # Errors
/// The journal can't be read.
pub fn signal_offers(context: &mut Context) -> Result<Vec<SignalOffer>> {
    let known: Vec<(DirectionId, String)> = context
        .journal
        .documents::<OwnSignal>()?
        .into_iter()
        .map(|(_, one)| (one.value.direction, fold(&one.value.term)))
        .chain(
            context
                .journal
                .documents::<DeclinedSignal>()?
                .into_iter()
                .map(|(_, one)| (one.value.direction, fold(&one.value.term))),
        )
        .collect();
    let (growth, journal, recap) = context.growth()?;
    let mut offers = Vec::new();
    for direction in recap.directions() {
        let confirmed: Vec<&Source> = growth
            .ledger
            .pieces(&direction.id)
            .rev()
            .filter(|piece| piece.state == EvidenceState::Confirmed && matches!(piece.source, Source::Entry(_)))
            .map(|piece| &piece.source)
            .take(READ)
            .collect();
        if confirmed.len() < LEAST {
            continue;
        }
        let mut texts = Vec::with_capacity(confirmed.len());
        for source in confirmed {
            if let Source::Entry(id) = source
                && let Some(entry) = journal.entry(*id)?
            {
                texts.push(format!("{}\n{}", entry.value.title, entry.value.text));
            }
        }
        let signals = direction.signals.strong.iter().chain(&direction.signals.weak);
        let signals: BTreeSet<String> = signals.map(|signal| fold(signal)).collect();
        for (term, count) in candidates(texts.iter().map(String::as_str)) {
            let folded = fold(&term);
            let covered = signals
                .iter()
                .any(|signal| signal.contains(&folded) || folded.contains(signal.as_str()));
            if covered
                || known
                    .iter()
                    .any(|(other, one)| *other == direction.id && *one == folded)
            {
                continue;
            }
            let filter = EntryFilter {
                query: term.clone(),
                ..EntryFilter::default()
            };
            let all: u32 = journal.months(&filter)?.iter().map(|(_, count)| count).sum();
            let all = usize::try_from(all).unwrap_or(usize::MAX);
            if is_offered(count, all) {
                offers.push(SignalOffer {
                    term,
                    direction: direction.id.to_string(),
                    confirmed: u32::try_from(count).unwrap_or(u32::MAX),
                    all: u32::try_from(all.max(count)).unwrap_or(u32::MAX),
                });
            }
        }
    }
    Ok(best(offers))
}

/// Makes a term a signal, or changes one.
///
/// # Errors
/// The term says nothing or can't be kept, the recap has no such direction, or there is no such signal.
pub fn signal_save(context: &mut Context, args: SignalInput) -> Result<Done<OwnSignalView>> {
    let id = args.id.map(|id| find::id::<OwnSignalId>(&id, THING)).transpose()?;
    let signal = OwnSignal {
        term: args.term.trim().to_owned(),
        direction: convert::direction(&context.recap, &args.direction)?,
    };
    // The same term for the same direction is one signal.
    let same = context.journal.documents::<OwnSignal>()?.into_iter();
    let same = same
        .filter(|(_, one)| one.value.direction == signal.direction && fold(&one.value.term) == fold(&signal.term))
        .map(|(id, _)| id)
        .next();
    let id = id.or(same);
    let op = if id.is_some() { Op::EditSignal } else { Op::AddSignal };
    let done = context.change(op, |tx| match id {
        Some(id) => {
            tx.document::<OwnSignal>(&id)?.ok_or(JournalError::NotFound(THING))?;
            tx.put_document(&id, &signal)?;
            Ok(id)
        }
        None => Ok(tx.add_document(&signal)?),
    })?;
    Ok(Done {
        value: view(done.value, &signal),
        changed: done.changed,
    })
}

/// Removes a signal; what was confirmed because of it stays confirmed. Undo brings it back.
///
/// # Errors
/// There is none.
pub fn signal_remove(context: &mut Context, args: ById) -> Result<Done<()>> {
    let id: OwnSignalId = find::id(&args.id, THING)?;
    context.change(Op::RemoveSignal, |tx| Ok(tx.remove_document::<OwnSignal>(&id)?))
}

/// Says that an offered term is no signal: it is not offered again. Undo takes that back.
///
/// # Errors
/// The term can't be kept, or the recap has no such direction.
pub fn signal_decline(context: &mut Context, args: SignalInput) -> Result<Done<()>> {
    let declined = DeclinedSignal {
        term: args.term.trim().to_owned(),
        direction: convert::direction(&context.recap, &args.direction)?,
    };
    let Done { changed, .. } = context.change(Op::DeclineSignal, |tx| Ok(tx.add_document(&declined)?))?;
    Ok(Done { value: (), changed })
}

/// A term is offered once, for the direction for which it speaks most.
fn best(offers: Vec<SignalOffer>) -> Vec<SignalOffer> {
    let mut by_term: BTreeMap<String, SignalOffer> = BTreeMap::new();
    for offer in offers {
        let kept = by_term.entry(fold(&offer.term)).or_insert_with(|| offer.clone());
        if offer.confirmed > kept.confirmed {
            *kept = offer;
        }
    }
    let mut offers: Vec<SignalOffer> = by_term.into_values().collect();
    offers.sort_by(|a, b| b.confirmed.cmp(&a.confirmed).then_with(|| a.term.cmp(&b.term)));
    offers
}

fn view(id: OwnSignalId, signal: &OwnSignal) -> OwnSignalView {
    OwnSignalView {
        id: id.to_string(),
        term: signal.term.clone(),
        direction: signal.direction.to_string(),
    }
}
