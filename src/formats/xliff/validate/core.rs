//! What the core asks beyond its schema (XLIFF 2.1 §4).

use std::collections::{BTreeMap, BTreeSet};

use super::{CORE_20, Validator, fragment, problem};
use crate::io::xml::{Id, Tree, XML, is_xml_char};

const INLINE: [&str; 7] = ["ph", "pc", "sc", "ec", "mrk", "sm", "em"];

pub(super) fn check(v: &mut Validator<'_, '_>, root: Id) {
    let tree = v.tree;
    if let Some(version) = tree.attribute(root, "version") {
        // A file of the suite of 2.2 that is called valid says 2.1.
        let known: &[&str] = if v.core == CORE_20 { &["2.0", "2.1"] } else { &["2.1", "2.2"] };
        if !known.contains(&version.raw) {
            let message = problem("error-xlif-value").arg("attribute", "version").arg("value", version.raw);
            v.report(message.arg("type", known.join(", ")), version.span);
        }
    }
    // Since 2.2 the whole has notes and metadata.
    let is_early = |&e: &Id| v.core == CORE_20 && !v.is(e, "file") && v.name(e).is_some();
    let early: Vec<Id> = tree.elements(root).filter(is_early).collect();
    for early in early {
        let message = problem("error-xlif-element").arg("element", tree.qualified(early));
        v.report_at(message.arg("parent", tree.qualified(root)), early);
    }
    let files: Vec<Id> = tree.elements(root).filter(|&e| v.is(e, "file")).collect();
    v.unique(files.iter().copied(), "xliff");
    let has_target_lang = tree.attribute(root, "trgLang").is_some();
    for &file in &files {
        let all: Vec<Id> = tree.descendants(file).collect();
        let of =
            |v: &Validator<'_, '_>, name: &str| -> Vec<Id> { all.iter().copied().filter(|&e| v.is(e, name)).collect() };
        let (groups, units) = (of(v, "group"), of(v, "unit"));
        v.unique(groups.iter().copied(), "file");
        v.unique(units.iter().copied(), "file");
        if let Some(skeleton) = tree.elements(file).find(|&e| v.is(e, "skeleton")) {
            let empty = tree.inner(skeleton).is_empty();
            if empty != tree.attribute(skeleton, "href").is_some() {
                v.report_at(problem("error-xlif-skeleton"), skeleton);
            }
        }
        for container in std::iter::once(file).chain(groups).chain(units.iter().copied()) {
            notes_and_extensions(v, container);
        }
        let unit_ids: BTreeSet<String> = units.iter().map(|&unit| v.value(unit, "id")).collect();
        for unit in units {
            Unit::new(v, unit).check(v, &unit_ids, has_target_lang);
        }
    }
    for element in tree.descendants(root) {
        if v.is(element, "source") || v.is(element, "target") {
            language(v, root, element);
        }
    }
}

/// Notes and extensions have their ids to themselves within their file, group or unit.
fn notes_and_extensions(v: &mut Validator<'_, '_>, container: Id) {
    let tree = v.tree;
    let notes: Vec<Id> = tree
        .elements(container)
        .filter(|&e| v.is(e, "notes"))
        .flat_map(|notes| tree.elements(notes))
        .filter(|&e| v.is(e, "note"))
        .collect();
    v.unique(notes, tree.local(container));
    let mut seen = BTreeSet::new();
    let extensions = tree.elements(container).filter(|&e| v.name(e).is_none());
    let extensions: Vec<Id> = extensions.flat_map(|e| tree.descendants(e)).collect();
    for element in extensions {
        if v.name(element).is_none() {
            let id = tree.attribute(element, "id").or_else(|| tree.attribute_ns(element, XML, "id"));
            if let Some(id) = id
                && !seen.insert(id.value())
            {
                let message = problem("error-xlif-id").arg("id", id.raw).arg("scope", tree.local(container));
                v.report(message, id.span);
            }
        }
    }
}

