//! Strict validation of TBX v3: the core schema (`schema.tsv`), and every assertion of the Schematron
//! files of the Core, Min and Basic dialects, each under a name of its own ([`CONSTRAINTS`]).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use regex::Regex;

use super::{Category, Dialect, MODULES, NAMESPACE, Style, categories, category, is_address, is_date, is_id};
use crate::io::xml::{Attribute, Id, Kind, Tree, XML};
use crate::model::{Lang, Message, Problem};

/// A rule that a TBX file must follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// Its name in messages.
    pub id: &'static str,
    /// The place of the standard that it comes from: a definition of the core schema, or a pattern of
    /// the dialects' Schematron and what it asserts.
    pub from: &'static str,
}

/// Every constraint that is checked.
pub const CONSTRAINTS: &[Constraint] = &[
    Constraint { id: "root", from: "core RNG: start" },
    Constraint { id: "content", from: "core RNG: *.content" },
    Constraint { id: "text", from: "core RNG: *.content without text" },
    Constraint { id: "attribute", from: "core RNG: *.localattributes" },
    Constraint { id: "attribute-value", from: "core RNG: datatypes of attributes" },
    Constraint { id: "id-unique", from: "core RNG: data type ID" },
    Constraint { id: "date", from: "core RNG: date.content" },
    Constraint { id: "dialect-name", from: "Schematron dialectEnforcement: tbx/@type" },
    Constraint { id: "dialect-style", from: "Schematron dialectEnforcement: tbx/@style" },
    Constraint {
        id: "no-tags-in-dca",
        from: "Schematron dialectEnforcement: no element of another namespace (DCA, Core)",
    },
    Constraint {
        id: "no-attributes-in-dct",
        from: "Schematron dialectEnforcement: no data category as attribute (DCT)",
    },
    Constraint { id: "term-note-level", from: "Schematron coreEnforcement: termNote only in termSec" },
    Constraint { id: "type-declared", from: "Schematron coreEnforcement: @type is not empty" },
    Constraint { id: "target", from: "Schematron coreEnforcement: @target is an id of the file or an http address" },
    Constraint {
        id: "isolated-no",
        from: "Schematron XLIFF.inlineConstraints: sc and ec of one text are not isolated",
    },
    Constraint {
        id: "isolated-yes",
        from: "Schematron XLIFF.inlineConstraints: sc and ec alone in a text are isolated",
    },
    Constraint { id: "start-ref", from: "Schematron XLIFF.inlineConstraints: ec of one text has startRef" },
    Constraint { id: "isolated-id", from: "Schematron XLIFF.inlineConstraints: ec that is isolated has an id" },
    Constraint { id: "category", from: "Schematron dialectEnforcement: permitted values of @type; module namespaces" },
    Constraint { id: "level", from: "Schematron module.*: the levels at which a category may stand" },
    Constraint { id: "picklist", from: "Schematron module.*: the values that a category may have" },
];

/// What [`validate`] found.
#[derive(Clone, Debug)]
pub struct Faults {
    /// The dialect that the file claims, if it is one of those checked.
    pub dialect: Option<Dialect>,
    /// Every violated constraint, in the order of the file; the argument `constraint` of its message
    /// is the id in [`CONSTRAINTS`].
    pub problems: Vec<Problem>,
}

