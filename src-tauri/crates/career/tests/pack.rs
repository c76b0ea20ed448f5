//! The pack that ships is whole, and every rule of a pack refuses what breaks it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail loudly")]

use career::recap::{Lens, PackError, PackReason, Recap, embedded};

const NAMES: [&str; 6] = [
    "recap.toml",
    "directions.toml",
    "roles.toml",
    "links.toml",
    "prompts.toml",
    "phases.toml",
];

fn texts() -> Vec<(&'static str, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/recaps/sre-next-2022/");
    NAMES
        .map(|name| (name, std::fs::read_to_string(format!("{folder}{name}")).unwrap()))
        .to_vec()
}

fn load(texts: &[(&str, String)]) -> Result<Recap, PackError> {
    let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Recap::load(&files)
}

/// Loads the shipped pack with one place of one file changed.
fn broken(file: &str, from: &str, to: &str) -> PackError {
    let mut texts = texts();
    let (_, text) = texts.iter_mut().find(|(name, _)| *name == file).unwrap();
    assert!(text.contains(from), "{file} has no {from:?}");
    *text = text.replacen(from, to, 1);
    match load(&texts) {
        Err(error) => error,
        Ok(_) => panic!("{file} loads with {to:?} for {from:?}"),
    }
}

#[test]
fn the_shipped_pack_is_whole() {
    let recap = embedded().unwrap();
    assert_eq!(recap.id(), "sre-next-2022");
    assert_eq!(recap.directions().len(), 18);
    assert_eq!(recap.role_kinds().len(), 18);
    assert_eq!(recap.prompts().len(), 60);
    assert_eq!(recap.links().len(), 157);
    assert_eq!(recap.phases().phases.len(), 4);
    let statements = recap.phases().phases.iter().map(|phase| phase.statements.len());
    assert_eq!(statements.sum::<usize>(), 20);
    let by_lens = Lens::ALL.map(|lens| recap.directions().iter().filter(|one| one.lens == lens).count());
    assert_eq!(by_lens, [5, 5, 8]);
    let lenses: Vec<Lens> = recap.directions().iter().map(|one| one.lens).collect();
    assert!(lenses.is_sorted());
    assert_eq!(recap.lens(Lens::Multiply).name.ja, "掛け算");
    for lens in Lens::ALL {
        assert_eq!(recap.prompts_of(Some(lens)).count(), 16);
        assert_eq!(lens.to_string().parse(), Ok(lens));
    }
    assert_eq!(recap.prompts_of(None).count(), 12);
    assert!(
        recap
            .role_aliases()
            .any(|(kind, alias)| kind.as_str() == "sre" && alias == "SRE")
    );
    let (direction, step) = recap.first_step("slo_ux-2").unwrap();
    assert_eq!((direction.id.as_str(), step.weeks), ("slo_ux", 2));
    assert_eq!(recap.direction(&direction.id), Some(direction));
    let link = recap.link(recap.talk()).unwrap();
    assert_eq!(link.url.host_str(), Some("speakerdeck.com"));
    assert!(recap.prompt(&"deepen-01".parse().unwrap()).is_some());
    assert!(recap.role_kind(&"mlops".parse().unwrap()).is_some());
}

#[test]
fn every_root_is_backed_by_a_strength() {
    let recap = embedded().unwrap();
    for direction in recap.directions() {
        for root in &direction.roots {
            let kind = recap.role_kind(&root.role).unwrap();
            let leads = kind.strengths.iter().any(|one| one.leads_to.contains(&direction.id));
            assert!(
                leads,
                "{} grows out of {}, but no strength leads there",
                direction.id, kind.id
            );
        }
    }
}

#[test]
fn a_missing_file_is_named() {
    for name in NAMES {
        let texts: Vec<_> = texts().into_iter().filter(|(other, _)| *other != name).collect();
        let optional = ["prompts.toml", "phases.toml"].contains(&name);
        match load(&texts) {
            Ok(recap) => assert!(optional && recap.directions().len() == 18, "{name} may not be missing"),
            Err(error) => assert_eq!(
                (optional, error.file.as_str(), error.code()),
                (false, name, "pack-missing")
            ),
        }
    }
}

