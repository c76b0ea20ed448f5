//! Evidence cards (根拠のカード): a sentence of an entry, made into something that can be shown.

use serde::{Deserialize, Serialize};

use crate::id::{DirectionId, EntryId};

/// A sentence with what makes it evidence. All texts but the quote may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EvidenceCard {
    /// The entry that it stands in.
    pub entry: EntryId,
    /// The sentence, verbatim; the way back to it. It outlives changes of the entry's text.
    pub quote: String,
    /// What it speaks for. Making the card says yes to each of them for the entry.
    pub directions: Vec<DirectionId>,
    /// How far it reached: a team, a service, so many people.
    pub scope: String,
    /// How it was before.
    pub before: String,
    /// How it is since.
    pub after: String,
    /// A number that says it.
    pub number: String,
}

impl EvidenceCard {
    /// Where the sentence stands in a text, in bytes; none when the text says it no more.
    ///
    /// ```
    /// # use career::{card::EvidenceCard, id::EntryId};
    /// # let card = EvidenceCard { entry: EntryId(uuid::Uuid::nil()), quote: "p99 halved.".into(), directions: vec![],
    /// #     scope: String::new(), before: String::new(), after: String::new(), number: String::new() };
    /// assert_eq!(card.place("We tried. p99 halved. Good."), Some(10..21));
    /// assert_eq!(card.place("We tried."), None);
    /// ```
    #[must_use]
    pub fn place(&self, text: &str) -> Option<std::ops::Range<usize>> {
        text.find(&self.quote).map(|at| at..at + self.quote.len())
    }
}
