//! Directions with their reasons, evidence, stars and the question of the day.

use expect_test::expect;

use super::home::Home;

#[test]
fn directions_say_why() {
    let home = Home::sample("en");
    home.check(
        &["directions"],
        &expect![[r#"
            As of 2026-11-22

            Deepen  Where does the same craft go deeper?
              Growing now
                branch  User-centred SLIs and SLOs  slo_ux
                    Practised since 2017-03-10, when you were “Web developer”
                branch  SLOs for internal platforms  platform_slo
                    Practised since 2019-08-20, when you were “SRE”
                    Goal: by 2027-03
                branch  Better postmortems and premortems  postmortem_premortem
                    Practised since 2015-02-20, when you were “Project manager”
              Next to you
                sprout  Deciding with error budgets  error_budget
                    Your time as “SRE” carries over
                sprout  Measuring and removing toil  toil
                    Your time as “Web developer” carries over

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
                    One suggestion waits for a yes
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
        Deepen · sprout · Next to you
        Make visible the operational work that is manual, repetitive, automatable, leaves nothing behind and grows with the service, then replace it with software. Google's SREs use 50% of their time as the ceiling. The craft is in measuring counts and minutes first, fixing what pays off, and ending with self-service so that the request itself disappears.
        The talk does not name this direction; Nenrin added it.
        Your time as “Web developer” carries over

        Numbers
          Evidence weight  0.51
          Ground           0.22
          Reach            0.67
          Will             no
          Opportunity      0.37
          What pulls here: what you bring from “Web developer” and what grew in “Post- and premortems”; 90% is missing to a trunk.

        Evidence
          0.19  2022-09-16  suggested  <000001>       Counting what stops when I leave  weeks, counted, fourth
          0.04  2020-04-25  suggested  workbook-toil  SRE Workbook: Eliminating Toil  toil
          0.17  2020-04-17  confirmed  <000002>       Two weeks of counting interruptions  toil, self-service
          0.10  2016-10-07  confirmed  <000003>       No more half-day Wednesday release

        Carry-overs
          0.67  Web developer  Can fix the code that caused the problem

        Footholds
          0.57  Post- and premortems  Reviews keep asking to automate a step; this is where that gets done.
          0.18  Incidents, no heroes  Sharing the rota shows who loses time to what, which tells what to remove first.
          0.06  Error budgets         A healthy budget is the argument for spending time on removing chores.
          0.03  Corporate IT          Handling requests from colleagues is the best place to count recurring work and remove it.

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
          Every waiting suggestion confirmed: weight 0.70
          One more record, confirmed: weight 1.51
          The next step finished: weight 1.51
          The next link read with a takeaway: weight 1.01
    "#]]);
    home.check(&["directions", "toil", "--as-of", "2019"], &expect![[r#"
        Measuring and removing toil  toil
        Deepen · sprout · Next to you
        Make visible the operational work that is manual, repetitive, automatable, leaves nothing behind and grows with the service, then replace it with software. Google's SREs use 50% of their time as the ceiling. The craft is in measuring counts and minutes first, fixing what pays off, and ending with self-service so that the request itself disappears.
        The talk does not name this direction; Nenrin added it.
        Your time as “Web developer” carries over

        Numbers
          Evidence weight  0.48
          Ground           0.21
          Reach            0.67
          Will             no
          Opportunity      0.33
          What pulls here: what you bring from “Web developer” and what grew in “Incidents, no heroes”; 90% is missing to a trunk.

        Evidence
          0.48  2016-10-07  confirmed  <000001>  No more half-day Wednesday release

        Carry-overs
          0.67  Web developer  Can fix the code that caused the problem

        Footholds
          0.42  Incidents, no heroes  Sharing the rota shows who loses time to what, which tells what to remove first.
          0.40  Post- and premortems  Reviews keep asking to automate a step; this is where that gets done.
          0.10  Error budgets         A healthy budget is the argument for spending time on removing chores.

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
          One more record, confirmed: weight 1.48
          The next step finished: weight 1.48
          The next link read with a takeaway: weight 0.98
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
fn the_prompt_of_the_day_stays_all_day() {
    let home = Home::sample("ja");
    let first = home.ok(&["prompt"]);
    expect![[r#"
        誰かがあなたのやり方を変えてしまい、結果として良くなったことはありますか。
          「民主化」の記録がいちばん少なく、最後は2026-11-20でした
          答えるには: nenrin write --prompt democratize-12
    "#]]
    .assert_eq(&first);
    home.ok(&["write", "プライバシーとIoTのことばかり"]);
    assert_eq!(home.json(&["prompt"])["id"], "democratize-12");
}

#[test]
fn phase_checks_place_a_role_and_say_what_to_hand_over() {
    let home = Home::en();
    home.ok(&["role", "add", "SRE at Asagi since 2022"]);
    home.check(
        &[
            "phase",
            "check",
            "--date",
            "2023-05",
            "--yes",
            "p1-1,p2-1,p2-2,p2-4",
            "--no",
            "p3-1",
        ],
        &expect![[r#"
            <000001>  2023-05  SRE
            2 Gatekeeper
              Remaining load: 1 Firefighting / reactive, yes to 1 of 5
            What to hand over next
              Replace human judgement with automated checks and published criteria, and move the conversation earlier, into design.
        "#]],
    );
    home.check(
        &["phase", "history"],
        &expect![[r#"
        <000001>  2023-05  SRE  1/5 3/5 0/5 0/5  2 Gatekeeper
    "#]],
    );
    home.ok(&["phase", "check", "--date", "2023-05", "--yes", "p1-1"]);
    assert_eq!(home.json(&["phase", "history"])["checks"].as_array().unwrap().len(), 1);
    home.ok(&["undo"]);
    let plan = home.ok(&["export", "plan"]);
    assert!(
        plan.ends_with("## Phases over time\n\n- 2023-05 SRE – phase 2, Gatekeeper\n"),
        "{plan}"
    );
    for arguments in [
        &["phase", "check", "--yes", "p9-1"][..],
        &["phase", "check", "--yes", "p1-1", "--no", "p1-1"],
        &["phase", "check", "--yes", "p1-1", "--date", "2031"],
        &["phase", "check", "--yes", "p1-1", "--role", "ffffffff"],
        &["phase", "remove", "ffffffff"],
    ] {
        assert_eq!(home.run(arguments).code, 1, "{arguments:?}");
    }
}

#[test]
fn the_matrix_crosses_what_one_does_with_its_neighbours() {
    let home = Home::sample("en");
    home.check(&["matrix"], &expect![[r#"
                                                                      Security  Corporate IT  Privacy  Mobile SRE  IoT SRE  AIOps  MLOps  Data reliability
        SLOs & Core Web Vitals              slo_ux                    ·         ·             ·        ·           ·        +      2 1?   +
        Platform engineering                platform_engineering      ·         ·             ·        ·           ·        +      1      +
        Post- and premortems                postmortem_premortem      ·         ·             ·        ·           ·        +      2      +
        Enabling SRE                        enabling_sre              ·         ·             ·        ·           ·        +      1 1?   +
        Platform SLOs                       platform_slo              ·         ·             ·        ·           ·        ·      ·      ·
        Gatekeeper to catalyst              sre_culture_phases        ·         ·             ·        ·           ·        ·      ·      ·
        Embedded SRE                        embedded_sre              ·         ·             ·        ·           ·        ·      ·      ·
        Incidents, no heroes                shared_incident_response  ·         ·             ·        ·           ·        ·      ·      ·
        Toil reduction                      toil                      ·         ·             ·        ·           ·        ·      ·      ·
        Error budgets                       error_budget              ·         ·             ·        ·           ·        ·      ·      ·
        MLOps engineer                      kind/mlops                1?        +             ·        ·           +        2 1?   18 1?  +
        Platform engineer                   kind/platform             ·         ·             ·        ·           ·        ·      ·      ·
        Site reliability engineer           kind/sre                  1         +             ·        ·           ·        ·      ·      ·
        Web backend developer               kind/web_backend          1?        +             ·        ·           ·        ·      ·      ·
        Systems-integrator project manager  kind/sier_pm              ·         ·             ·        ·           ·        ·      ·      ·
        Numbers count records, ? not confirmed yet, + empty beside a filled one
    "#]]);
    let view = home.json(&["matrix"]);
    let rows = view["rows"].as_array().unwrap();
    let columns = view["columns"].as_array().unwrap();
    for row in rows {
        for (column, cell) in columns.iter().zip(row["cells"].as_array().unwrap()) {
            let cell_of = ["matrix", row["id"].as_str().unwrap(), column.as_str().unwrap()];
            let entries = home.json(&cell_of)["entries"].as_array().unwrap().len() as u64;
            let counted = cell["confirmed"].as_u64().unwrap() + cell["suggested"].as_u64().unwrap();
            assert_eq!(entries, counted, "{cell_of:?}");
        }
    }
    home.check(&["matrix", "platform_engineering", "privacy"], &expect![[r#"
        Platform engineering × Privacy
          Not in one record yet.
          Within your work on “Platform engineering”: Take one table and fill in, per column: personal data or not, purpose, when deleted.
          LINDDUN privacy threat modeling https://linddun.org/
    "#]]);
    home.fails(
        &["matrix", "kind/nobody", "privacy"],
        1,
        &expect![[r#"
        Error: The matrix has no row and column “kind/nobody privacy”.
        Hint: nenrin matrix shows the names of rows and columns.
    "#]],
    );
    let empty = Home::en();
    empty.check(
        &["matrix"],
        &expect![[r#"
        No matrix yet. It fills with your records and roles
    "#]],
    );
}

#[test]
fn rings_say_what_each_year_brought() {
    let home = Home::sample("en");
    home.check(
        &["rings"],
        &expect![[r#"
                  Deepen  Democratize  Multiply  Role changes
            2026  8       6            11        ·
            2025  1       3            8         ·
            2024  1       2            3         ·
            2023  2       ·            5         ·
            2022  4       3            6         3
            2021  5       5            ·         1
            2020  5       4            ·         ·
            2019  9       4            ·         2
            2018  3       2            1         1
            2017  3       1            1         ·
            2016  2       ·            ·         2
            2015  1       1            ·         ·
            2014  ·       ·            ·         ·
            2013  ·       ·            ·         1
        "#]],
    );
    home.check(
        &["rings", "2019"],
        &expect![[r#"
            2019
              Web developer
              Meetup organiser
              SRE
              9 records
              Began: SRE
              Ended: Web developer
              SLOs & Core Web Vitals became a trunk
              First evidence: Platform SLOs
              First evidence: Error budgets
              First evidence: Embedded SRE
              Incidents, no heroes became a branch
        "#]],
    );
    home.fails(
        &["rings", "1999"],
        1,
        &expect![[r#"
        Error: There is no ring of 1999.
        Hint: nenrin rings shows the years that have one.
    "#]],
    );
    Home::en().check(
        &["rings"],
        &expect![[r#"
        No rings yet
    "#]],
    );
}

#[test]
fn prompts_of_ones_own_are_asked_and_kept_on_the_answer() {
    let home = Home::ja();
    let asked = home.json(&["prompt"])["id"].as_str().unwrap().to_owned();
    let next = home.json(&["prompt", "next"])["id"].as_str().unwrap().to_owned();
    assert_ne!(asked, next);
    assert_eq!(home.json(&["prompt"])["id"], next.as_str());
    let own = home.id(&[
        "prompt",
        "add",
        "今週、誰の仕事を軽くした?",
        "--lens",
        "democratize",
        "--tense",
        "past",
    ]);
    let entry = home.id(&["write", "--prompt", &own, "後輩の当番を代わった"]);
    assert_eq!(home.json(&["show", &entry])["prompt"], own.as_str());
    home.ok(&["prompt", "edit", &own, "--text", "今月、誰の仕事を軽くした?"]);
    assert_eq!(home.json(&["prompt", "list"])[0]["text"], "今月、誰の仕事を軽くした?");
    home.ok(&["prompt", "remove", &own]);
    assert_eq!(
        home.feed(&["edit", &entry, "-"], "後輩の当番を二度代わった".as_bytes())
            .code,
        0
    );
    assert_eq!(home.json(&["show", &entry])["prompt"], own.as_str());
    home.ok(&["undo"]);
    home.ok(&["undo"]);
    assert_eq!(home.json(&["prompt", "list"])[0]["id"], own.as_str());
    home.fails(
        &["prompt", "add", " "],
        1,
        &expect![[r#"
        エラー: 文が空です。
        ヒント: 何か書いてください。
    "#]],
    );
    home.fails(
        &["prompt", "remove", "ffffffff"],
        1,
        &expect![[r#"
        エラー: 「<000001>」に当たるものはありません。
        ヒント: 一覧に出るidの、はじめか終わりを四文字以上で指定してください。
    "#]],
    );
}

#[test]
fn the_next_five_say_what_pulls() {
    let home = Home::en();
    assert!(
        home.json(&["directions", "--next"])["directions"]
            .as_array()
            .unwrap()
            .is_empty(),
        "nothing pulls in an empty journal"
    );
    home.ok(&[
        "role",
        "add",
        "--title",
        "Help desk",
        "--kind",
        "support",
        "--from",
        "2022-01",
    ]);
    home.ok(&["star", "privacy"]);
    let next = home.json(&["directions", "--next"]);
    let next = next["directions"].as_array().unwrap();
    let number = |value: &serde_json::Value| value.as_f64().unwrap();
    assert!(next.len() <= 5 && next.iter().any(|one| one["id"] == "privacy"));
    assert!(next.is_sorted_by(|a, b| number(&a["opportunity"]) >= number(&b["opportunity"])));
    for one in next {
        let parts = &one["opportunity_parts"];
        let sum = ["reach", "foothold", "will", "growing", "quiet"]
            .iter()
            .map(|part| number(&parts[part]))
            .sum::<f64>();
        assert!((sum - number(&one["opportunity"])).abs() < 1e-9);
    }
    let privacy = next.iter().find(|one| one["id"] == "privacy").unwrap();
    assert_eq!(
        privacy["opportunity_reason"],
        "What pulls here: your will; 100% is missing to a trunk."
    );
    home.fails(
        &["directions", "slo_ux", "--next"],
        2,
        &expect![[r#"
            Error: “[ID]” can't be used with another option given, or stands twice.
            Hint: --help shows how to use it.
        "#]],
    );
}
