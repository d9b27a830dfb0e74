//! Other cuts and plainer forms of an existing file: joining and segmenting, annotations taken out.
//!
//! These are the modifications that XLIFF 2.1 allows an agent (§4.7, Segmentation Modification), as
//! functions from a file's text to a file's text. What they do not concern stays byte for byte; the
//! content they write holds the same text and codes. Codes and annotations become `pc` and `mrk` where
//! they nest, else `sc`/`ec` and `sm`/`em`; `canOverlap` is written where that changes its default.
//!
//! Segments with `canResegment="no"` are never touched.

mod tokens;

use std::borrow::Cow;
use std::fmt::Write as _;

use self::tokens::{Pairs, Token};
use super::read::root;
use crate::io;
use crate::io::xml::{Edit, Id, Kind, Tree, XML};
use crate::model::{Problem, Span, State};

/// Joins the segments of every unit, with what stands between them.
///
/// The joined segment has the id of the first one and the least state of all; a `subState` stays when
/// the state it refines does. Where targets have another order than their sources, the sources follow
/// them. Segments whose targets do not stand together stay apart.
///
/// # Errors
/// Text that is not XLIFF 2.
pub fn join(text: &str) -> Result<String, Problem> {
    units(text, |file, unit, edits| {
        let parts = file.parts(unit);
        // A run begins and ends with a segment.
        let mut runs: Vec<Vec<&Part>> = Vec::new();
        for run in parts.split(|part| part.fixed) {
            let first = run.iter().position(|part| !part.ignorable).unwrap_or(run.len());
            let end = run.iter().rposition(|part| !part.ignorable).map_or(first, |last| last + 1);
            let mut run: Vec<&Part> = run[first.min(end)..end].iter().collect();
            run.sort_by_key(|part| part.order);
            let together = run.windows(2).all(|pair| pair[0].order + 1 == pair[1].order);
            if run.len() > 1 && together {
                runs.push(run);
            }
        }
        let gone = |order: usize| runs.iter().flat_map(|run| &run[1..]).filter(|p| p.order < order).count();
        let mut pairs = Pairs::default();
        for part in &parts {
            let run = runs.iter().find(|run| run.iter().any(|own| own.element == part.element));
            let Some(run) = run else {
                file.reorder(part, part.order - gone(part.order), edits);
                continue;
            };
            // The first element of a run takes the place of all.
            let place = run.iter().map(|part| part.element).min();
            if place != Some(part.element) {
                edits.push((file.with_indent(part.element), "".into()));
                continue;
            }
            let order = run[0].order - gone(run[0].order);
            edits.push((file.tree.span(part.element), file.joined(run, order, &mut pairs).into()));
        }
    })
}

/// Cuts every segment where `breaks` says.
///
/// `breaks` gets the text of a source or a target, each inline element and each reference as U+FFFC, and returns byte
/// offsets. A segment with a target is cut only where both have as many parts. The first part keeps
/// the id; what was reviewed or final is only translated after a cut.
///
/// # Errors
/// Text that is not XLIFF 2.
pub fn segment(text: &str, breaks: &dyn Fn(&str) -> Vec<usize>) -> Result<String, Problem> {
    units(text, |file, unit, edits| {
        let parts = file.parts(unit);
        let taken: Vec<String> = parts.iter().filter_map(|part| part.id.clone()).collect();
        let mut fresh = (1..).map(|n| format!("s{n}")).filter(|id| !taken.contains(id));
        let mut pairs = Pairs::default();
        for part in parts.iter().filter(|part| !part.ignorable && !part.fixed) {
            let source = tokens::cut(&pairs.read(file.tree, part.source, &|_| true), breaks);
            let target = part.target.map(|target| tokens::cut(&pairs.read(file.tree, target, &|_| true), breaks));
            let matching = target.as_ref().is_none_or(|target| target.len() == source.len());
            if source.len() < 2 || !matching {
                continue;
            }
            let mut out = String::new();
            for (i, source) in source.iter().enumerate() {
                let id = if i == 0 { part.id.clone() } else { fresh.next() };
                let state = part.state.map(|state| state.min(State::Translated));
                let sub_state = part.sub_state.as_deref().filter(|_| state == part.state);
                let target = target.as_ref().map(|target| target[i].as_slice());
                let contents = [Some(source.as_slice()), target];
                let preserved = [Some(part.source), part.target].map(|e| e.is_some_and(|e| file.preserves(e)));
                file.segment(unit, id.as_deref(), (state, sub_state), (contents, preserved), None, &pairs, &mut out);
            }
            edits.push((file.tree.span(part.element), out.into()));
        }
    })
}

