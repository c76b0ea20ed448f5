//! The question of the day.

use career::growth::{prompt_of_day as choose, quiet_lens};
use chrono::Days;

use super::{Context, OpError, Result};
use crate::api::PromptOfDay;

/// How far back shown prompts are looked at, in days; the engine lets them rest for less.
const MEMORY: u64 = 90;

/// The question of the day and the quiet lens that it asks about. The same question all day: it is noted when first asked for.
///
/// # Errors
/// The journal can't be read or written.
pub fn prompt_of_day(context: &mut Context) -> Result<PromptOfDay> {
    let today = context.today();
    let since = today.checked_sub_days(Days::new(MEMORY)).unwrap_or(today);
    let recent = context.journal.prompts_shown(since)?;
    let (growth, _, recap) = context.growth()?;
    // After 60 days on which a question was asked each day none is rested; then any may come again.
    let prompt = choose(recap, &growth.ledger, today, &recent).or_else(|| choose(recap, &growth.ledger, today, &[]));
    let prompt = prompt.ok_or(OpError::plain("internal"))?;
    let quiet = quiet_lens(recap, &growth.ledger, today);
    let newest = quiet
        .lenses
        .iter()
        .find(|lens| Some(lens.lens) == prompt.lens)
        .and_then(|lens| lens.newest);
    let (id, view) = (
        prompt.id.clone(),
        PromptOfDay {
            id: prompt.id.to_string(),
            text: (&prompt.text).into(),
            lens: prompt.lens.map(Into::into),
            newest: newest.map(|date| date.to_string()),
        },
    );
    if !recent.iter().any(|(shown, day)| *day == today && *shown == id) {
        context.journal.note_prompt(&id)?;
    }
    Ok(view)
}
