//! An open journal with what is kept in memory beside it.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

use career::{
    growth::{self, Ledger},
    id::DirectionId,
    plan::Goal,
    reading::{OwnLink, Reading},
    recap::{self, Recap},
    role::Role,
};
use chrono::NaiveDate;
use journal::{ChangeSet, Clock, Committed, Journal, JournalError, Moment, Op, Options, Passphrase, Salvage, Tx};

use super::{
    OpError, Result,
    doctor::{is_damage, is_harmless},
    history::undo_state,
};
use crate::{api::Changed, clock::AppClock};

impl Clock for AppClock {
    fn now(&self) -> Moment {
        Moment(self.now_ms())
    }

    fn today(&self) -> NaiveDate {
        Self::today(self)
    }
}

/// An open journal, its recap, and all evidence in memory.
///
/// It is `Send`, and used by one thread at a time.
pub struct Context {
    pub(super) journal: Journal,
    pub(super) recap: Arc<Recap>,
    clock: Arc<AppClock>,
    growth: Option<Growth>,
    sample: bool,
    wrote: bool,
    /// The day on which the trash was looked through last.
    swept: Option<NaiveDate>,
    damage: Option<Damage>,
}

/// The name of an empty file that says that damage was met in the journal beside it.
const MET: &str = "journal.damaged";

/// The damaged file that a journal was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Damage {
    /// The folder that it is in.
    pub dir: PathBuf,
    /// What was read of it, and what was not.
    pub report: Salvage,
}

impl std::fmt::Debug for Context {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Context")
            .field("sample", &self.sample)
            .finish_non_exhaustive()
    }
}

/// What a change answers once it is on disk.
#[derive(Debug, Clone, PartialEq)]
pub struct Done<T> {
    /// The answer.
    pub value: T,
    /// What it touched, for the views that show it.
    pub changed: Changed,
}

/// All that growth rests on. Read from the journal once, then kept up to date change by change.
pub(super) struct Growth {
    /// All evidence.
    pub(super) ledger: Ledger,
    /// All roles, the one that began first in front.
    pub(super) roles: Vec<Role>,
    /// Starred directions.
    pub(super) stars: BTreeSet<DirectionId>,
    /// All goals.
    pub(super) goals: Vec<Goal>,
    /// What the user did with links.
    pub(super) reading: Vec<Reading>,
    /// The user's own links.
    pub(super) own_links: Vec<OwnLink>,
    version: i64,
    today: NaiveDate,
}

impl Growth {
    fn read(journal: &Journal) -> Result<Self> {
        let mut growth = Self {
            version: journal.data_version()?,
            today: journal.today(),
            ledger: journal.ledger()?,
            roles: Vec::new(),
            stars: BTreeSet::new(),
            goals: Vec::new(),
            reading: Vec::new(),
            own_links: Vec::new(),
        };
        growth.reread(
            journal,
            &ChangeSet {
                roles: true,
                evidence: true,
                plan: true,
                reading: true,
                ..ChangeSet::default()
            },
        )?;
        Ok(growth)
    }

    /// Reads anew what a change touched.
    fn follow(&mut self, journal: &Journal, changes: &ChangeSet) -> Result<()> {
        for source in &changes.sources {
            self.ledger.replace(source, journal.evidence_of(source)?);
        }
        self.reread(journal, changes)
    }

    fn reread(&mut self, journal: &Journal, changes: &ChangeSet) -> Result<()> {
        if changes.roles {
            self.roles = journal.roles()?.into_iter().map(|brief| brief.role.value).collect();
        }
        if changes.evidence {
            self.stars = journal.stars()?.into_iter().map(|(direction, _)| direction).collect();
        }
        if changes.plan {
            self.goals = journal.goals()?;
        }
        if changes.reading {
            self.reading = journal.readings()?;
            self.own_links = journal.own_links()?;
        }
        Ok(())
    }

    /// As the engine takes it.
    pub(super) fn context(&self) -> growth::Context<'_> {
        growth::Context {
            roles: &self.roles,
            stars: &self.stars,
            goals: &self.goals,
            reading: &self.reading,
            own_links: &self.own_links,
        }
    }
}

impl Context {
    /// Opens the journal of a folder; the folder and the file are made when there is none.
    ///
    /// # Errors
    /// The file can't be opened, or is no journal that this program reads: see [`journal::JournalError`].
    pub fn open(folder: &Path, clock: Arc<AppClock>) -> Result<Self> {
        Self::open_with(folder, clock, None)
    }

