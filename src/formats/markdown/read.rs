//! From the parser's events to blocks.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::formats::html::{Fragment, inline_tag};
use crate::formats::run::{Ids, Run, fold};
use crate::model::{Block, BlockKind, CodeKind, CodeRole, Document, Message, Skipped, Span};

/// What the ids of blocks begin with that come from HTML inside Markdown.
pub(super) const HTML: &str = "html-";

/// Collects blocks from events.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    text: &'a str,
    /// Stretches of program, in order, which the parser did not see as they are.
    program: &'a [Span],
    blocks: Vec<Block>,
    skipped: Vec<Skipped>,
    /// Captions met inside the run; they follow it.
    late: Vec<Block>,
    ids: Ids,
    html: Fragment<'a>,
    run: Run,
    /// Up to where the source has been accounted for.
    cursor: usize,
    /// A line end whose length is known when the next line's text begins: `>` and indent belong to it.
    line_end: Option<(usize, bool)>,
    /// The containers that are open, outermost first.
    containers: Vec<BlockKind>,
    /// Links that are open: their kind and where their text begins.
    links: Vec<(LinkType, usize)>,
    /// Images that are open: the run they stand in, and their place.
    images: Vec<(Run, Span, LinkType)>,
    /// How deep in something that is not read.
    opaque: usize,
}

