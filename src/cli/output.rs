//! Where results go: a file or standard output, and never over somebody's work.

use std::io::Write as _;
use std::path::Path;

use super::app::{App, Failure};
use crate::io::write_atomic;
use crate::model::{Message, Problem};

/// Writes `bytes` to `path`, or to standard output for `-`. A file that says something else is left
/// alone unless the user insists with `force`.
pub(super) fn deliver(path: &Path, bytes: &[u8], force: bool, app: &App) -> Result<(), Failure> {
    if path == Path::new("-") {
        let mut out = app.raw_out();
        out.write_all(bytes)?;
        out.flush()?;
        return Ok(());
    }
    if !force && std::fs::read(path).is_ok_and(|old| old != bytes) {
        return Err(present(path).hint(Message::new("hint-force")).into());
    }
    write_atomic(path, bytes)?;
    Ok(())
}

/// Writes what is made anew in every run. It may replace its like, which `is_own` recognises by the
/// text that is there, and nothing else.
pub(super) fn renew(path: &Path, bytes: &[u8], is_own: impl Fn(&str) -> bool) -> Result<(), Problem> {
    if let Ok(old) = std::fs::read(path)
        && !old.is_empty()
        && !std::str::from_utf8(&old).is_ok_and(is_own)
    {
        return Err(present(path).hint(Message::new("hint-other-output")));
    }
    write_atomic(path, bytes).map(drop)
}

/// Refuses an output that is also one of the `inputs`, under whatever name.
pub(super) fn not_an_input<'a>(output: &Path, inputs: impl IntoIterator<Item = &'a Path>) -> Result<(), Problem> {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    match real(output) {
        Some(there) if inputs.into_iter().any(|input| real(input).as_ref() == Some(&there)) => {
            let problem = Problem::new(Message::new("error-output-is-input")).in_file(output.display().to_string());
            Err(problem.hint(Message::new("hint-other-output")))
        }
        _ => Ok(()),
    }
}

/// The file is there already and holds something else.
pub(super) fn present(path: &Path) -> Problem {
    Problem::new(Message::new("error-output-exists")).in_file(path.display().to_string())
}
