//! Personal and place names in English, Chinese and Uyghur (`text::names`): which of them a text
//! holds, and how another language writes them.
//!
//! Traditional and Cyrillic forms are made from the Simplified and Arabic ones.

use std::collections::BTreeMap;

use daachorse::CharwiseDoubleArrayAhoCorasick;

use super::lists::{ByVariety, automaton};
use super::similarity::tokens;
use crate::model::{Lang, Variety};
use crate::text::{convert, han, names};

/// A name in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// Whose name; the same in all languages.
    pub(super) of: u32,
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Where it ends; a suffix may follow in Uyghur.
    pub(super) end: usize,
}

/// The names of one variety.
struct Lexicon {
    /// The forms of each name, the usual one first.
    forms: Vec<Vec<String>>,
    /// `None` for a language of which there are no names.
    automaton: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    /// Words (Chinese: characters) of which the names are made, in order; of those that begin with
    /// another only the other.
    pieces: Vec<String>,
}

static LEXICONS: ByVariety<Lexicon> = ByVariety::new(Lexicon::of);

impl Lexicon {
    fn of(variety: Variety) -> Lexicon {
        let forms: Vec<Vec<String>> = names::all().iter().map(|name| forms(name, variety)).collect();
        let mut patterns: BTreeMap<&str, u32> = BTreeMap::new();
        for (number, forms) in (0u32..).zip(&forms) {
            // One character alone is a name in no text.
            for form in forms.iter().filter(|form| form.chars().count() > 1) {
                patterns.entry(form).or_insert(number);
            }
        }
        let mut pieces: Vec<String> = patterns.keys().flat_map(|form| tokens(form)).map(str::to_owned).collect();
        pieces.sort_unstable();
        pieces.dedup_by(|longer, shorter| longer.starts_with(&**shorter));
        let automaton = (!patterns.is_empty()).then(|| automaton(patterns));
        Lexicon { forms, automaton, pieces }
    }
}

/// The forms that a name has in a variety.
fn forms(name: &names::Name, variety: Variety) -> Vec<String> {
    let list = |field: &str, by: char| -> Vec<String> {
        field.split(by).map(str::trim).filter(|form| !form.is_empty()).map(str::to_owned).collect()
    };
    match variety {
        Variety::En => list(name.english, ';'),
        Variety::UgArab => list(name.arabic, ';'),
        Variety::UgLatn => list(name.latin, ';'),
        Variety::UgCyrl => {
            let lang = |tag: &str| -> Lang { tag.parse().expect("a language tag") };
            let convert =
                |form| convert::convert(form, &lang("ug-Arab"), &lang("ug-Cyrl"), &convert::Options::default());
            convert(name.arabic).into_iter().collect()
        }
        Variety::ZhHans => list(name.chinese, ' '),
        Variety::ZhHant => {
            let traditional = |c: char| match han::only(c) {
                Some((Variety::ZhHans, other)) => other,
                _ => c,
            };
            list(name.chinese, ' ').iter().map(|form| form.chars().map(traditional).collect()).collect()
        }
        Variety::Other => Vec::new(),
    }
}

/// Whether a token may be part of a name: begins like a word of one. Cheaper than [`find`].
pub(super) fn may_be_part(token: &str, variety: Variety) -> bool {
    let pieces = &LEXICONS.of(variety).pieces;
    let after = pieces.partition_point(|piece| piece.as_str() <= token);
    after.checked_sub(1).is_some_and(|before| token.starts_with(&pieces[before]))
}

/// The names in `text`, in order.
pub(super) fn find(text: &str, variety: Variety) -> impl Iterator<Item = Name> {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    // Uyghur hangs suffixes on a name; Chinese writes without spaces.
    let whole = move |name: &Name| match variety {
        Variety::ZhHans | Variety::ZhHant => true,
        Variety::En => !letter(text[..name.start].chars().next_back()) && !letter(text[name.end..].chars().next()),
        _ => !letter(text[..name.start].chars().next_back()),
    };
    let found = LEXICONS.of(variety).automaton.iter().flat_map(move |automaton| automaton.leftmost_find_iter(text));
    found.map(|m| Name { of: m.value(), start: m.start(), end: m.end() }).filter(whole)
}

/// The usual form of a name.
pub(super) fn form(of: u32, variety: Variety) -> Option<&'static str> {
    let forms = LEXICONS.of(variety).forms.get(of as usize)?;
    forms.first().map(String::as_str)
}
