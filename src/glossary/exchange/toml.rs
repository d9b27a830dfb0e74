//! Concepts as a glossary file: the keys in the order of `glossaries/README.md`, nothing that is so
//! by default.

use std::fmt::Write as _;

use ::toml::Value;

use super::fields;
use crate::glossary::{Absent, Concept, Decision, Kept, Term};
use crate::text::morph::ug::Spelling;

/// The text of a glossary file with these concepts. `kept` is what an imported file said about itself,
/// `spellings` are the pairs that hold for all Uyghur terms.
///
/// ```
/// use tilmach::glossary::{Concept, Status, Term, exchange::toml};
/// let mut concept = Concept::new("asylum");
/// concept.terms.push(Term::new("en".parse()?, "asylum", Status::Preferred));
/// let text = toml::write(&[concept], &[], &[]);
/// assert!(text.contains("form = \"asylum\""));
/// # Ok::<(), tilmach::model::LangError>(())
/// ```
pub fn write(concepts: &[Concept], kept: &[Kept], spellings: &[Spelling]) -> String {
    let mut out = String::new();
    if !spellings.is_empty() {
        list(&mut out, "spellings", texts(spellings));
        out.push('\n');
    }
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
    let absent = |a: &Absent| inline(&[("lang", Some(&a.lang.to_string())), ("reason", Some(&a.reason))], "");
    values(out, "absent", concept.absent.iter().map(absent));
    values(out, "history", concept.history.iter().map(decision));
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
    for (key, items) in [
        ("sources", term.sources.clone()),
        ("not_near", term.not_near.clone()),
        ("forms", term.forms.clone()),
        ("spellings", texts(&term.spellings)),
        ("region", term.region.clone()),
        ("examples.good", term.examples.good.clone()),
        ("examples.bad", term.examples.bad.clone()),
    ] {
        if !items.is_empty() {
            list(out, key, items);
        }
    }
    keep(out, &term.kept);
}

fn list(out: &mut String, key: &str, items: Vec<String>) {
    let _ = writeln!(out, "{key} = {}", Value::from(items));
}

fn texts(spellings: &[Spelling]) -> Vec<String> {
    spellings.iter().map(ToString::to_string).collect()
}

fn keep(out: &mut String, kept: &[Kept]) {
    values(out, "kept", kept.iter().map(item));
}

fn decision(decision: &Decision) -> String {
    let Decision { date, change, why, by, source, lang, form, was } = decision;
    let lang = lang.as_ref().map(ToString::to_string);
    let was = was.map(|was| was.name().to_owned());
    let pairs = [
        ("date", Some(date)),
        ("change", Some(change)),
        ("why", why.as_ref()),
        ("by", by.as_ref()),
        ("source", source.as_ref()),
        ("lang", lang.as_ref()),
        ("form", form.as_ref()),
        ("was", was.as_ref()),
    ];
    inline(&pairs, "")
}

fn item(kept: &Kept) -> String {
    let Kept { what, section, text, lang, target, id, more } = kept;
    let section = section.as_ref().map(ToString::to_string);
    let more = more.iter().map(item).collect::<Vec<_>>().join(", ");
    let more = if more.is_empty() { more } else { format!("more = [{more}]") };
    let pairs = [
        ("what", Some(what)),
        ("section", section.as_ref()),
        ("text", Some(text).filter(|text| !text.is_empty())),
        ("lang", lang.as_ref()),
        ("target", target.as_ref()),
        ("id", id.as_ref()),
    ];
    inline(&pairs, &more)
}

/// An inline table, its keys in the order that people read them in.
fn inline(pairs: &[(&str, Option<&String>)], last: &str) -> String {
    let pairs =
        pairs.iter().filter_map(|(key, value)| Some(format!("{key} = {}", Value::from(value.as_ref()?.as_str()))));
    let mut parts: Vec<String> = pairs.collect();
    if !last.is_empty() {
        parts.push(last.to_owned());
    }
    format!("{{ {} }}", parts.join(", "))
}

fn pair(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{key} = {}", Value::from(value));
}

/// An array of inline tables, one a line.
fn values(out: &mut String, key: &str, list: impl Iterator<Item = String>) {
    let mut list = list.peekable();
    if list.peek().is_none() {
        return;
    }
    let _ = writeln!(out, "{key} = [");
    for value in list {
        let _ = writeln!(out, "    {value},");
    }
    out.push_str("]\n");
}
