//! `carry list|confirm|dismiss|reset`: strengths that moved from role to role.

use clap::{Args, Subcommand};

use super::{
    CliError, Session,
    page::{Page, columns},
    show::state_key,
};
use crate::{
    api::{EvidenceState, RoleView, ThreadSet, ThreadView},
    ops,
};

/// What to do with carry-overs.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lists them.
    List,
    /// Yes.
    Confirm(Which),
    /// No.
    Dismiss(Which),
    /// Neither.
    Reset(Which),
}

/// One carry-over.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// The role that it comes from.
    #[arg(value_name = "ROLE")]
    role: String,
    /// What builds on it.
    #[arg(value_name = "DIRECTION")]
    direction: String,
}

pub(super) fn run(session: &mut Session<'_>, command: Command) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let (which, state) = match command {
        Command::List => {
            let roles = ops::role_list(ctx)?;
            let threads = ops::threads(ctx)?;
            return session.answer(&threads, |threads, page| table(threads, &roles, page));
        }
        Command::Confirm(which) => (which, EvidenceState::Confirmed),
        Command::Dismiss(which) => (which, EvidenceState::Dismissed),
        Command::Reset(which) => (which, EvidenceState::Suggested),
    };
    let role = ops::find::role(ctx, &which.role)?;
    let set = ThreadSet {
        id: format!("{role}/{}", which.direction),
        state,
    };
    ops::thread_set(ctx, set.clone())?;
    let state = session.words.get(state_key(state));
    let args = [("id", which.direction.as_str().into()), ("state", state.into())];
    session.confirm(&set, "cli-carry-set", &args)
}

fn table(threads: &[ThreadView], roles: &[RoleView], page: &Page<'_>) -> String {
    let words = page.words;
    if threads.is_empty() {
        return format!("{}\n", words.get("cli-carry-empty"));
    }
    let title = |id: &String| {
        let found = roles.iter().find(|role| role.id == *id);
        found.map(|role| role.title.clone()).unwrap_or_default()
    };
    let rows: Vec<Vec<String>> = threads
        .iter()
        .map(|thread| {
            vec![
                title(&thread.from),
                thread.into.iter().map(title).collect::<Vec<_>>().join(", "),
                thread.direction.clone(),
                words.get(state_key(thread.state)),
                words.pick(&thread.strength).to_owned(),
            ]
        })
        .collect();
    columns(&rows)
}
