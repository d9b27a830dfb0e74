//! What the modules ask beyond their schemas (XLIFF 2.1 §5).

use std::collections::BTreeSet;

use super::core::{Unit, dangling, needs, together};
use super::{Validator, fragment, its, prefix, problem};
use crate::io::xml::{Attribute, Id, XML};

pub(super) fn check(v: &mut Validator<'_, '_>, root: Id) {
    let tree = v.tree;
    for element in tree.descendants(root) {
        let Some(name) = v.name(element) else { continue };
        match name.as_str() {
            "mtc:matches" => {
                let matches: Vec<Id> = tree.elements(element).collect();
                v.unique(matches.iter().copied(), "matches");
                for offered in matches {
                    offer(v, offered);
                    if let Some(unit) = unit_of(v, element) {
                        Unit::check_match(v, unit, offered);
                    }
                }
            }
            "gls:glossary" => glossary(v, element),
            "mda:metadata" => {
                let inside: Vec<Id> = tree.descendants(element).collect();
                v.unique(inside, "metadata");
            }
            "xlf:file" | "xlf:unit" => resources(v, element),
            "res:resourceItem" => resource_item(v, element),
            "res:source" | "res:target" => resource(v, root, element),
            "ctr:revisions" => revisions(v, element),
            "val:rule" => rule(v, element),
            _ => {}
        }
        styles_and_sizes(v, element);
        its::check(v, element);
    }
}

/// The way from a module's element up to the unit it stands in.
fn unit_of(v: &Validator<'_, '_>, element: Id) -> Option<Id> {
    let mut at = v.tree.parent(element);
    while let Some(element) = at {
        if v.is(element, "unit") {
            return Some(element);
        }
        at = v.tree.parent(element);
    }
    None
}

/// Whether a reference names a span of text in the same unit: a segment, a code or an annotation.
fn names_text(v: &Validator<'_, '_>, element: Id, reference: &str) -> bool {
    let tree = v.tree;
    let Some(steps) = reference.strip_prefix('#').and_then(fragment::parse) else { return false };
    let Some(unit) = unit_of(v, element) else { return true };
    let (Some(&(prefix, id)), way) = (steps.last(), &steps[..steps.len() - 1]) else { return false };
    let here = way.last().is_none_or(|&(prefix, id)| prefix == "u" && id == v.value(unit, "id"));
    let parts = tree.elements(unit).filter(|&e| v.is(e, "segment") || v.is(e, "ignorable"));
    let mut text = parts.flat_map(|part| tree.descendants(part));
    here && matches!(prefix, "" | "t") && text.any(|e| v.value(e, "id") == id)
}

fn offer(v: &mut Validator<'_, '_>, offered: Id) {
    let tree = v.tree;
    if let Some(lang) = tree.attribute_ns(offered, XML, "lang") {
        v.report(problem("error-xlif-attribute").arg("attribute", "xml:lang").arg("element", "match"), lang.span);
    }
    if tree.attribute(offered, "subType").is_some() && tree.attribute(offered, "type").is_none() {
        v.report_at(needs("subType", "type"), offered);
    }
    let reference = v.value(offered, "ref");
    if !names_text(v, offered, &reference) {
        v.report_at(dangling("ref", &reference, "segment, ignorable, mrk, sm, pc, sc, ph"), offered);
    }
}

fn glossary(v: &mut Validator<'_, '_>, glossary: Id) {
    let tree = v.tree;
    let named: Vec<Id> =
        tree.descendants(glossary).filter(|&e| matches!(tree.local(e), "glossEntry" | "translation")).collect();
    v.unique(named.iter().copied(), "glossary");
    for entry in named {
        if tree.local(entry) == "glossEntry"
            && !tree.elements(entry).any(|e| matches!(tree.local(e), "translation" | "definition"))
        {
            let message = problem("error-xlif-one-of").arg("element", "glossEntry");
            v.report_at(message.arg("names", "translation, definition"), entry);
        }
        // A reference without `#` leads out of the file.
        if let Some(reference) = tree.value(entry, "ref").filter(|r| r.starts_with('#'))
            && !names_text(v, entry, &reference)
        {
            v.report_at(dangling("ref", &reference, "segment, mrk, sm"), entry);
        }
    }
}

/// Resource items and references to them share their ids within a file or a unit.
fn resources(v: &mut Validator<'_, '_>, container: Id) {
    let tree = v.tree;
    let lists = tree.elements(container).filter(|&e| v.name(e).as_deref() == Some("res:resourceData"));
    let items: Vec<Id> = lists.flat_map(|list| tree.elements(list)).collect();
    v.unique(items, tree.local(container));
}

