//! Adding notes to a bilingual file that is there, and changing no other byte.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::inline;
use super::read::root;
use crate::io;
use crate::io::xml::{Id, Tree};
use crate::model::{Problem, Span};

/// The text with `notes` added: each the id of a unit, as [`super::read`] gives it, and what to say of it.
///
/// # Errors
/// A text that is no XLIFF 2.
pub fn add_notes(text: &str, notes: &[(String, String)]) -> Result<String, Problem> {
    let tree = Tree::parse(text)?;
    let root = root(&tree)?;
    let core = tree.namespace(root);
    let mut by_unit: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (unit, note) in notes {
        by_unit.entry(unit).or_default().push(note);
    }
    let mut edits: Vec<(Span, Cow<'_, str>)> = Vec::new();
    for (i, file) in tree.elements(root).filter(|&e| tree.is(e, core, "file")).enumerate() {
        let scope = if i == 0 { String::new() } else { format!("{}/", tree.value(file, "id").unwrap_or_default()) };
        for unit in tree.descendants(file).filter(|&e| tree.is(e, core, "unit")) {
            let id = format!("{scope}{}", tree.value(unit, "id").unwrap_or_default());
            if let Some(own) = by_unit.remove(id.as_str()) {
                edits.extend(edit(&tree, core, unit, &own));
            }
        }
    }
    edits.sort_by_key(|(span, _)| span.start);
    Ok(io::patch(text, edits))
}

/// Into the `notes` that the unit has, else into new ones, which stand before the data of the codes and the
/// segments (XLIFF 2.1 §4.2.2.5).
fn edit<'t>(tree: &Tree<'t>, core: &str, unit: Id, notes: &[&str]) -> Option<(Span, Cow<'t, str>)> {
    let name = tree.qualified(unit);
    let prefix = name.strip_suffix("unit").unwrap_or_default();
    let indent = |element: Id| {
        let before = &tree.text[..tree.span(element).start];
        before[before.trim_end_matches([' ', '\t', '\n', '\r']).len()..].to_owned()
    };
    let mut written = String::new();
    let one = |space: &str, out: &mut String| {
        for note in notes {
            out.push_str(space);
            let _ = write!(out, "<{prefix}note>");
            inline::write_data(note, out);
            let _ = write!(out, "</{prefix}note>");
        }
    };
    if let Some(holder) = tree.child(unit, core, "notes").filter(|&holder| !tree.is_empty_tag(holder)) {
        let last = tree.elements(holder).last();
        let at = last.map_or(tree.inner(holder).start, |last| tree.span(last).end);
        one(&last.map(indent).unwrap_or_default(), &mut written);
        return Some((Span::new(at, at), written.into()));
    }
    let first = tree.elements(unit).find(|&e| {
        tree.namespace(e) == core && matches!(tree.local(e), "notes" | "originalData" | "segment" | "ignorable")
    })?;
    let space = indent(first);
    let _ = write!(written, "<{prefix}notes>");
    one(&space, &mut written);
    let _ = write!(written, "{space}</{prefix}notes>");
    let place = tree.span(first);
    if tree.local(first) == "notes" {
        return Some((place, written.into()));
    }
    written.push_str(&space);
    Some((Span::new(place.start, place.start), written.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_added_where_the_standard_wants_them() {
        let file = "<x:xliff xmlns:x='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='en'><x:file id='f'>\n <x:unit id='a'>\n  <x:segment><x:source>A</x:source></x:segment>\n </x:unit>\n <x:unit id='b'><x:notes><x:note>old</x:note></x:notes><x:segment><x:source>B</x:source></x:segment></x:unit></x:file></x:xliff>";
        let note = |unit: &str, text: &str| (unit.to_owned(), text.to_owned());
        let notes = [note("a", "why & how"), note("b", "new")];
        let written = add_notes(file, &notes).unwrap();
        let wanted = file
            .replace("  <x:segment>", "  <x:notes>\n  <x:note>why &amp; how</x:note>\n  </x:notes>\n  <x:segment>")
            .replace("old</x:note>", "old</x:note><x:note>new</x:note>");
        assert_eq!(written, wanted);
        let read = super::super::read(&written).unwrap();
        assert_eq!(read.units[1].notes, ["old", "new"]);
    }
}
