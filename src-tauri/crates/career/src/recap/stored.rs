//! A pack as it is kept: its texts and its model, without anything that could run.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{PackError, Recap};
use crate::insight::Model;

/// The files of a pack. A pack is data: nothing in it is run, and nothing is fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StoredPack {
    /// Text by name: `directions.toml` and its kin.
    pub files: BTreeMap<String, String>,
    /// The model of its examples, in hexadecimal digits.
    pub model: Option<String>,
}

impl StoredPack {
    /// Puts the files of a pack together.
    #[must_use]
    pub fn new(files: BTreeMap<String, String>, model: Option<&[u8]>) -> Self {
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        Self {
            files,
            model: model.map(hex),
        }
    }

    /// The pack, complete and consistent.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn load(&self) -> Result<Recap, PackError> {
        let files: Vec<(&str, &str)> = self
            .files
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        let recap = Recap::load(&files)?;
        match &self.model {
            None => Ok(recap),
            Some(hex) => {
                let model = Model::from_bytes(&bytes(hex)).map_err(PackError::model)?;
                Ok(recap.with_model(model))
            }
        }
    }
}

/// The bytes of hexadecimal digits; none of digits that are not.
fn bytes(hex: &str) -> Vec<u8> {
    let pairs = hex.as_bytes().chunks(2);
    let read = pairs.map(|pair| {
        std::str::from_utf8(pair)
            .ok()
            .and_then(|pair| u8::from_str_radix(pair, 16).ok())
    });
    read.collect::<Option<Vec<u8>>>().unwrap_or_default()
}
