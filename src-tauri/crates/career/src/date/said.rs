//! What a person said, before it is known which side of a period it stands for.

use chrono::NaiveDate;

use super::{DateError, Edge, Half, HalfYear, PartialDate};

/// What a reader found: nothing, a date, or one that can't be.
pub(crate) type Reading = Option<Result<Said, DateError>>;

/// What was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    /// A date of some precision.
    Date(PartialDate),
    /// April of this year to March of the next.
    FiscalYear(i32),
    /// 上期 or 下期.
    HalfYear(HalfYear),
    /// January to June, or July to December.
    CalendarHalf(i32, Half),
}

impl Said {
    pub(crate) fn year(year: i32) -> Result<Self, DateError> {
        PartialDate::year_only(year).map(Self::Date)
    }

    pub(crate) fn month(year: i32, month: u32) -> Result<Self, DateError> {
        PartialDate::month_only(year, month).map(Self::Date)
    }

    pub(crate) fn day(year: i32, month: u32, day: u32) -> Result<Self, DateError> {
        PartialDate::day(year, month, day).map(Self::Date)
    }

    pub(crate) fn on(day: Option<NaiveDate>) -> Result<Self, DateError> {
        day.ok_or_else(|| DateError::YearOutOfRange(String::new()))
            .and_then(PartialDate::from_day)
            .map(Self::Date)
    }

    pub(crate) fn half(fiscal_year: i32, half: Half) -> Result<Self, DateError> {
        HalfYear::new(fiscal_year, half).map(Self::HalfYear)
    }

    /// A month, counted from January of the year 0.
    pub(crate) fn month_number(number: i64) -> Result<Self, DateError> {
        let year = i32::try_from(number.div_euclid(12)).map_err(|_| DateError::YearOutOfRange(String::new()))?;
        let month = u32::try_from(number.rem_euclid(12)).unwrap_or(0) + 1;
        Self::month(year, month)
    }

    /// The date for one side of a period. A stretch of six months that is asked for as one date is its fourth month.
    pub(crate) fn at(self, edge: Edge) -> Result<PartialDate, DateError> {
        let month = |edge: Edge, year: i32, first: u32| {
            let months_on = match edge {
                Edge::Start => 0,
                Edge::On => 3,
                Edge::End => 5,
            };
            let index = first - 1 + months_on;
            let carry = i32::from(index >= 12);
            PartialDate::month_only(year + carry, index % 12 + 1)
        };
        match (self, edge) {
            (Self::Date(date), _) => Ok(date),
            (Self::FiscalYear(year), Edge::Start) => PartialDate::month_only(year, 4),
            (Self::FiscalYear(year), Edge::End) => PartialDate::month_only(year + 1, 3),
            (Self::FiscalYear(year), Edge::On) => PartialDate::year_only(year),
            (Self::HalfYear(half), edge) => match half.half() {
                Half::First => month(edge, half.fiscal_year(), 4),
                Half::Second => month(edge, half.fiscal_year(), 10),
            },
            (Self::CalendarHalf(year, Half::First), edge) => month(edge, year, 1),
            (Self::CalendarHalf(year, Half::Second), edge) => month(edge, year, 7),
        }
    }
}
