//! Words into each script.

use super::letters::{
    A, CAPITAL, E, EE, FORMS, G, GH, H, HAMZA, Letter, MARK, N, NONE, S, U, UE, Word, Y, Z, is_consonant, is_tight,
    is_vowel,
};
use super::{Script, acronym};

/// Appends words to a text in one script.
pub(super) struct Writer {
    pub(super) out: String,
    pub(super) script: Script,
}

impl Writer {
    pub(super) fn word(&mut self, word: &Word) {
        match self.script {
            Script::Arab => self.arabic(word),
            Script::Latn => self.latin(word),
            Script::Cyrl => self.cyrillic(word),
        }
    }

    /// What is no word: punctuation is exchanged, all else copied.
    pub(super) fn other(&mut self, piece: &str, before: Option<u8>, after: Option<u8>) {
        let bytes = piece.as_bytes();
        if self.script == Script::Arab {
            if !bytes.iter().any(|byte| matches!(byte, b',' | b';' | b'?')) {
                self.out.push_str(piece);
                return;
            }
            for (i, c) in piece.char_indices() {
                let left = if i == 0 { before } else { Some(bytes[i - 1]) };
                let right = bytes.get(i + 1).copied().or(after);
                let digit = |byte: Option<u8>| byte.is_some_and(|b| b.is_ascii_digit());
                self.out.push(match c {
                    // A comma inside a number is not punctuation.
                    ',' if !(digit(left) && digit(right)) => '،',
                    ';' => '؛',
                    '?' => '؟',
                    c => c,
                });
            }
        } else if bytes.contains(&0xD8) {
            for c in piece.chars() {
                self.out.push(match c {
                    '،' => ',',
                    '؛' => ';',
                    '؟' => '?',
                    c => c,
                });
            }
        } else {
            self.out.push_str(piece);
        }
    }

    fn arabic(&mut self, word: &Word) {
        for (i, &letter) in word.letters.iter().enumerate() {
            // BDT is ب د ت: letters divided by spaces, a vowel with its hamza.
            if i < word.acronym {
                if i > 0 {
                    self.out.push(' ');
                }
                if is_vowel(letter) {
                    self.out.push(FORMS[usize::from(HAMZA)].0);
                }
            }
            self.out.push(FORMS[usize::from(letter & !CAPITAL)].0);
        }
    }

    fn latin(&mut self, word: &Word) {
        let shouted = acronym::is_shouted(word);
        for (i, &letter) in word.letters.iter().enumerate() {
            let (plain, before) = (letter & !CAPITAL, if i == 0 { NONE } else { word.at(i - 1) });
            if i < word.acronym {
                self.latin_letter(letter, false);
                continue;
            }
            if plain == HAMZA {
                let next = word.at(i + 1);
                if !is_vowel(next) || (i == 0 && word.glued) {
                    self.out.push(MARK);
                    self.out.push('\'');
                } else if i > 0 {
                    if before == UE && next == E && is_tight(around(word, i - 1, i + 1)) {
                        self.out.push(MARK);
                    }
                    self.out.push('\'');
                }
                continue;
            }
            if is_vowel(plain) {
                if i == 0 {
                    if !word.glued {
                        self.out.push(MARK);
                    }
                } else if is_vowel(before) {
                    if !is_tight(around(word, i - 1, i)) {
                        self.out.push(MARK);
                    } else if plain == E && before == UE {
                        self.out.push('\'');
                    }
                }
            } else if (matches!(plain, G | GH) && before == N) || (plain == H && matches!(before, S | Z | G)) {
                self.out.push('\'');
            }
            self.latin_letter(letter, shouted);
        }
    }

    /// One letter; of a capital digraph only the first part is a capital (`AQSh`) unless `shouted`.
    #[inline]
    fn latin_letter(&mut self, letter: Letter, shouted: bool) {
        let form = FORMS[usize::from(letter & !CAPITAL)].1;
        if letter & CAPITAL == 0 {
            match *form.as_bytes() {
                [one] => self.out.push(char::from(one)),
                [one, two] if one.is_ascii() => {
                    self.out.push(char::from(one));
                    self.out.push(char::from(two));
                }
                _ => self.out.push_str(form),
            }
            return;
        }
        let mut chars = form.chars();
        self.out.extend(chars.next().into_iter().flat_map(char::to_uppercase));
        if shouted {
            self.out.extend(chars.flat_map(char::to_uppercase));
        } else {
            self.out.push_str(chars.as_str());
        }
    }

    fn cyrillic(&mut self, word: &Word) {
        let mut i = 0;
        while let Some(&letter) = word.letters.get(i) {
            let (plain, before) = (letter & !CAPITAL, if i == 0 { NONE } else { word.at(i - 1) });
            let next = word.at(i + 1);
            let mut form = FORMS[usize::from(plain)].2;
            let mut taken = 1;
            if i < word.acronym {
                self.out.extend(form.to_uppercase());
                i += 1;
                continue;
            }
            if plain == HAMZA {
                let after_consonant = i > 0 && is_consonant(before);
                if !is_vowel(next) || next & !CAPITAL == EE && after_consonant {
                    // Before е it would be read as in объект.
                    self.out.push(MARK);
                    self.out.push('ъ');
                } else if i == 0 && !word.glued {
                    // The start of a word says it all.
                } else if i > 0 && is_vowel(before) && !is_tight(around(word, i - 1, i + 1)) {
                    // Two vowels say it all.
                } else {
                    self.out.push('ъ');
                }
                i += 1;
                continue;
            }
            if is_vowel(plain) {
                if (i == 0 && !word.glued) || (is_vowel(before) && !is_tight(around(word, i - 1, i))) {
                    self.out.push(MARK);
                }
            } else if plain == Y && matches!(next, A | U) {
                form = if next == A { 'я' } else { 'ю' };
                taken = 2;
            }
            if letter & CAPITAL == 0 {
                self.out.push(form);
            } else {
                self.out.extend(form.to_uppercase());
            }
            i += taken;
        }
    }
}

/// What [`is_tight`] looks at, for the vowels at `first` and `second`.
fn around(word: &Word, first: usize, second: usize) -> [Letter; 5] {
    let before = if first == 0 { NONE } else { word.at(first - 1) };
    [before, word.at(first), word.at(second), word.at(second + 1), word.at(second + 2)]
}
