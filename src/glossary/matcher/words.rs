//! Terms in languages that divide words by space: Uyghur in its three scripts, English, others.
//!
//! The text is folded once into words. A term is a path of whole words to a node, and from there a
//! stem of the last word with the suffixes it takes. At each word the ends of possible stems are
//! known from the word alone (suffix automaton; English `'s`), so that a word costs a few look-ups
//! by hash, however many terms there are.

use std::cell::LazyCell;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use super::{Case, Mode, Pattern, acronym};
use crate::model::{Lang, Span, Variety};
use crate::text::morph::en;
use crate::text::morph::ug::suffix::{BARE, Firsts, SUFFIXES};
use crate::text::morph::ug::{self, Variant};
use crate::text::normalize::{Gap, Sink, english, gap_of, uyghur};

/// Longest term, in words; longer ones are refused.
pub(super) const MAX_WORDS: usize = 32;
/// Longest word of a term, in folded bytes; longer words of a text can be none.
pub(super) const MAX_WORD: usize = 200;

/// What a term's id and capitals are.
#[derive(Debug)]
pub(super) struct Term {
    /// The caller's id, or one of the matcher's own for a forbidden neighbour.
    pub(super) id: u32,
    /// Which letters of the form are capitals, when they count.
    pub(super) capitals: Option<Box<[bool]>>,
    /// In Arabic script: how often the carrier ئ stands after a consonant. The match form has none of
    /// them, and سۈرەت is not سۈرئەت.
    pub(super) breaks: Option<u8>,
    /// In Uyghur: which of its words are acronyms, a bit for each from the last on, and whether those may stand
    /// in Arabic script.
    acronyms: u32,
    spelt: bool,
    /// In Uyghur: whether its last word is in Latin letters.
    latin: bool,
    /// The first of its entries: the form itself.
    pub(super) entry: u32,
}

/// A stem of a term's last word.
#[derive(Debug)]
pub(super) struct Entry {
    /// The stem in `pool`.
    at: u32,
    len: u16,
    pub(super) variant: Variant,
    pub(super) term: u32,
    takes: Firsts,
    node: u32,
    /// The next entry with the same hash; `NONE` ends the chain.
    next: u32,
}

const NONE: u32 = u32::MAX;

#[derive(Debug)]
struct Node {
    /// The whole word that leads here, in `pool`.
    at: u32,
    len: u16,
    parent: u32,
    glue: u64,
    next: u32,
}

type LookAlikes = HashMap<u64, Vec<(&'static str, &'static str)>, BuildHasherDefault<Mixed>>;

/// By the hash of a word: the words that look like a form of another noun, and that noun.
static LOOK_ALIKES: LazyLock<LookAlikes> = LazyLock::new(|| look_alikes(false));

/// By the hash of a noun: the beginnings of words that look like a form of it, and that noun.
static BEGINNINGS: LazyLock<LookAlikes> = LazyLock::new(|| look_alikes(true));

fn look_alikes(open: bool) -> LookAlikes {
    let mut table = LookAlikes::default();
    for (word, known) in ug::look_alikes() {
        for k in known.iter().filter(|k| !k.ambiguous && k.open == open) {
            let key = if open { &k.noun } else { word };
            table.entry(hash_of(key.as_bytes())).or_default().push((word.as_str(), k.noun.as_str()));
        }
    }
    table
}

/// A hash that is its own hash: keys are mixed before.
#[derive(Default)]
pub(super) struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {}
    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

type Map = HashMap<u64, u32, BuildHasherDefault<Mixed>>;

/// All terms of a matcher, for one text language.
#[derive(Debug)]
pub(super) struct Words {
    uyghur: bool,
    lang: Variety,
    english: bool,
    pool: Vec<u8>,
    pub(super) terms: Vec<Term>,
    pub(super) entries: Vec<Entry>,
    nodes: Vec<Node>,
    stems: Map,
    steps: Map,
}

/// A word of a text.
#[derive(Clone, Copy, Debug)]
struct Token {
    /// Bytes of the source.
    start: u32,
    end: u32,
    /// Bytes of the folded buffer.
    from: u32,
    to: u32,
    /// What stands before it: 0 for space or hyphen, [`APART`] for a border no term crosses, else
    /// a hash of the punctuation.
    glue: u64,
}

