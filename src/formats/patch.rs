//! Puts translations in place of blocks; all other bytes stay.

use std::borrow::Cow;

use crate::model::{Block, Code, Content, Document, Message, Problem, Span};

/// A replacement in a part of a document.
enum Edit<'a> {
    /// The translation of a block.
    Block(&'a Block, Content),
    /// A fixed text: the language of the page.
    Text(String),
}

/// The text of part `part` with the translations in place, each encoded by `encode`, and the
/// replacements of `more` (sorted or not; they must not cross a block's borders).
///
/// A block may lie inside a code of another one (the `alt` of an image within a paragraph): the code
/// is then written with that translation inside.
pub(super) fn translate(
    document: &Document,
    part: usize,
    translations: &[Option<Content>],
    more: Vec<(Span, String)>,
    encode: &dyn Fn(&Block, &Content) -> String,
) -> Result<String, Problem> {
    if translations.len() != document.blocks.len() {
        let message = Message::new("error-format-count")
            .arg("blocks", document.blocks.len())
            .arg("translations", translations.len());
        return Err(Problem::new(message));
    }
    let mut edits: Vec<(Span, Edit<'_>)> = more.into_iter().map(|(span, text)| (span, Edit::Text(text))).collect();
    for (block, translation) in document.blocks.iter().zip(translations) {
        if let Some(translation) = translation
            && block.part == part
        {
            // Office documents part what crosses; a page or Markdown would be broken by it.
            let parted = matches!(document.format, "docx" | "odt" | "fodt");
            let translation = fitted(&block.content, translation, parted);
            if !same(&block.content, &translation) {
                edits.push((block.span, Edit::Block(block, translation)));
            }
        }
    }
    // What is inserted where a block begins stands before the block, not in it.
    edits.sort_by_key(|(span, _)| (span.start, !span.is_empty(), std::cmp::Reverse(span.end)));
    let Some(source) = document.parts.get(part) else { return Ok(String::new()) };
    Ok(render(&source.text, Span::new(0, source.text.len()), &edits, encode))
}

/// `span` of the source with the edits that lie in it; `edits` are sorted, the outer one first.
fn render(source: &str, span: Span, edits: &[(Span, Edit<'_>)], encode: &dyn Fn(&Block, &Content) -> String) -> String {
    let mut out = String::with_capacity(span.len());
    let mut at = span.start;
    let mut next = edits.partition_point(|(edit, _)| edit.start < span.start);
    while let Some((edit, what)) = edits.get(next).filter(|(edit, _)| edit.start < span.end || *edit == span) {
        let inner_start = next + 1;
        next += edits[next..].iter().take_while(|(e, _)| e.start < edit.end || e == edit).count().max(1);
        if edit.start < at || edit.end > span.end {
            continue;
        }
        out.push_str(&source[at..edit.start]);
        match what {
            Edit::Text(text) => out.push_str(text),
            Edit::Block(block, translation) => {
                let inner = &edits[inner_start..next];
                let mut translation = Cow::Borrowed(translation);
                if !inner.is_empty() {
                    let places = code_places(block);
                    for code in &mut translation.to_mut().codes {
                        let own = block.content.codes.iter().position(|c| c.id == code.id && c.kind == code.kind);
                        if let Some(&place) = own.and_then(|i| places.get(i))
                            && *place.of(source) == *code.raw
                        {
                            code.raw = render(source, place, inner, encode).into();
                        }
                    }
                }
                out.push_str(&encode(block, &translation));
            }
        }
        at = edit.end;
    }
    out.push_str(&source[at..span.end]);
    out
}

/// Where each code of the block stands in the source, in their order (see [`super::run::Run`]).
fn code_places(block: &Block) -> Vec<Span> {
    block.origins.iter().filter(|o| o.text.is_empty()).map(|o| o.source).collect()
}

/// The translation with the codes that the block has, written as the block writes them; half a pair
/// is left out, and so is a pair across another, unless `crossing`.
fn fitted(source: &Content, translation: &Content, crossing: bool) -> Content {
    let own = |code: &Code| source.codes.iter().find(|c| c.id == code.id && c.kind == code.kind);
    let known = translation.codes.iter().filter_map(|code| own(code).map(|own| Code { at: code.at, ..own.clone() }));
    let mut fitted = Content { text: translation.text.clone(), codes: known.collect() };
    let wrong = fitted.misplaced(crossing || !source.misplaced(false).is_empty());
    let mut place = 0..;
    fitted.codes.retain(|_| place.next().is_none_or(|place| wrong.binary_search(&place).is_err()));
    fitted
}

/// Whether two contents say the same: text, and codes at the same places.
pub(super) fn same(a: &Content, b: &Content) -> bool {
    a.text == b.text
        && a.codes.len() == b.codes.len()
        && a.codes.iter().zip(&b.codes).all(|(a, b)| (a.at, a.kind, a.id) == (b.at, b.kind, b.id))
}
