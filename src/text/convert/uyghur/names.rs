//! Names of people and places that take a capital in Latin and Cyrillic script.

use std::collections::BTreeSet;
use std::sync::LazyLock;

const LIST: &str = include_str!("names.tsv");

static NAMES: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| LIST.lines().skip(1).filter_map(|line| line.split('\t').next()).collect());

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
    fn the_list_is_sorted_and_cited() {
        let forms: Vec<_> = LIST.lines().skip(1).map(|line| line.split('\t').next().unwrap()).collect();
        assert!(forms.windows(2).all(|pair| pair[0] < pair[1]), "sorted, none twice");
        assert!(LIST.lines().all(|line| line.split('\t').count() == 4));
        assert!(is_name("قەشقەر") && is_name("قەشقەردىكى") && !is_name("كىتاب"));
    }
}
