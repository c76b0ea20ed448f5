//! The requests of all commands, read from the interface's own types: right ones, and every way in which one can be wrong.
//!
//! The commands come from `ui/src/ipc/commands.ts` and their types from the bindings beside it, so that a new command is
//! attacked from the day on which it is there.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::{Map, Value, json};

/// What is left out of these has a default.
const WITH_DEFAULTS: &[&str] = &[
    "AsOf",
    "CardQuery",
    "EntryFilter",
    "PlanQuery",
    "PlanSet",
    "QueueQuery",
    "ReplayQuery",
    "ReviewInput",
    "ReviewQuery",
];

/// A type of the border.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    Text,
    Number,
    Bool,
    Choice(Vec<String>),
    Maybe(Box<Shape>),
    List(Box<Shape>),
    Object(String, BTreeMap<String, Shape>),
}

/// A command with what it takes; none takes nothing.
pub(crate) type Command = (String, Option<Shape>);

/// All commands of the window.
pub(crate) fn commands() -> Vec<Command> {
    let source = read("commands.ts");
    let all: Vec<Command> = source
        .lines()
        .filter(|line| line.starts_with("export const "))
        .map(|line| {
            let name = line.split("invoke('").nth(1).and_then(|rest| rest.split('\'').next());
            let argument = line.split("(args: ").nth(1).and_then(|rest| rest.split(')').next());
            (name.expect("a command's name").to_owned(), argument.map(shape))
        })
        .collect();
    assert!(all.len() > 90, "commands.ts is read wrongly: {}", all.len());
    all
}

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/ipc").join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A type as TypeScript writes it.
fn shape(written: &str) -> Shape {
    let written = written.trim();
    if let Some(rest) = written.strip_suffix("| null") {
        return Shape::Maybe(Box::new(shape(rest)));
    }
    if let Some(rest) = written.strip_prefix("Array<") {
        return Shape::List(Box::new(shape(rest.strip_suffix('>').expect("the end of a list"))));
    }
    match written {
        "string" => Shape::Text,
        "number" => Shape::Number,
        "boolean" => Shape::Bool,
        _ if written.starts_with('"') => {
            let words = written.split('|').map(|word| word.trim().trim_matches('"').to_owned());
            Shape::Choice(words.collect())
        }
        name => declared(name),
    }
}

/// A type by its name.
fn declared(name: &str) -> Shape {
    let source = read(&format!("bindings/{name}.ts"));
    let bare: String = source
        .split("/**")
        .map(|piece| piece.split_once("*/").map_or(piece, |(_, rest)| rest))
        .collect();
    let body = bare
        .split(&format!("export type {name} = "))
        .nth(1)
        .expect("a declaration");
    let body = body.trim().trim_end_matches(';');
    let Some(fields) = body.strip_prefix('{').and_then(|body| body.strip_suffix('}')) else {
        return shape(body);
    };
    let fields = fields.split(',').filter_map(|field| field.split_once(':'));
    let fields = fields.map(|(field, written)| (field.trim().trim_matches('?').to_owned(), shape(written)));
    Shape::Object(name.to_owned(), fields.collect())
}

/// A right request whose texts all are this one; what may be none is none, or is filled.
pub(crate) fn sample(shape: &Shape, text: &str, filled: bool) -> Value {
    match shape {
        Shape::Text => json!(text),
        Shape::Number => json!(1),
        Shape::Bool => json!(true),
        Shape::Choice(words) => json!(words[0]),
        Shape::Maybe(inner) if filled => sample(inner, text, filled),
        Shape::Maybe(_) => Value::Null,
        Shape::List(inner) if filled => json!([sample(inner, text, filled)]),
        Shape::List(_) => json!([]),
        Shape::Object(_, fields) => fields
            .iter()
            .map(|(name, inner)| (name.clone(), sample(inner, text, filled)))
            .collect::<Map<_, _>>()
            .into(),
    }
}

/// Whether a text can be sent with it.
pub(crate) fn holds_text(shape: &Shape) -> bool {
    match shape {
        Shape::Text => true,
        Shape::Number | Shape::Bool | Shape::Choice(_) => false,
        Shape::Maybe(inner) | Shape::List(inner) => holds_text(inner),
        Shape::Object(_, fields) => fields.values().any(holds_text),
    }
}

/// Everything that this type is not.
pub(crate) fn wrong(shape: &Shape) -> Vec<Value> {
    match shape {
        Shape::Text => vec![
            Value::Null,
            json!(1),
            json!(true),
            json!({}),
            json!([]),
            json!(["x"]),
            json!({ "toString": "x" }),
        ],
        Shape::Number => vec![
            Value::Null,
            json!("1"),
            json!(true),
            json!({}),
            json!([]),
            json!(1.5),
            json!(-4_294_967_297_i64),
            json!(18_446_744_073_709_551_615_u64),
            json!(1e300),
        ],
        Shape::Bool => vec![Value::Null, json!("true"), json!(1), json!({}), json!([])],
        Shape::Choice(_) => vec![
            Value::Null,
            json!("no-such-choice"),
            json!(""),
            json!("__proto__"),
            json!(0),
            json!({}),
            json!([]),
        ],
        Shape::Maybe(inner) => wrong(inner).into_iter().filter(|value| !value.is_null()).collect(),
        Shape::List(inner) => {
            let mut all = vec![Value::Null, json!("x"), json!(1), json!({}), json!({ "length": 1 })];
            all.extend(wrong(inner).into_iter().map(|value| json!([value])));
            all
        }
        Shape::Object(name, fields) => {
            let fine = sample(shape, "x", false);
            let mut all = vec![Value::Null, json!("x"), json!(1)];
            let with = |field: &str, value: Value| {
                let mut changed = fine.clone();
                changed[field] = value;
                changed
            };
            for extra in ["more", "__proto__", "constructor", "args", "id "] {
                all.push(with(extra, json!("x")));
            }
            for (field, inner) in fields {
                all.extend(wrong(inner).into_iter().map(|value| with(field, value)));
                if !matches!(inner, Shape::Maybe(_)) && !WITH_DEFAULTS.contains(&name.as_str()) {
                    let mut without = fine.clone();
                    without.as_object_mut().expect("an object").remove(field);
                    all.push(without);
                }
            }
            all
        }
    }
}