/// The nearest `xml:lang` or `xml:space`, on the element or above it.
fn inherited<'t>(tree: &Tree<'t>, element: Id, local: &str) -> Option<std::borrow::Cow<'t, str>> {
    let mut at = Some(element);
    while let Some(element) = at {
        if let Some(attribute) = tree.attribute_ns(element, XML, local) {
            return Some(attribute.value());
        }
        at = tree.parent(element);
    }
    None
}

/// A source is in the file's source language and a target in its target language (§4.3.1).
fn language(v: &mut Validator<'_, '_>, root: Id, element: Id) {
    let tree = v.tree;
    let name = if v.is(element, "source") { "srcLang" } else { "trgLang" };
    let reference = tree.parent(element).is_some_and(|p| tree.value(p, "reference").as_deref() == Some("yes"));
    let (Some(found), Some(wanted)) = (inherited(tree, element, "lang"), tree.value(root, name)) else { return };
    if !(found.eq_ignore_ascii_case(&wanted) || reference && name == "trgLang") {
        let message = problem("error-xlif-language").arg("element", tree.qualified(element));
        v.report_at(message.arg("found", &*found).arg("wanted", &*wanted).arg("attribute", name), element);
    }
}

/// A unit or a match, and its inline codes, source and target apart.
pub(super) struct Unit {
    /// Where its original data stand.
    element: Id,
    /// The unit, where notes stand.
    around: Id,
    /// Segments and ignorables: itself, source, target.
    parts: Vec<(Id, Option<Id>, Option<Id>)>,
}

impl Unit {
    fn new(v: &Validator<'_, '_>, element: Id) -> Self {
        let tree = v.tree;
        let parts = tree.elements(element).filter(|&e| v.is(e, "segment") || v.is(e, "ignorable"));
        let side = |part: Id, name: &str| tree.elements(part).find(|&e| v.is(e, name));
        let parts = parts.map(|part| (part, side(part, "source"), side(part, "target"))).collect();
        Unit { element, around: element, parts }
    }

    /// A match of a unit: a source and a target with data of their own (§5.1.3.2).
    pub(super) fn check_match(v: &mut Validator<'_, '_>, unit: Id, offered: Id) {
        let tree = v.tree;
        let side = |name: &str| tree.elements(offered).find(|&e| v.is(e, name));
        let (source, target) = (side("source"), side("target"));
        let it = Unit { element: offered, around: unit, parts: Vec::new() };
        for side in [source, target] {
            let side: Vec<Id> = side.into_iter().collect();
            it.ids(v, &side, &[]);
            it.codes(v, &side, None);
            pairs(v, &side);
        }
    }

    fn check(&self, v: &mut Validator<'_, '_>, units: &BTreeSet<String>, has_target_lang: bool) {
        let tree = v.tree;
        if !self.parts.iter().any(|&(part, ..)| v.is(part, "segment")) {
            let message = problem("error-xlif-element-missing").arg("element", "segment").arg("parent", "unit");
            v.report_at(message, self.element);
        }
        for &(part, source, target) in &self.parts {
            if tree.attribute(part, "subState").is_some() && tree.attribute(part, "state").is_none() {
                v.report_at(needs("subState", "state"), part);
            }
            let Some(target) = target else {
                if let Some(state) =
                    tree.attribute(part, "state").filter(|a| ["translated", "reviewed", "final"].contains(&a.raw))
                    && v.is(part, "segment")
                {
                    v.report(needs(&format!("state=\"{}\"", state.raw), "target"), state.span);
                }
                continue;
            };
            if !has_target_lang {
                v.report_at(needs("target", "trgLang"), target);
            }
            if let Some(source) = source {
                let space = |e| inherited(tree, e, "space").unwrap_or("default".into());
                if space(source) != space(target) {
                    v.report_at(differs("xml:space", "source", "target"), target);
                }
            }
        }
        self.order(v);
        let sources: Vec<Id> = self.parts.iter().filter_map(|part| part.1).collect();
        let targets: Vec<Id> = self.parts.iter().filter_map(|part| part.2).collect();
        self.ids(v, &sources, &targets);
        for side in [&sources, &targets] {
            self.codes(v, side, Some(units));
            pairs(v, side);
        }
        self.kept(v, &targets);
        self.sequences(v);
    }

