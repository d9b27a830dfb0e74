//! How alike two texts are: the one definition that lookup, ranking, statistics and tests share.
//!
//! The similarity of two texts is `1 − distance / longer`, where the distance is Levenshtein's
//! (insert, delete or replace one token) and `longer` the number of tokens of the longer text, in
//! whole percent rounded down. A token is
//!
//! - one Han character (Chinese has no word boundaries; a character is the unit clients bill), or
//! - a run of letters and digits of any script, combining marks included; an apostrophe between two
//!   letters belongs to the word (`don't`, Latin Uyghur `mes'ul`), or
//! - any other single character that is not white space: punctuation weighs as much as a word.
//!
//! It is computed on the text as written: nothing is folded, because a changed capital or hamza is
//! a change the translator has to see; penalties and guards come afterwards ([`super::adjust`]).
//! **Mixed runs.** In `GTK应用` and `2017年被捕` a run of Latin letters or digits goes on in Han
//! characters. Such a run is read in two ways, and the better similarity counts:
//! - *split* before the first Han character, which is what a reader of Chinese expects and keeps
//!   于2017年被捕 and 于2018年被捕 alike (one token of five);
//! - *unsplit*, the whole run as one token, which is how word metrics read it that cut at word
//!   characters (`\w+`), among them those that other programs' matches are measured by.
//!
//! Each reading is a word similarity of its own, and neither may lose a match. Both texts are read
//! the same way; texts without a mixed run have one reading.
//!
//! Identical texts are 100; texts that differ in white space alone are 99 at most. The character
//! metric counts code points instead of tokens; it breaks ties, and can be asked for instead.
//! All arithmetic is in integers: `100 · (longer − distance) / longer`.

use std::sync::LazyLock;

use crate::text::han::is_han;

/// What is counted as one step of change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Metric {
    /// Tokens: words, Han characters, punctuation marks.
    #[default]
    Word,
    /// Code points.
    Char,
}

/// Combining marks that follow a letter without being letters themselves: the general and Arabic
/// vowel signs and the marks that join emoji and Indic letters are left to `is_alphanumeric`.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}')
}

/// Which characters below U+0800 (Latin, Greek, Cyrillic, Arabic; two bytes in UTF-8) begin and go on
/// a word: asking the Unicode tables for each letter of a Uyghur text took half of a lookup.
#[derive(Debug)]
struct Letters {
    begin: [u64; TABLE / 64],
    go_on: [u64; TABLE / 64],
}

const TABLE: usize = 0x800;

static LETTERS: LazyLock<Letters> = LazyLock::new(|| {
    let mut letters = Letters { begin: [0; TABLE / 64], go_on: [0; TABLE / 64] };
    for (at, c) in ('\0'..'\u{800}').enumerate() {
        letters.begin[at / 64] |= u64::from(c.is_alphanumeric()) << (at % 64);
        letters.go_on[at / 64] |= u64::from(c.is_alphanumeric() || is_mark(c)) << (at % 64);
    }
    letters
});

impl Letters {
    fn begins(&self, c: char) -> bool {
        let at = c as usize;
        if at < TABLE { (self.begin[at / 64] >> (at % 64)) & 1 == 1 } else { !is_han(c) && c.is_alphanumeric() }
    }

    fn goes_on(&self, c: char) -> bool {
        let at = c as usize;
        if at < TABLE { (self.go_on[at / 64] >> (at % 64)) & 1 == 1 } else { c.is_alphanumeric() || is_mark(c) }
    }
}

/// Whether a token is a word, a number or a Han character, not a mark.
pub(super) fn is_word(token: &str) -> bool {
    token.chars().next().is_some_and(|c| LETTERS.begins(c) || is_han(c))
}

fn is_apostrophe(c: char) -> bool {
    c == '\'' || c == '\u{2019}'
}

/// The tokens of a text, in order.
///
/// ```
/// use tilmach::memory::similarity::tokens;
/// let cut: Vec<_> = tokens("They don't; 新疆 2.5%").collect();
/// assert_eq!(cut, ["They", "don't", ";", "新", "疆", "2", ".", "5", "%"]);
/// ```
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens::read(text, Reading::Split)
}

/// How runs are read that begin with a letter or digit and go on in Han characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// `2017年` is two tokens.
    Split,
    /// `2017年` is one token.
    Unsplit,
}

