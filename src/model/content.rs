//! Text with inline codes: what a format hands to the engines and takes back.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Span;

/// Running text and the inline codes that stand in it.
///
/// The codes lie beside the text, so engines read plain words: `text` never holds markup.
/// Codes are sorted by `at`; several may share one place, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Content {
    /// The words a reader sees.
    pub text: String,
    /// Inline codes, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Code>,
}

/// One inline code: the start or the end of emphasis, a link, a line break, a placeholder.
///
/// A document holds few different codes many times (`<b>`, `</b>`), and every engine copies them with the text:
/// therefore their strings are shared.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Code {
    /// Where it stands: a byte offset in the text.
    pub at: usize,
    /// Opening, closing or alone.
    pub kind: CodeKind,
    /// Its number within the block, from 1; the two ends of a pair share it.
    pub id: u32,
    /// What it is for.
    pub role: CodeRole,
    /// What a translator sees: `<b>`, `</b>`, `{name}`, `[1]`.
    pub label: Arc<str>,
    /// What the format wrote there, to be written back as it was.
    pub raw: Arc<str>,
}

/// Whether a code opens, closes or stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CodeKind {
    /// The start of a pair.
    Open,
    /// The end of a pair.
    Close,
    /// A code without an end.
    Alone,
}

/// What a code is for; the names are XLIFF's `type` values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CodeRole {
    /// Formatting: bold, emphasis, a span.
    Fmt,
    /// A link.
    Link,
    /// An image.
    Image,
    /// A quotation (`<q>`).
    Quote,
    /// A control or a line break.
    Ui,
    /// A placeholder or anything else.
    Other,
}

impl Content {
    /// Text without codes.
    pub fn plain(text: impl Into<String>) -> Self {
        Content { text: text.into(), codes: Vec::new() }
    }

    /// Whether there is neither text (white space aside) nor a code.
    pub fn is_blank(&self) -> bool {
        self.codes.is_empty() && self.text.trim().is_empty()
    }

    /// The part in `span`. A code at the very start belongs to the part; one at its very end does
    /// too when it closes a pair or when the text ends there, and else opens the next part.
    #[must_use]
    pub fn slice(&self, span: Span) -> Content {
        let codes = self
            .codes
            .iter()
            .filter(|code| self.holds(span, code))
            .map(|code| Code { at: code.at - span.start, ..code.clone() });
        Content { text: span.of(&self.text).to_owned(), codes: codes.collect() }
    }

    /// Whether `code` belongs to the part in `span` (see [`Content::slice`]).
    pub fn holds(&self, span: Span, code: &Code) -> bool {
        if code.at == span.end {
            // A closing code stays with the words before it; at the end of the text all do.
            let own = code.kind == CodeKind::Close && code.at > span.start;
            own || code.at == self.text.len()
        } else if code.at == span.start {
            // …and so it was already taken by the part before.
            code.kind != CodeKind::Close || code.at == 0
        } else {
            span.start < code.at && code.at < span.end
        }
    }

    /// The places in `codes` of those that are half of nothing: opened and not closed, closed before they are opened,
    /// or across the border of another pair. With `crossing` pairs may cross, as they do in some sources.
    pub fn misplaced(&self, crossing: bool) -> Vec<usize> {
        let mut open: Vec<usize> = Vec::new();
        let mut wrong = Vec::new();
        for (place, code) in self.codes.iter().enumerate() {
            match code.kind {
                CodeKind::Alone => {}
                CodeKind::Open => open.push(place),
                CodeKind::Close => match open.iter().rposition(|&start| self.codes[start].id == code.id) {
                    Some(at) if crossing || at + 1 == open.len() => drop(open.remove(at)),
                    // What stands open within it may still be closed.
                    Some(at) => wrong.extend([open.remove(at), place]),
                    None => wrong.push(place),
                },
            }
        }
        wrong.extend(open);
        wrong.sort_unstable();
        wrong
    }

    /// Appends `other`; its codes follow.
    pub fn push(&mut self, other: &Content) {
        let shift = self.text.len();
        self.text.push_str(&other.text);
        self.codes.extend(other.codes.iter().map(|c| Code { at: c.at + shift, ..c.clone() }));
    }

    /// Appends plain text.
    pub fn push_str(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Text and codes in reading order.
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'_>> {
        let mut at = 0;
        let mut next = 0;
        std::iter::from_fn(move || {
            if let Some(code) = self.codes.get(next) {
                if code.at > at {
                    let text = &self.text[at..code.at];
                    at = code.at;
                    return Some(Piece::Text(text));
                }
                next += 1;
                return Some(Piece::Code(code));
            }
            let text = &self.text[at..];
            at = self.text.len();
            (!text.is_empty()).then_some(Piece::Text(text))
        })
    }

    /// The text with every code as its label, for people: `read <b>this</b>`.
    pub fn labelled(&self) -> String {
        self.pieces()
            .map(|piece| match piece {
                Piece::Text(text) => text,
                Piece::Code(code) => &*code.label,
            })
            .collect()
    }
}

/// A stretch of text or a code, as [`Content::pieces`] gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A stretch of text without codes.
    Text(&'a str),
    /// One code.
    Code(&'a Code),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(at: usize, kind: CodeKind, label: &str) -> Code {
        Code { at, kind, id: 1, role: CodeRole::Fmt, label: label.into(), raw: label.into() }
    }

    #[test]
    fn slices_share_out_every_code_once() {
        let content = Content {
            text: "One. Two. ".to_owned(),
            codes: vec![
                code(0, CodeKind::Open, "<b>"),
                code(4, CodeKind::Close, "</b>"),
                code(5, CodeKind::Open, "<i>"),
                code(9, CodeKind::Close, "</i>"),
                code(10, CodeKind::Alone, "<br>"),
            ],
        };
        let cuts = [Span::new(0, 4), Span::new(4, 5), Span::new(5, 9), Span::new(9, 10)];
        let parts: Vec<_> = cuts.iter().map(|&s| content.slice(s).labelled()).collect();
        assert_eq!(parts, ["<b>One.</b>", " ", "<i>Two.</i>", " <br>"]);
        let mut whole = Content::default();
        for &s in &cuts {
            whole.push(&content.slice(s));
        }
        assert_eq!(whole, content);
    }
}
