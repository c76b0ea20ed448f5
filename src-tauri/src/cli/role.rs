//! `role add|list|edit|end|remove`.

use career::{
    date::PartialDate,
    role::{RoleLine, RoleLineProblem},
};
use clap::{Args, Subcommand};
use serde::Serialize;

use super::{
    CliError, Session,
    page::{Page, columns, indent, one_line, printable, short},
};
use crate::{
    api::{ById, HighlightView, RoleEnd, RoleInput, RoleView},
    ops::{self, OpError},
};

/// What to do with roles.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Adds one.
    Add(Add),
    /// Lists all.
    List,
    /// Changes one.
    Edit(Edit),
    /// Ends one.
    End(End),
    /// Moves one to the trash.
    Remove(Remove),
}

/// A new role: one line as one would say it, or options, or both; an option wins over the line.
#[derive(Debug, Args)]
pub(super) struct Add {
    /// `SRE 2019年夏から2022年9月`
    #[arg(value_name = "LINE", required_unless_present_all = ["title", "from"])]
    line: Option<String>,
    /// Title.
    #[arg(long, value_name = "T")]
    title: Option<String>,
    /// The kind's id or one of its names.
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Organisation.
    #[arg(long, value_name = "O")]
    org: Option<String>,
    /// First date.
    #[arg(long, value_name = "P")]
    from: Option<String>,
    /// Last date.
    #[arg(long, value_name = "P")]
    to: Option<String>,
    /// One or two sentences.
    #[arg(long, value_name = "S")]
    summary: Option<String>,
    /// Achievements.
    #[arg(long, value_name = "H")]
    highlight: Vec<String>,
}

/// Changes of a role; what is not given stays.
#[derive(Debug, Args)]
pub(super) struct Edit {
    /// Which.
    #[arg(value_name = "ROLE")]
    role: String,
    /// Title.
    #[arg(long, value_name = "T")]
    title: Option<String>,
    /// The kind's id or one of its names; empty for none.
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Organisation.
    #[arg(long, value_name = "O")]
    org: Option<String>,
    /// First date.
    #[arg(long, value_name = "P")]
    from: Option<String>,
    /// Last date.
    #[arg(long, value_name = "P", conflicts_with = "current")]
    to: Option<String>,
    /// It lasts.
    #[arg(long)]
    current: bool,
    /// One or two sentences.
    #[arg(long, value_name = "S")]
    summary: Option<String>,
    /// The whole new list of achievements.
    #[arg(long, value_name = "H")]
    highlight: Vec<String>,
}

/// The end of a role.
#[derive(Debug, Args)]
pub(super) struct End {
    /// Which.
    #[arg(value_name = "ROLE")]
    role: String,
    /// Last date; none is today.
    #[arg(long, value_name = "P")]
    to: Option<String>,
}

/// Which role.
#[derive(Debug, Args)]
pub(super) struct Remove {
    /// Which.
    #[arg(value_name = "ROLE")]
    role: String,
}

/// The answer of a command that removes things.
#[derive(Debug, Serialize)]
pub(super) struct Removed {
    /// Whole ids.
    pub(super) removed: Vec<String>,
}

pub(super) fn run(session: &mut Session<'_>, command: Command) -> Result<(), CliError> {
    match command {
        Command::Add(arguments) => add(session, arguments),
        Command::List => {
            let roles = ops::role_list(session.ctx()?)?;
            session.answer(&roles, |roles, page| list(roles, page))
        }
        Command::Edit(arguments) => edit(session, arguments),
        Command::End(arguments) => {
            let ctx = session.ctx()?;
            let id = ops::find::role(ctx, &arguments.role)?.to_string();
            let to = arguments.to.unwrap_or_else(|| ctx.today().to_string());
            let done = ops::role_end(ctx, RoleEnd { id, to })?;
            session.answer(&done.value, one)
        }
        Command::Remove(arguments) => {
            let ctx = session.ctx()?;
            let id = ops::find::role(ctx, &arguments.role)?.to_string();
            ops::role_remove(ctx, ById { id: id.clone() })?;
            session.confirm(
                &Removed {
                    removed: vec![id.clone()],
                },
                "cli-removed",
                &[("id", short(&id).into())],
            )
        }
    }
}

