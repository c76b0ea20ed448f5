//! `card add|list|edit|remove`: sentences that are evidence, with scope, before, after and number.

use clap::{Args, Subcommand};

use super::{
    CliError, Session,
    page::{Page, indent, one_line, short},
    role::Removed,
};
use crate::{
    api::{ById, CardInput, CardQuery, CardView},
    ops,
};

/// What to do with cards.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Makes a sentence evidence.
    Add(Add),
    /// Lists them.
    List(List),
    /// Changes what a card says.
    Edit(Edit),
    /// Removes one.
    Remove(Which),
}

/// A sentence of an entry.
#[derive(Debug, Args)]
pub(super) struct Add {
    /// The entry.
    #[arg(value_name = "ENTRY")]
    entry: String,
    /// The sentence, as it stands in the entry.
    #[arg(value_name = "TEXT")]
    quote: String,
    /// What it speaks for.
    #[arg(long, value_name = "DIRECTION", required = true, value_delimiter = ',')]
    direction: Vec<String>,
    #[command(flatten)]
    facts: Facts,
}

/// What makes it evidence.
#[derive(Debug, Args)]
pub(super) struct Facts {
    /// How far it reached.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    scope: Option<String>,
    /// How it was before.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    before: Option<String>,
    /// How it is since.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    after: Option<String>,
    /// A number that says it.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    number: Option<String>,
}

/// Which cards.
#[derive(Debug, Args)]
pub(super) struct List {
    /// Of this entry alone.
    #[arg(long, value_name = "ENTRY")]
    entry: Option<String>,
    /// For this direction alone.
    #[arg(long, value_name = "DIRECTION")]
    direction: Option<String>,
}

/// A changed card.
#[derive(Debug, Args)]
pub(super) struct Edit {
    /// Which.
    #[arg(value_name = "CARD")]
    card: String,
    /// What it speaks for.
    #[arg(long, value_name = "DIRECTION", value_delimiter = ',')]
    direction: Vec<String>,
    #[command(flatten)]
    facts: Facts,
}

/// Which card.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// Which.
    #[arg(value_name = "CARD")]
    card: String,
}

pub(super) fn run(session: &mut Session<'_>, command: Command) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    match command {
        Command::Add(add) => {
            let entry = ops::find::entry(ctx, &add.entry)?.to_string();
            let Facts {
                scope,
                before,
                after,
                number,
            } = add.facts;
            let input = CardInput {
                id: None,
                entry,
                quote: add.quote,
                directions: add.direction,
                scope: scope.unwrap_or_default(),
                before: before.unwrap_or_default(),
                after: after.unwrap_or_default(),
                number: number.unwrap_or_default(),
            };
            save(session, input)
        }
        Command::List(list) => {
            let entry = list.entry.map(|text| ops::find::entry(ctx, &text)).transpose()?;
            let query = CardQuery {
                entry: entry.map(|id| id.to_string()),
                direction: list.direction,
            };
            let cards = ops::card_list(ctx, query)?;
            session.answer(&cards, |cards, page| {
                if cards.is_empty() {
                    return format!("{}\n", page.words.get("cli-cards-empty"));
                }
                cards.iter().map(|card| said(card, page)).collect()
            })
        }
        Command::Edit(edit) => {
            let id = ops::find::card(ctx, &edit.card)?.to_string();
            let old = ops::card_list(ctx, CardQuery::default())?;
            let old = old.into_iter().find(|card| card.id == id);
            let old = old.ok_or_else(|| ops::OpError::NoSuch {
                thing: ops::CARD,
                text: edit.card.clone(),
            })?;
            let Facts {
                scope,
                before,
                after,
                number,
            } = edit.facts;
            let input = CardInput {
                id: Some(id),
                entry: old.entry,
                quote: old.quote,
                directions: if edit.direction.is_empty() {
                    old.directions
                } else {
                    edit.direction
                },
                scope: scope.unwrap_or(old.scope),
                before: before.unwrap_or(old.before),
                after: after.unwrap_or(old.after),
                number: number.unwrap_or(old.number),
            };
            save(session, input)
        }
        Command::Remove(which) => {
            let id = ops::find::card(ctx, &which.card)?.to_string();
            ops::card_remove(ctx, ById { id: id.clone() })?;
            let removed = Removed {
                removed: vec![id.clone()],
            };
            session.confirm(&removed, "cli-card-removed", &[("id", short(&id).into())])
        }
    }
}

fn save(session: &mut Session<'_>, input: CardInput) -> Result<(), CliError> {
    let done = ops::card_save(session.ctx()?, input)?;
    session.answer(&done.value, said)
}

fn said(card: &CardView, page: &Page<'_>) -> String {
    let words = page.words;
    let mut text = format!("{}  {}  {}\n", short(&card.id), card.date, one_line(&card.quote));
    let facts = [
        ("cli-card-scope", &card.scope),
        ("cli-card-before", &card.before),
        ("cli-card-after", &card.after),
        ("cli-card-number", &card.number),
    ];
    for (key, fact) in facts.into_iter().filter(|(_, fact)| !fact.is_empty()) {
        text.push_str(&indent(&words.with(key, &[("text", one_line(fact).into())]), 2));
    }
    text.push_str(&indent(&page.faint(&card.directions.join(" ")), 2));
    text
}
