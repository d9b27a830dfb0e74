//! JSON string files: every string value is a message, named by the way of keys that leads to it.
//!
//! Placeholders, and the syntax of ICU messages (`{count, plural, one {# camp} other {# camps}}`), are
//! codes; the words in their branches are text. Keys that begin with `@` (ARB) are about the
//! messages and are left alone, and of a Chrome message only `message` is read.

use super::run::{Ids, Run};
use super::{Format, ReadOptions, WriteOptions, head, patch, placeholder};
use crate::model::{BlockKind, Content, Document, Message, Piece, Problem, Skipped, Span};

/// JSON string files.
#[derive(Debug)]
pub(super) struct Json;

/// How deep values may nest.
const DEPTH: usize = 200;

impl Format for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["json", "arb"]
    }

    fn sniff(&self, text: &str) -> bool {
        let head = head(text).trim_start();
        head.strip_prefix('{').is_some_and(|rest| rest.trim_start().starts_with('"'))
    }

    fn scan(&self, text: &str, _: &ReadOptions, document: &mut Document) {
        let mut reader = Reader { text, at: 0, strings: Vec::new(), about: Vec::new() };
        if reader.value(&mut Vec::new()).is_none() || !text[reader.at..].trim().is_empty() {
            let place = Span::new(reader.at, reader.at);
            document.problems.push(Problem::new(Message::new("error-json-broken")).at(place));
        }
        let about = |span| Skipped { part: 0, span, reason: Message::new("skipped-about-message") };
        document.skipped = reader.about.into_iter().map(about).collect();
        let mut ids = Ids::default();
        for (path, span) in reader.strings {
            let mut run = Run::default();
            read_string(text, span, &mut run);
            document.blocks.extend(run.finish_whole(|| ids.named(&path.join(".")), BlockKind::Message, 0, span));
        }
    }

    fn write(
        &self,
        document: &Document,
        translations: &[Option<Content>],
        _: &WriteOptions<'_>,
    ) -> Result<String, Problem> {
        // A file that spells everything in ASCII goes on doing so.
        let ascii = document.text().is_ascii() && document.text().contains("\\u");
        patch::translate(document, 0, translations, Vec::new(), &|_, content| encode(content, ascii))
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// The way to each string value, and its characters between the quotes.
    strings: Vec<(Vec<&'a str>, Span)>,
    /// The strings that describe a message to its translators.
    about: Vec<Span>,
}

impl<'a> Reader<'a> {
    fn space(&mut self) {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
    }

    fn byte(&mut self) -> Option<u8> {
        self.space();
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> Option<()> {
        (self.byte()? == byte).then(|| self.at += 1)
    }

    /// A string's characters; the cursor stands behind its end quote.
    fn string(&mut self) -> Option<Span> {
        self.eat(b'"')?;
        let start = self.at;
        let bytes = self.text.as_bytes();
        while let Some(found) = memchr::memchr3(b'"', b'\\', b'\n', &bytes[self.at..]) {
            let at = self.at + found;
            match bytes[at] {
                b'"' => {
                    self.at = at + 1;
                    return Some(Span::new(start, at));
                }
                b'\\' => self.at = (at + 2).min(bytes.len()),
                _ => return None,
            }
            while !self.text.is_char_boundary(self.at) {
                self.at += 1;
            }
        }
        None
    }

    /// Reads a value; `None` where the file is broken, and then the cursor stands there.
    fn value(&mut self, path: &mut Vec<&'a str>) -> Option<()> {
        if path.len() > DEPTH {
            return None;
        }
        match self.byte()? {
            b'"' => {
                let span = self.string()?;
                if path.iter().any(|key| key.starts_with('@')) {
                    self.about.push(span);
                } else {
                    self.strings.push((path.clone(), span));
                }
            }
            b'{' => {
                self.at += 1;
                if self.eat(b'}').is_some() {
                    return Some(());
                }
                let first = self.strings.len();
                let mut keys = Vec::new();
                loop {
                    self.space();
                    let key = self.string()?.of(self.text);
                    self.eat(b':')?;
                    keys.push(key);
                    path.push(key);
                    self.value(path)?;
                    path.pop();
                    if self.eat(b',').is_none() {
                        break;
                    }
                }
                self.eat(b'}')?;
                if keys.contains(&"message") && keys.iter().any(|k| ["description", "placeholders"].contains(k)) {
                    let depth = path.len();
                    let own = self.strings.split_off(first);
                    let (message, about): (Vec<_>, Vec<_>) =
                        own.into_iter().partition(|(path, _)| path.get(depth) == Some(&"message"));
                    self.strings.extend(message);
                    self.about.extend(about.into_iter().map(|(_, span)| span));
                }
            }
            b'[' => {
                self.at += 1;
                if self.eat(b']').is_some() {
                    return Some(());
                }
                loop {
                    path.push("item");
                    self.value(path)?;
                    path.pop();
                    if self.eat(b',').is_none() {
                        break;
                    }
                }
                self.eat(b']')?;
            }
            _ => {
                let rest = &self.text[self.at..];
                let length = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || b"+-.".contains(b)).count();
                self.at += length;
                (length > 0).then_some(())?;
            }
        }
        Some(())
    }
}

/// The characters of a string, escapes resolved, with its codes.
fn read_string(text: &str, span: Span, run: &mut Run) {
    let raw = span.of(text);
    let syntax = placeholder::icu(raw).unwrap_or_default();
    let mut from = span.start;
    for range in syntax {
        let code = Span::new(span.start + range.start, span.start + range.end);
        stretch(text, Span::new(from, code.start), run);
        run.alone(crate::model::CodeRole::Other, code.of(text), code.of(text), code);
        from = code.end;
    }
    stretch(text, Span::new(from, span.end), run);
}

fn stretch(text: &str, span: Span, run: &mut Run) {
    let mut from = span.start;
    while let Some(escape) = memchr::memchr(b'\\', &text.as_bytes()[from..span.end]).map(|i| from + i) {
        placeholder::add(run, &text[from..escape], Span::new(from, escape));
        let (meant, length) = unescape(&text[escape..span.end]);
        run.text(meant.encode_utf8(&mut [0; 4]), Span::new(escape, escape + length));
        from = escape + length;
    }
    placeholder::add(run, &text[from..span.end], Span::new(from, span.end));
}

/// The character of an escape, and the escape's length. Half a surrogate pair is U+FFFD.
fn unescape(text: &str) -> (char, usize) {
    let unit = |at: usize| {
        let hex = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(hex, 16).ok()
    };
    if let Some(first) = unit(0) {
        let second = unit(6);
        if let Some(second) = second
            && let Some(Ok(pair)) = char::decode_utf16([first, second]).next()
            && u32::from(pair) > 0xFFFF
        {
            return (pair, 12);
        }
        return (char::from_u32(u32::from(first)).unwrap_or('\u{FFFD}'), 6);
    }
    match text[1..].chars().next() {
        Some('n') => ('\n', 2),
        Some('t') => ('\t', 2),
        Some('r') => ('\r', 2),
        Some('b') => ('\u{8}', 2),
        Some('f') => ('\u{C}', 2),
        Some(c) => (c, 1 + c.len_utf8()),
        None => ('\\', 1),
    }
}

fn encode(content: &Content, ascii: bool) -> String {
    let mut out = String::new();
    for piece in content.pieces() {
        let text = match piece {
            Piece::Code(code) => {
                out.push_str(&code.raw);
                continue;
            }
            Piece::Text(text) => text,
        };
        for c in text.chars() {
            match c {
                '"' => out.push_str("\\\""),
                '\\' => out.push_str("\\\\"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                '\t' => out.push_str("\\t"),
                c if c < ' ' || (ascii && !c.is_ascii()) => {
                    let units = c.encode_utf16(&mut [0; 2]).iter().map(|u| format!("\\u{u:04X}")).collect::<Vec<_>>();
                    out.push_str(&units.concat());
                }
                c => out.push(c),
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<(String, String)> {
        let document = Json.read(text, &ReadOptions::default());
        document.blocks.iter().map(|b| (b.id.clone(), b.content.labelled())).collect()
    }

    #[test]
    fn values_are_messages_named_by_their_keys() {
        let text = r#"{"a": {"b c": "One \"two\" {name}", "n": 3}, "@a": {"x": "about"}, "l": ["p", "q"], "u": "\u4E2D\ud83d\ude00"}"#;
        let wanted = [("a.b_c", "One \"two\" {name}"), ("l.item", "p"), ("l.item-2", "q"), ("u", "中😀")];
        assert_eq!(said(text), wanted.map(|(id, text)| (id.to_owned(), text.to_owned())));
        let chrome = r#"{"hello": {"message": "Hi $1", "description": "A greeting"}}"#;
        assert_eq!(said(chrome), [("hello.message".to_owned(), "Hi $1".to_owned())]);
    }

    #[test]
    fn the_branches_of_an_icu_message_are_text() {
        let text = r#"{"n": "There {count, plural, one {is # camp} other {are {count} camps}} in {place}."}"#;
        let document = Json.read(text, &ReadOptions::default());
        assert_eq!(document.blocks[0].content.text, "There is # campare  camps in .");
        let mut content = document.blocks[0].content.clone();
        content.text = content.text.to_uppercase();
        let out = Json.write(&document, &[Some(content)], &WriteOptions::default()).unwrap();
        let wanted = r#"{"n": "THERE {count, plural, one {IS # CAMP} other {ARE {count} CAMPS}} IN {place}."}"#;
        assert_eq!(out, wanted);
    }

    #[test]
    fn what_is_broken_is_told_and_kept() {
        for text in ["{\"a\": \"b", "{\"a\" \"b\"}", "[1,]", "{\"a\": \"b\"} x", ""] {
            let document = Json.read(text, &ReadOptions::default());
            assert_eq!(document.problems.len(), 1, "{text}");
        }
        let document = Json.read("{\"a\": \"b\", \"c\": }", &ReadOptions::default());
        assert_eq!(document.blocks.len(), 1);
    }

    #[test]
    fn an_ascii_file_stays_one() {
        let document = Json.read(r#"{"a": "caf\u00e9"}"#, &ReadOptions::default());
        let out = Json.write(&document, &[Some(Content::plain("营😀\n"))], &WriteOptions::default()).unwrap();
        assert_eq!(out, r#"{"a": "\u8425\uD83D\uDE00\n"}"#);
    }
}
