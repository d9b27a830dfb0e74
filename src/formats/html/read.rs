//! From tokens to blocks.

use super::elements::{Element, element, ends_by_itself, is_text_attribute, is_text_meta, is_void_block};
use super::entity;
use super::token::{Attribute, Token, Tokens};
use crate::formats::run::{Ids, Run, fold};
use crate::model::{Block, BlockKind, CodeKind, CodeRole, Lang, Message, Skipped, Span};

/// Reads a page or a piece of one.
#[derive(Debug)]
pub(in crate::formats) struct Fragment<'a> {
    text: &'a str,
    /// Set before every id, for HTML within another format.
    prefix: &'static str,
    blocks: Vec<Block>,
    skipped: Vec<Skipped>,
    /// Attributes met inside the run; they follow it.
    late: Vec<Block>,
    ids: Ids,
    run: Run,
    kind: BlockKind,
    quotations: usize,
    /// Block elements with a `lang` that are open, and how many of the same name within each.
    langs: Vec<(Box<str>, usize, Option<Lang>)>,
}

impl<'a> Fragment<'a> {
    pub(in crate::formats) fn new(text: &'a str, prefix: &'static str) -> Self {
        Fragment {
            text,
            prefix,
            blocks: Vec::new(),
            skipped: Vec::new(),
            late: Vec::new(),
            ids: Ids::default(),
            run: Run::default(),
            kind: BlockKind::Paragraph,
            quotations: 0,
            langs: Vec::new(),
        }
    }

    /// Reads `span`; may be called again for a later one.
    pub(in crate::formats) fn read(&mut self, span: Span) {
        let mut tokens = Tokens::new(self.text, span);
        let mut buffer = [0; 24];
        while let Some(token) = tokens.next() {
            match token {
                Token::Text(span) => self.characters(span),
                Token::Other(span) => {
                    if !self.run.is_empty() {
                        let raw = span.of(self.text);
                        self.run.alone(CodeRole::Other, &comment_label(raw), raw, span);
                    }
                }
                Token::Start { span, name, self_closing } => {
                    let name = lower(name.of(self.text), &mut buffer);
                    self.start(name, span, self_closing, &mut tokens);
                }
                Token::End { span, name } => {
                    let name = lower(name.of(self.text), &mut buffer);
                    self.end(name, span);
                }
            }
        }
        self.flush();
    }

    /// The blocks, in reading order, and what was left alone.
    pub(in crate::formats) fn finish(mut self) -> (Vec<Block>, Vec<Skipped>) {
        self.take()
    }

    /// Takes what was read so far.
    pub(in crate::formats) fn take(&mut self) -> (Vec<Block>, Vec<Skipped>) {
        self.flush();
        (std::mem::take(&mut self.blocks), std::mem::take(&mut self.skipped))
    }

    fn flush(&mut self) {
        let kind = if self.quotations > 0 { BlockKind::Quotation } else { self.kind };
        let (ids, prefix) = (&mut self.ids, self.prefix);
        if let Some(mut block) = self.run.finish(|| prefix.to_owned() + &ids.next(kind), kind, 0) {
            block.lang = self.langs.last().and_then(|(_, _, lang)| lang.clone());
            self.blocks.push(block);
        }
        self.blocks.append(&mut self.late);
    }

    fn start(&mut self, name: &str, span: Span, self_closing: bool, tokens: &mut Tokens<'a>) {
        self.attributes(name, tokens.attributes());
        let no = is_untranslated(self.text, tokens);
        let raw = span.of(self.text);
        match element(name) {
            Element::Block(_) | Element::Quotation if no && !is_void_block(name) => {
                self.flush();
                self.leave(name, span, "skipped-marked", tokens);
            }
            Element::Inline(_) if no && !self_closing => self.opaque(name, span, tokens),
            Element::Block(kind) => {
                self.flush();
                self.kind = kind;
                self.open_lang(name, tokens);
            }
            Element::Quotation => {
                self.flush();
                self.kind = BlockKind::Paragraph;
                self.quotations += 1;
                self.open_lang(name, tokens);
            }
            Element::OpaqueBlock => {
                self.flush();
                self.leave(name, span, "skipped-preformatted", tokens);
            }
            Element::OpaqueInline if self_closing => {
                self.run.alone(CodeRole::Other, &["<", name, ">"].concat(), raw, span);
            }
            Element::OpaqueInline => self.opaque(name, span, tokens),
            Element::Void(CodeRole::Ui) => {
                self.run.alone(CodeRole::Ui, "<br>", raw, span);
                if !self.run.text_so_far().is_empty() {
                    // To the engines a break in the line is a line end.
                    self.run.text("\n", Span::new(span.end, span.end));
                }
            }
            Element::Void(role) => self.run.alone(role, &["<", name, ">"].concat(), raw, span),
            Element::Inline(role) if self_closing => self.run.alone(role, &["<", name, "/>"].concat(), raw, span),
            Element::Inline(role) => self.run.open(name, role, &["<", name, ">"].concat(), raw, span),
        }
    }

