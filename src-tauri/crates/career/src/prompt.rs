//! Prompts of the user's own (自分の問い), asked like those of a pack.

use serde::{Deserialize, Serialize};

use crate::{
    id::PromptId,
    recap::{Bilingual, Lens, Prompt, Tense},
};

/// A question of the user's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OwnPrompt {
    /// One line, in the user's words.
    pub text: String,
    /// The lens that it asks about; none is general.
    pub lens: Option<Lens>,
    /// Which way it looks.
    pub tense: Tense,
}

impl OwnPrompt {
    /// As the pack's prompts are; the user's words stand in both languages.
    #[must_use]
    pub fn to_prompt(&self, id: PromptId) -> Prompt {
        Prompt {
            id,
            lens: self.lens,
            tense: self.tense,
            text: Bilingual {
                ja: self.text.clone(),
                en: self.text.clone(),
            },
        }
    }
}
