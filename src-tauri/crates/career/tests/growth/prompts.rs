//! The quiet lens and the prompt of the day.

use career::{
    growth::{EvidenceState::Confirmed, SourceKind::Entry, prompt_of_day, quiet_lens},
    id::PromptId,
    recap::{Lens, embedded},
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
        prompt_of_day(&recap, &journal.ledger, today, shown).map(|prompt| (prompt.id.clone(), prompt.lens))
    };
    let mut shown: Vec<(PromptId, NaiveDate)> = Vec::new();
    let mut lenses = Vec::new();
    for days in 0..36 {
        let today = day("2026-11-22") + Days::new(days);
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
            (quiet, 10),
            (None, 6),
            (Some(Lens::Multiply), 10),
            (Some(Lens::Deepen), 10)
        ]
    );
    assert_eq!(ask(day("2026-12-28"), &shown), None, "all 36 rest");
    assert_eq!(ask(day("2027-01-20"), &shown), None, "59 days later");
    assert_eq!(
        ask(day("2027-01-21"), &shown).unwrap().0,
        shown[0].0,
        "the first has rested"
    );
}
