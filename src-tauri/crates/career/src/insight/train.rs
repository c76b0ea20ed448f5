//! Makes a model of labelled records.
//!
//! One linear support vector machine for each direction (L2-regularised, squared hinge loss), by dual coordinate descent
//! (Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", ICML 2008). Everything is done in a fixed
//! order with numbers that are the same on every machine, so the same records give the same bytes.
//!
//! What makes a suggestion of a score is learned on records that the model did not see: they are parted into folds, and every fold is
//! asked of a model that was made of the others.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{
    features,
    judge::{Judge, Sight},
    model::{Class, Model, TextVector, narrow},
};
use crate::{id::DirectionId, recap::Recap, text::fold};

/// A labelled record: one line of a pack's `examples/*.jsonl`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Example {
    /// The record.
    pub text: String,
    /// `ja` or `en`.
    pub lang: String,
    /// The directions that it is evidence for. None for a near-miss and for a record of something else.
    pub labels: BTreeSet<DirectionId>,
    /// It describes the thing without its textbook word.
    pub hard: bool,
}

/// How many models are made of all records but some.
const FOLDS: usize = 4;

/// Neighbouring records that stay in one fold: some speak of the same scene.
const BLOCK: usize = 15;

/// A piece that stands in fewer records is left out.
const SEEN: usize = 4;

/// The price of a wrong side: the C of the literature.
const PRICE: f64 = 0.7;

/// Times that all records are gone through.
const ROUNDS: u32 = 25;

/// The share of suggestions for unseen examples that must be right. Half of the examples without a label are near-misses,
/// written to mislead, of which everyday records have few; the benchmark measures what comes of it there.
const RIGHT: f64 = 0.87;

/// A model of a pack's examples. None where there are no examples.
///
/// Takes some seconds. The order of the examples matters for nothing but the folds.
#[must_use]
pub fn train(recap: &Recap, examples: &[Example]) -> Option<Model> {
    if examples.is_empty() {
        return None;
    }
    let directions: Vec<&DirectionId> = recap.directions().iter().map(|direction| &direction.id).collect();
    let records: Vec<_> = examples
        .iter()
        .map(|example| features::pieces(&fold(&example.text)))
        .collect();
    let mut seen: BTreeMap<u32, u16> = BTreeMap::new();
    for pieces in &records {
        let distinct: BTreeSet<u32> = pieces.iter().map(|piece| piece.hash).collect();
        for hash in distinct {
            let count = seen.entry(hash).or_default();
            *count = count.saturating_add(1);
        }
    }
    seen.retain(|_, count| usize::from(*count) >= SEEN);
    let (hashes, seen): (Vec<u32>, Vec<u16>) = seen.into_iter().unzip();
    let classes = directions
        .iter()
        .map(|&direction| Class {
            direction: direction.clone(),
            bias: 0.0,
            scale: 0.0,
        })
        .collect();
    let count = u32::try_from(examples.len()).unwrap_or(u32::MAX);
    let empty = Model::new(classes, count, hashes, seen, Vec::new());
    let vectors: Vec<TextVector> = records.iter().map(|pieces| empty.vector_of(pieces)).collect();
    let truth: Vec<Vec<bool>> = directions
        .iter()
        .map(|direction| {
            examples
                .iter()
                .map(|example| example.labels.contains(*direction))
                .collect()
        })
        .collect();

    let all: Vec<usize> = (0..examples.len()).collect();
    let mut model = quantised(empty, &truth, &vectors, &all);
    let unseen = unseen_scores(&model, &truth, &vectors);
    judge(&mut model, recap, examples, &truth, &unseen);
    Some(model)
}

/// The fold of a record: blocks are dealt out in turn, which spreads every file over all folds.
fn fold_of(record: usize) -> usize {
    (record / BLOCK) % FOLDS
}

/// For every direction and record the score by a model that did not see the record.
fn unseen_scores(model: &Model, truth: &[Vec<bool>], vectors: &[TextVector]) -> Vec<Vec<f32>> {
    let mut scores = vec![vec![0.0; vectors.len()]; truth.len()];
    for fold in 0..FOLDS {
        let (asked, known): (Vec<usize>, Vec<usize>) = (0..vectors.len()).partition(|&at| fold_of(at) == fold);
        for (truth, scores) in truth.iter().zip(&mut scores) {
            let plane = separate(truth, vectors, &known, model.hashes.len());
            for &at in &asked {
                scores[at] = narrow(plane.score(&vectors[at]));
            }
        }
    }
    scores
}

