//! Uyghur between its three scripts.
//!
//! A word is read into letters of the Arabic orthography (`letters`), hamza included, and written
//! from them; `read` and `write` hold the two halves for each script. What makes the way back
//! exact:
//!
//! - The apostrophe of ULY stands before a vowel for hamza (`mes'ul`), before a consonant it only
//!   keeps two letters apart (`in'giliz`, `es'hab`). Cyrillic writes ъ for hamza after a consonant.
//! - Two vowels that meet have a hamza between them in Arabic script, but for a few Chinese
//!   syllables (گۇاڭ, رۇەن, يۈەن): `letters::is_tight`.
//! - What no orthographic word has (a word that starts with a bare vowel, a hamza before a consonant)
//!   is written with a zero-width non-joiner, so that even a misspelled word comes back.
//!
//! The letter table follows the Uyghur Latin orthography (2000-2008; é is also written ë); the
//! Cyrillic one is that of Kazakhstan's Uyghur press, with я and ю for ya and yu.

mod acronym;
mod case;
mod foreign;
mod letters;
mod marks;
mod names;
mod read;
mod write;

use case::Case;
use letters::Word;
use read::{Reader, Token};
use write::Writer;

use super::Options;
use super::orthography::repair;

pub use names::Names;

/// A script of Uyghur.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Script {
    /// Arabic script, the official orthography (UEY).
    Arab,
    /// Latin (ULY).
    Latn,
    /// Cyrillic (USY).
    Cyrl,
}

/// Whether `c` is a letter of the Arabic orthography.
pub(super) fn is_word_letter(c: char) -> bool {
    letters::from_arabic(c).is_some()
}

/// Whether `c` is a vowel letter of the Arabic orthography.
pub(super) fn is_vowel(c: char) -> bool {
    letters::from_arabic(c).is_some_and(letters::is_vowel)
}

/// Converts by rule with default options; any script to Arabic script.
pub fn to_arabic(text: &str, from: Script) -> String {
    convert(text, from, Script::Arab, &Options::default())
}

/// The Latin form (ULY, lower case) of a text in Arabic script.
///
/// ```
/// use tilmach::text::convert::uyghur::to_latin;
/// assert_eq!(to_latin("شىنجاڭ"), "shinjang");
/// assert_eq!(to_latin("مەسئۇل"), "mes'ul");
/// ```
pub fn to_latin(text: &str) -> String {
    convert(text, Script::Arab, Script::Latn, &Options::default())
}

/// The Cyrillic form (USY, lower case) of a text in Arabic script.
///
/// ```
/// use tilmach::text::convert::uyghur::to_cyrillic;
/// assert_eq!(to_cyrillic("شىنجاڭ ئۇيغۇر"), "шинҗаң уйғур");
/// ```
pub fn to_cyrillic(text: &str) -> String {
    convert(text, Script::Arab, Script::Cyrl, &Options::default())
}

/// Converts between two scripts of Uyghur. Total: what is not Uyghur in the source script is copied.
pub fn convert(text: &str, from: Script, to: Script, options: &Options) -> String {
    if from == to {
        return text.to_owned();
    }
    match (options.lossless, from, to) {
        (false, Script::Arab, _) if text.contains(is_look_alike) => plain(&repair(text).text, from, to, options),
        (false, ..) => plain(text, from, to, options),
        (true, Script::Arab, _) => marks::write(text, to, options),
        (true, ..) => marks::read(text, from, to, options),
    }
}

/// Letters of other keyboards and presentation forms, which stand for Uyghur ones.
fn is_look_alike(c: char) -> bool {
    matches!(c, 'ک' | 'ڪ' | 'ی' | 'ه' | 'ہ' | 'ة' | 'ؤ' | 'ݣ' | '\u{FB50}'..='\u{FDFB}' | '\u{FE70}'..='\u{FEFC}')
}

fn plain(text: &str, from: Script, to: Script, options: &Options) -> String {
    let bytes = text.as_bytes();
    let mut writer = Writer { out: String::with_capacity(text.len() + text.len() / 8), script: to };
    let mut reader = Reader::new(text, from);
    let mut word = Word::default();
    let mut case = Case::new(text, options, from, to);
    loop {
        let start = reader.position();
        let Some(token) = reader.next(&mut word) else { return writer.out };
        if let Token::Word(_) = token {
            case.word(text, start, &mut word);
        }
        if let Token::Word(piece) | Token::Kept(piece) = token
            && let Some((taken, replacement)) = options.exceptions.at_word(piece)
            // A word that is no Uyghur may be listed; addresses and code hold no words.
            && piece.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | 'ʼ' | letters::MARK))
        {
            writer.out.push_str(replacement);
            let rest = &piece[taken..];
            if reader.rest_of_word(rest, &mut word) {
                writer.word(&word);
            } else {
                writer.out.push_str(rest);
            }
            continue;
        }
        match token {
            Token::Kept(piece) => writer.out.push_str(piece),
            Token::Other(piece) => {
                let before = start.checked_sub(1).map(|i| bytes[i]);
                writer.other(piece, before, bytes.get(reader.position()).copied());
            }
            Token::Word(_) => writer.word(&word),
        }
    }
}
