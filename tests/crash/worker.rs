//! The worker: changes a journal without a pause, and says what it does.

use std::{
    env,
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
};

use career::{entry::EntryKind, id::EntryId};
use journal::{Draft, EntryContent, Journal, JournalError, Op, Reason};
use serde::{Deserialize, Serialize};

use super::state::{State, open, options};

const ORDERS: &str = "NENRIN_TEST_WORKER";

/// Entries beyond which more are removed than written.
const MANY: usize = 40;

/// What a worker is told.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Orders {
    pub(crate) folder: PathBuf,
    /// Decides what it does; also sets its clock.
    pub(crate) run: u64,
    /// How many changes it makes at most.
    pub(crate) changes: u32,
    /// Where it shall be stopped: it makes straight for it.
    pub(crate) failpoint: Option<String>,
}

/// What it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Said {
    /// What it found.
    Open(State),
    /// What the next change shall leave.
    Begin(String, State),
    /// The change is done.
    Done,
    /// The change was refused, with this code.
    Refused(String),
    /// It is at a failpoint, and stays there.
    Failpoint(String),
    /// The journal did not open, with this code.
    Shut(String),
}

impl Orders {
    pub(crate) fn from_environment() -> Option<Self> {
        serde_json::from_str(&env::var(ORDERS).ok()?).ok()
    }

    /// Starts a worker.
    pub(crate) fn start(&self, change: impl FnOnce(&mut Command)) -> Running {
        let mut command = Command::new(env::current_exe().unwrap());
        command
            .args(["--exact", "worker", "--nocapture", "--test-threads=1"])
            .env(ORDERS, serde_json::to_string(self).unwrap())
            .envs(self.failpoint.as_ref().map(|failpoint| ("NENRIN_FAILPOINT", failpoint)))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        change(&mut command);
        let mut child = command.spawn().unwrap();
        let (sender, said) = mpsc::channel();
        let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        let errors = sender.clone();
        let readers = vec![
            thread::spawn(move || {
                for line in BufReader::new(out).lines().map_while(Result::ok) {
                    if let Some((_, said)) = line.split_once("SAID ")
                        && let Ok(said) = serde_json::from_str(said)
                    {
                        drop(sender.send(said));
                    }
                }
            }),
            thread::spawn(move || {
                for line in BufReader::new(err).lines().map_while(Result::ok) {
                    if let Some(name) = line.strip_prefix("failpoint ") {
                        drop(errors.send(Said::Failpoint(name.to_owned())));
                    } else if line.contains("panicked") {
                        drop(errors.send(Said::Refused(format!("panic: {line}"))));
                    }
                }
            }),
        ];
        Running { child, said, readers }
    }
}

/// A worker at work.
pub(crate) struct Running {
    child: Child,
    pub(crate) said: mpsc::Receiver<Said>,
    readers: Vec<thread::JoinHandle<()>>,
}

impl Running {
    /// Kills it, without asking, and gives what it had said until then.
    pub(crate) fn kill(mut self) -> Vec<Said> {
        drop(self.child.kill());
        self.end()
    }

    /// Waits for its end.
    pub(crate) fn end(mut self) -> Vec<Said> {
        self.child.wait().unwrap();
        for reader in self.readers.drain(..) {
            reader.join().unwrap();
        }
        self.said.try_iter().collect()
    }
}

pub(crate) struct Worker {
    orders: Orders,
    journal: Journal,
    state: State,
    /// The states before what can be undone, and after what can be redone: of this run alone.
    back: Vec<State>,
    forth: Vec<State>,
    /// The newest backup of this run, and what it holds.
    backup: Option<(PathBuf, State)>,
    random: fastrand::Rng,
    count: u32,
}

fn say(said: &Said) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "SAID {}", serde_json::to_string(said).unwrap()).unwrap();
    out.flush().unwrap();
}

pub(crate) fn content(text: &str) -> EntryContent {
    EntryContent {
        date: "2024-05-01".parse().unwrap(),
        kind: EntryKind::Reflection,
        title: String::new(),
        text: text.to_owned(),
        role: None,
        tags: vec!["印".to_owned()],
        prompt: None,
    }
}

impl Worker {
    pub(crate) fn begin(orders: Orders) -> Self {
        let run = i64::try_from(orders.run).unwrap();
        let journal = open(&orders.folder, run).unwrap_or_else(|error| {
            say(&Said::Shut(error.code().to_owned()));
            std::process::exit(0)
        });
        let state = State::of(&journal).unwrap();
        say(&Said::Open(state.clone()));
        Self {
            random: fastrand::Rng::with_seed(orders.run),
            orders,
            journal,
            state,
            back: Vec::new(),
            forth: Vec::new(),
            backup: None,
            count: 0,
        }
    }

    pub(crate) fn work(mut self) {
        for count in 0..self.orders.changes {
            self.count = count;
            self.change();
        }
        std::process::exit(0);
    }

    /// A text that no other change writes, short or of many pages.
    fn text(&self) -> String {
        let size = [0, 3, 40, 400, 4000][usize::try_from(self.count).unwrap_or(0) % 5];
        format!("{}-{} {}", self.orders.run, self.count, "年輪と枝 ".repeat(size))
    }

    /// Says what is about to be, does it, and says that it is done.
    fn perform(&mut self, name: &str, after: State, work: impl FnOnce(&mut Self) -> Result<(), JournalError>) -> bool {
        say(&Said::Begin(name.to_owned(), after.clone()));
        match work(self) {
            Ok(()) => {
                self.state = after;
                say(&Said::Done);
                true
            }
            Err(error) => {
                say(&Said::Refused(error.code().to_owned()));
                false
            }
        }
    }

