//! Entries: written, shown, changed, removed, listed and found.

use expect_test::expect;

use super::home::Home;

#[test]
fn an_entry_from_writing_to_the_trash_and_back() {
    let home = Home::ja();
    let role = home.id(&["role", "add", "SRE 2019-"]);
    home.check(
        &[
            "write",
            "--date",
            "2021年2月26日",
            "--title",
            "Core Web Vitalsを見た",
            "--kind",
            "achievement",
            "--role",
            &role,
            "--tag",
            "計測",
            "--tag",
            "SLO",
            "LCPの遅い画面からSLOを決めた。\n\n- 一つ目\n- 二つ目",
        ],
        &expect![[r#"
            <000001>  2021-02-26  成果  Core Web Vitalsを見た  #計測  #SLO
            根拠
              深化  手がかり  slo_ux  Core Web Vitals, LCP, SLO
        "#]],
    );
    home.check(
        &["list"],
        &expect![[r#"
        <000001>  2021-02-26  成果  深化  Core Web Vitalsを見た
        1件
    "#]],
    );
    let list = home.json(&["list"]);
    let id = list["entries"][0]["id"].as_str().unwrap();
    home.check(
        &["show", id],
        &expect![[r#"
        <000001>  2021-02-26  成果  Core Web Vitalsを見た  #計測  #SLO

        LCPの遅い画面からSLOを決めた。

        - 一つ目
        - 二つ目

        根拠
          深化  手がかり  slo_ux  Core Web Vitals, LCP, SLO
    "#]],
    );
    home.check(
        &["edit", &id[28..], "--title", "題を変えた", "--tag", ""],
        &expect![[r#"
        <000001>  2021-02-26  成果  題を変えた
        根拠
          深化  手がかり  slo_ux  LCP, SLO
    "#]],
    );
    home.check(
        &["edit", id, "--role", "", "本文も変えた"],
        &expect![[r#"
        <000001>  2021-02-26  成果  題を変えた
    "#]],
    );
    home.check(
        &["show", id],
        &expect![[r#"
        <000001>  2021-02-26  成果  題を変えた

        本文も変えた
    "#]],
    );
    home.check(
        &["remove", id],
        &expect![[r#"
        ごみ箱に入れました: <000001>
    "#]],
    );
    home.check(
        &["list"],
        &expect![[r#"
        当てはまる記録はありません
    "#]],
    );
    home.check(
        &["trash", "list"],
        &expect![[r#"
            <000001>  2026-11-22  あと30日  記録  題を変えた
        "#]],
    );
    home.check(
        &["trash", "restore", id],
        &expect![[r#"
        戻しました: <000001>
    "#]],
    );
    home.check(
        &["list"],
        &expect![[r#"
        <000001>  2021-02-26  成果  題を変えた
        1件
    "#]],
    );
}

#[test]
fn an_entrys_date_stays_when_its_text_changes() {
    let home = Home::ja();
    let id = home.id(&["write", "--date", "2018年度", "一年のこと"]);
    assert_eq!(home.json(&["edit", &id, "2024年のことではない"])["date"], "2018");
}

#[test]
fn the_editor_gives_the_text() {
    let home = Home::ja();
    let editor = home.path("editor.sh");
    std::fs::write(&editor, "#!/bin/sh\nprintf '書き足した\\n' >> \"$2\"\n").unwrap();
    let id = home.id(&["write", "はじめ"]);
    let with_editor = |arguments: &[&str]| {
        let mut command = home.command(arguments);
        command.env("EDITOR", format!("/bin/sh {} --wait", editor.display()));
        command.output().unwrap()
    };
    let answer = with_editor(&["edit", &id]);
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    assert_eq!(home.json(&["show", &id])["text"], "はじめ書き足した");

    let mut failing = home.command(&["edit", &id]);
    assert_eq!(failing.env("EDITOR", "false").output().unwrap().status.code(), Some(1));
    assert_eq!(home.json(&["show", &id])["text"], "はじめ書き足した");
    home.fails(
        &["edit", &id],
        1,
        &expect![[r#"
        エラー: 使うエディタが分かりません。
        ヒント: 環境変数 EDITOR を決めるか、本文を引数か標準入力で渡してください。
    "#]],
    );
}

#[test]
fn lists_are_filtered() {
    let home = Home::sample("ja");
    home.check(
        &["list", "--limit", "3"],
        &expect![[r#"
            <000001>  2026-11-20  ふりかえり  民主化 掛け算  三チーム目は、私の知らないうちに始まっていた
            <000002>  2026-11-06  学び        掛け算         退職した人のトークンが、二つ生きていた
            <000003>  2026-10-16  成果        掛け算         入力が変わった日を、三時間で見つけた
            90件のうち3件
        "#]],
    );
    home.check(
        &[
            "list",
            "--kind",
            "decision",
            "--lens",
            "democratize",
            "--from",
            "2019年度",
            "--to",
            "2023",
        ],
        &expect![[r#"
            <000001>  2021-12-10  決断  民主化  ゴールデンパスは一本でいい
            <000002>  2021-09-10  決断  民主化  リリース承認をやめた
            <000003>  2019-06-21  決断  民主化  一人目のSREになる
            <000004>  2019-04-19  決断  民主化  開発者全員で当番を回すことにした
            4件
        "#]],
    );
    home.check(
        &["list", "--direction", "privacy"],
        &expect![[r#"
        当てはまる記録はありません
    "#]],
    );
    home.check(
        &["list", "--tag", "no such tag"],
        &expect![[r#"
        当てはまる記録はありません
    "#]],
    );
    let first = home.json(&["list", "--limit", "2"]);
    let second = home.json(&["list", "--limit", "1", "--offset", "1"]);
    assert_eq!(first["entries"][1], second["entries"][0]);
    assert_eq!(first["total"], 90);
}

#[test]
fn a_search_shows_the_words_around() {
    let home = Home::sample("ja");
    home.check(&["search", "SLI", "--limit", "2"], &expect![[r#"
        <000001>  2026-01-22  成果  深化 掛け算  学習ジョブのSLIを一つ減らした
          六つあった学習ジョブのSLIが、これで三つ。減らすたびに「それがないと困る」と言われ、困る日を一緒に待つ。困る日は、まだ来ない。 再学習の成功率だけは、最後まで残す。
        <000002>  2020-02-21  成果  民主化       最後の日に、拍手ではなく表が残った
          …最後の日にやることを最初に決めておいたら、送別会のかわりに、SLIの表を書きかえる順番が決まって終わった。 寂しいくらい、ちょうどいい。
        4件のうち2件
    "#]]);
    home.check(&["search", "紙", "三チーム"], &expect![[r#"
        <000001>  2026-11-20  ふりかえり  民主化 掛け算  三チーム目は、私の知らないうちに始まっていた
          廊下で、知らないチームの人に「あの紙、助かりました」と言われた。推論基盤のSLOの決め方を、二番目のチームが三番目のチームに教えていたらしい。 五年前の五チーム目のことを思い出した。自走の音は、やっぱり静かだ。
        1件
    "#]]);
    home.check(&["search", "ｓｌｉ", "--to", "2020", "--limit", "1"], &expect![[r#"
        <000001>  2020-02-21  成果  民主化  最後の日に、拍手ではなく表が残った
          …最後の日にやることを最初に決めておいたら、送別会のかわりに、SLIの表を書きかえる順番が決まって終わった。 寂しいくらい、ちょうどいい。
        3件のうち1件
    "#]]);
    home.check(
        &["search", "そんな言葉はどこにもない"],
        &expect![[r#"
        当てはまる記録はありません
    "#]],
    );
}

#[test]
fn removing_stops_before_the_first_when_one_is_wrong() {
    let home = Home::ja();
    let id = home.id(&["write", "残るもの"]);
    assert_eq!(home.run(&["remove", &id, "ffffffff"]).code, 1);
    assert_eq!(home.json(&["list"])["total"], 1);
}
