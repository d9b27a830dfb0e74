//! Cuts HTML into tags, text and everything else, after the tokenizer of the HTML standard
//! (§13.2.5): total, linear, and with the place of every attribute value.

use memchr::{memchr, memmem};

use crate::model::Span;

/// A stretch of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Characters, with references not yet resolved.
    Text(Span),
    /// A start tag; its attributes are [`Tokens::attributes`] until the next token.
    Start { span: Span, name: Span, self_closing: bool },
    /// An end tag.
    End { span: Span, name: Span },
    /// A comment, a doctype, a processing instruction, CDATA, or a tag that never ends.
    Other(Span),
}

/// An attribute of a start tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Attribute {
    /// Its name as written.
    pub(super) name: Span,
    /// Its value without quotes.
    pub(super) value: Option<Span>,
}

/// The tokens of a page.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    attributes: Vec<Attribute>,
    /// The element whose end tag alone ends the text that follows.
    raw: Option<Span>,
}

impl<'a> Tokens<'a> {
    /// Reads `span` of `text`.
    pub(super) fn new(text: &'a str, span: Span) -> Self {
        Tokens { text, at: span.start, end: span.end, attributes: Vec::new(), raw: None }
    }

    /// The attributes of the start tag read last.
    pub(super) fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// The value of an attribute of the start tag read last, as written.
    pub(super) fn value(&self, name: &str) -> Option<Span> {
        self.attributes.iter().find(|a| a.name.of(self.text).eq_ignore_ascii_case(name)).and_then(|a| a.value)
    }

    fn byte(&self, at: usize) -> Option<u8> {
        (at < self.end).then(|| self.text.as_bytes()[at])
    }

    /// Where `needle` comes next, or the end.
    fn seek(&self, from: usize, needle: &[u8]) -> Option<usize> {
        memmem::find(&self.text.as_bytes()[from.min(self.end)..self.end], needle).map(|i| from + i)
    }

    fn find_byte(&self, from: usize, byte: u8) -> Option<usize> {
        memchr(byte, &self.text.as_bytes()[from.min(self.end)..self.end]).map(|i| from + i)
    }

    /// Text up to the next thing that is a tag or a comment.
    fn text_end(&self) -> usize {
        let mut from = self.at;
        while let Some(lt) = self.find_byte(from, b'<') {
            let opens = match self.byte(lt + 1) {
                Some(b'!' | b'?') => true,
                Some(b'/') => self.byte(lt + 2).is_some_and(|b| b.is_ascii_alphabetic()),
                Some(b) => b.is_ascii_alphabetic(),
                None => false,
            };
            if opens {
                return lt;
            }
            from = lt + 1;
        }
        self.end
    }

    fn raw_end(&self, name: &str) -> usize {
        let mut from = self.at;
        while let Some(lt) = self.seek(from, b"</") {
            let after = lt + 2 + name.len();
            let named = self.text.as_bytes()[..self.end].get(lt + 2..after);
            if named.is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()))
                && self.byte(after).is_none_or(|b| matches!(b, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ' | b'/' | b'>'))
            {
                return lt;
            }
            from = lt + 2;
        }
        self.end
    }

    fn other(&mut self) -> Token {
        let start = self.at;
        let rest = start + 2;
        let end = if self.text.as_bytes()[..self.end][start..].starts_with(b"<!--") {
            let body = start + 4;
            // `<!-->` and `<!--->` are whole comments.
            let abrupt = match (self.byte(body), self.byte(body + 1)) {
                (Some(b'>'), _) => Some(body + 1),
                (Some(b'-'), Some(b'>')) => Some(body + 2),
                _ => None,
            };
            let proper = || self.seek(body, b"-->").map(|i| i + 3);
            // `--!>` ends one too; look no further than the proper end.
            let bang = |end: usize| memmem::find(&self.text.as_bytes()[body..end], b"--!>").map(|i| body + i + 4);
            abrupt.or_else(|| {
                let end = proper();
                bang(end.unwrap_or(self.end)).or(end)
            })
        } else if self.text.as_bytes()[..self.end][start..].starts_with(b"<![CDATA[") {
            self.seek(rest, b"]]>").map(|i| i + 3)
        } else {
            self.find_byte(rest, b'>').map(|i| i + 1)
        };
        self.at = end.unwrap_or(self.end);
        Token::Other(Span::new(start, self.at))
    }

