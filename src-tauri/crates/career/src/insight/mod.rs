//! Insight: what a record is evidence for, by a pack's signals and its model together.
//!
//! Signals know the words of a practice, the model knows how people describe it without them, and a small judge puts both together
//! into how likely a suggestion is right. A signal in a text that the model thinks little of is taken for a mere mention. A pack
//! without a model suggests by its signals alone.
//!
//! Records that the owner decided are [`Lessons`]: they outweigh what the pack knows.
//!
//! Nothing here is random or leaves the machine: the same pack and the same text give the same answer, and
//! every suggestion names the words that carried it.

mod features;
mod judge;
mod lessons;
mod model;
mod number;
mod train;

use std::{borrow::Cow, ops::Range, sync::Arc};

pub use lessons::{Decided, Lessons, Taught};
pub use model::{Model, ModelError, TextVector};
pub use train::{Example, train};

use self::{
    features::{Piece, Script, script},
    judge::Sight,
};
use crate::{
    recap::{Finding, Hit, Part, SignalMatcher},
    text::{Folded, fold},
};

/// A text longer than this, in bytes of its folded form, is also looked at in parts.
const LONG: usize = 480;

/// The least length of such a part, in bytes: examples are about as long.
const WINDOW: usize = 300;

/// What a part's score is worth less than that of a whole text: many parts are many chances to be wrong.
const PART_PRICE: f32 = 0.06;

/// At most so many phrases carry a suggestion.
const PHRASES: usize = 3;

/// Which of a direction's examples a text resembles most, by their place among them, and how much: 0 to 1. None where there is no
/// model, and where nothing in the text is known.
#[must_use]
pub fn nearest<'a>(model: &Model, text: &str, examples: impl IntoIterator<Item = &'a str>) -> Option<(usize, f32)> {
    let vector = model.vector(&fold(text));
    let likeness = |example: &str| model.vector(&fold(example)).likeness(&vector);
    let ranked = examples
        .into_iter()
        .enumerate()
        .map(|(at, example)| (at, likeness(example)));
    ranked
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .filter(|(_, likeness)| *likeness > 0.0)
}

/// What is looked at as one: a part of a text.
struct Look<'a> {
    pieces: &'a [Piece],
    vector: TextVector,
    scores: Vec<f32>,
    price: f32,
}

/// What a text hints at, in the order of the packs and their directions.
pub(crate) fn find<'a>(
    signals: &'a SignalMatcher,
    models: &'a [Arc<Model>],
    lessons: Taught<'_>,
    title: &str,
    text: &str,
) -> Vec<Finding<'a>> {
    let findings = signals.find(title, text);
    if models.is_empty() {
        return findings;
    }
    let mut found: Vec<Finding<'a>> = Vec::new();
    for (at, model) in models.iter().enumerate() {
        weigh((at, model), lessons, title, text, &findings, &mut found);
    }
    // Directions that no model knows are the signals' alone.
    found.extend(findings.into_iter().filter(|finding| {
        let known = models.iter().flat_map(|model| model.directions());
        !known.into_iter().any(|known| known == finding.direction)
    }));
    found
}

/// Adds what one pack's model, its signals and the owner's lessons together say.
fn weigh<'a>(
    (at, model): (usize, &'a Model),
    lessons: Taught<'_>,
    title: &str,
    text: &str,
    findings: &[Finding<'a>],
    found: &mut Vec<Finding<'a>>,
) {
    let texts = [(Part::Title, Folded::new(title)), (Part::Text, Folded::new(text))];
    // The title stands before the text, as its first sentence.
    let offset = texts[0].1.text().len() + 1;
    let joined = format!("{}\n{}", texts[0].1.text(), texts[1].1.text());
    let pieces = features::pieces(&joined);
    let looks = looks(model, &joined, &pieces);
    let best: Vec<(f32, &Look<'_>)> = (0..model.classes.len())
        .filter_map(|class| {
            let scores = looks.iter().map(|look| (look.scores[class] - look.price, look));
            scores.max_by(|a, b| a.0.total_cmp(&b.0))
        })
        .collect();
    let likenesses = lessons.likenesses(at, &looks[0].vector);
    let scores: Vec<f32> = best.iter().map(|(score, _)| *score).collect();
    for (class, direction) in model.directions().enumerate() {
        let sight = Sight::of(&scores, class, direction, findings, joined.trim().len());
        let (pull, like) = lessons.pull(at, &likenesses, direction);
        let likely = model.judge.likely(sight, pull);
        if likely < model.judge.enough {
            continue;
        }
        let signalled = findings.iter().position(|finding| finding.direction == direction);
        if let Some(at) = signalled {
            found.push(Finding {
                likely: Some(likely),
                ..findings[at].clone()
            });
            continue;
        }
        let mut hits: Vec<Hit<'_>> = Vec::new();
        // What the direction's own weights don't carry is carried by what stands in the owner's record too.
        let shares = match like {
            Some(like) if model.judge.likely(sight, 0.0) < model.judge.enough => {
                model.shared(like, &pieces, &looks[0].vector)
            }
            _ => model.shares_of(class, best[class].1.pieces, &best[class].1.vector),
        };
        for range in phrases(&joined, &shares) {
            let (part, folded, range) = if range.start < offset {
                (Part::Title, &texts[0].1, range.start..range.end.min(offset - 1))
            } else {
                (Part::Text, &texts[1].1, range.start - offset..range.end - offset)
            };
            let range = folded.original(range);
            // The textbook word of another direction speaks for that one.
            let taken = findings.iter().flat_map(|finding| &finding.hits).any(|hit| {
                hit.strong && hit.part == part && hit.range.start < range.end && range.start < hit.range.end
            });
            if !taken {
                let original = if part == Part::Title { title } else { text };
                hits.push(Hit {
                    signal: Cow::Owned(original[range.clone()].to_owned()),
                    strong: false,
                    part,
                    range,
                });
            }
        }
        if !hits.is_empty() {
            found.push(Finding {
                direction,
                hits,
                likely: Some(likely),
            });
        }
    }
}

fn looks<'a>(model: &Model, text: &str, pieces: &'a [Piece]) -> Vec<Look<'a>> {
    let look = |pieces: &'a [Piece], price| {
        let vector = model.vector_of(pieces);
        Look {
            scores: model.scores(&vector),
            pieces,
            vector,
            price,
        }
    };
    let mut looks = vec![look(pieces, 0.0)];
    if text.len() > LONG {
        for window in windows(text) {
            // Pieces stand in the order of their starts; one that spans two sentences counts where it starts.
            let from = pieces.partition_point(|piece| piece.range.start < window.start);
            let to = pieces.partition_point(|piece| piece.range.start < window.end);
            looks.push(look(&pieces[from.min(to)..to], PART_PRICE));
        }
    }
    looks
}

