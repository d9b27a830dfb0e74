//! The versions of an article side by side, item by item: which version has each concept, name,
//! number, date and quotation, and which one lacks or contradicts it.
//!
//! One version is the pivot: what it says is wanted of the others. What only another version says is a
//! row too, and lacking in the pivot. A matrix judges by presence in the whole version (a quotation:
//! in the sentences that belong together); where exactly something went wrong, the rules say.

use serde::Serialize;

use super::Context;
use super::version::{Use, Version};
use crate::glossary::{Concept, Glossary, Sensitivity, Status};
use crate::model::Lang;
use crate::text::numbers::{Quantity, Value, Weight, same};
use crate::text::quote::{Quotation, Voice};

/// The versions of one article and what each says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Matrix {
    /// One a version, the pivot first.
    pub versions: Vec<Column>,
    /// Concepts, names, numbers, dates and quotations, each kind in the order of the pivot.
    pub rows: Vec<Row>,
}

/// One version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its file, as the user named it.
    pub file: String,
    /// Its language.
    pub lang: Lang,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What kind of item.
    pub kind: Kind,
    /// Its words, in the first version that has it.
    pub item: String,
    /// The concept's id, of a concept or a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concept: Option<String>,
    /// One a version, in their order.
    pub cells: Vec<Cell>,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A concept of the glossary.
    Concept,
    /// One that is a name: of a person, a place or an organisation.
    Name,
    /// A number, a share, an amount.
    Number,
    /// A year, a day, a time.
    Date,
    /// A quotation.
    Quotation,
}

/// What one version says of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// Its words for it, each wording once.
    pub words: Vec<String>,
    /// How often it says it.
    pub count: usize,
    /// Whether that is well.
    pub verdict: Verdict,
}

/// Whether a version says what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It says it.
    Has,
    /// It does not.
    Lacks,
    /// It says it in words that the glossary deprecates or forbids.
    Contradicts,
    /// It does not, and need not: the glossary has no term in that language, or the pivot's word is an
    /// everyday word that proves nothing.
    Open,
}

impl Verdict {
    /// Whether somebody should look.
    pub fn is_red(self) -> bool {
        matches!(self, Verdict::Lacks | Verdict::Contradicts)
    }
}

impl Matrix {
    /// Compares the source of `others`, the pivot that they share, with their targets. Nothing when there
    /// is no source.
    pub fn new(others: &[Context<'_>]) -> Option<Matrix> {
        let first = others.first()?;
        let pivot = first.source.as_deref()?;
        let versions: Vec<&Version<'_>> =
            std::iter::once(pivot).chain(others.iter().map(|other| &*other.target)).collect();
        let column = |v: &&Version<'_>| Column { file: v.file.to_owned(), lang: v.lang.clone() };
        let mut rows = Vec::new();
        if let Some(terms) = &first.checker.terms {
            concepts(&terms.glossary, &versions, &mut rows);
        }
        numbers(&versions, &mut rows);
        quotations(pivot, others, &mut rows);
        rows.sort_by_key(|row| row.kind);
        Some(Matrix { versions: versions.iter().map(column).collect(), rows })
    }

    /// How many cells somebody should look at.
    pub fn red(&self) -> usize {
        self.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.verdict.is_red()).count()
    }
}

/// The words of places, each wording once.
fn cell(words: impl Iterator<Item = String>, none: Verdict) -> Cell {
    let mut cell = Cell { words: Vec::new(), count: 0, verdict: Verdict::Has };
    for one in words {
        cell.count += 1;
        if !cell.words.contains(&one) {
            cell.words.push(one);
        }
    }
    if cell.count == 0 {
        cell.verdict = none;
    }
    cell
}

