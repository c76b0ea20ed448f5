//! `directions`: where one can grow, with the reasons.

use clap::Args;
use serde::Serialize;

use super::{
    CliError, Session,
    page::{Page, columns, fit, indent, lens_key, one_line, short},
    show::state_key,
};
use crate::{
    api::{
        AsOf, DirectionQuery, DirectionSummary, DirectionView, DirectionsView, EvidenceState, Group, Lens, NextStep,
        ReadingStatusName, Reason, RecapView, RoleView, SourceKind, Stage,
    },
    ops,
    words::Words,
};

/// How many directions are enough to choose the next one from.
const NEXT: usize = 5;

/// Which directions, and at which day.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// One direction, opened.
    #[arg(value_name = "ID", conflicts_with = "next")]
    id: Option<String>,
    /// The five with the largest opportunity, each with its reason.
    #[arg(long)]
    next: bool,
    /// The day; none is today.
    #[arg(long, value_name = "D")]
    as_of: Option<String>,
}

/// All directions as the JSON document says them.
#[derive(Debug, Serialize)]
struct Document {
    as_of: String,
    newest_entry: Option<String>,
    directions: Vec<DirectionDocument>,
}

/// A direction as the JSON document says it.
#[derive(Debug, Serialize)]
struct DirectionDocument {
    id: String,
    name: String,
    lens: Lens,
    group: Group,
    stage: Stage,
    weight: f64,
    ground: f64,
    reach: f64,
    will: bool,
    opportunity: f64,
    opportunity_parts: OpportunityDocument,
    opportunity_reason: String,
    evidence: Vec<EvidenceDocument>,
    carry_over: Vec<CarryOverDocument>,
    footholds: Vec<FootholdDocument>,
    next_step: Option<NextStep>,
    links: Vec<LinkDocument>,
}

#[derive(Debug, Serialize)]
struct OpportunityDocument {
    missing: f64,
    room: f64,
    reach: f64,
    foothold: f64,
    will: f64,
    growing: f64,
    quiet: f64,
}

#[derive(Debug, Serialize)]
struct EvidenceDocument {
    source: SourceKind,
    source_id: String,
    date: String,
    signal: Option<String>,
    signals: Vec<String>,
    state: EvidenceState,
    weight: f64,
}

#[derive(Debug, Serialize)]
struct CarryOverDocument {
    role_id: String,
    strength: String,
    reach: f64,
}

#[derive(Debug, Serialize)]
struct FootholdDocument {
    direction: String,
    why: String,
    ground: f64,
    pull: f64,
}

#[derive(Debug, Serialize)]
struct LinkDocument {
    id: String,
    title: String,
    url: String,
    status: ReadingStatusName,
}

pub(super) fn run(session: &mut Session<'_>, arguments: Arguments) -> Result<(), CliError> {
    let json = session.json();
    let words = session.words;
    let ctx = session.ctx()?;
    let as_of = super::export::last_day(ctx, arguments.as_of)?;
    let recap = ops::recap_view(ctx);
    let show = |ctx: &mut ops::Context, id: &str| -> Result<DirectionView, CliError> {
        Ok(ops::direction_show(
            ctx,
            DirectionQuery {
                id: id.to_owned(),
                as_of: as_of.clone(),
                limit: None,
            },
        )?)
    };
    if let Some(id) = &arguments.id {
        let view = show(ctx, id)?;
        let roles = ops::role_list(ctx)?;
        return if json {
            session.answer(&document(&view, &recap, &roles, words), |_, _| String::new())
        } else {
            let page = session.page();
            session.print(&one(
                &view,
                &Names {
                    recap: &recap,
                    roles: &roles,
                    page: &page,
                },
            ))
        };
    }
    let mut all = ops::directions(ctx, AsOf { as_of: as_of.clone() })?;
    if arguments.next {
        all.directions.retain(|one| one.opportunity > 0.0);
        all.directions.sort_by(|a, b| b.opportunity.total_cmp(&a.opportunity));
        all.directions.truncate(NEXT);
    }
    let roles = ops::role_list(ctx)?;
    if json {
        let mut directions = Vec::with_capacity(all.directions.len());
        for summary in &all.directions {
            directions.push(document(&show(ctx, &summary.id)?, &recap, &roles, words));
        }
        let document = Document {
            as_of: all.as_of,
            newest_entry: all.newest_entry,
            directions,
        };
        return session.answer(&document, |_, _| String::new());
    }
    let page = session.page();
    let names = Names {
        recap: &recap,
        roles: &roles,
        page: &page,
    };
    session.print(&if arguments.next {
        next(&all, &names)
    } else {
        list(&all, &names)
    })
}

