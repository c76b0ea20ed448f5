//! The half-year review: what happened, three lenses, Will / Can / Must, goals, snapshot.

use std::collections::{BTreeMap, BTreeSet};

use career::{
    date::HalfYear,
    growth::{self, Piece, Source},
    recap::Lens,
    review::{Mark, Review, STEPS},
};
use chrono::{Datelike as _, Days, NaiveDate};
use journal::{EntryFilter, Op};

use super::{Context, Done, OpError, Result, dates, matrix::turning_view, replay::happened};
use crate::api::{ReviewInput, ReviewLens, ReviewMark, ReviewPiece, ReviewQuery, ReviewView};

/// The most pieces of a lens that are named; the newest ones.
const NAMED: usize = 200;

/// How long after its end the half-year before is the one that is due, in days.
const DUE: u64 = 60;

/// The review of a half-year, begun or not.
///
/// # Errors
/// The half-year can't be read, or the journal can't.
pub fn review_show(context: &mut Context, args: ReviewQuery) -> Result<ReviewView> {
    let half_year = due(context, args.half_year.as_deref())?;
    view(context, half_year)
}

/// Changes a review; the first change begins it. Everything is kept at once, so that it can be left at any time.
///
/// # Errors
/// The half-year can't be read, a step is none of the five, a text can't be kept, or there is no such source.
pub fn review_save(context: &mut Context, args: ReviewInput) -> Result<Done<ReviewView>> {
    let half_year = due(context, args.half_year.as_deref())?;
    let today = context.today();
    let kept = context.journal.document::<Review>(&half_year)?;
    let mut review = kept.map_or_else(|| Review::begun(today), |kept| kept.value);
    if let Some(step) = args.step {
        let step = u8::try_from(step).ok().filter(|step| (1..=STEPS).contains(step));
        review.step = step.ok_or(OpError::plain("review-no-such-step"))?;
    }
    for mark in &args.mark {
        review.marked.insert(named(mark)?);
    }
    for mark in &args.unmark {
        review.marked.remove(&named(mark)?);
    }
    for (words, new) in review
        .words
        .iter_mut()
        .zip([args.deepen, args.democratize, args.multiply])
    {
        if let Some(new) = new {
            new.trim().clone_into(words);
        }
    }
    if let Some(finished) = args.finished {
        review.finished = finished.then_some(today);
    }
    let Done { changed, .. } = context.change(Op::WriteReview, |tx| Ok(tx.put_document(&half_year, &review)?))?;
    Ok(Done {
        value: view(context, half_year)?,
        changed,
    })
}

/// The half-year that is meant.
fn due(context: &Context, text: Option<&str>) -> Result<HalfYear> {
    let current = dates::half_year(context, text)?;
    if text.is_some() {
        return Ok(current);
    }
    let soon = context.today().checked_sub_days(Days::new(DUE)).and_then(HalfYear::of);
    Ok(soon.filter(|before| *before < current).unwrap_or(current))
}

fn named(mark: &ReviewMark) -> Result<Mark> {
    let source = Source::new(mark.source.into(), &mark.source_id).map_err(|_| OpError::NoSuch {
        thing: journal::Thing::Source,
        text: mark.source_id.clone(),
    })?;
    Ok(Mark::of(&source))
}

fn view(context: &mut Context, half_year: HalfYear) -> Result<ReviewView> {
    let today = context.today();
    let kept = context.journal.document::<Review>(&half_year)?.map(|kept| kept.value);
    let reviewed: Vec<HalfYear> = context
        .journal
        .documents::<Review>()?
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    let current = dates::half_year(context, None)?;
    let (from, until) = (half_year.first_day(), half_year.last_day().min(today));
    let (growth, journal, recap) = context.growth()?;
    let quiet = growth::quiet_lens(recap, &growth.ledger, until.max(from)).lens;
    let mut lenses = Vec::new();
    for (at, lens) in Lens::ALL.into_iter().enumerate() {
        let mut pieces: BTreeMap<&Source, &Piece> = BTreeMap::new();
        for direction in recap.directions().iter().filter(|direction| direction.lens == lens) {
            let within = growth.ledger.pieces(&direction.id).filter(|piece| {
                let day = piece.date.middle_day();
                piece.is_live() && day >= from && day <= until
            });
            pieces.extend(within.map(|piece| (&piece.source, piece)));
        }
        let mut pieces: Vec<&Piece> = pieces.into_values().collect();
        pieces.sort_by(|a, b| (b.date, &b.source).cmp(&(a.date, &a.source)));
        let month = |day: NaiveDate| (day.year(), day.month());
        let months: BTreeSet<_> = pieces.iter().map(|piece| month(piece.date.middle_day())).collect();
        let mut named = Vec::new();
        for piece in pieces.into_iter().take(NAMED) {
            let mark = Mark::of(&piece.source);
            named.push(ReviewPiece {
                piece: happened(piece, growth, journal, recap)?,
                marked: kept.as_ref().is_some_and(|kept| kept.marked.contains(&mark)),
            });
        }
        lenses.push(ReviewLens {
            lens: lens.into(),
            pieces: named,
            months: u32::try_from(months.len()).unwrap_or(u32::MAX),
            quiet: lens == quiet,
            words: kept.as_ref().map(|kept| kept.words[at].clone()).unwrap_or_default(),
        });
    }
    let filter = EntryFilter {
        from: Some(from),
        to: Some(until),
        ..EntryFilter::default()
    };
    let held = growth.roles.iter().filter(|role| {
        let to = role.period.to().map_or(today, |to| to.last_day());
        role.period.from().first_day() <= until && to >= from
    });
    let mut half_years: BTreeSet<HalfYear> = reviewed.into_iter().collect();
    half_years.extend([half_year, current]);
    half_years.extend(from.checked_sub_days(Days::new(1)).and_then(HalfYear::of));
    half_years.extend(
        current
            .first_day()
            .checked_sub_days(Days::new(1))
            .and_then(HalfYear::of),
    );
    let turnings = growth::turnings_between(recap, &growth.ledger, &growth.context(), from, until);
    Ok(ReviewView {
        half_year: half_year.to_string(),
        next: half_year.next().unwrap_or(half_year).to_string(),
        from: from.to_string(),
        until: until.to_string(),
        half_years: half_years.iter().rev().map(ToString::to_string).collect(),
        started: kept.as_ref().map(|kept| kept.started.to_string()),
        finished: kept.as_ref().and_then(|kept| kept.finished).map(|day| day.to_string()),
        step: kept.as_ref().map_or(1, |kept| u32::from(kept.step)),
        records: journal.months(&filter)?.iter().map(|(_, count)| count).sum(),
        roles: held.map(|role| role.id.to_string()).collect(),
        turnings: turnings.into_iter().map(turning_view).collect(),
        lenses,
    })
}
