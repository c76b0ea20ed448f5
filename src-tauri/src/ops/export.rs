//! The plan as Markdown: puts the document together from journal and growth, and lets `exchange` write it.

use career::{
    card::EvidenceCard,
    date::HalfYear,
    growth::{self, Source},
    plan::Goal,
    recap::{Bilingual, Recap},
};
use chrono::NaiveDate;
use exchange::markdown::{
    MOST_REASONS, PlanCard, PlanCarryOver, PlanDirection, PlanDocument, PlanGoal, PlanLink, PlanNextStep, PlanPhase,
    PlanReason, PlanRole, PlanStep, Preset, YearBalance, write_plan,
};
use journal::Journal;

use super::{Context, OpError, Result, context::Growth, convert::Utf16, dates, directions::words_of, phases};
use crate::{
    api::{self, ExportRequest, ExportView, TextRange},
    words::{Lang, Value, Words},
};

/// The document exactly as it leaves for a reader.
///
/// # Errors
/// The day can't be read, or the journal can't.
pub fn export_preview(context: &mut Context, args: ExportRequest) -> Result<ExportView> {
    let as_of = dates::as_of(context, args.as_of.as_deref())?;
    let document = document(context, as_of, args.lang)?;
    let words = Words::new(args.lang);
    let say = |key: &str, args: &[(&str, &str)]| {
        let args: Vec<(&str, Value<'_>)> = args.iter().map(|(name, value)| (*name, (*value).into())).collect();
        words.with(key, &args)
    };
    let preset = match args.preset {
        api::Preset::Myself => Preset::Myself,
        api::Preset::OneOnOne => Preset::OneOnOne,
        api::Preset::Application => Preset::Application,
        api::Preset::Advice => Preset::Advice,
    };
    let written = write_plan(&document, preset, &say);
    let mut units = Utf16::new(&written.markdown);
    let aliased = written
        .aliased
        .iter()
        .map(|range| TextRange {
            start: units.at(range.start),
            end: units.at(range.end),
        })
        .collect();
    Ok(ExportView {
        aliased,
        organisations: u32::try_from(written.organisations).unwrap_or(u32::MAX),
        withheld: written.withheld.iter().map(|part| part.as_str().to_owned()).collect(),
        markdown: written.markdown,
    })
}

/// The plan at a day, in a language.
fn document(context: &mut Context, as_of: NaiveDate, lang: Lang) -> Result<PlanDocument> {
    let half_year = HalfYear::of(as_of).ok_or(OpError::plain("date-year-out-of-range"))?;
    let texts = context.journal.plan_text(half_year)?;
    let aliases = context.journal.aliases()?;
    let moved: Vec<_> = context.journal.moved_links()?;
    let cards: Vec<EvidenceCard> = context
        .journal
        .documents()?
        .into_iter()
        .map(|(_, card)| card.value)
        .collect();
    let (growth, journal, recap) = context.growth()?;
    let assessments = growth::assess(&growth.ledger, &growth.context(), recap, as_of);
    let mut directions = Vec::with_capacity(assessments.len());
    for assessment in &assessments {
        directions.push(direction(assessment, &cards, growth, journal, recap, as_of, lang)?);
    }
    let roles = growth
        .roles
        .iter()
        .filter(|role| role.period.from().first_day() <= as_of);
    let roles = roles.map(|role| PlanRole {
        title: role.title.clone(),
        organisation: role.organisation.clone(),
        period: role.period,
        summary: role.summary.clone(),
        highlights: role.highlights.iter().map(|highlight| highlight.text.clone()).collect(),
        carry_overs: strengths(role, recap, lang),
    });
    let goals = growth.goals.iter().map(|goal| plan_goal(goal, recap, lang));
    let reading = growth
        .reading
        .iter()
        .filter(|reading| reading.on <= as_of)
        .filter_map(|reading| {
            let own = growth.own_links.iter().find(|link| link.id == reading.link);
            let pack = recap.link(&reading.link);
            let url = match (own, pack) {
                (Some(own), _) => own.url.clone(),
                (None, Some(pack)) => {
                    let address = moved.iter().find(|(id, _)| *id == pack.id).map(|(_, url)| url.clone());
                    address.unwrap_or_else(|| pack.url.to_string())
                }
                (None, None) => return None,
            };
            let title = own
                .map(|own| own.title.clone())
                .or_else(|| pack.map(|pack| pack.title.clone()))?;
            Some(PlanLink {
                title,
                url,
                status: reading.status,
                on: reading.on,
                takeaway: reading.takeaway.clone(),
                own: own.is_some(),
            })
        });
    Ok(PlanDocument {
        as_of,
        half_year,
        texts,
        roles: roles.collect(),
        directions,
        goals: goals.collect(),
        reading: reading.collect(),
        phases: checked_phases(growth, journal, recap, as_of, lang)?,
        balance: growth::lens_years(recap, &growth.ledger, as_of)
            .into_iter()
            .map(|(year, weights)| YearBalance { year, weights })
            .collect(),
        aliases,
    })
}

fn direction(
    assessment: &growth::Assessment,
    cards: &[EvidenceCard],
    growth: &Growth,
    journal: &Journal,
    recap: &Recap,
    as_of: NaiveDate,
    lang: Lang,
) -> Result<PlanDirection> {
    let mut pieces: Vec<_> = growth
        .ledger
        .pieces(&assessment.direction)
        .filter(|piece| piece.date.first_day() <= as_of)
        .collect();
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.date));
    // Only what a document may list is looked up: a direction of forty years rests on tens of thousands of pieces.
    let mut given = [0; 3];
    let (listed, unlisted): (Vec<_>, Vec<_>) = pieces.into_iter().partition(|piece| {
        let of_state = &mut given[piece.state as usize];
        *of_state += 1;
        *of_state <= MOST_REASONS
    });
    let further = unlisted
        .iter()
        .filter(|piece| piece.state != growth::EvidenceState::Dismissed)
        .count();
    let mut reasons = Vec::with_capacity(listed.len());
    for piece in listed {
        let (title, excerpt) = words_of(piece, &assessment.direction, growth, journal, recap)?;
        reasons.push(PlanReason {
            date: piece.date,
            source: piece.source.kind(),
            title,
            excerpt,
            state: piece.state,
            cards: cards
                .iter()
                .filter(|card| {
                    Source::Entry(card.entry) == piece.source && card.directions.contains(&assessment.direction)
                })
                .map(|card| PlanCard {
                    quote: card.quote.clone(),
                    scope: card.scope.clone(),
                    before: card.before.clone(),
                    after: card.after.clone(),
                    number: card.number.clone(),
                })
                .collect(),
        });
    }
    let found = recap.direction(&assessment.direction);
    let role_title = |id| {
        growth
            .roles
            .iter()
            .find(|role| role.id == id)
            .map(|role| role.title.clone())
    };
    let carry_overs = assessment.carry_overs.iter().filter_map(|carry| {
        let strength = carry.strength.as_ref().or(carry.why.as_ref())?;
        Some(PlanCarryOver {
            role: role_title(carry.role)?,
            strength: side(strength, lang).to_owned(),
        })
    });
    Ok(PlanDirection {
        lens: assessment.lens,
        group: assessment.group,
        stage: assessment.stage,
        name: found
            .map(|direction| side(&direction.name, lang).to_owned())
            .unwrap_or_default(),
        reasons,
        further,
        carry_overs: carry_overs.collect(),
        next_step: assessment.next_step.as_ref().map(|step| PlanNextStep {
            text: side(&step.text, lang).to_owned(),
            weeks: step.weeks,
        }),
    })
}

