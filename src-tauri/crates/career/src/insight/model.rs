//! The model: for each known piece of text and each direction a weight, and what judges their sum.

use std::{
    collections::HashMap,
    fmt,
    hash::{BuildHasherDefault, Hasher},
    ops::Range,
};

use super::{
    features::{self, Piece},
    judge::Judge,
    number::ln,
};
use crate::id::DirectionId;

/// What the first bytes of a model say. The last one counts the format's versions.
const MAGIC: [u8; 8] = *b"nenrin\x00\x02";

/// Why bytes are no model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// They begin otherwise: another file, or another version's.
    #[error("not a model of this version")]
    Foreign,
    /// They end too early, say too much, or hold something that can't be.
    #[error("the model is damaged")]
    Damaged,
}

/// One direction of a model.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Class {
    pub(super) direction: DirectionId,
    pub(super) bias: f32,
    /// What one step of a weight is worth.
    pub(super) scale: f32,
}

/// A linear model over the pieces of a text, for all directions of a pack.
///
/// A text's vector has for each known piece (1 + ln count) · (1 + ln((1 + records) / (1 + records with it))), and length 1.
/// A direction's *score* is its bias plus the sum of weight · value.
#[derive(Clone, PartialEq)]
pub struct Model {
    pub(super) classes: Vec<Class>,
    pub(super) records: u32,
    /// Ascending.
    pub(super) hashes: Vec<u32>,
    /// In how many records each piece stood.
    pub(super) seen: Vec<u16>,
    /// For each piece the weights of all directions.
    pub(super) weights: Vec<i8>,
    /// What makes a suggestion of a score.
    pub(super) judge: Judge,
    known: HashMap<u32, u32, BuildHasherDefault<AsIs>>,
    rarity: Vec<f32>,
}

/// Takes a piece's hash as it is: it is mixed well already, and every save looks thousands of them up.
#[derive(Default)]
struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| hash << 8 | u64::from(*byte));
    }

    /// The table takes a slot from the low bits and a tag from the high ones.
    fn write_u32(&mut self, hash: u32) {
        self.0 = u64::from(hash) << 32 | u64::from(hash);
    }
}

impl fmt::Debug for Model {
    /// The weights would fill screens.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Model({} directions, {} pieces)",
            self.classes.len(),
            self.hashes.len()
        )
    }
}

/// The vector of a text: known pieces with their values, ascending, of length 1.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TextVector(pub(super) Vec<(u32, f32)>);

impl TextVector {
    /// How alike two texts are, from 0 to 1. Both vectors must be of the same model.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> f32 {
        let (mut a, mut b, mut sum) = (self.0.iter().peekable(), other.0.iter().peekable(), 0.0);
        while let (Some((x, u)), Some((y, v))) = (a.peek(), b.peek()) {
            match x.cmp(y) {
                std::cmp::Ordering::Less => _ = a.next(),
                std::cmp::Ordering::Greater => _ = b.next(),
                std::cmp::Ordering::Equal => {
                    sum += u * v;
                    a.next();
                    b.next();
                }
            }
        }
        sum
    }
}

/// 1 + ln of a count.
fn damped(count: u32) -> f32 {
    const FEW: [f32; 9] = [
        0.0,
        1.0,
        1.693_147_2,
        2.098_612_3,
        2.386_294_4,
        2.609_438,
        2.791_759_5,
        2.945_910_2,
        3.079_441_5,
    ];
    usize::try_from(count)
        .ok()
        .and_then(|count| FEW.get(count).copied())
        .unwrap_or_else(|| narrow(1.0 + ln(f64::from(count))))
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "values of a model need no more than single precision"
)]
pub(super) fn narrow(x: f64) -> f32 {
    x as f32
}

