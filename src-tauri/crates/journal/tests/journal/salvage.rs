//! A damaged file: what can be read of it is read, and told; nothing of it is written to.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use career::id::EntryId;
use journal::{FILE_NAME, Fate, Journal, JournalError, Moment, Op, Passphrase, Reason, Salvage, salvage};
use rusqlite::Connection;

use crate::support::{add_role, all_ids, code, entry, found, options, role, write};

const PAGE: usize = 4096;

/// A folder with a journal of many pages: 300 entries, each with a word of its own, two roles, a plan and a draft.
fn folder(key: Option<&Passphrase>) -> (tempfile::TempDir, Vec<EntryId>) {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    let sre = add_role(
        &mut journal,
        role("SRE", "2019-07", None, &["SLOを置いた", "当番を減らした"]),
    );
    add_role(&mut journal, role("PM", "2012", Some("2019-06"), &["見積もった"]));
    let mut ids = Vec::new();
    for at in 0..300 {
        let mut content = entry(&format!("20{:02}-0{}-11", 10 + at / 20, 1 + at % 9), &text_of(at));
        content.title = format!("題{at:03}");
        content.tags = vec!["運用".to_owned()];
        content.role = (at % 2 == 0).then_some(sre);
        ids.push(write(&mut journal, content));
    }
    journal
        .transact(Op::EditEntry, |tx| {
            let mut content = entry("2010-01-11", &text_of(0));
            content.title = "書き直した".to_owned();
            tx.edit_entry(ids[0], content)
        })
        .unwrap();
    // All of it in the file itself, none in the log.
    drop(journal);
    if let Some(key) = key {
        journal::rekey(dir.path(), None, Some(key)).unwrap();
    }
    (dir, ids)
}

fn text_of(at: usize) -> String {
    format!("目印{at:03}。{}", "毎日すこしずつ運用を軽くした。".repeat(12))
}

fn file(dir: &Path) -> PathBuf {
    dir.join(FILE_NAME)
}

/// The pages of a table or an index.
fn pages_of(dir: &Path, name: &str) -> Vec<usize> {
    let db = Connection::open(file(dir)).unwrap();
    let roots: Vec<usize> = db
        .prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?1")
        .unwrap()
        .query_map([name], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    drop(db);
    let bytes = fs::read(file(dir)).unwrap();
    let mut pages = roots.clone();
    let mut at = 0;
    // The children of an inner page (kinds 2 and 5) of the tree.
    while at < pages.len() {
        let page = &bytes[(pages[at] - 1) * PAGE..pages[at] * PAGE];
        if page[0] == 2 || page[0] == 5 {
            let cells = usize::from(u16::from_be_bytes([page[3], page[4]]));
            let child = |at: usize| u32::from_be_bytes(page[at..at + 4].try_into().unwrap()) as usize;
            for cell in 0..cells {
                let at = usize::from(u16::from_be_bytes([page[12 + 2 * cell], page[13 + 2 * cell]]));
                pages.push(child(at));
            }
            pages.push(child(8));
        }
        at += 1;
    }
    pages
}

fn spoil(dir: &Path, pages: &[usize]) -> Vec<u8> {
    let mut bytes = fs::read(file(dir)).unwrap();
    for page in pages {
        bytes[(page - 1) * PAGE..page * PAGE].fill(0x5a);
    }
    fs::write(file(dir), &bytes).unwrap();
    bytes
}

fn read(dir: &Path) -> (Journal, Salvage) {
    let read = salvage(dir, options()).unwrap_or_else(|error| panic!("{error:?} {:?}", dir.display()));
    assert_eq!(read.0.examine().unwrap(), []);
    assert_eq!(left(dir), Vec::<String>::new());
    read
}

/// Files that a salvage may have forgotten.
fn left(dir: &Path) -> Vec<String> {
    fs::read_dir(dir)
        .unwrap()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with("salvage") || name.starts_with("restore"))
        .collect()
}

