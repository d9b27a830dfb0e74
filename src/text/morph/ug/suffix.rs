//! The suffix language as an automaton that reads a word from its end.
//!
//! `suffixes.tsv` says which suffix may follow which. Read backwards, every place where the stem may
//! end is known after one pass over the word's tail, whatever the number of terms; for each such
//! place the automaton says which kinds of first suffix stand there ([`Firsts`]), and a stem variant
//! says which it takes.

use std::collections::BTreeMap;
use std::sync::LazyLock;

const DATA: &str = include_str!("suffixes.tsv");

/// A set of kinds of first suffix, one bit each; bit 0 is "none: the word ends here".
pub type Firsts = u32;

/// The bit of a word without suffixes.
pub const BARE: Firsts = 1;

/// What a suffix asks of the stem before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct First {
    /// Which stem variants it follows.
    pub follows: Follows,
    /// `Some(true)`: a voiced consonant or a vowel stands before it.
    pub voiced: Option<bool>,
    /// `Some(true)`: the stem has back vowels.
    pub back: Option<bool>,
    /// The harmony holds for every stem, however long.
    pub strict: bool,
}

/// The column `follows` of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Follows {
    /// No suffix.
    Bare,
    /// A consonant and a vowel.
    Open,
    /// After an unraised vowel only.
    Closed,
    /// After a vowel, raised or not.
    AfterVowel,
    /// The plural before a possessive.
    Plural,
    /// A vowel-initial possessive.
    Poss,
    /// Another vowel-initial suffix.
    Vowel,
}

/// One line of the table.
#[derive(Clone, Debug)]
pub struct Row {
    pub(super) from: usize,
    /// The letters, in match form.
    pub form: &'static str,
    pub(super) to: usize,
    /// What it says: `plural`, `3`, `genitive` …
    pub says: &'static str,
    /// What it asks of the stem, when it stands first.
    pub(super) first: usize,
}

/// The table, read.
#[derive(Debug)]
pub struct Suffixes {
    /// All lines.
    pub rows: Vec<Row>,
    /// What each bit of [`Firsts`] asks.
    pub firsts: Vec<First>,
    /// Lines by place.
    pub(super) by_place: Vec<Vec<usize>>,
    /// Whether a word may end at a place.
    pub(super) ends: Vec<bool>,
    next: Vec<[u16; 32]>,
    accept: Vec<Firsts>,
}

/// The place of the stem.
pub(super) const STEM: usize = 0;

/// The suffixes of Uyghur nouns.
pub static SUFFIXES: LazyLock<Suffixes> = LazyLock::new(Suffixes::read);

/// Column of the automaton for each folded byte; 0 for bytes that no suffix has.
static COLUMN: [u8; 256] = {
    let mut columns = [0; 256];
    let letters = b"abcdefghijklmnopqrstuwxyzEOU";
    let mut i = 0;
    while i < letters.len() {
        columns[letters[i] as usize] = i as u8 + 1;
        i += 1;
    }
    columns
};

impl Suffixes {
    fn read() -> Suffixes {
        let mut places = vec!["stem"];
        let mut firsts = vec![First { follows: Follows::Bare, voiced: None, back: None, strict: false }];
        let mut rows = Vec::new();
        for line in DATA.lines().filter(|l| !l.starts_with('#')).skip(1) {
            let cells: Vec<&'static str> = line.split('\t').collect();
            let [from, form, to, says, follows, consonant, harmony, ..] = cells[..] else { continue };
            let mut place = |name| {
                places.iter().position(|p| *p == name).unwrap_or_else(|| {
                    places.push(name);
                    places.len() - 1
                })
            };
            let (from, to) = (place(from), place(to));
            let first = First {
                follows: match follows {
                    "open" => Follows::Open,
                    "closed" => Follows::Closed,
                    "after-vowel" => Follows::AfterVowel,
                    "plural" => Follows::Plural,
                    "poss" => Follows::Poss,
                    "vowel" => Follows::Vowel,
                    _ => Follows::Bare,
                },
                voiced: (!consonant.is_empty()).then(|| consonant == "voiced"),
                back: (!harmony.is_empty()).then(|| harmony.starts_with("back")),
                strict: harmony == "back-only",
            };
            let first = firsts.iter().position(|f| *f == first).unwrap_or_else(|| {
                firsts.push(first);
                firsts.len() - 1
            });
            rows.push(Row { from, form, to, says, first });
        }
        let mut by_place = vec![Vec::new(); places.len()];
        for (i, row) in rows.iter().enumerate() {
            by_place[row.from].push(i);
        }
        let ends = places.iter().map(|p| !matches!(*p, "plural-raised" | "raised")).collect();
        let mut table = Suffixes { rows, firsts, by_place, ends, next: Vec::new(), accept: Vec::new() };
        table.build();
        table
    }

