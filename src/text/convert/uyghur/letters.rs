//! The letters of the Arabic orthography, numbered, and their forms in each script.

/// A letter: its number, with [`CAPITAL`] set where the source had a capital.
pub(super) type Letter = u8;

/// Set on a letter that was a capital.
pub(super) const CAPITAL: Letter = 0x40;

pub(super) const A: Letter = 0;
pub(super) const E: Letter = 1;
pub(super) const O: Letter = 2;
pub(super) const U: Letter = 3;
pub(super) const OE: Letter = 4;
pub(super) const UE: Letter = 5;
pub(super) const EE: Letter = 6;
pub(super) const I: Letter = 7;
/// The first consonant; all below are vowels.
pub(super) const B: Letter = 8;
pub(super) const P: Letter = 9;
pub(super) const T: Letter = 10;
pub(super) const J: Letter = 11;
pub(super) const CH: Letter = 12;
pub(super) const X: Letter = 13;
pub(super) const D: Letter = 14;
pub(super) const R: Letter = 15;
pub(super) const Z: Letter = 16;
pub(super) const ZH: Letter = 17;
pub(super) const S: Letter = 18;
pub(super) const SH: Letter = 19;
pub(super) const GH: Letter = 20;
pub(super) const F: Letter = 21;
pub(super) const Q: Letter = 22;
pub(super) const K: Letter = 23;
pub(super) const G: Letter = 24;
pub(super) const NG: Letter = 25;
pub(super) const L: Letter = 26;
pub(super) const M: Letter = 27;
pub(super) const N: Letter = 28;
pub(super) const H: Letter = 29;
pub(super) const W: Letter = 30;
pub(super) const Y: Letter = 31;
/// ئ: never counted as a vowel or a consonant.
pub(super) const HAMZA: Letter = 32;
/// Two vowels met in the source; whether a hamza stands between them is decided by [`Word::settle`].
pub(super) const HIATUS: Letter = 33;
/// No letter.
pub(super) const NONE: Letter = 0xFF;

/// Arabic-script, Latin and Cyrillic form of every letter, in the order of their numbers.
pub(super) const FORMS: [(char, &str, char); 33] = [
    ('ا', "a", 'а'),
    ('ە', "e", 'ә'),
    ('و', "o", 'о'),
    ('ۇ', "u", 'у'),
    ('ۆ', "ö", 'ө'),
    ('ۈ', "ü", 'ү'),
    ('ې', "é", 'е'),
    ('ى', "i", 'и'),
    ('ب', "b", 'б'),
    ('پ', "p", 'п'),
    ('ت', "t", 'т'),
    ('ج', "j", 'җ'),
    ('چ', "ch", 'ч'),
    ('خ', "x", 'х'),
    ('د', "d", 'д'),
    ('ر', "r", 'р'),
    ('ز', "z", 'з'),
    ('ژ', "zh", 'ж'),
    ('س', "s", 'с'),
    ('ش', "sh", 'ш'),
    ('غ', "gh", 'ғ'),
    ('ف', "f", 'ф'),
    ('ق', "q", 'қ'),
    ('ك', "k", 'к'),
    ('گ', "g", 'г'),
    ('ڭ', "ng", 'ң'),
    ('ل', "l", 'л'),
    ('م', "m", 'м'),
    ('ن', "n", 'н'),
    ('ھ', "h", 'һ'),
    ('ۋ', "w", 'в'),
    ('ي', "y", 'й'),
    ('ئ', "'", 'ъ'),
];

/// Written in Latin and Cyrillic where the letters alone would be read otherwise: zero-width non-joiner.
pub(super) const MARK: char = '\u{200C}';

pub(super) fn is_vowel(letter: Letter) -> bool {
    letter & !CAPITAL < B
}

pub(super) fn is_consonant(letter: Letter) -> bool {
    (B..HAMZA).contains(&(letter & !CAPITAL))
}

/// The number of an Arabic-script letter.
pub(super) fn from_arabic(c: char) -> Option<Letter> {
    let letter = *ARABIC.get((c as usize).wrapping_sub(0x600))?;
    (letter != NONE).then_some(letter)
}