    /// As [`Self::perform`], for a change that can be undone.
    fn undoable(&mut self, name: &str, after: State, work: impl FnOnce(&mut Self) -> Result<(), JournalError>) {
        let before = self.state.clone();
        if self.perform(name, after, work) {
            self.back.push(before);
            self.forth.clear();
        }
    }

    fn pick(&mut self) -> Option<(EntryId, String)> {
        let page = self.journal.entries(&journal::EntryFilter::default(), 0, 1000).ok()?;
        let brief = page.entries.get(self.random.usize(..page.entries.len().max(1)))?;
        let text = self.journal.entry(brief.id).ok()??.value.text.clone();
        Some((brief.id, text))
    }

    /// What to do next, by its number in [`Self::change`].
    fn next(&mut self) -> u32 {
        let aim = self
            .orders
            .failpoint
            .as_deref()
            .and_then(|failpoint| failpoint.split('.').next());
        match (aim, self.count % 3) {
            (Some("backup"), 1) => 14,
            (Some("restore"), 1) if self.backup.is_none() => 14,
            (Some("restore"), 1) => 15,
            (Some("draft"), 1) => 17,
            _ => self.random.u32(..20),
        }
    }

    fn change(&mut self) {
        let mut after = self.state.clone();
        match self.next() {
            0..=5 if self.state.entries.len() < MANY => {
                let text = self.text();
                after.entries.insert(text.clone());
                self.undoable("write", after, |worker| {
                    let write = worker
                        .journal
                        .transact(Op::WriteEntry, |tx| tx.write_entry(content(&text)));
                    write.map(drop)
                });
            }
            6..=7 => {
                let Some((id, old)) = self.pick() else { return };
                let text = self.text();
                after.entries.remove(&old);
                after.entries.insert(text.clone());
                self.undoable("edit", after, |worker| {
                    let edit = worker
                        .journal
                        .transact(Op::EditEntry, |tx| tx.edit_entry(id, content(&text)));
                    edit.map(drop)
                });
            }
            0..=9 => {
                let Some((id, old)) = self.pick() else { return };
                after.entries.remove(&old);
                after.trash.insert(label(&old));
                self.undoable("remove", after, |worker| {
                    worker
                        .journal
                        .transact(Op::RemoveEntry, |tx| tx.remove_entry(id))
                        .map(drop)
                });
            }
            10 => {
                after.trash.clear();
                if self.state.trash.is_empty() {
                    return;
                }
                self.undoable("empty", after, |worker| {
                    worker.journal.transact(Op::EmptyTrash, |tx| tx.empty_trash()).map(drop)
                });
            }
            11 => {
                let Some(mut before) = self.back.last().cloned() else {
                    return;
                };
                before.drafts.clone_from(&self.state.drafts);
                let now = self.state.clone();
                if self.perform("undo", before, |worker| worker.journal.undo().map(drop)) {
                    self.back.pop();
                    self.forth.push(now);
                }
            }
            12 => {
                let Some(mut next) = self.forth.last().cloned() else {
                    return;
                };
                next.drafts.clone_from(&self.state.drafts);
                let now = self.state.clone();
                if self.perform("redo", next, |worker| worker.journal.redo().map(drop)) {
                    self.forth.pop();
                    self.back.push(now);
                }
            }
            13 if self.state.entries.len() < MANY => {
                let texts: Vec<String> = (0..20).map(|n| format!("{}i{n} 取り込み", self.text())).collect();
                after.entries.extend(texts.iter().cloned());
                self.undoable("import", after, |worker| worker.import(&texts));
            }
            14 => {
                let now = self.state.clone();
                let mut made = None;
                self.perform("backup", now.clone(), |worker| {
                    made = worker.journal.back_up(Reason::Asked)?;
                    Ok(())
                });
                if let Some(made) = made {
                    self.backup = Some((made.path, now));
                }
            }
            15 => {
                let Some((path, then)) = self.backup.clone() else {
                    return;
                };
                if !path.exists() {
                    return;
                }
                // What comes before it is the backup's own history, of which this run knows nothing.
                if self.perform("restore", then, |worker| worker.journal.restore(&path, None).map(drop)) {
                    self.back.clear();
                    self.forth.clear();
                }
            }
            16 => {
                self.perform("upkeep", after, |worker| worker.journal.maintain().map(drop));
            }
            _ => {
                let kept = self.journal.drafts().unwrap_or_default().into_iter().next();
                if let Some(kept) = &kept {
                    after.drafts.remove(&kept.text);
                }
                let text = self.text();
                after.drafts.insert(text.clone());
                self.perform("draft", after, |worker| {
                    let draft = Draft {
                        id: kept.and_then(|kept| kept.id),
                        entry: None,
                        date: "2026-11-22".to_owned(),
                        kind: EntryKind::Reflection,
                        title: String::new(),
                        text,
                        role: None,
                        tags: Vec::new(),
                        prompt: None,
                        saved: None,
                    };
                    worker.journal.save_draft(draft).map(drop)
                });
            }
        }
    }

    fn import(&mut self, texts: &[String]) -> Result<(), JournalError> {
        let run = i64::try_from(self.orders.run).unwrap() + 1;
        let mut other = Journal::in_memory(options(run, None))?;
        for text in texts {
            other.transact(Op::WriteEntry, |tx| tx.write_entry(content(text)))?;
        }
        let dump = other.dump()?;
        self.journal.transact(Op::ImportArchive, |tx| tx.load(dump)).map(drop)
    }
}

/// How the trash names a text.
fn label(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(80).collect()
}

/// A folder of its own under one that is thrown away.
pub(crate) fn folder(base: &Path, name: &str) -> PathBuf {
    let folder = base.join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
