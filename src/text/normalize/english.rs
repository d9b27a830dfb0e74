//! English and other languages in Latin letters: lower case, letters without accents, straight
//! apostrophes inside words, and dotted abbreviations (`U.S.`, `a.m.`) as one word.

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::{Gap, Sink, gap_of, is_ignorable, is_note};

/// Folds `text` into `sink`.
pub fn fold<S: Sink>(text: &str, sink: &mut S) {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut word = Word::default();
    while at < bytes.len() {
        let b = bytes[at];
        if b.is_ascii_alphanumeric() {
            if b.is_ascii_digit() {
                // The number of a note that lost its height: centre1. Names with numbers are short (COVID19 is written so).
                if word.letters > NAME {
                    word.gap(Gap::Other, at, at, sink);
                }
                word.letters = 0;
            } else {
                word.letters += 1;
            }
            sink.letter(&[b.to_ascii_lowercase()], at, at + 1);
            word.run += 1;
            at += 1;
            continue;
        }
        if b < 0x80 {
            match b {
                b'\'' => word.apostrophe(text, at, at + 1, sink),
                b'.' if word.run == 1 && word.takes_dot(&bytes[at + 1..]) => {
                    sink.letter(b".", at, at + 1);
                    word = Word { run: 0, letters: 0, dotted: true };
                }
                _ => word.gap(gap_of(char::from(b)), at, at + 1, sink),
            }
            at += 1;
            continue;
        }
        let c = text[at..].chars().next().expect("inside the text");
        let end = at + c.len_utf8();
        match c {
            '\u{2019}' | '\u{2BC}' | '\u{2018}' | '\u{FF07}' => word.apostrophe(text, at, end, sink),
            c if is_ignorable(c) => sink.mark(at, end),
            c if is_note(c) => word.gap(Gap::Other, at, end, sink),
            '\u{300}'..='\u{36F}' => sink.letter(&[], at, end),
            c if c.is_alphanumeric() => {
                let mut buffer = [0; 4];
                for part in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(std::iter::once(c)) {
                    if part.is_alphanumeric() {
                        for lower in part.to_lowercase().filter(|l| l.is_alphanumeric()) {
                            sink.letter(lower.encode_utf8(&mut buffer).as_bytes(), at, end);
                        }
                    }
                }
                word.run += 1;
                word.letters += 1;
            }
            c => word.gap(gap_of(c), at, end, sink),
        }
        at = end;
    }
}

/// The letters of the longest name that a number follows at once.
const NAME: usize = 5;

/// What is known of the word being read.
#[derive(Default)]
struct Word {
    /// Letters since its start or its last dot.
    run: usize,
    /// Letters since its start or its last digit.
    letters: usize,
    /// Whether it has a dot.
    dotted: bool,
}

impl Word {
    fn gap<S: Sink>(&mut self, gap: Gap, at: usize, end: usize, sink: &mut S) {
        *self = Word::default();
        sink.gap(gap, at, end);
    }

    /// An apostrophe between letters belongs to the word; any other is a quotation mark or stands
    /// after a plural (`workers'`), where it is no part of the noun.
    fn apostrophe<S: Sink>(&mut self, text: &str, at: usize, end: usize, sink: &mut S) {
        if self.run > 0 && text[end..].chars().next().is_some_and(char::is_alphanumeric) {
            sink.letter(b"'", at, end);
            self.run += 1;
        } else {
            self.gap(Gap::Other, at, end, sink);
        }
    }

    /// Whether a dot after a single letter makes it part of an abbreviation: another single letter
    /// follows, or one came before.
    fn takes_dot(&self, rest: &[u8]) -> bool {
        match rest {
            [b, tail @ ..] if b.is_ascii_alphabetic() => !tail.first().is_some_and(u8::is_ascii_alphanumeric),
            _ => self.dotted,
        }
    }
}
