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

mod acronym;
mod automaton;
mod capitals;
mod chinese;
mod explain;
mod look_alikes;
mod signs;
mod table;
mod tokens;
mod veto;
mod words;

use std::cmp::Reverse;

use regex::{Regex, RegexBuilder};

use crate::model::{Lang, Message, Span};
use crate::text::normalize::{Gap, gap_of, is_ignorable};
use chinese::Chinese;
use words::Words;

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
    /// They count when the form has one beyond the first letter of a word, or a second capital; in Uyghur,
    /// which has no capitals in Arabic script, those of acronyms.
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

/// Why a hit matched, in short; [`Matcher::explain`] says it at length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Why {
    /// The entry of the engine that found it.
    entry: u32,
    /// Where the stem of the last word ends, in its match form.
    stem: u32,
}

/// Looks for many patterns at once in texts of one language.
#[derive(Debug)]
pub struct Matcher {
    engine: Engine,
    regexes: Vec<(u32, Regex)>,
    /// Ids of the matcher's own, for forbidden neighbours, start here.
    neighbours: Vec<Neighbour>,
}

#[derive(Debug)]
enum Engine {
    Words(Box<Words>),
    Chinese(Box<Chinese>),
}

/// A wording next to which a pattern does not count.
#[derive(Debug)]
struct Neighbour {
    pattern: u32,
}

/// Buffers that one search leaves to the next; worth keeping when many short texts are read.
#[derive(Debug, Default)]
pub struct Scratch {
    words: words::Scratch,
    found: Vec<words::Found>,
    chinese: chinese::Scratch,
    places: Vec<chinese::Found>,
}

/// Ids from here on are the matcher's own.
const OWN: u32 = 1 << 31;

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
    ///
    /// Ids must be below 2³¹.
    pub fn new(text_lang: &Lang, patterns: &[Pattern]) -> (Matcher, Vec<Rejected>) {
        let mut rejected = Vec::new();
        let mut scratch = words::Scratch::default();
        let engine = if text_lang.is_chinese() {
            Engine::Chinese(Box::default())
        } else {
            Engine::Words(Box::new(Words::new(text_lang)))
        };
        let mut matcher = Matcher { engine, regexes: Vec::new(), neighbours: Vec::new() };
        for pattern in patterns.iter().filter(|p| p.lang.language() == text_lang.language()) {
            let mut reject = |reason| rejected.push(Rejected { id: pattern.id, reason });
            if pattern.id >= OWN {
                reject(Message::new("error-term-id"));
                continue;
            }
            for form in std::iter::once(&pattern.form).chain(&pattern.forms) {
                if let Err(reason) = matcher.add(pattern, pattern.id, form, &mut scratch) {
                    reject(reason);
                }
            }
            for form in &pattern.not_near {
                let own = OWN + matcher.neighbours.len() as u32;
                matcher.neighbours.push(Neighbour { pattern: pattern.id });
                let neighbour = Pattern { mode: Mode::Inflected, case: Case::Insensitive, ..pattern.clone() };
                if let Err(reason) = matcher.add(&neighbour, own, form, &mut scratch) {
                    reject(reason);
                }
            }
        }
        if let Engine::Chinese(chinese) = &mut matcher.engine {
            chinese.build();
        }
        (matcher, rejected)
    }

    fn add(&mut self, pattern: &Pattern, id: u32, form: &str, scratch: &mut words::Scratch) -> Result<(), Message> {
        if pattern.mode == Mode::Regex {
            let ignore_case = pattern.case == Case::Insensitive;
            let regex = RegexBuilder::new(form).case_insensitive(ignore_case).size_limit(REGEX_SIZE).build();
            let regex = regex.map_err(|error| {
                Message::new("error-term-regex").arg("form", form).arg("reason", last_line(&error.to_string()))
            })?;
            let length = regex_syntax::parse(form).ok().and_then(|parsed| parsed.properties().maximum_len());
            if length == Some(0) {
                return Err(Message::new("error-term-regex-empty").arg("form", form));
            }
            self.regexes.push((id, regex));
            return Ok(());
        }
        let sensitive = match pattern.case {
            Case::Sensitive => true,
            Case::Insensitive => false,
            Case::Auto => !pattern.lang.is_uyghur() && capitals::count(form),
        };
        match &mut self.engine {
            Engine::Words(words) => words.add(pattern, id, form, sensitive, scratch),
            Engine::Chinese(chinese) => chinese.add(id, form, sensitive),
        }
        .map_err(|reason| Message::new(reason).arg("form", shortened(form)))
    }

    /// Every hit, nested and overlapping ones too, by start, longer ones first.
    ///
    /// Time is linear in the text: of terms that end at one place in a Chinese text the sixteen
    /// longest are given, and past a million hits in one text the longest.
    pub fn find_all(&self, text: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        self.find_into(text, &mut Scratch::default(), &mut hits);
        hits
    }

    /// As [`Matcher::find_all`], into `hits` (cleared before), with buffers kept between calls.
    pub fn find_into(&self, text: &str, scratch: &mut Scratch, hits: &mut Vec<Hit>) {
        hits.clear();
        match &self.engine {
            Engine::Words(words) => {
                scratch.found.clear();
                words.find(text, &mut scratch.words, &mut scratch.found);
                hits.extend(scratch.found.iter().map(|found| {
                    let id = words.terms[words.entries[found.entry as usize].term as usize].id;
                    Hit { id, span: found.span, why: Why { entry: found.entry, stem: found.stem } }
                }));
            }
            Engine::Chinese(chinese) => {
                scratch.places.clear();
                chinese.find(text, &mut scratch.chinese, &mut scratch.places);
                hits.extend(scratch.places.iter().map(|found| Hit {
                    id: found.id,
                    span: found.span,
                    why: Why { entry: found.term, stem: 0 },
                }));
            }
        }
        for (at, (id, regex)) in self.regexes.iter().enumerate() {
            hits.extend(regex.find_iter(text).filter(|m| !m.is_empty()).map(|m| Hit {
                id: *id,
                span: m.range().into(),
                why: Why { entry: REGEX + at as u32, stem: 0 },
            }));
        }
        drop_addresses(text, hits);
        hits.sort_unstable_by_key(|h| (h.span.start, Reverse(h.span.end), h.id, h.why.entry, h.why.stem));
        hits.dedup_by_key(|h| (h.id, h.span));
        if !self.neighbours.is_empty() {
            self.drop_neighbours(text, hits);
        }
    }

    /// The leftmost-longest hits, which never overlap; several ids may share one span.
    pub fn find_longest(&self, text: &str) -> Vec<Hit> {
        let mut hits = self.find_all(text);
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

    /// Drops hits that stand next to a wording they must not be near, and those wordings themselves.
    fn drop_neighbours(&self, text: &str, hits: &mut Vec<Hit>) {
        let near: Vec<(u32, Span)> = hits
            .iter()
            .filter(|h| h.id >= OWN)
            .map(|h| (self.neighbours[(h.id - OWN) as usize].pattern, h.span))
            .collect();
        let joins = |c: char| matches!(gap_of(c), Gap::Space | Gap::Line | Gap::Hyphen) || is_ignorable(c);
        let touches = |a: usize, b: usize| a <= b && text[a..b].chars().all(joins);
        hits.retain(|h| {
            h.id < OWN
                && !near.iter().any(|(pattern, span)| {
                    *pattern == h.id && (touches(span.end, h.span.start) || touches(h.span.end, span.start))
                })
        });
    }
}

