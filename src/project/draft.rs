//! Bilingual file → what each block of the document becomes in the localized draft.

use std::collections::BTreeMap;

use super::Untranslated;
use crate::model::{Bilingual, Block, Content, Lang, Segment, Unit};

/// The marks around a source text that stands in a draft because nobody has translated it yet.
pub const MARKS: [&str; 2] = ["⟦", "⟧"];

/// One translation for each of a document's `blocks`; `None` leaves the block's bytes as they are.
///
/// A unit without a block is ignored, a block that the bilingual file does not have
/// counts as untranslated. White space between sentences follows the target language: Chinese has
/// none, the others have a space.
pub fn draft(blocks: &[Block], bilingual: &Bilingual, untranslated: Untranslated) -> Vec<Option<Content>> {
    let units: BTreeMap<&str, &Unit> = bilingual.units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
    let chinese = |lang: Option<&Lang>| lang.is_some_and(Lang::is_chinese);
    let spacing = match (chinese(Some(&bilingual.source_lang)), chinese(bilingual.target_lang.as_ref())) {
        (false, true) => Spacing::Drop,
        (true, false) => Spacing::Insert,
        _ => Spacing::Keep,
    };
    let translate = |unit: &Unit| {
        let mut out = Content::default();
        let mut after_sentence = false;
        for segment in &unit.segments {
            if segment.ignorable {
                let blank = segment.source.codes.is_empty() && segment.source.text.chars().all(|c| c == ' ');
                if !(blank && spacing == Spacing::Drop) {
                    out.push(&segment.source);
                }
                after_sentence = false;
                continue;
            }
            if after_sentence && spacing == Spacing::Insert {
                out.push_str(" ");
            }
            push_segment(&mut out, segment, untranslated);
            after_sentence = true;
        }
        out
    };
    let blocks = blocks.iter().map(|block| {
        let whole = if let Some(unit) = units.get(block.id.as_str()) {
            translate(unit)
        } else {
            let segment = Segment { source: block.content.clone(), ..Segment::default() };
            translate(&Unit { segments: vec![segment], ..Unit::default() })
        };
        (whole != block.content).then_some(whole)
    });
    blocks.collect()
}

/// Whether the segment's target may stand in a draft: a person's work, or an exact match. A fuzzy
/// match that was only filled in says something else than the source.
pub fn is_usable(segment: &Segment) -> bool {
    segment.is_translated() && segment.filled.is_none_or(|filled| filled.score >= 100)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Spacing {
    Keep,
    Drop,
    Insert,
}

fn push_segment(out: &mut Content, segment: &Segment, untranslated: Untranslated) {
    match (&segment.target, untranslated) {
        (Some(target), _) if is_usable(segment) => out.push(target),
        (_, Untranslated::Empty) => {}
        (_, Untranslated::Source) => out.push(&segment.source),
        // A code alone (an image) needs no translation, and so no marks.
        (_, Untranslated::Marked) if segment.source.text.trim().is_empty() => out.push(&segment.source),
        (_, Untranslated::Marked) => {
            out.push_str(MARKS[0]);
            out.push(&segment.source);
            out.push_str(MARKS[1]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BlockKind, Filled, Span, State};

    fn render(target_lang: &str, targets: [Option<(&str, u8)>; 2], policy: Untranslated) -> String {
        let block = Block {
            id: "p1".to_owned(),
            kind: BlockKind::Paragraph,
            part: 0,
            span: Span::new(0, 9),
            content: Content::plain("One. Two."),
            origins: Vec::new(),
            lang: None,
            notes: Vec::new(),
        };
        let blocks = [block];
        let segment = |source: &str, target: Option<(&str, u8)>| Segment {
            source: Content::plain(source),
            target: target.map(|(text, _)| Content::plain(text)),
            filled: target.map(|(_, score)| Filled { score }),
            state: State::Initial,
            ..Segment::default()
        };
        let gap = Segment { source: Content::plain(" "), ignorable: true, ..Segment::default() };
        let segments = vec![segment("One.", targets[0]), gap, segment("Two.", targets[1])];
        let bilingual = Bilingual {
            source_lang: "en".parse().unwrap(),
            target_lang: Some(target_lang.parse().unwrap()),
            original: None,
            source_hash: None,
            units: vec![Unit { id: "p1".to_owned(), segments, notes: Vec::new() }],
            problems: Vec::new(),
        };
        draft(&blocks, &bilingual, policy)[0].as_ref().map_or("(unchanged)".to_owned(), |c| c.text.clone())
    }

    #[test]
    fn chinese_sentences_stand_without_a_space() {
        let both = [Some(("一。", 100)), Some(("二。", 101))];
        assert_eq!(render("zh-Hans", both, Untranslated::Marked), "一。二。");
        assert_eq!(render("ug", both, Untranslated::Marked), "一。 二。");
    }

    #[test]
    fn what_is_not_translated_stays_visible() {
        let one = [Some(("بىر.", 100)), None];
        assert_eq!(render("ug", one, Untranslated::Marked), "بىر. ⟦Two.⟧");
        assert_eq!(render("ug", one, Untranslated::Source), "بىر. Two.");
        assert_eq!(render("ug", one, Untranslated::Empty), "بىر. ");
        assert_eq!(render("ug", [None, None], Untranslated::Source), "(unchanged)");
    }

    #[test]
    fn a_fuzzy_match_is_no_translation() {
        assert_eq!(render("ug", [Some(("بىر.", 90)), None], Untranslated::Marked), "⟦One.⟧ ⟦Two.⟧");
    }
}
