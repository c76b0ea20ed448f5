//! How long it takes to load the pack, to search a text for signals, and to assess all directions.
//!
//! `cargo bench -p career`. The sizes are sources; six of ten say something of a direction, as in a real journal.
#![allow(clippy::expect_used, reason = "a bench that cannot be set up has nothing to measure")]

use std::{collections::BTreeSet, sync::Arc};

use career::{
    date::{PartialDate, Period},
    growth::{Context, Evidence, EvidenceState, Ledger, Piece, Source, assess, open},
    id::{EntryId, RoleId},
    recap::{Recap, embedded},
    role::Role,
};
use chrono::{Days, NaiveDate};
use divan::{Bencher, counter::BytesCount};
use uuid::Uuid;

const SIZES: [u32; 3] = [1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

fn recap() -> Arc<Recap> {
    embedded().expect("the shipped pack loads")
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// A generator of numbers that needs no crate: splitmix64.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % limit as u64).unwrap_or(0)
    }
}

/// Evidence of forty years.
fn evidence(recap: &Recap, sources: u32) -> Vec<Evidence> {
    let mut numbers = Numbers(20_220_719);
    let mut all = Vec::new();
    for number in 0..sources {
        if numbers.below(10) >= 6 {
            continue;
        }
        let age = Days::new(numbers.below(40 * 365) as u64);
        let date = PartialDate::from_day(today() - age).expect("a day of these forty years");
        let states = [
            EvidenceState::Suggested,
            EvidenceState::Confirmed,
            EvidenceState::Dismissed,
        ];
        all.push(Evidence {
            direction: recap.directions()[numbers.below(recap.directions().len())].id.clone(),
            piece: Piece {
                date,
                source: Source::Entry(EntryId(Uuid::from_u128(u128::from(number)))),
                state: states[numbers.below(8).min(2) % 3],
                signals: Vec::new(),
            },
        });
    }
    all
}

fn roles() -> Vec<Role> {
    let kinds = [
        ("sier_pm", "2012-04", Some("2016-03")),
        ("web_backend", "2016-04", Some("2019-06")),
        ("sre", "2019-07", Some("2022-09")),
        ("mlops", "2022-10", None),
    ];
    let role = |(at, (kind, from, to)): (usize, (&str, &str, Option<&str>))| Role {
        id: RoleId(Uuid::from_u128(at as u128)),
        title: kind.to_owned(),
        kind: kind.parse().ok(),
        organisation: String::new(),
        period: Period::new(
            from.parse().expect("a month"),
            to.map(|to| to.parse().expect("a month")),
        )
        .expect("a period"),
        summary: String::new(),
        highlights: Vec::new(),
    };
    kinds.into_iter().enumerate().map(role).collect()
}

fn with_context<T>(roles: &[Role], job: impl FnOnce(&Context<'_>) -> T) -> T {
    let stars = BTreeSet::new();
    job(&Context {
        roles,
        stars: &stars,
        goals: &[],
        reading: &[],
        own_links: &[],
    })
}

#[divan::bench]
fn load_pack() -> Recap {
    let files = [
        (
            "recap.toml",
            include_str!("../../../../assets/recaps/sre-next-2022/recap.toml"),
        ),
        (
            "directions.toml",
            include_str!("../../../../assets/recaps/sre-next-2022/directions.toml"),
        ),
        (
            "roles.toml",
            include_str!("../../../../assets/recaps/sre-next-2022/roles.toml"),
        ),
        (
            "links.toml",
            include_str!("../../../../assets/recaps/sre-next-2022/links.toml"),
        ),
        (
            "prompts.toml",
            include_str!("../../../../assets/recaps/sre-next-2022/prompts.toml"),
        ),
        (
            "phases.toml",
            include_str!("../../../../assets/recaps/sre-next-2022/phases.toml"),
        ),
    ];
    Recap::load(divan::black_box(&files)).expect("the shipped pack loads")
}

/// Building the ledger from nothing.
#[divan::bench(args = SIZES)]
fn ledger_from_nothing(bencher: Bencher<'_, '_>, sources: u32) {
    let recap = recap();
    let all = evidence(&recap, sources);
    bencher
        .with_inputs(|| all.clone())
        .bench_values(|all| all.into_iter().collect::<Ledger>());
}

/// One changed source, and all directions again.
#[divan::bench(args = SIZES)]
fn assess_after_one_edit(bencher: Bencher<'_, '_>, sources: u32) {
    let recap = recap();
    let all = evidence(&recap, sources);
    let mut ledger: Ledger = all.iter().cloned().collect();
    let roles = roles();
    let mut turn = 0;
    bencher.bench_local(|| {
        turn = (turn + 7919) % all.len();
        let one = &all[turn];
        ledger.replace(&one.piece.source, [one.clone()]);
        with_context(&roles, |context| assess(&ledger, context, &recap, today()))
    });
}

/// One direction opened with all its parts.
#[divan::bench(args = SIZES)]
fn open_one_direction(bencher: Bencher<'_, '_>, sources: u32) {
    let recap = recap();
    let ledger: Ledger = evidence(&recap, sources).into_iter().collect();
    let roles = roles();
    let direction = &recap.directions()[0].id;
    bencher.bench_local(|| {
        with_context(&roles, |context| {
            open(&ledger, context, &recap, direction, today()).map(|detail| detail.pieces.len())
        })
    });
}

/// Signals in one Japanese and one English text of 100 kB; bytes a second.
#[divan::bench(args = ["ja", "en"])]
fn signals(bencher: Bencher<'_, '_>, language: &str) {
    let recap = recap();
    let mut text = String::new();
    while text.len() < 100_000 {
        for prompt in recap.prompts() {
            text += if language == "ja" {
                &prompt.text.ja
            } else {
                &prompt.text.en
            };
            text.push('\n');
        }
    }
    let matcher = recap.signals();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| matcher.find("", divan::black_box(&text)).len());
}
