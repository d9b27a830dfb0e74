//! Document → bilingual file: every block becomes a unit, every sentence a segment.

use crate::model::{Bilingual, Block, Content, Lang, Segment, Span, Unit};
use crate::text::segment::Segmenter;

/// Lays out the blocks of a document for translation into `target`: no translations, no matches, no terms yet.
///
/// The segments of a unit joined give its block again; the white space between sentences stands in
/// ignorable segments.
pub fn extract(blocks: &[Block], segmenter: &Segmenter, source: &Lang, target: &Lang) -> Bilingual {
    Bilingual {
        source_lang: source.clone(),
        target_lang: Some(target.clone()),
        original: None,
        source_hash: None,
        units: blocks.iter().map(|block| unit(block, segmenter)).collect(),
        problems: Vec::new(),
    }
}

fn unit(block: &Block, segmenter: &Segmenter) -> Unit {
    let content = &block.content;
    let mut number = 0;
    let mut segments = Vec::new();
    for (span, ignorable) in cut(content, segmenter) {
        let id = if ignorable {
            String::new()
        } else {
            number += 1;
            format!("s{number}")
        };
        segments.push(Segment { id, source: content.slice(span), ignorable, ..Segment::default() });
    }
    Unit { id: block.id.clone(), segments, notes: Vec::new() }
}

/// Sentences and the gaps between them, which together cover the whole content. A block without a
/// sentence but with codes (an image alone) is one segment.
fn cut(content: &Content, segmenter: &Segmenter) -> Vec<(Span, bool)> {
    let mut parts = Vec::new();
    let mut at = 0;
    for sentence in segmenter.sentences(&content.text) {
        if sentence.start > at {
            parts.push((Span::new(at, sentence.start), true));
        }
        parts.push((sentence, false));
        at = sentence.end;
    }
    if at < content.text.len() || parts.is_empty() {
        parts.push((Span::new(at, content.text.len()), !parts.is_empty() || content.codes.is_empty()));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BlockKind, Code, CodeKind, CodeRole};
    use crate::text::segment::Options;

    fn block(text: &str, codes: Vec<Code>) -> Block {
        Block {
            id: "p1".to_owned(),
            kind: BlockKind::Paragraph,
            part: 0,
            span: Span::new(0, text.len()),
            content: Content { text: text.to_owned(), codes },
            origins: Vec::new(),
            lang: None,
        }
    }

    #[test]
    fn segments_joined_give_the_block() {
        let code = |at, kind| Code { at, kind, id: 1, role: CodeRole::Fmt, label: "*".into(), raw: "*".into() };
        let block = block(" One came. Two left. ", vec![code(1, CodeKind::Open), code(10, CodeKind::Close)]);
        let segmenter = Segmenter::new(&"en".parse().unwrap(), &Options::default());
        let unit = unit(&block, &segmenter);
        let ids: Vec<_> = unit.segments.iter().map(|s| (s.id.as_str(), s.source.labelled())).collect();
        assert_eq!(
            ids,
            [
                ("", " ".to_owned()),
                ("s1", "*One came.*".to_owned()),
                ("", " ".to_owned()),
                ("s2", "Two left.".to_owned()),
                ("", " ".to_owned())
            ]
        );
        let mut joined = Content::default();
        for segment in &unit.segments {
            joined.push(&segment.source);
        }
        assert_eq!(joined, block.content);
    }
}