fn concepts(glossary: &Glossary, versions: &[&Version<'_>], rows: &mut Vec<Row>) {
    let concept = |one: &Use| glossary.term(one.term).0;
    let mut done: Vec<&str> = Vec::new();
    for (index, version) in versions.iter().enumerate() {
        for one in version.uses.iter().filter(|u| u.longest) {
            // Homonyms share a span; any of them will do.
            let meant: Vec<&Concept> = version.uses.iter().filter(|u| u.span == one.span).map(concept).collect();
            let Some(first) = meant.first() else { continue };
            if meant.iter().any(|c| done.contains(&c.id.as_str())) {
                continue;
            }
            done.extend(meant.iter().map(|c| c.id.as_str()));
            let ours = |u: &&Use| meant.iter().any(|c| c.id == concept(u).id);
            let proves = version.uses.iter().filter(ours).any(|u| !glossary.term(u.term).1.ambiguous);
            // What only a translation says is worth a row where the word is loaded.
            if index > 0 && (!proves || meant.iter().all(|c| c.sensitivity == Sensitivity::Neutral)) {
                continue;
            }
            let cells = versions.iter().map(|version| {
                let has_term = meant.iter().any(|c| !glossary.equivalents(c, &version.lang).is_empty());
                let none = if proves && has_term { Verdict::Lacks } else { Verdict::Open };
                let uses = || version.uses.iter().filter(ours);
                let mut spans: Vec<_> = uses().map(|u| u.span).collect();
                spans.dedup();
                let mut cell = cell(spans.iter().map(|span| span.of(&version.text).to_owned()), none);
                let bad = |u: &Use| {
                    let status = glossary.term(u.term).1.status;
                    // The words of others are theirs.
                    matches!(status, Status::Deprecated | Status::Forbidden)
                        && !glossary.term(u.term).1.ambiguous
                        && version.speech.voice(u.span) == Voice::Own
                };
                if uses().any(bad) {
                    cell.verdict = Verdict::Contradicts;
                }
                cell
            });
            rows.push(Row {
                kind: if is_name(first) { Kind::Name } else { Kind::Concept },
                item: one.span.of(&version.text).to_owned(),
                concept: Some(first.id.clone()),
                cells: cells.collect(),
            });
        }
    }
}

fn is_name(concept: &Concept) -> bool {
    concept.pos.as_deref() == Some("proper")
}

fn numbers(versions: &[&Version<'_>], rows: &mut Vec<Row>) {
    let mut done: Vec<Quantity> = Vec::new();
    for version in versions {
        for one in version.numbers.iter().filter(|q| q.weight == Weight::Firm) {
            if done.iter().any(|known| same(known, one)) {
                continue;
            }
            done.push(*one);
            // A bare `2017` is a number that another version may call a year.
            let date = versions.iter().flat_map(|v| &v.numbers).any(|q| same(one, q) && is_date(q.value));
            let cells = versions.iter().map(|version| {
                let here = version.numbers.iter().filter(|q| same(one, q));
                cell(here.map(|q| q.span.of(&version.text).to_owned()), Verdict::Lacks)
            });
            rows.push(Row {
                kind: if date { Kind::Date } else { Kind::Number },
                item: one.span.of(&version.text).to_owned(),
                concept: None,
                cells: cells.collect(),
            });
        }
    }
}

/// Whether a value is a place in time.
fn is_date(value: Value) -> bool {
    use Value::{Day, Decade, Month, Time, Weekday, Year};
    matches!(value, Year(_) | Month(..) | Day(_) | Decade(_) | Time(..) | Weekday(_))
}

/// Outermost quotations that begin in a stretch of a version; titles are no quotations.
fn quoted<'v>(version: &'v Version<'_>, from: usize, to: usize) -> Vec<&'v Quotation> {
    let mut end = 0;
    let all = version.speech.quotations.iter().filter(|q| {
        let outer = q.span.start >= end;
        if outer {
            end = q.span.end;
        }
        outer
    });
    all.filter(|q| q.voice != Voice::Title && from <= q.span.start && q.span.start < to).collect()
}

fn quotations(pivot: &Version<'_>, others: &[Context<'_>], rows: &mut Vec<Row>) {
    let words = |version: &Version<'_>, q: &Quotation| q.span.of(&version.text).to_owned();
    let first = rows.len();
    let own = quoted(pivot, 0, pivot.text.len());
    for quotation in &own {
        let mut cells = vec![cell(std::iter::once(words(pivot, quotation)), Verdict::Has)];
        cells.extend(others.iter().map(|_| cell(std::iter::empty(), Verdict::Lacks)));
        rows.push(Row { kind: Kind::Quotation, item: words(pivot, quotation), concept: None, cells });
    }
    for (column, context) in others.iter().enumerate() {
        let Some(source) = context.source() else { continue };
        for (here, there) in context.group_spans(source) {
            let wanted = own.iter().enumerate().filter(|(_, q)| here.start <= q.span.start && q.span.start < here.end);
            let mut wanted = wanted.map(|(index, _)| index);
            for found in quoted(&context.target, there.start, there.end) {
                let said = cell(std::iter::once(words(&context.target, found)), Verdict::Has);
                if let Some(index) = wanted.next() {
                    rows[first + index].cells[column + 1] = said;
                    continue;
                }
                // A quotation that the pivot does not have.
                let mut cells = vec![cell(std::iter::empty(), Verdict::Lacks)];
                cells.extend(others.iter().map(|_| cell(std::iter::empty(), Verdict::Open)));
                let item = words(&context.target, found);
                cells[column + 1] = said;
                rows.push(Row { kind: Kind::Quotation, item, concept: None, cells });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Checker, Input, Settings};
    use crate::formats;
    use std::borrow::Cow;
    use std::sync::Arc;

    /// The matrix of texts in these languages, the first one the pivot: its rows in short.
    fn rows(texts: &[(&str, &str)]) -> Vec<(Kind, String, Vec<Verdict>)> {
        let checker = Checker::new(Settings::default()).with_glossary(Cow::Borrowed(Glossary::shipped()));
        let format = formats::by_name("markdown").unwrap();
        let read: Vec<_> = texts
            .iter()
            .map(|(lang, text)| (lang.parse::<Lang>().unwrap(), format.read(text, &formats::ReadOptions::default())))
            .collect();
        let inputs: Vec<_> = read.iter().map(|(lang, document)| Input { file: "x", document, lang }).collect();
        let pivot = checker.lay_out(inputs[0]);
        let beside = |other| checker.beside(Arc::clone(&pivot), checker.lay_out(other));
        let others: Vec<_> = inputs[1..].iter().copied().map(beside).collect();
        let matrix = Matrix::new(&others).unwrap();
        matrix.rows.iter().map(|r| (r.kind, r.item.clone(), r.cells.iter().map(|c| c.verdict).collect())).collect()
    }

    #[test]
    fn what_a_version_lacks_or_contradicts_is_red() {
        use Verdict::{Contradicts, Has, Lacks};
        let english = "In 2017 the court heard of 300 people in Kashgar.\n\n\"They asked for asylum,\" he said.";
        let chinese = "2017年，法院听取了有关喀什300人的情况。\n\n他说：“他们请求庇护。”";
        for (_, item, verdicts) in rows(&[("en", english), ("zh-Hans", chinese)]) {
            assert_eq!(verdicts, [Has, Has], "{item}");
        }
        let wrong = "2018年，法院听取了有关当地300人的情况。\n\n他说，他们请求帮助。";
        let found = rows(&[("en", english), ("zh-Hans", wrong)]);
        let of = |kind: Kind, item: &str| found.iter().find(|r| r.0 == kind && r.1.contains(item)).map(|r| r.2.clone());
        assert_eq!(of(Kind::Name, "Kashgar"), Some(vec![Has, Lacks]));
        assert_eq!(of(Kind::Concept, "asylum"), Some(vec![Has, Lacks]));
        assert_eq!(of(Kind::Number, "2017"), Some(vec![Has, Lacks]));
        assert_eq!(of(Kind::Date, "2018"), Some(vec![Lacks, Has]));
        assert_eq!(of(Kind::Number, "300"), Some(vec![Has, Has]));
        assert_eq!(of(Kind::Quotation, "asylum"), Some(vec![Has, Lacks]));
        let old = rows(&[("en", "The judge heard of Urumqi."), ("zh-Hans", "法官听到了迪化的情况。")]);
        assert_eq!(old[0].2, [Has, Contradicts], "{old:?}");
    }

    #[test]
    fn any_version_may_be_the_pivot() {
        use Verdict::{Has, Lacks};
        let found = rows(&[("zh-Hans", "他2017年在喀什。"), ("en", "He was there in 2017.")]);
        assert_eq!(
            found.iter().map(|r| (r.0, r.2.clone())).collect::<Vec<_>>(),
            [(Kind::Name, vec![Has, Lacks]), (Kind::Date, vec![Has, Has])]
        );
    }
}