#[test]
fn every_rule_names_file_key_and_reason() {
    let cases = [
        ("recap.toml", "schema = 1", "schema = 2"),
        ("recap.toml", "schema = 1", "schema = "),
        ("recap.toml", "schema = 1", "schema = 1\nauthor = \"x\""),
        ("recap.toml", "id = \"sre-next-2022\"", "id = \"SRE NEXT\""),
        ("recap.toml", "talk = \"talk-fukubaka-2022\"", "talk = \"nowhere\""),
        ("recap.toml", "title_en = \"SRE careers", "#"),
        ("recap.toml", "id = \"deepen\"", "id = \"multiply\""),
        ("recap.toml", "id = \"deepen\"", "id = \"deeper\""),
        ("recap.toml", "name_en = \"Deepen\"", "name_en = \" \""),
        ("directions.toml", "schema = 1", "schema = 0"),
        ("directions.toml", "id = \"slo_ux\"", "id = \"platform_slo\""),
        ("directions.toml", "id = \"slo_ux\"", "id = \"slo ux\""),
        ("directions.toml", "lens = \"deepen\"", "lens = \"general\""),
        ("directions.toml", "order = 1\n", "order = 2\n"),
        (
            "directions.toml",
            "short_en = \"Platform SLOs\"",
            "short_en = \"Service level objectives of platforms\"",
        ),
        ("directions.toml", "short_ja = \"Embedded SRE\"", "short_ja = \"\""),
        (
            "directions.toml",
            "  \"RUMで実利用者のLCP・INP・CLSを集め、75パーセンタイルで見る\",\n",
            "",
        ),
        ("directions.toml", "role = \"web_frontend\"", "role = \"plumber\""),
        ("directions.toml", "role = \"web_frontend\"", "role = \"web_backend\""),
        ("directions.toml", "closeness = 3", "closeness = 4"),
        (
            "directions.toml",
            "own_work_of = [\"platform\"]",
            "own_work_of = [\"plumber\"]",
        ),
        (
            "directions.toml",
            "direction = \"postmortem_premortem\", closeness = 2",
            "direction = \"postmortems\", closeness = 2",
        ),
        (
            "directions.toml",
            "direction = \"postmortem_premortem\", closeness = 2",
            "direction = \"slo_ux\", closeness = 2",
        ),
        (
            "directions.toml",
            "direction = \"postmortem_premortem\", closeness = 2",
            "direction = \"postmortem_premortem\", closeness = 4",
        ),
        ("directions.toml", "id = \"slo_ux-2\"", "id = \"slo_ux-1\""),
        ("directions.toml", "weeks = 1", "weeks = 5"),
        (
            "directions.toml",
            "links = [\"sre-book-slo\"",
            "links = [\"sre-book-sloe\"",
        ),
        ("directions.toml", "links = [\"sre-book-slo\", ", "links = ["),
        (
            "directions.toml",
            "signals_en = [\"SLI\", \"SLO\"",
            "signals_en = [\"SLO\", \"slo\"",
        ),
        ("directions.toml", "signals_en = [\"SLI\"", "signals_en = [\" \""),
        (
            "directions.toml",
            "order = 1\nnamed_by_talk = true",
            "order = 1\nnamed_by_talk = \"yes\"",
        ),
        ("roles.toml", "schema = 1", "schema = 9"),
        ("roles.toml", "id = \"sier_se\"", "id = \"sier_pm\""),
        ("roles.toml", "leads_to = [\"error_budget\"", "leads_to = [\"budget\""),
        (
            "roles.toml",
            "leads_to = [\"mobile_sre\", \"iot_sre\"]",
            "leads_to = []",
        ),
        ("roles.toml", "aliases_ja = [", "aliases_ja = [\"\", "),
        (
            "links.toml",
            "url = \"https://speakerdeck.com",
            "url = \"javascript://speakerdeck.com",
        ),
        (
            "links.toml",
            "url = \"https://speakerdeck.com",
            "url = \"speakerdeck.com",
        ),
        ("links.toml", "lang = \"ja\"", "lang = \"jp\""),
        ("links.toml", "kind = \"talk\"", "kind = \"poem\""),
        ("links.toml", "verified = \"stored-page\"", "verified = \"live\""),
        ("links.toml", "year = 2022", "year = 22"),
        ("links.toml", "minutes = 15", "minutes = 0"),
        (
            "links.toml",
            "title = \"SRE NEXT 2022に学ぶこれからのSREキャリア\"",
            "title = \"\"",
        ),
        ("links.toml", "directions = [\"sre_culture_phases\", ", "directions = ["),
        ("links.toml", "id = \"connpass-252173\"", "id = \"talk-fukubaka-2022\""),
        ("links.toml", "id = \"connpass-252173\"", "id = \"own/connpass\""),
        ("prompts.toml", "id = \"deepen-02\"", "id = \"deepen-01\""),
        ("prompts.toml", "lens = \"deepen\"", "lens = \"deep\""),
        ("prompts.toml", "tense = \"past\"", "tense = \"perfect\""),
        (
            "phases.toml",
            "direction = \"sre_culture_phases\"",
            "direction = \"culture\"",
        ),
        ("phases.toml", "number = 2", "number = 3"),
        ("phases.toml", "id = \"p1-2\"", "id = \"p1-1\""),
        (
            "phases.toml",
            "next_directions = [\"shared_incident_response\"",
            "next_directions = [\"heroes\"",
        ),
        (
            "phases.toml",
            "source_links = [\"seeking-sre-ch22-ja\"",
            "source_links = [\"seeking\"",
        ),
    ];
    let mut told = String::new();
    for (file, from, to) in cases {
        let error = broken(file, from, to);
        told += &format!("{error} [{}]\n", error.code());
    }
    expect_test::expect_file!["pack_errors.txt"].assert_eq(&told);
}

#[test]
fn a_broken_text_is_told_with_its_line() {
    let error = broken("directions.toml", "id = \"slo_ux\"", "id = ");
    assert_eq!(
        (error.file.as_str(), error.code()),
        ("directions.toml", "pack-unreadable")
    );
    assert!(error.key.starts_with("line "), "{}", error.key);
    assert!(matches!(error.reason, PackReason::Unreadable(_)));
}
