//! A stream of bytes in any charset as UTF-8, with the place that has been read.

use std::io::{self, BufRead, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8};

use crate::model::{Position, Span};

/// Decodes while it reads, counts lines and columns, and refuses to go on when too much is read
/// without [`Source::refill`]: a guard against endless elements.
#[derive(Debug)]
pub(super) struct Source<R> {
    inner: R,
    /// `None` for UTF-8, which is passed on as it is; the XML reader checks it.
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    raw_span: Span,
    text: Vec<u8>,
    text_span: Span,
    ended: bool,
    /// Line and column at `counted`, a place in the buffer that is being read.
    place: Position,
    counted: usize,
    read: u64,
    budget: usize,
    allowance: usize,
}

const CHUNK: usize = 128 << 10;

impl<R: Read> Source<R> {
    /// Finds out the charset: a byte-order mark, the pattern of UTF-16, or the XML declaration.
    pub(super) fn new(mut inner: R, allowance: usize) -> io::Result<Self> {
        let mut raw = vec![0; CHUNK];
        let mut filled = 0;
        while filled < 512 {
            match inner.read(&mut raw[filled..])? {
                0 => break,
                n => filled += n,
            }
        }
        let head = &raw[..filled];
        let (encoding, mark) = Encoding::for_bom(head).unwrap_or_else(|| (declared(head), 0));
        let decoder = (encoding != UTF_8).then(|| encoding.new_decoder_without_bom_handling());
        let text = if decoder.is_some() { vec![0; CHUNK * 3] } else { Vec::new() };
        let counted = if decoder.is_none() { mark } else { 0 };
        Ok(Source {
            inner,
            decoder,
            raw,
            raw_span: Span::new(mark, filled),
            text,
            text_span: Span::default(),
            ended: false,
            place: Position { line: 1, column: 1 },
            counted,
            read: mark as u64,
            budget: allowance,
            allowance,
        })
    }

    /// Line and column of the next byte. Counted only when asked for: that is once a unit.
    pub(super) fn place(&mut self) -> Position {
        let (buffer, span) =
            if self.decoder.is_none() { (&self.raw, self.raw_span) } else { (&self.text, self.text_span) };
        let eaten = &buffer[self.counted..span.start];
        let mut line_start = 0;
        for at in memchr::memchr_iter(b'\n', eaten) {
            self.place.line += 1;
            self.place.column = 1;
            line_start = at + 1;
        }
        // Sums that fit in a byte are added up sixteen at a time.
        let starts = |bytes: &[u8]| bytes.iter().fold(0u8, |all, &b| all + u8::from(b & 0xC0 != 0x80));
        self.place.column += eaten[line_start..].chunks(255).map(|bytes| usize::from(starts(bytes))).sum::<usize>();
        self.counted = span.start;
        self.place
    }

    /// Bytes read so far, as UTF-8.
    pub(super) fn read_so_far(&self) -> u64 {
        self.read
    }

    /// Whether reading stopped because of the guard.
    pub(super) fn is_spent(&self) -> bool {
        self.budget == 0
    }

    /// Allows as much again.
    pub(super) fn refill(&mut self) {
        self.budget = self.allowance;
    }

    fn read_raw(&mut self) -> io::Result<usize> {
        loop {
            match self.inner.read(&mut self.raw[self.raw_span.end..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => return other,
            }
        }
    }
}

/// The charset that the XML declaration names, or UTF-8.
fn declared(head: &[u8]) -> &'static Encoding {
    // Two letters, or the begin of a markup.
    match head {
        [a, 0, b, 0, ..] if *a != 0 && *b != 0 => return encoding_rs::UTF_16LE,
        [0, a, 0, b, ..] if *a != 0 && *b != 0 => return encoding_rs::UTF_16BE,
        _ => {}
    }
    let head = String::from_utf8_lossy(head);
    let label = head.split_once("?>").and_then(|(declaration, _)| {
        let (_, value) = declaration.split_once("encoding")?;
        let value = value.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|c| *c == '"' || *c == '\'')?;
        value[1..].split(quote).next()
    });
    let found = label.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    // A file that could be read up to its declaration is not UTF-16, whatever it says.
    found.filter(|e| e.is_ascii_compatible()).unwrap_or(UTF_8)
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let n = available.len().min(out.len());
        out[..n].copy_from_slice(&available[..n]);
        self.consume(n);
        Ok(n)
    }
}

impl<R: Read> BufRead for Source<R> {
    #[inline]
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.decoder.is_none() && !self.raw_span.is_empty() && self.budget > 0 {
            return Ok(&self.raw[self.raw_span.range()]);
        }
        self.fill()
    }

    #[inline]
    fn consume(&mut self, amount: usize) {
        let span = if self.decoder.is_none() { &mut self.raw_span } else { &mut self.text_span };
        span.start += amount;
        self.read += amount as u64;
        self.budget = self.budget.saturating_sub(amount);
    }
}

impl<R: Read> Source<R> {
    /// What stands in the buffer, which is filled when it is empty.
    fn fill(&mut self) -> io::Result<&[u8]> {
        if self.budget == 0 {
            return Err(io::Error::other("too long"));
        }
        if self.decoder.is_none() {
            if self.raw_span.is_empty() {
                self.place();
                self.counted = 0;
                self.raw_span = Span::default();
                self.raw_span.end = self.read_raw()?;
            }
            return Ok(&self.raw[self.raw_span.range()]);
        }
        if self.text_span.is_empty() {
            self.place();
            self.counted = 0;
            self.text_span = Span::default();
        }
        while self.text_span.is_empty() && !self.ended {
            if self.raw_span.is_empty() {
                self.raw_span = Span::default();
                self.raw_span.end = self.read_raw()?;
            }
            let last = self.raw_span.is_empty();
            let decoder = self.decoder.as_mut().expect("checked above");
            let (result, read, written, _) =
                decoder.decode_to_utf8(&self.raw[self.raw_span.range()], &mut self.text, last);
            self.raw_span.start += read;
            self.text_span = Span::new(0, written);
            self.ended = last && result == CoderResult::InputEmpty;
        }
        Ok(&self.text[self.text_span.range()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, Position) {
        let mut source = Source::new(bytes, 1 << 20).unwrap();
        let mut text = String::new();
        source.read_to_string(&mut text).unwrap();
        (text, source.place())
    }

    #[test]
    fn charsets_are_found_and_places_counted() {
        let text = "<?xml version='1.0' encoding='gb18030'?>\n<a>新疆</a>";
        let gb = encoding_rs::GB18030.encode(text).0.into_owned();
        assert_eq!(read(&gb), (text.to_owned(), Position { line: 2, column: 10 }));
        let utf16: Vec<u8> = "\u{FEFF}<?xml?>\nنە".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&utf16), ("<?xml?>\nنە".to_owned(), Position { line: 2, column: 3 }));
        assert_eq!(read(b"\xEF\xBB\xBF<a/>").0, "<a/>");
        assert_eq!(read(b""), (String::new(), Position { line: 1, column: 1 }));
        let long = format!("<?xml version='1.0' encoding='windows-1252'?>{}", "é".repeat(300_000));
        assert_eq!(read(&encoding_rs::WINDOWS_1252.encode(&long).0).0, long);
    }

    #[test]
    fn an_endless_element_is_cut_short() {
        let mut source = Source::new(io::repeat(b'x'), 1 << 18).unwrap();
        assert!(source.read_to_end(&mut Vec::new()).is_err());
        assert!(source.is_spent());
    }
}
