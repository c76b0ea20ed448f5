//! What an archive must be beyond its form, so that it can be brought in whole or not at all.

use std::{collections::HashSet, hash::Hash};

use career::{
    growth::{Source, SourceKind},
    id::{HighlightId, RoleId, StepId},
    text::{TextError, check_line, check_text},
};

use super::{Archive, ArchiveError, Decision, Entry, Goal, PlanTexts, Role, ValueFault};

/// Checks the values, the uniqueness of ids and the references of entries.
///
/// A decision may speak of a source that is gone for good: it does no harm.
pub(super) fn whole(archive: &Archive) -> Result<(), ArchiveError> {
    filled(&archive.recap, || "recap".to_owned())?;
    let roles = roles(&archive.roles)?;
    entries(&archive.entries, &roles)?;
    decisions(&archive.decisions)?;
    unique(archive.stars.iter().map(|star| &star.direction), |i| {
        format!("stars[{i}].direction")
    })?;
    plans(&archive.plans)?;
    goals(&archive.goals)?;

    unique(archive.readings.iter().map(|reading| &reading.link), |i| {
        format!("readings[{i}].link")
    })?;
    for (i, reading) in archive.readings.iter().enumerate() {
        line(&reading.takeaway, || format!("readings[{i}].takeaway"))?;
    }
    unique(archive.own_links.iter().map(|link| &link.id), |i| {
        format!("own_links[{i}].id")
    })?;
    for (i, link) in archive.own_links.iter().enumerate() {
        if !link.id.as_str().starts_with("own/") {
            return Err(ArchiveError::Value {
                path: format!("own_links[{i}].id"),
                fault: ValueFault::Id,
            });
        }
        address(&link.url, || format!("own_links[{i}].url"))?;
        line(&link.title, || format!("own_links[{i}].title"))?;
    }
    unique(archive.moved_links.iter().map(|link| &link.link), |i| {
        format!("moved_links[{i}].link")
    })?;
    for (i, link) in archive.moved_links.iter().enumerate() {
        address(&link.url, || format!("moved_links[{i}].url"))?;
    }
    unique(archive.snapshots.iter().map(|snapshot| snapshot.id), |i| {
        format!("snapshots[{i}].id")
    })?;
    unique(archive.aliases.iter().map(|alias| &alias.organisation), |i| {
        format!("aliases[{i}].organisation")
    })?;
    for (i, alias) in archive.aliases.iter().enumerate() {
        filled_line(&alias.organisation, || format!("aliases[{i}].organisation"))?;
        filled_line(&alias.alias, || format!("aliases[{i}].alias"))?;
    }
    unique(archive.documents.iter().map(|one| (&one.kind, &one.id)), |i| {
        format!("documents[{i}].id")
    })?;
    Ok(())
}

fn roles(roles: &[Role]) -> Result<HashSet<RoleId>, ArchiveError> {
    let ids = unique_set(roles.iter().map(|role| role.id), |i| format!("roles[{i}].id"))?;
    let mut highlights: HashSet<HighlightId> = HashSet::new();
    for (i, role) in roles.iter().enumerate() {
        filled_line(&role.title, || format!("roles[{i}].title"))?;
        line(&role.organisation, || format!("roles[{i}].organisation"))?;
        text(&role.summary, || format!("roles[{i}].summary"))?;
        if role.to.is_some_and(|to| to.last_day() < role.from.first_day()) {
            return Err(ArchiveError::Value {
                path: format!("roles[{i}].to"),
                fault: ValueFault::EndBeforeStart,
            });
        }
        for (j, highlight) in role.highlights.iter().enumerate() {
            filled_line(&highlight.text, || format!("roles[{i}].highlights[{j}].text"))?;
            if !highlights.insert(highlight.id) {
                return Err(ArchiveError::Twice {
                    path: format!("roles[{i}].highlights[{j}].id"),
                });
            }
        }
    }
    Ok(ids)
}

fn entries(entries: &[Entry], roles: &HashSet<RoleId>) -> Result<(), ArchiveError> {
    unique(entries.iter().map(|entry| entry.id), |i| format!("entries[{i}].id"))?;
    for (i, entry) in entries.iter().enumerate() {
        let place = || format!("entries[{i}]");
        words(&entry.title, &entry.text, &entry.tags, place)?;
        for (j, version) in entry.versions.iter().enumerate() {
            let place = || format!("entries[{i}].versions[{j}]");
            words(&version.title, &version.text, &version.tags, place)?;
        }
        if entry.role.is_some_and(|role| !roles.contains(&role)) {
            return Err(ArchiveError::Dangling {
                path: format!("entries[{i}].role"),
            });
        }
    }
    Ok(())
}

