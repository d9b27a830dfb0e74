//! Capitals for text that comes from a script without them.

use super::super::Capitals;
use super::Script;
use super::letters::{CAPITAL, HAMZA, Word};

/// Follows a text and knows where a sentence starts.
pub(super) struct Case {
    capitals: Capitals,
    start: bool,
}

impl Case {
    pub(super) fn new(capitals: Capitals, from: Script, to: Script) -> Self {
        let wanted = from == Script::Arab && to != Script::Arab;
        Case { capitals: if wanted { capitals } else { Capitals::None }, start: true }
    }

    /// A word was read; gives it its capital.
    pub(super) fn word(&mut self, piece: &str, word: &mut Word) {
        if self.capitals == Capitals::None {
            return;
        }
        let start = std::mem::replace(&mut self.start, false);
        if ((start && !word.glued) || (self.capitals == Capitals::Names && super::names::is_name(piece)))
            && let Some(letter) = word.letters.iter_mut().find(|letter| **letter != HAMZA)
        {
            *letter |= CAPITAL;
        }
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
