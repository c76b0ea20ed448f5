//! The question of the day, and prompts of the user's own.

use career::{
    growth::{prompt_of_day as choose, quiet_lens},
    id::PromptId,
    prompt::OwnPrompt,
    recap::{Prompt, Recap},
};
use chrono::{Days, NaiveDate};
use journal::{Document as _, Journal, JournalError, Op, Thing};

use super::{Context, Done, OpError, Result};
use crate::api::{ById, PromptInput, PromptOfDay, PromptView};

/// How far back shown prompts are looked at, in days; the engine lets them rest for less.
const MEMORY: u64 = 90;

/// What a missing prompt of the user's is called.
const THING: Thing = Thing::Document(OwnPrompt::KIND);

/// The question of the day and the quiet lens that it asks about. The same question all day: it is noted when first asked for.
///
/// # Errors
/// The journal can't be read or written.
pub fn prompt_of_day(context: &mut Context) -> Result<PromptOfDay> {
    ask(context, false)
}

/// Another question for today, which takes the place of the one before; that one rests as if it had been answered.
///
/// # Errors
/// The journal can't be read or written.
pub fn prompt_next(context: &mut Context) -> Result<PromptOfDay> {
    ask(context, true)
}

/// All prompts: the user's own, newest first, then the pack's.
///
/// # Errors
/// The journal can't be read.
pub fn prompt_list(context: &mut Context) -> Result<Vec<PromptView>> {
    let shown = shown(&context.journal, context.today())?;
    let own = own(&context.journal)?;
    let all = own.iter().rev().chain(context.recap.prompts());
    Ok(all.map(|prompt| view(prompt, &shown)).collect())
}

/// Adds a prompt of the user's, or gives one a whole new content.
///
/// # Errors
/// The text is empty or can't be kept, or there is no such prompt.
pub fn prompt_save(context: &mut Context, args: PromptInput) -> Result<Done<PromptView>> {
    let PromptInput { id, text, lens, tense } = args;
    let id = id.map(|id| parsed(&id)).transpose()?;
    let prompt = OwnPrompt {
        text: text.trim().to_owned(),
        lens: lens.map(Into::into),
        tense: tense.into(),
    };
    let op = if id.is_some() { Op::EditPrompt } else { Op::AddPrompt };
    let done = context.change(op, |tx| {
        let id = match id {
            Some(id) => {
                tx.document::<OwnPrompt>(&id)?.ok_or(JournalError::NotFound(THING))?;
                id
            }
            None => tx.new_prompt_id()?,
        };
        tx.put_document(&id, &prompt)?;
        Ok(id)
    })?;
    let shown = shown(&context.journal, context.today())?;
    Ok(Done {
        value: view(&prompt.to_prompt(done.value), &shown),
        changed: done.changed,
    })
}

/// Removes a prompt of the user's; undo brings it back, and entries that answer it keep it.
///
/// # Errors
/// There is none.
pub fn prompt_remove(context: &mut Context, args: ById) -> Result<Done<()>> {
    let id = parsed(&args.id)?;
    context.change(Op::RemovePrompt, |tx| Ok(tx.remove_document::<OwnPrompt>(&id)?))
}

fn ask(context: &mut Context, another: bool) -> Result<PromptOfDay> {
    let today = context.today();
    let recent = shown(&context.journal, today)?;
    let own = own(&context.journal)?;
    let (growth, _, recap) = context.growth()?;
    let ledger = &growth.ledger;
    // When all rest, those that were shown longest ago may come again, but none of today.
    let todays: Vec<_> = recent.iter().filter(|(_, day)| *day == today).cloned().collect();
    let prompt = [&recent, &todays, &Vec::new()]
        .into_iter()
        .find_map(|recent| choose(recap, &own, ledger, today, recent, another));
    let prompt = prompt.ok_or(OpError::plain("internal"))?;
    let answer = of_day(&prompt, recap, ledger, today);
    let newest = recent.iter().rev().find(|(_, day)| *day == today);
    if newest.is_none_or(|(id, _)| *id != prompt.id) && context.damage().is_none() {
        context.journal.note_prompt(&prompt.id)?;
    }
    Ok(answer)
}

fn of_day(prompt: &Prompt, recap: &Recap, ledger: &career::growth::Ledger, today: NaiveDate) -> PromptOfDay {
    let quiet = quiet_lens(recap, ledger, today);
    let newest = quiet
        .lenses
        .iter()
        .find(|lens| Some(lens.lens) == prompt.lens)
        .and_then(|lens| lens.newest);
    PromptOfDay {
        id: prompt.id.to_string(),
        text: (&prompt.text).into(),
        lens: prompt.lens.map(Into::into),
        newest: newest.map(|date| date.to_string()),
        tense: prompt.tense.into(),
        own: is_own(&prompt.id),
    }
}

fn shown(journal: &Journal, today: NaiveDate) -> Result<Vec<(PromptId, NaiveDate)>> {
    Ok(journal.prompts_shown(today.checked_sub_days(Days::new(MEMORY)).unwrap_or(today))?)
}

/// The user's own prompts, oldest first.
fn own(journal: &Journal) -> Result<Vec<Prompt>> {
    let own = journal.documents::<OwnPrompt>()?;
    Ok(own.into_iter().map(|(id, prompt)| prompt.to_prompt(id)).collect())
}

fn view(prompt: &Prompt, shown: &[(PromptId, NaiveDate)]) -> PromptView {
    let last = shown.iter().rev().find(|(id, _)| *id == prompt.id);
    PromptView {
        id: prompt.id.to_string(),
        text: (&prompt.text).into(),
        lens: prompt.lens.map(Into::into),
        tense: prompt.tense.into(),
        own: is_own(&prompt.id),
        shown: last.map(|(_, day)| day.to_string()),
    }
}

fn is_own(id: &PromptId) -> bool {
    id.as_str().starts_with("own/")
}

fn parsed(text: &str) -> Result<PromptId> {
    let own = text.parse().ok().filter(is_own);
    own.ok_or_else(|| OpError::NoSuchPrompt(text.to_owned()))
}
