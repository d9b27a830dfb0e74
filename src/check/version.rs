//! One language version of an article, laid out for rules.

use std::sync::OnceLock;

use super::catalogue::Catalogue;
use super::rules::contraries::Found;
use super::rules::persons::Person;
use crate::model::{Bilingual, Block, BlockKind, Code, CodeKind, Content, Document, Lang, LineIndex, Origin, Span};
use crate::text::align;
use crate::text::numbers::{self, Quantity, Weight};
use crate::text::quote::Speech;
use crate::text::segment::Segmenters;

/// One language version: all its text in reading order, with the way back to the file.
///
/// Blocks are divided by a blank line, sentences stand as in the block. Engines read `text` once as
/// a whole, so a quotation may run over sentences; a rule asks which segment a place lies in.
#[derive(Clone, Debug)]
pub struct Version<'a> {
    /// Its language.
    pub lang: Lang,
    /// The file, as the user named it.
    pub file: &'a str,
    /// The file's decoded text: what findings point into. Empty when it is not at hand.
    pub source: &'a str,
    /// The words of the whole version.
    pub text: String,
    /// Where each block lies in `text` and what it is.
    pub blocks: Vec<(Span, BlockKind)>,
    /// The sentences, in order.
    pub segments: Vec<Segment>,
    /// Inline codes; `at` counts in `text`.
    pub codes: Vec<Code>,
    /// Numbers, dates and amounts, in order.
    pub numbers: Vec<Quantity>,
    /// Quotations and reporting words.
    pub speech: Speech,
    /// Glossary terms, by start, longer ones first; nested ones too.
    pub uses: Vec<Use>,
    /// The messages by name, when the file is a catalogue of messages.
    pub catalogue: Option<Catalogue>,
    /// The persons it names, when it is English.
    pub(super) persons: OnceLock<Vec<Person>>,
    /// Words that others exclude.
    pub(super) contraries: Found,
    /// Stretches of `text` and the bytes of the file they were read from.
    origins: Vec<Origin>,
}

/// A glossary term at a place of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    /// The pattern, as [`Glossary::term`](crate::glossary::Glossary::term) knows it.
    pub term: u32,
    /// The whole inflected word or words.
    pub span: Span,
    /// Whether no longer term covers it.
    pub longest: bool,
}

/// One sentence of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where in the version's text.
    pub span: Span,
    /// The block it belongs to.
    pub block: usize,
    /// Where in the file, also when the sentence has no text.
    pub anchor: Span,
    /// Its inline codes: the first and one past the last in the version's `codes`.
    pub codes: (usize, usize),
}

