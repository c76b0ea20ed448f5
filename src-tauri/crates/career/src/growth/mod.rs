//! How directions are found: evidence, ground, reach, will, stage and groups, each number with its parts.
