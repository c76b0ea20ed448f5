//! Entries, search and signals.

use std::collections::BTreeMap;

use career::{
    date::Edge,
    entry::Entry,
    growth::{Evidence, Source},
    id::DirectionId,
    insight::{self, Example},
    recap::{self, Finding, Part, Recap},
};
use journal::{EntryBrief, EntryContent, EntryFilter as Filter, JournalError, Op, Stored, Thing};

use super::{
    Context, Done, Result,
    convert::{self, Utf16},
    dates, find,
};
use crate::{
    api::{
        ById, EntryFilter, EntryInput, EntryPage, EntryQuery, EntrySummary, EntryView, EvidenceChip, EvidenceState,
        Fragment, MonthCount, SignalHit, TextInput, Why, WhyQuery,
    },
    clock::iso_instant,
};

/// The most entries that one question is answered with.
pub const PAGE_LIMIT: u32 = 500;

/// How many entries of this day in former years are shown.
const ON_THIS_DAY: u32 = 20;

/// A window on the entries that pass a filter, newest first.
///
/// # Errors
/// A date or id of the filter can't be read, or the journal can't.
pub fn entry_list(context: &mut Context, args: EntryQuery) -> Result<EntryPage> {
    let filter = filter(context, args.filter)?;
    let page = context
        .journal
        .entries(&filter, args.offset, args.limit.min(PAGE_LIMIT))?;
    Ok(EntryPage {
        entries: page.entries.into_iter().map(summary).collect(),
        total: page.total,
        more: page.more,
    })
}

/// How many entries each month holds, newest first.
///
/// # Errors
/// As for [`entry_list`].
pub fn entry_months(context: &mut Context, args: EntryFilter) -> Result<Vec<MonthCount>> {
    let filter = filter(context, args)?;
    let months = context.journal.months(&filter)?;
    Ok(months
        .into_iter()
        .map(|(month, count)| MonthCount { month, count })
        .collect())
}

/// A whole entry.
///
/// # Errors
/// There is none, or the journal can't be read.
pub fn entry_show(context: &mut Context, args: ById) -> Result<EntryView> {
    let id = find::id(&args.id, Thing::Entry)?;
    let entry = context.journal.entry(id)?.ok_or(JournalError::NotFound(Thing::Entry))?;
    let evidence = context.journal.evidence_of(&Source::Entry(id))?;
    Ok(view(&context.recap, entry, &evidence))
}

/// Writes an entry, or gives one a whole new content.
///
/// # Errors
/// The date can't be read, title and text are empty, a text can't be kept, or there is no such entry, role or prompt.
pub fn entry_save(context: &mut Context, args: EntryInput) -> Result<Done<EntryView>> {
    let id = args.id.as_deref().map(|id| find::id(id, Thing::Entry)).transpose()?;
    let draft = args.draft.as_deref().map(|id| find::id(id, Thing::Draft)).transpose()?;
    let date = match (id, args.date.as_deref().filter(|date| !date.trim().is_empty())) {
        // An entry's date stays what it is until somebody says another one.
        (Some(id), None) => {
            context
                .journal
                .entry(id)?
                .ok_or(JournalError::NotFound(Thing::Entry))?
                .date
        }
        (_, date) => dates::date_or_today(context, date)?,
    };
    let content = EntryContent {
        date,
        kind: args.kind.into(),
        title: args.title,
        text: args.text,
        role: args.role.as_deref().map(|id| find::id(id, Thing::Role)).transpose()?,
        tags: args.tags,
        prompt: convert::prompt(&context.recap, args.prompt.as_deref())?,
    };
    let op = if id.is_none() { Op::WriteEntry } else { Op::EditEntry };
    let done = context.change(op, |tx| {
        let id = match id {
            Some(id) => {
                tx.edit_entry(id, content)?;
                id
            }
            None => tx.write_entry(content)?,
        };
        if let Some(draft) = draft {
            tx.finish_draft(draft)?;
        }
        Ok(id)
    })?;
    let value = entry_show(
        context,
        ById {
            id: done.value.to_string(),
        },
    )?;
    Ok(Done {
        value,
        changed: done.changed,
    })
}

/// Puts an entry into the trash.
///
/// # Errors
/// There is no such entry.
pub fn entry_remove(context: &mut Context, args: ById) -> Result<Done<()>> {
    entry_remove_many(context, &[args.id])
}

/// Puts entries into the trash, as one operation.
///
/// # Errors
/// There is no such entry: then none of them is removed.
pub fn entry_remove_many(context: &mut Context, ids: &[String]) -> Result<Done<()>> {
    let ids = ids
        .iter()
        .map(|id| find::id(id, Thing::Entry))
        .collect::<Result<Vec<_>>>()?;
    context.change(Op::RemoveEntry, |tx| {
        ids.into_iter().try_for_each(|id| Ok(tx.remove_entry(id)?))
    })
}

/// Entries about exactly this day of an earlier year, newest first.
///
/// # Errors
/// The journal can't be read.
pub fn entries_on_this_day(context: &mut Context) -> Result<Vec<EntrySummary>> {
    let today = context.today();
    let entries = context.journal.on_this_day(today, ON_THIS_DAY)?;
    Ok(entries.into_iter().map(summary).collect())
}

