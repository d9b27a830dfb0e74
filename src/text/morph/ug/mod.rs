//! Uyghur nouns: stems, suffixes, analysis, generation. Facts and their sources stand in the tables
//! beside this file.
//!
//! A glossary term is one noun or several words of which only the last inflects. Running example:
//! لاگېر "camp". Its stems ([`stems`]) are `lagEr` alone, which takes any suffix. In
//! لاگېرلىرىدىكىلەرنىڭ "of those in their camps" the automaton ([`suffix`]) reads from the end
//! and finds the stem's end after `lagEr`; [`suffix::Suffixes::chains`] names the suffixes: plural, third person,
//! locative-attributive, plural, genitive. [`inflect`] puts another noun into the same form.

pub mod generate;
pub mod stem;
pub mod suffix;

pub use generate::{Case, Features, Possessive, features, forms, inflect};
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
    /// The word as written in the table, for explanations.
    pub word: &'static str,
}

static TABLE: LazyLock<BTreeMap<String, Vec<LookAlike>>> = LazyLock::new(|| {
    let mut table: BTreeMap<String, Vec<LookAlike>> = BTreeMap::new();
    for line in LOOK_ALIKES.lines().filter(|l| !l.starts_with('#')).skip(1) {
        let cells: Vec<&'static str> = line.split('\t').collect();
        let [word, looks_like, _, kind, ..] = cells[..] else { continue };
        let noun = fold(looks_like.split('+').next().unwrap_or_default());
        if kind == "form" {
            continue;
        }
        let ambiguous = matches!(kind, "homograph" | "postposition");
        table.entry(fold(word)).or_default().push(LookAlike { noun, ambiguous, word });
    }
    table
});

/// The words that look like a form of another noun, by word, in match form.
pub fn look_alikes() -> &'static BTreeMap<String, Vec<LookAlike>> {
    &TABLE
}

/// A word of any script in match form.
pub(crate) fn fold(word: &str) -> String {
    static UYGHUR: LazyLock<Lang> = LazyLock::new(|| "ug-Arab".parse().expect("a language tag"));
    normalize::fold(word, &UYGHUR).text
}
