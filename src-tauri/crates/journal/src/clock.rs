//! Where the journal gets the time from: it never asks the system by itself.

use std::fmt;

use chrono::{DateTime, NaiveDate, SecondsFormat};
use serde::{Deserialize, Serialize};

/// A moment in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl fmt::Display for Moment {
    /// ISO 8601 in UTC with milliseconds: `2026-11-22T03:04:05.678Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match DateTime::from_timestamp_millis(self.0) {
            Some(moment) => f.write_str(&moment.to_rfc3339_opts(SecondsFormat::Millis, true)),
            None => write!(f, "{}", self.0),
        }
    }
}

/// Tells the time. Injected, so that a test may say which day it is.
pub trait Clock: Send + Sync {
    /// The moment that is written beside a change, and from which ids are made.
    fn now(&self) -> Moment;

    /// Today in the user's time zone.
    fn today(&self) -> NaiveDate;
}

/// A clock that stands still, for tests and for filling a journal at a given day.
#[derive(Debug, Clone, Copy)]
pub struct StandingClock {
    /// What [`Clock::now`] says.
    pub now: Moment,
    /// What [`Clock::today`] says.
    pub today: NaiveDate,
}

impl Clock for StandingClock {
    fn now(&self) -> Moment {
        self.now
    }

    fn today(&self) -> NaiveDate {
        self.today
    }
}
