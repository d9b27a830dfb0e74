//! Units from a bilingual file: what a translator has finished, with its place in the document.

use super::clean::is_foreign;
use super::exchange::Entry;
use super::unit::{Provenance, TranslationUnit, Variant, context_hash};
use crate::model::{Bilingual, Content, Lang, Message, Position, Segment, State, Unit};

/// What is taken from a bilingual file.
#[derive(Clone, Debug, Default)]
pub struct Taking {
    /// The least state.
    pub least: State,
    /// The name of the document, when the file does not say.
    pub document: Option<String>,
    /// Who translated.
    pub author: Option<String>,
    /// The project or client.
    pub project: Option<String>,
    /// When, `YYYYMMDDThhmmssZ`.
    pub date: Option<String>,
}

/// The units of a bilingual file, and why the other segments were left out: a message and how many.
///
/// A segment is taken when a person finished it: a target that only the memory filled in would come
/// back as a second witness for itself. Codes are kept; neighbours are remembered by their hash.
pub fn units(bilingual: &Bilingual, taking: &Taking) -> (Vec<TranslationUnit>, Vec<(Message, usize)>) {
    let reasons = ["add-untranslated", "add-filled", "add-state", "add-copied", "add-language"];
    let mut taken = Vec::new();
    let mut left_out = [0; 5];
    each(bilingual, taking, &mut |_, verdict| match verdict {
        Ok(unit) => taken.push(unit),
        Err(why) => left_out[why as usize] += 1,
    });
    let left_out = reasons.into_iter().zip(left_out).filter(|(_, count)| *count > 0);
    (taken, left_out.map(|(id, count)| (Message::new(id).arg("segments", count), count)).collect())
}

/// As [`units`], but segment by segment with its line, for an import that tells what it left out.
pub fn entries(bilingual: &Bilingual, taking: &Taking) -> Vec<Entry> {
    let reasons = ["reject-untranslated", "reject-filled", "reject-state", "reject-copied", "reject-language"];
    let mut list = Vec::new();
    each(bilingual, taking, &mut |segment, verdict| {
        let at = Position { line: segment.line.max(1), column: 1 };
        list.push(match verdict {
            Ok(unit) => Entry::Unit(unit, at),
            Err(why) => Entry::Rejected(Message::new(reasons[why as usize]), at),
        });
    });
    list
}

/// Why a segment is left out.
#[derive(Clone, Copy)]
enum Why {
    Untranslated,
    Filled,
    State,
    Copied,
    Language,
}

fn each(bilingual: &Bilingual, taking: &Taking, visit: &mut dyn FnMut(&Segment, Result<TranslationUnit, Why>)) {
    let Some(target_lang) = &bilingual.target_lang else { return };
    let segments: Vec<_> = bilingual.units.iter().flat_map(Unit::translatable).collect();
    let near = |at: Option<usize>| at.and_then(|at| segments.get(at)).map(|s| context_hash(&s.source.text));
    for (i, segment) in segments.iter().enumerate() {
        let verdict = match &segment.target {
            Some(target) if segment.is_translated() => {
                if segment.filled.is_some() && !segment.is_finished() {
                    Err(Why::Filled)
                } else if segment.state < taking.least {
                    Err(Why::State)
                } else if target.text == segment.source.text && segment.source.text.contains(char::is_alphabetic) {
                    Err(Why::Copied)
                } else if is_foreign(&target.text, target_lang) {
                    Err(Why::Language)
                } else {
                    Ok(target)
                }
            }
            _ => Err(Why::Untranslated),
        };
        let unit = |target: &Content| {
            let provenance = Provenance {
                document: bilingual.original.clone().or_else(|| taking.document.clone()),
                previous: near(i.checked_sub(1)),
                next: near(Some(i + 1)),
                creator: taking.author.clone(),
                project: taking.project.clone(),
                created: taking.date.clone(),
                // A person typed it, whatever state the tool wrote.
                status: segment.state.max(State::Translated),
                ..Provenance::default()
            };
            let variant = |lang: &Lang, content: &Content| Variant::new(lang.clone(), content.clone());
            let variants = vec![variant(&bilingual.source_lang, &segment.source), variant(target_lang, target)];
            TranslationUnit { variants, provenance }
        };
        visit(segment, verdict.map(unit));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Filled;

    #[test]
    fn only_what_a_person_finished_is_taken() {
        let segment = |source: &str, target: &str, state, filled: Option<u8>| Segment {
            source: Content::plain(source),
            target: (!target.is_empty()).then(|| Content::plain(target)),
            state,
            filled: filled.map(|score| Filled { score }),
            ..Segment::default()
        };
        let segments = vec![
            segment("One.", "一。", State::Translated, None),
            segment("Two.", "", State::Initial, None),
            segment("Three.", "三。", State::Translated, Some(100)),
            segment("Four.", "四。", State::Final, Some(80)),
            segment("Five.", "Five.", State::Final, None),
            segment("Six.", "六。", State::Initial, None),
            segment("Seven.", "Sieben Jahre.", State::Final, None),
        ];
        let bilingual = Bilingual {
            source_lang: "en".parse().unwrap(),
            target_lang: Some("zh".parse().unwrap()),
            original: Some("a.md".into()),
            source_hash: None,
            units: vec![Unit { segments, ..Unit::default() }],
            problems: Vec::new(),
        };
        let (taken, left_out) = units(&bilingual, &Taking::default());
        let texts: Vec<_> = taken.iter().map(|u| u.variants[1].content.text.as_str()).collect();
        assert_eq!(texts, ["一。", "四。", "六。"]);
        assert_eq!(taken[1].provenance.previous, Some(context_hash("Three.")));
        assert_eq!(taken[1].provenance.status, State::Final);
        let ids: Vec<_> = left_out.iter().map(|(m, n)| (m.id, *n)).collect();
        assert_eq!(ids, [("add-untranslated", 1), ("add-filled", 1), ("add-copied", 1), ("add-language", 1)]);
        let reviewed = Taking { least: State::Reviewed, ..Taking::default() };
        assert_eq!(units(&bilingual, &reviewed).0.len(), 1);
    }
}