fn words(title: &str, body: &str, tags: &[String], place: impl Fn() -> String) -> Result<(), ArchiveError> {
    line(title, || format!("{}.title", place()))?;
    text(body, || format!("{}.text", place()))?;
    if title.trim().is_empty() {
        filled(body, || format!("{}.text", place()))?;
    }
    for (j, tag) in tags.iter().enumerate() {
        filled_line(tag, || format!("{}.tags[{j}]", place()))?;
    }
    Ok(())
}

fn decisions(decisions: &[Decision]) -> Result<(), ArchiveError> {
    let mut seen: HashSet<(&str, SourceKind, &str)> = HashSet::new();
    for (i, decision) in decisions.iter().enumerate() {
        if Source::new(decision.source, &decision.source_id).is_err() {
            return Err(ArchiveError::Value {
                path: format!("decisions[{i}].source_id"),
                fault: ValueFault::Id,
            });
        }
        if !seen.insert((decision.direction.as_str(), decision.source, &decision.source_id)) {
            return Err(ArchiveError::Twice {
                path: format!("decisions[{i}].source_id"),
            });
        }
    }
    Ok(())
}

fn plans(plans: &[PlanTexts]) -> Result<(), ArchiveError> {
    unique(plans.iter().map(|plan| plan.half_year), |i| {
        format!("plans[{i}].half_year")
    })?;
    for (i, plan) in plans.iter().enumerate() {
        let texts = [
            ("will", &plan.will),
            ("can_strength", &plan.can_strength),
            ("can_weakness", &plan.can_weakness),
            ("must", &plan.must),
        ];
        for (field, value) in texts {
            text(value, || format!("plans[{i}].{field}"))?;
        }
    }
    Ok(())
}

fn goals(goals: &[Goal]) -> Result<(), ArchiveError> {
    unique(goals.iter().map(|goal| goal.id), |i| format!("goals[{i}].id"))?;
    let mut steps: HashSet<StepId> = HashSet::new();
    for (i, goal) in goals.iter().enumerate() {
        for (j, step) in goal.steps.iter().enumerate() {
            filled_line(&step.text, || format!("goals[{i}].steps[{j}].text"))?;
            if !steps.insert(step.id) {
                return Err(ArchiveError::Twice {
                    path: format!("goals[{i}].steps[{j}].id"),
                });
            }
        }
    }
    Ok(())
}

fn unique_set<T: Eq + Hash>(
    items: impl Iterator<Item = T>,
    path: impl Fn(usize) -> String,
) -> Result<HashSet<T>, ArchiveError> {
    let mut seen = HashSet::new();
    for (i, item) in items.enumerate() {
        if !seen.insert(item) {
            return Err(ArchiveError::Twice { path: path(i) });
        }
    }
    Ok(seen)
}

fn unique<T: Eq + Hash>(items: impl Iterator<Item = T>, path: impl Fn(usize) -> String) -> Result<(), ArchiveError> {
    unique_set(items, path).map(|_| ())
}

fn fine(check: Result<(), TextError>, path: impl Fn() -> String) -> Result<(), ArchiveError> {
    check.map_err(|error| ArchiveError::Value {
        path: path(),
        fault: error.into(),
    })
}

fn line(value: &str, path: impl Fn() -> String) -> Result<(), ArchiveError> {
    fine(check_line(value), path)
}

fn text(value: &str, path: impl Fn() -> String) -> Result<(), ArchiveError> {
    fine(check_text(value), path)
}

fn filled(value: &str, path: impl Fn() -> String) -> Result<(), ArchiveError> {
    if value.trim().is_empty() {
        return Err(ArchiveError::Value {
            path: path(),
            fault: ValueFault::Empty,
        });
    }
    Ok(())
}

fn filled_line(value: &str, path: impl Fn() -> String) -> Result<(), ArchiveError> {
    filled(value, &path)?;
    line(value, path)
}

fn address(value: &str, path: impl Fn() -> String) -> Result<(), ArchiveError> {
    match url::Url::parse(value) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(()),
        _ => Err(ArchiveError::Value {
            path: path(),
            fault: ValueFault::Address,
        }),
    }
}