fn document(view: &DirectionView, recap: &RecapView, roles: &[RoleView], words: &Words) -> DirectionDocument {
    let summary = &view.summary;
    let evidence = view.evidence.iter().map(|piece| EvidenceDocument {
        source: piece.source,
        source_id: piece.source_id.clone(),
        date: piece.date.clone(),
        signal: piece.signals.first().cloned(),
        signals: piece.signals.clone(),
        state: piece.state,
        weight: piece.weight,
    });
    let carry_over = summary.carry_overs.iter().map(|carry| CarryOverDocument {
        role_id: carry.role.clone(),
        strength: words.pick(&carry.strength).to_owned(),
        reach: carry.reach,
    });
    let footholds = summary.footholds.iter().map(|foothold| FootholdDocument {
        direction: foothold.direction.clone(),
        why: words.pick(&foothold.why).to_owned(),
        ground: foothold.ground,
        pull: foothold.pull,
    });
    let links = view.links.iter().map(|link| LinkDocument {
        id: link.id.clone(),
        title: link.title.clone(),
        url: link.url.clone(),
        status: link.status,
    });
    let parts = summary.opportunity_parts;
    DirectionDocument {
        id: summary.id.clone(),
        name: recap
            .directions
            .iter()
            .find(|direction| direction.id == summary.id)
            .map(|direction| words.pick(&direction.name).to_owned())
            .unwrap_or_default(),
        lens: summary.lens,
        group: summary.group,
        stage: summary.stage,
        weight: summary.weight,
        ground: summary.ground,
        reach: summary.reach,
        will: summary.will,
        opportunity: summary.opportunity,
        opportunity_parts: OpportunityDocument {
            missing: parts.missing,
            room: parts.room,
            reach: parts.reach,
            foothold: parts.foothold,
            will: parts.will,
            growing: parts.growing,
            quiet: parts.quiet,
        },
        opportunity_reason: why_next(summary, recap, roles, words),
        evidence: evidence.collect(),
        carry_over: carry_over.collect(),
        footholds: footholds.collect(),
        next_step: summary.next_step.clone(),
        links: links.collect(),
    }
}

/// What names the things that a direction speaks of.
struct Names<'a> {
    recap: &'a RecapView,
    roles: &'a [RoleView],
    page: &'a Page<'a>,
}

impl Names<'_> {
    fn direction(&self, id: &str) -> String {
        let found = self.recap.directions.iter().find(|direction| direction.id == id);
        found.map_or_else(
            || id.to_owned(),
            |direction| self.page.words.pick(&direction.name).to_owned(),
        )
    }

    fn role(&self, id: &str) -> String {
        role_title(self.roles, id)
    }
}

fn role_title(roles: &[RoleView], id: &str) -> String {
    let found = roles.iter().find(|role| role.id == id);
    found.map_or_else(|| short(id).to_owned(), |role| one_line(&role.title))
}

/// The short name of a direction.
fn short_name(recap: &RecapView, id: &str, words: &Words) -> Option<String> {
    let found = recap.directions.iter().find(|direction| direction.id == id)?;
    Some(words.pick(&found.short).to_owned())
}

/// Why a direction is a good next step, in one sentence.
fn why_next(summary: &DirectionSummary, recap: &RecapView, roles: &[RoleView], words: &Words) -> String {
    let parts = summary.opportunity_parts;
    let role = summary.carry_overs.first().map(|best| role_title(roles, &best.role));
    let grown = summary
        .footholds
        .first()
        .and_then(|best| short_name(recap, &best.direction, words));
    let causes = [
        (parts.reach, "opportunity-cause-reach"),
        (parts.foothold, "opportunity-cause-foothold"),
        (parts.will, "opportunity-cause-will"),
        (parts.growing, "opportunity-cause-growing"),
        (parts.quiet, "opportunity-cause-quiet"),
    ];
    let causes = causes.into_iter().filter(|(part, _)| *part > 0.0);
    let causes: Vec<String> = causes
        .map(|(_, key)| {
            words.with(
                key,
                &[
                    ("role", role.clone().unwrap_or_default().into()),
                    ("direction", grown.clone().unwrap_or_default().into()),
                ],
            )
        })
        .collect();
    if parts.room <= 0.0 {
        return words.get("opportunity-full");
    }
    if causes.is_empty() {
        return words.get("opportunity-none");
    }
    let missing = format!("{:.0}", 100.0 * parts.missing);
    let sentence = if parts.missing > 0.0 {
        "opportunity-sentence"
    } else {
        "opportunity-sentence-trunk"
    };
    words.with(
        sentence,
        &[("causes", words.list(&causes).into()), ("missing", missing.into())],
    )
}

