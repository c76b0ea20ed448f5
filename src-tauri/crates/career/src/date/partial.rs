//! The type of a partial date and its ISO form.

use std::{cmp::Ordering, fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// How exactly a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// To the year.
    Year,
    /// To the month.
    Month,
    /// To the day.
    Day,
}

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// None of the accepted forms.
    #[error("not a date: {0:?}")]
    Unreadable(String),
    /// The form is fine, but the calendar has no such date.
    #[error("no such date: {0:?}")]
    NoSuchDate(String),
    /// Outside the years 1–9999.
    #[error("year out of range: {0:?}")]
    YearOutOfRange(String),
}

impl DateError {
    /// The stable code of the error, the key of its words: `date-unreadable`, `date-no-such-day`, `date-year-out-of-range`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "date-unreadable",
            Self::NoSuchDate(_) => "date-no-such-day",
            Self::YearOutOfRange(_) => "date-year-out-of-range",
        }
    }

    /// What was to be read.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Unreadable(text) | Self::NoSuchDate(text) | Self::YearOutOfRange(text) => text,
        }
    }

    /// The same error about the text as it was typed.
    pub(super) fn about(self, text: String) -> Self {
        match self {
            Self::Unreadable(_) => Self::Unreadable(text),
            Self::NoSuchDate(_) => Self::NoSuchDate(text),
            Self::YearOutOfRange(_) => Self::YearOutOfRange(text),
        }
    }
}

/// A year, a month or a day in the proleptic Gregorian calendar, years 1–9999.
///
/// Written `2018`, `2018-04`, `2018-04-01`; precision survives every round trip. Dates are ordered by their first day,
/// the vaguer one first.
///
/// ```
/// use career::date::PartialDate;
/// let month: PartialDate = "2018-04".parse()?;
/// assert_eq!(month.first_day().to_string(), "2018-04-01");
/// assert_eq!(month.last_day().to_string(), "2018-04-30");
/// assert_eq!(month.to_string(), "2018-04");
/// # Ok::<(), career::date::DateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    first: NaiveDate,
    precision: Precision,
}

impl PartialDate {
    /// A whole year.
    ///
    /// # Errors
    /// The year is not in 1–9999.
    pub fn year_only(year: i32) -> Result<Self, DateError> {
        Self::build(year, 1, 1, Precision::Year)
    }

    /// A whole month.
    ///
    /// # Errors
    /// The year is not in 1–9999, or the month not in 1–12.
    pub fn month_only(year: i32, month: u32) -> Result<Self, DateError> {
        Self::build(year, month, 1, Precision::Month)
    }

    /// One day.
    ///
    /// # Errors
    /// The calendar has no such day, or the year is not in 1–9999.
    pub fn day(year: i32, month: u32, day: u32) -> Result<Self, DateError> {
        Self::build(year, month, day, Precision::Day)
    }

    /// One day.
    ///
    /// # Errors
    /// The year is not in 1–9999.
    pub fn from_day(day: NaiveDate) -> Result<Self, DateError> {
        Self::build(day.year(), day.month(), day.day(), Precision::Day)
    }

    fn build(year: i32, month: u32, day: u32, precision: Precision) -> Result<Self, DateError> {
        let text = || format!("{year:04}-{month:02}-{day:02}");
        if !(1..=9999).contains(&year) {
            return Err(DateError::YearOutOfRange(text()));
        }
        let first = NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| DateError::NoSuchDate(text()))?;
        Ok(Self { first, precision })
    }

    /// How exactly it is known.
    #[must_use]
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// The year it lies in.
    #[must_use]
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// The first day it may mean.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        self.first
    }

    /// The last day it may mean.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        let (year, month) = match self.precision {
            Precision::Year => (self.first.year() + 1, 1),
            Precision::Month if self.first.month() == 12 => (self.first.year() + 1, 1),
            Precision::Month => (self.first.year(), self.first.month() + 1),
            Precision::Day => return self.first,
        };
        // The day before the first of the following month; chrono's calendar reaches far beyond the year 10000.
        NaiveDate::from_ymd_opt(year, month, 1)
            .and_then(|next| next.pred_opt())
            .unwrap_or(self.first)
    }

    /// The day in its middle, where a mark for it is drawn and which weighs its age.
    #[must_use]
    pub fn middle_day(self) -> NaiveDate {
        let half = (self.last_day() - self.first).num_days() / 2;
        self.first + chrono::Duration::days(half)
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.first, self.precision).cmp(&(other.first, other.precision))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.first.year(), self.first.month(), self.first.day());
        match self.precision {
            Precision::Year => write!(f, "{year:04}"),
            Precision::Month => write!(f, "{year:04}-{month:02}"),
            Precision::Day => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    /// Reads the ISO form alone; [`crate::date`] has the forms that people type.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let unreadable = || DateError::Unreadable(text.to_owned());
        let digits = |part: &str, len: usize| -> Result<u32, DateError> {
            if part.len() == len && part.bytes().all(|b| b.is_ascii_digit()) {
                part.parse().map_err(|_| unreadable())
            } else {
                Err(unreadable())
            }
        };
        let mut parts = text.split('-');
        let year = digits(parts.next().ok_or_else(unreadable)?, 4)?;
        let year = i32::try_from(year).map_err(|_| unreadable())?;
        let (month, day) = (parts.next(), parts.next());
        if parts.next().is_some() {
            return Err(unreadable());
        }
        match (month, day) {
            (None, _) => Self::year_only(year),
            (Some(month), None) => Self::month_only(year, digits(month, 2)?),
            (Some(month), Some(day)) => Self::day(year, digits(month, 2)?, digits(day, 2)?),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}
