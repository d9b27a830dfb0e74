//! Collects one block: its text, its codes and where each came from.

use std::sync::Arc;

use crate::model::{Block, BlockKind, Code, CodeKind, CodeRole, Content, Origin, Span};

/// The block that is being read.
///
/// Every code leaves one origin with an empty text span, so the place of each code in the source is
/// known to [`super::patch`]; nothing else does. A finished run is empty and keeps its room for the next
/// block, which gets no more than it needs.
#[derive(Debug, Default)]
pub(super) struct Run {
    content: Content,
    origins: Vec<Origin>,
    ids: u32,
    /// Pairs that are open: where in `names` the name stands to find them by, and the index of the opening code.
    open: Vec<(Span, usize)>,
    names: String,
    /// Pairs that stay in the block though they are around all of it.
    needed: Vec<u32>,
    strings: Strings,
}

/// The strings that codes of this document had last, to be shared by those that are written the same.
#[derive(Debug, Default)]
struct Strings([Option<Arc<str>>; 32]);

impl Strings {
    /// What is longer is hardly there twice.
    const LONGEST: usize = 64;

    fn get(&mut self, text: &str) -> Arc<str> {
        if text.len() > Self::LONGEST {
            return text.into();
        }
        let hash =
            text.bytes().fold(0_u32, |hash, byte| (hash.rotate_left(5) ^ u32::from(byte)).wrapping_mul(0x9E37_79B9));
        let place = &mut self.0[(hash >> 27) as usize];
        match place {
            Some(own) if **own == *text => own.clone(),
            _ => place.insert(text.into()).clone(),
        }
    }
}

impl Run {
    /// Whether nothing at all was read.
    pub(super) fn is_empty(&self) -> bool {
        self.content.text.is_empty() && self.content.codes.is_empty()
    }

    /// The text read so far.
    pub(super) fn text_so_far(&self) -> &str {
        &self.content.text
    }

    /// Whether white space would add nothing: the text is empty or ends with some, and no code that
    /// a reader sees (an image, `<code>`) stands after it.
    pub(super) fn ends_with_space(&self) -> bool {
        let end = self.content.text.len();
        let shown = self.content.codes.last().is_some_and(|c| c.at == end && c.kind == CodeKind::Alone);
        self.content.text.is_empty() || (self.content.text.ends_with([' ', '\n']) && !shown)
    }

    /// Text that was read from `source`. Where the lengths differ, the two correspond as a whole.
    pub(super) fn text(&mut self, text: &str, source: Span) {
        if text.is_empty() {
            // A stretch that leaves no text (a folded line end) belongs to what came before.
            return;
        }
        let start = self.content.text.len();
        self.content.text.push_str(text);
        let span = Span::new(start, start + text.len());
        if let Some(last) = self.origins.last_mut()
            && !last.text.is_empty()
            && last.source.end == source.start
            && last.text.len() == last.source.len()
            && span.len() == source.len()
        {
            last.text.end = span.end;
            last.source.end = source.end;
            return;
        }
        self.origins.push(Origin { text: span, source });
    }

    /// A code without an end.
    pub(super) fn alone(&mut self, role: CodeRole, label: &str, raw: &str, source: Span) {
        self.ids += 1;
        self.code(CodeKind::Alone, self.ids, role, label, raw, source);
    }

    /// The start of a pair; `name` finds it when it ends.
    pub(super) fn open(&mut self, name: &str, role: CodeRole, label: &str, raw: &str, source: Span) {
        self.ids += 1;
        let start = self.names.len();
        self.names.push_str(name);
        self.open.push((Span::new(start, self.names.len()), self.content.codes.len()));
        self.code(CodeKind::Open, self.ids, role, label, raw, source);
    }

    /// The end of the innermost open pair of that name; alone when there is none.
    pub(super) fn close(&mut self, name: &str, label: &str, raw: &str, source: Span) {
        let Some(at) = self.open.iter().rposition(|(open, _)| open.of(&self.names) == name) else {
            return self.alone(CodeRole::Other, label, raw, source);
        };
        let (own, index) = self.open.remove(at);
        if at == self.open.len() {
            self.names.truncate(own.start);
        }
        let Code { id, role, .. } = self.content.codes[index];
        self.code(CodeKind::Close, id, role, label, raw, source);
    }

