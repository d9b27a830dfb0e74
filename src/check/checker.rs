//! What a run of checks is set up with, and the inputs it takes.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use super::{Aligned, Context, Use, Version, catalogue, run};
use crate::formats::Translations;
use crate::glossary::Glossary;
use crate::glossary::matcher::Matcher;
use crate::model::{Bilingual, Document, Finding, Lang, Severity, Span, State, Unit};
use crate::text::align;
use crate::text::segment::Segmenters;

/// Settings and compiled matchers: built once, shared by all files (and threads).
///
/// It may be shared between threads; the matcher of a language is compiled when a text in that
/// language first comes.
#[derive(Debug, Default)]
pub struct Checker {
    /// What to report and how loud.
    pub settings: Settings,
    /// The glossary, when there is one.
    pub terms: Option<Arc<Terms>>,
    /// How texts are cut into sentences.
    pub segmenters: Arc<Segmenters>,
    /// The project's memories, when they are to be compared with.
    pub memory: Option<Arc<dyn Remembers>>,
}

/// What a memory knows, for the rule that compares with it.
pub trait Remembers: std::fmt::Debug + Send + Sync {
    /// The stored translations of the very sentence `text`, best first.
    fn translations(&self, text: &str, from: &Lang, to: &Lang) -> Vec<String>;
}

/// A glossary and its compiled matchers.
#[derive(Debug)]
pub struct Terms {
    /// The glossary.
    pub glossary: Cow<'static, Glossary>,
    matchers: Mutex<BTreeMap<String, Arc<Matcher>>>,
}

impl Terms {
    /// The glossary's terms; nothing is compiled yet.
    pub fn new(glossary: Cow<'static, Glossary>) -> Terms {
        Terms { glossary, matchers: Mutex::default() }
    }

    /// The matcher for texts in `lang`.
    pub fn matcher(&self, lang: &Lang) -> Arc<Matcher> {
        let lang = lang.base();
        let mut matchers = self.matchers.lock().unwrap_or_else(PoisonError::into_inner);
        let matcher = matchers
            .entry(lang.to_string())
            .or_insert_with(|| Arc::new(Matcher::new(&lang, &self.glossary.patterns(&lang)).0));
        Arc::clone(matcher)
    }

    /// Fills in the uses of terms in `version`.
    fn find(&self, version: &mut Version<'_>) {
        let hits = self.matcher(&version.lang).find_all(&version.text);
        let mut uses: Vec<Use> = hits.iter().map(|hit| Use { term: hit.id, span: hit.span, longest: false }).collect();
        uses.sort_by_key(|u| (u.span.start, Reverse(u.span.end), u.term));
        // Leftmost-longest, as the matcher's own `find_longest` chooses.
        let mut last = Span::default();
        for hit in &mut uses {
            hit.longest = hit.span == last || hit.span.start >= last.end;
            if hit.longest {
                last = hit.span;
            }
        }
        version.uses = uses;
    }
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
    /// The most characters that a paragraph, heading or string may have; none: as many as it likes.
    pub max_length: Option<usize>,
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
    /// With these settings, no glossary and the built-in segmentation.
    pub fn new(settings: Settings) -> Checker {
        Checker { settings, ..Checker::default() }
    }

    /// With a glossary.
    #[must_use]
    pub fn with_glossary(mut self, glossary: Cow<'static, Glossary>) -> Checker {
        self.terms = Some(Arc::new(Terms::new(glossary)));
        self
    }

    /// With a project's segmentation.
    #[must_use]
    pub fn with_segmenters(mut self, segmenters: Segmenters) -> Checker {
        self.segmenters = Arc::new(segmenters);
        self
    }

    /// With the memories of a project.
    #[must_use]
    pub fn with_memory(mut self, memory: Arc<dyn Remembers>) -> Checker {
        self.memory = Some(memory);
        self
    }

    /// The same glossary, segmentation and memories, compiled once, with other settings.
    #[must_use]
    pub fn with_settings(&self, settings: Settings) -> Checker {
        Checker {
            settings,
            terms: self.terms.clone(),
            segmenters: Arc::clone(&self.segmenters),
            memory: self.memory.clone(),
        }
    }

    /// Checks one document on its own.
    pub fn check_document(&self, input: Input<'_>) -> Vec<Finding> {
        run(&self.alone(self.lay_out(input)))
    }

    /// Checks a target document against its source; sentences are aligned by structure, length and
    /// what both must hold: numbers, glossary terms, quotations.
    pub fn check_pair(&self, source: Input<'_>, target: Input<'_>) -> Vec<Finding> {
        run(&self.beside(self.lay_out(source), self.lay_out(target)))
    }