/// Which annotations are taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Annotations {
    /// All of them.
    All,
    /// Those of types that the standard does not define (`my:info`).
    Extensions,
}

/// Takes annotations (`mrk`, `sm`, `em`) out of every source and target; their text stays.
///
/// # Errors
/// Text that is not XLIFF 2.
pub fn remove_annotations(text: &str, which: Annotations) -> Result<String, Problem> {
    let keeps = |kind: &str| which == Annotations::Extensions && !kind.contains(':');
    units(text, |file, unit, edits| file.rewrite(unit, &keeps, edits))
}

/// Writes a file in its plainest form: content as this module writes it, inherited `xml:space` said where
/// it counts, no comments and processing instructions among the elements of the core.
///
/// # Errors
/// Text that is not XLIFF 2.
pub fn rewrite(text: &str) -> Result<String, Problem> {
    let plain = units(text, |file, unit, edits| {
        file.rewrite(unit, &|_| true, edits);
        let contents = file.parts(unit).into_iter().flat_map(|part| [Some(part.source), part.target]).flatten();
        for content in contents.filter(|&content| file.preserves(content)) {
            let value = [("xml:space", Some("preserve"))];
            io::xml::set_attributes(file.tree, content, &value, edits);
        }
    })?;
    let tree = Tree::parse(&plain)?;
    let root = root(&tree)?;
    let core = tree.namespace(root);
    let structure = |e: Id| tree.is(e, core, tree.local(e)) && !matches!(tree.local(e), "skeleton" | "data" | "note");
    let parents = std::iter::once(root).chain(tree.descendants(root)).filter(|&e| structure(e));
    let remarks = parents.flat_map(|e| tree.children(e)).filter(|&child| tree.kind(child) == Kind::Other);
    let mut edits: Vec<Edit> = remarks.map(|remark| (tree.span(remark), "".into())).collect();
    edits.sort_by_key(|(span, _)| *span);
    edits.dedup();
    Ok(io::patch(&plain, edits))
}

/// Applies `work` to every unit and patches what it says.
fn units(text: &str, work: impl Fn(&File<'_>, Id, &mut Vec<Edit>)) -> Result<String, Problem> {
    let tree = Tree::parse(text)?;
    let root = root(&tree)?;
    let file = File { core: tree.namespace(root), tree: &tree };
    let mut edits = Vec::new();
    for unit in tree.descendants(root).filter(|&e| tree.is(e, file.core, "unit")) {
        work(&file, unit, &mut edits);
    }
    edits.sort_by_key(|(span, _)| (span.start, span.end));
    Ok(io::patch(text, edits))
}

struct File<'t> {
    tree: &'t Tree<'t>,
    core: &'t str,
}

/// A segment or an ignorable.
struct Part {
    element: Id,
    id: Option<String>,
    ignorable: bool,
    /// Whether it must stay as it is.
    fixed: bool,
    source: Id,
    target: Option<Id>,
    /// The place of its target among those of the unit, from 1.
    order: usize,
    state: Option<State>,
    sub_state: Option<String>,
}

