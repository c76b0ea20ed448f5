//! Growth by hand: numbers that were worked out on paper from the rules.

use crate::journal::{Journal, day, id};
use career::growth::{Change, EvidenceState, Group, Reason, Source, SourceKind, Stage};

use EvidenceState::{Confirmed, Dismissed, Suggested};
use SourceKind::{Entry, Reading};

#[test]
fn weight_is_base_times_confirmation_times_recency() {
    let half = 2f64.powf(-0.5);
    // (date, kind, state, expected weight at 2026-11-22)
    let cases = [
        ("2026-11-01", Entry, Confirmed, 1.0),
        ("2026-11-22", Entry, Suggested, 0.5),
        ("2026-11-22", Reading, Confirmed, 0.5),
        ("2026-11-22", Reading, Suggested, 0.25),
        ("2026-11-22", Entry, Dismissed, 0.0),
        ("2023-11-30", Entry, Confirmed, 0.5),
        ("2020-11-01", Entry, Confirmed, 0.25),
        ("2025-05-09", Entry, Confirmed, half),
        // A year lies in July, its middle: 2025-07 is 16 months away.
        ("2025", Entry, Confirmed, 2f64.powf(-16.0 / 36.0)),
        ("2023-11", Entry, Suggested, 0.25),
        // The future is not known yet; a month that has begun is.
        ("2026-11-23", Entry, Confirmed, 0.0),
        ("2026-12", Entry, Confirmed, 0.0),
        ("2026-11", Entry, Confirmed, 1.0),
        ("2026", Entry, Confirmed, 2f64.powf(-4.0 / 36.0)),
    ];
    for (date, kind, state, expected) in cases {
        let journal = Journal::new().piece("slo_ux", kind, date, state);
        let weight = journal.assess("slo_ux", "2026-11-22").weight;
        assert!(
            (weight - expected).abs() < 1e-9,
            "{date} {kind:?} {state:?}: {weight}, not {expected}"
        );
    }
}

#[test]
fn ground_and_stages() {
    // One confirmed piece in each of n months back from today.
    let stage = |months: u32| {
        let journal = (0..months).fold(Journal::new(), |journal, back| {
            let date = day("2026-11-22") - chrono::Months::new(back);
            journal.piece("slo_ux", Entry, &date.to_string(), Confirmed)
        });
        let found = journal.assess("slo_ux", "2026-11-22");
        (
            found.stage,
            (found.weight * 1000.0).round() / 1000.0,
            (found.ground * 1000.0).round() / 1000.0,
        )
    };
    assert_eq!(stage(0), (Stage::Seed, 0.0, 0.0));
    assert_eq!(stage(1), (Stage::Sprout, 1.0, 0.39));
    // 1 + 2^(-1/36) = 1.981; 1 − 2^(−1.981/1.4) = 0.625
    assert_eq!(stage(2), (Stage::Sprout, 1.981, 0.625));
    // + 2^(-2/36) = 0.962
    assert_eq!(stage(3), (Stage::Branch, 2.943, 0.767));
    assert_eq!(stage(5).0, Stage::Branch);
    // (1 − q^6)/(1 − q), q = 2^(-1/36): 5.721
    assert_eq!(stage(6), (Stage::Trunk, 5.721, 0.941));
}

#[test]
fn a_month_brings_at_most_one() {
    let journal = Journal::new()
        .piece("toil", Entry, "2023-11-01", Confirmed)
        .piece("toil", Entry, "2023-11-02", Suggested)
        .piece("toil", Entry, "2023-11-30", Confirmed)
        .piece("toil", Entry, "2023-10-31", Confirmed);
    let detail = journal.open("toil", "2026-11-22");
    // November: 2.5 before the cap, so each counts 1/2.5 of itself, and half for its three years.
    let weights: Vec<f64> = detail
        .pieces
        .iter()
        .map(|piece| (piece.weight * 1e6).round() / 1e6)
        .collect();
    let october = (2f64.powf(-37.0 / 36.0) * 1e6).round() / 1e6;
    assert_eq!(weights, [0.2, 0.1, 0.2, october]);
    assert_eq!(detail.capped.len(), 1);
    assert_eq!(
        (detail.capped[0].month.to_string(), detail.capped[0].raw),
        ("2023-11".to_owned(), 2.5)
    );
    assert_eq!(
        detail
            .years
            .iter()
            .map(|year| (year.year, year.weight))
            .collect::<Vec<_>>(),
        [(2023, 2.0)]
    );
    assert_eq!(detail.pieces[0].cap, 0.4);
}

