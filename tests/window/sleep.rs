//! The journal is locked before the computer sleeps: a logind that stands in for the real one says that it will.

use std::{
    io::{PipeReader, Read as _, pipe},
    os::fd,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use zbus::{blocking::Connection, zvariant};

use super::{
    bus::Bus,
    desktop::{Desktop, PATIENCE, Setup},
    safety::{lock, try_passphrase},
};

const PATH: &str = "/org/freedesktop/login1";
const INTERFACE: &str = "org.freedesktop.login1.Manager";

/// Who asked to be waited for: what, how, and the end of a pipe that closes when they let go.
type Held = Arc<Mutex<Vec<(String, String, PipeReader)>>>;

struct Logind(Held);

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Logind {
    fn inhibit(&self, what: String, _who: String, _why: String, mode: String) -> zvariant::OwnedFd {
        let (reader, writer) = pipe().expect("a pipe");
        self.0.lock().expect("the holds").push((what, mode, reader));
        fd::OwnedFd::from(writer).into()
    }
}

fn says(logind: &Connection, sleeps: bool) {
    logind
        .emit_signal(None::<&str>, PATH, INTERFACE, "PrepareForSleep", &sleeps)
        .expect("a signal");
}

/// Waits for the next one who asks to be waited for.
fn next(held: &Held) -> PipeReader {
    let began = Instant::now();
    loop {
        if let Some((what, mode, reader)) = held.lock().expect("the holds").pop() {
            assert_eq!((what.as_str(), mode.as_str()), ("sleep", "delay"));
            return reader;
        }
        assert!(began.elapsed() < PATIENCE, "nobody asked to be waited for");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[tokio::test]
async fn the_journal_is_closed_before_the_sleep_and_the_sleep_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let bus = Bus::start(folder.path());
    let held = Held::default();
    let logind = bus.serve("org.freedesktop.login1", PATH, Logind(Arc::clone(&held)));
    let window = Desktop::open(Setup {
        sample: true,
        system_bus: Some(bus.address.clone()),
        ..Setup::default()
    })
    .await;
    lock(&window, "hirake goma").await;
    let is_open = |window: &Desktop| window.program_files().iter().any(|file| file.contains("journal.db"));
    for _ in 0..2 {
        assert!(is_open(&window));
        let mut hold = next(&held);
        says(&logind, true);
        // Blocks until the window has let go; by then nothing of the journal is open.
        let let_go = tokio::task::spawn_blocking(move || hold.read_to_end(&mut Vec::new()));
        tokio::time::timeout(PATIENCE, let_go).await.unwrap().unwrap().unwrap();
        window.wait("input[type=password]").await;
        assert!(!is_open(&window));
        says(&logind, false);
        try_passphrase(&window, "hirake goma").await;
        window.wait("nav [aria-current=page]").await;
    }
    drop(next(&held));
}
