//! Which of a line's words name the organisation.

use crate::text::Folded;

/// A line without its period, taken apart. Both are trimmed pieces of the words given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Parts {
    pub(super) title: String,
    pub(super) organisation: String,
}

/// Takes the organisation out of a line's words. `names_kind` says whether some words name a role kind: the organisation is
/// never the part that does, where the other one does not.
pub(super) fn split(words: &str, names_kind: &dyn Fn(&str) -> bool) -> Parts {
    let rules: [Rule; 7] = [at_sign, at, japanese_at, brackets, company, company_of, comma];
    let found = rules.iter().find_map(|rule| rule(words, names_kind));
    let (title, organisation) = found.unwrap_or_else(|| (words.to_owned(), String::new()));
    Parts {
        title: tidy_title(&title),
        organisation: trim(&organisation).to_owned(),
    }
}

/// Finds (title, organisation) by one way of saying it.
type Rule = fn(&str, &dyn Fn(&str) -> bool) -> Option<(String, String)>;

/// Whether a piece says anything.
fn says(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || SEPARATORS.contains(c))
}

const SEPARATORS: &str = ",、，。・:：;；-–—−‐~〜～/／|｜";

/// "backend engineer @ Koharu", "@Koharu SRE"
fn at_sign(words: &str, _: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
    let (before, after) = words.split_once(['@', '＠'])?;
    let after = after.trim_start();
    let end = after.find([',', '、', '，', '(', '（']).unwrap_or(after.len());
    let (name, rest) = after.split_at(end);
    if says(before) || says(rest) {
        return Some((
            format!("{before} {}", rest.trim_start_matches([',', '、', '，'])),
            name.to_owned(),
        ));
    }
    match name.split_once(char::is_whitespace) {
        Some((name, title)) => Some((title.to_owned(), name.to_owned())),
        None => Some((String::new(), name.to_owned())),
    }
}

/// "web dev at Koharu"
fn at(words: &str, _: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
    let folded = Folded::new(words);
    let found = folded.text().find(" at ")?;
    let (before, after) = (
        folded.original(0..found),
        folded.original(found + 4..folded.text().len()),
    );
    let (before, after) = (&words[before], &words[after]);
    (says(before) && says(after)).then(|| (before.to_owned(), after.to_owned()))
}

/// 「株式会社あさぎでSRE」「こはるレシピでのWeb開発」「みなとシステムズにてPM」
fn japanese_at(words: &str, names_kind: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
    let hiragana = |c: char| matches!(c, '\u{3041}'..='\u{309f}');
    ["で", "にて"]
        .iter()
        .flat_map(|particle| words.match_indices(particle))
        .find_map(|(at, particle)| {
            let (before, after) = (&words[..at], &words[at + particle.len()..]);
            let after = after
                .strip_prefix('の')
                .or_else(|| after.strip_prefix('は'))
                .unwrap_or(after)
                .trim_start();
            let after = after.strip_prefix(['、', ',']).unwrap_or(after).trim_start();
            let begins_a_word = after
                .chars()
                .next()
                .is_some_and(|c| c.is_alphanumeric() && !hiragana(c));
            let swapped = names_kind(before) && !names_kind(after);
            (says(before) && begins_a_word && !swapped).then(|| (after.to_owned(), before.to_owned()))
        })
}

/// 「SRE（こはるレシピ）」, but not 「エンジニア（SRE）」
fn brackets(words: &str, names_kind: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
    let open = words.find(['(', '（', '[', '［', '【'])?;
    let width = words[open..].chars().next().map_or(1, char::len_utf8);
    let close = open + width + words[open + width..].find([')', '）', ']', '］', '】'])?;
    let inside = &words[open + width..close];
    let after = words[close..].chars().next().map_or(close, |c| close + c.len_utf8());
    let outside = format!("{} {}", &words[..open], &words[after..]);
    (says(inside) && says(&outside) && !names_kind(inside) && !is_company_mark(inside))
        .then(|| (outside, inside.to_owned()))
}

