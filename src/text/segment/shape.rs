//! What can be told by the look of a word in Latin letters and of what stands around it: initials, acronyms,
//! addresses, numerals.

use super::chars::{Kind, Script, is_mark, script};
use super::place::Place;
use super::word::{word_at, word_before};

/// Whether a word of at least two letters ends in small ones before the mark.
pub(super) fn small_word_before(place: &Place) -> bool {
    let mut letters = place.text[place.start..place.mark].chars().rev().filter(|&c| !is_mark(c));
    letters.next().is_some_and(char::is_lowercase)
        && letters.next().is_some_and(|c| c.is_lowercase() || c.is_uppercase())
}

/// A capital and then a small letter, or a one-letter word.
pub(super) fn capitalised(text: &str, at: usize) -> bool {
    let mut chars = text[at..].chars().filter(|&c| !is_mark(c));
    chars.next().is_some_and(char::is_uppercase)
        && chars.next().is_some_and(|c| c.is_lowercase() || c == ' ' || c == '\'' || c == '’')
}

/// Whether the stop stands inside an address: `https://…`, `name@site.Org`, `site.com/Path`.
pub(super) fn in_address(place: &Place, word: usize) -> bool {
    // No address runs over Chinese punctuation, and none begins behind words of another script.
    let wide = |c: char| matches!(c, '\u{3001}'..='\u{3011}' | '！' | '（' | '）' | '，' | '：' | '；' | '？');
    let inside = |c: &char| !c.is_whitespace() && !wide(*c);
    let head = place.text[place.start..word].chars().rev().take(80).take_while(inside);
    let tail = place.text[place.close..].chars().take(60);
    let tail = tail.take_while(|c| inside(c) && !matches!(script(*c), Script::Han | Script::Arabic));
    let before: usize = head.map(char::len_utf8).sum();
    let after: usize = tail.map(char::len_utf8).sum();
    let token = &place.text[word - before..place.close + after];
    token.contains(['@', '/', '\\', '_', '=', '#']) || token.contains("www.")
}

/// Whether the short word before the stop is the end of an address: `?id=b`, `C:\a.b`.
pub(super) fn ends_address(place: &Place, word: usize) -> bool {
    let text = &place.text[place.start..word];
    text.ends_with(['=', '/', '\\', '&', '_', '#', '?', '%', '~', '@']) && in_address(place, word)
}

/// The word before the one that begins at `at`.
pub(super) fn previous_word(text: &str, start: usize, at: usize) -> &str {
    let head = text[start..at].trim_end_matches([' ', '\u{A0}', '(', '“', '"', '‘']);
    let end = start + head.len();
    word_before(text, start, end).of(text)
}

/// Where the word before the one at `at` begins.
pub(super) fn word_start(text: &str, start: usize, at: usize) -> usize {
    let head = text[start..at].trim_end();
    word_before(text, start, start + head.len()).start
}

/// Single letters (or two, as in `Ph.D`) divided by stops.
pub(super) fn is_dotted(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut chars = part.chars().filter(|&c| !is_mark(c));
        chars.next().is_some_and(char::is_alphabetic)
            && chars.next().is_none_or(char::is_lowercase)
            && chars.next().is_none()
    })
}

pub(super) fn is_single(word: &str) -> bool {
    let mut chars = word.chars().filter(|&c| !is_mark(c));
    chars.next().is_some_and(char::is_alphanumeric) && chars.next().is_none()
}

/// Whether a word in capitals, `EST`, is an acronym and not the abbreviation that has its letters: nothing
/// around it is in capitals.
pub(super) fn acronym(place: &Place, word: &str) -> bool {
    word.len() > 2
        && is_capitals(word)
        && place.next.solid_kind == Kind::Upper
        && !is_capitals(word_at(place.text, place.next.solid_at))
}

/// `Int'l`, `Pol'y`: what the apostrophe left out stands in the middle.
pub(super) fn contracted(word: &str) -> bool {
    let Some((head, tail)) = word.split_once(['\'', '’']) else { return false };
    head.len() > 1 && head.starts_with(char::is_uppercase) && matches!(tail, "l" | "n" | "y" | "r" | "x" | "g" | "ns")
}

/// `Arlington, Va.`: whether a comma stands before the word at `at`, so that it closes the name before it.
pub(super) fn set_off(text: &str, at: usize) -> bool {
    text[..at].ends_with(", ")
}

pub(super) fn capitalised_word(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

pub(super) fn is_capitals(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
}

/// Whether a colon or a semicolon stands before the number at the stop.
pub(super) fn announced(place: &Place, number: &str) -> bool {
    let head = &place.text[place.start..place.mark - number.len()];
    let bare = head.trim_end_matches(' ');
    bare.len() < head.len() && bare.ends_with([':', ';'])
}

/// No vowel, so no word: `Pvt`, `bldg`. Capitals alone are an acronym.
pub(super) fn consonants(word: &str) -> bool {
    word.len() > 1
        && word.len() <= 5
        && word.bytes().all(|b| b.is_ascii_alphabetic() && !matches!(b | 0x20, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
        && word.bytes().any(|b| b.is_ascii_lowercase())
}

/// `2.5m`, `3bn`, `40°C`: a number with the unit that is joined to it.
pub(super) fn measured(word: &str) -> bool {
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '°'));
    unit.len() < word.len() && matches!(unit, "m" | "mn" | "bn" | "tn" | "C" | "F")
}

/// A roman numeral or a letter: what numbers an item.
pub(super) fn numbered(word: &str) -> bool {
    let roman = !word.is_empty() && word.len() <= 6 && word.bytes().all(|b| b"IVXLCDM".contains(&b));
    roman || (word.len() == 1 && !matches!(word, "I" | "A"))
}

/// A document symbol or a number with letters: `A/HRC/51/5`, `CCPR/C/21`, `B2`.
pub(super) fn symbol(text: &str, at: usize) -> bool {
    text[at..].chars().take(40).take_while(|c| !c.is_whitespace()).any(|c| c == '/' || c.is_ascii_digit())
}

/// Starters that are names too.
pub(super) fn name_like(word: &str) -> bool {
    matches!(
        word,
        "An" | "So"
            | "No"
            | "Do"
            | "To"
            | "In"
            | "May"
            | "Will"
            | "Long"
            | "Just"
            | "Young"
            | "Early"
            | "Go"
            | "See"
            | "Few"
            | "Be"
    )
}
