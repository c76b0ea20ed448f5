//! The document's sections, from top to bottom.

use std::{cmp::Reverse, collections::BTreeSet};

use career::{
    date::{Half, HalfYear, Period},
    reading::ReadingStatus,
    recap::Lens,
    text::fold,
};

use super::{
    PlanMarkdown, Words,
    alias::{Aliases, letters},
    escape::one_line,
    model::{PlanDocument, PlanGoal, PlanLink, PlanRole},
    preset::{Preset, Withheld},
    sheet::{Part, Sheet},
};

pub(super) fn render(plan: &PlanDocument, preset: Preset, words: &Words<'_>) -> PlanMarkdown {
    let aliases = if preset.is_private() {
        Aliases::default()
    } else {
        aliases(plan, words)
    };
    let mut page = Page {
        plan,
        preset,
        words,
        sheet: Sheet::new(aliases),
        withheld: BTreeSet::new(),
    };
    page.head();
    page.will_can_must();
    page.roles();
    for lens in Lens::ALL {
        page.lens(lens);
    }
    page.goals();
    page.reading();
    page.phases();
    page.balance();
    let (markdown, aliased, organisations) = page.sheet.finish();
    PlanMarkdown {
        markdown,
        aliased,
        organisations,
        withheld: page.withheld.into_iter().collect(),
    }
}

/// The user's alias for each organisation, or A社, B社 … in the order in which the roles began.
fn aliases(plan: &PlanDocument, words: &Words<'_>) -> Aliases {
    let mut roles: Vec<&PlanRole> = plan
        .roles
        .iter()
        .filter(|role| !role.organisation.trim().is_empty())
        .collect();
    roles.sort_by_key(|role| (role.period.from(), role.period.to(), role.organisation.as_str()));
    let mut pairs: Vec<(String, String)> = Vec::new();
    for role in roles {
        let name = fold(role.organisation.trim());
        if pairs.iter().any(|(known, _)| fold(known) == name) {
            continue;
        }
        let own = plan
            .aliases
            .iter()
            .find(|(organisation, _)| fold(organisation.trim()) == name);
        let own = own.map(|(_, alias)| one_line(alias)).filter(|alias| !alias.is_empty());
        let default = || words("export-alias", &[("letter", &letters(pairs.len()))]);
        pairs.push((role.organisation.trim().to_owned(), own.unwrap_or_else(default)));
    }
    Aliases::new(pairs)
}

pub(super) struct Page<'a> {
    pub(super) plan: &'a PlanDocument,
    pub(super) preset: Preset,
    pub(super) words: &'a Words<'a>,
    pub(super) sheet: Sheet,
    withheld: BTreeSet<Withheld>,
}

impl<'a> Page<'a> {
    pub(super) fn say(&self, key: &str) -> String {
        (self.words)(key, &[])
    }

    /// `label: value`
    pub(super) fn fact(&mut self, depth: usize, label: &str, value: Part<'_>) {
        let label = (self.words)("export-label", &[("label", &self.say(label))]);
        self.sheet.item(depth, &[Part::Words(&label), Part::Words(" "), value]);
    }

    pub(super) fn withhold(&mut self, part: Withheld, there_is_some: bool) {
        if there_is_some {
            self.withheld.insert(part);
        }
    }

    fn head(&mut self) {
        self.sheet.heading(1, &self.say("export-title"));
        self.fact(0, "export-as-of", Part::Words(&self.plan.as_of.to_string()));
        let half_year = half_year_words(self.plan.half_year, self.words);
        self.fact(0, "export-half-year", Part::Words(&half_year));
    }

    fn will_can_must(&mut self) {
        let texts = &self.plan.texts;
        let says = |text: &str| !one_line(text).is_empty();
        let weakness = self.preset.shows_weakness();
        let must = self.preset.shows_work();
        self.withhold(Withheld::Weakness, !weakness && says(&texts.can_weakness));
        self.withhold(Withheld::Must, !must && says(&texts.must));
        let facts = [
            ("export-will", &texts.will, true),
            ("export-can-strength", &texts.can_strength, true),
            ("export-can-weakness", &texts.can_weakness, weakness),
            ("export-must", &texts.must, must),
        ];
        self.sheet.heading(2, &self.say("export-will-can-must"));
        let mut empty = true;
        for (label, text, shown) in facts {
            if shown && says(text) {
                self.fact(0, label, Part::Text(text));
                empty = false;
            }
        }
        if empty {
            self.sheet.item(0, &[Part::Words(&self.say("export-not-said"))]);
        }
    }

