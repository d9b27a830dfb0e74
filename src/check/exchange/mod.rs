//! Strict validation of exchange files: bilingual files, memories, termbases, segmentation rules,
//! message files. One file a kind of file; its top comment is the page of its code.
//!
//! A document is read leniently everywhere else; here its author asks whether others will accept it.

mod fluent;
mod srx;
mod tbx;
mod tmx;
mod xliff;

use std::collections::BTreeMap;

use super::registry::Info;
use crate::io::sha256_hex;
use crate::io::xml::outermost;
use crate::model::{Finding, LineIndex, Message, Place, Problem, Severity, Span};

/// The codes of this room.
pub(super) const INFOS: &[Info] = &[xliff::INFO, tmx::INFO, tbx::INFO, srx::INFO, fluent::INFO];

/// A kind of exchange file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// XLIFF 1.0 to 1.2, 2.0, 2.1, 2.2.
    Xliff,
    /// TMX 1.4.
    Tmx,
    /// TBX v3.
    Tbx,
    /// SRX 2.0.
    Srx,
    /// Fluent.
    Fluent,
}

/// The kind of a file by its name and, where the name says little, its root element.
pub fn kind(extension: &str, text: &str) -> Option<Kind> {
    let xliff = || crate::formats::xliff::sniff(text) || crate::formats::xliff1::sniff(text);
    match extension.to_ascii_lowercase().as_str() {
        "tmx" => Some(Kind::Tmx),
        "tbx" => Some(Kind::Tbx),
        "srx" => Some(Kind::Srx),
        "ftl" => Some(Kind::Fluent),
        "xlf" | "xliff" | "xml" | "" if xliff() => Some(Kind::Xliff),
        "xml" | "txt" | "" => match outermost(text)? {
            "tmx" => Some(Kind::Tmx),
            "tbx" | "TBX" | "martif" => Some(Kind::Tbx),
            "srx" => Some(Kind::Srx),
            _ => None,
        },
        _ => None,
    }
}

/// Everything that the file's standard forbids in it, in the order of the file, each with the violated
/// constraint and what to do about it. `file` is the name that findings give.
pub fn validate(kind: Kind, file: &str, text: &str) -> Vec<Finding> {
    let (code, problems) = match kind {
        Kind::Xliff => (xliff::INFO.code, xliff::problems(text)),
        Kind::Tmx => (tmx::INFO.code, tmx::problems(text)),
        Kind::Tbx => (tbx::INFO.code, tbx::problems(text)),
        Kind::Srx => (srx::INFO.code, srx::problems(text)),
        Kind::Fluent => (fluent::INFO.code, fluent::problems(text)),
    };
    let lines = LineIndex::new(text);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut findings: Vec<Finding> = problems
        .into_iter()
        .map(|problem| {
            let span = span(&problem, text, &lines);
            let key = format!("{code}\n{}\n{}", problem.message, text.get(span.range()).unwrap_or_default());
            let count = seen.entry(key.clone()).or_insert(0);
            *count += 1;
            let mut fingerprint = sha256_hex(format!("{key}\n{count}").as_bytes());
            fingerprint.truncate(32);
            let known = problem.message.id != "error-tbxf-dialect";
            Finding {
                code,
                severity: if known { Severity::Error } else { Severity::Note },
                file: file.to_owned(),
                lang: None,
                span,
                message: problem.message,
                notes: problem.hint.into_iter().collect(),
                fix: None,
                fingerprint,
            }
        })
        .collect();
    findings.sort_by_key(|finding| finding.span);
    findings
}

/// Where a problem lies, in bytes; its first line only, since a start tag may be long.
fn span(problem: &Problem, text: &str, lines: &LineIndex) -> Span {
    let span = match problem.place {
        Some(Place::Span(span)) if span.end <= text.len() => span,
        Some(Place::Position(at)) if (1..=lines.lines()).contains(&at.line) => {
            let line = lines.line_span(text, at.line);
            let start =
                line.of(text).char_indices().nth(at.column.saturating_sub(1)).map_or(line.end, |(i, _)| line.start + i);
            Span::new(start, line.end)
        }
        Some(Place::Byte(byte)) => {
            let at = usize::try_from(byte).map_or(text.len(), |byte| byte.min(text.len()));
            Span::new(at, at)
        }
        _ => Span::default(),
    };
    let first = span.of(text).find(['\n', '\r']).map_or(span.end, |i| span.start + i);
    Span::new(span.start, first)
}

/// A message with the name of the violated constraint.
fn fault(id: &'static str, constraint: &'static str) -> Message {
    Message::new(id).arg("constraint", constraint)
}
