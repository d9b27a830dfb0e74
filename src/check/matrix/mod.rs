//! The versions of an article side by side, item by item: which version has each concept, name,
//! number, date and quotation, and which one lacks or contradicts it.
//!
//! Every version is compared with the source, as in a check; the pivot is the version that comes first
//! and gives the rows their order and their words, whichever it is.
//!
//! * `items.rs` lists what there is: what the pivot says, where the others say it, and what only
//!   another version says. `names.rs` adds the names that the glossary does not know.
//! * `verdict.rs` says what is wrong. It does not judge by itself: a cell is red where a rule of
//!   [`check`](super::run) reports the item with a warning or an error, so the matrix and the check never
//!   disagree, and the version that is at fault is the one that is marked.

mod items;
mod names;
mod verdict;

use serde::Serialize;

use super::Context;
use super::version::Version;
use crate::model::{Finding, Lang, Message, Span};
use items::Item;

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
    /// What the rules say about it, where the verdict is red.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub why: Vec<Reason>,
}

/// What a rule says about a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// The rule: `NUMB001`.
    pub code: &'static str,
    /// What it found, for people.
    #[serde(skip)]
    pub message: Message,
    /// Where in the version's file, in bytes.
    pub span: Span,
}

/// Whether a version says what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It says it.
    Has,
    /// It does not, at least not everywhere it should.
    Lacks,
    /// It says something else: another number, words that the glossary does not want, something that
    /// the pivot does not say.
    Contradicts,
    /// It does not say it in words that can be recognised, and no rule asks for them: an everyday word,
    /// a pronoun, a concept without a term in that language.
    Open,
}

impl Verdict {
    /// Whether somebody should look.
    pub fn is_red(self) -> bool {
        matches!(self, Verdict::Lacks | Verdict::Contradicts)
    }
}

impl Matrix {
    /// Compares the versions of an article, the pivot first: each beside the source, the source itself alone
    /// ([`Checker::alone`](super::Checker::alone)). `findings` are what [`run`](super::run) gives for each of them.
    pub fn new(contexts: &[Context<'_>], findings: &[Vec<Finding>]) -> Matrix {
        let versions: Vec<&Version<'_>> = contexts.iter().map(|context| &*context.target).collect();
        let from = source(contexts);
        let mut items = Vec::new();
        if let Some(terms) = contexts.first().and_then(|context| context.checker.terms.as_ref()) {
            items::concepts(&terms.glossary, &versions, from, &mut items);
        }
        if !contexts.is_empty() {
            names::names(contexts, &mut items);
            items::numbers(&versions, from, &mut items);
            items::quotations(contexts, from, &mut items);
            verdict::judge(&mut items, contexts, findings);
        }
        // Quotation marks that only one version has are those of a title, unless a rule objects.
        items.retain(|item| match item.kind {
            Kind::Quotation => !item.said[from].is_empty() || item.is_red(),
            _ => item.said.iter().any(|spans| !spans.is_empty()) || item.is_red(),
        });
        let place = |item: &Item| item.said.first().and_then(|said| said.iter().map(|span| span.start).min());
        items.sort_by_key(|item| (item.kind, place(item).unwrap_or(usize::MAX)));
        let column = |v: &&Version<'_>| Column { file: v.file.to_owned(), lang: v.lang.clone() };
        Matrix {
            versions: versions.iter().map(column).collect(),
            rows: items.into_iter().map(|item| row(item, &versions)).collect(),
        }
    }

    /// How many cells somebody should look at.
    pub fn red(&self) -> usize {
        self.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.verdict.is_red()).count()
    }
}

/// The column of the version that the others are compared with.
fn source(contexts: &[Context<'_>]) -> usize {
    contexts.iter().position(|context| context.source.is_none()).unwrap_or(0)
}

fn row(item: Item, versions: &[&Version<'_>]) -> Row {
    let Item { kind, words, concepts, said, faults } = item;
    let cells = versions.iter().zip(said).zip(faults).map(|((version, mut spans), fault)| {
        spans.sort_unstable_by_key(|span| (span.start, span.end));
        spans.dedup();
        let mut words: Vec<String> = Vec::new();
        for span in &spans {
            let one = span.of(&version.text);
            if !words.iter().any(|known| known == one) {
                words.push(one.to_owned());
            }
        }
        let plain = if spans.is_empty() { Verdict::Open } else { Verdict::Has };
        Cell { words, count: spans.len(), verdict: fault.verdict.unwrap_or(plain), why: fault.why }
    });
    let cells: Vec<Cell> = cells.collect();
    let words = cells.iter().find_map(|cell| cell.words.first()).cloned().unwrap_or(words);
    Row { kind, item: words, concept: concepts.into_iter().next(), cells }
}