    fn end(&mut self, name: &str, span: Span) {
        match element(name) {
            Element::Inline(_) => {
                if !self.run.is_empty() {
                    self.run.close(name, &["</", name, ">"].concat(), span.of(self.text), span);
                }
            }
            Element::Block(_) | Element::Quotation => {
                self.flush();
                self.kind = BlockKind::Paragraph;
                if name == "blockquote" {
                    self.quotations = self.quotations.saturating_sub(1);
                }
                if let Some((open, depth, _)) = self.langs.last_mut()
                    && **open == *name
                {
                    *depth -= 1;
                    if *depth == 0 {
                        self.langs.pop();
                    }
                }
            }
            Element::OpaqueBlock | Element::OpaqueInline | Element::Void(_) => {
                if !self.run.is_empty() {
                    self.run.alone(CodeRole::Other, &["</", name, ">"].concat(), span.of(self.text), span);
                }
            }
        }
    }

    /// A block's language holds for what stands in it. That of the page is the document's.
    fn open_lang(&mut self, name: &str, tokens: &Tokens<'a>) {
        if is_void_block(name) || name == "html" {
            return;
        }
        if let Some(span) = tokens.value("lang").or_else(|| tokens.value("xml:lang")) {
            self.langs.push((name.into(), 1, span.of(self.text).parse().ok()));
        } else if let Some((open, depth, _)) = self.langs.last_mut()
            && **open == *name
            && !ends_by_itself(name)
        {
            *depth += 1;
        }
    }

    /// An element with all it holds as one code.
    fn opaque(&mut self, name: &str, span: Span, tokens: &mut Tokens<'a>) {
        let end = self.skip(name, tokens).unwrap_or(span.end);
        let whole = Span::new(span.start, end);
        self.run.alone(CodeRole::Other, &label(whole.of(self.text)), whole.of(self.text), whole);
    }

    /// A block element that is left as it is, with all it holds.
    fn leave(&mut self, name: &str, span: Span, reason: &'static str, tokens: &mut Tokens<'a>) {
        let end = self.skip(name, tokens).unwrap_or(span.end);
        self.skipped.push(Skipped { part: 0, span: Span::new(span.start, end), reason: Message::new(reason) });
    }

    /// Goes on to the end of the element; gives the place after it.
    fn skip(&mut self, name: &str, tokens: &mut Tokens<'a>) -> Option<usize> {
        let mut depth = 1;
        let mut end = None;
        let is = |span: Span| span.of(self.text).eq_ignore_ascii_case(name);
        for token in tokens {
            match token {
                Token::Start { self_closing, name: inner, .. } if is(inner) && !self_closing => depth += 1,
                Token::End { span, name: inner } if is(inner) => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(span.end);
                    }
                }
                _ => {}
            }
            let (Token::Text(span) | Token::Other(span) | Token::Start { span, .. } | Token::End { span, .. }) = token;
            end = Some(span.end);
        }
        end
    }

    /// Running text: white space folded, references resolved.
    fn characters(&mut self, span: Span) {
        let text = self.text;
        let bytes = text.as_bytes();
        let mut at = span.start;
        let mut stretch = at;
        while at < span.end {
            match bytes[at] {
                b'&' => {
                    let Some((what, length)) = entity::reference(&text[at..span.end]) else {
                        at += 1;
                        continue;
                    };
                    self.run.text(&text[stretch..at], Span::new(stretch, at));
                    let mut resolved = String::new();
                    what.push_to(&mut resolved);
                    self.run.text(&resolved, Span::new(at, at + length));
                    at += length;
                    stretch = at;
                }
                b' ' | b'\t' | b'\n' | b'\r' | b'\x0C' => {
                    let mut end = at + 1;
                    while end < span.end && matches!(bytes[end], b' ' | b'\t' | b'\n' | b'\r' | b'\x0C') {
                        end += 1;
                    }
                    let after_word = at > stretch;
                    if end == at + 1 && bytes[at] == b' ' && after_word {
                        at = end;
                        continue;
                    }
                    self.run.text(&text[stretch..at], Span::new(stretch, at));
                    let before = self.run.text_so_far();
                    let space = if self.run.ends_with_space() {
                        ""
                    } else if text[at..end].contains('\n') && end < span.end {
                        fold(before, &text[end..])
                    } else {
                        " "
                    };
                    self.run.text(space, Span::new(at, end));
                    at = end;
                    stretch = at;
                }
                _ => at += 1,
            }
        }
        self.run.text(&text[stretch..span.end], Span::new(stretch, span.end));
    }

    /// The attributes that a reader meets, as blocks of their own.
    fn attributes(&mut self, name: &str, attributes: &[Attribute]) {
        let value = |wanted: &str| {
            attributes.iter().find(|a| a.name.of(self.text).eq_ignore_ascii_case(wanted)).and_then(|a| a.value)
        };
        let meta = name == "meta"
            && ["name", "property", "itemprop"]
                .iter()
                .any(|key| value(key).is_some_and(|v| is_text_meta(&v.of(self.text).to_ascii_lowercase())));
        let button = name == "input"
            && value("type").is_some_and(|v| {
                ["submit", "button", "reset"].contains(&v.of(self.text).to_ascii_lowercase().as_str())
            });
        let refused = value("translate").is_some_and(|v| v.of(self.text).eq_ignore_ascii_case("no"));
        for attribute in attributes {
            let Some(span) = attribute.value else { continue };
            let mut buffer = [0; 24];
            let key = lower(attribute.name.of(self.text), &mut buffer);
            let kind = if meta && key == "content" {
                BlockKind::Metadata
            } else if (name != "meta" && is_text_attribute(key)) || (button && key == "value") {
                BlockKind::Caption
            } else {
                continue;
            };
            if refused {
                self.skipped.push(Skipped { part: 0, span, reason: Message::new("skipped-marked") });
                continue;
            }
            let mut run = Run::default();
            let mut at = span.start;
            while at < span.end {
                let rest = &self.text[at..span.end];
                if let Some((what, length)) = entity::reference(rest) {
                    let mut resolved = String::new();
                    what.push_to(&mut resolved);
                    run.text(&resolved, Span::new(at, at + length));
                    at += length;
                } else {
                    let end = memchr::memchr(b'&', &rest.as_bytes()[1..]).map_or(span.end, |i| at + 1 + i);
                    run.text(&self.text[at..end], Span::new(at, end));
                    at = end;
                }
            }
            let (ids, prefix) = (&mut self.ids, self.prefix);
            self.late.extend(run.finish(|| prefix.to_owned() + &ids.next(kind), kind, 0));
        }
    }
}