fn plan_goal(goal: &Goal, recap: &Recap, lang: Lang) -> PlanGoal {
    PlanGoal {
        direction: recap.direction(&goal.direction).map_or_else(
            || goal.direction.to_string(),
            |direction| side(&direction.name, lang).to_owned(),
        ),
        by: goal.by,
        closed: goal.closed,
        steps: goal
            .steps
            .iter()
            .map(|step| PlanStep {
                text: step.text.clone(),
                by: step.by,
                done: step.done,
            })
            .collect(),
    }
}

/// What a role's kind teaches that directions build on.
fn strengths(role: &career::role::Role, recap: &Recap, lang: Lang) -> Vec<String> {
    let kind = role.kind.as_ref().and_then(|kind| recap.role_kind(kind));
    let strengths = kind.map(|kind| kind.strengths.as_slice()).unwrap_or_default();
    strengths
        .iter()
        .filter(|strength| !strength.leads_to.is_empty())
        .map(|strength| side(&strength.text, lang).to_owned())
        .collect()
}

fn side(text: &Bilingual, lang: Lang) -> &str {
    match lang {
        Lang::Ja => &text.ja,
        Lang::En => &text.en,
    }
}

/// The phase checks that found a place, as the document lists them.
fn checked_phases(
    growth: &Growth,
    journal: &Journal,
    recap: &Recap,
    as_of: NaiveDate,
    lang: Lang,
) -> Result<Vec<PlanPhase>> {
    let model = recap.phases();
    let mut listed = Vec::new();
    for (_, check) in phases::checks(journal, recap)? {
        let place = career::phase::place(model, &check.answers).phase;
        let phase = model.phases.iter().find(|phase| Some(phase.number) == place);
        let role = growth.roles.iter().find(|role| role.id == check.role);
        if let (Some(phase), Some(role)) = (phase, role)
            && check.date.first_day() <= as_of
        {
            listed.push(PlanPhase {
                date: check.date,
                role: role.title.clone(),
                number: phase.number,
                name: side(&phase.name, lang).to_owned(),
            });
        }
    }
    Ok(listed)
}
