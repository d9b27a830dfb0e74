//! `json` and `jsonl`: the stable form for programs (`schemas/findings.schema.json`).

use std::io;

use serde::Serialize;

use super::{Reporter, Run, Words};
use crate::model::{Applicability, Edit, Finding, Message, Position, Severity, Span};

/// The version of the schema; a change that breaks readers raises it.
pub(super) const VERSION: u32 = 1;

/// One object: `{"version", "findings": […]}`.
#[derive(Clone, Copy, Debug)]
pub struct Json;

/// One finding a line.
#[derive(Clone, Copy, Debug)]
pub struct JsonLines;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    findings: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    severity: Severity,
    file: &'a str,
    lang: Option<String>,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    span: Span,
    message: String,
    message_id: &'a str,
    args: Args<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<FixEntry<'a>>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct FixEntry<'a> {
    applicability: Applicability,
    edits: &'a [Edit],
}

struct Args<'a>(&'a Message);

impl Serialize for Args<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.args.iter().map(|(name, value)| (name, value)))
    }
}

fn entry<'a>(finding: &'a Finding, run: &Run<'_>, words: &dyn Words) -> Entry<'a> {
    let (Position { line, column }, end) = run.files.positions(finding);
    Entry {
        code: finding.code,
        severity: finding.severity,
        file: &finding.file,
        lang: finding.lang.as_ref().map(ToString::to_string),
        line,
        column,
        end_line: end.line,
        end_column: end.column,
        span: finding.span,
        message: words.text(&finding.message),
        message_id: finding.message.id,
        args: Args(&finding.message),
        notes: finding.notes.iter().map(|note| words.text(note)).collect(),
        fix: finding.fix.as_ref().map(|fix| FixEntry { applicability: fix.applicability, edits: &fix.edits }),
        fingerprint: &finding.fingerprint,
    }
}

impl Reporter for Json {
    fn write(&self, run: &Run<'_>, words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
        let findings = run.findings.iter().map(|finding| entry(finding, run, words)).collect();
        serde_json::to_writer_pretty(&mut *out, &Report { version: VERSION, findings })?;
        writeln!(out)
    }
}

impl Reporter for JsonLines {
    fn write(&self, run: &Run<'_>, words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
        for finding in run.findings {
            serde_json::to_writer(&mut *out, &entry(finding, run, words))?;
            writeln!(out)?;
        }
        Ok(())
    }
}
