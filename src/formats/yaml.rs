//! YAML string files (Rails, Jekyll, Symfony): every value that is a string is a message, named by
//! the way of keys that leads to it.
//!
//! Keys, numbers, truth values and aliases are left alone. A file whose one key at the top is a
//! language (`en:`) declares that language, and its translation the other one. A translated value
//! keeps its style as long as the style can hold the words; else it is put in double quotes.
//!
//! The parser is `saphyr-parser`, which gives the place of each scalar; values are patched there.

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::run::{Ids, Run};
use super::{Format, ReadOptions, WriteOptions, patch, placeholder};
use crate::model::{Block, BlockKind, Content, Document, Lang, Message, Piece, Problem, Span, Variety};

/// YAML string files.
#[derive(Debug)]
pub(super) struct Yaml;

impl Format for Yaml {
    fn name(&self) -> &'static str {
        "yaml"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["yaml", "yml"]
    }

    fn sniff(&self, _: &str) -> bool {
        // Nearly every text is YAML; only its name tells.
        false
    }

    fn scan(&self, text: &str, _: &ReadOptions, document: &mut Document) {
        let mut ids = Ids::default();
        let scalars = scalars(text, &mut document.problems);
        for scalar in &scalars {
            let mut run = Run::default();
            scalar.add_to(text, &mut run);
            document.blocks.extend(run.finish_whole(|| ids.named(&scalar.name), BlockKind::Message, 0, scalar.span));
        }
        document.lang = language_key(text, &scalars).map(|(_, lang)| lang);
    }

    fn write(
        &self,
        document: &Document,
        translations: &[Option<Content>],
        options: &WriteOptions<'_>,
    ) -> Result<String, Problem> {
        let text = document.text();
        let scalars = scalars(text, &mut Vec::new());
        let language = options.target.and_then(|target| {
            let (key, lang) = language_key(text, &scalars)?;
            (lang != *target).then(|| (key, target.to_string()))
        });
        patch::translate(document, 0, translations, language.into_iter().collect(), &|block, content| {
            let style = scalars.iter().find(|s| s.span == block.span).map_or(ScalarStyle::DoubleQuoted, |s| s.style);
            encode(text, block, content, style)
        })
    }
}

/// A string value.
struct Scalar {
    /// Its keys, joined by dots.
    name: String,
    /// Its bytes, quotes included; of a block the lines, without the indent of the first.
    span: Span,
    style: ScalarStyle,
    /// What it says.
    value: String,
}

/// Where the events are: in a map, at a key or a value, or in a list.
enum Level {
    Key,
    Value(String),
    List,
}

/// Every string value of the file. What is wrong with it goes to `problems`; values before that
/// place are given.
fn scalars(text: &str, problems: &mut Vec<Problem>) -> Vec<Scalar> {
    let mut found = Vec::new();
    let mut levels: Vec<Level> = Vec::new();
    let mut places = Places { text, chars: 0, bytes: 0 };
    for event in Parser::new_from_str(text) {
        let (event, place) = match event {
            Ok(event) => event,
            Err(error) => {
                let at = places.byte(error.marker().index());
                let message = Message::new("error-yaml-broken").arg("reason", error.info());
                problems.push(Problem::new(message).at(Span::new(at, at)));
                break;
            }
        };
        let done = match event {
            Event::MappingStart(..) => {
                levels.push(Level::Key);
                false
            }
            Event::SequenceStart(..) => {
                levels.push(Level::List);
                false
            }
            Event::MappingEnd | Event::SequenceEnd => {
                levels.pop();
                true
            }
            Event::Scalar(value, style, anchor, tag) => {
                if matches!(levels.last(), Some(Level::Key)) {
                    levels.pop();
                    levels.push(Level::Value(value.into_owned()));
                    false
                } else {
                    let start = places.byte(place.start.index());
                    let span = Span::new(start, places.byte(place.end.index()));
                    // What is tagged is no plain string, or says itself that it is one.
                    let string = tag.is_none_or(|tag| tag.suffix == "str");
                    if string && (style != ScalarStyle::Plain || !is_scalar_of_another_kind(&value)) {
                        let span = trimmed(text, span, style, anchor != 0);
                        let name: Vec<_> = levels.iter().map(Level::name).collect();
                        found.push(Scalar { name: name.join("."), span, style, value: value.into_owned() });
                    }
                    true
                }
            }
            Event::Alias(_) => true,
            _ => false,
        };
        if done && let Some(level @ Level::Value(_)) = levels.last_mut() {
            *level = Level::Key;
        }
    }
    found
}