impl<'a> Version<'a> {
    /// A document in `lang`, cut into sentences as `segmenters` say.
    pub fn of_document(file: &'a str, document: &'a Document, lang: &Lang, segmenters: &Segmenters) -> Version<'a> {
        let mut version = Version::empty(file, document.text(), lang);
        version.catalogue = Catalogue::of(document);
        for (number, block) in document.blocks.iter().enumerate() {
            // Other parts of a package (headers of a DOCX) have no line in the file a user sees;
            // spans of the first part are the best there is.
            let base = version.begin_block(block.kind);
            version.push(&block.content);
            let text = &block.content.text;
            let segmenter = segmenters.of(block.lang.as_ref().unwrap_or(lang));
            if block.kind.is_subflow() && !segmenter.cuts_subflows() {
                let whole = trimmed(text, Span::new(0, text.len()));
                version.sentences(std::iter::once(whole).filter(|span| !span.is_empty()), base, number, block);
            } else {
                version.sentences(segmenter.sentences(text), base, number, block);
            }
            let origins = block.origins.iter().map(|o| Origin { text: o.text.shift(base), source: o.source });
            version.origins.extend(origins);
            version.end_block();
        }
        version.analyse();
        version
    }

    /// The sentences of a block. A code belongs to the sentence it stands in; between two, what
    /// opens belongs to the next and what closes to the one before.
    fn sentences(&mut self, sentences: impl Iterator<Item = Span>, base: usize, number: usize, block: &Block) {
        let first = self.segments.len();
        for span in sentences {
            let codes = self.segments.last().map_or(0, |segment| segment.codes.1);
            let anchor = block.source_span(span);
            self.segments.push(Segment { span: span.shift(base), block: number, anchor, codes: (codes, codes) });
            let before = self.segments.len() - 1;
            if before > first {
                let start = self.segments[before].span.start;
                let split = codes
                    + self.codes[codes..]
                        .iter()
                        .take_while(|c| {
                            c.at < start && !(c.at >= self.segments[before - 1].span.end && c.kind == CodeKind::Open)
                                || c.at == start && c.kind == CodeKind::Close
                        })
                        .count();
                self.segments[before - 1].codes.1 = split;
                self.segments[before].codes = (split, split);
            }
        }
        if let Some(last) = self.segments.last_mut()
            && self.codes.len() > last.codes.1
        {
            last.codes.1 = self.codes.len();
        }
    }

    /// One side of a table of strings: a message is one segment, and an empty one is still to be translated.
    pub fn of_messages(file: &'a str, source: &'a str, blocks: &[Block], lang: &Lang) -> Version<'a> {
        let mut version = Version::empty(file, source, lang);
        for (number, block) in blocks.iter().enumerate() {
            let start = version.begin_block(block.kind);
            version.push(&block.content);
            let body = trimmed(&block.content.text, Span::new(0, block.content.text.len()));
            let anchor = match (block.origins.first(), block.origins.last()) {
                (Some(first), Some(last)) => Span::new(first.source.start, last.source.end),
                _ => block.span,
            };
            version.segment(body.shift(start), number, anchor);
            let origins = block.origins.iter().map(|o| Origin { text: o.text.shift(start), source: o.source });
            version.origins.extend(origins);
            version.end_block();
        }
        version.analyse();
        version
    }

    /// One side of a bilingual file: the targets, with their place in the file's text `source`.
    pub fn of_targets(file: &'a str, source: &'a str, bilingual: &Bilingual, lang: &Lang) -> Version<'a> {
        let lines = LineIndex::new(source);
        let mut version = Version::empty(file, source, lang);
        for (number, unit) in bilingual.units.iter().enumerate() {
            version.begin_block(BlockKind::Paragraph);
            for segment in &unit.segments {
                let empty = Content::default();
                let ignorable = Some(&segment.source).filter(|_| segment.ignorable);
                let content = segment.target.as_ref().or(ignorable).unwrap_or(&empty);
                let start = version.push(content);
                let line = (1..=lines.lines()).contains(&segment.line);
                let line = if line { lines.line_span(source, segment.line) } else { Span::default() };
                if let Some(place) = segment.target_span.filter(|s| source.get(s.range()).is_some()) {
                    let origins = xml_origins(place.of(source), &content.text);
                    version.origins.extend(
                        origins
                            .into_iter()
                            .map(|o| Origin { text: o.text.shift(start), source: o.source.shift(place.start) }),
                    );
                }
                if !segment.ignorable {
                    let body = trimmed(&content.text, Span::new(0, content.text.len())).shift(start);
                    version.segment(body, number, segment.target_span.unwrap_or(line));
                }
            }
            version.end_block();
        }
        version.analyse();
        version
    }

    /// The sources of a bilingual file, in the same order; findings never point into them.
    pub fn of_sources(file: &'a str, bilingual: &Bilingual) -> Version<'a> {
        let mut version = Version::empty(file, "", &bilingual.source_lang);
        for (number, unit) in bilingual.units.iter().enumerate() {
            version.begin_block(BlockKind::Paragraph);
            for segment in &unit.segments {
                let start = version.push(&segment.source);
                if !segment.ignorable {
                    let span = trimmed(&segment.source.text, Span::new(0, segment.source.text.len())).shift(start);
                    version.segment(span, number, Span::default());
                }
            }
            version.end_block();
        }
        version.analyse();
        version
    }

    /// Reads the facts that several rules want.
    fn analyse(&mut self) {
        self.numbers = numbers::find(&self.text, &self.lang);
        self.speech = Speech::read(&self.text, &self.lang, &self.blocks, &self.codes);
    }

    fn empty(file: &'a str, source: &'a str, lang: &Lang) -> Version<'a> {
        Version {
            lang: lang.clone(),
            file,
            source,
            text: String::new(),
            blocks: Vec::new(),
            catalogue: None,
            persons: OnceLock::new(),
            contraries: Found::default(),
            segments: Vec::new(),
            codes: Vec::new(),
            origins: Vec::new(),
            numbers: Vec::new(),
            speech: Speech::default(),
            uses: Vec::new(),
        }
    }

    fn begin_block(&mut self, kind: BlockKind) -> usize {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        self.blocks.push((Span::new(self.text.len(), self.text.len()), kind));
        self.text.len()
    }

    fn push(&mut self, content: &Content) -> usize {
        let start = self.text.len();
        self.text.push_str(&content.text);
        self.codes.extend(content.codes.iter().map(|c| Code { at: c.at + start, ..c.clone() }));
        start
    }

    /// Ends a sentence: the codes read since the last one are its own.
    fn segment(&mut self, span: Span, block: usize, anchor: Span) {
        let first = self.segments.last().map_or(0, |segment| segment.codes.1);
        self.segments.push(Segment { span, block, anchor, codes: (first, self.codes.len()) });
    }

    fn end_block(&mut self) {
        let end = self.text.len();
        if let Some((span, _)) = self.blocks.last_mut() {
            span.end = end;
        }
    }

    /// What the aligner wants to know of every sentence. `concept` names the concept of a term when
    /// its presence shows that the concept is meant.
    pub(super) fn sentences_to_align<'g>(&self, concept: impl Fn(u32) -> Option<&'g str>) -> Vec<align::Sentence> {
        let describe = |segment: &Segment| {
            let words = segment.span.of(&self.text);
            let numbers = self.numbers_in(segment.span).iter().filter(|q| q.weight == Weight::Firm);
            let (_, kind) = self.blocks[segment.block];
            let mut anchors: Vec<String> = numbers.map(|q| q.value.to_string()).collect();
            for one in self.uses_in(segment.span).iter().filter(|u| u.longest) {
                if let Some(id) = concept(one.term)
                    && !anchors.iter().any(|known| known == id)
                {
                    anchors.push(id.to_owned());
                }
            }
            if self.speech.quotations_in(segment.span).iter().any(|q| q.depth == 0) {
                anchors.push("“”".to_owned());
            }
            align::Sentence {
                block: segment.block,
                kind: kind as u32,
                length: weight(words),
                anchors,
                hints: Vec::new(),
            }
        };
        self.segments.iter().map(describe).collect()
    }

    /// The words of `segment`.
    pub fn words(&self, segment: usize) -> &str {
        self.segments[segment].span.of(&self.text)
    }

    /// The glossary terms that begin inside `span`.
    pub fn uses_in(&self, span: Span) -> &[Use] {
        let first = self.uses.partition_point(|u| u.span.start < span.start);
        let last = self.uses.partition_point(|u| u.span.start < span.end);
        &self.uses[first..last.max(first)]
    }

    /// The numbers that begin inside `span`.
    pub fn numbers_in(&self, span: Span) -> &[Quantity] {
        let first = self.numbers.partition_point(|q| q.span.start < span.start);
        let last = self.numbers.partition_point(|q| q.span.start < span.end);
        &self.numbers[first..last.max(first)]
    }

    /// The sentence around the byte `at` of the text.
    pub fn sentence(&self, at: usize) -> Span {
        self.segment_at(at).map_or(Span::default(), |i| self.segments[i].span)
    }

    /// The segment that holds the byte `at` of the text; between two, the one before.
    pub fn segment_at(&self, at: usize) -> Option<usize> {
        let after = self.segments.partition_point(|segment| segment.span.start <= at);
        after.checked_sub(1).or(if self.segments.is_empty() { None } else { Some(0) })
    }

    /// The inline codes of `segment`.
    pub fn codes_in(&self, segment: usize) -> &[Code] {
        let (first, last) = self.segments[segment].codes;
        &self.codes[first..last]
    }

    /// The bytes of the file that `span` of the text was read from.
    pub fn place(&self, span: Span) -> Span {
        let Some(segment) = self.segment_at(span.start) else { return Span::default() };
        let anchor = self.segments[segment].anchor;
        let edge = |at: usize, is_end: bool| {
            let index = self.origins.partition_point(|o| if is_end { o.text.end < at } else { o.text.end <= at });
            let origin = self.origins.get(index)?;
            let inside = if is_end { origin.text.start < at } else { origin.text.start <= at };
            Some(match (inside, origin.text.len() == origin.source.len(), is_end) {
                (true, true, _) => origin.source.start + (at - origin.text.start),
                (true, false, true) => origin.source.end,
                (true, false, false) | (false, _, _) => origin.source.start,
            })
        };
        let start = edge(span.start, false).unwrap_or(anchor.start);
        let end = if span.is_empty() { start } else { edge(span.end, true).unwrap_or(anchor.end) };
        Span::new(start, end.max(start))
    }

    /// Whether `span` of the text stands in the file letter by letter, so that an edit may replace it.
    pub fn is_literal(&self, span: Span) -> bool {
        self.source.get(self.place(span).range()).is_some_and(|s| s == span.of(&self.text))
    }
}

