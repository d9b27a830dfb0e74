//! Changing targets and states of an existing file, and nothing else.

use super::filled_mark;
use super::inline::{self, Codes};
use super::read::{is_translatable, original_data, root, segment_id};
use crate::io;
use crate::io::xml::{Edit, Id, Tree, indent, replace_inner, set_attributes};
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
    let mut edits: Vec<Edit> = Vec::new();
    if let Some(lang) = target_lang.filter(|_| tree.attribute(root, "trgLang").is_none()) {
        let lang = lang.to_string();
        set_attributes(&tree, root, &[("trgLang", Some(&lang))], &mut edits);
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
    edits: &mut Vec<Edit>,
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
                Some(target) => edits.push(replace_inner(tree, target, &inner)),
                None => {
                    let at = tree.span(source).end;
                    let indent = indent(tree.text, tree.span(source).start);
                    let element = format!("{indent}<{prefix}target>{inner}</{prefix}target>");
                    edits.push((Span::new(at, at), element.into()));
                }
            }
        }
        let mark = change.filled.zip(change.target.as_ref()).map(|(filled, target)| filled_mark(filled, target));
        let states = [("state", Some(change.state.name())), ("subState", mark.as_deref())];
        set_attributes(tree, segment, &states, edits);
    }
    Ok(())
}
