//! What XLIFF 1.2 asks beyond its schema (OASIS, 1 February 2008): ids, phases and tools that are named,
//! the two ends of codes, segments.

use std::collections::{BTreeMap, BTreeSet};

use super::core::{dangling, needs};
use super::{Validator, problem};
use crate::io::xml::{Id, Tree, XML};

/// Namespaces of 1.1 and 1.2; version 1.0 has none.
const CORE: [&str; 3] = ["urn:oasis:names:tc:xliff:document:1.2", "urn:oasis:names:tc:xliff:document:1.1", ""];
const VERSIONS: [&str; 3] = ["1.0", "1.1", "1.2"];

/// Whether the root is that of XLIFF 1.
pub(super) fn is_root(tree: &Tree<'_>, root: Id) -> bool {
    let namespace = tree.namespace(root);
    let version = tree.value(root, "version").unwrap_or_default();
    tree.local(root) == "xliff" && CORE.contains(&namespace) && (!namespace.is_empty() || version.starts_with("1."))
}

pub(super) fn check(v: &mut Validator<'_, '_>, root: Id) {
    let tree = v.tree;
    if let Some(version) = tree.attribute(root, "version").filter(|a| !VERSIONS.contains(&a.raw)) {
        let message = problem("error-xlif-value").arg("attribute", "version").arg("value", version.raw);
        v.report(message.arg("type", VERSIONS.join(", ")), version.span);
    }
    let files: Vec<Id> = tree.elements(root).filter(|&e| v.is(e, "file")).collect();
    for file in files {
        let all: Vec<Id> = tree.descendants(file).filter(|&e| v.is_core(e)).collect();
        let named = |name: &str, key: &str| -> BTreeSet<String> {
            all.iter().filter(|&&e| tree.local(e) == name).map(|&e| v.value(e, key)).collect()
        };
        let (phases, tools) = (named("phase", "phase-name"), named("tool", "tool-id"));
        let units = |e: &Id| matches!(tree.local(*e), "trans-unit" | "bin-unit");
        v.unique(all.iter().copied().filter(units), "file");
        v.unique(all.iter().copied().filter(|&e| tree.local(e) == "group"), "file");
        for &element in &all {
            for (name, known) in [("phase-name", &phases), ("tool-id", &tools)] {
                let defines =
                    matches!(tree.local(element), "phase" if name == "phase-name") || tree.local(element) == "tool";
                if let Some(reference) =
                    tree.attribute(element, name).filter(|a| !defines && !known.contains(&*a.value()))
                {
                    v.report(
                        dangling(name, reference.raw, name.trim_end_matches("-name").trim_end_matches("-id")),
                        reference.span,
                    );
                }
            }
            match tree.local(element) {
                "trans-unit" => segments(v, element),
                "source" | "seg-source" | "target" => codes(v, element),
                _ => {}
            }
            language(v, file, element);
        }
    }
}

/// A source is in the file's source language and a target in its target language; what is only offered may
/// be in any.
fn language(v: &mut Validator<'_, '_>, file: Id, element: Id) {
    let tree = v.tree;
    let name = match tree.local(element) {
        "source" | "seg-source" => "source-language",
        "target" => "target-language",
        _ => return,
    };
    let offered = tree.parent(element).is_some_and(|p| tree.local(p) == "alt-trans");
    let (Some(found), Some(wanted)) = (tree.attribute_ns(element, XML, "lang"), tree.value(file, name)) else { return };
    if !offered && !found.value().eq_ignore_ascii_case(&wanted) {
        let message = problem("error-xlif-language").arg("element", tree.qualified(element)).arg("found", found.raw);
        v.report(message.arg("wanted", &*wanted).arg("attribute", name), found.span);
    }
}

/// Codes have an id of their own on each side, and what opens closes there (§2.3).
fn codes(v: &mut Validator<'_, '_>, side: Id) {
    let tree = v.tree;
    let inline: Vec<Id> = tree.descendants(side).skip(1).filter(|&e| v.is_core(e)).collect();
    let of = |names: &[&str]| inline.iter().copied().filter(|&e| names.contains(&tree.local(e))).collect::<Vec<Id>>();
    // The end of a pair may have the id of its start.
    v.unique(of(&["g", "x", "bx", "bpt", "ph", "it"]), tree.local(side));
    for (start, end) in [("bpt", "ept"), ("bx", "ex")] {
        let key = |e: Id| tree.value(e, "rid").unwrap_or_else(|| tree.value(e, "id").unwrap_or_default());
        let mut open: BTreeMap<_, Id> = BTreeMap::new();
        for element in of(&[start, end]) {
            if tree.local(element) == start {
                open.insert(key(element), element);
            } else if open.remove(&key(element)).is_none() {
                v.report_at(dangling("rid", &key(element), start), element);
            }
        }
        for (id, element) in open {
            v.report_at(problem("error-xlif-pair").arg("element", start).arg("id", &*id).arg("end", end), element);
        }
    }
}

/// Segments have a number, which is that of their translations (§2.5).
fn segments(v: &mut Validator<'_, '_>, unit: Id) {
    let tree = v.tree;
    let side = |v: &Validator<'_, '_>, name: &str| tree.elements(unit).find(|&e| v.is(e, name));
    let marks = |side: Option<Id>| -> Vec<Id> {
        let all = side.into_iter().flat_map(|side| tree.descendants(side));
        all.filter(|&e| tree.local(e) == "mrk" && tree.value(e, "mtype").as_deref() == Some("seg")).collect()
    };
    let (cut, target) = (side(v, "seg-source"), side(v, "target"));
    let mut numbers = BTreeSet::new();
    for mark in marks(cut) {
        match tree.attribute(mark, "mid") {
            None => v.report_at(needs("mtype=\"seg\"", "mid"), mark),
            Some(mid) if !numbers.insert(mid.value()) => {
                v.report(problem("error-xlif-id").arg("id", mid.raw).arg("scope", "seg-source"), mid.span);
            }
            Some(_) => {}
        }
    }
    for mark in marks(target).into_iter().filter(|_| cut.is_some()) {
        if let Some(mid) = tree.attribute(mark, "mid").filter(|mid| !numbers.contains(&mid.value())) {
            v.report(dangling("mid", mid.raw, "seg-source"), mid.span);
        }
    }
}