/// Drops hits inside web and mail addresses: their words are no wording of the author's.
fn drop_addresses(text: &str, hits: &mut Vec<Hit>) {
    let bytes = text.as_bytes();
    if hits.is_empty() {
        return;
    }
    // Addresses are ASCII: the run of such characters around a sign of one.
    let part = |b: &u8| b.is_ascii_graphic() && !matches!(b, b'<' | b'>' | b'"' | b'(' | b')');
    let mut addresses: Vec<Span> = Vec::new();
    for at in memchr::memchr3_iter(b'@', b'/', b'.', bytes) {
        if addresses.last().is_some_and(|a| at < a.end) {
            continue;
        }
        let rest = &bytes[at..];
        let before = &bytes[..at];
        let sign = match bytes[at] {
            b'/' => {
                // http://… or domain.tld/…
                let domain = || {
                    let word = before.iter().rev().take(64).take_while(|b| b.is_ascii_alphabetic()).count();
                    word >= 2
                        && before.len() > word + 1
                        && before[before.len() - word - 1] == b'.'
                        && before[before.len() - word - 2].is_ascii_alphanumeric()
                };
                (rest.starts_with(b"//") && before.ends_with(b":")) || domain()
            }
            b'.' => before.ends_with(b"www") && rest.get(1).is_some_and(u8::is_ascii_alphanumeric),
            _ => {
                before.last().is_some_and(u8::is_ascii_alphanumeric)
                    && rest.get(1).is_some_and(u8::is_ascii_alphanumeric)
            }
        };
        if sign {
            let floor = addresses.last().map_or(0, |a| a.end);
            let start = at - before[floor..].iter().rev().take_while(|b| part(b)).count();
            let end = at + rest.iter().take_while(|b| part(b)).count();
            addresses.push(Span::new(start, end));
        }
    }
    if addresses.is_empty() {
        return;
    }
    hits.retain(|hit| {
        let next = addresses.partition_point(|a| a.end <= hit.span.start);
        hit.why.entry >= REGEX || !addresses.get(next).is_some_and(|a| a.overlaps(hit.span) && !hit.span.contains(*a))
    });
}

/// Compiled size of a regular expression at which it is refused, in bytes.
const REGEX_SIZE: usize = 1 << 20;
/// Entries from here on are regular expressions.
const REGEX: u32 = 1 << 31;

/// A form short enough to be told.
pub(super) fn shortened(form: &str) -> String {
    let mut short: String = form.chars().take(60).collect();
    if short.len() < form.len() {
        short.push('…');
    }
    short
}

fn last_line(text: &str) -> String {
    text.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned()
}
