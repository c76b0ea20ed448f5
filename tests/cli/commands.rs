//! Help, languages, roles, undo, trash, doctor and sample in both languages, as a person reads them.

use expect_test::expect;

use super::home::Home;

#[test]
fn help_is_in_the_language_asked_for() {
    Home::ja().check(
        &["--help"],
        &expect![[r#"
            年輪: これまでの年輪から、次の枝を。役割と記録から、伸びる方向と計画をつくる手帳です。

            使い方: nenrin [OPTIONS] [COMMAND]

            コマンド:
              role        役割(職務)を扱う
              write       記録を書く
              list        記録を新しい順に並べる
              show        記録を一つ見る
              edit        記録を直す。オプションがなければエディタが開く
              versions    記録の版の履歴を見て、前の版に戻す
              remove      記録をごみ箱に入れる
              search      記録を言葉で探す
              directions  伸びる方向を、理由とともに見る
              star        方向に星を付ける
              evidence    根拠を確かめる
              carry       持ち越し(役割から役割へ移った強み)
              card        根拠のカード(記録の一文を根拠にする)
              signal      自分の手がかり(自分の言葉で方向を見つける)
              matrix      掛け算の表(していること × 隣の分野)
              rings       年輪(年ごとの根拠)
              phase       フェーズ診断(優劣ではなく、次に何を渡すかの地図)
              plan        計画を扱う
              review      半年のふりかえり
              reading     本棚を扱う
              prompt      今日の問いと、その理由を見る
              alias       書き出すときの組織の別名を扱う
              export      書き出す
              import      取り込む
              recap       リキャップのパックを扱う
              sample      空の年輪に、架空の人の見本をつくる
              undo        最後の変更を元に戻す
              redo        元に戻した変更をやり直す
              trash       消したものを扱う
              backup      バックアップを作る・並べる・試す
              restore     バックアップから復元する
              lock        合言葉で鍵をかける
              unlock      鍵を外す
              passphrase  合言葉を変える
              doctor      年輪のファイルとそのまわりを調べる
              salvage     傷んだ年輪から読めるだけ読んで、新しい年輪にする
              help        コマンドの説明を見る

            オプション:
                  --data-dir <DIR>          年輪を置くフォルダ
                  --passphrase-file <FILE>  鍵のかかった年輪の合言葉を、一行目に書いたファイル
                  --lang <ja|en>            言葉: ja、en
                  --json                    文の代わりにJSONを一つ出す
              -h, --help                    この説明を見る
              -V, --version                 版を見る

            コマンドを付けずに始めると、窓が開きます。
            データは --data-dir、NENRIN_DATA_DIR、OSのデータフォルダの順で決まる場所にあり、外には送りません。
        "#]],
    );
    Home::en().check(
        &["plan", "goal", "add", "--help"],
        &expect![[r#"
            Make a direction a goal

            Usage: nenrin plan goal add [OPTIONS] --by <P> <DIRECTION>

            Arguments:
              <DIRECTION>  Name of a direction (see nenrin directions)

            Options:
                  --by <P>                  Until when
                  --data-dir <DIR>          Folder that holds the journal
                  --passphrase-file <FILE>  File whose first line is the passphrase of a locked journal
                  --lang <ja|en>            Language: ja, en
                  --json                    Print one JSON document instead of text
              -h, --help                    Show this help
        "#]],
    );
    let home = Home::ja();
    assert_eq!(
        home.ok(&["help", "plan", "goal", "add"]),
        home.ok(&["plan", "goal", "add", "--help"])
    );
    assert!(home.ok(&["--version"]).starts_with("nenrin "));
}

#[test]
fn the_language_comes_from_the_option_then_the_environment_then_is_japanese() {
    let home = Home::ja();
    let heading = |set: &[(&str, &str)], arguments: &[&str]| {
        let mut command = home.command(arguments);
        command.env_remove("NENRIN_LANG").envs(set.iter().copied());
        let out = String::from_utf8(command.output().unwrap().stdout).unwrap();
        if out.contains("使い方") { "ja" } else { "en" }
    };
    assert_eq!(heading(&[], &["--help"]), "ja");
    assert_eq!(heading(&[("LANG", "en_US.UTF-8")], &["--help"]), "en");
    assert_eq!(
        heading(&[("LANG", "en_US.UTF-8"), ("LC_ALL", "ja_JP.UTF-8")], &["--help"]),
        "ja"
    );
    assert_eq!(heading(&[("LANG", "C")], &["--help"]), "ja");
    assert_eq!(
        heading(&[("NENRIN_LANG", "en"), ("LANG", "ja_JP.UTF-8")], &["--help"]),
        "en"
    );
    assert_eq!(heading(&[("NENRIN_LANG", "en")], &["--lang", "ja", "--help"]), "ja");
    assert_eq!(heading(&[("NENRIN_LANG", "ja")], &["--help", "--lang=en"]), "en");
}

#[test]
fn without_a_display_the_window_says_so_in_one_line() {
    Home::ja().fails(
        &[],
        1,
        &expect![[r#"
        エラー: 画面がないので、窓を開けません。
        ヒント: 画面のある環境で開くか、nenrin --help のコマンドを使ってください。
    "#]],
    );
}

#[test]
fn roles_as_one_line_and_by_options() {
    let home = Home::ja();
    home.check(
        &["role", "list"],
        &expect![[r#"
        役割はまだありません
    "#]],
    );
    home.check(
        &["role", "add", "SRE 2019年夏から2022年9月"],
        &expect![[r#"
        <000001>  2019-07〜2022-09  SRE    sre
    "#]],
    );
    home.check(
        &["role", "add", "web dev at Koharu 2016/4-2019/6"],
        &expect![[r#"
        <000001>  2016-04〜2019-06  web dev  Koharu  web_backend
    "#]],
    );
    home.check(
        &[
            "role",
            "add",
            "--title",
            "MLOpsエンジニア",
            "--kind",
            "mlops",
            "--org",
            "あさぎ検索",
            "--from",
            "令和4年10月",
            "--summary",
            "推論基盤を見る。",
            "--highlight",
            "SLOを置いた",
            "--highlight",
            "費用を三割減らした",
        ],
        &expect![[r#"
            <000001>  2022-10〜いま  MLOpsエンジニア  あさぎ検索  mlops
              推論基盤を見る。
              - SLOを置いた
              - 費用を三割減らした
        "#]],
    );
    home.check(
        &["role", "list"],
        &expect![[r#"
        <000001>  2016-04〜2019-06  web dev          Koharu      0件
        <000002>  2019-07〜2022-09  SRE                          0件
        <000003>  2022-10〜いま     MLOpsエンジニア  あさぎ検索  0件
    "#]],
    );
}

#[test]
fn a_role_is_changed_ended_and_removed() {
    let home = Home::en();
    let id = home.id(&[
        "role",
        "add",
        "SRE @ Koharu 2019-",
        "--highlight",
        "First",
        "--highlight",
        "Second",
    ]);
    home.check(
        &[
            "role",
            "edit",
            &id,
            "--title",
            "Lead SRE",
            "--highlight",
            "Second",
            "--highlight",
            "Third",
        ],
        &expect![[r#"
        <000001>  2019 – now  Lead SRE  Koharu  sre
          - Second
          - Third
    "#]],
    );
    home.check(
        &["role", "end", &id, "--to", "FY2021"],
        &expect![[r#"
        <000001>  2019 – 2022-03  Lead SRE  Koharu  sre
          - Second
          - Third
    "#]],
    );
    home.check(
        &["role", "edit", &id, "--current", "--kind", ""],
        &expect![[r#"
        <000001>  2019 – now  Lead SRE  Koharu
          - Second
          - Third
    "#]],
    );
    home.check(
        &["role", "end", &id],
        &expect![[r#"
        <000001>  2019 – 2026-11-22  Lead SRE  Koharu
          - Second
          - Third
    "#]],
    );
    home.check(
        &["role", "remove", &id[..13]],
        &expect![[r#"
        Moved to the trash: <000001>
    "#]],
    );
    home.check(
        &["role", "list"],
        &expect![[r#"
        No roles yet
    "#]],
    );
}

#[test]
fn no_colour_leaves_the_program_unless_a_terminal_reads_it() {
    let home = Home::sample("en");
    for arguments in [&["search", "SLO"][..], &["directions"], &["list"]] {
        assert!(!home.ok(arguments).contains('\u{1b}'), "{arguments:?}");
    }
}

#[test]
fn changes_are_undone_and_redone_across_runs() {
    let home = Home::ja();
    home.ok(&["write", "一つ目"]);
    home.ok(&["write", "二つ目"]);
    home.check(
        &["undo"],
        &expect![[r#"
        元に戻しました: 記録の追加
    "#]],
    );
    assert_eq!(home.json(&["list"])["total"], 1);
    home.check(
        &["redo"],
        &expect![[r#"
        やり直しました: 記録の追加
    "#]],
    );
    assert_eq!(home.json(&["list"])["total"], 2);
    home.ok(&["undo"]);
    home.ok(&["undo"]);
    home.fails(
        &["undo"],
        1,
        &expect![[r#"
        エラー: 元に戻せることは、もうありません。
        ヒント: 年輪は、最近の千回までの変更を覚えています。
    "#]],
    );
    home.ok(&["redo"]);
    home.ok(&["write", "別の道"]);
    home.fails(
        &["redo"],
        1,
        &expect![[r#"
        エラー: やり直せることは、ありません。
        ヒント: やり直せるのは、元に戻したすぐあとだけです。
    "#]],
    );
}

#[test]
fn the_trash_is_emptied_and_even_that_is_undone() {
    let home = Home::en();
    let (one, two) = (home.id(&["write", "one"]), home.id(&["write", "two"]));
    home.ok(&["remove", &one, &two]);
    home.check(
        &["trash", "empty"],
        &expect![[r#"
        Emptied the trash of 2 things; nenrin undo brings it back
    "#]],
    );
    home.check(
        &["trash", "list"],
        &expect![[r#"
        The trash is empty
    "#]],
    );
    home.ok(&["undo"]);
    assert_eq!(home.json(&["trash", "list"]).as_array().unwrap().len(), 2);
}

#[test]
fn the_doctor_finds_nothing_in_a_sound_journal() {
    let home = Home::sample("en");
    let out = home.ok(&["doctor"]);
    assert!(out.ends_with("Nothing is wrong\n"), "{out}");
}

#[test]
fn the_sample_fills_an_empty_journal_only() {
    let home = Home::ja();
    home.check(
        &["sample"],
        &expect![[r#"
        見本をつくりました: 役割6、記録90件
    "#]],
    );
    home.fails(
        &["sample"],
        1,
        &expect![[r#"
        エラー: この年輪には、もう記録があります。
        ヒント: 見本は空のフォルダだけに作れます。--data-dir で別のフォルダを指定してください。
    "#]],
    );
    home.ok(&["undo"]);
    assert_eq!(home.json(&["list"])["total"], 0);
}
