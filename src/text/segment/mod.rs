//! Sentence segmentation.
//!
//! A [`Segmenter`] cuts text into sentences: byte spans without the white space around them, with
//! nothing but white space between. Its rules are the built-in ones ([`Segmenter::new`]) or those of
//! an SRX file ([`Segmenter::from_srx`]); callers do not care which.
//!
//! Who does what in this room:
//! - `engine` walks over the text once, stops only at the few bytes that can end a sentence, gathers
//!   what belongs to a terminator and hands the place to the rules of its script;
//! - `latin` (with `full_stop` and `shape`), `chinese`, `uyghur` decide: the script of the place chooses, not only the declared
//!   language, so an English quotation in a Uyghur article is cut as English;
//! - `nesting` knows which quotation marks, brackets and titles are open; `list` knows list markers,
//!   reference marks and faces; `lexicon` holds the word lists (`data/*.tsv`, every line with its source);
//! - `layout` finds the lines that were joined into the text: drawn rules, heads of e-mails, salutations;
//! - `segmenters` keeps the segmenters of a project, one a language;
//! - `rule` names what decided, for [`Segmenter::explain`];
//! - [`srx`] reads, runs and writes SRX 2.0.
//!
//! A line end is a break unless [`Options::join_lines`] is set.

mod chars;
mod chinese;
mod chinese_words;
mod engine;
mod full_stop;
mod latin;
mod layout;
mod lexicon;
mod list;
mod nesting;
mod place;
mod rule;
mod segmenters;
mod shape;
pub mod srx;
mod uyghur;
mod word;

use std::borrow::Cow;

use crate::model::{Lang, Span};
use engine::Engine;
use nesting::Nesting;
pub use rule::Class;
use rule::Rule;
pub use segmenters::Segmenters;
use srx::FormatHandle;

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
    /// Break after `:` before white space and after `：`.
    pub break_at_colon: bool,
    /// A project's own abbreviations, with or without their stop (`Xinj.`); never the end of a sentence.
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

/// One decision: at a terminator, at a line end, or where a rule of an SRX file applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The mark that was looked at.
    pub mark: Span,
    /// Where the sentence ends, if it does.
    pub end: Option<usize>,
    /// The name of the rule, such as `title` or `reporting-clause`.
    pub rule: Cow<'static, str>,
    /// The kind of rule.
    pub class: Class,
}

impl Decision {
    fn new(mark: Span, end: Option<usize>, rule: Rule) -> Decision {
        Decision { mark, end, rule: Cow::Borrowed(rule.name()), class: rule.class() }
    }
}

/// Cuts text of one language into sentences.
///
/// ```
/// use tilmach::text::segment::{Options, Segmenter};
///
/// let english = Segmenter::new(&"en".parse()?, &Options::default());
/// let text = "Sen. Rubio spoke at 5 p.m. in D.C. “Why now?” he asked.";
/// let sentences: Vec<&str> = english.sentences(text).map(|span| span.of(text)).collect();
/// assert_eq!(sentences, ["Sen. Rubio spoke at 5 p.m. in D.C.", "“Why now?” he asked."]);
/// # Ok::<(), tilmach::model::LangError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Segmenter {
    rules: Rules,
}

#[derive(Clone, Debug)]
enum Rules {
    Builtin(Box<Engine>),
    Srx { rules: srx::Rules, join_lines: bool },
}

impl Segmenter {
    /// The built-in rules for `lang`; a language without rules of its own gets the generic ones.
    pub fn new(lang: &Lang, options: &Options) -> Segmenter {
        Segmenter { rules: Rules::Builtin(Box::new(Engine::new(lang, options))) }
    }

    /// The rules of an SRX file. Of the options only `join_lines` says something about them.
    pub fn from_srx(rules: srx::Rules, options: &Options) -> Segmenter {
        Segmenter { rules: Rules::Srx { rules, join_lines: options.join_lines } }
    }

    /// Whether the language has no rules of its own.
    pub fn is_generic(&self) -> bool {
        match &self.rules {
            Rules::Builtin(engine) => engine.is_generic(),
            Rules::Srx { rules, .. } => rules.is_empty(),
        }
    }

