//! Fluent files (`.ftl`): every pattern of words is a message of its own, named by its identifier.
//!
//! `save`, `save.title` (an attribute), `-brand` (a term), and for the branches of a selector
//! `camps.one`, `camps.other`. Placeables are codes. A pattern that is more than its selector
//! (`Held in { $n -> … }.`) is a message too, with the selector as a code in which the branches' own
//! messages lie. What the syntax cannot hold as text is written as a string literal: `{ "{" }`.
//!
//! The parser is `fluent-syntax`; its texts are slices of the file, so their places are known.
//! Its serialiser is not used: it would set the file anew and drop what it did not understand.

use fluent_syntax::ast::{Attribute, Entry, Expression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;

use super::run::{Ids, Run};
use super::{Format, ReadOptions, WriteOptions, head, patch};
use crate::model::{Block, BlockKind, CodeRole, Content, Document, Message, Piece, Problem, Span};

/// Fluent resources.
#[derive(Debug)]
pub(super) struct Ftl;

/// How deep placeables may nest; the parser goes down a level for each.
const DEPTH: usize = 50;

impl Format for Ftl {
    fn name(&self) -> &'static str {
        "ftl"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["ftl"]
    }

    fn sniff(&self, text: &str) -> bool {
        // Comments, then `name = words` or `-name = words`; a `{ $variable }` makes sure.
        let head = head(text);
        let mut lines = head.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty());
        let message = |line: &str| {
            let name = line.split('=').next().unwrap_or_default().trim_end();
            name.len() < line.trim_end().len()
                && name.trim_start_matches('-').starts_with(|c: char| c.is_ascii_alphabetic())
                && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
        };
        lines.next().is_some_and(message) && head.contains("{ $")
    }

    fn scan(&self, text: &str, _: &ReadOptions, document: &mut Document) {
        if let Some(at) = too_deep(text) {
            let message = Message::new("error-ftl-deep").arg("limit", DEPTH);
            document.problems.push(Problem::new(message).at(Span::new(at, at + 1)));
            return;
        }
        let resource = match parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                document.problems.extend(errors.into_iter().map(|error| {
                    let message = Message::new("error-ftl-broken").arg("reason", error.kind.to_string());
                    let end = error.pos.end.min(text.len());
                    Problem::new(message).at(Span::new(error.pos.start.min(end), end))
                }));
                resource
            }
        };
        let mut reader = Reader { text, ids: Ids::default(), blocks: Vec::new() };
        // What a group comment says holds up to the next one.
        let mut group = None;
        for entry in &resource.body {
            let first = reader.blocks.len();
            let mut own = None;
            match entry {
                Entry::Message(message) => {
                    own = message.comment.as_ref();
                    let name = message.id.name;
                    let mut at = reader.after(name);
                    if let Some(value) = &message.value {
                        at = reader.value(value, name, at);
                    }
                    reader.attributes(&message.attributes, name, at);
                }
                Entry::Term(term) => {
                    own = term.comment.as_ref();
                    let name = format!("-{}", term.id.name);
                    let at = reader.value(&term.value, &name, reader.after(term.id.name));
                    reader.attributes(&term.attributes, &name, at);
                }
                Entry::GroupComment(comment) => group = Some(comment),
                Entry::Comment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
            }
            let said: Vec<String> = [group, own]
                .into_iter()
                .flatten()
                .map(|comment| comment.content.join("\n").trim().to_owned())
                .filter(|note| !note.is_empty())
                .collect();
            reader.blocks[first..].iter_mut().for_each(|block| block.notes.clone_from(&said));
        }
        document.blocks = reader.blocks;
    }

    fn write(
        &self,
        document: &Document,
        translations: &[Option<Content>],
        _: &WriteOptions<'_>,
    ) -> Result<String, Problem> {
        let newline = if document.text().contains("\r\n") { "\r\n" } else { "\n" };
        patch::translate(document, 0, translations, Vec::new(), &|block, content| {
            let (columns, keeps) = indent(document.text(), block);
            encode(content, &format!("{newline}{}", " ".repeat(columns)), keeps)
        })
    }
}

/// Where placeables nest deeper than [`DEPTH`]. Every entry begins a count of its own.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    memchr::memchr3_iter(b'{', b'}', b'\n', text.as_bytes()).find(|&at| {
        match text.as_bytes()[at] {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ if text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || "-#".contains(c)) => depth = 0,
            _ => {}
        }
        depth > DEPTH
    })
}

struct Reader<'a> {
    text: &'a str,
    ids: Ids,
    blocks: Vec<Block>,
}