#[test]
fn what_was_a_branch_sleeps_after_eighteen_months() {
    let journal = ["2020-01-10", "2020-02-10", "2020-03-10"]
        .iter()
        .fold(Journal::new(), |journal, date| {
            journal.piece("embedded_sre", Entry, date, Confirmed)
        });
    let at = |date| {
        let found = journal.assess("embedded_sre", date);
        (found.stage, found.group)
    };
    assert_eq!(at("2020-02-28"), (Stage::Sprout, Group::Growing));
    assert_eq!(at("2020-03-10"), (Stage::Branch, Group::Growing));
    assert_eq!(at("2021-09-10"), (Stage::Branch, Group::Growing));
    assert_eq!(at("2021-09-11"), (Stage::Dormant, Group::Dormant));
    assert_eq!(at("2026-11-22"), (Stage::Dormant, Group::Dormant));
    let newest = "2020-03-10".parse().unwrap();
    assert_eq!(
        journal.assess("embedded_sre", "2026-11-22").reason,
        Reason::Asleep { date: newest }
    );
    // A sprout that went quiet never was a branch: it does not sleep, it stays what it is.
    let quiet = Journal::new().piece("toil", Entry, "2020-01-10", Confirmed);
    assert_eq!(quiet.assess("toil", "2026-11-22").stage, Stage::Sprout);
    // One new piece wakes it.
    let woken = journal.clone().piece("embedded_sre", Entry, "2026-11-22", Suggested);
    assert_eq!(woken.assess("embedded_sre", "2026-11-22").stage, Stage::Sprout);
}

#[test]
fn reach_grows_with_tenure_up_to_two_years() {
    // (from, to, expected reach of platform_slo, whose root sre has closeness 3)
    let cases = [
        ("2026-11-22", None, 0.4 + 0.6 * (1.0 / 365.25) / 2.0),
        ("2025-11-22", None, 0.4 + 0.6 * (366.0 / 365.25) / 2.0),
        ("2019-07", Some("2022-09"), 1.0),
        ("2019-07-01", Some("2020-06-30"), 0.4 + 0.6 * (366.0 / 365.25) / 2.0),
        ("2026-12", None, 0.0),
    ];
    for (from, to, expected) in cases {
        let journal = Journal::new().role("sre", from, to);
        let found = journal.assess("platform_slo", "2026-11-22");
        assert!(
            (found.reach - expected).abs() < 1e-12,
            "{from}: {}, not {expected}",
            found.reach
        );
        assert_eq!(
            found.reach,
            found
                .carry_overs
                .first()
                .map_or(0.0, |best| best.affinity * best.tenure)
        );
    }
    // Days held twice count once; two roles of a kind count together.
    let twice =
        Journal::new()
            .role("sre", "2020-01-01", Some("2020-12-31"))
            .role("sre", "2020-07-01", Some("2021-06-30"));
    let years = twice.assess("platform_slo", "2026-11-22").carry_overs[0].tenure_years;
    assert!((years - 547.0 / 365.25).abs() < 1e-12, "{years}");
}

#[test]
fn affinity_comes_from_the_recap() {
    let reach = |kind: &str, direction: &str| {
        let journal = Journal::new().role(kind, "2010", Some("2019"));
        let found = journal.assess(direction, "2026-11-22");
        (found.reach, found.group)
    };
    assert_eq!(reach("mlops", "mlops"), (1.0, Group::Adjacent));
    assert_eq!(reach("sre", "platform_slo"), (1.0, Group::Adjacent));
    assert_eq!(reach("sre", "mlops"), (2.0 / 3.0, Group::Adjacent));
    assert_eq!(reach("sre", "iot_sre"), (1.0 / 3.0, Group::Far));
    assert_eq!(reach("support", "toil"), (1.0 / 3.0, Group::Far));
    assert_eq!(reach("support", "iot_sre"), (0.0, Group::Far));
}