fn add(session: &mut Session<'_>, arguments: Add) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let understood = match &arguments.line {
        Some(line) => ops::role_line(ctx, line)?,
        None => RoleLine::default(),
    };
    // What the line lacks may stand in the options.
    let mended = match understood.problem {
        None => true,
        Some(RoleLineProblem::TitleMissing) => arguments.title.is_some(),
        Some(_) => arguments.from.is_some(),
    };
    if let (Some(problem), false) = (understood.problem, mended) {
        return Err(OpError::RoleLine(problem).into());
    }
    let iso = |date: Option<PartialDate>| date.map(|date| date.to_string());
    let kind = match arguments.kind {
        Some(kind) => Some(ops::role_kind_named(ctx, &kind)?),
        None => match (understood.kind, &arguments.title) {
            (Some(kind), _) => Some(kind.to_string()),
            // A title may name its kind by itself; one that does not has none.
            (None, Some(title)) => ops::role_kind_named(ctx, title).ok(),
            (None, None) => None,
        },
    };
    let done = ops::role_save(
        ctx,
        RoleInput {
            id: None,
            title: arguments.title.unwrap_or(understood.title),
            kind,
            organisation: arguments.org.unwrap_or(understood.organisation),
            from: arguments.from.or_else(|| iso(understood.from)).unwrap_or_default(),
            to: arguments.to.or_else(|| iso(understood.to)),
            summary: arguments.summary.unwrap_or_default(),
            highlights: arguments
                .highlight
                .into_iter()
                .map(|text| HighlightView { id: None, text })
                .collect(),
        },
    )?;
    session.answer(&done.value, one)
}

fn edit(session: &mut Session<'_>, arguments: Edit) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let id = ops::find::role(ctx, &arguments.role)?.to_string();
    let old = ops::role_show(ctx, ById { id: id.clone() })?;
    let kind = match arguments.kind.as_deref() {
        None => old.kind,
        Some("") => None,
        Some(kind) => Some(ops::role_kind_named(ctx, kind)?),
    };
    let highlights = if arguments.highlight.is_empty() {
        old.highlights
    } else {
        replaced(&old.highlights, arguments.highlight)
    };
    let to = if arguments.current {
        None
    } else {
        arguments.to.or(old.to)
    };
    let done = ops::role_save(
        ctx,
        RoleInput {
            id: Some(id),
            title: arguments.title.unwrap_or(old.title),
            kind,
            organisation: arguments.org.unwrap_or(old.organisation),
            from: arguments.from.unwrap_or(old.from),
            to,
            summary: arguments.summary.unwrap_or(old.summary),
            highlights,
        },
    )?;
    session.answer(&done.value, one)
}

/// The new list; a highlight whose words did not change keeps its id, and with it what was said of its evidence.
fn replaced(old: &[HighlightView], texts: Vec<String>) -> Vec<HighlightView> {
    let mut left: Vec<&HighlightView> = old.iter().collect();
    texts
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| {
            let at = left.iter().position(|highlight| highlight.text == text);
            HighlightView {
                id: at.and_then(|at| left.remove(at).id.clone()),
                text,
            }
        })
        .collect()
}

fn period(role: &RoleView, page: &Page<'_>) -> String {
    let end = role.to.clone().unwrap_or_else(|| page.words.get("cli-now"));
    page.words
        .with("cli-period", &[("from", role.from.as_str().into()), ("to", end.into())])
}

fn list(roles: &[RoleView], page: &Page<'_>) -> String {
    if roles.is_empty() {
        return format!("{}\n", page.words.get("cli-roles-empty"));
    }
    let rows: Vec<Vec<String>> = roles
        .iter()
        .map(|role| {
            vec![
                short(&role.id).to_owned(),
                period(role, page),
                one_line(&role.title),
                one_line(&role.organisation),
                page.words.with("cli-entries-count", &[("n", role.entries.into())]),
            ]
        })
        .collect();
    columns(&rows)
}

fn one(role: &RoleView, page: &Page<'_>) -> String {
    let mut text = columns(&[vec![
        short(&role.id).to_owned(),
        period(role, page),
        page.strong(&one_line(&role.title)),
        one_line(&role.organisation),
        role.kind.clone().unwrap_or_default(),
    ]]);
    if !role.summary.is_empty() {
        text.push_str(&indent(&printable(&role.summary), 2));
    }
    for highlight in &role.highlights {
        text.push_str(&indent(&format!("- {}", one_line(&highlight.text)), 2));
    }
    text
}
