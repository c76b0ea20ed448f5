//! What the journal costs at 1,000, 10,000 and 100,000 records, each job beside what a user could have instead: a plain table, a
//! search by LIKE, and SQLite's own full-text index of trigrams.
//!
//! `cargo bench -p journal --bench journal [-- FILTER]`. `latency` tells the spread of the same jobs.
#![allow(
    clippy::unwrap_used,
    missing_docs,
    unreachable_pub,
    reason = "a measurement may stop"
)]

#[allow(dead_code, reason = "the other benchmark uses the rest")]
mod corpus;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock},
};

use corpus::{Corpus, EARLY, RARE, SIZES};
use divan::Bencher;
use journal::{EntryFilter, Journal, Op};
use rusqlite::Connection;

fn main() {
    divan::main();
}

/// A journal of a size, and the same texts in the baseline's tables; made once for all rows.
struct Shelf {
    journal: Journal,
    plain: Connection,
    _folder: tempfile::TempDir,
}

fn shelf(size: usize) -> Arc<Mutex<Shelf>> {
    static SHELVES: OnceLock<Mutex<HashMap<usize, Arc<Mutex<Shelf>>>>> = OnceLock::new();
    let mut shelves = SHELVES.get_or_init(Mutex::default).lock().unwrap();
    Arc::clone(shelves.entry(size).or_insert_with(|| Arc::new(Mutex::new(fill(size)))))
}

fn fill(size: usize) -> Shelf {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(folder.path(), corpus::options()).unwrap();
    corpus::load(&mut journal, Corpus::new(size));
    while journal.maintain().unwrap() {}
    let mut plain = Connection::open(folder.path().join("plain.db")).unwrap();
    plain
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE record (id INTEGER PRIMARY KEY, day TEXT NOT NULL, text TEXT NOT NULL);
             CREATE VIRTUAL TABLE trigram USING fts5 (text, content = '', tokenize = 'trigram');",
        )
        .unwrap();
    let batch = plain.transaction().unwrap();
    for record in Corpus::new(size) {
        put(&batch, &record.date.to_string(), &record.text);
    }
    batch.commit().unwrap();
    Shelf {
        journal,
        plain,
        _folder: folder,
    }
}

fn put(plain: &Connection, day: &str, text: &str) {
    plain
        .prepare_cached("INSERT INTO record (day, text) VALUES (?1, ?2)")
        .unwrap()
        .execute((day, text))
        .unwrap();
    plain
        .prepare_cached("INSERT INTO trigram (rowid, text) VALUES (last_insert_rowid(), ?1)")
        .unwrap()
        .execute([text])
        .unwrap();
}

#[divan::bench(args = SIZES, sample_count = 100)]
fn save_one(bencher: Bencher<'_, '_>, size: usize) {
    let shelf = shelf(size);
    let mut records = Corpus::new(size);
    bencher.bench_local(|| {
        let record = records.next().unwrap_or_else(|| Corpus::new(size).next().unwrap());
        let journal = &mut shelf.lock().unwrap().journal;
        journal.transact(Op::WriteEntry, |tx| tx.write_entry(record)).unwrap()
    });
}

#[divan::bench(args = SIZES, sample_count = 100)]
fn save_one_baseline_table_and_trigrams(bencher: Bencher<'_, '_>, size: usize) {
    let shelf = shelf(size);
    let mut records = Corpus::new(size);
    bencher.bench_local(|| {
        let record = records.next().unwrap_or_else(|| Corpus::new(size).next().unwrap());
        let plain = &mut shelf.lock().unwrap().plain;
        let save = plain.transaction().unwrap();
        put(&save, &record.date.to_string(), &record.text);
        save.commit().unwrap();
    });
}

/// Queries: a rare pair, a word of the first years alone, one character, a common word, two words.
const QUERIES: [&str; 5] = [RARE, EARLY, "障", "SLO", "障害 手順"];

#[divan::bench(args = SIZES, consts = [0, 1, 2, 3, 4])]
fn search<const QUERY: usize>(bencher: Bencher<'_, '_>, size: usize) {
    let shelf = shelf(size);
    let query = EntryFilter {
        query: QUERIES[QUERY].to_owned(),
        ..EntryFilter::default()
    };
    bencher.bench_local(|| {
        let journal = &shelf.lock().unwrap().journal;
        journal.entries(&query, 0, 20).unwrap()
    });
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn search_rare_baseline_like(bencher: Bencher<'_, '_>, size: usize) {
    let shelf = shelf(size);
    bencher.bench_local(|| {
        let plain = &shelf.lock().unwrap().plain;
        let mut query = plain
            .prepare_cached("SELECT id FROM record WHERE text LIKE ?1 ORDER BY day DESC LIMIT 20")
            .unwrap();
        let found = query
            .query_map([format!("%{RARE}%")], |row| row.get::<_, i64>(0))
            .unwrap();
        found.count()
    });
}

#[divan::bench(args = SIZES)]
fn page_of_fifty(bencher: Bencher<'_, '_>, size: usize) {
    let shelf = shelf(size);
    bencher.bench_local(|| {
        let journal = &shelf.lock().unwrap().journal;
        journal.entries(&EntryFilter::default(), 0, 50).unwrap()
    });
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn grains_of_the_timeline(bencher: Bencher<'_, '_>, size: usize) {
    let shelf = shelf(size);
    bencher.bench_local(|| shelf.lock().unwrap().journal.grains().unwrap());
}

#[divan::bench(args = SIZES)]
fn evidence_of_one_entry(bencher: Bencher<'_, '_>, size: usize) {
    let shelf = shelf(size);
    let source = corpus::newest(&shelf.lock().unwrap().journal);
    bencher.bench_local(|| shelf.lock().unwrap().journal.evidence_of(&source).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn all_evidence_from_nothing(bencher: Bencher<'_, '_>, size: usize) {
    let shelf = shelf(size);
    bencher.bench_local(|| shelf.lock().unwrap().journal.ledger().unwrap());
}
