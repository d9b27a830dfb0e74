//! Chinese terms: any stretch of the text, compared character by character in match form, unless it
//! crosses a word boundary.
//!
//! Chinese writes no spaces, so a term may stand by chance across two words: 陆军 in 大陆|军事. The
//! veto weighs how the clause around it is cut into words: see [`crosses`].

use super::automaton::Automaton;
use super::capitals::with_capitals;
use super::table::NONE;
use super::veto::{Judged, crosses};
use crate::model::Span;
use crate::text::normalize::han::fold_char;
use crate::text::normalize::is_ignorable;

/// Longest term, in characters.
const MAX_CHARS: usize = 200;
/// Most terms reported that end at one place.
const MAX_NESTED: usize = 16;
/// The same past so many finds in one text (megabytes of one letter), so that memory stays bounded.
const MAX_NESTED_LATE: usize = 1;
const LATE: usize = 1 << 20;
/// How many terms are fetched together.
const AT_ONCE: usize = 64;

/// All terms of a matcher for Chinese text.
#[derive(Default)]
pub(super) struct Chinese {
    /// The forms of all terms in match form, one after the other.
    pool: String,
    terms: Vec<Term>,
    automaton: Automaton,
    /// The terms by form: those that share one follow each other.
    sorted: Vec<Sorted>,
}

/// A term.
struct Term {
    id: u32,
    /// Its form in `pool`.
    at: u32,
    len: u16,
    /// Which letters of the form are capitals, when they count.
    capitals: Option<Box<[bool]>>,
}

/// A term with what a find needs of it, in one place of sixteen bytes or little more: where every place of a text
/// is a find, the time goes into fetching these.
#[derive(Clone, Copy, Debug)]
struct Sorted {
    term: u32,
    id: u32,
    /// The first term of the longest form that this form ends in; `NONE` when there is none.
    shorter: u32,
    /// Bytes of the form.
    len: u16,
    judged: Judged,
    /// Whether its capitals count.
    capitals: bool,
    /// Whether the next term has the same form.
    more: bool,
}

/// Buffers that one search leaves to the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    folded: String,
    /// For each byte of `folded` the source byte; empty when the two run side by side.
    map: Vec<u32>,
    /// Where forms end in `folded`, with the place in `sorted` of the longest.
    ends: Vec<(u32, u32)>,
    longest: Vec<Sorted>,
}

/// A find: the term, its id and the source span.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) term: u32,
    pub(super) id: u32,
    pub(super) span: Span,
}

impl std::fmt::Debug for Chinese {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Chinese").field("terms", &self.terms.len()).finish_non_exhaustive()
    }
}

