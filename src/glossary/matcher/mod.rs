//! Finds the terms of a glossary in a text: every inflected form of each, nothing else.
//!
//! A [`Matcher`] is made once for a text language and a set of [`Pattern`]s and then reads any
//! number of texts. Patterns of a language that cannot occur in such a text are skipped; Uyghur
//! patterns serve texts in all three scripts, Chinese ones both scripts.
//!
//! ```
//! use tilmach::glossary::matcher::{Matcher, Pattern};
//! use tilmach::model::Lang;
//! let english: Lang = "en".parse()?;
//! let (matcher, rejected) = Matcher::new(&english, &[Pattern::new(7, english.clone(), "detention camp")]);
//! assert!(rejected.is_empty());
//! let text = "Two detention camps.";
//! let hits = matcher.find_longest(text);
//! assert_eq!((hits[0].id, hits[0].span.of(text)), (7, "detention camps"));
//! # Ok::<(), tilmach::model::LangError>(())
//! ```

use crate::model::{Lang, Message, Span};

/// One wording to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The caller's number for it; several patterns may share one.
    pub id: u32,
    /// The language of the form.
    pub lang: Lang,
    /// The form as the glossary writes it (in [`Mode::Regex`] a regular expression).
    pub form: String,
    /// How it is looked for.
    pub mode: Mode,
    /// Whether capitals count.
    pub case: Case,
    /// Wordings next to which (white space and hyphens aside) the term does not count.
    pub not_near: Vec<String>,
    /// Irregular or variant forms of its own, looked for in the same mode.
    pub forms: Vec<String>,
}

/// How a form is looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// In every inflected form of the language.
    #[default]
    Inflected,
    /// As written, in whole words; look-alike letters are still folded.
    Exact,
    /// As a regular expression over the text as written.
    Regex,
}

/// Whether capitals count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Case {
    /// They count when the form has one beyond the first letter of a word, or a second capital.
    #[default]
    Auto,
    /// They count.
    Sensitive,
    /// They do not.
    Insensitive,
}

/// A pattern that cannot be looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// The pattern's id.
    pub id: u32,
    /// Why.
    pub reason: Message,
}

/// A term found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hit {
    /// The id of the pattern.
    pub id: u32,
    /// The bytes of the text: the whole inflected word or words.
    pub span: Span,
    /// What [`Matcher::explain`] needs to say why it matched.
    pub why: Why,
}

/// Why a hit matched, in short.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Why {
    pub(crate) entry: u32,
}

/// Looks for many patterns at once in texts of one language.
#[derive(Debug)]
pub struct Matcher {
    patterns: Vec<(u32, String)>,
}

impl Pattern {
    /// A form to be found in all its inflected forms.
    pub fn new(id: u32, lang: Lang, form: impl Into<String>) -> Self {
        Pattern {
            id,
            lang,
            form: form.into(),
            mode: Mode::default(),
            case: Case::default(),
            not_near: Vec::new(),
            forms: Vec::new(),
        }
    }
}

impl Matcher {
    /// Compiles `patterns` for texts in `text_lang`; those that cannot be looked for are given back.
    pub fn new(text_lang: &Lang, patterns: &[Pattern]) -> (Matcher, Vec<Rejected>) {
        let mut kept = Vec::new();
        let mut rejected = Vec::new();
        for pattern in patterns.iter().filter(|p| p.lang.language() == text_lang.language()) {
            if pattern.form.trim().is_empty() {
                rejected.push(Rejected { id: pattern.id, reason: Message::new("error-term-empty") });
                continue;
            }
            for form in std::iter::once(&pattern.form).chain(&pattern.forms) {
                kept.push((pattern.id, form.to_lowercase()));
                if text_lang.language() == "en" {
                    kept.push((pattern.id, form.to_lowercase() + "s"));
                }
            }
        }
        (Matcher { patterns: kept }, rejected)
    }

    /// Every hit, nested and overlapping ones too, by start, longer ones first.
    pub fn find_all(&self, text: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (entry, (id, form)) in self.patterns.iter().enumerate() {
            for (at, _) in text.match_indices(form.as_str()) {
                let span = Span::new(at, at + form.len());
                hits.push(Hit { id: *id, span, why: Why { entry: entry as u32 } });
            }
        }
        hits.sort_by_key(|h| (h.span.start, std::cmp::Reverse(h.span.end), h.id));
        hits
    }

    /// The leftmost-longest hits, which never overlap; several ids may share one span.
    pub fn find_longest(&self, text: &str) -> Vec<Hit> {
        longest(self.find_all(text))
    }
}

/// Keeps the leftmost-longest of `hits` (sorted by start, longer ones first).
fn longest(mut hits: Vec<Hit>) -> Vec<Hit> {
    let mut last = Span::default();
    hits.retain(|hit| {
        let keep = hit.span == last || hit.span.start >= last.end;
        if keep {
            last = hit.span;
        }
        keep
    });
    hits
}
