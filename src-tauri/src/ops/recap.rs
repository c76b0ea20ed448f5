//! Recap packs as their authors work with them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use career::{
    id::PackId,
    insight::{Example, train},
    recap::{PackError, Recap, StoredPack, check},
};
use journal::{Document as _, JournalError, Op, Thing};
use serde::Serialize;

use super::{Context, Done, OpError, Result, write_whole};
use crate::api::{ById, PackFaultView, PackView};

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
    let recap = Recap::load(&texts_of(&pack_of(folder)?))?;
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

/// The most bytes of a pack's files that are read.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// What a missing pack is called.
const THING: Thing = Thing::Document(StoredPack::KIND);

/// The packs in use, the built-in one in front, and those that are kept but can't be used.
///
/// # Errors
/// The journal can't be read.
pub fn recap_list(context: &mut Context) -> Result<Vec<PackView>> {
    let stored = context.journal.documents::<StoredPack>()?;
    let recap = &context.recap;
    let mut views: Vec<PackView> = recap
        .packs()
        .iter()
        .map(|pack| PackView {
            id: pack.id.clone(),
            title: (&pack.title).into(),
            directions: count(pack.directions.len()),
            links: pack.links,
            prompts: pack.prompts,
            built_in: stored.iter().all(|(id, _)| id.as_str() != pack.id),
            usable: true,
        })
        .collect();
    for (id, _) in stored {
        if views.iter().all(|view| view.id != id.as_str()) {
            let name = crate::api::Bilingual {
                ja: id.to_string(),
                en: id.to_string(),
            };
            views.push(PackView {
                id: id.to_string(),
                title: name,
                directions: 0,
                links: 0,
                prompts: 0,
                built_in: false,
                usable: false,
            });
        }
    }
    Ok(views)
}

/// Everything that is wrong with the pack of a folder; nothing: it can be added. Nothing of it is run, nothing is fetched.
///
/// # Errors
/// The folder or a file of it can't be read.
pub fn recap_check(context: &mut Context, folder: &Path) -> Result<Vec<PackFaultView>> {
    let pack = pack_of(folder)?;
    let mut faults: Vec<PackFaultView> = check(&texts_of(&pack))
        .into_iter()
        .map(|fault| fault_view(fault.error, fault.line.map(count)))
        .collect();
    if faults.is_empty() {
        match pack.load() {
            Err(error) => faults.push(fault_view(error, None)),
            Ok(recap) => {
                let id = recap.id().to_owned();
                let others = context.recap.packs().iter().any(|pack| pack.id == id);
                if let (false, Err(conflict)) = (others, context.recap.with_packs(&[recap.into()])) {
                    faults.push(PackFaultView {
                        code: "pack-conflict".to_owned(),
                        file: "directions.toml".to_owned(),
                        line: None,
                        key: conflict.id.clone(),
                        reason: conflict.to_string(),
                        near: None,
                    });
                }
            }
        }
    }
    Ok(faults)
}

fn fault_view(error: PackError, line: Option<u32>) -> PackFaultView {
    PackFaultView {
        code: error.code().to_owned(),
        reason: error.reason.to_string(),
        near: error.near().map(str::to_owned),
        file: error.file,
        line,
        key: error.key,
    }
}

/// Adds the pack of a folder, or takes it in anew under its id. What was said of its directions before counts again.
///
/// # Errors
/// A file can't be read, the pack is not sound, or it defines what another pack does.
pub fn recap_add(context: &mut Context, folder: &Path) -> Result<Done<PackView>> {
    let pack = pack_of(folder)?;
    let recap = pack.load()?;
    let id = recap.id().to_owned();
    let mine: PackId = id.parse().map_err(|_| OpError::plain("pack-broken"))?;
    let stored = context.journal.document::<StoredPack>(&mine)?.is_some();
    if !stored {
        let merged = context.recap.with_packs(&[recap.into()]);
        merged.map_err(|conflict| OpError::PackConflict(conflict.id))?;
    }
    let done = context.change(Op::AddPack, |tx| Ok(tx.put_document(&mine, &pack)?))?;
    let view = recap_list(context)?.into_iter().find(|view| view.id == id);
    Ok(Done {
        value: view.ok_or(JournalError::NotFound(THING))?,
        changed: done.changed,
    })
}

/// Removes a pack. What was said of its directions stays and counts again when it comes back; undo brings it back, too.
///
/// # Errors
/// There is none of this name, or it is the built-in one.
pub fn recap_remove(context: &mut Context, args: ById) -> Result<Done<()>> {
    let id: PackId = args.id.parse().map_err(|_| JournalError::NotFound(THING))?;
    if context.journal.document::<StoredPack>(&id)?.is_none()
        && context.recap.packs().iter().any(|pack| pack.id == args.id)
    {
        return Err(OpError::plain("pack-built-in"));
    }
    context.change(Op::RemovePack, |tx| Ok(tx.remove_document::<StoredPack>(&id)?))
}

fn texts_of(pack: &StoredPack) -> Vec<(&str, &str)> {
    let texts = pack.files.iter();
    texts.map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

/// The texts and the model of a folder.
fn pack_of(folder: &Path) -> Result<StoredPack> {
    let unreadable = |path: &Path, source| OpError::FileUnreadable {
        path: path.to_owned(),
        source,
    };
    let mut files = std::collections::BTreeMap::new();
    let mut bytes = 0;
    if !folder.is_dir() {
        return Err(unreadable(folder, std::io::ErrorKind::NotFound.into()));
    }
    for name in FILES {
        let path = folder.join(name);
        if let Ok(meta) = fs::metadata(&path) {
            bytes += meta.len();
            if bytes > MOST_BYTES {
                return Err(OpError::plain("pack-too-large"));
            }
            files.insert(name.to_owned(), read(&path)?);
        }
    }
    let path = folder.join("model.bin");
    let model = match fs::read(&path) {
        Ok(model) if model.len() as u64 <= MOST_BYTES => Some(model),
        Ok(_) => return Err(OpError::plain("pack-too-large")),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(unreadable(&path, error)),
    };
    Ok(StoredPack::new(files, model.as_deref()))
}
