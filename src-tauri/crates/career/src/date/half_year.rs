//! The half-years of a plan: 上期 and 下期 of a fiscal year that begins in April.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::DateError;

/// Which half of the fiscal year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Half {
    /// 上期: April to September.
    First,
    /// 下期: October to March of the next calendar year.
    Second,
}

/// A half of a fiscal year, the stretch that a plan is made for.
///
/// Written `2026-H1` (April to September 2026) and `2026-H2` (October 2026 to March 2027) in files and on the command line;
/// people read 「2026年度 上期」 or "April – September 2026".
///
/// ```
/// use career::date::HalfYear;
/// let half: HalfYear = "2026-H2".parse()?;
/// assert_eq!(half.first_day().to_string(), "2026-10-01");
/// assert_eq!(half.last_day().to_string(), "2027-03-31");
/// assert_eq!(HalfYear::of(half.last_day()), Some(half));
/// # Ok::<(), career::date::DateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HalfYear {
    fiscal_year: u16,
    half: Half,
}

impl HalfYear {
    /// The half of a fiscal year, which is named by the calendar year in which it begins.
    ///
    /// # Errors
    /// The year is not in 0–9999. (Year 0 holds the first three months of the year 1.)
    pub fn new(fiscal_year: i32, half: Half) -> Result<Self, DateError> {
        match u16::try_from(fiscal_year) {
            Ok(fiscal_year) if fiscal_year <= 9999 => Ok(Self { fiscal_year, half }),
            _ => Err(DateError::YearOutOfRange(fiscal_year.to_string())),
        }
    }

    /// The half-year that a day lies in; none outside the years 0–9999.
    #[must_use]
    pub fn of(day: NaiveDate) -> Option<Self> {
        let (year, half) = match day.month() {
            1..=3 => (day.year() - 1, Half::Second),
            4..=9 => (day.year(), Half::First),
            _ => (day.year(), Half::Second),
        };
        Self::new(year, half).ok()
    }

    /// The calendar year in which the fiscal year begins.
    #[must_use]
    pub fn fiscal_year(self) -> i32 {
        i32::from(self.fiscal_year)
    }

    /// Which half.
    #[must_use]
    pub fn half(self) -> Half {
        self.half
    }

    /// Its first day: 1 April or 1 October.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        match self.half {
            Half::First => day(self.fiscal_year(), 4, 1),
            Half::Second => day(self.fiscal_year(), 10, 1),
        }
    }

    /// Its last day: 30 September or 31 March.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        match self.half {
            Half::First => day(self.fiscal_year(), 9, 30),
            Half::Second => day(self.fiscal_year() + 1, 3, 31),
        }
    }

    /// The one after it; none after `9999-H2`.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        match self.half {
            Half::First => Some(Self {
                half: Half::Second,
                ..self
            }),
            Half::Second => Self::new(self.fiscal_year() + 1, Half::First).ok(),
        }
    }

    /// The one before it; none before `0000-H1`.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        match self.half {
            Half::First => Self::new(self.fiscal_year() - 1, Half::Second).ok(),
            Half::Second => Some(Self {
                half: Half::First,
                ..self
            }),
        }
    }
}

/// Only asked for days that every year of chrono's calendar has.
fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MIN)
}

impl fmt::Display for HalfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = match self.half {
            Half::First => 1,
            Half::Second => 2,
        };
        write!(f, "{:04}-H{half}", self.fiscal_year)
    }
}

impl FromStr for HalfYear {
    type Err = DateError;

    /// Reads `2026-H1` and `2026-h1`.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let unreadable = || DateError::Unreadable(text.to_owned());
        let (year, half) = text.split_once('-').ok_or_else(unreadable)?;
        let half = match half {
            "H1" | "h1" => Half::First,
            "H2" | "h2" => Half::Second,
            _ => return Err(unreadable()),
        };
        if year.len() != 4 || !year.bytes().all(|b| b.is_ascii_digit()) {
            return Err(unreadable());
        }
        Self::new(year.parse().map_err(|_| unreadable())?, half)
    }
}

impl Serialize for HalfYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for HalfYear {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn turns_in_april_and_october() {
        let of = |text: &str| HalfYear::of(text.parse().unwrap()).unwrap().to_string();
        assert_eq!(of("2026-03-31"), "2025-H2");
        assert_eq!(of("2026-04-01"), "2026-H1");
        assert_eq!(of("2026-09-30"), "2026-H1");
        assert_eq!(of("2026-10-01"), "2026-H2");
        assert_eq!(of("0001-01-01"), "0000-H2");
        assert_eq!(of("9999-12-31"), "9999-H2");
    }

    #[test]
    fn refuses_other_forms() {
        for text in [
            "",
            "2026",
            "2026-H3",
            "26-H1",
            "2026-H1 ",
            "+026-H1",
            "2026H1",
            "二〇二六-H1",
        ] {
            assert!(text.parse::<HalfYear>().is_err(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn lies_between_its_neighbours(year in 0i32..=9999, second: bool) {
            let half = HalfYear::new(year, if second { Half::Second } else { Half::First }).unwrap();
            prop_assert_eq!(half.to_string().parse::<HalfYear>().unwrap(), half);
            prop_assert_eq!(HalfYear::of(half.first_day()), Some(half));
            prop_assert_eq!(HalfYear::of(half.last_day()), Some(half));
            if let Some(next) = half.next() {
                prop_assert!(half < next);
                prop_assert_eq!(half.last_day().succ_opt(), Some(next.first_day()));
                prop_assert_eq!(next.previous(), Some(half));
            }
        }
    }
}
