//! The quiet lens and the prompt of the day.

use career::{
    growth::{EvidenceState::Confirmed, SourceKind::Entry, prompt_of_day, quiet_lens},
    id::PromptId,
    prompt::OwnPrompt,
    recap::{Lens, Tense, embedded},
};
use chrono::{Days, NaiveDate};

use crate::journal::{Journal, day};

#[test]
fn the_quiet_lens_gained_least_in_six_months() {
    let recap = embedded().unwrap();
    let quiet = |journal: &Journal| quiet_lens(&recap, &journal.ledger, day("2026-11-22"));
    // Nobody has anything: the first.
    assert_eq!(quiet(&Journal::new()).lens, Lens::Deepen);
    let journal = Journal::new()
        .piece("slo_ux", Entry, "2026-06-01", Confirmed)
        .piece("slo_ux", Entry, "2026-06-02", Confirmed)
        .piece("enabling_sre", Entry, "2026-05-31", Confirmed)
        .piece("mlops", Entry, "2026-11-30", Confirmed)
        .piece("mlops", Entry, "2020-01-01", Confirmed);
    let found = quiet(&journal);
    // 2026-06 is the sixth month back, a direction gains at most 1 a month, the future is unknown, and the oldest is quietest.
    let told: Vec<_> = found
        .lenses
        .iter()
        .map(|one| (one.lens, one.gained, one.newest.unwrap().to_string()))
        .collect();
    assert_eq!(
        told,
        [
            (Lens::Multiply, 0.0, "2020-01-01".to_owned()),
            (Lens::Democratize, 0.0, "2026-05-31".to_owned()),
            (Lens::Deepen, 1.0, "2026-06-02".to_owned()),
        ]
    );
    assert_eq!(found.lens, Lens::Multiply);
}

#[test]
fn a_prompt_rests_for_sixty_days() {
    let recap = embedded().unwrap();
    let journal = Journal::new().piece("slo_ux", Entry, "2026-11-01", Confirmed);
    let ask = |today: NaiveDate, shown: &[(PromptId, NaiveDate)]| {
        prompt_of_day(&recap, &[], &journal.ledger, today, shown, false).map(|prompt| (prompt.id.clone(), prompt.lens))
    };
    let mut shown: Vec<(PromptId, NaiveDate)> = Vec::new();
    let mut lenses = Vec::new();
    let first = day("2026-11-22");
    for days in 0..60 {
        let today = first + Days::new(days);
        let (prompt, lens) = ask(today, &shown).unwrap();
        assert!(
            !shown.iter().any(|(known, _)| *known == prompt),
            "{prompt} comes back after less than 60 days"
        );
        shown.push((prompt.clone(), today));
        assert_eq!(ask(today, &shown).unwrap().0, prompt, "a day keeps its prompt");
        lenses.push(lens);
    }
    // The quiet lens first, then general ones, then the others, the quietest first.
    let runs: Vec<_> = lenses.chunk_by(|a, b| a == b).map(|run| (run[0], run.len())).collect();
    let quiet = Some(Lens::Democratize);
    assert_eq!(
        runs,
        [
            (quiet, 16),
            (None, 12),
            (Some(Lens::Multiply), 16),
            (Some(Lens::Deepen), 16)
        ]
    );
    assert_eq!(
        ask(first + Days::new(60), &shown).unwrap().0,
        shown[0].0,
        "the first has rested"
    );
    assert_eq!(
        ask(first + Days::new(59), &shown[..59]).unwrap().0,
        shown[59].0,
        "all others rest"
    );
}

#[test]
fn prompts_look_back_at_and_ahead_in_turn() {
    let recap = embedded().unwrap();
    let journal = Journal::new();
    let mut shown: Vec<(PromptId, NaiveDate)> = Vec::new();
    let mut tenses = Vec::new();
    for days in 0..9 {
        let today = day("2026-11-22") + Days::new(days);
        let prompt = prompt_of_day(&recap, &[], &journal.ledger, today, &shown, false).unwrap();
        shown.push((prompt.id, today));
        tenses.push(prompt.tense);
    }
    let turn = [Tense::Past, Tense::Present, Tense::Future];
    assert_eq!(tenses, turn.repeat(3));
}

#[test]
fn another_prompt_takes_the_place_of_todays() {
    let recap = embedded().unwrap();
    let journal = Journal::new();
    let today = day("2026-11-22");
    let own = OwnPrompt {
        text: "?".to_owned(),
        lens: Some(Lens::Deepen),
        tense: Tense::Past,
    }
    .to_prompt("own/0192a000-0000-7000-8000-000000000001".parse().unwrap());
    let own = [own];
    let ask = |shown: &[(PromptId, NaiveDate)], another| {
        prompt_of_day(&recap, &own, &journal.ledger, today, shown, another)
            .unwrap()
            .id
    };
    let mut shown = vec![(ask(&[], false), today)];
    for _ in 0..60 {
        let next = ask(&shown, true);
        assert!(!shown.iter().any(|(id, _)| *id == next));
        shown.push((next.clone(), today));
        assert_eq!(ask(&shown, false), next, "the newest one is today's");
    }
    assert!(shown.iter().any(|(id, _)| *id == own[0].id), "one's own is asked, too");
    assert_eq!(
        prompt_of_day(&recap, &own, &journal.ledger, today, &shown, true),
        None,
        "all rest"
    );
}
