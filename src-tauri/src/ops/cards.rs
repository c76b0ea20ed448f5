//! Evidence cards, and the queue of suggestions that wait.

use std::cmp::Reverse;

use career::{
    card::EvidenceCard,
    growth::{self, Piece, Source},
    id::{CardId, DirectionId, EntryId},
};
use journal::{Document as _, Journal, JournalError, Op, Thing};

use super::{
    Context, Done, OpError, Result,
    convert::{self, Utf16},
    directions::{Label, words_around},
    find,
};
use crate::api::{
    ById, CardInput, CardQuery, CardView, EvidenceMany, Fragment, QueueItem, QueueQuery, QueueView, TextRange,
};

/// What a missing card is called.
pub(super) const THING: Thing = Thing::Document(EvidenceCard::KIND);

/// The most suggestions that one question is answered with, and that one answer decides.
const QUEUE: usize = 500;

/// Cards of entries that are not in the trash, those of the newest entry in front.
///
/// # Errors
/// The entry's id or the direction can't be read, or the journal can't.
pub fn card_list(context: &mut Context, args: CardQuery) -> Result<Vec<CardView>> {
    let entry = args
        .entry
        .map(|id| find::id::<EntryId>(&id, Thing::Entry))
        .transpose()?;
    let direction = args
        .direction
        .map(|id| convert::direction(&context.recap, &id))
        .transpose()?;
    let mut views = Vec::new();
    for (id, card) in context.journal.documents::<EvidenceCard>()? {
        let card = card.value;
        if entry.is_none_or(|entry| card.entry == entry)
            && direction.as_ref().is_none_or(|wanted| card.directions.contains(wanted))
        {
            views.extend(view(&context.journal, id, card)?);
        }
    }
    views.sort_by(|a, b| (&b.date, &a.id).cmp(&(&a.date, &b.id)));
    Ok(views)
}

/// Makes a sentence evidence, or changes what its card says. The entry is confirmed for each of its directions in the same
/// operation.
///
/// # Errors
/// There is no such entry, card or direction; no direction; or the sentence does not stand in the entry's text.
pub fn card_save(context: &mut Context, args: CardInput) -> Result<Done<CardView>> {
    let entry: EntryId = find::id(&args.entry, Thing::Entry)?;
    let id = args.id.map(|id| find::id::<CardId>(&id, THING)).transpose()?;
    let mut directions: Vec<DirectionId> = Vec::new();
    for text in &args.directions {
        let direction = convert::direction(&context.recap, text)?;
        if !directions.contains(&direction) {
            directions.push(direction);
        }
    }
    if directions.is_empty() {
        return Err(OpError::plain("card-without-direction"));
    }
    let stored = context
        .journal
        .entry(entry)?
        .ok_or(JournalError::NotFound(Thing::Entry))?;
    let card = EvidenceCard {
        entry,
        quote: args.quote.trim().to_owned(),
        directions,
        scope: args.scope.trim().to_owned(),
        before: args.before.trim().to_owned(),
        after: args.after.trim().to_owned(),
        number: args.number.trim().to_owned(),
    };
    // A sentence that was quoted stays as it is, even where the entry says it no more.
    let quoted = id
        .map(|id| context.journal.document::<EvidenceCard>(&id))
        .transpose()?
        .flatten();
    let same = quoted.is_some_and(|before| before.value.quote == card.quote);
    if card.quote.is_empty() || !(same || card.place(&stored.value.text).is_some() || stored.value.title == card.quote)
    {
        return Err(OpError::plain("card-quote-missing"));
    }
    let op = if id.is_some() { Op::EditCard } else { Op::AddCard };
    let done = context.change(op, |tx| {
        let id = match id {
            Some(id) => {
                tx.document::<EvidenceCard>(&id)?.ok_or(JournalError::NotFound(THING))?;
                tx.put_document(&id, &card)?;
                id
            }
            None => tx.add_document(&card)?,
        };
        for direction in &card.directions {
            tx.decide(&Source::Entry(entry), direction, growth::EvidenceState::Confirmed)?;
        }
        Ok(id)
    })?;
    let value = view(&context.journal, done.value, card)?;
    Ok(Done {
        value: value.ok_or(JournalError::NotFound(THING))?,
        changed: done.changed,
    })
}

