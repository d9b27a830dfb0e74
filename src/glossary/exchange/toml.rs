//! Concepts as a glossary file: the keys in the order of `glossaries/README.md`, nothing that is so
//! by default.

use std::fmt::Write as _;

use ::toml::Value;

use super::fields;
use crate::glossary::{Concept, Kept, Term};

/// The text of a glossary file with these concepts. `kept` is what an imported file said about itself.
///
/// ```
/// use tilmach::glossary::{Concept, Status, Term, exchange::toml};
/// let mut concept = Concept::new("asylum");
/// concept.terms.push(Term::new("en".parse()?, "asylum", Status::Preferred));
/// let text = toml::write(&[concept], &[]);
/// assert!(text.contains("form = \"asylum\""));
/// # Ok::<(), tilmach::model::LangError>(())
/// ```
pub fn write(concepts: &[Concept], kept: &[Kept]) -> String {
    let mut out = String::new();
    if !kept.is_empty() {
        keep(&mut out, kept);
        out.push('\n');
    }
    for (at, concept) in concepts.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        write_concept(&mut out, concept);
    }
    out
}

fn write_concept(out: &mut String, concept: &Concept) {
    out.push_str("[[concept]]\n");
    pair(out, "id", &concept.id);
    for key in ["group", "pos", "sensitivity"] {
        for value in fields::of_concept(concept, key) {
            pair(out, key, &value);
        }
    }
    // A definition is required, so an empty one is written too.
    pair(out, "definition", &concept.definition);
    if let Some(note) = &concept.note {
        pair(out, "note", note);
    }
    values(out, "absent", &concept.absent);
    values(out, "history", &concept.history);
    keep(out, &concept.kept);
    for term in &concept.terms {
        write_term(out, term);
    }
}

fn write_term(out: &mut String, term: &Term) {
    out.push_str("\n[[concept.term]]\n");
    pair(out, "lang", &term.lang.to_string());
    pair(out, "form", &term.form);
    for key in ["status", "type", "pos", "voice", "reason", "confidence", "match", "case", "gloss"] {
        for value in fields::of_term(term, key) {
            pair(out, key, &value);
        }
    }
    if term.ambiguous {
        out.push_str("ambiguous = true\n");
    }
    for (key, list) in [
        ("sources", &term.sources),
        ("not_near", &term.not_near),
        ("forms", &term.forms),
        ("region", &term.region),
        ("examples.good", &term.examples.good),
        ("examples.bad", &term.examples.bad),
    ] {
        if !list.is_empty() {
            let _ = writeln!(out, "{key} = {}", Value::from(list.clone()));
        }
    }
    keep(out, &term.kept);
}

fn keep(out: &mut String, kept: &[Kept]) {
    values(out, "kept", kept);
}

fn pair(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{key} = {}", Value::from(value));
}

/// An array of inline tables, one a line.
fn values<T: serde::Serialize>(out: &mut String, key: &str, list: &[T]) {
    if list.is_empty() {
        return;
    }
    let _ = writeln!(out, "{key} = [");
    for value in list {
        let value = Value::try_from(value).expect("these are tables of texts");
        let _ = writeln!(out, "    {value},");
    }
    out.push_str("]\n");
}
