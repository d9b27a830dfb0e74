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
    /// A hyphen.
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
    let mut sink = Mapper { folded: &mut folded, source: text };
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
}

impl Mapper<'_> {
    fn push(&mut self, fold: &str, at: usize, end: usize) {
        self.folded.text.push_str(fold);
        self.folded.map.extend(std::iter::repeat_n(Span::new(at, end), fold.len()));
    }
}

impl Sink for Mapper<'_> {
    fn letter(&mut self, fold: &[u8], at: usize, end: usize) {
        self.push(str::from_utf8(fold).expect("a sink is given UTF-8"), at, end);
    }

    fn mark(&mut self, _at: usize, _end: usize) {}

    fn gap(&mut self, gap: Gap, at: usize, end: usize) {
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

/// What kind of gap a character is that is neither letter nor mark.
pub(crate) fn gap_of(c: char) -> Gap {
    match c {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Gap::Line,
        '-' | '\u{2010}' | '\u{2011}' | '\u{2212}' => Gap::Hyphen,
        c if c.is_whitespace() => Gap::Space,
        _ => Gap::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(text: &str, lang: &str) -> String {
        fold(text, &lang.parse().unwrap()).text
    }

    #[test]
    fn three_uyghur_scripts_fold_to_one() {
        for (arab, latn, cyrl, wanted) in [
            ("شىنجاڭ", "Shinjang", "Шинҗаң", "shinjang"),
            ("ئۈرۈمچى", "Ürümchi", "Үрүмчи", "UrUmchi"),
            ("مەسئۇل", "mes'ul", "мәсул", "mesul"),
            ("ۋەتەنگە", "weten’ge", "вәтәнгә", "wetenge"),
            ("ئېغىز", "éghiz", "еғиз", "Eghiz"),
            ("ئېغىز", "ëghiz", "эғиз", "Eghiz"),
            ("ئاسىيا", "Asiya", "Асия", "asiya"),
            ("جۇڭگو", "Junggo", "Җуңго", "junggo"),
        ] {
            assert_eq!(folded(arab, "ug-Arab"), wanted);
            assert_eq!(folded(latn, "ug-Latn"), wanted);
            assert_eq!(folded(cyrl, "ug-Cyrl"), wanted);
        }
    }

    #[test]
    fn look_alike_letters_and_marks_fold_away() {
        for (found, wanted) in [
            ("مهكته\u{67E}", "مەكتەپ"),
            ("کىتاب", "كىتاب"),
            ("وُيغۇر", "ئۇيغۇر"),
            ("ئـــۇيغۇر", "ئۇيغۇر"),
            ("ئۇي\u{200C}غۇر\u{200F}", "ئۇيغۇر"),
            ("ﺋﯘﻳﻐﯘﺭ", "ئۇيغۇر"),
            ("ي\u{654}ۇيغۇر", "ئۇيغۇر"),
            ("ى\u{654}ۇيغۇر", "ئۇيغۇر"),
            ("مەسىله", "مەسىلە"),
            ("شەهەر", "شەھەر"),
            ("شىنجاݣ", "شىنجاڭ"),
            ("تارىخی", "تارىخى"),
            ("یېزا", "يېزا"),
            ("تارىخي", "تارىخى"),
        ] {
            assert_eq!(folded(found, "ug-Arab"), folded(wanted, "ug-Arab"), "{found}");
        }
        assert_eq!(folded("e\u{301}ghiz o\u{308}y", "ug-Latn"), "Eghiz Oy");
    }

    #[test]
    fn chinese_folds_one_to_one() {
        assert_eq!(folded("維吾爾", "zh-Hant"), "维吾尔");
        assert_eq!(folded("為爲 裡裏 眾衆 臺台", "zh-Hant"), "为为 里里 众众 台台");
        assert_eq!(folded("ＢＢＣ", "zh-Hans"), "bbc");
    }

    #[test]
    fn english_keeps_words_plain() {
        assert_eq!(folded("The Uyghurs’ coup d’état", "en"), "the uyghurs’ coup d'etat");
    }

    proptest! {
        #[test]
        fn the_map_agrees_with_the_text(text in "\\PC{0,40}|[\u{600}-\u{6FF}a-z'\u{2019}\u{0300}-\u{0308}\u{FB50}-\u{FEFF}新疆維 -]{0,40}", lang in "en|ug-Arab|ug-Latn|ug-Cyrl|zh-Hans|zh-Hant") {
            let folded = fold(&text, &lang.parse().unwrap());
            prop_assert_eq!(folded.text.len(), folded.map.len());
            let mut at = 0;
            for span in &folded.map {
                prop_assert!(span.start >= at && span.end <= text.len());
                prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
                at = span.start;
            }
        }
    }
}