impl Model {
    pub(super) fn new(classes: Vec<Class>, records: u32, hashes: Vec<u32>, seen: Vec<u16>, weights: Vec<i8>) -> Self {
        let known = hashes.iter().copied().zip(0..).collect();
        // Counts are few and small: each logarithm is taken once.
        let mut of_count: HashMap<u16, f32> = HashMap::new();
        let mut rarity_of = |seen: u16| {
            let compute = || narrow(1.0 + ln((1.0 + f64::from(records)) / (1.0 + f64::from(seen))));
            *of_count.entry(seen).or_insert_with(compute)
        };
        let rarity = seen.iter().map(|&seen| rarity_of(seen)).collect();
        Self {
            classes,
            records,
            hashes,
            seen,
            weights,
            judge: Judge::default(),
            known,
            rarity,
        }
    }

    /// The directions it knows, in the pack's order.
    pub fn directions(&self) -> impl Iterator<Item = &DirectionId> {
        self.classes.iter().map(|class| &class.direction)
    }

    /// The vector of a folded text.
    #[must_use]
    pub fn vector(&self, folded: &str) -> TextVector {
        self.vector_of(&features::pieces(folded))
    }

    pub(super) fn vector_of(&self, pieces: &[Piece]) -> TextVector {
        let mut known: Vec<u32> = pieces.iter().filter_map(|piece| self.place(piece)).collect();
        known.sort_unstable();
        let mut values: Vec<(u32, f32)> = known
            .chunk_by(|a, b| a == b)
            .map(|same| {
                let count = u32::try_from(same.len()).unwrap_or(u32::MAX);
                (same[0], damped(count) * self.rarity[same[0] as usize])
            })
            .collect();
        let length = values.iter().map(|(_, value)| value * value).sum::<f32>().sqrt();
        if length > 0.0 {
            values.iter_mut().for_each(|(_, value)| *value /= length);
        }
        TextVector(values)
    }

    fn place(&self, piece: &Piece) -> Option<u32> {
        self.known.get(&piece.hash).copied()
    }

    /// The score of each direction.
    pub(super) fn scores(&self, vector: &TextVector) -> Vec<f32> {
        let mut sums = vec![0.0; self.classes.len()];
        for &(piece, value) in &vector.0 {
            let start = piece as usize * sums.len();
            let weights = &self.weights[start..start + sums.len()];
            for (sum, &weight) in sums.iter_mut().zip(weights) {
                *sum += f32::from(weight) * value;
            }
        }
        let classes = self.classes.iter().zip(sums);
        classes.map(|(class, sum)| class.bias + class.scale * sum).collect()
    }

    /// How much each stretch of a folded text adds to a direction's score.
    pub(super) fn shares_of(&self, class: usize, pieces: &[Piece], vector: &TextVector) -> Vec<(Range<usize>, f32)> {
        let scale = self.classes[class].scale;
        self.parts_of(pieces, vector, |place| {
            scale * f32::from(self.weights[place as usize * self.classes.len() + class])
        })
    }

    /// How much each stretch of a folded text adds to its likeness with another one.
    pub(super) fn shared(&self, other: &TextVector, pieces: &[Piece], vector: &TextVector) -> Vec<(Range<usize>, f32)> {
        self.parts_of(pieces, vector, |place| {
            let at = other.0.binary_search_by_key(&place, |(piece, _)| *piece);
            at.map_or(0.0, |at| other.0[at].1)
        })
    }

    /// Each known stretch with its part of a sum of weight · value.
    fn parts_of(&self, pieces: &[Piece], vector: &TextVector, weight: impl Fn(u32) -> f32) -> Vec<(Range<usize>, f32)> {
        let mut counts: HashMap<u32, f32> = HashMap::new();
        let placed: Vec<(u32, &Piece)> = pieces
            .iter()
            .filter_map(|piece| Some((self.place(piece)?, piece)))
            .collect();
        for (place, _) in &placed {
            *counts.entry(*place).or_default() += 1.0;
        }
        placed
            .into_iter()
            .filter_map(|(place, piece)| {
                let at = vector.0.binary_search_by_key(&place, |(piece, _)| *piece).ok()?;
                Some((piece.range.clone(), weight(place) * vector.0[at].1 / counts[&place]))
            })
            .collect()
    }

