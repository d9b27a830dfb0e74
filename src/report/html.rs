//! `html`: one page that holds everything: the versions side by side, findings marked in the text and
//! listed below their sentence, a filter by rule. It loads nothing, so it works without a network.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use super::junit::xml;
use super::{Page, Reporter, Run, Words};
use crate::check::{Row, Side};
use crate::model::{Finding, Lang, Message, Severity, Span};

/// One self-contained page.
#[derive(Clone, Copy, Debug)]
pub struct Html;

const STYLE: &str = include_str!("html.css");
const SCRIPT: &str = include_str!("html.js");

fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

pub(super) fn direction(lang: &Lang) -> &'static str {
    if lang.is_rtl() { "rtl" } else { "ltr" }
}

/// The page up to its body. What `allowed` does not name the page may not do: it loads nothing.
pub(super) fn begin(title: &'static str, allowed: &str, words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
    let say = |id: &'static str| xml(&words.text(&Message::new(id)));
    let (lang, dir) = (say("report-html-lang"), say("report-html-dir"));
    writeln!(out, "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">")?;
    writeln!(out, "<meta name=\"generator\" content=\"tilmach\">")?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {allowed}\">")?;
    writeln!(out, "<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>", say(title))
}

impl Reporter for Html {
    fn write(&self, run: &Run<'_>, words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
        let say = |id: &'static str| xml(&words.text(&Message::new(id)));
        begin("report-html-title", "style-src 'unsafe-inline'; script-src 'unsafe-inline'", words, out)?;
        let count = |severity| run.findings.iter().filter(|f| f.severity == severity).count();
        let summary = Message::new("report-summary")
            .arg("errors", count(Severity::Error))
            .arg("warnings", count(Severity::Warning))
            .arg("notes", count(Severity::Note));
        writeln!(out, "<header><h1>{}</h1><p>{}</p>", say("report-html-title"), xml(&words.text(&summary)))?;
        let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
        for finding in run.findings {
            *codes.entry(finding.code).or_default() += 1;
        }
        writeln!(out, "<fieldset class=\"filter\"><legend>{}</legend>", say("report-html-filter"))?;
        for (code, count) in &codes {
            writeln!(
                out,
                "<label><input type=\"checkbox\" value=\"{code}\" checked> {code} <small>{count}</small></label>"
            )?;
        }
        let only = say("report-html-only");
        writeln!(out, "<label class=\"only\"><input type=\"checkbox\" id=\"only\"> {only}</label></fieldset>")?;
        writeln!(out, "<p><small class=\"term\">{}</small></p></header>\n<main>", say("report-html-terms"))?;
        let mut by_file: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
        for finding in run.findings {
            by_file.entry(&finding.file).or_default().push(finding);
        }
        for page in run.pages {
            let findings = by_file.get(page.file.as_str()).map_or(&[][..], Vec::as_slice);
            write_page(page, findings, run, words, out)?;
        }
        let pages: BTreeSet<&str> = run.pages.iter().map(|page| page.file.as_str()).collect();
        let rest: Vec<&Finding> = run.findings.iter().filter(|f| !pages.contains(f.file.as_str())).collect();
        if !rest.is_empty() {
            writeln!(out, "<section><ul class=\"findings\">")?;
            for finding in rest {
                write_finding(finding, run, words, true, out)?;
            }
            writeln!(out, "</ul></section>")?;
        }
        writeln!(out, "</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>")
    }
}