/// Checks a TBX v3 file.
///
/// # Errors
/// A text that is not well-formed XML.
pub fn validate(text: &str) -> Result<Faults, Problem> {
    let tree = Tree::parse(text).map_err(|problem| problem.located(text))?;
    let mut problems = Vec::new();
    let root = tree.root().expect("a parsed tree has a root");
    if !tree.is(root, NAMESPACE, "tbx") {
        let message = Message::new("error-tbxf-root").arg("constraint", "root").arg("found", tree.qualified(root));
        let hint = Message::new(if tree.local(root) == "martif" { "hint-tbxf-v2" } else { "hint-tbxf-root" });
        problems.push(Problem::new(message).at(tree.start_tag(root)).hint(hint));
        return Ok(Faults { dialect: None, problems });
    }
    let name = tree.value(root, "type").unwrap_or_default();
    let dialect = [Dialect::Core, Dialect::Min, Dialect::Basic].into_iter().find(|d| d.name() == name);
    let style = match tree.value(root, "style").as_deref() {
        Some("dct") => Some(Style::Dct),
        Some("dca") => Some(Style::Dca),
        _ => None,
    };
    let ids: BTreeSet<String> =
        tree.descendants(root).filter_map(|e| tree.value(e, "id")).map(std::borrow::Cow::into_owned).collect();
    let mut check = Check { tree: &tree, dialect, style, ids, seen: BTreeSet::new(), problems };
    if dialect.is_none() && name.starts_with("TBX-") {
        check.fault(root, "error-tbxf-dialect", "dialect-name", "hint-tbxf-dialect", &[("value", name.into_owned())]);
    }
    for element in tree.descendants(root) {
        check.element(element);
    }
    let mut problems = check.problems;
    problems.sort_by_key(|problem| match problem.place {
        Some(crate::model::Place::Span(span)) => span.start,
        _ => 0,
    });
    Ok(Faults { dialect, problems })
}

/// One element of the core schema.
struct Model {
    content: Regex,
    /// The names that may stand in it at all.
    names: BTreeSet<&'static str>,
    shown: String,
    text: bool,
    attributes: Vec<(&'static str, &'static str, bool)>,
}

fn models() -> &'static BTreeMap<&'static str, Model> {
    static MODELS: OnceLock<BTreeMap<&'static str, Model>> = OnceLock::new();
    const AUX: &str = "(((descrip|descripGrp|admin|adminGrp|transacGrp|note|ref|xref) )*|((note|adminGrp|descripGrp|transacGrp|\\*) )*)";
    const LINK: &str = "(((admin|adminGrp|transacGrp|note|ref|xref) )*|((adminGrp|transacGrp|note|\\*) )*)";
    MODELS.get_or_init(|| {
        let lines = include_str!("schema.tsv").lines().filter(|line| !line.starts_with('#'));
        lines
            .filter_map(|line| {
                let columns: Vec<&'static str> = line.split('\t').collect();
                let [name, content, text, attributes] = columns[..] else { return None };
                let content = content.replace("AUX", AUX).replace("LINK", LINK);
                let content = if content == "-" { String::new() } else { content };
                let known: BTreeSet<&'static str> = include_str!("schema.tsv")
                    .lines()
                    .filter_map(|line| line.split('\t').next())
                    .chain(["*"])
                    .filter(|&name| {
                        let name = name.replace('*', "\\*");
                        content.split(|c: char| !(c.is_alphanumeric() || matches!(c, '*' | '\\'))).any(|w| w == name)
                    })
                    .collect();
                let attributes = attributes
                    .split(' ')
                    .filter_map(|one| {
                        let (name, kind) = one.rsplit_once(':')?;
                        let required = kind.ends_with('!');
                        Some((name, kind.trim_end_matches('!'), required))
                    })
                    .collect();
                let model = Model {
                    content: Regex::new(&format!("^{content}$")).expect("the table holds regular expressions"),
                    shown: known.iter().copied().collect::<Vec<_>>().join(", "),
                    names: known,
                    text: text == "yes",
                    attributes,
                };
                Some((name, model))
            })
            .collect()
    })
}

