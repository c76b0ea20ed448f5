//! What the operations of the window and the command line cost at 1,000, 10,000 and 100,000 records.
//!
//! `cargo bench -p nenrin --bench operations [-- FILTER]`
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a measurement may stop"
)]

#[path = "../fixtures/made_up.rs"]
mod made_up;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock},
};

use divan::Bencher;
use nenrin::{
    api::{AsOf, DirectionQuery, EntryInput, EntryKindName, ExportRequest, Lang, Preset},
    clock::AppClock,
    ops::{self, Context},
};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

struct Desk {
    context: Context,
    _folder: tempfile::TempDir,
}

/// The journal of a size, filled once for all rows.
fn desk(size: usize) -> Arc<Mutex<Desk>> {
    static DESKS: OnceLock<Mutex<HashMap<usize, Arc<Mutex<Desk>>>>> = OnceLock::new();
    let mut desks = DESKS.get_or_init(Mutex::default).lock().unwrap();
    Arc::clone(desks.entry(size).or_insert_with(|| {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(AppClock::from_variable(Some("2026-11-22")).unwrap());
        let mut context = Context::open(folder.path(), clock).unwrap();
        ops::archive_import(&mut context, made_up::archive(size).as_bytes()).unwrap();
        ops::directions(&mut context, AsOf::default()).unwrap();
        Arc::new(Mutex::new(Desk {
            context,
            _folder: folder,
        }))
    }))
}

fn record() -> EntryInput {
    EntryInput {
        id: None,
        date: None,
        kind: EntryKindName::Reflection,
        title: String::new(),
        text: "推論基盤のSLOを見直した。".to_owned(),
        role: None,
        tags: Vec::new(),
        prompt: None,
        draft: None,
    }
}

/// The baseline of the row below: the write alone.
#[divan::bench(args = SIZES, sample_count = 50)]
fn write_one_record(bencher: Bencher<'_, '_>, size: usize) {
    let desk = desk(size);
    bencher.bench_local(|| ops::entry_save(&mut desk.lock().unwrap().context, record()).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn directions_after_one_edit(bencher: Bencher<'_, '_>, size: usize) {
    let desk = desk(size);
    bencher
        .with_inputs(|| drop(ops::entry_save(&mut desk.lock().unwrap().context, record()).unwrap()))
        .bench_local_values(|()| ops::directions(&mut desk.lock().unwrap().context, AsOf::default()).unwrap());
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn one_direction_opened(bencher: Bencher<'_, '_>, size: usize) {
    let desk = desk(size);
    bencher.bench_local(|| {
        let query = DirectionQuery {
            id: "slo_ux".to_owned(),
            as_of: None,
            limit: Some(300),
        };
        ops::direction_show(&mut desk.lock().unwrap().context, query).unwrap()
    });
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn data_of_the_timeline(bencher: Bencher<'_, '_>, size: usize) {
    let desk = desk(size);
    bencher.bench_local(|| {
        let context = &mut desk.lock().unwrap().context;
        (ops::timeline(context).unwrap(), ops::timeline_grains(context).unwrap())
    });
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn export_the_plan(bencher: Bencher<'_, '_>, size: usize) {
    let desk = desk(size);
    bencher.bench_local(|| {
        let request = ExportRequest {
            preset: Preset::Myself,
            lang: Lang::Ja,
            as_of: None,
        };
        ops::export_preview(&mut desk.lock().unwrap().context, request).unwrap()
    });
}