/// See [`tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
    reading: Reading,
    mixed: bool,
    letters: &'static Letters,
}

impl<'a> Tokens<'a> {
    /// The tokens of a text in one reading.
    pub fn read(text: &'a str, reading: Reading) -> Self {
        Tokens { text, at: 0, reading, mixed: false, letters: &LETTERS }
    }

    /// Whether a run that the two readings cut differently has passed by; only the split reading sees
    /// that.
    pub fn is_mixed(&self) -> bool {
        self.mixed
    }

    /// Where the token given last ends, in bytes.
    pub fn position(&self) -> usize {
        self.at
    }

    #[inline]
    fn word_end(&mut self, at: usize) -> usize {
        let end = word_end(self.text, at, self.reading, self.letters);
        // Most words end before a space; a run goes on after an apostrophe too (`'%s'文件`).
        if self.text.as_bytes().get(end).is_some_and(|&byte| byte >= 0x80 || byte == b'\'') {
            let rest = &self.text[end..];
            let rest = rest.strip_prefix(is_apostrophe).unwrap_or(rest);
            self.mixed |= rest.chars().next().is_some_and(is_han);
        }
        end
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = &'a str;

    #[inline]
    fn next(&mut self) -> Option<&'a str> {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        loop {
            let &byte = bytes.get(at)?;
            if byte < 0x80 {
                if byte == b' ' || (0x09..=0x0D).contains(&byte) {
                    at += 1;
                    continue;
                }
                let end = if byte.is_ascii_alphanumeric() { self.word_end(at + 1) } else { at + 1 };
                self.at = end;
                return Some(&self.text[at..end]);
            }
            let c = self.text[at..].chars().next()?;
            let after = at + c.len_utf8();
            if c.is_whitespace() {
                at = after;
                continue;
            }
            let end = if self.letters.begins(c) { self.word_end(after) } else { after };
            self.at = end;
            return Some(&self.text[at..end]);
        }
    }
}

/// The end of the run of letters and digits that goes on at `at`.
#[inline]
fn word_end(text: &str, mut at: usize, reading: Reading, letters: &Letters) -> usize {
    let ends = |c: char| reading == Reading::Split && is_han(c);
    let bytes = text.as_bytes();
    loop {
        while at < bytes.len() && bytes[at].is_ascii_alphanumeric() {
            at += 1;
        }
        let Some(&byte) = bytes.get(at) else { return at };
        if byte < 0x80 && byte != b'\'' {
            return at;
        }
        let Some(c) = text[at..].chars().next() else { return at };
        let after = at + c.len_utf8();
        if is_apostrophe(c) {
            match text[after..].chars().next() {
                Some(next) if !ends(next) && (letters.begins(next) || is_han(next)) => at = after + next.len_utf8(),
                _ => return at,
            }
        } else if ends(c) || !letters.goes_on(c) {
            return at;
        } else {
            at = after;
        }
    }
}

/// Similarity in whole percent from a distance and the longer length; two empty texts are alike.
#[inline]
pub fn percent(distance: usize, longer: usize) -> u8 {
    (100 * (longer - distance)).checked_div(longer).unwrap_or(100) as u8
}

/// The greatest distance at which texts of which the longer has `longer` tokens still reach `min`
/// percent.
#[inline]
pub fn max_distance(longer: usize, min: u8) -> usize {
    longer * usize::from(100 - min.min(100)) / 100
}

/// Whether the two readings of a text differ.
pub fn is_mixed(text: &str) -> bool {
    let mut tokens = tokens(text);
    while tokens.next().is_some() {}
    tokens.is_mixed()
}

/// The similarity of two texts in whole percent.
///
/// ```
/// use tilmach::memory::similarity::{Metric, similarity};
/// assert_eq!(similarity("He did not leave.", "He did leave.", Metric::Word), 80);
/// assert_eq!(similarity("One  two", "One two", Metric::Word), 99);
/// ```
pub fn similarity(a: &str, b: &str, metric: Metric) -> u8 {
    if a == b {
        return 100;
    }
    let score = |(a, b): (Vec<u32>, Vec<u32>)| {
        let longer = a.len().max(b.len());
        let distance = Pattern::new(&a).distance(&b, longer).unwrap_or(longer);
        percent(distance, longer).min(99)
    };
    match metric {
        Metric::Char => score((code_points(a), code_points(b))),
        Metric::Word if is_mixed(a) || is_mixed(b) => {
            score(number(a, b, Reading::Split)).max(score(number(a, b, Reading::Unsplit)))
        }
        Metric::Word => score(number(a, b, Reading::Split)),
    }
}

