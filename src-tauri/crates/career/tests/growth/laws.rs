//! The laws of growth, over any evidence.

use career::{
    growth::{
        Evidence, EvidenceState, Group, Ledger, Piece, Reason, Source, SourceKind, Stage, assess, lens_years, open,
    },
    id::{DirectionId, EntryId, HighlightId, LinkId, StepId},
    recap::embedded,
};
use proptest::prelude::*;
use uuid::Uuid;

use crate::journal::{Journal, day, id};

const DIRECTIONS: [&str; 3] = ["slo_ux", "enabling_sre", "mlops"];
const TODAY: &str = "2026-11-22";

fn states() -> impl Strategy<Value = EvidenceState> {
    prop::sample::select(vec![
        EvidenceState::Suggested,
        EvidenceState::Confirmed,
        EvidenceState::Dismissed,
    ])
}

fn dates() -> impl Strategy<Value = String> {
    // Few months, so that caps are met often; all precisions; a little future.
    (2014..=2027i32, 1..=12u32, 1..=28u32, 0..6u32).prop_map(|(year, month, day, precision)| match precision {
        0 => format!("{year}"),
        1 => format!("{year}-{month:02}"),
        2 => format!("2026-{:02}-{day:02}", 9 + month % 4),
        _ => format!("{year}-{month:02}-{day:02}"),
    })
}

fn source(kind: u8, number: u128) -> Source {
    let uuid = Uuid::from_u128(number);
    match kind {
        0 => Source::Entry(EntryId(uuid)),
        1 => Source::Highlight(HighlightId(uuid)),
        2 => Source::Step(StepId(uuid)),
        _ => Source::Reading(id::<LinkId>(&format!("own/{uuid}"))),
    }
}

fn evidence() -> impl Strategy<Value = Vec<Evidence>> {
    let one = (
        prop::sample::select(DIRECTIONS.to_vec()),
        0..4u8,
        0..30u128,
        dates(),
        states(),
    );
    let one = one.prop_map(|(direction, kind, number, date, state)| Evidence {
        direction: id(direction),
        piece: Piece {
            date: id(&date),
            source: source(kind, number),
            state,
            signals: Vec::new(),
        },
    });
    // A source has one date and says one thing of a direction.
    prop::collection::vec(one, 0..60).prop_map(|mut all| {
        let mut dates = std::collections::HashMap::new();
        for one in &mut all {
            one.piece.date = *dates.entry(one.piece.source.clone()).or_insert(one.piece.date);
        }
        let mut seen = std::collections::HashSet::new();
        all.retain(|one| seen.insert((one.direction.clone(), one.piece.source.clone())));
        all
    })
}

fn weight(ledger: &Ledger, direction: &DirectionId) -> f64 {
    let journal = Journal::new();
    let all = assess(ledger, &journal.context(), &embedded().unwrap(), day(TODAY));
    all.iter().find(|one| one.direction == *direction).unwrap().weight
}

