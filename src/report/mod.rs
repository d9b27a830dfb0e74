//! Layer 5: findings for people and for machines.
//!
//! One trait, [`Reporter`], and one file for each form. A reporter gets a [`Run`] (what was found
//! and the texts it was found in) and [`Words`], which turns message ids into a language; it writes
//! to whatever it is given and knows no terminal, no clock and no environment.

mod json;

use std::collections::BTreeMap;
use std::io;

use crate::model::{Finding, Lang, LineIndex, Message, Position};

pub use json::{Json, JsonLines};

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
