//! `versions`: what an entry said before, how it differs from what it says now, and the way back.

use clap::Args;

use super::{
    CliError, Session,
    page::{Page, columns, one_line, printable, short},
    show,
};
use crate::{
    api::{ById, DiffChange, DiffPiece, RoleView, VersionContent, VersionQuery, VersionSummary, VersionView},
    clock::local_minute,
    ops,
};

/// Which entry, and which of its versions.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The beginning or the end of its id.
    #[arg(value_name = "ID")]
    id: String,
    /// The version's number in the list.
    #[arg(value_name = "N")]
    number: Option<u32>,
    /// Gives the entry this content back.
    #[arg(long, requires = "number")]
    restore: bool,
}

pub(super) fn run(session: &mut Session<'_>, arguments: &Arguments) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let entry = ops::find::entry(ctx, &arguments.id)?.to_string();
    let Some(number) = arguments.number else {
        let versions = ops::version_list(ctx, ById { id: entry })?;
        return session.answer(&versions, |versions, page| table(versions, page));
    };
    let version = ops::version_numbered(ctx, &entry, number)?;
    let query = VersionQuery { entry, version };
    if arguments.restore {
        let done = ops::version_restore(ctx, query)?;
        return session.answer(&done.value, |entry, page| {
            show::head(entry, page) + &show::evidence(entry, page)
        });
    }
    let view = ops::version_show(ctx, query)?;
    let roles = ops::role_list(ctx)?;
    session.answer(&view, |view, page| comparison(view, &roles, page))
}

fn table(versions: &[VersionSummary], page: &Page<'_>) -> String {
    let rows: Vec<Vec<String>> = versions
        .iter()
        .map(|version| {
            let words = if version.title.is_empty() {
                &version.excerpt
            } else {
                &version.title
            };
            vec![
                version.number.to_string(),
                local_minute(&version.saved),
                if version.present {
                    page.words.get("cli-version-present")
                } else {
                    String::new()
                },
                page.rest(words, 40),
            ]
        })
        .collect();
    columns(&rows)
}

fn comparison(view: &VersionView, roles: &[RoleView], page: &Page<'_>) -> String {
    let mut text = format!("{}\n", page.faint(&local_minute(&view.saved)));
    if view.version == view.present {
        text.push_str(&format!("{}\n", page.words.get("cli-version-same")));
    } else {
        text.push_str(&format!("{}\n", page.faint(&page.words.get("cli-version-marks"))));
    }
    let role = |id: &str| match roles.iter().find(|role| role.id == id) {
        Some(role) => one_line(&role.title),
        None => short(id).to_owned(),
    };
    let facts = |content: &VersionContent| {
        let tags: Vec<String> = content.tags.iter().map(|tag| format!("#{}", one_line(tag))).collect();
        [
            content.date.clone(),
            page.words.get(show::kind_key(content.kind)),
            content.role.as_deref().map(role).unwrap_or_default(),
            tags.join(" "),
            content.prompt.clone().unwrap_or_default(),
        ]
    };
    let facts: Vec<String> = facts(&view.version)
        .into_iter()
        .zip(facts(&view.present))
        .map(|(before, now)| {
            if before == now {
                before
            } else {
                [(DiffChange::Removed, before), (DiffChange::Added, now)]
                    .into_iter()
                    .filter(|(_, text)| !text.is_empty())
                    .map(|(change, text)| marked(&DiffPiece { change, text }, page))
                    .collect()
            }
        })
        .filter(|fact| !fact.is_empty())
        .collect();
    text.push_str(&format!("{}\n", facts.join("  ")));
    for pieces in [&view.title, &view.text] {
        if !pieces.is_empty() {
            text.push('\n');
            text.extend(pieces.iter().map(|piece| marked(piece, page)));
            text.push('\n');
        }
    }
    text
}

/// A piece between marks that tell the two texts apart without colour.
fn marked(piece: &DiffPiece, page: &Page<'_>) -> String {
    let text = printable(&piece.text);
    match piece.change {
        DiffChange::Same => text,
        DiffChange::Removed => page.struck(&format!("[-{text}-]")),
        DiffChange::Added => page.underlined(&format!("{{+{text}+}}")),
    }
}
