//! `reading …`: the bookshelf.

use clap::{Args, Subcommand};

use super::{
    CliError, Session,
    page::{Page, columns, fit, indent, one_line, short},
    role::Removed,
};
use crate::{
    api::{ById, LinkInput, LinkView, ReadingSet, ReadingStatusName, ReadingView},
    ops,
};

/// What to do with links.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lists links.
    List(List),
    /// Puts a link on the shelf.
    Queue(Which),
    /// Starts reading it.
    Start(Which),
    /// Finishes it.
    Done(Done),
    /// Takes it off the shelf.
    Drop(Which),
    /// Adds a link of one's own.
    Add(Add),
    /// Gives a link another address.
    Move(Move),
    /// Moves an own link to the trash.
    Remove(Which),
}

/// Which links to list.
#[derive(Debug, Args)]
pub(super) struct List {
    /// Those of a status; none is everything on the shelf.
    #[arg(long)]
    status: Option<ReadingStatusName>,
    /// Those of a direction, on the shelf or not.
    #[arg(long, value_name = "DIRECTION")]
    direction: Option<String>,
    /// All that the recap has, on the shelf or not.
    #[arg(long)]
    all: bool,
}

/// Which link.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// Its id.
    #[arg(value_name = "LINK")]
    link: String,
}

/// What was read.
#[derive(Debug, Args)]
pub(super) struct Done {
    /// Its id.
    #[arg(value_name = "LINK")]
    link: String,
    /// One line; it becomes evidence.
    #[arg(long, value_name = "T")]
    takeaway: Option<String>,
}

/// A link of one's own.
#[derive(Debug, Args)]
pub(super) struct Add {
    /// `http` or `https`.
    #[arg(value_name = "URL")]
    url: String,
    /// Title.
    #[arg(long, value_name = "T")]
    title: String,
    /// Where it belongs.
    #[arg(long, value_name = "DIRECTION")]
    direction: Option<String>,
}

/// Another address.
#[derive(Debug, Args)]
pub(super) struct Move {
    /// Its id.
    #[arg(value_name = "LINK")]
    link: String,
    /// `http` or `https`.
    #[arg(value_name = "URL")]
    url: String,
}

pub(super) fn run(session: &mut Session<'_>, command: Command) -> Result<(), CliError> {
    let (link, status, takeaway) = match command {
        Command::List(arguments) => return list(session, &arguments),
        Command::Add(add) => {
            let input = LinkInput {
                id: None,
                url: add.url,
                title: add.title,
                direction: add.direction,
            };
            let done = ops::link_save(session.ctx()?, input)?;
            return session.answer(&done.value, one);
        }
        Command::Move(moved) => {
            let ctx = session.ctx()?;
            let id = ops::find::link(ctx, &moved.link)?;
            let old = ops::link_show(ctx, ById { id })?;
            let direction = old.directions.first().cloned();
            let input = LinkInput {
                id: Some(old.id),
                url: moved.url,
                title: old.title,
                direction,
            };
            let done = ops::link_save(ctx, input)?;
            return session.answer(&done.value, one);
        }
        Command::Remove(which) => {
            let ctx = session.ctx()?;
            let id = ops::find::link(ctx, &which.link)?;
            ops::link_remove(ctx, ById { id: id.clone() })?;
            let removed = Removed {
                removed: vec![id.clone()],
            };
            return session.confirm(&removed, "cli-removed", &[("id", short(&id).into())]);
        }
        Command::Queue(which) => (which.link, ReadingStatusName::Queued, None),
        Command::Start(which) => (which.link, ReadingStatusName::Reading, None),
        Command::Drop(which) => (which.link, ReadingStatusName::None, None),
        Command::Done(done) => (done.link, ReadingStatusName::Read, done.takeaway),
    };
    let ctx = session.ctx()?;
    let id = ops::find::link(ctx, &link)?;
    let done = ops::reading_set(ctx, ReadingSet { id, status, takeaway })?;
    session.answer(&done.value, one)
}

fn list(session: &mut Session<'_>, arguments: &List) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    if let Some(direction) = &arguments.direction {
        ops::find::direction(ctx, direction)?;
    }
    let mut reading = ops::reading_list(ctx)?;
    reading.links.retain(|link| {
        let of_status = match (arguments.status, &arguments.direction) {
            (Some(status), _) => link.status == status,
            (None, Some(_)) => true,
            (None, None) => arguments.all || link.status != ReadingStatusName::None,
        };
        let of_direction = arguments
            .direction
            .as_ref()
            .is_none_or(|direction| link.directions.contains(direction));
        of_status && of_direction
    });
    session.answer(&reading, |reading: &ReadingView, page| {
        if reading.links.is_empty() {
            return format!("{}\n", page.words.get("cli-reading-empty"));
        }
        table(&reading.links, page)
    })
}

/// The message that names a status.
pub(super) fn status_key(status: ReadingStatusName) -> &'static str {
    match status {
        ReadingStatusName::None => "cli-reading-none",
        ReadingStatusName::Queued => "cli-reading-queued",
        ReadingStatusName::Reading => "cli-reading-reading",
        ReadingStatusName::Read => "cli-reading-read",
    }
}

fn one(link: &LinkView, page: &Page<'_>) -> String {
    table(std::slice::from_ref(link), page)
}

/// Links, a line each, with the takeaway on a line below.
fn table(links: &[LinkView], page: &Page<'_>) -> String {
    let rows: Vec<Vec<String>> = links
        .iter()
        .map(|link| {
            let title = fit(&one_line(&link.title), 60);
            let title = format!("{title}  {}", page.faint(&one_line(&link.host)));
            vec![
                name(&link.id).to_owned(),
                page.words.get(status_key(link.status)),
                link.on.clone().unwrap_or_default(),
                title,
            ]
        })
        .collect();
    let mut text = String::new();
    for (line, link) in columns(&rows).lines().zip(links) {
        text.push_str(line);
        text.push('\n');
        if !link.takeaway.is_empty() {
            text.push_str(&indent(&one_line(&link.takeaway), 4));
        }
    }
    text
}

/// What names a link in lists: the pack's slug, or the end of an own link's id.
fn name(id: &str) -> &str {
    id.strip_prefix("own/").map_or(id, short)
}
