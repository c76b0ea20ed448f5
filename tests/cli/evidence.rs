//! What a person says about evidence: cards, the review queue, words of one's own, strengths that moved on.

use expect_test::expect;

use super::home::Home;

#[test]
fn a_sentence_becomes_evidence() {
    let home = Home::en();
    let entry = home.id(&[
        "write",
        "--title",
        "Checkout",
        "We moved the health check. p99 went from 900 to 300 ms.",
    ]);
    let card = home.id(&[
        "card",
        "add",
        &entry,
        "p99 went from 900 to 300 ms.",
        "--direction",
        "slo_ux,platform_slo",
        "--scope",
        "all shops",
        "--before",
        "900 ms",
        "--after",
        "300 ms",
        "--number",
        "-67 %",
    ]);
    home.check(
        &["card", "list"],
        &expect![[r#"
        <000001>  2026-11-22  p99 went from 900 to 300 ms.
          Scope: all shops
          Before: 900 ms
          Since: 300 ms
          Number: -67 %
          slo_ux platform_slo
    "#]],
    );
    let shown = home.json(&["show", &entry]);
    let confirmed: Vec<_> = shown["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["state"] == "confirmed")
        .map(|one| one["direction"].as_str().unwrap())
        .collect();
    assert_eq!(
        confirmed,
        ["slo_ux", "platform_slo"],
        "the card says yes to its directions"
    );
    let place = &home.json(&["card", "list"])[0]["place"];
    assert_eq!((&place["start"], &place["end"]), (&27.into(), &55.into()));
    let plan = home.ok(&["export", "plan", "--preset", "application"]);
    assert!(plan.contains("    - Number: -67 %\n"), "{plan}");
    assert!(!plan.contains("p99 went"), "the sentence stays private");
    assert!(home.ok(&["export", "plan"]).contains("p99 went from 900 to 300 ms."));
    assert_eq!(home.feed(&["edit", &entry, "-"], b"Rewritten.").code, 0);
    assert!(
        home.json(&["card", "list"])[0]["place"].is_null(),
        "the text says it no more"
    );
    home.ok(&["card", "edit", &card, "--number", "-66 %"]);
    assert_eq!(home.json(&["card", "list"])[0]["number"], "-66 %");
    home.ok(&["card", "remove", &card]);
    home.check(
        &["card", "list"],
        &expect![[r#"
        No cards yet
    "#]],
    );
    home.ok(&["undo"]);
    assert_eq!(home.json(&["card", "list"]).as_array().unwrap().len(), 1);
    home.ok(&["remove", &entry]);
    assert_eq!(
        home.json(&["card", "list"]).as_array().unwrap().len(),
        0,
        "a card goes where its entry goes"
    );
    home.ok(&["undo"]);
    home.fails(
        &["card", "add", &entry, "Not in it", "--direction", "slo_ux"],
        1,
        &expect![[r#"
            Error: The record does not hold that sentence.
            Hint: Select it in the record's text, as it stands there.
        "#]],
    );
}

#[test]
fn the_queue_holds_what_waits() {
    let home = Home::en();
    home.ok(&["write", "--date", "2026-05-01", "We set an SLO for checkout"]);
    home.ok(&[
        "write",
        "--date",
        "2026-06-01",
        "The blameless postmortem of the outage went well",
    ]);
    home.check(&["evidence", "queue"], &expect![[r#"
        <000001>  2026-06-01  postmortem_premortem  The blameless postmortem of the outage went well  blameless, postmortem
        <000002>  2026-05-01  slo_ux                We set an SLO for checkout                        SLO
        2 in all. nenrin evidence confirm RECORD DIRECTION says yes
    "#]]);
    let view = home.json(&["evidence", "queue", "--direction", "slo_ux"]);
    let item = &view["items"][0];
    home.ok(&["evidence", "confirm", item["source_id"].as_str().unwrap(), "slo_ux"]);
    assert_eq!(home.json(&["evidence", "queue", "--direction", "slo_ux"])["total"], 0);
}

#[test]
fn the_owners_words_are_offered_and_learned() {
    let home = Home::ja();
    let mut written = Vec::new();
    for (day, text) in [
        ("2026-05-01", "カナリアで1%に出して、朝まで見守った"),
        ("2026-06-01", "カナリアの割合を、開発の人が自分で決めた"),
        ("2026-07-01", "カナリアが止めてくれた。夜は静か"),
        ("2026-08-01", "カナリアの見かたを新人に話した"),
    ] {
        let entry = home.id(&["write", "--date", day, text]);
        home.ok(&["evidence", "confirm", &entry, "error_budget"]);
        written.push(entry);
    }
    home.ok(&["write", "--date", "2026-08-02", "開発の人と昼を食べた"]);
    home.check(
        &["signal", "offers"],
        &expect![[r#"
        error_budget  「カナリア」: 確認した記録4件に出てきます(全部で4件)
    "#]],
    );
    home.ok(&["signal", "add", "カナリア", "error_budget"]);
    home.check(
        &["signal", "list"],
        &expect![[r#"
        <000001>  error_budget  カナリア
    "#]],
    );
    assert!(
        home.json(&["signal", "offers"]).as_array().unwrap().is_empty(),
        "what is a signal is not offered"
    );
    let fresh = home.json(&["write", "今日もカナリアは無事"]);
    assert_eq!(fresh["evidence"][0]["direction"], "error_budget");
    assert_eq!(fresh["evidence"][0]["signals"][0]["signal"], "カナリア");
    home.ok(&["signal", "edit", "カナリア", "--direction", "toil"]);
    let id = fresh["id"].as_str().unwrap();
    assert_eq!(home.json(&["show", id])["evidence"][0]["direction"], "toil");
    home.ok(&["signal", "remove", "カナリア"]);
    assert!(home.json(&["show", id])["evidence"].as_array().unwrap().is_empty());
    home.ok(&["undo"]);
    assert_eq!(home.json(&["signal", "list"]).as_array().unwrap().len(), 1);
    home.ok(&["signal", "remove", "カナリア"]);
    home.ok(&["signal", "decline", "カナリア", "error_budget"]);
    assert!(
        home.json(&["signal", "offers"]).as_array().unwrap().is_empty(),
        "a declined term is not offered"
    );
    home.fails(
        &["signal", "add", " ", "toil"],
        1,
        &expect![[r#"
        エラー: 文が空です。
        ヒント: 何か書いてください。
    "#]],
    );
    home.fails(
        &["signal", "add", "x", "nowhere"],
        1,
        &expect![[r#"
        エラー: 方向「nowhere」はありません。
        ヒント: nenrin directions で、名前の一覧を見られます。
    "#]],
    );
    assert_eq!(written.len(), 4);
}

#[test]
fn strengths_that_moved_on_are_told_and_decided() {
    let home = Home::sample("en");
    home.check(&["carry", "list"], &expect![[r#"
        SRE                        MLOps engineer                                               slo_ux                    suggested  Turning reliability into numbers and promises
        Web developer              Meetup organiser, SRE, MLOps engineer                        slo_ux                    suggested  Knows which code serves which user action
        Project manager            Web developer, Meetup organiser, SRE, MLOps engineer         slo_ux                    suggested  Bringing stakeholders with different interests to agreement
        SRE                        Platform team (half-time), MLOps engineer                    platform_slo              suggested  Turning reliability into numbers and promises
        Platform team (half-time)  MLOps engineer                                               platform_slo              suggested  Prioritises by feedback and adoption
        SRE                        MLOps engineer                                               postmortem_premortem      suggested  Creating places where incidents become learning
        Web developer              SRE, MLOps engineer                                          postmortem_premortem      suggested  Ownership of their own change in production
        Project manager            Web developer, SRE, MLOps engineer                           postmortem_premortem      suggested  Listing risks early and preparing for them
        Project manager            SRE                                                          error_budget              suggested  Bringing stakeholders with different interests to agreement
        Web developer              SRE                                                          error_budget              suggested  Knows which code serves which user action
        Web developer              SRE                                                          toil                      suggested  Can fix the code that caused the problem
        SRE                        Platform team (half-time), MLOps engineer                    platform_engineering      suggested  A cross-team vantage point
        Platform team (half-time)  MLOps engineer                                               platform_engineering      suggested  Ships good defaults to the whole company
        Web developer              Platform team (half-time), MLOps engineer                    platform_engineering      suggested  Ships in small steps and verifies
        Web developer              SRE                                                          embedded_sre              suggested  Can fix the code that caused the problem
        Project manager            SRE                                                          embedded_sre              suggested  Joining a site, handing over and leaving well
        SRE                        Meetup organiser, Platform team (half-time), MLOps engineer  enabling_sre              suggested  A cross-team vantage point
        MLOps engineer             Meetup organiser                                             enabling_sre              suggested  Translating between research and operations
        Project manager            Meetup organiser, Platform team (half-time), MLOps engineer  enabling_sre              suggested  Joining a site, handing over and leaving well
        Web developer              SRE                                                          shared_incident_response  suggested  Ownership of their own change in production
        Project manager            Web developer, SRE                                           shared_incident_response  suggested  Running structure, communication and reporting in a crisis
        SRE                        MLOps engineer                                               sre_culture_phases        suggested  A cross-team vantage point
        Project manager            Web developer, SRE, MLOps engineer                           sre_culture_phases        suggested  Bringing stakeholders with different interests to agreement
        SRE                        MLOps engineer                                               security                  suggested  IaC, monitoring and access: levers that work company-wide
        Web developer              SRE, MLOps engineer                                          security                  suggested  Can fix the code that caused the problem
        Platform team (half-time)  SRE, MLOps engineer                                          security                  suggested  Ships good defaults to the whole company
        SRE                        MLOps engineer                                               aiops                     suggested  Creating places where incidents become learning
        SRE                        MLOps engineer                                               mlops                     suggested  IaC, monitoring and access: levers that work company-wide
        Platform team (half-time)  MLOps engineer                                               mlops                     suggested  Prioritises by feedback and adoption
        Web developer              MLOps engineer                                               mlops                     suggested  Ships in small steps and verifies
    "#]]);
    let first = home.json(&["carry", "list"])[0].clone();
    let (from, direction) = (first["from"].as_str().unwrap(), first["direction"].as_str().unwrap());
    assert!(!first["into"].as_array().unwrap().iter().any(|role| role == from));
    home.ok(&["carry", "dismiss", from, direction]);
    assert_eq!(home.json(&["carry", "list"])[0]["state"], "dismissed");
    home.ok(&["carry", "confirm", from, direction]);
    home.ok(&["undo"]);
    assert_eq!(home.json(&["carry", "list"])[0]["state"], "dismissed");
    home.ok(&["carry", "reset", from, direction]);
    assert_eq!(home.json(&["carry", "list"])[0]["state"], "suggested");
    home.fails(
        &["carry", "confirm", from, "iot_sre"],
        1,
        &expect![[r#"
        Error: There is no carry-over “<id 1>/iot_sre”.
        Hint: nenrin carry list shows the roles and directions.
    "#]],
    );
    Home::en().check(
        &["carry", "list"],
        &expect![[r#"
        No strength has moved from role to role yet
    "#]],
    );
}