const APART: u64 = u64::MAX;

/// Buffers that one search leaves to the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    folded: Vec<u8>,
    tokens: Vec<Token>,
    /// Where the stem of the word at hand may end, longest first, and what follows it there.
    ends: Vec<(usize, Firsts)>,
    /// The terms that have begun: the node reached, and the word they began at; one for each word.
    active: Vec<(u32, u32)>,
    still: Vec<(u32, u32)>,
}

/// A find of [`Words::find`]: the entry, the source span, and where in the last word the stem ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) entry: u32,
    pub(super) span: Span,
    pub(super) stem: u32,
}

/// Where a stem was looked up.
struct Place<'a> {
    text: &'a str,
    folded: &'a [u8],
    tokens: &'a [Token],
    /// The first and the last word.
    start: usize,
    end: usize,
    /// Of the last word.
    hash: u64,
    /// Whether the text has letters of the script that it should be in.
    native: &'a dyn std::ops::Deref<Target = bool>,
}

const SEED: u64 = 0x9E37_79B9_7F4A_7C15;

fn step_hash(hash: u64, byte: u8) -> u64 {
    (hash.rotate_left(5) ^ u64::from(byte)).wrapping_mul(0x51_7C_C1_B7_27_22_0A_95)
}

fn mix(hash: u64, node: u32, glue: u64) -> u64 {
    let mut h = hash ^ (u64::from(node) + 1).wrapping_mul(SEED) ^ glue.rotate_left(17);
    h ^= h >> 32;
    h = h.wrapping_mul(0xD6E8_FEB8_6659_FD93);
    h ^ (h >> 32)
}

pub(super) fn hash_of(word: &[u8]) -> u64 {
    word.iter().fold(SEED, |h, b| step_hash(h, *b))
}

/// Cuts folded text into tokens.
struct Cutter<'a> {
    scratch: &'a mut Scratch,
    open: bool,
    glue: u64,
    lines: u8,
    hyphens: u8,
    /// Whether there is a space before the hyphen.
    spaced: bool,
    /// Whether a gap was seen since the last word.
    gap: bool,
    text: &'a [u8],
}

impl Sink for Cutter<'_> {
    #[inline]
    fn letter(&mut self, fold: &[u8], at: usize, end: usize) {
        let from = self.scratch.folded.len() as u32;
        if !self.open {
            // Two words with nothing between them are one to a reader, but no term spans them.
            let glue = if self.gap { self.glue } else { APART };
            self.scratch.tokens.push(Token { start: at as u32, end: end as u32, from, to: from, glue });
            self.open = true;
        }
        self.scratch.folded.extend_from_slice(fold);
        if let Some(token) = self.scratch.tokens.last_mut() {
            token.end = end as u32;
            token.to = from + fold.len() as u32;
        }
    }

    fn mark(&mut self, _at: usize, _end: usize) {}

    #[inline]
    fn gap(&mut self, gap: Gap, at: usize, end: usize) {
        if self.open || !self.gap {
            self.open = false;
            self.gap = true;
            self.glue = 0;
            self.lines = 0;
            self.hyphens = 0;
            self.spaced = false;
            // A word without a letter (a lone hamza) is none.
            if self.scratch.tokens.last().is_some_and(|t| t.from == t.to) {
                self.scratch.tokens.pop();
                self.glue = APART;
            }
        }
        match gap {
            // Between spaces a hyphen is a dash.
            Gap::Space if self.hyphens == 0 => self.spaced = true,
            Gap::Space if self.spaced => self.glue = APART,
            Gap::Space => {}
            Gap::Line => {
                // One line end (CR LF counts as one) may stand inside a term, an empty line not.
                if self.text[at] == b'\n' || self.text.get(end) != Some(&b'\n') {
                    self.lines = self.lines.saturating_add(1);
                }
            }
            Gap::Hyphen => self.hyphens = self.hyphens.saturating_add(1),
            Gap::Other => {
                self.glue = self.text[at..end].iter().fold(self.glue | 1, |h, b| step_hash(h, *b));
            }
        }
        if self.lines > 1 || self.hyphens > 1 {
            self.glue = APART;
        }
    }
}