fn told(report: &Salvage, fate: Fate) -> BTreeSet<EntryId> {
    report
        .entries
        .iter()
        .filter(|one| one.fate == fate)
        .map(|one| one.id)
        .collect()
}

#[test]
fn a_sound_file_is_read_whole_with_its_history() {
    let (dir, ids) = folder(None);
    let dump = Journal::open(dir.path(), options()).unwrap().dump().unwrap();
    let (journal, report) = read(dir.path());
    assert!(report.is_whole() && report.history, "{report:?}");
    assert_eq!(journal.dump().unwrap(), dump);
    assert_eq!(found(&journal, "目印123"), [ids[123]]);
}

#[test]
fn nothing_can_be_written_to_what_was_salvaged() {
    let (dir, ids) = folder(None);
    let (mut journal, _) = read(dir.path());
    assert!(journal.is_frozen());
    let write = journal.transact(Op::WriteEntry, |tx| tx.write_entry(entry("2024", "x")));
    assert_eq!(code(write), "journal-frozen");
    assert_eq!(code(journal.undo()), "journal-frozen");
    let note = journal.note_prompt(&"x".parse().unwrap());
    assert_eq!(code(note), "journal-frozen");
    assert_eq!(all_ids(&journal).len(), ids.len());
}

#[test]
fn every_single_page_may_be_damaged() {
    let (dir, ids) = folder(None);
    let sound = fs::read(file(dir.path())).unwrap();
    let inner = pages_of(dir.path(), "entry_body")[0];
    let mut whole = 0;
    for page in 1..=sound.len() / PAGE {
        let spoilt = spoil(dir.path(), &[page]);
        let (journal, report) = read(dir.path());
        assert_eq!(
            fs::read(file(dir.path())).unwrap(),
            spoilt,
            "page {page} was written to"
        );
        let (there, lost) = (all_ids(&journal), told(&report, Fate::Lost));
        // What is not there is named, unless the page was the one that names it; and it is no more than a page held.
        for id in &ids {
            assert!(
                there.contains(id) || lost.contains(id) || !report.broken.is_empty(),
                "page {page}: {id}"
            );
        }
        let missing = ids.iter().filter(|id| !there.contains(id)).count();
        assert!(missing <= 20 || page == inner, "page {page}: {missing}");
        whole += usize::from(report.is_whole());
        fs::write(file(dir.path()), &sound).unwrap();
    }
    // Many pages hold nothing but what is made from the rest.
    assert!(whole > 10, "{whole}");
}

#[test]
fn damage_anywhere_is_lived_through() {
    let (dir, ids) = folder(None);
    let sound = fs::read(file(dir.path())).unwrap();
    let mut state = 42_u64;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) as usize % below
    };
    let (mut most, mut least) = (0, ids.len());
    for round in 0..60 {
        let mut bytes = sound.clone();
        for _ in 0..=random(8) {
            let (at, length) = (random(bytes.len()), 1 + random(600));
            let end = (at + length).min(bytes.len());
            let with = random(256) as u8;
            bytes[at..end]
                .iter_mut()
                .for_each(|byte| *byte = byte.wrapping_mul(31).wrapping_add(with));
        }
        fs::write(file(dir.path()), &bytes).unwrap();
        match salvage(dir.path(), options()) {
            Ok((journal, report)) => {
                assert_eq!(journal.examine().unwrap(), [], "round {round}");
                let there = all_ids(&journal).len();
                (most, least) = (most.max(there), least.min(there));
                assert!(there == ids.len() || !report.is_whole(), "round {round}: {there}");
            }
            // The header's own stamps were hit.
            Err(error) => assert!(
                ["journal-foreign", "journal-newer"].contains(&error.code()),
                "round {round}: {error}"
            ),
        }
        assert_eq!(fs::read(file(dir.path())).unwrap(), bytes);
    }
    assert!(most == ids.len() && least > 0, "{most} {least}");
}