/// What a text that is being written hints at.
///
/// # Errors
/// The owner's decisions can't be read.
pub fn signals_find(context: &mut Context, args: TextInput) -> Result<Vec<EvidenceChip>> {
    let lessons = context.journal.lessons()?;
    let findings = context.recap.find_as(lessons.for_text(None), &args.title, &args.text);
    let chips = findings.iter().filter_map(|finding| {
        let lens = context.recap.direction(finding.direction)?.lens;
        Some(EvidenceChip {
            direction: finding.direction.to_string(),
            lens: lens.into(),
            state: EvidenceState::Suggested,
            signals: hits(finding, &args.title, &args.text),
        })
    });
    Ok(in_the_packs_order(&context.recap, chips.collect()))
}

/// Why a direction is suggested of a text: what carried it, and the example of the recap that it resembles most.
///
/// # Errors
/// The recap has no such direction, or the owner's decisions can't be read.
pub fn suggestion_why(context: &mut Context, args: WhyQuery) -> Result<Why> {
    let lessons = context.journal.lessons()?;
    let recap = &context.recap;
    let direction = convert::direction(recap, &args.direction)?;
    let findings = recap.find_as(lessons.for_text(None), &args.title, &args.text);
    let Some(finding) = findings.iter().find(|finding| *finding.direction == direction) else {
        return Ok(Why {
            words: Vec::new(),
            example: None,
        });
    };
    let built_in = recap
        .models()
        .iter()
        .find(|model| model.directions().any(|known| *known == direction));
    let example = built_in.and_then(|model| {
        let lines = recap::EXAMPLES.iter().flat_map(|(_, text)| text.lines());
        let examples: Vec<Example> = lines
            .filter_map(|line| serde_json::from_str(line).ok())
            .filter(|example: &Example| example.labels.contains(&direction))
            .collect();
        let text = format!("{}\n{}", args.title, args.text);
        let (at, _) = insight::nearest(model, &text, examples.iter().map(|example| example.text.as_str()))?;
        examples.into_iter().nth(at).map(|example| example.text)
    });
    Ok(Why {
        words: finding.signals(),
        example,
    })
}

/// An entry in a list.
pub(super) fn summary(brief: EntryBrief) -> EntrySummary {
    EntrySummary {
        id: brief.id.to_string(),
        date: brief.date.to_string(),
        kind: brief.kind.into(),
        title: brief.title,
        excerpt: brief
            .excerpt
            .into_iter()
            .map(|part| Fragment {
                text: part.text,
                hit: part.hit,
            })
            .collect(),
        role: brief.role.map(|role| role.to_string()),
        lenses: brief.lenses.iter().map(Into::into).collect(),
        tags: brief.tags,
    }
}

fn filter(context: &Context, args: EntryFilter) -> Result<Filter> {
    let direction = args.direction.as_deref().filter(|id| !id.is_empty());
    Ok(Filter {
        query: args.query,
        lenses: args.lenses.into_iter().map(Into::into).collect(),
        kinds: args.kinds.into_iter().map(Into::into).collect(),
        role: args.role.as_deref().map(|id| find::id(id, Thing::Role)).transpose()?,
        direction: direction.map(|id| convert::direction(&context.recap, id)).transpose()?,
        tag: args.tag,
        from: dates::day(context, args.from.as_deref(), Edge::Start)?,
        to: dates::day(context, args.to.as_deref(), Edge::End)?,
    })
}

fn view(recap: &Recap, entry: Stored<Entry>, evidence: &[Evidence]) -> EntryView {
    let Stored {
        value: entry, updated, ..
    } = entry;
    let findings: BTreeMap<&DirectionId, Finding<'_>> = recap
        .find(&entry.title, &entry.text)
        .into_iter()
        .map(|finding| (finding.direction, finding))
        .collect();
    let chips = evidence.iter().filter_map(|evidence| {
        let found = findings.get(&evidence.direction);
        Some(EvidenceChip {
            direction: evidence.direction.to_string(),
            lens: recap.direction(&evidence.direction)?.lens.into(),
            state: evidence.piece.state.into(),
            signals: found
                .map(|finding| hits(finding, &entry.title, &entry.text))
                .unwrap_or_default(),
        })
    });
    let evidence = in_the_packs_order(recap, chips.collect());
    EntryView {
        id: entry.id.to_string(),
        date: entry.date.to_string(),
        kind: entry.kind.into(),
        role: entry.role.map(|role| role.to_string()),
        prompt: entry.prompt.map(|prompt| prompt.to_string()),
        evidence,
        updated: iso_instant(updated.0),
        title: entry.title,
        text: entry.text,
        tags: entry.tags,
    }
}

fn hits(finding: &Finding<'_>, title: &str, text: &str) -> Vec<SignalHit> {
    let (mut in_title, mut in_text) = (Utf16::new(title), Utf16::new(text));
    let hits = finding.hits.iter().map(|hit| {
        let units = match hit.part {
            Part::Title => &mut in_title,
            Part::Text => &mut in_text,
        };
        let (start, end) = (units.at(hit.range.start), units.at(hit.range.end));
        SignalHit {
            signal: hit.signal.clone().into_owned(),
            start,
            end,
            in_title: hit.part == Part::Title,
        }
    });
    hits.collect()
}

fn in_the_packs_order(recap: &Recap, mut chips: Vec<EvidenceChip>) -> Vec<EvidenceChip> {
    let order: BTreeMap<&str, usize> = recap
        .directions()
        .iter()
        .enumerate()
        .map(|(at, direction)| (direction.id.as_str(), at))
        .collect();
    chips.sort_by_key(|chip| order.get(chip.direction.as_str()).copied());
    chips
}