    fn roles(&mut self) {
        let mut roles: Vec<&PlanRole> = self.plan.roles.iter().collect();
        // Newest first: what lasts before what is over, then by end and start.
        roles.sort_by_key(|role| {
            let end = role.period.to().map(|to| Reverse(to.last_day()));
            (
                end.is_some(),
                end,
                Reverse(role.period.from()),
                role.title.as_str(),
                role.organisation.as_str(),
            )
        });
        self.sheet.heading(2, &self.say("export-roles"));
        if roles.is_empty() {
            self.sheet.item(0, &[Part::Words(&self.say("export-no-roles"))]);
        }
        let details = self.preset.shows_role_details();
        for role in roles {
            let untitled = self.say("export-untitled");
            let period = period(role.period);
            let mut parts = vec![or(&role.title, &untitled), Part::Words(", ")];
            if !one_line(&role.organisation).is_empty() {
                parts.extend([Part::Line(&role.organisation), Part::Words(", ")]);
            }
            parts.push(Part::Words(&period));
            self.sheet.item(0, &parts);
            if details {
                if !one_line(&role.summary).is_empty() {
                    self.fact(1, "export-summary", Part::Text(&role.summary));
                }
                for highlight in role.highlights.iter().filter(|text| !one_line(text).is_empty()) {
                    self.fact(1, "export-highlight", Part::Line(highlight));
                }
            }
            let has_details = !one_line(&role.summary).is_empty() || !role.highlights.is_empty();
            self.withhold(Withheld::RoleDetails, !details && has_details);
            for strength in &role.carry_overs {
                self.fact(1, "export-carry-over", Part::Words(strength));
            }
        }
    }

    fn goals(&mut self) {
        let shown = |goal: &&PlanGoal| match self.preset {
            Preset::Myself => true,
            Preset::OneOnOne | Preset::Advice => goal.closed.is_none() || goal.is_reached(),
            Preset::Application => goal.closed.is_none(),
        };
        let goals: Vec<&PlanGoal> = self.plan.goals.iter().filter(shown).collect();
        self.withhold(Withheld::Goals, goals.len() < self.plan.goals.len());
        if goals.is_empty() {
            return;
        }
        self.sheet.heading(2, &self.say("export-goals"));
        let with_steps = self.preset.shows_work();
        for goal in goals {
            let date = match goal.closed {
                None => goal.by.to_string(),
                Some(day) if goal.is_reached() => day.to_string(),
                Some(day) => (self.words)(
                    "export-let-go",
                    &[("by", &goal.by.to_string()), ("day", &day.to_string())],
                ),
            };
            let date = format!(" ({date})");
            self.sheet.task(
                0,
                goal.is_reached(),
                &[Part::Words(&goal.direction), Part::Words(&date)],
            );
            self.withhold(Withheld::Steps, !with_steps && !goal.steps.is_empty());
            for step in goal.steps.iter().filter(|_| with_steps) {
                let untitled = self.say("export-untitled");
                let date = step
                    .done
                    .map(|day| day.to_string())
                    .or(step.by.map(|by| by.to_string()));
                let date = date.map_or(String::new(), |date| format!(" ({date})"));
                self.sheet
                    .task(1, step.done.is_some(), &[or(&step.text, &untitled), Part::Words(&date)]);
            }
        }
    }

    fn reading(&mut self) {
        const STATUSES: [(ReadingStatus, &str); 3] = [
            (ReadingStatus::Reading, "export-reading"),
            (ReadingStatus::Queued, "export-queued"),
            (ReadingStatus::Read, "export-read"),
        ];
        let shown = |status: ReadingStatus| match self.preset {
            Preset::Myself | Preset::Advice => true,
            Preset::OneOnOne => status != ReadingStatus::Queued,
            Preset::Application => status == ReadingStatus::Read,
        };
        let links: Vec<&PlanLink> = self.plan.reading.iter().filter(|link| shown(link.status)).collect();
        self.withhold(Withheld::Reading, links.len() < self.plan.reading.len());
        if links.is_empty() {
            return;
        }
        self.sheet.heading(2, &self.say("export-bookshelf"));
        for (status, label) in STATUSES {
            for link in links.iter().filter(|link| link.status == status) {
                self.link(link, label);
            }
        }
    }

