//! `edit`: changes an entry by options, or its text in the editor.

use clap::Args;

use super::{CliError, Session, input, show};
use crate::{
    api::{ById, EntryInput, EntryKindName},
    ops,
};

/// Changes of an entry; what is not given stays.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The beginning or the end of its id.
    #[arg(value_name = "ID")]
    id: String,
    /// The day it is about.
    #[arg(long, value_name = "D")]
    date: Option<String>,
    /// Title.
    #[arg(long, value_name = "T")]
    title: Option<String>,
    /// Kind.
    #[arg(long)]
    kind: Option<EntryKindName>,
    /// Its role; empty for none.
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// The whole new list of tags; one empty tag for none.
    #[arg(long, value_name = "T")]
    tag: Vec<String>,
    /// The new text; `-` reads it from standard input. With no option at all the editor opens.
    #[arg(value_name = "TEXT|-")]
    text: Option<String>,
}

impl Arguments {
    fn changes_nothing(&self) -> bool {
        self.date.is_none()
            && self.title.is_none()
            && self.kind.is_none()
            && self.role.is_none()
            && self.tag.is_empty()
            && self.text.is_none()
    }
}

pub(super) fn run(session: &mut Session<'_>, arguments: Arguments) -> Result<(), CliError> {
    let open_editor = arguments.changes_nothing();
    let ctx = session.ctx()?;
    let id = ops::find::entry(ctx, &arguments.id)?.to_string();
    let old = ops::entry_show(ctx, ById { id: id.clone() })?;
    let text = match arguments.text {
        Some(text) => input::argument(text)?,
        None if open_editor => input::editor(&old.text)?,
        None => old.text,
    };
    let role = match arguments.role.as_deref() {
        None => old.role,
        Some("") => None,
        Some(role) => Some(ops::find::role(ctx, role)?.to_string()),
    };
    let tags = if arguments.tag.is_empty() {
        old.tags
    } else {
        arguments.tag.into_iter().filter(|tag| !tag.is_empty()).collect()
    };
    let done = ops::entry_save(
        ctx,
        EntryInput {
            id: Some(id),
            date: Some(arguments.date.unwrap_or(old.date)),
            kind: arguments.kind.unwrap_or(old.kind),
            title: arguments.title.unwrap_or(old.title),
            text,
            role,
            tags,
            prompt: old.prompt,
            draft: None,
        },
    )?;
    session.answer(&done.value, |entry, page| {
        show::head(entry, page) + &show::evidence(entry, page)
    })
}
