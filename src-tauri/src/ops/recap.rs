//! Recap packs as their authors work with them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use career::{
    insight::{Example, train},
    recap::Recap,
};
use serde::Serialize;

use super::{OpError, Result, write_whole};

/// The files that a pack is made of.
const FILES: [&str; 6] = [
    "recap.toml",
    "directions.toml",
    "roles.toml",
    "links.toml",
    "prompts.toml",
    "phases.toml",
];

/// A model that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RecapBuilt {
    /// Where it was written.
    pub path: String,
    /// The pack's id.
    pub recap: String,
    /// Records that it was made of.
    pub examples: u32,
    /// Its size.
    pub bytes: u32,
    /// A number made of the whole model, in hexadecimal.
    pub mark: String,
}

/// Makes the model of a pack's examples (`examples/*.jsonl`, in the order of their names) and writes it as `model.bin` into the pack's
/// folder, or to `out`. The same pack gives the same bytes on every machine. Takes some seconds.
///
/// # Errors
/// A file can't be read or written, the pack is not sound, a line is no example, or there is none.
pub fn recap_build(folder: &Path, out: Option<&Path>) -> Result<RecapBuilt> {
    let mut texts = Vec::new();
    for name in FILES {
        texts.push((name, read(&folder.join(name))?));
    }
    let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let recap = Recap::load(&files)?;
    let mut examples: Vec<Example> = Vec::new();
    for path in example_files(&folder.join("examples"))? {
        for (number, line) in (1..).zip(read(&path)?.lines()) {
            if line.trim().is_empty() {
                continue;
            }
            let broken = || OpError::Example {
                path: path.clone(),
                line: number,
            };
            let example: Example = serde_json::from_str(line).map_err(|_| broken())?;
            if example.labels.iter().any(|label| recap.direction(label).is_none()) {
                return Err(broken());
            }
            examples.push(example);
        }
    }
    let model = train(&recap, &examples).ok_or(OpError::plain("examples-missing"))?;
    let bytes = model.to_bytes();
    let path = out.map_or_else(|| folder.join("model.bin"), Path::to_path_buf);
    write_whole(&path, &bytes)?;
    Ok(RecapBuilt {
        path: path.display().to_string(),
        recap: recap.id().to_owned(),
        examples: count(examples.len()),
        bytes: count(bytes.len()),
        mark: format!("{:016x}", model.mark()),
    })
}

fn read(path: &Path) -> Result<String> {
    let unreadable = |source| OpError::FileUnreadable {
        path: path.to_owned(),
        source,
    };
    fs::read_to_string(path).map_err(unreadable)
}

/// The files with examples, by name; none where there is no such folder.
fn example_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = |source| OpError::FileUnreadable {
        path: folder.to_owned(),
        source,
    };
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for file in fs::read_dir(folder).map_err(unreadable)? {
        let path = file.map_err(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "jsonl") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
