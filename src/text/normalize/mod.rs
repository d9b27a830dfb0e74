//! Match form: text folded for comparison, with a map back to the source.
//!
//! Folding never decides what is right to write; it only makes equal what readers take for equal:
//!
//! * [`uyghur`]: all three scripts become one internal alphabet (ULY without apostrophes), so that
//!   a term in one script is found in the others; look-alike letters of Arabic and Persian
//!   keyboards, presentation forms, tatweel, zero-width and bidi marks disappear.
//! * [`english`]: lower case, plain letters, straight apostrophes.
//! * [`han`]: one Simplified character for each Traditional or variant one, code point by code point.
//!
//! The language folds speak to a [`Sink`], letter by letter, so that the matcher can cut words
//! without building a map, while [`fold`] builds one.

pub mod english;
pub mod han;
pub mod uyghur;

use crate::model::{Lang, Span, Variety};

/// Text in match form and where each of its bytes came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, the source bytes it was read from.
    map: Vec<Span>,
}

/// What a language fold reports, in the order of the text. Offsets are bytes of the source.
pub trait Sink {
    /// A letter or digit; `fold` is valid UTF-8, empty for what belongs to a word without a sound
    /// of its own (the hamza carrier, a combining mark).
    fn letter(&mut self, fold: &[u8], at: usize, end: usize);
    /// A zero-width or bidi mark: neither part of a word nor the end of one.
    fn mark(&mut self, at: usize, end: usize);
    /// A character that ends a word.
    fn gap(&mut self, gap: Gap, at: usize, end: usize);
}

/// What stands between words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gap {
    /// White space.
    Space,
    /// A line end.
    Line,
    /// A hyphen, or an en dash, which many write for it.
    Hyphen,
    /// Anything else.
    Other,
}

/// Folds `text` as matching in `lang` does. White space and hyphens become one space each; other
/// characters between words stay as they are.
///
/// ```
/// use tilmach::model::Span;
/// use tilmach::text::normalize::fold;
/// let folded = fold("شىن\u{200C}جاڭ", &"ug-Arab".parse()?);
/// assert_eq!(folded.text, "shinjang");
/// assert_eq!(folded.source(Span::new(0, 8)), Span::new(0, 15));
/// # Ok::<(), tilmach::model::LangError>(())
/// ```
pub fn fold(text: &str, lang: &Lang) -> Folded {
    let mut folded = Folded { text: String::with_capacity(text.len()), map: Vec::with_capacity(text.len()) };
    let mut sink = Mapper { folded: &mut folded, source: text, in_word: false, silent: None };
    match lang.variety() {
        Variety::UgArab | Variety::UgLatn | Variety::UgCyrl => uyghur::fold(text, &mut sink),
        Variety::ZhHans | Variety::ZhHant => han::fold(text, &mut sink),
        Variety::En | Variety::Other => english::fold(text, &mut sink),
    }
    folded
}

impl Folded {
    /// The source bytes that `span` of the folded text was read from: whole characters.
    ///
    /// # Panics
    /// When the span does not lie in the folded text.
    pub fn source(&self, span: Span) -> Span {
        if span.is_empty() {
            let at = self.map.get(span.start).map_or_else(|| self.map.last().map_or(0, |s| s.end), |s| s.start);
            return Span::new(at, at);
        }
        Span::new(self.map[span.start].start, self.map[span.end - 1].end)
    }
}

struct Mapper<'a> {
    folded: &'a mut Folded,
    source: &'a str,
    /// Whether the last byte of the map is of the word at hand.
    in_word: bool,
    /// Where letters without a sound began that open a word.
    silent: Option<usize>,
}

impl Mapper<'_> {
    fn push(&mut self, fold: &str, at: usize, end: usize) {
        self.folded.text.push_str(fold);
        self.folded.map.extend(std::iter::repeat_n(Span::new(at, end), fold.len()));
    }
}

impl Sink for Mapper<'_> {
    /// A letter without a sound belongs to the one before it, and where it opens the word (ئ) to the next.
    fn letter(&mut self, fold: &[u8], at: usize, end: usize) {
        if !fold.is_empty() {
            let start = self.silent.take().unwrap_or(at);
            self.push(str::from_utf8(fold).expect("a sink is given UTF-8"), start, end);
            self.in_word = true;
        } else if !self.in_word {
            self.silent.get_or_insert(at);
        } else if let Some(&last) = self.folded.map.last() {
            self.folded.map.iter_mut().rev().take_while(|s| **s == last).for_each(|s| s.end = end);
        }
    }

    fn mark(&mut self, _at: usize, _end: usize) {}

    fn gap(&mut self, gap: Gap, at: usize, end: usize) {
        (self.in_word, self.silent) = (false, None);
        match gap {
            Gap::Other => self.push(&self.source[at..end], at, end),
            Gap::Space | Gap::Line | Gap::Hyphen => self.push(" ", at, end),
        }
    }
}

/// Whether `c` has no weight of its own: zero-width, bidi and joining marks, soft hyphen, variation selectors.
pub(crate) fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether `c` is the number of a note, in raised digits or in a circle; it stands at a word and is no part of it.
pub(crate) fn is_note(c: char) -> bool {
    matches!(c, '\u{B2}' | '\u{B3}' | '\u{B9}' | '\u{2070}' | '\u{2074}'..='\u{2079}' | '\u{2460}'..='\u{2473}')
}

/// What kind of gap a character is that is neither letter nor mark.
pub(crate) fn gap_of(c: char) -> Gap {
    match c {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Gap::Line,
        '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}' => Gap::Hyphen,
        c if c.is_whitespace() => Gap::Space,
        _ => Gap::Other,
    }
}

#[cfg(test)]
mod tests;
