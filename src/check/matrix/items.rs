//! What there is to compare, and where each version says it.

use super::{Kind, Reason, Verdict};
use crate::check::Context;
use crate::check::version::{Use, Version};
use crate::glossary::{Concept, Glossary, Sensitivity};
use crate::model::Span;
use crate::text::numbers::{Quantity, Value, Weight, same};
use crate::text::quote::{Quotation, Voice};

/// A row that is being filled.
pub(super) struct Item {
    pub kind: Kind,
    /// Its words, for a row that no version is seen to say.
    pub words: String,
    /// The ids of the concepts that its words may mean.
    pub concepts: Vec<String>,
    /// For each version, where in its text it says so.
    pub said: Vec<Vec<Span>>,
    /// For each version, what is wrong there.
    pub faults: Vec<Fault>,
}

/// What is wrong with a cell.
#[derive(Clone, Default)]
pub(super) struct Fault {
    pub verdict: Option<Verdict>,
    pub why: Vec<Reason>,
}

impl Item {
    pub(super) fn new(kind: Kind, words: &str, versions: usize) -> Item {
        Item {
            kind,
            words: words.to_owned(),
            concepts: Vec::new(),
            said: vec![Vec::new(); versions],
            faults: vec![Fault::default(); versions],
        }
    }

    pub(super) fn is_red(&self) -> bool {
        self.faults.iter().any(|fault| fault.verdict.is_some())
    }
}

/// The pivot, the source, then the others: an item is listed where it is first met.
fn in_turn<'v, 'a>(versions: &[&'v Version<'a>], from: usize) -> impl Iterator<Item = (bool, &'v Version<'a>)> {
    let others = (1..versions.len()).filter(move |&index| index != from);
    let first = if from == 0 { vec![0] } else { vec![0, from] };
    let versions = versions.to_vec();
    first.into_iter().map(|i| (true, i)).chain(others.map(|i| (false, i))).map(move |(leads, i)| (leads, versions[i]))
}

/// The concepts of the pivot and the source, then loaded words that only another version has.
pub(super) fn concepts(glossary: &Glossary, versions: &[&Version<'_>], from: usize, items: &mut Vec<Item>) {
    let concept = |one: &Use| glossary.term(one.term).0;
    let mut done: Vec<&str> = Vec::new();
    for (leads, version) in in_turn(versions, from) {
        for one in version.uses.iter().filter(|u| u.longest) {
            // Homonyms share a span; any of them will do.
            let meant: Vec<&Concept> = version.uses.iter().filter(|u| u.span == one.span).map(concept).collect();
            let Some(first) = meant.first() else { continue };
            if meant.iter().any(|c| done.contains(&c.id.as_str())) {
                continue;
            }
            let ours = |u: &&Use| meant.iter().any(|c| c.id == concept(u).id);
            let proves = version.uses.iter().filter(ours).any(|u| !glossary.term(u.term).1.ambiguous);
            let loaded = proves && meant.iter().any(|c| c.sensitivity != Sensitivity::Neutral);
            if !leads && (!loaded || versions[0].uses.iter().chain(&versions[from].uses).any(|u| ours(&u))) {
                continue;
            }
            done.extend(meant.iter().map(|c| c.id.as_str()));
            let kind = if is_name(first) { Kind::Name } else { Kind::Concept };
            let mut item = Item::new(kind, one.span.of(&version.text), versions.len());
            item.concepts = meant.iter().map(|c| c.id.clone()).collect();
            for (version, said) in versions.iter().zip(&mut item.said) {
                said.extend(outermost(version.uses.iter().filter(ours).map(|u| u.span)));
            }
            // An everyday word that nobody renders by the term says nothing about the concept.
            if proves || item.said.iter().filter(|said| !said.is_empty()).count() > 1 {
                items.push(item);
            }
        }
    }
}

/// The spans that lie in no other.
fn outermost(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut kept: Vec<Span> = Vec::new();
    for span in spans {
        if kept.last().is_none_or(|last| span.end > last.end) {
            kept.push(span);
        }
    }
    kept
}

fn is_name(concept: &Concept) -> bool {
    concept.pos.as_deref() == Some("proper")
}

/// The numbers of the pivot and the source, then those that only another version has.
pub(super) fn numbers(versions: &[&Version<'_>], from: usize, items: &mut Vec<Item>) {
    let mut done: Vec<Quantity> = Vec::new();
    for (leads, version) in in_turn(versions, from) {
        let least = if leads { Weight::Word } else { Weight::Firm };
        for one in version.numbers.iter().filter(|q| q.weight >= least) {
            if done.iter().any(|known| same(known, one)) {
                continue;
            }
            done.push(*one);
            // A bare `2017` is a number that another version may call a year.
            let date = versions.iter().flat_map(|v| &v.numbers).any(|q| same(one, q) && is_date(q.value));
            let kind = if date { Kind::Date } else { Kind::Number };
            let mut item = Item::new(kind, one.span.of(&version.text), versions.len());
            for (version, said) in versions.iter().zip(&mut item.said) {
                said.extend(version.numbers.iter().filter(|q| same(one, q)).map(|q| q.span));
            }
            items.push(item);
        }
    }
}

/// Whether a value is a place in time.
pub(super) fn is_date(value: Value) -> bool {
    use Value::{Day, Decade, Month, Time, Weekday, Year};
    matches!(value, Year(_) | Month(..) | Day(_) | Decade(_) | Time(..) | Weekday(_))
}

/// Outermost quotations that begin in a stretch of a version; titles are no quotations.
fn quoted<'v>(version: &'v Version<'_>, stretch: Span) -> Vec<&'v Quotation> {
    let mut end = 0;
    let all = version.speech.quotations.iter().filter(|q| {
        let outer = q.span.start >= end;
        if outer {
            end = q.span.end;
        }
        outer
    });
    let inside = |q: &&Quotation| stretch.start <= q.span.start && q.span.start < stretch.end;
    all.filter(|q| q.voice != Voice::Title).filter(inside).collect()
}

/// The quotations of the source and their counterparts in the sentences that belong together, then
/// those that only another version has.
pub(super) fn quotations(contexts: &[Context<'_>], from: usize, items: &mut Vec<Item>) {
    let source = &*contexts[from].target;
    let first = items.len();
    let own = quoted(source, Span::new(0, source.text.len()));
    for quotation in &own {
        let mut item = Item::new(Kind::Quotation, quotation.span.of(&source.text), contexts.len());
        item.said[from].push(quotation.span);
        items.push(item);
    }
    let block = |q: &Quotation| source.blocks.partition_point(|(block, _)| block.start <= q.span.start);
    for (column, context) in contexts.iter().enumerate().filter(|(column, _)| *column != from) {
        let target = &*context.target;
        let mut last: Option<(usize, Span)> = None;
        for (here, there) in context.group_spans(source) {
            let mut found = quoted(target, there).into_iter();
            for index in (0..own.len()).filter(|&i| here.start <= own[i].span.start && own[i].span.start < here.end) {
                // “One,” she said. “Two.” may have become one quotation.
                let joined = last.filter(|(before, _)| block(own[*before]) == block(own[index]));
                if let Some(span) = found.next().map(|q| q.span).or(joined.map(|(_, span)| span)) {
                    items[first + index].said[column].push(span);
                    last = Some((index, span));
                }
            }
            for extra in found {
                let mut item = Item::new(Kind::Quotation, extra.span.of(&target.text), contexts.len());
                item.said[column].push(extra.span);
                items.push(item);
            }
        }
    }
}
