//! What is wrong with a cell: what the rules report about its item in its version.

use super::items::{Item, is_date};
use super::{Kind, Reason, Verdict, source};
use crate::check::Context;
use crate::check::version::Version;
use crate::model::{Finding, Severity, Span, Value};
use crate::text::numbers::Quantity;

/// Puts the findings of each version into the cells they speak of.
pub(super) fn judge(items: &mut Vec<Item>, contexts: &[Context<'_>], findings: &[Vec<Finding>]) {
    let from = source(contexts);
    for (column, (context, findings)) in contexts.iter().zip(findings).enumerate() {
        let mut judge =
            Judge { items, source: &contexts[from].target, from, context, column, versions: contexts.len() };
        let findings = findings.iter().filter(|finding| finding.severity >= Severity::Warning);
        for finding in findings.clone() {
            judge.place(finding);
        }
        findings.filter(|finding| finding.code.starts_with("UNTR")).for_each(|finding| judge.gone(finding));
    }
}

/// One version's cells.
struct Judge<'j, 'v> {
    items: &'j mut Vec<Item>,
    /// The version that the others are compared with, and its column.
    source: &'j Version<'v>,
    from: usize,
    /// The version that is judged, and its column.
    context: &'j Context<'v>,
    column: usize,
    /// How many versions there are.
    versions: usize,
}

impl Judge<'_, '_> {
    fn place(&mut self, finding: &Finding) {
        match finding.code {
            "NUMB001" => self.number(finding),
            "TERM001" | "TERM002" | "TERM003" | "TERM004" | "VOICE001" => self.words(finding, Kind::Concept),
            code if code.starts_with("NAME") => self.words(finding, Kind::Name),
            "QUOT001" | "QUOT003" | "VOICE002" | "VOICE003" => self.quotation(finding),
            _ => {}
        }
    }

    /// Marks the cell of `item` red.
    fn mark(&mut self, item: usize, verdict: Verdict, finding: &Finding) {
        let fault = &mut self.items[item].faults[self.column];
        fault.verdict = Some(verdict);
        fault.why.push(Reason { code: finding.code, message: finding.message.clone(), span: finding.span });
    }

    /// The row that `wanted` accepts.
    fn find(&self, wanted: impl Fn(&Item) -> bool) -> Option<usize> {
        self.items.iter().position(wanted)
    }

    /// A new row.
    fn add(&mut self, kind: Kind, words: &str) -> usize {
        self.items.push(Item::new(kind, words, self.versions));
        self.items.len() - 1
    }

    /// The stretches of the source that belong to where `finding` stands.
    fn sources(&self, finding: &Finding) -> Vec<Span> {
        let context = self.context;
        let exact: Vec<_> = context.aligned.iter().filter(|g| context.group_place(g) == finding.span).collect();
        let groups = if exact.is_empty() {
            let segment = self.context.target.segments.iter().rposition(|s| s.anchor.start <= finding.span.start);
            segment.and_then(|s| context.group_of(s)).map(|index| &context.aligned[index]).into_iter().collect()
        } else {
            exact
        };
        groups.iter().map(|group| Context::span(self.source, &group.source)).collect()
    }

    /// Where in the version's text the words stand that `finding` points at.
    fn spot(&self, finding: &Finding, words: &str) -> Option<Span> {
        let segment = self.context.target.segments.iter().rfind(|s| s.anchor.start <= finding.span.start)?;
        let all = segment.span.of(&self.context.target.text).match_indices(words);
        let mut spans = all.map(|(at, found)| Span::new(at, at + found.len()).shift(segment.span.start));
        spans.find(|span| self.context.target.place(*span) == finding.span)
    }

    /// The row whose words in the source are `words`, where `finding` stands.
    fn in_source(&self, finding: &Finding, words: &str, kinds: &[Kind]) -> Option<usize> {
        let sources = self.sources(finding);
        let here = |span: &Span| {
            sources.iter().any(|s| s.start <= span.start && span.end <= s.end) && span.of(&self.source.text) == words
        };
        self.find(|item| kinds.contains(&item.kind) && item.said[self.from].iter().any(here))
    }

    /// The row that the version says at the place of `finding`.
    fn in_version(&self, finding: &Finding, kinds: &[Kind]) -> Option<usize> {
        let here = |span: &Span| self.context.target.place(*span).overlaps(finding.span);
        self.find(|item| kinds.contains(&item.kind) && item.said[self.column].iter().any(here))
    }

    fn number(&mut self, finding: &Finding) {
        const KINDS: [Kind; 2] = [Kind::Number, Kind::Date];
        let there =
            self.context.target.numbers.iter().find(|q| self.context.target.place(q.span) == finding.span).copied();
        let kind = |q: Option<Quantity>| if q.is_some_and(|q| is_date(q.value)) { Kind::Date } else { Kind::Number };
        let item = match (arg(finding, "source"), arg(finding, "target")) {
            (Some(source), _) => self.in_source(finding, source, &KINDS).unwrap_or_else(|| {
                let (item, from) = (self.add(kind(there), source), self.from);
                let spans = self.sources(finding);
                let spans = spans.iter().flat_map(|s| self.source.numbers_in(*s)).map(|q| q.span);
                self.items[item].said[from].extend(spans.filter(|span| span.of(&self.source.text) == source));
                item
            }),
            (None, Some(target)) => self.in_version(finding, &KINDS).unwrap_or_else(|| self.add(kind(there), target)),
            (None, None) => return,
        };
        let Some(wrong) = there.filter(|_| arg(finding, "target").is_some()) else {
            return self.mark(item, Verdict::Lacks, finding);
        };
        // What stands there instead is said of this item and of no other; a row that nothing is left in
        // goes at the end.
        let column = self.column;
        for other in self.items.iter_mut().filter(|other| KINDS.contains(&other.kind)) {
            other.said[column].retain(|span| *span != wrong.span);
        }
        // A bare 2017 that became 2018年 was a year.
        if is_date(wrong.value) {
            self.items[item].kind = Kind::Date;
        }
        self.items[item].said[column].push(wrong.span);
        self.mark(item, Verdict::Contradicts, finding);
    }

    fn words(&mut self, finding: &Finding, kind: Kind) {
        const KINDS: [Kind; 2] = [Kind::Concept, Kind::Name];
        let Some(words) = arg(finding, "term").or_else(|| arg(finding, "name")) else { return };
        let in_source = self.in_source(finding, words, &KINDS);
        if let Some(spot) = self.spot(finding, words) {
            let item = self.in_version(finding, &KINDS).or(in_source).unwrap_or_else(|| self.add(kind, words));
            let said = &mut self.items[item].said[self.column];
            if !said.iter().any(|span| span.overlaps(spot)) {
                said.push(spot);
            }
            return self.mark(item, Verdict::Contradicts, finding);
        }
        let item = in_source.unwrap_or_else(|| {
            let (item, from) = (self.add(kind, words), self.from);
            let sources = self.sources(finding);
            let said = sources.iter().filter_map(|s| s.of(&self.source.text).find(words).map(|at| at + s.start));
            self.items[item].said[from].extend(said.map(|at| Span::new(at, at + words.len())));
            item
        });
        self.mark(item, Verdict::Lacks, finding);
    }

    fn quotation(&mut self, finding: &Finding) {
        let sources = self.sources(finding);
        let (from, column) = (self.from, self.column);
        let near = |item: &Item| {
            let inside = |span: &Span| sources.iter().any(|s| s.start < span.end && span.start < s.end);
            item.kind == Kind::Quotation && item.said[from].iter().any(inside)
        };
        if finding.message.id == "finding-quot003-lost" {
            let words = arg(finding, "words").unwrap_or_default().trim_end_matches('…');
            let source = &self.source.text;
            let named = |item: &Item| near(item) && item.said[from].iter().any(|span| span.of(source).contains(words));
            let Some(item) = self.find(named).or_else(|| self.find(near)) else { return };
            self.items[item].said[column].clear();
            return self.mark(item, Verdict::Lacks, finding);
        }
        let empty = self.find(|item| near(item) && item.said[column].is_empty());
        let item = empty.or_else(|| self.in_version(finding, &[Kind::Quotation])).or_else(|| match finding.code {
            // The marks around a term that nobody quotes in the source.
            "VOICE002" => self.in_version(finding, &[Kind::Concept, Kind::Name]),
            _ => self.find(near),
        });
        if let Some(item) = item {
            let lacks = self.items[item].said[column].is_empty();
            self.mark(item, if lacks { Verdict::Lacks } else { Verdict::Contradicts }, finding);
        }
    }

    /// What a sentence that is gone, or was never translated, said and nothing else says.
    fn gone(&mut self, finding: &Finding) {
        let sources = self.sources(finding);
        let inside = |span: &Span| sources.iter().any(|s| s.start <= span.start && span.end <= s.end);
        let (from, column) = (self.from, self.column);
        let lost = |item: &Item| {
            let said = &item.said;
            said[column].is_empty() && !said[from].is_empty() && said[from].iter().all(inside)
        };
        for item in 0..self.items.len() {
            if self.items[item].faults[column].verdict.is_none() && lost(&self.items[item]) {
                self.mark(item, Verdict::Lacks, finding);
            }
        }
    }
}

/// An argument of the finding's message.
fn arg<'f>(finding: &'f Finding, name: &str) -> Option<&'f str> {
    finding.message.args.iter().find(|(known, _)| *known == name).and_then(|(_, value)| match value {
        Value::Text(text) => Some(text.as_str()),
        Value::Number(_) => None,
    })
}
