//! The word lists, loaded once and on demand.
//!
//! `data/abbreviations.tsv` and `data/words.tsv` hold the facts with their sources; here they become
//! one small hash table for each script. A form that ends in a hyphen is the beginning of a word, one that
//! begins with a hyphen its end.

use std::sync::LazyLock;

use super::chars::{Folded, composed, folds_to_itself};
use super::chinese_words::CHINESE;
use crate::model::Variety;

/// What a list says of a word, one bit each.
pub(super) type Flags = u32;

/// Before a name; never the end of a sentence: `Mr.`, `پروف.`
pub(super) const TITLE: Flags = 1;
/// A number, a numeral or a symbol follows: `No.`, `para.`
pub(super) const NUMBER: Flags = 1 << 1;
/// The end only before a word that starts sentences: `Inc.`
pub(super) const FINAL: Flags = 1 << 2;
/// `a.m.`, `p.m.`
pub(super) const TIME: Flags = 1 << 3;
/// States and unions: `U.S.`
pub(super) const PLACE: Flags = 1 << 4;
/// Saint or Street, Doctor or Drive.
pub(super) const STREET: Flags = 1 << 5;
/// The end unless a small letter follows: `etc.`
pub(super) const FREE: Flags = 1 << 6;
/// A unit: the end before a capital.
pub(super) const UNIT: Flags = 1 << 7;
/// A month or a weekday: a number follows, or the next sentence.
pub(super) const DATE: Flags = 1 << 8;
/// Never the end: `e.g.`
pub(super) const NEVER: Flags = 1 << 9;
/// Only with a capital is it the abbreviation: `No.`, `Art.`
pub(super) const CAPITAL: Flags = 1 << 10;
/// A project's own abbreviation.
pub(super) const OWN: Flags = 1 << 11;
/// Closes the name of a person or a company: `Inc.`, `Jr.`, `Ph.D.`
pub(super) const CLOSING: Flags = 1 << 27;
/// The name of a state, or of a city that stands for one.
pub(super) const COUNTRY: Flags = 1 << 28;
/// A Uyghur conjunction that takes a sentence up again after an ellipsis.
pub(super) const JOIN: Flags = 1 << 29;
/// What a caption or a heading begins with, beside its number: `Fig. 2.`, `2-رەسىم.`
pub(super) const CAPTION: Flags = 1 << 30;
/// The word for the number of a caption: `Chapter One.`, `بىرىنچى باب.`
pub(super) const ORDINAL: Flags = 1 << 31;
/// Any of the abbreviations.
pub(super) const ABBREVIATION: Flags =
    TITLE | NUMBER | FINAL | TIME | PLACE | STREET | FREE | UNIT | DATE | NEVER | OWN;

/// Begins sentences, hardly anything else when written with a capital.
pub(super) const STARTER: Flags = 1 << 12;
/// A common noun that begins news sentences.
pub(super) const NOUN: Flags = 1 << 13;
/// Before a single letter that is no initial: `Plan B.`
pub(super) const LABEL: Flags = 1 << 14;
/// Follows `U.S.` inside a name: `U.S. Senate`.
pub(super) const FOLLOWER: Flags = 1 << 15;
/// A preposition that opens a sentence before a time or a place: `At 5 a.m. Mr. Smith …`
pub(super) const LEAD: Flags = 1 << 16;
/// Follows a time: `5 p.m. Eastern`.
pub(super) const ZONE: Flags = 1 << 17;
/// A name with an exclamation mark.
pub(super) const EXCLAIM: Flags = 1 << 18;
/// A verb of saying; in Uyghur the word right after the quotation.
pub(super) const REPORT: Flags = 1 << 19;
/// A Uyghur verb of saying that may stand after its subject.
pub(super) const VERB: Flags = 1 << 20;
/// The second half of such a verb (`جاۋاب بەردى`).
pub(super) const VERB2: Flags = 1 << 21;
/// Goes on after a quotation: `ناملىق`.
pub(super) const TAIL: Flags = 1 << 22;
/// A case suffix written apart after a quotation.
pub(super) const SUFFIX: Flags = 1 << 23;
/// The form is the beginning of a word.
const PREFIX: Flags = 1 << 24;
/// An English finite verb; the ending of a Uyghur one, or of what stands for one.
pub(super) const FINITE: Flags = 1 << 25;
/// A Uyghur personal pronoun.
pub(super) const PRONOUN: Flags = 1 << 26;

