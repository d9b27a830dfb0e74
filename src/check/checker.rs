//! What a run of checks is set up with, and the inputs it takes.

use std::collections::BTreeMap;

use super::{Aligned, Context, Version, run};
use crate::model::{Bilingual, Document, Finding, Lang, Severity, Unit};

/// Settings and compiled matchers: built once, shared by all files (and threads).
#[derive(Debug, Default)]
pub struct Checker {
    /// What to report and how loud.
    pub settings: Settings,
}

/// What to report and how loud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// How finished the text claims to be.
    pub profile: Profile,
    /// Codes or prefixes of codes (`TERM`, `TERM001`) that are reported; empty means all.
    pub select: Vec<String>,
    /// Codes or prefixes of codes that are not.
    pub ignore: Vec<String>,
    /// Severities that replace those of the table, by code or prefix; the longest prefix wins.
    pub severities: BTreeMap<String, Severity>,
    /// Nothing below this is reported.
    pub min_severity: Option<Severity>,
    /// The day, as `YYYY-MM-DD`, on which suppressions are judged expired; none: they never are.
    pub today: Option<String>,
}

/// How finished a text claims to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Profile {
    /// Still being worked on: what is not translated yet is only a note.
    Draft,
    /// About to be read by others.
    #[default]
    Publish,
}

/// A document, the name the user knows it by and its language.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The file, as the user named it.
    pub file: &'a str,
    /// What the format read.
    pub document: &'a Document,
    /// The language to check it as.
    pub lang: &'a Lang,
}

impl Checker {
    /// With these settings and no glossary.
    pub fn new(settings: Settings) -> Checker {
        Checker { settings }
    }

    /// Checks one document on its own.
    pub fn check_document(&self, input: Input<'_>) -> Vec<Finding> {
        let target = Version::of_document(input.file, input.document, input.lang);
        run(&Context { checker: self, source: None, target, aligned: Vec::new() })
    }

    /// Checks a bilingual file: `text` is its decoded text, into which findings point.
    ///
    /// A file without a target language gives nothing: there is nothing to judge yet.
    pub fn check_bilingual(&self, bilingual: &Bilingual, file: &str, text: &str) -> Vec<Finding> {
        let Some(lang) = &bilingual.target_lang else { return Vec::new() };
        let source = Version::of_sources(file, bilingual);
        let target = Version::of_targets(file, text, bilingual, lang);
        let states = bilingual.units.iter().flat_map(Unit::translatable).map(|segment| segment.state);
        let aligned =
            states.enumerate().map(|(i, state)| Aligned { source: i..i + 1, target: i..i + 1, state: Some(state) });
        let aligned = aligned.collect();
        run(&Context { checker: self, source: Some(source), target, aligned })
    }
}
