//! Seeds, changed: what fuzzing does for minutes, for a moment in every test run.

use std::{fs, path::Path};

use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
    test_runner::TestRunner,
};

use super::fuzz;

/// One change of a text.
#[derive(Debug, Clone)]
enum Change {
    Insert(Index, String),
    Replace(Index, Index, String),
    Cut(Index, Index),
    Repeat(Index, Index),
}

impl Change {
    fn make(&self, text: &mut String) {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let place = |index: &Index| places[index.index(places.len())];
        // A stretch that is cut or said twice is a short one, so that something of the seed is left.
        let stretch = |from: &Index, length: &Index| {
            let first = from.index(places.len());
            let last = (first + length.index(40)).min(places.len() - 1);
            places[first]..places[last]
        };
        match self {
            Self::Insert(at, word) => text.insert_str(place(at), word),
            Self::Replace(from, length, word) => text.replace_range(stretch(from, length), word),
            Self::Cut(from, length) => text.replace_range(stretch(from, length), ""),
            Self::Repeat(from, length) => {
                let range = stretch(from, length);
                let said = text[range.clone()].to_owned();
                text.insert_str(range.end, &said);
            }
        }
    }
}

fn change(words: Vec<String>) -> impl Strategy<Value = Change> {
    let word = prop_oneof![4 => select(words), 1 => any::<char>().prop_map(String::from)].boxed();
    prop_oneof![
        3 => (any::<Index>(), word.clone()).prop_map(|(at, word)| Change::Insert(at, word)),
        3 => (any::<Index>(), any::<Index>(), word).prop_map(|(from, length, word)| Change::Replace(from, length, word)),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(from, length)| Change::Cut(from, length)),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(from, length)| Change::Repeat(from, length)),
    ]
}

/// The words of a dictionary, whose lines are `"word"` with `\\xNN` for what is no letter.
fn words(dictionary: &str) -> Vec<String> {
    let quoted = dictionary
        .lines()
        .filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    let word = |text: &str| {
        let mut bytes = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("\\x") {
            bytes.extend(before.bytes());
            bytes.push(u8::from_str_radix(&after[..2], 16).unwrap());
            rest = &after[2..];
        }
        bytes.extend(rest.bytes());
        String::from_utf8(bytes).unwrap()
    };
    quoted.map(word).collect()
}

fn holds(target: &str, cases: u32, check: fn(&[u8])) {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let mut seeds: Vec<String> = fs::read_dir(fuzz.join("seeds").join(target))
        .unwrap()
        .filter_map(|file| fs::read_to_string(file.unwrap().path()).ok())
        .collect();
    seeds.sort();
    let words = words(&fs::read_to_string(fuzz.join("dict").join(format!("{target}.dict"))).unwrap());
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases)
    };
    let made_up = (select(seeds), vec(change(words), 1..8));
    TestRunner::new(config)
        .run(&made_up, |(mut text, changes)| {
            for change in &changes {
                change.make(&mut text);
            }
            check(text.as_bytes());
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn dates() {
    holds("date", 1_000, fuzz::date::check);
}

#[test]
fn queries() {
    holds("query", 1_000, fuzz::query::check);
}

#[test]
fn markdown() {
    holds("markdown", 1_000, fuzz::markdown::check);
}

#[test]
fn packs() {
    holds("pack", 1_000, fuzz::pack::check);
}

#[test]
fn archives() {
    holds("archive", 300, fuzz::archive::check);
}

#[test]
fn arguments_of_commands() {
    holds("ipc", 200, fuzz::ipc::check);
}
