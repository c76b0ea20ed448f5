//! The fictional person: fills an empty journal.

use career::{
    date::PartialDate,
    growth::EvidenceState,
    recap,
    sample::{self, Sample, SampleSnapshot},
};
use chrono::{NaiveDate, NaiveTime};
use journal::{Document, Dump, Dumped, DumpedDecision, DumpedDocument, DumpedSnapshot, DumpedStep, Moment, Op};

use super::{Context, Done, OpError, Result, data_info, plan};
use crate::api::{DataInfo, Lang, PlanView};

/// Fills an empty journal with the fictional person, as one operation that can be undone.
///
/// # Errors
/// The journal holds something already.
pub fn sample_fill(context: &mut Context, lang: Lang) -> Result<Done<DataInfo>> {
    if !context.journal.counts()?.fresh {
        return Err(OpError::SampleNotEmpty);
    }
    let lang = match lang {
        Lang::Ja => recap::Lang::Ja,
        Lang::En => recap::Lang::En,
    };
    // The sample is compiled in and tested against the recap that is compiled in.
    let sample = sample::embedded(lang, &context.recap).map_err(|_| OpError::plain("internal"))?;
    let dump = dump(context, sample)?;
    let Done { changed, .. } = context.change(Op::FillSample, |tx| Ok(tx.load(dump)?))?;
    Ok(Done {
        value: data_info(context)?,
        changed,
    })
}

/// The sample as the journal takes it in. Moments are the noon of the day that a thing is about, so that they are the same
/// wherever and whenever it is filled in.
fn dump(context: &Context, sample: Sample) -> Result<Dump> {
    let mut dump = Dump::default();
    let now = noon(context.today());
    for role in sample.roles {
        let at = noon(first(role.period.from()));
        dump.roles.push(at_once(role, at));
    }
    for entry in sample.entries {
        let at = noon(first(entry.date));
        dump.entries.push(at_once(entry, at));
    }
    for decision in sample.decisions {
        let sample::Decision {
            source,
            direction,
            state,
        } = decision;
        if state != EvidenceState::Suggested {
            dump.decisions.push(DumpedDecision {
                source,
                direction,
                state,
                updated: now,
            });
        }
    }
    dump.stars = sample
        .stars
        .into_iter()
        .map(|direction| (direction, context.today()))
        .collect();
    for (half_year, texts) in sample.plans {
        dump.plan_texts.push((half_year, texts, noon(half_year.first_day())));
    }
    for mut goal in sample.goals {
        for (position, step) in (0..).zip(std::mem::take(&mut goal.steps)) {
            dump.steps.push(at_once(
                DumpedStep {
                    goal: goal.id,
                    position,
                    step,
                },
                now,
            ));
        }
        dump.goals.push(at_once(goal, now));
    }
    for reading in sample.reading {
        let at = noon(reading.on);
        dump.readings.push((reading, at));
    }
    for link in sample.own_links {
        dump.own_links.push(at_once(link, now));
    }
    for (id, check) in sample.phases {
        let at = noon(first(check.date));
        dump.documents.push(document(&id, &check, at)?);
    }
    for kept in sample.snapshots {
        dump.snapshots.push(snapshot(context, kept)?);
    }
    Ok(dump)
}

fn document<D: Document>(id: &D::Id, value: &D, at: Moment) -> Result<DumpedDocument> {
    Ok(DumpedDocument {
        kind: D::KIND,
        id: id.to_string(),
        body: serde_json::to_value(value).map_err(OpError::Json)?,
        created: at,
        updated: at,
    })
}

fn snapshot(context: &Context, kept: SampleSnapshot) -> Result<DumpedSnapshot> {
    let SampleSnapshot {
        id,
        taken,
        half_year,
        texts,
        goals,
    } = kept;
    let plan = PlanView {
        half_year: half_year.to_string(),
        from: half_year.first_day().to_string(),
        to: half_year.last_day().to_string(),
        half_years: Vec::new(),
        will: texts.will,
        can_strength: texts.can_strength,
        can_weakness: texts.can_weakness,
        must: texts.must,
        goals: goals.iter().map(|goal| plan::goal_view(&context.recap, goal)).collect(),
        snapshots: Vec::new(),
    };
    Ok(DumpedSnapshot {
        id,
        half_year,
        taken,
        goals: u32::try_from(goals.len()).unwrap_or(u32::MAX),
        content: serde_json::to_string(&plan).map_err(OpError::Json)?,
        created: noon(taken),
    })
}

fn first(date: PartialDate) -> NaiveDate {
    date.first_day()
}

fn noon(day: NaiveDate) -> Moment {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    Moment(day.and_time(noon).and_utc().timestamp_millis())
}

fn at_once<T>(value: T, at: Moment) -> Dumped<T> {
    Dumped {
        value,
        created: at,
        updated: at,
        removed: None,
    }
}
