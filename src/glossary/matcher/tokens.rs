//! Words of a text in match form, for languages that divide them by space.

use crate::text::normalize::{Gap, Sink, english, gap_of, uyghur};

/// What stands before a word that no term goes on to.
pub(super) const APART: u64 = u64::MAX;

/// A word of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Bytes of the source.
    pub(super) start: u32,
    pub(super) end: u32,
    /// Bytes of the folded text.
    from: u32,
    to: u32,
    /// What stands before it: 0 for space or hyphen, [`APART`] for a border no term crosses, else
    /// a hash of the punctuation.
    pub(super) glue: u64,
}

/// The words of a text.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    folded: Vec<u8>,
    pub(super) list: Vec<Token>,
}

impl Tokens {
    /// Takes the words of `text` in place of those it had.
    pub(super) fn cut(&mut self, text: &str, is_uyghur: bool) {
        self.folded.clear();
        self.list.clear();
        let mut cutter = Cutter {
            words: self,
            open: false,
            glue: APART,
            lines: 0,
            hyphens: 0,
            spaced: false,
            gap: true,
            text: text.as_bytes(),
        };
        if is_uyghur {
            uyghur::fold(text, &mut cutter);
        } else {
            english::fold(text, &mut cutter);
        }
        cutter.gap(Gap::Other, 0, 0);
    }

    /// The word at `token` in match form.
    pub(super) fn word(&self, token: &Token) -> &[u8] {
        &self.folded[token.from as usize..token.to as usize]
    }

    /// Whether a hyphen and nothing else stands between the word at `index` and the next.
    pub(super) fn hyphen_after(&self, text: &str, index: usize) -> bool {
        let (Some(left), Some(right)) = (self.list.get(index), self.list.get(index + 1)) else { return false };
        let mut between = text[left.end as usize..right.start as usize].chars();
        between.next().is_some_and(|c| gap_of(c) == Gap::Hyphen) && between.next().is_none()
    }
}

impl Token {
    /// Its bytes in match form.
    pub(super) fn len(&self) -> usize {
        (self.to - self.from) as usize
    }

    /// Whether it begins with a Latin letter.
    pub(super) fn is_latin(&self, text: &str) -> bool {
        let first = text[self.start as usize..].chars().next();
        first.is_some_and(|c| c < '\u{250}' && c.is_alphabetic())
    }
}

/// Cuts folded text into words.
struct Cutter<'a> {
    words: &'a mut Tokens,
    open: bool,
    glue: u64,
    lines: u8,
    hyphens: u8,
    /// Whether there is a space before the hyphen.
    spaced: bool,
    /// Whether a gap was seen since the last word.
    gap: bool,
    text: &'a [u8],
}

impl Sink for Cutter<'_> {
    #[inline]
    fn letter(&mut self, fold: &[u8], at: usize, end: usize) {
        let from = self.words.folded.len() as u32;
        if !self.open {
            // Two words with nothing between them are one to a reader, but no term spans them.
            let glue = if self.gap { self.glue } else { APART };
            self.words.list.push(Token { start: at as u32, end: end as u32, from, to: from, glue });
            self.open = true;
        }
        self.words.folded.extend_from_slice(fold);
        if let Some(token) = self.words.list.last_mut() {
            token.end = end as u32;
            token.to = from + fold.len() as u32;
        }
    }

    fn mark(&mut self, _at: usize, _end: usize) {}

    #[inline]
    fn gap(&mut self, gap: Gap, at: usize, end: usize) {
        if self.open || !self.gap {
            self.open = false;
            self.gap = true;
            self.glue = 0;
            self.lines = 0;
            self.hyphens = 0;
            self.spaced = false;
            // A word without a letter (a lone hamza) is none.
            if self.words.list.last().is_some_and(|t| t.from == t.to) {
                self.words.list.pop();
                self.glue = APART;
            }
        }
        match gap {
            // Between spaces a hyphen is a dash.
            Gap::Space if self.hyphens == 0 => self.spaced = true,
            Gap::Space if self.spaced => self.glue = APART,
            Gap::Space => {}
            Gap::Line => {
                // One line end (CR LF counts as one) may stand inside a term, an empty line not.
                if self.text[at] == b'\n' || self.text.get(end) != Some(&b'\n') {
                    self.lines = self.lines.saturating_add(1);
                }
            }
            Gap::Hyphen => self.hyphens = self.hyphens.saturating_add(1),
            Gap::Other => {
                self.glue = plain_quote(&self.text[at..end]).iter().fold(self.glue | 1, |h, b| step_hash(h, *b));
            }
        }
        if self.lines > 1 || self.hyphens > 1 {
            self.glue = APART;
        }
    }
}

/// A quotation mark of any language as the straight one; other characters as they are.
fn plain_quote(mark: &[u8]) -> &[u8] {
    const MARKS: [&str; 10] = ["“", "”", "„", "‟", "«", "»", "「", "」", "『", "』"];
    if mark.len() > 1 && MARKS.iter().any(|quote| quote.as_bytes() == mark) { b"\"" } else { mark }
}

pub(super) const SEED: u64 = 0x9E37_79B9_7F4A_7C15;

/// The hash of a word and one byte more.
pub(super) fn step_hash(hash: u64, byte: u8) -> u64 {
    (hash.rotate_left(5) ^ u64::from(byte)).wrapping_mul(0x51_7C_C1_B7_27_22_0A_95)
}

/// The hash of a word.
pub(super) fn hash_of(word: &[u8]) -> u64 {
    word.iter().fold(SEED, |h, b| step_hash(h, *b))
}
