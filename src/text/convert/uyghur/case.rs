//! Capitals for text that comes from a script without them.

use super::super::{Capitals, Options};
use super::Script;
use super::letters::{CAPITAL, HAMZA, Word};
use super::names::{self, Names};
use crate::text::segment::{self, Segmenter};

/// Follows a text and knows where a sentence starts and which words are names.
pub(super) struct Case<'a> {
    capitals: Capitals,
    names: &'a Names,
    /// Where the sentences begin that are still to come, in bytes, the next one last.
    starts: Vec<usize>,
    /// Where the last name ends, in bytes.
    name_end: usize,
}

impl<'a> Case<'a> {
    pub(super) fn new(text: &str, options: &'a Options, from: Script, to: Script) -> Self {
        let wanted = from == Script::Arab && to != Script::Arab;
        let capitals = if wanted { options.capitals } else { Capitals::None };
        let mut starts = Vec::new();
        if capitals != Capitals::None {
            let segmenter = Segmenter::new(&"ug-Arab".parse().expect("a tag"), &segment::Options::default());
            starts.extend(segmenter.sentences(text).map(|sentence| sentence.start));
            starts.reverse();
        }
        Case { capitals, names: &options.names, starts, name_end: 0 }
    }

    /// The word at `at` of `text` was read; gives it its capital.
    pub(super) fn word(&mut self, text: &str, at: usize, word: &mut Word) {
        if self.capitals == Capitals::None {
            return;
        }
        let mut starts = false;
        while let Some(start) = self.starts.pop_if(|start| *start <= at) {
            starts = !word.glued && !text[start..at].contains(char::is_alphanumeric);
        }
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
}