impl Level {
    fn name(&self) -> &str {
        match self {
            Level::Value(key) => key,
            Level::Key => "key",
            Level::List => "item",
        }
    }
}

/// Bytes of places that are counted in characters; fast when asked in order.
struct Places<'a> {
    text: &'a str,
    chars: usize,
    bytes: usize,
}

impl Places<'_> {
    fn byte(&mut self, chars: usize) -> usize {
        if chars < self.chars {
            (self.chars, self.bytes) = (0, 0);
        }
        let ahead = self.text[self.bytes..].char_indices().nth(chars - self.chars);
        self.bytes = ahead.map_or(self.text.len(), |(at, _)| self.bytes + at);
        self.chars = chars;
        self.bytes
    }
}

/// The bytes of the scalar itself: without its anchor or tag, without what follows the closing quote (before a
/// comment the parser counts it in), and of a block without the white space that follows its last word.
fn trimmed(text: &str, span: Span, style: ScalarStyle, marked: bool) -> Span {
    let raw = span.of(text);
    match style {
        ScalarStyle::Literal | ScalarStyle::Folded => Span::new(span.start, span.start + raw.trim_end().len()),
        _ if marked || raw.starts_with('!') => {
            let mut rest = raw;
            while rest.starts_with(['&', '!']) {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                rest = rest[end..].trim_start();
            }
            quoted(text, Span::new(span.end - rest.len(), span.end), style)
        }
        _ => quoted(text, span, style),
    }
}

/// A scalar in quotes up to the closing one; another as it is.
fn quoted(text: &str, span: Span, style: ScalarStyle) -> Span {
    let quote = match style {
        ScalarStyle::SingleQuoted => b'\'',
        ScalarStyle::DoubleQuoted => b'"',
        _ => return span,
    };
    let raw = span.of(text).as_bytes();
    let mut at = 1;
    while at < raw.len() {
        let escaped = raw[at] == b'\\' && quote == b'"' || raw[at..].starts_with(b"''") && quote == b'\'';
        if !escaped && raw[at] == quote {
            return Span::new(span.start, span.start + at + 1);
        }
        at += if escaped { 2 } else { 1 };
    }
    span
}

/// Whether a plain scalar is null, a truth value, a number or a date: YAML 1.2 core, and the words that
/// older readers take for truth values.
fn is_scalar_of_another_kind(value: &str) -> bool {
    let words =
        ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf", "-.inf", "+.inf"];
    let lower = value.to_ascii_lowercase();
    let number = value.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c))
        && value.bytes().any(|b| b.is_ascii_digit())
        && value.bytes().all(|b| b.is_ascii_hexdigit() || b"+-._:xoeETZ".contains(&b));
    words.contains(&lower.as_str()) || number || value == "<<"
}

/// The key at the top when it is the only one and a language: its place and the language.
fn language_key(text: &str, scalars: &[Scalar]) -> Option<(Span, Lang)> {
    let (key, _) = scalars.first()?.name.split_once('.')?;
    if !scalars.iter().all(|s| s.name.split_once('.').is_some_and(|(first, _)| first == key)) {
        return None;
    }
    // `app:` would be a language tag too.
    let lang: Lang = key.parse().ok().filter(|lang: &Lang| lang.variety() != Variety::Other)?;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let name = line.trim_end().strip_suffix(':').map(|name| name.trim_matches(['"', '\'']));
        if name == Some(key) {
            let start = at + line.find(key)?;
            return Some((Span::new(start, start + key.len()), lang));
        }
        at += line.len();
    }
    None
}

impl Scalar {
    /// Adds the words to a run, each stretch with its place.
    fn add_to(&self, text: &str, run: &mut Run) {
        let raw = self.span.of(text);
        let block = matches!(self.style, ScalarStyle::Literal | ScalarStyle::Folded);
        let value = if block { self.value.trim_end() } else { &self.value };
        let (raw, start) = match self.style {
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                (raw.get(1..raw.len().max(2) - 1).unwrap_or_default(), self.span.start + 1)
            }
            _ => (raw, self.span.start),
        };
        if raw == value {
            placeholder::add_message(run, value, start);
            return;
        }
        match stretches(raw, value, self.style) {
            Some(stretches) => {
                for (source, said) in stretches {
                    let source = Span::new(start + source.start, start + source.end);
                    placeholder::add(run, said.of(value), source);
                }
            }
            None => run.text(value, Span::new(start, start + raw.len())),
        }
    }
}

