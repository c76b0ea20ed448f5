//! Lists, limits, trash, drafts.

use career::{entry::EntryKind, id::RoleId};
use expect_test::expect;
use journal::{Draft, EntryContent, EntryFilter, Journal, Op, Thing, TrashRef};

use crate::support::{add_role, all_ids, code, date, entry, journal, role, today, write};

fn refused(journal: &mut Journal, content: EntryContent) -> &'static str {
    let before = all_ids(journal).len();
    let code = code(journal.transact(Op::WriteEntry, |tx| tx.write_entry(content)));
    assert_eq!(all_ids(journal).len(), before);
    code
}

#[test]
fn what_can_not_be_kept_is_refused_with_a_code() {
    let mut journal = journal();
    let j = &mut journal;
    assert_eq!(refused(j, entry("2024", " \n\t")), "entry-empty");
    assert_eq!(refused(j, entry("2024", "a\0b")), "text-nul");
    assert_eq!(
        refused(
            j,
            EntryContent {
                title: "a\nb".to_owned(),
                ..entry("2024", "x")
            }
        ),
        "text-line-break"
    );
    assert_eq!(
        refused(
            j,
            EntryContent {
                tags: vec!["\u{1b}[31m".to_owned()],
                ..entry("2024", "x")
            }
        ),
        "text-control"
    );
    assert_eq!(refused(j, entry("2024", &"あ".repeat(1_400_000))), "text-too-long");
    assert_eq!(
        refused(
            j,
            EntryContent {
                role: Some(RoleId(uuid::Uuid::nil())),
                ..entry("2024", "x")
            }
        ),
        "not-found"
    );
    assert_eq!(
        code(j.transact(Op::AddRole, |tx| tx.add_role(role("  ", "2024", None, &[])))),
        "text-empty"
    );
    let id = add_role(j, role("SRE", "2020-04", None, &[]));
    assert_eq!(
        code(j.transact(Op::EndRole, |tx| tx.end_role(id, date("2019")))),
        "role-end-before-start"
    );
    let link = |url: &str| journal::LinkContent {
        url: url.to_owned(),
        title: "x".to_owned(),
        direction: None,
    };
    for url in ["javascript:alert(1)", "file:///etc/passwd", "https://", "例"] {
        assert_eq!(
            code(j.transact(Op::AddLink, |tx| tx.add_link(link(url)))),
            "address-unreadable",
            "{url}"
        );
    }
}

#[test]
fn what_is_unusual_is_kept_verbatim() {
    let mut journal = journal();
    let long = "あ".repeat(400_000);
    for text in ["👩‍👩‍👧\r\n\u{202e}שלום\u{1b}", "  前後の空白  \n\n", &long, "# \u{feff}BOM"] {
        for day in ["0001", "9999-12-31"] {
            let id = write(&mut journal, entry(day, text));
            let kept = journal.entry(id).unwrap().unwrap();
            assert_eq!((kept.text.as_str(), kept.date), (text, date(day)));
        }
    }
    assert_eq!(journal.grains().unwrap().len(), 4 + 8 * 8);
}

#[test]
fn lists_are_newest_first_and_the_vaguer_after_the_exact() {
    let mut journal = journal();
    for day in [
        "2023",
        "2024-01-01",
        "2024",
        "2024-01",
        "2024-01-31",
        "2024-02",
        "2023-12-31",
    ] {
        write(&mut journal, entry(day, "x"));
    }
    let filter = EntryFilter::default();
    let days: Vec<String> = journal
        .entries(&filter, 0, 9)
        .unwrap()
        .entries
        .iter()
        .map(|e| e.date.to_string())
        .collect();
    expect!["2024-02 2024-01-31 2024-01-01 2024-01 2024 2023-12-31 2023"].assert_eq(&days.join(" "));
    let months: Vec<String> = journal
        .months(&filter)
        .unwrap()
        .iter()
        .map(|(month, n)| format!("{month}:{n}"))
        .collect();
    expect!["2024-02:1 2024-01:3 2024:1 2023-12:1 2023:1"].assert_eq(&months.join(" "));
    let page = journal.entries(&filter, 5, 9).unwrap();
    assert_eq!((page.entries.len(), page.total, page.more), (2, Some(7), false));
    let marks = journal
        .marks("2024-01-15".parse().unwrap(), "2024-07-02".parse().unwrap(), 9)
        .unwrap();
    let days: Vec<String> = marks.iter().map(|e| e.date.to_string()).collect();
    expect!["2024-01 2024-01-31 2024-02 2024"].assert_eq(&days.join(" "));
}

