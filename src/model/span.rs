//! Places in a text: byte spans inside, lines and columns at the border.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A range of bytes in a UTF-8 text; both ends lie on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    pub const fn new(start: usize, end: usize) -> Self {
        Span { start, end }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds no byte.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same span, `by` bytes further on.
    #[must_use]
    pub const fn shift(self, by: usize) -> Self {
        Span::new(self.start + by, self.end + by)
    }

    /// The text of the span.
    ///
    /// # Panics
    /// When the span does not lie in `text` on character boundaries.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// As a standard range.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span::new(range.start, range.end)
    }
}

/// A place for people: line and column, both from 1; the column counts characters (code points).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// The line starts of a text. A line ends at LF, CRLF or a lone CR.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// The characters before each block of [`BLOCK`] bytes, so that a place in a line of megabytes
    /// costs no more than one in a short line.
    counts: Vec<usize>,
}

const BLOCK: usize = 256;

/// How many characters begin in `bytes`.
fn characters(bytes: &[u8]) -> usize {
    // Counted in a byte, of which a processor adds many at once; a stretch has fewer than it can hold.
    let begin = |stretch: &[u8]| stretch.iter().fold(0, |n: u8, byte| n + u8::from(byte & 0xC0 != 0x80));
    bytes.chunks(128).map(|stretch| usize::from(begin(stretch))).sum()
}

impl LineIndex {
    /// Indexes `text`.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at + 1);
            }
        }
        let mut counts = vec![0];
        for block in bytes.chunks(BLOCK) {
            counts.push(counts[counts.len() - 1] + characters(block));
        }
        LineIndex { starts, counts }
    }

    /// Number of lines; a text that ends with a line end has an empty last line.
    pub fn lines(&self) -> usize {
        self.starts.len()
    }

    /// Line and column of the byte `offset` of `text` (the text that was indexed). An offset past
    /// the end, or inside a character, gives the nearest place before it.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line(offset);
        let before = |at: usize| self.counts[at / BLOCK] + characters(&text.as_bytes()[at / BLOCK * BLOCK..at]);
        let column = before(offset) - before(self.starts[line - 1]) + 1;
        Position { line, column }
    }

    /// The line (from 1) of the byte `offset`, where the column does not matter; an offset past the end
    /// is on the last one.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset)
    }

    /// The span of line `line` (from 1), without its line end.
    pub fn line_span(&self, text: &str, line: usize) -> Span {
        let start = self.starts[line - 1];
        let end = self.starts.get(line).copied().unwrap_or(text.len());
        let body = text[start..end].trim_end_matches(['\n', '\r']);
        Span::new(start, start + body.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_characters() {
        let text = "one\r\n新疆 two\rئۇيغۇر\n";
        let index = LineIndex::new(text);
        assert_eq!(index.lines(), 4);
        let at = |needle: &str| index.position(text, text.find(needle).unwrap());
        assert_eq!(at("two"), Position { line: 2, column: 4 });
        assert_eq!(at("غ"), Position { line: 3, column: 4 });
        assert_eq!(index.line_span(text, 2).of(text), "新疆 two");
        assert_eq!(index.position(text, text.len()), Position { line: 4, column: 1 });
    }

    #[test]
    fn columns_of_long_lines_count_from_their_start() {
        let text = format!("新疆\n{}", "ئا b".repeat(500));
        let index = LineIndex::new(&text);
        for (number, (at, _)) in text["新疆\n".len()..].char_indices().enumerate() {
            assert_eq!(index.position(&text, "新疆\n".len() + at), Position { line: 2, column: number + 1 });
        }
        assert_eq!(index.position(&text, text.len()), Position { line: 2, column: 2001 });
    }
}