/// Which stretch of the scalar as written says which stretch of its value; `None` when they cannot be
/// laid beside each other.
fn stretches(raw: &str, value: &str, style: ScalarStyle) -> Option<Vec<(Span, Span)>> {
    let mut found: Vec<(Span, Span)> = Vec::new();
    let (mut r, mut v) = (0, 0);
    let mut push = |source: Span, said: Span| match found.last_mut() {
        Some((s, t)) if s.len() == t.len() && source.len() == said.len() && s.end == source.start => {
            s.end = source.end;
            t.end = said.end;
        }
        _ => found.push((source, said)),
    };
    let space = |text: &str| text.len() - text.trim_start_matches([' ', '\t', '\n', '\r']).len();
    while r < raw.len() {
        let c = raw[r..].chars().next()?;
        let rest = value.get(v..)?;
        let (source, said) = match c {
            '\'' if style == ScalarStyle::SingleQuoted => (2, 1),
            '\\' if style == ScalarStyle::DoubleQuoted => {
                let escape = raw[r + 1..].chars().next()?;
                match escape {
                    'x' => (4, rest.chars().next()?.len_utf8()),
                    'u' => (6, rest.chars().next()?.len_utf8()),
                    'U' => (10, rest.chars().next()?.len_utf8()),
                    '\n' | '\r' => (1 + space(&raw[r + 1..]), 0),
                    _ => (1 + escape.len_utf8(), rest.chars().next()?.len_utf8()),
                }
            }
            // A line end and the white space around it, whatever it became.
            ' ' | '\t' | '\n' | '\r' if raw[r..r + space(&raw[r..])].contains('\n') => (space(&raw[r..]), space(rest)),
            c => {
                if !rest.starts_with(c) {
                    return None;
                }
                (c.len_utf8(), c.len_utf8())
            }
        };
        if r + source > raw.len() || !raw.is_char_boundary(r + source) {
            return None;
        }
        push(Span::new(r, r + source), Span::new(v, v + said));
        (r, v) = (r + source, v + said);
    }
    (v == value.len()).then_some(found)
}

/// A scalar that says `content`, in the style it had when that can.
fn encode(text: &str, block: &Block, content: &Content, style: ScalarStyle) -> String {
    let mut said = String::new();
    for piece in content.pieces() {
        said.push_str(match piece {
            Piece::Text(text) => text,
            Piece::Code(code) => &code.raw,
        });
    }
    let column = block.span.start - text[..block.span.start].rfind('\n').map_or(0, |at| at + 1);
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let indent = format!("{newline}{}", " ".repeat(column));
    let printable = |said: &str| !said.chars().any(|c| c.is_control() && c != '\n');
    match style {
        ScalarStyle::Plain if plain(&said, block.span.of(text)) => said,
        ScalarStyle::SingleQuoted if printable(&said) && !said.contains('\n') => {
            format!("'{}'", said.replace('\'', "''"))
        }
        // The first line sets the indent, so it cannot begin with white space; in a folded block an
        // empty line stands for a line end.
        ScalarStyle::Literal | ScalarStyle::Folded => {
            // A block has no escapes, and YAML no place for control characters outside of one.
            let said = said.replace(|c: char| c.is_control() && c != '\n', "\u{FFFD}");
            let joint = if style == ScalarStyle::Folded { newline.to_owned() + &indent } else { indent };
            let lines: Vec<&str> = said.trim_start_matches([' ', '\n']).trim_end().split('\n').collect();
            lines.join(&joint)
        }
        _ => double_quoted(&said),
    }
}

/// Whether the words can stand without quotes where `raw` stood.
fn plain(said: &str, raw: &str) -> bool {
    // In a list in brackets these would end the value. Where the old value held one, it is in none.
    let flow = |c: char| matches!(c, ',' | '[' | ']' | '{' | '}') && !raw.contains([',', '[', ']', '{', '}']);
    let starts = said.starts_with(|c: char| "-?:,[]{}#&*!|>'\"%@`=".contains(c) || c.is_whitespace());
    !said.is_empty()
        && !starts
        && !said.ends_with(|c: char| c == ':' || c.is_whitespace())
        && !said.contains(": ")
        && !said.contains(" #")
        && !said.contains(flow)
        && !said.chars().any(|c| c.is_control() || matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}'))
        && !is_scalar_of_another_kind(said)
}

