//! Examines a journal without changing it.

use journal::Finding as Found;
use serde::Serialize;

use super::{Context, Result, data_info};
use crate::api::DataInfo;

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Checkup {
    /// The file and what is in it.
    pub data: DataInfo,
    /// Things in the trash.
    pub trash: u32,
    /// The version of the file's schema.
    pub schema: i64,
    /// The version of SQLite.
    pub sqlite: String,
    /// Nothing when the journal is sound.
    pub findings: Vec<Finding>,
}

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// `integrity`, `foreign-keys`, `search-index`, `unreadable`.
    pub code: &'static str,
    /// What SQLite says, a table, or a number; never a text of the user's.
    pub detail: String,
}

/// The code of what was found.
pub(super) fn code(found: &Found) -> &'static str {
    match found {
        Found::Integrity(_) => "integrity",
        Found::ForeignKeys { .. } => "foreign-keys",
        Found::SearchIndex { .. } => "search-index",
        Found::Unreadable { .. } => "unreadable",
    }
}

/// Examines the file, the ties between its rows, every row, and the search index against the texts.
///
/// # Errors
/// The journal can't be read at all.
pub fn doctor(context: &mut Context) -> Result<Checkup> {
    let findings = context.journal.examine()?.into_iter().map(|found| Finding {
        code: code(&found),
        detail: match found {
            Found::Integrity(words) => words,
            Found::ForeignKeys { table, rows } => format!("{table}: {rows}"),
            Found::SearchIndex { entries } => entries.to_string(),
            Found::Unreadable { rows } => rows.to_string(),
        },
    });
    let findings = findings.collect();
    let (sqlite, schema) = context.journal.versions()?;
    let trash = u32::try_from(context.journal.trash()?.len()).unwrap_or(u32::MAX);
    Ok(Checkup {
        data: data_info(context)?,
        trash,
        schema,
        sqlite,
        findings,
    })
}
