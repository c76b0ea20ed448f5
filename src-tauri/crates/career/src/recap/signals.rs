//! Finds signals (手がかり) in a text, in one pass over it.
//!
//! # Rules
//! - Texts and signals are compared folded ([`crate::text::fold`]). Where a signal begins or ends with an ASCII letter or
//!   digit, the text must have a word boundary there: "SLO" is in 「SLOを」 and not in "slow". An English plural `s` is allowed.
//! - A strong signal counts alone; a weak one only beside a strong one of the same direction, anywhere in title or text.
//! - Where signals overlap, the longer one wins: "platform SLO" is about platforms, not the "SLO" inside it. The same term
//!   may belong to several directions.

use std::{borrow::Cow, collections::BTreeMap, fmt, ops::Range};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::Direction;
use crate::{
    id::DirectionId,
    text::{Folded, fold},
};

/// Where a hit lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// In the title.
    Title,
    /// In the text.
    Text,
}

/// One signal found, or a phrase that carried a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The signal as the pack writes it, or the phrase as the text writes it.
    pub signal: Cow<'a, str>,
    /// Whether it counts alone.
    pub strong: bool,
    /// Title or text.
    pub part: Part,
    /// Byte offsets in the original of that part, on character boundaries.
    pub range: Range<usize>,
}

/// What hints at one direction. Of signals there is at least one strong hit; a model's finding may rest on phrases alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding<'a> {
    /// The direction.
    pub direction: &'a DirectionId,
    /// In the order of the title, then of the text.
    pub hits: Vec<Hit<'a>>,
    /// How likely it is right by the pack's model and its signals together, 0…1; none where signals alone decided.
    pub likely: Option<f32>,
}

impl Finding<'_> {
    /// The signals and phrases, each once, in the order in which they first occur: what evidence keeps.
    #[must_use]
    pub fn signals(&self) -> Vec<String> {
        let mut signals: Vec<String> = Vec::new();
        for hit in &self.hits {
            if !signals.iter().any(|known| *known == hit.signal) {
                signals.push(hit.signal.clone().into_owned());
            }
        }
        signals
    }
}

/// All signals of a pack in one automaton. Built once, it never changes; finding needs no lock.
pub struct SignalMatcher {
    automaton: AhoCorasick,
    terms: Vec<Term>,
    directions: Vec<DirectionId>,
}

impl fmt::Debug for SignalMatcher {
    /// The automaton's tables would fill screens.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignalMatcher({} terms)", self.terms.len())
    }
}

/// A folded signal, with those to whom it belongs.
#[derive(Debug)]
struct Term {
    folded: String,
    owners: Vec<Owner>,
}

#[derive(Debug)]
struct Owner {
    direction: usize,
    strong: bool,
    signal: String,
}

/// A term that stands in a folded text.
#[derive(Debug, Clone, Copy)]
struct Mark {
    term: usize,
    start: usize,
    end: usize,
}

impl SignalMatcher {
    /// Builds the automaton over the signals of all directions.
    ///
    /// # Errors
    /// The signals are too many for an automaton: far beyond a million.
    pub(super) fn new(directions: &[Direction]) -> Result<Self, aho_corasick::BuildError> {
        let mut terms: BTreeMap<String, Vec<Owner>> = BTreeMap::new();
        for (at, direction) in directions.iter().enumerate() {
            let strong = direction.signals.strong.iter().map(|signal| (signal, true));
            let weak = direction.signals.weak.iter().map(|signal| (signal, false));
            for (signal, strong) in strong.chain(weak) {
                let owner = Owner {
                    direction: at,
                    strong,
                    signal: signal.clone(),
                };
                terms.entry(fold(signal)).or_default().push(owner);
            }
        }
        let terms: Vec<Term> = terms
            .into_iter()
            .map(|(folded, owners)| Term { folded, owners })
            .collect();
        // A DFA would search a third faster, but it takes 2 ms and 2 MB to build, at every start.
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(terms.iter().map(|term| &term.folded))?;
        let directions = directions.iter().map(|direction| direction.id.clone()).collect();
        Ok(Self {
            automaton,
            terms,
            directions,
        })
    }

    /// Every term with the directions that it hints at, as words of a mark.
    pub(super) fn terms_of(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().flat_map(|term| {
            let owners = term
                .owners
                .iter()
                .map(|owner| self.directions[owner.direction].as_str());
            std::iter::once(term.folded.as_str()).chain(owners)
        })
    }

