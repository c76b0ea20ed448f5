//! How long searches and saves take at 100,000 records: not the mean but the median, the 99th percentile and the worst.
//!
//! `cargo bench -p journal --bench latency [-- RECORDS]`
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement talks and may stop"
)]
#![allow(missing_docs, unreachable_pub, reason = "a program of its own")]

#[allow(dead_code, reason = "the other benchmark uses the rest")]
mod corpus;

use std::time::Instant;

use corpus::{Corpus, Dice, EARLY, RARE};
use journal::{EntryContent, EntryFilter, Journal, Op};

fn row(name: &str, mut micros: Vec<f64>, note: &str) {
    micros.sort_by(f64::total_cmp);
    let at = |share: f64| micros[((micros.len() - 1) as f64 * share) as usize] / 1000.0;
    println!(
        "| {name} | {:.3} | {:.3} | {:.3} | {} {note} |",
        at(0.5),
        at(0.99),
        at(1.0),
        micros.len()
    );
}

fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let value = work();
    (start.elapsed().as_secs_f64() * 1e6, value)
}

fn main() {
    let size = std::env::args()
        .skip(1)
        .find_map(|word| word.parse().ok())
        .unwrap_or(100_000);
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), corpus::options()).unwrap();
    let records: Vec<EntryContent> = Corpus::new(size).collect();
    let bytes: usize = records.iter().map(|record| record.text.len()).sum();
    let (micros, ()) = timed(|| corpus::load(&mut journal, records.iter().cloned()));
    println!(
        "{size} records, {:.0} MB of text, bulk load {:.0} records/s",
        bytes as f64 / 1e6,
        size as f64 / micros * 1e6
    );
    let (micros, steps) = timed(|| {
        let mut steps = 0;
        while journal.maintain().unwrap() {
            steps += 1;
        }
        steps
    });
    println!(
        "upkeep after it: {steps} steps, {:.0} ms; file {:.0} MB",
        micros / 1e3,
        journal.bytes() as f64 / 1e6
    );
    println!("| job, ms | p50 | p99 | max | n |\n|---|---|---|---|---|");
    searches(&journal, &records, "");
    let mut saves = Vec::new();
    for record in Corpus::new(size).take(3_000) {
        saves.push(timed(|| journal.transact(Op::WriteEntry, |tx| tx.write_entry(record)).unwrap()).0);
    }
    row("save, durable, without upkeep", saves, "");
    searches(&journal, &records, ", 3,000 saves later without upkeep");
    let mut steps = Vec::new();
    loop {
        let (micros, more) = timed(|| journal.maintain().unwrap());
        if !more {
            break;
        }
        steps.push(micros);
    }
    row("a step of upkeep", steps, "");
    searches(&journal, &records, ", after upkeep");
    row(
        "page of 50",
        (0..200)
            .map(|_| timed(|| journal.entries(&EntryFilter::default(), 0, 50).unwrap()).0)
            .collect(),
        "",
    );
    row(
        "page of 50, the last",
        (0..50)
            .map(|_| timed(|| journal.entries(&EntryFilter::default(), size as u32 - 50, 50).unwrap()).0)
            .collect(),
        "",
    );
    row(
        "grains",
        (0..20).map(|_| timed(|| journal.grains().unwrap()).0).collect(),
        "",
    );
    row(
        "ledger",
        (0..20).map(|_| timed(|| journal.ledger().unwrap()).0).collect(),
        &format!("{} pieces", journal.ledger().unwrap().len()),
    );
    row(
        "months",
        (0..20)
            .map(|_| timed(|| journal.months(&EntryFilter::default()).unwrap()).0)
            .collect(),
        "",
    );
    row(
        "counts",
        (0..20).map(|_| timed(|| journal.counts().unwrap()).0).collect(),
        "",
    );
    row(
        "open",
        (0..20)
            .map(|_| timed(|| Journal::open(dir.path(), corpus::options()).unwrap()).0)
            .collect(),
        "",
    );
    let (micros, lacking) = timed(|| journal.check_search_index().unwrap());
    println!("index against texts: {lacking} entries lacking, {:.1} s", micros / 1e6);
}

/// Pieces of one to some characters of the records, as a person would type them.
fn pieces(records: &[EntryContent], dice: &mut Dice, count: usize, length: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    while pieces.len() < count {
        let text = &records[dice.below(records.len())].text;
        let chars: Vec<char> = text.chars().collect();
        let piece: String = chars.iter().skip(dice.below(chars.len())).take(length).collect();
        if !piece.contains(char::is_whitespace) && piece.chars().count() == length {
            pieces.push(piece);
        }
    }
    pieces
}

fn searches(journal: &Journal, records: &[EntryContent], when: &str) {
    let mut dice = Dice::new(7);
    let dice = &mut dice;
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let mut kinds: Vec<(&str, Vec<String>)> = vec![
        ("rare, two characters", words(&[RARE])),
        ("only in the early years", words(&[EARLY, "cobol", "BOL"])),
        ("nowhere", words(&["彅彅", "zzzzqq", "錨錨", "ゞゞ", "qxj"])),
        (
            "very common",
            words(&["した", "の", "e", "を", "SLO", "ました", "the", "a", "1"]),
        ),
        (
            "common words together",
            words(&["SLO 障害", "した ない", "the team", "a e i o", "手順 レビュー 今日"]),
        ),
        ("common and rare", words(&["した 錨泊", "の COBOL", "the OPS-777"])),
        (
            "English",
            words(&[
                "deployment",
                "postmortem",
                "review",
                "incident",
                "kubernetes",
                "runbook",
            ]),
        ),
        (
            "grams everywhere, phrase nowhere",
            words(&["したしたした", "ないですました", "tionthe", "ingthed", "ですました"]),
        ),
        ("a ticket", words(&["OPS-12345", "ops-4242", "OPS-9"])),
    ];
    for (name, length) in [
        ("one character of a text", 1),
        ("two characters of a text", 2),
        ("three", 3),
        ("four", 4),
        ("six", 6),
        ("ten", 10),
        ("forty", 40),
    ] {
        kinds.push((name, pieces(records, dice, 300, length)));
    }
    let pairs = pieces(records, dice, 600, 3);
    kinds.push((
        "two pieces of three",
        pairs.chunks(2).map(|pair| pair.join(" ")).collect(),
    ));
    let _ = journal
        .entries(
            &EntryFilter {
                query: "の".to_owned(),
                ..EntryFilter::default()
            },
            0,
            20,
        )
        .unwrap();
    let mut all = Vec::new();
    for (name, queries) in kinds {
        let rounds = (300 / queries.len()).max(1);
        let mut micros = Vec::new();
        let mut worst = (0.0, String::new());
        for query in queries.iter().cycle().take(queries.len() * rounds) {
            let filter = EntryFilter {
                query: query.clone(),
                ..EntryFilter::default()
            };
            let (time, page) = timed(|| journal.entries(&filter, 0, 20).unwrap());
            if time > worst.0 {
                worst = (
                    time,
                    format!("worst {query:?}, {} of {:?}", page.entries.len(), page.total),
                );
            }
            micros.push(time);
        }
        all.extend_from_slice(&micros);
        row(&format!("search: {name}{when}"), micros, &worst.1);
    }
    row(&format!("search: all kinds{when}"), all, "");
}