    /// Where each target goes: its `order`, or its own place; no two in one (§4.3.1.22).
    fn order(&self, v: &mut Validator<'_, '_>) {
        let mut taken = BTreeMap::new();
        for (i, &(part, _, target)) in self.parts.iter().enumerate() {
            let order = target.and_then(|target| v.tree.value(target, "order"));
            let order = order.and_then(|order| order.parse::<usize>().ok()).unwrap_or(i + 1);
            if order > self.parts.len() || taken.insert(order, part).is_some() {
                v.report_at(problem("error-xlif-order").arg("order", order), target.unwrap_or(part));
            }
        }
    }

    /// Ids of segments and inline elements: unique, except that a target has those of its source.
    fn ids(&self, v: &mut Validator<'_, '_>, sources: &[Id], targets: &[Id]) {
        let tree = v.tree;
        let inline = |side: &[Id]| -> Vec<Id> {
            side.iter().flat_map(|&e| tree.descendants(e)).filter(|&e| INLINE.contains(&tree.local(e))).collect()
        };
        let parts = self.parts.iter().map(|part| part.0);
        let (source, target) = (inline(sources), inline(targets));
        let kind = |&e: &Id| match tree.local(e) {
            "ph" => "<ph>",
            "mrk" | "sm" => "<mrk>",
            // A span may be written as one element or as two.
            _ => "<pc>",
        };
        let sides = |e: &Id| tree.attribute(*e, "id").map(|id| (id.value(), *e));
        let in_source: BTreeMap<_, Id> = source.iter().filter_map(sides).collect();
        for (id, element) in target.iter().filter_map(sides) {
            if let Some(one) = in_source.get(&id).map(kind).filter(|one| *one != kind(&element)) {
                let message = problem("error-xlif-kind").arg("id", &*id).arg("one", one).arg("other", kind(&element));
                v.report_at(message, element);
            }
        }
        v.unique(parts.clone().chain(source), "unit");
        v.unique(parts.chain(target), "unit");
        let data = tree.elements(self.element).find(|&e| v.is(e, "originalData"));
        let data: Vec<Id> = data.into_iter().flat_map(|data| tree.elements(data)).collect();
        v.unique(data, "originalData");
    }