/// Removes a card; what it confirmed stays confirmed. Undo brings it back.
///
/// # Errors
/// There is none.
pub fn card_remove(context: &mut Context, args: ById) -> Result<Done<()>> {
    let id: CardId = find::id(&args.id, THING)?;
    context.change(Op::RemoveCard, |tx| Ok(tx.remove_document::<EvidenceCard>(&id)?))
}

/// Suggestions that nobody has said yes or no to, newest first.
///
/// # Errors
/// The recap has no such direction, or the journal can't be read.
pub fn evidence_queue(context: &mut Context, args: QueueQuery) -> Result<QueueView> {
    let only = args
        .direction
        .map(|id| convert::direction(&context.recap, &id))
        .transpose()?;
    let limit = (args.limit as usize).min(QUEUE);
    let (growth, journal, recap) = context.growth()?;
    let mut waiting: Vec<(&career::recap::Direction, &Piece)> = Vec::new();
    for direction in recap.directions() {
        if only.as_ref().is_some_and(|only| *only != direction.id) {
            continue;
        }
        let pieces = growth.ledger.pieces(&direction.id);
        let open = pieces.filter(|piece| piece.state == growth::EvidenceState::Suggested);
        waiting.extend(open.map(|piece| (direction, piece)));
    }
    let total = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
    // A stable order: newest first, the directions of one source in the pack's order.
    waiting.sort_by_key(|(_, piece)| Reverse((piece.date, piece.source.clone())));
    let mut items = Vec::with_capacity(waiting.len().min(limit));
    for (direction, piece) in waiting.into_iter().take(limit) {
        let said = journal.evidence_of(&piece.source)?;
        let signals = said.into_iter().find(|one| one.direction == direction.id);
        let title = Label::of(&piece.source, growth, journal)?.title;
        let excerpt = match &piece.source {
            Source::Entry(id) => words_around(*id, &direction.id, journal, recap)?,
            _ => vec![Fragment {
                text: title.clone(),
                hit: false,
            }],
        };
        items.push(QueueItem {
            source: piece.source.kind().into(),
            source_id: piece.source.to_string(),
            direction: direction.id.to_string(),
            lens: direction.lens.into(),
            date: piece.date.to_string(),
            title,
            excerpt,
            signals: signals.map(|one| one.piece.signals).unwrap_or_default(),
        });
    }
    Ok(QueueView { total, items })
}

/// Says yes or no to many at once, as one operation that can be undone.
///
/// # Errors
/// There are more than 500, one is not there, or the journal can't be written; then nothing is decided.
pub fn evidence_set_many(context: &mut Context, args: EvidenceMany) -> Result<Done<()>> {
    if args.items.len() > QUEUE {
        return Err(OpError::plain("evidence-too-many"));
    }
    let mut pairs = Vec::with_capacity(args.items.len());
    for item in &args.items {
        let direction = convert::direction(&context.recap, &item.direction)?;
        let source = Source::new(item.source.into(), &item.source_id).map_err(|_| OpError::NoSuch {
            thing: Thing::Source,
            text: item.source_id.clone(),
        })?;
        pairs.push((source, direction));
    }
    let state: growth::EvidenceState = args.state.into();
    let op = match state {
        growth::EvidenceState::Confirmed => Op::ConfirmEvidence,
        growth::EvidenceState::Dismissed => Op::DismissEvidence,
        growth::EvidenceState::Suggested => Op::ResetEvidence,
    };
    context.change(op, |tx| {
        for (source, direction) in &pairs {
            tx.decide(source, direction, state)?;
        }
        Ok(())
    })
}

/// The card with its entry; none where the entry is in the trash.
fn view(journal: &Journal, id: CardId, card: EvidenceCard) -> Result<Option<CardView>> {
    let Some(entry) = journal.entry(card.entry)? else {
        return Ok(None);
    };
    let text = &entry.value.text;
    let mut utf16 = Utf16::new(text);
    let place = card.place(text).map(|range| TextRange {
        start: utf16.at(range.start),
        end: utf16.at(range.end),
    });
    Ok(Some(CardView {
        id: id.to_string(),
        entry: card.entry.to_string(),
        date: entry.value.date.to_string(),
        title: entry.value.title.clone(),
        quote: card.quote,
        place,
        directions: card.directions.iter().map(ToString::to_string).collect(),
        scope: card.scope,
        before: card.before,
        after: card.after,
        number: card.number,
    }))
}
