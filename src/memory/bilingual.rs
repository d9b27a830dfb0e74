//! Units from a bilingual file: what a translator has finished, with its place in the document.

use super::unit::{Provenance, TranslationUnit, Variant, context_hash};
use crate::model::{Bilingual, Content, Message, State, Unit};

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
    let mut taken = Vec::new();
    let reasons = ["add-untranslated", "add-filled", "add-state", "add-copied"];
    let mut left_out = [0; 4];
    let Some(target_lang) = &bilingual.target_lang else { return (taken, Vec::new()) };
    let segments: Vec<_> = bilingual.units.iter().flat_map(Unit::translatable).collect();
    for (i, segment) in segments.iter().enumerate() {
        let target = match &segment.target {
            Some(target) if segment.is_translated() => target,
            _ => {
                left_out[0] += 1;
                continue;
            }
        };
        if segment.filled.is_some() && !segment.is_finished() {
            left_out[1] += 1;
        } else if segment.state < taking.least {
            left_out[2] += 1;
        } else if target.text == segment.source.text && segment.source.text.contains(char::is_alphabetic) {
            left_out[3] += 1;
        } else {
            let near = |at: Option<usize>| at.and_then(|at| segments.get(at)).map(|s| context_hash(&s.source.text));
            let provenance = Provenance {
                document: bilingual.original.clone().or_else(|| taking.document.clone()),
                previous: near(i.checked_sub(1)),
                next: near(Some(i + 1)),
                author: taking.author.clone(),
                project: taking.project.clone(),
                created: taking.date.clone(),
                // A person typed it, whatever state the tool wrote.
                status: segment.state.max(State::Translated),
                ..Provenance::default()
            };
            let variant = |lang: &crate::model::Lang, content: &Content| Variant::new(lang.clone(), content.clone());
            let variants = vec![variant(&bilingual.source_lang, &segment.source), variant(target_lang, target)];
            taken.push(TranslationUnit { variants, provenance });
        }
    }
    let left_out = reasons.into_iter().zip(left_out).filter(|(_, count)| *count > 0);
    (taken, left_out.map(|(id, count)| (Message::new(id).arg("segments", count), count)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Filled, Segment};

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
        assert_eq!(ids, [("add-untranslated", 1), ("add-filled", 1), ("add-copied", 1)]);
        let reviewed = Taking { least: State::Reviewed, ..Taking::default() };
        assert_eq!(units(&bilingual, &reviewed).0.len(), 1);
    }
}
