//! Glossaries in other people's forms: TBX, UTX, CSV, TSV, XLSX, and our own TOML written anew.
//!
//! The TOML glossary is the inner form. Whatever an exchange file says that it has no key for is
//! *kept* ([`Kept`]) and written again, or the report says that it is lost; nothing
//! goes silently. The other way round, what a form cannot say itself is written as a private note
//! (`tilmach.voice = quoted`), which other programs show to people and this one reads back.
//!
//! ```text
//! tbx      TBX v3 (Core, Min, Basic; attributes or tags) and v2: read, written, validated
//! utx      UTX 1.x
//! table    rows with named columns: CSV, TSV, XLSX (sheet), TermWeb's columns among them
//! fields   every key of a concept and a term as text, for private notes and for columns
//! toml     concepts as a glossary file
//! merge    three versions of a glossary into one, conflicts listed
//! ```

mod fields;
pub mod merge;

pub mod table;
pub mod tbx;
pub mod toml;
pub mod utx;

use std::collections::BTreeMap;

use super::{Concept, Kept};
use crate::model::Problem;

/// What came out of an exchange file.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// The concepts, in the order of the file.
    pub concepts: Vec<Concept>,
    /// What the file said about itself (title, origin, persons) and has no other place.
    pub kept: Vec<Kept>,
    /// What became of everything that was in it.
    pub report: Report,
    /// What could not be read, with the place.
    pub problems: Vec<Problem>,
}

/// A file that was written.
#[derive(Clone, Debug, Default)]
pub struct Exported {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Concepts written.
    pub concepts: usize,
    /// Terms written.
    pub terms: usize,
    /// What the form could not say.
    pub report: Report,
}

/// What became of the parts of a file, counted by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    rows: BTreeMap<(Fate, String, String), (usize, Option<usize>)>,
}

/// What became of something on its way between two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fate {
    /// It is gone: neither form can hold it.
    Lost,
    /// It lies under `kept`, or in a private note, and comes back.
    Kept,
    /// It has a key of its own on the other side.
    Mapped,
}

/// One line of a [`Report`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// What became of it.
    pub fate: Fate,
    /// What it was: a data category, a column, a key.
    pub what: &'a str,
    /// Where it is now; empty when it is lost.
    pub to: &'a str,
    /// How often.
    pub count: usize,
    /// The line where it stood first, from 1, when it came from a text.
    pub line: Option<usize>,
}

impl Fate {
    /// Its name for machines.
    pub fn name(self) -> &'static str {
        match self {
            Fate::Lost => "lost",
            Fate::Kept => "kept",
            Fate::Mapped => "mapped",
        }
    }
}

impl Report {
    fn add(&mut self, fate: Fate, what: &str, to: &str, line: Option<usize>) {
        let row = self.rows.entry((fate, what.to_owned(), to.to_owned())).or_insert((0, line));
        row.0 += 1;
    }

    /// Its lines: what is lost first, then what is kept, then what has a place of its own.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|((fate, what, to), &(count, line))| Row { fate: *fate, what, to, count, line })
    }

    /// How many things are lost.
    pub fn lost(&self) -> usize {
        self.rows().filter(|row| row.fate == Fate::Lost).map(|row| row.count).sum()
    }
}

/// A text with every run of white space as one space, and none at its ends.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Only what XML calls white space: an ideographic space is a character of the text.
    for word in text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Gives every concept an id of its own; where two had the same, the later one is numbered.
fn name_apart(concepts: &mut [Concept], report: &mut Report) {
    let mut seen = std::collections::BTreeSet::new();
    for concept in concepts {
        if seen.insert(concept.id.clone()) {
            continue;
        }
        let mut number = 2;
        while seen.contains(&format!("{}-{number}", concept.id)) {
            number += 1;
        }
        concept.id = format!("{}-{number}", concept.id);
        report.add(Fate::Mapped, "id", &concept.id, None);
        seen.insert(concept.id.clone());
    }
}

/// Terms without a status: one that stands alone in its language is what people use, one of several
/// is merely allowed. `unset` are the indexes of those terms.
fn settle_statuses(concept: &mut Concept, unset: &[usize], report: &mut Report) {
    use super::Status;
    for &at in unset {
        let alone = concept.terms.iter().filter(|t| t.lang == concept.terms[at].lang).count() == 1;
        let status = if alone { Status::Preferred } else { Status::Admitted };
        concept.terms[at].status = status;
        report.add(Fate::Mapped, "-", status.name(), None);
    }
}

/// Terms language by language, in the order in which the languages come first.
fn group_languages(concept: &mut Concept) {
    let mut order = Vec::new();
    for term in &concept.terms {
        if !order.contains(&term.lang) {
            order.push(term.lang.clone());
        }
    }
    concept.terms.sort_by_key(|term| order.iter().position(|lang| *lang == term.lang));
    // What belongs to a language without a term stands with the concept itself.
    let place = |kept: &Kept| {
        kept.section.as_ref().and_then(|lang| order.iter().position(|own| own == lang)).map_or(0, |at| at + 1)
    };
    concept.kept.sort_by_key(place);
}