/// Where to grow next, the largest opportunity first.
fn next(all: &DirectionsView, names: &Names<'_>) -> String {
    let page = names.page;
    let heading = page
        .words
        .with("cli-directions-next", &[("date", all.as_of.as_str().into())]);
    let mut text = format!("{}\n", page.strong(&heading));
    for one in &all.directions {
        text.push_str(&format!(
            "\n{:.2}  {}  {}\n      {}\n",
            one.opportunity,
            names.direction(&one.id),
            page.faint(&one.id),
            page.rest(&why_next(one, names.recap, names.roles, page.words), 6),
        ));
        if let Some(step) = &one.next_step {
            text.push_str(&format!("      → {}\n", page.rest(page.words.pick(&step.text), 8)));
        }
    }
    text
}

fn list(all: &DirectionsView, names: &Names<'_>) -> String {
    let page = names.page;
    let words = page.words;
    let mut text = format!(
        "{}\n",
        words.with("cli-directions-as-of", &[("date", all.as_of.as_str().into())])
    );
    for lens in &names.recap.lenses {
        text.push_str(&format!(
            "\n{}  {}\n",
            page.strong(words.pick(&lens.name)),
            page.faint(words.pick(&lens.question))
        ));
        for group in [Group::Growing, Group::Adjacent, Group::Dormant, Group::Far] {
            let of_group: Vec<&DirectionSummary> = all
                .directions
                .iter()
                .filter(|one| one.lens == lens.lens && one.group == group)
                .collect();
            if of_group.is_empty() {
                continue;
            }
            text.push_str(&format!("  {}\n", words.get(group_key(group))));
            for one in of_group {
                let star = if one.starred { " *" } else { "" };
                text.push_str(&format!(
                    "    {}  {}{star}  {}\n",
                    words.get(stage_key(one.stage)),
                    names.direction(&one.id),
                    page.faint(&one.id)
                ));
                text.push_str(&format!("        {}\n", page.rest(&reason(&one.reason, names), 8)));
                if let Some(goal) = &one.goal {
                    text.push_str(&format!(
                        "        {}\n",
                        words.with("cli-goal-by", &[("by", goal.by.as_str().into())])
                    ));
                }
            }
        }
    }
    text
}

fn group_key(group: Group) -> &'static str {
    match group {
        Group::Growing => "cli-group-growing",
        Group::Adjacent => "cli-group-adjacent",
        Group::Dormant => "cli-group-dormant",
        Group::Far => "cli-group-far",
    }
}

pub(super) fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::Seed => "stage-seed",
        Stage::Sprout => "stage-sprout",
        Stage::Branch => "stage-branch",
        Stage::Trunk => "stage-trunk",
        Stage::Dormant => "stage-dormant",
    }
}

fn reason(reason: &Reason, names: &Names<'_>) -> String {
    let role = reason.role.as_deref().map(|id| names.role(id)).unwrap_or_default();
    let title = reason
        .title
        .as_deref()
        .map(|title| fit(&one_line(title), 40))
        .unwrap_or_default();
    names.page.words.with(
        &format!("cli-reason-{}", reason.kind),
        &[
            ("role", role.into()),
            ("n", reason.count.unwrap_or_default().into()),
            ("date", reason.date.clone().unwrap_or_default().into()),
            ("title", title.into()),
        ],
    )
}

