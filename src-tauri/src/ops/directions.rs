//! Growth directions with their reasons.

use career::{
    growth::{self, Assessment, Change, Detail, Piece, Reason as Why, Source, Weighed},
    id::{EntryId, RoleId},
    recap::{Part, Recap},
};
use journal::{Journal, Op};

use super::{Context, Done, OpError, Result, context::Growth, convert, dates, plan, reading};
use crate::api::{
    AsOf, Bilingual, CappedMonth, CarryOver, DirectionQuery, DirectionSummary, DirectionView, DirectionsView,
    EvidenceSet, EvidenceView, Foothold, Fragment, GoalBrief, NextStep, OpportunityParts, Reason, StarSet, StepOffer,
    WouldChange, YearWeight,
};

/// Pieces of evidence that are shown with the words around their signal: the newest ones.
const WITH_WORDS: usize = 200;

/// Bytes of text before and after a signal that an excerpt may show.
const AROUND: usize = 90;

/// Where all directions stand at a day: by lens, group and the pack's order, which is not a ranking.
///
/// # Errors
/// The day can't be read, or the journal can't.
pub fn directions(context: &mut Context, args: AsOf) -> Result<DirectionsView> {
    let as_of = dates::as_of(context, args.as_of.as_deref())?;
    let (growth, journal, recap) = context.growth()?;
    let assessments = growth::assess(&growth.ledger, &growth.context(), recap, as_of);
    let mut summaries = Vec::with_capacity(assessments.len());
    for assessment in assessments {
        summaries.push(summary(assessment, growth, journal)?);
    }
    summaries.sort_by_key(|one| (one.lens, one.group));
    let newest = growth.ledger.newest(as_of);
    Ok(DirectionsView {
        as_of: as_of.to_string(),
        newest_entry: newest.map(|date| date.to_string()),
        directions: summaries,
    })
}

/// A direction opened: each number with the parts that add up to it.
///
/// # Errors
/// The recap has no such direction, the day can't be read, or the journal can't.
pub fn direction_show(context: &mut Context, args: DirectionQuery) -> Result<DirectionView> {
    let as_of = dates::as_of(context, args.as_of.as_deref())?;
    let id = convert::direction(&context.recap, &args.id)?;
    let shelf = reading::Shelf::read(context)?;
    let (growth, journal, recap) = context.growth()?;
    let detail = growth::open(&growth.ledger, &growth.context(), recap, &id, as_of);
    let Detail {
        assessment,
        pieces,
        capped,
        years,
        steps,
        would_change,
    } = detail.ok_or_else(|| OpError::NoSuchDirection(args.id.clone()))?;
    let limit = args.limit.map_or(usize::MAX, |limit| limit as usize);
    let is_kept = |weighed: &&Weighed<'_>| weighed.piece.state != growth::EvidenceState::Dismissed;
    let kept = pieces.iter().filter(is_kept);
    let dismissed = pieces.iter().filter(|weighed| !is_kept(weighed));
    let older: Vec<&Weighed<'_>> = kept.clone().skip(limit).collect();
    let mut evidence = Vec::with_capacity(pieces.len().min(limit));
    for (at, weighed) in kept.take(limit).chain(dismissed.take(limit)).enumerate() {
        evidence.push(piece(weighed, &id, growth, journal, recap, at < WITH_WORDS)?);
    }
    let goal = assessment
        .goal
        .and_then(|id| growth.goals.iter().find(|goal| goal.id == id));
    let goal = goal.map(|goal| plan::goal_view(recap, goal));
    Ok(DirectionView {
        practices: recap
            .direction(&id)
            .map(|direction| direction.practices.iter().map(Into::into).collect())
            .unwrap_or_default(),
        evidence,
        older: u32::try_from(older.len()).unwrap_or(u32::MAX),
        older_weight: older.iter().map(|weighed| weighed.weight).sum(),
        capped: capped
            .iter()
            .map(|month| CappedMonth {
                month: month.month.to_string(),
                raw: month.raw,
                counted: month.counted,
            })
            .collect(),
        years: years
            .iter()
            .map(|year| YearWeight {
                year: year.year,
                weight: year.weight,
            })
            .collect(),
        steps: steps
            .iter()
            .map(|state| StepOffer {
                step: next_step(&state.step),
                planned: state.planned,
                done: state.done,
            })
            .collect(),
        links: shelf.of_direction(recap, &id),
        would_change: would_change
            .iter()
            .map(|change| WouldChange {
                kind: change_kind(&change.change).to_owned(),
                stage: change.stage.map(Into::into),
                weight: change.weight,
            })
            .collect(),
        goal,
        summary: summary(assessment, growth, journal)?,
    })
}

