//! `sarif`: SARIF 2.1.0 (OASIS, 2020), for code scanning.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io;

use serde_json::{Value, json};

use super::{Files, Reporter, Run, Words};
use crate::check::registry;
use crate::model::{Finding, Severity, Span};

/// SARIF 2.1.0. Columns count code points, as the log says itself.
#[derive(Clone, Copy, Debug)]
pub struct Sarif;

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// A path as a relative reference (RFC 3986): what a path may hold and a URI may not is encoded.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn region(files: &Files, file: &str, span: Span) -> Value {
    let Some(file) = files.get(file) else { return json!({ "startLine": 1 }) };
    let (start, end) = (file.lines.position(&file.text, span.start), file.lines.position(&file.text, span.end));
    json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column })
}

impl Reporter for Sarif {
    fn write(&self, run: &Run<'_>, words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
        let used: BTreeSet<&str> = run.findings.iter().map(|finding| finding.code).collect();
        let infos: Vec<_> = registry::all().into_iter().filter(|info| used.contains(info.code)).collect();
        let rules: Vec<Value> = infos
            .iter()
            .map(|info| {
                json!({
                    "id": info.code,
                    "name": info.name,
                    "shortDescription": { "text": info.name.replace('-', " ") },
                    "help": { "text": info.page(), "markdown": info.page() },
                    "defaultConfiguration": { "level": level(info.severity) },
                })
            })
            .collect();
        let result = |finding: &Finding| {
            let mut text = words.text(&finding.message);
            for note in &finding.notes {
                text.push('\n');
                text.push_str(&words.text(note));
            }
            let location = json!({ "uri": uri(&finding.file) });
            let mut result = json!({
                "ruleId": finding.code,
                "level": level(finding.severity),
                "message": { "text": text },
                "locations": [{ "physicalLocation": {
                    "artifactLocation": location,
                    "region": region(run.files, &finding.file, finding.span),
                }}],
                "partialFingerprints": { "tilmach/v1": finding.fingerprint },
            });
            if let Some(index) = infos.iter().position(|info| info.code == finding.code) {
                result["ruleIndex"] = json!(index);
            }
            if let Some(fix) = &finding.fix {
                let replacements: Vec<Value> = fix
                    .edits
                    .iter()
                    .map(|edit| {
                        json!({
                            "deletedRegion": region(run.files, &finding.file, edit.span),
                            "insertedContent": { "text": edit.replacement },
                        })
                    })
                    .collect();
                result["fixes"] =
                    json!([{ "artifactChanges": [{ "artifactLocation": location, "replacements": replacements }] }]);
            }
            result
        };
        let log = json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": "tilmach",
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                }},
                "columnKind": "unicodeCodePoints",
                "results": run.findings.iter().map(result).collect::<Vec<_>>(),
            }],
        });
        serde_json::to_writer_pretty(&mut *out, &log)?;
        writeln!(out)
    }
}