    /// As [`Self::open`], with what opens a locked journal. A plain one opens without it.
    ///
    /// # Errors
    /// As [`Self::open`]; the journal is locked, or the passphrase does not fit.
    pub fn open_with(folder: &Path, clock: Arc<AppClock>, key: Option<Passphrase>) -> Result<Self> {
        let options = Options {
            key,
            ..options(&clock)?
        };
        Ok(Self::around(Journal::open(folder, options)?, clock, false))
    }

    /// What can be read of the damaged journal of a folder: it can be looked at, and every change is refused.
    ///
    /// # Errors
    /// Nothing can be read; see [`journal::salvage`].
    pub fn salvaged(folder: &Path, clock: Arc<AppClock>, key: Option<Passphrase>) -> Result<Self> {
        let options = Options {
            key,
            ..options(&clock)?
        };
        let (journal, report) = journal::salvage(folder, options)?;
        let mut context = Self::around(journal, clock, false);
        context.damage = Some(Damage {
            dir: folder.to_path_buf(),
            report,
        });
        Ok(context)
    }

    /// As [`Self::open_with`]; of a damaged journal what can be read.
    ///
    /// # Errors
    /// As [`Self::open_with`]; a damaged journal of which nothing can be read answers what opening it did.
    pub fn open_or_salvage(folder: &Path, clock: Arc<AppClock>, key: Option<Passphrase>) -> Result<Self> {
        let opened = Self::open_with(folder, Arc::clone(&clock), key.clone());
        let met = folder.join(MET);
        match opened {
            Err(error) if is_damage(&error) => Self::salvaged(folder, clock, key).map_err(|_| error),
            Ok(context) if met.exists() => {
                if !context.is_sound() {
                    drop(context);
                    return Self::salvaged(folder, clock, key);
                }
                // It was mended, or another file was put there. A note that can't be taken away costs the next start a look.
                drop(std::fs::remove_file(met));
                Ok(context)
            }
            opened => opened,
        }
    }

    /// What can be read of the journal of a folder in which damage was met. From now on every start looks at the whole file first, so
    /// that nothing is written to a damaged one.
    ///
    /// # Errors
    /// As [`Self::salvaged`].
    pub fn fall_back(folder: &Path, clock: Arc<AppClock>, key: Option<Passphrase>) -> Result<Self> {
        // Where even a note can't be written, nothing else can.
        drop(super::write_whole(&folder.join(MET), b""));
        Self::salvaged(folder, clock, key)
    }

