//! `prompt`: the question of the day, and why this one; `prompt next|list|add|edit|remove`.

use clap::{Args, Subcommand};

use super::{
    CliError, Session,
    page::{Page, columns, lens_key, one_line, short},
    role::Removed,
};
use crate::{
    api::{ById, Lens, PromptInput, PromptOfDay, PromptTense, PromptView},
    ops,
};

/// What to do; without a word, the question of the day.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

/// What to do with prompts.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Another question for today.
    Next,
    /// All of them.
    List,
    /// A question of one's own.
    Add(Add),
    /// Another wording, lens or tense.
    Edit(Edit),
    /// Removes one of one's own.
    Remove(Which),
}

/// A new question.
#[derive(Debug, Args)]
pub(super) struct Add {
    /// The question.
    #[arg(value_name = "TEXT")]
    text: String,
    /// The lens that it asks about.
    #[arg(long, value_name = "LENS")]
    lens: Option<Lens>,
    /// Which way it looks.
    #[arg(long, value_name = "TENSE", default_value = "present")]
    tense: PromptTense,
}

/// A changed question.
#[derive(Debug, Args)]
pub(super) struct Edit {
    /// Which.
    #[arg(value_name = "PROMPT")]
    prompt: String,
    /// The question.
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    /// The lens that it asks about.
    #[arg(long, value_name = "LENS")]
    lens: Option<Lens>,
    /// Which way it looks.
    #[arg(long, value_name = "TENSE")]
    tense: Option<PromptTense>,
}

/// Which question.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// Which.
    #[arg(value_name = "PROMPT")]
    prompt: String,
}

pub(super) fn run(session: &mut Session<'_>, arguments: Arguments) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    match arguments.command {
        None => {
            let prompt = ops::prompt_of_day(ctx)?;
            session.answer(&prompt, question)
        }
        Some(Command::Next) => {
            let prompt = ops::prompt_next(ctx)?;
            session.answer(&prompt, question)
        }
        Some(Command::List) => {
            let prompts = ops::prompt_list(ctx)?;
            session.answer(&prompts, |prompts, page| {
                columns(&prompts.iter().map(|prompt| row(prompt, page)).collect::<Vec<_>>())
            })
        }
        Some(Command::Add(add)) => {
            let Add { text, lens, tense } = add;
            save(
                session,
                PromptInput {
                    id: None,
                    text,
                    lens,
                    tense,
                },
            )
        }
        Some(Command::Edit(edit)) => {
            let id = ops::find::own_prompt(ctx, &edit.prompt)?;
            let old = ops::prompt_list(ctx)?.into_iter().find(|prompt| prompt.id == id);
            let old = old.ok_or_else(|| ops::OpError::NoSuchPrompt(edit.prompt.clone()))?;
            let input = PromptInput {
                id: Some(id),
                text: edit.text.unwrap_or(old.text.ja),
                lens: edit.lens.or(old.lens),
                tense: edit.tense.unwrap_or(old.tense),
            };
            save(session, input)
        }
        Some(Command::Remove(which)) => {
            let id = ops::find::own_prompt(ctx, &which.prompt)?;
            ops::prompt_remove(ctx, ById { id: id.clone() })?;
            let removed = Removed {
                removed: vec![id.clone()],
            };
            session.confirm(&removed, "cli-prompt-removed", &[("id", tail(&id).into())])
        }
    }
}

fn save(session: &mut Session<'_>, input: PromptInput) -> Result<(), CliError> {
    let done = ops::prompt_save(session.ctx()?, input)?;
    session.answer(&done.value, |prompt, page| columns(&[row(prompt, page)]))
}

fn row(prompt: &PromptView, page: &Page<'_>) -> Vec<String> {
    let words = page.words;
    let lens = prompt
        .lens
        .map_or_else(|| words.get("cli-prompt-general"), |lens| words.get(lens_key(lens)));
    vec![
        tail(&prompt.id).to_owned(),
        lens,
        words.get(match prompt.tense {
            PromptTense::Past => "cli-prompt-past",
            PromptTense::Present => "cli-prompt-present",
            PromptTense::Future => "cli-prompt-future",
        }),
        one_line(words.pick(&prompt.text)),
    ]
}

/// What names a prompt in a list.
fn tail(id: &str) -> &str {
    id.strip_prefix("own/").map_or(id, short)
}

fn question(prompt: &PromptOfDay, page: &Page<'_>) -> String {
    let words = page.words;
    let why = match (prompt.lens, &prompt.newest) {
        (Some(lens), Some(newest)) => words.with(
            "cli-prompt-quiet",
            &[
                ("lens", words.get(lens_key(lens)).into()),
                ("date", newest.as_str().into()),
            ],
        ),
        (Some(lens), None) => words.with("cli-prompt-unseen", &[("lens", words.get(lens_key(lens)).into())]),
        (None, _) => String::new(),
    };
    let answer = words.with("cli-prompt-answer", &[("id", prompt.id.as_str().into())]);
    let mut text = format!("{}\n", one_line(words.pick(&prompt.text)));
    for line in [why, answer] {
        if !line.is_empty() {
            text.push_str(&format!("  {}\n", page.faint(&line)));
        }
    }
    text
}
