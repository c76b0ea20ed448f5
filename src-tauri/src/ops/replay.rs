//! Replay: what a frozen plan said against what happened since, item by item with the evidence, and no score.

use std::collections::{BTreeMap, BTreeSet};

use career::{
    date::HalfYear,
    growth::{Piece, Source},
    id::DirectionId,
    recap::Recap,
};
use chrono::NaiveDate;
use exchange::markdown::{Happened, ReplayDocument, ReplayedGoal, ReplayedStep, write_replay};
use journal::{Journal, JournalError, SnapshotBrief as Kept, Thing};

use super::{Context, OpError, Result, context::Growth, dates, directions::Label, find, plan};
use crate::{
    api::{
        ById, ExportView, GoalView, Lang, PlanView, ReplayGoal, ReplayPiece, ReplayQuery, ReplayStep, ReplayText,
        ReplayView,
    },
    words::{Value, Words},
};

/// The most pieces that are named in one list; the newest ones.
const NAMED: usize = 200;

/// A frozen plan beside what happened.
///
/// What happened is evidence that is not dismissed, dated between the day of the snapshot and the end of its half-year. A
/// step is done when the plan says so; nothing is guessed from words.
///
/// # Errors
/// There is no such snapshot, or none at all; the half-year can't be read, or the journal can't.
pub fn plan_replay(context: &mut Context, args: ReplayQuery) -> Result<ReplayView> {
    let kept = chosen(context, &args)?;
    let frozen = plan::snapshot_show(
        context,
        ById {
            id: kept.id.to_string(),
        },
    )?;
    let now = plan::plan_show(
        context,
        crate::api::PlanQuery {
            half_year: Some(kept.half_year.to_string()),
        },
    )?;
    let then = PlanTexts::of(&frozen.plan);
    // What is said now is what the half-year that runs says, where it says something.
    let current = PlanTexts::of(&plan::plan_show(context, crate::api::PlanQuery::default())?);
    let until = kept.half_year.last_day().min(context.today()).max(kept.taken);
    let (growth, journal, recap) = context.growth()?;
    let within = |piece: &&Piece| {
        let day = piece.date.middle_day();
        piece.is_live() && day >= kept.taken && day <= until && !matches!(piece.source, Source::Step(_))
    };
    let planned: BTreeSet<DirectionId> = frozen
        .plan
        .goals
        .iter()
        .filter_map(|goal| goal.direction.parse().ok())
        .collect();
    let mut told: BTreeSet<&Source> = BTreeSet::new();
    let mut goals = Vec::new();
    for then in frozen.plan.goals {
        let mut pieces: Vec<&Piece> = match then.direction.parse() {
            Ok(direction) => growth.ledger.pieces(&direction).filter(within).collect(),
            Err(_) => Vec::new(),
        };
        told.extend(pieces.iter().map(|piece| &piece.source));
        pieces.reverse();
        let happened = pieces
            .into_iter()
            .take(NAMED)
            .map(|piece| happened(piece, growth, journal, recap));
        let current = now.goals.iter().find(|goal| goal.id == then.id);
        goals.push(ReplayGoal {
            happened: happened.collect::<Result<_>>()?,
            there: current.is_some(),
            closed: current.and_then(|goal| goal.closed.clone()),
            steps: then.steps.iter().map(|step| step_now(step, current)).collect(),
            then,
        });
    }
    let mut others: BTreeMap<&Source, &Piece> = BTreeMap::new();
    for direction in recap
        .directions()
        .iter()
        .filter(|direction| !planned.contains(&direction.id))
    {
        for piece in growth.ledger.pieces(&direction.id).filter(within) {
            if !told.contains(&piece.source) {
                others.insert(&piece.source, piece);
            }
        }
    }
    let mut others: Vec<&Piece> = others.into_values().collect();
    others.sort_by(|a, b| (b.date, &b.source).cmp(&(a.date, &a.source)));
    let unplanned = others
        .into_iter()
        .take(NAMED)
        .map(|piece| happened(piece, growth, journal, recap));
    Ok(ReplayView {
        until: until.to_string(),
        texts: texts(&then, &current.or(PlanTexts::of(&now))),
        goals,
        unplanned: unplanned.collect::<Result<_>>()?,
        snapshot: frozen.brief,
    })
}

