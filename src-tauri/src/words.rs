//! Words shown to a person: Fluent messages from `assets/strings`, Japanese and English alike.
//!
//! The files are compiled in, so the program never starts without its words. The window reads the same files.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

pub use crate::api::Lang;

/// A value that a message shows: a text, or a number that also chooses its plural form.
///
/// Years are passed as texts, because numbers are written with grouped digits in the window.
pub type Value<'a> = fluent_bundle::FluentValue<'a>;

macro_rules! resources {
    ($lang:literal: $($area:literal),+ $(,)?) => {
        &[$(($area, include_str!(concat!("../../assets/strings/", $lang, "/", $area, ".ftl")))),+]
    };
}

/// The files whose messages the Rust side shows: (area, source).
fn sources(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::Ja => resources!("ja": "common", "cli", "errors", "export", "ops", "shell"),
        Lang::En => resources!("en": "common", "cli", "errors", "export", "ops", "shell"),
    }
}

/// The messages of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words")
            .field("lang", &self.lang)
            .finish_non_exhaustive()
    }
}

impl Words {
    /// The messages of a language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let name = match lang {
            Lang::Ja => "ja",
            Lang::En => "en",
        };
        // Without a language the plural forms of English would be chosen; both names are well-formed.
        let ids: Vec<LanguageIdentifier> = name.parse().into_iter().collect();
        let mut bundle = FluentBundle::new_concurrent(ids);
        // Isolation marks would end up in files and pipes; no right-to-left language is shipped.
        bundle.set_use_isolating(false);
        for (_, source) in sources(lang) {
            // A broken message is left out and its key is shown instead; a test holds every file to be without fault.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(rest, _)| rest);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// Which language they are in.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message without arguments, or an attribute of one (`error-date-unreadable.hint`).
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with arguments. The key itself stands in for a message that does not exist.
    #[must_use]
    pub fn with(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// Likewise, for a key made at run time.
    #[must_use]
    pub fn find(&self, key: &str, args: &[(&str, Value<'_>)]) -> Option<String> {
        let (name, attribute) = match key.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (key, None),
        };
        let message = self.bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let given: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&given), &mut faults);
        Some(text.into_owned())
    }

    /// Items as a list inside a sentence.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        let mut list = String::new();
        for (at, item) in items.iter().enumerate() {
            let key = match at {
                0 => {
                    list.clone_from(item);
                    continue;
                }
                _ if at + 1 == items.len() => "list-and",
                _ => "list-comma",
            };
            list = self.with(key, &[("list", list.into()), ("item", item.as_str().into())]);
        }
        list
    }

    /// Picks the language's side of a pack text.
    #[must_use]
    pub fn pick<'t>(&self, text: &'t crate::api::Bilingual) -> &'t str {
        match self.lang {
            Lang::Ja => &text.ja,
            Lang::En => &text.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, fs, path::PathBuf};

    use super::*;

    /// Every key of every area, the window's included, with its file.
    fn keys(lang: &str) -> BTreeMap<String, String> {
        let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "assets/strings", lang].iter().collect();
        let mut keys = BTreeMap::new();
        for file in fs::read_dir(&folder).unwrap() {
            let path = file.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let source = fs::read_to_string(&path).unwrap();
            if let Err((_, faults)) = FluentResource::try_new(source.clone()) {
                panic!("assets/strings/{lang}/{name} is not Fluent: {faults:?}");
            }
            let mut message = String::new();
            for line in source.lines() {
                let Some((left, _)) = line.split_once('=') else {
                    continue;
                };
                let left = left.trim_end();
                let fine = |key: &str| {
                    !key.is_empty()
                        && key
                            .bytes()
                            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
                };
                let key = match left.trim_start().strip_prefix('.') {
                    Some(attribute) if left.starts_with(' ') && fine(attribute) => format!("{message}.{attribute}"),
                    _ if fine(left) => {
                        message = left.to_owned();
                        message.clone()
                    }
                    _ => continue,
                };
                if let Some(other) = keys.insert(key.clone(), name.clone()) {
                    panic!("assets/strings/{lang}: {key} stands in {other} and in {name}: rename one of them");
                }
            }
        }
        keys
    }

    #[test]
    fn both_languages_have_the_same_keys_in_the_same_files() {
        let (ja, en) = (keys("ja"), keys("en"));
        let lacking = |one: &BTreeMap<String, String>, other: &BTreeMap<String, String>| -> Vec<String> {
            one.iter()
                .filter(|(key, file)| other.get(*key) != Some(file))
                .map(|(k, f)| format!("{f}: {k}"))
                .collect()
        };
        assert_eq!(
            lacking(&ja, &en),
            Vec::<String>::new(),
            "in Japanese only: add them to English"
        );
        assert_eq!(
            lacking(&en, &ja),
            Vec::<String>::new(),
            "in English only: add them to Japanese"
        );
    }

    #[test]
    fn a_message_takes_arguments_and_carries_no_isolation_marks() {
        let words = Words::new(Lang::Ja);
        let text = words.with("error-date-unreadable", &[("text", "2018/13".into())]);
        assert!(text.contains("「2018/13」"), "{text}");
        assert!(!text.contains('\u{2068}'), "{text}");
    }

    #[test]
    fn numbers_choose_the_plural_form() {
        let words = Words::new(Lang::En);
        assert_eq!(words.with("cli-entries-count", &[("n", 1.into())]), "1 record");
        assert_eq!(words.with("cli-entries-count", &[("n", 12.into())]), "12 records");
    }

    #[test]
    fn a_list_is_joined_as_the_language_does() {
        let list = |lang, items: &[&str]| {
            let items: Vec<String> = items.iter().map(|&item| item.to_owned()).collect();
            Words::new(lang).list(&items)
        };
        assert_eq!(list(Lang::Ja, &["星", "芽", "幹"]), "星、芽と幹");
        assert_eq!(list(Lang::En, &["a", "b", "c"]), "a, b and c");
        assert_eq!(list(Lang::En, &["a", "b"]), "a and b");
        assert_eq!(list(Lang::En, &["a"]), "a");
        assert_eq!(list(Lang::En, &[]), "");
    }

    #[test]
    fn a_missing_key_shows_itself() {
        assert_eq!(Words::new(Lang::En).get("no-such-key"), "no-such-key");
        assert_eq!(Words::new(Lang::En).find("no-such-key", &[]), None);
    }
}
