//! What the program itself wrote, so that it never overwrites what somebody changed since.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::io::{Staged, file_problem, sha256_file, sha256_hex, write_atomic};
use crate::model::{Message, Problem};

/// The file that remembers the hashes of written files; in the format of `sha256sum`.
const FILE: &str = ".tilmach/written";

/// The hashes of the files that a project's commands wrote.
#[derive(Debug)]
pub struct Ledger {
    root: PathBuf,
    hashes: BTreeMap<String, String>,
    changed: bool,
}

impl Ledger {
    /// Reads the ledger of the project at `root`; a missing or unreadable one is empty, which only
    /// makes the program more careful.
    pub fn open(root: &Path) -> Ledger {
        let text = std::fs::read_to_string(root.join(FILE)).unwrap_or_default();
        let entry = |line: &str| line.split_once("  ").map(|(hash, path)| (path.to_owned(), hash.to_owned()));
        Ledger { root: root.to_owned(), hashes: text.lines().filter_map(entry).collect(), changed: false }
    }

    /// Writes an output file. Returns whether anything changed.
    ///
    /// # Errors
    /// When the file exists and is not as this program left it, unless `force`; and when it cannot
    /// be written.
    pub fn write(&mut self, path: &Path, bytes: &[u8], force: bool) -> Result<bool, Problem> {
        let name = self.name(path);
        match std::fs::read(path) {
            Ok(present) => {
                let hash = sha256_hex(&present);
                let own = self.hashes.get(&name) == Some(&hash);
                if present == bytes {
                    self.remember(name, hash);
                    return Ok(false);
                }
                if !own && !force {
                    let message = Message::new("error-output-edited");
                    let hint = Message::new("hint-output-edited");
                    return Err(Problem::new(message).in_file(path.display().to_string()).hint(hint));
                }
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(file_problem(path, &error)),
        }
        write_atomic(path, bytes)?;
        self.remember(name, sha256_hex(bytes));
        Ok(true)
    }

    /// The same for a file that was written piece by piece.
    ///
    /// # Errors
    /// As [`Ledger::write`].
    pub fn commit(&mut self, path: &Path, staged: Staged, force: bool) -> Result<bool, Problem> {
        let name = self.name(path);
        let hash = staged.sha256();
        if let Some(present) = sha256_file(path)? {
            let own = self.hashes.get(&name) == Some(&present);
            if present == hash {
                self.remember(name, hash);
                return Ok(false);
            }
            if !own && !force {
                let message = Message::new("error-output-edited");
                let hint = Message::new("hint-output-edited");
                return Err(Problem::new(message).in_file(path.display().to_string()).hint(hint));
            }
        }
        staged.commit()?;
        self.remember(name, hash);
        Ok(true)
    }

    /// Whether the file is exactly as this program left it.
    pub fn is_own(&self, path: &Path) -> bool {
        let known = self.hashes.get(&self.name(path));
        known.is_some_and(|known| sha256_file(path).is_ok_and(|hash| hash.as_ref() == Some(known)))
    }

    /// Saves the ledger when it changed.
    pub fn save(&self) -> Result<(), Problem> {
        if !self.changed {
            return Ok(());
        }
        let mut text = String::new();
        for (path, hash) in &self.hashes {
            let _ = writeln!(text, "{hash}  {path}");
        }
        let file = self.root.join(FILE);
        // The folder is this machine's own: git should not see it.
        write_atomic(&file.with_file_name(".gitignore"), b"*\n")?;
        write_atomic(&file, text.as_bytes())?;
        Ok(())
    }

    fn remember(&mut self, name: String, hash: String) {
        self.changed |= self.hashes.get(&name) != Some(&hash);
        self.hashes.insert(name, hash);
    }

    fn name(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).to_string_lossy().replace('\\', "/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edited_output_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out/a.md");
        let mut ledger = Ledger::open(folder.path());
        assert!(ledger.write(&out, b"one", false).unwrap());
        ledger.save().unwrap();

        let mut ledger = Ledger::open(folder.path());
        assert!(!ledger.write(&out, b"one", false).unwrap());
        assert!(ledger.write(&out, b"two", false).unwrap());
        std::fs::write(&out, b"edited by hand").unwrap();
        let problem = ledger.write(&out, b"three", false).unwrap_err();
        assert_eq!(problem.message.id, "error-output-edited");
        assert_eq!(std::fs::read(&out).unwrap(), b"edited by hand");
        assert!(ledger.write(&out, b"three", true).unwrap());
    }

    #[test]
    fn a_file_that_was_there_before_is_not_ours() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("a.md");
        std::fs::write(&out, b"somebody's").unwrap();
        assert!(Ledger::open(folder.path()).write(&out, b"ours", false).is_err());
    }
}
