//! `alias list|set`: the names under which organisations leave.

use clap::{Args, Subcommand};

use super::{
    CliError, Session,
    page::{columns, one_line},
};
use crate::{api::Alias, ops};

/// What to do with aliases.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Lists organisations and their aliases.
    List,
    /// Sets one.
    Set(Set),
}

/// An alias.
#[derive(Debug, Args)]
pub(super) struct Set {
    /// As in the roles.
    #[arg(value_name = "ORGANISATION")]
    organisation: String,
    /// Empty: the default one.
    #[arg(value_name = "ALIAS")]
    alias: String,
}

pub(super) fn run(session: &mut Session<'_>, command: Command) -> Result<(), CliError> {
    match command {
        Command::List => {
            let aliases = ops::alias_list(session.ctx()?)?;
            session.answer(&aliases, |aliases, page| {
                if aliases.is_empty() {
                    return format!("{}\n", page.words.get("cli-aliases-empty"));
                }
                let unset = page.words.get("cli-alias-default");
                let rows: Vec<Vec<String>> = aliases
                    .iter()
                    .map(|alias| {
                        let name = if alias.alias.is_empty() {
                            page.faint(&unset)
                        } else {
                            one_line(&alias.alias)
                        };
                        vec![one_line(&alias.organisation), name]
                    })
                    .collect();
                columns(&rows)
            })
        }
        Command::Set(set) => {
            let alias = Alias {
                organisation: set.organisation,
                alias: set.alias,
            };
            ops::alias_set(session.ctx()?, alias.clone())?;
            session.answer(&alias, |alias, page| {
                let unset = page.words.get("cli-alias-default");
                let name = if alias.alias.is_empty() {
                    unset
                } else {
                    one_line(&alias.alias)
                };
                columns(&[vec![one_line(&alias.organisation), name]])
            })
        }
    }
}