/// Stars a direction, or takes the star away.
///
/// # Errors
/// The recap has no such direction.
pub fn direction_star(context: &mut Context, args: StarSet) -> Result<Done<()>> {
    let direction = convert::direction(&context.recap, &args.direction)?;
    context.change(Op::StarDirection, |tx| Ok(tx.star(&direction, args.starred)?))
}

/// Says yes or no to a piece of evidence, or takes that back.
///
/// # Errors
/// The recap has no such direction, or there is no such source.
pub fn evidence_set(context: &mut Context, args: EvidenceSet) -> Result<Done<()>> {
    let direction = convert::direction(&context.recap, &args.direction)?;
    let source = Source::new(args.source.into(), &args.source_id).map_err(|_| OpError::NoSuch {
        thing: journal::Thing::Source,
        text: args.source_id.clone(),
    })?;
    let state: growth::EvidenceState = args.state.into();
    let op = match state {
        growth::EvidenceState::Confirmed => Op::ConfirmEvidence,
        growth::EvidenceState::Dismissed => Op::DismissEvidence,
        growth::EvidenceState::Suggested => Op::ResetEvidence,
    };
    context.change(op, |tx| Ok(tx.decide(&source, &direction, state)?))
}

fn summary(assessment: Assessment, growth: &Growth, journal: &Journal) -> Result<DirectionSummary> {
    let goal = assessment
        .goal
        .and_then(|id| growth.goals.iter().find(|goal| goal.id == id));
    let reason = reason(&assessment.reason, growth, journal)?;
    Ok(DirectionSummary {
        id: assessment.direction.to_string(),
        lens: assessment.lens.into(),
        group: assessment.group.into(),
        stage: assessment.stage.into(),
        weight: assessment.weight,
        ground: assessment.ground,
        reach: assessment.reach,
        will: assessment.will,
        starred: assessment.starred,
        opportunity: assessment.opportunity.value,
        opportunity_parts: OpportunityParts {
            missing: assessment.opportunity.missing,
            room: assessment.opportunity.room,
            reach: assessment.opportunity.from_reach,
            foothold: assessment.opportunity.from_foothold,
            will: assessment.opportunity.from_will,
            growing: assessment.opportunity.from_growing,
            quiet: assessment.opportunity.from_quiet,
        },
        evidence: assessment.suggested + assessment.confirmed,
        confirmed: assessment.confirmed,
        first: assessment.first.map(|date| date.to_string()),
        newest: assessment.newest.map(|date| date.to_string()),
        reason,
        goal: goal.map(|goal| GoalBrief {
            id: goal.id.to_string(),
            by: goal.by.to_string(),
        }),
        next_step: assessment.next_step.as_ref().map(next_step),
        unread: u32::try_from(assessment.unread.len()).unwrap_or(u32::MAX),
        carry_overs: assessment.carry_overs.into_iter().map(carry_over).collect(),
        footholds: assessment.footholds.iter().map(foothold).collect(),
    })
}

