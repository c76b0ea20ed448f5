//! The sample journal is whole: it loads in both languages, and what the app shows of it is what it is meant to show.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail loudly")]

use std::collections::{BTreeSet, HashMap, HashSet};

use career::{
    date::PartialDate,
    growth::{Assessment, Context, Evidence, EvidenceState, Group, Ledger, Piece, Source, Stage, assess, quiet_lens},
    reading::ReadingStatus,
    recap::{Lang, Lens, embedded},
    sample::{self, Sample, SampleError},
};
use chrono::{Datelike, NaiveDate};

const LANGS: [Lang; 2] = [Lang::Ja, Lang::En];

fn sample(lang: Lang) -> Sample {
    sample::embedded(lang, &embedded().unwrap()).unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// All evidence, as the journal keeps it: what signals find, what the person said, finished steps for their goal's direction.
fn ledger(sample: &Sample) -> Ledger {
    let recap = embedded().unwrap();
    let mut found: HashMap<(Source, String), Evidence> = HashMap::new();
    let mut dates: HashMap<Source, PartialDate> = HashMap::new();
    let mut add = |source: Source, date: PartialDate, title: &str, text: &str| {
        dates.insert(source.clone(), date);
        for finding in recap.find(title, text) {
            let piece = Piece {
                date,
                source: source.clone(),
                state: EvidenceState::Suggested,
                signals: finding.signals(),
            };
            let direction = finding.direction.clone();
            found.insert((source.clone(), direction.to_string()), Evidence { direction, piece });
        }
    };
    let day = |day: NaiveDate| PartialDate::from_day(day).unwrap();
    for entry in &sample.entries {
        add(Source::Entry(entry.id), entry.date, &entry.title, &entry.text);
    }
    for role in &sample.roles {
        for highlight in &role.highlights {
            let end = role.period.to().unwrap_or_else(|| day(today()));
            add(Source::Highlight(highlight.id), end, "", &highlight.text);
        }
    }
    for reading in sample
        .reading
        .iter()
        .filter(|reading| reading.status == ReadingStatus::Read)
    {
        add(
            Source::Reading(reading.link.clone()),
            day(reading.on),
            "",
            &reading.takeaway,
        );
    }
    for decision in &sample.decisions {
        let piece = Piece {
            date: dates[&decision.source],
            source: decision.source.clone(),
            state: decision.state,
            signals: Vec::new(),
        };
        let direction = decision.direction.clone();
        let key = (decision.source.clone(), direction.to_string());
        found.entry(key).or_insert(Evidence { direction, piece }).piece.state = decision.state;
    }
    for goal in &sample.goals {
        for step in &goal.steps {
            if let Some(done) = step.done {
                let piece = Piece {
                    date: day(done),
                    source: Source::Step(step.id),
                    state: EvidenceState::Confirmed,
                    signals: Vec::new(),
                };
                let direction = goal.direction.clone();
                found.insert(
                    (piece.source.clone(), direction.to_string()),
                    Evidence { direction, piece },
                );
            }
        }
    }
    found.into_values().collect()
}

fn assessed(sample: &Sample) -> Vec<Assessment> {
    let stars: BTreeSet<_> = sample.stars.iter().cloned().collect();
    let context = Context {
        roles: &sample.roles,
        stars: &stars,
        goals: &sample.goals,
        reading: &sample.reading,
        own_links: &sample.own_links,
    };
    assess(&ledger(sample), &context, &embedded().unwrap(), today())
}

#[test]
fn both_languages_are_the_same_life() {
    let [ja, en] = LANGS.map(sample);
    assert_eq!(ja.entries.len(), en.entries.len());
    for (ja, en) in ja.entries.iter().zip(&en.entries) {
        assert_eq!((ja.id, ja.date, ja.kind, ja.role), (en.id, en.date, en.kind, en.role));
        assert_ne!(ja.text, en.text);
        let is_japanese = |text: &str| text.chars().any(|c| ('\u{3041}'..='\u{30ff}').contains(&c));
        assert!(
            is_japanese(&ja.text) && !is_japanese(&en.text) && !is_japanese(&en.title),
            "{}",
            en.title
        );
    }
    assert_eq!(ja.decisions, en.decisions);
    assert_eq!(ja.stars, en.stars);
    let roles = |sample: &Sample| {
        sample
            .roles
            .iter()
            .map(|role| (role.id, role.period))
            .collect::<Vec<_>>()
    };
    assert_eq!(roles(&ja), roles(&en));
}

#[test]
fn it_is_a_life_of_twelve_years_in_order() {
    let sample = sample(Lang::Ja);
    assert_eq!(sample.entries.len(), 90);
    assert!(sample.entries.is_sorted_by_key(|entry| entry.date));
    assert!(sample.roles.is_sorted_by_key(|role| role.period.from()));
    let years: BTreeSet<i32> = sample.entries.iter().map(|entry| entry.date.year()).collect();
    assert!(years.into_iter().eq(2014..=2026), "every year has a record");
    assert!(sample.entries.last().unwrap().date.first_day() <= today());
    // The text of an entry is about its day: it lies in the role that it names.
    for entry in &sample.entries {
        let role = sample.roles.iter().find(|role| Some(role.id) == entry.role).unwrap();
        assert!(
            role.period.contains(entry.date.first_day()),
            "{} is not in {}",
            entry.title,
            role.title
        );
    }
    let now = sample.roles.iter().filter(|role| role.period.contains(today())).count();
    assert_eq!(now, 2, "two roles of today, at the same time");
    let ids: HashSet<String> = sample.entries.iter().map(|entry| entry.id.to_string()).collect();
    assert_eq!(ids.len(), sample.entries.len());
    assert!(ids.iter().all(|id| id.as_bytes()[14] == b'7'), "UUIDv7");
    assert!(
        sample
            .snapshots
            .iter()
            .all(|snapshot| snapshot.taken.year() == 2025 && snapshot.goals.len() == 3)
    );
    let kinds: HashSet<_> = sample.entries.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds.len(), 4);
}

