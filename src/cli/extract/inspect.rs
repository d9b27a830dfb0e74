//! What `extract` tells about a document instead of extracting it: whether it comes back unchanged, what
//! is not translated, and who is named in it.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::cli::app::{App, Exit, Failure};
use crate::formats::{self, Left, People};
use crate::io::write_atomic;
use crate::model::Message;
use crate::project::Project;
use crate::project::localize::Source;

/// Writes the file back in memory and lists every difference.
pub(super) fn verify(path: &Path, project: &Project, format: Option<&str>, app: &App) -> Result<Exit, Failure> {
    let bytes = app.read_bytes(path)?;
    let name = path.display().to_string();
    let (texts, differences) = if crate::cli::bilingual::is_bilingual(&bytes) {
        formats::verify_bilingual(&bytes).map_err(|problem| problem.in_file(&name))?
    } else {
        let source = Source::read(path, bytes.clone(), project, format)?;
        let document = source.document();
        for problem in &document.problems {
            app.warn(&problem.clone().in_file(&name).located(document.text()));
        }
        let found = formats::verify(&source.file, &bytes, &project.read_options())?;
        (document.blocks.len(), found.into_iter().map(|p| p.located(document.text())).collect())
    };
    let mut out = app.out();
    for difference in &differences {
        writeln!(out, "{}", app.ui.problem(&difference.clone().in_file(&name)))?;
    }
    out.flush()?;
    if differences.is_empty() {
        app.note(&Message::new("verify-same").arg("file", name).arg("texts", texts));
        return Ok(Exit::Clean);
    }
    Ok(Exit::Findings)
}

/// Lists every text that a reader sees and a translator does not get.
pub(super) fn report(source: &Source, app: &App) -> Result<Exit, Failure> {
    let name = source.path.display().to_string();
    let left = formats::left_alone(source.document());
    let mut out = app.out();
    for Left { part, line, reason, text } in &left {
        let part = if part.is_empty() { String::new() } else { format!("!{part}") };
        writeln!(out, "{name}{part}:{line}: {}: {text}", app.ui.text(reason))?;
    }
    out.flush()?;
    let extracted = source.document().blocks.len();
    app.note(&Message::new("report-done").arg("file", name).arg("texts", extracted).arg("left", left.len()));
    Ok(Exit::Clean)
}

/// Lists the names of people in a file; with `output`, writes the file without them, or with the name
/// that the project puts in their place.
pub(super) fn scrub(path: &Path, output: Option<&PathBuf>, people: &People, app: &App) -> Result<Exit, Failure> {
    let name = path.display().to_string();
    let people = if *people == People::Keep { &People::Drop } else { people };
    let (bytes, traces) = people.apply(app.read_bytes(path)?).map_err(|problem| problem.in_file(&name))?;
    let mut out: Box<dyn std::io::Write> = if output.is_some_and(|output| output == Path::new("-")) {
        Box::new(std::io::stderr())
    } else {
        Box::new(app.out())
    };
    for trace in &traces {
        let part = if trace.part.is_empty() { String::new() } else { format!("!{}", trace.part) };
        writeln!(out, "{name}{part}: {}: {}", trace.field, trace.value)?;
    }
    out.flush()?;
    drop(out);
    match output {
        Some(output) if output == Path::new("-") => {
            let mut out = app.raw_out();
            out.write_all(&bytes)?;
            out.flush()?;
        }
        Some(output) => {
            write_atomic(output, &bytes)?;
        }
        None if traces.is_empty() => {}
        None => return Ok(Exit::Findings),
    }
    Ok(Exit::Clean)
}
