//! `full`: for people at a terminal: the line, the place, why, and how to mend it.

use std::io;

use anstyle::{AnsiColor, Style};

use super::show::{harmless, is_rtl, width, window};
use super::{Look, Reporter, Run, Words};
use crate::model::{Applicability, Finding, Message, Severity, Span};

/// The form for people.
#[derive(Clone, Copy, Debug)]
pub struct Full(pub Look);

/// Columns of text that a line may take.
const COLUMNS: usize = 88;

pub(super) fn style(severity: Severity) -> Style {
    let color = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Note => AnsiColor::Cyan,
    };
    Style::new().bold().fg_color(Some(color.into()))
}

/// The word for a severity.
pub(super) fn name(severity: Severity, words: &dyn Words) -> String {
    words.text(&Message::new(super::severity(severity)))
}

impl Reporter for Full {
    fn write(&self, run: &Run<'_>, words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
        for finding in run.findings {
            self.finding(finding, run, words, out)?;
        }
        let count = |severity| run.findings.iter().filter(|f| f.severity == severity).count();
        let message = Message::new("report-summary")
            .arg("errors", count(Severity::Error))
            .arg("warnings", count(Severity::Warning))
            .arg("notes", count(Severity::Note));
        writeln!(out, "{}", words.text(&message))
    }
}

impl Full {
    fn paint(self, style: Style, text: &str) -> String {
        if self.0.color && !text.is_empty() { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    fn finding(self, finding: &Finding, run: &Run<'_>, words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
        let (start, _) = run.files.positions(finding);
        let head = format!("{}[{}]", name(finding.severity, words), finding.code);
        let head = self.paint(style(finding.severity), &head);
        let message = harmless(&words.text(&finding.message));
        let bold = Style::new().bold();
        writeln!(out, "{head} {}", self.paint(bold, &message))?;
        let dim = Style::new().dimmed();
        let place = format!("{}:{}:{}", harmless(&finding.file), start.line, start.column);
        writeln!(out, "  {} {place}", self.paint(dim, "-->"))?;
        if self.0.snippets {
            self.snippet(finding, run, words, out)?;
        }
        for note in &finding.notes {
            writeln!(out, "   {} {}", self.paint(dim, "="), harmless(&words.text(note)))?;
        }
        if let Some(fix) = &finding.fix {
            let id = if fix.applicability == Applicability::Safe { "report-fix-safe" } else { "report-fix-suggested" };
            let source = run.files.get(&finding.file).map_or("", |file| file.text.as_str());
            for edit in &fix.edits {
                let old = source.get(edit.span.range()).unwrap_or("");
                let message = Message::new(id).arg("old", old).arg("new", edit.replacement.as_str());
                writeln!(out, "   {} {}", self.paint(dim, "="), harmless(&words.text(&message)))?;
            }
        }
        writeln!(out)
    }

    fn snippet(self, finding: &Finding, run: &Run<'_>, words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
        let Some(file) = run.files.get(&finding.file) else { return Ok(()) };
        if file.text.is_empty() {
            return Ok(());
        }
        let (start, _) = run.files.positions(finding);
        let line = file.lines.line_span(&file.text, start.line);
        let from = finding.span.start.clamp(line.start, line.end);
        let to = finding.span.end.clamp(from, line.end);
        let shown = window(line.of(&file.text), Span::new(from - line.start, to - line.start), COLUMNS);
        let number = start.line.to_string();
        let gutter = " ".repeat(number.len());
        let dim = Style::new().dimmed();
        let bar = self.paint(dim, "|");
        let painted = self.paint(style(finding.severity), &shown.at);
        writeln!(out, "{gutter} {bar}")?;
        writeln!(out, "{} {bar} {}{painted}{}", self.paint(dim, &number), shown.before, shown.after)?;
        let rtl = [&shown.before, &shown.at, &shown.after].iter().any(|part| is_rtl(part));
        if rtl {
            // Terminals disagree on which side a letter stands: no caret could be right in all.
            if !shown.at.is_empty() {
                let message = Message::new("report-at").arg("words", shown.at.as_str()).arg("column", start.column);
                writeln!(out, "{gutter} {bar} {}", words.text(&message))?;
            }
        } else {
            let carets = "^".repeat(width(&shown.at).max(1));
            let carets = self.paint(style(finding.severity), &carets);
            writeln!(out, "{gutter} {bar} {}{carets}", " ".repeat(width(&shown.before)))?;
        }
        Ok(())
    }
}
