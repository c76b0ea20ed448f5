//! Files that leave: written whole or not at all.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use super::OpError;

/// Writes a file under another name beside its place and puts it there once it is whole and on the disk. A file that stood
/// there is replaced, or untouched when anything fails. A link is followed, so that its target is what is replaced.
///
/// # Errors
/// [`OpError::FileUnwritable`]
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), OpError> {
    let fault = |source| OpError::FileUnwritable {
        path: path.to_path_buf(),
        source,
    };
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    if place.is_dir() {
        return Err(fault(io::ErrorKind::IsADirectory.into()));
    }
    // A device or a pipe has no whole to keep.
    if fs::metadata(&place).is_ok_and(|found| !found.is_file()) {
        return fs::write(&place, bytes).map_err(fault);
    }
    let folder = match place.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_path_buf(),
        _ => PathBuf::from("."),
    };
    let mut draft = tempfile::Builder::new()
        .prefix(".nenrin-")
        .tempfile_in(&folder)
        .map_err(fault)?;
    draft
        .write_all(bytes)
        .and_then(|()| draft.as_file().sync_all())
        .map_err(fault)?;
    keep_permissions(&place, draft.as_file()).map_err(fault)?;
    draft.persist(&place).map_err(|error| fault(error.error))?;
    // The name itself is safe once its folder is; where a folder can't be opened for that, the system sees to it.
    #[cfg(unix)]
    if let Ok(folder) = File::open(&folder) {
        folder.sync_all().map_err(fault)?;
    }
    Ok(())
}

/// The temporary file is private; a new file gets what the system gives, an old one keeps what it has.
#[cfg(unix)]
fn keep_permissions(place: &Path, draft: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = match fs::metadata(place) {
        Ok(old) => old.permissions().mode() & 0o777,
        // A career plan is private: only its owner reads it until they share it.
        Err(_) => 0o600,
    };
    draft.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn keep_permissions(_: &Path, _: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaces_a_file_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.md");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, "二".as_bytes()).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "二");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let error = write_whole(folder.path(), b"x").unwrap_err();
        assert_eq!(error.code(), "file-unwritable");
    }

    #[test]
    fn a_missing_folder_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let error = write_whole(&folder.path().join("no/such/plan.md"), b"x").unwrap_err();
        assert_eq!(error.code(), "file-unwritable");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (target, link) = (folder.path().join("real.md"), folder.path().join("link.md"));
        fs::write(&target, "old").unwrap();
        std::os::unix::fs::symlink(&target, &link).unwrap();
        write_whole(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&target).unwrap(), "new");
    }
}
