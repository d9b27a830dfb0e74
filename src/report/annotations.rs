//! `github` and `gitlab`: what the two forges show beside the changed lines.

use std::io;

use serde::Serialize;

use super::{Reporter, Run, Words};
use crate::model::Severity;

/// Workflow commands of GitHub Actions (`::error file=…::…`).
#[derive(Clone, Copy, Debug)]
pub struct GitHub;

/// GitLab's Code Quality report (the Code Climate form that GitLab documents).
#[derive(Clone, Copy, Debug)]
pub struct GitLab;

/// What the text of a workflow command must escape; properties more than messages.
fn escape(text: &str, property: bool) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    if property { text.replace(':', "%3A").replace(',', "%2C") } else { text }
}

impl Reporter for GitHub {
    fn write(&self, run: &Run<'_>, words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
        for finding in run.findings {
            let (start, end) = run.files.positions(finding);
            let level = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "notice",
            };
            let file = escape(&finding.file, true);
            write!(out, "::{level} file={file},line={},endLine={}", start.line, end.line)?;
            // GitHub takes columns only within one line.
            if start.line == end.line {
                write!(out, ",col={},endColumn={}", start.column, end.column)?;
            }
            let mut message = words.text(&finding.message);
            for note in &finding.notes {
                message.push('\n');
                message.push_str(&words.text(note));
            }
            writeln!(out, ",title=tilmach {}::{}", finding.code, escape(&message, false))?;
        }
        Ok(())
    }
}

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: &'a str,
    severity: &'a str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

impl Reporter for GitLab {
    fn write(&self, run: &Run<'_>, words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
        let issues: Vec<Issue<'_>> = run
            .findings
            .iter()
            .map(|finding| {
                let (start, end) = run.files.positions(finding);
                Issue {
                    description: words.text(&finding.message),
                    check_name: finding.code,
                    fingerprint: &finding.fingerprint,
                    severity: match finding.severity {
                        Severity::Error => "major",
                        Severity::Warning => "minor",
                        Severity::Note => "info",
                    },
                    location: Location {
                        path: finding.file.strip_prefix("./").unwrap_or(&finding.file),
                        lines: Lines { begin: start.line, end: end.line },
                    },
                }
            })
            .collect();
        serde_json::to_writer_pretty(&mut *out, &issues)?;
        writeln!(out)
    }
}