fn reason(why: &Why, growth: &Growth, journal: &Journal) -> Result<Reason> {
    let named = |kind: &str| Reason {
        kind: kind.to_owned(),
        ..Reason::default()
    };
    let of_role = |role: &RoleId| Some(role.to_string());
    Ok(match why {
        Why::Waiting { count } => Reason {
            count: Some(*count),
            ..named("waiting")
        },
        Why::OwnRole { role } => Reason {
            role: of_role(role),
            ..named("own-role")
        },
        Why::PractisedSince { role, date } => Reason {
            role: of_role(role),
            date: Some(date.to_string()),
            ..named("practised-since")
        },
        Why::FirstRecord { source, date } => {
            let title = Label::of(source, growth, journal)?.title;
            Reason {
                title: Some(title),
                date: Some(date.to_string()),
                ..named("first-record")
            }
        }
        Why::CarryOver { role } => Reason {
            role: of_role(role),
            ..named("carry-over")
        },
        Why::Asleep { date } => Reason {
            date: Some(date.to_string()),
            ..named("asleep")
        },
        Why::None => named("none"),
    })
}

fn carry_over(carry: growth::CarryOver) -> CarryOver {
    let text = |text: Option<&career::recap::Bilingual>| text.map(Bilingual::from).unwrap_or_default();
    // Where the pack names no strength, its reason says what carries over.
    let (strength, why) = match (&carry.strength, &carry.why) {
        (Some(strength), why) => (text(Some(strength)), text(why.as_ref())),
        (None, why) => (text(why.as_ref()), Bilingual::default()),
    };
    CarryOver {
        role: carry.role.to_string(),
        role_kind: carry.role_kind.to_string(),
        strength,
        why,
        reach: carry.reach,
        tenure_years: carry.tenure_years,
    }
}

fn foothold(foothold: &growth::Foothold) -> Foothold {
    Foothold {
        direction: foothold.direction.to_string(),
        why: (&foothold.why).into(),
        ground: foothold.ground,
        pull: foothold.pull,
    }
}

/// A first step of the recap.
pub(super) fn next_step(step: &career::recap::FirstStep) -> NextStep {
    NextStep {
        id: step.id.clone(),
        text: (&step.text).into(),
        weeks: step.weeks,
    }
}

fn change_kind(change: &Change) -> &'static str {
    match change {
        Change::OneEntry => "one-entry",
        Change::Confirm { .. } => "confirm",
        Change::KeepAlive { .. } => "keep-alive",
        Change::ReadLink { .. } => "read-link",
        Change::TakeStep { .. } => "take-step",
    }
}

fn piece(
    weighed: &Weighed<'_>,
    direction: &career::id::DirectionId,
    growth: &Growth,
    journal: &Journal,
    recap: &Recap,
    with_words: bool,
) -> Result<EvidenceView> {
    let source = &weighed.piece.source;
    let found = journal
        .evidence_of(source)?
        .into_iter()
        .find(|evidence| evidence.direction == *direction);
    let Label { title, .. } = Label::of(source, growth, journal)?;
    let excerpt = match source {
        Source::Entry(id) if with_words => words_around(*id, direction, journal, recap)?,
        Source::Reading(link) => growth
            .reading
            .iter()
            .find(|reading| reading.link == *link)
            .map(|reading| {
                vec![Fragment {
                    text: reading.takeaway.clone(),
                    hit: false,
                }]
            })
            .unwrap_or_default(),
        _ => Vec::new(),
    };
    Ok(EvidenceView {
        source: source.kind().into(),
        source_id: source.to_string(),
        date: weighed.piece.date.to_string(),
        title,
        excerpt,
        signals: found.map(|evidence| evidence.piece.signals).unwrap_or_default(),
        state: weighed.piece.state.into(),
        base: weighed.base,
        confirmation: weighed.confirmation,
        recency: weighed.recency,
        weight: weighed.weight,
    })
}

/// What names a source, and the role that it belongs to.
pub(super) struct Label {
    /// Title, first words, highlight, step, or the title of a link.
    pub(super) title: String,
    /// Its role.
    pub(super) role: Option<RoleId>,
}

