//! `show`: one entry, whole.

use clap::Args;

use super::{
    CliError, Session,
    page::{Page, columns, indent, one_line, printable, short},
};
use crate::{
    api::{ById, EntryKindName, EntryView, EvidenceState},
    ops,
};

/// Which entry.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The beginning or the end of its id.
    #[arg(value_name = "ID")]
    id: String,
}

pub(super) fn run(session: &mut Session<'_>, arguments: &Arguments) -> Result<(), CliError> {
    let ctx = session.ctx()?;
    let id = ops::find::entry(ctx, &arguments.id)?.to_string();
    let entry = ops::entry_show(ctx, ById { id })?;
    session.answer(&entry, |entry, page| {
        let mut text = head(entry, page);
        if !entry.text.is_empty() {
            text.push('\n');
            text.push_str(&printable(&entry.text));
            if !entry.text.ends_with('\n') {
                text.push('\n');
            }
        }
        let found = evidence(entry, page);
        if !found.is_empty() {
            text.push('\n');
            text.push_str(&found);
        }
        text
    })
}

/// The message that names an entry's kind.
pub(super) fn kind_key(kind: EntryKindName) -> &'static str {
    match kind {
        EntryKindName::Reflection => "kind-reflection",
        EntryKindName::Achievement => "kind-achievement",
        EntryKindName::Learning => "kind-learning",
        EntryKindName::Decision => "kind-decision",
    }
}

/// The message that names what the user said of a piece of evidence.
pub(super) fn state_key(state: EvidenceState) -> &'static str {
    match state {
        EvidenceState::Suggested => "cli-state-suggested",
        EvidenceState::Confirmed => "cli-state-confirmed",
        EvidenceState::Dismissed => "cli-state-dismissed",
    }
}

/// The line that names an entry.
pub(super) fn head(entry: &EntryView, page: &Page<'_>) -> String {
    let mut cells = vec![
        short(&entry.id).to_owned(),
        entry.date.clone(),
        page.words.get(kind_key(entry.kind)),
        page.strong(&one_line(&entry.title)),
    ];
    cells.extend(entry.tags.iter().map(|tag| format!("#{}", one_line(tag))));
    cells.retain(|cell| !cell.is_empty());
    columns(&[cells])
}

/// What the entry hints at, one direction a line.
pub(super) fn evidence(entry: &EntryView, page: &Page<'_>) -> String {
    if entry.evidence.is_empty() {
        return String::new();
    }
    let rows: Vec<Vec<String>> = entry
        .evidence
        .iter()
        .map(|chip| {
            let mut signals: Vec<String> = Vec::new();
            for hit in &chip.signals {
                let signal = one_line(&hit.signal);
                if !signals.contains(&signal) {
                    signals.push(signal);
                }
            }
            vec![
                page.words.get(super::page::lens_key(chip.lens)),
                page.words.get(state_key(chip.state)),
                chip.direction.clone(),
                signals.join(", "),
            ]
        })
        .collect();
    format!(
        "{}\n{}",
        page.words.get("cli-evidence-heading"),
        indent(&columns(&rows), 2)
    )
}
