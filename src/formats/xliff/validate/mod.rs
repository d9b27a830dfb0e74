//! Strict validation: every constraint of XLIFF 1.2, 2.0, 2.1 and 2.2 and of the standard modules that a
//! program can decide on the file alone.
//!
//! ```text
//! schema    elements, attributes and values: a table
//! core      ids, languages, references, and what a unit asks of its codes
//! modules   matches, glossary, resources, change tracking, size restriction, validation
//! its       the attributes of ITS
//! one       XLIFF 1.0 to 1.2: ids, phases, tools, pairs of codes, segments
//! clauses   the part of the standard behind each message
//! fragment  references such as `#f=f1/u=u1/gls=g1`
//! ```
//!
//! Each problem names the constraint by its message, with the place in the file.

mod clauses;
mod core;
mod fragment;
mod its;
mod modules;
mod one;
mod schema;

pub use clauses::{CLAUSES, clause};

use super::read::root;
use super::{CORE_20, CORE_22, GLOSSARY, MATCHES, METADATA};
use crate::io::xml::{Id, Tree};
use crate::model::{Message, Problem, Span};

/// The namespaces of the standard, with the prefixes that its text uses.
const NAMESPACES: [(&str, &str); 13] = [
    (CORE_20, "xlf"),
    (CORE_22, "xlf"),
    (MATCHES, "mtc"),
    (GLOSSARY, "gls"),
    (METADATA, "mda"),
    ("urn:oasis:names:tc:xliff:fs:2.0", "fs"),
    ("urn:oasis:names:tc:xliff:resourcedata:2.0", "res"),
    ("urn:oasis:names:tc:xliff:changetracking:2.0", "ctr"),
    ("urn:oasis:names:tc:xliff:sizerestriction:2.0", "slr"),
    ("urn:oasis:names:tc:xliff:validation:2.0", "val"),
    ("urn:oasis:names:tc:xliff:pgs:1.0", "pgs"),
    ("http://www.w3.org/2005/11/its", "its"),
    ("urn:oasis:names:tc:xliff:itsm:2.1", "itsm"),
];

/// Everything that the standard forbids in this file, in its order. A file that is not XML, or not
/// XLIFF, gives that one problem.
pub fn validate(text: &str) -> Vec<Problem> {
    let tree = match Tree::parse(text) {
        Ok(tree) => tree,
        Err(problem) => return vec![problem],
    };
    let one = tree.root().filter(|&root| one::is_root(&tree, root));
    let root = match one.map_or_else(|| root(&tree), Ok) {
        Ok(root) => root,
        Err(problem) => return vec![problem],
    };
    let is_one = one.is_some();
    let mut validator = Validator { tree: &tree, core: tree.namespace(root), is_one, problems: Vec::new() };
    schema::check(&mut validator, root);
    if is_one {
        one::check(&mut validator, root);
    } else {
        core::check(&mut validator, root);
        modules::check(&mut validator, root);
    }
    let mut problems = validator.problems;
    problems.sort_by_key(|(span, _)| span.start);
    problems.dedup_by(|a, b| a == b);
    problems.into_iter().map(|(span, message)| Problem::new(message).at(span)).collect()
}

/// A file under validation, and what was found.
#[derive(Debug)]
struct Validator<'v, 't> {
    tree: &'v Tree<'t>,
    core: &'v str,
    /// Whether it is XLIFF 1.
    is_one: bool,
    problems: Vec<(Span, Message)>,
}

impl Validator<'_, '_> {
    fn report(&mut self, message: Message, place: Span) {
        self.problems.push((place, message));
    }

    /// Reports at the start tag of an element.
    fn report_at(&mut self, message: Message, element: Id) {
        let place = self.tree.start_tag(element);
        self.report(message, place);
    }

    /// The name of an element of the standard, such as `xlf:unit`.
    fn name(&self, element: Id) -> Option<String> {
        let namespace = self.tree.namespace(element);
        let space = match (self.is_one, namespace == self.core) {
            (true, own) => own.then_some("xlf1")?,
            (false, _) => prefix(namespace)?,
        };
        Some(format!("{space}:{}", self.tree.local(element)))
    }

    fn is_core(&self, element: Id) -> bool {
        self.tree.namespace(element) == self.core
    }

    /// Whether every element of this element's namespace stands in the table.
    fn is_table_namespace(&self, element: Id) -> bool {
        !self.is_one
            && prefix(self.tree.namespace(element)).is_some_and(|p| !matches!(p, "its" | "itsm" | "pgs" | "fs"))
    }

    /// Whether it is this element of the core.
    fn is(&self, element: Id, local: &str) -> bool {
        self.tree.is(element, self.core, local)
    }

    /// The value of an attribute, or nothing.
    fn value(&self, element: Id, name: &str) -> String {
        self.tree.value(element, name).unwrap_or_default().into_owned()
    }

    /// Reports ids that stand twice.
    fn unique(&mut self, elements: impl IntoIterator<Item = Id>, scope: &str) {
        let mut seen = std::collections::BTreeSet::new();
        for element in elements {
            let id = self.tree.attribute(element, "id").map(|a| (a.value(), a.span));
            if let Some((id, place)) = id
                && !seen.insert(id.clone())
            {
                self.report(problem("error-xlif-id").arg("id", id.into_owned()).arg("scope", scope), place);
            }
        }
    }
}

/// The prefix that the standard gives to a namespace of its own.
fn prefix(namespace: &str) -> Option<&'static str> {
    NAMESPACES.iter().find(|(own, _)| *own == namespace).map(|(_, prefix)| *prefix)
}

fn problem(id: &'static str) -> Message {
    Message::new(id)
}
