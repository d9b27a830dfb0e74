//! Uyghur words that only seem a form of a term.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use super::table::Mixed;
use super::tokens::{Tokens, hash_of};
use crate::text::morph::ug;

type LookAlikes = HashMap<u64, Vec<(&'static str, &'static str)>, BuildHasherDefault<Mixed>>;

/// By the hash of a word: the words that look like a form of another noun, and that noun.
static LOOK_ALIKES: LazyLock<LookAlikes> = LazyLock::new(|| look_alikes(false));

/// By the hash of a noun: the beginnings of words that look like a form of it, and that noun.
static BEGINNINGS: LazyLock<LookAlikes> = LazyLock::new(|| look_alikes(true));

fn look_alikes(open: bool) -> LookAlikes {
    let mut table = LookAlikes::default();
    for (word, known) in ug::look_alikes() {
        for k in known.iter().filter(|k| !k.ambiguous && k.open == open) {
            let key = if open { &k.noun } else { word };
            table.entry(hash_of(key.as_bytes())).or_default().push((word.as_str(), k.noun.as_str()));
        }
    }
    table
}

/// Whether `word`, which has the hash `hash`, is on the list of words that look like a form of `noun`.
pub(super) fn is_listed(word: &[u8], hash: u64, noun: &[u8]) -> bool {
    let whole = LOOK_ALIKES.get(&hash).into_iter().flatten();
    let begins = BEGINNINGS.get(&hash_of(noun)).into_iter().flatten();
    whole.into_iter().any(|(other, taken)| other.as_bytes() == word && taken.as_bytes() == noun)
        || begins.into_iter().any(|(other, taken)| word.starts_with(other.as_bytes()) && taken.as_bytes() == noun)
}

/// Whether the word at `index` is half of two with a hyphen that are one noun: ئاتا-ئانا.
pub(super) fn is_half_of_pair(text: &str, tokens: &Tokens, index: usize) -> bool {
    let joined = |a: usize| {
        tokens.hyphen_after(text, a) && {
            let word = |at: usize| tokens.word(&tokens.list[at]);
            let second = |s: &String| word(a + 1).starts_with(s.as_bytes());
            ug::pairs().iter().any(|pair| pair.first.as_bytes() == word(a) && pair.second.iter().any(second))
        }
    };
    joined(index) || index > 0 && joined(index - 1)
}