/// A tag in the running text of another format.
#[derive(Debug)]
pub(in crate::formats) struct Inline {
    /// The element, in small letters; empty for a comment.
    pub(in crate::formats) name: String,
    /// Whether it opens, closes or stands alone.
    pub(in crate::formats) kind: CodeKind,
    /// What it is for.
    pub(in crate::formats) role: CodeRole,
    /// What a translator sees.
    pub(in crate::formats) label: String,
}

/// Reads the one tag that `span` holds; its attributes go to `fragment`.
pub(in crate::formats) fn inline_tag(fragment: &mut Fragment<'_>, span: Span) -> Inline {
    let text = fragment.text;
    let mut tokens = Tokens::new(text, span);
    let first = tokens.next();
    match first {
        Some(Token::Start { name, self_closing, .. }) => {
            let name = name.of(text).to_ascii_lowercase();
            fragment.attributes(&name, tokens.attributes());
            let (kind, role) = match element(&name) {
                Element::Void(role) => (CodeKind::Alone, role),
                Element::Inline(role) if !self_closing => (CodeKind::Open, role),
                _ if self_closing || is_void_block(&name) => (CodeKind::Alone, CodeRole::Other),
                _ => (CodeKind::Open, CodeRole::Other),
            };
            Inline { label: ["<", &name, ">"].concat(), name, kind, role }
        }
        Some(Token::End { name, .. }) => {
            let name = name.of(text).to_ascii_lowercase();
            Inline { label: ["</", &name, ">"].concat(), name, kind: CodeKind::Close, role: CodeRole::Fmt }
        }
        _ => Inline {
            name: String::new(),
            kind: CodeKind::Alone,
            role: CodeRole::Other,
            label: comment_label(span.of(text)),
        },
    }
}

impl Fragment<'_> {
    /// The attributes read by [`inline_tag`].
    pub(in crate::formats) fn take_late(&mut self) -> Vec<Block> {
        std::mem::take(&mut self.late)
    }
}

/// `translate="no"` or Google's `class="notranslate"`.
fn is_untranslated(text: &str, tokens: &Tokens<'_>) -> bool {
    tokens.value("translate").is_some_and(|v| v.of(text).eq_ignore_ascii_case("no"))
        || tokens.value("class").is_some_and(|v| v.of(text).split_ascii_whitespace().any(|c| c == "notranslate"))
}

/// A name in small letters; one that does not fit the buffer is no element we know.
fn lower<'b>(name: &str, buffer: &'b mut [u8; 24]) -> &'b str {
    let Some(own) = buffer.get_mut(..name.len()) else { return "x-long" };
    own.copy_from_slice(name.as_bytes());
    own.make_ascii_lowercase();
    std::str::from_utf8(own).unwrap_or("x-odd")
}

fn comment_label(raw: &str) -> String {
    if raw.starts_with("<!--") { "<!-- -->".to_owned() } else { label(raw) }
}

/// What a translator sees of a long code.
fn label(raw: &str) -> String {
    if raw.chars().nth(40).is_none() {
        return raw.to_owned();
    }
    let end = raw.char_indices().nth(38).map_or(raw.len(), |(at, _)| at);
    format!("{}…", &raw[..end])
}
