//! Adding notes to a file that is there, and changing no other byte.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::{place, root};
use crate::io;
use crate::io::xml::{Tree, escape_text, is_xml_char};
use crate::model::{Problem, Span};

/// The text with `notes` added: each the id of a unit, as [`super::read`] gives it, and what to say of it.
/// They follow the target (XLIFF 1.2, trans-unit).
///
/// # Errors
/// A text that is no XLIFF 1.
pub fn add_notes(text: &str, notes: &[(String, String)]) -> Result<String, Problem> {
    let tree = Tree::parse(text)?;
    let (root, core, _) = root(&tree)?;
    let mut edits: Vec<(Span, Cow<'_, str>)> = Vec::new();
    for (id, unit) in place::files(&tree, root, core).into_iter().flat_map(|file| file.units) {
        let head = tree
            .elements(unit)
            .filter(|&e| tree.namespace(e) == core && matches!(tree.local(e), "source" | "seg-source" | "target"));
        let Some(last) = head.last() else { continue };
        let name = tree.qualified(last);
        let prefix = name.strip_suffix(tree.local(last)).unwrap_or_default();
        let mut written = String::new();
        for (_, note) in notes.iter().filter(|(unit, _)| *unit == id) {
            let clean: String = note.chars().filter(|&c| is_xml_char(c)).collect();
            let _ = write!(written, "<{prefix}note>");
            escape_text(&clean, &mut written);
            let _ = write!(written, "</{prefix}note>");
        }
        let at = tree.span(last).end;
        edits.push((Span::new(at, at), written.into()));
    }
    edits.sort_by_key(|(span, _)| span.start);
    Ok(io::patch(text, edits))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_note_follows_the_target() {
        let file = "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><file original='a' source-language='en' target-language='ug' datatype='plaintext'><body><trans-unit id='1'><source>A</source><target>B</target><alt-trans/></trans-unit><trans-unit id='2'><source>C</source></trans-unit></body></file></xliff>";
        let note = |unit: &str| (unit.to_owned(), "x & y".to_owned());
        let written = super::add_notes(file, &[note("1"), note("2")]).unwrap();
        let wanted = file
            .replace("</target>", "</target><note>x &amp; y</note>")
            .replace("C</source>", "C</source><note>x &amp; y</note>");
        assert_eq!(written, wanted);
        assert_eq!(super::super::read(&written).unwrap().units[1].notes, ["x & y"]);
    }
}
