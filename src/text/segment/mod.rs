//! Sentence segmentation.
//!
//! A [`Segmenter`] cuts text into sentences: byte spans without the white space around them, with
//! nothing but white space between. Its rules are the built-in ones ([`Segmenter::new`]) or those of
//! an SRX file ([`Segmenter::from_srx`]); callers do not care which.
//!
//! Who does what in this room:
//! - `engine` walks over the text once, stops only at the few bytes that can end a sentence, gathers
//!   what belongs to a terminator and hands the place to the rules of its script;
//! - `latin`, `chinese`, `uyghur` decide: the script of the place chooses, not only the declared
//!   language, so an English quotation in a Uyghur article is cut as English;
//! - `nesting` knows which quotation marks, brackets and titles are open; `list` knows list markers,
//!   reference marks and faces; `lexicon` holds the word lists (`data/*.tsv`, every line with its source);
//! - `rule` names what decided, for [`Segmenter::explain`];
//! - [`srx`] reads, runs and writes SRX 2.0.
//!
//! A line end is a break unless [`Options::join_lines`] is set.

mod chars;
mod chinese;
mod engine;
mod latin;
mod lexicon;
mod list;
mod nesting;
mod rule;
mod uyghur;

use std::borrow::Cow;

use crate::model::{Lang, Span};
use engine::Engine;
use nesting::Nesting;
pub use rule::Class;
use rule::Rule;

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
    engine: Engine,
}

impl Segmenter {
    /// The built-in rules for `lang`; a language without rules of its own gets the generic ones.
    pub fn new(lang: &Lang, options: &Options) -> Segmenter {
        Segmenter { engine: Engine::new(lang, options) }
    }

    /// Whether the language has no rules of its own.
    pub fn is_generic(&self) -> bool {
        self.engine.is_generic()
    }

    /// The sentences of `text` in order, without the white space around them; between them lies
    /// only white space. Nothing is allocated for a sentence.
    pub fn sentences<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Span> + 't {
        let mut at = 0;
        let mut nesting = Nesting::default();
        std::iter::from_fn(move || {
            let span = self.engine.next(text, at, &mut nesting, &mut |_| ())?;
            at = span.end;
            Some(span)
        })
    }

    /// Every break, and every terminator that is none, in order.
    pub fn explain(&self, text: &str) -> Vec<Decision> {
        let mut decisions = Vec::new();
        let mut at = 0;
        let mut nesting = Nesting::default();
        while let Some(span) = self.engine.next(text, at, &mut nesting, &mut |decision| decisions.push(decision)) {
            at = span.end;
        }
        decisions
    }
}
