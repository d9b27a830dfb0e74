//! Reading, whatever the prefixes, modules and extensions.

use std::collections::{BTreeMap, HashSet};

use super::inline::{Annotation, Codes};
use super::{CORE_20, CORE_22, GLOSSARY, MATCHES, METADATA, filled_from};
use crate::io::xml::{Id, Tree};
use crate::model::{Bilingual, Lang, LineIndex, Message, Problem, Segment, Span, State, Suggestion, TermMark, Unit};

/// The unit that stands in for the units of an empty document: XLIFF wants at least one.
pub(super) const EMPTY_UNIT: &str = "tilmach-empty";

/// Reads a bilingual file. Units marked `translate="no"` are left out; they stay in the file.
///
/// # Errors
/// Text that is not well-formed XML, is not XLIFF 2, or whose source language is missing or no
/// language. What is wrong in a unit goes into `problems`, and the rest is read.
pub fn read(text: &str) -> Result<Bilingual, Problem> {
    let tree = Tree::parse(text)?;
    let root = root(&tree)?;
    let core = tree.namespace(root);
    let lang = |name: &str| -> Result<Option<Lang>, Problem> {
        let Some(attribute) = tree.attribute(root, name) else { return Ok(None) };
        attribute.value().parse().map(Some).map_err(|_| {
            let message = Message::new("error-xliff-lang").arg("attribute", name).arg("value", attribute.raw);
            Problem::new(message).at(attribute.span)
        })
    };
    let Some(source_lang) = lang("srcLang")? else {
        return Err(Problem::new(Message::new("error-xliff-no-source-lang").arg("attribute", "srcLang"))
            .at(tree.start_tag(root)));
    };
    let mut bilingual = Bilingual {
        source_lang,
        target_lang: lang("trgLang")?,
        original: None,
        source_hash: None,
        units: Vec::new(),
        problems: Vec::new(),
    };
    let lines = LineIndex::new(text);
    let mut seen = HashSet::new();
    let files = tree.elements(root).filter(|&e| tree.is(e, core, "file"));
    for (i, file) in files.enumerate() {
        if i == 0 {
            bilingual.original = tree.value(file, "original").map(std::borrow::Cow::into_owned);
            bilingual.source_hash = own_meta(&tree, file, "source-sha256");
        }
        // In a file of several documents the unit's id alone does not tell which one.
        let scope = if i == 0 { String::new() } else { format!("{}/", tree.value(file, "id").unwrap_or_default()) };
        let mut reader = Reader { tree: &tree, lines: &lines, core, bilingual: &mut bilingual, seen: &mut seen };
        reader.units(file, &scope, is_translatable(&tree, file, true));
    }
    Ok(bilingual)
}

/// The root, when it is that of XLIFF 2.
pub(super) fn root(tree: &Tree<'_>) -> Result<Id, Problem> {
    let root = tree.root().ok_or_else(|| Problem::new(Message::new("error-xml-empty")))?;
    let core = tree.namespace(root);
    if tree.local(root) == "xliff" && (core == CORE_20 || core == CORE_22) {
        return Ok(root);
    }
    let id = if tree.local(root) == "xliff" { "error-xliff-version" } else { "error-xliff-root" };
    let found = if id == "error-xliff-root" {
        tree.qualified(root).to_owned()
    } else {
        tree.value(root, "version").unwrap_or_default().into_owned()
    };
    Err(Problem::new(Message::new(id).arg("found", found)).at(tree.start_tag(root)))
}

/// The value of `translate`, or what it inherits.
pub(super) fn is_translatable(tree: &Tree<'_>, element: Id, inherited: bool) -> bool {
    match tree.value(element, "translate").as_deref() {
        Some("no") => false,
        Some("yes") => true,
        _ => inherited,
    }
}

/// A value of our own in the metadata of an element.
fn own_meta(tree: &Tree<'_>, element: Id, key: &str) -> Option<String> {
    let metadata = tree.child(element, METADATA, "metadata")?;
    let group = tree.elements(metadata).find(|&g| tree.value(g, "category").as_deref() == Some("tilmach"))?;
    let meta = tree.elements(group).find(|&m| tree.value(m, "type").as_deref() == Some(key))?;
    Some(tree.string(meta))
}

