//! ## What it does
//! Validates a memory strictly against TMX 1.4b: the document type (elements, their order, attributes), dates,
//! languages, and the pairs of inline codes.
//!
//! ## Why it matters
//! A program that reads strictly stops at the first fault, and all units behind it are lost to it.
//!
//! ## Wrong
//! ```text
//! <tuv><seg>Hello</seg></tuv>
//! ```
//!
//! ## Right
//! ```text
//! <tuv xml:lang="en"><seg>Hello</seg></tuv>
//! ```
//!
//! ## Fix
//! None: each finding says what the standard wants instead.
//!
//! ## Options
//! `tilmach tm import` reads a memory with faults and says what it left out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use regex::Regex;

use super::fault;
use crate::check::registry::{Info, Scope};
use crate::io::xml::{Attribute, Id, Kind, Tree, XML};
use crate::model::{Lang, Message, Problem, Severity};

pub(super) const INFO: Info = Info {
    code: "TMXF001",
    name: "invalid-tmx",
    severity: Severity::Error,
    scope: Scope::Version,
    page: include_str!("tmx.rs"),
};

pub(super) fn problems(text: &str) -> Vec<Problem> {
    let tree = match Tree::parse(text) {
        Ok(tree) => tree,
        Err(problem) => return vec![problem],
    };
    let root = tree.root().expect("a parsed tree has a root");
    let mut check = Check { tree: &tree, problems: Vec::new() };
    if tree.local(root) != "tmx" {
        let found = tree.qualified(root).to_owned();
        check.fault(root, "error-tmxf-root", "tmx", "hint-tmxf-root", &[("found", found)]);
        return check.problems;
    }
    for element in tree.descendants(root) {
        check.element(element);
    }
    check.problems
}

/// One element of the document type.
struct Model {
    content: Regex,
    names: BTreeSet<&'static str>,
    shown: String,
    text: bool,
    attributes: Vec<(&'static str, &'static str, bool)>,
}

fn models() -> &'static BTreeMap<&'static str, Model> {
    static MODELS: OnceLock<BTreeMap<&'static str, Model>> = OnceLock::new();
    MODELS.get_or_init(|| {
        let table = || include_str!("tmx.tsv").lines().filter(|line| !line.starts_with('#'));
        table()
            .filter_map(|line| {
                let columns: Vec<&'static str> = line.split('\t').collect();
                let [name, content, text, attributes] = columns[..] else { return None };
                let content = if content == "-" { "" } else { content };
                let names: BTreeSet<&'static str> = table()
                    .filter_map(|line| line.split('\t').next())
                    .filter(|&name| content.split(|c: char| !c.is_ascii_alphabetic()).any(|word| word == name))
                    .collect();
                let attributes = attributes.split(' ').filter(|one| !one.is_empty()).map(|one| {
                    // `xml:lang` has a colon of its own.
                    let types = ["version", "segtype", "date", "lang", "hex", "number", "pos", "assoc"];
                    let (name, kind) = match one.rsplit_once(':') {
                        Some((name, kind)) if name != "xml" && types.contains(&kind) => (name, kind),
                        _ => (one, ""),
                    };
                    (name.trim_end_matches('!'), kind, name.ends_with('!'))
                });
                let model = Model {
                    content: Regex::new(&format!("^{content}$")).expect("the table holds regular expressions"),
                    shown: if names.is_empty() {
                        "–".to_owned()
                    } else {
                        names.iter().copied().collect::<Vec<_>>().join(", ")
                    },
                    names,
                    text: text == "yes",
                    attributes: attributes.collect(),
                };
                Some((name, model))
            })
            .collect()
    })
}

struct Check<'t, 'a> {
    tree: &'t Tree<'a>,
    problems: Vec<Problem>,
}

