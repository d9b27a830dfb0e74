//! Spellings that vary in print: a pair such as `ـب~ـپ` that a glossary declares.
//!
//! Editors of one newsroom write جاۋاب and جاۋاپ. Which pairs are one word is for the glossary to say, for a term or
//! for all of them: b and p keep words apart as well. A tatweel or hyphen shows where the word goes on, as
//! grammars write suffixes.

use std::fmt;

use super::fold;
use crate::text::normalize::uyghur::readable;

/// Two ways to write a part of a word. Displays as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Spelling {
    written: String,
    /// The two parts, in match form.
    parts: [String; 2],
    place: Place,
}

/// Where in a word the parts stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Place {
    Start,
    End,
    Anywhere,
}

/// A form has at most so many other spellings.
const MOST: usize = 15;

impl Spelling {
    /// Reads a pair: two parts of a word in any script with `~` between them. A hyphen or tatweel on one side
    /// of both binds them: `ـب~ـپ` or `-b~-p` stand at the end of a word, `جـ~ژـ` at its beginning. Nothing when it is no
    /// such pair.
    ///
    /// ```
    /// use tilmach::text::morph::ug::Spelling;
    /// let pair = Spelling::parse("ـب~ـپ").expect("a pair");
    /// assert_eq!(pair.of("جاۋاب"), ["jawap"]);
    /// assert!(pair.of("باش").is_empty());
    /// assert!(Spelling::parse("ب پ").is_none());
    /// ```
    pub fn parse(written: &str) -> Option<Spelling> {
        let (one, other) = written.split_once('~')?;
        let (one, place) = part(one)?;
        let (other, other_place) = part(other)?;
        (place == other_place).then(|| Spelling { written: written.to_owned(), parts: [one, other], place })
    }

    /// The other spellings of `form` (one word or several, any script), in Latin letters.
    pub fn of(&self, form: &str) -> Vec<String> {
        spellings(form, std::slice::from_ref(self))
    }

    /// Adds to `known` what its members from `first` on become by the pair, one place at a time.
    fn spread(&self, known: &mut Vec<String>) {
        let [one, other] = &self.parts;
        let mut at = 0;
        while at < known.len() {
            for (from, to) in [(one, other), (other, one)] {
                let form = known[at].clone();
                for (start, _) in form.match_indices(from.as_str()) {
                    let end = start + from.len();
                    let fits = match self.place {
                        Place::Start => start == 0 || form[..start].ends_with(' '),
                        Place::End => end == form.len() || form[end..].starts_with(' '),
                        Place::Anywhere => true,
                    };
                    let changed = format!("{}{to}{}", &form[..start], &form[end..]);
                    if fits && known.len() <= MOST && !known.contains(&changed) {
                        known.push(changed);
                    }
                }
            }
            at += 1;
        }
    }
}

impl fmt::Display for Spelling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

/// The letters of one side of a pair, in match form, and where they stand.
fn part(side: &str) -> Option<(String, Place)> {
    let joins = |c: char| matches!(c, '-' | 'ـ');
    let side = side.trim();
    let place = match (side.starts_with(joins), side.ends_with(joins)) {
        (true, false) => Place::End,
        (false, true) => Place::Start,
        _ => Place::Anywhere,
    };
    let letters = fold(side.trim_matches(joins));
    let is_word = !letters.is_empty() && letters.chars().all(char::is_alphanumeric);
    is_word.then_some((letters, place))
}

/// The other spellings of `form` (one word or several, any script) that the pairs allow, alone and together, in
/// Latin letters; at most fifteen.
pub fn spellings(form: &str, pairs: &[Spelling]) -> Vec<String> {
    let mut known = vec![fold(form)];
    for pair in pairs {
        pair.spread(&mut known);
    }
    known[1..].iter().map(|folded| readable(folded)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_reads_both_ways() {
        for (pair, one, other) in [
            ("ـب~ـپ", "جاۋاب", "جاۋاپ"),
            ("ـد~ـت", "ئەۋلاد", "ئەۋلات"),
            ("ىيەل~ىيىل", "تەربىيەلەش", "تەربىيىلەش"),
            ("ىئو~ىيو", "رادىئو", "رادىيو"),
            ("جـ~ژـ", "جۇرنال", "ژۇرنال"),
            ("و~ۇ", "گورۇپپا", "گۇرۇپپا"),
            ("-b ~ -p", "جاۋاب", "جاۋاپ"),
        ] {
            let pair = Spelling::parse(pair).expect(pair);
            for (one, other) in [(one, other), (other, one)] {
                assert!(pair.of(one).iter().any(|s| fold(s) == fold(other)), "{pair} {one} {other}");
            }
        }
    }

    #[test]
    fn a_pair_stays_in_its_place() {
        let end = Spelling::parse("ـب~ـپ").unwrap();
        assert_eq!(end.of("باب كىتاب"), ["bap kitab", "bab kitap", "bap kitap"]);
        assert!(end.of("بابا").is_empty());
        assert!(Spelling::parse("جـ~ژـ").unwrap().of("ئاجىز").is_empty());
    }

    #[test]
    fn what_is_no_pair_is_refused() {
        for wrong in ["", "~", "ب", "ب~", "ـ~ـ", "ـب~پ", "ب~پ~ف", "ئا با~پا"] {
            assert!(Spelling::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn several_pairs_work_together_and_end() {
        let pairs: Vec<_> = ["ـب~ـپ", "و~ۇ"].into_iter().filter_map(Spelling::parse).collect();
        assert_eq!(spellings("توپ", &pairs), ["tob", "tup", "tub"]);
        assert_eq!(spellings(&"و".repeat(90), &pairs).len(), MOST);
    }
}
