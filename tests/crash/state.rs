//! What a journal holds, as far as the worker changes it.

use std::{
    collections::BTreeSet,
    path::Path,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicI64, Ordering},
    },
};

use career::recap::Recap;
use chrono::NaiveDate;
use journal::{Clock, EntryFilter, Journal, JournalError, Moment, Options, Passphrase};
use serde::{Deserialize, Serialize};

/// Texts of entries, of what is in the trash, and of drafts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct State {
    pub(crate) entries: BTreeSet<String>,
    pub(crate) trash: BTreeSet<String>,
    pub(crate) drafts: BTreeSet<String>,
}

impl State {
    pub(crate) fn of(journal: &Journal) -> Result<Self, JournalError> {
        let page = journal.entries(&EntryFilter::default(), 0, 100_000)?;
        let mut entries = BTreeSet::new();
        for brief in page.entries {
            // Read whole: a text may be there in part.
            let entry = journal.entry(brief.id)?.expect("an entry of the list");
            entries.insert(entry.value.text.clone());
        }
        Ok(Self {
            entries,
            // What undo took back lies there too; the worker's states know of what was removed.
            trash: journal
                .trash()?
                .into_iter()
                .filter(|item| !item.undone)
                .map(|item| item.label)
                .collect(),
            drafts: journal.drafts()?.into_iter().map(|draft| draft.text).collect(),
        })
    }
}

/// A clock that goes on by a second each time it is asked.
struct Ticking(AtomicI64);

impl Clock for Ticking {
    fn now(&self) -> Moment {
        Moment(self.0.fetch_add(1000, Ordering::Relaxed))
    }

    fn today(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default()
    }
}

/// The small pack of the tests: the worker starts a thousand times, and suggestions are not what is looked at.
fn recap() -> Arc<Recap> {
    static RECAP: OnceLock<Arc<Recap>> = OnceLock::new();
    let load = || {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/frontend-talks-2026");
        let names = [
            "recap.toml",
            "directions.toml",
            "roles.toml",
            "links.toml",
            "prompts.toml",
            "phases.toml",
        ];
        let texts = names.iter().filter_map(|name| {
            let text = std::fs::read_to_string(folder.join(name)).ok()?;
            Some((*name, text))
        });
        let texts: Vec<(&str, String)> = texts.collect();
        let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
        Arc::new(Recap::load(&files).unwrap())
    };
    Arc::clone(RECAP.get_or_init(load))
}

/// Options for a run that begins at a number of its own, so that no two runs tell the same time.
pub(crate) fn options(run: i64, key: Option<&str>) -> Options {
    Options {
        recap: recap(),
        clock: Arc::new(Ticking(AtomicI64::new(1_795_000_000_000 + run * 3_600_000))),
        key: key.map(|key| Passphrase::new(key).unwrap()),
    }
}

pub(crate) fn open(folder: &Path, run: i64) -> Result<Journal, JournalError> {
    Journal::open(folder, options(run, None))
}
