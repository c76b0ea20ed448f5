//! Nothing is lost in the window either: a former version comes back, the trash counts its days, a damaged step blocks nothing.

use serde_json::json;

use super::desktop::{Desktop, Setup, nenrin};

const FIRST: &str = "オンコールの引き継ぎを、口頭でした。\n次は手順書にする。";
const SECOND: &str = "オンコールの引き継ぎを、手順書でした。\n次は手順書を渡す。";
const TEXT: &str = "textarea[aria-label='本文']";

/// An entry that was edited once, and one whose writing was undone.
async fn with_versions(setup: Setup) -> Desktop {
    Desktop::open_with(setup, |data, setup| {
        let run = |args: &[&str]| {
            let (fine, said, error) = nenrin(data, setup, args);
            assert!(fine, "nenrin {args:?}: {error}");
            said
        };
        run(&["role", "add", "SRE 2019年夏から"]);
        let entry: serde_json::Value = serde_json::from_str(&run(&["--json", "write", FIRST])).unwrap();
        let id = entry["id"].as_str().unwrap();
        run(&[
            "edit",
            id,
            SECOND,
            "--title",
            "引き継ぎ",
            "--tag",
            "当番",
            "--kind",
            "learning",
        ]);
        run(&["write", "取り消した記録"]);
        run(&["undo"]);
    })
    .await
}

async fn open_versions(window: &Desktop) {
    window.show('2', "journal").await;
    window.click("この記録について").await;
    window.click("版の履歴").await;
    window.wait(".legend").await;
    window.settled().await;
}

async fn shows(window: &Desktop, text: &str) {
    let script = format!(
        "return document.querySelector({})?.value === {}",
        json!(TEXT),
        json!(text)
    );
    window.until(&format!("the text {text:?}"), &script).await;
}

#[tokio::test]
async fn a_former_version_is_compared_brought_back_and_let_go_again() {
    let window = with_versions(Setup::default()).await;
    open_versions(&window).await;
    let struck = window.text(".body del").await;
    assert!(struck.contains("口頭"), "{struck}");
    let came = window.text(".body ins").await;
    assert!(came.contains("手順書"), "{came}");
    let found = window.axe().await;
    assert!(found.is_empty(), "{}", found.join("\n"));

    window.click("この版に戻す").await;
    shows(&window, FIRST).await;
    window.says("前の版に戻しました").await;
    window.click("元に戻す").await;
    shows(&window, SECOND).await;

    // Words that are not saved yet are kept as a version of their own.
    window.wait(TEXT).await.click().await.unwrap();
    window.keys("\n書きかけ").await;
    window.says("下書きを保存しました").await;
    open_versions(&window).await;
    window.says("書きかけの直しは先に保存し").await;
    window.click("この版に戻す").await;
    window.says("前の版に戻しました").await;
    let list = window.cli(&["list"]);
    let id = list["entries"][0]["id"].as_str().unwrap();
    let versions = window.cli(&["versions", id]);
    let kept: Vec<&str> = versions
        .as_array()
        .unwrap()
        .iter()
        .map(|version| version["excerpt"].as_str().unwrap())
        .collect();
    assert!(kept.iter().any(|text| text.ends_with("書きかけ")), "{kept:?}");
}

#[tokio::test]
async fn the_trash_says_how_long_a_thing_stays() {
    let window = with_versions(Setup::default()).await;
    window.show('6', "settings").await;
    window.says("取り消した記録").await;
    window.says("あと30日").await;
    window.says("書いたことの取り消し").await;
}

#[tokio::test]
async fn a_change_that_cannot_be_undone_is_stepped_over() {
    let window = with_versions(Setup::default()).await;
    window.show('2', "journal").await;
    shows(&window, SECOND).await;
    let db = rusqlite::Connection::open(window.data().join("journal.db")).unwrap();
    let damaged = db
        .execute("UPDATE undo_change SET image = '{' WHERE op = 3", [])
        .unwrap();
    assert_eq!(damaged, 1);
    drop(db);
    window
        .client
        .execute("document.activeElement?.blur()", Vec::new())
        .await
        .unwrap();
    window.control_key('z').await;
    window.says("「記録の修正」は元に戻せません").await;
    window.click("この変更をとばす").await;
    window.says("元に戻さずに、とばしました: 記録の修正").await;
    window
        .client
        .execute("document.activeElement?.blur()", Vec::new())
        .await
        .unwrap();
    window.control_key('z').await;
    window.says("元に戻しました: 記録の追加").await;
    assert_eq!(window.cli(&["list"])["total"], 0);
}
