//! Killed at random moments, and at each failpoint.

use std::{collections::BTreeMap, fs, path::Path, thread, time::Duration};

use journal::FAILPOINTS;

use super::{
    state::{State, open},
    worker::{Orders, Said, folder},
};

/// How often all tests here kill together; `NENRIN_KILLS` asks for more.
const KILLS: u64 = 1_000;

/// Changes of one worker at most; it is killed before.
const CHANGES: u32 = 200;

/// So many kills one journal goes through.
const FRESH: u64 = 25;

/// How long a worker is waited for: only one that hangs is waited for this long.
const PATIENCE: Duration = Duration::from_secs(60);

/// Failpoints that a worker never comes to: they lie in what `locks` does.
const ELSEWHERE: [&str; 4] = ["rekey.", "migrate.", "salvage.", "replace."];

fn kills() -> u64 {
    let asked = std::env::var("NENRIN_KILLS").ok();
    asked.and_then(|asked| asked.parse().ok()).unwrap_or(KILLS)
}

/// What the journal may hold after all that was said.
#[derive(Debug, Default)]
pub(crate) struct Account {
    /// What the last finished change left.
    pub(crate) last: State,
    /// What the change under way was to leave.
    pub(crate) next: Option<(String, State)>,
    /// Everything that ever was.
    pub(crate) past: Vec<State>,
    pub(crate) refused: Vec<String>,
}

impl Account {
    pub(crate) fn of(said: &[Said]) -> Self {
        let mut account = Self::default();
        for said in said {
            match said {
                Said::Open(state) => account.last = state.clone(),
                Said::Begin(name, state) => account.next = Some((name.clone(), state.clone())),
                Said::Done => {
                    let (_, state) = account.next.take().expect("what was begun");
                    account.past.push(std::mem::replace(&mut account.last, state));
                }
                Said::Refused(code) => {
                    account.refused.push(code.clone());
                    account.next = None;
                }
                Said::Failpoint(_) => (),
                Said::Shut(code) => panic!("the journal did not open: {code}"),
            }
        }
        account
    }

    /// The journal opens, is whole, and holds one of the two.
    #[track_caller]
    pub(crate) fn check(&self, folder: &Path, run: i64) {
        let journal = open(folder, run).unwrap_or_else(|error| panic!("run {run}: {error}"));
        let found = State::of(&journal).unwrap();
        let meant = self.next.as_ref().map(|(_, state)| state);
        assert!(
            found == self.last || Some(&found) == meant,
            "run {run}: {:?}\nlast  {:?}\nmeant {:?}\nfound {:?}",
            self.next.as_ref().map(|(name, _)| name),
            short(&self.last),
            meant.map(short),
            short(&found),
        );
        assert_eq!(journal.examine().unwrap(), [], "run {run}");
        for backup in journal.backups().unwrap() {
            let census = backup.path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(census.contains(&backup.digest) && backup.bytes > 0, "run {run}");
        }
    }
}

impl Account {
    /// As [`Self::check`], where a refused change may be there all the same: its sync failed, not its write.
    #[track_caller]
    pub(crate) fn check_after_refusal(mut self, folder: &Path, run: i64, said: &[Said]) {
        if self.next.is_none() && matches!(said.last(), Some(Said::Refused(_))) {
            let begun = said.iter().rev().find_map(|said| match said {
                Said::Begin(name, state) => Some((name.clone(), state.clone())),
                _ => None,
            });
            self.next = begun;
        }
        self.check(folder, run);
    }
}

fn short(state: &State) -> Vec<String> {
    let all = state.entries.iter().chain(&state.trash).chain(&state.drafts);
    all.map(|text| text.chars().take(14).collect()).collect()
}

/// One journal, killed again and again.
fn kill_again_and_again(name: &str, kills: u64, failpoints: &[&str]) -> BTreeMap<String, u64> {
    let base = tempfile::tempdir().unwrap();
    let mut place = folder(base.path(), "0");
    let mut random = fastrand::Rng::with_seed(name.bytes().map(u64::from).sum());
    let mut hit = BTreeMap::new();
    for round in 0..kills {
        if round % FRESH == FRESH - 1 {
            // A new one now and then: a large journal is opened and read more slowly, and dies no differently.
            fs::remove_dir_all(&place).unwrap();
            place = folder(base.path(), &round.to_string());
        }
        let orders = Orders {
            folder: place.clone(),
            run: 10 + 3 * round,
            changes: CHANGES,
            failpoint: failpoints
                .get(usize::try_from(round).unwrap() % failpoints.len().max(1))
                .map(|failpoint| format!("{failpoint}:{}", 1 + random.u32(..3))),
        };
        let failpoint = &orders.failpoint;
        let worker = orders.start(|_| ());
        let mut said = Vec::new();
        let enough = if failpoint.is_some() {
            u64::MAX
        } else {
            random.u64(1..60)
        };
        while let Ok(one) = worker.said.recv_timeout(PATIENCE) {
            let stopped = matches!(one, Said::Failpoint(_));
            if let Said::Failpoint(name) = &one {
                *hit.entry(name.clone()).or_default() += 1;
            }
            said.push(one);
            if stopped || said.len() as u64 >= enough {
                break;
            }
        }
        if failpoint.is_none() {
            thread::sleep(Duration::from_micros(random.u64(..4_000)));
        }
        said.extend(worker.kill());
        Account::of(&said).check(&place, i64::try_from(12 + 3 * round).unwrap());
    }
    hit
}

#[test]
fn nothing_acknowledged_is_lost_by_a_kill_at_any_moment() {
    let kills = kills() / 4;
    thread::scope(|scope| {
        for name in ["one", "two"] {
            scope.spawn(move || kill_again_and_again(name, kills, &[]));
        }
    });
    println!("{} kills at random moments", 2 * kills);
}

#[test]
fn nothing_acknowledged_is_lost_by_a_kill_at_any_failpoint() {
    let here: Vec<&str> = FAILPOINTS
        .iter()
        .copied()
        .filter(|name| !ELSEWHERE.iter().any(|prefix| name.starts_with(prefix)))
        .collect();
    let kills = kills() / 4;
    let here = &here;
    let hits: Vec<BTreeMap<String, u64>> = thread::scope(|scope| {
        let two = ["three", "four"].map(|name| scope.spawn(move || kill_again_and_again(name, kills, here)));
        two.map(|one| one.join().unwrap()).into()
    });
    for name in here {
        let times: u64 = hits.iter().filter_map(|hit| hit.get(*name)).sum();
        assert!(times > 0, "no worker came to {name}");
        println!("{times} kills at {name}");
    }
}
