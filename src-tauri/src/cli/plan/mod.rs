//! `plan …`: Will / Can / Must of a half-year, goals, steps and snapshots.

mod goal;
mod replay;
mod snapshot;
mod step;

use career::date::{Half, HalfYear};
use clap::{Args, Subcommand};

use super::{
    CliError, Session, input,
    page::{Page, indent, one_line, printable, short},
};
use crate::{
    api::{GoalView, PlanQuery, PlanSet, PlanView},
    ops,
};

/// What to do with the plan.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Command {
    /// Shows it.
    Show(Which),
    /// What I want to bring about.
    Will(Text),
    /// Strengths, and a weakness.
    Can(Can),
    /// The mission.
    Must(Text),
    /// Goals.
    #[command(subcommand)]
    Goal(goal::Command),
    /// Steps.
    #[command(subcommand)]
    Step(step::Command),
    /// Takes a snapshot; shows or removes those that were taken.
    #[command(args_conflicts_with_subcommands = true)]
    Snapshot(snapshot::Arguments),
    /// What was planned against what happened.
    Replay(replay::Arguments),
}

/// Which half-year.
#[derive(Debug, Clone, Args)]
pub(in crate::cli) struct Which {
    /// `2026-H1`; none is the current one.
    #[arg(long, value_name = "HALF")]
    half_year: Option<String>,
}

/// A text of the plan.
#[derive(Debug, Args)]
pub(in crate::cli) struct Text {
    #[command(flatten)]
    which: Which,
    /// The whole text; `-` reads it from standard input.
    #[arg(value_name = "TEXT|-")]
    text: String,
}

/// Strengths, a weakness, or both.
#[derive(Debug, Args)]
pub(in crate::cli) struct Can {
    #[command(flatten)]
    which: Which,
    /// Strengths to use; `-` reads them from standard input.
    #[arg(value_name = "TEXT|-", required_unless_present = "weakness")]
    text: Option<String>,
    /// A weakness to work on.
    #[arg(long, value_name = "TEXT")]
    weakness: Option<String>,
}

pub(super) fn run(session: &mut Session<'_>, command: Command) -> Result<(), CliError> {
    let set = match command {
        Command::Show(which) => {
            let plan = ops::plan_show(
                session.ctx()?,
                PlanQuery {
                    half_year: which.half_year,
                },
            )?;
            return session.answer(&plan, show);
        }
        Command::Goal(command) => return goal::run(session, command),
        Command::Step(command) => return step::run(session, command),
        Command::Snapshot(arguments) => return snapshot::run(session, arguments),
        Command::Replay(arguments) => return replay::run(session, arguments),
        Command::Will(text) => {
            let half_year = text.which.half_year;
            PlanSet {
                half_year,
                will: Some(input::argument(text.text)?),
                ..PlanSet::default()
            }
        }
        Command::Must(text) => {
            let half_year = text.which.half_year;
            PlanSet {
                half_year,
                must: Some(input::argument(text.text)?),
                ..PlanSet::default()
            }
        }
        Command::Can(can) => PlanSet {
            half_year: can.which.half_year,
            can_strength: can.text.map(input::argument).transpose()?,
            can_weakness: can.weakness,
            ..PlanSet::default()
        },
    };
    let done = ops::plan_set(session.ctx()?, set)?;
    session.answer(&done.value, show)
}

fn show(plan: &PlanView, page: &Page<'_>) -> String {
    let words = page.words;
    let mut text = format!("{}\n", page.strong(&half_year(&plan.half_year, page)));
    let parts = [
        ("cli-plan-will", &plan.will),
        ("cli-plan-strength", &plan.can_strength),
        ("cli-plan-weakness", &plan.can_weakness),
        ("cli-plan-must", &plan.must),
    ];
    for (key, part) in parts {
        text.push_str(&format!("\n{}\n", page.strong(&words.get(key))));
        let body = if part.is_empty() {
            page.faint(&words.get("cli-plan-unsaid"))
        } else {
            printable(part)
        };
        text.push_str(&indent(&body, 2));
    }
    text.push_str(&format!("\n{}\n", page.strong(&words.get("cli-plan-goals"))));
    if plan.goals.is_empty() {
        text.push_str(&indent(&page.faint(&words.get("cli-plan-no-goals")), 2));
    }
    for one in &plan.goals {
        text.push_str(&indent(&goal(one, page), 2));
    }
    text
}

/// A half-year in words: 「2026年度 上期」, "Apr–Sep 2026".
fn half_year(text: &str, page: &Page<'_>) -> String {
    let Ok(half) = text.parse::<HalfYear>() else {
        return text.to_owned();
    };
    let key = match half.half() {
        Half::First => "half-year-first",
        Half::Second => "half-year-second",
    };
    let (year, next) = (half.fiscal_year(), half.fiscal_year() + 1);
    page.words.with(
        key,
        &[("year", year.to_string().into()), ("next", next.to_string().into())],
    )
}

/// A goal and its steps.
fn goal(goal: &GoalView, page: &Page<'_>) -> String {
    let words = page.words;
    let by = words.with("cli-by", &[("by", goal.by.as_str().into())]);
    let mut text = format!("{}  {}  {by}", short(&goal.id), goal.direction);
    if let Some(closed) = &goal.closed {
        text.push_str("  ");
        text.push_str(&words.with("cli-closed", &[("date", closed.as_str().into())]));
    }
    text.push('\n');
    for one in &goal.steps {
        text.push_str(&indent(&step_line(one, page), 2));
    }
    text
}

fn step_line(step: &crate::api::StepView, page: &Page<'_>) -> String {
    let mark = if step.done.is_some() { "[x]" } else { "[ ]" };
    let mut text = format!("{mark} {}  {}", short(&step.id), one_line(&step.text));
    let date = match (&step.done, &step.by) {
        (Some(done), _) => Some(page.words.with("cli-done", &[("date", done.as_str().into())])),
        (None, Some(by)) => Some(page.words.with("cli-by", &[("by", by.as_str().into())])),
        (None, None) => None,
    };
    if let Some(date) = date {
        text.push_str("  ");
        text.push_str(&page.faint(&date));
    }
    text.push('\n');
    text
}
