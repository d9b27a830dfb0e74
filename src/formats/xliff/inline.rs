//! Inline content: text, codes and annotations, from XLIFF elements and back.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::formats::numbers::Numbers;
use crate::io::xml::{Id, Kind, Tree, escape_text, escape_value, is_xml_char};
use crate::model::{Code, CodeKind, CodeRole, Content, Piece, Span};

/// The codes of a unit: their numbers, and how each is written.
#[derive(Debug, Default)]
pub(super) struct Codes {
    /// The number of each id.
    numbers: Numbers,
    /// How to write the code with this number.
    marks: BTreeMap<u32, Mark>,
    /// What the code was called where it stood first: a target need not say it again.
    shown: BTreeMap<(u32, CodeKind), (CodeRole, String)>,
    /// Elements that XLIFF does not know, and their places; only their text is read.
    pub(super) unknown: Vec<(String, Span)>,
}

/// How a code is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Mark {
    pub(super) id: String,
    pub(super) element: MarkElement,
    /// Attributes of the code as such: `type`, `canCopy` … Names and escaped values.
    pub(super) common: Vec<(String, String)>,
    /// Attributes of the start (or of a code that has no end): `dataRef`, `disp` …
    pub(super) start: Vec<(String, String)>,
    /// Attributes of the end.
    pub(super) end: Vec<(String, String)>,
}

/// What element a code is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum MarkElement {
    /// `ph`
    #[default]
    Alone,
    /// `pc`, or `sc` and `ec`
    Pair,
    /// An `sc` whose end lies outside the unit.
    IsolatedStart,
    /// An `ec` whose start lies outside the unit.
    IsolatedEnd,
}

/// A `mrk` of type `term`, or `sm` and `em`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Annotation {
    pub(super) id: String,
    pub(super) span: Span,
    pub(super) reference: Option<String>,
    pub(super) value: Option<String>,
}

/// Attributes that say what stands at one end of a pair; `pc` has them twice.
const ENDED: [&str; 4] = ["dataRef", "disp", "equiv", "subFlows"];

impl Codes {
    /// Adds a code of our own making.
    pub(super) fn insert(&mut self, number: u32, mark: Mark) {
        self.numbers.insert(mark.id.clone(), number);
        self.marks.insert(number, mark);
    }

    pub(super) fn mark_mut(&mut self, number: u32) -> Option<&mut Mark> {
        self.marks.get_mut(&number)
    }

    /// Reads the content of a `source` or a `target`. `data` is the unit's original data by id.
    pub(super) fn read(
        &mut self,
        tree: &Tree<'_>,
        element: Id,
        data: &BTreeMap<String, String>,
    ) -> (Content, Vec<Annotation>) {
        let mut reader = Reader { codes: self, tree, data, content: Content::default(), terms: Vec::new() };
        reader.children(element);
        let Reader { content, mut terms, .. } = reader;
        let end = content.text.len();
        terms.iter_mut().filter(|t| t.span.end == usize::MAX).for_each(|t| t.span.end = end);
        (content, terms)
    }
}

struct Reader<'r, 't> {
    codes: &'r mut Codes,
    tree: &'r Tree<'t>,
    data: &'r BTreeMap<String, String>,
    content: Content,
    terms: Vec<Annotation>,
}

impl Reader<'_, '_> {
    fn children(&mut self, element: Id) {
        let tree = self.tree;
        for child in tree.children(element) {
            if tree.kind(child) == Kind::Element {
                self.element(child);
            } else {
                self.content.text.push_str(&tree.characters(child));
            }
        }
    }

    fn element(&mut self, element: Id) {
        let tree = self.tree;
        let value = |name: &str| tree.value(element, name);
        let at = self.content.text.len();
        match tree.local(element) {
            "cp" => {
                let c = value("hex").and_then(|hex| u32::from_str_radix(&hex, 16).ok()).and_then(char::from_u32);
                self.content.text.extend(c);
            }
            "ph" => self.code(element, CodeKind::Alone, MarkElement::Alone),
            "pc" => {
                self.code(element, CodeKind::Open, MarkElement::Pair);
                self.children(element);
                self.code(element, CodeKind::Close, MarkElement::Pair);
            }
            "sc" if value("isolated").as_deref() == Some("yes") => {
                self.code(element, CodeKind::Alone, MarkElement::IsolatedStart);
            }
            "sc" => self.code(element, CodeKind::Open, MarkElement::Pair),
            "ec" if value("isolated").as_deref() == Some("yes") => {
                self.code(element, CodeKind::Alone, MarkElement::IsolatedEnd);
            }
            "ec" => self.code(element, CodeKind::Close, MarkElement::Pair),
            "mrk" => {
                let term = self.annotation(element);
                self.children(element);
                if let Some(i) = term {
                    self.terms[i].span.end = self.content.text.len();
                }
            }
            "sm" => {
                self.annotation(element);
            }
            "em" => {
                if let Some(start) = value("startRef")
                    && let Some(term) = self.terms.iter_mut().rev().find(|t| t.id == *start)
                {
                    term.span.end = at;
                }
            }
            name => {
                self.codes.unknown.push((name.to_owned(), tree.start_tag(element)));
                self.children(element);
            }
        }
    }