/// A resource has something to show, and says of what kind it is where it lies outside (§5.4.3).
fn resource_item(v: &mut Validator<'_, '_>, item: Id) {
    let tree = v.tree;
    if tree.elements(item).next().is_none() {
        let message = problem("error-xlif-element-missing").arg("element", "source | target | reference");
        v.report_at(message.arg("parent", tree.qualified(item)), item);
    }
    let is_outside = |e: &Id| matches!(tree.local(*e), "source" | "target") && tree.attribute(*e, "href").is_some();
    if tree.attribute(item, "mimeType").is_none() && tree.elements(item).any(|e| is_outside(&e)) {
        v.report_at(needs("href", "mimeType"), item);
    }
}

/// A resource is either inside or named by `href`, in the language of its side.
fn resource(v: &mut Validator<'_, '_>, root: Id, element: Id) {
    let tree = v.tree;
    if tree.inner(element).of(tree.text).trim().is_empty() != tree.attribute(element, "href").is_some() {
        let message = problem("error-xlif-one-of").arg("element", tree.qualified(element));
        v.report_at(message.arg("names", "href, content"), element);
    }
    let name = if tree.local(element) == "source" { "srcLang" } else { "trgLang" };
    let (Some(found), Some(wanted)) = (tree.attribute_ns(element, XML, "lang"), tree.value(root, name)) else { return };
    if name == "srcLang" && !found.value().eq_ignore_ascii_case(&wanted) {
        let message = problem("error-xlif-language").arg("element", tree.qualified(element)).arg("found", found.raw);
        v.report(message.arg("wanted", &*wanted).arg("attribute", name), found.span);
    }
}

/// Revisions name what they revise, and each records a thing once.
fn revisions(v: &mut Validator<'_, '_>, revisions: Id) {
    let tree = v.tree;
    // changeTrack, and around it the file, group or unit.
    let Some(container) = tree.parent(revisions).and_then(|track| tree.parent(track)) else { return };
    let mut versions = BTreeSet::new();
    for version in tree.elements(revisions).filter_map(|revision| tree.attribute(revision, "version")) {
        if !versions.insert(version.value()) {
            v.report(problem("error-xlif-id").arg("id", version.raw).arg("scope", "revisions"), version.span);
        }
    }
    if let Some(current) = tree.attribute(revisions, "currentVersion").filter(|a| !versions.contains(&a.value())) {
        v.report(dangling("currentVersion", current.raw, "version"), current.span);
    }
    let kind = v.value(revisions, "appliesTo");
    let of_kind: Vec<Id> = tree.descendants(container).filter(|&e| v.is(e, &kind)).collect();
    let revised: Vec<Id> = match tree.value(revisions, "ref") {
        Some(reference) => {
            let named = |e: &Id| v.value(*e, "id") == *reference;
            let mut found: Vec<Id> = of_kind.into_iter().filter(named).collect();
            if found.is_empty() && !["note", "data", "segment", "ignorable", "unit", "group"].contains(&kind.as_str()) {
                // A thing that stands alone has no id of its own: that of its neighbour may be given.
                found.extend(tree.descendants(container).find(named));
            }
            if found.is_empty() {
                v.report_at(dangling("ref", &reference, &kind), revisions);
                return;
            }
            found
        }
        None => {
            if of_kind.len() > 1 && of_kind.iter().any(|&e| tree.attribute(e, "id").is_some()) {
                v.report_at(needs("appliesTo", "ref"), revisions);
            }
            of_kind
        }
    };
    for revision in tree.elements(revisions) {
        let mut seen = BTreeSet::new();
        for item in tree.elements(revision) {
            let property = v.value(item, "property");
            let known = property == "content" || revised.iter().any(|&e| tree.attribute(e, &property).is_some());
            if !known && !revised.is_empty() {
                v.report_at(dangling("property", &property, &kind), item);
            }
            if !seen.insert(property.clone()) {
                v.report_at(problem("error-xlif-id").arg("id", property).arg("scope", "revision"), item);
            }
        }
    }
}