fn one(view: &DirectionView, names: &Names<'_>) -> String {
    let page = names.page;
    let words = page.words;
    let summary = &view.summary;
    let mut text = format!(
        "{}  {}\n{} · {} · {}\n",
        page.strong(&names.direction(&summary.id)),
        page.faint(&summary.id),
        words.get(lens_key(summary.lens)),
        words.get(stage_key(summary.stage)),
        words.get(group_key(summary.group)),
    );
    if let Some(info) = names
        .recap
        .directions
        .iter()
        .find(|direction| direction.id == summary.id)
    {
        text.push_str(&format!("{}\n", words.pick(&info.summary)));
        if !info.named_by_talk {
            text.push_str(&format!("{}\n", words.get("cli-direction-added")));
        }
    }
    text.push_str(&format!("{}\n", reason(&summary.reason, names)));
    let mut section = |heading: &str, body: String| {
        if !body.is_empty() {
            text.push_str(&format!("\n{}\n{}", page.strong(&words.get(heading)), indent(&body, 2)));
        }
    };
    let why_next = format!("{}\n", why_next(summary, names.recap, names.roles, words));
    section("cli-numbers-heading", numbers(summary, page) + &why_next);
    section("cli-evidence-heading", pieces(view, page));
    let carries: Vec<Vec<String>> = summary
        .carry_overs
        .iter()
        .map(|carry| {
            vec![
                format!("{:.2}", carry.reach),
                names.role(&carry.role),
                words.pick(&carry.strength).to_owned(),
            ]
        })
        .collect();
    section("cli-carry-overs-heading", columns(&carries));
    let footholds: Vec<Vec<String>> = summary
        .footholds
        .iter()
        .map(|foothold| {
            let name = short_name(names.recap, &foothold.direction, words);
            vec![
                format!("{:.2}", foothold.pull),
                name.unwrap_or_default(),
                words.pick(&foothold.why).to_owned(),
            ]
        })
        .collect();
    section("cli-footholds-heading", columns(&footholds));
    let steps: Vec<Vec<String>> = view
        .steps
        .iter()
        .map(|offer| {
            let mark = if offer.done { "[x]" } else { "[ ]" };
            let weeks = words.with("cli-weeks", &[("n", offer.step.weeks.into())]);
            vec![
                mark.to_owned(),
                offer.step.id.clone(),
                weeks,
                words.pick(&offer.step.text).to_owned(),
            ]
        })
        .collect();
    section("cli-steps-heading", columns(&steps));
    let links: Vec<Vec<String>> = view
        .links
        .iter()
        .map(|link| {
            vec![
                words.get(super::reading::status_key(link.status)),
                short(&link.id).to_owned(),
                format!("{} ({})", one_line(&link.title), link.host),
            ]
        })
        .collect();
    section("cli-links-heading", columns(&links));
    let changes: Vec<String> = view
        .would_change
        .iter()
        .map(|change| {
            let stage = change.stage.map(|stage| words.get(stage_key(stage)));
            let key = format!("cli-would-change-{}", change.kind);
            let weight = format!("{:.2}", change.weight);
            let change = words.with(&key, &[("weight", weight.into())]);
            match stage {
                Some(stage) => words.with(
                    "cli-would-change-stage",
                    &[("change", change.into()), ("stage", stage.into())],
                ),
                None => change,
            }
        })
        .collect();
    section(
        "cli-would-change-heading",
        changes.iter().map(|line| format!("{line}\n")).collect(),
    );
    text
}

fn numbers(summary: &DirectionSummary, page: &Page<'_>) -> String {
    let words = page.words;
    let will = words.get(if summary.will { "cli-yes" } else { "cli-no" });
    columns(&[
        vec![words.get("cli-number-weight"), format!("{:.2}", summary.weight)],
        vec![words.get("cli-number-ground"), format!("{:.2}", summary.ground)],
        vec![words.get("cli-number-reach"), format!("{:.2}", summary.reach)],
        vec![words.get("cli-number-will"), will],
        vec![
            words.get("cli-number-opportunity"),
            format!("{:.2}", summary.opportunity),
        ],
    ])
}

fn pieces(view: &DirectionView, page: &Page<'_>) -> String {
    let rows: Vec<Vec<String>> = view
        .evidence
        .iter()
        .map(|piece| {
            vec![
                format!("{:.2}", piece.weight),
                piece.date.clone(),
                page.words.get(state_key(piece.state)),
                short(&piece.source_id).to_owned(),
                format!(
                    "{}  {}",
                    fit(&one_line(&piece.title), 44),
                    page.faint(&one_line(&piece.signals.join(", ")))
                ),
            ]
        })
        .collect();
    columns(&rows)
}