/// The same as Markdown.
///
/// # Errors
/// As for [`plan_replay`].
pub fn replay_markdown(context: &mut Context, args: ReplayQuery, lang: Lang) -> Result<ExportView> {
    let view = plan_replay(context, args)?;
    let name = |id: &str| {
        let found = id.parse().ok().and_then(|id| context.recap.direction(&id));
        found.map_or_else(
            || id.to_owned(),
            |direction| match lang {
                Lang::Ja => direction.name.ja.clone(),
                Lang::En => direction.name.en.clone(),
            },
        )
    };
    let happened = |piece: &ReplayPiece| -> Result<Happened> {
        Ok(Happened {
            date: piece.date.parse()?,
            title: piece.title.clone(),
            directions: piece.directions.iter().map(|id| name(id)).collect(),
        })
    };
    let day = |text: &str| text.parse::<NaiveDate>().map_err(|_| OpError::plain("internal"));
    let mut goals = Vec::new();
    for goal in &view.goals {
        let steps = goal.then.steps.iter().zip(&goal.steps).map(|(then, now)| {
            Ok(ReplayedStep {
                text: then.text.clone(),
                done: now.done.as_deref().map(day).transpose()?,
                let_go: !now.there,
            })
        });
        goals.push(ReplayedGoal {
            name: name(&goal.then.direction),
            by: goal.then.by.parse()?,
            steps: steps.collect::<Result<_>>()?,
            happened: goal.happened.iter().map(happened).collect::<Result<_>>()?,
        });
    }
    let label = |kind: &str| match kind {
        "will" => "export-will",
        "canStrength" => "export-can-strength",
        "canWeakness" => "export-can-weakness",
        _ => "export-must",
    };
    let document = ReplayDocument {
        taken: day(&view.snapshot.taken)?,
        half_year: half_year(&view.snapshot.half_year)?,
        until: day(&view.until)?,
        texts: view
            .texts
            .iter()
            .map(|text| (label(&text.kind), text.then.clone(), text.now.clone()))
            .collect(),
        goals,
        unplanned: view.unplanned.iter().map(happened).collect::<Result<_>>()?,
    };
    let words = Words::new(lang);
    let say = |key: &str, args: &[(&str, &str)]| {
        let args: Vec<(&str, Value<'_>)> = args.iter().map(|(name, value)| (*name, (*value).into())).collect();
        words.with(key, &args)
    };
    Ok(ExportView {
        markdown: write_replay(&document, &say),
        aliased: Vec::new(),
        organisations: 0,
        withheld: Vec::new(),
    })
}

/// The snapshot that is meant: the named one; else the first of the named half-year; else the first of the current one; else
/// the newest.
fn chosen(context: &mut Context, args: &ReplayQuery) -> Result<Kept> {
    let all = context.journal.snapshots()?;
    let none = || OpError::plain("replay-no-snapshot");
    if let Some(id) = &args.snapshot {
        let id = find::id(id, Thing::Snapshot)?;
        let found = all.into_iter().find(|kept| kept.id == id);
        return found.ok_or(JournalError::NotFound(Thing::Snapshot).into());
    }
    let of = |half_year: HalfYear| all.iter().rev().find(|kept| kept.half_year == half_year).cloned();
    if args.half_year.is_some() {
        return of(dates::half_year(context, args.half_year.as_deref())?).ok_or_else(none);
    }
    let current = of(dates::half_year(context, None)?);
    current.or_else(|| all.first().cloned()).ok_or_else(none)
}

fn step_now(step: &crate::api::StepView, goal: Option<&GoalView>) -> ReplayStep {
    let current = goal.and_then(|goal| goal.steps.iter().find(|one| one.id == step.id));
    ReplayStep {
        id: step.id.clone(),
        done: current.map_or_else(|| step.done.clone(), |one| one.done.clone()),
        there: current.is_some(),
    }
}

pub(super) fn happened(piece: &Piece, growth: &Growth, journal: &Journal, recap: &Recap) -> Result<ReplayPiece> {
    let said = growth.ledger.of(&piece.source);
    let directions: Vec<&DirectionId> = said
        .iter()
        .filter(|(_, one)| one.is_live())
        .map(|(id, _)| *id)
        .collect();
    let lenses: BTreeSet<_> = directions
        .iter()
        .filter_map(|id| recap.direction(id))
        .map(|one| one.lens)
        .collect();
    Ok(ReplayPiece {
        source: piece.source.kind().into(),
        source_id: piece.source.to_string(),
        date: piece.date.to_string(),
        title: Label::of(&piece.source, growth, journal)?.title,
        directions: directions.iter().map(ToString::to_string).collect(),
        lenses: lenses.into_iter().map(Into::into).collect(),
    })
}

/// The four texts of a plan.
struct PlanTexts([String; 4]);

impl PlanTexts {
    fn of(plan: &PlanView) -> Self {
        Self([
            plan.will.clone(),
            plan.can_strength.clone(),
            plan.can_weakness.clone(),
            plan.must.clone(),
        ])
    }

    /// Each text, or the other's where it is empty.
    fn or(self, other: Self) -> Self {
        let mut others = other.0.into_iter();
        Self(self.0.map(|text| {
            let other = others.next().unwrap_or_default();
            if text.trim().is_empty() { other } else { text }
        }))
    }
}

fn texts(then: &PlanTexts, now: &PlanTexts) -> Vec<ReplayText> {
    let kinds = ["will", "canStrength", "canWeakness", "must"];
    let said = kinds.into_iter().zip(then.0.iter().zip(&now.0));
    said.filter(|(_, (then, now))| !then.trim().is_empty() || !now.trim().is_empty())
        .map(|(kind, (then, now))| ReplayText {
            kind: kind.to_owned(),
            then: then.clone(),
            now: now.clone(),
        })
        .collect()
}

fn half_year(text: &str) -> Result<HalfYear> {
    text.parse().map_err(|_| OpError::HalfYear(text.to_owned()))
}
