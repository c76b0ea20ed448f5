//! A role in one line, as one would say it: 「SRE 2019年夏から2022年9月」.

use chrono::NaiveDate;

use super::{
    kind::find_kind,
    organisation::{Parts, split},
    span::{self, Found, Span},
};
use crate::{
    date::{DateError, Edge, PartialDate, Period},
    id::RoleKindId,
    text::Folded,
};

/// What a line says. While it is being typed, anything may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoleLine {
    /// The words that name neither a period nor an organisation.
    pub title: String,
    /// The role kind that they name.
    pub kind: Option<RoleKindId>,
    /// May be empty.
    pub organisation: String,
    /// Where the role begins.
    pub from: Option<PartialDate>,
    /// Where it ends; none while it lasts.
    pub to: Option<PartialDate>,
    /// What keeps the line from being a role. The first one of several.
    pub problem: Option<RoleLineProblem>,
}

/// Why a line is no role yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RoleLineProblem {
    /// A date in it is not in the calendar: 2018/13.
    #[error("a date that the calendar does not have")]
    NoSuchDate,
    /// The end lies before the start.
    #[error("the end lies before the start")]
    EndBeforeStart,
    /// It says when, and not what.
    #[error("the title is missing")]
    TitleMissing,
    /// It does not say when the role began.
    #[error("the period is missing")]
    PeriodMissing,
}

impl RoleLineProblem {
    /// The stable code, the key of its words.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSuchDate => "date-no-such-day",
            Self::EndBeforeStart => "role-end-before-start",
            Self::TitleMissing => "role-title-missing",
            Self::PeriodMissing => "role-period-missing",
        }
    }
}

/// Understands a role given as one line, in Japanese or English.
///
/// - The **period** is the first one in the line: two dates joined by a dash, 〜, から, "to" …; a date with から, 「-」,
///   "since" … for a role that lasts; a date with a duration (「2012年度から4年」); a date with まで or "until". A date
///   alone begins a role that lasts; a fiscal year or half-year alone is the whole role. Dates are read as in
///   [`crate::date::parse`].
/// - 「いま」, 「現在」, "now" without a date means a role that lasts; it begins where the latest of the `context`'s periods
///   ends, when one has ended.
/// - The **organisation** stands after "@" or "at", before 「で」, in brackets, or has a legal form like 株式会社.
/// - The **kind** is the one that the title names by one of the `kinds`' aliases, see [`find_kind`].
///
/// Never fails and never panics: what is missing is the answer's [`RoleLine::problem`].
///
/// ```
/// use career::{id::RoleKindId, role::parse_line};
/// let sre: RoleKindId = "sre".parse()?;
/// let today = "2026-11-22".parse()?;
/// let role = parse_line("株式会社あさぎでSRE 2019年夏から2022年9月", [(&sre, "SRE")], &[], today);
/// assert_eq!((role.title.as_str(), role.organisation.as_str()), ("SRE", "株式会社あさぎ"));
/// assert_eq!(role.from.unwrap().to_string(), "2019-07");
/// assert_eq!(role.to.unwrap().to_string(), "2022-09");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse_line<'k>(
    line: &str,
    kinds: impl IntoIterator<Item = (&'k RoleKindId, &'k str)>,
    context: &[Period],
    today: NaiveDate,
) -> RoleLine {
    let kinds: Vec<(&RoleKindId, &str)> = kinds.into_iter().collect();
    let folded = Folded::new(line);
    let found = span::find(folded.text(), today);
    let mut words = match &found {
        Some(Found { at, .. }) => without(line, folded.original(at.clone())),
        None => line.to_owned(),
    };
    // 「いまもSRE 2019/7から」: the word says nothing that the date does not say, and is no part of the title.
    if found.as_ref().is_some_and(|found| matches!(found.span, Span::From(_))) {
        let folded = Folded::new(&words);
        if let Some(now) = span::find_now(folded.text(), today) {
            words = without(&words, folded.original(now.at));
        }
    }
    let Parts { title, organisation } = split(&words, &|part| find_kind(part, kinds.iter().copied()).is_some());
    let kind = find_kind(&title, kinds.iter().copied());
    let mut role = RoleLine {
        title,
        kind,
        organisation,
        ..RoleLine::default()
    };
    if let Some(problem) = place(&mut role, found.map(|found| found.span), context, today) {
        role.problem = Some(problem);
    } else if role.title.is_empty() {
        role.problem = Some(RoleLineProblem::TitleMissing);
    } else if role.from.is_none() {
        role.problem = Some(RoleLineProblem::PeriodMissing);
    }
    role
}

/// The line without a stretch of it, and without the brackets that stood around that stretch alone.
fn without(line: &str, stretch: std::ops::Range<usize>) -> String {
    let (mut before, mut after) = (&line[..stretch.start], &line[stretch.end..]);
    const BRACKETS: [(char, char); 5] = [('(', ')'), ('（', '）'), ('[', ']'), ('［', '］'), ('【', '】')];
    for (open, close) in BRACKETS {
        if let (Some(head), Some(tail)) = (
            before.trim_end().strip_suffix(open),
            after.trim_start().strip_prefix(close),
        ) {
            (before, after) = (head, tail);
        }
    }
    format!("{before} {after}")
}

/// Gives the role its dates.
fn place(role: &mut RoleLine, span: Option<Span>, context: &[Period], today: NaiveDate) -> Option<RoleLineProblem> {
    let date = |result: Result<PartialDate, DateError>| result.map_err(|_| RoleLineProblem::NoSuchDate);
    let dates = match span {
        None => Ok((None, None)),
        Some(Span::Wrong(_)) => Err(RoleLineProblem::NoSuchDate),
        Some(Span::Now) => Ok((span::start_after(context, today), None)),
        Some(Span::From(from)) => date(from.at(Edge::Start)).map(|from| (Some(from), None)),
        Some(Span::Until(to)) => date(to.at(Edge::End)).map(|to| (None, Some(to))),
        Some(Span::Between(from, to)) => {
            date(from.at(Edge::Start)).and_then(|from| Ok((Some(from), Some(date(to.at(Edge::End))?))))
        }
        Some(Span::For(from, months)) => {
            date(from.at(Edge::Start)).and_then(|from| Ok((Some(from), Some(date(span::end_after(from, months))?))))
        }
    };
    match dates {
        Err(problem) => Some(problem),
        Ok((from, to)) => {
            (role.from, role.to) = (from, to);
            let wrong = from
                .zip(to)
                .is_some_and(|(from, to)| Period::new(from, Some(to)).is_err());
            wrong.then_some(RoleLineProblem::EndBeforeStart)
        }
    }
}
