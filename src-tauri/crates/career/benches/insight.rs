//! How well suggestions are made, and how fast: on the labelled records of `tests/insight`, whose authors saw neither the signals nor the
//! examples, and on the pack's own examples, each asked of a model that did not see it.
//!
//! `--tuning` leaves the sealed half out: rules and thresholds are chosen without sight of it.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints, and reads files of the repository"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    hint::black_box,
    path::PathBuf,
    time::Instant,
};

use career::{
    id::DirectionId,
    insight::{Example, train},
    recap::{EXAMPLES, Recap, embedded},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Labelled {
    text: String,
    labels: BTreeSet<DirectionId>,
    hard: bool,
}

/// Pairs of a record and a direction, by what was said and what is true.
#[derive(Default, Clone, Copy)]
struct Tally {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Tally {
    fn add(&mut self, said: &BTreeSet<&DirectionId>, truth: &BTreeSet<DirectionId>) {
        for direction in said {
            if truth.contains(*direction) {
                self.right += 1
            } else {
                self.wrong += 1
            }
        }
        self.missed += u32::try_from(truth.iter().filter(|one| !said.contains(one)).count()).unwrap();
    }

    fn line(self, name: &str) -> String {
        let of = |part: u32, all: u32| f64::from(part) / f64::from(all.max(1));
        let (precision, recall) = (
            of(self.right, self.right + self.wrong),
            of(self.right, self.right + self.missed),
        );
        let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
        format!(
            "{name:<44} precision {precision:.3}  recall {recall:.3}  F1 {f1:.3}  ({} pairs)",
            self.right + self.missed
        )
    }
}

fn report(name: &str, records: &[Labelled], say: impl Fn(&str) -> BTreeSet<DirectionId>) {
    let (mut all, mut hard, mut false_alarms, mut plain) = (Tally::default(), Tally::default(), 0, 0);
    let mut each: BTreeMap<DirectionId, Tally> = BTreeMap::new();
    for record in records {
        let said = say(&record.text);
        let said: BTreeSet<&DirectionId> = said.iter().collect();
        all.add(&said, &record.labels);
        if record.hard {
            hard.add(&said, &record.labels);
        }
        if record.labels.is_empty() {
            plain += 1;
            false_alarms += u32::from(!said.is_empty());
        }
        for &direction in said
            .iter()
            .copied()
            .chain(&record.labels)
            .collect::<BTreeSet<_>>()
            .iter()
        {
            let one = |of: &BTreeSet<DirectionId>| of.iter().filter(|id| *id == direction).cloned().collect();
            let said: BTreeSet<DirectionId> = said.iter().map(|id| (*id).clone()).collect();
            let (said, truth): (BTreeSet<DirectionId>, BTreeSet<DirectionId>) = (one(&said), one(&record.labels));
            each.entry(direction.clone())
                .or_default()
                .add(&said.iter().collect(), &truth);
        }
    }
    println!("{}", all.line(name));
    println!("{}", hard.line("  of them without a textbook word"));
    println!("  records without evidence that got a suggestion: {false_alarms} of {plain}");
    if std::env::args().any(|argument| argument == "--each") {
        for (direction, tally) in each {
            println!("{}", tally.line(&format!("  {direction}")));
        }
    }
}

fn said(recap: &Recap, text: &str) -> BTreeSet<DirectionId> {
    recap
        .find("", text)
        .into_iter()
        .map(|finding| finding.direction.clone())
        .collect()
}

fn main() {
    let recap = embedded().unwrap();
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let read = |text: &str| -> Vec<Labelled> {
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    let file = |name: &str| read(&fs::read_to_string(root.join("tests/insight").join(name)).unwrap());
    let signals = |text: &str| -> BTreeSet<DirectionId> {
        recap
            .signals()
            .find("", text)
            .into_iter()
            .map(|finding| finding.direction.clone())
            .collect()
    };
    let tuning_alone = std::env::args().any(|argument| argument == "--tuning");
    let halves = [("tuning half", "tuning.jsonl"), ("sealed half", "sealed.jsonl")];
    for (name, half) in halves
        .into_iter()
        .take(if tuning_alone { 1 } else { 2 })
        .chain([("other careers", "labelled.jsonl")])
    {
        let records = file(half);
        report(&format!("{name}, signals alone"), &records, signals);
        report(&format!("{name}, signals and model"), &records, |text| {
            said(&recap, text)
        });
    }

    // Every fifth block of examples is asked of a model made of the others.
    let examples: Vec<Example> = EXAMPLES
        .iter()
        .flat_map(|(_, text)| text.lines())
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let (mut asked, mut known) = (Vec::new(), Vec::new());
    for (at, example) in examples.iter().cloned().enumerate() {
        if at / 15 % 5 == 4 {
            asked.push(example)
        } else {
            known.push(example)
        }
    }
    let bare = career::recap::embedded_files().unwrap();
    let model = train(&bare, &known).unwrap();
    let fresh = bare.with_model(model);
    let asked: Vec<Labelled> = asked
        .into_iter()
        .map(|Example { text, labels, hard, .. }| Labelled { text, labels, hard })
        .collect();
    report("examples kept back, signals alone", &asked, signals);
    report("examples kept back, signals and model", &asked, |text| {
        said(&fresh, text)
    });

    let long = examples
        .iter()
        .take(12)
        .map(|example| example.text.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    for (name, texts) in [
        (
            "an example",
            examples.iter().map(|example| example.text.as_str()).collect::<Vec<_>>(),
        ),
        ("a long record", vec![long.as_str(); 500]),
    ] {
        let bytes: usize = texts.iter().map(|text| text.len()).sum();
        for (how, model) in [("signals alone", false), ("signals and model", true)] {
            let begun = Instant::now();
            for text in &texts {
                if model {
                    black_box(recap.find("", text));
                } else {
                    black_box(recap.signals().find("", text));
                }
            }
            let each = begun.elapsed().as_secs_f64() * 1e6 / f64::from(u32::try_from(texts.len()).unwrap());
            println!("{name}, {how}: {each:.1} µs each ({} bytes)", bytes / texts.len());
        }
    }
}
