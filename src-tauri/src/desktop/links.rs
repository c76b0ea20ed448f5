//! Addresses that lead out of the program. Whoever asks for one, the user sees where it leads in a dialog that the page can't
//! draw over, and nothing is opened without a yes.

use std::{
    fs, io,
    sync::Mutex,
    time::{Duration, Instant},
};

use tauri::{AppHandle, Manager as _};
use tauri_plugin_dialog::{DialogExt as _, MessageDialogButtons, MessageDialogKind};
use url::Url;

use super::{files, window};
use crate::{
    ops::OpError,
    words::{Value, Words},
};

/// One question at a time: a page that asks for address after address gets one dialog.
static ASKING: Mutex<()> = Mutex::new(());

/// A yes that comes sooner is none: it was a key that somebody typed into the page before the dialog took it.
const READING: Duration = Duration::from_secs(1);

/// The longest line of an address in the dialog.
const LINE: usize = 72;

/// Asks, and opens the address in the system's browser if the answer is yes. Must not be called on the main thread.
///
/// # Errors
/// Another question is open (`question-open`), or there is no browser (`address-not-opened`).
pub(super) fn open(app: &AppHandle, words: &Words, address: &Url) -> Result<(), OpError> {
    let Ok(_asking) = ASKING.try_lock() else {
        return Err(OpError::plain("question-open"));
    };
    if agrees(app, words, address) {
        open::that_detached(address.as_str()).map_err(|_| OpError::plain("address-not-opened"))?;
    }
    Ok(())
}

fn agrees(app: &AppHandle, words: &Words, address: &Url) -> bool {
    let (question, yes) = (question(words, address), words.get("ops-open-address-yes"));
    if let Some(folder) = files::without_dialog() {
        let answer = fs::write(folder.join("question.txt"), &question)
            .and_then(|()| fs::read_to_string(folder.join("answer.txt")))
            .or_else(|error| match error.kind() {
                io::ErrorKind::NotFound => Ok(String::new()),
                _ => Err(error),
            });
        return answer.is_ok_and(|answer| answer == yes);
    }
    let mut dialog = app
        .dialog()
        .message(question)
        .title(words.get("ops-open-address"))
        .kind(MessageDialogKind::Warning)
        .buttons(MessageDialogButtons::OkCancelCustom(
            yes,
            words.get("ops-open-address-no"),
        ));
    if let Some(shown) = app.get_webview_window(window::LABEL) {
        dialog = dialog.parent(&shown);
    }
    let shown = Instant::now();
    dialog.blocking_show() && shown.elapsed() >= READING
}

/// What is asked: the host first, then the whole address. Both are plain ASCII: letters of other scripts, with which one host
/// can look like another, come as `xn--…` and `%…`.
fn question(words: &Words, address: &Url) -> String {
    let host = match (address.host_str(), address.port()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (host, _) => host.unwrap_or_default().to_owned(),
    };
    let host = Value::from(host);
    format!(
        "{}\n\n{}",
        words.with("ops-open-address-question", &[("host", host)]),
        in_lines(address.as_str())
    )
}

/// A long address in lines, so that its end is seen as well.
fn in_lines(address: &str) -> String {
    let mut lines = String::with_capacity(address.len() + address.len() / LINE);
    for (at, letter) in address.chars().enumerate() {
        if at > 0 && at % LINE == 0 {
            lines.push('\n');
        }
        lines.push(letter);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ops::address, words::Lang};

    #[track_caller]
    fn asked(text: &str) -> String {
        question(&Words::new(Lang::En), &address(text).unwrap())
    }

    #[test]
    fn the_host_stands_first_and_the_address_is_whole() {
        let said = asked("https://sre.google:8443/books/?q=a b#年輪");
        assert_eq!(
            said,
            "Open sre.google:8443 in the browser?\n\nhttps://sre.google:8443/books/?q=a%20b#%E5%B9%B4%E8%BC%AA"
        );
    }

    #[test]
    fn letters_that_look_alike_are_spelled_out() {
        // The first letter is Cyrillic.
        let said = asked("https://аpple.com/");
        assert!(said.starts_with("Open xn--pple-43d.com in"), "{said}");
        assert!(said.is_ascii());
        // What turns the direction of writing around can't hide an ending.
        assert!(asked("https://e.example/\u{202e}moc.knab").is_ascii());
    }

    #[test]
    fn a_long_address_is_shown_to_its_end() {
        let said = asked(&format!("https://e.example/{}END", "x".repeat(1_500)));
        assert!(said.ends_with("END"));
        assert!(said.lines().all(|line| line.len() <= LINE));
    }
}