#[test]
fn a_damaged_page_of_words_costs_its_words_alone() {
    let (dir, ids) = folder(None);
    let pages = pages_of(dir.path(), "entry_body");
    spoil(dir.path(), &pages[pages.len() / 2..=pages.len() / 2]);
    assert_eq!(
        code(Journal::open(dir.path(), options()).and_then(|journal| journal.dump())),
        "journal-damaged"
    );
    let (journal, report) = read(dir.path());
    let lost = told(&report, Fate::Lost);
    assert!((1..30).contains(&lost.len()), "{}", lost.len());
    assert_eq!(all_ids(&journal).len() + lost.len(), ids.len());
    assert!(report.entries.iter().all(|one| one.date.is_some()));
    assert_eq!(report.broken, ["entry_body"]);
    assert!(!report.history && journal.history().unwrap().undo.is_none());
}

#[test]
fn a_damaged_page_of_entries_costs_their_days_at_most() {
    let (dir, ids) = folder(None);
    let pages = pages_of(dir.path(), "entry");
    spoil(dir.path(), &pages[pages.len() - 1..]);
    let (journal, report) = read(dir.path());
    // The indexes know ids and days; the words are there.
    assert_eq!(
        all_ids(&journal).into_iter().collect::<BTreeSet<_>>(),
        ids.iter().copied().collect()
    );
    let undated = told(&report, Fate::Undated);
    assert!(!undated.is_empty() && told(&report, Fate::Lost).is_empty());
    assert_eq!(found(&journal, "目印299"), [ids[299]]);
    let page = journal.entry(ids[299]).unwrap().unwrap();
    assert_eq!(page.value.date.to_string(), "2024-03-11");
}

#[test]
fn the_backup_gives_what_the_file_lost_and_nothing_that_was_removed() {
    let (dir, ids) = folder(None);
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    journal.back_up(Reason::Asked).unwrap().unwrap();
    let later = write(&mut journal, entry("2026-11-20", "控えのあとに書いた"));
    let removed = ids[7];
    journal
        .transact(Op::RemoveEntry, |tx| tx.remove_entry(removed))
        .unwrap();
    journal.transact(Op::EmptyTrash, |tx| tx.empty_trash()).unwrap();
    drop(journal);
    let pages = pages_of(dir.path(), "entry_body");
    spoil(dir.path(), &pages[pages.len() / 2..=pages.len() / 2]);
    let (journal, report) = read(dir.path());
    let (there, back) = (all_ids(&journal), told(&report, Fate::FromBackup));
    assert!(!back.is_empty() && told(&report, Fate::Lost).is_empty(), "{report:?}");
    assert!(report.backup.is_some() && there.contains(&later));
    for (at, id) in ids.iter().enumerate().filter(|(_, id)| **id != removed) {
        assert!(there.contains(id), "{at}");
    }
    assert!(!there.contains(&removed));
    let one = ids.iter().position(|id| back.contains(id)).unwrap();
    assert_eq!(found(&journal, &format!("目印{one:03}")), [ids[one]]);
}

#[test]
fn the_first_page_may_be_gone() {
    for noise in [0x00, 0x5a] {
        let (dir, ids) = folder(None);
        let mut bytes = fs::read(file(dir.path())).unwrap();
        bytes[..PAGE].fill(noise);
        fs::write(file(dir.path()), &bytes).unwrap();
        assert_eq!(
            code(Journal::open(dir.path(), options()).map(drop)),
            "journal-not-a-database"
        );
        let (journal, report) = read(dir.path());
        assert_eq!(all_ids(&journal).len(), ids.len(), "{report:?}");
        assert_eq!(found(&journal, "目印250"), [ids[250]]);
    }
}

