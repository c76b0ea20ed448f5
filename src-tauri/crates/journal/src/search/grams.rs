//! The grams of a text: its characters, pairs and triples, hashed.

/// Bits of a gram.
pub(crate) const BITS: u32 = 21;

/// Calls `each` with every gram of a folded text, doubled ones too. White space ends a word and is in no gram.
pub(crate) fn each_gram(folded: &str, mut each: impl FnMut(u32)) {
    let (mut before, mut last) = (0_u32, 0_u32);
    for c in folded.chars() {
        if c.is_whitespace() {
            (before, last) = (0, 0);
            continue;
        }
        let c = u32::from(c);
        each(hash(0, 0, c));
        if last != 0 {
            each(hash(0, last, c));
            if before != 0 {
                each(hash(before, last, c));
            }
        }
        (before, last) = (last, c);
    }
}

/// Grams that every text with this folded word has: the longest kind that fits into it, at most [`MOST`], spread evenly.
pub(crate) fn grams_of_word(word: &str) -> Vec<u32> {
    let chars: Vec<u32> = word.chars().map(u32::from).collect();
    let all: Vec<u32> = match chars[..] {
        [] => Vec::new(),
        [a] => vec![hash(0, 0, a)],
        [a, b] => vec![hash(0, a, b)],
        _ => chars
            .windows(3)
            .map(|three| hash(three[0], three[1], three[2]))
            .collect(),
    };
    if all.len() <= MOST {
        return all;
    }
    (0..MOST).map(|at| all[at * (all.len() - 1) / (MOST - 1)]).collect()
}

/// Grams asked for one word.
const MOST: usize = 12;

/// Three characters, zeros in front when there are fewer: 63 bits, mixed down to [`BITS`].
fn hash(a: u32, b: u32, c: u32) -> u32 {
    let key = u64::from(a) << 42 | u64::from(b) << 21 | u64::from(c);
    let mixed = (key ^ key >> 29).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    #[allow(clippy::cast_possible_truncation, reason = "21 bits are left")]
    let gram = (mixed >> (64 - BITS)) as u32;
    gram
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grams(text: &str) -> Vec<u32> {
        let mut grams = Vec::new();
        each_gram(text, |gram| grams.push(gram));
        grams
    }

    #[test]
    fn a_text_has_the_grams_of_each_of_its_parts() {
        let text = "深化と民主化 slo-driven を 3年";
        let all = grams(text);
        for word in text.split_whitespace() {
            let chars: Vec<char> = word.chars().collect();
            for from in 0..chars.len() {
                for to in from + 1..=chars.len() {
                    let part: String = chars[from..to].iter().collect();
                    assert!(grams_of_word(&part).iter().all(|gram| all.contains(gram)), "{part}");
                }
            }
        }
    }

    #[test]
    fn no_gram_reaches_over_white_space() {
        assert_eq!(grams("ab\ncd"), [grams("ab"), grams("cd")].concat());
        assert_ne!(grams("ab cd"), grams("abcd"));
    }

    #[test]
    fn a_long_word_is_asked_for_by_its_ends_and_some_between() {
        let word = "abcdefghijklmnopqrstuvwxyz";
        let asked = grams_of_word(word);
        assert_eq!(asked.len(), MOST);
        assert_eq!(
            (asked[0], asked[MOST - 1]),
            (grams_of_word("abc")[0], grams_of_word("xyz")[0])
        );
    }
}