impl Check<'_, '_> {
    fn fault(
        &mut self,
        at: Id,
        id: &'static str,
        constraint: &'static str,
        hint: &'static str,
        args: &[(&'static str, String)],
    ) {
        let mut message = fault(id, constraint).arg("element", self.tree.qualified(at));
        let mut hint = Message::new(hint);
        for (name, value) in args {
            message = message.arg(name, value.clone());
            hint = hint.arg(name, value.clone());
        }
        self.problems.push(Problem::new(message).at(self.tree.start_tag(at)).hint(hint));
    }

    fn element(&mut self, element: Id) {
        let Some((&name, model)) = models().get_key_value(self.tree.local(element)) else {
            // Its parent reports it.
            return;
        };
        self.content(element, name, model);
        self.attributes(element, name, model);
        match name {
            "seg" => self.pairs(element),
            "tu" => self.languages(element),
            "ude" => {
                let coded = self.tree.elements(element).any(|map| self.tree.attribute(map, "code").is_some());
                if coded && self.tree.attribute(element, "base").is_none() {
                    let args = [("attribute", "base".to_owned())];
                    self.fault(element, "error-tmxf-attribute-missing", "ude", "hint-tmxf-attribute-missing", &args);
                }
            }
            _ => {}
        }
    }

    fn content(&mut self, element: Id, name: &'static str, model: &Model) {
        let tree = self.tree;
        let mut names = String::new();
        let mut wrong = None;
        for child in tree.children(element) {
            match tree.kind(child) {
                Kind::Element => {
                    let local = tree.local(child);
                    if wrong.is_none() && !model.names.contains(local) {
                        wrong = Some(child);
                    }
                    names.push_str(local);
                    names.push(' ');
                }
                Kind::Other => {}
                Kind::Text | Kind::CData | Kind::Reference(_) => {
                    if !model.text && !tree.characters(child).trim().is_empty() {
                        return self.fault(element, "error-tmxf-text", name, "hint-tmxf-text", &[]);
                    }
                }
            }
        }
        if let Some(child) = wrong {
            let args = [("parent", name.to_owned()), ("allowed", model.shown.clone())];
            self.fault(child, "error-tmxf-element", name, "hint-tmxf-allowed", &args);
        } else if !model.content.is_match(&names) {
            let args = [("allowed", model.shown.clone())];
            self.fault(element, "error-tmxf-content", name, "hint-tmxf-allowed", &args);
        }
    }

    fn attributes(&mut self, element: Id, name: &'static str, model: &Model) {
        let tree = self.tree;
        let named = |attribute: &Attribute<'_>| match tree.attribute_namespace(attribute) {
            XML => format!("xml:{}", attribute.local()),
            _ => attribute.name.to_owned(),
        };
        for attribute in tree.attributes(element) {
            let own = named(attribute);
            if own.starts_with("xmlns") || own.starts_with("xml:") && own != "xml:lang" {
                continue;
            }
            let Some((_, kind, _)) = model.attributes.iter().find(|(known, ..)| *known == own) else {
                self.fault(element, "error-tmxf-attribute", name, "hint-tmxf-attribute", &[("attribute", own)]);
                continue;
            };
            let value = attribute.value();
            let allowed = match *kind {
                "version" if value != "1.4" => "1.4",
                "segtype" if !matches!(&*value, "block" | "paragraph" | "sentence" | "phrase") => {
                    "block, paragraph, sentence, phrase"
                }
                "date" if !is_date(&value) => "YYYYMMDDThhmmssZ",
                "lang" if value.parse::<Lang>().is_err() && !plausible(&value) => "BCP 47",
                "number" if value.is_empty() || !value.bytes().all(|b| b.is_ascii_digit()) => "0, 1, 2 …",
                "hex" if value.strip_prefix("#x").is_none_or(|hex| u32::from_str_radix(hex, 16).is_err()) => "#x20AC",
                "pos" if !matches!(&*value, "begin" | "end") => "begin, end",
                "assoc" if !matches!(&*value, "p" | "f" | "b") => "p, f, b",
                _ => continue,
            };
            let args = [("attribute", own), ("value", value.into_owned()), ("allowed", allowed.to_owned())];
            self.fault(element, "error-tmxf-value", name, "hint-tmxf-allowed", &args);
        }
        for (own, _, required) in &model.attributes {
            if *required && !tree.attributes(element).iter().any(|attribute| named(attribute) == *own) {
                let args = [("attribute", (*own).to_owned())];
                self.fault(element, "error-tmxf-attribute-missing", name, "hint-tmxf-attribute-missing", &args);
            }
        }
    }

    /// Every `bpt` of a segment has one `ept` with its number, after it.
    fn pairs(&mut self, seg: Id) {
        let tree = self.tree;
        let mut open: BTreeMap<String, Id> = BTreeMap::new();
        let mut used = BTreeSet::new();
        for code in tree.descendants(seg) {
            let Some(number) = tree.value(code, "i").map(std::borrow::Cow::into_owned) else { continue };
            match tree.local(code) {
                "bpt" => {
                    if used.insert(number.clone()) {
                        open.insert(number, code);
                    } else {
                        self.fault(code, "error-tmxf-pair-twice", "bpt", "hint-tmxf-pair", &[("number", number)]);
                    }
                }
                "ept" if open.remove(&number).is_none() => {
                    self.fault(code, "error-tmxf-pair", "ept", "hint-tmxf-pair", &[("number", number)]);
                }
                _ => {}
            }
        }
        for (number, code) in open {
            self.fault(code, "error-tmxf-pair", "bpt", "hint-tmxf-pair", &[("number", number)]);
        }
    }

    /// A unit has a variant in the source language, unless any may be the source.
    fn languages(&mut self, unit: Id) {
        let tree = self.tree;
        let own = tree.value(unit, "srclang").map(std::borrow::Cow::into_owned);
        let header = tree.root().and_then(|root| tree.elements(root).find(|&e| tree.local(e) == "header"));
        let source = own.or_else(|| header.and_then(|header| tree.value(header, "srclang")).map(Into::into));
        let Some(source) = source.filter(|source| source != "*all*") else { return };
        let matches = |tag: &str| {
            let (tag, source) = (tag.to_ascii_lowercase(), source.to_ascii_lowercase());
            tag == source || tag.starts_with(&format!("{source}-")) || source.starts_with(&format!("{tag}-"))
        };
        let variants: Vec<Id> = tree.elements(unit).filter(|&e| tree.local(e) == "tuv").collect();
        let tag = |variant: &Id| tree.attribute_ns(*variant, XML, "lang").map(|a| a.value().into_owned());
        if !variants.is_empty() && !variants.iter().filter_map(tag).any(|tag| matches(&tag)) {
            self.fault(unit, "error-tmxf-source", "srclang", "hint-tmxf-source", &[("lang", source)]);
        }
    }
}

/// Whether a tag has the form of a language tag, known or not.
fn plausible(tag: &str) -> bool {
    let mut parts = tag.split(['-', '_']);
    let first = parts.next().is_some_and(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphabetic()));
    first && parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Whether a text is a date as TMX writes it: `20261122T101500Z`.
fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| bytes[range].iter().all(u8::is_ascii_digit);
    if bytes.len() != 16 || bytes[8] != b'T' || bytes[15] != b'Z' || !digits(0..8) || !digits(9..15) {
        return false;
    }
    let number = |range: std::ops::Range<usize>| text[range].parse::<u32>().unwrap_or(99);
    (1..=12).contains(&number(4..6))
        && (1..=31).contains(&number(6..8))
        && number(9..11) < 24
        && number(11..13) < 60
        && number(13..15) <= 60
}
