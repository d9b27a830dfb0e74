//! Changing targets and states of an existing file, and nothing else.

use std::collections::BTreeMap;

use super::place::{self, Part, UnitPlace, is_segment};
use super::read::lang;
use super::state::{PlainStatus, mark, plain_status, status, write_vendor};
use super::{Dialect, root};
use crate::formats::xliff::{Change, FILLED};
use crate::io;
use crate::io::xml::{Edit, Id, Tree, indent, replace_inner, set_attributes};
use crate::model::{Content, Lang, Message, Problem, Span, State};

/// The text of a bilingual file with some targets and states changed. All other bytes stay.
///
/// `target_lang` is declared in every `file` that lacks it.
///
/// # Errors
/// Those of [`super::read()`], a change for a segment that the file does not have, and one for a
/// segment that is locked.
pub fn update(text: &str, changes: &[Change], target_lang: Option<&Lang>) -> Result<String, Problem> {
    let tree = Tree::parse(text)?;
    let (root, core, dialect) = root(&tree)?;
    let mut edits = Vec::new();
    let mut by_unit: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
    for change in changes {
        by_unit.entry(&change.unit).or_default().push(change);
    }
    for file in place::files(&tree, root, core) {
        if let Some(tag) = target_lang
            && lang(&tree, file.element, "target-language")?.is_none()
        {
            set_attributes(&tree, file.element, &[("target-language", Some(&tag.to_string()))], &mut edits);
        }
        for (id, element) in &file.units {
            let Some(changes) = by_unit.remove(id.as_str()) else { continue };
            let Some(unit) = place::unit(&tree, core, *element, dialect, &file.labels) else {
                return Err(missing(changes[0]));
            };
            Writer { tree: &tree, dialect, unit: &unit, changes: &changes, edits: &mut edits }.unit()?;
        }
    }
    if let Some(changes) = by_unit.values().next() {
        return Err(missing(changes[0]));
    }
    edits.sort_by_key(|(span, _)| (span.start, span.end));
    Ok(io::patch(text, edits))
}

fn missing(change: &Change) -> Problem {
    refused("error-xliff-no-such-segment", change)
}

fn refused(id: &'static str, change: &Change) -> Problem {
    Problem::new(Message::new(id).arg("unit", &*change.unit).arg("segment", &*change.segment))
}

struct Writer<'w, 't> {
    tree: &'w Tree<'t>,
    dialect: Dialect,
    unit: &'w UnitPlace,
    changes: &'w [&'w Change],
    edits: &'w mut Vec<Edit>,
}

impl Writer<'_, '_> {
    fn unit(mut self) -> Result<(), Problem> {
        let (tree, unit) = (self.tree, self.unit);
        for &change in self.changes {
            let part = unit.parts.iter().find(|part| !part.id.is_empty() && part.id == change.segment);
            let part = part.ok_or_else(|| missing(change))?;
            if status(tree, self.dialect, unit, part, 0).locked {
                return Err(refused("error-xliff-locked", change));
            }
            write_vendor(tree, self.dialect, unit, part, (change.state, change.filled), self.edits);
        }
        // Whether every new target has a place of its own in the file.
        let placed = |change: &&&Change| unit.parts.iter().any(|p| p.id == change.segment && p.target.is_some());
        let new = || self.changes.iter().filter(|change| change.target.is_some());
        if new().all(|change| placed(&change)) {
            for part in &unit.parts {
                let Some((place, _)) = &part.target else { continue };
                if let Some(content) = self.new_target(part) {
                    let inner = self.written(content);
                    self.edits.push(replace_inner(tree, *place, &inner));
                }
                self.edits.extend(self.mark_segment(part, *place));
            }
        } else {
            self.whole_target();
        }
        if self.dialect == Dialect::Plain {
            self.plain_state();
        }
        Ok(())
    }

    fn change(&self, part: &Part) -> Option<&Change> {
        self.changes.iter().copied().find(|change| !part.id.is_empty() && change.segment == part.id)
    }

    fn new_target(&self, part: &Part) -> Option<&Content> {
        self.change(part)?.target.as_ref()
    }

    fn written(&self, content: &Content) -> String {
        let mut out = String::new();
        self.unit.codes.write(content, &mut out);
        out
    }

