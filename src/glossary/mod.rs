//! Layer 2: curated concepts, their terms in every language, and the matcher that finds them.
//!
//! - [`concept`]: the data; `glossaries/README.md` says what each field means to an editor.
//! - [`load`](Glossary::load): TOML files into concepts, one layer over another.
//! - [`exchange`]: TBX, UTX, CSV, XLSX in and out, and three versions merged.
//! - [`matcher`]: finds terms in a text. [`Glossary::patterns`] gives it what to look for, and
//!   [`Glossary::term`] tells which term a hit belongs to.
//!
//! ```
//! use tilmach::glossary::{Glossary, matcher::Matcher};
//! use tilmach::model::Lang;
//! let glossary = Glossary::shipped();
//! let english: Lang = "en".parse()?;
//! let (matcher, _) = Matcher::new(&english, &glossary.patterns(&english));
//! # Ok::<(), tilmach::model::LangError>(())
//! ```

pub mod concept;
pub mod exchange;
pub mod history;
mod in_form;
pub mod lint;
mod load;
pub mod matcher;
mod search;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

pub use concept::{
    Absent, Before, Concept, Confidence, Decision, Examples, Kept, Origin, Sensitivity, Status, Term, TermType, Voice,
};
pub use in_form::in_form_of;
use matcher::{Hit, Pattern};
pub use search::{Found, Rank, search_key};

use crate::model::{Finding, Lang, LineIndex, Position, Problem, Variety};
use crate::text::convert::uyghur;
use crate::text::morph::ug::{Spelling, spellings};

/// A set of concepts.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    concepts: Vec<Concept>,
    by_id: HashMap<String, usize>,
    /// The pattern ids: concept and term of each.
    flat: Vec<(u32, u32)>,
    sources: BTreeMap<String, Source>,
    files: Vec<GlossaryFile>,
    kept: Vec<Kept>,
    /// Pairs of spellings that hold for all Uyghur terms.
    spellings: Vec<(Spelling, Origin)>,
}

/// Glossary files that stand on one level: the shipped ones, an outlet's, an article's.
#[derive(Clone, Debug, Default)]
pub struct Layer {
    /// Its files; one named `sources.toml` holds sources, the others concepts.
    pub files: Vec<GlossaryFile>,
}

/// One file of a layer.
#[derive(Clone, Debug)]
pub struct GlossaryFile {
    /// The path, for people.
    pub path: String,
    /// Its text.
    pub text: Cow<'static, str>,
}

/// Something that terms cite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Language tag, or `mul` for several.
    pub lang: Option<String>,
    /// Publisher, title and date, for people.
    pub title: String,
    /// Its address, or where else it is found.
    pub place: Option<String>,
}

/// An approved form of a concept in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equivalent<'g> {
    /// The form in the language that was asked for.
    pub form: Cow<'g, str>,
    /// The term it stands for; of another script when the form was derived by rule.
    pub term: &'g Term,
}

