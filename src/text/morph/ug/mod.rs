//! Uyghur nouns: stems, suffixes, analysis, generation. Facts and their sources stand in the tables
//! beside this file.
//!
//! A glossary term is one noun or several words of which only the last inflects. Running example:
//! لاگېر "camp". Its stems ([`stems`]) are `lagEr` alone, which takes any suffix. In
//! لاگېرلىرىدىكىلەرنىڭ "of those in their camps" the automaton ([`suffix`]) reads from the end
//! and finds the stem's end after `lagEr`; [`suffix::Suffixes::chains`] names the suffixes: plural, third person,
//! locative-attributive, plural, genitive. [`inflect`] puts another noun into the same form.

pub mod generate;
mod lexicon;
mod spelling;
pub mod stem;
pub mod suffix;

pub use generate::{Case, Features, Possessive, features, forms, inflect, inflect_in};
pub use spelling::{Spelling, spellings};
pub use stem::{Stem, Variant, stems};

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::super::normalize;
use crate::model::Lang;

const LOOK_ALIKES: &str = include_str!("look_alikes.tsv");

/// A word that looks like a noun with a suffix and is another word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookAlike {
    /// The noun it is taken for, in match form.
    pub noun: String,
    /// Whether it may be a form of the noun as well.
    pub ambiguous: bool,
    /// Whether words that go on from it are meant too.
    pub open: bool,
}

/// Two nouns with a hyphen that make another: ئاتا-ئانا, "parents".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The first word, in match form.
    pub first: String,
    /// The stems of the second, in match form.
    pub second: Vec<String>,
}

/// The cells of the table's lines.
fn rows() -> impl Iterator<Item = [&'static str; 4]> {
    LOOK_ALIKES.lines().filter(|l| !l.starts_with('#')).skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        Some([cells.next()?, cells.next()?, cells.next()?, cells.next()?])
    })
}

static TABLE: LazyLock<BTreeMap<String, Vec<LookAlike>>> = LazyLock::new(|| {
    let mut table: BTreeMap<String, Vec<LookAlike>> = BTreeMap::new();
    for [word, looks_like, _, kind] in rows().filter(|[.., kind]| !matches!(*kind, "form" | "pair")) {
        let noun = fold(looks_like.split('+').next().unwrap_or_default());
        let stem = word.trim_end_matches('…');
        let known = LookAlike { noun, ambiguous: kind == "homograph", open: stem.len() < word.len() };
        table.entry(fold(stem)).or_default().push(known);
    }
    table
});

static PAIRS: LazyLock<Vec<Pair>> = LazyLock::new(|| {
    let mut pairs: Vec<Pair> = Vec::new();
    for [word, ..] in rows().filter(|[.., kind]| *kind == "pair") {
        let Some((first, second)) = word.split_once('-') else { continue };
        let second = stems(&fold(second), false).into_iter().map(|s| s.text).collect();
        let pair = Pair { first: fold(first), second };
        if !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    pairs
});

/// The nouns made of two with a hyphen, which are neither of the two.
pub fn pairs() -> &'static [Pair] {
    &PAIRS
}

/// The words that look like a form of another noun, by word, in match form.
pub fn look_alikes() -> &'static BTreeMap<String, Vec<LookAlike>> {
    &TABLE
}

/// A word of any script in match form.
pub(crate) fn fold(word: &str) -> String {
    static UYGHUR: LazyLock<Lang> = LazyLock::new(|| "ug-Arab".parse().expect("a language tag"));
    normalize::fold(word, &UYGHUR).text
}