impl Chinese {
    /// Adds a term; gives the reason when it cannot be looked for.
    pub(super) fn add(&mut self, id: u32, form: &str, sensitive: bool) -> Result<(), &'static str> {
        let at = self.pool.len();
        self.pool.extend(form.trim().chars().filter(|c| !is_ignorable(*c)).map(fold_char));
        let folded = &self.pool[at..];
        let reason = if !folded.chars().any(char::is_alphanumeric) {
            Some("error-term-no-letters")
        } else if folded.chars().nth(MAX_CHARS).is_some() {
            Some("error-term-too-long")
        } else {
            None
        };
        if let Some(reason) = reason {
            self.pool.truncate(at);
            return Err(reason);
        }
        let capitals = sensitive.then(|| form.chars().filter(|c| c.is_alphabetic()).map(char::is_uppercase).collect());
        self.terms.push(Term { id, at: at as u32, len: folded.len() as u16, capitals });
        Ok(())
    }

    /// The form of a term, in match form; capitals that count are capitals.
    pub(super) fn shown(&self, term: u32) -> String {
        with_capitals(self.form(term), self.terms[term as usize].capitals.as_deref())
    }

    /// The form of a term, in match form.
    fn form(&self, term: u32) -> &str {
        let Term { at, len, .. } = self.terms[term as usize];
        &self.pool[at as usize..at as usize + usize::from(len)]
    }

    /// Builds the automaton; to be called once, after the last term.
    pub(super) fn build(&mut self) {
        let mut order: Vec<u32> = (0..self.terms.len() as u32).collect();
        order.sort_unstable_by_key(|&term| (self.form(term), term));
        let mut sorted: Vec<Sorted> = Vec::with_capacity(order.len());
        let mut forms = Vec::new();
        for same in order.chunk_by(|&a, &b| self.form(a) == self.form(b)) {
            let form = self.form(same[0]);
            forms.push((sorted.len() as u32, form));
            let (len, judged) = (form.len() as u16, Judged::of(form));
            sorted.extend(same.iter().enumerate().map(|(i, &term)| {
                let Term { id, capitals, .. } = &self.terms[term as usize];
                let (capitals, more) = (capitals.is_some(), i + 1 < same.len());
                Sorted { term, id: *id, shorter: NONE, len, judged, capitals, more }
            }));
        }
        let automaton = Automaton::new(forms.into_iter(), |form, shorter| sorted[form as usize].shorter = shorter);
        (self.automaton, self.sorted) = (automaton, sorted);
    }

    /// Every place of every term in `text`.
    pub(super) fn find(&self, text: &str, scratch: &mut Scratch, found: &mut Vec<Found>) {
        fold(text, scratch);
        let Scratch { folded, map, ends, longest } = scratch;
        ends.clear();
        self.automaton.find(folded, |end, form| ends.push((end as u32, form)));
        for ends in ends.chunks(AT_ONCE) {
            // So many at once are fetched in little more time than one.
            longest.clear();
            longest.extend(ends.iter().map(|(_, form)| self.sorted[*form as usize]));
            for (&(end, form), &term) in ends.iter().zip(&*longest) {
                self.judge(text, folded, map, end as usize, (form, term), found);
            }
        }
    }

    /// Adds the forms that end at `end`, of which the longest is given: it leads to the shorter ones.
    fn judge(&self, text: &str, folded: &str, map: &[u32], end: usize, longest: (u32, Sorted), found: &mut Vec<Found>) {
        let source = |at: usize| map.get(at).map_or(at, |&at| at as usize);
        let most = if found.len() < LATE { MAX_NESTED } else { MAX_NESTED_LATE };
        let term_at = |at: u32| Some((at, *self.sorted.get(at as usize)?));
        for (mut at, mut term) in std::iter::successors(Some(longest), |(_, term)| term_at(term.shorter)).take(most) {
            let place = Span::new(end - usize::from(term.len), end);
            if inside_word(folded, place) || (term.judged.matters() && crosses(folded, place, term.judged)) {
                continue;
            }
            let span = Span::new(source(place.start), source(place.end));
            loop {
                if !term.capitals || self.has_capitals(term.term, span.of(text)) {
                    found.push(Found { term: term.term, id: term.id, span });
                }
                if !term.more {
                    break;
                }
                at += 1;
                term = self.sorted[at as usize];
            }
        }
    }

    /// Whether the letters of `found` are capital where those of the term are.
    fn has_capitals(&self, term: u32, found: &str) -> bool {
        self.terms[term as usize].capitals.as_ref().is_none_or(|capitals| {
            let letters = found.chars().filter(|c| c.is_alphabetic());
            letters.zip(capitals).all(|(c, capital)| c.is_uppercase() == *capital)
        })
    }
}

/// Whether a letter of a script with words (Latin, Arabic), or a digit, at an edge of the hit goes on outside it.
fn inside_word(text: &str, span: Span) -> bool {
    let joined = |edge: usize| {
        let (Some(a), Some(b)) = (text[..edge].chars().next_back(), text[edge..].chars().next()) else { return false };
        let letter = |c: char| c < '\u{2E80}' && c.is_alphabetic();
        letter(a) && letter(b) || a.is_ascii_digit() && b.is_ascii_digit()
    };
    joined(span.start) || joined(span.end)
}

/// Folds `text` code point by code point.
fn fold(text: &str, scratch: &mut Scratch) {
    scratch.folded.clear();
    scratch.map.clear();
    let mut aligned = true;
    for (at, c) in text.char_indices() {
        if (c as u32) >= 0x200B && is_ignorable(c) || c == '\u{AD}' {
            if aligned {
                scratch.map.extend(0..at as u32);
                aligned = false;
            }
            continue;
        }
        let folded = fold_char(c);
        if aligned && folded.len_utf8() != c.len_utf8() {
            scratch.map.extend(0..at as u32);
            aligned = false;
        }
        if !aligned {
            scratch.map.extend(std::iter::repeat_n(at as u32, folded.len_utf8()));
        }
        scratch.folded.push(folded);
    }
    if !aligned {
        scratch.map.push(text.len() as u32);
    }
}