impl Words {
    pub(super) fn new(lang: &Lang) -> Words {
        Words {
            uyghur: lang.is_uyghur(),
            lang: lang.variety(),
            english: lang.variety() == Variety::En,
            pool: Vec::new(),
            terms: Vec::new(),
            entries: Vec::new(),
            nodes: vec![Node { at: 0, len: 0, parent: NONE, glue: 0, next: NONE }],
            stems: Map::default(),
            steps: Map::default(),
        }
    }

    fn cut(&self, text: &str, scratch: &mut Scratch) {
        scratch.folded.clear();
        scratch.tokens.clear();
        let mut cutter = Cutter {
            scratch,
            open: false,
            glue: APART,
            lines: 0,
            hyphens: 0,
            spaced: false,
            gap: true,
            text: text.as_bytes(),
        };
        if self.uyghur {
            uyghur::fold(text, &mut cutter);
        } else {
            english::fold(text, &mut cutter);
        }
        cutter.gap(Gap::Other, 0, 0);
    }

    /// Adds a form of `pattern` under `id`. Gives the reason when it cannot be looked for.
    pub(super) fn add(
        &mut self,
        pattern: &Pattern,
        id: u32,
        form: &str,
        sensitive: bool,
        scratch: &mut Scratch,
    ) -> Result<(), &'static str> {
        let (english, uyghur) = (self.english, self.uyghur);
        let mut add =
            |form: &str, sensitive: bool, scratch: &mut Scratch| self.add_form(pattern, id, form, sensitive, scratch);
        add(form, sensitive, scratch)?;
        if english && pattern.mode == Mode::Inflected {
            let spellings = en::spellings(form);
            let plurals: Vec<String> =
                std::iter::once(form).chain(spellings.iter().map(String::as_str)).flat_map(en::plurals).collect();
            for other in spellings.iter().chain(&plurals) {
                add(other, sensitive, scratch)?;
            }
            // U.S. and US are one name.
            let dotted = form.contains('.');
            let capitals =
                form.len() > 1 && form.len() <= 12 && form.bytes().all(|b| b.is_ascii_uppercase() || b == b'.');
            if capitals && dotted {
                add(&form.replace('.', ""), true, scratch)?;
            } else if capitals {
                let with_dots: String = form.chars().flat_map(|c| [c, '.']).collect();
                add(&with_dots, true, scratch)?;
            }
        } else if uyghur
            && pattern.case == Case::Auto
            && let Some(other) = acronym::other_form(form)
        {
            add(&other, sensitive, scratch)?;
        }
        Ok(())
    }

    fn add_form(
        &mut self,
        pattern: &Pattern,
        id: u32,
        form: &str,
        sensitive: bool,
        scratch: &mut Scratch,
    ) -> Result<(), &'static str> {
        self.cut(form, scratch);
        let tokens = &scratch.tokens;
        let Some((last, firsts)) = tokens.split_last() else { return Err("error-term-no-letters") };
        if tokens.len() > MAX_WORDS || tokens.iter().any(|t| (t.to - t.from) as usize > MAX_WORD) {
            return Err("error-term-too-long");
        }
        let word = |token: &Token| &scratch.folded[token.from as usize..token.to as usize];
        let mut node = 0;
        for (i, token) in firsts.iter().enumerate() {
            node = self.step_or_add(node, word(token), if i == 0 { 0 } else { token.glue });
        }
        let glue = if firsts.is_empty() { 0 } else { last.glue };
        let term = self.terms.len() as u32;
        let capitals = sensitive.then(|| form.chars().filter(|c| c.is_alphabetic()).map(char::is_uppercase).collect());
        let breaks = if self.uyghur { syllable_breaks(form) } else { None };
        let acronyms = if self.uyghur && pattern.case == Case::Auto {
            let is_acronym = |t: &Token| acronym::is_acronym(&form[t.start as usize..t.end as usize]);
            tokens.iter().rev().enumerate().fold(0, |bits, (i, token)| bits | u32::from(is_acronym(token)) << i)
        } else {
            0
        };
        // ICE among Arabic letters is foreign; BDT of a Latin glossary may be a word read aloud there.
        let spelt = match pattern.lang.variety() {
            Variety::UgArab => false,
            Variety::UgCyrl => !form.starts_with(|c: char| c < '\u{400}'),
            _ => true,
        };
        let latin = self.uyghur && is_latin(form, last);
        let letters = acronyms & 1 != 0
            || self.uyghur && !firsts.is_empty() && acronym::is_letter(&form[last.start as usize..last.end as usize]);
        let entry = self.entries.len() as u32;
        self.terms.push(Term { id, capitals, breaks, acronyms, spelt, latin, entry });
        let last = word(last);
        match str::from_utf8(last) {
            Ok(_) if pattern.mode == Mode::Inflected && letters => {
                self.add_entry(node, glue, last, Variant::Base, Firsts::MAX, term);
            }
            Ok(noun) if pattern.mode == Mode::Inflected && self.uyghur => {
                for stem in ug::stems(noun, !firsts.is_empty()) {
                    self.add_entry(node, glue, stem.text.as_bytes(), stem.variant, stem.takes, term);
                }
            }
            _ => self.add_entry(node, glue, last, Variant::Base, BARE, term),
        }
        Ok(())
    }

    fn add_entry(&mut self, node: u32, glue: u64, stem: &[u8], variant: Variant, takes: Firsts, term: u32) {
        let at = self.pool.len() as u32;
        self.pool.extend_from_slice(stem);
        let entry = self.entries.len() as u32;
        let head = self.stems.insert(mix(hash_of(stem), node, glue), entry);
        self.entries.push(Entry { at, len: stem.len() as u16, variant, term, takes, node, next: head.unwrap_or(NONE) });
    }

    fn step(&self, node: u32, word: &[u8], hash: u64, glue: u64) -> Option<u32> {
        let mut next = *self.steps.get(&mix(hash, node, glue))?;
        while next != NONE {
            let to = &self.nodes[next as usize];
            let same = &self.pool[to.at as usize..to.at as usize + usize::from(to.len)] == word;
            if to.parent == node && to.glue == glue && same {
                return Some(next);
            }
            next = to.next;
        }
        None
    }

    fn step_or_add(&mut self, node: u32, word: &[u8], glue: u64) -> u32 {
        let hash = hash_of(word);
        if let Some(next) = self.step(node, word, hash, glue) {
            return next;
        }
        let at = self.pool.len() as u32;
        self.pool.extend_from_slice(word);
        let next = self.nodes.len() as u32;
        let head = self.steps.insert(mix(hash, node, glue), next);
        self.nodes.push(Node { at, len: word.len() as u16, parent: node, glue, next: head.unwrap_or(NONE) });
        next
    }

    /// Every place of every term in `text`, by the end of its last word. Of several terms in one Uyghur word the
    /// longest stem counts: ئانىنىڭ is ئانا and genitive rather than ئان, possessive and genitive.
    pub(super) fn find(&self, text: &str, scratch: &mut Scratch, found: &mut Vec<Found>) {
        self.cut(text, scratch);
        let Scratch { folded, tokens, ends, active, still } = scratch;
        active.clear();
        let mut hashes = [0u64; MAX_WORD + 1];
        let multiword = self.nodes.len() > 1;
        let native = LazyCell::new(|| self.has_own_letters(text));
        for (index, token) in tokens.iter().enumerate() {
            let word = &folded[token.from as usize..token.to as usize];
            if token.glue == APART {
                active.clear();
            }
            // A long word is no term's, but its tail may be suffixes of none either: skip it whole.
            if word.len() > MAX_WORD + 64 {
                active.clear();
                continue;
            }
            let known = word.len().min(MAX_WORD);
            let mut hash = SEED;
            hashes[0] = hash;
            for (i, byte) in word[..known].iter().enumerate() {
                hash = step_hash(hash, *byte);
                hashes[i + 1] = hash;
            }
            ends.clear();
            if self.uyghur {
                SUFFIXES.splits(word, |at, follows| ends.push((at, follows)));
            } else {
                let possessive = word.strip_suffix(b"'s").map(<[u8]>::len);
                ends.extend([Some(word.len()), possessive].into_iter().flatten().map(|at| (at, BARE)));
            }
            ends.retain(|&(at, _)| 0 < at && at <= known);
            let starts = std::iter::once((0, index as u32)).chain(active.iter().copied());
            for (node, start) in starts {
                let glue = if node == 0 { 0 } else { token.glue };
                let place = Place { text, folded, tokens, start: start as usize, end: index, hash, native: &native };
                let first = found.len();
                for &(at, follows) in ends.iter() {
                    self.look_up(node, glue, hashes[at], &word[..at], follows, |entry| {
                        self.report(entry, at, &place, found);
                    });
                    if self.uyghur && found.len() > first {
                        self.keep_whole_stems(found, first);
                        self.find_within(node, glue, &word[..at], &hashes, &place, found);
                        break;
                    }
                }
            }
            if multiword {
                still.clear();
                if word.len() <= MAX_WORD {
                    let hash = hashes[word.len()];
                    for &(node, start) in active.iter() {
                        if let Some(next) = self.step(node, word, hash, token.glue) {
                            still.push((next, start));
                        }
                    }
                    if let Some(next) = self.step(0, word, hash, 0) {
                        still.push((next, index as u32));
                    }
                }
                std::mem::swap(active, still);
            }
        }
    }

    /// The terms whose plural the term just found at `stem` is: ئۇيغۇر where ئۇيغۇرلار is a term too. Shorter suffixes
    /// are part of the word more often than not (ئىسىم is no form of ئىس, پايدا none of پاي).
    fn find_within(&self, node: u32, glue: u64, stem: &[u8], hashes: &[u64], place: &Place, found: &mut Vec<Found>) {
        SUFFIXES.splits(stem, |at, follows| {
            let plural = [b"lar", b"ler", b"lir"].iter().any(|plural| stem[at..].starts_with(*plural));
            if at > 0 && plural {
                self.look_up(node, glue, hashes[at], &stem[..at], follows, |entry| {
                    self.report(entry, at, place, found);
                });
            }
        });
    }

    #[inline]
    fn look_up(&self, node: u32, glue: u64, hash: u64, stem: &[u8], follows: Firsts, mut hit: impl FnMut(u32)) {
        let Some(&first) = self.stems.get(&mix(hash, node, glue)) else { return };
        let mut entry = first;
        while entry != NONE {
            let e = &self.entries[entry as usize];
            let same = &self.pool[e.at as usize..e.at as usize + usize::from(e.len)] == stem;
            if same && e.node == node && e.takes & follows != 0 {
                hit(entry);
            }
            entry = e.next;
        }
    }

    fn report(&self, entry: u32, stem: usize, place: &Place, found: &mut Vec<Found>) {
        let e = &self.entries[entry as usize];
        let &Place { text, folded, tokens, start, end, hash, native } = place;
        let last = &tokens[end];
        let word = &folded[last.from as usize..last.to as usize];
        let term = &self.terms[e.term as usize];
        let mut to = last.end as usize;
        if term.acronyms != 0 && !Self::has_acronyms(term, stem, place) {
            return;
        }
        if term.acronyms & 1 != 0 {
            // BBC-نىڭ
            if let Some(next) = tokens.get(end + 1)
                && stem == word.len()
                && acronym::is_ending(&text[to..next.start as usize], &folded[next.from as usize..next.to as usize])
            {
                to = next.end as usize;
            }
        } else if self.uyghur {
            // A foreign word in Latin letters is no Uyghur one: `The Guardian on China` has no ئون "ten".
            let foreign = !term.latin && is_latin(text, last) && **native;
            if foreign
                || self.is_other_word(word, hash, e)
                || start == end && Self::is_half_of_pair(text, folded, tokens, start)
            {
                return;
            }
        } else if stem < word.len() {
            // The possessive ’s is a word of its own beside the noun.
            to = text[..to].rfind(['\'', '\u{2019}', '\u{2018}', '\u{2BC}', '\u{FF07}']).unwrap_or(to);
        }
        let span = Span::new(tokens[start].start as usize, to);
        if term.capitals.as_ref().is_some_and(|capitals| !same_capitals(span.of(text), capitals))
            || term.breaks.is_some_and(|breaks| syllable_breaks(span.of(text)).is_some_and(|b| b != breaks))
        {
            return;
        }
        found.push(Found { entry, span, stem: stem as u32 });
    }

    /// Whether the acronyms of a term are written as such in the text.
    fn has_acronyms(term: &Term, stem: usize, place: &Place) -> bool {
        let words = &place.tokens[place.start..=place.end];
        words.iter().rev().enumerate().filter(|(i, _)| term.acronyms >> i & 1 != 0).all(|(i, token)| {
            let letters = if i == 0 { stem } else { (token.to - token.from) as usize };
            acronym::is_written(&place.text[token.start as usize..token.end as usize], letters, term.spelt)
        })
    }

    /// Whether a Uyghur text has letters of the script that it is said to be in, when that is not the Latin one.
    fn has_own_letters(&self, text: &str) -> bool {
        match self.lang {
            Variety::UgArab => text.bytes().any(|b| matches!(b, 0xD8..=0xDB)),
            Variety::UgCyrl => text.bytes().any(|b| matches!(b, 0xD0..=0xD3)),
            _ => false,
        }
    }

    /// Of the finds past `first`, which share span and stem, one whose vowel fell (قىسىم, قىسم-) yields to one
    /// that is whole.
    fn keep_whole_stems(&self, found: &mut Vec<Found>, first: usize) {
        let mut kept = first;
        for at in first..found.len() {
            if self.entries[found[at].entry as usize].variant != Variant::Elided {
                found.swap(kept, at);
                kept += 1;
            }
        }
        if kept > first {
            found.truncate(kept);
        }
    }

    /// Whether a word with this hash is on the list of look-alikes for this stem's noun, and so
    /// another word.
    fn is_other_word(&self, word: &[u8], hash: u64, entry: &Entry) -> bool {
        if usize::from(entry.len) == word.len() && entry.variant == Variant::Base {
            return false;
        }
        let noun = self.noun_of(entry);
        let whole = LOOK_ALIKES.get(&hash).into_iter().flatten();
        let begins = BEGINNINGS.get(&hash_of(noun)).into_iter().flatten();
        whole.into_iter().any(|(other, taken)| other.as_bytes() == word && taken.as_bytes() == noun)
            || begins.into_iter().any(|(other, taken)| word.starts_with(other.as_bytes()) && taken.as_bytes() == noun)
    }

    /// Whether the word at `index` is half of two with a hyphen that are one noun: ئاتا-ئانا.
    fn is_half_of_pair(text: &str, folded: &[u8], tokens: &[Token], index: usize) -> bool {
        let joined = |a: usize| {
            let (Some(left), Some(right)) = (tokens.get(a), tokens.get(a + 1)) else { return false };
            let mut between = text[left.end as usize..right.start as usize].chars();
            if between.next().is_none_or(|c| gap_of(c) != Gap::Hyphen) || between.next().is_some() {
                return false;
            }
            let word = |t: &Token| &folded[t.from as usize..t.to as usize];
            ug::pairs().iter().any(|pair| {
                pair.first.as_bytes() == word(left) && pair.second.iter().any(|s| word(right).starts_with(s.as_bytes()))
            })
        };
        joined(index) || index > 0 && joined(index - 1)
    }

    /// The last word of the entry's term: its first entry is the base form.
    fn noun_of(&self, entry: &Entry) -> &[u8] {
        let e = &self.entries[self.terms[entry.term as usize].entry as usize];
        &self.pool[e.at as usize..e.at as usize + usize::from(e.len)]
    }

    /// The term's noun and the entry's stem in match form.
    pub(super) fn noun_and_stem(&self, entry: u32) -> (&str, &str) {
        let e = &self.entries[entry as usize];
        let stem = &self.pool[e.at as usize..e.at as usize + usize::from(e.len)];
        let text = |bytes| str::from_utf8(bytes).unwrap_or_default();
        (text(self.noun_of(e)), text(stem))
    }

    /// The whole wording of an entry in match form, its words divided by spaces; capitals that count are capitals.
    pub(super) fn form(&self, entry: u32) -> String {
        let e = &self.entries[entry as usize];
        let mut words = vec![self.noun_and_stem(entry).1];
        let mut node = e.node;
        while node != 0 {
            let step = &self.nodes[node as usize];
            let word = &self.pool[step.at as usize..step.at as usize + usize::from(step.len)];
            words.push(str::from_utf8(word).unwrap_or_default());
            node = step.parent;
        }
        words.reverse();
        with_capitals(&words.join(" "), self.terms[e.term as usize].capitals.as_deref())
    }

    /// The first entry of the pattern that an entry belongs to: its own form.
    pub(super) fn first_entry(&self, entry: u32) -> u32 {
        let term = self.entries[entry as usize].term as usize;
        let id = self.terms[term].id;
        let first = self.terms[..term].iter().rposition(|t| t.id != id).map_or(0, |at| at + 1);
        self.terms[first].entry
    }

    /// Whether the entry belongs to another form or spelling of its pattern.
    pub(super) fn is_other_form(&self, entry: u32) -> bool {
        self.entries[self.first_entry(entry) as usize].term != self.entries[entry as usize].term
    }

    /// `text` in match form, its words divided by spaces.
    pub(super) fn folded(&self, text: &str) -> String {
        let mut scratch = Scratch::default();
        self.cut(text, &mut scratch);
        let words = scratch.tokens.iter().map(|t| &scratch.folded[t.from as usize..t.to as usize]);
        words.map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
    }

    /// Whether the last word of the entry's term is an acronym.
    pub(super) fn ends_in_acronym(&self, entry: u32) -> bool {
        self.terms[self.entries[entry as usize].term as usize].acronyms & 1 != 0
    }

    /// Which suffixes the entry takes.
    pub(super) fn takes(&self, entry: u32) -> Firsts {
        self.entries[entry as usize].takes
    }

    /// The last word of `span` in match form.
    pub(super) fn last_word(&self, span: &str) -> String {
        let mut scratch = Scratch::default();
        self.cut(span, &mut scratch);
        let word = scratch.tokens.last().map_or(&[][..], |t| &scratch.folded[t.from as usize..t.to as usize]);
        String::from_utf8_lossy(word).into_owned()
    }

    pub(super) fn is_uyghur(&self) -> bool {
        self.uyghur
    }
}

