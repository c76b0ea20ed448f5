//! `phase check|history|remove`: dated answers to the pack's statements, and where they place a role.

use clap::{Args, Subcommand};

use super::{
    CliError, Session,
    page::{Page, columns, indent, short},
    role::Removed,
};
use crate::{
    api::{ById, PhaseCheckView, PhaseInput, PhaseModelView, PhaseView, PhasesView, RoleView},
    ops,
};

/// What to do with phase checks.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Answers; without answers, the statements.
    Check(Check),
    /// What was answered over time.
    History(History),
    /// Removes one.
    Remove(Remove),
}

/// Answers of a day.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// For which role; the newest current one unless given.
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// Of when.
    #[arg(long, value_name = "P")]
    date: Option<String>,
    /// Statements that are true.
    #[arg(long, value_name = "STATEMENT", value_delimiter = ',')]
    yes: Vec<String>,
    /// Statements that are not.
    #[arg(long, value_name = "STATEMENT", value_delimiter = ',')]
    no: Vec<String>,
}

/// Of which role.
#[derive(Debug, Args)]
pub(super) struct History {
    /// Of this role alone.
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
}

/// Which check.
#[derive(Debug, Args)]
pub(super) struct Remove {
    /// Which.
    #[arg(value_name = "CHECK")]
    check: String,
}

pub(super) fn run(session: &mut Session<'_>, command: Command) -> Result<(), CliError> {
    match command {
        Command::Check(check) if check.yes.is_empty() && check.no.is_empty() => {
            let view = ops::phases(session.ctx()?)?;
            session.answer(&view.model, sheet)
        }
        Command::Check(check) => {
            let role = role(session, check.role.as_deref())?;
            let ctx = session.ctx()?;
            let input = PhaseInput {
                id: None,
                role: role.id.clone(),
                date: check.date,
                yes: check.yes,
                no: check.no,
            };
            let done = ops::phase_save(ctx, input)?.value;
            let model = ops::phases(ctx)?.model;
            session.answer(&done, |done, page| written(done, &role, &model, page))
        }
        Command::History(history) => {
            let ctx = session.ctx()?;
            let only = history.role.map(|text| ops::find::role(ctx, &text)).transpose()?;
            let roles = ops::role_list(ctx)?;
            let mut view = ops::phases(ctx)?;
            if let Some(only) = only {
                let only = only.to_string();
                view.checks.retain(|check| check.role == only);
            }
            session.answer(&view, |view, page| table(view, &roles, page))
        }
        Command::Remove(remove) => {
            let ctx = session.ctx()?;
            let id = ops::find::phase_check(ctx, &remove.check)?.to_string();
            ops::phase_remove(ctx, ById { id: id.clone() })?;
            let removed = Removed {
                removed: vec![id.clone()],
            };
            session.confirm(&removed, "cli-phase-removed", &[("id", short(&id).into())])
        }
    }
}

/// The role that is meant: the named one, else the one that lasts and began last.
fn role(session: &mut Session<'_>, text: Option<&str>) -> Result<RoleView, CliError> {
    let ctx = session.ctx()?;
    let wanted = text.map(|text| ops::find::role(ctx, text)).transpose()?;
    let mut roles = ops::role_list(ctx)?;
    roles.sort_by(|a, b| a.from.cmp(&b.from));
    let found = match wanted {
        Some(id) => roles.into_iter().find(|role| role.id == id.to_string()),
        None => roles.into_iter().rev().find(|role| role.to.is_none()),
    };
    found.ok_or_else(|| ops::OpError::plain("phase-role-missing").into())
}

/// Every statement with its id, to be answered.
fn sheet(model: &PhaseModelView, page: &Page<'_>) -> String {
    let words = page.words;
    let mut text = String::new();
    for phase in &model.phases {
        text.push_str(&format!("{}\n", page.strong(&name(phase, page))));
        let rows: Vec<Vec<String>> = phase
            .statements
            .iter()
            .map(|one| vec![one.id.clone(), words.pick(&one.text).to_owned()])
            .collect();
        text.push_str(&indent(&columns(&rows), 2));
    }
    text.push_str(&format!("\n{}\n", page.faint(words.pick(&model.scoring))));
    text.push_str(&format!("{}\n", page.faint(&words.get("cli-phase-how"))));
    text
}

/// Where answers place a role, what remains below, and what to hand over next.
fn written(check: &PhaseCheckView, role: &RoleView, model: &PhaseModelView, page: &Page<'_>) -> String {
    let words = page.words;
    let mut text = format!(
        "{}\n",
        columns(&[vec![
            short(&check.id).to_owned(),
            check.date.clone(),
            role.title.clone()
        ]])
        .trim_end()
    );
    let place = check
        .phase
        .and_then(|number| model.phases.iter().find(|phase| phase.number == number));
    match place {
        None => text.push_str(&format!("{}\n", words.get("cli-phase-nowhere"))),
        Some(phase) => {
            text.push_str(&format!("{}\n", page.strong(&name(phase, page))));
            for count in check
                .counts
                .iter()
                .filter(|count| count.number < phase.number && count.yes > 0)
            {
                let below = model.phases.iter().find(|one| one.number == count.number);
                let below = below.map(|one| name(one, page)).unwrap_or_default();
                let args = [
                    ("phase", below.as_str().into()),
                    ("yes", count.yes.into()),
                    ("of", count.of.into()),
                ];
                text.push_str(&indent(&words.with("cli-phase-load", &args), 2));
            }
            text.push_str(&format!("{}\n", words.get("cli-phase-next")));
            text.push_str(&indent(words.pick(&phase.next_move), 2));
        }
    }
    text
}

fn table(view: &PhasesView, roles: &[RoleView], page: &Page<'_>) -> String {
    let words = page.words;
    if view.checks.is_empty() {
        return format!("{}\n", words.get("cli-phase-empty"));
    }
    let rows: Vec<Vec<String>> = view
        .checks
        .iter()
        .map(|check| {
            let place = check
                .phase
                .and_then(|number| view.model.phases.iter().find(|one| one.number == number));
            let yes: Vec<String> = check
                .counts
                .iter()
                .map(|count| format!("{}/{}", count.yes, count.of))
                .collect();
            vec![
                short(&check.id).to_owned(),
                check.date.clone(),
                roles
                    .iter()
                    .find(|role| role.id == check.role)
                    .map(|role| role.title.clone())
                    .unwrap_or_default(),
                yes.join(" "),
                place.map_or_else(|| words.get("cli-phase-no-place"), |phase| name(phase, page)),
            ]
        })
        .collect();
    columns(&rows)
}

fn name(phase: &PhaseView, page: &Page<'_>) -> String {
    format!("{} {}", phase.number, page.words.pick(&phase.name))
}
