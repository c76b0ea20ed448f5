//! Says in words what could not be understood of a command line.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::words::Words;

/// What, why and hint of a command line that could not be understood, ready to print.
pub(super) fn explain(error: &clap::Error, words: &Words) -> Message {
    let arg = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue).unwrap_or_default();
    let command = context(error, ContextKind::InvalidSubcommand);
    let valid = context(error, ContextKind::ValidValue).or_else(|| context(error, ContextKind::ValidSubcommand));
    let suggestion = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| context(error, kind));
    let known_arg = arg.clone().unwrap_or_default();
    let (key, name) = match error.kind() {
        ErrorKind::UnknownArgument => ("cli-usage-unknown-argument", known_arg),
        ErrorKind::InvalidSubcommand => ("cli-usage-unknown-command", command.unwrap_or_default()),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ("cli-usage-missing-command", String::new())
        }
        ErrorKind::MissingRequiredArgument => ("cli-usage-missing-argument", known_arg),
        ErrorKind::ArgumentConflict => ("cli-usage-conflict", known_arg),
        ErrorKind::InvalidUtf8 => ("cli-usage-invalid-utf8", String::new()),
        ErrorKind::InvalidValue if value.is_empty() => ("cli-usage-missing-value", known_arg),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => ("cli-usage-invalid-value", known_arg),
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            ("cli-usage-missing-value", known_arg)
        }
        ErrorKind::TooManyValues => ("cli-usage-too-many-values", known_arg),
        _ => ("cli-usage-other", known_arg),
    };
    let what = words.with(key, &[("name", name.into()), ("value", value.into())]);
    let hint = match (suggestion, valid) {
        (Some(suggestion), _) => words.with("cli-usage-suggestion", &[("name", suggestion.into())]),
        (None, Some(valid)) => words.with("cli-usage-valid", &[("values", valid.into())]),
        (None, None) => words.get("cli-usage-hint"),
    };
    Message {
        what,
        why: None,
        hint: Some(hint),
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) if texts.is_empty() => None,
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// An error in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    /// What happened.
    pub(super) what: String,
    /// Why, where that adds something.
    pub(super) why: Option<String>,
    /// What to do.
    pub(super) hint: Option<String>,
}

impl Message {
    /// The lines for stderr.
    pub(super) fn lines(&self, words: &Words) -> String {
        let mut text = words.with("cli-error", &[("text", self.what.as_str().into())]);
        if let Some(why) = &self.why {
            text.push('\n');
            text.push_str(&words.with("cli-error-why", &[("text", why.as_str().into())]));
        }
        if let Some(hint) = &self.hint {
            text.push('\n');
            text.push_str(&words.with("cli-error-hint", &[("text", hint.as_str().into())]));
        }
        text.push('\n');
        text
    }
}
