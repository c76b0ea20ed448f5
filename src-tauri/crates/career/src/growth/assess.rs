//! Puts the parts together: where each direction stands at a day, and why.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use super::{
    CarryOver, Foothold, Group, Ledger, Opportunity, Piece, Source, Stage, WouldChange,
    change::Ground,
    foothold::footholds,
    month::Month,
    prompt::{gained_lately, quiet_lens},
    reach::{Held, carry_overs, held},
    stage::{Pulls, ground},
    weight::{self, Recency, Tally, is_known},
};
use crate::{
    date::PartialDate,
    id::{DirectionId, GoalId, LinkId, RoleId},
    plan::Goal,
    reading::{OwnLink, Reading, ReadingStatus},
    recap::{Direction, FirstStep, Lens, Recap},
    role::Role,
};

/// Years from the first evidence on that make it "practised since".
const LONG: i32 = 3;

/// What the journal holds besides evidence.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// All roles.
    pub roles: &'a [Role],
    /// Starred directions.
    pub stars: &'a BTreeSet<DirectionId>,
    /// All goals, closed ones too.
    pub goals: &'a [Goal],
    /// What the user did with links.
    pub reading: &'a [Reading],
    /// Links of the user's own.
    pub own_links: &'a [OwnLink],
}

/// Where a direction stands at a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The direction.
    pub direction: DirectionId,
    /// Its lens.
    pub lens: Lens,
    /// Its group.
    pub group: Group,
    /// How far it has grown.
    pub stage: Stage,
    /// W: the sum of the pieces' weights, exactly.
    pub weight: f64,
    /// 地力, 0…1: 1 − 2^(−W/1.4).
    pub ground: f64,
    /// 届きやすさ, 0…1: the reach of the first carry-over; 0 without one.
    pub reach: f64,
    /// Starred, or held by an open goal.
    pub will: bool,
    /// Starred.
    pub starred: bool,
    /// The open goal; of several, the one that is due first.
    pub goal: Option<GoalId>,
    /// How much there is to win.
    pub opportunity: Opportunity,
    /// Pieces that wait for a yes.
    pub suggested: u32,
    /// Pieces that have one.
    pub confirmed: u32,
    /// The date of the first piece that counts.
    pub first: Option<PartialDate>,
    /// The date of the newest piece that counts.
    pub newest: Option<PartialDate>,
    /// Strengths that it builds on, the best first.
    pub carry_overs: Vec<CarryOver>,
    /// What has grown already and it builds on, the strongest first.
    pub footholds: Vec<Foothold>,
    /// The recap's first step that is neither planned nor finished.
    pub next_step: Option<FirstStep>,
    /// Links not read yet: the recap's in its order, own ones after.
    pub unread: Vec<LinkId>,
    /// Those of them that stand on the shelf, queued or begun.
    pub shelved: Vec<LinkId>,
    /// The one reason shown in a list.
    pub reason: Reason,
}

/// Why a direction stands where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Suggestions wait for a yes.
    Waiting {
        /// How many.
        count: u32,
    },
    /// A role of today is this very work.
    OwnRole {
        /// Which.
        role: RoleId,
    },
    /// The first evidence is over three years old, from the time of a role that is over.
    PractisedSince {
        /// Which.
        role: RoleId,
        /// The first evidence.
        date: PartialDate,
    },
    /// It began with this.
    FirstRecord {
        /// What.
        source: Source,
        /// When.
        date: PartialDate,
    },
    /// A role carries over.
    CarryOver {
        /// Which.
        role: RoleId,
    },
    /// It went quiet.
    Asleep {
        /// The newest evidence.
        date: PartialDate,
    },
    /// まだ手がかりがありません
    None,
}

/// A piece with its weight, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed<'a> {
    /// The piece.
    pub piece: &'a Piece,
    /// 1 or ½ by source.
    pub base: f64,
    /// 1, ½ or 0 by state.
    pub confirmation: f64,
    /// 0…1, halves every three years.
    pub recency: f64,
    /// 1, or the share that the month's cap leaves.
    pub cap: f64,
    /// base × confirmation × recency × cap, to the nearest 2⁻³³. These add up to W exactly.
    pub weight: f64,
}