impl<'a> Reader<'a> {
    /// The place of a slice of the text.
    fn place(&self, slice: &str) -> Span {
        let start = slice.as_ptr() as usize - self.text.as_ptr() as usize;
        Span::new(start, start + slice.len())
    }

    fn after(&self, slice: &str) -> usize {
        self.place(slice).end
    }

    /// How much white space at the end of a pattern belongs to it: all but blanks and line ends. The
    /// parser trims every kind, an ideographic space too.
    fn kept_space(&self, end: usize) -> usize {
        let rest = &self.text[end..];
        let space = &rest[..rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() && c != '\n').len()];
        let at_line_end = rest[space.len()..].starts_with('\n');
        let space = if at_line_end { space.strip_suffix('\r').unwrap_or(space) } else { space };
        space.trim_end_matches(' ').len()
    }

    /// The place behind the next `wanted`.
    fn behind(&self, at: usize, wanted: char) -> usize {
        self.text[at..].find(wanted).map_or(self.text.len(), |found| at + found + wanted.len_utf8())
    }

    /// The place behind the inline expression that begins at `at`, where `end` stands; string
    /// literals may hold anything.
    fn behind_inline(&self, mut at: usize, end: &str) -> usize {
        let bytes = self.text.as_bytes();
        let mut depth = 0;
        let mut quoted = false;
        while at < bytes.len() {
            match bytes[at] {
                b'\\' if quoted => at += 1,
                b'"' => quoted = !quoted,
                _ if quoted => {}
                _ if depth == 0 && self.text.get(at..).is_some_and(|rest| rest.starts_with(end)) => {
                    return at + end.len();
                }
                b'{' => depth += 1,
                b'}' => depth -= 1,
                _ => {}
            }
            at += 1;
        }
        self.text.len()
    }

    /// Reads the pattern whose `=` follows `at`; gives the place behind it.
    fn value(&mut self, pattern: &Pattern<&'a str>, name: &str, at: usize) -> usize {
        let at = self.behind(at, '=');
        self.pattern(pattern, name, at)
    }

    fn attributes(&mut self, attributes: &[Attribute<&'a str>], name: &str, _: usize) {
        for attribute in attributes {
            let name = format!("{name}.{}", attribute.id.name);
            self.value(&attribute.value, &name, self.after(attribute.id.name));
        }
    }

    fn pattern(&mut self, pattern: &Pattern<&'a str>, name: &str, mut at: usize) -> usize {
        // The branches come after the sentence they stand in.
        let block = self.blocks.len();
        let mut run = Run::default();
        let mut start = None;
        let last = pattern.elements.len().wrapping_sub(1);
        for (index, element) in pattern.elements.iter().enumerate() {
            match element {
                PatternElement::TextElement { value } => {
                    let mut place = self.place(value);
                    if index == last {
                        place.end += self.kept_space(place.end);
                    }
                    run.text(place.of(self.text), place);
                    start.get_or_insert(place.start);
                    at = place.end;
                }
                PatternElement::Placeable { expression } => {
                    let open = self.behind(at, '{') - 1;
                    at = match expression {
                        Expression::Inline(_) => self.behind_inline(open + 1, "}"),
                        Expression::Select { variants, .. } => self.select(variants, name, open),
                    };
                    let place = Span::new(open, at);
                    let raw = place.of(self.text);
                    let label = match expression {
                        Expression::Inline(_) => raw.to_owned(),
                        Expression::Select { .. } => "{…}".to_owned(),
                    };
                    run.alone(CodeRole::Other, &label, raw, place);
                    start.get_or_insert(open);
                }
            }
        }
        if let Some(start) = start {
            let ids = &mut self.ids;
            let whole = run.finish_whole(|| ids.named(name), BlockKind::Message, 0, Span::new(start, at));
            self.blocks.splice(block..block, whole);
        }
        at
    }

    /// Reads the branches of the selector that opens at `open`; gives the place behind its brace.
    fn select(&mut self, variants: &[Variant<&'a str>], name: &str, open: usize) -> usize {
        let mut at = self.behind_inline(open + 1, "->");
        for variant in variants {
            let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = &variant.key;
            at = self.behind(self.after(key), ']');
            at = self.pattern(&variant.value, &format!("{name}.{key}"), at);
        }
        self.behind(at, '}')
    }
}

/// What a further line of the block begins with, in columns: what its lines have in common, else
/// four more than the line it starts on. And whether white space beyond it would be kept, which it
/// is when the first line stands behind as much.
fn indent(text: &str, block: &Block) -> (usize, bool) {
    let blank = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let start = text[..block.span.start].rfind('\n').map_or(0, |at| at + 1);
    let own = &text[start..block.span.start];
    if own.trim().is_empty() {
        return (own.len(), true);
    }
    // The lines of a selector are its own: only what begins a line of the block itself counts.
    let column = |at: usize| {
        let before = text[..at].trim_end_matches(' ');
        let begins = before.ends_with('\n') && !text[at..].starts_with(['\n', '\r']);
        begins.then_some(at - before.len())
    };
    let starts = block.origins.iter().map(|origin| origin.source.start);
    let further = starts.filter(|&at| at > block.span.start).filter_map(column).min();
    (further.unwrap_or(blank(own) + 4), false)
}

/// Whether a line after the first begins with no space of its own: then what others begin with is kept, since the
/// spaces that all of them have in common are those of the file.
fn further_line_at_the_margin(content: &Content) -> bool {
    content.text.match_indices('\n').any(|(at, _)| {
        let next = at + 1;
        content.codes.iter().any(|code| code.at == next)
            || content.text[next..].starts_with(|c: char| !matches!(c, ' ' | '\n' | '\r'))
    })
}

/// A pattern; `newline` is a line end and the white space behind it, to which a line may add its
/// own when `keeps`.
fn encode(content: &Content, newline: &str, keeps: bool) -> String {
    let mut out = String::new();
    let literal = |out: &mut String, c: char| out.extend(["{ \"", c.encode_utf8(&mut [0; 4]), "\" }"]);
    // A line may not begin with what begins a branch or an attribute; the first line may.
    let mut line_start = keeps;
    let keeps = keeps || further_line_at_the_margin(content);
    for piece in content.pieces() {
        let text = match piece {
            Piece::Code(code) => {
                out.push_str(&code.raw);
                line_start = false;
                continue;
            }
            Piece::Text(text) => text,
        };
        for c in text.chars() {
            match c {
                '\r' => {}
                '\n' => out.push_str(newline),
                '{' | '}' => literal(&mut out, c),
                ' ' if line_start && keeps => {
                    out.push(c);
                    continue;
                }
                ' ' | '[' | '*' | '.' if line_start => literal(&mut out, c),
                c => out.push(c),
            }
            line_start = c == '\n';
        }
    }
    // White space at either end would be lost, and so would a pattern of nothing.
    let inner = out.trim_matches([' ', '\n', '\r']);
    if inner.is_empty() {
        return "{ \"\" }".to_owned();
    }
    let edge = |cut: usize| if cut == 0 { "" } else { "{ \" \" }" };
    let lead = out.len() - out.trim_start_matches([' ', '\n', '\r']).len();
    format!("{}{inner}{}", edge(lead), edge(out.len() - lead - inner.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "### About\n\n-brand = Tilmach\nhello = Hello, { $name }!\n    .title = A greeting\n\
        held =\n    { $n ->\n        [one] One person is held.\n       *[other] { $n } people are held.\n    }\n\
        mixed = There { $n ->\n        [one] is \"one\" }camp\n       *[other] are { NUMBER($n, note: \"}\") } camps\n    } here.\n\
        long =\n    One line\n      and another.\n";

    fn said(text: &str) -> Vec<(String, String)> {
        let document = Ftl.read(text, &ReadOptions::default());
        document.blocks.iter().map(|b| (b.id.clone(), b.content.labelled())).collect()
    }

    fn translated(text: &str, translate: impl Fn(&Block) -> Option<Content>) -> String {
        let document = Ftl.read(text, &ReadOptions::default());
        let translations: Vec<_> = document.blocks.iter().map(translate).collect();
        Ftl.write(&document, &translations, &WriteOptions::default()).unwrap()
    }

    #[test]
    fn every_pattern_is_a_message() {
        let file = FILE.replace(" }camp", " camp");
        let wanted = [
            ("-brand", "Tilmach"),
            ("hello", "Hello, { $name }!"),
            ("hello.title", "A greeting"),
            ("held.one", "One person is held."),
            ("held.other", "{ $n } people are held."),
            ("mixed", "There {…} here."),
            ("mixed.one", "is \"one\" camp"),
            ("mixed.other", "are { NUMBER($n, note: \"}\") } camps"),
            ("long", "One line\n  and another."),
        ];
        assert_eq!(said(&file), wanted.map(|(id, text)| (id.to_owned(), text.to_owned())));
        let upper = translated(&file, |b| {
            let mut content = b.content.clone();
            content.text = content.text.to_uppercase();
            Some(content)
        });
        let wanted = file
            .replace("Tilmach", "TILMACH")
            .replace("Hello, ", "HELLO, ")
            .replace("A greeting", "A GREETING")
            .replace("One person is held.", "ONE PERSON IS HELD.")
            .replace("people are held.", "PEOPLE ARE HELD.")
            .replace("There {", "THERE {")
            .replace("is \"one\" camp", "IS \"ONE\" CAMP")
            .replace("[other] are", "[other] ARE")
            .replace("} camps", "} CAMPS")
            .replace("here.", "HERE.")
            .replace("One line", "ONE LINE")
            .replace("and another.", "AND ANOTHER.");
        assert_eq!(upper, wanted);
        assert_eq!(translated(&file, |_| None), file);
    }

    #[test]
    fn comments_are_notes_for_translators() {
        let file = "### Of the file\n\n## Menu\n\n# On a button.\n# Keep it short.\nopen = Open\n    .title = Opens it\n\n# Alone\n\nquit = Quit\n\n##\n\nlast = Last\n";
        let document = Ftl.read(file, &ReadOptions::default());
        let notes: Vec<_> = document.blocks.iter().map(|b| (b.id.as_str(), b.notes.join(" | "))).collect();
        let said = "Menu | On a button.\nKeep it short.".to_owned();
        assert_eq!(
            notes,
            [("open", said.clone()), ("open.title", said), ("quit", "Menu".to_owned()), ("last", String::new())]
        );
    }

    #[test]
    fn words_cannot_become_syntax() {
        for text in ["{ $x }", "a\n.b = c", "a\n[one] x", " a ", "", "} {", "one\n\n*two", "a\n    b", "# a"] {
            let out = translated("key = x\nnext = y\n", |b| (b.id == "key").then(|| Content::plain(text)));
            let document = Ftl.read(&out, &ReadOptions::default());
            assert!(document.problems.is_empty(), "{out}");
            let resource = parser::parse(out.as_str()).unwrap();
            assert_eq!(resource.body.len(), 2, "{out}");
            let mut bundle = fluent::FluentBundle::new(Vec::new());
            bundle.add_resource(fluent::FluentResource::try_new(out.clone()).unwrap()).unwrap();
            let pattern = bundle.get_message("key").unwrap().value().unwrap();
            assert_eq!(bundle.format_pattern(pattern, None, &mut Vec::new()), text, "{out}");
        }
    }

    #[test]
    fn a_line_that_is_indented_more_is_written_as_it_was() {
        let text = "a = One\n    two\n      three\nb = One\n      two\n";
        let out = translated(text, |b| Some(Content { text: b.content.text.replace('t', "T"), ..b.content.clone() }));
        assert_eq!(out, "a = One\n    Two\n      Three\nb = One\n      Two\n");
    }

    #[test]
    fn what_is_broken_is_told_and_kept() {
        let text = "good = one\nbad one\nother = { $x\n\nlast = two\n";
        let document = Ftl.read(text, &ReadOptions::default());
        assert_eq!(document.problems.len(), 2, "{:?}", document.problems);
        assert_eq!(document.problems[0].place, Some(Span::new(15, 16).into()));
        assert_eq!(document.blocks.len(), 2);
        assert_eq!(translated(text, |_| None), text);
        let deep = format!("a = {}x", "{".repeat(100_000));
        assert_eq!(Ftl.read(&deep, &ReadOptions::default()).problems.len(), 1);
    }

    #[test]
    fn line_ends_and_indents_stay() {
        let text = "a =\r\n  one\r\n  two\r\nb = { $n ->\r\n  [one] x\r\n *[other] y\r\n }\r\n";
        let out = translated(text, |b| Some(Content::plain(format!("{}\nZ", b.content.text))));
        assert_eq!(
            out,
            "a =\r\n  one\r\n  two\r\n  Z\r\nb = { $n ->\r\n  [one] x\r\n      Z\r\n *[other] y\r\n     Z\r\n }\r\n"
        );
        assert_eq!(translated(text, |_| None), text);
    }

    #[test]
    fn a_line_after_a_selector_is_indented_as_its_own_lines_are() {
        let text = "msg = One { $n ->\n    [one] two\n   *[other] three\n}\n    four\n\n    six\n    .label = seven\n";
        let document = Ftl.read(text, &ReadOptions::default());
        assert_eq!(document.problems, []);
        let said = |document: &Document| -> Vec<String> {
            document.blocks.iter().map(|block| block.content.labelled().to_uppercase()).collect()
        };
        let upper = |content: &Content| Some(Content { text: content.text.to_uppercase(), ..content.clone() });
        let list: Vec<_> = document.blocks.iter().map(|block| upper(&block.content)).collect();
        let written = Ftl.write(&document, &list, &WriteOptions::default()).unwrap();
        let again = Ftl.read(&written, &ReadOptions::default());
        assert_eq!(again.problems, [], "{written}");
        assert_eq!(said(&again), said(&document), "{written}");
    }
}