fn write_page(
    page: &Page,
    findings: &[&Finding],
    run: &Run<'_>,
    words: &dyn Words,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    writeln!(out, "<section><h2><bdi>{}</bdi> <small>{}</small></h2>\n<table>", xml(&page.file), page.lang)?;
    if let Some(lang) = &page.source_lang {
        let heads = [lang, &page.lang].map(|lang| format!("<th scope=\"col\" dir=\"{}\">{lang}</th>", direction(lang)));
        writeln!(out, "<thead><tr>{}<td></td></tr></thead>", heads.concat())?;
    }
    writeln!(out, "<tbody>")?;
    let mut used = vec![false; findings.len()];
    for (number, row) in page.rows.iter().enumerate() {
        let next = page.rows.get(number + 1).map_or(usize::MAX, |r| r.place.start.max(row.place.end));
        let own: Vec<usize> = (0..findings.len())
            .filter(|&i| {
                !used[i]
                    && (row.place.start <= findings[i].span.start || number == 0)
                    && findings[i].span.start < next.max(row.place.end + 1)
            })
            .collect();
        for &i in &own {
            used[i] = true;
        }
        let own: Vec<&Finding> = own.into_iter().map(|i| findings[i]).collect();
        let quiet = if own.is_empty() { " class=\"quiet\"" } else { "" };
        writeln!(out, "<tr{quiet}>")?;
        if let Some(lang) = &page.source_lang {
            writeln!(out, "<td lang=\"{lang}\" dir=\"{}\">{}</td>", direction(lang), highlighted(&row.source, &[]))?;
        }
        let dir = direction(&page.lang);
        writeln!(out, "<td lang=\"{}\" dir=\"{dir}\">{}</td>", page.lang, marked(row, &own, run))?;
        write!(out, "<td><ul class=\"findings\">")?;
        for finding in own {
            write_finding(finding, run, words, false, out)?;
        }
        writeln!(out, "</ul></td></tr>")?;
    }
    writeln!(out, "</tbody></table></section>")
}

/// The target's words with the places of its findings marked.
fn marked(row: &Row, findings: &[&Finding], run: &Run<'_>) -> String {
    let mut marks: Vec<(usize, usize, &Finding)> = Vec::new();
    for finding in findings {
        let Some(file) = run.files.get(&finding.file) else { continue };
        let Some(words) =
            file.text.get(finding.span.range()).filter(|w| !w.is_empty() && w.len() < row.target.text.len())
        else {
            continue;
        };
        // The place counts in the file, the row shows the words: find them near where they should be.
        let wanted = finding.span.start.saturating_sub(row.place.start).min(row.target.text.len());
        let near = row.target.text.match_indices(words).min_by_key(|(at, _)| at.abs_diff(wanted));
        if let Some((at, _)) = near
            && !marks.iter().any(|(from, to, _)| at < *to && *from < at + words.len())
        {
            marks.push((at, at + words.len(), finding));
        }
    }
    highlighted(&row.target, &marks)
}

/// The words of one version: findings marked, glossary terms underlined where no finding stands.
fn highlighted(side: &Side, marks: &[(usize, usize, &Finding)]) -> String {
    let free = |term: &&Span| !marks.iter().any(|(from, to, _)| term.start < *to && *from < term.end);
    let terms = side.terms.iter().filter(free).map(|term| (term.start, term.end, None));
    let mut parts: Vec<_> = marks.iter().map(|&(from, to, finding)| (from, to, Some(finding))).chain(terms).collect();
    parts.sort_by_key(|part| part.0);
    let mut out = String::new();
    let mut at = 0;
    for (from, to, finding) in parts {
        out.push_str(&xml(&side.text[at..from]));
        let words = xml(&side.text[from..to]);
        let marked = match finding {
            Some(f) => format!("<mark class=\"{}\" data-code=\"{}\">{words}</mark>", class(f.severity), f.code),
            None => format!("<span class=\"term\">{words}</span>"),
        };
        out.push_str(&marked);
        at = to;
    }
    out.push_str(&xml(&side.text[at..]));
    out
}

fn write_finding(
    finding: &Finding,
    run: &Run<'_>,
    words: &dyn Words,
    file: bool,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let (start, _) = run.files.positions(finding);
    write!(out, "<li class=\"{}\" data-code=\"{}\"><b>{}</b> ", class(finding.severity), finding.code, finding.code)?;
    let name = if file { format!("<bdi>{}</bdi>:", xml(&finding.file)) } else { String::new() };
    write!(
        out,
        "<small dir=\"ltr\">{name}{}:{}</small> <span>{}</span>",
        start.line,
        start.column,
        xml(&words.text(&finding.message))
    )?;
    for note in &finding.notes {
        write!(out, "<div dir=\"auto\">{}</div>", xml(&words.text(note)))?;
    }
    writeln!(out, "</li>")
}
