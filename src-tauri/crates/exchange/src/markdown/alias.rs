//! Names of organisations that do not leave: an alias stands for each, wherever it is written.

use std::ops::Range;

use career::text::{Folded, fold};

use super::escape::Marked;

/// What stands for each organisation.
#[derive(Debug, Default)]
pub(super) struct Aliases {
    /// What to look for, folded, longest first; the index of its alias.
    needles: Vec<(String, usize)>,
    aliases: Vec<String>,
}

/// Legal forms that are written or left out with the same name, folded.
const LEGAL_FORMS: [&str; 13] = [
    "株式会社",
    "合同会社",
    "有限会社",
    "(株)",
    "(有)",
    "(同)",
    "inc.",
    "inc",
    "ltd.",
    "ltd",
    "llc",
    "gmbh",
    "corp.",
];

impl Aliases {
    /// The aliases of organisations, given in the order in which they get their default names.
    pub(super) fn new(organisations: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut aliases = Self::default();
        for (organisation, alias) in organisations {
            let index = aliases.aliases.len();
            aliases.aliases.push(alias);
            let mut needles = spellings(&organisation);
            needles.retain(|needle| aliases.needles.iter().all(|(known, _)| known != needle));
            aliases
                .needles
                .extend(needles.into_iter().map(|needle| (needle, index)));
        }
        aliases
            .needles
            .sort_by_key(|(needle, _)| std::cmp::Reverse(needle.len()));
        aliases
    }

    /// How many organisations have an alias.
    pub(super) fn len(&self) -> usize {
        self.aliases.len()
    }

    /// A line with every name replaced.
    pub(super) fn replace(&self, line: &str) -> Marked {
        let folded = Folded::new(line);
        let mut replaced = Marked::default();
        let (mut at, mut copied) = (0, 0);
        while let Some((found, index)) = self.next(folded.text(), at) {
            let original = folded.original(found.clone());
            replaced.text.push_str(&line[copied..original.start.max(copied)]);
            let start = replaced.text.len();
            replaced.text.push_str(&self.aliases[index]);
            replaced.marks.push(start..replaced.text.len());
            (at, copied) = (found.end, original.end);
        }
        replaced.text.push_str(&line[copied..]);
        replaced
    }

    /// The first name from a place on; of several at one place the longest.
    fn next(&self, folded: &str, from: usize) -> Option<(Range<usize>, usize)> {
        self.needles
            .iter()
            .filter_map(|(needle, index)| Some((find_from(folded, needle, from)?, *index)))
            .min_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.len())))
    }
}

/// An organisation's name with and without its legal form, folded. A name of one character is replaced only as a whole.
fn spellings(organisation: &str) -> Vec<String> {
    let whole = fold(organisation.trim());
    let mut core = whole.as_str();
    loop {
        let shorter = LEGAL_FORMS.iter().find_map(|form| {
            let rest = core.strip_prefix(form).or_else(|| core.strip_suffix(form))?;
            Some(rest.trim_matches(|c: char| c.is_whitespace() || c == ','))
        });
        match shorter.filter(|rest| !rest.is_empty()) {
            Some(rest) => core = rest,
            None => break,
        }
    }
    let mut spellings = vec![whole.clone()];
    if core.chars().count() > 1 {
        spellings.push(core.to_owned());
        for form in LEGAL_FORMS {
            let joints: &[&str] = if form.is_ascii() && !form.starts_with('(') {
                &[" ", ", "]
            } else {
                &["", " "]
            };
            for joint in joints {
                spellings.push(format!("{core}{joint}{form}"));
                if !form.is_ascii() || form.starts_with('(') {
                    spellings.push(format!("{form}{joint}{core}"));
                }
            }
        }
    }
    spellings.retain(|spelling| !spelling.is_empty());
    spellings.dedup();
    spellings
}

/// Where a name stands as a whole word: "AI" is not in "mail".
fn find_from(folded: &str, needle: &str, from: usize) -> Option<Range<usize>> {
    let bytes = folded.as_bytes();
    let word = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphanumeric);
    folded
        .get(from..)?
        .match_indices(needle)
        .map(|(at, _)| from + at..from + at + needle.len())
        .find(|range| {
            let runs_on = |before: Option<usize>, after: Option<usize>| word(before) && word(after);
            !runs_on(range.start.checked_sub(1), Some(range.start))
                && !runs_on(range.end.checked_sub(1), Some(range.end))
        })
}

/// A, B … Z, AA, AB …: the letters of default aliases.
pub(super) fn letters(mut index: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(index % 26).unwrap_or(0)));
        if index < 26 {
            break;
        }
        index = index / 26 - 1;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aliases() -> Aliases {
        let pairs = [
            ("株式会社こはるレシピ", "A社"),
            ("Minato Systems, Inc.", "B社"),
            ("AI", "C社"),
            ("あ", "D社"),
        ];
        Aliases::new(pairs.map(|(name, alias)| (name.to_owned(), alias.to_owned())))
    }

    #[test]
    fn replaces_names_in_every_spelling() {
        for (text, replaced) in [
            ("株式会社こはるレシピのSRE", "A社のSRE"),
            ("こはるレシピのSRE", "A社のSRE"),
            ("こはるレシピ株式会社で", "A社で"),
            ("(株)こはるレシピ、ｺﾊﾙではなくこはるﾚｼﾋﾟ", "A社、ｺﾊﾙではなくA社"),
            (
                "MINATO SYSTEMS と Minato Systems Inc. と minato systems, inc.",
                "B社 と B社 と B社",
            ),
            ("mail AI ＡＩ AIと", "mail C社 C社 C社と"),
            ("あいうえお、あ", "D社いうえお、D社"),
            ("", ""),
        ] {
            let marked = aliases().replace(text);
            assert_eq!(marked.text, replaced);
            for mark in marked.marks {
                assert!(marked.text[mark].ends_with('社'));
            }
        }
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!(
            [0, 1, 25, 26, 27, 701, 702].map(letters),
            ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]
        );
    }
}
