//! What is wrong with a pack, all of it at once, each fault with its line.

use super::{
    PackError,
    faults::{self, Fault},
    load,
};

/// A fault of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFault {
    /// File, key and reason.
    pub error: PackError,
    /// The line in the file, from 1; none where the file is missing.
    pub line: Option<usize>,
}

/// All faults of a pack, file by file and line by line. None: [`Recap::load`](super::Recap::load) takes it.
///
/// What only follows from another fault is not told: a reference into a file that can't be read, or to a table whose id is missing.
/// A key that is spelt wrong counts once, not also as the missing key that it was meant to be. Of a hostile pack's millions, ten
/// thousand are told.
///
/// ```
/// let faults = career::recap::check(&[("recap.toml", "schema = 1\nid = 7\ntitle_jp = \"\"\n")]);
/// let told: Vec<_> = faults.iter().map(|fault| (fault.line, fault.error.code())).collect();
/// assert!(told.contains(&(Some(2), "pack-type")) && told.contains(&(Some(3), "pack-key-unknown")));
/// ```
#[must_use]
pub fn check(files: &[(&str, &str)]) -> Vec<PackFault> {
    let Err(faults) = load::take_in(files) else {
        return Vec::new();
    };
    let mut faults = faults.into_list();
    let place = |fault: &Fault| (load::FILES.iter().position(|name| *name == fault.error.file), fault.at);
    faults.sort_by_key(place);
    let mut told = Vec::with_capacity(faults.len());
    for of_file in faults.chunk_by(|one, next| one.error.file == next.error.file) {
        let text = of_file
            .first()
            .and_then(|fault| faults::text_of(&fault.error.file, files));
        let (mut line, mut upto) = (1, 0);
        for fault in of_file {
            if let (Some(text), Some(at)) = (text, fault.at) {
                line += faults::breaks(text, upto..at);
                upto = at;
            }
            told.push(PackFault {
                error: fault.error.clone(),
                line: fault.at.map(|_| line),
            });
        }
    }
    told
}
