//! A moment as the archive writes it: `2026-11-22T03:04:05.678Z`.

use std::{fmt, str::FromStr};

use chrono::{DateTime, Datelike, SecondsFormat, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A moment in UTC, exact to the millisecond, in the years 1–9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// The text or number is no moment that the archive can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a moment in UTC with three digits of a second")]
pub struct TimestampError;

impl Timestamp {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// It lies outside the years 1–9999.
    pub fn from_millis(millis: i64) -> Result<Self, TimestampError> {
        match DateTime::<Utc>::from_timestamp_millis(millis) {
            Some(moment) if (1..=9999).contains(&moment.year()) => Ok(Self(millis)),
            _ => Err(TimestampError),
        }
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let moment = DateTime::<Utc>::from_timestamp_millis(self.0).unwrap_or_default();
        f.write_str(&moment.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    /// Reads the form that it writes, and no other: what is finer than a millisecond would be lost.
    fn from_str(text: &str) -> Result<Self, TimestampError> {
        let moment = DateTime::parse_from_rfc3339(text).map_err(|_| TimestampError)?;
        let read = Self::from_millis(moment.timestamp_millis())?;
        if read.to_string() == text {
            Ok(read)
        } else {
            Err(TimestampError)
        }
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_one_form_and_reads_that_one() {
        let moment = Timestamp::from_millis(1_795_316_645_678).unwrap();
        assert_eq!(moment.to_string(), "2026-11-22T03:04:05.678Z");
        assert_eq!(moment.to_string().parse(), Ok(moment));
        for text in [
            "2026-11-22",
            "2026-11-22T03:04:05Z",
            "2026-11-22T12:04:05.678+09:00",
            "2026-11-22T03:04:05.6789Z",
            "",
        ] {
            assert_eq!(text.parse::<Timestamp>(), Err(TimestampError), "{text}");
        }
        assert_eq!(Timestamp::from_millis(i64::MAX), Err(TimestampError));
        assert!(Timestamp::from_millis(253_402_300_800_000).is_err());
    }
}