struct Check<'t, 'a> {
    tree: &'t Tree<'a>,
    dialect: Option<Dialect>,
    style: Option<Style>,
    ids: BTreeSet<String>,
    seen: BTreeSet<String>,
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
        debug_assert!(CONSTRAINTS.iter().any(|known| known.id == constraint));
        let mut message = Message::new(id).arg("constraint", constraint).arg("element", self.tree.qualified(at));
        let mut hint = Message::new(hint);
        for (name, value) in args {
            message = message.arg(name, value.clone());
            hint = hint.arg(name, value.clone());
        }
        self.problems.push(Problem::new(message).at(self.tree.start_tag(at)).hint(hint));
    }

    fn element(&mut self, element: Id) {
        let tree = self.tree;
        if let Some(target) = tree.value(element, "target") {
            self.target(element, &target);
        }
        if tree.namespace(element) != NAMESPACE {
            return self.module(element);
        }
        let name = tree.local(element);
        let Some(model) = models().get(name) else {
            // Its parent reports it.
            return;
        };
        self.content(element, model);
        self.attributes(element, model);
        if name == "date" && !is_date(tree.string(element).trim()) {
            let value = tree.string(element);
            self.fault(element, "error-tbxf-date", "date", "hint-tbxf-date", &[("value", value)]);
        }
        match name {
            "sc" | "ec" => self.isolated(element, name),
            "termNote" => self.term_note(element),
            _ => {}
        }
        let carries = categories().iter().any(|c| c.element == name) || matches!(name, "adminNote" | "descripNote");
        if let Some(kind) = tree.value(element, "type") {
            if kind.is_empty() {
                self.fault(element, "error-tbxf-type", "type-declared", "hint-tbxf-type", &[]);
            } else if self.style == Some(Style::Dct) && self.in_body(element) {
                let args = [("category", kind.into_owned())];
                self.fault(element, "error-tbxf-dct", "no-attributes-in-dct", "hint-tbxf-dct", &args);
            } else if carries && self.style == Some(Style::Dca) {
                self.category(element, name, &kind);
            }
        }
    }

    fn content(&mut self, element: Id, model: &Model) {
        let tree = self.tree;
        let mut names = String::new();
        let mut wrong = None;
        for child in tree.children(element) {
            match tree.kind(child) {
                Kind::Element => {
                    let name = if tree.namespace(child) == NAMESPACE { tree.local(child) } else { "*" };
                    if wrong.is_none()
                        && !model.names.contains(name)
                        && !(name == "*" && self.style == Some(Style::Dca))
                    {
                        wrong = Some(child);
                    }
                    names.push_str(name);
                    names.push(' ');
                }
                Kind::Text | Kind::CData | Kind::Reference(_) => {
                    if !model.text && !tree.characters(child).trim().is_empty() {
                        self.fault(element, "error-tbxf-text", "text", "hint-tbxf-text", &[]);
                        return;
                    }
                }
                Kind::Other => {}
            }
        }
        let parent = tree.qualified(element).to_owned();
        if let Some(child) = wrong {
            let args = [("parent", parent), ("allowed", model.shown.clone())];
            self.fault(child, "error-tbxf-element", "content", "hint-tbxf-element", &args);
        } else if !(model.content.is_match(&names) || names.contains('*') && self.style == Some(Style::Dca)) {
            let args = [("allowed", model.shown.clone())];
            self.fault(element, "error-tbxf-content", "content", "hint-tbxf-content", &args);
        }
    }

    fn attributes(&mut self, element: Id, model: &Model) {
        let tree = self.tree;
        let named = |attribute: &Attribute<'_>| match tree.attribute_namespace(attribute) {
            XML => format!("xml:{}", attribute.local()),
            _ => attribute.name.to_owned(),
        };
        for attribute in tree.attributes(element) {
            let name = named(attribute);
            if name == "xmlns" || name.starts_with("xmlns:") {
                continue;
            }
            let value = attribute.value().into_owned();
            let Some((_, kind, _)) = model.attributes.iter().find(|(known, ..)| *known == name) else {
                let args = [("attribute", name)];
                self.fault(element, "error-tbxf-attribute", "attribute", "hint-tbxf-attribute", &args);
                continue;
            };
            let allowed = match *kind {
                "id" if !is_id(&value) => "ID",
                "id" if !self.seen.insert(value.clone()) => {
                    let args = [("value", value)];
                    self.fault(element, "error-tbxf-id", "id-unique", "hint-tbxf-id", &args);
                    continue;
                }
                "lang" if value.parse::<Lang>().is_err() && !is_id(&value) => "BCP 47",
                "style" if !matches!(&*value, "dca" | "dct") => "dca, dct",
                "dialect" if !value.starts_with("TBX-") || value.len() == 4 => "TBX-Core, TBX-Min, TBX-Basic",
                "uri" if !is_address(&value) => "http://…, https://…",
                "isolated" if !matches!(&*value, "yes" | "no") => "yes, no",
                "inline" if !matches!(&*value, "fmt" | "ui" | "quote" | "link" | "image" | "other") => {
                    "fmt, ui, quote, link, image, other"
                }
                _ => continue,
            };
            let constraint = if *kind == "style" { "dialect-style" } else { "attribute-value" };
            let args = [("attribute", name), ("value", value), ("allowed", allowed.to_owned())];
            self.fault(element, "error-tbxf-value", constraint, "hint-tbxf-value", &args);
        }
        for (name, _, required) in &model.attributes {
            if *required && !tree.attributes(element).iter().any(|own| named(own) == *name) {
                let args = [("attribute", (*name).to_owned())];
                self.fault(element, "error-tbxf-attribute-missing", "attribute", "hint-tbxf-attribute-missing", &args);
            }
        }
    }

    fn target(&mut self, element: Id, target: &str) {
        let address = target.contains("http://") || target.contains("https://");
        if !address && !self.ids.contains(target) {
            let args = [("value", target.to_owned())];
            self.fault(element, "error-tbxf-target", "target", "hint-tbxf-target", &args);
        }
    }

    fn term_note(&mut self, element: Id) {
        let place = self.place(element);
        if place != Some(('T', true)) && place != Some(('T', false)) {
            self.fault(element, "error-tbxf-term-note", "term-note-level", "hint-tbxf-term-note", &[]);
        }
    }

    /// `sc` and `ec` pair within a text or say that they do not.
    fn isolated(&mut self, element: Id, name: &str) {
        let tree = self.tree;
        let Some(parent) = tree.parent(element) else { return };
        let others: Vec<Id> = tree.elements(parent).collect();
        let at = others.iter().position(|&other| other == element).unwrap_or_default();
        let is = |id: &Id, name: &str| tree.is(*id, NAMESPACE, name);
        let paired = match name {
            "sc" => others[at..].iter().any(|other| is(other, "ec")),
            _ => others[..at].iter().any(|other| is(other, "sc")),
        };
        let isolated = tree.value(element, "isolated");
        if paired && isolated.as_deref().is_some_and(|value| value != "no") {
            self.fault(element, "error-tbxf-isolated-no", "isolated-no", "hint-tbxf-isolated-no", &[]);
        }
        if !paired && isolated.as_deref().is_some_and(|value| value != "yes") {
            self.fault(element, "error-tbxf-isolated-yes", "isolated-yes", "hint-tbxf-isolated-yes", &[]);
        }
        if name == "ec" {
            if paired && tree.value(element, "startRef").is_none() {
                self.fault(element, "error-tbxf-start-ref", "start-ref", "hint-tbxf-start-ref", &[]);
            }
            let alone = !paired || isolated.as_deref() == Some("yes");
            if alone && tree.value(element, "id").is_none_or(|id| id.is_empty()) {
                self.fault(element, "error-tbxf-isolated-id", "isolated-id", "hint-tbxf-isolated-id", &[]);
            }
        }
    }

    /// An element of another namespace: a data category of a module, where categories are tags.
    fn module(&mut self, element: Id) {
        let tree = self.tree;
        if self.style == Some(Style::Dca) || self.dialect == Some(Dialect::Core) {
            self.fault(element, "error-tbxf-dca", "no-tags-in-dca", "hint-tbxf-dca", &[]);
            return;
        }
        if tree.value(element, "metatype").as_deref() == Some("termNote")
            && self.place(element).is_none_or(|p| p.0 != 'T')
        {
            self.fault(element, "error-tbxf-term-note", "term-note-level", "hint-tbxf-term-note", &[]);
        }
        let Some(dialect) = self.dialect else { return };
        let name = tree.local(element);
        let module = MODULES.iter().find(|(_, namespace)| *namespace == tree.namespace(element));
        let known = category(name).filter(|known| {
            let prefix = if known.dialect == Dialect::Min { "min" } else { "basic" };
            known.dialect <= dialect && module.is_some_and(|(module, _)| *module == prefix)
        });
        match known {
            Some(known) => self.known(element, known),
            None => {
                let args = [("category", name.to_owned()), ("allowed", permitted(dialect, None))];
                self.fault(element, "error-tbxf-category", "category", "hint-tbxf-category", &args);
            }
        }
    }

    fn category(&mut self, element: Id, name: &str, kind: &str) {
        let Some(dialect) = self.dialect else { return };
        match category(kind).filter(|known| known.element == name && known.dialect <= dialect) {
            Some(known) => self.known(element, known),
            None => {
                let args = [("category", kind.to_owned()), ("allowed", permitted(dialect, Some(name)))];
                self.fault(element, "error-tbxf-category", "category", "hint-tbxf-category", &args);
            }
        }
    }

    fn known(&mut self, element: Id, known: &Category) {
        let value = self.tree.string(element);
        if !known.values.is_empty() && !known.values.contains(&&*value) {
            let args = [("category", known.name.to_owned()), ("value", value), ("allowed", known.values.join(", "))];
            self.fault(element, "error-tbxf-picklist", "picklist", "hint-tbxf-picklist", &args);
        }
        let fits = match self.place(element) {
            Some((level, in_group)) => known.levels.contains(level) && (known.grouped || !in_group),
            None => false,
        };
        if !fits {
            let names = known.levels.chars().map(|level| match level {
                'C' => "conceptEntry",
                'L' => "langSec",
                _ => "termSec",
            });
            let args = [("category", known.name.to_owned()), ("allowed", names.collect::<Vec<_>>().join(", "))];
            self.fault(element, "error-tbxf-level", "level", "hint-tbxf-level", &args);
        }
    }

    /// Whether an element lies neither in the header nor in the back matter.
    fn in_body(&self, element: Id) -> bool {
        let up = std::iter::successors(self.tree.parent(element), |&id| self.tree.parent(id));
        let names: Vec<&str> = up.map(|id| self.tree.local(id)).collect();
        !names.is_empty() && !names.iter().any(|name| matches!(*name, "back" | "tbxHeader"))
    }

    /// The level an element stands at, directly or in one group.
    fn place(&self, element: Id) -> Option<(char, bool)> {
        let level = |id: Id| match self.tree.local(id) {
            "conceptEntry" => Some('C'),
            "langSec" => Some('L'),
            "termSec" => Some('T'),
            _ => None,
        };
        let parent = self.tree.parent(element)?;
        if let Some(level) = level(parent) {
            return Some((level, false));
        }
        let group = self.tree.local(parent).ends_with("Grp");
        level(self.tree.parent(parent).filter(|_| group)?).map(|level| (level, true))
    }
}

/// The categories of a dialect, of one element where categories are attributes.
fn permitted(dialect: Dialect, element: Option<&str>) -> String {
    let fits = |c: &&Category| c.dialect <= dialect && element.is_none_or(|element| c.element == element);
    let names: Vec<&str> = categories().iter().filter(fits).map(|c| c.name).collect();
    if names.is_empty() { "–".to_owned() } else { names.join(", ") }
}
