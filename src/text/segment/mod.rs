//! Sentence segmentation.

use memchr::memchr2;

use crate::model::{Lang, Span, Variety};

/// What is open to dispute, and a project's own words. The defaults are what users of CAT tools
/// expect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// A single line end is white space, not a break; an empty line still is one. For text wrapped
    /// by PDF or e-mail.
    pub join_lines: bool,
    /// Break between the sentences inside one quotation.
    pub break_in_quotations: bool,
    /// Break after `;`, `；` and `؛`.
    pub break_at_semicolon: bool,
    /// Break after `:` and `：` before white space.
    pub break_at_colon: bool,
    /// A project's own abbreviations, with their stop (`Xinj.`); never the end of a sentence.
    pub abbreviations: Vec<String>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            join_lines: false,
            break_in_quotations: true,
            break_at_semicolon: false,
            break_at_colon: false,
            abbreviations: Vec::new(),
        }
    }
}

/// What kind of reason decided at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// A mark that ends a sentence.
    Terminator,
    /// The end of a line.
    Line,
}

/// One decision, for `--explain`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The mark that was looked at.
    pub mark: Span,
    /// Where the sentence ends, if it does.
    pub end: Option<usize>,
    /// The name of the rule.
    pub rule: String,
    /// The kind of rule.
    pub class: Class,
}

/// Cuts text of one language into sentences.
#[derive(Clone, Debug)]
pub struct Segmenter {
    variety: Variety,
    options: Options,
}

impl Segmenter {
    /// The built-in rules for `lang`; a language without rules of its own gets the generic ones.
    pub fn new(lang: &Lang, options: &Options) -> Segmenter {
        Segmenter { variety: lang.variety(), options: options.clone() }
    }

    /// Whether the language has no rules of its own.
    pub fn is_generic(&self) -> bool {
        self.variety == Variety::Other
    }

    /// The sentences of `text` in order, without the white space around them; between them lies
    /// only white space.
    pub fn sentences<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Span> + 't {
        let mut at = 0;
        std::iter::from_fn(move || {
            at = text.len() - text[at..].trim_start().len();
            if at == text.len() {
                return None;
            }
            let end = self.end(text, at);
            let span = Span::new(at, at + text[at..end].trim_end().len());
            at = end;
            Some(span)
        })
    }

    /// Every break.
    pub fn explain(&self, text: &str) -> Vec<Decision> {
        self.sentences(text)
            .map(|s| Decision {
                mark: Span::new(s.end, s.end),
                end: Some(s.end),
                rule: "terminator".to_owned(),
                class: Class::Terminator,
            })
            .collect()
    }

    fn end(&self, text: &str, start: usize) -> usize {
        let line = memchr2(b'\n', b'\r', &text.as_bytes()[start..]).map_or(text.len(), |i| start + i);
        let limit = if self.options.join_lines { text.len() } else { line };
        let part = &text[..limit];
        let mut from = start;
        while let Some(found) = part[from..].find(['.', '!', '?', '؟', '…', '。', '！', '？']) {
            let mark = from + found;
            let after = part[mark..].trim_start_matches([
                '.', '!', '?', '؟', '…', '。', '！', '？', '"', '”', '’', '»', '」', '』', '）', ')',
            ]);
            let wide = part[mark..].starts_with(['。', '！', '？']);
            let end = limit - after.len();
            if wide || after.starts_with(char::is_whitespace) || after.is_empty() {
                return end;
            }
            from = end;
        }
        limit
    }
}
