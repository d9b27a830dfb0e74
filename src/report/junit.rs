//! `junit`: a test suite for each file, a failed case for each finding; a file without findings is
//! one case that passed.

use std::collections::BTreeMap;
use std::io;

use super::{Reporter, Run, Words};
use crate::model::{Finding, Severity};

/// JUnit XML, as Jenkins and GitLab read it.
#[derive(Clone, Copy, Debug)]
pub struct JUnit;

/// Text for XML; what XML cannot hold is replaced.
pub(super) fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// One test of a report that is not about findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// What it belongs to: a file.
    pub suite: String,
    /// What was tested.
    pub name: String,
    /// What is wrong, when something is.
    pub failure: Option<String>,
}

/// Writes `cases` as JUnit XML, a suite for each run of the same file.
///
/// # Errors
/// When `out` fails.
pub fn junit(title: &str, cases: &[Case], out: &mut dyn io::Write) -> io::Result<()> {
    let failed = |cases: &[Case]| cases.iter().filter(|case| case.failure.is_some()).count();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    let (tests, failures) = (cases.len(), failed(cases));
    writeln!(out, "<testsuites name=\"{}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">", xml(title))?;
    for suite in cases.chunk_by(|a, b| a.suite == b.suite) {
        let name = xml(&suite[0].suite);
        let (tests, failures) = (suite.len(), failed(suite));
        writeln!(
            out,
            "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">"
        )?;
        for case in suite {
            write!(out, "    <testcase name=\"{}\" classname=\"{name}\"", xml(&case.name))?;
            match &case.failure {
                None => writeln!(out, "/>")?,
                Some(failure) => writeln!(out, "><failure message=\"{}\"/></testcase>", xml(failure))?,
            }
        }
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

impl Reporter for JUnit {
    fn write(&self, run: &Run<'_>, words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        let mut suites: BTreeMap<&str, Vec<&Finding>> = run.files.iter().map(|(name, _)| (name, Vec::new())).collect();
        for finding in run.findings {
            suites.entry(&finding.file).or_default().push(finding);
        }
        let failed = |findings: &[&Finding]| findings.iter().filter(|f| f.severity > Severity::Note).count();
        let tests: usize = suites.values().map(|findings| findings.len().max(1)).sum();
        let failures: usize = suites.values().map(|findings| failed(findings)).sum();
        writeln!(out, "<testsuites name=\"tilmach check\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">")?;
        for (name, findings) in suites {
            let failed = failed(&findings);
            writeln!(
                out,
                "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{failed}\" errors=\"0\" skipped=\"0\">",
                xml(name),
                findings.len().max(1)
            )?;
            if findings.is_empty() {
                writeln!(out, "    <testcase name=\"check\" classname=\"{}\"/>", xml(name))?;
            }
            for finding in findings {
                let (start, _) = run.files.positions(finding);
                let message = xml(&words.text(&finding.message));
                writeln!(
                    out,
                    "    <testcase name=\"{} {}:{}\" classname=\"{}\">",
                    finding.code,
                    start.line,
                    start.column,
                    xml(name)
                )?;
                let notes: Vec<String> = finding.notes.iter().map(|note| xml(&words.text(note))).collect();
                let body = format!("{}:{}:{}: {message}\n{}", xml(name), start.line, start.column, notes.join("\n"));
                // A note does not fail anything.
                if finding.severity > Severity::Note {
                    writeln!(out, "      <failure type=\"{}\" message=\"{message}\">{body}</failure>", finding.code)?;
                } else {
                    writeln!(out, "      <system-out>{body}</system-out>")?;
                }
                writeln!(out, "    </testcase>")?;
            }
            writeln!(out, "  </testsuite>")?;
        }
        writeln!(out, "</testsuites>")
    }
}
