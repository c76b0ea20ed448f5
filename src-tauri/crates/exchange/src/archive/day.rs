//! A day in the archive: `2026-11-22` and no other form, in the years 1–9999.
//!
//! chrono alone would take `6-11-22` and the year 200000, too.

use career::date::{PartialDate, Precision};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de::Error as _};

pub(super) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let date = PartialDate::deserialize(deserializer)?;
    if date.precision() == Precision::Day {
        Ok(date.first_day())
    } else {
        Err(D::Error::custom("not a day"))
    }
}

/// Likewise, where there may be none.
pub(super) fn read_option<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    #[derive(Deserialize)]
    struct Day(#[serde(deserialize_with = "read")] NaiveDate);
    Ok(Option::<Day>::deserialize(deserializer)?.map(|Day(day)| day))
}
