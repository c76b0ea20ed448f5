//! What a message of the window may be. Whatever the webview sends is measured and read here before any command sees it, and
//! refused with a code.

use std::collections::BTreeMap;

use journal::{LIMIT_LINE, LIMIT_TEXT};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tauri::ipc::InvokeBody;

use crate::api::ApiError;

/// The largest message, in bytes of what it says. A drawing for a large screen is the largest that there is.
const LARGEST: usize = 16 * 1024 * 1024;

/// The most things in one list. The window never sends as many as half of it.
const MOST: usize = 1_000;

/// The longest of what nobody writes as a text: an id, a date, a choice, a passphrase.
const LONGEST_NAME: usize = 1_024;

/// The only key of a command's arguments.
const ARGS: &str = "args";

/// How long a text may be by the name of its field. A field that is not named here is short.
fn longest(field: &str) -> usize {
    match field {
        "text" => LIMIT_TEXT,
        "data" => LARGEST,
        "title" | "summary" | "organisation" | "tags" | "line" | "query" | "quote" | "scope" | "before" | "after"
        | "number" | "will" | "canStrength" | "canWeakness" | "must" | "deepen" | "democratize" | "multiply"
        | "takeaway" | "url" | "term" | "alias" => LIMIT_LINE,
        _ => LONGEST_NAME,
    }
}

/// Lets a message of a command without arguments through.
///
/// # Errors
/// It has some: `request-malformed`.
pub(super) fn nothing(body: &InvokeBody) -> Result<(), ApiError> {
    match body {
        InvokeBody::Json(Value::Null) => Ok(()),
        InvokeBody::Json(Value::Object(given)) if given.is_empty() => Ok(()),
        _ => Err(malformed("")),
    }
}

/// Lets a message through that is exactly one request of this kind.
///
/// # Errors
/// It is larger than any (`request-too-large`), a text in it is longer than its field takes (`text-too-long`), or it is no
/// such request: `request-malformed`, with the place where it stops to be one.
pub(super) fn request<T: DeserializeOwned>(body: &InvokeBody) -> Result<(), ApiError> {
    let InvokeBody::Json(Value::Object(given)) = body else {
        return Err(malformed(""));
    };
    let mut room = LARGEST;
    for (name, value) in given {
        measure(name, value, &mut room)?;
    }
    // serde would also take a list for an object, its values in the order of the fields.
    let Some(args) = given.get(ARGS).filter(|args| given.len() == 1 && args.is_object()) else {
        return Err(malformed(""));
    };
    match serde_path_to_error::deserialize::<_, T>(args) {
        Ok(_) => Ok(()),
        Err(error) => Err(malformed(&error.path().to_string())),
    }
}

/// There is no such command.
pub(super) fn unknown() -> ApiError {
    refusal("no-such-command", [])
}

