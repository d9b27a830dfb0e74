//! Names of people and places that take a capital in Latin and Cyrillic script.
//!
//! A given name is one wherever it stands; one that is an everyday word too is one beside a given name only
//! (ئىلھام is also inspiration); the whole names in `persons.tsv` are known as they stand (ئىلھام توختى, whose
//! second word is also "stopped").

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::letters::from_arabic;
use crate::text::names;

/// Names that several everyday words make up, with sources.
const PERSONS: &str = include_str!("persons.tsv");

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut known = Names::default();
    for name in names::all() {
        let kind = match (name.is_place, name.is_word) {
            (true, _) => Kind::Other,
            (false, true) => Kind::Word,
            (false, false) => Kind::Given,
        };
        known.insert(name.arabic, kind);
    }
    for line in PERSONS.lines().skip(1) {
        known.add(line.split('\t').next().unwrap_or_default());
    }
    known
});

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Given,
    Word,
    Other,
}

/// Names in Arabic script, of one word or several.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// By the first word; the longest first.
    by_word: BTreeMap<String, Vec<(String, Kind)>>,
}

impl Names {
    /// Adds a name.
    pub fn add(&mut self, form: &str) {
        self.insert(form, Kind::Other);
    }

    fn insert(&mut self, form: &str, kind: Kind) {
        let list = self.by_word.entry(first_word(form).to_owned()).or_default();
        list.retain(|(known, _)| known != form);
        list.push((form.to_owned(), kind));
        list.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
    }

    /// The longest name at the start of `text`, with or without an ending: its length without it.
    fn at(&self, text: &str) -> Option<(usize, Kind)> {
        let word = first_word(text);
        let stems = std::iter::once(word).chain(ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)));
        stems.filter_map(|stem| self.by_word.get(stem)).flatten().find_map(|(form, kind)| {
            let ending = first_word(text.strip_prefix(form.as_str())?);
            (ending.is_empty() || ENDINGS.contains(&ending)).then_some((form.len(), *kind))
        })
    }
}

/// The Arabic-script letters that `text` starts with.
fn first_word(text: &str) -> &str {
    &text[..text.find(|c| from_arabic(c).is_none()).unwrap_or(text.len())]
}

/// Length of the name at the start of `text`, by the program's list or by `more`; `after_name` when
/// a name and a space stand before it.
pub(super) fn name_at(text: &str, more: &Names, after_name: bool) -> Option<usize> {
    let own = more.at(text);
    let (length, kind) = match (own, NAMES.at(text)) {
        (Some(own), Some(known)) if own.0 < known.0 => known,
        (own, known) => own.or(known)?,
    };
    let before_given = || {
        let next = text[length..].strip_prefix(' ');
        next.and_then(|next| NAMES.at(next)).is_some_and(|(_, kind)| kind == Kind::Given)
    };
    (kind != Kind::Word || after_name || before_given()).then_some(length)
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_with_and_without_an_ending() {
        let forms: Vec<_> = PERSONS.lines().skip(1).map(|line| line.split('\t').next().unwrap()).collect();
        assert!(forms.windows(2).all(|pair| pair[0] < pair[1]), "sorted, none twice");
        assert!(PERSONS.lines().all(|line| line.split('\t').count() == 3));
        let name = |text| name_at(text, &Names::default(), false);
        assert_eq!(name("قەشقەر"), name("قەشقەردىكى"));
        assert_eq!(name("كىتاب"), None);
        assert_eq!(name("ئىلھام توختىنىڭ"), Some("ئىلھام توختى".len()));
        assert_eq!(name("ئىلھام بەردى"), None);
        assert_eq!(name("ئىلھام مەمەت"), Some("ئىلھام".len()));
    }
}
