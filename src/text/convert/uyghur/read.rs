//! Texts into words and what lies between them, for each script.

use super::letters::{
    A, ARABIC, B, CAPITAL, CH, D, E, EE, F, G, GH, H, HAMZA, HIATUS, I, J, K, L, Letter, M, MARK, N, NG, NONE, O, OE,
    P, Q, R, S, SH, T, U, UE, W, Word, X, Y, Z, ZH, from_arabic, from_cyrillic, is_vowel,
};
use super::{Script, acronym, foreign};

/// What stands at one place of a text.
pub(super) enum Token<'a> {
    /// A Uyghur word, read into the caller's [`Word`].
    Word(&'a str),
    /// Anything else, to be copied; its punctuation may be exchanged.
    Other(&'a str),
    /// To be copied as it stands.
    Kept(&'a str),
}

/// Reads a text token by token.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
    script: Script,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, script: Script) -> Self {
        Reader { text, at: 0, script }
    }

    /// The next token; a word is left in `word`.
    pub(super) fn next(&mut self, word: &mut Word) -> Option<Token<'a>> {
        if self.at == self.text.len() {
            return None;
        }
        Some(match self.script {
            Script::Arab => self.next_arabic(word),
            Script::Latn => self.next_latin(word),
            Script::Cyrl => self.next_cyrillic(word),
        })
    }

    /// How far the text has been read, in bytes.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// Reads the end of a word whose beginning an exception has converted; false when it is no Uyghur.
    pub(super) fn rest_of_word(&self, rest: &str, word: &mut Word) -> bool {
        word.clear();
        word.glued = true;
        let read = match self.script {
            Script::Arab => {
                word.letters.extend(rest.chars().filter_map(from_arabic));
                true
            }
            Script::Latn => read_latin(rest, word),
            Script::Cyrl => read_cyrillic(rest, word),
        };
        word.settle();
        read
    }

    fn take(&mut self, end: usize) -> &'a str {
        let piece = &self.text[self.at..end];
        self.at = end;
        piece
    }

    /// Whether a letter or digit stands right before the present place.
    fn is_glued(&self) -> bool {
        let bytes = self.text.as_bytes();
        match self.at.checked_sub(1).map(|i| bytes[i]) {
            None => false,
            Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
            Some(_) => self.text[..self.at].chars().next_back().is_some_and(char::is_alphanumeric),
        }
    }

    fn next_arabic(&mut self, word: &mut Word) -> Token<'a> {
        let bytes = self.text.as_bytes();
        let letter_at = |i: usize| -> Letter {
            match (bytes.get(i), bytes.get(i + 1)) {
                (Some(&lead @ 0xD8..=0xDB), Some(&trail)) => {
                    ARABIC[(usize::from(lead & 3) << 6) | usize::from(trail & 0x3F)]
                }
                _ => NONE,
            }
        };
        let mut i = self.at;
        if letter_at(i) != NONE {
            if foreign::inside_address(self.text, i) {
                return Token::Kept(self.take(foreign::blank(self.text, i)));
            }
            word.clear();
            if let Some(end) = acronym::in_arabic(self.text, i, word) {
                return Token::Word(self.take(end));
            }
            word.glued = self.is_glued();
            loop {
                let letter = letter_at(i);
                if letter != NONE {
                    word.letters.push(letter);
                    i += 2;
                } else if let Some(skipped) = invisible(bytes, i).filter(|&n| letter_at(i + n) != NONE) {
                    i += skipped;
                } else {
                    break;
                }
            }
            return Token::Word(self.take(i));
        }
        while i < bytes.len() && letter_at(i) == NONE {
            i += if bytes[i] < 0x80 { 1 } else { char_len(bytes[i]) };
        }
        Token::Other(self.take(i))
    }

    fn next_latin(&mut self, word: &mut Word) -> Token<'a> {
        let bytes = self.text.as_bytes();
        let mut i = self.at;
        if latin_letter(bytes, i).is_some() || starts_marked(bytes, i, |i| latin_letter(bytes, i).is_some()) {
            let end = latin_end(self.text, i);
            // Only a word with one of these at its ends can belong to an address or an identifier.
            let ends = [i.wrapping_sub(1), end].map(|at| bytes.get(at).copied().unwrap_or(b' '));
            if (matches!(ends[0], b'@' | b'_')
                || matches!(ends[1], b'.' | b':' | b'@' | b'_' | b'\\' | b'-' | b'0'..=b'9'))
                && let Some(end) = foreign::stretch(self.text, i)
            {
                return Token::Kept(self.take(end));
            }
            let piece = &self.text[i..end];
            if bytes[i].is_ascii_uppercase()
                && let Some(kept) = acronym::foreign_start(self.text, i, piece)
            {
                return Token::Kept(self.take(i + kept));
            }
            word.clear();
            word.glued = self.is_glued();
            if (bytes[i].is_ascii_uppercase() && foreign::is_roman(piece)) || !read_whole(piece, word) {
                let kept = acronym::foreign_stem(piece).unwrap_or(piece.len());
                return Token::Kept(self.take(i + kept));
            }
            word.settle();
            acronym::in_latin(piece, word);
            return Token::Word(self.take(end));
        }
        while i < bytes.len() {
            if let Some(end) = foreign::code(self.text, i) {
                if i > self.at {
                    break;
                }
                return Token::Kept(self.take(end));
            }
            i += char_len(bytes[i]);
            let after = bytes.get(i).copied().unwrap_or(b' ');
            if after.is_ascii_alphabetic()
                || (after >= 0x80
                    && (latin_letter(bytes, i).is_some()
                        || starts_marked(bytes, i, |i| latin_letter(bytes, i).is_some())))
            {
                break;
            }
        }
        Token::Other(self.take(i))
    }

    fn next_cyrillic(&mut self, word: &mut Word) -> Token<'a> {
        let bytes = self.text.as_bytes();
        let is_letter = |i: usize| cyrillic_letter(bytes, i).is_some();
        let mut i = self.at;
        if is_letter(i) || starts_marked(bytes, i, is_letter) {
            if foreign::inside_address(self.text, i) {
                return Token::Kept(self.take(foreign::blank(self.text, i)));
            }
            word.clear();
            word.glued = self.is_glued();
            loop {
                while matches!(bytes.get(i), Some(0xD0..=0xD3)) {
                    i += 2;
                }
                if !is_letter(i) && !starts_marked(bytes, i, is_letter) {
                    break;
                }
                i += char_len(bytes[i]);
            }
            let piece = &self.text[self.at..i];
            if !read_cyrillic(piece, word) {
                return Token::Kept(self.take(i));
            }
            word.settle();
            acronym::in_cyrillic(word);
            return Token::Word(self.take(i));
        }
        while i < bytes.len() && !is_letter(i) && !starts_marked(bytes, i, is_letter) {
            i += char_len(bytes[i]);
        }
        Token::Other(self.take(i))
    }
}

