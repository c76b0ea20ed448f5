//! The words of the real message files.

use std::{fs, path::PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

/// The documents' languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lang {
    Ja,
    En,
}

impl Lang {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// Japanese or English, by the language.
    pub(crate) fn pick<T>(self, ja: T, en: T) -> T {
        match self {
            Self::Ja => ja,
            Self::En => en,
        }
    }
}

/// A message with its arguments. Panics where the message or an argument is missing.
pub(crate) fn words(lang: Lang) -> impl Fn(&str, &[(&str, &str)]) -> String {
    let mut bundle = FluentBundle::new(vec![lang.code().parse().unwrap()]);
    bundle.set_use_isolating(false);
    for file in ["common.ftl", "export.ftl"] {
        let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../../../assets/strings", lang.code(), file]
            .iter()
            .collect();
        bundle
            .add_resource(FluentResource::try_new(fs::read_to_string(path).unwrap()).unwrap())
            .unwrap();
    }
    move |key, args| {
        let message = bundle.get_message(key).unwrap_or_else(|| panic!("no message {key}"));
        let args: FluentArgs<'_> = args.iter().map(|&(name, value)| (name, value)).collect();
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(message.value().unwrap(), Some(&args), &mut errors)
            .into_owned();
        assert!(errors.is_empty(), "{key}: {errors:?}");
        text
    }
}

#[test]
fn both_languages_have_the_same_messages() {
    let keys = |lang: Lang| -> Vec<String> {
        let path: PathBuf = [
            env!("CARGO_MANIFEST_DIR"),
            "../../../assets/strings",
            lang.code(),
            "export.ftl",
        ]
        .iter()
        .collect();
        let text = fs::read_to_string(path).unwrap();
        text.lines()
            .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
            .collect()
    };
    assert_eq!(keys(Lang::Ja), keys(Lang::En));
}