impl Label {
    /// The label of a source; empty for one that is gone.
    pub(super) fn of(source: &Source, growth: &Growth, journal: &Journal) -> Result<Self> {
        let nothing = Self {
            title: String::new(),
            role: None,
        };
        Ok(match source {
            Source::Entry(id) => match journal.entry_brief(*id)? {
                Some(brief) if brief.title.is_empty() => Self {
                    title: brief.excerpt.iter().map(|part| part.text.as_str()).collect(),
                    role: brief.role,
                },
                Some(brief) => Self {
                    title: brief.title,
                    role: brief.role,
                },
                None => nothing,
            },
            Source::Highlight(id) => growth
                .roles
                .iter()
                .find_map(|role| {
                    let highlight = role.highlights.iter().find(|highlight| highlight.id == *id)?;
                    Some(Self {
                        title: highlight.text.clone(),
                        role: Some(role.id),
                    })
                })
                .unwrap_or(nothing),
            Source::Step(id) => growth
                .goals
                .iter()
                .flat_map(|goal| &goal.steps)
                .find(|step| step.id == *id)
                .map_or(nothing, |step| Self {
                    title: step.text.clone(),
                    role: None,
                }),
            Source::Reading(id) => {
                let own = growth
                    .own_links
                    .iter()
                    .find(|link| link.id == *id)
                    .map(|link| link.title.clone());
                let title = own.or_else(|| Some(journal.recap().link(id)?.title.clone()));
                title.map_or(nothing, |title| Self { title, role: None })
            }
        })
    }
}

/// The words around the first signal of an entry for a direction, on one line.
pub(super) fn words_around(
    id: EntryId,
    direction: &career::id::DirectionId,
    journal: &Journal,
    recap: &Recap,
) -> Result<Vec<Fragment>> {
    let Some(entry) = journal.entry(id)? else {
        return Ok(Vec::new());
    };
    let findings = recap.find(&entry.title, &entry.text);
    let finding = findings.iter().find(|finding| finding.direction == direction);
    let hit = finding.and_then(|finding| {
        let in_text = finding.hits.iter().filter(|hit| hit.part == Part::Text);
        in_text.min_by_key(|hit| (!hit.strong, hit.range.start))
    });
    let text = entry.text.as_str();
    let Some(hit) = hit else { return Ok(first_words(text)) };
    let start = text.floor_char_boundary(hit.range.start.saturating_sub(AROUND));
    let end = text.floor_char_boundary((hit.range.end + AROUND).min(text.len()));
    let one_line = |part: &str| part.split(['\n', '\r', '\t']).collect::<Vec<_>>().join(" ");
    let part = |range: std::ops::Range<usize>| one_line(text.get(range).unwrap_or_default());
    let before = format!("{}{}", if start > 0 { "…" } else { "" }, part(start..hit.range.start));
    let after = format!(
        "{}{}",
        part(hit.range.end..end),
        if end < text.len() { "…" } else { "" }
    );
    let fragments = [(before, false), (part(hit.range.clone()), true), (after, false)];
    Ok(fragments
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, hit)| Fragment { text, hit })
        .collect())
}

/// What a piece of evidence is called, and the entry's words around its signal, as one text.
pub(super) fn words_of(
    piece: &Piece,
    direction: &career::id::DirectionId,
    growth: &Growth,
    journal: &Journal,
    recap: &Recap,
) -> Result<(String, String)> {
    let excerpt = match &piece.source {
        Source::Entry(id) => words_around(*id, direction, journal, recap)?,
        _ => Vec::new(),
    };
    let title = match &piece.source {
        // First words stand for a missing title in a list, but an entry's text never leaves as its title.
        Source::Entry(id) => journal.entry_brief(*id)?.map(|brief| brief.title).unwrap_or_default(),
        other => Label::of(other, growth, journal)?.title,
    };
    Ok((title, excerpt.into_iter().map(|fragment| fragment.text).collect()))
}

fn first_words(text: &str) -> Vec<Fragment> {
    let end = text.floor_char_boundary((2 * AROUND).min(text.len()));
    let words = text
        .get(..end)
        .unwrap_or_default()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if words.is_empty() {
        Vec::new()
    } else {
        vec![Fragment {
            text: words,
            hit: false,
        }]
    }
}
