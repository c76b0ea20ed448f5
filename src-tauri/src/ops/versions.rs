//! Versions: what an entry said before, what differs, and the way back.

use career::entry::Entry;
use journal::{JournalError, Op, Thing};

use super::{Context, Done, OpError, Result, compare::pieces, entry_show, find};
use crate::{
    api::{ById, EntryView, VersionContent, VersionQuery, VersionSummary, VersionView},
    clock::iso_instant,
};

/// Characters of a version's first words.
const EXCERPT: usize = 120;

/// All versions of an entry, the one that was saved last in front; the present one is among them.
///
/// # Errors
/// There is no such entry, or the journal can't be read.
pub fn version_list(context: &mut Context, args: ById) -> Result<Vec<VersionSummary>> {
    let versions = context.journal.entry_versions(find::id(&args.id, Thing::Entry)?)?;
    let count = versions.len();
    let numbered = versions.into_iter().zip((1..=count).rev());
    Ok(numbered
        .map(|(version, number)| VersionSummary {
            id: version.id.to_string(),
            number: u32::try_from(number).unwrap_or(u32::MAX),
            saved: iso_instant(version.saved.0),
            present: version.present,
            title: version.title,
            excerpt: version.beginning.chars().take(EXCERPT).collect(),
        })
        .collect())
}

/// The id of a version by its number in the list.
///
/// # Errors
/// There is no such entry or number, or the journal can't be read.
pub fn version_numbered(context: &mut Context, id: &str, number: u32) -> Result<String> {
    let versions = version_list(context, ById { id: id.to_owned() })?;
    let found = versions.into_iter().find(|version| version.number == number);
    found
        .map(|version| version.id)
        .ok_or_else(|| OpError::NoSuchVersion(number.to_string()))
}

/// A version beside what the entry says now.
///
/// # Errors
/// There is no such entry or version, or the journal can't be read.
pub fn version_show(context: &mut Context, args: VersionQuery) -> Result<VersionView> {
    let id = find::id(&args.entry, Thing::Entry)?;
    let version = context
        .journal
        .entry_version(id, find::id(&args.version, Thing::Version)?)?;
    let present = context
        .journal
        .entry(id)?
        .ok_or(JournalError::NotFound(Thing::Entry))?
        .value;
    Ok(VersionView {
        id: args.version,
        saved: iso_instant(version.saved.0),
        title: pieces(&version.entry.title, &present.title),
        text: pieces(&version.entry.text, &present.text),
        version: content(version.entry),
        present: content(present),
    })
}

/// Gives an entry the content of a version back. What it said until now stays as a version.
///
/// # Errors
/// There is no such entry or version, or the journal can't be written.
pub fn version_restore(context: &mut Context, args: VersionQuery) -> Result<Done<EntryView>> {
    let id = find::id(&args.entry, Thing::Entry)?;
    let version = find::id(&args.version, Thing::Version)?;
    let Done { changed, .. } = context.change(Op::RestoreVersion, |tx| Ok(tx.restore_version(id, version)?))?;
    let value = entry_show(context, ById { id: args.entry })?;
    Ok(Done { value, changed })
}

fn content(entry: Entry) -> VersionContent {
    VersionContent {
        date: entry.date.to_string(),
        kind: entry.kind.into(),
        title: entry.title,
        text: entry.text,
        role: entry.role.map(|role| role.to_string()),
        tags: entry.tags,
        prompt: entry.prompt.map(|prompt| prompt.to_string()),
    }
}
