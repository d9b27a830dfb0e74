//! Everything of a document that a reader sees and a translator does not get, with the reason.

use crate::io::xml::Tree;
use crate::model::{CodeKind, CodeRole, Document, LineIndex, Message, Skipped, Span};

/// A text that stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The part of the package; empty for a plain file.
    pub part: String,
    /// The line in that part, from 1.
    pub line: usize,
    /// Why.
    pub reason: Message,
    /// What it says, without markup, cut after 80 characters.
    pub text: String,
}

/// What the document's format left alone, and the inline codes that hold words of their own, in the
/// order of the file.
pub fn left_alone(document: &Document) -> Vec<Left> {
    let mut found: Vec<(usize, Span, Message)> =
        document.skipped.iter().map(|Skipped { part, span, reason }| (*part, *span, reason.clone())).collect();
    let mut starts: Vec<(usize, usize)> = document.blocks.iter().map(|b| (b.part, b.span.start)).collect();
    starts.sort_unstable();
    // A note or a text box whose words are blocks of their own.
    let holds_blocks = |part: usize, place: Span| {
        let next = starts.partition_point(|&start| start < (part, place.start));
        starts.get(next).is_some_and(|&start| start < (part, place.end))
    };
    for block in &document.blocks {
        let places = block.origins.iter().filter(|origin| origin.text.is_empty()).map(|origin| origin.source);
        for (code, place) in block.content.codes.iter().zip(places) {
            let whole = code.kind == CodeKind::Alone && !matches!(code.role, CodeRole::Image | CodeRole::Ui);
            if whole && code.raw.starts_with(['<', '`']) && !holds_blocks(block.part, place) {
                found.push((block.part, place, Message::new("skipped-code-in-text")));
            }
        }
    }
    found.sort_by_key(|(part, span, _)| (*part, span.start));
    let indexes: Vec<LineIndex> = document.parts.iter().map(|part| LineIndex::new(&part.text)).collect();
    let left = found.into_iter().filter_map(|(part, span, reason)| {
        let (own, index) = document.parts.get(part).zip(indexes.get(part))?;
        let text = words(span.of(&own.text));
        let line = index.position(&own.text, span.start).line;
        (!text.is_empty()).then(|| Left { part: own.name.clone(), line, reason, text })
    });
    left.collect()
}

/// The text of what a file writes, on one line, without tags.
fn words(raw: &str) -> String {
    let mut text = String::new();
    match Tree::parse(raw) {
        Ok(tree) => tree.root().into_iter().for_each(|root| text = tree.string(root)),
        Err(_) => {
            let mut rest = raw;
            while let Some((before, after)) = rest.split_once('<') {
                text.push_str(before);
                text.push(' ');
                rest = after.split_once('>').map_or("", |(_, after)| after);
            }
            text.push_str(rest);
        }
    }
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let end = folded.char_indices().nth(80).map(|(at, _)| at);
    end.map_or_else(|| folded.clone(), |end| format!("{}…", &folded[..end]))
}

/// The elements of an XML part that hold text and lie in no block: `reason` says why for each, or
/// that it is none.
pub(super) fn in_xml(
    tree: &Tree<'_>,
    part: usize,
    blocks: &[Span],
    reason: impl Fn(crate::io::xml::Id) -> Option<&'static str>,
) -> Vec<Skipped> {
    let Some(root) = tree.root() else { return Vec::new() };
    let inside = |span: Span| {
        let next = blocks.partition_point(|block| block.start <= span.start);
        next.checked_sub(1).is_some_and(|at| blocks[at].contains(span))
    };
    let texts = tree.descendants(root).filter(|&e| !inside(tree.span(e)));
    let left = texts.filter_map(|e| {
        let reason = reason(e)?;
        (!tree.string(e).trim().is_empty()).then(|| Skipped { part, span: tree.span(e), reason: Message::new(reason) })
    });
    left.collect()
}
