//! The handful of stems that a Uyghur noun has before its suffixes, and which suffixes each takes.
//!
//! What a noun does is partly a fact of that noun (باھا keeps its vowel, بالا raises it). A reader
//! of text need not know: both are looked for, and the suffixes that follow keep them apart.

use super::generate::is_back;
use super::lexicon::{self, Kind};
use super::suffix::{First, Firsts, Follows, SUFFIXES};
use crate::text::normalize::uyghur::is_vowel;

/// How a stem differs from the noun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Variant {
    /// Not at all.
    #[default]
    Base,
    /// Final a or e became i: bala, bali-.
    RaisedFinal,
    /// The last a or e before a consonant became i or é: kitab, kitib-; bash, bésh-.
    RaisedLast,
    /// The vowel of the last syllable fell: isim, ism-.
    Elided,
    /// As the list of irregular stems says: heq, heqq-.
    Irregular,
    /// The possessive of a compound was taken off to make room for another: xelq ammisi, xelq ammi-.
    Izafet,
}

/// A stem in match form and the first suffixes it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stem {
    /// The letters, in match form.
    pub text: String,
    /// How it differs from the noun.
    pub variant: Variant,
    /// Which suffixes may follow.
    pub takes: Firsts,
}

/// The stems of `noun` (one word, in match form). With `izafet`, the noun is the last word of a
/// compound, whose possessive may change.
///
/// ```
/// use tilmach::text::morph::ug::stems;
/// let all: Vec<_> = stems("bala", false).into_iter().map(|s| s.text).collect();
/// assert_eq!(all, ["bala", "bali"]);
/// ```
pub fn stems(noun: &str, izafet: bool) -> Vec<Stem> {
    let sound = Sound::of(noun);
    let mut out = vec![Stem {
        text: noun.to_owned(),
        variant: Variant::Base,
        takes: mask(|f| sound.takes(*f) && base_takes(&sound, f.follows)),
    }];
    let mut add = |text: String, variant, takes: Firsts| {
        if takes != 0 && !out.iter().any(|s: &Stem| s.text == text && s.takes & takes == takes) {
            out.push(Stem { text, variant, takes });
        }
    };
    let possessive = mask(|f| f.follows == Follows::Poss);
    let bytes = noun.as_bytes();
    let (tail, last_vowel) = last_syllable(noun);
    let syllables = bytes.iter().filter(|b| is_vowel(**b)).count();
    let open = matches!(bytes.last(), Some(b'a' | b'e'));
    if open {
        let raised = format!("{}i", &noun[..noun.len() - 1]);
        add(
            raised,
            Variant::RaisedFinal,
            mask(|f| sound.takes(*f) && matches!(f.follows, Follows::Open | Follows::Plural | Follows::AfterVowel)),
        );
    } else if let Some(at) = last_vowel
        && !tail.is_empty()
    {
        let vowel = bytes[at];
        let replaced = |with: &str| format!("{}{with}{}", &noun[..at], &noun[at + 1..]);
        if matches!(vowel, b'a' | b'e') && is_one_consonant(tail) {
            if syllables > 1 {
                add(replaced("i"), Variant::RaisedLast, possessive);
            }
            // A word of one syllable; so, too, the last member of a compound.
            add(replaced("E"), Variant::RaisedLast, possessive);
        }
        if matches!(vowel, b'i' | b'u' | b'U')
            && syllables > 1
            && is_one_consonant(tail)
            && at > 0
            && !is_vowel(bytes[at - 1])
            // Two of one consonant do not meet: قانۇن keeps its vowel, and قاننى is قان.
            && !noun[..at].ends_with(tail)
        {
            let short = format!("{}{tail}", &noun[..at]);
            // With é in the first of two syllables the original a comes back: éghiz, aghz-.
            if syllables == 2
                && let Some(first) = short.find('E')
            {
                add(format!("{}a{}", &short[..first], &short[first + 1..]), Variant::Elided, possessive);
            }
            add(short, Variant::Elided, possessive);
        }
    }
    if let Some(irregular) =
        lexicon::irregular(noun).filter(|i| !matches!(i.kind, Kind::Keeps | Kind::Raises | Kind::Front))
    {
        // singlisi, her sister, has the ending twice.
        let vowel = irregular.stem.bytes().last().is_some_and(is_vowel);
        let takes = if vowel { mask(|f| f.follows == Follows::AfterVowel) } else { possessive };
        add(irregular.stem.clone(), Variant::Irregular, takes);
    }
    if izafet {
        let plural = mask(|f| f.follows == Follows::Plural);
        for text in without_possessive(noun) {
            let vowel = text.bytes().last().is_some_and(is_vowel);
            let own = mask(|f| match f.follows {
                Follows::Poss => !vowel,
                Follows::AfterVowel | Follows::Closed => vowel,
                _ => false,
            });
            for whole in before_plural(&text) {
                add(whole, Variant::Izafet, plural);
            }
            add(text, Variant::Izafet, own | plural);
        }
    }
    out
}

