//! The model that ships is the one that the pack's examples make, and it reads what they say.

use std::{fs, path::PathBuf};

use career::{
    insight::{Example, Model, train},
    recap::{Recap, embedded},
};

fn pack() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets/recaps/sre-next-2022")
}

/// The examples, file by file in the order of names: the order that the builder takes.
fn examples() -> Vec<Example> {
    let mut files: Vec<PathBuf> = fs::read_dir(pack().join("examples"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let texts: Vec<String> = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let lines = texts
        .iter()
        .flat_map(|text| text.lines())
        .filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn bare() -> Recap {
    let names = [
        "recap.toml",
        "directions.toml",
        "roles.toml",
        "links.toml",
        "prompts.toml",
        "phases.toml",
    ];
    let files: Vec<(&str, String)> = names
        .into_iter()
        .map(|name| (name, fs::read_to_string(pack().join(name)).unwrap()))
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Recap::load(&files).unwrap()
}

#[test]
fn the_model_that_ships_is_made_of_the_examples_byte_for_byte() {
    let built = train(&bare(), &examples()).unwrap().to_bytes();
    let path = pack().join("model.bin");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, &built).unwrap();
    }
    assert!(built.len() < 2_000_000, "{} bytes", built.len());
    assert!(
        fs::read(&path).unwrap() == built,
        "assets/recaps/sre-next-2022/model.bin is not what the examples make: run `nenrin recap build`, look at `cargo xtask bench --insight`, and commit it"
    );
}

#[test]
fn a_model_survives_its_bytes_and_no_damage_panics() {
    let bytes = fs::read(pack().join("model.bin")).unwrap();
    let model = Model::from_bytes(&bytes).unwrap();
    assert!(model.to_bytes() == bytes);
    for length in (0..2_000).chain([bytes.len() - 1]) {
        assert!(Model::from_bytes(&bytes[..length]).is_err(), "{length}");
    }
    let mut longer = bytes;
    longer.push(0);
    assert!(Model::from_bytes(&longer).is_err());
}

#[test]
fn a_phrase_that_carried_a_suggestion_stands_in_the_text() {
    let recap = embedded().unwrap();
    for example in examples().iter().step_by(7) {
        for finding in recap.find("", &example.text) {
            assert!(!finding.hits.is_empty(), "{}", example.text);
            for hit in &finding.hits {
                assert!(!example.text[hit.range.clone()].is_empty());
                assert!(!hit.signal.is_empty());
            }
            assert!(finding.hits.is_sorted_by_key(|hit| (hit.part, hit.range.start)));
        }
    }
}
