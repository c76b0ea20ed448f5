//! What happens while nobody asks: another program writes, nobody is there any more, the computer sleeps, the
//! program is started a second time.

use std::{
    thread,
    time::{Duration, Instant},
};

use super::{desk::Desk, single, window};

/// How soon another program's change is seen. Looking costs a few microseconds: SQLite answers from shared memory.
const TICK: Duration = Duration::from_millis(250);

/// When the system's clock went on for so much longer than the program did, the computer slept (or its clock was set: locking then costs
/// one passphrase).
const SLEPT: Duration = Duration::from_secs(20);

/// Watches for as long as the program runs.
pub(super) fn begin(desk: Desk) {
    thread::spawn(move || {
        let mut before = (Instant::now(), desk.system_ms());
        loop {
            thread::sleep(TICK);
            let now = (Instant::now(), desk.system_ms());
            let passed = now.1.zip(before.1).map_or(0, |(now, before)| now - before);
            let slept = Duration::from_millis(u64::try_from(passed).unwrap_or(0)) > now.0 - before.0 + SLEPT;
            before = now;
            if slept || desk.is_idle() {
                desk.lock();
            }
            if single::is_called(desk.data_dir()) {
                window::raise(desk.app());
            }
            desk.look_around();
        }
    });
}
