//! What a rule sees.

use std::ops::Range;
use std::sync::Arc;

use super::{Checker, Version, registry};
use crate::model::{Applicability, Edit, Finding, Fix, Message, Severity, Span, State};

/// A target version, maybe its source, and which sentences of the two belong together.
#[derive(Debug)]
pub struct Context<'a> {
    /// Settings and glossary.
    pub checker: &'a Checker,
    /// The version it was translated from. Without one only the rules of one language can speak.
    pub source: Option<Arc<Version<'a>>>,
    /// The version under check: every finding points into its file.
    pub target: Arc<Version<'a>>,
    /// Sentences that belong together, in reading order; every sentence of both versions is in
    /// exactly one group, but for messages of a catalogue that the other lacks. Empty when there is no source.
    pub aligned: Vec<Aligned>,
    /// Whether a source was given that has nothing in common with the target: then there is none.
    pub unrelated: bool,
    /// What somebody who sees more than this article has found: it is settled with the rest.
    pub given: Vec<Finding>,
}

/// Sentences of two versions that say the same: usually one and one, but a translator may merge,
/// split, drop or add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aligned {
    /// Indices into the source's segments.
    pub source: Range<usize>,
    /// Indices into the target's segments.
    pub target: Range<usize>,
    /// How far the translation has come, where the file says so.
    pub state: Option<State>,
}

/// Sentences of two versions side by side, for showing them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The words of the source; none without a source.
    pub source: Side,
    /// The words of the target.
    pub target: Side,
    /// Where the target's words stand in its file.
    pub place: Span,
}

/// The words of one version in a [`Row`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Without markup.
    pub text: String,
    /// The glossary terms in it, in order; none lies within another.
    pub terms: Vec<Span>,
}

impl Side {
    fn of(version: &Version<'_>, segments: &Range<usize>) -> Side {
        let whole = Context::span(version, segments);
        let first = version.uses.partition_point(|used| used.span.start < whole.start);
        let inside = version.uses[first..].iter().take_while(|used| used.span.start < whole.end);
        let mut terms: Vec<Span> = Vec::new();
        for span in inside.filter(|used| used.longest && used.span.end <= whole.end).map(|used| used.span) {
            let span = Span::new(span.start - whole.start, span.end - whole.start);
            if terms.last().is_none_or(|last| last.end <= span.start) {
                terms.push(span);
            }
        }
        Side { text: whole.of(&version.text).to_owned(), terms }
    }
}

impl Context<'_> {
    /// The source, when there is one with text.
    pub fn source(&self) -> Option<&Version<'_>> {
        self.source.as_deref().filter(|source| !source.segments.is_empty())
    }

    /// Where a finding about the group `aligned` as a whole stands, in the target's file.
    pub fn group_place(&self, aligned: &Aligned) -> Span {
        let anchors = &self.target.segments;
        match (anchors.get(aligned.target.start), aligned.target.end.checked_sub(1).and_then(|i| anchors.get(i))) {
            (Some(first), Some(last)) if !aligned.target.is_empty() => {
                Span::new(first.anchor.start, last.anchor.end.max(first.anchor.start))
            }
            // Nothing there: the end of what comes before.
            (_, Some(before)) => Span::new(before.anchor.end, before.anchor.end),
            (Some(after), None) => Span::new(after.anchor.start, after.anchor.start),
            (None, None) => Span::default(),
        }
    }

    /// The groups that hold target text which somebody has translated.
    pub fn translated(&self) -> impl Iterator<Item = &Aligned> {
        self.aligned.iter().filter(|group| {
            !group.source.is_empty() && group.target.clone().any(|i| !self.target.words(i).trim().is_empty())
        })
    }

    /// The two versions side by side, for people: the words of each group, and where the target's
    /// stand in its file.
    pub fn rows(&self) -> Vec<Row> {
        let target = |range: &Range<usize>| self.target.place(Context::span(&self.target, range));
        let Some(source) = self.source() else {
            let each = (0..self.target.segments.len()).map(|i| i..i + 1);
            let row =
                |range| Row { source: Side::default(), target: Side::of(&self.target, &range), place: target(&range) };
            return each.map(row).collect();
        };
        let row = |group: &Aligned| {
            let place = if group.target.is_empty() { self.group_place(group) } else { target(&group.target) };
            Row { source: Side::of(source, &group.source), target: Side::of(&self.target, &group.target), place }
        };
        self.aligned.iter().map(row).collect()
    }

    /// The span of the group's words in `version`; empty when it has none.
    pub fn span(version: &Version<'_>, segments: &Range<usize>) -> Span {
        match (version.segments.get(segments.start), segments.end.checked_sub(1).and_then(|i| version.segments.get(i)))
        {
            (Some(first), Some(last)) if !segments.is_empty() => Span::new(first.span.start, last.span.end),
            _ => Span::default(),
        }
    }

    /// For each group, the span of its words in `source` and in the target.
    pub fn group_spans(&self, source: &Version<'_>) -> Vec<(Span, Span)> {
        let spans = self.aligned.iter();
        spans.map(|g| (Context::span(source, &g.source), Context::span(&self.target, &g.target))).collect()
    }

    /// The group that holds the target segment `segment`.
    pub fn group_of(&self, segment: usize) -> Option<usize> {
        let index = self.aligned.partition_point(|group| group.target.end <= segment);
        self.aligned.get(index).filter(|group| group.target.contains(&segment)).map(|_| index)
    }

    /// A finding at `span` of the target's text.
    pub fn finding(&self, code: &'static str, span: Span, message: Message) -> Finding {
        self.finding_at(code, self.target.place(span), message)
    }

    /// A finding at `place` of the target's file.
    pub fn finding_at(&self, code: &'static str, place: Span, message: Message) -> Finding {
        Finding {
            code,
            severity: registry::find(code).map_or(Severity::Warning, |info| info.severity),
            file: self.target.file.to_owned(),
            lang: Some(self.target.lang.clone()),
            span: place,
            message,
            notes: Vec::new(),
            fix: None,
            fingerprint: String::new(),
        }
    }

    /// A fix that puts `replacement` for `span` of the target's text; none where the file does not
    /// hold the words letter by letter (an entity, an escape, markup in between).
    pub fn fix(&self, span: Span, replacement: impl Into<String>, applicability: Applicability) -> Option<Fix> {
        let replacement = replacement.into();
        // What a format would have to escape is left to a person.
        let plain = !replacement.contains(['<', '>', '&', '"', '\\']);
        (plain && self.target.is_literal(span))
            .then(|| Fix { edits: vec![Edit { span: self.target.place(span), replacement }], applicability })
    }
}