    fn tag(&mut self) -> Token {
        let start = self.at;
        let closing = self.byte(start + 1) == Some(b'/');
        let name_start = start + 1 + usize::from(closing);
        let mut at = name_start;
        while self.byte(at).is_some_and(|b| !is_space(b) && b != b'/' && b != b'>') {
            at += 1;
        }
        let name = Span::new(name_start, at);
        self.attributes.clear();
        let mut self_closing = false;
        loop {
            while self.byte(at).is_some_and(|b| is_space(b) || b == b'/') {
                self_closing = self.byte(at) == Some(b'/');
                at += 1;
            }
            match self.byte(at) {
                None => {
                    self.at = self.end;
                    return Token::Other(Span::new(start, self.end));
                }
                Some(b'>') => break,
                Some(_) => {
                    self_closing = false;
                    at = self.attribute(at);
                }
            }
        }
        self.at = at + 1;
        let span = Span::new(start, self.at);
        if closing {
            return Token::End { span, name };
        }
        let raw = |n: &str| name.of(self.text).eq_ignore_ascii_case(n);
        if RAW_TEXT.iter().any(|n| raw(n)) {
            self.raw = Some(name);
        }
        Token::Start { span, name, self_closing }
    }

    fn attribute(&mut self, start: usize) -> usize {
        // A leading `=` is part of the name.
        let mut at = start + 1;
        while self.byte(at).is_some_and(|b| !is_space(b) && !matches!(b, b'/' | b'>' | b'=')) {
            at += 1;
        }
        let name = Span::new(start, at);
        let mut after = at;
        while self.byte(after).is_some_and(is_space) {
            after += 1;
        }
        if self.byte(after) != Some(b'=') {
            self.attributes.push(Attribute { name, value: None });
            return at;
        }
        at = after + 1;
        while self.byte(at).is_some_and(is_space) {
            at += 1;
        }
        let (value, next) = if let Some(quote @ (b'"' | b'\'')) = self.byte(at) {
            let end = self.find_byte(at + 1, quote);
            (Span::new(at + 1, end.unwrap_or(self.end)), end.map_or(self.end, |e| e + 1))
        } else {
            let mut end = at;
            while self.byte(end).is_some_and(|b| !is_space(b) && b != b'>') {
                end += 1;
            }
            (Span::new(at, end), end)
        };
        self.attributes.push(Attribute { name, value: Some(value) });
        next
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if self.at >= self.end {
            return None;
        }
        if let Some(name) = self.raw.take() {
            let end = self.raw_end(name.of(self.text));
            if end > self.at {
                let span = Span::new(self.at, end);
                self.at = end;
                return Some(Token::Text(span));
            }
        }
        let end = self.text_end();
        if end > self.at {
            let span = Span::new(self.at, end);
            self.at = end;
            return Some(Token::Text(span));
        }
        match self.byte(self.at + 1) {
            Some(b'!' | b'?') => Some(self.other()),
            _ => Some(self.tag()),
        }
    }
}

/// Elements whose content is text up to their end tag.
const RAW_TEXT: [&str; 8] = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<&str> {
        let span = |token| match token {
            Token::Text(span) | Token::Other(span) | Token::Start { span, .. } | Token::End { span, .. } => span,
        };
        Tokens::new(text, Span::new(0, text.len())).map(|t| span(t).of(text)).collect()
    }

    #[test]
    fn tokens_cover_the_page() {
        for (page, wanted) in [
            ("a<b>c</b>", vec!["a", "<b>", "c", "</b>"]),
            ("1 < 2 <3 </ >", vec!["1 < 2 <3 </ >"]),
            ("<a title='x > y' b=1>z", vec!["<a title='x > y' b=1>", "z"]),
            ("<script>if (a<b) '</p>'</SCRIPT>x", vec!["<script>", "if (a<b) '</p>'", "</SCRIPT>", "x"]),
            ("<!-- <p> --><p>", vec!["<!-- <p> -->", "<p>"]),
            ("<!-->x<!-- y --!>z", vec!["<!-->", "x", "<!-- y --!>", "z"]),
            ("<!doctype html><?x?>", vec!["<!doctype html>", "<?x?>"]),
            ("x<p class=\"never closed", vec!["x", "<p class=\"never closed"]),
            ("<title>a <b></title>", vec!["<title>", "a <b>", "</title>"]),
        ] {
            assert_eq!(tokens(page), wanted);
        }
    }

    #[test]
    fn attributes_have_their_places() {
        let page = r#"<img src=a.png  alt = "A &amp; B" hidden/>"#;
        let mut tokens = Tokens::new(page, Span::new(0, page.len()));
        assert!(matches!(tokens.next(), Some(Token::Start { self_closing: true, .. })));
        assert_eq!(tokens.value("ALT").unwrap().of(page), "A &amp; B");
        assert_eq!(tokens.value("src").unwrap().of(page), "a.png");
        assert_eq!(tokens.attributes().len(), 3);
    }
}
