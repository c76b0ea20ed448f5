//! The trash lets go after thirty days, and no clock that jumps makes it let go before.

use career::growth::{EvidenceState, Source};
use journal::{EntryContent, Journal, LinkContent, Op, StepContent, TrashRef};

use crate::support::{Turned, add_role, all_ids, code, date, direction, entry, role, write};

fn ends(journal: &Journal) -> Vec<(String, u32)> {
    let trash = journal.trash().unwrap();
    trash.into_iter().map(|item| (item.label, item.left)).collect()
}

/// A journal with one removed entry, on day 0.
fn with_one_removed() -> (Turned, Journal) {
    let clock = Turned::default();
    let mut journal = Journal::in_memory(clock.options()).unwrap();
    let id = write(&mut journal, entry("2024", "消した"));
    journal.transact(Op::RemoveEntry, |tx| tx.remove_entry(id)).unwrap();
    (clock, journal)
}

/// Whether a sweep on a day removes something.
fn sweeps(clock: &Turned, journal: &mut Journal, day: i64) -> bool {
    clock.to(day);
    journal.sweep_trash().unwrap().is_some()
}

#[test]
fn a_thing_goes_when_two_days_saw_it_over_its_time() {
    let (clock, mut journal) = with_one_removed();
    assert_eq!(ends(&journal), [("消した".to_owned(), 30)]);
    for day in [0, 1, 29] {
        assert!(!sweeps(&clock, &mut journal, day));
    }
    assert_eq!(ends(&journal), [("消した".to_owned(), 1)]);
    assert!(!sweeps(&clock, &mut journal, 30));
    assert!(!sweeps(&clock, &mut journal, 30), "the same day says nothing new");
    assert_eq!(ends(&journal), [("消した".to_owned(), 0)]);
    let undo = journal.history().unwrap();
    assert!(sweeps(&clock, &mut journal, 31));
    assert_eq!((ends(&journal), journal.examine().unwrap()), (vec![], vec![]));
    assert!(journal.dump().unwrap() == journal::Dump::default());
    // For good: neither undo nor redo knows of it.
    assert!(undo.undo.is_some());
    assert_eq!(code(journal.undo()), "nothing-to-undo");
    assert!(!sweeps(&clock, &mut journal, 32));
}

#[test]
fn every_thing_has_its_own_days() {
    let (clock, mut journal) = with_one_removed();
    clock.to(1);
    let id = write(&mut journal, entry("2024", "翌日"));
    journal.transact(Op::RemoveEntry, |tx| tx.remove_entry(id)).unwrap();
    assert!(!sweeps(&clock, &mut journal, 30));
    assert!(sweeps(&clock, &mut journal, 31));
    assert_eq!(ends(&journal), [("翌日".to_owned(), 0)]);
    assert!(sweeps(&clock, &mut journal, 32));
    assert_eq!(ends(&journal), []);
}

#[test]
fn a_clock_that_jumps_removes_nothing() {
    let (clock, mut journal) = with_one_removed();
    // Into the future and back, as often as it likes.
    for far in [20_000, 40, 31, 300] {
        assert!(!sweeps(&clock, &mut journal, far));
        assert!(!sweeps(&clock, &mut journal, 3));
        let id = write(&mut journal, entry("2024", "正しい日"));
        journal.transact(Op::RemoveEntry, |tx| tx.remove_entry(id)).unwrap();
        assert!(!sweeps(&clock, &mut journal, 3));
    }
    assert_eq!(ends(&journal).len(), 5);
}

#[test]
fn what_is_restored_in_time_stays() {
    let (clock, mut journal) = with_one_removed();
    assert!(!sweeps(&clock, &mut journal, 30));
    let what = journal.trash().unwrap()[0].what.clone();
    journal.transact(Op::Restore, |tx| tx.restore(&what)).unwrap();
    assert!(!sweeps(&clock, &mut journal, 31));
    assert_eq!(all_ids(&journal).len(), 1);
    journal
        .transact(Op::RemoveEntry, |tx| tx.remove_entry(all_ids_of(&what)))
        .unwrap();
    assert!(!sweeps(&clock, &mut journal, 32), "its days begin anew");
}

