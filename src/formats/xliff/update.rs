//! Changing targets and states of an existing file, and nothing else.

use std::borrow::Cow;

use super::filled_mark;
use super::inline::{self, Codes};
use super::read::{is_translatable, original_data, root, segment_id};
use crate::io;
use crate::io::xml::{Id, Tree};
use crate::model::{Content, Filled, Lang, Message, Problem, Span, State};

/// What becomes of one segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The unit's id, as [`super::read()`] gave it.
    pub unit: String,
    /// The segment's id, as [`super::read()`] gave it.
    pub segment: String,
    /// The new target; `None` keeps what is there.
    pub target: Option<Content>,
    /// The new state.
    pub state: State,
    /// Where the target came from, when no person typed it. The mark is removed otherwise.
    pub filled: Option<Filled>,
}

/// The text of a bilingual file with some targets and states changed. All other bytes stay: comments,
/// extensions, the order of attributes, white space.
///
/// `target_lang` is declared when the file lacks it, since targets need it.
///
/// # Errors
/// Those of [`super::read()`], and a change for a segment that the file does not have.
pub fn update(text: &str, changes: &[Change], target_lang: Option<&Lang>) -> Result<String, Problem> {
    let tree = Tree::parse(text)?;
    let root = root(&tree)?;
    let core = tree.namespace(root);
    let mut edits: Vec<(Span, Cow<'_, str>)> = Vec::new();
    if let Some(lang) = target_lang.filter(|_| tree.attribute(root, "trgLang").is_none()) {
        edits.push((tag_end(&tree, root), format!(" trgLang=\"{lang}\"").into()));
    }
    let mut units = std::collections::BTreeMap::new();
    for (i, file) in tree.elements(root).filter(|&e| tree.is(e, core, "file")).enumerate() {
        let scope = if i == 0 { String::new() } else { format!("{}/", tree.value(file, "id").unwrap_or_default()) };
        collect(&tree, core, file, &scope, is_translatable(&tree, file, true), &mut units);
    }
    let missing = |change: &Change| {
        let message =
            Message::new("error-xliff-no-such-segment").arg("unit", &*change.unit).arg("segment", &*change.segment);
        Problem::new(message)
    };
    let mut by_unit: std::collections::BTreeMap<&str, Vec<&Change>> = std::collections::BTreeMap::new();
    for change in changes {
        by_unit.entry(&change.unit).or_default().push(change);
    }
    for (id, changes) in by_unit {
        let &unit = units.get(id).ok_or_else(|| missing(changes[0]))?;
        edit_unit(&tree, core, unit, &changes, &mut edits).map_err(missing)?;
    }
    edits.sort_by_key(|(span, _)| (span.start, span.end));
    Ok(io::patch(text, edits))
}

fn collect(
    tree: &Tree<'_>,
    core: &str,
    parent: Id,
    scope: &str,
    translatable: bool,
    units: &mut std::collections::BTreeMap<String, Id>,
) {
    for element in tree.elements(parent).filter(|&e| tree.namespace(e) == core) {
        let own = is_translatable(tree, element, translatable);
        match tree.local(element) {
            "group" => collect(tree, core, element, scope, own, units),
            "unit" if own => {
                let id = tree.value(element, "id").unwrap_or_default();
                units.entry(format!("{scope}{id}")).or_insert(element);
            }
            _ => {}
        }
    }
}

/// The edits in one unit; gives back the change whose segment is not there.
fn edit_unit<'c>(
    tree: &Tree<'_>,
    core: &str,
    unit: Id,
    changes: &[&'c Change],
    edits: &mut Vec<(Span, Cow<'_, str>)>,
) -> Result<(), &'c Change> {
    let data = original_data(tree, unit, core);
    let mut codes = Codes::default();
    let mut segments = Vec::new();
    let mut targets = Vec::new();
    let mut index = 0;
    for child in tree.elements(unit).filter(|&e| tree.namespace(e) == core) {
        let ignorable = match tree.local(child) {
            "segment" => false,
            "ignorable" => true,
            _ => continue,
        };
        let Some(source) = tree.child(child, core, "source") else { continue };
        codes.read(tree, source, &data);
        let target = tree.child(child, core, "target");
        let content = target.map(|target| codes.read(tree, target, &data).0);
        let id = if ignorable { String::new() } else { segment_id(tree, child, index) };
        let change = changes.iter().copied().find(|c| !ignorable && c.segment == id);
        targets.extend(change.and_then(|c| c.target.clone()).or(content));
        segments.push((child, source, target, change));
        index += 1;
    }
    let found = |change: &Change| segments.iter().any(|(.., c)| c.is_some_and(|c| c.segment == change.segment));
    if let Some(&change) = changes.iter().find(|c| !found(c)) {
        return Err(change);
    }
    let present = inline::present(&targets);
    for (segment, source, target, change) in segments {
        let Some(change) = change else { continue };
        let qualified = tree.qualified(source);
        let prefix = qualified.strip_suffix("source").unwrap_or_default();
        if let Some(content) = &change.target {
            let mut inner = String::new();
            inline::write(content, &[], &codes, &present, prefix, &mut inner);
            match target {
                Some(target) if tree.is_empty_tag(target) => {
                    let tag = tree.span(target).of(tree.text);
                    let open = tag.trim_end_matches("/>").trim_end();
                    edits.push((tree.span(target), format!("{open}>{inner}</{prefix}target>").into()));
                }
                Some(target) => edits.push((tree.inner(target), inner.into())),
                None => {
                    let at = tree.span(source).end;
                    let indent = indent(tree.text, tree.span(source).start);
                    let element = format!("{indent}<{prefix}target>{inner}</{prefix}target>");
                    edits.push((Span::new(at, at), element.into()));
                }
            }
        }
        let mark = change.filled.zip(change.target.as_ref()).map(|(filled, target)| filled_mark(filled, target));
        set_states(tree, segment, change.state, mark, edits);
    }
    Ok(())
}

/// Sets `state`, and `subState` to our mark or to nothing.
fn set_states(tree: &Tree<'_>, segment: Id, state: State, mark: Option<String>, edits: &mut Vec<(Span, Cow<'_, str>)>) {
    let mut added = String::new();
    match tree.attribute(segment, "state") {
        Some(old) if old.raw == state.name() => {}
        Some(old) => edits.push((old.span, state.name().into())),
        None => added = format!(" state=\"{}\"", state.name()),
    }
    match (tree.attribute(segment, "subState"), mark) {
        (Some(old), Some(mark)) => edits.push((old.span, mark.into())),
        (None, Some(mark)) => added = format!("{added} subState=\"{mark}\""),
        (Some(old), None) => {
            // From the white space before the name to the closing quote.
            let tag = tree.start_tag(segment).start;
            let before = &tree.text[tag..old.span.start];
            let start = before.rfind("subState").map_or(0, |at| before[..at].trim_end().len());
            edits.push((Span::new(tag + start, old.span.end + 1), "".into()));
        }
        (None, None) => {}
    }
    if !added.is_empty() {
        edits.push((tag_end(tree, segment), added.into()));
    }
}

/// Where another attribute fits into the start tag of an element.
fn tag_end(tree: &Tree<'_>, element: Id) -> Span {
    let tag = tree.start_tag(element);
    let body = tag.of(tree.text).trim_end_matches('>').trim_end_matches('/').trim_end();
    Span::new(tag.start + body.len(), tag.start + body.len())
}

/// The line end and the white space before `at`, when nothing else stands there.
fn indent(text: &str, at: usize) -> &str {
    let before = &text[..at];
    let start = before.trim_end_matches([' ', '\t', '\n', '\r']).len();
    let space = &before[start..];
    let line = space.rfind('\n').map_or(space.len(), |i| if space[..i].ends_with('\r') { i - 1 } else { i });
    &space[line..]
}
