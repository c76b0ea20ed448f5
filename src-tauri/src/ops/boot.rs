//! What the window needs to draw its first frame.

use super::{Context, Result, drafts, history::undo_state};
use crate::api::{Boot, DataInfo, DirectionInfo, LensInfo, Preferences, PromptInfo, RecapView, RoleKindInfo};

/// Everything for the first frame.
///
/// # Errors
/// The journal can't be read.
pub fn boot(context: &mut Context, preferences: Preferences, problem: Option<&str>) -> Result<Boot> {
    Ok(Boot {
        today: context.today().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        preferences,
        preferences_problem: problem.map(str::to_owned),
        data: data_info(context)?,
        fresh: context.journal.counts()?.fresh,
        recap: recap_view(context),
        undo: undo_state(context)?,
        drafts: drafts::list(context)?,
    })
}

/// Where the data is and how much of it there is.
///
/// # Errors
/// The journal can't be read.
pub fn data_info(context: &mut Context) -> Result<DataInfo> {
    let counts = context.journal.counts()?;
    Ok(DataInfo {
        path: context
            .folder()
            .map(|folder| folder.join(journal::FILE_NAME).display().to_string())
            .unwrap_or_default(),
        bytes: context.journal.bytes(),
        entries: counts.entries,
        roles: counts.roles,
        since: counts.since,
        sample: context.is_sample(),
        damaged: context.damage().is_some(),
    })
}

/// The pack's names and lists.
#[must_use]
pub fn recap_view(context: &Context) -> RecapView {
    let recap = &context.recap;
    RecapView {
        id: recap.id().to_owned(),
        title: recap.title().into(),
        lenses: recap
            .lenses()
            .iter()
            .map(|words| LensInfo {
                lens: words.lens.into(),
                name: (&words.name).into(),
                question: (&words.question).into(),
            })
            .collect(),
        directions: recap
            .directions()
            .iter()
            .map(|direction| DirectionInfo {
                id: direction.id.to_string(),
                lens: direction.lens.into(),
                name: (&direction.name).into(),
                short: (&direction.short).into(),
                summary: (&direction.summary).into(),
                named_by_talk: direction.named_by_talk,
            })
            .collect(),
        role_kinds: recap
            .role_kinds()
            .iter()
            .map(|kind| RoleKindInfo {
                id: kind.id.to_string(),
                name: (&kind.name).into(),
            })
            .collect(),
        prompts: recap
            .prompts()
            .iter()
            .map(|prompt| PromptInfo {
                id: prompt.id.to_string(),
                lens: prompt.lens.map(Into::into),
                text: (&prompt.text).into(),
            })
            .collect(),
    }
}