/// A rule is one rule (§5.8.4.3).
fn rule(v: &mut Validator<'_, '_>, rule: Id) {
    let tree = v.tree;
    let has = |name: &&str| tree.attribute(rule, name).is_some();
    let standard = ["isPresent", "isNotPresent", "startsWith", "endsWith"].iter().filter(|n| has(n)).count();
    let custom = tree.attributes(rule).iter().any(|a| {
        let space = tree.attribute_namespace(a);
        !space.is_empty() && space != XML && prefix(space).is_none() && !a.name.starts_with("xmlns")
    });
    if standard + usize::from(custom) != 1 {
        let message = problem("error-xlif-one-of").arg("element", "rule");
        v.report_at(message.arg("names", "isPresent, isNotPresent, startsWith, endsWith"), rule);
    }
    if tree.attribute(rule, "occurs").is_some() && !has(&"isPresent") && !has(&"isNotPresent") {
        v.report_at(needs("occurs", "isPresent | isNotPresent"), rule);
    }
    // What holds for the whole file is switched off within it, not from the start (§5.8.5.8).
    let of_file = tree.parent(rule).and_then(|list| tree.parent(list)).is_some_and(|e| v.is(e, "file"));
    if of_file && tree.value(rule, "disabled").as_deref() == Some("yes") {
        v.report_at(needs("disabled=\"yes\"", "group, unit"), rule);
    }
    let positive = ["isPresent", "startsWith", "endsWith"].iter().filter(|n| has(n)).count();
    if tree.value(rule, "existsInSource").as_deref() == Some("yes") && positive != 1 {
        v.report_at(needs("existsInSource", "isPresent | startsWith | endsWith"), rule);
    }
}

/// Format style and size restriction: attributes on elements of the core.
fn styles_and_sizes(v: &mut Validator<'_, '_>, element: Id) {
    let tree = v.tree;
    let own = |module: &str, local: &str| {
        let is = |a: &&Attribute<'_>| a.local() == local && prefix(tree.attribute_namespace(a)) == Some(module);
        tree.attributes(element).iter().find(is)
    };
    if own("fs", "subFs").is_some() && own("fs", "fs").is_none() {
        v.report_at(needs("fs:subFs", "fs:fs"), element);
    }
    let info = own("slr", "sizeInfo");
    let reference = own("slr", "sizeInfoRef");
    let ends_only = v.is(element, "ec") && tree.value(element, "isolated").as_deref() != Some("yes");
    for name in ["equivStorage", "sizeInfo", "sizeInfoRef"] {
        if let Some(attribute) = own("slr", name).filter(|_| ends_only) {
            v.report(needs(attribute.name, "isolated=\"yes\""), attribute.span);
        }
    }
    for name in ["equivStorage", "sizeInfo"] {
        if let Some(attribute) = own("slr", name).filter(|a| !is_size(a.raw, has_standard_profile(v, element))) {
            let message = problem("error-xlif-value").arg("attribute", attribute.name).arg("value", attribute.raw);
            v.report(message.arg("type", "0, 1, 2 …"), attribute.span);
        }
    }
    let Some(reference) = reference else { return };
    if info.is_some() {
        v.report(together("slr:sizeInfo", "slr:sizeInfoRef"), reference.span);
    }
    // The data stand beside the element or beside something that holds it.
    let mut at = Some(element);
    let mut found = false;
    while let Some(element) = at {
        let parent = tree.parent(element);
        let data =
            parent.into_iter().flat_map(|p| tree.elements(p)).filter(|&e| v.name(e).as_deref() == Some("slr:data"));
        found |= data.flat_map(|d| tree.descendants(d)).any(|e| v.value(e, "id") == *reference.value());
        at = parent;
    }
    if !found {
        v.report(dangling("slr:sizeInfoRef", reference.raw, "slr:data"), reference.span);
    }
}

/// Whether a value is a size. The standard's own profiles count in whole numbers (§5.7.6); another
/// one may write what it likes, but nothing counts half a character.
fn is_size(value: &str, standard: bool) -> bool {
    let whole = !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
    whole || !(standard || value.parse::<f64>().is_ok())
}

/// Whether the file of an element names one of the standard's profiles.
fn has_standard_profile(v: &Validator<'_, '_>, element: Id) -> bool {
    let tree = v.tree;
    let mut at = Some(element);
    while let Some(element) = at {
        let mut profiles = tree.elements(element).filter(|&e| v.name(e).as_deref() == Some("slr:profiles"));
        if profiles.any(|p| ["generalProfile", "storageProfile"].iter().any(|n| v.value(p, n).starts_with("xliff:"))) {
            return true;
        }
        at = tree.parent(element);
    }
    false
}
