//! Where units, segments and targets stand in a file.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::inline::{Codes, Labels, Stretch};
use super::{Dialect, SDL};
use crate::io::xml::{Id, Tree};
use crate::model::{Content, Span};

/// A `file` of the file: one document.
pub(super) struct FilePlace {
    pub(super) element: Id,
    /// The translatable units with their ids, made unique, in order.
    pub(super) units: Vec<(String, Id)>,
    /// What its inline codes stand for.
    pub(super) labels: Labels,
}

/// A unit.
pub(super) struct UnitPlace {
    pub(super) element: Id,
    /// `source`, or `seg-source` where that is there: a new target follows it.
    pub(super) before_target: Id,
    /// What the segments are read from: `seg-source` when it cuts the unit, else `source`.
    pub(super) origin: Id,
    /// Whether `seg-source` cuts the unit.
    pub(super) cut: bool,
    pub(super) target: Option<Id>,
    pub(super) parts: Vec<Part>,
    pub(super) codes: Codes,
}

/// A segment, or what stands between two.
pub(super) struct Part {
    /// Empty for what stands between.
    pub(super) id: String,
    /// Its `mrk` in `seg-source`.
    pub(super) mrk: Option<Id>,
    pub(super) source: Content,
    pub(super) terms: Vec<Span>,
    /// The element whose content is its target: `target`, or a `mrk` in it.
    pub(super) target: Option<(Id, Content)>,
    /// Its `sdl:seg`.
    pub(super) definition: Option<Id>,
}

/// The files with their units. In a second file the unit's id alone does not say which document it is
/// of, and an id that stands twice gets a number.
pub(super) fn files(tree: &Tree<'_>, root: Id, core: &str) -> Vec<FilePlace> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let elements = tree.elements(root).filter(|&e| tree.is(e, core, "file"));
    let files = elements.enumerate().map(|(i, element)| {
        let scope =
            if i == 0 { String::new() } else { format!("{}/", tree.value(element, "original").unwrap_or_default()) };
        let mut units = Vec::new();
        if let Some(body) = tree.child(element, core, "body") {
            collect(tree, core, body, true, &mut units);
        }
        let units = units.into_iter().map(|unit| {
            let id = format!("{scope}{}", tree.value(unit, "id").unwrap_or_default());
            let count = seen.entry(id.clone()).or_default();
            *count += 1;
            (if *count == 1 { id } else { format!("{id}~{count}") }, unit)
        });
        FilePlace { element, units: units.collect(), labels: labels(tree, core, element) }
    });
    files.collect()
}

/// The translatable units in a body or a group. The depth is bounded by that of the tree.
fn collect(tree: &Tree<'_>, core: &str, parent: Id, translatable: bool, units: &mut Vec<Id>) {
    for element in tree.elements(parent).filter(|&e| tree.namespace(e) == core) {
        let own = match tree.value(element, "translate").as_deref() {
            Some("no") => false,
            Some("yes") => true,
            _ => translatable,
        };
        match tree.local(element) {
            "group" => collect(tree, core, element, own, units),
            "trans-unit" if own => units.push(element),
            _ => {}
        }
    }
}

/// What SDLXLIFF says of the codes in the header of a file (`tag-defs`).
fn labels(tree: &Tree<'_>, core: &str, file: Id) -> Labels {
    let header = tree.child(file, core, "header");
    let lists = header.into_iter().flat_map(|header| tree.elements(header)).filter(|&e| tree.is(e, SDL, "tag-defs"));
    let tags = lists.flat_map(|list| tree.elements(list)).filter(|&e| tree.is(e, SDL, "tag"));
    let label = |tag: Id, names: [&str; 2]| {
        names.iter().find_map(|name| tree.child(tag, SDL, name)).map(|e| tree.string(e)).unwrap_or_default()
    };
    tags.map(|tag| {
        let id = tree.value(tag, "id").unwrap_or_default().into_owned();
        (id, (label(tag, ["bpt", "ph"]), label(tag, ["ept", "ph"])))
    })
    .filter(|(_, (start, end))| !start.is_empty() && !end.is_empty())
    .collect()
}

/// What stands where in a unit; nothing when it has no source.
pub(super) fn unit(tree: &Tree<'_>, core: &str, element: Id, dialect: Dialect, labels: &Labels) -> Option<UnitPlace> {
    let source = tree.child(element, core, "source")?;
    let seg_source = tree.child(element, core, "seg-source");
    let target = tree.child(element, core, "target");
    let has_segments = |id: Id| tree.descendants(id).any(|e| is_segment(tree, e));
    // A target without segments, under a source that has them, can only be read as a whole.
    let whole = target.is_some_and(|target| !has_segments(target) && !tree.string(target).trim().is_empty());
    let cut = seg_source.is_some_and(has_segments) && !whole;
    let origin = seg_source.filter(|_| cut).unwrap_or(source);

    let mut codes = Codes::default();
    let sources = codes.read(tree, origin, cut, dialect, labels);
    let mut targets: Vec<(Id, Content)> = Vec::new();
    if let Some(target) = target {
        let read = codes.read(tree, target, cut, dialect, labels);
        targets.extend(
            read.into_iter().filter_map(|Stretch { mrk, content, .. }| {
                mrk.or((!cut).then_some(target)).map(|place| (place, content))
            }),
        );
    }
    let definitions = tree.child(element, SDL, "seg-defs").filter(|_| dialect == Dialect::Sdl);
    let definition = |mid: &str| {
        let mut all = definitions.into_iter().flat_map(|list| tree.elements(list));
        if mid.is_empty() { all.next() } else { all.find(|&seg| tree.value(seg, "id").as_deref() == Some(mid)) }
    };
    let mid = |mrk: Option<Id>| mrk.and_then(|mrk| tree.value(mrk, "mid")).map(Cow::into_owned).unwrap_or_default();
    let mut parts: Vec<Part> = Vec::new();
    for Stretch { mrk, content, terms } in sources {
        let between = cut && mrk.is_none();
        let mid = mid(mrk);
        // A segment without an id of its own is named by its place.
        let known = mid.is_empty() || parts.iter().any(|part| part.id == mid);
        let id = match (between, known) {
            (true, _) => String::new(),
            (false, true) => format!("#{}", parts.len() + 1),
            (false, false) => mid.clone(),
        };
        let at = targets.iter().position(|(place, _)| !cut || tree.value(*place, "mid").unwrap_or_default() == mid);
        let target = at.filter(|_| !between).map(|at| targets.remove(at));
        let definition = definition(&mid).filter(|_| !between);
        parts.push(Part { id, mrk, source: content, terms, target, definition });
    }
    let before_target = seg_source.unwrap_or(source);
    Some(UnitPlace { element, before_target, origin, cut, target, parts, codes })
}

/// Whether it is the `mrk` of a segment.
pub(super) fn is_segment(tree: &Tree<'_>, element: Id) -> bool {
    tree.local(element) == "mrk" && tree.value(element, "mtype").as_deref() == Some("seg")
}