fn with_state(all: &[Evidence], at: usize, state: EvidenceState) -> Ledger {
    let mut all = all.to_vec();
    all[at].piece.state = state;
    all.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn order_does_not_matter(all in evidence(), seed in any::<u64>()) {
        let ledger: Ledger = all.iter().cloned().collect();
        let mut shuffled = all.clone();
        shuffled.sort_by_key(|one| {
            let mut hash = std::hash::DefaultHasher::new();
            std::hash::Hash::hash(&(seed, &one.direction, &one.piece.source), &mut hash);
            std::hash::Hasher::finish(&hash)
        });
        let again: Ledger = shuffled.into_iter().collect();
        let journal = Journal::new().role("sre", "2019-07", Some("2022-09")).role("mlops", "2022-10", None);
        let recap = embedded().unwrap();
        let (one, other) = (
            assess(&ledger, &journal.context(), &recap, day(TODAY)),
            assess(&again, &journal.context(), &recap, day(TODAY)),
        );
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(one.len(), recap.directions().len());
        for direction in DIRECTIONS {
            let (one, other) = (
                open(&ledger, &journal.context(), &recap, &id(direction), day(TODAY)),
                open(&again, &journal.context(), &recap, &id(direction), day(TODAY)),
            );
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn confirming_never_lowers_and_dismissing_never_raises(all in evidence(), pick in any::<prop::sample::Index>()) {
        prop_assume!(!all.is_empty());
        let at = pick.index(all.len());
        let direction = &all[at].direction;
        let [dismissed, suggested, confirmed] =
            [EvidenceState::Dismissed, EvidenceState::Suggested, EvidenceState::Confirmed]
                .map(|state| weight(&with_state(&all, at, state), direction));
        prop_assert!(dismissed <= suggested && suggested <= confirmed, "{dismissed} {suggested} {confirmed}");
        // Another piece never lowers it either.
        let mut without = all.clone();
        without.remove(at);
        prop_assert!(weight(&without.into_iter().collect(), direction) <= suggested);
    }

    #[test]
    fn parts_add_up_exactly_in_any_order(all in evidence()) {
        let ledger: Ledger = all.into_iter().collect();
        let journal = Journal::new();
        let recap = embedded().unwrap();
        for direction in DIRECTIONS {
            let detail = open(&ledger, &journal.context(), &recap, &id(direction), day(TODAY)).unwrap();
            let found = &detail.assessment;
            let parts: Vec<f64> = detail.pieces.iter().map(|piece| piece.weight).collect();
            prop_assert_eq!(parts.iter().fold(0.0, |sum, part| sum + part), found.weight);
            prop_assert_eq!(parts.iter().rev().fold(0.0, |sum, part| sum + part), found.weight);
            for piece in &detail.pieces {
                let product = piece.base * piece.confirmation * piece.recency * piece.cap;
                prop_assert!((product - piece.weight).abs() <= 2f64.powi(-33));
                if piece.cap == 1.0 {
                    prop_assert_eq!(product, piece.weight);
                }
            }
            let won = found.opportunity;
            prop_assert_eq!(won.value, won.from_reach + won.from_foothold + won.from_will + won.from_growing + won.from_quiet);
            prop_assert!(won.value <= won.room + 1e-12 && won.missing <= won.room && won.room <= 1.0);
            prop_assert_eq!(found.ground, 1.0 - (-found.weight / 1.4).exp2());
            let live = detail.pieces.iter().filter(|piece| piece.piece.is_live()).count();
            prop_assert_eq!(u32::try_from(live).unwrap(), found.suggested + found.confirmed);
            prop_assert_eq!(found.stage == Stage::Seed, found.weight == 0.0);
        }
    }

    #[test]
    fn a_month_gains_at_most_one_and_years_follow(all in evidence()) {
        let ledger: Ledger = all.into_iter().collect();
        let journal = Journal::new();
        let recap = embedded().unwrap();
        let mut sums = std::collections::BTreeMap::<i32, f64>::new();
        for direction in DIRECTIONS {
            let detail = open(&ledger, &journal.context(), &recap, &id(direction), day(TODAY)).unwrap();
            let mut months = std::collections::BTreeMap::<String, f64>::new();
            for piece in &detail.pieces {
                let month = piece.piece.date.middle_day().format("%Y-%m").to_string();
                *months.entry(month).or_default() += piece.weight;
            }
            prop_assert!(months.values().all(|&sum| sum <= 1.0));
            for year in &detail.years {
                prop_assert!(year.weight > 0.0 && year.weight <= 12.0);
                *sums.entry(year.year).or_default() += year.weight;
            }
            prop_assert!(detail.assessment.weight <= detail.years.iter().map(|year| year.weight).sum::<f64>());
        }
        let lenses = lens_years(&recap, &ledger, day(TODAY));
        for (year, lenses) in lenses {
            prop_assert_eq!(lenses.iter().sum::<f64>(), sums.get(&year).copied().unwrap_or_default());
        }
    }

    #[test]
    fn a_source_counts_once_and_can_be_replaced(all in evidence(), other in evidence()) {
        let mut ledger: Ledger = all.iter().cloned().collect();
        // Saying the same again changes nothing.
        let once: Vec<_> = DIRECTIONS.map(|one| weight(&ledger, &id(one))).to_vec();
        for one in &all {
            ledger.insert(one.clone());
        }
        prop_assert_eq!(ledger.len(), all.len());
        prop_assert_eq!(DIRECTIONS.map(|one| weight(&ledger, &id(one))).to_vec(), once);
        // Replacing every source by what another journal says gives that journal.
        let sources: std::collections::BTreeSet<Source> =
            all.iter().chain(&other).map(|one| one.piece.source.clone()).collect();
        for source in &sources {
            ledger.replace(source, other.iter().filter(|one| one.piece.source == *source).cloned());
        }
        let fresh: Ledger = other.iter().cloned().collect();
        prop_assert_eq!(ledger.len(), fresh.len());
        for direction in DIRECTIONS {
            let direction: DirectionId = id(direction);
            prop_assert!(ledger.pieces(&direction).eq(fresh.pieces(&direction)));
        }
        for source in &sources {
            prop_assert_eq!(ledger.of(source), fresh.of(source));
            ledger.remove(source);
        }
        prop_assert!(ledger.is_empty());
        prop_assert_eq!(ledger.newest(day(TODAY)), None);
    }

    #[test]
    fn the_past_does_not_change(all in evidence(), late in evidence(), year in 2015..2026i32) {
        let as_of = day(&format!("{year}-06-30"));
        let recap = embedded().unwrap();
        let journal = Journal::new().role("sre", "2016-07", Some("2022-09"));
        let known: Ledger = all.iter().filter(|one| one.piece.date.first_day() <= as_of).cloned().collect();
        let mut later = known.clone();
        let known_sources: std::collections::BTreeSet<_> = all.iter().map(|one| &one.piece.source).collect();
        for one in &late {
            if one.piece.date.first_day() > as_of && !known_sources.contains(&one.piece.source) {
                later.insert(one.clone());
            }
        }
        prop_assert_eq!(
            assess(&known, &journal.context(), &recap, as_of),
            assess(&later, &journal.context(), &recap, as_of)
        );
    }

    #[test]
    fn without_evidence_and_carry_over_it_is_far_and_says_how_to_change(kind in prop::option::of(0..18usize)) {
        let recap = embedded().unwrap();
        let journal = match kind {
            Some(kind) => Journal::new().role(recap.role_kinds()[kind].id.as_str(), "2015", Some("2020")),
            None => Journal::new(),
        };
        for found in journal.all(TODAY) {
            prop_assert_eq!(found.carry_overs.is_empty(), found.reach == 0.0);
            if found.carry_overs.is_empty() {
                prop_assert_eq!((found.group, &found.reason), (Group::Far, &Reason::None));
            } else {
                let carried = matches!(found.reason, Reason::CarryOver { .. });
                prop_assert!(carried);
            }
            let detail = journal.open(found.direction.as_str(), TODAY);
            prop_assert!(detail.would_change.iter().any(|one| one.stage == Some(Stage::Sprout)));
        }
    }
}

#[test]
fn kinds_and_states_weigh_as_the_rules_say() {
    assert_eq!(
        [0, 1, 2, 3].map(|kind| source(kind, 1).kind().base()),
        [1.0, 1.0, 1.0, 0.5]
    );
    let states = [
        EvidenceState::Suggested,
        EvidenceState::Confirmed,
        EvidenceState::Dismissed,
    ];
    assert_eq!(states.map(EvidenceState::confirmation), [0.5, 1.0, 0.0]);
    for kind in 0..4 {
        let one = source(kind, 7);
        assert_eq!(Source::new(one.kind(), &one.to_string()), Ok(one));
    }
    assert!(Source::new(SourceKind::Entry, "own/x").is_err());
    assert_eq!(SourceKind::Reading.as_str(), "reading");
}