static ABBREVIATIONS: &str = include_str!("data/abbreviations.tsv");
static WORDS: &str = include_str!("data/words.tsv");

/// Letters of the longest ending of a verb.
const LONGEST_ENDING: usize = 6;

/// The words of one language in one script.
#[derive(Clone, Debug, Default)]
pub(super) struct Lexicon {
    slots: Vec<Option<(Box<[u8]>, Flags)>>,
    len: usize,
    /// Bytes of the longest abbreviation without inner stops.
    longest: usize,
    /// For the last byte of a word the lengths of the abbreviations that end so, a bit each (the last bit for
    /// all longer ones), and every length for the combining marks that may follow a letter: a word that
    /// ends otherwise needs no look-up.
    tails: Tails,
    /// Last bytes of the first letters of all that can follow a quotation: most words are not among
    /// them and need no look-up.
    heads: Bytes,
    /// The same for what may follow without a quotation mark: verbs of saying right after what is said.
    reports: Bytes,
}

#[derive(Clone, Debug)]
struct Tails([u32; 256]);

impl Default for Tails {
    fn default() -> Self {
        Tails([0; 256])
    }
}

fn length_bit(length: usize) -> u32 {
    1 << length.min(31)
}

#[derive(Clone, Debug)]
struct Bytes([bool; 256]);

impl Default for Bytes {
    fn default() -> Self {
        Bytes([false; 256])
    }
}

pub(super) static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::load("en"));
pub(super) static UG_ARAB: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::load("ug-Arab"));
pub(super) static UG_LATN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::load("ug-Latn"));
pub(super) static UG_CYRL: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::load("ug-Cyrl"));

/// Loads the lists that texts of `variety` need; those of other languages wait until a text holds some.
pub(super) fn load(variety: Variety) {
    match variety {
        Variety::ZhHans | Variety::ZhHant => drop(LazyLock::force(&CHINESE)),
        Variety::UgArab => drop(LazyLock::force(&UG_ARAB)),
        Variety::UgLatn => drop(LazyLock::force(&UG_LATN)),
        Variety::UgCyrl => drop(LazyLock::force(&UG_CYRL)),
        _ => {}
    }
    LazyLock::force(&ENGLISH);
}

/// The rows of a table without its header.
fn fields(table: &'static str) -> impl Iterator<Item = [&'static str; 3]> {
    table.lines().skip(1).filter_map(|line| {
        let mut columns = line.split('\t');
        Some([columns.next()?, columns.next()?, columns.next()?])
    })
}

/// The built-in abbreviations of a language: form and class.
pub(super) fn abbreviations(lang: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    fields(ABBREVIATIONS).filter(move |f| f[0] == lang).map(|f| (f[1], f[2]))
}

/// The words of one kind.
pub(super) fn words(lang: &str, kind: &str) -> impl Iterator<Item = &'static str> {
    let row =
        move |line: &'static str| line.strip_prefix(lang)?.strip_prefix('\t')?.strip_prefix(kind)?.strip_prefix('\t');
    WORDS.lines().filter_map(row).filter_map(|rest| rest.split('\t').next())
}

fn class_flag(class: &str) -> Flags {
    match class {
        "title" => TITLE,
        "number" => NUMBER,
        "final" | "acronym" => FINAL,
        "closing" => FINAL | CLOSING,
        "time" => TIME,
        "place" => PLACE,
        "street" => STREET,
        "free" => FREE,
        "unit" => UNIT,
        "date" => DATE,
        "never" => NEVER,
        _ => 0,
    }
}

