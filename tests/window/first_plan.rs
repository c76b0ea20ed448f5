//! The main job, from an empty folder to a plan in Markdown, with real keys; and the same on the command line.

use fantoccini::{Locator, key::Key};
use serde_json::{Value, json};

use super::desktop::{Desktop, Setup};

const TEXT: &str = "textarea[aria-label='本文']";
const RECORDS: [&str; 5] = [
    "決済APIのSLOを、利用者の操作ごとに定め直した。エラーバジェットの使い方も決めた。",
    "ポストモーテムを書く会をひらき、非難のない書き方をみんなで読んだ。",
    "開発者ポータルにゴールデンパスを一本おいた。チームが自分でデプロイできる。",
    "推論サービスの監視を見直した。モデルの再学習の失敗に気づけるようにした。",
    "勉強会で、オンコールの引き継ぎの話をした。",
];

/// Answers the first start: language, three roles in one line each, one sentence of Will.
async fn first_start(window: &Desktop) {
    window.click("次へ").await;
    window.wait("input[aria-label='役割 1']").await;
    let lines = [
        "SIer PM 2014年4月から2018年3月",
        "Web開発 2018/4-2021/3",
        "SRE 2021年春から",
    ];
    for (number, line) in lines.iter().enumerate() {
        let field = window.wait(&format!("input[aria-label='役割 {}']", number + 1)).await;
        field.click().await.unwrap();
        window.keys(line).await;
        window.keys(&char::from(Key::Enter).to_string()).await;
    }
    window.says("2014–2018").await;
    window.says("2021–").await;
    window.chord(&[Key::Control.into(), Key::Enter.into()]).await;
    window.wait("textarea").await;
    window
        .keys("機械学習を使うチームも、信頼性を自分の言葉で決められるようにしたい。")
        .await;
    window.chord(&[Key::Control.into(), Key::Enter.into()]).await;
    window.wait("nav [aria-current=page]").await;
}

async fn write(window: &Desktop, text: &str) {
    window.control_key('n').await;
    window
        .until(
            "an empty page",
            &format!(
                "const f = document.querySelector({}); return f && f.value === '' && document.activeElement === f",
                json!(TEXT)
            ),
        )
        .await;
    window.keys(text).await;
    window.chord(&[Key::Control.into(), Key::Enter.into()]).await;
    window.says("記録を書きました").await;
}

fn titles(list: &Value, key: &str) -> Vec<String> {
    let list = list.as_array().or_else(|| {
        list.as_object()
            .and_then(|object| object.values().find_map(Value::as_array))
    });
    list.expect("a list")
        .iter()
        .map(|item| item[key].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn from_the_first_start_to_the_exported_plan() {
    let window = Desktop::open(Setup::default()).await;
    first_start(&window).await;
    let roles = titles(&window.cli(&["role", "list"]), "title");
    assert_eq!(roles.len(), 3, "three roles were written: {roles:?}");

    for text in RECORDS {
        write(&window, text).await;
    }
    window.until_count(5).await;

    // The timeline branches: a row for the SLO direction, and behind it the reason with the record.
    window.show('1', "timeline").await;
    window.wait(".cursor button").await;
    window.until("the focus on the timeline", "document.querySelector('.cursor button').focus(); return document.activeElement.closest('.cursor') !== null").await;
    window.walk(Key::Down, "SLI/SLO").await;
    window.keys(&char::from(Key::Enter).to_string()).await;
    let panel = window.wait("[data-region=panel]").await;
    window
        .until(
            "the reason",
            "return document.querySelector('[data-region=panel]')?.innerText.includes('決済API')",
        )
        .await;
    assert!(panel.text().await.unwrap().contains("SLO"));

    // A goal for it, in the plan.
    window.show('4', "plan").await;
    window.click("目標を立てる").await;
    window.keys("SLI").await;
    window.keys(&char::from(Key::Enter).to_string()).await;
    let by = window.control("いつまでに").await;
    by.click().await.unwrap();
    window.control_key('a').await;
    window.keys("2027年3月").await;
    window.click("決める").await;
    window.says("2027年3月まで").await;

    // What leaves is the same from the window and from the command line.
    window.control_key('e').await;
    window.click("書き出す").await;
    window.says("書き出しました").await;
    let saved = std::fs::read_dir(window.saved(""))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|e| e == "md"));
    let saved = std::fs::read_to_string(saved.expect("the exported plan")).unwrap();
    assert!(saved.starts_with("# キャリアプラン\n"), "{saved}");
    assert!(saved.contains("2027-03"));
    assert_eq!(saved, window.cli_text(&["export", "plan", "--preset", "self"]));
}