/// Whether the word at `token` begins with a Latin letter.
fn is_latin(text: &str, token: &Token) -> bool {
    let first = text[token.start as usize..].chars().next();
    first.is_some_and(|c| c < '\u{250}' && c.is_alphabetic())
}

/// How often ئ stands after a consonant of the same word; nothing when the text is not in Arabic script.
fn syllable_breaks(text: &str) -> Option<u8> {
    if !matches!(text.as_bytes().first(), Some(0xD8..=0xDB)) {
        return None;
    }
    let mut before = None;
    let mut breaks = 0u8;
    for c in text.chars() {
        if c == 'ئ' && before.is_some_and(|b: char| b.is_alphabetic() && !"اەوۇۆۈېىئ".contains(b)) {
            breaks = breaks.saturating_add(1);
        }
        before = Some(c);
    }
    Some(breaks)
}

/// A form in match form with the capitals that count.
pub(super) fn with_capitals(form: &str, capitals: Option<&[bool]>) -> String {
    let mut capitals = capitals.unwrap_or_default().iter();
    let mut upper = |c: char| c.is_alphabetic() && capitals.next().is_some_and(|capital| *capital);
    form.chars().map(|c| if upper(c) { c.to_uppercase().next().unwrap_or(c) } else { c }).collect()
}

/// Whether the letters of `text` are capital where those of the term are. A text wholly in capitals
/// (a headline) fits a term that has small letters.
fn same_capitals(text: &str, capitals: &[bool]) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    if letters().zip(capitals).all(|(c, capital)| c.is_uppercase() == *capital) {
        return true;
    }
    capitals.contains(&false) && capitals.len() > 4 && letters().all(char::is_uppercase)
}
