//! The command line's grammar: commands, options, arguments. Its help texts live in `assets/strings/*/cli.ftl` and are put
//! in by [`super::help`], so that the grammar itself holds no words.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::api::{EntryKindName, Lang, Lens, Preset, PromptTense, ReadingStatusName, SourceKind};

use super::{
    alias, backup, card, carry, directions, doctor, edit, evidence, export, help, history, import, list, lock, matrix,
    phase, plan, prompt, reading, recap, remove, review, rings, role, salvage, search,
};
use super::{show, signal, star, trash, versions, write};

/// The program's arguments.
#[derive(Debug, Parser)]
#[command(name = "nenrin", version, disable_help_subcommand = true, disable_help_flag = true)]
#[command(disable_version_flag = true, infer_long_args = false)]
pub(super) struct Grammar {
    /// What every command takes.
    #[command(flatten)]
    pub global: Global,
    /// None opens the window.
    #[command(subcommand)]
    pub command: Option<Command>,
    #[arg(long, short = 'V', action = ArgAction::Version, display_order = 904)]
    version: Option<bool>,
}

/// What every command takes.
#[derive(Debug, Clone, Args)]
pub(super) struct Global {
    /// The folder that holds the journal.
    #[arg(long, global = true, value_name = "DIR", display_order = 900)]
    pub data_dir: Option<PathBuf>,
    /// A file whose first line is the passphrase of a locked journal.
    #[arg(long, global = true, value_name = "FILE", display_order = 900)]
    pub passphrase_file: Option<PathBuf>,
    /// The language of all words.
    #[arg(long, global = true, value_name = "ja|en", display_order = 901)]
    pub lang: Option<Lang>,
    /// One JSON document instead of text.
    #[arg(long, global = true, display_order = 902)]
    pub json: bool,
    #[arg(long, short, global = true, action = ArgAction::Help, display_order = 903)]
    help: Option<bool>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Roles.
    #[command(subcommand)]
    Role(role::Command),
    /// Writes an entry.
    Write(write::Arguments),
    /// Lists entries.
    List(list::Arguments),
    /// Shows an entry.
    Show(show::Arguments),
    /// Changes an entry.
    Edit(edit::Arguments),
    /// What an entry said before.
    Versions(versions::Arguments),
    /// Moves entries to the trash.
    Remove(remove::Arguments),
    /// Finds entries.
    Search(search::Arguments),
    /// Growth directions.
    Directions(directions::Arguments),
    /// Stars a direction.
    Star(star::Arguments),
    /// Confirms or dismisses evidence.
    #[command(subcommand)]
    Evidence(evidence::Command),
    /// Strengths that moved from role to role.
    #[command(subcommand)]
    Carry(carry::Command),
    /// Sentences that are evidence.
    #[command(subcommand)]
    Card(card::Command),
    /// Words of one's own that hint at a direction.
    #[command(subcommand)]
    Signal(signal::Command),
    /// Practices crossed with neighbouring fields.
    Matrix(matrix::Arguments),
    /// The years as rings.
    Rings(rings::Arguments),
    /// Phase checks.
    #[command(subcommand)]
    Phase(phase::Command),
    /// The plan.
    #[command(subcommand)]
    Plan(plan::Command),
    /// The half-year review.
    #[command(subcommand)]
    Review(review::Command),
    /// The bookshelf.
    #[command(subcommand)]
    Reading(reading::Command),
    /// The question of the day.
    Prompt(prompt::Arguments),
    /// Names under which organisations leave.
    #[command(subcommand)]
    Alias(alias::Command),
    /// Writes a plan or an archive.
    #[command(subcommand)]
    Export(export::Command),
    /// Reads an archive.
    #[command(subcommand)]
    Import(import::Command),
    /// Recap packs.
    #[command(subcommand)]
    Recap(recap::Command),
    /// Fills an empty journal with a fictional person.
    Sample,
    /// Takes the last change back.
    Undo(history::Arguments),
    /// Does it again.
    Redo(history::Arguments),
    /// What was removed.
    #[command(subcommand)]
    Trash(trash::Command),
    /// Makes, lists and tries backups.
    Backup(backup::Arguments),
    /// Brings a backup back.
    Restore(backup::Restore),
    /// Locks the journal with a passphrase.
    Lock(lock::Arguments),
    /// Takes the lock away.
    Unlock,
    /// Changes the passphrase.
    Passphrase(lock::Change),
    /// Examines the journal.
    Doctor(doctor::Arguments),
    /// Reads what a damaged journal still holds.
    Salvage(salvage::Arguments),
    /// Shows the help of a command.
    Help(help::Arguments),
}

/// A name of the grammar as it is typed; [`ValueEnum`] for types of the border, whose serde names are the same.
macro_rules! typed_names {
    ($($type:ty { $($variant:ident = $name:literal),+ $(,)? })+) => {$(
        impl ValueEnum for $type {
            fn value_variants<'a>() -> &'a [Self] {
                &[$(Self::$variant),+]
            }

            fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
                #[allow(unreachable_patterns)]
                let name = match self {
                    $(Self::$variant => $name,)+
                    _ => return None,
                };
                Some(clap::builder::PossibleValue::new(name))
            }
        }
    )+};
}

typed_names! {
    Lang { Ja = "ja", En = "en" }
    Lens { Deepen = "deepen", Democratize = "democratize", Multiply = "multiply" }
    EntryKindName { Reflection = "reflection", Achievement = "achievement", Learning = "learning", Decision = "decision" }
    Preset { Myself = "self", OneOnOne = "one-on-one", Application = "application", Advice = "advice" }
    SourceKind { Entry = "entry", Highlight = "highlight", Step = "step", Reading = "reading" }
    PromptTense { Past = "past", Present = "present", Future = "future" }
    ReadingStatusName { Queued = "queued", Reading = "reading", Read = "read" }
}