    /// An annotation that marks a term; its end is not known yet.
    fn annotation(&mut self, element: Id) -> Option<usize> {
        let tree = self.tree;
        if tree.value(element, "type").as_deref() != Some("term") {
            return None;
        }
        self.terms.push(Annotation {
            id: tree.value(element, "id").unwrap_or_default().into_owned(),
            span: Span::new(self.content.text.len(), usize::MAX),
            reference: tree.value(element, "ref").map(std::borrow::Cow::into_owned),
            value: tree.value(element, "value").map(std::borrow::Cow::into_owned),
        });
        Some(self.terms.len() - 1)
    }

    fn code(&mut self, element: Id, kind: CodeKind, what: MarkElement) {
        let tree = self.tree;
        let name = tree.local(element);
        let id = ["copyOf", "id", "startRef"].iter().find_map(|key| tree.value(element, key)).unwrap_or_default();
        let number = self.codes.numbers.number(&id, &id);
        let mark = self.codes.marks.entry(number).or_insert_with(|| Mark {
            id: id.clone().into_owned(),
            element: what,
            ..Mark::default()
        });
        let known = |list: &[(String, String)], name: &str| list.iter().any(|(own, _)| own == name);
        for attribute in tree.attributes(element) {
            let raw = attribute.raw.replace('"', "&quot;");
            match attribute.name {
                "id" | "copyOf" | "startRef" | "isolated" => {}
                full if name == "pc" && ENDED.iter().any(|e| full.strip_suffix("Start") == Some(*e)) => {
                    let base = full.trim_end_matches("Start").to_owned();
                    if !known(&mark.start, &base) {
                        mark.start.push((base, raw));
                    }
                }
                full if name == "pc" && ENDED.iter().any(|e| full.strip_suffix("End") == Some(*e)) => {
                    let base = full.trim_end_matches("End").to_owned();
                    if !known(&mark.end, &base) {
                        mark.end.push((base, raw));
                    }
                }
                full if ENDED.contains(&full) => {
                    let list = if name == "ec" { &mut mark.end } else { &mut mark.start };
                    if !known(list, full) {
                        list.push((full.to_owned(), raw));
                    }
                }
                full => {
                    if !known(&mark.common, full) && name != "ec" {
                        mark.common.push((full.to_owned(), raw));
                    }
                }
            }
        }
        // What a translator sees, and what the document had there.
        let suffix = match (name, kind) {
            ("pc", CodeKind::Open) => "Start",
            ("pc", _) => "End",
            _ => "",
        };
        let own = |key: &str| tree.value(element, &format!("{key}{suffix}"));
        let data = own("dataRef").and_then(|id| self.data.get(&*id));
        let first = self.codes.shown.get(&(number, kind));
        let label = own("disp").or_else(|| own("equiv")).filter(|text| !text.is_empty());
        let label = label.map(std::borrow::Cow::into_owned).or_else(|| first.map(|(_, label)| label.clone()));
        let label = label.or_else(|| data.cloned()).unwrap_or_else(|| match kind {
            CodeKind::Open => format!("<{id}>"),
            CodeKind::Close => format!("</{id}>"),
            CodeKind::Alone => format!("<{id}/>"),
        });
        let role = match (tree.value(element, "type").as_deref(), tree.value(element, "subType").as_deref()) {
            (_, Some("xlf:lb")) | (Some("ui"), _) => CodeRole::Ui,
            (Some("fmt"), _) => CodeRole::Fmt,
            (Some("quote"), _) => CodeRole::Quote,
            (Some("link"), _) => CodeRole::Link,
            (Some("image"), _) => CodeRole::Image,
            (None, _) if first.is_some() => first.map_or(CodeRole::Other, |&(role, _)| role),
            // An `ec` need not say it again.
            (None, _) if kind == CodeKind::Close => {
                self.codes.shown.get(&(number, CodeKind::Open)).map_or(CodeRole::Other, |&(role, _)| role)
            }
            _ => CodeRole::Other,
        };
        let raw = data.cloned().unwrap_or_else(|| tree.start_tag(element).of(tree.text).to_owned());
        self.codes.shown.entry((number, kind)).or_insert_with(|| (role, label.clone()));
        let (at, label, raw) = (self.content.text.len(), label.into(), raw.into());
        self.content.codes.push(Code { at, kind, id: number, role, label, raw });
    }
}