    /// On which side of a break an inline code stays that stands right at it: as the SRX file says, else
    /// closing codes before and all others after it.
    pub fn format_handle(&self) -> FormatHandle {
        match &self.rules {
            Rules::Builtin(_) => FormatHandle::default(),
            Rules::Srx { rules, .. } => rules.format_handle(),
        }
    }

    /// Whether text beside the main text, a note or a caption, is cut too: unless an SRX file says no.
    pub fn cuts_subflows(&self) -> bool {
        match &self.rules {
            Rules::Builtin(_) => true,
            Rules::Srx { rules, .. } => rules.segment_subflows(),
        }
    }

    /// The sentences of `text` in order, without the white space around them; between them lies
    /// only white space. Nothing is allocated for a sentence.
    pub fn sentences<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Span> + 't {
        let mut at = 0;
        let mut cursor = Cursor::default();
        std::iter::from_fn(move || {
            let span = self.next(text, at, &mut cursor, &mut |_| ())?;
            at = span.end;
            Some(span)
        })
    }

    /// Every break, and every terminator that is none, in order.
    pub fn explain(&self, text: &str) -> Vec<Decision> {
        let mut decisions = Vec::new();
        let mut at = 0;
        let mut cursor = Cursor::default();
        while let Some(span) = self.next(text, at, &mut cursor, &mut |decision| decisions.push(decision)) {
            at = span.end;
        }
        decisions
    }

    fn next(&self, text: &str, from: usize, cursor: &mut Cursor, sink: &mut impl FnMut(Decision)) -> Option<Span> {
        match &self.rules {
            Rules::Builtin(engine) => engine.next(text, from, &mut cursor.nesting, sink),
            Rules::Srx { rules, join_lines } => next_srx(rules, *join_lines, text, from, cursor, sink),
        }
    }
}

/// What is kept between two sentences of one text.
#[derive(Default)]
struct Cursor {
    nesting: Nesting,
    /// How much patience the rules of a file have left.
    patience: Option<srx::Patience>,
    /// The line or paragraph that the rules of a file see, and whether a line end follows it.
    part: Span,
    line_end: bool,
}

/// The next sentence by the rules of a file. Rules see one line (one paragraph with `join_lines`) as
/// their text, as CAT tools hand it to them.
fn next_srx(
    rules: &srx::Rules,
    join: bool,
    text: &str,
    from: usize,
    cursor: &mut Cursor,
    sink: &mut impl FnMut(Decision),
) -> Option<Span> {
    let start = from + text[from..].find(|c: char| !c.is_whitespace())?;
    if start >= cursor.part.end {
        let begin = text[from..start].rfind(['\n', '\r']).map_or(from, |at| from + at + 1);
        let ends = |at: &usize| {
            let rest = text[*at..].strip_prefix("\r\n").unwrap_or(&text[*at + 1..]);
            !join || rest.trim_start_matches([' ', '\t']).starts_with(['\n', '\r'])
        };
        let end = memchr::memchr2_iter(b'\n', b'\r', &text.as_bytes()[start..]).map(|at| start + at).find(ends);
        cursor.part = Span::new(begin, end.unwrap_or(text.len()));
        cursor.line_end = end.is_some();
    }
    let Span { start: begin, end: limit } = cursor.part;
    let part = cursor.part.of(text);
    let mut at = start;
    loop {
        let patience = cursor.patience.get_or_insert_with(|| srx::Patience::new(text.len()));
        let found = rules.next(part, at - begin, patience, &mut |mut decision| {
            decision.mark = decision.mark.shift(begin);
            decision.end = decision.end.map(|end| end + begin);
            sink(decision);
        });
        let end = found.map_or(limit, |end| begin + end);
        let sentence = text[start..end].trim_end();
        // A break before the first letter says nothing.
        if !sentence.is_empty() {
            if found.is_none() && cursor.line_end {
                sink(Decision::new(Span::new(limit, limit + 1), Some(start + sentence.len()), Rule::Line));
            }
            return Some(Span::new(start, start + sentence.len()));
        }
        at = end;
    }
}
