//! Locks the journal before the computer sleeps, where logind says so beforehand.
//!
//! A delay inhibitor makes logind wait until the journal is closed (for a few seconds at most, should that take longer). Without a system
//! bus or logind there is nothing to hear; then [`super::watch`] locks after the sleep.

use std::thread;

use zbus::{
    blocking::{Connection, Proxy},
    zvariant::OwnedFd,
};

use super::desk::Desk;
use crate::words::Words;

const SERVICE: &str = "org.freedesktop.login1";
const PATH: &str = "/org/freedesktop/login1";
const INTERFACE: &str = "org.freedesktop.login1.Manager";

/// Listens for as long as the program runs.
pub(super) fn begin(desk: Desk) {
    // An error means that nobody tells of sleep here.
    thread::spawn(move || drop(listen(&desk)));
}

fn listen(desk: &Desk) -> zbus::Result<()> {
    let bus = Connection::system()?;
    let logind = Proxy::new(&bus, SERVICE, PATH, INTERFACE)?;
    // Listened for first: a sleep that begins meanwhile is heard.
    let signals = logind.receive_signal("PrepareForSleep")?;
    let mut hold = inhibit(&logind, desk).ok();
    for signal in signals {
        let sleeps: bool = signal.body().deserialize()?;
        if sleeps {
            desk.lock();
            // Letting go of it is what logind waits for.
            hold = None;
        } else if hold.is_none() {
            hold = inhibit(&logind, desk).ok();
        }
    }
    drop(hold);
    Ok(())
}

fn inhibit(logind: &Proxy<'_>, desk: &Desk) -> zbus::Result<OwnedFd> {
    let words = Words::new(desk.preferences().0.lang);
    let (who, why) = (words.get("app-name"), words.get("lock-before-sleep"));
    logind.call("Inhibit", &("sleep", who.as_str(), why.as_str(), "delay"))
}
