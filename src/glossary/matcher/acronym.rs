//! Acronyms in Uyghur: *ICE* in ICEنىڭ, BBC-دىكى, BDTning; ئا ق ش is AQSh.
//!
//! An acronym takes any ending, since its letters are read by their names (UNدا, UNدە); it never changes
//! its vowels; and where it stands in Latin or Cyrillic letters it stands in capitals, so that *ICE*
//! is neither *Ice* nor *ice*, and *UN* is not ئۇن "flour".

use crate::text::convert::{
    Options,
    uyghur::{Script, convert},
};
use crate::text::morph::ug::suffix::{BARE, SUFFIXES};
use crate::text::normalize::{Gap, Sink, gap_of, is_ignorable, uyghur};

/// Whether a word of a term is an acronym: two letters or more, all capital; of a digraph (AQSh) the first.
pub(super) fn is_acronym(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    capitals(&letters) == letters.len() && letters.len() > 1 && letters[1..].iter().any(|c| c.is_uppercase())
}

/// How many letters at the start are capitals, the second of a digraph among them.
fn capitals(letters: &[char]) -> usize {
    let digraph =
        |at: usize| at > 0 && matches!((letters[at - 1], letters[at]), ('S' | 'G' | 'Z' | 'C', 'h') | ('N', 'g'));
    (0..letters.len()).position(|at| !letters[at].is_uppercase() && !digraph(at)).unwrap_or(letters.len())
}

/// Whether `word` writes an acronym whose match form has `stem` bytes: in capitals, of which none
/// follows unless a whole ending does (ICENING). An acronym of Arabic script has no capitals.
pub(super) fn is_written(word: &str, stem: usize, arabic: bool) -> bool {
    let mut edge = Edge { left: stem, at: 0 };
    uyghur::fold(word, &mut edge);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<Vec<char>>();
    let (own, ending) = (letters(&word[..edge.at]), letters(&word[edge.at..]));
    if own.iter().any(|&c| is_arabic(c)) {
        return arabic;
    }
    let whole = ending.len() > 2 && ending.iter().all(|c| c.is_uppercase());
    capitals(&own) == own.len() && (whole || !ending.first().is_some_and(|c| c.is_uppercase()))
}

/// The other way to write an acronym: ئا ق ش for AQSh, and back. Nothing for what is none.
pub(super) fn other_form(form: &str) -> Option<String> {
    let form = form.trim();
    if form.starts_with(is_arabic) {
        if form.split(' ').count() < 2 || !form.split(' ').all(is_letter) {
            return None;
        }
        return Some(convert(form, Script::Arab, Script::Latn, &Options::default())).filter(|latin| is_acronym(latin));
    }
    if !is_acronym(form) || form.contains(|c: char| !c.is_alphabetic()) {
        return None;
    }
    let from = if form.starts_with(|c| c >= '\u{400}') { Script::Cyrl } else { Script::Latn };
    Some(convert(form, from, Script::Arab, &Options::default())).filter(|arabic| arabic.contains(' '))
}

/// Whether a word is the name of one letter in Arabic script: ق, ئا.
pub(super) fn is_letter(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| *c != 'ئ');
    letters.next().is_some_and(is_arabic) && letters.next().is_none()
}

/// Whether `between` joins an acronym with an ending that stands by itself, and `word` (in match form) is one.
pub(super) fn is_ending(between: &str, word: &[u8]) -> bool {
    let mut signs = between.chars().filter(|c| !is_ignorable(*c));
    let joins = |c: char| gap_of(c) == Gap::Hyphen || matches!(c, '\'' | '\u{2019}' | '\u{2BC}' | '\u{2018}');
    if !signs.next().is_some_and(joins) || signs.next().is_some() {
        return false;
    }
    let mut whole = false;
    SUFFIXES.splits(word, |at, firsts| whole |= at == 0 && firsts & !BARE != 0);
    whole
}

pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Finds where so many bytes of the match form end in the source.
struct Edge {
    left: usize,
    at: usize,
}

impl Sink for Edge {
    fn letter(&mut self, fold: &[u8], _: usize, end: usize) {
        if self.left > 0 {
            self.left = self.left.saturating_sub(fold.len());
            self.at = end;
        }
    }

    fn mark(&mut self, _: usize, _: usize) {}

    fn gap(&mut self, _: Gap, _: usize, _: usize) {}
}
