//! `recap build`: a pack's model from its examples, and what a pack that is not sound is told.

use std::{fs, path::Path};

use expect_test::expect;

use crate::{home::Home, provoked};

/// A copy of the pack that ships, with no examples but one file.
fn pack(at: &Path, examples: &str) -> String {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/recaps/sre-next-2022");
    fs::create_dir_all(at.join("examples")).unwrap();
    for name in [
        "recap.toml",
        "directions.toml",
        "roles.toml",
        "links.toml",
        "prompts.toml",
        "phases.toml",
    ] {
        fs::copy(from.join(name), at.join(name)).unwrap();
    }
    fs::write(at.join("examples/ours.jsonl"), examples).unwrap();
    at.to_str().unwrap().to_owned()
}

/// What is said where no model is made.
fn refused(home: &Home, pack: &str) -> String {
    let answer = home.run(&["recap", "build", pack]);
    assert_eq!(answer.code, 1, "{answer:?}");
    answer.err
}

const EXAMPLES: &str = r#"{"text": "表を作り直した", "lang": "ja", "labels": ["toil"], "hard": true}

{"text": "昼ごはん", "lang": "ja", "labels": [], "hard": false}
"#;

#[test]
fn a_model_is_made_of_a_packs_examples_the_same_each_time() {
    let home = Home::ja();
    let folder = tempfile::tempdir().unwrap();
    let pack = pack(&folder.path().join("pack"), EXAMPLES);
    let said = home.ok(&["recap", "build", &pack]);
    assert!(said.starts_with("sre-next-2022: 例文2件"), "{said}");
    let elsewhere = folder.path().join("other.bin");
    home.ok(&["recap", "build", &pack, "--out", elsewhere.to_str().unwrap()]);
    let model = fs::read(Path::new(&pack).join("model.bin")).unwrap();
    assert!(model == fs::read(elsewhere).unwrap());
}

#[test]
fn a_pack_without_prompts_and_phases_has_a_model_too() {
    let home = Home::ja();
    let folder = tempfile::tempdir().unwrap();
    let pack = pack(&folder.path().join("pack"), EXAMPLES);
    for name in ["prompts.toml", "phases.toml"] {
        fs::remove_file(Path::new(&pack).join(name)).unwrap();
    }
    let said = home.ok(&["recap", "build", &pack]);
    assert!(said.starts_with("sre-next-2022: 例文2件"), "{said}");
    fs::remove_file(Path::new(&pack).join("links.toml")).unwrap();
    assert!(refused(&home, &pack).contains("links.toml"));
}

#[test]
fn a_line_that_is_no_example_is_named() {
    let home = Home::ja();
    let folder = tempfile::tempdir().unwrap();
    for (name, examples) in [
        ("json", "{}\n"),
        (
            "label",
            "{\"text\": \"a\", \"lang\": \"en\", \"labels\": [\"nowhere\"], \"hard\": false}\n",
        ),
    ] {
        let pack = pack(&folder.path().join(name), examples);
        let said = refused(&home, &pack);
        assert!(said.contains("ours.jsonl の1行目"), "{said}");
        provoked::said("ja", "example-unreadable", &said);
        assert!(!Path::new(&pack).join("model.bin").exists());
    }
    let none = pack(&folder.path().join("none"), "");
    provoked::said("ja", "examples-missing", &refused(&home, &none));
    let nowhere = folder.path().join("nowhere");
    assert!(refused(&home, nowhere.to_str().unwrap()).contains("ファイルがありません"));
}

#[test]
fn a_suggestion_says_what_carried_it_and_what_it_resembles() {
    let home = Home::ja();
    let text = "金曜の止まった件、誰が悪いかではなく、何が起きたかを時刻順に並べて全員で振り返った。";
    let id = home.id(&["write", text]);
    let why = home.json(&["evidence", "why", &id, "postmortem_premortem"]);
    let words: Vec<&str> = why["words"]
        .as_array()
        .unwrap()
        .iter()
        .map(|word| word.as_str().unwrap())
        .collect();
    assert!(
        !words.is_empty() && words.iter().all(|word| text.contains(word)),
        "{words:?}"
    );
    let example = why["example"].as_str().unwrap();
    assert_ne!(example, text);
    let said = home.ok(&["evidence", "why", &id, "postmortem_premortem"]);
    assert!(
        said.starts_with("手がかり: 「") && said.contains("\n似た例: 「"),
        "{said}"
    );
    let nothing = home.ok(&["evidence", "why", &id, "mobile_sre"]);
    assert_eq!(nothing, "この記録からは、その方向の手がかりは見つかりません。\n");
}