/// Length of the UTF-8 character that starts with `lead`.
pub(super) fn char_len(lead: u8) -> usize {
    match lead {
        0..=0xBF => 1,
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        _ => 4,
    }
}

/// Tatweel, zero-width joiners and marks of direction inside an Arabic-script word: they are not
/// spelling, and no other script has them.
fn invisible(bytes: &[u8], i: usize) -> Option<usize> {
    match bytes.get(i..)? {
        [0xD9, 0x80, ..] => Some(2),
        [0xE2, 0x80, 0x8C..=0x8F, ..] => Some(3),
        _ => None,
    }
}

/// Whether a [`MARK`] stands at `i` with a letter or an apostrophe after it.
fn starts_marked(bytes: &[u8], i: usize, is_letter: impl Fn(usize) -> bool) -> bool {
    bytes.get(i..i + 3) == Some(&[0xE2, 0x80, 0x8C]) && (is_letter(i + 3) || apostrophe(bytes, i + 3).is_some())
}

/// Length of an apostrophe at `i`: ' ’ ‘ ʼ.
pub(super) fn apostrophe(bytes: &[u8], i: usize) -> Option<usize> {
    match bytes.get(i..)? {
        [b'\'', ..] => Some(1),
        [0xCA, 0xBC, ..] => Some(2),
        [0xE2, 0x80, 0x98 | 0x99, ..] => Some(3),
        _ => None,
    }
}

/// Length of a Latin letter at `i`: ASCII, or any letter of Latin-1 and Latin Extended.
fn latin_letter(bytes: &[u8], i: usize) -> Option<usize> {
    match bytes.get(i..)? {
        [b'a'..=b'z' | b'A'..=b'Z', ..] => Some(1),
        [0xC3, trail, ..] if !matches!(trail, 0x97 | 0xB7) => Some(2),
        [0xC4..=0xC9, _, ..] => Some(2),
        _ => None,
    }
}

