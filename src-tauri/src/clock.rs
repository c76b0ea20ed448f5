//! The clock: the only place that asks the system for the time. `NENRIN_TODAY` sets it for tests and for looking back.

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::SystemTime,
};

use chrono::{DateTime, Local, NaiveDate, NaiveTime, Utc};

/// The name of the environment variable that fixes today.
pub const TODAY_VARIABLE: &str = "NENRIN_TODAY";

/// The value of `NENRIN_TODAY` is not a day of the form `2026-11-22`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{TODAY_VARIABLE} is not a day: {0:?}")]
pub struct TodayError(pub String);

/// Tells the day and the instant.
#[derive(Debug)]
pub enum AppClock {
    /// The system's clock in the system's time zone.
    System,
    /// A fixed day. Instants start at its noon, UTC, and grow by a millisecond with each question, so that two runs give
    /// the same answers and nothing happens at the same instant.
    Fixed {
        /// Today.
        today: NaiveDate,
        /// Milliseconds told so far.
        told: AtomicI64,
    },
}

impl AppClock {
    /// The clock that the environment asks for.
    ///
    /// # Errors
    /// `value` (of `NENRIN_TODAY`) is given but is not a day `YYYY-MM-DD` of the years 1–9999.
    pub fn from_variable(value: Option<&str>) -> Result<Self, TodayError> {
        match value {
            None | Some("") => Ok(Self::System),
            Some(text) => Self::fixed_at(text),
        }
    }

    fn fixed_at(text: &str) -> Result<Self, TodayError> {
        let wrong = || TodayError(text.to_owned());
        let date: career::date::PartialDate = text.parse().map_err(|_| wrong())?;
        if date.precision() == career::date::Precision::Day {
            Ok(Self::fixed(date.first_day()))
        } else {
            Err(wrong())
        }
    }

    /// A clock that stands at a day.
    #[must_use]
    pub fn fixed(today: NaiveDate) -> Self {
        Self::Fixed {
            today,
            told: AtomicI64::new(0),
        }
    }

    /// Today, where the person is.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        match self {
            Self::System => Local::now().date_naive(),
            Self::Fixed { today, .. } => *today,
        }
    }

    /// What the system's clock says, in milliseconds since 1970; none where today is fixed.
    #[must_use]
    pub fn system_ms(&self) -> Option<i64> {
        match self {
            Self::System => Some(Utc::now().timestamp_millis()),
            Self::Fixed { .. } => None,
        }
    }

    /// Now, in milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn now_ms(&self) -> i64 {
        match self {
            Self::System => Utc::now().timestamp_millis(),
            Self::Fixed { today, told } => {
                let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
                today.and_time(noon).and_utc().timestamp_millis() + told.fetch_add(1, Ordering::Relaxed)
            }
        }
    }
}

/// What the system's clock says, whatever day is fixed: for the wait after a wrong passphrase, which no variable shortens.
#[must_use]
pub fn wall() -> SystemTime {
    SystemTime::now()
}

/// An instant as ISO 8601 in UTC with seconds: `2026-11-22T12:00:00Z`.
#[must_use]
pub fn iso_instant(ms: i64) -> String {
    DateTime::<Utc>::from_timestamp_millis(ms)
        .unwrap_or_default()
        .format("%Y-%m-%dT%H:%M:%SZ")
        .to_string()
}

/// An instant where the person is, to the minute, for people to read: `2026-11-22 21:00`.
#[must_use]
pub fn local_minute(iso: &str) -> String {
    match DateTime::parse_from_rfc3339(iso) {
        Ok(instant) => instant.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string(),
        Err(_) => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_day_is_read_strictly() {
        let clock = AppClock::from_variable(Some("2026-11-22")).unwrap();
        assert_eq!(clock.today().to_string(), "2026-11-22");
        for wrong in [
            "2026",
            "2026-11",
            "2026-11-31",
            "2026/11/22",
            "today",
            "2026-11-22 ",
            "-2026-11-22",
            "20261122",
        ] {
            assert_eq!(
                AppClock::from_variable(Some(wrong)).err(),
                Some(TodayError(wrong.to_owned()))
            );
        }
    }

    #[test]
    fn fixed_instants_begin_at_noon_and_never_repeat() {
        let clock = AppClock::from_variable(Some("2026-11-22")).unwrap();
        let first = clock.now_ms();
        assert_eq!(iso_instant(first), "2026-11-22T12:00:00Z");
        assert_eq!(clock.now_ms(), first + 1);
    }

    #[test]
    fn no_variable_is_the_system() {
        assert!(matches!(AppClock::from_variable(None), Ok(AppClock::System)));
    }
}
