//! Writing that leaves either the old file or the new one, never half of it.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use sha2::{Digest, Sha256};

use super::file_problem;
use crate::model::Problem;

/// Temporary files that exist at this moment, so that an interrupted program can remove them.
static TEMPORARIES: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Writes `bytes` to a temporary file beside `path`, syncs it and renames it over `path`.
/// Missing parent folders are made. A file that holds these bytes already is left alone.
/// Returns whether anything was written.
///
/// # Errors
/// Whatever the system says; then `path` is as it was.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<bool, Problem> {
    if std::fs::metadata(path).is_ok_and(|m| m.len() == bytes.len() as u64)
        && std::fs::read(path).is_ok_and(|old| old == bytes)
    {
        return Ok(false);
    }
    let mut staged = Staged::new(path)?;
    staged.write(bytes)?;
    staged.commit()?;
    Ok(true)
}

/// A file that is being written piece by piece beside the one it will replace. Dropped without
/// [`Staged::commit`], it is gone.
#[derive(Debug)]
pub struct Staged {
    path: PathBuf,
    file: tempfile::NamedTempFile,
    digest: Sha256,
    _temporary: Registered,
}

impl Staged {
    /// Begins a new content for `path`; missing parent folders are made.
    ///
    /// # Errors
    /// Whatever the system says; so for all its methods.
    pub fn new(path: &Path) -> Result<Staged, Problem> {
        let fail = |error| file_problem(path, &error);
        let folder = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        std::fs::create_dir_all(folder).map_err(fail)?;
        let file = tempfile::Builder::new().prefix(".tilmach-").tempfile_in(folder).map_err(fail)?;
        let temporary = Registered::new(file.path());
        Ok(Staged { path: path.to_owned(), file, digest: Sha256::new(), _temporary: temporary })
    }

    /// Adds `bytes` at the end.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Problem> {
        self.digest.update(bytes);
        self.file.write_all(bytes).map_err(|error| file_problem(&self.path, &error))
    }

    /// SHA-256 of what was written so far, as [`super::sha256_hex`] gives it.
    pub fn sha256(&self) -> String {
        super::hash::hex(self.digest.clone())
    }

    /// Syncs the file and renames it over the old one.
    pub fn commit(self) -> Result<(), Problem> {
        let Staged { path, file, .. } = &self;
        let fail = |error| file_problem(path, &error);
        if let Ok(meta) = std::fs::metadata(path) {
            file.as_file().set_permissions(meta.permissions()).map_err(fail)?;
        } else {
            make_readable(file.as_file()).map_err(fail)?;
        }
        file.as_file().sync_all().map_err(fail)?;
        let Staged { path, file, _temporary, .. } = self;
        file.persist(&path).map(|_| ()).map_err(|error| file_problem(&path, &error.error))
    }
}

/// Removes the temporary files that are being written right now; for an interrupted program that is
/// about to exit.
pub fn remove_temporaries() {
    if let Ok(paths) = TEMPORARIES.lock() {
        for path in paths.iter() {
            // Nothing more can be done about a file that will not go.
            let _ = std::fs::remove_file(path);
        }
    }
}

/// A new file gets the permissions any program would give it, not those of a temporary file.
#[cfg(unix)]
fn make_readable(file: &File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn make_readable(_: &File) -> std::io::Result<()> {
    Ok(())
}

/// Keeps a path in [`TEMPORARIES`] while it lives.
#[derive(Debug)]
struct Registered(PathBuf);

impl Registered {
    fn new(path: &Path) -> Self {
        if let Ok(mut paths) = TEMPORARIES.lock() {
            paths.insert(path.to_owned());
        }
        Registered(path.to_owned())
    }
}

impl Drop for Registered {
    fn drop(&mut self) {
        if let Ok(mut paths) = TEMPORARIES.lock() {
            paths.remove(&self.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_bytes_are_not_written_twice() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/file.txt");
        assert!(write_atomic(&path, b"one").unwrap());
        assert!(!write_atomic(&path, b"one").unwrap());
        assert!(write_atomic(&path, b"two").unwrap());
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_cannot_be_written_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let problem = write_atomic(folder.path(), b"x").unwrap_err();
        assert!(problem.file.is_some());
    }
}