    /// Whether an examination of the file finds nothing wrong in it.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.journal.examine().is_ok_and(|found| found.iter().all(is_harmless))
    }

    /// The damaged file that this was read from.
    #[must_use]
    pub fn damage(&self) -> Option<&Damage> {
        self.damage.as_ref()
    }

    /// Likewise, where nothing else will do.
    pub(super) fn damaged(&self) -> Result<&Damage> {
        self.damage.as_ref().ok_or(OpError::plain("journal-not-damaged"))
    }

    /// Refuses what would be lost with the next start.
    pub(super) fn must_last(&self) -> Result<()> {
        match self.damage {
            Some(_) => Err(JournalError::Frozen.into()),
            None => Ok(()),
        }
    }

    /// The folder of the journal; none in memory.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        let damaged = self.damage.as_ref().map(|damage| damage.dir.clone());
        damaged.or_else(|| Some(self.journal.path()?.parent()?.to_path_buf()))
    }

    /// Now.
    pub(super) fn moment(&self) -> Moment {
        self.clock.now()
    }

    /// A journal in memory that holds the fictional person. It never mixes with one's own.
    ///
    /// # Errors
    /// The sample does not fit the recap; the tests see that it does.
    pub fn sample(clock: Arc<AppClock>, lang: crate::api::Lang) -> Result<Self> {
        let mut context = Self {
            sample: true,
            ..Self::in_memory(clock)?
        };
        super::sample::sample_fill(&mut context, lang)?;
        Ok(context)
    }

    /// An empty journal in memory, for what is only looked at and never kept.
    ///
    /// # Errors
    /// The recap inside the program does not load; the tests see that it does.
    pub fn in_memory(clock: Arc<AppClock>) -> Result<Self> {
        let journal = Journal::in_memory(options(&clock)?)?;
        Ok(Self::around(journal, clock, false))
    }

    /// An empty journal in memory beside this one.
    pub(super) fn aside(&self) -> Result<Self> {
        Self::in_memory(Arc::clone(&self.clock))
    }

    fn around(journal: Journal, clock: Arc<AppClock>, sample: bool) -> Self {
        Self {
            recap: Arc::clone(journal.recap()),
            journal,
            clock,
            growth: None,
            sample,
            wrote: false,
            swept: None,
            damage: None,
        }
    }

    /// Today.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// Whether the journal has a passphrase.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.journal.is_locked()
    }

    /// What the journal is locked with.
    #[must_use]
    pub fn passphrase(&self) -> Option<&Passphrase> {
        self.journal.key()
    }

    /// Whether this is the passphrase of the journal, or its recovery key.
    #[must_use]
    pub fn opens_with(&self, typed: &str) -> bool {
        self.journal.opens_with(typed)
    }

    /// A number that changes when another process writes.
    ///
    /// # Errors
    /// The journal can't be read.
    pub fn version(&self) -> Result<i64> {
        Ok(self.journal.data_version()?)
    }

    /// Whether this is the sample.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.sample
    }

    /// All that growth rests on, with the journal beside it. Read anew when another process wrote, or when the day changed:
    /// what lasts is dated today.
    pub(super) fn growth(&mut self) -> Result<(&Growth, &Journal, &Recap)> {
        let stale = match &self.growth {
            Some(growth) => growth.version != self.journal.data_version()? || growth.today != self.journal.today(),
            None => true,
        };
        if stale {
            // Another process may have added a pack, or a signal.
            if self.growth.is_some() {
                self.journal.reread_recap()?;
                self.recap = Arc::clone(self.journal.recap());
            }
            self.growth = Some(Growth::read(&self.journal)?);
        }
        match &self.growth {
            Some(growth) => Ok((growth, &self.journal, &self.recap)),
            None => Err(OpError::plain("internal")),
        }
    }

    /// One short step of upkeep of the search index, and the day's backup when that is done; says whether there is more to do. To be called when nothing else is to
    /// do: no answer ever depends on it, but searches in a journal that was never kept up grow slower.
    ///
    /// # Errors
    /// The journal can't be written.
    pub fn maintain(&mut self) -> Result<bool> {
        // Who only looks has nothing to keep up, and shall not wait for who writes.
        if !self.wrote {
            return Ok(false);
        }
        self.wrote = self.journal.maintain()?;
        if !self.wrote {
            self.journal.back_up_daily()?;
        }
        Ok(self.wrote)
    }

    /// Whether something was written that upkeep has not looked at yet.
    #[must_use]
    pub fn wrote(&self) -> bool {
        self.wrote
    }

    /// Lets go of what has been in the trash for thirty days (see [`Journal::sweep_trash`]); once a day, however often it is
    /// called. Says what was touched; it is no change of the user's, so it says nothing of undo.
    ///
    /// # Errors
    /// The journal can't be read or written.
    pub fn sweep(&mut self) -> Result<Option<Changed>> {
        let today = self.today();
        if self.damage.is_some() || self.swept.replace(today) == Some(today) {
            return Ok(None);
        }
        let Some(changes) = self.journal.sweep_trash()? else {
            return Ok(None);
        };
        Ok(Some(Changed {
            undo: None,
            ..self.after(&changes)?
        }))
    }

    /// Runs a change through the journal's one door, and lets what is kept in memory follow.
    pub(super) fn change<T>(&mut self, op: Op, change: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<Done<T>> {
        let Committed { value, changes } = self.journal.transact(op, change)?;
        Ok(Done {
            value,
            changed: self.after(&changes)?,
        })
    }

    /// What follows every commit. The change is on disk: should memory not be able to follow, it is forgotten and read anew.
    pub(super) fn after(&mut self, changes: &ChangeSet) -> Result<Changed> {
        self.wrote = true;
        self.recap = Arc::clone(self.journal.recap());
        let followed = match &mut self.growth {
            Some(growth) if !changes.all => growth.follow(&self.journal, changes).is_ok(),
            _ => false,
        };
        if !followed {
            self.growth = None;
        }
        Ok(Changed {
            entries: changes.entries.iter().map(ToString::to_string).collect(),
            roles: changes.roles,
            evidence: changes.evidence,
            plan: changes.plan,
            reading: changes.reading,
            documents: changes.documents.iter().map(ToString::to_string).collect(),
            all: changes.all,
            undo: Some(undo_state(self)?),
        })
    }
}

/// Everything may have changed.
pub(super) fn all_changed() -> ChangeSet {
    ChangeSet {
        all: true,
        ..ChangeSet::default()
    }
}

fn options(clock: &Arc<AppClock>) -> Result<Options> {
    Ok(Options {
        recap: recap::embedded()?,
        clock: Arc::clone(clock) as Arc<dyn Clock>,
        key: None,
    })
}
