//! Dates and half-years as they are typed.

use career::date::{Edge, HalfYear, PartialDate, parse};
use chrono::NaiveDate;

use super::{Context, OpError, Result};
use crate::api::{DateEdge, DateParse, DateView};

/// Reads a date in any accepted form.
///
/// # Errors
/// [`OpError::Date`]
pub fn date_parse(context: &mut Context, args: DateParse) -> Result<DateView> {
    let edge = match args.edge {
        DateEdge::Start => Edge::Start,
        DateEdge::End => Edge::End,
        DateEdge::On => Edge::On,
    };
    Ok(DateView {
        date: parse(&args.text, edge, context.today())?.to_string(),
    })
}

/// The last day that an ISO date may mean, as an ISO day.
///
/// # Errors
/// [`OpError::Date`]
pub fn last_day(iso: &str) -> Result<String> {
    Ok(iso.parse::<PartialDate>()?.last_day().to_string())
}

/// A date in any accepted form.
pub(super) fn date(context: &Context, text: &str, edge: Edge) -> Result<PartialDate> {
    Ok(parse(text, edge, context.today())?)
}

/// A date that stands for itself; none is today.
pub(super) fn date_or_today(context: &Context, text: Option<&str>) -> Result<PartialDate> {
    match text.filter(|text| !text.trim().is_empty()) {
        Some(text) => date(context, text, Edge::On),
        None => Ok(PartialDate::from_day(context.today())?),
    }
}

/// The first or last day of a date, for a filter.
pub(super) fn day(context: &Context, text: Option<&str>, edge: Edge) -> Result<Option<NaiveDate>> {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
        return Ok(None);
    };
    let date = date(context, text, edge)?;
    Ok(Some(if edge == Edge::Start {
        date.first_day()
    } else {
        date.last_day()
    }))
}

/// The day that a view is as of; none is today.
pub(super) fn as_of(context: &Context, text: Option<&str>) -> Result<NaiveDate> {
    Ok(day(context, text, Edge::End)?.unwrap_or_else(|| context.today()))
}

/// A half-year; none is the current one.
pub(super) fn half_year(context: &Context, text: Option<&str>) -> Result<HalfYear> {
    match text.filter(|text| !text.trim().is_empty()) {
        Some(text) => text.trim().parse().map_err(|_| OpError::HalfYear(text.to_owned())),
        None => HalfYear::of(context.today()).ok_or(OpError::plain("date-year-out-of-range")),
    }
}