#[test]
fn noise_over_the_beginning_is_damage_and_no_lock() {
    let (dir, ids) = folder(None);
    let mut bytes = fs::read(file(dir.path())).unwrap();
    let mut noise = 0x9e37_79b9_u32;
    for byte in &mut bytes[..PAGE] {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        *byte = (noise >> 24) as u8;
    }
    fs::write(file(dir.path()), &bytes).unwrap();
    assert_eq!(
        code(Journal::open(dir.path(), options()).map(drop)),
        "journal-not-a-database"
    );
    assert_eq!(all_ids(&read(dir.path()).0).len(), ids.len());
}

#[test]
fn a_file_that_is_cut_off_gives_what_is_left() {
    let (dir, ids) = folder(None);
    let bytes = fs::read(file(dir.path())).unwrap();
    fs::write(file(dir.path()), &bytes[..bytes.len() * 2 / 3 / PAGE * PAGE + 100]).unwrap();
    let (journal, report) = read(dir.path());
    let there = all_ids(&journal).len();
    assert!(there > ids.len() / 3 && there < ids.len(), "{there} {report:?}");
}

#[test]
fn what_stands_in_the_log_is_read() {
    let (dir, _) = folder(None);
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    let late = write(&mut journal, entry("2026-11-21", "ログにだけある"));
    // A copy taken while the program runs is what a killed one leaves behind.
    let killed = tempfile::tempdir().unwrap();
    for name in [FILE_NAME.to_owned(), format!("{FILE_NAME}-wal")] {
        fs::copy(dir.path().join(&name), killed.path().join(&name)).unwrap();
    }
    let pages = pages_of(dir.path(), "version");
    spoil(killed.path(), &pages[..1]);
    let (journal, _) = read(killed.path());
    assert_eq!(found(&journal, "ログにだけ"), [late]);
}

#[test]
fn letters_that_are_none_are_marked_and_the_rest_is_kept() {
    let (dir, ids) = folder(None);
    let mut bytes = fs::read(file(dir.path())).unwrap();
    let mark = "目印042。毎日".as_bytes();
    let at = bytes.windows(mark.len()).position(|part| part == mark).unwrap();
    bytes[at + mark.len() - 3] = 0xff;
    fs::write(file(dir.path()), &bytes).unwrap();
    let (journal, report) = read(dir.path());
    assert_eq!(told(&report, Fate::Marred), [ids[42]].into());
    assert_eq!(found(&journal, "目印042"), [ids[42]]);
}

#[test]
fn a_row_that_says_nothing_goes_and_is_counted() {
    let (dir, ids) = folder(None);
    let db = Connection::open(file(dir.path())).unwrap();
    db.execute("UPDATE entry SET kind = 77 WHERE id = ?1", [ids[3].0.as_bytes()])
        .unwrap();
    db.execute("UPDATE step SET text = 'x'", []).unwrap();
    drop(db);
    let (journal, report) = read(dir.path());
    assert_eq!(report.refused, [("entry".to_owned(), 1)]);
    // Its words are there: they come back as an entry of their own.
    assert_eq!(told(&report, Fate::Undated), [ids[3]].into());
    assert_eq!(found(&journal, "目印003"), [ids[3]]);
}

#[test]
fn what_was_salvaged_takes_the_place_of_the_damaged_file() {
    let (dir, ids) = folder(None);
    let pages = pages_of(dir.path(), "entry_body");
    let spoilt = spoil(dir.path(), &pages[1..2]);
    let (journal, report) = read(dir.path());
    let aside = journal.replace_damaged(dir.path(), Moment(7)).unwrap().unwrap();
    assert_eq!(fs::read(aside.join(FILE_NAME)).unwrap(), spoilt);
    let mut mended = Journal::open(dir.path(), options()).unwrap();
    assert_eq!(mended.examine().unwrap(), []);
    assert_eq!(all_ids(&mended), all_ids(&journal));
    assert_eq!(all_ids(&mended).len() + report.lost(), ids.len());
    write(&mut mended, entry("2026", "また書ける"));
    // Elsewhere, too, but never over a journal.
    let other = tempfile::tempdir().unwrap();
    let place = other.path().join("new");
    journal.write_salvaged_to(&place).unwrap();
    assert_eq!(all_ids(&Journal::open(&place, options()).unwrap()), all_ids(&journal));
    assert_eq!(code(journal.write_salvaged_to(&place)), "folder-occupied");
}