/// A month whose pieces weigh more than 1 together, before recency.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CappedMonth {
    /// Which.
    pub month: Month,
    /// base × confirmation, added up.
    pub raw: f64,
    /// What counts of it: 1.
    pub counted: f64,
}

/// What a year brought, before recency.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearWeight {
    /// The calendar year.
    pub year: i32,
    /// base × confirmation, a month at most 1.
    pub weight: f64,
}

/// A first step of the recap and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct StepState {
    /// The step.
    pub step: FirstStep,
    /// It stands in the plan, open or finished.
    pub planned: bool,
    /// It is finished.
    pub done: bool,
}

/// A direction opened: each number with the parts that add up to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Detail<'a> {
    /// As in the list.
    pub assessment: Assessment,
    /// All pieces up to the day, newest first, dismissed ones at the end.
    pub pieces: Vec<Weighed<'a>>,
    /// Months over their cap, oldest first.
    pub capped: Vec<CappedMonth>,
    /// By year, oldest first; years without evidence are left out.
    pub years: Vec<YearWeight>,
    /// The recap's steps in their order.
    pub steps: Vec<StepState>,
    /// What would change the answer, the nearest at hand first.
    pub would_change: Vec<WouldChange>,
}

/// Where all directions stand at a day, in the recap's order. Evidence, roles, readings and finished steps that are later
/// than the day are left out; stars and goals have no day of their own, but a goal closed by that day is closed.
#[must_use]
pub fn assess(ledger: &Ledger, context: &Context<'_>, recap: &Recap, as_of: NaiveDate) -> Vec<Assessment> {
    let person = Person::at(ledger, context, recap, as_of);
    let directions = recap.directions().iter();
    directions
        .map(|direction| one(ledger, context, &person, direction, as_of))
        .collect()
}

/// One direction with all its parts; none when the recap has no such direction.
#[must_use]
pub fn open<'a>(
    ledger: &'a Ledger,
    context: &Context<'_>,
    recap: &Recap,
    direction: &DirectionId,
    as_of: NaiveDate,
) -> Option<Detail<'a>> {
    let direction = recap.direction(direction)?;
    let person = Person::at(ledger, context, recap, as_of);
    let assessment = one(ledger, context, &person, direction, as_of);
    let tally = person.tally(&direction.id);
    let now = Month::of(as_of);
    let mut pieces = Vec::new();
    let mut capped = Vec::new();
    for (month, all) in ledger.months(&direction.id) {
        let known: Vec<&Piece> = all.iter().filter(|piece| is_known(piece, as_of)).collect();
        let quarters: Vec<u32> = known.iter().map(|piece| piece.quarters()).collect();
        let sum: u32 = quarters.iter().sum();
        let recency = Recency::new(month, now);
        let over = sum > weight::CAP;
        if over {
            let raw = f64::from(sum) / f64::from(weight::CAP);
            capped.push(CappedMonth {
                month,
                raw,
                counted: 1.0,
            });
        }
        let cap = if over {
            f64::from(weight::CAP) / f64::from(sum)
        } else {
            1.0
        };
        pieces.extend(
            known
                .into_iter()
                .zip(recency.shares(&quarters))
                .map(|(piece, share)| Weighed {
                    piece,
                    base: piece.source.kind().base(),
                    confirmation: piece.state.confirmation(),
                    recency: recency.value(),
                    cap,
                    weight: share.value(),
                }),
        );
    }
    pieces.sort_by(|a, b| {
        b.piece
            .is_live()
            .cmp(&a.piece.is_live())
            .then_with(|| b.piece.cmp(a.piece))
    });
    let ground = Ground {
        ledger,
        direction: &direction.id,
        tally: &tally,
        stage: assessment.stage,
        next_step: assessment.next_step.as_ref().map(|step| step.id.as_str()),
        unread: assessment.unread.first(),
        as_of,
    };
    Some(Detail {
        would_change: ground.would_change(),
        pieces,
        capped,
        years: years(ledger, &direction.id, as_of),
        steps: steps(direction, context.goals, as_of).collect(),
        assessment,
    })
}

