//! Puts the words of `cli.ftl` into the grammar, and the command `help`.
//!
//! A command's sentence is `cli-about-<path>` (`cli-about-role-add`); an argument's is `cli-arg-<path>-<name>`, or `cli-arg-<name>`
//! where it means the same everywhere.

use clap::{ArgAction, Args, CommandFactory};

use super::{CliError, Session, grammar::Grammar};
use crate::words::Words;

/// Which command's help is wanted.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The command and its sub-commands.
    #[arg(value_name = "COMMAND")]
    command: Vec<String>,
}

/// Prints a command's help.
pub(super) fn run(session: &mut Session<'_>, arguments: &Arguments) -> Result<(), CliError> {
    let mut command = localised(session.words);
    command.build();
    let mut found = &mut command;
    for name in &arguments.command {
        match found.find_subcommand_mut(name) {
            Some(next) => found = next,
            None => return Err(CliError::NoSuchCommand(arguments.command.join(" "))),
        }
    }
    let text = found.render_help().to_string();
    session.print(&text)
}

/// The grammar with its help in a language.
pub(super) fn localised(words: &Words) -> clap::Command {
    let mut command = Grammar::command();
    // Built first, so that the global options are in every command and get their words there.
    command.build();
    dress(command, words, "")
}

fn dress(command: clap::Command, words: &Words, path: &str) -> clap::Command {
    let about = words.get(&if path.is_empty() {
        "cli-about".to_owned()
    } else {
        format!("cli-about-{path}")
    });
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{}",
        words.get("cli-heading-usage"),
        if path.is_empty() { "{after-help}" } else { "" }
    );
    let options = words.get("cli-heading-options");
    let arguments = words.get("cli-heading-arguments");
    let mut command = command
        .about(about)
        .help_template(template)
        .subcommand_help_heading(words.get("cli-heading-commands"))
        .subcommand_value_name("COMMAND")
        .mut_args(|arg| {
            let id = arg.get_id().as_str().to_owned();
            let own = format!("cli-arg-{path}-{id}").replace('_', "-");
            let general = format!("cli-arg-{id}").replace('_', "-");
            let mut help = words.find(&own, &[]).unwrap_or_else(|| words.get(&general));
            if matches!(arg.get_action(), ArgAction::Append) && !arg.is_positional() {
                help = words.with("cli-arg-repeated", &[("help", help.into())]);
            }
            let heading = if arg.is_positional() {
                arguments.clone()
            } else {
                options.clone()
            };
            arg.help(help)
                .help_heading(heading)
                .hide_default_value(true)
                .hide_possible_values(true)
        });
    if path.is_empty() {
        command = command.after_help(words.get("cli-after"));
    }
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}-{name}")
        };
        command = command.mut_subcommand(name, |sub| dress(sub, words, &path));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    /// A message that is missing shows its key: no help may hold one.
    #[test]
    fn every_command_and_argument_has_its_words_in_both_languages() {
        fn visit(command: &mut clap::Command, lang: Lang) {
            let text = command.render_long_help().to_string();
            assert!(!text.contains("cli-"), "{lang:?}: a key without words in\n{text}");
            for sub in command.get_subcommands_mut() {
                visit(sub, lang);
            }
        }
        for lang in [Lang::Ja, Lang::En] {
            visit(&mut localised(&Words::new(lang)), lang);
        }
    }

    #[test]
    fn the_japanese_help_holds_no_english_sentence() {
        fn visit(command: &mut clap::Command) {
            let text = command.render_long_help().to_string();
            for word in [
                "Usage",
                "Options",
                "Commands",
                "Arguments",
                "Print ",
                "possible",
                "default",
            ] {
                assert!(!text.contains(word), "{word:?} in\n{text}");
            }
            for sub in command.get_subcommands_mut() {
                visit(sub);
            }
        }
        visit(&mut localised(&Words::new(Lang::Ja)));
    }

    #[test]
    fn the_grammar_is_sound() {
        Grammar::command().debug_assert();
    }
}
