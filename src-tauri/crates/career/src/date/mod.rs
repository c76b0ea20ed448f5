//! Dates as people remember them: a year, a month or a day, kept as exactly as they were given.

mod partial;
mod period;

pub use partial::{DateError, PartialDate, Precision};
pub use period::{Period, PeriodError};
