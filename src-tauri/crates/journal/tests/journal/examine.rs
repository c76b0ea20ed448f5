//! What a doctor finds, and what can be made anew.

use journal::{FILE_NAME, Finding, Journal};
use rusqlite::Connection;

use crate::support::{add_role, code, entry, found, options, role, write};

/// A journal that somebody's hand went through.
fn touched(sql: &str) -> (tempfile::TempDir, Journal) {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    add_role(&mut journal, role("SRE", "2019-07", None, &["SLOを置いた"]));
    for day in ["2024-05-01", "2025-06", "2026"] {
        let mut content = entry(day, "SLOを置いて当番を減らした");
        content.tags = vec!["運用".to_owned()];
        write(&mut journal, content);
    }
    drop(journal);
    let db = Connection::open(dir.path().join(FILE_NAME)).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    db.execute_batch(sql).unwrap();
    drop(db);
    let journal = Journal::open(dir.path(), options()).unwrap();
    (dir, journal)
}

#[test]
fn what_is_made_from_the_rest_is_found_and_made_anew() {
    for (sql, finding) in [
        (
            "UPDATE entry SET middle_day = 1 WHERE row = 2",
            Finding::Dates { entries: 1 },
        ),
        ("DELETE FROM tag WHERE entry < 3", Finding::Tags { entries: 2 }),
        (
            "DELETE FROM search_tail; DELETE FROM search_segment",
            Finding::SearchIndex { entries: 3 },
        ),
        (
            "INSERT INTO suggestion VALUES (0, zeroblob(16), 'reliability', NULL, '')",
            Finding::StaleSuggestions { rows: 1 },
        ),
    ] {
        let (_dir, mut journal) = touched(sql);
        assert_eq!(journal.examine().unwrap(), std::slice::from_ref(&finding), "{sql}");
        assert!(finding.is_derived());
        let (dump, history) = (journal.dump().unwrap(), journal.history().unwrap());
        journal.repair().unwrap();
        assert_eq!(journal.examine().unwrap(), [], "{sql}");
        assert_eq!((journal.dump().unwrap(), journal.history().unwrap()), (dump, history));
        assert_eq!(found(&journal, "当番").len(), 3);
    }
}

#[test]
fn what_is_the_users_is_found_and_left_alone() {
    let unreadable = |table: &str| Finding::Unreadable {
        table: table.to_owned(),
        rows: 1,
    };
    for (sql, finding) in [
        ("UPDATE entry SET kind = 9 WHERE row = 1", unreadable("entry")),
        ("INSERT INTO star VALUES ('A Star', 1)", unreadable("star")),
        (
            "INSERT INTO decision VALUES (0, zeroblob(16), 'reliability', 1, 1)",
            Finding::OrphanedEvidence { rows: 1 },
        ),
        (
            "UPDATE highlight SET id = (SELECT id FROM entry WHERE row = 1)",
            Finding::Ids { ids: 1 },
        ),
        (
            "UPDATE highlight SET role = zeroblob(16)",
            Finding::ForeignKeys {
                table: "highlight".to_owned(),
                rows: 1,
            },
        ),
    ] {
        let (_dir, mut journal) = touched(sql);
        let findings = journal.examine().unwrap();
        assert!(findings.contains(&finding), "{sql}: {findings:?}");
        assert!(!finding.is_derived());
        let census = journal.census().unwrap();
        // Where a row can't be read, nothing can be made from it; the file stays as it is.
        if code_of(journal.repair()).is_none() {
            assert!(journal.examine().unwrap().contains(&finding), "{sql}");
        }
        let tables = |census: journal::Census| census.tables;
        assert_eq!(tables(journal.census().unwrap()), tables(census), "{sql}");
    }
}

fn code_of(result: journal::Result<()>) -> Option<&'static str> {
    result.err().map(|error| error.code())
}

#[test]
fn a_missing_row_of_an_index_is_made_anew_and_a_damaged_page_is_not() {
    let (dir, journal) = touched("");
    drop(journal);
    let path = dir.path().join(FILE_NAME);
    let root = |name: &str| -> usize {
        let db = Connection::open(&path).unwrap();
        let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
        db.query_row(sql, [name], |row| row.get(0)).unwrap()
    };
    let (index, body) = ((root("entry_place") - 1) * 4096, (root("entry_body") - 1) * 4096);
    let mut bytes = std::fs::read(&path).unwrap();
    // An index without a row, where the table has three: an empty leaf page.
    bytes[index..index + 8].copy_from_slice(&[10, 0, 0, 0, 0, 16, 0, 0]);
    std::fs::write(&path, &bytes).unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    assert!(matches!(journal.examine().unwrap()[..], [Finding::Integrity(_), ..]));
    journal.repair().unwrap();
    assert_eq!(journal.examine().unwrap(), []);
    drop(journal);

    let mut bytes = std::fs::read(&path).unwrap();
    bytes[body..body + 4096].fill(0x5a);
    std::fs::write(&path, &bytes).unwrap();
    let mut journal = Journal::open(dir.path(), options()).unwrap();
    assert!(matches!(journal.examine().unwrap()[..], [Finding::Integrity(_), ..]));
    assert_eq!(code(journal.repair()), "journal-damaged");
}