#[test]
fn filters_keep_what_they_say() {
    let mut journal = journal();
    let sre = add_role(&mut journal, role("SRE", "2020", None, &[]));
    let achieved = write(
        &mut journal,
        EntryContent {
            kind: EntryKind::Achievement,
            role: Some(sre),
            tags: vec!["ＳＲＥ".to_owned()],
            ..entry("2024-05", "x")
        },
    );
    write(&mut journal, entry("2024-06-01", "y"));
    let ids = |filter: EntryFilter| {
        let page = journal.entries(&filter, 0, 1).unwrap();
        assert_eq!(
            page.total,
            u32::try_from(journal.entries(&filter, 0, 9).unwrap().entries.len()).ok()
        );
        journal
            .entries(&filter, 0, 9)
            .unwrap()
            .entries
            .into_iter()
            .map(|entry| entry.id)
            .collect::<Vec<_>>()
    };
    let all = EntryFilter::default;
    assert_eq!(
        ids(EntryFilter {
            kinds: vec![EntryKind::Achievement],
            ..all()
        }),
        [achieved]
    );
    assert_eq!(
        ids(EntryFilter {
            role: Some(sre),
            ..all()
        }),
        [achieved]
    );
    assert_eq!(
        ids(EntryFilter {
            tag: Some("sre".to_owned()),
            ..all()
        }),
        [achieved]
    );
    assert_eq!(
        ids(EntryFilter {
            to: "2024-05-31".parse().ok(),
            ..all()
        }),
        [achieved]
    );
    assert_eq!(
        ids(EntryFilter {
            from: "2024-05-31".parse().ok(),
            ..all()
        })
        .len(),
        2
    );
    assert_eq!(
        ids(EntryFilter {
            from: "2024-06-01".parse().ok(),
            kinds: vec![EntryKind::Decision],
            ..all()
        }),
        []
    );
    assert_eq!(journal.tags().unwrap(), [("ＳＲＥ".to_owned(), 1)]);
    assert_eq!(journal.roles().unwrap()[0].entries, 1);
}

#[test]
fn this_day_of_earlier_years() {
    let mut journal = journal();
    let days = [
        "2026-11-22",
        "2025-11-22",
        "2024-11-22",
        "2024-11",
        "2023-11-21",
        "2001-11-22",
    ];
    let ids = days.map(|day| write(&mut journal, entry(day, "x")));
    let found: Vec<_> = journal
        .on_this_day(today(), 9)
        .unwrap()
        .into_iter()
        .map(|entry| entry.id)
        .collect();
    assert_eq!(found, [ids[1], ids[2], ids[5]]);
}

