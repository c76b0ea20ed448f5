//! The lock in the real window, and a command line beside it.

use std::{fs, path::Path};

use fantoccini::key::Key;
use serde_json::json;

use super::desktop::{Desktop, Setup};

const SECRET: &str = "銀河鉄道の切符";

/// Files below a folder in which the secret stands as it is.
fn telling(dir: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for file in fs::read_dir(dir).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(telling(&path));
        } else if fs::read(&path)
            .unwrap()
            .windows(SECRET.len())
            .any(|part| part == SECRET.as_bytes())
        {
            found.push(path.display().to_string());
        }
    }
    found
}

pub(crate) async fn type_into(window: &Desktop, field: &str, text: &str) {
    window.control(field).await.click().await.unwrap();
    window.keys(text).await;
}

/// Locks the open journal in the settings, and answers the recovery key.
pub(crate) async fn lock(window: &Desktop, passphrase: &str) -> String {
    window.show('6', "settings").await;
    window.click("鍵をかける…").await;
    type_into(window, "新しい合言葉", passphrase).await;
    type_into(window, "もう一度", passphrase).await;
    window.click("鍵をかける").await;
    window.says("回復キーです").await;
    let paper = window.text(".key").await;
    window.click("書き留めました").await;
    paper
}

/// Types a passphrase on the lock page and presses Enter.
pub(crate) async fn try_passphrase(window: &Desktop, passphrase: &str) {
    window.wait("input[type=password]").await;
    window
        .until(
            "the focus in the field",
            "return document.activeElement?.type === 'password'",
        )
        .await;
    window.keys(passphrase).await;
    window.keys(&char::from(Key::Enter).to_string()).await;
}

/// Waits until a passphrase may be tried again.
pub(crate) async fn waited(window: &Desktop) {
    window
        .until(
            "an end of the wait",
            "return document.querySelector('.wait [aria-hidden]') === null",
        )
        .await;
}

#[tokio::test]
async fn what_the_command_line_does_shows_at_once() {
    let window = Desktop::open(Setup {
        sample: true,
        ..Setup::default()
    })
    .await;
    window.show('2', "journal").await;
    window.cli(&["write", SECRET]);
    window.says(SECRET).await;
    window.cli(&["undo"]);
    let gone = format!("return !document.body.innerText.includes({})", json!(SECRET));
    window.until("the end of the record", &gone).await;
}

#[tokio::test]
async fn a_locked_journal_shows_nothing_until_its_passphrase_is_said() {
    let window = Desktop::open(Setup {
        sample: true,
        ..Setup::default()
    })
    .await;
    window.cli(&["write", SECRET]);
    window.cli(&["backup"]);
    let paper = lock(&window, "hirake goma").await;
    assert_eq!(paper.len(), 39, "{paper}");
    assert_eq!(telling(&window.data()), Vec::<String>::new());

    // An unfinished text is kept, then all of it goes.
    window.control_key('n').await;
    window.wait("textarea[aria-label='本文']").await;
    window.keys("書きかけの続き").await;
    window.control_key('l').await;
    window.wait("input[type=password]").await;
    window.settled().await;
    let page = window.client.source().await.unwrap();
    for word in [SECRET, "書きかけ", "SRE"] {
        assert!(!page.contains(word), "{word}");
    }
    assert_eq!(window.client.title().await.unwrap(), "年輪");
    assert_eq!(window.axe().await, Vec::<String>::new());
    let denied = window
        .client
        .execute_async(
            "const done = arguments[0];
             window.__TAURI_INTERNALS__.invoke('entry_list', { args: { filter: { query: '', lenses: [], kinds: [], role: null, \
             direction: null, tag: null, from: null, to: null }, offset: 0, limit: 5 } }).then(() => done('answered'), (error) => done(error.code))",
            Vec::new(),
        )
        .await
        .unwrap();
    assert_eq!(denied, json!("journal-locked"));

    window.keys("hirake gomi").await;
    window.keys(&char::from(Key::Enter).to_string()).await;
    window.says("合言葉が違います").await;
    waited(&window).await;
    window.keys("hirake goma").await;
    window.keys(&char::from(Key::Enter).to_string()).await;
    window.wait("nav [aria-current=page]").await;
    window.show('2', "journal").await;
    window.says(SECRET).await;
    window.says("書きかけ").await;

    // After a restart the paper opens it, and the lock can be taken away.
    let window = window.reopen_unreadable().await;
    window.wait("input[type=password]").await;
    window.keys(&paper.to_lowercase()).await;
    window.keys(&char::from(Key::Enter).to_string()).await;
    window.wait("nav [aria-current=page]").await;
    window.show('6', "settings").await;
    window.click("鍵を外す…").await;
    type_into(&window, "いまの合言葉", "hirake goma").await;
    window.click("鍵を外す").await;
    window.says("鍵を外しました").await;
    assert!(!telling(&window.data()).is_empty());
}

#[tokio::test]
async fn wrong_passphrases_make_the_next_one_wait() {
    let window = Desktop::open(Setup {
        sample: true,
        ..Setup::default()
    })
    .await;
    lock(&window, "hirake goma").await;
    window.control_key('l').await;
    let enabled = "return !document.querySelector('button[type=submit]').disabled";
    try_passphrase(&window, "hirake gomi").await;
    window.says("合言葉が違います").await;
    waited(&window).await;
    try_passphrase(&window, "hirake mugi").await;
    // Said aloud once, shown counting down, and neither the button nor Enter does anything meanwhile.
    window
        .until(
            "the wait in words",
            "return [...document.querySelectorAll('.wait span')].map((one) => one.innerText)
               .filter((said) => said.includes('秒で、もう一度試せます')).length === 2",
        )
        .await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    try_passphrase(&window, "hirake goma").await;
    assert_eq!(window.client.execute(enabled, Vec::new()).await.unwrap(), json!(false));

    // A restart is no way around it: the right one is not tried too soon either, and stays where it was typed.
    fs::write(window.data().join("journal.wrong"), "...").unwrap();
    let window = window.reopen_unreadable().await;
    fs::write(window.data().join("journal.wrong"), "...").unwrap();
    try_passphrase(&window, "hirake goma").await;
    window.says("秒で、もう一度試せます").await;
    waited(&window).await;
    window.until("a button that may be pressed", enabled).await;
    window.keys(&char::from(Key::Enter).to_string()).await;
    window.wait("nav [aria-current=page]").await;
    assert!(!window.data().join("journal.wrong").exists());
}
