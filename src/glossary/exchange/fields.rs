//! Every key of a concept and of a term as text: private notes of TBX and columns of tables are made
//! of these.

use serde::de::DeserializeOwned;

use crate::glossary::matcher::{Case, Mode};
use crate::glossary::{Absent, Concept, Term, TermType, Voice};
use crate::text::morph::ug::Spelling;

/// The keys of a concept, in the order in which they are written. A key may come more than once.
pub(super) const CONCEPT: [&str; 8] =
    ["group", "pos", "sensitivity", "definition", "note", "absent", "decision", "kept"];

/// The keys of a term.
pub(super) const TERM: [&str; 18] = [
    "status",
    "type",
    "pos",
    "voice",
    "ambiguous",
    "reason",
    "source",
    "confidence",
    "match",
    "case",
    "not-near",
    "form",
    "spelling",
    "gloss",
    "region",
    "example",
    "bad-example",
    "kept",
];

/// What a concept says under `key`; nothing for what it does not say, or what is so by default.
pub(super) fn of_concept(concept: &Concept, key: &str) -> Vec<String> {
    let text = |text: &str| if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
    match key {
        "group" => text(&concept.group),
        "pos" => concept.pos.iter().cloned().collect(),
        "sensitivity" if concept.sensitivity == crate::glossary::Sensitivity::default() => Vec::new(),
        "sensitivity" => text(concept.sensitivity.name()),
        "definition" => text(&concept.definition),
        "note" => concept.note.iter().cloned().collect(),
        "absent" => concept.absent.iter().map(|a| format!("{}: {}", a.lang, a.reason)).collect(),
        "decision" => concept.history.iter().map(json).collect(),
        "kept" => concept.kept.iter().map(json).collect(),
        _ => Vec::new(),
    }
}

/// Sets what a concept says under `key`, or adds to it. `None` when there is no such key or the value
/// is none of its values.
pub(super) fn set_concept(concept: &mut Concept, key: &str, value: &str) -> Option<()> {
    match key {
        "group" => value.clone_into(&mut concept.group),
        "pos" => concept.pos = Some(value.to_owned()),
        "sensitivity" => concept.sensitivity = named(value)?,
        "definition" => value.clone_into(&mut concept.definition),
        "note" => concept.note = Some(value.to_owned()),
        "absent" => {
            let (lang, reason) = value.split_once(": ")?;
            concept.absent.push(Absent { lang: lang.parse().ok()?, reason: reason.to_owned() });
        }
        "decision" => concept.history.push(serde_json::from_str(value).ok()?),
        "kept" => concept.kept.push(serde_json::from_str(value).ok()?),
        _ => return None,
    }
    Some(())
}

/// What a term says under `key`; see [`of_concept`].
pub(super) fn of_term(term: &Term, key: &str) -> Vec<String> {
    let one = |text: &str| vec![text.to_owned()];
    match key {
        "status" => one(term.status.name()),
        "type" if term.kind == TermType::default() => Vec::new(),
        "type" => one(term.kind.name()),
        "pos" => term.pos.iter().cloned().collect(),
        "voice" if term.voice == Voice::default() => Vec::new(),
        "voice" => one(term.voice.name()),
        "ambiguous" if term.ambiguous => one("true"),
        "reason" => term.reason.iter().cloned().collect(),
        "source" => term.sources.clone(),
        "confidence" if term.confidence == crate::glossary::Confidence::default() => Vec::new(),
        "confidence" => one(term.confidence.name()),
        "match" => match term.mode {
            Mode::Inflected => Vec::new(),
            Mode::Exact => one("exact"),
            Mode::Regex => one("regex"),
        },
        "case" => match term.case {
            Case::Auto => Vec::new(),
            Case::Sensitive => one("sensitive"),
            Case::Insensitive => one("insensitive"),
        },
        "not-near" => term.not_near.clone(),
        "form" => term.forms.clone(),
        "spelling" => term.spellings.iter().map(ToString::to_string).collect(),
        "gloss" => term.gloss.iter().cloned().collect(),
        "region" => term.region.clone(),
        "example" => term.examples.good.clone(),
        "bad-example" => term.examples.bad.clone(),
        "kept" => term.kept.iter().map(json).collect(),
        _ => Vec::new(),
    }
}

/// Sets what a term says under `key`, or adds to it; see [`set_concept`].
pub(super) fn set_term(term: &mut Term, key: &str, value: &str) -> Option<()> {
    let own = || value.to_owned();
    match key {
        "status" => term.status = named(value)?,
        "type" => term.kind = named(value)?,
        "pos" => term.pos = Some(own()),
        "voice" => term.voice = named(value)?,
        "ambiguous" => term.ambiguous = value.parse().ok()?,
        "reason" => term.reason = Some(own()),
        "source" => term.sources.push(own()),
        "confidence" => term.confidence = named(value)?,
        "match" => {
            term.mode = match value {
                "inflected" => Mode::Inflected,
                "exact" => Mode::Exact,
                "regex" => Mode::Regex,
                _ => return None,
            }
        }
        "case" => {
            term.case = match value {
                "auto" => Case::Auto,
                "sensitive" => Case::Sensitive,
                "insensitive" => Case::Insensitive,
                _ => return None,
            }
        }
        "not-near" => term.not_near.push(own()),
        "form" => term.forms.push(own()),
        "spelling" => term.spellings.push(Spelling::parse(value)?),
        "gloss" => term.gloss = Some(own()),
        "region" => term.region.push(own()),
        "example" => term.examples.good.push(own()),
        "bad-example" => term.examples.bad.push(own()),
        "kept" => term.kept.push(serde_json::from_str(value).ok()?),
        _ => return None,
    }
    Some(())
}

/// A value by the name that glossary files use.
pub(super) fn named<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).ok()
}

fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("plain data without maps is always JSON")
}