    /// The code read last is part of what a translation says, even where it is at the end of a pair around everything.
    pub(super) fn need_last(&mut self) {
        self.needed.extend(self.content.codes.last().map(|code| code.id));
    }

    fn code(&mut self, kind: CodeKind, id: u32, role: CodeRole, label: &str, raw: &str, source: Span) {
        let at = self.content.text.len();
        let (label, raw) = (self.strings.get(label), self.strings.get(raw));
        self.content.codes.push(Code { at, kind, id, role, label, raw });
        self.origins.push(Origin { text: Span::new(at, at), source });
    }

    /// Drops white space and code pairs that only enclose everything, and makes the block.
    /// `None` when no text is left.
    pub(super) fn finish(&mut self, id: impl FnOnce() -> String, kind: BlockKind, part: usize) -> Option<Block> {
        self.end_pairs();
        self.trim_space();
        self.trim_pairs();
        let ends = self.origins.first().zip(self.origins.last());
        let span = ends.map(|(first, last)| Span::new(first.source.start, last.source.end));
        self.block(id, kind, part, span.unwrap_or_default())
    }

    /// Makes the block of everything in `span`, white space included, for formats where the words are
    /// written anew with what stands around them. `None` when there is no text.
    pub(super) fn finish_whole(
        &mut self,
        id: impl FnOnce() -> String,
        kind: BlockKind,
        part: usize,
        span: Span,
    ) -> Option<Block> {
        self.end_pairs();
        self.block(id, kind, part, span)
    }

    fn block(&mut self, id: impl FnOnce() -> String, kind: BlockKind, part: usize, span: Span) -> Option<Block> {
        let blank = self.content.text.trim().is_empty();
        let block = (!blank).then(|| Block {
            id: id(),
            kind,
            part,
            span,
            content: Content {
                text: self.content.text.as_str().to_owned(),
                codes: self.content.codes.drain(..).collect(),
            },
            origins: self.origins.as_slice().to_vec(),
            lang: None,
            notes: Vec::new(),
        });
        self.content.text.clear();
        self.content.codes.clear();
        self.origins.clear();
        self.needed.clear();
        self.ids = 0;
        block
    }

    /// A pair that never ends is a lone code.
    fn end_pairs(&mut self) {
        for (_, index) in self.open.drain(..) {
            self.content.codes[index].kind = CodeKind::Alone;
        }
        self.names.clear();
    }

    /// The label of the innermost open pair of that name.
    pub(super) fn open_label(&self, name: &str) -> Option<&str> {
        let (_, index) = self.open.iter().rev().find(|(open, _)| open.of(&self.names) == name)?;
        Some(&self.content.codes[*index].label)
    }

    /// White space at either end is not text, unless a code stands outside it.
    fn trim_space(&mut self) {
        let text = &self.content.text;
        let space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
        let lead = text.len() - text.trim_start_matches(space).len();
        if lead > 0 && self.content.codes.first().is_none_or(|code| code.at >= lead) {
            self.cut_start(lead);
        }
        let text = &self.content.text;
        let end = text.trim_end_matches(space).len();
        if end < text.len() && self.content.codes.last().is_none_or(|code| code.at <= end) {
            self.cut_end(end);
        }
    }

    fn cut_start(&mut self, lead: usize) {
        self.content.text.drain(..lead);
        self.content.codes.iter_mut().for_each(|code| code.at -= lead);
        self.origins.retain_mut(|o| {
            if !o.text.is_empty() && o.text.end <= lead {
                return false;
            }
            let cut = lead.saturating_sub(o.text.start);
            if o.text.len() == o.source.len() {
                o.source.start += cut;
            }
            o.text = Span::new(o.text.start.max(lead) - lead, o.text.end - lead);
            true
        });
    }

    fn cut_end(&mut self, end: usize) {
        self.content.text.truncate(end);
        self.origins.retain_mut(|o| {
            if !o.text.is_empty() && o.text.start >= end {
                return false;
            }
            let cut = o.text.end.saturating_sub(end);
            if o.text.len() == o.source.len() {
                o.source.end -= cut;
            }
            o.text.end -= cut;
            true
        });
    }