/// Both texts as numbers that are equal where the tokens are.
fn number(a: &str, b: &str, reading: Reading) -> (Vec<u32>, Vec<u32>) {
    let mut seen = std::collections::HashMap::new();
    let mut code = |text| -> Vec<u32> {
        Tokens::read(text, reading)
            .map(|token| {
                let next = seen.len() as u32;
                *seen.entry(token).or_insert(next)
            })
            .collect()
    };
    (code(a), code(b))
}

/// The code points of a text, for the character metric.
pub fn code_points(text: &str) -> Vec<u32> {
    text.chars().map(u32::from).collect()
}

/// A sequence prepared for being compared with many others: Levenshtein distance on bit vectors
/// (Myers 1999, in Hyyrö's form of 2003), 64 tokens a machine word.
#[derive(Clone, Debug, Default)]
pub struct Pattern {
    len: usize,
    words: usize,
    /// Open addressing: a symbol and its number, from 1, in order of first occurrence; 0 is free.
    slots: Vec<(u32, u32)>,
    /// For each number (0 is "not in the pattern") the places as bits, `words` words each; only up
    /// to [`DENSE`] words, as the table would grow with the square of the length.
    places: Vec<u64>,
    /// For longer patterns.
    sparse: Option<Sparse>,
}

/// The places of the symbols of a long pattern. A symbol that occurs in more places than there are words
/// has bits, as a list of them would cost the square of the length where one word is repeated; there are
/// at most 64 such symbols. The others have the places one by one.
#[derive(Clone, Debug)]
struct Sparse {
    /// For each number its row of bits in `places`, from 1; 0 is "has a list".
    rows: Vec<u32>,
    /// Where the lists end, and the lists.
    ends: Vec<u32>,
    lists: Vec<u32>,
}

/// Patterns of up to this many words (of 64 tokens) keep their places as bits.
const DENSE: usize = 16;

impl Pattern {
    /// Prepares `symbols`.
    pub fn new(symbols: &[u32]) -> Self {
        let mut pattern = Pattern::default();
        pattern.set(symbols);
        pattern
    }

    /// Prepares `symbols` in place of what was prepared before; saves the allocations.
    pub fn set(&mut self, symbols: &[u32]) {
        self.len = symbols.len();
        self.words = symbols.len().div_ceil(64).max(1);
        self.slots.clear();
        self.slots.resize((symbols.len() * 2).next_power_of_two().max(16), (0, 0));
        let mut distinct = 0;
        for &symbol in symbols {
            let slot = self.slot(symbol);
            if self.slots[slot].1 == 0 {
                distinct += 1;
                self.slots[slot] = (symbol, distinct);
            }
        }
        let distinct = distinct as usize;
        self.places.clear();
        self.sparse = None;
        if self.words <= DENSE {
            self.places.resize((distinct + 1) * self.words, 0);
            for (at, &symbol) in symbols.iter().enumerate() {
                let number = self.number(symbol);
                self.places[number * self.words + at / 64] |= 1 << (at % 64);
            }
        } else {
            let mut ends = vec![0u32; distinct + 2];
            for &symbol in symbols {
                ends[self.number(symbol) + 1] += 1;
            }
            for i in 1..ends.len() {
                ends[i] += ends[i - 1];
            }
            let mut next = ends.clone();
            let mut lists = vec![0u32; symbols.len()];
            for (at, &symbol) in symbols.iter().enumerate() {
                let number = self.number(symbol);
                lists[next[number] as usize] = at as u32;
                next[number] += 1;
            }
            let mut rows = vec![0u32; distinct + 1];
            for (number, row) in rows.iter_mut().enumerate() {
                let own = &lists[ends[number] as usize..ends[number + 1] as usize];
                if own.len() > self.words {
                    let first = self.places.len();
                    self.places.resize(first + self.words, 0);
                    *row = (self.places.len() / self.words) as u32;
                    for &at in own {
                        self.places[first + at as usize / 64] |= 1 << (at % 64);
                    }
                }
            }
            self.sparse = Some(Sparse { rows, ends, lists });
        }
    }

