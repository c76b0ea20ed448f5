//! The model that ships is the one that the pack's examples make, and it reads what they say.

#![allow(clippy::unwrap_used, reason = "a test that can't go on shall fail")]

use std::{fs, path::PathBuf};

use career::{
    insight::{Example, Model, train},
    recap::{EXAMPLES, embedded, embedded_files},
};

fn pack() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets/recaps/sre-next-2022")
}

fn examples() -> Vec<Example> {
    let lines = EXAMPLES.iter().flat_map(|(_, text)| text.lines());
    let written = lines.filter(|line| !line.trim().is_empty());
    written.map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn the_model_that_ships_is_made_of_the_examples_byte_for_byte() {
    let built = train(&embedded_files().unwrap(), &examples()).unwrap().to_bytes();
    let path = pack().join("model.bin");
    // To take a model over after the examples changed.
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
fn every_file_of_examples_is_in_the_program() {
    let mut files: Vec<String> = fs::read_dir(pack().join("examples"))
        .unwrap()
        .map(|file| format!("examples/{}", file.unwrap().file_name().into_string().unwrap()))
        .collect();
    files.sort();
    assert_eq!(files, EXAMPLES.map(|(name, _)| name));
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
