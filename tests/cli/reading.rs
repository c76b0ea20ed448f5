//! The bookshelf.

use expect_test::expect;

use super::home::Home;

#[test]
fn a_link_of_the_recap_from_the_shelf_to_a_takeaway() {
    let home = Home::ja();
    home.check(
        &["reading", "list"],
        &expect![[r#"
        当てはまるリンクはありません
    "#]],
    );
    home.check(
        &["reading", "list", "--direction", "toil"],
        &expect![[r#"
        sre-book-toil            ―    SRE Book ch.5: Eliminating Toil  sre.google
        workbook-toil            ―    SRE Workbook: Eliminating Toil  sre.google
        gcp-toil-en              ―    Identifying and tracking toil using SRE principles  cloud.google.com
        gcp-toil-ja              ―    SREの原則によるトイルの特定と追跡（Google Cloud 日本語ブロ…  cloud.google.com
        eureka-selfservice-2022  ―    Steps toward self-service operations in eureka（SRE NEXT 20…  sre-next.dev
    "#]],
    );
    home.check(
        &["reading", "queue", "workbook-toil"],
        &expect![[r#"
        workbook-toil  未読  2026-11-22  SRE Workbook: Eliminating Toil  sre.google
    "#]],
    );
    home.check(
        &["reading", "start", "workbook-toil"],
        &expect![[r#"
        workbook-toil  読書中  2026-11-22  SRE Workbook: Eliminating Toil  sre.google
    "#]],
    );
    home.check(
        &["reading", "done", "workbook-toil", "--takeaway", "測らないトイルは残る"],
        &expect![[r#"
        workbook-toil  読了  2026-11-22  SRE Workbook: Eliminating Toil  sre.google
            測らないトイルは残る
    "#]],
    );
    home.check(
        &["reading", "list", "--status", "read"],
        &expect![[r#"
        workbook-toil  読了  2026-11-22  SRE Workbook: Eliminating Toil  sre.google
            測らないトイルは残る
    "#]],
    );
    let toil = home.json(&["directions", "toil"]);
    assert_eq!(toil["evidence"][0]["source"], "reading");
    home.check(
        &["reading", "drop", "workbook-toil"],
        &expect![[r#"
        workbook-toil  ―    SRE Workbook: Eliminating Toil  sre.google
    "#]],
    );
    home.check(
        &["reading", "list"],
        &expect![[r#"
        当てはまるリンクはありません
    "#]],
    );
    assert_eq!(
        home.json(&["reading", "list", "--all"])["links"]
            .as_array()
            .unwrap()
            .len(),
        157
    );
}

#[test]
fn a_link_of_ones_own() {
    let home = Home::en();
    let id = home.id(&[
        "reading",
        "add",
        "https://example.com/toil?a=1",
        "--title",
        "On toil",
        "--direction",
        "toil",
    ]);
    assert!(id.starts_with("own/"));
    home.check(
        &["reading", "queue", &id],
        &expect![[r#"
        <000001>  queued  2026-11-22  On toil  example.com
    "#]],
    );
    home.check(
        &["reading", "done", &id[id.len() - 8..], "--takeaway", "Count it"],
        &expect![[r#"
        <000001>  read  2026-11-22  On toil  example.com
            Count it
    "#]],
    );
    home.check(
        &["reading", "move", &id, "https://example.org/toil"],
        &expect![[r#"
        <000001>  read  2026-11-22  On toil  example.org
            Count it
    "#]],
    );
    home.check(
        &["reading", "remove", &id],
        &expect![[r#"
        Moved to the trash: own/<id 1>
    "#]],
    );
    home.ok(&["undo"]);
    assert_eq!(home.json(&["reading", "list"])["links"][0]["takeaway"], "Count it");
}

#[test]
fn a_link_of_the_recap_that_moved() {
    let home = Home::ja();
    home.check(
        &["reading", "move", "web-vitals", "https://example.com/vitals"],
        &expect![[r#"
        web-vitals  ―    Web Vitals  example.com
    "#]],
    );
    home.fails(
        &["reading", "move", "web-vitals", "ftp://example.com"],
        1,
        &expect![[r#"
        エラー: リンク先を読めません。
        ヒント: http:// か https:// で始まるアドレスを、名前やパスワードを含めずに書いてください。
    "#]],
    );
    home.fails(
        &["reading", "add", "javascript:alert(1)", "--title", "x"],
        1,
        &expect![[r#"
        エラー: リンク先を読めません。
        ヒント: http:// か https:// で始まるアドレスを、名前やパスワードを含めずに書いてください。
    "#]],
    );
    home.fails(
        &["reading", "queue", "no-such-link"],
        1,
        &expect![[r#"
        エラー: 「no-such-link」に当たるリンクはありません。
        ヒント: 一覧に出るidの、はじめか終わりを四文字以上で指定してください。
    "#]],
    );
    home.fails(
        &["reading", "remove", "web-vitals"],
        1,
        &expect![[r#"
        エラー: そのリンクは見つかりません。
        ヒント: 消したものなら、ごみ箱から戻せます。
    "#]],
    );
}
