//! Names of people and places that take a capital in Latin and Cyrillic script.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::text::names;

static NAMES: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| names::all().iter().filter(|name| !name.is_word).map(|name| name.arabic).collect());

/// Endings a name may carry, longest first where one holds another.
const ENDINGS: &[&str] = &[
    "لارنىڭ",
    "لەرنىڭ",
    "لارنى",
    "لەرنى",
    "لارغا",
    "لەرگە",
    "لاردا",
    "لەردە",
    "لاردىن",
    "لەردىن",
    "لارنىڭكى",
    "لەرنىڭكى",
    "لىقلارنىڭ",
    "لىكلەرنىڭ",
    "لىقلار",
    "لىكلەر",
    "لىقلارنى",
    "لىكلەرنى",
    "لىقلارغا",
    "لىكلەرگە",
    "لىق",
    "لىك",
    "لۇق",
    "لۈك",
    "دىكى",
    "تىكى",
    "نىڭكى",
    "نىڭ",
    "نىمۇ",
    "نى",
    "غىچە",
    "گىچە",
    "قىچە",
    "كىچە",
    "غا",
    "گە",
    "قا",
    "كە",
    "دىنمۇ",
    "دىن",
    "تىن",
    "دىمۇ",
    "دا",
    "دە",
    "تا",
    "تە",
    "لار",
    "لەر",
    "مۇ",
    "چە",
    "چىلىك",
    "دۇر",
    "تۇر",
];

/// Whether a word in Arabic script is a known name, with or without an ending.
pub(super) fn is_name(word: &str) -> bool {
    NAMES.contains(word)
        || ENDINGS.iter().any(|ending| word.strip_suffix(ending).is_some_and(|stem| NAMES.contains(stem)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_with_and_without_an_ending() {
        assert!(is_name("قەشقەر") && is_name("قەشقەردىكى") && !is_name("كىتاب"));
        // Everyday words that are given to people too.
        assert!(!is_name("ئازات") && !is_name("ئىلھام"));
    }
}