/// A direction's weights in double precision.
struct Plane {
    weights: Vec<f64>,
    bias: f64,
}

impl Plane {
    fn score(&self, vector: &TextVector) -> f64 {
        let weigh = |&(piece, value): &(u32, f32)| self.weights[piece as usize] * f64::from(value);
        self.bias + vector.0.iter().map(weigh).sum::<f64>()
    }

    fn add(&mut self, vector: &TextVector, step: f64) {
        for &(piece, value) in &vector.0 {
            self.weights[piece as usize] += step * f64::from(value);
        }
        self.bias += step;
    }
}

/// Dual coordinate descent over the known records; the bias is one more piece of value 1.
fn separate(truth: &[bool], vectors: &[TextVector], known: &[usize], pieces: usize) -> Plane {
    let mut plane = Plane {
        weights: vec![0.0; pieces],
        bias: 0.0,
    };
    let diagonal = 0.5 / PRICE;
    let mut multipliers = vec![0.0_f64; vectors.len()];
    let mut order = known.to_vec();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for _ in 0..ROUNDS {
        dice.shuffle(&mut order);
        for &at in &order {
            let side = if truth[at] { 1.0 } else { -1.0 };
            let multiplier = multipliers[at];
            let slope = side * plane.score(&vectors[at]) - 1.0 + diagonal * multiplier;
            if multiplier == 0.0 && slope >= 0.0 {
                continue;
            }
            // A vector has length 1, or 0 when nothing in it is known; the bias adds 1.
            let length = if vectors[at].0.is_empty() { 1.0 } else { 2.0 };
            let moved = (multiplier - slope / (length + diagonal)).max(0.0);
            plane.add(&vectors[at], (moved - multiplier) * side);
            multipliers[at] = moved;
        }
    }
    plane
}

/// Trains every direction and rounds its weights to a byte.
fn quantised(mut model: Model, truth: &[Vec<bool>], vectors: &[TextVector], known: &[usize]) -> Model {
    let (pieces, directions) = (model.hashes.len(), truth.len());
    let mut weights = vec![0_i8; pieces * directions];
    for (class, truth) in truth.iter().enumerate() {
        let plane = separate(truth, vectors, known, pieces);
        let most = plane
            .weights
            .iter()
            .fold(0.0_f64, |most, weight| most.max(weight.abs()));
        let step = if most > 0.0 { most / 127.0 } else { 1.0 };
        for (piece, weight) in plane.weights.iter().enumerate() {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "from -127 to 127 by the choice of the step"
            )]
            let rounded = (weight / step).round() as i8;
            weights[piece * directions + class] = rounded;
        }
        model.classes[class].bias = narrow(plane.bias);
        model.classes[class].scale = narrow(step);
    }
    model.weights = weights;
    model
}

/// Teaches the judge on what models said of records that they did not see, and sets what is enough.
fn judge(model: &mut Model, recap: &Recap, examples: &[Example], truth: &[Vec<bool>], unseen: &[Vec<f32>]) {
    let mut cases: Vec<(Sight, bool)> = Vec::with_capacity(examples.len() * truth.len());
    for (at, example) in examples.iter().enumerate() {
        let findings = recap.signals().find("", &example.text);
        let scores: Vec<f32> = unseen.iter().map(|of_class| of_class[at]).collect();
        let length = fold(&example.text).len();
        for (class, direction) in model.directions().enumerate() {
            let sight = Sight::of(&scores, class, direction, &findings, length);
            cases.push((sight, truth[class][at]));
        }
    }
    model.judge = Judge::of(&cases);
    let mut pairs: Vec<(f32, bool)> = cases
        .iter()
        .map(|(sight, truth)| (model.judge.likely(*sight, 0.0), *truth))
        .collect();
    model.judge.enough = lowest(&mut pairs, RIGHT);
}

/// The lowest likelihood from which on at least this share is right; infinite where there is none.
fn lowest(pairs: &mut [(f32, bool)], share: f64) -> f32 {
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut right, mut lowest) = (0_u32, f32::INFINITY);
    for (taken, (score, truth)) in (1_u32..).zip(pairs.iter()) {
        right += u32::from(*truth);
        if f64::from(right) >= share * f64::from(taken) {
            lowest = *score;
        }
    }
    lowest
}

/// Numbers for shuffling: xorshift64*, always from the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let wide = u128::from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)) * (end as u128);
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for at in (1..order.len()).rev() {
            order.swap(at, self.below(at + 1));
        }
    }
}
