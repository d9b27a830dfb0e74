//! What the lists say about single nouns: irregular stems, and vowels that stay.
//!
//! Only generation asks whether a vowel stays; recognition looks for both.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::fold;
use crate::text::normalize::uyghur::is_vowel;

const IRREGULAR: &str = include_str!("irregular.tsv");
const VOWELS: &str = include_str!("vowels.tsv");

/// How a stem before a vowel-initial possessive comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The vowel of the last syllable falls.
    Elision,
    /// The last consonant doubles, or another is put after it.
    Gemination,
    /// The last a or e stays.
    Keeps,
    /// The last a or e is raised, against the rule for its ending.
    Raises,
    /// Its vowels say nothing of harmony; it takes front suffixes.
    Front,
    /// As the list says.
    Other,
}

/// A line of the list.
#[derive(Clone, Debug)]
pub(super) struct Irregular {
    pub(super) stem: String,
    pub(super) kind: Kind,
}

fn lines(data: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    data.lines().filter(|l| !l.starts_with('#')).skip(1).map(|l| l.split('\t').collect())
}

static NOUNS: LazyLock<BTreeMap<String, Irregular>> = LazyLock::new(|| {
    let mut nouns = BTreeMap::new();
    for cells in lines(IRREGULAR) {
        let [noun, stem, kind, ..] = cells[..] else { continue };
        let kind = match kind {
            "elision" => Kind::Elision,
            "gemination" => Kind::Gemination,
            "keeps" => Kind::Keeps,
            "raises" => Kind::Raises,
            "front" => Kind::Front,
            _ => Kind::Other,
        };
        nouns.insert(fold(noun), Irregular { stem: fold(stem), kind });
    }
    nouns
});

/// Stem before a possessive → noun, where they differ.
static WHOLE: LazyLock<BTreeMap<&'static str, &'static str>> = LazyLock::new(|| {
    let changed = NOUNS.iter().filter(|(noun, irregular)| **noun != irregular.stem);
    changed.map(|(noun, irregular)| (irregular.stem.as_str(), noun.as_str())).collect()
});

/// Endings in match form, longest first, and whether nouns with them keep the vowel.
static ENDINGS: LazyLock<Vec<(String, bool)>> = LazyLock::new(|| {
    let mut endings: Vec<(String, bool)> =
        lines(VOWELS).filter_map(|cells| Some((fold(cells.first()?), *cells.get(1)? == "keeps"))).collect();
    endings.sort_by_key(|(ending, _)| std::cmp::Reverse(ending.len()));
    endings
});

/// What the list says about `noun`, in match form.
pub(super) fn irregular(noun: &str) -> Option<&'static Irregular> {
    NOUNS.get(noun)
}

/// The noun that has the listed `stem` before possessives: merkiz → merkez, orn → orun.
pub(super) fn whole(stem: &str) -> Option<&'static str> {
    WHOLE.get(stem).copied()
}

/// Whether the last a or e of `noun` stays before suffixes that raise others.
pub(super) fn keeps(noun: &str) -> bool {
    if let Some(irregular) = irregular(noun) {
        return irregular.kind == Kind::Keeps;
    }
    // An ending says something of longer words only: ھايات, not ئات.
    let syllables = noun.bytes().filter(|b| is_vowel(*b)).count();
    syllables > 1 && ENDINGS.iter().find(|(ending, _)| noun.ends_with(ending.as_str())).is_some_and(|(_, keeps)| *keeps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sound() {
        for cells in lines(IRREGULAR) {
            assert_eq!(cells.len(), 5, "{cells:?}");
            assert!(matches!(cells[2], "elision" | "gemination" | "keeps" | "raises" | "front" | "other"), "{cells:?}");
            assert_eq!(matches!(cells[2], "keeps" | "front"), cells[0] == cells[1], "{cells:?}");
            assert!(matches!(cells[4], "attested" | "derived" | "unverified"), "{cells:?}");
        }
        for cells in lines(VOWELS) {
            assert_eq!(cells.len(), 5, "{cells:?}");
            assert!(matches!(cells[1], "keeps" | "raises"), "{cells:?}");
        }
        assert!(keeps("hayat") && keeps("shinjang") && keeps("dunya") && !keeps("mektep") && !keeps("at"));
        assert_eq!(whole("orn"), Some("orun"));
    }
}