impl File<'_> {
    /// The segments and ignorables of a unit; none when a source is missing.
    fn parts(&self, unit: Id) -> Vec<Part> {
        let tree = self.tree;
        let elements =
            tree.elements(unit).filter(|&e| tree.is(e, self.core, "segment") || tree.is(e, self.core, "ignorable"));
        let mut inherited = std::iter::successors(Some(unit), |&e| tree.parent(e));
        let inherited = inherited.find_map(|e| tree.value(e, "canResegment"));
        let parts = elements.enumerate().map(|(i, element)| {
            let value = |name: &str| tree.value(element, name).map(Cow::into_owned);
            let target = tree.child(element, self.core, "target");
            let order = target.and_then(|target| tree.value(target, "order")).and_then(|order| order.parse().ok());
            Some(Part {
                element,
                id: value("id"),
                ignorable: tree.local(element) == "ignorable",
                fixed: value("canResegment").as_deref().or(inherited.as_deref()) == Some("no"),
                source: tree.child(element, self.core, "source")?,
                target,
                order: order.filter(|&order: &usize| order > 0).unwrap_or(i + 1),
                state: value("state").and_then(|state| State::from_name(&state)),
                sub_state: value("subState"),
            })
        });
        parts.collect::<Option<Vec<_>>>().unwrap_or_default()
    }

    /// Whether white space in a content must stay: it says so, or what it lies in.
    fn preserves(&self, element: Id) -> bool {
        let mut around = std::iter::successors(Some(element), |&e| self.tree.parent(e));
        let said = around.find_map(|e| self.tree.attribute_ns(e, XML, "space"));
        said.is_some_and(|space| space.raw == "preserve")
    }

    /// Several parts as one segment, in the order given.
    fn joined(&self, run: &[&Part], order: usize, pairs: &mut Pairs) -> String {
        let first = run.iter().find(|part| !part.ignorable).unwrap_or(&run[0]);
        let state = run.iter().filter(|part| !part.ignorable).map(|part| part.state.unwrap_or_default()).min();
        let state = state.filter(|&state| state != State::Initial);
        let sub_state = first.sub_state.as_deref().filter(|_| state.is_some() && state == first.state);
        let mut read = |element: Option<Id>| element.map(|e| pairs.read(self.tree, e, &|_| true)).unwrap_or_default();
        let source: Vec<Token> = run.iter().flat_map(|part| read(Some(part.source))).collect();
        let has_target = run.iter().any(|part| part.target.is_some());
        let target: Vec<Token> = run.iter().flat_map(|part| read(part.target)).collect();
        let own_order = first.target.is_some_and(|target| self.tree.attribute(target, "order").is_some());
        let preserved = [
            run.iter().any(|p| self.preserves(p.source)),
            run.iter().any(|p| p.target.is_some_and(|t| self.preserves(t))),
        ];
        let contents = [Some(source.as_slice()), has_target.then_some(target.as_slice())];
        let mut out = String::new();
        let order = own_order.then_some(order);
        self.segment(
            first.element,
            first.id.as_deref(),
            (state, sub_state),
            (contents, preserved),
            order,
            pairs,
            &mut out,
        );
        out
    }

    /// Writes a segment: source and target, and whether their white space counts. `like` has the prefix.
    #[expect(clippy::too_many_arguments, reason = "one attribute or element each")]
    fn segment(
        &self,
        like: Id,
        id: Option<&str>,
        (state, sub_state): (Option<State>, Option<&str>),
        (contents, preserved): ([Option<&[Token]>; 2], [bool; 2]),
        order: Option<usize>,
        pairs: &Pairs,
        out: &mut String,
    ) {
        let prefix = self.prefix(like);
        let _ = write!(out, "<{prefix}segment");
        for (name, value) in [("id", id), ("state", state.map(State::name)), ("subState", sub_state)] {
            if let Some(value) = value {
                super::inline::attribute(name, value, out);
            }
        }
        out.push('>');
        for ((name, tokens), preserved) in ["source", "target"].into_iter().zip(contents).zip(preserved) {
            let Some(tokens) = tokens else { continue };
            let _ = write!(out, "<{prefix}{name}");
            if let Some(order) = order.filter(|_| name == "target") {
                let _ = write!(out, " order=\"{order}\"");
            }
            out.push_str(if preserved { " xml:space=\"preserve\">" } else { ">" });
            pairs.write(tokens, prefix, out);
            let _ = write!(out, "</{prefix}{name}>");
        }
        let _ = write!(out, "</{prefix}segment>");
    }

    /// Every content of a unit anew, with the annotations that `keeps` names.
    fn rewrite(&self, unit: Id, keeps: &dyn Fn(&str) -> bool, edits: &mut Vec<Edit>) {
        let mut pairs = Pairs::default();
        let parts = self.parts(unit);
        let contents: Vec<Id> = parts.iter().flat_map(|part| [Some(part.source), part.target]).flatten().collect();
        let read: Vec<_> = contents.iter().map(|&content| pairs.read(self.tree, content, keeps)).collect();
        for (content, tokens) in contents.into_iter().zip(read) {
            let mut out = String::new();
            pairs.write(&tokens, self.prefix(unit), &mut out);
            if out != self.tree.inner(content).of(self.tree.text) {
                edits.push((self.tree.inner(content), out.into()));
            }
        }
    }

    /// Renumbers a target that says its place.
    fn reorder(&self, part: &Part, order: usize, edits: &mut Vec<Edit>) {
        if let Some(said) = part.target.and_then(|target| self.tree.attribute(target, "order"))
            && order != part.order
        {
            edits.push((said.span, order.to_string().into()));
        }
    }

    fn prefix(&self, element: Id) -> &str {
        let qualified = self.tree.qualified(element);
        qualified.strip_suffix(self.tree.local(element)).unwrap_or_default()
    }

    /// An element and the line end and white space before it.
    fn with_indent(&self, element: Id) -> Span {
        let span = self.tree.span(element);
        Span::new(span.start - io::xml::indent(self.tree.text, span.start).len(), span.end)
    }
}