struct Reader<'r, 't> {
    tree: &'r Tree<'t>,
    lines: &'r LineIndex,
    core: &'r str,
    bilingual: &'r mut Bilingual,
    /// The ids of the units so far: of two with one id the first counts.
    seen: &'r mut HashSet<String>,
}

impl Reader<'_, '_> {
    /// The units of a file or a group. The depth is bounded by that of the tree.
    fn units(&mut self, parent: Id, scope: &str, translatable: bool) {
        let tree = self.tree;
        for element in tree.elements(parent).filter(|&e| tree.same_namespace(e, parent)) {
            let own = is_translatable(tree, element, translatable);
            match tree.local(element) {
                "group" => self.units(element, scope, own),
                "unit" if own => self.unit(element, scope),
                _ => {}
            }
        }
    }

    fn unit(&mut self, element: Id, scope: &str) {
        let tree = self.tree;
        let id = tree.value(element, "id").unwrap_or_default();
        if id.is_empty() {
            let message = Message::new("error-xliff-no-id").arg("element", "unit");
            self.bilingual.problems.push(Problem::new(message).at(tree.start_tag(element)));
        }
        if id == EMPTY_UNIT {
            return;
        }
        let mut unit = Unit { id: [scope, &*id].concat(), ..Unit::default() };
        if !self.seen.insert(unit.id.clone()) {
            let message = Message::new("error-xliff-unit-twice").arg("unit", &*unit.id);
            self.bilingual.problems.push(Problem::new(message).at(tree.start_tag(element)));
            return;
        }
        if let Some(notes) = tree.child(element, self.core, "notes") {
            unit.notes = tree.elements(notes).map(|note| tree.string(note)).collect();
        }
        let data = original_data(tree, element, self.core);
        let mut codes = Codes::default();
        let is_part = |&e: &Id| tree.same_namespace(e, element) && matches!(tree.local(e), "segment" | "ignorable");
        let parts = || tree.elements(element).filter(is_part);
        // Each with the index of its segment.
        let mut annotations = Vec::new();
        unit.segments.reserve_exact(parts().count());
        for child in parts() {
            let ignorable = tree.local(child) == "ignorable";
            let Some(source) = tree.child(child, self.core, "source") else {
                let message = Message::new("error-xliff-no-source").arg("unit", &*id);
                self.bilingual.problems.push(Problem::new(message).at(tree.start_tag(child)));
                continue;
            };
            let (content, terms) = codes.read(tree, source, &data);
            let mut segment = Segment {
                id: if ignorable { String::new() } else { segment_id(tree, child, unit.segments.len()) },
                source: content,
                ignorable,
                line: self.lines.line(tree.span(child).start),
                ..Segment::default()
            };
            if let Some(target) = tree.child(child, self.core, "target") {
                let content = codes.read(tree, target, &data).0;
                let mark = tree.value(child, "subState");
                segment.filled = mark.and_then(|mark| filled_from(&mark, &content));
                segment.target = Some(content);
                segment.target_span = Some(tree.inner(target));
            }
            if let Some(state) = tree.attribute(child, "state") {
                if let Some(known) = State::from_name(&state.value()) {
                    segment.state = known;
                } else {
                    let message = Message::new("error-xliff-state").arg("state", state.raw);
                    self.bilingual.problems.push(Problem::new(message).at(state.span));
                }
            }
            annotations.extend(terms.into_iter().map(|term| (unit.segments.len(), term)));
            unit.segments.push(segment);
        }
        for (name, place) in codes.unknown {
            let message = Message::new("error-xliff-unknown-element").arg("element", name);
            self.bilingual.problems.push(Problem::new(message).at(place));
        }
        self.matches(element, &mut unit);
        self.terms(element, &mut unit, annotations);
        self.bilingual.units.push(unit);
    }

