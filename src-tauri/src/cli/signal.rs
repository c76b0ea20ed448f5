//! `signal list|offers|add|edit|remove|decline`: words of one's own that hint at a direction.

use clap::{Args, Subcommand};

use super::{
    CliError, Session,
    page::{columns, short},
    role::Removed,
};
use crate::{
    api::{ById, OwnSignalView, SignalInput, SignalOffer},
    ops,
};

/// What to do with signals of one's own.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lists them.
    List,
    /// Terms that keep appearing in what was confirmed.
    Offers,
    /// Makes a term a signal.
    Add(Add),
    /// Changes one.
    Edit(Edit),
    /// Removes one.
    Remove(Which),
    /// Says that an offered term is none.
    Decline(Add),
}

/// A term for a direction.
#[derive(Debug, Args)]
pub(super) struct Add {
    /// The term.
    #[arg(value_name = "TERM")]
    term: String,
    /// What it hints at.
    #[arg(value_name = "DIRECTION")]
    direction: String,
}

/// A changed signal.
#[derive(Debug, Args)]
pub(super) struct Edit {
    /// Which.
    #[arg(value_name = "SIGNAL")]
    signal: String,
    /// The term.
    #[arg(long, value_name = "TERM")]
    term: Option<String>,
    /// What it hints at.
    #[arg(long, value_name = "DIRECTION")]
    direction: Option<String>,
}

/// Which signal.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// Which.
    #[arg(value_name = "SIGNAL")]
    signal: String,
}

pub(super) fn run(session: &mut Session<'_>, command: Command) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    match command {
        Command::List => {
            let signals = ops::signal_list(ctx)?;
            session.answer(&signals, |signals, page| {
                if signals.is_empty() {
                    return format!("{}\n", page.words.get("cli-signals-empty"));
                }
                columns(&signals.iter().map(row).collect::<Vec<_>>())
            })
        }
        Command::Offers => {
            let offers = ops::signal_offers(ctx)?;
            session.answer(&offers, |offers, page| {
                if offers.is_empty() {
                    return format!("{}\n", page.words.get("cli-signal-offers-empty"));
                }
                let line = |offer: &SignalOffer| {
                    let args = [
                        ("term", offer.term.as_str().into()),
                        ("confirmed", offer.confirmed.into()),
                        ("all", offer.all.into()),
                    ];
                    vec![offer.direction.clone(), page.words.with("cli-signal-offer", &args)]
                };
                columns(&offers.iter().map(line).collect::<Vec<_>>())
            })
        }
        Command::Add(Add { term, direction }) => save(
            session,
            SignalInput {
                id: None,
                term,
                direction,
            },
        ),
        Command::Edit(edit) => {
            let id = ops::find::signal(ctx, &edit.signal)?.to_string();
            let old = ops::signal_list(ctx)?.into_iter().find(|signal| signal.id == id);
            let old = old.ok_or_else(|| ops::OpError::IdTooShort(edit.signal.clone()))?;
            let input = SignalInput {
                id: Some(id),
                term: edit.term.unwrap_or(old.term),
                direction: edit.direction.unwrap_or(old.direction),
            };
            save(session, input)
        }
        Command::Remove(which) => {
            let id = ops::find::signal(ctx, &which.signal)?.to_string();
            ops::signal_remove(ctx, ById { id: id.clone() })?;
            let removed = Removed {
                removed: vec![id.clone()],
            };
            session.confirm(&removed, "cli-signal-removed", &[("id", short(&id).into())])
        }
        Command::Decline(Add { term, direction }) => {
            let input = SignalInput {
                id: None,
                term,
                direction,
            };
            ops::signal_decline(ctx, input.clone())?;
            session.confirm(&input, "cli-signal-declined", &[("term", input.term.as_str().into())])
        }
    }
}

fn save(session: &mut Session<'_>, input: SignalInput) -> Result<(), CliError> {
    let done = ops::signal_save(session.ctx()?, input)?;
    session.answer(&done.value, |signal, _| columns(&[row(signal)]))
}

fn row(signal: &OwnSignalView) -> Vec<String> {
    vec![
        short(&signal.id).to_owned(),
        signal.direction.clone(),
        signal.term.clone(),
    ]
}
