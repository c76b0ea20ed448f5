//! What is typed and can not be: dates, ids, options. Each is said with a way out.

use expect_test::expect;

use super::home::Home;

#[test]
fn years_from_1_to_9999_and_none_beyond() {
    let home = Home::en();
    home.ok(&["write", "--date", "0001", "the first year"]);
    home.ok(&["write", "--date", "9999-12-31", "the last day"]);
    home.ok(&[
        "role",
        "add",
        "--title",
        "Immortal",
        "--from",
        "0001-01-01",
        "--to",
        "9999-12-31",
    ]);
    home.check(
        &["list"],
        &expect![[r#"
            <000001>  9999-12-31  Reflection  the last day
            <000002>  0001        Reflection  the first year
            2 records
        "#]],
    );
    home.ok(&["directions", "--as-of", "9999-12-31"]);
    home.ok(&["directions", "--as-of", "0001-01-01"]);
    home.ok(&["export", "plan", "--as-of", "9999-12-31"]);
    home.ok(&["export", "plan", "--as-of", "0001-01-01"]);
    home.fails(
        &["write", "--date", "0000", "x"],
        2,
        &expect![[r#"
        Error: The year of “0000” is out of range.
        Hint: Use a year between 1 and 9999.
    "#]],
    );
    home.fails(
        &["write", "--date", "10000", "x"],
        2,
        &expect![[r#"
        Error: The year of “10000” is out of range.
        Hint: Use a year between 1 and 9999.
    "#]],
    );
    home.fails(
        &["write", "--date", "2018-02-30", "x"],
        2,
        &expect![[r#"
        Error: There is no such date as “2018-02-30”.
        Hint: Months go from 1 to 12, days to the end of their month.
    "#]],
    );
    home.fails(
        &["write", "--date", "2018/13", "x"],
        2,
        &expect![[r#"
        Error: There is no such date as “2018/13”.
        Hint: Months go from 1 to 12, days to the end of their month.
    "#]],
    );
    home.fails(
        &["write", "--date", "いつか", "x"],
        2,
        &expect![[r#"
        Error: “いつか” can't be read as a date.
        Hint: Write 2018, 2018-04, 2018/4/1, Apr 2018, April 1, 2018, FY2018, summer 2019, last month or 2018年4月.
    "#]],
    );
}

#[test]
fn a_day_that_is_none_is_a_usage_error() {
    let home = Home::ja();
    let output = home
        .command(&["list"])
        .env("NENRIN_TODAY", "yesterday")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    expect![[r#"
        エラー: 環境変数 NENRIN_TODAY の「yesterday」は日付ではありません。
        ヒント: 2026-11-22 の形で書くか、変数を消してください。
    "#]]
    .assert_eq(&String::from_utf8(output.stderr).unwrap());
    assert!(!home.data().exists(), "nothing was made");
}

#[test]
fn what_is_not_understood_is_said_with_a_way_out() {
    let home = Home::ja();
    home.fails(
        &["writ", "x"],
        2,
        &expect![[r#"
        エラー: 「writ」というコマンドはありません。
        ヒント: もしかして: write
    "#]],
    );
    home.fails(
        &["list", "--nope"],
        2,
        &expect![[r#"
        エラー: 「--nope」というオプションや引数はありません。
        ヒント: --help で使い方を見られます。
    "#]],
    );
    home.fails(
        &["list", "--kind", "diary"],
        2,
        &expect![[r#"
        エラー: 「--kind <KIND>」に「diary」は使えません。
        ヒント: 使えるもの: reflection, achievement, learning, decision
    "#]],
    );
    home.fails(
        &["list", "--limit", "many"],
        2,
        &expect![[r#"
        エラー: 「--limit <N>」に「many」は使えません。
        ヒント: --help で使い方を見られます。
    "#]],
    );
    home.fails(
        &["role"],
        2,
        &expect![[r#"
        エラー: コマンドが足りません。
        ヒント: --help で使い方を見られます。
    "#]],
    );
    home.fails(
        &["plan", "goal", "add", "toil"],
        2,
        &expect![[r#"
        エラー: 必要なものが足りません: --by <P>
        ヒント: --help で使い方を見られます。
    "#]],
    );
    home.fails(
        &["plan", "goal", "add", "no_such", "--by", "2027"],
        1,
        &expect![[r#"
        エラー: 方向「no_such」はありません。
        ヒント: nenrin directions で、名前の一覧を見られます。
    "#]],
    );
    home.fails(
        &["plan", "show", "--half-year", "2026"],
        2,
        &expect![[r#"
        エラー: 半期「2026」を読めません。
        ヒント: 2026-H1(2026年4月〜9月)や 2026-H2(2026年10月〜2027年3月)のように書いてください。
    "#]],
    );
    home.fails(
        &["show", "abc"],
        2,
        &expect![[r#"
        エラー: 「abc」は短すぎて、どれのことか分かりません。
        ヒント: idのはじめか終わりを四文字以上で指定してください。
    "#]],
    );
    home.fails(
        &["show", "ffffffff"],
        1,
        &expect![[r#"
        エラー: 「<000001>」に当たる記録はありません。
        ヒント: 一覧に出るidの、はじめか終わりを四文字以上で指定してください。
    "#]],
    );
    home.fails(
        &["role", "add", "SRE"],
        2,
        &expect![[r#"
        エラー: いつからの役割かが分かりません。
        ヒント: 「SRE 2019年夏から2022年9月」のように、期間も書いてください。
    "#]],
    );
    home.fails(
        &["role", "add", "SRE 2020-", "--kind", "wizard"],
        1,
        &expect![[r#"
        エラー: 職種「wizard」はありません。
        ヒント: sre、web_backend、sier_pm のような名前か、「バックエンド」のような呼び名で書けます。
    "#]],
    );
    home.fails(
        &["write", "--prompt", "nope", "x"],
        1,
        &expect![[r#"
        エラー: 問い「nope」はありません。
        ヒント: nenrin prompt で、今日の問いを見られます。
    "#]],
    );
    Home::en().fails(
        &["export", "plan", "--preset", "boss"],
        2,
        &expect![[r#"
        Error: “--preset <PRESET>” can't be “boss”.
        Hint: Use one of: self, one-on-one, application, advice
    "#]],
    );
    Home::en().fails(
        &["--lang", "fr", "list"],
        2,
        &expect![[r#"
        Error: “--lang <ja|en>” can't be “fr”.
        Hint: Use one of: ja, en
    "#]],
    );
}

#[test]
fn two_that_begin_alike_are_told_apart() {
    let home = Home::sample("ja");
    // Ids of the same years begin alike.
    let answer = home.run(&["show", "01a1"]);
    assert_eq!((answer.code, answer.out.as_str()), (1, ""));
    expect![[r#"
        エラー: 「01a1」に当たる記録がいくつもあります。
        ヒント: idをもう少し長く指定してください。
    "#]]
    .assert_eq(&answer.err);
}

#[test]
fn a_role_does_not_end_before_it_starts() {
    let home = Home::ja();
    home.fails(
        &["role", "add", "--title", "SRE", "--from", "2020", "--to", "2019"],
        1,
        &expect![[r#"
        エラー: 役割の終わりが、始まりより前になっています。
        ヒント: 期間を見直してください。終わりが決まっていなければ、空けておけます。
    "#]],
    );
    home.fails(
        &["role", "add", "SRE 2020年から2019年"],
        1,
        &expect![[r#"
        エラー: 役割の終わりが、始まりより前になっています。
        ヒント: 期間を見直してください。終わりが決まっていなければ、空けておけます。
    "#]],
    );
    let id = home.id(&["role", "add", "SRE 2020-"]);
    home.fails(
        &["role", "end", &id, "--to", "2019"],
        1,
        &expect![[r#"
        エラー: 役割の終わりが、始まりより前になっています。
        ヒント: 期間を見直してください。終わりが決まっていなければ、空けておけます。
    "#]],
    );
    assert_eq!(home.json(&["role", "list"])[0]["to"], serde_json::Value::Null);
}