    /// A target for the whole unit. Where the unit is cut it is laid out like `seg-source`, with what
    /// stands around the segments, and segments that have no translation are empty.
    fn whole_target(&mut self) {
        let (tree, unit) = (self.tree, self.unit);
        let inner = if unit.cut {
            let mut edits = Vec::new();
            for mrk in tree.descendants(unit.origin).filter(|&e| is_segment(tree, e)) {
                let Some(part) = unit.parts.iter().find(|part| part.mrk == Some(mrk)) else { continue };
                let old = part.target.as_ref().map(|(place, _)| tree.inner(*place).of(tree.text).to_owned());
                let inner = self.new_target(part).map(|content| self.written(content)).or(old).unwrap_or_default();
                edits.push(replace_inner(tree, mrk, &inner));
                edits.extend(self.mark_segment(part, mrk));
            }
            edits.sort_by_key(|(span, _)| (span.start, span.end));
            let origin = tree.inner(unit.origin);
            let shifted = edits
                .into_iter()
                .map(|(span, text)| (Span::new(span.start - origin.start, span.end - origin.start), text));
            io::patch(origin.of(tree.text), shifted)
        } else {
            let content = unit.parts.first().and_then(|part| self.new_target(part));
            content.map(|content| self.written(content)).unwrap_or_default()
        };
        if let Some(target) = unit.target {
            self.edits.push(replace_inner(tree, target, &inner));
            return;
        }
        let before = tree.span(unit.before_target);
        let qualified = tree.qualified(unit.before_target);
        let prefix = qualified.strip_suffix(tree.local(unit.before_target)).unwrap_or_default();
        let indent = indent(tree.text, before.start);
        let plain = self.dialect == Dialect::Plain;
        let values = [("state", self.new_state().state.map(str::to_owned)), ("state-qualifier", self.qualifier())];
        let values = values.into_iter().filter_map(|(name, value)| Some((name, value.filter(|_| plain)?)));
        let attributes = values.fold(String::new(), |list, (name, value)| format!("{list} {name}=\"{value}\""));
        let element = format!("{indent}<{prefix}target{attributes}>{inner}</{prefix}target>");
        self.edits.push((Span::new(before.end, before.end), element.into()));
    }

    /// The unit's state after the changes.
    fn new_state(&self) -> PlainStatus {
        let (tree, unit) = (self.tree, self.unit);
        let approved = tree.value(unit.element, "approved").as_deref() == Some("yes");
        let segments = || unit.parts.iter().filter(|part| !part.id.is_empty());
        let old = |part: &Part| status(tree, self.dialect, unit, part, 0).state;
        let before = segments().map(old).min().unwrap_or_default();
        let untouched = |part: &Part| {
            // A segment that nobody has translated holds the whole unit back.
            let blank = part.target.as_ref().is_none_or(|(_, content)| content.is_blank());
            if blank { State::Initial } else { old(part) }
        };
        let after = segments().map(|part| self.change(part).map_or_else(|| untouched(part), |change| change.state));
        plain_status(before, after.min().unwrap_or_default(), approved)
    }

    /// Our mark on an uncut target, as a `state-qualifier`.
    fn qualifier(&self) -> Option<String> {
        let change = self.changes.first().filter(|_| !self.unit.cut)?;
        mark(change.filled, change.target.as_ref()?).map(|mark| format!("x-{mark}"))
    }

    /// The states of plain XLIFF 1.2, on a target that is there already.
    fn plain_state(&mut self) {
        let (tree, unit) = (self.tree, self.unit);
        let new = self.new_state();
        if new.withdrawn {
            set_attributes(tree, unit.element, &[("approved", Some("no"))], self.edits);
        }
        let Some(target) = unit.target else { return };
        let mut values = Vec::new();
        if new.state.is_some() {
            values.push(("state", new.state));
        }
        // Who translated it is no tool any more, or another one.
        let qualifier = self.qualifier();
        if !unit.cut {
            values.push(("state-qualifier", qualifier.as_deref()));
        }
        set_attributes(tree, target, &values, self.edits);
    }

    /// Our mark on a segment of a cut target: a `comment` of its `mrk`.
    fn mark_segment(&self, part: &Part, mrk: Id) -> Vec<Edit> {
        let mut edits = Vec::new();
        let plain = self.unit.cut && self.dialect == Dialect::Plain;
        let Some(change) = self.change(part).filter(|_| plain) else { return edits };
        let mark = change.target.as_ref().and_then(|content| mark(change.filled, content));
        let ours = self.tree.value(mrk, "comment").is_some_and(|old| old.starts_with(FILLED));
        if mark.is_some() || ours {
            set_attributes(self.tree, mrk, &[("comment", mark.as_deref())], &mut edits);
        }
        edits
    }
}