    /// A pair around the whole block says nothing about a word in it: it stays in the document.
    fn trim_pairs(&mut self) {
        loop {
            let codes = &self.content.codes;
            let (Some(first), Some(last)) = (codes.first(), codes.last()) else { return };
            let whole = first.kind == CodeKind::Open
                && last.kind == CodeKind::Close
                && first.id == last.id
                && first.at == 0
                && last.at == self.content.text.len();
            if !whole || self.needed.contains(&first.id) {
                return;
            }
            self.content.codes.pop();
            self.content.codes.remove(0);
            self.origins.pop();
            self.origins.remove(0);
            self.trim_space();
        }
    }
}

/// What a line end inside a paragraph becomes: a space, but nothing between two characters of a
/// script that is written without spaces.
pub(super) fn fold(before: &str, after: &str) -> &'static str {
    // Han, kana, and the punctuation that goes with them; not Hangul, which uses spaces.
    let dense = |c: char| matches!(c, '\u{2E80}'..='\u{312F}' | '\u{31A0}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF01}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}');
    let both = before.chars().next_back().is_some_and(dense) && after.chars().next().is_some_and(dense);
    if both || before.is_empty() { "" } else { " " }
}

/// Makes the ids of blocks. Those of a kind are numbered: `p1`, `p2`, `h1` … A new list item leaves the paragraphs' ids alone.
#[derive(Debug, Default)]
pub(super) struct Ids(std::collections::BTreeMap<String, usize>);

impl Ids {
    /// The next id of a kind.
    pub(super) fn next(&mut self, kind: BlockKind) -> String {
        let prefix = match kind {
            BlockKind::Paragraph => "p",
            BlockKind::Heading => "h",
            BlockKind::ListItem => "li",
            BlockKind::Cell => "td",
            BlockKind::Quotation => "q",
            BlockKind::Caption => "cap",
            BlockKind::Metadata => "meta",
            BlockKind::Note => "fn",
            BlockKind::Cue => "cue",
            BlockKind::Message => "msg",
        };
        let count = self.0.entry(prefix.to_owned()).or_default();
        *count += 1;
        format!("{prefix}{count}")
    }

    /// An id made of a name that the file gives, with what an XLIFF id cannot hold replaced; a name
    /// that stands again gets a number.
    pub(super) fn named(&mut self, name: &str) -> String {
        let keep = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
        let name: String = name.chars().map(|c| if keep(c) { c } else { '_' }).collect();
        let count = self.0.entry(format!("={name}")).or_default();
        *count += 1;
        if *count == 1 { name } else { format!("{name}-{count}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_and_pairs_around_everything_stay_outside() {
        // source: `<b> one <i>two</i></b>`
        let mut run = Run::default();
        run.open("b", CodeRole::Fmt, "<b>", "<b>", Span::new(0, 3));
        run.text(" one ", Span::new(3, 8));
        run.open("i", CodeRole::Fmt, "<i>", "<i>", Span::new(8, 11));
        run.text("two", Span::new(11, 14));
        run.close("i", "</i>", "</i>", Span::new(14, 18));
        run.close("b", "</b>", "</b>", Span::new(18, 22));
        let block = run.finish(|| "p1".to_owned(), BlockKind::Paragraph, 0).unwrap();
        assert_eq!(block.content.labelled(), "one <i>two</i>");
        assert_eq!(block.span, Span::new(4, 18));
        assert_eq!(block.source_span(Span::new(4, 7)), Span::new(11, 14));
    }

    #[test]
    fn a_pair_that_never_ends_is_a_lone_code() {
        let mut run = Run::default();
        run.text("one", Span::new(0, 3));
        run.open("i", CodeRole::Fmt, "<i>", "<i>", Span::new(3, 6));
        let block = run.finish(|| "p1".to_owned(), BlockKind::Paragraph, 0).unwrap();
        assert_eq!(block.content.codes[0].kind, CodeKind::Alone);
    }
}
