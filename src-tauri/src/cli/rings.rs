//! `rings`: what each year brought, by lens; with a year, what turned in it.

use clap::Args;

use super::{
    CliError, Session,
    page::{Page, columns, indent},
};
use crate::{
    api::{RecapView, RingDetail, RingQuery, RingView, RingsView, RoleView, TurningView},
    ops,
};

/// Which year.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// One year, opened.
    #[arg(value_name = "YEAR")]
    year: Option<i32>,
}

pub(super) fn run(session: &mut Session<'_>, arguments: &Arguments) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    if let Some(year) = arguments.year {
        let (recap, roles) = (ops::recap_view(ctx), ops::role_list(ctx)?);
        let detail = ops::ring_show(ctx, RingQuery { year })?;
        return session.answer(&detail, |detail, page| opened(detail, &recap, &roles, page));
    }
    let view = ops::rings(ctx)?;
    session.answer(&view, table)
}

fn table(view: &RingsView, page: &Page<'_>) -> String {
    let words = page.words;
    if view.rings.is_empty() {
        return format!("{}\n", words.get("cli-rings-empty"));
    }
    let head = ["lens-deepen", "lens-democratize", "lens-multiply", "cli-rings-changes"];
    let mut rows = vec![
        [String::new()]
            .into_iter()
            .chain(head.into_iter().map(|key| words.get(key)))
            .collect::<Vec<_>>(),
    ];
    rows.extend(view.rings.iter().rev().map(row));
    columns(&rows)
}

fn row(ring: &RingView) -> Vec<String> {
    let number = |n: u32| if n == 0 { "·".to_owned() } else { n.to_string() };
    [ring.year.to_string()]
        .into_iter()
        .chain(ring.counts.iter().map(|&n| number(n)))
        .chain([number(ring.changes)])
        .collect()
}

fn opened(detail: &RingDetail, recap: &RecapView, roles: &[RoleView], page: &Page<'_>) -> String {
    let words = page.words;
    let mut text = format!("{}\n", page.strong(&detail.ring.year.to_string()));
    let role = |id: &str| {
        let found = roles.iter().find(|role| role.id == id);
        found.map(|role| role.title.clone()).unwrap_or_default()
    };
    let held: Vec<String> = detail.roles.iter().map(|id| role(id)).collect();
    text.push_str(&indent(&held.join("\n"), 2));
    text.push_str(&indent(
        &words.with("cli-rings-records", &[("n", detail.records.into())]),
        2,
    ));
    let name = |id: &str| {
        let found = recap.directions.iter().find(|one| one.id == id);
        found.map_or_else(|| id.to_owned(), |one| words.pick(&one.short).to_owned())
    };
    let say = |turning: &TurningView| {
        let stage = turning
            .stage
            .map(super::directions::stage_key)
            .map(|key| words.get(key));
        let what = turning
            .role
            .as_deref()
            .map_or_else(|| turning.direction.as_deref().map(name).unwrap_or_default(), role);
        let args = [
            ("kind", turning.kind.as_str().into()),
            ("what", what.as_str().into()),
            ("stage", stage.unwrap_or_default().into()),
        ];
        words.with("rings-turning", &args)
    };
    let lines: Vec<String> = detail.turnings.iter().map(say).collect();
    text.push_str(&indent(&lines.join("\n"), 2));
    text
}