/// What the contents of one side of a unit hold, to know which half of a pair stands without the other.
pub(super) type Present = BTreeSet<(u32, CodeKind)>;

/// The codes of some contents.
pub(super) fn present<'c>(contents: impl IntoIterator<Item = &'c Content>) -> Present {
    contents.into_iter().flat_map(|c| &c.codes).map(|code| (code.id, code.kind)).collect()
}

/// One step of the inline content.
#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Text(&'a str),
    Code(&'a Code),
    TermStart(usize),
    TermEnd(usize),
}

/// Writes a content as XLIFF. `prefix` is the core's (`""` or `"x:"`); `terms` become annotations.
pub(super) fn write(
    content: &Content,
    terms: &[Annotation],
    codes: &Codes,
    present: &Present,
    prefix: &str,
    out: &mut String,
) {
    let steps = steps(content, terms);
    let nested = nested(&steps);
    let mut used = BTreeSet::new();
    // Ids that stand a second time in this content are copies.
    let mut fresh = BTreeMap::new();
    for (i, step) in steps.iter().enumerate() {
        match *step {
            Step::Text(text) => write_text(text, prefix, out),
            Step::TermStart(term) => {
                let element = if nested[i] { "mrk" } else { "sm" };
                let Annotation { id, reference, value, .. } = &terms[term];
                let _ = write!(out, "<{prefix}{element} id=\"{id}\" type=\"term\"");
                for (name, text) in [("ref", reference), ("value", value)] {
                    if let Some(text) = text {
                        attribute(name, text, out);
                    }
                }
                out.push_str(if nested[i] { ">" } else { "/>" });
            }
            Step::TermEnd(_) if nested[i] => {
                let _ = write!(out, "</{prefix}mrk>");
            }
            Step::TermEnd(term) => {
                let _ = write!(out, "<{prefix}em startRef=\"{}\"/>", terms[term].id);
            }
            Step::Code(code) => {
                let unknown = Mark { id: code.id.to_string(), start: shown(&code.label), ..Mark::default() };
                let mark = codes.marks.get(&code.id).unwrap_or(&unknown);
                if code.kind != CodeKind::Close && !used.insert(code.id) {
                    fresh.insert(code.id, format!("{}-{}", mark.id, i));
                }
                let copy = fresh.get(&code.id);
                write_code(code, mark, copy.map(String::as_str), nested[i], present, prefix, out);
            }
        }
    }
}

/// The attributes that show a label.
pub(super) fn shown(label: &str) -> Vec<(String, String)> {
    let mut value = String::new();
    escape_value(label, &mut value);
    vec![("disp".to_owned(), value)]
}

fn write_code(
    code: &Code,
    mark: &Mark,
    copy: Option<&str>,
    nested: bool,
    present: &Present,
    prefix: &str,
    out: &mut String,
) {
    let id = copy.unwrap_or(&mark.id);
    let list = |attributes: &[(String, String)], suffix: &str, out: &mut String| {
        for (name, value) in attributes {
            let _ = write!(out, " {name}{suffix}=\"{value}\"");
        }
    };
    let head = |element: &str, out: &mut String| {
        let _ = write!(out, "<{prefix}{element} id=\"{id}\"");
        if copy.is_some() {
            let _ = write!(out, " copyOf=\"{}\"", mark.id);
        }
    };
    // A code that copies another one says what it stands for through it.
    let data_free = |attributes: &[(String, String)]| -> Vec<(String, String)> {
        attributes.iter().filter(|(name, _)| copy.is_none() || name != "dataRef").cloned().collect()
    };
    let (start, end) = (data_free(&mark.start), data_free(&mark.end));
    let other = |kind: CodeKind| present.contains(&(code.id, kind));
    match code.kind {
        CodeKind::Alone => {
            let (element, own) = match mark.element {
                MarkElement::IsolatedStart => ("sc", &start),
                MarkElement::IsolatedEnd => ("ec", &end),
                MarkElement::Alone | MarkElement::Pair => ("ph", &start),
            };
            head(element, out);
            list(&mark.common, "", out);
            list(own, "", out);
            out.push_str(if element == "ph" { "/>" } else { " isolated=\"yes\"/>" });
        }
        CodeKind::Open if nested => {
            head("pc", out);
            list(&mark.common, "", out);
            list(&end, "End", out);
            list(&start, "Start", out);
            out.push('>');
        }
        CodeKind::Close if nested => {
            let _ = write!(out, "</{prefix}pc>");
        }
        CodeKind::Open => {
            head("sc", out);
            list(&mark.common, "", out);
            list(&start, "", out);
            out.push_str(if other(CodeKind::Close) { "/>" } else { " isolated=\"yes\"/>" });
        }
        CodeKind::Close => {
            // Both ends must allow the same (§4.3.1); only the first of two may be reordered freely.
            let rights = mark.common.iter().filter(|(name, _)| name.starts_with("can"));
            let rights = rights.map(|(name, value)| {
                (name.clone(), if name == "canReorder" && value == "firstNo" { "no".to_owned() } else { value.clone() })
            });
            let rights: Vec<_> = rights.collect();
            if other(CodeKind::Open) {
                let _ = write!(out, "<{prefix}ec startRef=\"{id}\"");
            } else {
                let _ = write!(out, "<{prefix}ec id=\"{id}\" isolated=\"yes\"");
            }
            list(&rights, "", out);
            list(&end, "", out);
            out.push_str("/>");
        }
    }
}