fn all_ids_of(what: &TrashRef) -> career::id::EntryId {
    match what {
        TrashRef::Entry(id) => *id,
        other => panic!("{other:?} is no entry"),
    }
}

#[test]
fn a_writing_that_was_undone_goes_likewise() {
    let clock = Turned::default();
    let mut journal = Journal::in_memory(clock.options()).unwrap();
    write(&mut journal, entry("2024", "取り消した"));
    journal.undo().unwrap();
    assert!(!sweeps(&clock, &mut journal, 30));
    assert!(sweeps(&clock, &mut journal, 31));
    assert!(journal.dump().unwrap() == journal::Dump::default());
    assert_eq!(code(journal.redo()), "nothing-to-redo");
}

/// Everything that can lie in the trash goes with what hangs on it; what was done to other things around it still undoes.
#[test]
fn the_history_forgets_what_is_gone_and_nothing_else() {
    let clock = Turned::default();
    let mut journal = Journal::in_memory(clock.options()).unwrap();
    let sre = add_role(&mut journal, role("SRE", "2019", None, &["SLOを置いた"]));
    let of_role = |text: &str| EntryContent {
        role: Some(sre),
        ..entry("2024", text)
    };
    let stays = write(&mut journal, of_role("残る"));
    let (goes, goal, step, link) = journal
        .transact(Op::ImportArchive, |tx| {
            let goes = tx.write_entry(of_role("消える"))?;
            let goal = tx.add_goal(direction("mlops"), date("2027"))?;
            let content = StepContent {
                text: "一歩".to_owned(),
                by: None,
                origin: None,
            };
            let step = tx.add_step(goal, content)?;
            let link = tx.add_link(LinkContent {
                url: "https://example.com".to_owned(),
                title: "本".to_owned(),
                direction: None,
            })?;
            tx.star(&direction("mlops"), true)?;
            tx.decide(&Source::Entry(goes), &direction("slo_ux"), EvidenceState::Confirmed)?;
            Ok::<_, journal::JournalError>((goes, goal, step, link))
        })
        .unwrap()
        .value;
    journal
        .transact(Op::RemoveEntry, |tx| {
            tx.remove_entry(goes)?;
            tx.remove_step(step)?;
            tx.remove_goal(goal)?;
            tx.remove_link(&link)?;
            tx.remove_role(sre)
        })
        .unwrap();
    assert!(!sweeps(&clock, &mut journal, 30));
    // The entry that stays is changed while its role is in the trash: what it was names that role.
    journal
        .transact(Op::EditEntry, |tx| tx.edit_entry(stays, entry("2024", "残る、直した")))
        .unwrap();
    assert!(sweeps(&clock, &mut journal, 31));
    let dump = journal.dump().unwrap();
    assert_eq!(
        (
            dump.roles.len(),
            dump.goals.len(),
            dump.steps.len(),
            dump.own_links.len()
        ),
        (0, 0, 0, 0)
    );
    assert_eq!(dump.entries.len(), 1);
    assert_eq!(journal.examine().unwrap(), []);

    assert_eq!(journal.undo().unwrap().value, "edit-entry");
    let entry = journal.entry(stays).unwrap().unwrap();
    assert_eq!((entry.text.as_str(), entry.role), ("残る", None));
    // The removal has nothing left; of what brought them, the star is.
    assert_eq!(journal.undo().unwrap().value, "import-archive");
    assert_eq!(journal.stars().unwrap(), []);
    assert_eq!(journal.undo().unwrap().value, "write-entry");
    assert_eq!(code(journal.undo()), "nothing-to-undo");
    for _ in 0..3 {
        journal.redo().unwrap();
    }
    assert_eq!(journal.entry(stays).unwrap().unwrap().text, "残る、直した");
    assert_eq!((journal.trash().unwrap(), journal.examine().unwrap()), (vec![], vec![]));
}