    /// A number made of the whole model: two models that may answer differently have different ones.
    #[must_use]
    pub fn mark(&self) -> u64 {
        let bytes = self.hashes.iter().flat_map(|hash| hash.to_le_bytes());
        let bytes = bytes.chain(self.weights.iter().flat_map(|weight| weight.to_le_bytes()));
        let judge = self.judge.weights.into_iter().chain([self.judge.enough]);
        let bytes = bytes.chain(judge.flat_map(f32::to_le_bytes));
        bytes.fold(0xcbf2_9ce4_8422_2325, |mark: u64, byte| {
            (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    /// The model as a file holds it, little endian.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        let count = |bytes: &mut Vec<u8>, n: usize| bytes.extend(u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes());
        count(&mut bytes, self.classes.len());
        for class in &self.classes {
            let name = class.direction.as_str().as_bytes();
            count(&mut bytes, name.len());
            bytes.extend(name);
            bytes.extend(class.bias.to_le_bytes());
            bytes.extend(class.scale.to_le_bytes());
        }
        let judge = self.judge.weights.into_iter().chain([self.judge.enough]);
        bytes.extend(judge.flat_map(f32::to_le_bytes));
        bytes.extend(self.records.to_le_bytes());
        count(&mut bytes, self.hashes.len());
        bytes.extend(self.hashes.iter().flat_map(|hash| hash.to_le_bytes()));
        bytes.extend(self.seen.iter().flat_map(|seen| seen.to_le_bytes()));
        bytes.extend(self.weights.iter().flat_map(|weight| weight.to_le_bytes()));
        bytes
    }

    /// Reads what [`Model::to_bytes`] wrote.
    ///
    /// # Errors
    /// See [`ModelError`]. Bytes of any kind are safe to give.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        let mut rest = Rest(bytes.strip_prefix(&MAGIC).ok_or(ModelError::Foreign)?);
        let mut classes = Vec::new();
        for _ in 0..rest.count(12)? {
            let length = rest.count(1)?;
            let name = std::str::from_utf8(rest.take(length)?).map_err(|_| ModelError::Damaged)?;
            classes.push(Class {
                direction: name.parse().map_err(|_| ModelError::Damaged)?,
                bias: rest.float()?,
                scale: rest.float()?,
            });
        }
        let mut judge = Judge::default();
        for weight in judge.weights.iter_mut().chain([&mut judge.enough]) {
            *weight = rest.float()?;
        }
        let records = u32::from_le_bytes(rest.array()?);
        let pieces = rest.count(6)?;
        let mut hashes = Vec::with_capacity(pieces);
        for _ in 0..pieces {
            hashes.push(u32::from_le_bytes(rest.array()?));
        }
        let mut seen = Vec::with_capacity(pieces);
        for _ in 0..pieces {
            seen.push(u16::from_le_bytes(rest.array()?));
        }
        let weights = rest.0.iter().map(|byte| i8::from_le_bytes([*byte])).collect::<Vec<_>>();
        let whole = pieces.checked_mul(classes.len()) == Some(weights.len());
        if !whole || !hashes.is_sorted_by(|a, b| a < b) {
            return Err(ModelError::Damaged);
        }
        let mut model = Self::new(classes, records, hashes, seen, weights);
        model.judge = judge;
        Ok(model)
    }
}

/// Bytes that are still to be read.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], ModelError> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(ModelError::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], ModelError> {
        self.take(N)?.try_into().map_err(|_| ModelError::Damaged)
    }

    fn float(&mut self) -> Result<f32, ModelError> {
        let float = f32::from_le_bytes(self.array()?);
        if float.is_nan() {
            Err(ModelError::Damaged)
        } else {
            Ok(float)
        }
    }

    /// A count of things of which each takes some bytes at least: more than there are left would be a lie.
    fn count(&mut self, each: usize) -> Result<usize, ModelError> {
        let count = usize::try_from(u32::from_le_bytes(self.array()?)).map_err(|_| ModelError::Damaged)?;
        if count > self.0.len() / each {
            Err(ModelError::Damaged)
        } else {
            Ok(count)
        }
    }
}