/// The end of the Latin word that starts at `i`: letters, combining marks, apostrophes between letters.
fn latin_end(text: &str, mut i: usize) -> usize {
    let bytes = text.as_bytes();
    let is_letter = |i: usize| latin_letter(bytes, i).is_some();
    loop {
        while bytes.get(i).is_some_and(u8::is_ascii_alphabetic) {
            i += 1;
        }
        if bytes.get(i).is_none_or(|&byte| byte < 0x80 && byte != b'\'') {
            // The end of nearly every word.
            return i;
        }
        if let Some(n) = latin_letter(bytes, i) {
            i += n;
        } else if matches!(bytes.get(i..i + 2), Some([0xCC, 0x81 | 0x88])) {
            i += 2;
        } else if let Some(n) =
            apostrophe(bytes, i).filter(|n| is_letter(i + n) || starts_marked(bytes, i + n, is_letter))
        {
            i += n;
        } else if starts_marked(bytes, i, is_letter) {
            // A marked apostrophe is a letter, also at the end of a word.
            i += 3 + apostrophe(bytes, i + 3).unwrap_or(0);
        } else {
            return i;
        }
    }
}

/// The letter that an ASCII letter stands for, by its place in the alphabet.
const ASCII: [Letter; 26] = [A, B, NONE, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, NONE, W, X, Y, Z];

/// Small consonants that start no digraph, by byte: with these there is nothing to decide.
static PLAIN: [Letter; 256] = {
    let mut table = [NONE; 256];
    let plain = b"bdfhjklmpqrtwxy";
    let mut i = 0;
    while i < plain.len() {
        table[plain[i] as usize] = ASCII[(plain[i] - b'a') as usize];
        i += 1;
    }
    table
};

/// Reads a Latin word, as [`read_latin`] does, an acronym and its ending apart.
fn read_whole(piece: &str, word: &mut Word) -> bool {
    match acronym::ending_after_n(piece) {
        Some(at) => read_latin(&piece[..at], word) && read_latin(&piece[at..], word),
        None => read_latin(piece, word),
    }
}

/// Reads a Latin word; false when it is no Uyghur: when it holds a letter that ULY does not have (v, or
/// a bare c), oo or ee, a capital after a small letter (`YouTube`), or ng at its start in capitals (`NGO`).
pub(super) fn read_latin(piece: &str, word: &mut Word) -> bool {
    let bytes = piece.as_bytes();
    if bytes.starts_with(b"NG") {
        return false;
    }
    let mut marked = false;
    // The ASCII letter before; of a digraph its first, so that ShUAR holds no capital after a small letter.
    let mut previous = 0;
    let mut i = 0;
    while let Some(&byte) = bytes.get(i) {
        let plain = PLAIN[usize::from(byte)];
        if plain != NONE && bytes.get(i + 1) != Some(&0xCC) {
            word.letters.push(plain);
            (previous, marked) = (byte, false);
            i += 1;
            continue;
        }
        if byte.is_ascii_alphabetic() {
            let lower = byte | 0x20;
            let capital = if byte == lower { 0 } else { CAPITAL };
            if (capital != 0 && previous >= b'a') || (matches!(lower, b'o' | b'e') && previous | 0x20 == lower) {
                return false;
            }
            let Some((letter, length)) = ascii_letter(lower, &bytes[i + 1..]) else { return false };
            push(word, letter | capital, std::mem::take(&mut marked));
            previous = if length < 3 { byte } else { 0 };
            i += length;
            continue;
        }
        previous = 0;
        if byte == 0xC3 {
            let letter = match bytes.get(i + 1) {
                Some(0xA9 | 0xAB) => EE,
                Some(0x89 | 0x8B) => EE | CAPITAL,
                Some(0xB6) => OE,
                Some(0x96) => OE | CAPITAL,
                Some(0xBC) => UE,
                Some(0x9C) => UE | CAPITAL,
                _ => return false,
            };
            push(word, letter, std::mem::take(&mut marked));
            i += 2;
        } else if let Some(n) = apostrophe(bytes, i) {
            i += n;
            let next = vowel_at(bytes, i);
            // Before a consonant it only keeps two letters apart. After ü, yü'en is يۈەن and jü'et is
            // جۈئەت, as if nothing were written.
            if std::mem::take(&mut marked) || (next != NONE && !(word.last() == UE && next == E)) {
                word.letters.push(HAMZA);
            }
        } else if bytes[i..].starts_with(&[0xE2, 0x80, 0x8C]) {
            marked = true;
            i += 3;
        } else {
            return false;
        }
    }
    true
}

