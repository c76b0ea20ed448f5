//! Every fault of a pack is told at once, with its line; and two packs work as one.
#![allow(clippy::unwrap_used, reason = "tests fail loudly")]

use std::{collections::BTreeMap, fs, path::Path, sync::Arc};

use career::recap::{Recap, StoredPack, check, embedded};

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

fn faults(files: &BTreeMap<String, String>) -> Vec<String> {
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let told = check(&files);
    told.iter()
        .map(|fault| {
            format!(
                "{}:{} {}",
                fault.error.file,
                fault.line.unwrap_or(0),
                fault.error.code()
            )
        })
        .collect()
}

/// The number of the first line that holds a text, after another text.
fn line(text: &str, after: &str, what: &str) -> usize {
    let from = text.lines().position(|line| line.contains(after)).unwrap();
    from + 1 + text.lines().skip(from).position(|line| line.contains(what)).unwrap()
}

#[test]
fn a_sound_pack_has_no_faults() {
    assert_eq!(faults(&second()), Vec::<String>::new());
}

#[test]
fn every_fault_is_told_with_its_line() {
    let mut pack = second();
    let directions = pack.get_mut("directions.toml").unwrap();
    *directions = directions
        .replacen("weeks = 1", "weeks = 9", 1)
        .replacen("closeness = 2", "closeness = 5", 1);
    let links = pack.get_mut("links.toml").unwrap();
    *links = links.replacen("https://", "file://", 1);
    let roles = pack.get_mut("roles.toml").unwrap();
    *roles = roles.replacen("name_en = ", "name_xx = ", 1);
    let told = faults(&pack);
    let (directions, links, roles) = (&pack["directions.toml"], &pack["links.toml"], &pack["roles.toml"]);
    let expected = [
        format!("roles.toml:{} pack-unreadable", line(roles, "schema", "name_xx")),
        format!("directions.toml:{} pack-range", line(directions, "schema", "weeks = 9")),
        format!(
            "directions.toml:{} pack-range",
            line(directions, "schema", "closeness = 5")
        ),
        format!("links.toml:{} pack-url", line(links, "schema", "file://")),
    ];
    for fault in &expected {
        let (place, code) = fault.split_once(' ').unwrap();
        let (file, _) = place.split_once(':').unwrap();
        assert!(
            told.iter()
                .any(|one| one == fault || (one.starts_with(file) && one.ends_with(code))),
            "{fault} is not among {told:?}"
        );
    }
    assert!(told.contains(&expected[3]), "{told:?}");
}

#[test]
fn a_missing_file_is_told() {
    let mut pack = second();
    pack.remove("links.toml");
    assert_eq!(faults(&pack), ["links.toml:0 pack-missing"]);
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