pub(super) use align::length as weight;

/// `span` without white space at either end.
fn trimmed(text: &str, span: Span) -> Span {
    let whole = span.of(text);
    let start = span.start + (whole.len() - whole.trim_start().len());
    Span::new(start, start + whole.trim().len())
}

/// How the `text` of a target corresponds to the XML it was read from: tags stand for nothing, a
/// reference for one character, the rest for itself. What does not fit is taken whole.
fn xml_origins(xml: &str, text: &str) -> Vec<Origin> {
    let mut origins: Vec<Origin> = Vec::new();
    let (mut raw, mut at) = (0, 0);
    while raw < xml.len() && at < text.len() {
        let rest = &xml[raw..];
        if rest.starts_with('<') {
            let Some(end) = rest.find('>') else { break };
            raw += end + 1;
            continue;
        }
        let (Some(wanted), Some(found)) = (text[at..].chars().next(), rest.chars().next()) else { break };
        let taken = match rest.find(';') {
            Some(end) if found == '&' => end + 1,
            _ if found == wanted => found.len_utf8(),
            // A line end that was read as a space, or something unknown: give up the detail.
            _ => break,
        };
        let (source, words) = (Span::new(raw, raw + taken), Span::new(at, at + wanted.len_utf8()));
        match origins.last_mut() {
            Some(last)
                if found != '&'
                    && last.source.end == source.start
                    && last.text.end == words.start
                    && last.text.len() == last.source.len() =>
            {
                last.source.end = source.end;
                last.text.end = words.end;
            }
            _ => origins.push(Origin { text: words, source }),
        }
        raw += taken;
        at += wanted.len_utf8();
    }
    if at < text.len() {
        origins.push(Origin { text: Span::new(at, text.len()), source: Span::new(raw, xml.len()) });
    }
    origins
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_maps_back_through_tags_and_references() {
        let xml = "A <pc id=\"1\">b</pc> &amp; c";
        let text = "A b & c";
        let origins = xml_origins(xml, text);
        for origin in &origins {
            if origin.text.len() == origin.source.len() {
                assert_eq!(origin.text.of(text), origin.source.of(xml));
            }
        }
        let amp = origins.iter().find(|o| o.text.of(text) == "&").unwrap();
        assert_eq!(amp.source.of(xml), "&amp;");
        assert_eq!(origins.last().unwrap().text.end, text.len());
    }
}