#[test]
fn an_open_journal_is_not_replaced() {
    let (dir, _) = folder(None);
    let (salvaged, _) = read(dir.path());
    let open = Journal::open(dir.path(), options()).unwrap();
    assert_eq!(code(salvaged.replace_damaged(dir.path(), Moment(7))), "journal-in-use");
    drop(open);
    salvaged.replace_damaged(dir.path(), Moment(7)).unwrap();
}

#[test]
fn a_locked_file_is_read_past_its_broken_pages_and_stays_locked() {
    let key = Passphrase::new("ひらけゴマ").unwrap();
    let (dir, ids) = folder(Some(&key));
    let mut bytes = fs::read(file(dir.path())).unwrap();
    let pages = bytes.len() / PAGE;
    let middle = pages / 2;
    bytes[middle * PAGE + 100..middle * PAGE + 200].fill(0);
    fs::write(file(dir.path()), &bytes).unwrap();
    assert_eq!(code(salvage(dir.path(), options()).map(drop)), "journal-locked");
    let keyed = || journal::Options {
        key: Some(key.clone()),
        ..options()
    };
    let (journal, report) = salvage(dir.path(), keyed()).unwrap();
    assert!(
        journal.is_locked() && all_ids(&journal).len() + 60 > ids.len(),
        "{report:?}"
    );
    journal.replace_damaged(dir.path(), Moment(7)).unwrap().unwrap();
    assert_eq!(code(Journal::open(dir.path(), options()).map(drop)), "journal-locked");
    assert_eq!(all_ids(&Journal::open(dir.path(), keyed()).unwrap()), all_ids(&journal));
    let plain = fs::read(file(dir.path())).unwrap();
    assert!(!plain.windows(6).any(|part| part == "運用".as_bytes()));
}

#[test]
fn what_is_not_ours_is_not_salvaged() {
    let dir = tempfile::tempdir().unwrap();
    let db = Connection::open(file(dir.path())).unwrap();
    db.execute_batch("CREATE TABLE a (b); INSERT INTO a VALUES (1)")
        .unwrap();
    drop(db);
    assert_eq!(code(salvage(dir.path(), options()).map(drop)), "journal-foreign");
    let text = tempfile::tempdir().unwrap();
    fs::write(file(text.path()), "日記 ".repeat(20)).unwrap();
    assert_eq!(
        code(salvage(text.path(), options()).map(drop)),
        "journal-not-a-database"
    );
    let none = tempfile::tempdir().unwrap();
    match salvage(none.path(), options()).map(drop).unwrap_err() {
        JournalError::CannotOpen(_) | JournalError::Io(_) | JournalError::NotADatabase => (),
        other => panic!("{other}"),
    }
}

#[test]
fn words_stay_with_their_entry_where_a_row_was_used_again() {
    let (dir, ids) = folder(None);
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    journal.back_up(Reason::Asked).unwrap().unwrap();
    // The last row is free again, and the next entry takes it.
    let gone = ids[299];
    journal.transact(Op::RemoveEntry, |tx| tx.remove_entry(gone)).unwrap();
    journal.transact(Op::EmptyTrash, |tx| tx.empty_trash()).unwrap();
    let next = write(&mut journal, entry("2026-11-20", "あとから同じ行に"));
    drop(journal);
    let pages = pages_of(dir.path(), "entry");
    spoil(dir.path(), &pages[pages.len() - 1..]);
    let (journal, _) = read(dir.path());
    assert_eq!(found(&journal, "あとから同じ行に"), [next]);
    let page = journal.entry(next).unwrap().unwrap();
    assert_eq!(page.value.date.to_string(), "2026-11-20");
}
