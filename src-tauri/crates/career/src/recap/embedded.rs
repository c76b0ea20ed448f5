//! The pack that ships inside the program.

use std::sync::{Arc, OnceLock};

use super::{PackError, Recap};

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

/// The recap `sre-next-2022`, parsed at the first call and shared from then on.
///
/// # Errors
/// Never in a released program, since the tests load it; the error is passed on rather than turned into a panic.
pub fn embedded() -> Result<Arc<Recap>, PackError> {
    static RECAP: OnceLock<Arc<Recap>> = OnceLock::new();
    if let Some(recap) = RECAP.get() {
        return Ok(Arc::clone(recap));
    }
    let recap = Arc::new(Recap::load(&FILES)?);
    Ok(Arc::clone(RECAP.get_or_init(|| recap)))
}
