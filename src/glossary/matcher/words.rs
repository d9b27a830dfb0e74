//! Terms in languages that divide words by space: Uyghur in its three scripts, English, others.
//!
//! The text is folded once into words. A term is a path of whole words to a node, and from there a
//! stem of the last word with the suffixes it takes. At each word the ends of possible stems are
//! known from the word alone (suffix automaton; English `'s`), so that a word costs a few look-ups
//! by hash, however many terms there are.

use std::cell::LazyCell;

use super::capitals::{same_capitals, with_capitals};
use super::table::{NONE, Table};
use super::tokens::{APART, SEED, Token, Tokens, hash_of, step_hash};
use super::{Case, Mode, Pattern, acronym, look_alikes, signs};
use crate::model::{Lang, Span, Variety};
use crate::text::morph::en;
use crate::text::morph::ug::suffix::{BARE, Firsts, SUFFIXES};
use crate::text::morph::ug::{self, Variant};

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
    /// Signs that belong to it before its first word and after its last: `.NET`, `C++`.
    signs: Option<Box<[String; 2]>>,
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

#[derive(Debug)]
struct Node {
    /// The whole word that leads here, in `pool`.
    at: u32,
    len: u16,
    parent: u32,
    glue: u64,
    next: u32,
}

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
    /// From a word after a node, by [`mix`], to the first entry with that stem and the first node that it leads to.
    known: Table,
}

/// Buffers that one search leaves to the next.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    tokens: Tokens,
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
    tokens: &'a Tokens,
    /// The first and the last word.
    start: usize,
    end: usize,
    /// Of the last word.
    hash: u64,
    /// Whether the text has letters of the script that it should be in.
    native: &'a dyn std::ops::Deref<Target = bool>,
}

