//! Who is speaking: quotations, reporting words and the voice of a place in a text.
//!
//! * `marks.rs` finds quotations: marks of every language, nested, over sentences and paragraphs,
//!   `<q>` elements and block quotations; and marks that have no partner.
//! * `reporting.rs` finds the words that hand a statement to somebody: *said*, 据…报道, دېيىشىچە;
//!   and hedges: *allegedly*, 涉嫌. They are data (`reporting.tsv`, with source and confidence).
//!
//! A caller asks [`Speech::voice`] of a place; whether a quotation is attributed is decided by the
//! reporting words in the same stretch of text, which the caller knows best how to bound.

mod marks;
mod reporting;

pub use marks::{Family, Quotation, Unpaired};
pub use reporting::{Kind, Report, Stance};

use crate::model::{BlockKind, Code, Lang, Span};

/// What a text says about who speaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speech {
    /// Quotations by start, outer before inner.
    pub quotations: Vec<Quotation>,
    /// Reporting words and hedges by start, without overlaps.
    pub reports: Vec<Report>,
    /// Marks that open or close nothing.
    pub unpaired: Vec<Unpaired>,
}

/// Whose words stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    /// The writer's own.
    Own,
    /// Inside a quotation of a clause or more, or a block quotation.
    Quoted,
    /// One to four words in quotation marks.
    Scare,
    /// The title of a work, a law, a document.
    Title,
}

impl Speech {
    /// Reads `text`. `blocks` tell which stretches are paragraphs and which of them are block
    /// quotations; `codes` give `<q>` elements.
    pub fn read(text: &str, lang: &Lang, blocks: &[(Span, BlockKind)], codes: &[Code]) -> Speech {
        let (quotations, unpaired) = marks::find(text, lang, blocks, codes);
        Speech { quotations, reports: reporting::find(text, lang), unpaired }
    }

    /// Whose words stand at `span`: what the innermost quotation around it is.
    pub fn voice(&self, span: Span) -> Voice {
        self.around(span).map_or(Voice::Own, |quotation| quotation.voice)
    }

    /// The innermost quotation around `span`.
    pub fn around(&self, span: Span) -> Option<&Quotation> {
        let before = self.quotations.partition_point(|q| q.span.start <= span.start);
        self.quotations[..before].iter().rev().find(|q| q.inner.start <= span.start && span.end <= q.inner.end)
    }

    /// The reporting words and hedges that begin inside `span`.
    pub fn reports_in(&self, span: Span) -> &[Report] {
        let first = self.reports.partition_point(|r| r.span.start < span.start);
        let last = self.reports.partition_point(|r| r.span.start < span.end);
        &self.reports[first..last.max(first)]
    }

    /// The quotations that begin inside `span`.
    pub fn quotations_in(&self, span: Span) -> &[Quotation] {
        let first = self.quotations.partition_point(|q| q.span.start < span.start);
        let last = self.quotations.partition_point(|q| q.span.start < span.end);
        &self.quotations[first..last.max(first)]
    }
}

#[cfg(test)]
mod tests;
