//! Search queries, against a scan of all texts. Input: the query in the first line, the text of one more entry in the rest.

use std::cell::RefCell;

use career::{entry::EntryKind, id::EntryId, recap, text::fold};
use journal::{EntryContent, EntryFilter, Journal, Moment, Op, Options, StandingClock};

use super::today;

/// After so many inputs the journal is made anew, since versions pile up in it.
const INPUTS: usize = 512;

/// More than the index keeps in its tail, so that a query asks a segment, too.
const ENTRIES: usize = 160;

thread_local! {
    static SHELF: RefCell<Option<Shelf>> = const { RefCell::new(None) };
}

/// A journal, and what a scan needs of it.
struct Shelf {
    journal: Journal,
    /// Newest first: id and folded title, text and tags. The one that each input writes stands in front.
    folded: Vec<(EntryId, [String; 3])>,
    inputs: usize,
}

pub fn check(data: &[u8]) {
    let Ok(input) = std::str::from_utf8(data) else { return };
    let (query, text) = input.split_once('\n').unwrap_or((input, ""));
    SHELF.with_borrow_mut(|kept| {
        // Taken out, so that a broken one is not met again.
        let mut shelf = kept
            .take()
            .filter(|shelf| shelf.inputs < INPUTS)
            .unwrap_or_else(Shelf::new);
        shelf.write(text);
        shelf.search(query);
        shelf.inputs += 1;
        *kept = Some(shelf);
    });
}

/// Words in several scripts, of the kinds that folding changes.
const WORDS: [&str; 24] = [
    "SLO",
    "ﾄｲﾙ",
    "トイル",
    "か\u{3099}",
    "が",
    "深化",
    "postmortem",
    "ポストモーテム",
    "Straße",
    "ſ",
    "İstanbul",
    "ﬁx",
    "ΣΑΣ",
    "ς",
    "𠮷野家",
    "👩‍👩‍👧",
    "e\u{301}",
    "한글",
    "㍿",
    "½",
    "\u{202e}x",
    "שלום",
    "a",
    "年輪",
];

fn content(title: String, text: String, tags: Vec<String>, day: usize) -> EntryContent {
    let first = today() - chrono::Duration::days(i64::try_from(day).unwrap());
    EntryContent {
        date: career::date::PartialDate::from_day(first).unwrap(),
        kind: EntryKind::Reflection,
        title,
        text,
        role: None,
        tags,
        prompt: None,
    }
}

impl Shelf {
    fn new() -> Self {
        let options = Options {
            recap: recap::embedded().unwrap(),
            clock: std::sync::Arc::new(StandingClock {
                now: Moment(1_795_316_645_678),
                today: today(),
            }),
            key: None,
        };
        let mut journal = Journal::in_memory(options).unwrap();
        let mut folded = Vec::new();
        for at in 0..ENTRIES {
            let word = |step: usize| WORDS[(at * step + at / 7) % WORDS.len()];
            let (title, text) = (
                word(5).to_owned(),
                format!("{}{} {}\n{}", word(1), word(11), word(7), at),
            );
            let tags = vec![word(13).to_owned()];
            let parts = [fold(&title), fold(&text), fold(&tags.join("\n"))];
            let written = journal.transact(Op::WriteEntry, |tx| tx.write_entry(content(title, text, tags, at)));
            let id = written
                .unwrap_or_else(|error: journal::JournalError| panic!("{error}"))
                .value;
            folded.push((id, parts));
        }
        Self {
            journal,
            folded,
            inputs: 0,
        }
    }

    /// Gives the newest entry a new text; one that can't be kept is refused.
    fn write(&mut self, text: &str) {
        let (id, parts) = &mut self.folded[0];
        let id = *id;
        let written: journal::Result<_> = self.journal.transact(Op::EditEntry, |tx| {
            tx.edit_entry(id, content(String::new(), text.to_owned(), Vec::new(), 0))
        });
        match written {
            Ok(_) => *parts = [String::new(), fold(text), String::new()],
            Err(error) => assert!(
                text.trim().is_empty() || career::text::check_text(text).is_err(),
                "a text was refused: {error}"
            ),
        }
    }

    fn search(&self, query: &str) {
        let folded = fold(query);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let has_all = |parts: &[String; 3]| words.iter().all(|word| parts.iter().any(|part| part.contains(word)));
        let all = self.folded.iter().filter(|(_, parts)| has_all(parts));
        let all: Vec<EntryId> = all.map(|(id, _)| *id).collect();

        let filter = EntryFilter {
            query: query.to_owned(),
            ..EntryFilter::default()
        };
        let page = self.journal.entries(&filter, 0, 500).unwrap();
        let found: Vec<EntryId> = page.entries.iter().map(|entry| entry.id).collect();
        assert_eq!(found, all, "{query:?} does not find what a scan finds");
        assert!(!page.more);
        assert!(page.total.is_none_or(|total| total as usize == all.len()));

        let some = self.journal.entries(&filter, 1, 3).unwrap();
        let some: Vec<EntryId> = some.entries.iter().map(|entry| entry.id).collect();
        assert_eq!(some, all.iter().copied().skip(1).take(3).collect::<Vec<_>>());

        let months = self.journal.months(&filter).unwrap();
        let sum: u32 = months.iter().map(|(_, count)| count).sum();
        assert_eq!(sum as usize, all.len(), "the months of {query:?} do not add up");

        if words.is_empty() {
            return;
        }
        for entry in &page.entries {
            for part in entry.excerpt.iter().filter(|part| part.hit) {
                let shown = fold(&part.text);
                assert!(
                    words.iter().any(|word| shown.contains(word)),
                    "{:?} is marked and holds no word of {query:?}",
                    part.text
                );
            }
        }
    }
}
