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

async fn type_into(window: &Desktop, field: &str, text: &str) {
    window.control(field).await.click().await.unwrap();
    window.keys(text).await;
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
    window.show('6', "settings").await;
    window.click("鍵をかける…").await;
    type_into(&window, "新しい合言葉", "hirake goma").await;
    type_into(&window, "もう一度", "hirake goma").await;
    window.click("鍵をかける").await;
    window.says("回復キーです").await;
    let paper = window.text(".key").await;
    assert_eq!(paper.len(), 39, "{paper}");
    window.click("書き留めました").await;
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
