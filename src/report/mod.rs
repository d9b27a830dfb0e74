//! Layer 5: findings for people and for machines.
//!
//! One trait, [`Reporter`], and one file for each form. A reporter gets a [`Run`] (what was found
//! and the texts it was found in) and [`Words`], which turns message ids into a language; it writes
//! to whatever it is given and knows no terminal, no clock and no environment.

mod annotations;
mod concise;
mod full;
mod html;
mod json;
mod junit;
pub mod matrix;
mod sarif;
mod show;

use std::collections::BTreeMap;
use std::io;

use crate::check::{Row, registry};
use crate::model::{Finding, Lang, LineIndex, Message, Position, Severity};

pub use annotations::{GitHub, GitLab};
pub use concise::Concise;
pub use full::Full;
pub use html::Html;
pub use json::{Json, JsonLines};
pub use junit::{Case, JUnit, junit};
pub use sarif::Sarif;

/// The names of all forms, as `--format` takes them.
pub const NAMES: [&str; 9] = ["full", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "html"];

/// What people's forms may show.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Whether to write colours.
    pub color: bool,
    /// Whether to show the text itself; not in a log that others read.
    pub snippets: bool,
}

/// The form with this name.
pub fn by_name(name: &str, look: Look) -> Option<Box<dyn Reporter>> {
    Some(match name {
        "full" => Box::new(Full(look)),
        "concise" => Box::new(Concise(look)),
        "json" => Box::new(Json),
        "jsonl" => Box::new(JsonLines),
        "sarif" => Box::new(Sarif),
        "junit" => Box::new(JUnit),
        "github" => Box::new(GitHub),
        "gitlab" => Box::new(GitLab),
        "html" => Box::new(Html),
        _ => return None,
    })
}

/// Whether `text` looks like an earlier report of the form `name` (or `table`, of a matrix), which a
/// new one may replace.
pub fn is_own(name: &str, text: &str) -> bool {
    let has = |part: &str| text.contains(part);
    match name {
        "html" => has("<meta name=\"generator\" content=\"tilmach\">"),
        "json" => text.starts_with('{') && has("\"version\"") && (has("\"findings\"") || has("\"articles\"")),
        "jsonl" => text.starts_with("{\"code\":"),
        "sarif" => has("\"tilmach\""),
        "junit" => has("<testsuites name=\"tilmach"),
        "github" => text.starts_with("::"),
        "gitlab" => text.trim() == "[]" || has("\"check_name\""),
        "table" => has("───"),
        // Nothing found: the summary alone, with three zeros in any language.
        _ => {
            text.lines().count() == 1 && text.matches('0').count() == 3
                || registry::all().iter().any(|info| has(info.code))
        }
    }
}

/// The message that names a severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "report-error",
        Severity::Warning => "report-warning",
        Severity::Note => "report-note",
    }
}

/// Says a message in the reader's language. `i18n` gives the real one; tests give what they like.
pub trait Words {
    /// The message in words, without bidi isolates.
    fn text(&self, message: &Message) -> String;
}

impl<F: Fn(&Message) -> String> Words for F {
    fn text(&self, message: &Message) -> String {
        self(message)
    }
}

/// What a run of checks gives to report.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    /// What was found, in the order to show it.
    pub findings: &'a [Finding],
    /// The texts they were found in.
    pub files: &'a Files,
    /// The versions side by side, for the forms that show them; may be empty.
    pub pages: &'a [Page],
}

/// A version beside its source.
#[derive(Clone, Debug)]
pub struct Page {
    /// The file under check.
    pub file: String,
    /// Its language.
    pub lang: Lang,
    /// The language of its source, when there is one.
    pub source_lang: Option<Lang>,
    /// The sentences of both.
    pub rows: Vec<Row>,
}

/// The texts that findings point into, by the name the user knows them by.
#[derive(Debug, Default)]
pub struct Files(BTreeMap<String, File>);

/// One text.
#[derive(Debug)]
pub struct File {
    /// The decoded text.
    pub text: String,
    /// Its lines.
    pub lines: LineIndex,
    /// The language of the whole, if known.
    pub lang: Option<Lang>,
}

impl Files {
    /// Adds (or replaces) a text.
    pub fn insert(&mut self, name: impl Into<String>, text: impl Into<String>, lang: Option<Lang>) {
        let text = text.into();
        let lines = LineIndex::new(&text);
        self.0.insert(name.into(), File { text, lines, lang });
    }

    /// The text of this name.
    pub fn get(&self, name: &str) -> Option<&File> {
        self.0.get(name)
    }

    /// All, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &File)> {
        self.0.iter().map(|(name, file)| (name.as_str(), file))
    }

    /// Line and column of the start and the end of a finding; 1:1 when the text is not at hand.
    pub fn positions(&self, finding: &Finding) -> (Position, Position) {
        self.get(&finding.file).map_or((Position { line: 1, column: 1 }, Position { line: 1, column: 1 }), |file| {
            let at = |offset| file.lines.position(&file.text, offset);
            (at(finding.span.start), at(finding.span.end))
        })
    }
}

/// One form of output.
///
/// The same run gives the same bytes; nothing is written but what `out` gets; every finding of the
/// run appears, in its order.
pub trait Reporter {
    /// Writes the whole report.
    fn write(&self, run: &Run<'_>, words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()>;
}
