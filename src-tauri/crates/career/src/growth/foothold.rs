//! Footholds (足場): what has grown already and carries on into a direction that builds on it.

use crate::{
    id::DirectionId,
    recap::{Bilingual, Direction},
};

/// A direction with ground that another one builds on.
#[derive(Debug, Clone, PartialEq)]
pub struct Foothold {
    /// What has grown.
    pub direction: DirectionId,
    /// Why it helps here.
    pub why: Bilingual,
    /// Its ground, 0…1.
    pub ground: f64,
    /// How near it is, ⅓…1: the recap's closeness out of 3.
    pub affinity: f64,
    /// `ground × affinity`, 0…1.
    pub pull: f64,
}

/// What a direction can build on, the strongest first; of equals, in the recap's order. `ground` tells that of another direction.
pub(super) fn footholds(direction: &Direction, ground: impl Fn(&DirectionId) -> f64) -> Vec<Foothold> {
    let all = direction.builds_on.iter().map(|footing| {
        let ground = ground(&footing.direction);
        let affinity = f64::from(footing.closeness) / 3.0;
        Foothold {
            direction: footing.direction.clone(),
            why: footing.why.clone(),
            ground,
            affinity,
            pull: ground * affinity,
        }
    });
    let mut found: Vec<Foothold> = all.filter(|foothold| foothold.ground > 0.0).collect();
    found.sort_by(|a, b| b.pull.total_cmp(&a.pull));
    found
}
