//! From a table that came back to changes of the bilingual file.

use std::collections::{BTreeMap, BTreeSet};

use super::placeholder::Placeholders;
use super::{Row, rows};
use crate::formats::xliff::Change;
use crate::model::{Bilingual, Message, Problem, Segment, State, Unit};

/// What an editor did.
#[derive(Clone, Debug, Default)]
pub struct Reviewed {
    /// Targets that were changed or filled in.
    pub changes: Vec<Change>,
    /// New notes: the unit's id and the text.
    pub notes: Vec<(String, String)>,
    /// What could not be taken over, and why.
    pub problems: Vec<Problem>,
}

/// Compares the rows that came back with those that `bilingual` gives.
///
/// A row belongs to the segment of its number when the source is the same, else to the one segment that has its
/// source. Only what an editor typed counts: a target that stands as it was changes nothing. A target that was
/// changed is reviewed; one that was filled in is translated.
pub fn apply(table: &[Row], bilingual: &Bilingual) -> Reviewed {
    let fresh = rows(bilingual);
    let places: Vec<(&Unit, &Segment)> =
        bilingual.units.iter().flat_map(|unit| unit.translatable().map(move |segment| (unit, segment))).collect();
    let mut by_source: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, row) in fresh.iter().enumerate() {
        by_source.entry(folded(&row.source)).or_default().push(at);
    }
    let mut out = Reviewed::default();
    let mut met: BTreeMap<usize, &Row> = BTreeMap::new();
    for row in table {
        let own = row.number.checked_sub(1).filter(|&at| at < fresh.len());
        let same = |at: &usize| folded(&fresh[*at].source) == folded(&row.source);
        let alike = by_source.get(&folded(&row.source)).map(Vec::as_slice).unwrap_or_default();
        let place = match (own.filter(same), alike) {
            (Some(at), _) => at,
            (None, [at]) => *at,
            _ => {
                // Its source is nobody's: what was typed into it must not be lost, nor put elsewhere.
                let typed = own.is_none_or(|at| fresh[at].target != row.target);
                let message = Message::new("review-source-changed")
                    .arg("row", row.number)
                    .arg("target", if typed { row.target.as_str() } else { "" });
                out.problems.push(Problem::new(message));
                out.comment(row, own.map(|at| places[at].0));
                met.extend(own.map(|at| (at, row)));
                continue;
            }
        };
        let before = &fresh[place];
        if let Some(other) = met.insert(place, row)
            && other.target != row.target
        {
            // The same segment twice: what differs from the file is what was typed.
            if other.target != before.target && row.target != before.target {
                let message = Message::new("review-row-twice")
                    .arg("row", before.number)
                    .arg("first", &*other.target)
                    .arg("second", &*row.target);
                out.problems.push(Problem::new(message));
                let (unit, segment) = places[place];
                out.changes.retain(|change| (&change.unit, &change.segment) != (&unit.id, &segment.id));
                out.comment(row, Some(unit));
                continue;
            }
        }
        let (unit, segment) = places[place];
        out.comment(row, Some(unit));
        out.target(row, before, unit, segment);
    }
    let missing: BTreeSet<usize> = (0..fresh.len()).filter(|at| !met.contains_key(at)).collect();
    for run in runs(&missing) {
        let message = Message::new("review-rows-missing").arg("first", run.0 + 1).arg("last", run.1 + 1);
        out.problems.push(Problem::new(message.arg("count", run.1 - run.0 + 1)));
    }
    out
}

impl Reviewed {
    /// Takes over the target of a row.
    fn target(&mut self, row: &Row, before: &Row, unit: &Unit, segment: &Segment) {
        // Word processors and browsers fold white space.
        if folded(&row.target) == folded(&before.target) {
            return;
        }
        if row.target.is_empty() {
            let message =
                Message::new("review-target-emptied").arg("row", before.number).arg("target", &*before.target);
            self.problems.push(Problem::new(message));
            return;
        }
        if segment.locked {
            let message = Message::new("review-locked").arg("row", before.number).arg("target", &*row.target);
            self.problems.push(Problem::new(message));
            return;
        }
        match Placeholders::of(segment).read(&row.target, &segment.source) {
            Ok(target) => self.changes.push(Change {
                unit: unit.id.clone(),
                segment: segment.id.clone(),
                target: Some(target),
                state: if segment.is_translated() { State::Reviewed } else { State::Translated },
                filled: None,
            }),
            Err(reason) => {
                let text = match reason.args.first() {
                    Some((_, crate::model::Value::Text(code))) => code.clone(),
                    _ => String::new(),
                };
                let message =
                    Message::new(reason.id).arg("row", before.number).arg("code", text).arg("target", &*row.target);
                self.problems.push(Problem::new(message).hint(Message::new("hint-review-codes")));
            }
        }
    }

    /// Takes over the lines of a comment that the unit does not have yet.
    fn comment(&mut self, row: &Row, unit: Option<&Unit>) {
        let Some(unit) = unit else {
            if !row.comment.is_empty() {
                let message =
                    Message::new("review-comment-nowhere").arg("row", row.number).arg("comment", &*row.comment);
                self.problems.push(Problem::new(message));
            }
            return;
        };
        for line in row.comment.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let known = unit.notes.iter().flat_map(|note| note.lines()).any(|note| folded(note) == folded(line));
            let added = (unit.id.clone(), line.to_owned());
            if !known && !self.notes.contains(&added) {
                self.notes.push(added);
            }
        }
    }
}

/// White space at the ends and how much of it between words is the editor's program's.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Numbers that follow each other, as first and last.
fn runs(numbers: &BTreeSet<usize>) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    runs
}