    #[inline]
    fn slot(&self, symbol: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = (symbol.wrapping_mul(0x9E37_79B1) >> 7) as usize & mask;
        while self.slots[slot].1 != 0 && self.slots[slot].0 != symbol {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// The symbol's number; 0 when it is not in the pattern.
    #[inline]
    fn number(&self, symbol: u32) -> usize {
        self.slots[self.slot(symbol)].1 as usize
    }

    /// The distance to `other`, or `None` as soon as it is sure to exceed `max`.
    pub fn distance(&self, other: &[u32], max: usize) -> Option<usize> {
        if self.len.abs_diff(other.len()) > max {
            return None;
        }
        if self.len == 0 {
            return Some(other.len());
        }
        if self.words == 1 { self.short(other, max) } else { self.long(other, max) }
    }

    #[inline]
    fn short(&self, other: &[u32], max: usize) -> Option<usize> {
        let last = 1u64 << (self.len - 1);
        let (mut plus, mut minus) = (u64::MAX, 0u64);
        let mut distance = self.len;
        for (done, &symbol) in other.iter().enumerate() {
            let eq = self.places[self.number(symbol)];
            let diagonal = (((eq & plus).wrapping_add(plus)) ^ plus) | eq | minus;
            let mut up = minus | !(diagonal | plus);
            let mut down = diagonal & plus;
            distance += usize::from(up & last != 0);
            distance -= usize::from(down & last != 0);
            // Each token left can take the distance down by one at most.
            if distance > max + (other.len() - done - 1) {
                return None;
            }
            up = (up << 1) | 1;
            down <<= 1;
            plus = down | !(diagonal | up);
            minus = up & diagonal;
        }
        (distance <= max).then_some(distance)
    }

    fn long(&self, other: &[u32], max: usize) -> Option<usize> {
        let last = 1u64 << ((self.len - 1) % 64);
        let mut columns = vec![(u64::MAX, 0u64); self.words];
        let mut scratch = vec![0u64; self.words];
        let mut distance = self.len;
        for (done, &symbol) in other.iter().enumerate() {
            let number = self.number(symbol);
            let row = match &self.sparse {
                None => Some(number),
                Some(sparse) => (sparse.rows[number] as usize).checked_sub(1),
            };
            match (row, &self.sparse) {
                (Some(row), _) => scratch.copy_from_slice(&self.places[row * self.words..(row + 1) * self.words]),
                (None, Some(Sparse { ends, lists, .. })) => {
                    for &at in &lists[ends[number] as usize..ends[number + 1] as usize] {
                        scratch[at as usize / 64] |= 1 << (at % 64);
                    }
                }
                (None, None) => unreachable!("without lists every symbol has a row"),
            }
            let (mut up_in, mut down_in) = (1u64, 0u64);
            for (word, column) in columns.iter_mut().enumerate() {
                let (plus, minus) = *column;
                let eq = std::mem::take(&mut scratch[word]) | down_in;
                let diagonal = (((eq & plus).wrapping_add(plus)) ^ plus) | eq | minus;
                let up = minus | !(diagonal | plus);
                let down = diagonal & plus;
                if word + 1 == self.words {
                    distance += usize::from(up & last != 0);
                    distance -= usize::from(down & last != 0);
                }
                let shifted_up = (up << 1) | up_in;
                let shifted_down = (down << 1) | down_in;
                up_in = up >> 63;
                down_in = down >> 63;
                *column = (shifted_down | !(diagonal | shifted_up), shifted_up & diagonal);
            }
            if distance > max + (other.len() - done - 1) {
                return None;
            }
        }
        (distance <= max).then_some(distance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The textbook recurrence, row by row.
    fn textbook(a: &[u32], b: &[u32]) -> usize {
        let mut row: Vec<usize> = (0..=b.len()).collect();
        for (i, x) in a.iter().enumerate() {
            let mut diagonal = row[0];
            row[0] = i + 1;
            for (j, y) in b.iter().enumerate() {
                let replaced = diagonal + usize::from(x != y);
                diagonal = row[j + 1];
                row[j + 1] = replaced.min(row[j] + 1).min(row[j + 1] + 1);
            }
        }
        row[b.len()]
    }

    proptest! {
        #[test]
        fn bits_and_textbook_agree(
            a in prop::collection::vec(0u32..6, 0..200),
            b in prop::collection::vec(0u32..6, 0..200),
            max in 0usize..220,
        ) {
            let wanted = textbook(&a, &b);
            prop_assert_eq!(Pattern::new(&a).distance(&b, max), (wanted <= max).then_some(wanted));
        }

        #[test]
        fn tokens_never_panic_and_cover_all_but_white_space(text in "\\PC{0,40}") {
            let joined: String = tokens(&text).collect();
            let wanted: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            prop_assert_eq!(joined, wanted);
        }

        #[test]
        fn thresholds_are_exact(longer in 0usize..400, distance in 0usize..400, min in 0u8..=100) {
            let distance = distance.min(longer);
            prop_assert_eq!(percent(distance, longer) >= min, distance <= max_distance(longer, min));
        }
    }

    #[test]
    fn tokens_of_three_scripts() {
        let cut = |text: &str| tokens(text).collect::<Vec<_>>().join("|");
        assert_eq!(cut("It's 5,000 U.S. cases"), "It's|5|,|000|U|.|S|.|cases");
        assert_eq!(cut("在新疆的100人。"), "在|新|疆|的|100|人|。");
        assert_eq!(cut("«ئۇيغۇرلار، سىز؟»"), "«|ئۇيغۇرلار|،|سىز|؟|»");
        assert_eq!(cut("mes'ul 'quoted'"), "mes'ul|'|quoted|'");
        assert_eq!(cut(" \u{3000}\u{A0}\t"), "");
        // A letter and its combining hamza or accent stay one word.
        assert_eq!(cut("cafe\u{301} x"), "cafe\u{301}|x");
    }

    #[test]
    fn mixed_runs_are_read_both_ways() {
        let cut = |text: &str| Tokens::read(text, Reading::Unsplit).collect::<Vec<_>>().join("|");
        assert_eq!(cut("新GTK应用,x"), "新|GTK应用|,|x");
        assert_eq!(cut("于2017年 被捕"), "于|2017年|被|捕");
        for (text, mixed) in
            [("GTK应用", true), ("应用GTK", false), ("GTK 应用", false), ("don't应", true), ("a'应", true)]
        {
            assert_eq!(is_mixed(text), mixed, "{text}");
        }
        let word = |a, b| similarity(a, b, Metric::Word);
        // One token of five when split; the only one when not.
        assert_eq!(word("于2017年被捕", "于2018年被捕"), 80);
        // Two of four when split; one of three when not.
        assert_eq!(word("x y 2年", "x y 3月"), 66);
        assert_eq!(word("打开'%s'文件", "打开'%s'目录"), 80);
        // One text only has a mixed run.
        assert_eq!(word("2017年x", "2017 年x"), 99);
    }

    #[test]
    fn very_long_texts_agree_too() {
        let series = |seed: u32, len: usize| -> Vec<u32> {
            (0..len as u32).map(|i| i.wrapping_mul(2_654_435_761).wrapping_add(seed * (i / 97)) >> 27).collect()
        };
        let (a, b) = (series(1, 1300), series(2, 1250));
        let wanted = textbook(&a, &b);
        assert_eq!(Pattern::new(&a).distance(&b, 1300), Some(wanted));
        assert_eq!(Pattern::new(&a).distance(&b, wanted - 1), None);
    }

    /// Symbols that occur seldom have lists, one that is everywhere has bits.
    #[test]
    fn repeated_words_in_very_long_texts_agree_too() {
        let series = |step: u32| -> Vec<u32> {
            (0..2000u32).map(|i| if i % step == 0 { i.wrapping_mul(2_654_435_761) >> 26 } else { 99 }).collect()
        };
        let (a, b) = (series(3), series(5));
        assert_eq!(Pattern::new(&a).distance(&b, 2000), Some(textbook(&a, &b)));
        let pattern = Pattern::new(&a);
        let Sparse { rows, .. } = pattern.sparse.as_ref().expect("a long pattern");
        assert_eq!(rows.iter().filter(|&&row| row > 0).count(), 1);
        assert!(rows.iter().filter(|&&row| row == 0).count() > 20);
    }

    #[test]
    fn the_score_by_example() {
        let word = |a, b| similarity(a, b, Metric::Word);
        assert_eq!(word("", ""), 100);
        assert_eq!(word("", " "), 99);
        assert_eq!(word("a b c", "a b d"), 66);
        assert_eq!(word("他没有走。", "他走了。"), 40);
        assert_eq!(similarity("abcdef", "abcdeg", Metric::Char), 83);
        assert_eq!(similarity("a b", "a  b", Metric::Char), 75);
    }
}