fn double_quoted(said: &str) -> String {
    let mut out = String::from("\"");
    for c in said.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() || c == '\u{FEFF}' => out.extend(["\\u", &format!("{:04X}", u32::from(c))]),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<(String, String)> {
        let document = Yaml.read(text, &ReadOptions::default());
        document.blocks.iter().map(|b| (b.id.clone(), b.content.labelled())).collect()
    }

    fn translated(text: &str, words: &str) -> String {
        let document = Yaml.read(text, &ReadOptions::default());
        let translations: Vec<_> = document.blocks.iter().map(|_| Some(Content::plain(words))).collect();
        Yaml.write(&document, &translations, &WriteOptions::default()).unwrap()
    }

    #[test]
    fn string_values_are_messages() {
        let text = "en:\n  a: Hello 中文 # no\n  b: 'it''s %{name}'\n  c: \"x\\n\\u4E2D {{y}}\"\n  n: 12\n  t: yes\n  \
            d: |\n    one\n      two\n\n    three\n  e: >-\n    folded\n    words\n  l: [p, \"q\"]\n  x: &k word\n  y: *k\n";
        let wanted = [
            ("en.a", "Hello 中文"),
            ("en.b", "it's %{name}"),
            ("en.c", "x\n中 {{y}}"),
            ("en.d", "one\n  two\n\nthree"),
            ("en.e", "folded words"),
            ("en.l.item", "p"),
            ("en.l.item-2", "q"),
            ("en.x", "word"),
        ];
        assert_eq!(said(text), wanted.map(|(id, text)| (id.to_owned(), text.to_owned())));
        let document = Yaml.read(text, &ReadOptions::default());
        assert_eq!(document.blocks[1].content.codes.len(), 1);
        assert_eq!(document.lang, "en".parse().ok());
        let target = "ug".parse().unwrap();
        let options = WriteOptions { target: Some(&target) };
        let none = vec![None; document.blocks.len()];
        assert_eq!(Yaml.write(&document, &none, &options).unwrap(), text.replacen("en:", "ug-Arab:", 1));
    }

    #[test]
    fn a_value_keeps_its_style_when_that_can_hold_the_words() {
        let text = "a: one\nb: 'one'\nc: \"one\"\nd: |\n  one\n  two\ne: >\n  one\n  two\nf: [one]\n";
        assert_eq!(
            translated(text, "新, it's"),
            "a: \"新, it's\"\nb: '新, it''s'\nc: \"新, it's\"\nd: |\n  新, it's\ne: >\n  新, it's\nf: [\"新, it's\"]\n"
        );
        for words in ["x: y", "no", "12", "# x", "a\nb", " a", "- a", "a\u{7}b", "\"", "'", "\\", "{x} y", "a #b", "é"]
        {
            let out = translated(text, words);
            let document = Yaml.read(&out, &ReadOptions::default());
            assert!(document.problems.is_empty(), "{out}");
            assert_eq!(document.blocks.len(), 6, "{out}");
            for block in &document.blocks {
                let got = block.content.labelled().replace('\u{FFFD}', "\u{7}");
                assert_eq!(got.trim(), words.trim(), "{out}");
            }
        }
    }

    #[test]
    fn what_is_broken_is_told_and_kept() {
        let text = "a: one\nb: \"two\nc: three\n";
        let document = Yaml.read(text, &ReadOptions::default());
        assert_eq!((document.problems.len(), document.blocks.len()), (1, 1));
        assert_eq!(translated(text, "x"), "a: x\nb: \"two\nc: three\n");
        let deep = "[".repeat(100_000);
        assert_eq!(Yaml.read(&deep, &ReadOptions::default()).problems.len(), 1);
    }

    #[test]
    fn a_comment_after_a_quoted_scalar_is_none_of_it() {
        let text = "a: 'they' # it's\nb: \"a \\\" quote\"   # \"two\"\nc: 'it''s' \nd: !!str 'x y' # z\ne: ['one' , \"two\" ]\n";
        let document = Yaml.read(text, &ReadOptions::default());
        let said: Vec<_> = document.blocks.iter().map(|block| block.content.text.as_str()).collect();
        assert_eq!(said, ["they", "a \" quote", "it's", "x y", "one", "two"]);
        let upper: Vec<_> = said.iter().map(|text| Some(Content::plain(text.to_uppercase()))).collect();
        let written = Yaml.write(&document, &upper, &WriteOptions::default()).unwrap();
        assert_eq!(
            written,
            "a: 'THEY' # it's\nb: \"A \\\" QUOTE\"   # \"two\"\nc: 'IT''S' \nd: !!str 'X Y' # z\ne: ['ONE' , \"TWO\" ]\n"
        );
    }
}