#[test]
fn it_shows_every_stage_and_group() {
    for lang in LANGS {
        let sample = sample(lang);
        let all = assessed(&sample);
        let find = |id: &str| all.iter().find(|one| one.direction.as_str() == id).unwrap();
        let mut table = String::new();
        for one in &all {
            table += &format!(
                "{:<24} {:<11} {:<9} {:<8} W {:5.2} reach {:.2} {:2} + {:2} {}\n",
                one.direction.as_str(),
                one.lens.as_str(),
                format!("{:?}", one.group).to_lowercase(),
                format!("{:?}", one.stage).to_lowercase(),
                one.weight,
                one.reach,
                one.confirmed,
                one.suggested,
                format!("{:?}", one.reason).split([' ', '{']).next().unwrap(),
            );
        }
        expect_test::expect_file![format!("sample_{lang:?}.txt").to_lowercase()].assert_eq(&table);
        for lens in Lens::ALL {
            assert!(
                all.iter().any(|one| one.lens == lens && one.group == Group::Growing),
                "{lens} grows"
            );
        }
        assert_eq!(find("mlops").stage, Stage::Trunk);
        assert_eq!(find("embedded_sre").stage, Stage::Dormant);
        assert_eq!(
            (find("privacy").stage, find("privacy").group),
            (Stage::Seed, Group::Adjacent)
        );
        for stage in [Stage::Seed, Stage::Sprout, Stage::Branch, Stage::Trunk, Stage::Dormant] {
            assert!(all.iter().any(|one| one.stage == stage), "{lang:?} has no {stage:?}");
        }
        for group in [Group::Growing, Group::Adjacent, Group::Dormant, Group::Far] {
            assert!(all.iter().any(|one| one.group == group), "{lang:?} has no {group:?}");
        }
        let suggested: u32 = all.iter().map(|one| one.suggested).sum();
        assert!((5..=40).contains(&suggested), "{lang:?}: {suggested} suggestions wait");
        assert!(
            quiet_lens(&embedded().unwrap(), &ledger(&sample), today())
                .lenses
                .iter()
                .all(|one| one.newest.is_some())
        );
    }
}

#[test]
fn signals_find_the_same_in_both_languages() {
    let recap = embedded().unwrap();
    let [ja, en] = LANGS.map(sample);
    for (ja, en) in ja.entries.iter().zip(&en.entries) {
        let [found_ja, found_en] = [ja, en].map(|entry| {
            let found = recap.signals().find(&entry.title, &entry.text);
            found
                .iter()
                .map(|finding| finding.direction.to_string())
                .collect::<Vec<_>>()
        });
        assert_eq!(found_ja, found_en, "{}", ja.title);
    }
}

#[test]
fn nobody_says_yes_to_what_no_signal_found() {
    // Decisions on entries rest on signals in both languages, so that the chips under the text are the ones decided on.
    for lang in LANGS {
        let sample = sample(lang);
        let recap = embedded().unwrap();
        for entry in &sample.entries {
            let found: Vec<_> = recap.signals().find(&entry.title, &entry.text);
            for decision in sample
                .decisions
                .iter()
                .filter(|one| one.source == Source::Entry(entry.id))
            {
                let hit = found.iter().any(|finding| *finding.direction == decision.direction);
                assert!(hit, "{lang:?} {}: no signal of {}", entry.title, decision.direction);
            }
        }
    }
}

#[test]
fn faults_are_told() {
    let recap = embedded().unwrap();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/sample/");
    let person = std::fs::read_to_string(format!("{folder}person.toml")).unwrap();
    let records = std::fs::read_to_string(format!("{folder}records-1.toml")).unwrap();
    let load = |person: &str, records: &str| {
        Sample::load(
            &[("person.toml", person), ("records-1.toml", records)],
            Lang::Ja,
            &recap,
        )
        .unwrap_err()
    };
    assert_eq!(
        load(&person, &records.replacen("role = \"pm\"", "role = \"cook\"", 1)).to_string(),
        "record[r01].role: \"cook\" is defined nowhere"
    );
    assert_eq!(
        load(&person, &records.replacen("\"r02\"", "\"r01\"", 1)),
        SampleError::Duplicate("r01".to_owned())
    );
    assert_eq!(
        load(&person, &records.replacen("2014-11-14", "2014-11-31", 1)).to_string(),
        "record[r01].date: \"2014-11-31\" can't be read"
    );
    assert_eq!(
        load(&person.replacen("to = \"2016-03\"", "to = \"2012\"", 1), &records).to_string(),
        "role[pm].to: \"2012\" can't be read"
    );
    assert_eq!(
        load(
            &person.replacen("link = \"workbook-slos\"", "link = \"slos\"", 1),
            &records
        )
        .to_string(),
        "reading[slos].link: \"slos\" is defined nowhere"
    );
    assert!(matches!(load("", &records), SampleError::Unreadable { .. }));
    assert!(matches!(
        load(&person.replacen("schema = 1", "schema = 2", 1), &records),
        SampleError::Unreadable { .. }
    ));
}
