//! `write`: a new entry.

use clap::Args;

use super::{CliError, Session, input, show};
use crate::{
    api::{EntryInput, EntryKindName},
    ops,
};

/// A new entry.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The day it is about; none is today.
    #[arg(long, value_name = "D")]
    date: Option<String>,
    /// Title.
    #[arg(long, value_name = "T")]
    title: Option<String>,
    /// Kind.
    #[arg(long, default_value = "reflection")]
    kind: EntryKindName,
    /// The role it belongs to.
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// Tags.
    #[arg(long, value_name = "T")]
    tag: Vec<String>,
    /// The prompt that it answers.
    #[arg(long, value_name = "PROMPT")]
    prompt: Option<String>,
    /// The text; `-` reads it from standard input; none opens the editor or, where nobody sits there, reads standard input.
    #[arg(value_name = "TEXT|-", allow_hyphen_values = false)]
    text: Option<String>,
}

pub(super) fn run(session: &mut Session<'_>, arguments: Arguments) -> Result<(), CliError> {
    let title = arguments.title.unwrap_or_default();
    let text = match arguments.text {
        Some(text) => input::argument(text)?,
        None if !title.is_empty() => String::new(),
        None if input::interactive() => input::editor("")?,
        None => input::stdin()?,
    };
    let ctx = session.ctx()?;
    let role = arguments
        .role
        .map(|role| ops::find::role(ctx, &role))
        .transpose()?
        .map(|id| id.to_string());
    let input = EntryInput {
        id: None,
        date: arguments.date,
        kind: arguments.kind,
        title,
        text,
        role,
        tags: arguments.tag,
        prompt: arguments.prompt,
        draft: None,
    };
    let done = ops::entry_save(ctx, input)?;
    session.answer(&done.value, |entry, page| {
        show::head(entry, page) + &show::evidence(entry, page)
    })
}