/// What each year brought to each lens, oldest first: the sums of its directions' years. Years between that brought nothing
/// are there with zeros.
#[must_use]
pub fn lens_years(recap: &Recap, ledger: &Ledger, as_of: NaiveDate) -> Vec<(i32, [f64; 3])> {
    let mut found: BTreeMap<i32, [f64; 3]> = BTreeMap::new();
    for direction in recap.directions() {
        for year in years(ledger, &direction.id, as_of) {
            found.entry(year.year).or_default()[direction.lens as usize] += year.weight;
        }
    }
    let (Some((&first, _)), Some((&last, _))) = (found.first_key_value(), found.last_key_value()) else {
        return Vec::new();
    };
    let year = |year| (year, found.get(&year).copied().unwrap_or_default());
    (first..=last).map(year).collect()
}

/// What is the same for all directions at a day.
struct Person<'a> {
    recap: &'a Recap,
    held: Vec<Held>,
    missed: Option<Lens>,
    tallies: HashMap<&'a DirectionId, Tally>,
}

impl<'a> Person<'a> {
    fn at(ledger: &Ledger, context: &Context<'_>, recap: &'a Recap, as_of: NaiveDate) -> Self {
        let tally = |direction: &'a Direction| {
            let tally = Tally::new(ledger.months(&direction.id), as_of);
            (&direction.id, tally)
        };
        Self {
            recap,
            held: held(context.roles, as_of),
            missed: quiet_lens(recap, ledger, as_of).missed(),
            tallies: recap.directions().iter().map(tally).collect(),
        }
    }

    fn tally(&self, direction: &DirectionId) -> Tally {
        self.tallies.get(direction).copied().unwrap_or_default()
    }
}

fn one(
    ledger: &Ledger,
    context: &Context<'_>,
    person: &Person<'_>,
    direction: &Direction,
    as_of: NaiveDate,
) -> Assessment {
    let tally = person.tally(&direction.id);
    let weight = tally.weight.value();
    let own_ground = ground(weight);
    let stage = Stage::new(&tally, as_of);
    let carry_overs = carry_overs(&person.held, direction, person.recap);
    let footholds = footholds(direction, |other| ground(person.tally(other).weight.value()));
    let reach = carry_overs.first().map_or(0.0, |best| best.reach);
    let starred = context.stars.contains(&direction.id);
    let open_goals = context
        .goals
        .iter()
        .filter(|goal| goal.direction == direction.id && goal.closed.is_none_or(|closed| closed > as_of));
    let goal = open_goals.min_by_key(|goal| (goal.by, goal.id)).map(|goal| goal.id);
    let will = starred || goal.is_some();
    let (unread, shelved) = unread(direction, context, as_of);
    let mut steps = steps(direction, context.goals, as_of);
    let next_step = steps.find(|step| !step.planned && !step.done).map(|step| step.step);
    let mut assessment = Assessment {
        direction: direction.id.clone(),
        lens: direction.lens,
        group: Group::new(stage, tally.is_awake(as_of), own_ground, reach),
        stage,
        weight,
        ground: own_ground,
        reach,
        will,
        starred,
        goal,
        opportunity: Opportunity::new(
            weight,
            Pulls {
                reach,
                foothold: footholds.first().map_or(0.0, |best| best.pull),
                will,
                gained: gained_lately(ledger, &direction.id, as_of),
                quiet: person.missed == Some(direction.lens),
            },
        ),
        suggested: tally.suggested,
        confirmed: tally.confirmed,
        first: tally.first,
        newest: tally.newest,
        carry_overs,
        footholds,
        next_step,
        unread,
        shelved,
        reason: Reason::None,
    };
    assessment.reason = reason(&assessment, &tally, ledger, context.roles, as_of);
    assessment
}