    /// What a text hints at, in the pack's order of directions; empty when nothing does.
    ///
    /// ```
    /// let recap = career::recap::embedded()?;
    /// let found = recap.signals().find("", "今期のＳＬＯを、利用者の体感速度から決め直した。");
    /// assert_eq!(found.len(), 1);
    /// assert_eq!(found[0].direction.as_str(), "slo_ux");
    /// assert_eq!(found[0].signals(), ["SLO", "体感速度"]);
    /// # Ok::<(), career::recap::PackError>(())
    /// ```
    #[must_use]
    pub fn find(&self, title: &str, text: &str) -> Vec<Finding<'_>> {
        let parts = [(Part::Title, title), (Part::Text, text)].map(|(part, original)| {
            let folded = Folded::new(original);
            let marks = self.marks(folded.text());
            (part, folded, marks)
        });
        let mut hits: Vec<Vec<Hit<'_>>> = Vec::new();
        hits.resize_with(self.directions.len(), Vec::new);
        let mut taken = [Taken::default(), Taken::default()];
        for strong in [true, false] {
            let counts: Vec<bool> = hits.iter().map(|hits| strong || !hits.is_empty()).collect();
            for ((part, folded, marks), taken) in parts.iter().zip(&mut taken) {
                for mark in marks {
                    let owners = || {
                        let owners = self.terms[mark.term].owners.iter();
                        owners.filter(|owner| owner.strong == strong && counts[owner.direction])
                    };
                    if owners().next().is_none() || !taken.take(mark.start..mark.end) {
                        continue;
                    }
                    let range = folded.original(mark.start..mark.end);
                    for owner in owners() {
                        let hits = &mut hits[owner.direction];
                        if !hits.iter().any(|hit| hit.part == *part && hit.range == range) {
                            hits.push(Hit {
                                signal: Cow::Borrowed(&owner.signal),
                                strong,
                                part: *part,
                                range: range.clone(),
                            });
                        }
                    }
                }
            }
        }
        let found = self.directions.iter().zip(hits);
        found
            .filter(|(_, hits)| !hits.is_empty())
            .map(|(direction, mut hits)| {
                hits.sort_by_key(|hit| (hit.part, hit.range.start));
                Finding {
                    direction,
                    hits,
                    likely: None,
                }
            })
            .collect()
    }

    /// Every term that stands in a folded text, on word boundaries, the longest first.
    fn marks(&self, text: &str) -> Vec<Mark> {
        let mut marks: Vec<Mark> = self
            .automaton
            .find_overlapping_iter(text)
            .filter_map(|found| {
                let term = found.pattern().as_usize();
                let end = bounded_end(text, found.start(), found.end())?;
                Some(Mark {
                    term,
                    start: found.start(),
                    end,
                })
            })
            .collect();
        let length = |mark: &Mark| (mark.end - mark.start, self.terms[mark.term].folded.len());
        marks.sort_by(|a, b| length(b).cmp(&length(a)).then(a.start.cmp(&b.start)));
        marks
    }
}

/// Where a term ends, with its plural; none where it is only a part of a word.
fn bounded_end(text: &str, start: usize, end: usize) -> Option<usize> {
    let term = &text[start..end];
    let bounded = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    if bounded(term.chars().next()) && text[..start].chars().next_back().is_some_and(joins_word) {
        return None;
    }
    let last = term.chars().next_back();
    let mut rest = text[end..].chars();
    match rest.next() {
        Some('s')
            if last.is_some_and(|c| c.is_ascii_alphabetic() && c != 's') && !rest.next().is_some_and(joins_word) =>
        {
            Some(end + 1)
        }
        Some(next) if bounded(last) && joins_word(next) => None,
        _ => Some(end),
    }
}

/// Whether a character beside an ASCII letter belongs to the same word. Kana and kanji don't: 「SLOを」 has the word SLO.
fn joins_word(c: char) -> bool {
    c == '_' || (c < '\u{2e80}' && c.is_alphanumeric())
}

/// Stretches of one text that signals have taken.
#[derive(Debug, Default)]
struct Taken(BTreeMap<usize, usize>);

impl Taken {
    /// Takes a stretch, unless it overlaps another one. The same stretch may be taken again.
    fn take(&mut self, range: Range<usize>) -> bool {
        if self.0.get(&range.start) == Some(&range.end) {
            return true;
        }
        let before = self.0.range(..range.end).next_back();
        if before.is_some_and(|(_, &end)| end > range.start) {
            return false;
        }
        self.0.insert(range.start, range.end);
        true
    }
}