fn kind_flag(kind: &str) -> Flags {
    match kind {
        "starter" => STARTER,
        "noun" => NOUN,
        "label" => LABEL,
        "follower" => FOLLOWER,
        "lead" => LEAD,
        "zone" => ZONE,
        "exclaim" => EXCLAIM,
        "report" => REPORT,
        "verb" => VERB,
        "verb2" => VERB2,
        "tail" => TAIL,
        "suffix" => SUFFIX,
        "finite" => FINITE,
        "pronoun" => PRONOUN,
        "country" => COUNTRY,
        "join" => JOIN,
        "caption" => CAPTION,
        "ordinal" => ORDINAL,
        _ => 0,
    }
}

impl Lexicon {
    fn load(lang: &str) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for (form, class) in abbreviations(lang) {
            lexicon.add_abbreviation(form, class_flag(class));
        }
        for [_, kind, form] in fields(WORDS).filter(|f| f[0] == lang) {
            let (form, prefix) = form.strip_suffix('-').map_or((form, 0), |stem| (stem, PREFIX));
            let form = form.strip_prefix('-').unwrap_or(form);
            lexicon.add(form, kind_flag(kind) | prefix);
        }
        lexicon
    }

    /// Adds an abbreviation; `form` may lack its last stop.
    pub(super) fn add_abbreviation(&mut self, form: &str, flags: Flags) {
        let core = form.strip_suffix('.').unwrap_or(form);
        // A capital in the list is part of the form unless a small one stands there too.
        let capital = core.starts_with(|c: char| c.is_ascii_uppercase()) && !core.contains('.');
        let small = core.starts_with(|c: char| c.is_lowercase());
        let Some(folded) = Folded::new(core) else { return };
        if !core.contains('.') {
            self.longest = self.longest.max(core.len());
        }
        for byte in core.bytes().last().into_iter().chain(folded.as_bytes().last().copied()) {
            self.tails.0[usize::from(byte.to_ascii_lowercase())] |= length_bit(core.len());
            self.tails.0[usize::from(byte.to_ascii_uppercase())] |= length_bit(core.len());
        }
        // U+0301, U+0306, U+0308, U+0654, and the letters composed with them.
        let composed = core.chars().next_back().map_or("", composed).chars();
        let composed = composed.filter_map(|c| c.encode_utf8(&mut [0; 4]).as_bytes().last().copied());
        for byte in [0x81, 0x86, 0x88, 0x94].into_iter().chain(composed) {
            self.tails.0[usize::from(byte)] = u32::MAX;
        }
        let old = self.get(folded.as_bytes());
        if old & ABBREVIATION == 0 {
            self.add(core, flags | if capital { CAPITAL } else { 0 });
        } else if small {
            self.replace(folded.as_bytes(), (old | flags) & !CAPITAL);
        } else {
            self.add(core, flags);
        }
    }

    fn add(&mut self, form: &str, flags: Flags) {
        let Some(folded) = Folded::new(form) else { return };
        let key = folded.as_bytes();
        if flags & (REPORT | VERB | VERB2 | TAIL | SUFFIX) != 0
            && let Some(head) = head(key)
        {
            self.heads.0[usize::from(head)] = true;
            self.reports.0[usize::from(head)] |= flags & REPORT != 0;
        }
        if (self.len + 1) * 2 > self.slots.len() {
            let size = (self.slots.len() * 2).max(64);
            let old = std::mem::replace(&mut self.slots, vec![None; size]);
            for (key, flags) in old.into_iter().flatten() {
                let slot = self.slot(hash(&key), &key);
                self.slots[slot] = Some((key, flags));
            }
        }
        let slot = self.slot(hash(key), key);
        if let Some((_, old)) = &mut self.slots[slot] {
            *old |= flags;
        } else {
            self.slots[slot] = Some((key.into(), flags));
            self.len += 1;
        }
    }

    fn replace(&mut self, key: &[u8], flags: Flags) {
        let slot = self.slot(hash(key), key);
        if let Some((_, old)) = &mut self.slots[slot] {
            *old = flags;
        }
    }

    /// The slot of `key`, or the empty one where it belongs. At most half the slots are taken.
    fn slot(&self, hash: u64, key: &[u8]) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while let Some((found, _)) = &self.slots[at] {
            if **found == *key {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }

    fn probe(&self, hash: u64, key: &[u8]) -> Flags {
        if self.slots.is_empty() {
            return 0;
        }
        self.slots[self.slot(hash, key)].as_ref().map_or(0, |(_, flags)| *flags)
    }

    /// What the list says of a folded word, its beginnings not counted.
    pub(super) fn get(&self, folded: &[u8]) -> Flags {
        self.probe(hash(folded), folded)
    }

    /// What the list says of a word.
    pub(super) fn word(&self, word: &str) -> Flags {
        if self.slots.is_empty() {
            return 0;
        }
        Folded::new(word).map_or(0, |folded| self.get(folded.as_bytes()))
    }

    /// What the list says of a word that may be an abbreviation.
    pub(super) fn abbreviation(&self, word: &str) -> Flags {
        let Some(last) = word.as_bytes().last() else { return 0 };
        let lengths = self.tails.0[usize::from(*last)];
        if lengths == 0 || word.is_ascii() && lengths & length_bit(word.len()) == 0 {
            return 0;
        }
        // Marks may make a word a little longer than its form in the list.
        let fits = word.len() <= self.longest + 4 || memchr::memchr(b'.', word.as_bytes()).is_some();
        if fits { self.word(word) } else { 0 }
    }

    /// Whether an abbreviation may end in this byte.
    pub(super) fn may_end(&self, byte: u8) -> bool {
        self.tails.0[usize::from(byte)] != 0
    }

    /// Whether a word that begins with `c` may follow a quotation.
    fn may_follow(&self, c: char) -> bool {
        first_byte(c).is_some_and(|head| self.heads.0[usize::from(head)])
    }

    /// Whether a verb of saying may begin with `c`.
    pub(super) fn may_report(&self, c: char) -> bool {
        first_byte(c).is_some_and(|head| self.reports.0[usize::from(head)])
    }

    /// Whether the word ends as a finite verb does.
    pub(super) fn is_finite(&self, word: &str) -> bool {
        let Some(folded) = Folded::new(word) else { return false };
        let key = folded.as_bytes();
        let starts = (0..key.len()).filter(|&at| key[at] & 0xC0 != 0x80);
        starts.rev().take(LONGEST_ENDING).any(|at| self.get(&key[at..]) & FINITE != 0)
    }

    /// What can follow a quotation: what the list says of a word or of its beginning.
    pub(super) fn stem(&self, word: &str) -> Flags {
        if !word.chars().next().is_some_and(|c| self.may_follow(c)) {
            return 0;
        }
        let Some(folded) = Folded::new(word) else { return 0 };
        let key = folded.as_bytes();
        let mut state = SEED;
        let mut flags = 0;
        for (i, &byte) in key.iter().enumerate() {
            state = step(state, byte);
            let last = i + 1 == key.len();
            // A beginning of fewer than three letters would say nothing.
            if last || (i >= 3 && key[i + 1] & 0xC0 != 0x80) {
                let found = self.probe(mix(state), &key[..=i]);
                if last || found & PREFIX != 0 {
                    flags |= found;
                }
            }
        }
        flags
    }
}

/// The last byte of a letter in its folded form.
fn first_byte(c: char) -> Option<u8> {
    if folds_to_itself(c) {
        // Every such letter is longer than a byte: its last byte holds its last six bits.
        return Some(0x80 | (c as u32 & 0x3F) as u8);
    }
    head(Folded::new(c.encode_utf8(&mut [0; 4]))?.as_bytes())
}

/// The last byte of the first character.
fn head(key: &[u8]) -> Option<u8> {
    let len = match key.first()? {
        0..=0x7F => 1,
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        _ => 4,
    };
    key.get(len - 1).copied()
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn step(state: u64, byte: u8) -> u64 {
    (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

fn mix(state: u64) -> u64 {
    state ^ (state >> 29)
}

fn hash(key: &[u8]) -> u64 {
    mix(key.iter().fold(SEED, |state, &byte| step(state, byte)))
}
