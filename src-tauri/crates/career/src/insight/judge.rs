//! The judge: what the signals and the model say of a direction together, as how likely a suggestion is right.
//!
//! A logistic regression over five things that one can say in words, so that it can be told why a record was or wasn't suggested: the
//! model's score, whether the direction's own textbook word stands there, whether another direction's does, the best score of the other
//! directions, and how much text there is. A word with a low score is taken for a mere mention; a score without a word must be higher; a
//! second direction needs more than the first; a heading says too little.

use super::{model::narrow, number::exp};
use crate::{id::DirectionId, recap::Finding};

/// A text of this many bytes, folded, says as much as a longer one.
const WHOLE: usize = 300;

/// What there is to see of one direction in one text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sight {
    /// The model's score.
    pub(super) score: f32,
    /// The best score of the other directions.
    pub(super) rival: f32,
    /// A strong signal of the direction stands in the text.
    pub(super) signal: bool,
    /// A strong signal of another direction does.
    pub(super) elsewhere: bool,
    /// The length of the folded text in bytes.
    pub(super) length: usize,
}

/// How many weights there are: one for each thing that is seen, and one without.
pub(super) const WEIGHTS: usize = 6;

impl Sight {
    /// What there is to see of the `class`-th direction, where `scores` are those of all directions, 0 without a rival.
    pub(super) fn of(
        scores: &[f32],
        class: usize,
        direction: &DirectionId,
        findings: &[Finding<'_>],
        length: usize,
    ) -> Self {
        let rivals = scores.iter().enumerate().filter(|(at, _)| *at != class);
        Self {
            score: scores[class],
            rival: rivals.map(|(_, score)| *score).reduce(f32::max).unwrap_or_default(),
            signal: findings.iter().any(|finding| finding.direction == direction),
            elsewhere: findings.iter().any(|finding| finding.direction != direction),
            length,
        }
    }

    /// How much is said, 0…1.
    #[expect(clippy::cast_precision_loss, reason = "at most 300")]
    fn said(self) -> f64 {
        self.length.min(WHOLE) as f64 / WHOLE as f64
    }

    /// What stands beside each weight.
    fn values(self) -> [f64; WEIGHTS] {
        [
            f64::from(self.score),
            f64::from(self.rival),
            f64::from(u8::from(self.signal)),
            f64::from(u8::from(self.elsewhere)),
            // A heading with the textbook word says all there is to say.
            if self.signal { 1.0 } else { self.said() },
            1.0,
        ]
    }
}

/// Weighs what is seen.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Judge {
    /// In the order of the values; the last stands alone.
    pub(super) weights: [f32; WEIGHTS],
    /// How likely right a suggestion must be, 0…1.
    pub(super) enough: f32,
}

impl Judge {
    /// How likely a suggestion is right, 0…1, where the owner's lessons pull by so much log odds. A short text, in which one word makes
    /// likeness, is drawn in by less; a no to it counts in full.
    pub(super) fn likely(&self, sight: Sight, pull: f32) -> f32 {
        let mut weights = self.weights.map(f64::from);
        weights[WEIGHTS - 1] += f64::from(pull) * if pull > 0.0 { sight.said() } else { 1.0 };
        narrow(likely(&weights, &sight.values()))
    }

    /// The weights under which the cases are most likely: Newton's method, with a little ridge that keeps it steady. What is enough is set
    /// afterwards.
    pub(super) fn of(cases: &[(Sight, bool)]) -> Self {
        const STEPS: usize = 12;
        const RIDGE: f64 = 1.0;
        let mut weights = [0.0; WEIGHTS];
        for _ in 0..STEPS {
            let mut slope = weights.map(|weight: f64| -RIDGE * weight);
            let mut bend = [[0.0; WEIGHTS]; WEIGHTS];
            for (at, row) in bend.iter_mut().enumerate() {
                row[at] = RIDGE;
            }
            for (sight, truth) in cases {
                let values = sight.values();
                let likely = likely(&weights, &values);
                let missing = f64::from(u8::from(*truth)) - likely;
                for (a, value) in values.iter().enumerate() {
                    slope[a] += missing * value;
                    for (b, other) in values.iter().enumerate() {
                        bend[a][b] += likely * (1.0 - likely) * value * other;
                    }
                }
            }
            for (weight, step) in weights.iter_mut().zip(solved(bend, slope)) {
                *weight += step;
            }
        }
        Self {
            weights: weights.map(narrow),
            enough: f32::INFINITY,
        }
    }
}

fn likely(weights: &[f64; WEIGHTS], values: &[f64; WEIGHTS]) -> f64 {
    let sum: f64 = weights.iter().zip(values).map(|(weight, value)| weight * value).sum();
    1.0 / (1.0 + exp(-sum))
}

/// Solves a · x = b for a symmetric, positive matrix, by elimination.
fn solved(mut a: [[f64; WEIGHTS]; WEIGHTS], mut b: [f64; WEIGHTS]) -> [f64; WEIGHTS] {
    for pivot in 0..WEIGHTS {
        for below in pivot + 1..WEIGHTS {
            let factor = a[below][pivot] / a[pivot][pivot];
            let row = a[pivot];
            for (value, above) in a[below].iter_mut().zip(row).skip(pivot) {
                *value -= factor * above;
            }
            b[below] -= factor * b[pivot];
        }
    }
    let mut x = [0.0; WEIGHTS];
    for at in (0..WEIGHTS).rev() {
        let known: f64 = a[at]
            .iter()
            .zip(&x)
            .skip(at + 1)
            .map(|(factor, value)| factor * value)
            .sum();
        x[at] = (b[at] - known) / a[at][at];
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sight(score: f32, signal: bool) -> Sight {
        Sight {
            score,
            rival: -1.0,
            signal,
            elsewhere: false,
            length: 200,
        }
    }

    #[test]
    fn it_learns_what_a_signal_is_worth() {
        // Beside a signal every score from -½ on is right, without one from ½ on.
        let scores = (-200_i16..=200).map(|step| f32::from(step) / 100.0);
        let cases: Vec<(Sight, bool)> = scores
            .flat_map(|score| [(sight(score, true), score >= -0.5), (sight(score, false), score >= 0.5)])
            .collect();
        let judge = Judge::of(&cases);
        assert!(judge.likely(sight(0.0, true), 0.0) > 0.7, "{judge:?}");
        assert!(judge.likely(sight(0.0, false), 0.0) < 0.3, "{judge:?}");
        assert!(judge.likely(sight(2.0, false), 0.0) > 0.95);
        assert!(judge.likely(sight(-2.0, true), 0.0) < 0.05);
    }

    #[test]
    fn equations_are_solved() {
        let mut a = [[0.5; WEIGHTS]; WEIGHTS];
        for (at, row) in a.iter_mut().enumerate() {
            row[at] = 3.0;
        }
        let wanted = [1.0, -2.0, 0.5, 4.0, 0.0, -1.5];
        let b = a.map(|row| row.iter().zip(wanted).map(|(factor, value)| factor * value).sum());
        for (found, wanted) in solved(a, b).into_iter().zip(wanted) {
            assert!((found - wanted).abs() < 1e-12);
        }
    }
}