/// What a noun with a third-person possessive may be without it: tili → til, merkizi → merkiz;
/// ammisi → ammi, amma. Empty when it has none.
pub(super) fn without_possessive(noun: &str) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(rest) = noun.strip_suffix("si").filter(|r| r.bytes().last().is_some_and(is_vowel)) {
        out.push(rest.to_owned());
        if let Some(base) = rest.strip_suffix('i') {
            out.push(format!("{base}a"));
            out.push(format!("{base}e"));
        }
    } else if let Some(rest) = noun.strip_suffix('i').filter(|r| r.len() > 1 && !r.bytes().last().is_some_and(is_vowel))
        && !is_agent(rest)
    {
        out.push(rest.to_owned());
    }
    out
}

/// Whether a noun in -chi, here without its i, is a person who does something (saqchi, ishligüchi) rather than a
/// noun in -ch with a possessive (küchi).
fn is_agent(rest: &str) -> bool {
    let Some(before) = rest.strip_suffix("ch") else { return false };
    let consonant = before.bytes().last().is_some_and(|b| !is_vowel(b));
    consonant || before.bytes().filter(|b| is_vowel(*b)).count() > 1
}

/// What stood before the plural in a noun whose possessive changed it: merkiz- may be merkez, ism- isim.
fn before_plural(stem: &str) -> Vec<String> {
    let (tail, vowel) = last_syllable(stem);
    let Some(at) = vowel else { return Vec::new() };
    let bytes = stem.as_bytes();
    if is_one_consonant(tail) && matches!(bytes[at], b'i' | b'E') {
        return ["a", "e"].map(|v| format!("{}{v}{tail}", &stem[..at])).into();
    }
    if tail.len() > 1 && !is_one_consonant(tail) {
        let last = if is_one_consonant(&tail[tail.len() - 2..]) { 2 } else { 1 };
        let cut = stem.len() - last;
        return ["i", "u", "U"].map(|v| format!("{}{v}{}", &stem[..cut], &stem[cut..])).into();
    }
    Vec::new()
}

fn mask(takes: impl Fn(&First) -> bool) -> Firsts {
    SUFFIXES.firsts.iter().enumerate().filter(|(_, f)| takes(f)).fold(0, |mask, (i, _)| mask | 1 << i)
}

/// Which suffixes the unchanged noun takes. Possessives are accepted after every consonant, since
/// loans keep their vowel (ئىقتىسادى); so are suffixes that raise, after every vowel (دۇنيانى).
fn base_takes(sound: &Sound, follows: Follows) -> bool {
    match follows {
        Follows::Bare | Follows::Open | Follows::Plural => true,
        Follows::Closed | Follows::AfterVowel => sound.vowel,
        Follows::Poss | Follows::Vowel => !sound.vowel,
    }
}

/// What the end of a stem says about the suffixes after it.
struct Sound {
    /// Ends in a vowel.
    vowel: bool,
    /// Takes suffixes with a voiced (`.0`) or a voiceless (`.1`) first consonant.
    voiced: (bool, bool),
    /// Takes suffixes with back (`.0`) or front (`.1`) vowels.
    back: (bool, bool),
    /// The same by its vowels alone, however long it is; by its consonants and the list where they say nothing.
    vowels: (bool, bool),
}

impl Sound {
    fn of(noun: &str) -> Sound {
        let bytes = noun.as_bytes();
        let vowel = bytes.last().is_some_and(|b| is_vowel(*b));
        let voiced = match bytes {
            // غ ب د گ ف ھ ۋ and digits: speech devoices some of them, writers differ.
            [.., b'n', b'g'] | [.., b'z', b'h'] => (true, false),
            [.., b's' | b'c', b'h'] | [.., b'p' | b't' | b's' | b'x' | b'q' | b'k'] => (false, true),
            [.., b'g' | b'h' | b'b' | b'd' | b'f' | b'w' | b'0'..=b'9' | 0x80..] => (true, true),
            _ => (true, false),
        };
        let by = |vowel: Option<&u8>| match vowel {
            Some(b'a' | b'o' | b'u') => (true, false),
            Some(b'e' | b'O' | b'U') => (false, true),
            // ى and ې say nothing.
            _ => (true, true),
        };
        let back = is_back(noun);
        let vowels = match bytes.iter().rev().find(|b| is_vowel(**b) && !matches!(b, b'i' | b'E')) {
            None => (back, !back),
            vowel => by(vowel),
        };
        // Long words are loans, names and derivations more often, and no other word is near.
        let back = if bytes.len() > 5 { (true, true) } else { by(bytes.iter().rev().find(|b| is_vowel(**b))) };
        Sound { vowel, voiced, back, vowels }
    }

    fn takes(&self, first: First) -> bool {
        let one = |wanted: Option<bool>, (yes, no): (bool, bool)| wanted.is_none_or(|w| if w { yes } else { no });
        one(first.voiced, self.voiced) && one(first.back, if first.strict { self.vowels } else { self.back })
    }
}

/// The consonants after the last vowel, and where that vowel stands.
pub(super) fn last_syllable(noun: &str) -> (&str, Option<usize>) {
    match noun.bytes().rposition(is_vowel) {
        Some(at) => (&noun[at + 1..], Some(at)),
        None => ("", None),
    }
}

/// Whether `tail` is one consonant (in match form one or two letters).
pub(super) fn is_one_consonant(tail: &str) -> bool {
    matches!(tail.len(), 1) || matches!(tail, "sh" | "ch" | "gh" | "zh" | "ng")
}
