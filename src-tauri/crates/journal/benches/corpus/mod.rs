//! A made-up career of any length: records of some 1.5 KB of Markdown, three in four Japanese, put together from sentences of
//! the recap's example records. The same seed always makes the same records.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use career::{date::PartialDate, entry::EntryKind, growth::Source};
use chrono::{Duration, NaiveDate};
use journal::{Clock, EntryContent, Journal, Moment, Op, Options};

/// The sizes that are measured.
pub const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// Stands in seven records of any corpus.
pub const RARE: &str = "錨泊";

/// Stands in one of fifty records of the first eighth of the years, and nowhere later.
pub const EARLY: &str = "COBOL";

/// Bytes of a record's text, about.
const LENGTH: usize = 1_500;

/// Xorshift: good enough to choose sentences, and the same everywhere.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % end
    }
}

pub struct Corpus {
    japanese: Vec<String>,
    english: Vec<String>,
    dice: Dice,
    size: usize,
    at: usize,
}

impl Corpus {
    pub fn new(size: usize) -> Self {
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/recaps/sre-next-2022/examples");
        let (mut japanese, mut english) = (Vec::new(), Vec::new());
        let mut files: Vec<_> = std::fs::read_dir(examples)
            .unwrap()
            .map(|file| file.unwrap().path())
            .collect();
        files.sort();
        for file in files
            .iter()
            .filter(|file| file.extension().is_some_and(|end| end == "jsonl"))
        {
            for line in std::fs::read_to_string(file).unwrap().lines() {
                let record: serde_json::Value = serde_json::from_str(line).unwrap();
                let text = record["text"].as_str().unwrap();
                let into = if record["lang"] == "ja" {
                    &mut japanese
                } else {
                    &mut english
                };
                into.extend(
                    text.split_inclusive(['。', '\n', '.'])
                        .map(|part| part.trim().to_owned())
                        .filter(|part| part.len() > 6),
                );
            }
        }
        Self {
            japanese,
            english,
            dice: Dice::new(2026),
            size,
            at: 0,
        }
    }

    fn text(&mut self) -> String {
        let japanese = self.dice.below(4) < 3;
        let mut text = String::from(["", "## 週次のふりかえり\n\n", "- ", "### Notes\n\n"][self.dice.below(4)]);
        while text.len() < LENGTH {
            let sentences = if japanese { &self.japanese } else { &self.english };
            text.push_str(&sentences[self.dice.below(sentences.len())]);
            text.push_str([" ", "\n", "\n- ", "\n\n"][self.dice.below(4)]);
        }
        // A name that hardly any other record has, as of a customer or a ticket.
        let kanji = |dice: &mut Dice| char::from_u32(0x4e00 + u32::try_from(dice.below(6_000)).unwrap()).unwrap();
        let name = [kanji(&mut self.dice), kanji(&mut self.dice), kanji(&mut self.dice)];
        text.extend(name);
        text.push_str(&format!(" OPS-{}", self.dice.below(90_000)));
        text
    }
}

impl Iterator for Corpus {
    type Item = EntryContent;

    fn next(&mut self) -> Option<EntryContent> {
        if self.at == self.size {
            return None;
        }
        let mut text = self.text();
        if self.at % (self.size / 7) == self.size / 14 {
            text.push_str(&format!("\n港の外に{RARE}した日。"));
        }
        if self.at < self.size / 8 && self.at.is_multiple_of(50) {
            text.push_str(&format!("\n{EARLY}の改修。"));
        }
        // Forty years, oldest first with some backdating.
        let start = NaiveDate::from_ymd_opt(1986, 4, 1).unwrap();
        let day = (self.at * 14_600 / self.size).saturating_sub(self.dice.below(30));
        let day = start + Duration::days(i64::try_from(day).unwrap());
        let title = if self.dice.below(2) == 0 {
            text.chars().skip(4).take(20).collect()
        } else {
            String::new()
        };
        self.at += 1;
        Some(EntryContent {
            date: PartialDate::from_day(day).unwrap(),
            kind: EntryKind::ALL[self.dice.below(4)],
            title: title.replace('\n', " "),
            text,
            role: None,
            tags: if self.dice.below(5) == 0 {
                vec!["SRE".to_owned()]
            } else {
                Vec::new()
            },
            prompt: None,
        })
    }
}

/// Stands on one day; each change a millisecond after the last.
struct Steady(AtomicI64);

impl Clock for Steady {
    fn now(&self) -> Moment {
        Moment(self.0.fetch_add(1, Ordering::Relaxed))
    }

    fn today(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }
}

pub fn options() -> Options {
    Options {
        key: None,
        recap: career::recap::embedded().unwrap(),
        clock: Arc::new(Steady(AtomicI64::new(1_795_000_000_000))),
    }
}

pub fn load(journal: &mut Journal, entries: impl Iterator<Item = EntryContent>) {
    let all = |tx: &mut journal::Tx<'_>| -> journal::Result<()> {
        for entry in entries {
            tx.write_entry(entry)?;
        }
        Ok(())
    };
    journal.transact(Op::ImportArchive, all).unwrap();
}

/// A source that every corpus has: its newest entry.
pub fn newest(journal: &Journal) -> Source {
    Source::Entry(journal.entries(&journal::EntryFilter::default(), 0, 1).unwrap().entries[0].id)
}
