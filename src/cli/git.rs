//! What git knows, asked of the program `git`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::model::{Message, Problem};

/// What `git` prints for these arguments.
///
/// # Errors
/// When there is no git, or it says no; in its own words.
pub(crate) fn git(arguments: &[&str]) -> Result<String, Problem> {
    let output = Command::new("git").args(arguments).output().map_err(|error| {
        let problem = Problem::new(Message::new("error-no-git").arg("reason", error.to_string()));
        problem.hint(Message::new("hint-no-git"))
    })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let reason = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(Problem::new(Message::new("error-check-git").arg("reason", reason)))
}

/// Refuses a revision that git would take for a flag.
pub(crate) fn revision(name: &str) -> Result<&str, Problem> {
    if name.starts_with('-') || name.is_empty() {
        return Err(Problem::new(Message::new("error-check-git").arg("reason", name)));
    }
    Ok(name)
}

/// The absolute path, links resolved, so that two ways to name a file are one.
pub(crate) fn real(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// The files that differ from `reference`, new ones included.
pub(crate) fn changed(reference: &str) -> Result<BTreeSet<PathBuf>, Problem> {
    let reference = revision(reference)?;
    let root = PathBuf::from(git(&["rev-parse", "--show-toplevel"])?.trim_end());
    let listed = git(&["diff", "--name-only", "-z", reference, "--"])?;
    let fresh = git(&["ls-files", "--others", "--exclude-standard", "--full-name", "-z"])?;
    let names = listed.split('\0').chain(fresh.split('\0')).filter(|name| !name.is_empty());
    Ok(names.map(|name| real(&root.join(name))).collect())
}