/// Letter numbers by code point, from U+0600.
pub(super) static ARABIC: [Letter; 256] = {
    let mut table = [NONE; 256];
    let mut i = 0;
    while i < FORMS.len() {
        table[FORMS[i].0 as usize - 0x600] = i as Letter;
        i += 1;
    }
    table
};

/// The letter that a Cyrillic one stands for, [`NONE`] when it stands for two or is not known.
#[inline]
pub(super) fn from_cyrillic(c: char) -> Letter {
    CYRILLIC.get((c as usize).wrapping_sub(0x400)).copied().unwrap_or(NONE)
}

/// Letter numbers by code point, from U+0400, for the Cyrillic letters that stand for one; with
/// [`CAPITAL`] where they are capitals.
static CYRILLIC: [Letter; 256] = {
    let mut table = [NONE; 256];
    let mut i = 0;
    while i < HAMZA as usize {
        set_cyrillic(&mut table, FORMS[i].2, i as Letter);
        i += 1;
    }
    // Russian letters of one sound with these.
    set_cyrillic(&mut table, 'э', EE);
    set_cyrillic(&mut table, 'ы', I);
    table
};

const fn set_cyrillic(table: &mut [Letter; 256], small: char, letter: Letter) {
    let place = small as usize - 0x400;
    // Russian letters stand 32 after their capitals; those of other languages right after.
    let capital = if place < 0x50 { place - 0x20 } else { place - 1 };
    table[place] = letter;
    table[capital] = letter | CAPITAL;
}

/// The letters of one word as the Arabic orthography writes it.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    pub(super) letters: Vec<Letter>,
    /// A digit or a foreign letter stands right before it, so that a vowel at its start has no hamza.
    pub(super) glued: bool,
    /// How many letters at the start are an acronym's: those stand without hamza, and Arabic script
    /// divides them by spaces.
    pub(super) acronym: usize,
    /// Holds a [`HIATUS`].
    pub(super) unsettled: bool,
}

impl Word {
    pub(super) fn clear(&mut self) {
        self.letters.clear();
        self.glued = false;
        self.acronym = 0;
        self.unsettled = false;
    }

    pub(super) fn last(&self) -> Letter {
        self.letters.last().map_or(NONE, |letter| letter & !CAPITAL)
    }

    /// The letter at `i` without its capital; [`NONE`] beyond the ends.
    pub(super) fn at(&self, i: usize) -> Letter {
        self.letters.get(i).map_or(NONE, |letter| letter & !CAPITAL)
    }

    /// Decides every [`HIATUS`]: nothing in the Chinese syllables, else a hamza.
    pub(super) fn settle(&mut self) {
        if !self.unsettled {
            return;
        }
        let read = std::mem::take(&mut self.letters);
        let at = |i: usize| read.get(i).map_or(NONE, |letter| letter & !CAPITAL);
        for (i, &letter) in read.iter().enumerate() {
            if letter != HIATUS {
                self.letters.push(letter);
            } else if i < 2 || !is_tight([at(i - 2), at(i - 1), at(i + 1), at(i + 2), at(i + 3)]) {
                self.letters.push(HAMZA);
            }
        }
        self.unsettled = false;
    }
}

/// Whether the two vowels in the middle of `[before, vowel, vowel, after, after that]` meet without
/// a hamza when nothing is written between them: the Chinese syllables -uan (رۇەن, بىڭتۇەن, يۈەن),
/// -ua, -uai and -uang (خۇا, گۇاڭ), which the orthography leaves open, against مۇئەللىم, دۇئا, سۇئال.
pub(super) fn is_tight([before, first, second, after, later]: [Letter; 5]) -> bool {
    match (first, second) {
        (U, E) => {
            matches!(before, D | T | N | L | Z | S | R | J | CH | SH | ZH | G | K | X | H | Y | Q)
                && after == N
                && later != N
        }
        (UE, E) => is_consonant(before) && after == N && later != N,
        (U, A) => {
            matches!(before, G | K | X | H | J | CH | SH | ZH)
                && (matches!(after, NG | NONE | Y) || (after == N && later != N && !is_vowel(later)))
        }
        _ => false,
    }
}
