//! A damaged journal: what can be read of it, and the ways out. Nothing of it is ever written to.

use std::{path::Path, sync::Arc};

use journal::{Fate, Moment, Passphrase, Salvage};

use super::{Context, Result, context::Damage, safety};
use crate::{
    api::{DamageView, FateName, MendView, SalvageView, SalvagedEntryView, TableCount},
    clock::AppClock,
};

/// What is shown of a damaged journal; for one that nothing can be read of, the backups alone.
///
/// # Errors
/// The folder of the backups can't be read.
pub fn damage(dir: &Path, damage: Option<&Damage>) -> Result<DamageView> {
    Ok(DamageView {
        folder: dir.display().to_string(),
        salvage: damage.map(|damage| view(&damage.report)),
        backups: safety::backups_of(dir)?,
    })
}

/// Puts what was salvaged in the place of the damaged file, which is moved aside.
///
/// # Errors
/// The journal is not damaged, another program has it open, or the disk is full. Then everything is as it was.
pub fn mend(context: &Context, now: Moment) -> Result<MendView> {
    let damage = context.damaged()?;
    let aside = context.journal.replace_damaged(&damage.dir, now)?;
    Ok(MendView {
        salvage: view(&damage.report),
        written: Some(damage.dir.join(journal::FILE_NAME).display().to_string()),
        aside: aside.map(|aside| aside.display().to_string()),
    })
}

/// Reads what a journal still holds; with `to` writes it into a folder that has no journal yet. The journal itself stays as it is, and
/// may be a sound one.
///
/// # Errors
/// Nothing can be read, or the folder has a journal or can't be written.
pub fn salvage(dir: &Path, clock: Arc<AppClock>, key: Option<Passphrase>, to: Option<&Path>) -> Result<MendView> {
    let context = Context::salvaged(dir, clock, key)?;
    let written = to.map(|to| context.journal.write_salvaged_to(to)).transpose()?;
    Ok(MendView {
        salvage: view(&context.damaged()?.report),
        written: written.map(|path| path.display().to_string()),
        aside: None,
    })
}

fn view(report: &Salvage) -> SalvageView {
    let counts = |tables: &[(String, u64)]| -> Vec<TableCount> {
        let count = |(table, rows): &(String, u64)| TableCount {
            table: table.clone(),
            rows: *rows,
        };
        tables.iter().map(count).collect()
    };
    SalvageView {
        whole: report.is_whole(),
        kept: counts(&report.kept),
        broken: report.broken.clone(),
        refused: counts(&report.refused),
        backup: report.backup.as_ref().map(safety::view),
        filled: counts(&report.filled),
        nameless_roles: report.nameless_roles,
        entries: report
            .entries
            .iter()
            .map(|one| SalvagedEntryView {
                id: one.id.to_string(),
                date: one.date.map(|date| date.to_string()),
                title: one.title.clone(),
                fate: match one.fate {
                    Fate::FromBackup => FateName::FromBackup,
                    Fate::Former => FateName::Former,
                    Fate::Undated => FateName::Undated,
                    Fate::Marred => FateName::Marred,
                    Fate::Lost => FateName::Lost,
                },
            })
            .collect(),
        lost: u32::try_from(report.lost()).unwrap_or(u32::MAX),
        history: report.history,
    }
}
