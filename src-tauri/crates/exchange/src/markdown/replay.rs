//! A frozen plan beside what happened, as Markdown: item by item with the evidence, and no score.

use career::date::{HalfYear, PartialDate};
use chrono::NaiveDate;

use super::{
    Words,
    alias::Aliases,
    render::half_year_words,
    sheet::{Part, Sheet},
};

/// A frozen plan and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplayDocument {
    /// The day it was frozen.
    pub taken: NaiveDate,
    /// Of which half-year.
    pub half_year: HalfYear,
    /// The day up to which it is looked at.
    pub until: NaiveDate,
    /// Will, strength, weakness, Must: the message that names it, then and now. Those that are empty both times are left out.
    pub texts: Vec<(&'static str, String, String)>,
    /// The goals that were planned.
    pub goals: Vec<ReplayedGoal>,
    /// What happened beside the plan, newest first.
    pub unplanned: Vec<Happened>,
}

/// A goal that was planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplayedGoal {
    /// The direction's name.
    pub name: String,
    /// Until when.
    pub by: PartialDate,
    /// Its steps then, and the day each was finished.
    pub steps: Vec<ReplayedStep>,
    /// What happened in its direction, newest first.
    pub happened: Vec<Happened>,
}

/// A step that was planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplayedStep {
    /// The user's words.
    pub text: String,
    /// The day it was finished.
    pub done: Option<NaiveDate>,
    /// It is in the plan no more.
    pub let_go: bool,
}

/// A record, or another source of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// Its date.
    pub date: PartialDate,
    /// Title or first words.
    pub title: String,
    /// Names of the directions it speaks for.
    pub directions: Vec<String>,
}

/// Writes the document: CommonMark with GFM's task lists, one fact a line. The same input gives the same bytes.
#[must_use]
pub fn write_replay(replay: &ReplayDocument, words: &Words<'_>) -> String {
    let say = |key: &str| words(key, &[]);
    let mut sheet = Sheet::new(Aliases::default());
    sheet.heading(1, &say("export-replay-title"));
    let period = half_year_words(replay.half_year, words);
    let taken = replay.taken.to_string();
    let head = words("export-replay-taken", &[("date", &taken), ("period", &period)]);
    sheet.item(0, &[Part::Words(&head)]);
    let until = replay.until.to_string();
    sheet.item(0, &[Part::Words(&words("export-replay-until", &[("date", &until)]))]);
    if !replay.texts.is_empty() {
        sheet.heading(2, &say("export-will-can-must"));
        for (key, then_text, now) in &replay.texts {
            let label = words("export-replay-label", &[("label", &say(key))]);
            let nothing = say("export-replay-unsaid");
            let text = |text: &'_ str| text.trim().is_empty();
            let then = if text(then_text) {
                Part::Words(&nothing)
            } else {
                Part::Text(then_text)
            };
            sheet.item(0, &[Part::Words(&label), then]);
            if !text(now) && then_text != now {
                let label = words("export-replay-label", &[("label", &say("export-replay-now"))]);
                sheet.item(1, &[Part::Words(&label), Part::Text(now)]);
            }
        }
    }
    for goal in &replay.goals {
        let by = goal.by.to_string();
        sheet.heading(2, &words("export-replay-goal", &[("name", &goal.name), ("date", &by)]));
        for step in &goal.steps {
            let after = match (step.done, step.let_go) {
                (Some(done), _) => format!(" {}", words("export-replay-done", &[("date", &done.to_string())])),
                (None, true) => format!(" {}", say("export-replay-let-go")),
                (None, false) => String::new(),
            };
            sheet.task(0, step.done.is_some(), &[Part::Line(&step.text), Part::Words(&after)]);
        }
        if goal.happened.is_empty() {
            sheet.item(0, &[Part::Words(&say("export-replay-nothing"))]);
        }
        for one in &goal.happened {
            happened(&mut sheet, one, false);
        }
    }
    sheet.heading(2, &say("export-replay-unplanned"));
    if replay.unplanned.is_empty() {
        sheet.item(0, &[Part::Words(&say("export-replay-none-unplanned"))]);
    }
    for one in &replay.unplanned {
        happened(&mut sheet, one, true);
    }
    sheet.finish().0
}

fn happened(sheet: &mut Sheet, one: &Happened, with_directions: bool) {
    let date = format!("{} ", one.date);
    let directions = if with_directions && !one.directions.is_empty() {
        format!(" ({})", one.directions.join(", "))
    } else {
        String::new()
    };
    sheet.item(
        0,
        &[Part::Words(&date), Part::Line(&one.title), Part::Words(&directions)],
    );
}