/// The one reason of a list. Of what is true, what helps most to understand the group.
fn reason(found: &Assessment, tally: &Tally, ledger: &Ledger, roles: &[Role], as_of: NaiveDate) -> Reason {
    let waiting = Reason::Waiting { count: found.suggested };
    let carry_over = found
        .carry_overs
        .first()
        .map(|best| Reason::CarryOver { role: best.role });
    let first_record = || {
        let mut pieces = ledger.pieces(&found.direction);
        let first = pieces.find(|piece| piece.is_live() && Some(piece.date) == found.first)?;
        Some(Reason::FirstRecord {
            source: first.source.clone(),
            date: first.date,
        })
    };
    let reason = match found.group {
        Group::Dormant => found.newest.map(|date| Reason::Asleep { date }),
        Group::Growing if found.confirmed == 0 || (found.suggested > 0 && found.stage == Stage::Sprout) => {
            Some(waiting)
        }
        Group::Growing => own_role(found, roles, as_of)
            .or_else(|| practised_since(found, roles, as_of))
            .or_else(first_record),
        Group::Adjacent | Group::Far if tally.live() > 0 && found.confirmed == 0 => Some(waiting),
        Group::Adjacent => carry_over,
        Group::Far => first_record().or(carry_over),
    };
    reason.unwrap_or(Reason::None)
}

fn own_role(found: &Assessment, roles: &[Role], as_of: NaiveDate) -> Option<Reason> {
    let own: BTreeSet<_> = found
        .carry_overs
        .iter()
        .filter(|one| one.own_work)
        .map(|one| &one.role_kind)
        .collect();
    let current = roles
        .iter()
        .filter(|role| role.period.contains(as_of) && role.kind.as_ref().is_some_and(|kind| own.contains(kind)));
    let role = current.min_by_key(|role| (role.period.from(), role.id))?.id;
    Some(Reason::OwnRole { role })
}

fn practised_since(found: &Assessment, roles: &[Role], as_of: NaiveDate) -> Option<Reason> {
    let date = found.first?;
    if as_of
        .years_since(date.last_day())
        .is_none_or(|years| i32::try_from(years).is_ok_and(|years| years < LONG))
    {
        return None;
    }
    let past = roles.iter().filter(|role| {
        role.period.contains(date.middle_day()) && role.period.to().is_some_and(|to| to.last_day() < as_of)
    });
    let role = past.max_by_key(|role| (role.period.from(), role.id))?.id;
    Some(Reason::PractisedSince { role, date })
}

fn unread(direction: &Direction, context: &Context<'_>, as_of: NaiveDate) -> (Vec<LinkId>, Vec<LinkId>) {
    let known = |id: &LinkId| {
        let found = context.reading.iter().find(|reading| reading.link == *id);
        found
            .filter(|reading| reading.on <= as_of)
            .map(|reading| reading.status)
    };
    let own = context
        .own_links
        .iter()
        .filter(|link| link.direction.as_ref() == Some(&direction.id));
    let all = direction.links.iter().chain(own.map(|link| &link.id));
    let unread: Vec<LinkId> = all
        .filter(|id| known(id) != Some(ReadingStatus::Read))
        .cloned()
        .collect();
    let shelved = unread.iter().filter(|id| known(id).is_some()).cloned().collect();
    (unread, shelved)
}

fn steps(direction: &Direction, goals: &[Goal], as_of: NaiveDate) -> impl Iterator<Item = StepState> {
    direction.first_steps.iter().map(move |step| {
        let taken = || {
            let steps = goals.iter().flat_map(|goal| &goal.steps);
            steps.filter(|taken| taken.origin.as_deref() == Some(step.id.as_str()))
        };
        StepState {
            step: step.clone(),
            planned: taken().next().is_some(),
            done: taken().any(|taken| taken.done.is_some_and(|day| day <= as_of)),
        }
    })
}

fn years(ledger: &Ledger, direction: &DirectionId, as_of: NaiveDate) -> Vec<YearWeight> {
    let mut years: Vec<YearWeight> = Vec::new();
    for (month, pieces) in ledger.months(direction) {
        let quarters = weight::quarters(pieces, as_of).min(weight::CAP);
        if quarters == 0 {
            continue;
        }
        let weight = f64::from(quarters) / f64::from(weight::CAP);
        match years.last_mut() {
            Some(year) if year.year == month.year() => year.weight += weight,
            _ => years.push(YearWeight {
                year: month.year(),
                weight,
            }),
        }
    }
    years
}
