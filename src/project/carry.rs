//! A new extraction takes over the work of the old one: nothing a person did is lost, and only
//! segments whose source changed are open again.

use std::collections::{BTreeMap, VecDeque};

use crate::model::{Bilingual, Content, Segment, Suggestion};

/// The origin that marks a suggestion taken from the previous version of the same document.
pub const PREVIOUS: &str = "previous version";

/// What [`carry_over`] did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// Segments whose translation was taken over.
    pub kept: usize,
    /// Segments that a person had finished and whose source is gone or changed; their translation
    /// is offered as a suggestion where the text still resembles them.
    pub reopened: usize,
}

/// Takes targets, states and notes from `old` into `fresh` wherever the source is the same: in the
/// same unit first, then in reading order. `similarity` (percent, of two source texts) finds the
/// place where the translation of a changed sentence is still of use.
pub fn carry_over(fresh: &mut Bilingual, old: Bilingual, similarity: impl Fn(&str, &str) -> u8) -> Carried {
    let mut notes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    // Old segments in reading order, `None` once taken, and where each source stands among them.
    let mut stock: Vec<Option<(String, Segment)>> = Vec::new();
    let mut places: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
    for unit in old.units {
        for segment in unit.segments.into_iter().filter(|segment| !segment.ignorable) {
            places.entry(key(&segment.source)).or_default().push_back(stock.len());
            stock.push(Some((unit.id.clone(), segment)));
        }
        notes.insert(unit.id, unit.notes);
    }
    for unit in &mut fresh.units {
        // What the source document says is said anew; what people wrote is kept.
        for note in notes.remove(&unit.id).into_iter().flatten() {
            if !unit.notes.contains(&note) {
                unit.notes.push(note);
            }
        }
    }

    let mut carried = Carried::default();
    let mut open: Vec<(&str, &mut Segment)> = Vec::new();
    for unit in &mut fresh.units {
        open.extend(unit.segments.iter_mut().filter(|s| !s.ignorable).map(|segment| (unit.id.as_str(), segment)));
    }
    for same_unit in [true, false] {
        open.retain_mut(|(unit, segment)| {
            let Some(queue) = places.get_mut(&key(&segment.source)) else { return true };
            let fits = |&i: &usize| stock[i].as_ref().is_some_and(|(id, _)| !same_unit || id == unit);
            let Some(at) = queue.iter().position(fits) else { return true };
            let Some((_, before)) = queue.remove(at).and_then(|i| stock[i].take()) else { return true };
            carried.kept += usize::from(before.is_translated());
            segment.target = before.target;
            segment.state = before.state;
            segment.filled = before.filled;
            // What the previous version said is offered until somebody has finished the segment.
            segment.matches.extend(before.matches.into_iter().filter(|offer| offer.origin == PREVIOUS));
            false
        });
    }

    let left: Vec<(String, Segment)> = stock.into_iter().flatten().filter(|(_, s)| s.is_finished()).collect();
    carried.reopened = left.len();
    for (unit, segment) in open {
        let best = left
            .iter()
            .map(|(id, before)| (similarity(&before.source.text, &segment.source.text), id == unit, before))
            .max_by_key(|(score, same, _)| (*score, *same));
        if let Some((score @ 50.., _, before)) = best
            && let Some(target) = &before.target
        {
            segment.matches.push(Suggestion {
                score: score.min(99),
                similarity: score,
                source: before.source.clone(),
                target: target.clone(),
                origin: PREVIOUS.to_owned(),
            });
        }
    }
    carried
}

/// Two sources are the same when words and codes are: white space alone needs no new translation.
fn key(content: &Content) -> String {
    content.labelled().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Filled, State, Unit};

    type Sketch<'a> = (&'a str, &'a [(&'a str, Option<&'a str>)]);

    fn bilingual(units: &[Sketch]) -> Bilingual {
        let segment = |(source, target): &(&str, Option<&str>)| Segment {
            source: Content::plain(*source),
            target: target.map(Content::plain),
            state: if target.is_some() { State::Translated } else { State::Initial },
            ..Segment::default()
        };
        let unit = |(id, segments): &Sketch| Unit {
            id: (*id).to_owned(),
            segments: segments.iter().map(segment).collect(),
            notes: Vec::new(),
        };
        Bilingual {
            source_lang: "en".parse().unwrap(),
            target_lang: Some("zh-Hans".parse().unwrap()),
            original: None,
            source_hash: None,
            units: units.iter().map(unit).collect(),
            problems: Vec::new(),
        }
    }

    fn targets(bilingual: &Bilingual) -> Vec<Option<&str>> {
        bilingual.units.iter().flat_map(|u| &u.segments).map(|s| s.target.as_ref().map(|t| t.text.as_str())).collect()
    }

    #[test]
    fn only_changed_segments_reopen() {
        let old = bilingual(&[("p1", &[("A", Some("甲")), ("B", Some("乙"))]), ("p2", &[("C", Some("丙"))])]);
        // A paragraph was put in front, so the ids moved, and B changed.
        let mut fresh =
            bilingual(&[("p1", &[("New", None)]), ("p2", &[("A", None), ("B2", None)]), ("p3", &[("C", None)])]);
        let alike = |a: &str, b: &str| if a.chars().next() == b.chars().next() { 80 } else { 0 };
        let carried = carry_over(&mut fresh, old, alike);
        assert_eq!(carried, Carried { kept: 2, reopened: 1 });
        assert_eq!(targets(&fresh), [None, Some("甲"), None, Some("丙")]);
        let offered = &fresh.units[1].segments[1].matches;
        assert_eq!((offered[0].target.text.as_str(), offered[0].score), ("乙", 80));
    }

    #[test]
    fn repeated_sentences_keep_their_own_translations() {
        let old = bilingual(&[("p1", &[("Yes.", Some("是。"))]), ("p2", &[("Yes.", Some("对。"))])]);
        let mut fresh = bilingual(&[("p1", &[("Yes.", None)]), ("p2", &[("Yes.", None)])]);
        carry_over(&mut fresh, old, |_, _| 0);
        assert_eq!(targets(&fresh), [Some("是。"), Some("对。")]);
    }

    #[test]
    fn white_space_alone_reopens_nothing() {
        let old = bilingual(&[("p1", &[("One  came\nhome.", Some("甲"))])]);
        let mut fresh = bilingual(&[("p1", &[("One came home.", None)])]);
        assert_eq!(carry_over(&mut fresh, old, |_, _| 0), Carried { kept: 1, reopened: 0 });
    }

    #[test]
    fn what_the_memory_filled_in_does_not_count_as_a_persons_work() {
        let mut old = bilingual(&[("p1", &[("A", Some("甲"))])]);
        old.units[0].segments[0].filled = Some(Filled { score: 100 });
        let mut fresh = bilingual(&[("p1", &[("B", None)])]);
        assert_eq!(carry_over(&mut fresh, old, |_, _| 90), Carried::default());
    }
}