/// The letter that starts with the small ASCII letter `lower`, and its length: with the second half of
/// a digraph, or with a combining acute or diaeresis.
#[inline]
fn ascii_letter(lower: u8, rest: &[u8]) -> Option<(Letter, usize)> {
    let next = rest.first().copied().unwrap_or(0);
    if next == 0xCC {
        return match (lower, rest.get(1)?) {
            (b'e', 0x81 | 0x88) => Some((EE, 3)),
            (b'o', 0x88) => Some((OE, 3)),
            (b'u', 0x88) => Some((UE, 3)),
            _ => None,
        };
    }
    match next | 0x20 {
        b'h' => match lower {
            b's' => return Some((SH, 2)),
            b'g' => return Some((GH, 2)),
            b'c' => return Some((CH, 2)),
            b'z' => return Some((ZH, 2)),
            _ => {}
        },
        b'g' if lower == b'n' => return Some((NG, 2)),
        _ => {}
    }
    let letter = ASCII[usize::from(lower - b'a')];
    (letter != NONE).then_some((letter, 1))
}

/// The vowel that starts at `i`, [`NONE`] when none does.
fn vowel_at(bytes: &[u8], i: usize) -> Letter {
    match bytes.get(i).map(u8::to_ascii_lowercase) {
        Some(b'e') if bytes.get(i + 1) == Some(&0xCC) => EE,
        Some(c @ (b'a' | b'e' | b'i' | b'o' | b'u')) => ASCII[usize::from(c - b'a')],
        Some(0xC3) => EE,
        _ => NONE,
    }
}

/// Appends a letter of Latin or Cyrillic; a vowel gets the hamza that Arabic script writes before it.
#[inline]
fn push(word: &mut Word, letter: Letter, marked: bool) {
    if is_vowel(letter) && !marked {
        if word.letters.is_empty() {
            if !word.glued {
                word.letters.push(HAMZA);
            }
        } else if is_vowel(word.last()) {
            word.letters.push(HIATUS);
            word.unsettled = true;
        }
    }
    word.letters.push(letter);
}

/// A letter of the Cyrillic block.
fn cyrillic_letter(bytes: &[u8], i: usize) -> Option<usize> {
    match bytes.get(i..)? {
        // The last is U+0275, typed for ө.
        [0xD0..=0xD3, _, ..] | [0xC9, 0xB5, ..] => Some(2),
        _ => None,
    }
}

/// Reads a Cyrillic word; false when it holds a letter that neither Uyghur nor Russian has.
fn read_cyrillic(piece: &str, word: &mut Word) -> bool {
    let mut chars = piece.chars();
    let mut marked = false;
    while let Some(c) = chars.next() {
        let letter = from_cyrillic(c);
        if letter != NONE {
            push(word, letter, std::mem::take(&mut marked));
            continue;
        }
        let small = c.to_lowercase().next().unwrap_or(c);
        let capital = if small == c { 0 } else { CAPITAL };
        let mut letters = piece.chars().filter(|c| c.is_alphabetic());
        let shouted = capital != 0 && letters.clone().count() > 1 && letters.all(char::is_uppercase);
        let (first, second) = match small {
            'я' => (Y, A),
            'ю' => (Y, U),
            'ё' => (Y, O),
            'ц' => (T, S),
            'щ' => (SH, CH),
            // Typed for ө.
            'ɵ' => {
                push(word, OE, std::mem::take(&mut marked));
                continue;
            }
            // A sign of softness, which Uyghur does not write.
            'ь' => continue,
            'ъ' => {
                let next = chars.clone().next();
                if std::mem::take(&mut marked) {
                    word.letters.push(HAMZA);
                } else if matches!(next, Some('е' | 'Е')) {
                    // Loans as Russian spells them: объект is ئوبيېكت.
                    word.letters.push(Y);
                } else if next.is_some_and(|c| is_vowel(from_cyrillic(c))) {
                    word.letters.push(HAMZA);
                }
                continue;
            }
            MARK => {
                marked = true;
                continue;
            }
            _ => return false,
        };
        word.letters.push(first | capital);
        push(word, if shouted { second | CAPITAL } else { second }, true);
    }
    true
}
