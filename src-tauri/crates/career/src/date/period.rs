//! From–to with an open end.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PartialDate;

/// The end lies before the start.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the period ends ({to}) before it starts ({from})")]
pub struct PeriodError {
    /// Start.
    pub from: PartialDate,
    /// End.
    pub to: PartialDate,
}

/// From a partial date to another one, or open. The end is inclusive and never lies wholly before the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Period {
    from: PartialDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<PartialDate>,
}

#[derive(Deserialize)]
struct Raw {
    from: PartialDate,
    #[serde(default)]
    to: Option<PartialDate>,
}

impl TryFrom<Raw> for Period {
    type Error = PeriodError;

    fn try_from(raw: Raw) -> Result<Self, PeriodError> {
        Self::new(raw.from, raw.to)
    }
}

impl Period {
    /// A period; `to` none is open.
    ///
    /// # Errors
    /// Every day of `to` lies before every day of `from`.
    pub fn new(from: PartialDate, to: Option<PartialDate>) -> Result<Self, PeriodError> {
        match to {
            Some(to) if to.last_day() < from.first_day() => Err(PeriodError { from, to }),
            _ => Ok(Self { from, to }),
        }
    }

    /// Its start.
    #[must_use]
    pub fn from(self) -> PartialDate {
        self.from
    }

    /// Its end; none while it lasts.
    #[must_use]
    pub fn to(self) -> Option<PartialDate> {
        self.to
    }

    /// Whether a day lies in it, both ends included at their widest.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from.first_day() <= day && self.to.is_none_or(|to| day <= to.last_day())
    }
}