#[tokio::test]
async fn a_draft_survives_a_kill_and_is_offered_again() {
    let window = Desktop::open(Setup {
        sample: true,
        ..Setup::default()
    })
    .await;
    window.control_key('n').await;
    window.wait(TEXT).await;
    window.keys("消えてほしくない一文。").await;
    window.says("下書きを保存しました").await;
    let window = window.reopen_after_kill().await;
    window.show('2', "journal").await;
    window.says("消えてほしくない一文。").await;
    window.click("続きを書く").await;
    window
        .until(
            "the text",
            &format!(
                "return document.querySelector({})?.value === '消えてほしくない一文。'",
                json!(TEXT)
            ),
        )
        .await;
    window.chord(&[Key::Control.into(), Key::Enter.into()]).await;
    window.says("記録を書きました").await;
    assert!(
        window
            .cli(&["search", "消えてほしくない"])
            .to_string()
            .contains("消えてほしくない")
    );
}

#[tokio::test]
async fn a_change_in_the_window_is_undone_and_redone_by_keys() {
    let window = Desktop::open(Setup {
        sample: true,
        ..Setup::default()
    })
    .await;
    let count = || titles(&window.cli(&["list", "--limit", "1000"]), "id").len();
    let before = count();
    write(&window, "元に戻すための一件。").await;
    assert_eq!(count(), before + 1);
    window.show('3', "directions").await;
    window.control_key('z').await;
    window.until_count(before).await;
    window.chord(&[Key::Control.into(), Key::Shift.into(), 'z']).await;
    window.until_count(before + 1).await;
}

impl Desktop {
    async fn until_count(&self, count: usize) {
        let began = std::time::Instant::now();
        while titles(&self.cli(&["list", "--limit", "1000"]), "id").len() != count {
            assert!(
                began.elapsed() < super::desktop::PATIENCE,
                "the journal never held {count} records"
            );
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }
}

#[tokio::test]
async fn a_broken_preferences_file_does_not_stop_the_start() {
    let window = Desktop::open(Setup {
        sample: true,
        ..Setup::default()
    })
    .await;
    let data = window.data();
    std::fs::write(data.join("preferences.json"), b"{ broken").unwrap();
    let window = window.reopen_after_kill().await;
    window.wait("nav").await;
    assert_eq!(
        std::fs::read(window.data().join("preferences.broken-1.json")).unwrap(),
        b"{ broken"
    );
}

#[tokio::test]
async fn a_journal_of_a_newer_version_is_explained_and_left_untouched() {
    let mut window = Desktop::open(Setup::default()).await;
    window.kill_program();
    let data = window.data();
    for part in ["journal.db-wal", "journal.db-shm"] {
        drop(std::fs::remove_file(data.join(part)));
    }
    let newer = newer_journal();
    std::fs::write(data.join("journal.db"), &newer).unwrap();
    let window = window.reopen_unreadable().await;
    window.says("新しい").await;
    assert!(!window.text("body").await.trim().is_empty(), "the window is not blank");
    assert_eq!(
        std::fs::read(window.data().join("journal.db")).unwrap(),
        newer,
        "the file was left untouched"
    );
    assert!(
        window.client.find(Locator::Css("nav")).await.is_err(),
        "no view pretends to be there"
    );
}

/// An SQLite file with Nenrin's application id and a schema version from the future: user_version stands at byte 60 of the header.
fn newer_journal() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let (fine, _, error) = super::desktop::nenrin(folder.path(), &Setup::default(), &["sample"]);
    assert!(fine, "{error}");
    let mut bytes = std::fs::read(folder.path().join("journal.db")).unwrap();
    bytes[60..64].copy_from_slice(&9_999_u32.to_be_bytes());
    bytes
}
