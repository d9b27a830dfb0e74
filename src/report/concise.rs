//! `concise`: one line for each finding.

use std::io;

use super::full::{name, style};
use super::show::harmless;
use super::{Look, Reporter, Run, Words};

/// One line for each finding.
#[derive(Clone, Copy, Debug)]
pub struct Concise(pub Look);

impl Reporter for Concise {
    fn write(&self, run: &Run<'_>, words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
        for finding in run.findings {
            let (start, _) = run.files.positions(finding);
            let head = format!("{}[{}]", name(finding.severity, words), finding.code);
            let style = style(finding.severity);
            let head = if self.0.color { format!("{style}{head}{style:#}") } else { head };
            let message = harmless(&words.text(&finding.message));
            writeln!(out, "{}:{}:{}: {head} {message}", harmless(&finding.file), start.line, start.column)?;
        }
        Ok(())
    }
}
