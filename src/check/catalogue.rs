//! Catalogues of messages (Fluent, JSON, YAML): two versions of one belong together by the names of their
//! messages, whatever the order they stand in.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{Attribute, Entry};
use fluent_syntax::parser;

use super::Version;
use crate::model::{BlockKind, Document, Lang, Span};

/// The messages of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The messages and attributes that hold something, in the order of the file: the name and the place. The
    /// branches of a selector and the forms of a plural are one message.
    pub messages: Vec<(String, Span)>,
    /// For each block of the document its own name, branch included, and its message.
    blocks: Vec<(String, String)>,
}

impl Catalogue {
    /// The messages of `document`; none when it is no catalogue.
    pub(super) fn of(document: &Document) -> Option<Catalogue> {
        if !matches!(document.format, "ftl" | "json" | "yaml")
            || document.blocks.iter().any(|block| block.kind != BlockKind::Message)
        {
            return None;
        }
        let ids = names(document);
        let with = |message: &dyn Fn(&str) -> String| -> Vec<(String, String)> {
            ids.iter().map(|id| ((*id).to_owned(), message(id))).collect()
        };
        if document.format == "ftl" {
            let messages = fluent(document.text());
            let known: BTreeSet<&str> = messages.iter().map(|(name, _)| name.as_str()).collect();
            let blocks = with(&|id| stem(id, &known).to_owned());
            return Some(Catalogue { messages, blocks });
        }
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        let blocks = with(&|id| singular(id, &known).to_owned());
        let mut messages: Vec<(String, Span)> = Vec::new();
        for ((_, message), block) in blocks.iter().zip(&document.blocks) {
            if messages.last().is_none_or(|(last, _)| last != message) {
                messages.push((message.clone(), block.span));
            }
        }
        Some(Catalogue { messages, blocks })
    }

    /// What `other` lacks of this file's messages: the name, and the place in `other` where it would stand.
    pub fn lacking(&self, other: &Catalogue) -> Vec<(&str, Span)> {
        let there: BTreeMap<&str, Span> = other.messages.iter().map(|(name, place)| (name.as_str(), *place)).collect();
        let mut behind = 0;
        let mut lacking = Vec::new();
        for (name, _) in &self.messages {
            match there.get(name.as_str()) {
                Some(place) => behind = place.end,
                None => lacking.push((name.as_str(), Span::new(behind, behind))),
            }
        }
        lacking
    }

    /// The messages that `other` does not have, with their places in this file.
    pub fn unknown_to<'c>(&'c self, other: &'c Catalogue) -> impl Iterator<Item = (&'c str, Span)> {
        let there: BTreeSet<&str> = other.messages.iter().map(|(name, _)| name.as_str()).collect();
        let own = self.messages.iter().map(|(name, place)| (name.as_str(), *place));
        own.filter(move |(name, _)| !there.contains(name))
    }
}

/// The segments of two catalogues that belong together, in the order of the target; none when one of the versions is
/// no catalogue. What stands in one of them only is in no group.
pub(super) fn pair(source: &Version<'_>, target: &Version<'_>) -> Option<Vec<(Range<usize>, Range<usize>)>> {
    let (from, to) = (source.catalogue.as_ref()?, target.catalogue.as_ref()?);
    let segments = |version: &Version<'_>, block: usize| {
        version.segments.partition_point(|s| s.block < block)..version.segments.partition_point(|s| s.block <= block)
    };
    // What answers a block is the first of its name, else the last of its message.
    let (mut named, mut last) = (BTreeMap::new(), BTreeMap::new());
    for (block, (name, message)) in from.blocks.iter().enumerate() {
        named.entry(name.as_str()).or_insert(block);
        last.insert(message.as_str(), block);
    }
    let mut groups = Vec::new();
    for (block, (name, message)) in to.blocks.iter().enumerate() {
        let Some(&answer) = named.get(name.as_str()).or_else(|| last.get(message.as_str())) else { continue };
        let (here, there) = (segments(source, answer), segments(target, block));
        if here.len() == there.len() {
            groups.extend(here.zip(there).map(|(s, t)| (s..s + 1, t..t + 1)));
        } else {
            groups.push((here, there));
        }
    }
    Some(groups)
}

/// The names of the blocks. Where all begin with the tag of a language, as in Rails, that is no part of the name.
fn names(document: &Document) -> Vec<&str> {
    let ids = || document.blocks.iter().map(|block| block.id.as_str());
    let root = ids().next().and_then(|id| id.split_once('.')).map(|(root, _)| root);
    let root = root.filter(|root| {
        root.replace('_', "-").parse::<Lang>().is_ok_and(|lang| document.lang.as_ref().is_none_or(|own| *own == lang))
            && ids().all(|id| id.strip_prefix(root).is_some_and(|rest| rest.starts_with('.')))
    });
    ids().map(|id| root.map_or(id, |root| &id[root.len() + 1..])).collect()
}

/// The message or attribute that a block of a Fluent file belongs to.
fn stem<'a>(id: &'a str, known: &BTreeSet<&str>) -> &'a str {
    let mut name = id;
    while !known.contains(name) {
        match name.rsplit_once('.') {
            Some((rest, _)) => name = rest,
            None => return id,
        }
    }
    name
}

/// The name without the category of a plural (`days.one`, `days_other`), where there is an *other*, as there is in every
/// language.
fn singular<'a>(id: &'a str, known: &BTreeSet<&str>) -> &'a str {
    let Some((at, sign)) = id.rmatch_indices(['.', '_']).next() else { return id };
    let is_category = matches!(&id[at + 1..], "zero" | "one" | "two" | "few" | "many" | "other");
    if is_category && known.contains(format!("{}{sign}other", &id[..at]).as_str()) { &id[..at] } else { id }
}

/// The messages, terms and attributes of a Fluent file.
fn fluent(text: &str) -> Vec<(String, Span)> {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let place = |slice: &str| {
        let start = slice.as_ptr() as usize - text.as_ptr() as usize;
        Span::new(start, start + slice.len())
    };
    let mut messages = Vec::new();
    for entry in &resource.body {
        let (name, id, attributes): (String, &str, &[Attribute<&str>]) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.id.name, &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), term.id.name, &term.attributes),
            _ => continue,
        };
        if !matches!(entry, Entry::Message(message) if message.value.is_none()) {
            messages.push((name.clone(), place(id)));
        }
        messages.extend(attributes.iter().map(|a| (format!("{name}.{}", a.id.name), place(a.id.name))));
    }
    messages
}
