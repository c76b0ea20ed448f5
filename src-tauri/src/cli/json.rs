//! `--json`: the border's documents with names in `snake_case` and pack texts in the language of the run.
//!
//! The fields are documented in `docs/DATA.md` and held by the tests in `tests/cli`.

use serde::Serialize;
use serde_json::{Map, Value};

use super::CliError;
use crate::{ops::OpError, words::Lang};

/// A value as one JSON document with a final line break.
pub(super) fn document<T: Serialize>(value: &T, lang: Lang) -> Result<String, CliError> {
    let value = serde_json::to_value(value).map_err(OpError::Json)?;
    let mut text = serde_json::to_string_pretty(&shaped(value, lang)).map_err(OpError::Json)?;
    text.push('\n');
    Ok(text)
}

fn shaped(value: Value, lang: Lang) -> Value {
    match value {
        Value::Array(items) => Value::Array(items.into_iter().map(|item| shaped(item, lang)).collect()),
        Value::Object(mut fields) if fields.len() == 2 && fields.contains_key("ja") && fields.contains_key("en") => {
            let side = match lang {
                Lang::Ja => "ja",
                Lang::En => "en",
            };
            fields.remove(side).unwrap_or(Value::Null)
        }
        Value::Object(fields) => {
            let fields: Map<String, Value> = fields
                .into_iter()
                .map(|(name, value)| (snake_case(&name), shaped(value, lang)))
                .collect();
            Value::Object(fields)
        }
        other => other,
    }
}

fn snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_are_snake_case_and_pack_texts_are_in_one_language() {
        let value = json!({ "nextStep": { "text": { "ja": "書く", "en": "Write" }, "weeks": 1 }, "asOf": ["aB"] });
        let text = document(&value, Lang::En).unwrap();
        assert_eq!(
            serde_json::from_str::<Value>(&text).unwrap(),
            json!({ "next_step": { "text": "Write", "weeks": 1 }, "as_of": ["aB"] })
        );
        assert!(text.ends_with("}\n"));
    }
}