/// Whether a link or an image finds its target by its text: a translation must name it.
fn by_its_text(kind: LinkType) -> bool {
    matches!(kind, LinkType::Shortcut | LinkType::ShortcutUnknown | LinkType::Collapsed | LinkType::CollapsedUnknown)
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, program: &'a [Span], start: usize) -> Self {
        Reader {
            text,
            program,
            blocks: Vec::new(),
            skipped: Vec::new(),
            late: Vec::new(),
            ids: Ids::default(),
            html: Fragment::new(text, HTML),
            run: Run::default(),
            cursor: start,
            line_end: None,
            containers: Vec::new(),
            links: Vec::new(),
            images: Vec::new(),
            opaque: 0,
        }
    }

    /// Hands over what was read.
    pub(super) fn finish(mut self, document: &mut Document) {
        self.flush();
        self.skipped.append(&mut self.html.take().1);
        self.leave_program();
        // Those of the front matter are few: they are put before the others, which then need not be moved elsewhere.
        self.blocks.splice(0..0, document.blocks.drain(..));
        document.blocks = self.blocks;
        document.skipped.append(&mut self.skipped);
    }

    pub(super) fn event(&mut self, event: Event<'a>, span: Span) {
        if self.opaque > 0 {
            match event {
                Event::Start(_) => self.opaque += 1,
                Event::End(_) => {
                    self.opaque -= 1;
                    self.cursor = span.end;
                }
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(&tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Text(text) => self.words(&text, span),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) => {
                self.alone(CodeRole::Other, span);
            }
            Event::InlineHtml(_) => self.tag(span),
            Event::SoftBreak | Event::HardBreak => {
                // Two in a row belong together, and the harder one counts.
                let (start, hard) = self.line_end.unwrap_or((self.cursor, false));
                self.line_end = Some((start, hard || matches!(event, Event::HardBreak)));
            }
            Event::Html(_) => {}
            Event::Rule => self.flush(),
            Event::TaskListMarker(_) => self.cursor = span.end,
        }
    }

    fn start(&mut self, tag: &Tag<'a>, span: Span) {
        match tag {
            Tag::Heading { .. } => self.contain(BlockKind::Heading),
            Tag::BlockQuote(_) => self.contain(BlockKind::Quotation),
            Tag::FootnoteDefinition(_) => self.contain(BlockKind::Note),
            Tag::Item => self.contain(BlockKind::ListItem),
            Tag::TableCell => self.contain(BlockKind::Cell),
            Tag::Paragraph
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::List(_)
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::DefinitionList => self.flush(),
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.flush();
                self.opaque = 1;
                self.leave(span, "skipped-code");
            }
            Tag::HtmlBlock => {
                self.flush();
                self.opaque = 1;
                // Inside a quotation every line begins with `>`, which is no HTML.
                if self.containers.contains(&BlockKind::Quotation) {
                    self.leave(span, "skipped-quoted-html");
                } else if !self.program_in(span).is_empty() {
                    self.leave(span, "skipped-program");
                } else {
                    self.html.read(span);
                    let (mut blocks, mut skipped) = self.html.take();
                    self.blocks.append(&mut blocks);
                    self.skipped.append(&mut skipped);
                }
            }
            Tag::Emphasis => self.open("*", CodeRole::Fmt, span, 1),
            Tag::Strong => self.open("**", CodeRole::Fmt, span, 2),
            Tag::Strikethrough => self.open("~", CodeRole::Fmt, span, self.tildes(span)),
            Tag::Superscript => self.open("^", CodeRole::Fmt, span, 1),
            Tag::Subscript => self.open("_", CodeRole::Fmt, span, 1),
            Tag::Link { link_type: LinkType::Autolink | LinkType::Email | LinkType::WikiLink { .. }, .. } => {
                self.alone(CodeRole::Link, span);
                self.opaque = 1;
            }
            Tag::Link { link_type, .. } => {
                self.open("[", CodeRole::Link, span, 1);
                self.links.push((*link_type, self.cursor));
            }
            Tag::Image { link_type, .. } => {
                self.meet(span.start);
                self.images.push((std::mem::take(&mut self.run), span, *link_type));
                self.cursor = span.start + 2;
            }
        }
        if matches!(tag, Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell) {
            self.cursor = span.start;
        }
    }

    fn end(&mut self, tag: TagEnd, span: Span) {
        match tag {
            TagEnd::Heading(_)
            | TagEnd::BlockQuote(_)
            | TagEnd::FootnoteDefinition
            | TagEnd::Item
            | TagEnd::TableCell => {
                self.flush();
                self.containers.pop();
            }
            TagEnd::Emphasis => self.close("*", span, 1),
            TagEnd::Strong => self.close("**", span, 2),
            TagEnd::Strikethrough => self.close("~", span, self.tildes(span)),
            TagEnd::Superscript => self.close("^", span, 1),
            TagEnd::Subscript => self.close("_", span, 1),
            TagEnd::Link => self.end_link(span),
            TagEnd::Image => self.end_image(span),
            _ => self.flush(),
        }
    }

    fn leave(&mut self, span: Span, reason: &'static str) {
        self.skipped.push(Skipped { part: 0, span, reason: Message::new(reason) });
    }

    fn contain(&mut self, kind: BlockKind) {
        self.flush();
        self.containers.push(kind);
    }

    fn kind(&self) -> BlockKind {
        let has = |kind: BlockKind| self.containers.contains(&kind);
        match self.containers.last() {
            _ if has(BlockKind::Quotation) => BlockKind::Quotation,
            _ if has(BlockKind::Note) => BlockKind::Note,
            Some(&kind) => kind,
            None => BlockKind::Paragraph,
        }
    }

    fn flush(&mut self) {
        while let Some((outer, ..)) = self.images.pop() {
            self.run = outer;
        }
        self.line_end = None;
        self.links.clear();
        let kind = self.kind();
        self.blocks.extend(self.run.finish(|| self.ids.next(kind), kind, 0));
        self.blocks.append(&mut self.late);
    }

    /// The next thing begins at `at`: whatever lies before it belongs to a line end, or is kept as a
    /// code so that it is not lost.
    fn meet(&mut self, at: usize) {
        if let Some((start, hard)) = self.line_end.take() {
            let gap = Span::new(start, at.max(start));
            if self.run.is_empty() {
            } else if hard {
                self.run.alone(CodeRole::Ui, "<br>", gap.of(self.text), gap);
                // To the engines a break in the line is a line end.
                self.run.text("\n", Span::new(gap.end, gap.end));
            } else {
                self.run.text(fold(self.run.text_so_far(), &self.text[gap.end..]), gap);
            }
        } else if at > self.cursor && !self.run.is_empty() {
            let gap = Span::new(self.cursor, at);
            if !gap.of(self.text).trim().is_empty() {
                self.run.alone(CodeRole::Other, gap.of(self.text), gap.of(self.text), gap);
            }
        }
        self.cursor = at;
    }

    /// The stretches of program that begin in `span`.
    fn program_in(&self, span: Span) -> &'a [Span] {
        let before = |at: usize| self.program.partition_point(|own| own.start < at);
        &self.program[before(span.start)..before(span.end)]
    }

    /// Program that stands in no block and in nothing that is left alone already.
    fn leave_program(&mut self) {
        let blocks = self.blocks.iter().map(|block| block.span);
        let mut met: Vec<Span> = blocks.chain(self.skipped.iter().map(|skipped| skipped.span)).collect();
        met.sort_by_key(|span| span.start);
        let (mut met, mut end) = (met.into_iter().peekable(), 0);
        for &own in self.program {
            while let Some(span) = met.next_if(|span| span.start <= own.start) {
                end = end.max(span.end);
            }
            if own.start >= end {
                self.leave(own, "skipped-program");
            }
        }
    }

    fn words(&mut self, words: &str, span: Span) {
        let mut at = span.start;
        for &own in self.program_in(span) {
            if own.end <= span.end && words.len() == span.len() {
                if at < own.start {
                    self.plain_words(&words[at - span.start..own.start - span.start], Span::new(at, own.start));
                }
                self.alone(CodeRole::Other, own);
                at = own.end;
            }
        }
        if at == span.start || at < span.end {
            self.plain_words(&words[at - span.start..], Span::new(at, span.end));
        }
    }

    fn plain_words(&mut self, words: &str, span: Span) {
        let bytes = self.text.as_bytes();
        let mut span = span;
        let mut words = words;
        let first = words.chars().next();
        // A backslash escape lies in the gap before its text.
        if span.start > 0
            && bytes[span.start - 1] == b'\\'
            && span.start > self.cursor
            && first.is_some_and(|c| c.is_ascii_punctuation())
        {
            self.meet(span.start - 1);
            self.run.text(&words[..1], Span::new(span.start - 1, span.start + 1));
            words = &words[1..];
            span.start += 1;
        } else {
            self.meet(span.start);
        }
        if !words.is_empty() {
            self.run.text(words, span);
        }
        self.cursor = span.end;
    }

    /// A code without an end that is its own label.
    fn alone(&mut self, role: CodeRole, span: Span) {
        self.meet(span.start);
        let raw = span.of(self.text);
        self.run.alone(role, raw, raw, span);
        self.cursor = span.end;
    }

    fn open(&mut self, name: &str, role: CodeRole, span: Span, length: usize) {
        self.meet(span.start);
        let mark = Span::new(span.start, span.start + length);
        let raw = mark.of(self.text);
        self.run.open(name, role, raw, raw, mark);
        self.cursor = mark.end;
    }

    fn close(&mut self, name: &str, span: Span, length: usize) {
        let mark = Span::new(span.end - length, span.end);
        self.meet(mark.start);
        let raw = mark.of(self.text);
        self.run.close(name, raw, raw, mark);
        self.cursor = mark.end;
    }

    fn tildes(&self, span: Span) -> usize {
        if span.of(self.text).starts_with("~~") { 2 } else { 1 }
    }

    fn end_link(&mut self, span: Span) {
        let Some((kind, start)) = self.links.pop() else { return };
        let text = Span::new(start, self.cursor.max(start));
        // The text ends at a bracket; what follows says where the link goes.
        let mut mark = Span::new(text.end, span.end.max(text.end));
        if matches!(kind, LinkType::Collapsed | LinkType::CollapsedUnknown) && self.text[mark.end..].starts_with("[]") {
            // The parser's range leaves out the empty brackets.
            mark.end += 2;
        }
        let raw = mark.of(self.text);
        let raw = if by_its_text(kind) { format!("][{}]", text.of(self.text)) } else { raw.to_owned() };
        self.title(mark);
        self.run.close("[", &raw, &raw, mark);
        if by_its_text(kind) || matches!(kind, LinkType::Reference | LinkType::ReferenceUnknown) {
            self.run.need_last();
        }
        self.cursor = mark.end;
    }

    /// The title of a link or an image, at the end of `mark`: `](url "title")`.
    fn title(&mut self, mark: Span) {
        let raw = mark.of(self.text);
        let Some(inside) = raw.strip_suffix(')').map(str::trim_end) else { return };
        let Some(quote) = inside.chars().next_back().filter(|c| matches!(c, '"' | '\'')) else { return };
        let body = &inside[..inside.len() - 1];
        let open = body.rmatch_indices(quote).map(|(at, _)| at).find(|&at| !body[..at].ends_with('\\'));
        let Some(open) = open.filter(|&at| body[..at].ends_with([' ', '\t', '\n'])) else { return };
        let span = Span::new(mark.start + open + 1, mark.start + body.len());
        let mut run = Run::default();
        let mut at = span.start;
        for (escape, _) in span.of(self.text).match_indices('\\') {
            let escape = span.start + escape;
            if escape >= at && self.text[escape + 1..span.end].starts_with(|c: char| c.is_ascii_punctuation()) {
                run.text(&self.text[at..escape], Span::new(at, escape));
                run.text(&self.text[escape + 1..escape + 2], Span::new(escape, escape + 2));
                at = escape + 2;
            }
        }
        run.text(&self.text[at..span.end], Span::new(at, span.end));
        self.late.extend(run.finish(|| self.ids.next(BlockKind::Caption), BlockKind::Caption, 0));
    }

    fn end_image(&mut self, span: Span) {
        let Some((outer, whole, kind)) = self.images.pop() else { return };
        let mut alt = std::mem::replace(&mut self.run, outer);
        let alt_end = self.cursor.max(whole.start).min(span.end);
        let mut span = span;
        if by_its_text(kind) && !alt.is_empty() {
            if matches!(kind, LinkType::Collapsed | LinkType::CollapsedUnknown)
                && self.text[span.end..].starts_with("[]")
            {
                // The parser's range leaves out the empty brackets.
                span.end += 2;
            }
            let name = format!("][{}]", Span::new(whole.start + 2, alt_end).of(self.text));
            alt.alone(CodeRole::Other, &name, &name, Span::new(alt_end, span.end));
        } else if matches!(kind, LinkType::Reference | LinkType::ReferenceUnknown) && !alt.is_empty() {
            // As what is named by its text is written.
            let mark = Span::new(alt_end, span.end);
            alt.alone(CodeRole::Other, mark.of(self.text), mark.of(self.text), mark);
        }
        self.line_end = None;
        self.late.extend(alt.finish(|| self.ids.next(BlockKind::Caption), BlockKind::Caption, 0));
        self.title(Span::new(alt_end, span.end));
        let raw = span.of(self.text);
        self.run.alone(CodeRole::Image, raw, raw, span);
        self.cursor = span.end;
    }

    fn tag(&mut self, span: Span) {
        self.meet(span.start);
        let tag = inline_tag(&mut self.html, span);
        self.late.append(&mut self.html.take_late());
        let raw = span.of(self.text);
        let name = format!("<{}", tag.name);
        match tag.kind {
            CodeKind::Open => self.run.open(&name, tag.role, &tag.label, raw, span),
            CodeKind::Close => self.run.close(&name, &tag.label, raw, span),
            CodeKind::Alone => self.run.alone(tag.role, &tag.label, raw, span),
        }
        self.cursor = span.end;
        if tag.role == CodeRole::Ui && !self.run.text_so_far().is_empty() {
            self.run.text("\n", Span::new(span.end, span.end));
        }
    }
}