fn mix(hash: u64, node: u32, glue: u64) -> u64 {
    let mut h = hash ^ (u64::from(node) + 1).wrapping_mul(SEED) ^ glue.rotate_left(17);
    h ^= h >> 32;
    h = h.wrapping_mul(0xD6E8_FEB8_6659_FD93);
    h ^ (h >> 32)
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
            known: Table::default(),
        }
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
        scratch.tokens.cut(form, self.uyghur);
        let tokens = &scratch.tokens.list;
        let Some((last, firsts)) = tokens.split_last() else { return Err("error-term-no-letters") };
        if tokens.len() > MAX_WORDS || tokens.iter().any(|t| t.len() > MAX_WORD) {
            return Err("error-term-too-long");
        }
        let word = |token: &Token| scratch.tokens.word(token);
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
        let latin = self.uyghur && last.is_latin(form);
        let letters = acronyms & 1 != 0
            || self.uyghur && !firsts.is_empty() && acronym::is_letter(&form[last.start as usize..last.end as usize]);
        let words = Span::new(firsts.first().unwrap_or(last).start as usize, last.end as usize);
        let signs = signs::around(form, words, self.uyghur);
        let entry = self.entries.len() as u32;
        self.terms.push(Term { id, capitals, breaks, acronyms, spelt, latin, signs, entry });
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
        let [first, _] = self.known.entry(mix(hash_of(stem), node, glue));
        let next = std::mem::replace(first, entry);
        self.entries.push(Entry { at, len: stem.len() as u16, variant, term, takes, node, next });
    }

    /// The node that `word` leads to from `node`, of those from `first` on.
    fn step(&self, first: u32, node: u32, word: &[u8], glue: u64) -> Option<u32> {
        let mut next = first;
        while next != NONE {
            let to = &self.nodes[next as usize];
            if to.parent == node && to.glue == glue && self.pool_at(to.at, to.len) == word {
                return Some(next);
            }
            next = to.next;
        }
        None
    }

    fn pool_at(&self, at: u32, len: u16) -> &[u8] {
        &self.pool[at as usize..at as usize + usize::from(len)]
    }

    fn step_or_add(&mut self, node: u32, word: &[u8], glue: u64) -> u32 {
        let key = mix(hash_of(word), node, glue);
        let first = self.known.get(key).map_or(NONE, |[_, first]| first);
        if let Some(next) = self.step(first, node, word, glue) {
            return next;
        }
        let at = self.pool.len() as u32;
        self.pool.extend_from_slice(word);
        let next = self.nodes.len() as u32;
        self.known.entry(key)[1] = next;
        self.nodes.push(Node { at, len: word.len() as u16, parent: node, glue, next: first });
        next
    }

    /// Every place of every term in `text`, by the end of its last word. Of several terms in one Uyghur word the
    /// longest stem counts: ئانىنىڭ is ئانا and genitive rather than ئان, possessive and genitive.
    pub(super) fn find(&self, text: &str, scratch: &mut Scratch, found: &mut Vec<Found>) {
        scratch.tokens.cut(text, self.uyghur);
        let Scratch { tokens, ends, active, still } = scratch;
        active.clear();
        let mut hashes = [0u64; MAX_WORD + 1];
        let native = LazyCell::new(|| self.has_own_letters(text));
        for (index, token) in tokens.list.iter().enumerate() {
            let word = tokens.word(token);
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
            still.clear();
            let starts = std::iter::once((0, index as u32)).chain(active.iter().copied());
            for (node, start) in starts {
                let glue = if node == 0 { 0 } else { token.glue };
                let after = |at: usize| self.known.get(mix(hashes[at], node, glue)).unwrap_or([NONE; 2]);
                let [whole, step] = after(known);
                let place = Place { text, tokens, start: start as usize, end: index, hash, native: &native };
                let first = found.len();
                for &(at, follows) in ends.iter() {
                    let entry = if at == known { whole } else { after(at)[0] };
                    self.look_up(entry, node, &word[..at], follows, |entry| {
                        self.report(entry, at, &place, found);
                    });
                    if self.uyghur && found.len() > first {
                        self.keep_whole_stems(found, first);
                        self.find_within(node, glue, &word[..at], &hashes, &place, found);
                        break;
                    }
                }
                if known == word.len()
                    && let Some(next) = self.step(step, node, word, glue)
                {
                    still.push((next, start));
                }
            }
            std::mem::swap(active, still);
        }
    }

    /// The terms whose plural the term just found at `stem` is: ئۇيغۇر where ئۇيغۇرلار is a term too. Shorter suffixes
    /// are part of the word more often than not (ئىسىم is no form of ئىس, پايدا none of پاي).
    fn find_within(&self, node: u32, glue: u64, stem: &[u8], hashes: &[u64], place: &Place, found: &mut Vec<Found>) {
        SUFFIXES.splits(stem, |at, follows| {
            let plural = [b"lar", b"ler", b"lir"].iter().any(|plural| stem[at..].starts_with(*plural));
            if at > 0 && plural {
                let [first, _] = self.known.get(mix(hashes[at], node, glue)).unwrap_or([NONE; 2]);
                self.look_up(first, node, &stem[..at], follows, |entry| {
                    self.report(entry, at, place, found);
                });
            }
        });
    }

    #[inline]
    fn look_up(&self, first: u32, node: u32, stem: &[u8], follows: Firsts, mut hit: impl FnMut(u32)) {
        let mut entry = first;
        while entry != NONE {
            let e = &self.entries[entry as usize];
            if e.node == node && e.takes & follows != 0 && self.pool_at(e.at, e.len) == stem {
                hit(entry);
            }
            entry = e.next;
        }
    }

    fn report(&self, entry: u32, stem: usize, place: &Place, found: &mut Vec<Found>) {
        let e = &self.entries[entry as usize];
        let &Place { text, tokens, start, end, hash, native } = place;
        let last = &tokens.list[end];
        let word = tokens.word(last);
        let term = &self.terms[e.term as usize];
        let mut to = last.end as usize;
        if term.acronyms != 0 && !Self::has_acronyms(term, stem, place) {
            return;
        }
        if term.acronyms & 1 != 0 {
            // BBC-نىڭ
            if let Some(next) = tokens.list.get(end + 1)
                && stem == word.len()
                && acronym::is_ending(&text[to..next.start as usize], tokens.word(next))
            {
                to = next.end as usize;
            }
        } else if self.uyghur {
            // A foreign word in Latin letters is no Uyghur one: `The Guardian on China` has no ئون "ten".
            let foreign = !term.latin && last.is_latin(text) && **native;
            if foreign
                || self.is_other_word(word, hash, e)
                || start == end && look_alikes::is_half_of_pair(text, tokens, start)
            {
                return;
            }
        } else if stem < word.len() {
            // The possessive ’s is a word of its own beside the noun.
            to = text[..to].rfind(['\'', '\u{2019}', '\u{2018}', '\u{2BC}', '\u{FF07}']).unwrap_or(to);
        }
        let mut span = Span::new(tokens.list[start].start as usize, to);
        if term.capitals.as_ref().is_some_and(|capitals| !same_capitals(span.of(text), capitals))
            || term.breaks.is_some_and(|breaks| syllable_breaks(span.of(text)).is_some_and(|b| b != breaks))
        {
            return;
        }
        if let Some([before, after]) = term.signs.as_deref() {
            if !(text[..span.start].ends_with(before.as_str()) && text[span.end..].starts_with(after.as_str())) {
                return;
            }
            span = Span::new(span.start - before.len(), span.end + after.len());
        }
        found.push(Found { entry, span, stem: stem as u32 });
    }

    /// Whether the acronyms of a term are written as such in the text.
    fn has_acronyms(term: &Term, stem: usize, place: &Place) -> bool {
        let words = &place.tokens.list[place.start..=place.end];
        words.iter().rev().enumerate().filter(|(i, _)| term.acronyms >> i & 1 != 0).all(|(i, token)| {
            let letters = if i == 0 { stem } else { token.len() };
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
        look_alikes::is_listed(word, hash, self.noun_of(entry))
    }

    /// The last word of the entry's term: its first entry is the base form.
    fn noun_of(&self, entry: &Entry) -> &[u8] {
        let e = &self.entries[self.terms[entry.term as usize].entry as usize];
        self.pool_at(e.at, e.len)
    }

    /// The term's noun and the entry's stem in match form.
    pub(super) fn noun_and_stem(&self, entry: u32) -> (&str, &str) {
        let e = &self.entries[entry as usize];
        let stem = self.pool_at(e.at, e.len);
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
            let word = self.pool_at(step.at, step.len);
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
        let mut tokens = Tokens::default();
        tokens.cut(text, self.uyghur);
        let words = tokens.list.iter().map(|token| String::from_utf8_lossy(tokens.word(token)));
        words.collect::<Vec<_>>().join(" ")
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
        let mut tokens = Tokens::default();
        tokens.cut(span, self.uyghur);
        let last = tokens.list.last();
        last.map(|token| String::from_utf8_lossy(tokens.word(token)).into_owned()).unwrap_or_default()
    }

    pub(super) fn is_uyghur(&self) -> bool {
        self.uyghur
    }
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