    fn link(&mut self, link: &PlanLink, label: &str) {
        let label = (self.words)("export-label", &[("label", &self.say(label))]);
        let untitled = self.say("export-untitled");
        let title = if one_line(&link.title).is_empty() {
            &untitled
        } else {
            &link.title
        };
        let title = if link.own {
            Part::Line(title)
        } else {
            Part::Words(title)
        };
        let date = if link.status == ReadingStatus::Read {
            format!(" ({})", link.on)
        } else {
            String::new()
        };
        // An address may name, in its own spelling, what the title does not.
        let linked = self.preset.is_private() || !link.own;
        self.withhold(Withheld::Addresses, !linked);
        let title = if linked {
            Part::Link(Box::new(title), &link.url)
        } else {
            title
        };
        self.sheet
            .item(0, &[Part::Words(&label), Part::Words(" "), title, Part::Words(&date)]);
        let takeaway = !one_line(&link.takeaway).is_empty();
        if takeaway && self.preset.is_private() {
            self.fact(1, "export-takeaway", Part::Line(&link.takeaway));
        }
        self.withhold(Withheld::EntryText, takeaway && !self.preset.is_private());
    }

    fn phases(&mut self) {
        if !self.preset.shows_work() {
            self.withhold(Withheld::Phases, !self.plan.phases.is_empty());
            return;
        }
        let mut phases: Vec<_> = self.plan.phases.iter().collect();
        phases.sort_by_key(|phase| (Reverse(phase.date), phase.role.as_str(), phase.number));
        if phases.is_empty() {
            return;
        }
        self.sheet.heading(2, &self.say("export-phases"));
        for phase in phases {
            let said = (self.words)(
                "export-phase",
                &[("number", &phase.number.to_string()), ("name", &phase.name)],
            );
            let date = format!("{} ", phase.date);
            self.sheet.item(
                0,
                &[
                    Part::Words(&date),
                    Part::Line(&phase.role),
                    Part::Words(" – "),
                    Part::Words(&said),
                ],
            );
        }
    }

    fn balance(&mut self) {
        if !self.preset.shows_work() {
            self.withhold(Withheld::Balance, !self.plan.balance.is_empty());
            return;
        }
        let mut years: Vec<_> = self.plan.balance.iter().collect();
        years.sort_by_key(|year| Reverse(year.year));
        if years.is_empty() {
            return;
        }
        self.sheet.heading(2, &self.say("export-balance"));
        let head = ["export-year", "lens-deepen", "lens-democratize", "lens-multiply"].map(|key| self.say(key));
        let rows: Vec<Vec<String>> = years
            .iter()
            .map(|year| {
                let weights = year.weights.iter().map(|weight| format!("{weight:.2}"));
                std::iter::once(format!("{:04}", year.year)).chain(weights).collect()
            })
            .collect();
        self.sheet.table(&head.each_ref().map(String::as_str), &rows);
    }
}

/// The user's line, or words where it is empty.
pub(super) fn or<'p>(line: &'p str, words: &'p str) -> Part<'p> {
    if one_line(line).is_empty() {
        Part::Words(words)
    } else {
        Part::Line(line)
    }
}

/// `2019-07 – 2022-09`, `2022-10 –`
fn period(period: Period) -> String {
    match period.to() {
        Some(to) => format!("{} – {to}", period.from()),
        None => format!("{} –", period.from()),
    }
}

/// 「2026年度 上期」, "April – September 2026"
pub(super) fn half_year_words(half_year: HalfYear, words: &Words<'_>) -> String {
    let (key, first) = match half_year.half() {
        Half::First => ("export-half-first", half_year.fiscal_year()),
        Half::Second => ("export-half-second", half_year.fiscal_year()),
    };
    words(key, &[("year", &first.to_string()), ("next", &(first + 1).to_string())])
}
