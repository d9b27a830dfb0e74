//! `--format FORMAT[=FILE]`, given several times: the forms of a report and where each goes.

use std::path::PathBuf;

use crate::io::closest;
use crate::model::{Message, Problem};

/// The forms asked for, each with its file or none for standard output; `default` when none was.
///
/// # Errors
/// A form that is not `known`, and two for standard output.
pub(super) fn sinks(
    wanted: &[String],
    known: &[&str],
    default: &str,
) -> Result<Vec<(String, Option<PathBuf>)>, Problem> {
    let mut sinks = Vec::new();
    for one in wanted {
        let (name, file) = one.split_once('=').map_or((one.as_str(), None), |(name, file)| (name, Some(file.into())));
        if !known.contains(&name) {
            let problem = Problem::new(Message::new("error-check-format").arg("format", name));
            return Err(match closest(name, known.iter().copied()) {
                Some(meant) => problem.hint(Message::new("hint-did-you-mean").arg("meant", meant)),
                None => problem.hint(Message::new("hint-check-formats").arg("known", known.join(", "))),
            });
        }
        sinks.push((name.to_owned(), file));
    }
    if sinks.is_empty() {
        sinks.push((default.to_owned(), None));
    }
    if sinks.iter().filter(|(_, file)| file.is_none()).count() > 1 {
        return Err(Problem::new(Message::new("error-check-two-formats")));
    }
    Ok(sinks)
}
