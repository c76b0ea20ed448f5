//! Recap packs: their texts and their model. Input: the texts, each after a line `=== name`; what follows `=== model` is the
//! model's bytes, in hexadecimal digits.

use std::{collections::BTreeMap, sync::Arc};

use career::{
    insight::Model,
    recap::{Recap, StoredPack, check as faults_of, embedded},
};

pub fn check(data: &[u8]) {
    // A pack's model is read by itself, too: it is bytes, and its first ones say so.
    if let Ok(model) = Model::from_bytes(data) {
        let written = model.to_bytes();
        assert_eq!(Model::from_bytes(&written).unwrap().to_bytes(), written);
        model_answers(&model);
    }
    let Ok(text) = std::str::from_utf8(data) else { return };
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut model = None;
    for part in format!("\n{text}").split("\n=== ").skip(1) {
        let (name, text) = part.split_once('\n').unwrap_or((part, ""));
        if name == "model" {
            model = Some(text.trim().to_owned());
        } else {
            files.insert(name.to_owned(), text.to_owned());
        }
    }
    let pack: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let told = faults_of(&pack);
    for fault in &told {
        let lines = files.get(&fault.error.file).map(|text| text.split('\n').count());
        match (fault.line, lines) {
            (Some(line), Some(lines)) => assert!((1..=lines + 1).contains(&line), "line {line} of {lines}"),
            (None, None) => {}
            (line, lines) => panic!("{fault:?}: line {line:?}, lines {lines:?}"),
        }
        assert!(fault.error.code().starts_with("pack-"));
    }
    match Recap::load(&pack) {
        Ok(recap) => {
            assert_eq!(told, [], "a pack is taken and has faults");
            fits_together(&Arc::new(recap));
        }
        Err(first) => assert!(
            told.iter().any(|fault| fault.error == first),
            "{first} is not among {told:?}"
        ),
    }
    let stored = StoredPack { files, model };
    let json = serde_json::to_string(&stored).unwrap();
    assert_eq!(serde_json::from_str::<StoredPack>(&json).unwrap(), stored);
    if let Ok(recap) = stored.load() {
        assert_eq!(told, []);
        recap.models().iter().for_each(|model| model_answers(model));
        finds(&recap);
    }
}

/// What is loaded has unique ids and references that lead somewhere; beside the built-in pack it works or is refused.
fn fits_together(recap: &Arc<Recap>) {
    for direction in recap.directions() {
        assert_eq!(
            recap.direction(&direction.id).map(|found| &found.id),
            Some(&direction.id)
        );
        for link in &direction.links {
            assert!(
                recap
                    .link(link)
                    .is_some_and(|link| link.directions.contains(&direction.id))
            );
        }
        for root in &direction.roots {
            assert!(recap.role_kind(&root.role).is_some());
        }
        for footing in &direction.builds_on {
            assert!(recap.direction(&footing.direction).is_some());
        }
    }
    finds(recap);
    if let Ok(both) = embedded().unwrap().with_packs(&[Arc::clone(recap)]) {
        assert!(
            recap
                .directions()
                .iter()
                .all(|direction| both.direction(&direction.id).is_some())
        );
    }
}

/// What is found is a direction of the pack, at a place of the text.
fn finds(recap: &Recap) {
    for text in ["SLOを決めた", "深化 islands 👩‍👩‍👧 e\u{301}", ""] {
        for finding in recap.find("", text) {
            assert!(recap.direction(finding.direction).is_some());
            for hit in &finding.hits {
                assert!(text.get(hit.range.clone()).is_some(), "{:?} of {text:?}", hit.range);
            }
        }
    }
}

/// Whatever its weights are, a model answers with numbers.
fn model_answers(model: &Model) {
    let vector = model.vector("slo を決めた");
    let likeness = vector.likeness(&vector);
    assert!(likeness.is_finite(), "likeness {likeness}");
    let _ = model.mark();
}
