//! Recap packs: what a conference taught, as data.
