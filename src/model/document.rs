//! A document as a format reads it: blocks of text with their place in the source.

use super::{Content, Lang, Message, Problem, Span};

/// What a format found in a file.
///
/// Parsers are total: whatever is wrong with the file stands in `problems`, and a part that could
/// not be read is simply no block, so writing keeps it as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The name of the format that read it, such as `markdown`.
    pub format: &'static str,
    /// The language the document itself declares, if any.
    pub lang: Option<Lang>,
    /// The texts that the blocks' spans point into. A plain file has one part, with an empty name;
    /// a package (DOCX) has one for each of its files that holds text.
    pub parts: Vec<Part>,
    /// Everything to be translated, in reading order.
    pub blocks: Vec<Block>,
    /// Texts that a reader may see and that are deliberately not translated.
    pub skipped: Vec<Skipped>,
    /// What was wrong or had to be left out.
    pub problems: Vec<Problem>,
}

/// A text that is no block on purpose: a code sample, a value of another key, a deleted paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Which of the document's parts it lies in.
    pub part: usize,
    /// Where in that part.
    pub span: Span,
    /// Why it is left as it is.
    pub reason: Message,
}

/// One text of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Its path in the package, empty for a plain file.
    pub name: String,
    /// The decoded text.
    pub text: String,
}

/// One run of text that is translated as a whole: a paragraph, a heading, a table cell, an `alt`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Unique in the document and stable while the blocks before it stay: `p3`, `h1`, `title`.
    pub id: String,
    /// What kind of text it is.
    pub kind: BlockKind,
    /// Which of the document's parts it lies in.
    pub part: usize,
    /// Where in that part: the bytes that writing replaces.
    pub span: Span,
    /// The text and its inline codes, decoded (entities and escapes resolved).
    pub content: Content,
    /// Where each stretch of the content comes from; see [`Origin`].
    pub origins: Vec<Origin>,
    /// The language of the block where it differs from the document's.
    pub lang: Option<Lang>,
    /// What the file tells translators about it: comments, a context.
    pub notes: Vec<String>,
}

/// A stretch of a block's content and the bytes of the part it was read from.
///
/// Where both are equally long the text stands there letter by letter; else (an entity, an escape,
/// folded white space) the two correspond only as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// In the block's `content.text`.
    pub text: Span,
    /// In the part's text.
    pub source: Span,
}

/// What kind of text a block holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A heading or a title.
    Heading,
    /// An item of a list.
    ListItem,
    /// A cell of a table.
    Cell,
    /// Text inside a block quotation: somebody else's words.
    Quotation,
    /// A caption, an `alt` or a `title` attribute.
    Caption,
    /// A value of the front matter or of the head: title, description.
    Metadata,
    /// A footnote or an endnote.
    Note,
    /// A cue of a subtitle file.
    Cue,
    /// A message of a string catalogue.
    Message,
}

impl BlockKind {
    /// Whether it is a subflow, as SRX calls text that the main text only points to.
    pub fn is_subflow(self) -> bool {
        matches!(self, BlockKind::Note | BlockKind::Caption | BlockKind::Metadata)
    }
}

impl Document {
    /// The text of a document with one part; empty when there is none.
    pub fn text(&self) -> &str {
        self.parts.first().map_or("", |part| &part.text)
    }
}

impl Block {
    /// The same block with nothing in it: a place for a text that is still to come.
    #[must_use]
    pub fn without_text(&self) -> Block {
        Block { content: Content::default(), origins: Vec::new(), ..self.clone() }
    }

    /// The bytes of the part that the stretch `span` of the content was read from.
    ///
    /// Stretches that correspond only as a whole are taken whole.
    pub fn source_span(&self, span: Span) -> Span {
        let edge = |at: usize, is_end: bool| {
            let inside = |o: &&Origin| {
                if is_end { o.text.start < at && at <= o.text.end } else { o.text.start <= at && at < o.text.end }
            };
            match self.origins.iter().find(inside) {
                Some(o) if o.text.len() == o.source.len() => o.source.start + (at - o.text.start),
                Some(o) if is_end => o.source.end,
                Some(o) => o.source.start,
                None if is_end => {
                    self.origins.iter().rev().find(|o| o.text.end <= at).map_or(self.span.start, |o| o.source.end)
                }
                None => self.origins.iter().find(|o| o.text.start >= at).map_or(self.span.end, |o| o.source.start),
            }
        };
        let start = edge(span.start, false);
        let end = if span.is_empty() { start } else { edge(span.end, true) };
        Span::new(start, end.max(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_maps_back_through_an_entity() {
        // source: `A &amp; B` at byte 10
        let block = Block {
            id: "p1".to_owned(),
            kind: BlockKind::Paragraph,
            part: 0,
            span: Span::new(10, 19),
            content: Content::plain("A & B"),
            origins: vec![
                Origin { text: Span::new(0, 2), source: Span::new(10, 12) },
                Origin { text: Span::new(2, 3), source: Span::new(12, 17) },
                Origin { text: Span::new(3, 5), source: Span::new(17, 19) },
            ],
            lang: None,
            notes: Vec::new(),
        };
        assert_eq!(block.source_span(Span::new(0, 5)), Span::new(10, 19));
        assert_eq!(block.source_span(Span::new(4, 5)), Span::new(18, 19));
        assert_eq!(block.source_span(Span::new(2, 3)), Span::new(12, 17));
    }
}