#[test]
fn removed_things_go_to_the_trash_and_come_back() {
    let mut journal = journal();
    let sre = add_role(&mut journal, role("SRE", "2020", None, &[]));
    let id = write(
        &mut journal,
        EntryContent {
            role: Some(sre),
            ..entry("2024-05", "消す\nつもり")
        },
    );
    journal.transact(Op::RemoveEntry, |tx| tx.remove_entry(id)).unwrap();
    journal.transact(Op::RemoveRole, |tx| tx.remove_role(sre)).unwrap();
    let trash: Vec<String> = journal
        .trash()
        .unwrap()
        .iter()
        .map(|i| format!("{} {} {}", i.what.thing(), i.label, i.removed))
        .collect();
    assert_eq!(trash, ["entry 消す つもり 2026-11-22", "role SRE 2026-11-22"]);
    assert_eq!((journal.entry(id).unwrap(), journal.role(sre).unwrap()), (None, None));
    assert_eq!(
        code(journal.transact(Op::EditEntry, |tx| tx.edit_entry(id, entry("2024", "x")))),
        "not-found"
    );
    journal
        .transact(Op::Restore, |tx| tx.restore(&TrashRef::Entry(id)))
        .unwrap();
    // An edit that does not know of the removed role does not lose it.
    journal
        .transact(Op::EditEntry, |tx| tx.edit_entry(id, entry("2024-05", "残す")))
        .unwrap();
    journal
        .transact(Op::Restore, |tx| tx.restore(&TrashRef::Role(sre)))
        .unwrap();
    assert_eq!(journal.entry(id).unwrap().unwrap().role, Some(sre));
    assert_eq!(
        code(journal.transact(Op::Restore, |tx| tx.restore(&TrashRef::Role(sre)))),
        "not-found"
    );
}

#[test]
fn drafts_are_outside_undo_and_end_with_their_entry() {
    let mut journal = journal();
    let draft = Draft {
        id: None,
        entry: None,
        date: "きのう".to_owned(),
        kind: EntryKind::Learning,
        title: String::new(),
        text: "途中\0".to_owned(),
        role: None,
        tags: vec!["#a".to_owned()],
        prompt: None,
        saved: None,
    };
    let saved = journal.save_draft(draft).unwrap();
    let again = journal
        .save_draft(Draft {
            text: "もう少し".to_owned(),
            ..saved.clone()
        })
        .unwrap();
    assert_eq!((again.id, journal.drafts().unwrap()), (saved.id, vec![again.clone()]));
    assert_eq!(code(journal.undo()), "nothing-to-undo");
    journal
        .transact(Op::WriteEntry, |tx| {
            tx.finish_draft(saved.id.unwrap())?;
            tx.write_entry(entry("2024", "もう少し"))
        })
        .unwrap();
    assert_eq!(journal.drafts().unwrap(), []);
    journal.undo().unwrap();
    assert_eq!(journal.drafts().unwrap(), []);
}

#[test]
fn ids_are_found_by_their_beginning() {
    let mut journal = journal();
    let id = write(&mut journal, entry("2024", "x"));
    let text = id.to_string();
    assert_eq!(journal.ids_by_prefix(Thing::Entry, &text[..8], 9).unwrap(), [id.0]);
    assert_eq!(
        journal
            .ids_by_prefix(Thing::Entry, &text[..13].to_uppercase(), 9)
            .unwrap(),
        [id.0]
    );
    assert_eq!(journal.ids_by_prefix(Thing::Entry, &text, 9).unwrap(), [id.0]);
    for other in ["", "zz", &format!("{text}0"), "ffff"] {
        assert!(
            journal.ids_by_prefix(Thing::Entry, other, 9).unwrap().is_empty(),
            "{other}"
        );
    }
    assert!(journal.ids_by_prefix(Thing::Role, &text[..8], 9).unwrap().is_empty());
}

#[test]
fn counts_know_a_fresh_journal() {
    let mut journal = journal();
    assert!(journal.counts().unwrap().fresh);
    let id = write(&mut journal, entry("2012-05", "x"));
    add_role(&mut journal, role("SRE", "2014", None, &[]));
    let counts = journal.counts().unwrap();
    assert_eq!(
        (counts.entries, counts.roles, counts.since, counts.fresh),
        (1, 1, Some(2012), false)
    );
    journal.transact(Op::RemoveEntry, |tx| tx.remove_entry(id)).unwrap();
    assert_eq!(
        (journal.counts().unwrap().since, journal.counts().unwrap().entries),
        (Some(2014), 0)
    );
}

#[test]
fn ids_grow_even_in_one_millisecond() {
    let mut journal = journal();
    let ids: Vec<_> = (0..50).map(|_| write(&mut journal, entry("2024", "x"))).collect();
    assert!(ids.is_sorted() && ids.windows(2).all(|pair| pair[0] != pair[1]));
}
