//! The whole journal as one document, out and in again: between the journal's values and the archive's.

use std::collections::HashMap;

use career::{
    growth::EvidenceState,
    id::EntryId,
    plan::{Goal as PlainGoal, Step as PlainStep, WillCanMust},
    reading::{OwnLink as PlainLink, Reading as PlainReading},
    role::{Highlight as PlainHighlight, Role as PlainRole},
};
use chrono::NaiveDate;
use exchange::archive::{
    Alias, Archive, ArchiveError, Decision, Document, Entry, EntryVersion, Goal, Highlight, MovedLink, OwnLink,
    PlanTexts, Reading, Role, Snapshot, Star, Step, Timestamp, ValueFault, read, write,
};
use journal::{
    DocumentFault, DocumentKind, Dump, Dumped, DumpedDecision, DumpedDocument, DumpedSnapshot, DumpedStep, Loaded,
    Moment, Op, Reason, Version,
};

use super::{Context, Done, OpError, Result};
use crate::api::ImportReport;

/// Everything as one JSON document.
///
/// # Errors
/// The journal can't be read.
pub fn archive_bytes(context: &mut Context) -> Result<Vec<u8>> {
    let mut archive = packed(context.journal.dump()?, context.recap.id())?;
    archive.put_in_order();
    Ok(write(&archive)?)
}

/// What an archive would bring. Nothing is written.
///
/// # Errors
/// It is no archive that can be brought in.
pub fn archive_check(context: &mut Context, bytes: &[u8]) -> Result<ImportReport> {
    let dump = unpacked(read(bytes)?)?;
    // The same change, in a journal beside this one that is thrown away: what can't be written is found now.
    let mut aside = context.aside()?;
    let here = context.journal.dump()?;
    aside.change(Op::ImportArchive, |tx| Ok(tx.load(here)?))?;
    let loaded = aside.change(Op::ImportArchive, |tx| Ok(tx.load(dump)?))?.value;
    Ok(report(loaded, true))
}

/// Brings an archive in, whole or not at all, as one operation that can be undone. What is there under the same id becomes as
/// the archive says.
///
/// # Errors
/// It is no archive that can be brought in, or the journal can't be written.
pub fn archive_import(context: &mut Context, bytes: &[u8]) -> Result<Done<ImportReport>> {
    let dump = unpacked(read(bytes)?)?;
    if !context.journal.counts()?.fresh {
        context.journal.back_up(Reason::Import)?;
    }
    let Done { value, changed } = context.change(Op::ImportArchive, |tx| Ok(tx.load(dump)?))?;
    Ok(Done {
        value: report(value, false),
        changed,
    })
}

fn report(loaded: Loaded, dry_run: bool) -> ImportReport {
    ImportReport {
        roles: loaded.roles,
        entries: loaded.entries,
        goals: loaded.goals,
        readings: loaded.readings,
        unchanged: loaded.unchanged,
        dry_run,
        path: None,
    }
}

fn stamp(moment: Moment) -> Result<Timestamp> {
    Timestamp::from_millis(moment.0).map_err(|_| ArchiveError::Unwritable.into())
}

fn moment(stamp: Timestamp) -> Moment {
    Moment(stamp.millis())
}