/// Legal forms that mark a name as a company's.
const JAPANESE_FORMS: [&str; 9] = [
    "株式会社",
    "合同会社",
    "有限会社",
    "(株)",
    "（株）",
    "㈱",
    "一般社団法人",
    "財団法人",
    "NPO法人",
];
const LATIN_FORMS: [&str; 10] = [
    "inc",
    "ltd",
    "llc",
    "gmbh",
    "corp",
    "corporation",
    "co",
    "plc",
    "kk",
    "k.k",
];

fn is_company_mark(text: &str) -> bool {
    matches!(text.trim(), "株" | "有" | "同")
}

fn is_latin_form(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',']).to_lowercase();
    LATIN_FORMS.contains(&word.as_str())
}

fn has_japanese_form(text: &str) -> bool {
    JAPANESE_FORMS.iter().any(|form| text.contains(form))
}

/// 「株式会社あさぎ SRE」, "Koharu Inc. SRE"
fn company(words: &str, _: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
    let list: Vec<&str> = words
        .split_whitespace()
        .flat_map(|word| word.split(['、', '，']))
        .filter(|word| says(word))
        .collect();
    let range = list.iter().enumerate().find_map(|(i, word)| {
        if JAPANESE_FORMS.contains(word) && i + 1 < list.len() {
            Some(i..i + 2)
        } else if has_japanese_form(word) && !word.contains('の') {
            Some(i..i + 1)
        } else if i > 0 && is_latin_form(word) {
            Some(i - 1..i + 1)
        } else {
            None
        }
    })?;
    let organisation = list[range.clone()].join(" ");
    let title = [&list[..range.start], &list[range.end..]].concat().join(" ");
    says(&title).then_some((title, organisation))
}

/// 「株式会社あさぎのSRE」「A社のPM」
fn company_of(words: &str, _: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
    words.match_indices('の').find_map(|(at, particle)| {
        let (before, after) = (words[..at].trim(), &words[at + particle.len()..]);
        let company = before.ends_with('社') || has_japanese_form(before);
        (company && says(after)).then(|| (after.to_owned(), before.to_owned()))
    })
}

/// "SRE, Koharu": the part that names no role kind, where the other one does.
fn comma(words: &str, names_kind: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
    let parts: Vec<&str> = words
        .split([',', '、', '，', '/', '／', '|', '｜'])
        .filter(|part| says(part))
        .collect();
    let &[first, second] = parts.as_slice() else {
        return None;
    };
    match (names_kind(first), names_kind(second)) {
        (true, false) => Some((first.to_owned(), second.to_owned())),
        (false, true) => Some((second.to_owned(), first.to_owned())),
        _ => None,
    }
}

/// Words around a title that belong to the sentence and not to the title.
fn tidy_title(title: &str) -> String {
    const BEFORE: [&str; 8] = ["worked ", "working ", "as an ", "as a ", "as ", "を", "は", "の"];
    const AFTER: [&str; 18] = [
        "をやっています",
        "をやっている",
        "をやっていた",
        "をしています",
        "をしている",
        "をしていた",
        "を担当",
        "として",
        "でした",
        "だった",
        "です",
        "を",
        "で",
        "に",
        "は",
        "の",
        " from",
        " in",
    ];
    let mut words: Vec<&str> = title.split_whitespace().collect();
    words.retain(|word| !matches!(*word, "()" | "（）" | "[]" | "［］" | "【】" | "「」"));
    let joined = words.join(" ");
    let mut title = trim(&joined);
    loop {
        let before = BEFORE.iter().find_map(|word| {
            let head = title.get(..word.len())?;
            head.eq_ignore_ascii_case(word).then(|| &title[word.len()..])
        });
        let after = || {
            AFTER.iter().find_map(|word| {
                let cut = title.len().checked_sub(word.len())?;
                title.get(cut..)?.eq_ignore_ascii_case(word).then(|| &title[..cut])
            })
        };
        match before.or_else(after).map(trim).filter(|rest| says(rest)) {
            Some(rest) => title = rest,
            None => return title.to_owned(),
        }
    }
}
