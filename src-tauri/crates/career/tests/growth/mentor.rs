//! What a mentor would recommend next stands among the first five.
//!
//! Forty careers with the recommendations of an author who did not know how opportunity is made: the shares were chosen on the tuning half, and the
//! sealed half was looked at once. The counts are what was found then; they may only grow.

use std::{fs, path::Path};

use career::growth::{EvidenceState, SourceKind};
use serde::Deserialize;

use crate::journal::Journal;

#[derive(Deserialize)]
struct Career {
    roles: Vec<Held>,
    evidence: Vec<Done>,
    will: Vec<String>,
    top: String,
    also: Vec<String>,
}

#[derive(Deserialize)]
struct Held {
    kind: String,
    from: String,
    to: Option<String>,
}

#[derive(Deserialize)]
struct Done {
    direction: String,
    month: String,
    n: u32,
    confirmed: bool,
}

/// How many tops, and how many of the further recommendations, stand among the first five.
fn among_five(half: &str) -> (usize, usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../../tests/mentor/{half}.jsonl"));
    let text = fs::read_to_string(path).unwrap();
    let (mut tops, mut further) = (0, 0);
    for line in text.lines() {
        let career: Career = serde_json::from_str(line).unwrap();
        let mut journal = Journal::new();
        for role in &career.roles {
            journal = journal.role(&role.kind, &role.from, role.to.as_deref());
        }
        for done in &career.evidence {
            let state = if done.confirmed {
                EvidenceState::Confirmed
            } else {
                EvidenceState::Suggested
            };
            for _ in 0..done.n {
                journal = journal.piece(&done.direction, SourceKind::Entry, &done.month, state);
            }
        }
        for will in &career.will {
            journal = journal.star(will);
        }
        let mut all = journal.all("2026-11-27");
        all.sort_by(|a, b| b.opportunity.value.total_cmp(&a.opportunity.value));
        let five: Vec<&str> = all.iter().take(5).map(|one| one.direction.as_str()).collect();
        tops += usize::from(five.contains(&career.top.as_str()));
        further += career.also.iter().filter(|also| five.contains(&also.as_str())).count();
    }
    (tops, further)
}

#[test]
fn what_a_mentor_recommends_is_among_the_first_five() {
    let (tuning, sealed) = (among_five("tuning"), among_five("sealed"));
    assert!(tuning >= (17, 36), "{tuning:?}");
    assert!(sealed >= (16, 35), "{sealed:?}");
}