fn packed(dump: Dump, recap: &str) -> Result<Archive> {
    let mut archive = Archive::empty(recap);
    for Dumped {
        value,
        created,
        updated,
        removed,
    } in dump.roles
    {
        let highlights = value.highlights.into_iter().map(|one| Highlight {
            id: one.id,
            text: one.text,
        });
        archive.roles.push(Role {
            id: value.id,
            title: value.title,
            kind: value.kind,
            organisation: value.organisation,
            from: value.period.from(),
            to: value.period.to(),
            summary: value.summary,
            highlights: highlights.collect(),
            created: stamp(created)?,
            updated: stamp(updated)?,
            removed,
        });
    }
    let mut versions: HashMap<EntryId, Vec<EntryVersion>> = HashMap::new();
    for Version { entry, saved } in dump.versions {
        versions.entry(entry.id).or_default().push(EntryVersion {
            saved: stamp(saved)?,
            date: entry.date,
            kind: entry.kind,
            title: entry.title,
            text: entry.text,
            role: entry.role,
            tags: entry.tags,
            prompt: entry.prompt,
        });
    }
    for Dumped {
        value,
        created,
        updated,
        removed,
    } in dump.entries
    {
        archive.entries.push(Entry {
            versions: versions.remove(&value.id).unwrap_or_default(),
            id: value.id,
            date: value.date,
            kind: value.kind,
            title: value.title,
            text: value.text,
            role: value.role,
            tags: value.tags,
            prompt: value.prompt,
            created: stamp(created)?,
            updated: stamp(updated)?,
            removed,
        });
    }
    for DumpedDecision {
        source,
        direction,
        state,
        updated,
    } in dump.decisions
    {
        archive.decisions.push(Decision {
            direction,
            source: source.kind(),
            source_id: source.to_string(),
            confirmed: state == EvidenceState::Confirmed,
            updated: stamp(updated)?,
        });
    }
    for (direction, since) in dump.stars {
        archive.stars.push(Star { direction, since });
    }
    for (half_year, texts, updated) in dump.plan_texts {
        let WillCanMust {
            will,
            can_strength,
            can_weakness,
            must,
        } = texts;
        archive.plans.push(PlanTexts {
            half_year,
            will,
            can_strength,
            can_weakness,
            must,
            updated: stamp(updated)?,
        });
    }
    let mut steps = dump.steps;
    steps.sort_by_key(|step| step.value.position);
    for Dumped {
        value,
        created,
        updated,
        removed,
    } in dump.goals
    {
        let mut goal = Goal {
            id: value.id,
            direction: value.direction,
            by: value.by,
            closed: value.closed,
            steps: Vec::new(),
            created: stamp(created)?,
            updated: stamp(updated)?,
            removed,
        };
        for Dumped {
            value: step,
            created,
            updated,
            removed,
        } in steps.iter().filter(|step| step.value.goal == goal.id)
        {
            goal.steps.push(Step {
                id: step.step.id,
                text: step.step.text.clone(),
                by: step.step.by,
                done: step.step.done,
                origin: step.step.origin.clone(),
                created: stamp(*created)?,
                updated: stamp(*updated)?,
                removed: *removed,
            });
        }
        archive.goals.push(goal);
    }
    for (reading, updated) in dump.readings {
        let PlainReading {
            link,
            status,
            takeaway,
            on,
            ..
        } = reading;
        archive.readings.push(Reading {
            link,
            status,
            takeaway,
            on,
            updated: stamp(updated)?,
        });
    }
    for Dumped {
        value,
        created,
        updated,
        removed,
    } in dump.own_links
    {
        archive.own_links.push(OwnLink {
            id: value.id,
            url: value.url,
            title: value.title,
            direction: value.direction,
            created: stamp(created)?,
            updated: stamp(updated)?,
            removed,
        });
    }
    archive.moved_links = dump
        .moved_links
        .into_iter()
        .map(|(link, url)| MovedLink { link, url })
        .collect();
    for kept in dump.snapshots {
        archive.snapshots.push(Snapshot {
            id: kept.id,
            half_year: kept.half_year,
            taken: kept.taken,
            plan: serde_json::from_str(&kept.content).map_err(|_| OpError::plain("snapshot-unreadable"))?,
            created: stamp(kept.created)?,
        });
    }
    archive.aliases = dump
        .aliases
        .into_iter()
        .map(|(organisation, alias)| Alias { organisation, alias })
        .collect();
    for one in dump.documents {
        archive.documents.push(Document {
            kind: one.kind.name().to_owned(),
            id: one.id,
            body: one.body,
            created: stamp(one.created)?,
            updated: stamp(one.updated)?,
        });
    }
    Ok(archive)
}