/// The second pack of the tests: an invented front-end conference.
fn frontend() -> String {
    format!("{}/tests/packs/frontend-talks-2026", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_pack_of_another_author_is_added_used_and_removed() {
    let home = Home::en();
    let entry = home.id(&["write", "Removed hydration from the product page."]);
    assert!(home.json(&["show", &entry])["evidence"].as_array().unwrap().is_empty());
    home.check(
        &["recap", "check", &frontend()],
        &expect![[r#"
        No faults. nenrin recap add adds it
    "#]],
    );
    home.check(
        &["recap", "add", &frontend()],
        &expect![[r#"
        frontend-talks-2026  After Frontend Talks 2026  3 directions, 4 links, 1 prompts
    "#]],
    );
    home.check(&["recap", "list"], &expect![[r#"
        sre-next-2022        SRE careers from here on: lessons from SRE NEXT 2022  18 directions, 157 links, 60 prompts  came with Nenrin
        frontend-talks-2026  After Frontend Talks 2026                             3 directions, 4 links, 1 prompts
    "#]]);
    // What was written before is read through the new pack, too.
    assert_eq!(
        home.json(&["show", &entry])["evidence"][0]["direction"],
        "islands_rendering"
    );
    home.ok(&["evidence", "confirm", &entry, "islands_rendering"]);
    home.ok(&["star", "frontend_a11y"]);
    home.ok(&["plan", "goal", "add", "design_tokens", "--by", "2027-03"]);
    home.ok(&["role", "add", "front-end engineer at Asagi since 2022"]);
    assert!(
        home.ok(&["export", "plan"])
            .contains("Rendering only the islands that need it")
    );
    assert!(home.ok(&["matrix"]).contains("Accessibility"));
    assert!(
        home.ok(&["directions", "islands_rendering"])
            .contains("Frontend Talks 2026")
    );
    let archive = home.ok(&["export", "archive"]);

    home.ok(&["recap", "remove", "frontend-talks-2026"]);
    assert!(home.json(&["show", &entry])["evidence"].as_array().unwrap().is_empty());
    home.ok(&["directions"]);
    home.ok(&["plan", "show"]);
    home.ok(&["recap", "add", &frontend()]);
    let evidence = &home.json(&["show", &entry])["evidence"][0];
    assert_eq!(
        (&evidence["direction"], &evidence["state"]),
        (&"islands_rendering".into(), &"confirmed".into())
    );
    home.ok(&["undo"]);
    home.ok(&["undo"]);
    assert_eq!(
        home.json(&["recap", "list"]).as_array().unwrap().len(),
        2,
        "undo brings it back, too"
    );

    // An archive carries its packs.
    let other = Home::en();
    let file = other.path("archive.json");
    std::fs::write(&file, archive).unwrap();
    other.ok(&["import", "archive", file.to_str().unwrap()]);
    assert_eq!(other.json(&["show", &entry])["evidence"][0]["state"], "confirmed");
    assert_eq!(
        other.ok(&["export", "archive"]),
        std::fs::read_to_string(&file).unwrap()
    );
}

#[test]
fn every_fault_of_a_pack_is_told_at_once() {
    let home = Home::en();
    let folder = home.path("pack");
    std::fs::create_dir(&folder).unwrap();
    for file in std::fs::read_dir(frontend()).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let text = text
            .replacen("lens = \"democratize\"\norder = 1001\n", "lens = \"democratise\"\n", 1)
            .replacen("tense = \"past\"", "tens = \"past\"", 1)
            .replacen(
                "weeks = 1, ja = \"使って",
                "weeks = \"one\", colour = 3, ja = \"使って",
                1,
            )
            .replacen("[[role]]\nid = \"ui_designer\"", "[role]\nid = \"ui_designer\"", 1);
        std::fs::write(folder.join(path.file_name().unwrap()), text).unwrap();
    }
    let pack = folder.to_str().unwrap();
    let answer = home.run(&["recap", "check", pack]);
    assert_eq!((answer.code, answer.err.as_str()), (1, ""));
    expect![[r#"
        directions.toml:29: A key is missing (direction[design_tokens].order)
          the key is missing
          Add it to this table.
        directions.toml:31: Not one of the words (direction[design_tokens].lens)
          "democratise" is none of deepen, democratize, multiply
          Choose one of those that are named.
        directions.toml:48: The value is of another type (direction[design_tokens].first_steps[design_tokens-1].weeks)
          expected integer, found string
          Use a value of the type that is expected.
        directions.toml:48: There is no such key (direction[design_tokens].first_steps[design_tokens-1].colour)
          no such key
          Remove it, or mend the spelling.
        roles.toml:15: A line can’t be read (line 15)
          duplicate key
          Check the TOML there.
        prompts.toml:6: There is no such key (prompt[fe-deepen-01].tens)
          no such key, perhaps "tense"
          Write tense instead.
    "#]]
    .assert_eq(&answer.out);
    let answer = home.run(&["recap", "check", pack, "--json"]);
    let faults: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    let near: Vec<_> = faults
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| fault["near"].as_str())
        .collect();
    assert_eq!(near, [None, None, None, None, None, Some("tense")]);
}

#[test]
fn faults_of_a_pack_are_told_with_place_and_mend() {
    let home = Home::ja();
    let folder = home.path("pack");
    std::fs::create_dir(&folder).unwrap();
    for file in std::fs::read_dir(frontend()).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let text = text
            .replacen("weeks = 2", "weeks = 9", 1)
            .replacen("https://", "ftp://", 1);
        std::fs::write(folder.join(path.file_name().unwrap()), text).unwrap();
    }
    let answer = home.run(&["recap", "check", folder.to_str().unwrap()]);
    assert_eq!((answer.code, answer.err.as_str()), (1, ""));
    expect![[r#"
        directions.toml:25: 数が範囲の外です (direction[islands_rendering].first_steps[islands_rendering-2].weeks)
          9 is outside 1–4
          範囲の中の数にしてください。
        links.toml:5: リンク先を読めません (link[fe-talks].url)
          not an http or https address: "ftp://example.com/talks"
          http か https で始めてください。
    "#]]
    .assert_eq(&answer.out);
    home.fails(&["recap", "add", folder.to_str().unwrap()], 1, &expect![[r#"
        エラー: リキャップの中身が正しくありません。
        　理由: directions.toml の direction[islands_rendering].first_steps[islands_rendering-2].weeks
        ヒント: あなたのパックなら、その箇所を直してください。はじめから入っているものなら、Nenrinを入れ直してください。年輪のファイルには触れていません。
    "#]]);
    home.fails(
        &["recap", "add", "/nowhere"],
        1,
        &expect![[r#"
        エラー: ファイルがありません。
        　理由: /nowhere
        ヒント: 名前と場所を確かめてください。
    "#]],
    );
    home.fails(
        &["recap", "remove", "sre-next-2022"],
        1,
        &expect![[r#"
        エラー: もとから入っているパックは消せません。
        ヒント: 足したパックだけを消せます。
    "#]],
    );
    home.fails(
        &["recap", "remove", "another"],
        1,
        &expect![[r#"
        エラー: そのパックは見つかりません。
        ヒント: 消したものなら、ごみ箱から戻せます。
    "#]],
    );
    // The built-in pack's own ids are taken.
    let text = std::fs::read_to_string(folder.join("directions.toml")).unwrap();
    let text = text
        .replace("weeks = 9", "weeks = 2")
        .replace("\"design_tokens\"", "\"slo_ux\"");
    std::fs::write(folder.join("directions.toml"), text).unwrap();
    for name in ["links.toml", "roles.toml"] {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        let text = text
            .replace("ftp://", "https://")
            .replace("\"design_tokens\"", "\"slo_ux\"");
        std::fs::write(folder.join(name), text).unwrap();
    }
    home.fails(
        &["recap", "add", folder.to_str().unwrap()],
        1,
        &expect![[r#"
        エラー: 「slo_ux」は、ほかのパックが使っている名前です。
        ヒント: パックの中のidを変えてください。何も変えていません。
    "#]],
    );
}
