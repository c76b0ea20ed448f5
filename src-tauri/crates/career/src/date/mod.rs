//! Dates as people remember them: a year, a month or a day, kept as exactly as they were given.

mod english;
mod half_year;
mod input;
mod japanese;
mod numeric;
mod partial;
mod period;
mod said;
mod scan;
#[cfg(test)]
mod tests;

pub use half_year::{Half, HalfYear};
pub use input::{Edge, parse};
pub use partial::{DateError, PartialDate, Precision};
pub use period::{Period, PeriodError};

pub(crate) use input::{Place, scan};
pub(crate) use said::Said;
pub(crate) use scan::{Cursor, is_dash};