    /// What every code and annotation of one side must be in itself.
    /// Of a match, subflows are not asked for: they are those of another file.
    fn codes(&self, v: &mut Validator<'_, '_>, side: &[Id], units: Option<&BTreeSet<String>>) {
        let tree = v.tree;
        let data: BTreeSet<String> = tree
            .elements(self.element)
            .filter(|&e| v.is(e, "originalData"))
            .flat_map(|list| tree.elements(list))
            .map(|data| v.value(data, "id"))
            .collect();
        let elements: Vec<Id> =
            side.iter().flat_map(|&e| tree.descendants(e).skip(1)).filter(|&e| v.is_core(e)).collect();
        let mut bases: BTreeMap<String, Id> = BTreeMap::new();
        for &element in elements.iter().filter(|&&e| tree.attribute(e, "id").is_some()) {
            bases.entry(v.value(element, "id")).or_insert(element);
        }
        for &element in &elements {
            for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
                if let Some(reference) = tree.attribute(element, name)
                    && !data.contains(&*reference.value())
                {
                    v.report(dangling(name, reference.raw, "data"), reference.span);
                }
            }
            for name in ["subFlows", "subFlowsStart", "subFlowsEnd"] {
                let Some(flows) = tree.attribute(element, name) else { continue };
                let unknown = |flow: &&str| units.is_some_and(|units| !units.contains(*flow));
                for flow in flows.value().split_ascii_whitespace().filter(unknown) {
                    v.report(dangling(name, flow, "unit"), flows.span);
                }
            }
            if let Some(copy) = tree.attribute(element, "copyOf") {
                let base = bases.get(&*copy.value());
                match base {
                    None => v.report(dangling("copyOf", copy.raw, "ph, pc, sc, ec"), copy.span),
                    Some(&base) if tree.value(base, "canCopy").as_deref() == Some("no") => {
                        v.report(problem("error-xlif-copy").arg("id", copy.raw), copy.span);
                    }
                    Some(&base) if tree.attributes(base).iter().any(|a| a.name.starts_with("dataRef")) => {
                        v.report(together("copyOf", "dataRef"), copy.span);
                    }
                    Some(_) => {}
                }
                if ["dataRef", "dataRefStart", "dataRefEnd"].iter().any(|n| tree.attribute(element, n).is_some()) {
                    v.report(together("copyOf", "dataRef"), copy.span);
                }
            }
            sub_type(v, element);
            match tree.local(element) {
                "cp" => code_point(v, element),
                "mrk" | "sm" => self.annotation(v, element),
                "ph" | "pc" | "sc" | "ec" => {
                    let fixed = tree.value(element, "canReorder").is_some_and(|can| can != "yes");
                    for name in ["canCopy", "canDelete"] {
                        if fixed && tree.value(element, name).as_deref() != Some("no") {
                            v.report_at(needs("canReorder", &format!("{name}=\"no\"")), element);
                        }
                    }
                    // What is said of one end of a span is said of the other.
                    for name in ["dataRef", "equiv", "subFlows"] {
                        let (start, end) = (format!("{name}Start"), format!("{name}End"));
                        for (one, other) in [(&start, &end), (&end, &start)] {
                            if tree.attribute(element, one).is_some() && tree.attribute(element, other).is_none() {
                                v.report_at(needs(one, other), element);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// A comment says something itself or names a note of its unit (§4.7.3.1.3); references are ways
    /// that the standard knows.
    fn annotation(&self, v: &mut Validator<'_, '_>, element: Id) {
        let tree = v.tree;
        let reference = tree.value(element, "ref");
        let is_comment = tree.value(element, "type").as_deref() == Some("comment");
        if is_comment && reference.is_some() == tree.attribute(element, "value").is_some() {
            v.report_at(
                problem("error-xlif-one-of").arg("element", tree.qualified(element)).arg("names", "value, ref"),
                element,
            );
        }
        if tree.value(element, "type").as_deref() == Some("mtc:match") && reference.is_some() {
            v.report_at(together("type=\"mtc:match\"", "ref"), element);
        }
        let Some(reference) = reference else { return };
        let steps = match reference.strip_prefix('#') {
            Some(fragment) => fragment::parse(fragment),
            None if is_comment => None,
            None => return,
        };
        let place = tree.attribute(element, "ref").map_or(tree.start_tag(element), |a| a.span);
        let Some(steps) = steps else {
            v.report(problem("error-xlif-fragment").arg("value", &*reference), place);
            return;
        };
        if is_comment {
            let notes = tree.elements(self.around).filter(|&e| v.is(e, "notes")).flat_map(|n| tree.elements(n));
            let ids: Vec<String> = notes.map(|note| v.value(note, "id")).collect();
            let (leaf, way) = steps.split_last().map_or((&("", ""), &steps[..]), |(leaf, way)| (leaf, way));
            // A way that is given must lead to this unit.
            let here = way.is_empty()
                || way.last().is_some_and(|&(prefix, id)| prefix == "u" && id == v.value(self.around, "id"));
            if leaf.0 != "n" || !here || !ids.iter().any(|id| id == leaf.1) {
                v.report(dangling("ref", &reference, "note"), place);
            }
        }
    }

    /// A code that cannot be deleted stands in the target too (§4.7.2.4.3).
    fn kept(&self, v: &mut Validator<'_, '_>, targets: &[Id]) {
        let tree = v.tree;
        let in_targets: BTreeSet<String> = targets
            .iter()
            .flat_map(|&t| tree.descendants(t))
            .flat_map(|e| ["id", "startRef"].map(|name| v.value(e, name)))
            .collect();
        for &(_, source, target) in &self.parts {
            let (Some(source), Some(target)) = (source, target) else { continue };
            for code in tree.descendants(source) {
                let id = v.value(code, "id");
                if tree.value(code, "canDelete").as_deref() == Some("no") && !id.is_empty() && !in_targets.contains(&id)
                {
                    v.report_at(problem("error-xlif-lost").arg("id", id), target);
                }
            }
        }
    }

    /// Codes that may not be reordered follow one that opens the sequence, and stay so in the target
    /// (§4.7.2.4.5).
    fn sequences(&self, v: &mut Validator<'_, '_>) {
        let source = self.stream(v, |&(_, source, _)| source);
        let target = self.stream(v, |&(_, source, target)| target.or(source));
        let mut in_sequence = false;
        let mut sequences: Vec<Vec<&Token>> = Vec::new();
        for token in &source {
            match token.reorder.as_str() {
                "firstNo" if token.opens => {
                    in_sequence = true;
                    sequences.push(vec![token]);
                }
                "no" | "firstNo" if in_sequence => sequences.last_mut().into_iter().for_each(|s| s.push(token)),
                "no" if token.opens => {
                    v.report_at(needs("canReorder=\"no\"", "canReorder=\"firstNo\""), token.element);
                }
                _ => in_sequence = false,
            }
        }
        if !self.parts.iter().any(|part| part.2.is_some()) {
            return;
        }
        for sequence in sequences {
            let key = |token: &Token| (token.id.clone(), token.opens);
            let wanted: Vec<_> = sequence.iter().map(|t| key(t)).collect();
            let Some(start) = target.iter().position(|t| key(t) == wanted[0]) else { continue };
            let found: Vec<_> = target[start..].iter().take(wanted.len()).map(key).collect();
            if found != wanted {
                v.report_at(problem("error-xlif-sequence").arg("id", &*wanted[0].0), target[start].element);
            }
        }
    }

    /// The codes of one side in reading order, starts and ends apart.
    fn stream(&self, v: &Validator<'_, '_>, side: impl Fn(&(Id, Option<Id>, Option<Id>)) -> Option<Id>) -> Vec<Token> {
        let mut tokens = Vec::new();
        for content in self.parts.iter().filter_map(side) {
            stream(v, content, &mut tokens);
        }
        // The end of an `sc` goes by the code it ends.
        let starts: BTreeMap<String, String> =
            tokens.iter().filter(|t| t.opens).map(|t| (t.id.clone(), t.reorder.clone())).collect();
        for token in tokens.iter_mut().filter(|t| !t.opens) {
            if let Some(reorder) = starts.get(&token.id) {
                token.reorder.clone_from(reorder);
            }
        }
        tokens
    }
}

/// A code in the stream of one side.
struct Token {
    element: Id,
    id: String,
    opens: bool,
    reorder: String,
}

fn stream(v: &Validator<'_, '_>, parent: Id, tokens: &mut Vec<Token>) {
    let tree = v.tree;
    for element in tree.elements(parent) {
        let local = tree.local(element);
        let id = if local == "ec" && tree.attribute(element, "startRef").is_some() { "startRef" } else { "id" };
        let token = |opens| Token { element, id: v.value(element, id), opens, reorder: v.value(element, "canReorder") };
        match local {
            "ph" | "sc" => tokens.push(token(true)),
            "ec" => tokens.push(token(id == "id")),
            "pc" => {
                tokens.push(token(true));
                stream(v, element, tokens);
                tokens.push(token(false));
            }
            _ => stream(v, element, tokens),
        }
    }
}

/// `sc` and `ec`, `sm` and `em` belong together (§4.2.3.4, §4.2.3.5, §4.2.3.8).
fn pairs(v: &mut Validator<'_, '_>, side: &[Id]) {
    let tree = v.tree;
    let elements: Vec<Id> = side.iter().flat_map(|&e| tree.descendants(e)).collect();
    let mut open: BTreeMap<(&str, String), (Id, bool)> = BTreeMap::new();
    for &element in &elements {
        let isolated = tree.value(element, "isolated").as_deref() == Some("yes");
        match tree.local(element) {
            kind @ ("sc" | "sm") if v.is_core(element) => {
                open.insert((kind, v.value(element, "id")), (element, isolated));
            }
            kind @ ("ec" | "em") if v.is_core(element) => {
                let reference = tree.value(element, "startRef");
                if kind == "ec" {
                    if isolated != tree.attribute(element, "id").is_some() {
                        v.report_at(problem("error-xlif-isolated").arg("attribute", "id"), element);
                    }
                    if isolated == reference.is_some() {
                        v.report_at(problem("error-xlif-isolated").arg("attribute", "startRef"), element);
                    }
                    if let Some(dir) = tree.attribute(element, "dir").filter(|_| !isolated) {
                        v.report(needs("dir", "isolated=\"yes\""), dir.span);
                    }
                }
                let Some(reference) = reference else { continue };
                let start = if kind == "ec" { "sc" } else { "sm" };
                match open.remove(&(start, reference.clone().into_owned())) {
                    Some((start, false)) => rights(v, start, element),
                    _ => v.report_at(dangling("startRef", &reference, start), element),
                }
            }
            _ => {}
        }
    }
    for ((kind, id), (element, isolated)) in open {
        if !isolated {
            let end = if kind == "sc" { "ec" } else { "em" };
            v.report_at(problem("error-xlif-pair").arg("element", kind).arg("id", id).arg("end", end), element);
        }
    }
}

/// Both ends of a code allow the same; of a sequence's first code only the start is the first.
fn rights(v: &mut Validator<'_, '_>, start: Id, end: Id) {
    for name in ["canCopy", "canDelete", "canOverlap", "canReorder"] {
        let right = |element| v.tree.value(element, name).unwrap_or("yes".into());
        let (a, b) = (right(start), right(end));
        let fits = a == b || (a == "firstNo" && b == "no");
        if !fits && v.tree.attribute(end, name).is_some() {
            v.report_at(differs(name, "sc", "ec"), end);
        }
    }
}

/// `subType` refines `type`; the values with our standard's prefix have their types (§4.3.1.34).
fn sub_type(v: &mut Validator<'_, '_>, element: Id) {
    let Some(sub) = v.tree.value(element, "subType") else { return };
    let kind = v.tree.value(element, "type");
    let wanted = match sub.strip_prefix("xlf:") {
        None => None,
        Some("lb" | "pb" | "b" | "i" | "u") => Some("fmt"),
        Some("var") => Some("ui"),
        Some(_) => Some(""),
    };
    if kind.is_none() {
        v.report_at(needs("subType", "type"), element);
    } else if wanted.is_some_and(|wanted| kind.as_deref() != Some(wanted)) {
        let message = problem("error-xlif-value").arg("attribute", "subType").arg("value", &*sub);
        let types = "fmt: xlf:lb, xlf:pb, xlf:b, xlf:i, xlf:u; ui: xlf:var";
        v.report_at(message.arg("type", types), element);
    }
}

/// `cp` is for characters that XML cannot hold, and for no others (§4.2.3.1).
fn code_point(v: &mut Validator<'_, '_>, element: Id) {
    let hex = v.value(element, "hex");
    // What is no number is told by its type.
    let value = u32::from_str_radix(&hex, 16).ok();
    if value.is_some_and(|value| char::from_u32(value).is_some_and(is_xml_char) || value > 0x0010_FFFF) {
        v.report_at(problem("error-xlif-cp").arg("hex", hex), element);
    }
}

pub(super) fn needs(what: &str, other: &str) -> crate::model::Message {
    problem("error-xlif-needs").arg("name", what).arg("other", other)
}

pub(super) fn together(what: &str, other: &str) -> crate::model::Message {
    problem("error-xlif-together").arg("name", what).arg("other", other)
}

pub(super) fn differs(what: &str, one: &str, other: &str) -> crate::model::Message {
    problem("error-xlif-differs").arg("attribute", what).arg("one", one).arg("other", other)
}

pub(super) fn dangling(attribute: &str, value: &str, wanted: &str) -> crate::model::Message {
    problem("error-xlif-reference").arg("attribute", attribute).arg("value", value).arg("wanted", wanted)
}
