//! Roles.

use career::{
    date::{Edge, Period},
    role::{RoleLine, find_kind, parse_line},
};
use journal::{HighlightContent, JournalError, Op, RoleBrief, RoleContent, Thing, Tx};

use super::{Context, Done, OpError, Result, convert, dates, find};
use crate::api::{ById, HighlightView, RoleEnd, RoleInput, RoleLineView, RoleParse, RoleView};

/// All roles, the one that began first in front.
///
/// # Errors
/// The journal can't be read.
pub fn role_list(context: &mut Context) -> Result<Vec<RoleView>> {
    Ok(context.journal.roles()?.into_iter().map(view).collect())
}

/// One role.
///
/// # Errors
/// There is none, or the journal can't be read.
pub fn role_show(context: &mut Context, args: ById) -> Result<RoleView> {
    let id = find::id(&args.id, Thing::Role)?;
    let found = context.journal.roles()?.into_iter().find(|brief| brief.role.id == id);
    found.map(view).ok_or(JournalError::NotFound(Thing::Role).into())
}

/// Understands a role given as one line; the periods of the roles so far tell where 「いまMLOps」 begins.
///
/// # Errors
/// The journal can't be read. A line that says no role is no error: see the answer's `problem`.
pub fn role_parse(context: &mut Context, args: RoleParse) -> Result<RoleLineView> {
    let RoleLine {
        title,
        kind,
        organisation,
        from,
        to,
        problem,
    } = role_line(context, &args.line)?;
    Ok(RoleLineView {
        title,
        kind: kind.map(|kind| kind.to_string()),
        organisation,
        from: from.map(|date| date.to_string()),
        to: to.map(|date| date.to_string()),
        problem: problem.map(|problem| problem.code().to_owned()),
    })
}

/// Likewise, as the domain says it.
///
/// # Errors
/// The journal can't be read.
pub fn role_line(context: &mut Context, line: &str) -> Result<RoleLine> {
    let periods: Vec<Period> = context.journal.roles()?.iter().map(|brief| brief.role.period).collect();
    Ok(parse_line(
        line,
        context.recap.role_aliases(),
        &periods,
        context.today(),
    ))
}

/// The role kind that a text names, by its id or by one of its aliases.
///
/// # Errors
/// [`OpError::NoSuchRoleKind`]
pub fn role_kind_named(context: &mut Context, text: &str) -> Result<String> {
    if let Ok(Some(kind)) = convert::role_kind(&context.recap, Some(text)) {
        return Ok(kind.to_string());
    }
    let found = find_kind(text, context.recap.role_aliases());
    found
        .map(|kind| kind.to_string())
        .ok_or_else(|| OpError::NoSuchRoleKind(text.to_owned()))
}

/// Adds a role, or gives one a whole new content.
///
/// # Errors
/// A date can't be read, the end lies before the start, the title is empty, the recap has no such kind, or there is no such
/// role.
pub fn role_save(context: &mut Context, args: RoleInput) -> Result<Done<RoleView>> {
    let id = args.id.as_deref().map(|id| find::id(id, Thing::Role)).transpose()?;
    let content = content(context, args)?;
    let done = match id {
        None => context.change(Op::AddRole, |tx| Ok(tx.add_role(content)?))?,
        Some(id) => context.change(Op::EditRole, |tx| {
            tx.edit_role(id, content)?;
            Ok(id)
        })?,
    };
    let value = role_show(
        context,
        ById {
            id: done.value.to_string(),
        },
    )?;
    Ok(Done {
        value,
        changed: done.changed,
    })
}

/// Ends a role.
///
/// # Errors
/// The date can't be read or lies before the role's start, or there is no such role.
pub fn role_end(context: &mut Context, args: RoleEnd) -> Result<Done<RoleView>> {
    let id = find::id(&args.id, Thing::Role)?;
    let to = dates::date(context, &args.to, Edge::End)?;
    let Done { changed, .. } = context.change(Op::EndRole, |tx| Ok(tx.end_role(id, to)?))?;
    Ok(Done {
        value: role_show(context, ById { id: args.id })?,
        changed,
    })
}

/// Puts a role into the trash. Its entries stay.
///
/// # Errors
/// There is no such role.
pub fn role_remove(context: &mut Context, args: ById) -> Result<Done<()>> {
    let id = find::id(&args.id, Thing::Role)?;
    context.change(Op::RemoveRole, |tx: &mut Tx<'_>| Ok(tx.remove_role(id)?))
}

/// A role as the journal takes it.
pub(super) fn content(context: &Context, args: RoleInput) -> Result<RoleContent> {
    let from = dates::date(context, &args.from, Edge::Start)?;
    let to = args.to.as_deref().filter(|to| !to.trim().is_empty());
    let to = to.map(|to| dates::date(context, to, Edge::End)).transpose()?;
    let mut highlights = Vec::with_capacity(args.highlights.len());
    for HighlightView { id, text } in args.highlights {
        let id = id.as_deref().map(|id| find::id(id, Thing::Source)).transpose()?;
        highlights.push(HighlightContent { id, text });
    }
    Ok(RoleContent {
        title: args.title,
        kind: convert::role_kind(&context.recap, args.kind.as_deref())?,
        organisation: args.organisation,
        period: Period::new(from, to)?,
        summary: args.summary,
        highlights,
    })
}

/// A role as it crosses the border.
pub(super) fn view(brief: RoleBrief) -> RoleView {
    let role = brief.role.value;
    RoleView {
        id: role.id.to_string(),
        title: role.title,
        kind: role.kind.map(|kind| kind.to_string()),
        organisation: role.organisation,
        from: role.period.from().to_string(),
        to: role.period.to().map(|to| to.to_string()),
        summary: role.summary,
        highlights: role
            .highlights
            .into_iter()
            .map(|highlight| HighlightView {
                id: Some(highlight.id.to_string()),
                text: highlight.text,
            })
            .collect(),
        entries: brief.entries,
    }
}