    /// Builds the backward automaton by subsets. An item is a place reached (`row == usize::MAX`) or a
    /// row read back to `left` letters.
    fn build(&mut self) {
        type Items = Vec<(usize, usize)>;
        const PLACE: usize = usize::MAX;
        let mut states: BTreeMap<Items, u16> = BTreeMap::new();
        let mut todo: Vec<Items> = Vec::new();
        let start: Items =
            self.ends.iter().enumerate().filter(|(_, ends)| **ends).map(|(place, _)| (PLACE, place)).collect();
        // State 0 is dead.
        self.next.push([0; 32]);
        self.accept.push(0);
        let mut number = |items: Items, todo: &mut Vec<Items>, next: &mut Vec<[u16; 32]>| -> u16 {
            if items.is_empty() {
                return 0;
            }
            if let Some(&state) = states.get(&items) {
                return state;
            }
            let state = next.len() as u16;
            next.push([0; 32]);
            states.insert(items.clone(), state);
            todo.push(items);
            state
        };
        number(start, &mut todo, &mut self.next);
        let mut done = 0;
        while done < todo.len() {
            let items = todo[done].clone();
            let mut moves: BTreeMap<u8, Items> = BTreeMap::new();
            let mut accept = 0;
            for &(row, at) in &items {
                if row == PLACE {
                    for (i, row) in self.rows.iter().enumerate().filter(|(_, row)| row.to == at) {
                        push_back(&mut moves, i, row.form.len(), row.form);
                    }
                } else if at > 0 {
                    push_back(&mut moves, row, at, self.rows[row].form);
                }
            }
            // Rows read back to their first letter: at their place, or at the stem.
            for &(row, at) in &items {
                if row != PLACE && at == 0 {
                    debug_assert_eq!(self.rows[row].from, STEM);
                    accept |= 1 << self.rows[row].first;
                } else if row == PLACE && at == STEM {
                    accept |= BARE;
                }
            }
            self.accept.push(accept);
            for (byte, mut items) in moves {
                // Closing a row opens its place.
                let closed: Items = items
                    .iter()
                    .filter(|&&(row, at)| at == 0 && self.rows[row].from != STEM)
                    .map(|&(row, _)| (PLACE, self.rows[row].from))
                    .collect();
                items.retain(|&(row, at)| at > 0 || self.rows[row].from == STEM);
                items.extend(closed);
                items.sort_unstable();
                items.dedup();
                let state = number(items, &mut todo, &mut self.next);
                self.next[done + 1][usize::from(COLUMN[usize::from(byte)])] = state;
            }
            done += 1;
        }
    }

    /// Calls `found` for every place of `word` where a stem may end, from the end of the word on,
    /// with the kinds of suffix that follow it there.
    #[inline]
    pub fn splits(&self, word: &[u8], mut found: impl FnMut(usize, Firsts)) {
        let mut state = 1usize;
        let mut at = word.len();
        loop {
            let accept = self.accept[state];
            if accept != 0 {
                found(at, accept);
            }
            if at == 0 {
                return;
            }
            at -= 1;
            state = usize::from(self.next[state][usize::from(COLUMN[usize::from(word[at])])]);
            if state == 0 {
                return;
            }
        }
    }

    /// The ways to read `tail` as suffixes of a stem that takes `firsts`, at most `limit` of them,
    /// those with fewer suffixes first.
    pub fn chains(&self, tail: &str, firsts: Firsts, limit: usize) -> Vec<Vec<&Row>> {
        let width = tail.len() + 1;
        // Whether the tail can be read to its end from a place and an offset.
        let mut good = vec![false; self.by_place.len() * width];
        for at in (0..width).rev() {
            for place in 0..self.by_place.len() {
                good[place * width + at] = (at == tail.len() && self.ends[place])
                    || self.by_place[place].iter().any(|&r| {
                        let row = &self.rows[r];
                        tail[at..].starts_with(row.form) && good[row.to * width + at + row.form.len()]
                    });
            }
        }
        let mut out = Vec::new();
        let mut queue = std::collections::VecDeque::from([(STEM, 0usize, Vec::new())]);
        while let Some((place, at, chain)) = queue.pop_front() {
            if at == tail.len() && self.ends[place] && (place != STEM || tail.is_empty()) {
                out.push(chain.clone());
                if out.len() == limit {
                    break;
                }
            }
            for &r in &self.by_place[place] {
                let row = &self.rows[r];
                let fits = place != STEM || firsts & (1 << row.first) != 0;
                if fits
                    && tail.is_char_boundary(at)
                    && tail[at..].starts_with(row.form)
                    && good[row.to * width + at + row.form.len()]
                    && queue.len() < 4096
                {
                    let mut longer: Vec<&Row> = chain.clone();
                    longer.push(row);
                    queue.push_back((row.to, at + row.form.len(), longer));
                }
            }
        }
        out
    }

    /// Number of states of the automaton.
    pub fn states(&self) -> usize {
        self.next.len()
    }
}

fn push_back(moves: &mut BTreeMap<u8, Vec<(usize, usize)>>, row: usize, at: usize, form: &str) {
    moves.entry(form.as_bytes()[at - 1]).or_default().push((row, at - 1));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sound() {
        let table = &*SUFFIXES;
        assert!(table.firsts.len() <= Firsts::BITS as usize, "{} kinds", table.firsts.len());
        assert!(table.states() < 4000, "{}", table.states());
        assert!(table.rows.iter().all(|r| r.form.bytes().all(|b| COLUMN[usize::from(b)] != 0)));
        // Every place but the stem is reached.
        for place in 1..table.by_place.len() {
            assert!(table.rows.iter().any(|r| r.to == place), "place {place}");
        }
    }

    #[test]
    fn backward_and_forward_agree() {
        for word in
            ["lagErliridikilerning", "balilirimizghimu", "tiligha", "shinjangda", "aaaa", "ning", "dikidikidiki"]
        {
            SUFFIXES.splits(word.as_bytes(), |at, firsts| {
                let chains = SUFFIXES.chains(&word[at..], firsts, 5);
                assert!(!chains.is_empty(), "{word} at {at}");
                for chain in chains {
                    assert_eq!(chain.iter().map(|r| r.form).collect::<String>(), word[at..]);
                }
            });
        }
    }
}
