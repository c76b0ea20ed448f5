//! The sections of the three lenses: directions by group, with their reasons.

use std::cmp::Reverse;

use career::{
    growth::{EvidenceState, Group, SourceKind, Stage},
    recap::Lens,
};

use super::{
    escape::one_line,
    model::{PlanCard, PlanDirection, PlanReason},
    preset::{Preset, Withheld},
    render::{Page, or},
    sheet::Part,
};

/// How many carry-overs stand for a direction without evidence.
const MOST_CARRY_OVERS: usize = 2;

impl Page<'_> {
    fn shows_group(&self, group: Group) -> bool {
        match self.preset {
            Preset::Myself | Preset::Advice => true,
            Preset::OneOnOne => group != Group::Far,
            Preset::Application => group == Group::Growing,
        }
    }

    pub(super) fn lens(&mut self, lens: Lens) {
        const GROUPS: [(Group, &str); 4] = [
            (Group::Growing, "export-group-growing"),
            (Group::Adjacent, "export-group-adjacent"),
            (Group::Dormant, "export-group-dormant"),
            (Group::Far, "export-group-far"),
        ];
        let name = self.say(match lens {
            Lens::Deepen => "lens-deepen",
            Lens::Democratize => "lens-democratize",
            Lens::Multiply => "lens-multiply",
        });
        self.sheet.heading(2, &name);
        let mut empty = true;
        for (group, words) in GROUPS {
            let of_group = |direction: &&PlanDirection| direction.lens == lens && direction.group == group;
            let directions: Vec<&PlanDirection> = self.plan.directions.iter().filter(of_group).collect();
            if directions.is_empty() {
                continue;
            }
            if !self.shows_group(group) {
                self.withhold(Withheld::Directions, true);
                continue;
            }
            empty = false;
            let group = self.say(words);
            let heading = (self.words)("export-group", &[("lens", &name), ("group", &group)]);
            self.sheet.heading(3, &heading);
            for direction in directions {
                self.direction(direction);
            }
        }
        if empty {
            self.sheet.item(0, &[Part::Words(&self.say("export-no-directions"))]);
        }
    }

    fn direction(&mut self, direction: &PlanDirection) {
        let stage = match direction.stage {
            Stage::Seed => "export-stage-seed",
            Stage::Sprout => "export-stage-sprout",
            Stage::Branch => "export-stage-branch",
            Stage::Trunk => "export-stage-trunk",
            Stage::Dormant => "export-stage-dormant",
        };
        self.fact(0, stage, Part::Words(&direction.name));
        self.reasons(direction);
        // One's own evidence says more than what a role kind usually brings.
        if !direction
            .reasons
            .iter()
            .any(|reason| reason.state != EvidenceState::Dismissed)
        {
            for carry_over in direction.carry_overs.iter().take(MOST_CARRY_OVERS) {
                let label = (self.words)("export-label", &[("label", &self.say("export-carry-over"))]);
                let role = Part::Line(&carry_over.role);
                let parts = [
                    Part::Words(&label),
                    Part::Words(" "),
                    role,
                    Part::Words(" – "),
                    Part::Words(&carry_over.strength),
                ];
                self.sheet.item(1, &parts);
            }
        }
        if let Some(step) = &direction.next_step {
            if self.preset.shows_work() {
                let weeks = match step.weeks {
                    1 => self.say("export-one-week"),
                    weeks => (self.words)("export-weeks", &[("weeks", &weeks.to_string())]),
                };
                let label = (self.words)("export-label", &[("label", &self.say("export-next-step"))]);
                self.sheet.item(
                    1,
                    &[
                        Part::Words(&label),
                        Part::Words(" "),
                        Part::Words(&step.text),
                        Part::Words(&weeks),
                    ],
                );
            }
            self.withhold(Withheld::Steps, !self.preset.shows_work());
        }
    }

    fn reasons(&mut self, direction: &PlanDirection) {
        let mut all: Vec<&PlanReason> = direction.reasons.iter().collect();
        all.sort_by_key(|reason| {
            (
                reason.state == EvidenceState::Dismissed,
                Reverse(reason.date),
                reason.source,
                reason.title.as_str(),
                reason.excerpt.as_str(),
            )
        });
        let private = self.preset.is_private();
        let (live, dismissed): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|reason| reason.state != EvidenceState::Dismissed);
        self.withhold(Withheld::Dismissed, !private && !dismissed.is_empty());
        let confirmed_only = self.preset == Preset::Application;
        let shown = live
            .iter()
            .filter(|reason| !confirmed_only || reason.state == EvidenceState::Confirmed);
        let shown: Vec<&PlanReason> = shown.take(self.preset.most_reasons()).copied().collect();
        let rest = live.len() - shown.len() + direction.further;
        self.withhold(Withheld::Reasons, rest > 0);
        for reason in &shown {
            self.reason(reason);
        }
        if rest > 0 {
            let more = (self.words)("export-more-reasons", &[("count", &rest.to_string())]);
            self.sheet.item(1, &[Part::Words(&more)]);
        }
        if private {
            for reason in dismissed {
                self.reason(reason);
            }
        }
    }

    fn reason(&mut self, reason: &PlanReason) {
        let untitled = self.say(match reason.source {
            SourceKind::Entry => "export-source-entry",
            SourceKind::Highlight => "export-source-highlight",
            SourceKind::Step => "export-source-step",
            SourceKind::Reading => "export-source-reading",
        });
        let date = format!("{} ", reason.date);
        let state = match reason.state {
            EvidenceState::Confirmed => None,
            EvidenceState::Suggested => Some(self.say("export-suggested")),
            EvidenceState::Dismissed => Some(self.say("export-dismissed")),
        };
        let mut parts = vec![Part::Words(&date), or(&reason.title, &untitled)];
        parts.extend(state.as_deref().map(Part::Words));
        self.sheet.item(1, &parts);
        let excerpt = !one_line(&reason.excerpt).is_empty();
        if excerpt && self.preset.is_private() {
            self.fact(2, "export-excerpt", Part::Line(&reason.excerpt));
        }
        self.withhold(Withheld::EntryText, excerpt && !self.preset.is_private());
        for card in &reason.cards {
            self.card(card);
        }
    }

    /// What was written to be shown leaves for every reader; the sentence itself is the entry's and stays private.
    fn card(&mut self, card: &PlanCard) {
        if self.preset.is_private() {
            self.fact(2, "export-card-quote", Part::Line(&card.quote));
        }
        self.withhold(Withheld::EntryText, !self.preset.is_private());
        let facts = [
            ("export-card-scope", &card.scope),
            ("export-card-before", &card.before),
            ("export-card-after", &card.after),
            ("export-card-number", &card.number),
        ];
        for (key, fact) in facts {
            if !one_line(fact).is_empty() {
                self.fact(2, key, Part::Line(fact));
            }
        }
    }
}