/// Neighbouring sentences together, each about as long as a short record, half of it shared with the next.
fn windows(text: &str) -> Vec<Range<usize>> {
    let mut sentences = vec![0];
    let ends = text
        .match_indices(['。', '\n', '！', '？', '!', '?'])
        .map(|(at, end)| at + end.len());
    sentences.extend(ends);
    sentences.push(text.len());
    sentences.dedup();
    let mut windows: Vec<Range<usize>> = Vec::new();
    for (at, &start) in sentences.iter().enumerate() {
        let Some(&end) = sentences[at + 1..]
            .iter()
            .find(|&&end| end - start >= WINDOW)
            .or(sentences[at + 1..].last())
        else {
            break;
        };
        let fresh = windows
            .last()
            .is_none_or(|last| start >= last.start + WINDOW / 2 && end > last.end);
        if fresh {
            windows.push(start..end);
        }
    }
    windows
}

/// The phrases whose parts added most: content words with the hiragana that follow, neighbours together.
fn phrases(text: &str, parts: &[(Range<usize>, f32)]) -> Vec<Range<usize>> {
    let (Some(start), Some(end)) = (
        parts.iter().map(|(range, _)| range.start).min(),
        parts.iter().map(|(range, _)| range.end).max(),
    ) else {
        return Vec::new();
    };
    let words = words(text, start..end);
    let mut shares = vec![0.0_f32; words.len()];
    for (range, share) in parts {
        let middle = usize::midpoint(range.start, range.end);
        let at = words.partition_point(|word| word.end <= middle);
        if words.get(at).is_some_and(|word| word.start <= middle) {
            shares[at] += *share;
        }
    }
    let mut order: Vec<usize> = (0..words.len()).filter(|&at| shares[at] > 0.0).collect();
    order.sort_by(|&a, &b| shares[b].total_cmp(&shares[a]).then(a.cmp(&b)));
    let most = order.first().map_or(0.0, |&at| shares[at]);
    order.retain(|&at| shares[at] >= most / 4.0);
    order.truncate(PHRASES);
    order.sort_unstable();
    let mut phrases: Vec<Range<usize>> = Vec::new();
    for at in order {
        let word = words[at].clone();
        match phrases.last_mut() {
            Some(last) if last.end == word.start => last.end = word.end,
            _ => phrases.push(word),
        }
    }
    phrases
}

/// The words of a stretch: a run of kanji, katakana, digits or letters, with up to four hiragana after it.
fn words(text: &str, stretch: Range<usize>) -> Vec<Range<usize>> {
    const TAIL: usize = 4;
    let mut words: Vec<(Range<usize>, usize)> = Vec::new();
    let mut before = Script::Other;
    for (at, c) in text[stretch.clone()].char_indices() {
        let (start, script) = (stretch.start + at, script(c));
        let end = start + c.len_utf8();
        match (before, script) {
            (_, Script::Other) => {}
            (Script::Hiragana, Script::Hiragana) => {
                if let Some((word, tail)) = words.last_mut()
                    && *tail < TAIL
                {
                    word.end = end;
                    *tail += 1;
                }
            }
            (Script::Kanji | Script::Katakana | Script::Digit, Script::Hiragana) => {
                if let Some((word, tail)) = words.last_mut() {
                    word.end = end;
                    *tail = 1;
                }
            }
            (Script::Kanji | Script::Katakana | Script::Digit, Script::Kanji | Script::Katakana | Script::Digit)
            | (Script::Latin, Script::Latin) => {
                if let Some((word, _)) = words.last_mut() {
                    word.end = end;
                }
            }
            _ => words.push((start..end, 0)),
        }
        before = script;
    }
    words
        .into_iter()
        .map(|(word, _)| word)
        .filter(|word| !features::is_common(&text[word.clone()]))
        .collect()
}
