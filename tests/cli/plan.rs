//! The plan, its snapshots, its Markdown, and the archive.

use std::fs;

use expect_test::expect;

use super::home::{Home, listing};

#[test]
fn will_can_must_of_a_half_year() {
    let home = Home::ja();
    home.check(
        &["plan", "show"],
        &expect![[r#"
        2026年度 下期

        Will
          まだ書いていません

        Can(強み)
          まだ書いていません

        Can(弱み)
          まだ書いていません

        Must
          まだ書いていません

        目標と一歩
          目標はまだありません
    "#]],
    );
    home.ok(&["plan", "will", "人に渡せる仕組みをつくりたい"]);
    home.ok(&["plan", "can", "合意をつくること", "--weakness", "待つこと"]);
    let answer = home.feed(&["plan", "must", "-"], "一行目\n二行目\n".as_bytes());
    assert_eq!(answer.code, 0, "{}", answer.err);
    home.check(
        &["plan", "show"],
        &expect![[r#"
        2026年度 下期

        Will
          人に渡せる仕組みをつくりたい

        Can(強み)
          合意をつくること

        Can(弱み)
          待つこと

        Must
          一行目
          二行目

        目標と一歩
          目標はまだありません
    "#]],
    );
    home.check(
        &["plan", "will", "--half-year", "2027-H1", "次の半期のこと"],
        &expect![[r#"
        2027年度 上期

        Will
          次の半期のこと

        Can(強み)
          まだ書いていません

        Can(弱み)
          まだ書いていません

        Must
          まだ書いていません

        目標と一歩
          目標はまだありません
    "#]],
    );
    assert_eq!(home.json(&["plan", "show"])["will"], "人に渡せる仕組みをつくりたい");
}

#[test]
fn goals_and_steps() {
    let home = Home::en();
    let goal = home.id(&["plan", "goal", "add", "platform_slo", "--by", "FY2026"]);
    home.check(
        &["plan", "goal", "edit", &goal, "--by", "Sep 2027"],
        &expect![[r#"
        <000001>  platform_slo  by 2027-09
    "#]],
    );
    let step = home.id(&["plan", "step", "add", &goal, "Ask three teams", "--by", "2026-12"]);
    home.check(
        &["plan", "step", "add", &goal, "--origin", "platform_slo-2"],
        &expect![[r#"
              [ ] <000001>  For one of them, derive a 30-day success rate from audit logs or CI history.
        "#]],
    );
    home.check(
        &["plan", "step", "edit", &step, "Ask four teams", "--by", ""],
        &expect![[r#"
              [ ] <000001>  Ask four teams
        "#]],
    );
    home.check(
        &["plan", "step", "done", &step],
        &expect![[r#"
              [x] <000001>  Ask four teams  done 2026-11-22
        "#]],
    );
    home.check(
        &["plan", "goal", "close", &goal],
        &expect![[r#"
        <000001>  platform_slo  by 2027-09  closed 2026-11-22
          [x] <000002>  Ask four teams  done 2026-11-22
          [ ] <000003>  For one of them, derive a 30-day success rate from audit logs or CI history.
    "#]],
    );
    home.check(
        &["plan", "goal", "reopen", &goal],
        &expect![[r#"
        <000001>  platform_slo  by 2027-09
          [x] <000002>  Ask four teams  done 2026-11-22
          [ ] <000003>  For one of them, derive a 30-day success rate from audit logs or CI history.
    "#]],
    );
    home.check(
        &["plan", "step", "done", &step, "--not"],
        &expect![[r#"
              [ ] <000001>  Ask four teams
        "#]],
    );
    home.check(
        &["plan", "step", "remove", &step],
        &expect![[r#"
        Moved to the trash: <000001>
    "#]],
    );
    home.check(
        &["plan", "show"],
        &expect![[r#"
        Oct 2026 – Mar 2027

        Will
          not said yet

        Can: strengths
          not said yet

        Can: a weakness
          not said yet

        Must
          not said yet

        Goals and steps
          <000001>  platform_slo  by 2027-09
            [ ] <000002>  For one of them, derive a 30-day success rate from audit logs or CI history.
    "#]],
    );
    home.check(
        &["plan", "goal", "remove", &goal],
        &expect![[r#"
        Moved to the trash: <000001>
    "#]],
    );
    home.check(
        &["trash", "list"],
        &expect![[r#"
            <000001>  2026-11-22  30 days left  goal  platform_slo
            <000002>  2026-11-22  30 days left  step  Ask four teams
        "#]],
    );
}

#[test]
fn a_snapshot_stays_what_it_was() {
    let home = Home::ja();
    home.ok(&["plan", "will", "はじめの考え"]);
    home.ok(&["plan", "goal", "add", "toil", "--by", "2027-03"]);
    let id = home.id(&["plan", "snapshot"]);
    home.ok(&["plan", "will", "あとの考え"]);
    home.check(
        &["plan", "snapshot", "list"],
        &expect![[r#"
        <000001>  2026-11-22  2026年度 下期  目標1つ
    "#]],
    );
    home.check(
        &["plan", "snapshot", "show", &id],
        &expect![[r#"
        <000001>  2026-11-22  2026年度 下期  目標1つ

        2026年度 下期

        Will
          はじめの考え

        Can(強み)
          まだ書いていません

        Can(弱み)
          まだ書いていません

        Must
          まだ書いていません

        目標と一歩
          <000002>  toil  2027-03まで
    "#]],
    );
    home.check(
        &["plan", "snapshot", "remove", &id],
        &expect![[r#"
            控えを消しました: <000001>。nenrin undo で戻せます
        "#]],
    );
    home.check(
        &["plan", "snapshot", "list"],
        &expect![[r#"
        控えはまだありません
    "#]],
    );
}

#[test]
fn the_plan_leaves_the_same_way_to_a_file_and_to_standard_output() {
    let home = Home::sample("ja");
    for preset in ["self", "one-on-one", "application", "advice"] {
        let shown = home.ok(&["export", "plan", "--preset", preset]);
        assert!(shown.starts_with("# キャリアプラン\n"), "{shown}");
        let said = home.ok(&["export", "plan", "--preset", preset, "--out", "plan.md"]);
        assert_eq!(said, "書き出しました: plan.md\n");
        assert_eq!(fs::read_to_string(home.path("plan.md")).unwrap(), shown, "{preset}");
        assert_eq!(home.ok(&["export", "plan", "--preset", preset, "--out", "-"]), shown);
        assert_eq!(
            home.json(&["export", "plan", "--preset", preset])["markdown"],
            shown.as_str()
        );
    }
    assert!(
        home.ok(&["--lang", "en", "export", "plan"])
            .starts_with("# Career plan\n")
    );
    assert_eq!(
        listing(&home.path("")),
        ["data", "plan.md"],
        "nothing is left beside the file"
    );
}

#[test]
fn a_plan_of_a_past_day_knows_nothing_later() {
    let home = Home::sample("en");
    let plan = home.ok(&["export", "plan", "--as-of", "2017"]);
    assert!(plan.contains("2017-12-31") && !plan.contains("2018-05"), "{plan}");
}

#[test]
fn organisations_leave_under_their_alias() {
    let home = Home::sample("ja");
    assert!(home.ok(&["export", "plan"]).contains("こはるレシピ"));
    let shared = home.ok(&["export", "plan", "--preset", "advice"]);
    assert!(!shared.contains("こはるレシピ") && shared.contains("B社"));
    home.check(
        &["alias", "set", "こはるレシピ", "料理の会社"],
        &expect![[r#"
        こはるレシピ  料理の会社
    "#]],
    );
    home.check(
        &["alias", "list"],
        &expect![[r#"
        みなとシステムズ  (はじめの別名)
        こはるレシピ      料理の会社
        みなも運用の会    (はじめの別名)
        あさぎ検索        (はじめの別名)
    "#]],
    );
    let shared = home.ok(&["export", "plan", "--preset", "advice"]);
    assert!(!shared.contains("こはるレシピ") && shared.contains("料理の会社"));
    home.check(
        &["alias", "set", "こはるレシピ", ""],
        &expect![[r#"
        こはるレシピ  (はじめの別名)
    "#]],
    );
}

#[test]
fn a_file_that_can_not_be_written_keeps_what_it_had() {
    let home = Home::sample("ja");
    home.fails(
        &["export", "plan", "--out", "no/such/folder/plan.md"],
        1,
        &expect![[r#"
        エラー: ファイルに書けません。
        　理由: no/such/folder/plan.md
        ヒント: 場所と権限を確かめてください。そこに前からあったファイルは、そのままです。
    "#]],
    );
    home.fails(
        &["export", "plan", "--out", "data"],
        1,
        &expect![[r#"
        エラー: ファイルに書けません。
        　理由: data
        ヒント: 場所と権限を確かめてください。そこに前からあったファイルは、そのままです。
    "#]],
    );
}

#[test]
fn an_archive_comes_back_as_it_left() {
    let home = Home::sample("ja");
    home.ok(&["write", "--title", "|#`<b>", "絵文字👩‍💻と\nタブ\tと「引用」"]);
    home.ok(&["star", "toil"]);
    home.ok(&["alias", "set", "こはるレシピ", "料理の会社"]);
    home.ok(&["reading", "move", "web-vitals", "https://example.com/moved"]);
    home.ok(&["plan", "snapshot"]);
    let gone = home.id(&["write", "消すもの"]);
    home.ok(&["remove", &gone]);
    let first = home.ok(&["export", "archive"]);

    let other = Home::ja();
    fs::write(other.path("all.json"), &first).unwrap();
    other.check(
        &["import", "archive", "all.json", "--dry-run"],
        &expect![[r#"
        取り込むと、こうなります(まだ何も書いていません)
          役割              6
          記録              92
          目標              4
          本棚              21
          同じものがあった  0
    "#]],
    );
    assert_eq!(other.json(&["list"])["total"], 0, "a dry run writes nothing");
    other.check(
        &["import", "archive", "all.json"],
        &expect![[r#"
        取り込みました。nenrin undo で元に戻せます
          役割              6
          記録              92
          目標              4
          本棚              21
          同じものがあった  0
    "#]],
    );
    assert_eq!(other.ok(&["export", "archive"]), first);
    assert_eq!(other.ok(&["directions"]), home.ok(&["directions"]));
    other.check(
        &["import", "archive", "all.json"],
        &expect![[r#"
            取り込みました。nenrin undo で元に戻せます
              役割              0
              記録              0
              目標              0
              本棚              0
              同じものがあった  236
        "#]],
    );
    assert_eq!(other.ok(&["export", "archive"]), first);
    other.ok(&["undo"]);
    assert_eq!(other.json(&["list"])["total"], 0);
    assert_eq!(other.json(&["trash", "list"]).as_array().unwrap().len(), 0);
}

#[test]
fn what_is_no_archive_changes_nothing() {
    let home = Home::en();
    let refuse = |text: &str| {
        fs::write(home.path("a.json"), text).unwrap();
        let answer = home.run(&["import", "archive", "a.json"]);
        assert_eq!((answer.code, answer.out.as_str()), (1, ""));
        assert_eq!(home.json(&["list"])["total"], 0);
        answer.err
    };
    expect![[r#"
        Error: The file can't be read as JSON.
        Why: Reading stopped at line 1, column 2.
        Hint: Make sure it was written by nenrin export archive. Nothing was imported.
    "#]]
    .assert_eq(&refuse("not json"));
    expect![[r#"
        Error: The file is not an archive of Nenrin.
        Hint: Name a file that nenrin export archive wrote. Nothing was imported.
    "#]]
    .assert_eq(&refuse("{\"format\": \"other\", \"version\": 1}"));
    expect![[r#"
        Error: The file was written by a newer Nenrin.
        Why: Its version is 99.
        Hint: Update Nenrin. Nothing was imported.
    "#]]
    .assert_eq(&refuse("{\"format\": \"nenrin-archive\", \"version\": 99}"));
    let role = r#"{"id":"0192f0c1-1234-7abc-8def-0123456789ab","title":"SRE","from":"2019","to":"2018","created":"2026-01-01T00:00:00.000Z","updated":"2026-01-01T00:00:00.000Z"}"#;
    let archive = |roles: &str| {
        format!("{{\"format\":\"nenrin-archive\",\"version\":1,\"recap\":\"sre-next-2022\",\"roles\":[{roles}]}}")
    };
    expect![[r#"
        Error: Something in the archive can't be kept.
        Why: roles[0].to
        Hint: Mend it there, or export again. Nothing was imported.
    "#]]
    .assert_eq(&refuse(&archive(role)));
    let fine = role.replace("2018", "2020");
    expect![[r#"
        Error: Two things in the archive have the same id.
        Why: roles[1].id
        Hint: Take one of them out. Nothing was imported.
    "#]]
    .assert_eq(&refuse(&archive(&format!("{fine},{fine}"))));
    expect![[r#"
        Error: Something in the archive has the wrong form.
        Why: roles[0] (line 1, column 217)
        Hint: Mend it there, or export again. Nothing was imported.
    "#]]
    .assert_eq(&refuse(&archive(&fine.replace("\"title\":\"SRE\",", ""))));
    home.fails(
        &["import", "archive", "missing.json"],
        1,
        &expect![[r#"
        Error: There is no such file.
        Why: missing.json
        Hint: Check its name and place.
    "#]],
    );
}

#[test]
fn a_replay_sets_the_plan_beside_what_happened() {
    let home = Home::sample("ja");
    home.check(
        &["plan", "replay"],
        &expect![[r#"
            # 計画と、起きたこと

            - 書いたこと: 2025-10-03の控え(2025年度 下期)
            - 起きたこと: 2026-03-31までの記録から

            ## Will / Can / Must

            - Will: 推薦チームの信頼性を、数字で語れるようにしたい。
              - いま: 機械学習を使うどのチームも、信頼性を自分たちの言葉で決められるようにしたい。私がいないところで、それが続くところまで見たい。
            - Can(強み): 利用者から見た数字に直すこと。
              - いま: 利用者から見た数字に直すこと。部署のあいだで合意をつくること。
            - Can(弱み): つい自分で直してしまう。
              - いま: 答えを言わずに待つのが、まだ苦手。
            - Must: 学習ジョブのSLIを三つまで減らし、二チームで使われている状態にする。
              - いま: 推論基盤のSLOを三チームに渡し、私が抜けても半年まわる形にする。

            ## Platform Engineering(2026-03まで)

            - [ ] 監視の型を一つ、コードで配る (いまの計画にはない)
            - [ ] 型の更新を、利用側から出せるようにする (いまの計画にはない)
            - [ ] 使わなかったチームに、理由を聞く (いまの計画にはない)
            - 2025-11-08 Platform Engineering at Mercari (Platform Engineering Kaigi 2024)
            - 2025-10-17 型の更新が、はじめて使う側から来た

            ## プラットフォームのSLO(2026-09まで)

            - [ ] 学習ジョブのSLIを、三つまで減らす (いまの計画にはない)
            - [ ] 目標を割ったときの手順を、一枚に書く (いまの計画にはない)
            - 2025-12-12 推論基盤の費用を、止めずに三割減らした

            ## AIOps（障害原因の診断）(2026-03まで)

            - [ ] アラートの要約を、一つの当番で試す (いまの計画にはない)
            - 記録はありません

            ## 計画になかったこと

            - 2026-03-26 命名の決め方を渡した。名前ではなく (MLOps)
            - 2026-02-13 再学習の失敗を、先に書いておく会 (MLOps, ポストモーテムとプレモーテムの質を上げる)
            - 2026-01-22 学習ジョブのSLIを一つ減らした (MLOps, ユーザー体験で測るSLI/SLO)
        "#]],
    );
    let view = home.json(&["plan", "replay"]);
    assert_eq!(view["goals"].as_array().unwrap().len(), 3);
    let file = home.path("replay.md");
    home.ok(&["plan", "replay", "--out", file.to_str().unwrap()]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), home.ok(&["plan", "replay"]));
    home.fails(
        &["plan", "replay", "--half-year", "2012-H1"],
        1,
        &expect![[r#"
        エラー: ふりかえる控えがありません。
        ヒント: nenrin plan snapshot か、計画の「控えを残す」で残せます。
    "#]],
    );

    let home = Home::en();
    let goal = home.id(&["plan", "goal", "add", "slo_ux", "--by", "2027-03"]);
    let step = home.id(&["plan", "step", "add", &goal, "Draw one journey"]);
    let gone = home.id(&["plan", "step", "add", &goal, "Agree on a target"]);
    home.ok(&["plan", "will", "Reliability in the users' words"]);
    home.ok(&["plan", "snapshot"]);
    home.ok(&["plan", "step", "done", &step]);
    home.ok(&["plan", "step", "remove", &gone]);
    home.ok(&["write", "We set an SLO for checkout"]);
    home.ok(&["write", "The postmortem of the outage went well"]);
    home.ok(&["plan", "will", "Reliability in everybody's words"]);
    home.check(
        &["plan", "replay"],
        &expect![[r#"
            # The plan and what happened

            - Planned: snapshot of 2026-11-22 (October 2026 – March 2027)
            - Happened: from records up to 2026-11-22

            ## Will / Can / Must

            - Will: Reliability in the users' words
              - Now: Reliability in everybody's words

            ## User-centred SLIs and SLOs (by 2027-03)

            - [x] Draw one journey (done 2026-11-22)
            - [ ] Agree on a target (no longer in the plan)
            - 2026-11-22 We set an SLO for checkout

            ## What was not in the plan

            - 2026-11-22 The postmortem of the outage went well (Better postmortems and premortems)
        "#]],
    );
}

#[test]
fn a_review_can_be_left_and_taken_up_again() {
    let home = Home::en();
    let entry = home.id(&[
        "write",
        "--date",
        "2026-06-10",
        "We set an SLO for checkout with the product manager: what users see within two seconds",
    ]);
    let last = ["review", "set", "--half-year", "2026-H1"];
    home.ok(&[
        &last[..],
        &["--mark", &entry, "--step", "2", "--deepen", "Numbers before opinions."],
    ]
    .concat());
    home.check(
        &["review", "show", "--half-year", "2026-H1"],
        &expect![[r#"
        Review of 2026-H1 (step 2 of 5, 1 records)
        Deepen  Numbers before opinions.
          *  <000001>  2026-06-10  We set an SLO for checkout with the product manager: what users see within two seconds
        Democratize
        Multiply
    "#]],
    );
    home.ok(&[&last[..], &["--unmark", &entry, "--finish"]].concat());
    let view = home.json(&["review", "show", "--half-year", "2026-H1"]);
    assert_eq!((&view["step"], &view["finished"]), (&2.into(), &"2026-11-22".into()));
    assert_eq!(view["lenses"][0]["pieces"][0]["marked"], false);
    home.ok(&["undo"]);
    let view = home.json(&["review", "show", "--half-year", "2026-H1"]);
    assert!(view["finished"].is_null() && view["lenses"][0]["pieces"][0]["marked"] == true);
    // Until two months after its end, the half-year before is the one that is due.
    assert_eq!(home.json(&["review", "show"])["half_year"], "2026-H1");
    home.fails(
        &["review", "set", "--step", "6"],
        1,
        &expect![[r#"
        Error: A review has five steps.
        Hint: Use a number from 1 to 5.
    "#]],
    );
}
