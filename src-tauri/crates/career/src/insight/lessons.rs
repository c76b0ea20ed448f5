//! Lessons: what the owner decided of earlier records, as examples that outweigh the pack's.
//!
//! A text that is like a record which the owner confirmed for a direction is more likely evidence for it, one that is like a dismissed
//! record less. Of several lessons the one that is most alike counts, one on each side.

use std::sync::Arc;

use super::{Model, TextVector};
use crate::{
    id::{DirectionId, EntryId},
    text::fold,
};

/// Two texts are so alike by chance.
const CHANCE: f32 = 0.15;

/// What likeness beyond chance adds to the log odds of a suggestion, for each whole of likeness. Records of one practice, told alike, have a
/// likeness of 0.3 to 0.5: that is worth 3 to 7, more than any textbook word.
const WORTH: f32 = 20.0;

/// A record with what the owner decided of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The record, which is no lesson for itself.
    pub entry: EntryId,
    /// Its title; may be empty.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Directions, with true for yes.
    pub directions: Vec<(DirectionId, bool)>,
}

#[derive(Debug)]
struct Lesson {
    entry: EntryId,
    /// By model.
    vectors: Vec<TextVector>,
    directions: Vec<(DirectionId, bool)>,
}

/// What the owner decided, ready to be compared with.
#[derive(Debug, Default)]
pub struct Lessons(Vec<Lesson>);

impl Lessons {
    /// Reads decided records with the models that later read what is compared with them.
    #[must_use]
    pub fn new(models: &[Arc<Model>], records: impl IntoIterator<Item = Decided>) -> Self {
        let lesson = |record: Decided| {
            let text = format!("{}\n{}", fold(&record.title), fold(&record.text));
            Lesson {
                entry: record.entry,
                vectors: models.iter().map(|model| model.vector(&text)).collect(),
                directions: record.directions,
            }
        };
        Self(records.into_iter().map(lesson).collect())
    }

    /// The lessons for a text: of all entries but its own.
    #[must_use]
    pub fn for_text(&self, own: Option<EntryId>) -> Taught<'_> {
        Taught { lessons: &self.0, own }
    }
}

/// Lessons for one text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Taught<'a> {
    lessons: &'a [Lesson],
    own: Option<EntryId>,
}

impl<'a> Taught<'a> {
    /// How like each lesson a text is, by the `model`-th model.
    pub(super) fn likenesses(self, model: usize, vector: &TextVector) -> Vec<f32> {
        let of = |lesson: &Lesson| match lesson.vectors.get(model) {
            Some(known) if Some(lesson.entry) != self.own => known.likeness(vector),
            _ => 0.0,
        };
        self.lessons.iter().map(of).collect()
    }

    /// What the lessons add to the log odds of a direction, and the confirmed one that is most alike.
    pub(super) fn pull(
        self,
        model: usize,
        likenesses: &[f32],
        direction: &DirectionId,
    ) -> (f32, Option<&'a TextVector>) {
        let (mut yes, mut no, mut like) = (0.0_f32, 0.0_f32, None);
        for (lesson, likeness) in self.lessons.iter().zip(likenesses) {
            let beyond = likeness - CHANCE;
            match lesson.directions.iter().find(|(known, _)| known == direction) {
                Some((_, true)) if beyond > yes => (yes, like) = (beyond, lesson.vectors.get(model)),
                Some((_, false)) => no = no.max(beyond),
                _ => {}
            }
        }
        (WORTH * (yes - no), like)
    }
}