impl Glossary {
    /// The glossaries that come with the program; read once.
    pub fn shipped() -> &'static Glossary {
        static SHIPPED: OnceLock<Glossary> = OnceLock::new();
        // They are linted in CI; a file that could not be read would be missing there first.
        SHIPPED.get_or_init(|| Glossary::load(&[Layer::shipped()]).0)
    }

    /// Reads `layers`, later ones over earlier ones. What cannot be read is reported and left out.
    pub fn load(layers: &[Layer]) -> (Glossary, Vec<Problem>) {
        load::load(layers)
    }

    /// All concepts, in the order of the files.
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// The concept with this id.
    pub fn concept(&self, id: &str) -> Option<&Concept> {
        self.by_id.get(id).map(|&at| &self.concepts[at])
    }

    /// What terms cite, by key.
    pub fn sources(&self) -> &BTreeMap<String, Source> {
        &self.sources
    }

    /// The source that `citation` (`key` or `key:locator`) names.
    pub fn source(&self, citation: &str) -> Option<&Source> {
        self.sources.get(citation).or_else(|| self.sources.get(citation.split(':').next()?))
    }

    /// The files it was read from.
    pub fn files(&self) -> &[GlossaryFile] {
        &self.files
    }

    /// What imported files said about themselves.
    pub fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// File, line and column of an origin.
    pub fn place(&self, origin: Origin) -> Option<(&str, Position)> {
        let file = self.files.get(origin.file)?;
        Some((&file.path, LineIndex::new(&file.text).position(&file.text, origin.span.start)))
    }

    /// Everything that is wrong with its entries; see [`lint::CODES`]. In the order of files and lines.
    pub fn lint(&self) -> Vec<Finding> {
        lint::lint(self)
    }

    /// Runs the examples of all terms, and looks for every term in its own form.
    pub fn test(&self) -> lint::Outcome {
        lint::test(self)
    }

    /// What to look for in texts in `lang`. Terms of all scripts and regions of the language are
    /// given; the matcher knows which of them can occur.
    pub fn patterns(&self, lang: &Lang) -> Vec<Pattern> {
        let mut patterns = Vec::new();
        for (id, &(concept, term)) in self.flat.iter().enumerate() {
            let term = &self.concepts[concept as usize].terms[term as usize];
            if term.lang.language() == lang.language() {
                patterns.push(Pattern {
                    id: id as u32,
                    lang: term.lang.clone(),
                    form: term.form.clone(),
                    mode: term.mode,
                    case: term.case,
                    not_near: term.not_near.clone(),
                    forms: term.forms.iter().cloned().chain(self.spellings_of(term)).collect(),
                });
            }
        }
        patterns
    }

    /// The spellings of a term beside its forms, in Latin letters, by the pairs that it and the glossary declare.
    fn spellings_of(&self, term: &Term) -> Vec<String> {
        if !term.lang.is_uyghur() || term.mode == matcher::Mode::Regex {
            return Vec::new();
        }
        let pairs: Vec<Spelling> = term.spellings.iter().chain(self.spelling_pairs()).cloned().collect();
        std::iter::once(&term.form).chain(&term.forms).flat_map(|form| spellings(form, &pairs)).collect()
    }

    /// Pairs of spellings that hold for all Uyghur terms, in the order of the files.
    pub fn spelling_pairs(&self) -> impl Iterator<Item = &Spelling> {
        self.spellings.iter().map(|(pair, _)| pair)
    }

    /// The concept and the term of a pattern.
    ///
    /// # Panics
    /// When `pattern` is not an id that [`patterns`](Glossary::patterns) of this glossary gave.
    pub fn term(&self, pattern: u32) -> (&Concept, &Term) {
        let (concept, term) = self.flat[pattern as usize];
        let concept = &self.concepts[concept as usize];
        (concept, &concept.terms[term as usize])
    }

    /// One hit for each concept and place: of `hits` (sorted by place, as the matcher gives them) on one
    /// span, those of the same concept become one, a term of the text's own script before one of the
    /// other, a better status before a worse; and an ambiguous word gives way to a concept that owns it.
    #[must_use]
    pub fn resolve(&self, text_lang: &Lang, hits: &[Hit]) -> Vec<Hit> {
        let mut kept = Vec::with_capacity(hits.len());
        for same in hits.chunk_by(|a, b| a.span == b.span) {
            let owned = same.iter().any(|hit| !self.term(hit.id).1.ambiguous);
            let rank = |hit: &Hit| {
                let term = self.term(hit.id).1;
                (!term.lang.serves(text_lang), term.status, hit.id)
            };
            let mut best: Vec<&Hit> = Vec::new();
            for hit in same.iter().filter(|hit| !owned || !self.term(hit.id).1.ambiguous) {
                let concept = &self.term(hit.id).0.id;
                match best.iter_mut().find(|b| self.term(b.id).0.id == *concept) {
                    Some(known) if rank(hit) < rank(known) => *known = hit,
                    Some(_) => {}
                    None => best.push(hit),
                }
            }
            kept.extend(best.into_iter().copied());
        }
        kept
    }

    /// The approved forms of `concept` in `target`: those usual in the target's region before those of
    /// other regions, and then preferred ones first.
    ///
    /// Latin and Cyrillic Uyghur are derived by rule from Arabic-script forms, after what the glossary
    /// itself has in that script. Traditional Chinese is never made of Simplified.
    pub fn equivalents<'g>(&self, concept: &'g Concept, target: &Lang) -> Vec<Equivalent<'g>> {
        let of = |serves: &dyn Fn(&Lang) -> bool| {
            let mut terms: Vec<&Term> = concept.terms.iter().filter(|t| t.is_approved() && serves(&t.lang)).collect();
            terms.sort_by_key(|term| (!fits_region(term, target), term.status));
            terms
        };
        let stored = of(&|lang| lang.serves(target));
        let mut forms: Vec<Equivalent<'g>> =
            stored.into_iter().map(|term| Equivalent { form: Cow::Borrowed(term.form.as_str()), term }).collect();
        if matches!(target.variety(), Variety::UgLatn | Variety::UgCyrl) {
            for term in of(&|lang| lang.variety() == Variety::UgArab) {
                let form = derive(concept, term, target.variety());
                if forms.iter().all(|known| known.form != form) {
                    forms.push(Equivalent { form: Cow::Owned(form), term });
                }
            }
        }
        forms
    }

    /// How proper names are spelt in two scripts of one language (关恒, 關恆): `add` gets the preferred
    /// form in `from` and that in `to`, of concepts and terms whose `pos` is `proper` and that have
    /// exactly one preferred form in either.
    pub fn spellings(&self, from: &Lang, to: &Lang, mut add: impl FnMut(&str, &str)) {
        if from.language() != to.language() {
            return;
        }
        for concept in &self.concepts {
            let only = |lang: &Lang| {
                let is_name =
                    |term: &&Term| term.pos.as_ref().or(concept.pos.as_ref()).is_some_and(|pos| pos == "proper");
                let preferred = |term: &&Term| term.status == Status::Preferred && term.lang.serves(lang);
                let mut forms = concept.terms.iter().filter(preferred).filter(is_name).map(|term| term.form.as_str());
                forms.next().filter(|_| forms.next().is_none())
            };
            if let (Some(form), Some(becomes)) = (only(from), only(to)) {
                add(form, becomes);
            }
        }
    }

    /// The concepts that answer `query`, best first, at most `limit`; see [`search_key`].
    pub fn search(&self, query: &str, limit: usize) -> Vec<Found<'_>> {
        search::search(self, query, limit)
    }

    /// Numbers the terms; to be called when the concepts are complete.
    fn index(&mut self) {
        self.flat.clear();
        for (at, concept) in self.concepts.iter().enumerate() {
            self.flat.extend((0..concept.terms.len()).map(|term| (at as u32, term as u32)));
        }
    }
}

/// Whether `term` is usual where `target` is read.
fn fits_region(term: &Term, target: &Lang) -> bool {
    target.region().is_none_or(|region| term.region.is_empty() || term.region.iter().any(|r| r == region))
}

/// An Arabic-script form in another script of Uyghur, names with capitals.
fn derive(concept: &Concept, term: &Term, target: Variety) -> String {
    let form = if target == Variety::UgLatn { uyghur::to_latin(&term.form) } else { uyghur::to_cyrillic(&term.form) };
    if term.pos.as_ref().or(concept.pos.as_ref()).is_none_or(|pos| pos != "proper") {
        return form;
    }
    let mut start = true;
    form.chars()
        .flat_map(|c| {
            let upper = start && c.is_alphabetic();
            start = c == ' ' || c == '-';
            if upper { c.to_uppercase().collect::<Vec<_>>() } else { vec![c] }
        })
        .collect()
}