/// Text and codes in order, with the terms' borders between them.
fn steps<'a>(content: &'a Content, terms: &[Annotation]) -> Vec<Step<'a>> {
    let mut starts: Vec<usize> = (0..terms.len()).collect();
    // Of two that start together the longer one is outside.
    starts.sort_by_key(|&i| (terms[i].span.start, std::cmp::Reverse(terms[i].span.end)));
    let mut ends = starts.clone();
    ends.reverse();
    ends.sort_by_key(|&i| terms[i].span.end);
    let (mut starts, mut ends) = (starts.into_iter().peekable(), ends.into_iter().peekable());
    let mut steps = Vec::new();
    let mut at = 0;
    for piece in content.pieces() {
        match piece {
            Piece::Code(code) => {
                // A term ends before the codes at its end and begins after those at its start.
                while let Some(term) = ends.next_if(|&i| terms[i].span.end <= at) {
                    steps.push(Step::TermEnd(term));
                }
                steps.push(Step::Code(code));
            }
            Piece::Text(text) => {
                let end = at + text.len();
                let mut from = at;
                loop {
                    let cut = [
                        ends.peek().map(|&i| terms[i].span.end).filter(|&e| e <= end),
                        starts.peek().map(|&i| terms[i].span.start).filter(|&s| s < end),
                    ];
                    let Some(cut) = cut.into_iter().flatten().min() else { break };
                    if cut > from && text.is_char_boundary(cut - at) {
                        steps.push(Step::Text(&text[from - at..cut - at]));
                        from = cut;
                    }
                    if let Some(term) = ends.next_if(|&i| terms[i].span.end <= cut) {
                        steps.push(Step::TermEnd(term));
                    } else if let Some(term) = starts.next() {
                        steps.push(Step::TermStart(term));
                    }
                }
                if from < end {
                    steps.push(Step::Text(&text[from - at..]));
                }
                at = end;
            }
        }
    }
    for term in ends {
        steps.push(Step::TermEnd(term));
    }
    steps
}

/// For every step whether it is one end of a pair that nests properly with all others: those can be
/// written as elements around their content, the others as two empty elements.
fn nested(steps: &[Step<'_>]) -> Vec<bool> {
    let mut nested = vec![false; steps.len()];
    let mut open: Vec<(bool, usize, usize)> = Vec::new();
    for (i, step) in steps.iter().enumerate() {
        let (is_term, key) = match *step {
            Step::TermStart(term) => {
                open.push((true, term, i));
                continue;
            }
            Step::Code(code) if code.kind == CodeKind::Open => {
                open.push((false, code.id as usize, i));
                continue;
            }
            Step::TermEnd(term) => (true, term),
            Step::Code(code) if code.kind == CodeKind::Close => (false, code.id as usize),
            Step::Code(_) | Step::Text(_) => continue,
        };
        let Some(at) = open.iter().rposition(|&(term, own, _)| (term, own) == (is_term, key)) else { continue };
        let (.., start) = open[at];
        // What opened after it and is still open when it ends crosses it. A code keeps its element, a
        // term gives way: it is a mark on the text, and tools know `sm` and `em` as well as `mrk`.
        let crossed = open[at + 1..].iter().any(|&(term, _, _)| !term || is_term);
        if crossed {
            open.remove(at);
        } else {
            nested[start] = true;
            nested[i] = true;
            open.truncate(at);
        }
    }
    nested
}

/// Text; a character that XML cannot hold is written by number.
fn write_text(text: &str, prefix: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| !is_xml_char(c)) {
        escape_text(&rest[..at], out);
        let c = rest[at..].chars().next().unwrap_or('\u{FFFD}');
        let _ = write!(out, "<{prefix}cp hex=\"{:04X}\"/>", u32::from(c));
        rest = &rest[at + c.len_utf8()..];
    }
    escape_text(rest, out);
}

/// The text of a `data` element.
pub(super) fn write_data(text: &str, out: &mut String) {
    write_text(text, "", out);
}

/// ` name="value"`, escaped.
pub(super) fn attribute(name: &str, value: &str, out: &mut String) {
    let _ = write!(out, " {name}=\"");
    escape_value(value, out);
    out.push('"');
}