    fn matches(&mut self, element: Id, unit: &mut Unit) {
        let tree = self.tree;
        let Some(matches) = tree.child(element, MATCHES, "matches") else { return };
        for offered in tree.elements(matches).filter(|&m| tree.is(m, MATCHES, "match")) {
            let reference = tree.value(offered, "ref").unwrap_or_default();
            let wanted = reference.rsplit(['#', '/', '=']).next().unwrap_or_default();
            // A match may refer to a segment, or to an annotation somewhere; then it is the unit's.
            let at = unit.segments.iter().position(|s| !s.ignorable && s.id == wanted);
            let Some(segment) = at.or_else(|| unit.segments.iter().position(|s| !s.ignorable)) else { continue };
            let part = |name: &str| tree.child(offered, self.core, name);
            let (Some(source), Some(target)) = (part("source"), part("target")) else { continue };
            let data = original_data(tree, offered, self.core);
            let mut codes = Codes::default();
            let percent = |name: &str| {
                let value = tree.value(offered, name).and_then(|v| v.parse::<f64>().ok())?;
                Some(value.clamp(0.0, 100.0) as u8)
            };
            let similarity = percent("similarity");
            let quality = percent("matchQuality").or(similarity).unwrap_or(0);
            let in_context = tree.value(offered, "type").as_deref() == Some("icm");
            unit.segments[segment].matches.push(Suggestion {
                score: if in_context && quality == 100 { 101 } else { quality },
                similarity: similarity.unwrap_or(quality),
                source: codes.read(tree, source, &data).0,
                target: codes.read(tree, target, &data).0,
                origin: tree.value(offered, "origin").unwrap_or_default().into_owned(),
            });
        }
    }

    /// Joins the annotations in the text with the entries of the glossary.
    fn terms(&mut self, element: Id, unit: &mut Unit, annotations: Vec<(usize, Annotation)>) {
        if annotations.is_empty() {
            return;
        }
        let tree = self.tree;
        let mut entries: BTreeMap<String, TermMark> = BTreeMap::new();
        let glossary = tree.child(element, GLOSSARY, "glossary");
        for entry in glossary.into_iter().flat_map(|g| tree.elements(g)) {
            let mut mark = TermMark {
                span: Span::default(),
                concept: String::new(),
                term: String::new(),
                equivalents: Vec::new(),
                definition: String::new(),
            };
            for part in tree.elements(entry) {
                match tree.local(part) {
                    "term" => {
                        mark.term = tree.string(part);
                        let source = tree.value(part, "source").unwrap_or_default();
                        source.strip_prefix("concept:").unwrap_or_default().clone_into(&mut mark.concept);
                    }
                    "translation" => mark.equivalents.push(tree.string(part)),
                    "definition" => mark.definition = tree.string(part),
                    _ => {}
                }
            }
            if let Some(id) = tree.value(entry, "id") {
                entries.insert(format!("#gls={id}"), mark.clone());
            }
            // An entry may point at the annotation instead.
            if let Some(reference) = tree.value(entry, "ref") {
                entries.insert(reference.into_owned(), mark);
            }
        }
        for (segment, annotation) in annotations {
            let segment = &mut unit.segments[segment];
            let Annotation { id, span, reference, value } = annotation;
            let entry = reference.as_ref().and_then(|r| entries.get(r)).or_else(|| entries.get(&format!("#{id}")));
            let mut mark = entry.cloned().unwrap_or_else(|| TermMark {
                span,
                concept: String::new(),
                term: span.of(&segment.source.text).to_owned(),
                equivalents: Vec::new(),
                definition: value.unwrap_or_default(),
            });
            mark.span = span;
            segment.terms.push(mark);
        }
    }
}

/// The id of a segment; one without an id is named by its place, as `#1`.
pub(super) fn segment_id(tree: &Tree<'_>, segment: Id, index: usize) -> String {
    tree.value(segment, "id").map_or_else(|| format!("#{}", index + 1), std::borrow::Cow::into_owned)
}

/// The original data of a unit or a match, by id.
pub(super) fn original_data(tree: &Tree<'_>, element: Id, core: &str) -> BTreeMap<String, String> {
    let Some(list) = tree.child(element, core, "originalData") else { return BTreeMap::new() };
    let data = tree.elements(list).filter_map(|data| {
        let id = tree.value(data, "id")?.into_owned();
        let mut text = String::new();
        for child in tree.children(data) {
            text.push_str(&tree.characters(child));
            let hex = tree.value(child, "hex").and_then(|hex| u32::from_str_radix(&hex, 16).ok());
            text.extend(hex.and_then(char::from_u32));
        }
        Some((id, text))
    });
    data.collect()
}
