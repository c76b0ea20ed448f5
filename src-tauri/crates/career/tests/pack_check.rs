//! Every fault of a pack is told at once, with its line; and two packs work as one.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail loudly")]

use std::{collections::BTreeMap, fs, path::Path, sync::Arc};

use career::recap::{PackFault, PackReason, Recap, StoredPack, check, embedded};
use expect_test::expect;
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};

fn second() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/packs/frontend-talks-2026");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let tomls = files.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    tomls
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// Faults as `file:line code key`; 0 where there is no line.
fn faults(files: &BTreeMap<String, String>) -> Vec<String> {
    let told = check(&as_files(files));
    let shown = told.iter().map(|PackFault { error, line }| {
        let (file, line) = (&error.file, line.unwrap_or(0));
        format!("{file}:{line} {} {}", error.code(), error.key)
    });
    shown.collect()
}

fn as_files(files: &BTreeMap<String, String>) -> Vec<(&str, &str)> {
    let files = files.iter();
    files.map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

/// The second pack with some places changed, each where its text stands first.
fn broken(changes: &[(&str, &str, &str)]) -> BTreeMap<String, String> {
    let mut pack = second();
    for (file, from, to) in changes {
        let text = pack.get_mut(*file).unwrap();
        assert!(text.contains(from), "{file} has no {from:?}");
        *text = text.replacen(from, to, 1);
    }
    pack
}

#[test]
fn a_sound_pack_has_no_faults() {
    assert_eq!(faults(&second()), Vec::<String>::new());
}

#[test]
fn every_fault_is_told_with_its_line() {
    let (directions, links, roles) = ("directions.toml", "links.toml", "roles.toml");
    let mut pack = broken(&[
        ("recap.toml", "schema = 1", "schema = 2"),
        ("recap.toml", "title_ja = ", "#"),
        ("recap.toml", "id = \"democratize\"", "id = \"multiply\""),
        ("recap.toml", "name_en = \"Deepen\"", "name_en = \" \""),
        // Several in one table, and two in one inline table of it.
        (directions, "lens = \"deepen\"", "lens = \"deep\""),
        (directions, "order = 1\n", "order = \"first\"\n"),
        (
            directions,
            "short_en = \"Islands rendering\"",
            "short_en = \"Rendering only the islands that need it\"",
        ),
        (directions, "[\"ページごとに送るスクリプトの量を測る\", ", "["),
        (
            directions,
            "closeness = 1, why_ja = \"動く必要のある所を知っている。\"",
            "closeness = 7, why_ja = \"\"",
        ),
        (directions, "role = \"ui_designer\"", "role = \"plumber\""),
        (directions, "[\"hydration\", ", "[\"hydration\", \"Hydration\", "),
        (directions, "weeks = 2", "week = 2"),
        (directions, "\"fe-islands\"]", "\"fe-island\"]"),
        // Another table: keys missing, keys that there are not, types.
        (
            directions,
            "order = 1001\nnamed_by_talk = true\n",
            "colour = \"red\"\nmade_by = 3\n",
        ),
        (directions, "name_ja = \"誰でも選べるデザイントークン\"\n", ""),
        (directions, "summary_ja = \"色や", "sumary_ja = \"色や"),
        (directions, "id = \"design_tokens-1\"", "id = \"islands_rendering-1\""),
        (directions, "signals_weak = []", "signals_weak = {}"),
        (roles, "leads_to = [\"design_tokens\"]", "leads_to = []"),
        (
            roles,
            "aliases_en = [\"UI designer\"]",
            "aliases_en = [\"UI designer\", 3]",
        ),
        (links, "https://example.com/talks", "example.com/talks"),
        (links, "kind = \"talk\"", "kind = \"poem\""),
        (links, "year = 2026", "year = 99999999999999999999"),
        (links, "minutes = 40", "minutes = 0"),
        (links, "id = \"fe-islands\"", "id = \"fe-talks\""),
        (
            links,
            "lang = \"ja\"\nkind = \"article\"\ndirections = [\"design_tokens\"]",
            "lang = \"jp\"\ndirections = []",
        ),
        (links, "id = \"fe-a11y\"", "id = \"FE A11y\""),
        ("prompts.toml", "tense = \"past\"", "tense = \"passed\""),
        (
            "prompts.toml",
            "lens = \"deepen\"\n",
            "lens = \"deepen\"\nshown = false\n",
        ),
    ]);
    pack.insert("phases.toml".to_owned(), "schema = 1\nmodel = 4\n".to_owned());
    let told = faults(&pack);
    expect![[r#"
        recap.toml:1 pack-key-missing title_ja
        recap.toml:2 pack-schema schema
        recap.toml:9 pack-lenses lens
        recap.toml:12 pack-empty lens[deepen].name_en
        directions.toml:5 pack-choice direction[islands_rendering].lens
        directions.toml:6 pack-type direction[islands_rendering].order
        directions.toml:11 pack-too-wide direction[islands_rendering].short_en
        directions.toml:14 pack-uneven direction[islands_rendering].practices_ja
        directions.toml:18 pack-unknown direction[islands_rendering].roots[plumber].role
        directions.toml:18 pack-range direction[islands_rendering].roots[plumber].closeness
        directions.toml:18 pack-empty direction[islands_rendering].roots[plumber].why_ja
        directions.toml:21 pack-duplicate direction[islands_rendering].signals_en[1]
        directions.toml:25 pack-key-unknown direction[islands_rendering].first_steps[islands_rendering-2].week
        directions.toml:27 pack-unknown direction[islands_rendering].links[1]
        directions.toml:29 pack-key-missing direction[design_tokens].order
        directions.toml:29 pack-key-missing direction[design_tokens].named_by_talk
        directions.toml:29 pack-key-missing direction[design_tokens].name_ja
        directions.toml:32 pack-key-unknown direction[design_tokens].colour
        directions.toml:33 pack-key-unknown direction[design_tokens].made_by
        directions.toml:37 pack-key-unknown direction[design_tokens].sumary_ja
        directions.toml:46 pack-type direction[design_tokens].signals_weak
        directions.toml:48 pack-duplicate direction[design_tokens].first_steps[islands_rendering-1].id
        roles.toml:20 pack-type role[ui_designer].aliases_en[1]
        roles.toml:24 pack-empty role[ui_designer].strengths[0].leads_to
        links.toml:5 pack-url link[fe-talks].url
        links.toml:8 pack-choice link[fe-talks].kind
        links.toml:9 pack-type link[fe-talks].year
        links.toml:10 pack-range link[fe-talks].minutes
        links.toml:17 pack-duplicate link[1].id
        links.toml:27 pack-key-missing link[fe-tokens].kind
        links.toml:31 pack-choice link[fe-tokens].lang
        links.toml:32 pack-one-sided link[fe-tokens].directions
        links.toml:38 pack-id link[3].id
        prompts.toml:6 pack-key-unknown prompt[fe-deepen-01].shown
        prompts.toml:7 pack-choice prompt[fe-deepen-01].tense
        phases.toml:1 pack-empty phase
        phases.toml:2 pack-type model
    "#]]
    .assert_eq(&(told.join("\n") + "\n"));
}

#[test]
fn what_only_follows_from_another_fault_is_not_told() {
    let (directions, links) = ("directions.toml", "links.toml");
    let tokens = "directions = [\"design_tokens\"]";
    let cases = [
        (links, "id = \"fe-talks\"\n", ""),
        (links, "id = \"fe-islands\"", "id = \"fe-talks\""),
        (links, tokens, "directions = \"design_tokens\""),
        (links, tokens, "directions = [\"frontend_a11y\"]"),
        (links, "schema = 1\n", "schema = 1\nlink = [\n"),
        (directions, "id = \"design_tokens\"", "id = \"Design Tokens\""),
        (directions, "\"fe-islands\"]", "\"fe-island\"]"),
        (directions, "order = 1001", "order = "),
        ("roles.toml", "[[role]]", "[[rolle]]"),
        ("roles.toml", "[[role]]\n", ""),
    ];
    let mut told = String::new();
    for case in cases {
        let (_, from, to) = case;
        told += &format!("{from:?} -> {to:?}\n");
        for fault in faults(&broken(&[case])) {
            told += &format!("  {fault}\n");
        }
    }
    expect![[r#"
        "id = \"fe-talks\"\n" -> ""
          links.toml:3 pack-key-missing link[0].id
        "id = \"fe-islands\"" -> "id = \"fe-talks\""
          directions.toml:27 pack-unknown direction[islands_rendering].links[1]
          links.toml:17 pack-duplicate link[1].id
        "directions = [\"design_tokens\"]" -> "directions = \"design_tokens\""
          links.toml:33 pack-type link[fe-tokens].directions
        "directions = [\"design_tokens\"]" -> "directions = [\"frontend_a11y\"]"
          links.toml:33 pack-one-sided link[fe-tokens].directions
          links.toml:33 pack-one-sided link[fe-tokens].directions
        "schema = 1\n" -> "schema = 1\nlink = [\n"
          links.toml:5 pack-unreadable line 5
        "id = \"design_tokens\"" -> "id = \"Design Tokens\""
          directions.toml:30 pack-id direction[1].id
        "\"fe-islands\"]" -> "\"fe-island\"]"
          directions.toml:27 pack-unknown direction[islands_rendering].links[1]
        "order = 1001" -> "order = "
          directions.toml:32 pack-unreadable line 32
        "[[role]]" -> "[[rolle]]"
          roles.toml:3 pack-key-unknown rolle
        "[[role]]\n" -> ""
          roles.toml:3 pack-key-unknown id
          roles.toml:4 pack-key-unknown name_ja
          roles.toml:5 pack-key-unknown name_en
          roles.toml:6 pack-key-unknown aliases_ja
          roles.toml:7 pack-key-unknown aliases_en
          roles.toml:8 pack-key-unknown summary_ja
          roles.toml:9 pack-key-unknown summary_en
          roles.toml:10 pack-key-unknown strengths
    "#]]
    .assert_eq(&told);
}

#[test]
fn other_files_are_checked_beside_one_that_is_no_toml() {
    let changes = [
        ("directions.toml", "order = 1001", "order = "),
        ("links.toml", "lang = \"en\"", "lang = \"fr\""),
        ("roles.toml", "name_en = \"UI designer\"", "name_en = \"\""),
    ];
    let told = faults(&broken(&changes));
    assert_eq!(
        told,
        [
            "directions.toml:32 pack-unreadable line 32",
            "roles.toml:18 pack-empty role[ui_designer].name_en",
            "links.toml:7 pack-choice link[fe-talks].lang",
        ]
    );
}

#[test]
fn a_key_that_is_spelt_wrong_is_told_once_with_the_one_that_was_meant() {
    let changes = [
        ("links.toml", "verified", "verifyed"),
        ("links.toml", "minutes", "minute"),
        ("links.toml", "topics", "subjects"),
    ];
    let told = check_all(&broken(&changes));
    let told: Vec<_> = told
        .iter()
        .map(|PackFault { error, .. }| (error.code(), error.key.as_str(), error.near()))
        .collect();
    assert_eq!(
        told,
        [
            ("pack-key-missing", "link[fe-talks].topics", None),
            ("pack-key-unknown", "link[fe-talks].minute", Some("minutes")),
            ("pack-key-unknown", "link[fe-talks].subjects", None),
            ("pack-key-unknown", "link[fe-talks].verifyed", Some("verified")),
        ]
    );
}

fn check_all(files: &BTreeMap<String, String>) -> Vec<PackFault> {
    check(&as_files(files))
}

#[test]
fn every_word_that_a_fault_names_is_taken() {
    for (file, key) in [
        ("links.toml", "lang"),
        ("links.toml", "kind"),
        ("links.toml", "verified"),
        ("prompts.toml", "tense"),
        ("prompts.toml", "lens"),
    ] {
        let from = second()[file]
            .lines()
            .find(|line| line.starts_with(key))
            .unwrap()
            .to_owned();
        let with = |word: &str| broken(&[(file, &from, &format!("{key} = \"{word}\""))]);
        let told = check_all(&with("other"));
        let [PackFault { error, .. }] = &told[..] else {
            panic!("{told:?}")
        };
        let PackReason::Choice { known, .. } = &error.reason else {
            panic!("{error}")
        };
        for word in known.split(", ") {
            assert_eq!(faults(&with(word)), Vec::<String>::new());
        }
    }
}

#[test]
fn a_missing_file_is_told() {
    let mut pack = second();
    pack.remove("links.toml");
    assert_eq!(faults(&pack), ["links.toml:0 pack-missing -"]);
}

/// What happens to a line.
#[derive(Debug, Clone)]
enum Change {
    Gone,
    Twice,
    Swapped(Index),
    Typed(Index, String),
    Cut(Index),
    Said(&'static str),
}

/// Values of all types, none of which fits everywhere.
const SAID: &[&str] = &[
    "7",
    "\"\"",
    "\"x\"",
    "[]",
    "[7]",
    "[{}]",
    "{}",
    "true",
    "1979-05-27",
    "99999999999999999999",
];

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        Just(Change::Gone),
        Just(Change::Twice),
        any::<Index>().prop_map(Change::Swapped),
        (any::<Index>(), "[a-z\\[\\]{}\"=, #\\\\\u{3042}]{1,3}").prop_map(|(at, text)| Change::Typed(at, text)),
        any::<Index>().prop_map(Change::Cut),
        select(SAID).prop_map(Change::Said),
    ]
}

fn changed(text: &str, at: &Index, change: &Change) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if lines.is_empty() {
        return text.to_owned();
    }
    let at = at.index(lines.len());
    let place = |line: &str, index: &Index| {
        let places: Vec<usize> = line.char_indices().map(|(at, _)| at).chain([line.len()]).collect();
        places[index.index(places.len())]
    };
    match change {
        Change::Gone => drop(lines.remove(at)),
        Change::Twice => lines.insert(at, lines[at].clone()),
        Change::Swapped(with) => {
            let with = with.index(lines.len());
            lines.swap(at, with);
        }
        Change::Typed(index, text) => {
            let place = place(&lines[at], index);
            lines[at].insert_str(place, text);
        }
        Change::Cut(index) => {
            let place = place(&lines[at], index);
            lines[at].truncate(place);
        }
        Change::Said(value) => {
            if let Some((key, _)) = lines[at].clone().split_once('=') {
                lines[at] = format!("{key}= {value}");
            }
        }
    }
    lines.join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn a_pack_is_told_to_have_faults_or_is_taken(changes in vec((any::<Index>(), any::<Index>(), change()), 1..6)) {
        let mut pack = second();
        pack.insert("phases.toml".to_owned(), PHASES.to_owned());
        for (file, at, change) in &changes {
            let text = pack.values_mut().nth(file.index(6)).unwrap();
            *text = changed(text, at, change);
        }
        let told = check_all(&pack);
        for PackFault { error, line } in &told {
            let lines = pack[&error.file].lines().count().max(1);
            prop_assert!(line.is_some_and(|line| (1..=lines + 1).contains(&line)), "{error} in line {line:?} of {lines}");
        }
        match Recap::load(&as_files(&pack)) {
            Ok(_) => prop_assert_eq!(told, Vec::new()),
            Err(first) => prop_assert!(told.iter().any(|fault| fault.error == first), "{first} is not among {told:?}"),
        }
    }
}

const PHASES: &str = r#"schema = 1

[model]
id = "pages"
name_ja = "段階"
name_en = "Phases"
source_links = ["fe-talks"]
related_links = []
direction = "islands_rendering"
description_ja = "見方"
description_en = "A way of seeing"
scoring_ja = "数える"
scoring_en = "Count"
note_ja = "覚え書き"
note_en = "Note"

[[phase]]
id = "phase1"
number = 1
name_ja = "一"
name_en = "One"
summary_ja = "始まり"
summary_en = "The start"
strength_ja = "速い"
strength_en = "Fast"
risk_ja = "荒い"
risk_en = "Rough"
next_move_ja = "測る"
next_move_en = "Measure"
next_directions = ["design_tokens"]
statements = [
  { id = "p1-1", ja = "測っていない", en = "Nothing is measured" },
]
"#;

#[test]
fn a_pack_with_phases_is_taken() {
    let mut pack = second();
    pack.insert("phases.toml".to_owned(), PHASES.to_owned());
    assert_eq!(faults(&pack), Vec::<String>::new());
}

#[test]
fn two_packs_work_as_one() {
    let first = embedded().unwrap();
    let loaded = Arc::new(StoredPack::new(second(), None).load().unwrap());
    let both = first.with_packs(&[Arc::clone(&loaded)]).unwrap();
    assert_eq!(
        both.directions().len(),
        first.directions().len() + loaded.directions().len()
    );
    assert!(both.directions().iter().map(|one| one.lens).is_sorted());
    assert_eq!(both.packs().len(), 2);
    for recap in [&first, &loaded] {
        for direction in recap.directions() {
            assert_eq!(both.direction(&direction.id), Some(direction));
        }
    }
    // What each finds alone, both find together; the second has no model, and its signals count alone.
    let text = "hydration \u{3092}\u{6e1b}\u{3089}\u{3057}\u{305f}\u{3002}SLO\u{3082}\u{6c7a}\u{3081}\u{305f}\u{3002}";
    let found: Vec<_> = both
        .find("", text)
        .iter()
        .map(|one| one.direction.to_string())
        .collect();
    assert!(found.contains(&"islands_rendering".to_owned()), "{found:?}");
    for finding in first.find("", text) {
        assert!(found.contains(&finding.direction.to_string()));
    }
    // A role kind that both have is one.
    let kinds = both
        .role_kinds()
        .iter()
        .filter(|kind| kind.id.as_str() == "web_frontend")
        .count();
    assert_eq!(kinds, 1);
    assert!(both.with_packs(&[loaded]).is_err(), "the same pack twice");
}

#[test]
fn own_signals_count_whatever_a_model_says() {
    let first = embedded().unwrap();
    let own = [("mlops".parse().unwrap(), "Kumobako".to_owned())];
    let recap = first.with_own_signals(&own);
    let found = |recap: &Recap, text: &str| {
        let found = recap.find("", text);
        found.iter().map(|one| one.direction.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(found(&recap, "kumobako again"), ["mlops"]);
    assert_eq!(found(&recap, "kumobakos again"), ["mlops"], "a plural");
    assert_eq!(found(&recap, "kumobakoid"), Vec::<String>::new());
    assert_eq!(found(&first, "kumobako again"), Vec::<String>::new());
}

/// A thousand directions and twenty thousand links.
fn huge() -> BTreeMap<String, String> {
    let mut pack = second();
    let (mut directions, mut links) = (String::from("schema = 1\n"), String::from("schema = 1\n"));
    for at in 0..1_000 {
        let listed: Vec<String> = (0..20).map(|n| format!("\"l-{}\"", at * 20 + n)).collect();
        directions.push_str(&format!(
            "[[direction]]\nid = \"d_{at}\"\nlens = \"{}\"\norder = {at}\nnamed_by_talk = true\nname_ja = \"d{at}\"\nname_en = \"d{at}\"\n\
             short_ja = \"d{at}\"\nshort_en = \"d{at}\"\nsummary_ja = \"s\"\nsummary_en = \"s\"\npractices_ja = [\"p\"]\npractices_en = [\"p\"]\n\
             roots = [{{ role = \"web_frontend\", closeness = 2, why_ja = \"w\", why_en = \"w\" }}]\nsignals_ja = []\nsignals_en = [\"word{at}\"]\n\
             signals_weak = []\nfirst_steps = [{{ id = \"d_{at}-1\", weeks = 1, ja = \"a\", en = \"a\" }}]\nlinks = [{}]\n",
            ["deepen", "democratize", "multiply"][at % 3],
            listed.join(", ")
        ));
        for n in 0..20 {
            links.push_str(&format!(
                "[[link]]\nid = \"l-{}\"\nurl = \"https://example.com/{at}/{n}\"\ntitle = \"t\"\nlang = \"en\"\nkind = \"article\"\n\
                 directions = [\"d_{at}\"]\ntopics = []\nverified = \"memory\"\nsource = \"s\"\n",
                at * 20 + n
            ));
        }
    }
    pack.insert("directions.toml".to_owned(), directions);
    pack.insert("links.toml".to_owned(), links);
    let recap = pack["recap.toml"].replace("talk = \"fe-talks\"", "talk = \"l-0\"");
    pack.insert("recap.toml".to_owned(), recap);
    let roles = pack["roles.toml"].clone();
    let mut kept = String::new();
    for line in roles.lines() {
        if line.contains("leads_to") {
            let (before, _) = line.split_once("leads_to").unwrap();
            kept.push_str(&format!("{before}leads_to = [\"d_0\"] }},\n"));
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    pack.insert("roles.toml".to_owned(), kept);
    pack
}

#[test]
fn a_huge_pack_is_taken_in_and_found_in() {
    let loaded = StoredPack::new(huge(), None).load().unwrap();
    let both = embedded().unwrap().with_packs(&[Arc::new(loaded)]).unwrap();
    let found = both.find("", "today word7, and word999");
    assert_eq!(found.len(), 2);
    assert_eq!((both.directions().len(), both.links().len()), (1_018, 20_157));
}
