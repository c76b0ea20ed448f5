//! Dates in the forms that people type.

use chrono::NaiveDate;

use super::{
    DateError, PartialDate, english, japanese, numeric,
    said::{Reading, Said},
    scan::Cursor,
};
use crate::text::fold;

/// Which side of a period a date stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edge {
    /// The first: 「2018年度」 starts in 2018-04.
    Start,
    /// The last: 「2018年度」 ends in 2019-03.
    End,
    /// Neither: the date of one thing.
    On,
}

/// Reads a date as people type it.
///
/// | form | becomes |
/// |---|---|
/// | `2018`, `2018-04`, `2018-4-1`, `2018/4/1`, `2018.4`, `20180401`, `4/2018` | as it says |
/// | `2018年4月1日`, `二〇一八年四月`, full-width digits, `4月` (of this year) | as it says |
/// | `平成30年4月`, `平30`, `H30.4`, `令和元年5月`, `昭和63年` | as it says; era years past an era's end count on |
/// | `Apr 2018`, `April 1, 2018`, `1st of April 2018`, `2018 Apr 1` | as it says |
/// | `2018年度`, `FY2018` | start 2018-04, end 2019-03, on: the year 2018, in which three quarters of it lie |
/// | `2018年度上期`, `2018年上期`, `2018-H1`, `H1 2018` | April and September; on: July |
/// | `2018年度下期`, `2018-H2` | October and March; on: January |
/// | `2018年前半`, `2018年上半期`, `first half of 2018` | January and June; on: April. The second half: July and December; on: October |
/// | `2019年春`, `2019年夏頃`, `summer 2019` | the season's middle month (April, July, October); winter is December of that year |
/// | `2019年初`, `early 2019`; `2019年半ば`, `mid-2019`; `2019年末`, `end of 2019` | January; July; December |
/// | `4月上旬`, `4月末`, `4月頃`, `2019年頃` | the month or year: what is vague stays vague |
/// | `今年4月`, `去年`, `来年度`, `先月`, `今日`, `3年前`, `2か月前`, `last month`, `3 years ago` | counted from `today` |
///
/// A fiscal year begins in April. Two-digit years and `1/4/2018` are refused, because they may mean two things.
///
/// # Errors
/// [`DateError`] with the text as it was typed: no such form, no such day, or a year outside 1–9999.
///
/// ```
/// use career::date::{Edge, parse};
/// let today = "2026-11-22".parse()?;
/// assert_eq!(parse("2018年度", Edge::End, today)?.to_string(), "2019-03");
/// assert_eq!(parse("Ｈ３０．４", Edge::On, today)?.to_string(), "2018-04");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse(text: &str, edge: Edge, today: NaiveDate) -> Result<PartialDate, DateError> {
    let folded = fold(text);
    let folded = folded.trim();
    let read = scan(folded, Place::Alone, today).filter(|read| read.len == folded.len());
    let typed = || text.trim().chars().take(LONGEST_ECHO).collect();
    match read {
        Some(Scanned { said: Ok(said), .. }) => said.at(edge).map_err(|error| error.about(typed())),
        Some(Scanned { said: Err(error), .. }) => Err(error.about(typed())),
        None => Err(DateError::Unreadable(typed())),
    }
}

/// How much of a typed text an error repeats, in characters.
const LONGEST_ECHO: usize = 60;

/// Where a date is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A text that is nothing but a date.
    Alone,
    /// Among other words, where `S3` is no year of the Shōwa era and 2000人 no year at all.
    InWords,
}

/// A date at the beginning of a text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scanned {
    /// Its bytes.
    pub(crate) len: usize,
    /// What it says.
    pub(crate) said: Result<Said, DateError>,
}

/// Reads the longest date at the beginning of a folded text.
pub(crate) fn scan(folded: &str, place: Place, today: NaiveDate) -> Option<Scanned> {
    let readers: [fn(&mut Cursor<'_>) -> Reading; 3] = [numeric::read, japanese::read, english::read];
    let mut best: Option<Scanned> = None;
    for read in readers {
        let mut cursor = Cursor::new(folded, place, today);
        if let Some(said) = read(&mut cursor)
            && best.as_ref().is_none_or(|best| cursor.at() > best.len)
        {
            best = Some(Scanned { len: cursor.at(), said });
        }
    }
    best
}
