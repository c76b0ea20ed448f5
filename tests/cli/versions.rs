//! What is never lost: versions, the trash for thirty days, and undo of anything in a process of its own.

use std::process::Command;

use expect_test::expect;
use serde_json::Value;

use super::home::{Home, TODAY};

/// A run on another day, which must succeed.
#[track_caller]
fn on(home: &Home, day: &str, arguments: &[&str]) -> String {
    let mut command: Command = home.command(arguments);
    let output = command.env("NENRIN_TODAY", day).output().unwrap();
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// The archive, which holds everything.
fn archive(home: &Home) -> String {
    home.ok(&["export", "archive"])
}

fn edited(home: &Home) -> String {
    let id = home.id(&["write", "--date", "2024-05-01", "SLOを決めた。"]);
    on(home, "2026-11-23", &["edit", &id, "SLOを見直した。"]);
    on(
        home,
        "2026-11-24",
        &["edit", &id, "--title", "SLO", "--kind", "decision", "--tag", "slo"],
    );
    id
}

#[test]
fn versions_are_listed_compared_and_brought_back() {
    let home = Home::ja();
    let id = edited(&home);
    home.check(
        &["versions", &id],
        &expect![[r#"
            3  2026-11-24 12:00  いま  SLO
            2  2026-11-23 12:00        SLOを見直した。
            1  2026-11-22 12:00        SLOを決めた。
        "#]],
    );
    home.check(
        &["versions", &id, "1"],
        &expect![[r#"
        2026-11-22 12:00
        [-この版だけにある言葉-]  {+いまの文だけにある言葉+}
        2024-05-01  [-ふりかえり-]{+決断+}  {+#slo+}

        {+SLO+}

        SLOを[-決め-]{+見直し+}た。
    "#]],
    );
    home.check(
        &["versions", &id, "3"],
        &expect![[r#"
        2026-11-24 12:00
        いまの文と同じです
        2024-05-01  決断  #slo

        SLO

        SLOを見直した。
    "#]],
    );
    home.check(
        &["versions", &id, "1", "--restore"],
        &expect![[r#"
        <000001>  2024-05-01  ふりかえり
        根拠
          深化  手がかり  slo_ux  SLO
    "#]],
    );
    assert_eq!(home.json(&["show", &id])["text"], "SLOを決めた。");
    assert_eq!(home.json(&["versions", &id]).as_array().unwrap().len(), 4);
    home.check(
        &["undo"],
        &expect![[r#"
        元に戻しました: 前の版への復元
    "#]],
    );
    assert_eq!(home.json(&["show", &id])["title"], "SLO");
    // Even what undo took back is a version now.
    assert_eq!(home.json(&["versions", &id]).as_array().unwrap().len(), 4);
    home.fails(
        &["versions", &id, "9"],
        1,
        &expect![[r#"
        エラー: 9番の版はありません。
        ヒント: nenrin versions <ID> で、版の番号を見られます。
    "#]],
    );
    assert_eq!(home.run(&["versions", &id, "--restore"]).code, 2);
}

#[test]
fn versions_in_english() {
    let home = Home::en();
    let id = edited(&home);
    home.check(
        &["versions", &id, "2"],
        &expect![[r#"
        2026-11-23 12:00
        [-in this version alone-]  {+in the present text alone+}
        2024-05-01  [-Reflection-]{+Decision+}  {+#slo+}

        {+SLO+}

        SLOを見直した。
    "#]],
    );
}

#[test]
fn versions_travel_in_an_archive() {
    let home = Home::ja();
    edited(&home);
    home.ok(&["write", "取り消した"]);
    home.ok(&["undo"]);
    let archive = archive(&home);
    let other = Home::ja();
    std::fs::write(other.path("a.json"), &archive).unwrap();
    other.ok(&["import", "archive", "a.json"]);
    assert_eq!(self::archive(&other), archive);
    let parsed: Value = serde_json::from_str(&archive).unwrap();
    assert_eq!(parsed["entries"][0]["versions"].as_array().unwrap().len(), 2);
    assert_eq!(parsed["entries"][1]["removed"], TODAY);
    assert_eq!(other.json(&["import", "archive", "a.json", "--dry-run"])["entries"], 0);
}

#[test]
fn the_trash_shows_the_days_left_and_lets_go_after_them() {
    let home = Home::ja();
    let id = home.id(&["write", "消した記録"]);
    home.ok(&["remove", &id]);
    home.ok(&["write", "取り消した記録"]);
    home.ok(&["undo"]);
    home.check(
        &["trash", "list"],
        &expect![[r#"
        <000001>  2026-11-22  あと30日  記録  消した記録
        <000002>  2026-11-22  あと30日  記録  取り消した記録(書いたことを元に戻した)
    "#]],
    );
    assert_eq!(
        on(&home, "2026-12-21", &["trash", "list"]).matches("あと1日").count(),
        2
    );
    // The day after the last one it is only seen to be there for too long; another day later it goes.
    on(&home, "2026-12-22", &["write", "別の日"]);
    assert_eq!(
        on(&home, "2026-12-22", &["trash", "list"])
            .matches("まもなく消えます")
            .count(),
        2
    );
    on(&home, "2026-12-23", &["write", "また別の日"]);
    assert_eq!(on(&home, "2026-12-23", &["trash", "list"]), "ごみ箱は空です\n");
    assert!(!archive(&home).contains("消した"));
    // What was written around it still undoes.
    for _ in 0..2 {
        home.ok(&["undo"]);
    }
    assert_eq!(home.run(&["undo"]).code, 1);
}

#[test]
fn a_clock_that_jumps_far_ahead_takes_nothing_from_the_trash() {
    let home = Home::ja();
    let id = home.id(&["write", "消した記録"]);
    home.ok(&["remove", &id]);
    on(&home, "2031-01-01", &["write", "未来"]);
    home.ok(&["write", "いま"]);
    on(&home, "2035-01-01", &["write", "もっと未来"]);
    home.ok(&["write", "いま"]);
    assert_eq!(home.json(&["trash", "list"])[0]["id"], id.as_str());
}

/// Everything that a command did is taken back by another process, and done again by a third.
#[track_caller]
fn undoes(home: &Home, command: &[&str], operation: &str) {
    let before = archive(home);
    home.ok(command);
    let after = archive(home);
    assert_ne!(before, after, "{command:?} does nothing");
    assert!(home.ok(&["undo"]).contains(operation), "{command:?}");
    assert_eq!(archive(home), before, "{command:?} is not taken back");
    home.ok(&["redo"]);
    assert_eq!(archive(home), after, "{command:?} is not done again");
}

#[test]
fn imports_and_bulk_actions_are_undone_by_another_process() {
    let home = Home::ja();
    undoes(&home, &["sample"], "見本の用意");
    let bytes = archive(&home);
    let pack = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/packs/frontend-talks-2026");
    undoes(&home, &["recap", "add", pack], "パックの追加");
    undoes(&home, &["recap", "remove", "frontend-talks-2026"], "パックの削除");
    // Many records go to the trash at once, and with roles from there for good.
    let list = home.json(&["list", "--limit", "40"]);
    let ids: Vec<&str> = list["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["id"].as_str().unwrap())
        .collect();
    undoes(&home, &[&["remove"], ids.as_slice()].concat(), "記録の削除");
    for role in home.json(&["role", "list"]).as_array().unwrap() {
        home.ok(&["role", "remove", role["id"].as_str().unwrap()]);
    }
    undoes(&home, &["trash", "empty"], "ゴミ箱を空にしたこと");

    let other = Home::ja();
    std::fs::write(other.path("a.json"), bytes).unwrap();
    undoes(&other, &["import", "archive", "a.json"], "ファイルの取り込み");
    let queue = other.json(&["evidence", "queue"]);
    let waits = queue["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["source"] == "entry")
        .unwrap();
    let [source, direction] = ["source_id", "direction"].map(|name| waits[name].as_str().unwrap());
    undoes(&other, &["evidence", "confirm", source, direction], "手がかりの確認");
}

/// Damages a step of the history, as a failing disk could.
fn damage(home: &Home, op: u32) {
    let db = rusqlite::Connection::open(home.data().join("journal.db")).unwrap();
    let changed = db
        .execute("UPDATE undo_change SET image = '{' WHERE op = ?1", [op])
        .unwrap();
    assert!(changed > 0);
}

#[test]
fn one_change_that_cannot_be_undone_blocks_no_other() {
    let home = Home::ja();
    let id = home.id(&["write", "一"]);
    home.ok(&["edit", &id, "二"]);
    home.ok(&["edit", &id, "三"]);
    damage(&home, 3);
    let before = archive(&home);
    home.fails(
        &["undo"],
        1,
        &expect![[r#"
        エラー: 「記録の修正」は元に戻せません。
        ヒント: 年輪の中身はそのままです。この変更をとばす(nenrin undo --skip)と、その前の変更を元に戻せます。
    "#]],
    );
    home.fails(&["--lang", "en", "undo"], 1, &expect![[r#"
        Error: This can’t be undone: editing an entry.
        Hint: The journal is as it was. Step over this change (nenrin undo --skip), and the ones before it can be undone.
    "#]]);
    assert_eq!(archive(&home), before);
    home.check(
        &["undo", "--skip"],
        &expect![[r#"
        元に戻さずに、とばしました: 記録の修正
    "#]],
    );
    assert_eq!(archive(&home), before);
    home.ok(&["undo"]);
    assert_eq!(home.json(&["show", &id])["text"], "一");
    home.ok(&["redo"]);
    home.ok(&["undo"]);
    home.ok(&["undo"]);
    assert_eq!(home.json(&["list"])["total"], 0);
    damage(&home, 1);
    home.fails(
        &["redo"],
        1,
        &expect![[r#"
        エラー: 「記録の追加」はやり直せません。
        ヒント: 年輪の中身はそのままです。この変更をとばす(nenrin redo --skip)と、その次の変更をやり直せます。
    "#]],
    );
    home.check(
        &["redo", "--skip"],
        &expect![[r#"
        やり直さずに、とばしました: 記録の追加
    "#]],
    );
}
