//! The quiet lens and the prompt of the day.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Ledger, month::Month, weight};
use crate::{
    date::PartialDate,
    id::{DirectionId, PromptId},
    recap::{Lens, Prompt, Recap, Tense},
};

/// Days in which no prompt comes back.
const REST: u64 = 60;

/// Months that are recent.
const RECENT: u32 = 6;

/// What a lens gained lately.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LensRecency {
    /// Which.
    pub lens: Lens,
    /// base × confirmation of its directions in the last six calendar months, this one included; a direction gains at most 1
    /// a month.
    pub gained: f64,
    /// The date of its newest evidence.
    pub newest: Option<PartialDate>,
}

/// The lens with the least recent evidence, and what the others have: the rule that is shown with it.
#[derive(Debug, Clone, PartialEq)]
pub struct QuietLens {
    /// The quiet one: it gained least in six months; of equals, the one whose newest evidence is the oldest; of equals, the
    /// first in the lenses' order.
    pub lens: Lens,
    /// All three, from the quietest on.
    pub lenses: [LensRecency; 3],
}

impl QuietLens {
    /// The quiet lens, where another one gained more: in an even half-year none is missed.
    #[must_use]
    pub fn missed(&self) -> Option<Lens> {
        (self.lenses[0].gained < self.lenses[2].gained).then_some(self.lens)
    }
}

/// Which lens is quiet.
#[must_use]
pub fn quiet_lens(recap: &Recap, ledger: &Ledger, today: NaiveDate) -> QuietLens {
    let mut lenses = Lens::ALL.map(|lens| {
        let directions = recap.directions().iter().filter(|direction| direction.lens == lens);
        let mut quarters = 0;
        let mut newest = None;
        for direction in directions {
            quarters += recent_quarters(ledger, &direction.id, today);
            for (_, pieces) in ledger.months(&direction.id).rev() {
                let known = pieces
                    .iter()
                    .filter(|piece| piece.is_live() && weight::is_known(piece, today));
                let of_month = known.map(|piece| piece.date).max();
                newest = newest.max(of_month);
                if of_month.is_some() {
                    break;
                }
            }
        }
        LensRecency {
            lens,
            gained: f64::from(quarters) / f64::from(weight::CAP),
            newest,
        }
    });
    lenses.sort_by(|a, b| a.gained.total_cmp(&b.gained).then(a.newest.cmp(&b.newest)));
    QuietLens {
        lens: lenses[0].lens,
        lenses,
    }
}

/// base × confirmation of a direction in the last six calendar months, a month at most 1, in quarters.
fn recent_quarters(ledger: &Ledger, direction: &DirectionId, today: NaiveDate) -> u32 {
    let now = Month::of(today);
    let since = Month::of(today.checked_sub_months(Months::new(RECENT - 1)).unwrap_or(today));
    let months = ledger.months(direction).rev().skip_while(|(month, _)| *month > now);
    months
        .take_while(|(month, _)| *month >= since)
        .map(|(_, pieces)| weight::quarters(pieces, today).min(weight::CAP))
        .sum()
}

/// What a direction gained in the last six calendar months, this one included: base × confirmation, a month at most 1.
pub(super) fn gained_lately(ledger: &Ledger, direction: &DirectionId, today: NaiveDate) -> f64 {
    f64::from(recent_quarters(ledger, direction, today)) / f64::from(weight::CAP)
}

/// The prompt of a day: one of the quiet lens, else a general one, else one of the next quiet lens. None when all rest.
///
/// `own` are prompts of the user's, asked like the pack's. `recent` holds the prompts that were shown, with the day, in their order.
/// The last one shown today is today's, unless `another` is asked for; others rest for 60 days. Of those that may be asked, the
/// tense (past, present, future) comes first that was shown least lately. The same journal on the same day gives the same
/// prompt.
#[must_use]
pub fn prompt_of_day(
    recap: &Recap,
    own: &[Prompt],
    ledger: &Ledger,
    today: NaiveDate,
    recent: &[(PromptId, NaiveDate)],
    another: bool,
) -> Option<Prompt> {
    let find = |id: &PromptId| recap.prompt(id).or_else(|| own.iter().find(|prompt| prompt.id == *id));
    let todays = recent.iter().rev().filter(|(_, day)| *day == today);
    if let Some(prompt) = todays.filter_map(|(id, _)| find(id)).next()
        && !another
    {
        return Some(prompt.clone());
    }
    let rested = today.checked_sub_days(Days::new(REST)).unwrap_or(today);
    let rests = |prompt: &Prompt| {
        let mut shown = recent.iter().filter(|(id, _)| *id == prompt.id);
        shown.any(|(_, day)| *day > rested && *day <= today)
    };
    // How long ago each tense was shown: its place in `recent`, none first.
    let last_shown = |tense: Tense| {
        recent
            .iter()
            .rposition(|(id, _)| find(id).is_some_and(|one| one.tense == tense))
    };
    let mut tenses = [Tense::Past, Tense::Present, Tense::Future];
    tenses.sort_by_key(|&tense| last_shown(tense));
    let [first, second, third] = quiet_lens(recap, ledger, today)
        .lenses
        .map(|recency| Some(recency.lens));
    let turn = usize::try_from(today.num_days_from_ce().rem_euclid(i32::MAX)).unwrap_or(0);
    [first, None, second, third].into_iter().find_map(|lens| {
        let mine = own.iter().filter(|prompt| prompt.lens == lens);
        let free: Vec<&Prompt> = mine
            .chain(recap.prompts_of(lens))
            .filter(|prompt| !rests(prompt))
            .collect();
        tenses.into_iter().find_map(|tense| {
            let of: Vec<&Prompt> = free.iter().copied().filter(|prompt| prompt.tense == tense).collect();
            of.get(turn.checked_rem(of.len())?).map(|&prompt| prompt.clone())
        })
    })
}
