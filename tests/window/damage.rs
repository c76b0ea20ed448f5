//! A damaged journal in the real window: what can be read is shown and nothing is written, until its owner chooses a way out.

use std::{fs, path::Path};

use rusqlite::Connection;

use super::{
    desktop::{Desktop, Setup, nenrin},
    safety::{try_passphrase, waited},
    spoil::spoil,
};

fn filled(data: &Path, setup: &Setup) {
    for arguments in [&["sample"][..], &["backup"]] {
        let (fine, _, error) = nenrin(data, setup, arguments);
        assert!(fine, "{error}");
    }
}

#[tokio::test]
async fn a_damaged_journal_is_looked_at_and_salvaged() {
    let mut spoilt = Vec::new();
    let window = Desktop::open_with(Setup::default(), |data, setup| {
        filled(data, setup);
        spoilt = spoil(data, "role");
    })
    .await;
    // Whichever view met the damage first: all of them show what can be read.
    window.says("年輪のファイルが傷んでいます").await;
    window.show('2', "journal").await;
    window
        .wait(".frame [data-region=view] time, .frame [data-region=view] article, .frame [data-region=view] li")
        .await;
    let file = window.data().join("journal.db");
    assert_eq!(fs::read(&file).unwrap(), spoilt);
    assert_eq!(window.axe().await, Vec::<String>::new());

    window.click("直しかたを見る…").await;
    window.says("読めるだけ読んで、新しい年輪にする").await;
    window.settled().await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    window.click("読めるところを見る").await;
    window.wait("nav [aria-current=page]").await;
    window.click("直しかたを見る…").await;
    window.click("新しい年輪にする").await;
    window.says("新しい年輪にしました").await;
    let gone = "return !document.querySelector('aside[aria-label=\"傷んだ年輪\"]')";
    window.until("the end of the notice", gone).await;
    let aside: Vec<_> = fs::read_dir(window.data())
        .unwrap()
        .map(|found| found.unwrap().path())
        .filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("damaged-"))
        .collect();
    assert_eq!(fs::read(aside[0].join("journal.db")).unwrap(), spoilt);
    // The backup gave the roles back, and it can be written again.
    assert_eq!(window.cli(&["role", "list"]).as_array().map(Vec::len), Some(6));
    window.cli(&["write", "また書ける"]);
    window.show('2', "journal").await;
    window.says("また書ける").await;
}

#[tokio::test]
async fn a_file_of_which_nothing_can_be_read_gives_way_to_a_backup() {
    let mut noise = Vec::new();
    let window = Desktop::open_with(Setup::default(), |data, setup| {
        filled(data, setup);
        noise = "もう年輪ではない。".repeat(10).into_bytes();
        for companion in ["journal.db-wal", "journal.db-shm"] {
            fs::remove_file(data.join(companion)).ok();
        }
        fs::write(data.join("journal.db"), &noise).unwrap();
    })
    .await;
    window.says("このファイルからは、何も読めませんでした").await;
    window.settled().await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    assert_eq!(fs::read(window.data().join("journal.db")).unwrap(), noise);
    restore_first(&window).await;
    window.says("バックアップに戻しました").await;
    assert_eq!(window.cli(&["list"])["total"], 90);
}

#[tokio::test]
async fn a_locked_journal_without_its_beginning_gives_way_to_a_backup() {
    let mut damaged = Vec::new();
    let window = Desktop::open_with(Setup::default(), |data, setup| {
        filled(data, setup);
        let key = journal::Passphrase::new("hirake goma").unwrap();
        journal::rekey(data, None, Some(&key)).unwrap();
        damaged = fs::read(data.join("journal.db")).unwrap();
        damaged[100..4000].fill(0x5a);
        fs::write(data.join("journal.db"), &damaged).unwrap();
    })
    .await;
    try_passphrase(&window, "hirake gomi").await;
    window.says("合言葉が違います").await;
    waited(&window).await;
    // The right one opens the backups, and so it is known to be right.
    try_passphrase(&window, "hirake goma").await;
    window.says("このファイルからは、何も読めませんでした").await;
    assert_eq!(fs::read(window.data().join("journal.db")).unwrap(), damaged);
    restore_first(&window).await;
    window.says("バックアップに戻しました").await;
    assert!(journal::is_locked(&window.data()).unwrap());
}

/// Brings the backup back that stands first on the page.
async fn restore_first(window: &Desktop) {
    let button = window.wait("main ul li button").await;
    button.click().await.unwrap();
    window.wait("nav [aria-current=page]").await;
}

#[tokio::test]
async fn the_settings_examine_and_repair() {
    let window = Desktop::open_with(Setup::default(), |data, setup| {
        filled(data, setup);
        let db = Connection::open(data.join("journal.db")).unwrap();
        db.execute_batch("UPDATE entry SET place = 0 WHERE row = 5").unwrap();
    })
    .await;
    window.show('6', "settings").await;
    window.click("調べる").await;
    window.says("日付どおりの場所に並ばない記録: 1").await;
    window.settled().await;
    assert_eq!(window.axe().await, Vec::<String>::new());
    window.click("作り直す").await;
    window.says("ほかのものから作れるものを、作り直しました").await;
    let gone = "return !document.body.innerText.includes('日付どおりの場所に並ばない')";
    window.until("the end of the finding", gone).await;
    // What a window leaves is its owner's alone.
    assert_eq!(window.cli(&["doctor"])["findings"], serde_json::json!([]));
}
