//! What a person does to a journal: each operation checks its words, makes the new row, and hands it to [`Tx::set`](crate::Tx).

mod entry;
mod evidence;
mod plan;
mod reading;
mod role;
mod trash;

use career::{
    entry::Entry,
    plan::Step,
    role::Role,
    text::{TextError, check_line, check_text},
};

pub(crate) use reading::address;

use crate::{Field, JournalError, Result};

/// The longest text of an entry, in bytes.
pub const LIMIT_TEXT: usize = 4 * 1024 * 1024;

/// The longest of everything that is one line or a few, in bytes.
pub const LIMIT_LINE: usize = 64 * 1024;

/// A text of any number of lines.
pub(crate) fn text(field: Field, text: &str, limit: usize) -> Result<()> {
    fits(field, text, limit)?;
    check_text(text).map_err(|source| JournalError::Text { field, source })
}

/// A text of one line. What is around it is cut off.
pub(crate) fn line(field: Field, text: &str) -> Result<String> {
    fits(field, text, LIMIT_LINE)?;
    let line = text.trim();
    check_line(line).map_err(|source: TextError| JournalError::Text { field, source })?;
    Ok(line.to_owned())
}

/// A text of one line that says something.
pub(crate) fn full_line(field: Field, text: &str) -> Result<String> {
    let line = line(field, text)?;
    if line.is_empty() {
        Err(JournalError::Empty(field))
    } else {
        Ok(line)
    }
}

fn fits(field: Field, text: &str, limit: usize) -> Result<()> {
    if text.len() > limit {
        Err(JournalError::TooLong {
            field,
            bytes: text.len(),
            limit,
        })
    } else {
        Ok(())
    }
}

/// Whether a role from elsewhere can be kept as it is.
pub(crate) fn check_role(role: &Role) -> Result<()> {
    full_line(Field::Title, &role.title)?;
    line(Field::Organisation, &role.organisation)?;
    text(Field::Summary, &role.summary, LIMIT_LINE)?;
    role.highlights
        .iter()
        .try_for_each(|highlight| full_line(Field::Highlight, &highlight.text).map(|_| ()))
}

/// Whether an entry from elsewhere can be kept as it is.
pub(crate) fn check_entry(entry: &Entry) -> Result<()> {
    line(Field::Title, &entry.title)?;
    text(Field::Text, &entry.text, LIMIT_TEXT)?;
    if entry.title.trim().is_empty() && entry.text.trim().is_empty() {
        return Err(JournalError::EntryEmpty);
    }
    entry
        .tags
        .iter()
        .try_for_each(|tag| full_line(Field::Tag, tag).map(|_| ()))
}

/// Whether a step from elsewhere can be kept as it is.
pub(crate) fn check_step(step: &Step) -> Result<()> {
    full_line(Field::Step, &step.text).map(|_| ())
}