#[test]
fn opportunity_is_what_reach_and_will_make_of_what_is_missing() {
    let journal = Journal::new().role("sre", "2019-07", Some("2022-09"));
    let plain = journal.assess("mlops", "2026-11-22").opportunity;
    let carried = 0.4 * (2.0 / 3.0);
    assert_eq!((plain.missing, plain.room, plain.from_will), (1.0, 1.0, 0.0));
    assert!((plain.from_reach - carried).abs() < 1e-12);
    let starred = journal.clone().star("mlops").assess("mlops", "2026-11-22");
    assert!(starred.will && starred.starred);
    assert!((starred.opportunity.value - (carried + (1.0 - carried) / 2.0)).abs() < 1e-12);
    let planned = journal.goal("mlops", &[]).assess("mlops", "2026-11-22");
    assert!(planned.will && !planned.starred && planned.goal.is_some());
}

#[test]
fn what_grows_and_what_the_quiet_lens_misses_pull_too() {
    let journal =
        Journal::new()
            .role("support", "2019-07", Some("2022-09"))
            .piece("aiops", Entry, "2026-10-10", Confirmed);
    // A whole month of evidence closes four fifths of what the reach leaves, and costs none of the room; the other lenses gained less,
    // the first of them is missed.
    let grown = journal.assess("aiops", "2026-11-22");
    let won = grown.opportunity;
    assert!(won.missing > 0.8 && won.missing < 0.81, "{won:?}");
    assert!((won.from_growing - 0.8 * (won.room - won.from_reach)).abs() < 1e-12);
    assert_eq!((won.room, won.from_quiet), (1.0, 0.0));
    let missed = journal.assess("toil", "2026-11-22").opportunity;
    assert!(missed.from_reach < 0.7, "{missed:?}");
    assert!(
        (missed.from_quiet - (1.0 - missed.from_reach - missed.from_foothold) / 5.0).abs() < 1e-12,
        "{missed:?}"
    );
    assert_eq!(journal.assess("mlops", "2026-11-22").opportunity.from_growing, 0.0);
    // Without a beginning of its own nothing is missed, nor where all lenses are even.
    let elsewhere = Journal::new().piece("aiops", Entry, "2026-10-10", Confirmed);
    assert_eq!(elsewhere.assess("toil", "2026-11-22").opportunity.value, 0.0);
    let even = Journal::new().role("support", "2019-07", Some("2022-09"));
    assert_eq!(even.assess("slo_ux", "2026-11-22").opportunity.from_quiet, 0.0);
}

#[test]
fn nothing_known_says_so_and_what_would_change_it() {
    let journal = Journal::new();
    let detail = journal.open("iot_sre", "2026-11-22");
    let found = &detail.assessment;
    assert_eq!(
        (found.group, found.stage, &found.reason),
        (Group::Far, Stage::Seed, &Reason::None)
    );
    let changes: Vec<_> = detail
        .would_change
        .iter()
        .map(|one| (&one.change, one.weight, one.stage))
        .collect();
    let sprout = Some(Stage::Sprout);
    let step = Change::TakeStep {
        step: "iot_sre-1".to_owned(),
    };
    let link = Change::ReadLink {
        link: id("luup-enabling-slo-2023"),
    };
    assert_eq!(
        changes,
        [
            (&Change::OneEntry, 1.0, sprout),
            (&step, 1.0, sprout),
            (&link, 0.5, sprout)
        ]
    );
}

#[test]
fn changes_are_computed() {
    let journal = Journal::new()
        .piece("toil", Entry, "2026-11-01", Suggested)
        .piece("toil", Entry, "2023-11-01", Suggested)
        .piece("toil", Entry, "2020-11-01", Confirmed);
    let detail = journal.open("toil", "2026-11-22");
    assert_eq!(detail.assessment.weight, 0.5 + 0.25 + 0.25);
    let weights: Vec<f64> = detail.would_change.iter().map(|one| one.weight).collect();
    // Confirm both: 1 + ½ + ¼. One entry or step: the month has room for ½ more. One link: ½.
    assert_eq!(weights, [1.75, 1.5, 1.5, 1.5]);
    assert_eq!(detail.would_change[0].change, Change::Confirm { waiting: 2 });

    let branch = (0..4).fold(Journal::new(), |journal, back| {
        let date = day("2026-11-22") - chrono::Months::new(back);
        journal.piece("toil", Entry, &date.to_string(), Confirmed)
    });
    let detail = branch.open("toil", "2026-11-22");
    let last = detail.would_change.last().unwrap();
    assert_eq!(
        last.change,
        Change::KeepAlive {
            until: day("2028-05-22")
        }
    );
    assert_eq!(last.stage, Some(Stage::Dormant));
    assert!((last.weight - detail.assessment.weight / 2f64.sqrt()).abs() < 1e-8);
    // November is full: one more entry changes nothing today and is not offered.
    assert!(!detail.would_change.iter().any(|one| one.change == Change::OneEntry));
}

