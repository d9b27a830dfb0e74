//! Capitals for text that comes from a script without them.

use super::super::{Capitals, Options};
use super::Script;
use super::letters::{CAPITAL, HAMZA, Word};
use super::names::{self, Names};

/// Follows a text and knows where a sentence starts and which words are names.
pub(super) struct Case<'a> {
    capitals: Capitals,
    names: &'a Names,
    start: bool,
    /// Where the last name ends, in bytes.
    name_end: usize,
}

impl<'a> Case<'a> {
    pub(super) fn new(options: &'a Options, from: Script, to: Script) -> Self {
        let wanted = from == Script::Arab && to != Script::Arab;
        let capitals = if wanted { options.capitals } else { Capitals::None };
        Case { capitals, names: &options.names, start: true, name_end: 0 }
    }

    /// The word at `at` of `text` was read; gives it its capital.
    pub(super) fn word(&mut self, text: &str, at: usize, word: &mut Word) {
        if self.capitals == Capitals::None {
            return;
        }
        let starts = std::mem::replace(&mut self.start, false) && !word.glued;
        if (self.is_name(text, at) || starts)
            && let Some(letter) = word.letters.iter_mut().find(|letter| **letter != HAMZA)
        {
            *letter |= CAPITAL;
        }
    }

    fn is_name(&mut self, text: &str, at: usize) -> bool {
        if self.capitals != Capitals::Names || at < self.name_end {
            return at < self.name_end;
        }
        let after_name = self.name_end > 0 && text[self.name_end..at] == *" ";
        let length = names::name_at(&text[at..], self.names, after_name);
        if let Some(length) = length {
            self.name_end = at + length;
        }
        length.is_some()
    }

    /// What stands between words was read.
    pub(super) fn after_other(&mut self, piece: &str) {
        if self.capitals == Capitals::None {
            return;
        }
        for c in piece.chars() {
            match c {
                '.' | '!' | '?' | '؟' | '…' | '\n' => self.start = true,
                c if c.is_alphanumeric() => self.start = false,
                _ => {}
            }
        }
    }
}
