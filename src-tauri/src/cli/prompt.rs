//! `prompt`: the question of the day, and why this one.

use super::{CliError, Session, page::lens_key};
use crate::ops;

pub(super) fn run(session: &mut Session<'_>) -> Result<(), CliError> {
    let prompt = ops::prompt_of_day(session.ctx()?)?;
    session.answer(&prompt, |prompt, page| {
        let words = page.words;
        let why = match (prompt.lens, &prompt.newest) {
            (Some(lens), Some(newest)) => words.with(
                "cli-prompt-quiet",
                &[
                    ("lens", words.get(lens_key(lens)).into()),
                    ("date", newest.as_str().into()),
                ],
            ),
            (Some(lens), None) => words.with("cli-prompt-unseen", &[("lens", words.get(lens_key(lens)).into())]),
            (None, _) => String::new(),
        };
        let answer = words.with("cli-prompt-answer", &[("id", prompt.id.as_str().into())]);
        let mut text = format!("{}\n", words.pick(&prompt.text));
        for line in [why, answer] {
            if !line.is_empty() {
                text.push_str(&format!("  {}\n", page.faint(&line)));
            }
        }
        text
    })
}
