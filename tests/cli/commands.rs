//! Roles, entries, directions and the rest in both languages, as a person reads them.

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
          remove      記録をごみ箱に入れる
          search      記録を言葉で探す
          directions  伸びる方向を、理由とともに見る
          star        方向に星を付ける
          evidence    根拠を確かめる
          plan        計画を扱う
          reading     本棚を扱う
          prompt      今日の問いと、その理由を見る
          alias       書き出すときの組織の別名を扱う
          export      書き出す
          import      取り込む
          sample      空の年輪に、架空の人の見本をつくる
          undo        最後の変更を元に戻す
          redo        元に戻した変更をやり直す
          trash       消したものを扱う
          doctor      年輪のファイルを調べる。何も変えない
          help        コマンドの説明を見る

        オプション:
              --data-dir <DIR>  年輪を置くフォルダ
              --lang <ja|en>    言葉: ja、en
              --json            文の代わりにJSONを一つ出す
          -h, --help            この説明を見る
          -V, --version         版を見る

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
              --by <P>          Until when
              --data-dir <DIR>  Folder that holds the journal
              --lang <ja|en>    Language: ja, en
              --json            Print one JSON document instead of text
          -h, --help            Show this help
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
        <000001>  2026-11-22  記録  題を変えた
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
        <000001>  2026-11-20  ふりかえり  深化 民主化 掛け算  三チーム目は、私の知らないうちに始まっていた
        <000002>  2026-11-06  学び        掛け算              退職した人のトークンが、二つ生きていた
        <000003>  2026-10-16  成果        掛け算              入力が変わった日を、三時間で見つけた
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
        <000003>  2019-04-19  決断  民主化  開発者全員で当番を回すことにした
        3件
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
        <000002>  2020-02-21  成果  深化 民主化  最後の日に、拍手ではなく表が残った
          …最後の日にやることを最初に決めておいたら、送別会のかわりに、SLIの表を書きかえる順番が決まって終わった。 寂しいくらい、ちょうどいい。
        4件のうち2件
    "#]]);
    home.check(&["search", "紙", "三チーム"], &expect![[r#"
        <000001>  2026-11-20  ふりかえり  深化 民主化 掛け算  三チーム目は、私の知らないうちに始まっていた
          廊下で、知らないチームの人に「あの紙、助かりました」と言われた。推論基盤のSLOの決め方を、二番目のチームが三番目のチームに教えていたらしい。 五年前の五チーム目のことを思い出した。自走の音は、やっぱり静かだ。
        1件
    "#]]);
    home.check(&["search", "ｓｌｉ", "--to", "2020", "--limit", "1"], &expect![[r#"
        <000001>  2020-02-21  成果  深化 民主化  最後の日に、拍手ではなく表が残った
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
fn no_colour_leaves_the_program_unless_a_terminal_reads_it() {
    let home = Home::sample("en");
    for arguments in [&["search", "SLO"][..], &["directions"], &["list"]] {
        assert!(!home.ok(arguments).contains('\u{1b}'), "{arguments:?}");
    }
}

#[test]
fn directions_say_why() {
    let home = Home::sample("en");
    home.check(
        &["directions"],
        &expect![[r#"
        As of 2026-11-22

        Deepen  Where does the same craft go deeper?
          Growing now
            trunk  User-centred SLIs and SLOs  slo_ux
                Practised since 2017-03-10, when you were “Web developer”
            branch  SLOs for internal platforms  platform_slo
                Practised since 2019-08-20, when you were “SRE”
                Goal: by 2027-03
            branch  Better postmortems and premortems  postmortem_premortem
                Practised since 2015-02-20, when you were “Project manager”
            sprout  Deciding with error budgets  error_budget
                3 suggestions wait for a yes
            sprout  Measuring and removing toil  toil
                3 suggestions wait for a yes

        Democratize  Who can do this without me?
          Growing now
            branch  Platform engineering  platform_engineering
                Practised since 2021-06-11, when you were “Platform team (half-time)”
                Goal: by 2026-12
            branch  Enabling SRE *  enabling_sre
                Practised since 2018-08-25, when you were “Web developer”
          Next to you
            sprout  From gatekeeper to catalyst: advancing the phases of SRE  sre_culture_phases
                Your time as “SRE” carries over
          Sleeping
            dormant  Embedded SRE  embedded_sre
                Nothing recorded since 2020-02-21
            dormant  Incident response without heroes  shared_incident_response
                Nothing recorded since 2020-09-11

        Multiply  What does it become, multiplied by a neighbouring field?
          Growing now
            sprout  Security x SRE  security
                2 suggestions wait for a yes
            sprout  AIOps for incident diagnosis  aiops
                One suggestion waits for a yes
            trunk  MLOps  mlops
                It is the very work of your role “MLOps engineer”
                Goal: by 2027-09
          Next to you
            sprout  Privacy x SRE *  privacy
                One suggestion waits for a yes
            sprout  Data and database reliability  data_reliability
                2 suggestions wait for a yes
          Far off
            sprout  Corporate IT engineering x SRE  corporate_it
                One suggestion waits for a yes
            seed  Mobile SRE  mobile_sre
                Your time as “SRE” carries over
            seed  IoT SRE  iot_sre
                Your time as “SRE” carries over
    "#]],
    );
    home.check(&["directions", "toil"], &expect![[r#"
        Measuring and removing toil  toil
        Deepen · sprout · Growing now
        Make visible the operational work that is manual, repetitive, automatable, leaves nothing behind and grows with the service, then replace it with software. Google's SREs use 50% of their time as the ceiling. The craft is in measuring counts and minutes first, fixing what pays off, and ending with self-service so that the request itself disappears.
        The talk does not name this direction; Nenrin added it.
        3 suggestions wait for a yes

        Numbers
          Evidence weight  0.79
          Ground           0.32
          Reach            0.67
          Will             no
          Opportunity      0.45

        Evidence
          0.44  2026-04-09  suggested  <000001>       Automatic retraining, at the third attempt  automation
          0.04  2020-04-25  suggested  workbook-toil  SRE Workbook: Eliminating Toil  toil
          0.17  2020-04-17  confirmed  <000002>       Two weeks of counting interruptions  toil, self-service
          0.10  2016-10-07  confirmed  <000003>       No more half-day Wednesday release  runbook, script, automation
          0.04  2015-05-15  suggested  <000004>       Third rehearsal of the migration fits into …  runbook

        Carry-overs
          0.67  Web developer  Can fix the code that caused the problem

        First steps
          [ ]  toil-1  2 weeks  For two weeks log interruptions as what, minutes and who asked, then name the top three.
          [ ]  toil-2  2 weeks  Write the runbook for the top item and have someone finish it without you.
          [ ]  toil-3  4 weeks  Replace it with a script or self-service form and compare counts before and after.
          [ ]  toil-4  1 week   Find one recurring task nobody would miss and, with agreement, stop doing it.

        Reading
          –     sre-book-toil            SRE Book ch.5: Eliminating Toil (sre.google)
          read  workbook-toil            SRE Workbook: Eliminating Toil (sre.google)
          –     gcp-toil-en              Identifying and tracking toil using SRE principles (cloud.google.com)
          –     gcp-toil-ja              SREの原則によるトイルの特定と追跡（Google Cloud 日本語ブログ） (cloud.google.com)
          –     eureka-selfservice-2022  Steps toward self-service operations in eureka（SRE NEXT 2022） (sre-next.dev)

        What would change it
          Every waiting suggestion confirmed: weight 1.26
          One more record, confirmed: weight 1.79
          The next step finished: weight 1.79
          The next link read with a takeaway: weight 1.29
    "#]]);
    home.check(&["directions", "toil", "--as-of", "2019"], &expect![[r#"
        Measuring and removing toil  toil
        Deepen · sprout · Next to you
        Make visible the operational work that is manual, repetitive, automatable, leaves nothing behind and grows with the service, then replace it with software. Google's SREs use 50% of their time as the ceiling. The craft is in measuring counts and minutes first, fixing what pays off, and ending with self-service so that the request itself disappears.
        The talk does not name this direction; Nenrin added it.
        Your time as “Web developer” carries over

        Numbers
          Evidence weight  0.65
          Ground           0.28
          Reach            0.67
          Will             no
          Opportunity      0.48

        Evidence
          0.48  2016-10-07  confirmed  <000001>  No more half-day Wednesday release  runbook, script, automation
          0.17  2015-05-15  suggested  <000002>  Third rehearsal of the migration fits into …  runbook

        Carry-overs
          0.67  Web developer  Can fix the code that caused the problem

        First steps
          [ ]  toil-1  2 weeks  For two weeks log interruptions as what, minutes and who asked, then name the top three.
          [ ]  toil-2  2 weeks  Write the runbook for the top item and have someone finish it without you.
          [ ]  toil-3  4 weeks  Replace it with a script or self-service form and compare counts before and after.
          [ ]  toil-4  1 week   Find one recurring task nobody would miss and, with agreement, stop doing it.

        Reading
          –     sre-book-toil            SRE Book ch.5: Eliminating Toil (sre.google)
          read  workbook-toil            SRE Workbook: Eliminating Toil (sre.google)
          –     gcp-toil-en              Identifying and tracking toil using SRE principles (cloud.google.com)
          –     gcp-toil-ja              SREの原則によるトイルの特定と追跡（Google Cloud 日本語ブログ） (cloud.google.com)
          –     eureka-selfservice-2022  Steps toward self-service operations in eureka（SRE NEXT 2022） (sre-next.dev)

        What would change it
          Every waiting suggestion confirmed: weight 0.83
          One more record, confirmed: weight 1.65
          The next step finished: weight 1.65
          The next link read with a takeaway: weight 1.15
    "#]]);
}

#[test]
fn evidence_is_confirmed_dismissed_and_reset() {
    let home = Home::ja();
    let id = home.id(&["write", "SLOを決めた"]);
    let state = || {
        home.json(&["show", &id])["evidence"][0]["state"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(state(), "suggested");
    home.check(
        &["evidence", "confirm", &id, "slo_ux"],
        &expect![[r#"
        slo_ux の根拠(<000001>): 確認
    "#]],
    );
    assert_eq!(state(), "confirmed");
    home.check(
        &["evidence", "dismiss", &id, "slo_ux"],
        &expect![[r#"
        slo_ux の根拠(<000001>): ちがう
    "#]],
    );
    assert_eq!(state(), "dismissed");
    home.check(
        &["evidence", "reset", &id, "slo_ux"],
        &expect![[r#"
        slo_ux の根拠(<000001>): 手がかり
    "#]],
    );
    assert_eq!(state(), "suggested");
    home.check(
        &["star", "slo_ux"],
        &expect![[r#"
        slo_ux に星を付けました
    "#]],
    );
    assert_eq!(home.json(&["directions", "slo_ux"])["will"], true);
    home.check(
        &["star", "slo_ux", "--off"],
        &expect![[r#"
        slo_ux の星を外しました
    "#]],
    );
    assert_eq!(home.json(&["directions", "slo_ux"])["will"], false);
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
fn removing_stops_before_the_first_when_one_is_wrong() {
    let home = Home::ja();
    let id = home.id(&["write", "残るもの"]);
    assert_eq!(home.run(&["remove", &id, "ffffffff"]).code, 1);
    assert_eq!(home.json(&["list"])["total"], 1);
}

#[test]
fn the_prompt_of_the_day_stays_all_day() {
    let home = Home::sample("ja");
    let first = home.ok(&["prompt"]);
    expect![[r#"
        あなたの承認を待って止まっている人はいませんか。その承認は、どんな条件なら自動にできますか。
          「民主化」の記録がいちばん少なく、最後は2026-11-20でした
          答えるには: nenrin write --prompt democratize-03
    "#]]
    .assert_eq(&first);
    home.ok(&["write", "プライバシーとIoTのことばかり"]);
    assert_eq!(home.json(&["prompt"])["id"], "democratize-03");
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