fn unpacked(archive: Archive) -> Result<Dump> {
    let mut dump = Dump::default();
    for (at, role) in archive.roles.into_iter().enumerate() {
        let period = career::date::Period::new(role.from, role.to).map_err(|_| ArchiveError::Value {
            path: format!("roles[{at}].to"),
            fault: ValueFault::EndBeforeStart,
        })?;
        let highlights = role.highlights.into_iter().map(|one| PlainHighlight {
            id: one.id,
            text: one.text,
        });
        let value = PlainRole {
            id: role.id,
            title: role.title,
            kind: role.kind,
            organisation: role.organisation,
            period,
            summary: role.summary,
            highlights: highlights.collect(),
        };
        dump.roles.push(dumped(value, role.created, role.updated, role.removed));
    }
    for entry in archive.entries {
        dump.versions.extend(entry.versions.into_iter().map(|version| Version {
            entry: career::entry::Entry {
                id: entry.id,
                date: version.date,
                kind: version.kind,
                title: version.title,
                text: version.text,
                role: version.role,
                tags: version.tags,
                prompt: version.prompt,
            },
            saved: moment(version.saved),
        }));
        let value = career::entry::Entry {
            id: entry.id,
            date: entry.date,
            kind: entry.kind,
            title: entry.title,
            text: entry.text,
            role: entry.role,
            tags: entry.tags,
            prompt: entry.prompt,
        };
        dump.entries
            .push(dumped(value, entry.created, entry.updated, entry.removed));
    }
    for (at, decision) in archive.decisions.into_iter().enumerate() {
        let source =
            career::growth::Source::new(decision.source, &decision.source_id).map_err(|_| ArchiveError::Value {
                path: format!("decisions[{at}].source_id"),
                fault: ValueFault::Id,
            })?;
        let state = if decision.confirmed {
            EvidenceState::Confirmed
        } else {
            EvidenceState::Dismissed
        };
        let updated = moment(decision.updated);
        dump.decisions.push(DumpedDecision {
            source,
            direction: decision.direction,
            state,
            updated,
        });
    }
    dump.stars = archive
        .stars
        .into_iter()
        .map(|star| (star.direction, star.since))
        .collect();
    for plan in archive.plans {
        let PlanTexts {
            half_year,
            will,
            can_strength,
            can_weakness,
            must,
            updated,
        } = plan;
        dump.plan_texts.push((
            half_year,
            WillCanMust {
                will,
                can_strength,
                can_weakness,
                must,
            },
            moment(updated),
        ));
    }
    for goal in archive.goals {
        for (position, step) in (0..).zip(goal.steps) {
            let plain = PlainStep {
                id: step.id,
                text: step.text,
                by: step.by,
                done: step.done,
                origin: step.origin,
            };
            let value = DumpedStep {
                goal: goal.id,
                position,
                step: plain,
            };
            dump.steps.push(dumped(value, step.created, step.updated, step.removed));
        }
        let value = PlainGoal {
            id: goal.id,
            direction: goal.direction,
            by: goal.by,
            closed: goal.closed,
            steps: Vec::new(),
        };
        dump.goals.push(dumped(value, goal.created, goal.updated, goal.removed));
    }
    for Reading {
        link,
        status,
        takeaway,
        on,
        updated,
    } in archive.readings
    {
        dump.readings.push((
            PlainReading {
                link,
                status,
                takeaway,
                on,
                moved_to: None,
            },
            moment(updated),
        ));
    }
    for link in archive.own_links {
        let value = PlainLink {
            id: link.id,
            url: link.url,
            title: link.title,
            direction: link.direction,
        };
        dump.own_links
            .push(dumped(value, link.created, link.updated, link.removed));
    }
    dump.moved_links = archive
        .moved_links
        .into_iter()
        .map(|moved| (moved.link, moved.url))
        .collect();
    for kept in archive.snapshots {
        let goals = kept
            .plan
            .get("goals")
            .and_then(serde_json::Value::as_array)
            .map_or(0, Vec::len);
        dump.snapshots.push(DumpedSnapshot {
            id: kept.id,
            half_year: kept.half_year,
            taken: kept.taken,
            goals: u32::try_from(goals).unwrap_or(u32::MAX),
            content: kept.plan.to_string(),
            created: moment(kept.created),
        });
    }
    dump.aliases = archive
        .aliases
        .into_iter()
        .map(|alias| (alias.organisation, alias.alias))
        .collect();
    for (at, one) in archive.documents.into_iter().enumerate() {
        let wrong = |field: &str, fault| ArchiveError::Value {
            path: format!("documents[{at}].{field}"),
            fault,
        };
        let kind = DocumentKind::named(&one.kind).ok_or_else(|| wrong("kind", ValueFault::Kind))?;
        kind.fitting(&one.id, &one.body).map_err(|fault| match fault {
            DocumentFault::Id => wrong("id", ValueFault::Id),
            DocumentFault::Body => wrong("body", ValueFault::Body),
        })?;
        dump.documents.push(DumpedDocument {
            kind,
            id: one.id,
            body: one.body,
            created: moment(one.created),
            updated: moment(one.updated),
        });
    }
    Ok(dump)
}

fn dumped<T>(value: T, created: Timestamp, updated: Timestamp, removed: Option<NaiveDate>) -> Dumped<T> {
    Dumped {
        value,
        created: moment(created),
        updated: moment(updated),
        removed,
    }
}
