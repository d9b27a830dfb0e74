//! Reads glossary files (TOML) and lays one layer over another.
//!
//! A concept of a later layer with the id of an earlier one changes it: the keys it gives replace
//! the old ones, a term with the same language and form is changed, others are added. Where it names
//! preferred forms for a language, its word is complete: forms preferred before become admitted.
//! With `replace = true` nothing of the earlier layers is left.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use rayon::prelude::*;
use serde::Deserialize;
use toml::Spanned;

use super::matcher::{Case, Mode};
use super::{
    Absent, Concept, Confidence, Decision, Examples, Glossary, GlossaryFile, Kept, Layer, Origin, Sensitivity, Source,
    Status, Term, TermType, Voice,
};
use crate::io::parse_toml;
use crate::model::{Lang, Message, Problem, Span};
use crate::text::morph::ug::Spelling;

/// The files that come with the program, path and text.
static SHIPPED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/glossaries.rs"));

/// File of a layer that holds its sources; every other TOML file holds concepts.
const SOURCES: &str = "sources.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConceptFile {
    #[serde(default)]
    spellings: Vec<Spanned<String>>,
    #[serde(default)]
    concept: Vec<RawConcept>,
    #[serde(default)]
    kept: Vec<Kept>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawConcept {
    id: Spanned<String>,
    group: Option<String>,
    pos: Option<String>,
    sensitivity: Option<Sensitivity>,
    definition: Option<String>,
    note: Option<String>,
    absent: Option<Vec<Absent>>,
    history: Option<Vec<Decision>>,
    #[serde(default)]
    replace: bool,
    #[serde(default)]
    term: Vec<RawTerm>,
    kept: Option<Vec<Kept>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTerm {
    lang: Lang,
    form: Spanned<String>,
    status: Option<Status>,
    #[serde(rename = "type")]
    kind: Option<TermType>,
    pos: Option<String>,
    voice: Option<Voice>,
    ambiguous: Option<bool>,
    reason: Option<String>,
    sources: Option<Vec<String>>,
    confidence: Option<Confidence>,
    #[serde(rename = "match")]
    mode: Option<RawMode>,
    case: Option<RawCase>,
    not_near: Option<Vec<String>>,
    forms: Option<Vec<String>>,
    spellings: Option<Vec<Spanned<String>>>,
    gloss: Option<String>,
    region: Option<Vec<String>>,
    examples: Option<Examples>,
    kept: Option<Vec<Kept>>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RawMode {
    Inflected,
    Exact,
    Regex,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RawCase {
    Auto,
    Sensitive,
    Insensitive,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSource {
    lang: Option<String>,
    title: String,
    #[serde(rename = "where")]
    place: Option<String>,
}

enum Parsed {
    Concepts(ConceptFile),
    Sources(BTreeMap<String, RawSource>),
}

impl Layer {
    /// The glossaries that come with the program.
    pub fn shipped() -> Layer {
        let files = SHIPPED
            .iter()
            .map(|(path, text)| GlossaryFile { path: format!("glossaries/{path}"), text: Cow::Borrowed(*text) });
        Layer { files: files.collect() }
    }

    /// One file of the user's.
    pub fn file(path: impl Into<String>, text: impl Into<String>) -> Layer {
        Layer { files: vec![GlossaryFile { path: path.into(), text: Cow::Owned(text.into()) }] }
    }
}

/// Reads `layers`, later ones over earlier ones. What cannot be read is reported and left out.
pub(super) fn load(layers: &[Layer]) -> (Glossary, Vec<Problem>) {
    let mut glossary = Glossary::default();
    let mut problems = Vec::new();
    for layer in layers {
        let first = glossary.files.len();
        glossary.files.extend(layer.files.iter().cloned());
        let parsed: Vec<Result<Parsed, Problem>> = layer.files.par_iter().map(parse).collect();
        let mut named = HashSet::new();
        for (at, file) in parsed.into_iter().enumerate() {
            match file {
                Err(problem) => problems.push(problem),
                Ok(Parsed::Sources(sources)) => glossary.sources.extend(
                    sources
                        .into_iter()
                        .map(|(key, raw)| (key, Source { lang: raw.lang, title: raw.title, place: raw.place })),
                ),
                Ok(Parsed::Concepts(concepts)) => {
                    glossary.kept.extend(concepts.kept);
                    let mut wrong = Vec::from_iter(declare(&mut glossary, concepts.spellings, first + at).err());
                    for raw in concepts.concept {
                        wrong.extend(lay(&mut glossary, raw, first + at, &mut named).err());
                    }
                    let file = &glossary.files[first + at];
                    problems.extend(wrong.into_iter().map(|(message, span)| {
                        Problem::new(message).in_file(&*file.path).at(span).located(&file.text)
                    }));
                }
            }
        }
    }
    glossary.index();
    (glossary, problems)
}

/// Adds the pairs of spellings that a file declares for all terms.
fn declare(glossary: &mut Glossary, written: Vec<Spanned<String>>, file: usize) -> Result<(), (Message, Span)> {
    let origins: Vec<Origin> = written.iter().map(|pair| Origin { file, span: pair.span().into() }).collect();
    for (pair, origin) in pairs(written)?.into_iter().zip(origins) {
        if !glossary.spellings.iter().any(|(known, _)| *known == pair) {
            glossary.spellings.push((pair, origin));
        }
    }
    Ok(())
}

/// Lays one concept of a file over what is known; `named` are the ids that its layer has had.
fn lay(
    glossary: &mut Glossary,
    raw: RawConcept,
    file: usize,
    named: &mut HashSet<String>,
) -> Result<(), (Message, Span)> {
    let id = raw.id.get_ref().clone();
    if !named.insert(id.clone()) {
        let message = Message::new("error-glossary-duplicate-id").arg("concept", id);
        return Err((message, raw.id.span().into()));
    }
    let known = glossary.by_id.get(&id).copied();
    let base = known.filter(|_| !raw.replace).map(|at| &glossary.concepts[at]);
    let concept = merge(base, raw, file)?;
    if let Some(at) = known {
        glossary.concepts[at] = concept;
    } else {
        glossary.by_id.insert(id, glossary.concepts.len());
        glossary.concepts.push(concept);
    }
    Ok(())
}

fn parse(file: &GlossaryFile) -> Result<Parsed, Problem> {
    let name = file.path.rsplit(['/', '\\']).next().unwrap_or_default();
    if name == SOURCES {
        parse_toml(&file.text, &file.path).map(Parsed::Sources)
    } else {
        parse_toml(&file.text, &file.path).map(Parsed::Concepts)
    }
}

/// Makes a concept of what a file says and, when an earlier layer has it, what that said.
fn merge(base: Option<&Concept>, raw: RawConcept, file: usize) -> Result<Concept, (Message, Span)> {
    let span = Span::from(raw.id.span());
    let origin = Origin { file, span };
    let id = raw.id.into_inner();
    let mut concept = match base {
        Some(base) => base.clone(),
        None => Concept { origin, ..Concept::new(id) },
    };
    if base.is_none() && raw.definition.is_none() {
        return Err((Message::new("error-glossary-no-definition").arg("concept", concept.id), span));
    }
    set(&mut concept.group, raw.group);
    set(&mut concept.sensitivity, raw.sensitivity);
    set(&mut concept.definition, raw.definition);
    set(&mut concept.absent, raw.absent);
    set(&mut concept.kept, raw.kept);
    concept.pos = raw.pos.or(concept.pos);
    concept.note = raw.note.or(concept.note);
    // A layer adds its own decisions to what was decided before.
    concept.history.extend(raw.history.unwrap_or_default());

    let mut named = Vec::new();
    for term in raw.term {
        let span = Span::from(term.form.span());
        let at = concept.terms.iter().position(|t| t.lang == term.lang && t.form == *term.form.get_ref());
        // Within one layer the same form twice is for `lint` to report, so both are kept.
        let at = at.filter(|at| !named.contains(at));
        let index = at.unwrap_or(concept.terms.len());
        if let Some(at) = at {
            change(&mut concept.terms[at], term, Origin { file, span })?;
        } else {
            let Some(status) = term.status else {
                return Err((Message::new("error-glossary-no-status").arg("term", term.form.into_inner()), span));
            };
            let mut new = Term::new(term.lang.clone(), term.form.get_ref().clone(), status);
            change(&mut new, term, Origin { file, span })?;
            concept.terms.push(new);
        }
        named.push(index);
    }
    if base.is_some() {
        demote(&mut concept.terms, &named);
    }
    Ok(concept)
}

/// Makes forms admitted that were preferred before, in every language for which a later layer
/// (`named` are the indexes of its terms) names a preferred form.
fn demote(terms: &mut [Term], named: &[usize]) {
    let chosen = |terms: &[Term], lang: &Lang| {
        named.iter().any(|&at| terms[at].status == Status::Preferred && terms[at].lang == *lang)
    };
    for at in 0..terms.len() {
        if terms[at].status == Status::Preferred && !named.contains(&at) && chosen(terms, &terms[at].lang) {
            terms[at].status = Status::Admitted;
        }
    }
}

fn change(term: &mut Term, raw: RawTerm, origin: Origin) -> Result<(), (Message, Span)> {
    set(&mut term.status, raw.status);
    set(&mut term.kind, raw.kind);
    set(&mut term.voice, raw.voice);
    set(&mut term.ambiguous, raw.ambiguous);
    set(&mut term.sources, raw.sources);
    set(&mut term.confidence, raw.confidence);
    set(&mut term.not_near, raw.not_near);
    set(&mut term.forms, raw.forms);
    set(&mut term.spellings, raw.spellings.map(pairs).transpose()?);
    set(&mut term.region, raw.region);
    set(&mut term.examples, raw.examples);
    set(&mut term.kept, raw.kept);
    let mode = raw.mode.map(|mode| match mode {
        RawMode::Inflected => Mode::Inflected,
        RawMode::Exact => Mode::Exact,
        RawMode::Regex => Mode::Regex,
    });
    set(&mut term.mode, mode);
    let case = raw.case.map(|case| match case {
        RawCase::Auto => Case::Auto,
        RawCase::Sensitive => Case::Sensitive,
        RawCase::Insensitive => Case::Insensitive,
    });
    set(&mut term.case, case);
    term.pos = raw.pos.or(term.pos.take());
    term.reason = raw.reason.or(term.reason.take());
    term.gloss = raw.gloss.or(term.gloss.take());
    term.origin = origin;
    Ok(())
}

/// Reads pairs of spellings.
fn pairs(written: Vec<Spanned<String>>) -> Result<Vec<Spelling>, (Message, Span)> {
    let read = |pair: Spanned<String>| {
        let wrong =
            || (Message::new("error-glossary-spelling").arg("pair", pair.get_ref().as_str()), pair.span().into());
        Spelling::parse(pair.get_ref()).ok_or_else(wrong)
    };
    written.into_iter().map(read).collect()
}

fn set<T>(old: &mut T, new: Option<T>) {
    if let Some(new) = new {
        *old = new;
    }
}