/// Goes through all that was sent. Tauri reads no JSON that is nested deeper than 128 levels, so neither is this.
fn measure(field: &str, value: &Value, room: &mut usize) -> Result<(), ApiError> {
    take(1, room)?;
    match value {
        Value::String(text) => {
            let limit = longest(field);
            if text.len() > limit {
                let args = [
                    ("field", field.chars().take(40).collect()),
                    ("limit", limit.to_string()),
                ];
                return Err(refusal("text-too-long", args));
            }
            take(text.len(), room)
        }
        Value::Array(items) if items.len() > MOST => Err(too_large()),
        Value::Array(items) => items.iter().try_for_each(|item| measure(field, item, room)),
        Value::Object(fields) if fields.len() > MOST => Err(too_large()),
        Value::Object(fields) => fields.iter().try_for_each(|(name, value)| {
            take(name.len(), room)?;
            measure(name, value, room)
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

fn take(bytes: usize, room: &mut usize) -> Result<(), ApiError> {
    *room = room.checked_sub(bytes).ok_or_else(too_large)?;
    Ok(())
}

fn too_large() -> ApiError {
    refusal("request-too-large", [])
}

/// The place names fields that were sent, never what stands in them.
fn malformed(place: &str) -> ApiError {
    refusal("request-malformed", [("place", place.chars().take(80).collect())])
}

fn refusal<const N: usize>(code: &str, args: [(&str, String); N]) -> ApiError {
    ApiError {
        code: code.to_owned(),
        args: args
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect::<BTreeMap<_, _>>(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::api::{EntryInput, EntryQuery};

    fn code<T: DeserializeOwned>(body: impl Into<InvokeBody>) -> Result<(), String> {
        request::<T>(&body.into()).map_err(|error| error.code)
    }

    fn entry(change: impl FnOnce(&mut Value)) -> Value {
        let mut body = json!({ "args": {
            "id": null, "date": null, "kind": "reflection", "title": "", "text": "年輪", "role": null, "tags": [],
            "prompt": null, "draft": null,
        } });
        change(&mut body["args"]);
        body
    }

    #[test]
    fn a_request_passes_and_anything_beside_it_does_not() {
        assert_eq!(code::<EntryInput>(entry(|_| ())), Ok(()));
        let wrong: [Value; 8] = [
            Value::Null,
            json!([]),
            json!({}),
            json!({ "args": null }),
            json!({ "args": [1, 2, 3] }),
            entry(|args| args["more"] = json!(1)),
            entry(|args| args["kind"] = json!("Reflection")),
            entry(|args| args["title"] = json!({ "toString": "x" })),
        ];
        for body in wrong {
            assert_eq!(
                code::<EntryInput>(body.clone()),
                Err("request-malformed".to_owned()),
                "{body}"
            );
        }
        let mut beside = entry(|_| ());
        beside["cmd"] = json!("undo");
        assert_eq!(code::<EntryInput>(beside), Err("request-malformed".to_owned()));
        assert_eq!(code::<EntryInput>(b"{}".to_vec()), Err("request-malformed".to_owned()));
    }

    #[test]
    fn the_place_is_said_and_not_what_stands_there() {
        let body = json!({ "args": { "filter": { "kinds": ["learning", "秘密"] }, "offset": 0, "limit": 5 } });
        let error = request::<EntryQuery>(&body.into()).unwrap_err();
        assert_eq!(error.args["place"], "filter.kinds[1]");
        assert!(!format!("{error:?}").contains("秘密"));
    }

    #[test]
    fn each_text_has_its_length() {
        let long = |bytes: usize| json!("x".repeat(bytes));
        for (field, limit) in [("text", LIMIT_TEXT), ("title", LIMIT_LINE), ("role", LONGEST_NAME)] {
            assert_eq!(
                code::<EntryInput>(entry(|args| args[field] = long(limit))),
                Ok(()),
                "{field}"
            );
            let more = code::<EntryInput>(entry(|args| args[field] = long(limit + 1)));
            assert_eq!(more, Err("text-too-long".to_owned()), "{field}");
        }
        let tags = |count: usize, bytes: usize| {
            code::<EntryInput>(entry(|args| args["tags"] = Value::Array(vec![long(bytes); count])))
        };
        assert_eq!(tags(MOST, 1), Ok(()));
        assert_eq!(tags(MOST + 1, 1), Err("request-too-large".to_owned()));
        assert_eq!(
            tags(LARGEST / LIMIT_LINE, LIMIT_LINE),
            Err("request-too-large".to_owned())
        );
        let unknown = entry(|args| args["unknown"] = long(LONGEST_NAME + 1));
        assert_eq!(code::<EntryInput>(unknown), Err("text-too-long".to_owned()));
    }

    #[test]
    fn a_command_without_arguments_takes_none() {
        assert!(nothing(&json!({}).into()).is_ok());
        assert!(nothing(&Value::Null.into()).is_ok());
        for body in [json!({ "args": null }), json!([]), json!("x")] {
            assert_eq!(nothing(&body.into()).unwrap_err().code, "request-malformed");
        }
        assert!(nothing(&Vec::new().into()).is_err());
    }
}
