//! Bilingual file → what each block of the document becomes in the localized draft.

use std::collections::{BTreeMap, BTreeSet};

use super::Untranslated;
use crate::model::{Bilingual, Block, CodeKind, Content, Lang, Message, Place, Position, Problem, Segment, Unit};

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

/// The inline codes that stand in the translation of a unit and not in its source, which no draft can hold,
/// and those of the source that the translation lacks, each with the line of its segment. The words
/// around them are kept; `TAGS001` of `check` is the same.
pub fn differing_codes(bilingual: &Bilingual) -> Vec<Problem> {
    let mut problems = Vec::new();
    for unit in &bilingual.units {
        let sides: Vec<(&Segment, &Content, &Content)> = unit
            .segments
            .iter()
            .map(|s| (s, &s.source, s.target.as_ref().filter(|_| is_usable(s)).unwrap_or(&s.source)))
            .collect();
        let keys =
            |content: &Content| -> Vec<(u32, CodeKind)> { content.codes.iter().map(|c| (c.id, c.kind)).collect() };
        let sources: BTreeSet<_> = sides.iter().flat_map(|side| keys(side.1)).collect();
        let targets: BTreeSet<_> = sides.iter().flat_map(|side| keys(side.2)).collect();
        let mut told = BTreeSet::new();
        for (segment, source, target) in sides {
            let added = target.codes.iter().filter(|c| !sources.contains(&(c.id, c.kind)));
            let lost = source.codes.iter().filter(|c| !targets.contains(&(c.id, c.kind)));
            for (code, id) in added.map(|c| (c, "warning-code-added")).chain(lost.map(|c| (c, "warning-code-lost"))) {
                if told.insert((code.id, code.kind)) {
                    let message = Message::new(id).arg("unit", &*unit.id).arg("code", &*code.label);
                    let place = Place::Position(Position { line: segment.line.max(1), column: 1 });
                    problems.push(Problem::new(message).at(place));
                }
            }
        }
        problems.extend(crossed(unit, &told));
    }
    problems
}

/// The codes of a unit's translation that no draft can hold because they are half of nothing; each code once, and none
/// that was `told` already.
fn crossed(unit: &Unit, told: &BTreeSet<(u32, CodeKind)>) -> Vec<Problem> {
    let (mut source, mut target) = (Content::default(), Content::default());
    let mut lines = Vec::new();
    for segment in &unit.segments {
        source.push(&segment.source);
        target.push(segment.target.as_ref().filter(|_| is_usable(segment)).unwrap_or(&segment.source));
        lines.resize(target.codes.len(), segment.line.max(1));
    }
    let mut ids: BTreeSet<u32> = told.iter().map(|&(id, _)| id).collect();
    let wrong = target.misplaced(!source.misplaced(false).is_empty()).into_iter();
    let new = wrong.filter(|&place| ids.insert(target.codes[place].id));
    new.map(|place| {
        let message = Message::new("warning-code-crossed").arg("unit", &*unit.id);
        let message = message.arg("code", &*target.codes[place].label);
        Problem::new(message).at(Place::Position(Position { line: lines[place], column: 1 }))
    })
    .collect()
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
    fn codes_that_differ_are_told_once() {
        let text = "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' trgLang='ug'><file id='f'>\n<unit id='u'><segment state='translated'><source>He <pc id='1'>fled</pc>.</source>\n<target>U <pc id='9'>qachti</pc>.</target></segment></unit>\n<unit id='v'><segment><source>a<ph id='1'/></source></segment></unit></file></xliff>";
        let read = crate::formats::xliff::read(text).unwrap();
        let told: Vec<_> = differing_codes(&read).iter().map(|p| p.message.to_string()).collect();
        assert_eq!(
            told,
            [
                "warning-code-added unit=u code=<9>",
                "warning-code-added unit=u code=</9>",
                "warning-code-lost unit=u code=<1>",
                "warning-code-lost unit=u code=</1>"
            ]
        );
    }

    #[test]
    fn a_fuzzy_match_is_no_translation() {
        assert_eq!(render("ug", [Some(("بىر.", 90)), None], Untranslated::Marked), "⟦One.⟧ ⟦Two.⟧");
    }
}
