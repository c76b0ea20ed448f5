//! The pack that ships inside the program.

use std::sync::{Arc, OnceLock};

use super::{PackError, Recap};
use crate::insight::Model;

macro_rules! file {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!("../../../../../assets/recaps/sre-next-2022/", $name)),
        )
    };
}

/// The texts of `sre-next-2022`.
pub(super) const FILES: [(&str, &str); 6] = [
    file!("recap.toml"),
    file!("directions.toml"),
    file!("roles.toml"),
    file!("links.toml"),
    file!("prompts.toml"),
    file!("phases.toml"),
];

/// The labelled records of `sre-next-2022`, JSON Lines, file by file in the order of their names.
pub const EXAMPLES: [(&str, &str); 19] = [
    file!("examples/aiops-mlops-data.jsonl"),
    file!("examples/no-evidence.jsonl"),
    file!("examples/phases-security-corporate.jsonl"),
    file!("examples/plain-days.jsonl"),
    file!("examples/platform-embedded-enabling.jsonl"),
    file!("examples/postmortem-toil-incident.jsonl"),
    file!("examples/privacy-mobile-iot.jsonl"),
    file!("examples/short-notes.jsonl"),
    file!("examples/slo-platform-budget.jsonl"),
    file!("examples/voices-1.jsonl"),
    file!("examples/voices-2.jsonl"),
    file!("examples/voices-3.jsonl"),
    file!("examples/voices-4.jsonl"),
    file!("examples/voices-5.jsonl"),
    file!("examples/voices-6.jsonl"),
    file!("examples/voices-data.jsonl"),
    file!("examples/voices-deepen.jsonl"),
    file!("examples/voices-democratize.jsonl"),
    file!("examples/voices-security.jsonl"),
];

/// The model made of its examples by `nenrin recap build`.
const MODEL: &[u8] = include_bytes!("../../../../../assets/recaps/sre-next-2022/model.bin");

/// The recap `sre-next-2022` without a model, to make one for it.
///
/// # Errors
/// As [`embedded`].
pub fn embedded_files() -> Result<Recap, PackError> {
    Recap::load(&FILES)
}

/// The recap `sre-next-2022`, parsed at the first call and shared from then on.
///
/// # Errors
/// Never in a released program, since the tests load it; the error is passed on rather than turned into a panic.
pub fn embedded() -> Result<Arc<Recap>, PackError> {
    static RECAP: OnceLock<Arc<Recap>> = OnceLock::new();
    if let Some(recap) = RECAP.get() {
        return Ok(Arc::clone(recap));
    }
    let model = Model::from_bytes(MODEL).map_err(PackError::model)?;
    let recap = Arc::new(embedded_files()?.with_model(model));
    Ok(Arc::clone(RECAP.get_or_init(|| recap)))
}