#[test]
fn reasons_tell_what_helps_most() {
    let reason = |journal: &Journal, direction: &str| journal.assess(direction, "2026-11-22").reason;
    let suggested = Journal::new().piece("toil", Entry, "2026-11-01", Suggested);
    assert_eq!(reason(&suggested, "toil"), Reason::Waiting { count: 1 });
    let first = Journal::new().piece("toil", Entry, "2026-11-01", Confirmed);
    let Reason::FirstRecord {
        source: Source::Entry(_),
        date,
    } = reason(&first, "toil")
    else {
        panic!("no first record")
    };
    assert_eq!(date.to_string(), "2026-11-01");
    let sre = Journal::new().role("sre", "2019-07", Some("2022-09"));
    assert!(matches!(reason(&sre, "platform_slo"), Reason::CarryOver { .. }));
    let mlops = Journal::new()
        .role("mlops", "2022-10", None)
        .piece("mlops", Entry, "2026-11-01", Confirmed);
    assert!(matches!(reason(&mlops, "mlops"), Reason::OwnRole { .. }));
    let since =
        sre.piece("platform_slo", Entry, "2020-01-10", Confirmed)
            .piece("platform_slo", Entry, "2026-11-10", Confirmed);
    assert!(matches!(reason(&since, "platform_slo"), Reason::PractisedSince { .. }));
}

#[test]
fn the_next_step_is_the_first_not_taken() {
    let next = |journal: &Journal| journal.assess("toil", "2026-11-22").next_step.map(|step| step.id);
    let journal = Journal::new();
    assert_eq!(next(&journal).as_deref(), Some("toil-1"));
    let journal = journal.goal("toil", &[("toil-1", Some("2026-10-01")), ("toil-3", None)]);
    assert_eq!(next(&journal).as_deref(), Some("toil-2"));
    let states: Vec<_> = journal
        .open("toil", "2026-11-22")
        .steps
        .iter()
        .map(|one| (one.planned, one.done))
        .collect();
    assert_eq!(states[..3], [(true, true), (false, false), (true, false)]);
    // Before it was finished, it was planned.
    let earlier = journal.open("toil", "2026-09-30").steps;
    assert_eq!((earlier[0].planned, earlier[0].done), (true, false));
}

#[test]
fn reading_leaves_the_unread_list() {
    let journal = Journal::new()
        .read("sre-book-toil", "2026-05-01")
        .queue("workbook-toil", "2026-05-01");
    let found = journal.assess("toil", "2026-11-22");
    let names: Vec<_> = found.unread.iter().map(|link| link.as_str().to_owned()).collect();
    assert_eq!(
        names,
        ["workbook-toil", "gcp-toil-en", "gcp-toil-ja", "eureka-selfservice-2022"]
    );
    assert_eq!(found.shelved, [id("workbook-toil")]);
    assert_eq!(journal.assess("toil", "2026-04-30").unread.len(), 5);
}

#[test]
fn the_past_knows_nothing_of_what_came_later() {
    let past = Journal::new()
        .role("sre", "2019-07", Some("2022-09"))
        .piece("toil", Entry, "2020-05-05", Confirmed);
    let now = past
        .clone()
        .role("mlops", "2022-10", None)
        .piece("toil", Entry, "2021-05-05", Confirmed)
        .piece("mlops", Entry, "2023-01-01", Confirmed)
        .read("sre-book-toil", "2023-01-01");
    assert_eq!(past.all("2020-12-31"), now.all("2020-12-31"));
    assert_ne!(past.all("2026-11-22"), now.all("2026-11-22"));
}
