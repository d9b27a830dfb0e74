//! Findings for the commands that check on the way.

use std::io::Write;

use crate::model::{Finding, Lang};
use crate::project::localize::Output;
use crate::report::{Files, Json, Reporter, Run};

use super::app::{App, Failure};

/// The findings of several bilingual files, for people.
pub(crate) fn print<'a>(
    app: &App,
    out: &mut impl Write,
    targets: impl Iterator<Item = (&'a Output, &'a Lang, &'a [Finding])>,
) -> Result<(), Failure> {
    let mut files = Files::default();
    let mut all = Vec::new();
    for (output, lang, findings) in targets.filter(|(.., findings)| !findings.is_empty()) {
        files.insert(output.path.display().to_string(), output.text(), Some(lang.clone()));
        all.extend(findings.iter().cloned());
    }
    for finding in &all {
        let (start, _) = files.positions(finding);
        writeln!(
            out,
            "{}:{}:{}: {} {}",
            finding.file,
            start.line,
            start.column,
            finding.code,
            app.ui.text(&finding.message)
        )?;
    }
    Ok(())
}

/// The findings of one file as JSON.
pub(crate) fn json(app: &App, file: &str, text: &str, lang: &Lang, findings: &[Finding]) -> serde_json::Value {
    let mut files = Files::default();
    files.insert(file, text, Some(lang.clone()));
    let mut bytes = Vec::new();
    let run = Run { findings, files: &files, pages: &[] };
    // Writing to memory does not fail, and what was written is JSON.
    let _ = Json.write(&run, &|message: &_| app.ui.text(message), &mut bytes);
    let mut report: serde_json::Value = serde_json::from_slice(&bytes).unwrap_or_default();
    report["findings"].take()
}
