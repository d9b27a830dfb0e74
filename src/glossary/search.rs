//! Finds concepts by whatever a person can type: any form in any script, a spelling without
//! diacritics, pinyin, a slip of the fingers, a word of the definition.

use deunicode::deunicode;

use super::{Concept, Glossary, Term};
use crate::text::convert::uyghur;
use crate::text::han::is_han;

/// One concept that answers a search.
#[derive(Clone, Copy, Debug)]
pub struct Found<'g> {
    /// The concept.
    pub concept: &'g Concept,
    /// The term that answered best; `None` when the id or the definition did.
    pub term: Option<&'g Term>,
    /// How well, best first.
    pub rank: Rank,
}

/// How well a concept answers a search, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// The form as typed, or the id.
    Exact,
    /// The form in another script or without diacritics.
    Folded,
    /// The form begins so.
    Start,
    /// A word of the form begins so.
    Word,
    /// Somewhere in the form.
    Part,
    /// Nearly the form: a letter or two are different.
    Near,
    /// A word of the definition or the note.
    Text,
}

/// The search key of a text: lower-case ASCII letters and digits, words apart by one space.
///
/// Uyghur is read by its own rules and the spellings that print confuses are made one (q and k, x and
/// kh, gh and g, w and v); Chinese becomes pinyin without tones, so both scripts meet.
///
/// ```
/// use tilmach::glossary::search_key;
/// assert_eq!(search_key("Ürümchi"), search_key("ئۈرۈمچى"));
/// assert_eq!(search_key("Qeshqer"), search_key("قەشقەر"));
/// assert_eq!(search_key("烏魯木齊"), search_key("乌鲁木齐"));
/// ```
pub fn search_key(text: &str) -> String {
    let arabic =
        text.chars().any(|c| matches!(c, '\u{600}'..='\u{6FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'));
    let cyrillic = text.chars().any(|c| matches!(c, '\u{400}'..='\u{52F}'));
    let latin = if arabic {
        uyghur::to_latin(text)
    } else if cyrillic {
        uyghur::to_latin(&uyghur::to_arabic(text, uyghur::Script::Cyrl))
    } else {
        text.to_owned()
    };
    let mut key = String::with_capacity(latin.len());
    let mut gap = false;
    for c in deunicode(&latin).chars() {
        if c.is_ascii_alphanumeric() {
            if gap && !key.is_empty() {
                key.push(' ');
            }
            gap = false;
            key.push(c.to_ascii_lowercase());
        } else if c != '\'' {
            gap = true;
        }
    }
    for (spelling, one) in [("kh", "x"), ("gh", "g"), ("q", "k"), ("w", "v")] {
        key = key.replace(spelling, one);
    }
    key
}

pub(super) fn search<'g>(glossary: &'g Glossary, query: &str, limit: usize) -> Vec<Found<'g>> {
    let typed = query.trim();
    let key = search_key(typed);
    if typed.is_empty() {
        return Vec::new();
    }
    let letters = typed.chars().count();
    let mut found: Vec<(Found<'g>, usize)> = Vec::new();
    for concept in glossary.concepts() {
        let mut best: Option<(Rank, usize, Option<&Term>)> = None;
        let mut offer = |rank: Rank, length: usize, term: Option<&'g Term>| {
            if best.is_none_or(|(r, l, _)| (rank, length) < (r, l)) {
                best = Some((rank, length, term));
            }
        };
        if concept.id == typed {
            offer(Rank::Exact, 0, None);
        }
        for term in &concept.terms {
            for form in std::iter::once(&term.form).chain(&term.forms) {
                if let Some(rank) = rank(typed, &key, form, &search_key(form)) {
                    offer(rank, form.chars().count().abs_diff(letters), Some(term));
                }
            }
        }
        if best.is_none() {
            let texts = [Some(&concept.definition), concept.note.as_ref()];
            let words = texts.into_iter().flatten().map(|text| search_key(text));
            if !key.is_empty()
                && (search_key(&concept.id).contains(&key) || words.into_iter().any(|w| has_word(&w, &key)))
            {
                best = Some((Rank::Text, concept.definition.len(), None));
            }
        }
        if let Some((rank, length, term)) = best {
            found.push((Found { concept, term, rank }, length));
        }
    }
    // Among equals the form of nearest length is the nearest one; the glossary's order breaks what ties remain.
    found.sort_by_key(|(f, length)| (f.rank, *length));
    // What only nearly answers is noise once something answers.
    if found.first().is_some_and(|(f, _)| f.rank <= Rank::Word) {
        found.retain(|(f, _)| f.rank <= Rank::Part);
    }
    found.truncate(limit);
    found.into_iter().map(|(f, _)| f).collect()
}

fn rank(typed: &str, key: &str, form: &str, form_key: &str) -> Option<Rank> {
    if form == typed {
        return Some(Rank::Exact);
    }
    if key.is_empty() || form_key.is_empty() {
        return form.contains(typed).then_some(Rank::Part);
    }
    if form_key == key {
        return Some(Rank::Folded);
    }
    // A query of Chinese characters is looked for as characters: pinyin alone would find homophones.
    if typed.chars().any(is_han) && form.chars().any(is_han) {
        return match form.find(typed) {
            Some(0) => Some(Rank::Start),
            Some(_) => Some(Rank::Part),
            // 维族人 is a word of its own to a reader, and 维族 in it what we can tell about.
            None => (form.chars().count() > 1 && typed.contains(form)).then_some(Rank::Near),
        };
    }
    // Pinyin may be typed in one word.
    let (tight, tight_key) = (form_key.replace(' ', ""), key.replace(' ', ""));
    if tight == tight_key {
        Some(Rank::Folded)
    } else if form_key.starts_with(key) || tight.starts_with(&tight_key) {
        Some(Rank::Start)
    } else if has_word(form_key, key) {
        Some(Rank::Word)
    } else if key.len() >= 3 && form_key.contains(key) {
        Some(Rank::Part)
    } else if !form.chars().chain(typed.chars()).any(is_han) && near(&tight, &tight_key) {
        Some(Rank::Near)
    } else {
        None
    }
}

/// Whether a word of `text` begins with `key`.
fn has_word(text: &str, key: &str) -> bool {
    text.match_indices(key).any(|(at, _)| at == 0 || text.as_bytes()[at - 1] == b' ')
}

/// Whether the two are a slip of the fingers apart.
fn near(a: &str, b: &str) -> bool {
    // Short words have too many neighbours, and those that differ much in length are none.
    b.len() >= 5 && a.len().abs_diff(b.len()) <= 2 && crate::io::closest(b, [a]).is_some()
}
