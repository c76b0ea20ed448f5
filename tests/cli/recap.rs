//! `recap build`: a pack's model from its examples, and what a pack that is not sound is told.

use std::{fs, path::Path};

use crate::home::Home;

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
        assert!(!Path::new(&pack).join("model.bin").exists());
    }
    let none = pack(&folder.path().join("none"), "");
    assert!(refused(&home, &none).contains("例文がありません"));
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