    /// One version laid out for rules, its terms found. It may be shared: a source is laid out once
    /// for all its translations.
    pub fn lay_out<'a>(&self, input: Input<'a>) -> Arc<Version<'a>> {
        let mut version = Version::of_document(input.file, input.document, input.lang, &self.segmenters);
        self.find_terms(&mut version);
        Arc::new(version)
    }

    /// One version on its own, for [`run`].
    pub fn alone<'a>(&'a self, target: Arc<Version<'a>>) -> Context<'a> {
        Context { checker: self, source: None, target, aligned: Vec::new(), unrelated: false, given: Vec::new() }
    }

    /// A version beside its source, for [`run`]; catalogues of messages are paired by the names of the messages.
    pub fn beside<'a>(&'a self, source: Arc<Version<'a>>, target: Arc<Version<'a>>) -> Context<'a> {
        if let Some(groups) = catalogue::pair(&source, &target) {
            let aligned = groups.into_iter().map(|(source, target)| Aligned { source, target, state: None }).collect();
            return Context { source: Some(source), aligned, ..self.alone(target) };
        }
        let concept = |pattern: u32| {
            let (concept, term) = self.terms.as_ref()?.glossary.term(pattern);
            (!term.ambiguous).then_some(concept.id.as_str())
        };
        let (here, there) = (source.sentences_to_align(concept), target.sentences_to_align(concept));
        if unrelated(&here, &there) {
            return Context { unrelated: true, ..self.alone(target) };
        }
        let aligned = align::align(&here, &there);
        let aligned = aligned.into_iter().map(|(source, target)| Aligned { source, target, state: None }).collect();
        Context { source: Some(source), aligned, ..self.alone(target) }
    }

    /// Checks a bilingual file: `text` is its decoded text, into which findings point.
    ///
    /// A file without a target language gives nothing: there is nothing to judge yet.
    pub fn check_bilingual(&self, bilingual: &Bilingual, file: &str, text: &str) -> Vec<Finding> {
        self.bilingual(bilingual, file, text).map_or_else(Vec::new, |context| run(&context))
    }

    /// A bilingual file laid out for [`run`]; nothing when it has no target language.
    pub fn bilingual<'a>(&'a self, bilingual: &'a Bilingual, file: &'a str, text: &'a str) -> Option<Context<'a>> {
        let lang = bilingual.target_lang.as_ref()?;
        let source = Version::of_sources(file, bilingual);
        let target = Version::of_targets(file, text, bilingual, lang);
        let states = bilingual.units.iter().flat_map(Unit::translatable).map(|segment| segment.state);
        Some(self.side_by_side(source, target, states))
    }

    /// A table of strings laid out for [`run`]: `source` is how it was read, and beside it stand its translations
    /// in `lang`.
    pub fn table<'a>(&'a self, source: Input<'a>, translations: &Translations, lang: &Lang) -> Context<'a> {
        let text = source.document.text();
        let target = Version::of_messages(source.file, text, &translations.blocks, lang);
        let source = Version::of_messages(source.file, text, &source.document.blocks, source.lang);
        self.side_by_side(source, target, translations.states.iter().copied())
    }

    /// Two versions whose segments belong together one by one.
    fn side_by_side<'a>(
        &'a self,
        mut source: Version<'a>,
        mut target: Version<'a>,
        states: impl Iterator<Item = State>,
    ) -> Context<'a> {
        self.find_terms(&mut source);
        self.find_terms(&mut target);
        let aligned =
            states.enumerate().map(|(i, state)| Aligned { source: i..i + 1, target: i..i + 1, state: Some(state) });
        Context { source: Some(Arc::new(source)), aligned: aligned.collect(), ..self.alone(Arc::new(target)) }
    }

    fn find_terms(&self, version: &mut Version<'_>) {
        if let Some(terms) = &self.terms {
            terms.find(version);
        }
    }
}

/// Whether two versions have so little in common that neither can be a translation of the other:
/// hardly a number that both hold and few terms, where both have enough of them to tell. Versions of
/// one article shared all of their numbers and 62 in 100 of their terms or more, articles on one
/// subject at most 23 in 100 and 80 in 100 (`tests/spec/check/articles`, every pair).
fn unrelated(source: &[align::Sentence], target: &[align::Sentence]) -> bool {
    let marks = |side: &[align::Sentence], numbers: bool| -> BTreeSet<String> {
        let all = side.iter().flat_map(|s| &s.anchors).filter(|mark| *mark != "“”");
        all.filter(|mark| mark.starts_with(|c: char| c.is_ascii_digit()) == numbers).cloned().collect()
    };
    let compare = |numbers: bool| {
        let (here, there) = (marks(source, numbers), marks(target, numbers));
        (here.intersection(&there).count(), here.len().min(there.len()))
    };
    let ((numbers, of_numbers), (terms, of_terms)) = (compare(true), compare(false));
    if of_numbers >= 4 {
        numbers * 3 < of_numbers && (numbers + terms) * 10 < (of_numbers + of_terms) * 6
    } else {
        of_numbers + of_terms >= 6 && (numbers + terms) * 4 < of_numbers + of_terms
    }
}
