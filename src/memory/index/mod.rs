//! Finds every wording of one language at or above a threshold, without comparing with all.
//!
//! An [`Index`] is a row of immutable segments (files that the store vouches for) and a tail of
//! wordings that came later, which are kept in RAM. It knows rows of the store and tokens, no
//! texts: the store is asked for those, so what the index says about a row that is gone does no harm.

mod build;
mod chars;
mod hash;
mod kinds;
mod map;
mod segment;

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::time::SystemTime;

pub(super) use build::Builder;
pub(super) use chars::CharIndex;
pub(super) use hash::Ready;
pub(super) use segment::Hit;

use crate::memory::similarity::{Pattern, Reading, Tokens, max_distance, percent};
use map::Bytes;
use segment::{Asked, Cut, Damaged, ONLY_SPLIT, ONLY_UNSPLIT, Scratch, Segment};

/// A 64-bit hash that is the same on every machine.
pub(super) fn text_hash(text: &str) -> u64 {
    hash::hash(text.as_bytes())
}

/// A map from such hashes.
pub(super) type HashMap64<V> = std::collections::HashMap<u64, V, std::hash::BuildHasherDefault<Ready>>;

/// Everything that can be searched in one language.
#[derive(Debug, Default)]
pub(super) struct Index {
    segments: Vec<Segment>,
    tail: Tail,
    asked: Asked,
    scratch: Scratch,
}

/// Wordings that are in no file yet.
#[derive(Debug, Default)]
struct Tail {
    rows: Vec<i64>,
    ends: Vec<u32>,
    hashes: Vec<u64>,
    signatures: Vec<u128>,
    /// A segment of the first [`Tail::built`] of them, once there are many.
    segment: Option<Segment>,
    built: usize,
}

/// Wordings of the tail that are compared one by one, at most.
const LINEAR: usize = 1024;

impl Index {
    /// Adds a file; whether it could be used. A file that was changed or copied since it was made is
    /// read through before it is trusted.
    pub(super) fn open_file(&mut self, path: &Path) -> bool {
        let Some(segment) = Bytes::map(path).ok().and_then(|bytes| Segment::open(bytes).ok()) else { return false };
        let modified = std::fs::metadata(path).and_then(|meta| meta.modified()).ok();
        if modified != Some(segment.date()) {
            if !segment.is_whole() {
                return false;
            }
            // Where it cannot be dated, it is read through each time.
            let _ = set_date(path, segment.date());
        }
        self.segments.push(segment);
        true
    }

    /// Adds the bytes that [`Builder::finish`] made.
    #[cfg(test)]
    fn open_bytes(&mut self, bytes: Vec<u8>) {
        let segment = Segment::open(Bytes::Owned(bytes)).expect("the builder writes what the reader reads");
        self.segments.push(segment);
    }

    /// Adds the wording in `row` to the tail.
    pub(super) fn push(&mut self, row: i64, text: &str) {
        self.tail.push(row, text);
    }

    /// Wordings in the tail.
    pub(super) fn tail_len(&self) -> usize {
        self.tail.rows.len()
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.tail.rows.is_empty() && self.segments.iter().all(|segment| segment.len() == 0)
    }

    /// Every wording that reaches `min` percent, in no order. 100 means the same tokens. `None`
    /// when a file is damaged: then the index has to be made anew.
    pub(super) fn search(&mut self, text: &str, min: u8) -> Option<Vec<Hit>> {
        self.asked.set(text);
        let mut hits = Vec::new();
        for segment in &self.segments {
            segment.search(&self.asked, min, &mut self.scratch, &mut hits).ok()?;
        }
        self.tail.search(&self.asked, min, &mut self.scratch, &mut hits).ok()?;
        merge_readings(&mut hits, self.asked.is_mixed());
        Some(hits)
    }
}

impl Index {
    /// Every wording, below `min` percent, whose tokens lie in one piece inside the query's, or the
    /// query's inside its own; in no order. Looks at a signature of every wording. `None` as above.
    pub(super) fn fragments(&mut self, text: &str, min: u8) -> Option<Vec<Hit>> {
        self.asked.set(text);
        let asked = &self.asked.split;
        let mut hits = Vec::new();
        for segment in self.segments.iter().chain(&self.tail.segment) {
            segment.fragments(asked, &mut self.scratch, &mut hits).ok()?;
        }
        for entry in self.tail.built..self.tail.rows.len() {
            let own = self.tail.tokens(entry);
            if segment::is_part(&asked.hashes, own) || segment::is_part(own, &asked.hashes) {
                hits.push(Hit { percent: segment::share(own.len(), asked.hashes.len()), row: self.tail.rows[entry] });
            }
        }
        hits.retain(|hit| hit.percent < min && hit.row & ONLY_UNSPLIT == 0);
        merge_readings(&mut hits, false);
        Some(hits)
    }
}

/// Writes the bytes that [`Builder::finish`] made to a new file, and waits until they are on the disk.
pub(super) fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    // A file system that cannot date files has them read through when they are opened.
    let _ = file.set_modified(segment::date(bytes));
    file.sync_all()
}

fn set_date(path: &Path, date: SystemTime) -> io::Result<()> {
    File::options().write(true).open(path)?.set_modified(date)
}

/// Of a wording that two readings found the better hit stays; marks are taken off.
fn merge_readings(hits: &mut Vec<Hit>, mixed: bool) {
    const MARKS: i64 = ONLY_SPLIT | ONLY_UNSPLIT;
    if !mixed && hits.iter().all(|hit| hit.row & MARKS == 0) {
        return;
    }
    for hit in hits.iter_mut() {
        hit.row &= !MARKS;
    }
    hits.sort_unstable_by_key(|hit| (hit.row, std::cmp::Reverse(hit.percent)));
    hits.dedup_by_key(|hit| hit.row);
}

impl Tail {
    fn push(&mut self, row: i64, text: &str) {
        let mut tokens = Tokens::read(text, Reading::Split);
        self.push_cut(row, &mut tokens);
        if tokens.is_mixed() {
            *self.rows.last_mut().expect("pushed above") |= ONLY_SPLIT;
            self.push_cut(row | ONLY_UNSPLIT, &mut Tokens::read(text, Reading::Unsplit));
        }
    }

    fn push_cut(&mut self, row: i64, tokens: &mut Tokens<'_>) {
        let mut signature = 0;
        for token in tokens {
            let hash = hash::hash(token.as_bytes());
            signature |= build::bit(hash);
            self.hashes.push(hash);
        }
        self.rows.push(row);
        self.ends.push(self.hashes.len() as u32);
        self.signatures.push(signature);
    }

    fn tokens(&self, entry: usize) -> &[u64] {
        let start = if entry == 0 { 0 } else { self.ends[entry - 1] };
        &self.hashes[start as usize..self.ends[entry] as usize]
    }

    fn search(&mut self, asked: &Asked, min: u8, scratch: &mut Scratch, hits: &mut Vec<Hit>) -> Result<(), Damaged> {
        if self.rows.len() - self.built > LINEAR.max(self.built / 2) {
            let mut builder = Builder::default();
            for entry in 0..self.rows.len() {
                builder.add_hashes(self.rows[entry], self.tokens(entry).iter().copied());
            }
            self.segment = Some(Segment::open(Bytes::Owned(builder.finish()))?);
            self.built = self.rows.len();
        }
        if let Some(segment) = &self.segment {
            segment.search(asked, min, scratch, hits)?;
        }
        if self.built == self.rows.len() {
            return Ok(());
        }
        for (cut, other) in asked.readings() {
            self.compare_late(cut, other, min, hits);
        }
        Ok(())
    }

    /// Compares with the wordings that are in no segment.
    fn compare_late(&self, asked: &Cut, other: i64, min: u8, hits: &mut Vec<Hit>) {
        // Tokens are numbered by where the query has them first; others get a number it has not.
        let number = |hash: &u64| asked.hashes.iter().position(|h| h == hash).map_or(u32::MAX, |at| at as u32);
        let symbols: Vec<u32> = asked.hashes.iter().map(number).collect();
        let pattern = Pattern::new(&symbols);
        for entry in (self.built..self.rows.len()).filter(|&entry| self.rows[entry] & other == 0) {
            let own = self.tokens(entry);
            let longer = own.len().max(symbols.len());
            let allowed = max_distance(longer, min);
            if own.len().abs_diff(symbols.len()) > allowed
                || segment::least_difference(self.signatures[entry], asked.signature) > allowed
            {
                continue;
            }
            let own: Vec<u32> = own.iter().map(number).collect();
            if let Some(distance) = pattern.distance(&own, allowed) {
                hits.push(Hit { percent: percent(distance, longer), row: self.rows[entry] });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::similarity::{Metric, similarity, tokens};
    use proptest::prelude::*;

    /// Texts of few words, so that many of them are alike.
    fn text() -> impl Strategy<Value = String> {
        let word =
            prop::sample::select(vec!["a", "b", "the", "of", "x", "新", "疆", ".", "ئۇيغۇر", "don't", "年", "7"]);
        // Without spaces some of them make mixed runs.
        let between = prop::sample::select(vec!["", " "]);
        prop::collection::vec((word, between), 0..14)
            .prop_map(|words| words.into_iter().flat_map(|(word, between)| [word, between]).collect())
    }

    fn by_comparing(texts: &[String], query: &str, min: u8) -> Vec<Hit> {
        // The index knows tokens only: the same tokens are 100 to it.
        let same = |t: &str| tokens(t).eq(tokens(query));
        let capped = |t: &String| if same(t) { 100 } else { similarity(query, t, Metric::Word) };
        let all = (0i64..).zip(texts).map(|(row, t)| Hit { percent: capped(t), row });
        all.filter(|hit| hit.percent >= min).collect()
    }

    proptest! {
        /// The promise of the index: what it finds is what comparing with everything finds.
        #[test]
        fn nothing_is_lost_and_nothing_is_too_much(
            texts in prop::collection::vec(text(), 1..60),
            query in text(),
            min in prop_oneof![Just(70u8), Just(50), 0u8..=100],
            in_file in 0usize..60,
        ) {
            let in_file = in_file.min(texts.len());
            let mut builder = Builder::default();
            for (row, text) in (0i64..).zip(&texts).take(in_file) {
                builder.add(row, text);
            }
            let mut index = Index::default();
            index.open_bytes(builder.finish());
            for (row, text) in (0i64..).zip(&texts).skip(in_file) {
                index.push(row, text);
            }
            let mut found = index.search(&query, min).unwrap();
            found.sort_by_key(|hit| hit.row);
            prop_assert_eq!(found, by_comparing(&texts, &query, min));
        }
    }

    #[test]
    fn a_long_tail_and_long_texts_are_searched_too() {
        let mut index = Index::default();
        let texts: Vec<String> = (0..3000u32)
            .map(|i| {
                let words: Vec<String> = (0..(i % 400)).map(|j| format!("w{}", (i * 7 + j * j) % 97)).collect();
                words.join(" ")
            })
            .collect();
        for (row, text) in (0i64..).zip(&texts) {
            index.push(row, text);
        }
        for (asked, min) in [(250, 70), (399, 60), (3, 50), (299, 75)] {
            let mut found = index.search(&texts[asked], min).unwrap();
            found.sort_by_key(|hit| hit.row);
            assert_eq!(found, by_comparing(&texts, &texts[asked], min), "{asked} {min}");
        }
    }

    #[test]
    fn damage_is_noticed_or_harmless() {
        let mut builder = Builder::default();
        for row in 0..200i64 {
            builder.add(row, &format!("sentence number {} of the {} test", row, row % 7));
        }
        let good = builder.finish();
        for length in [0, 7, 8, 100, good.len() / 2, good.len() - 1] {
            assert!(Segment::open(Bytes::Owned(good[..length].to_vec())).is_err(), "{length}");
        }
        // Any byte may be wrong: no panic, whatever is found.
        for at in (0..good.len()).step_by(11) {
            let mut bad = good.clone();
            bad[at] ^= 0x55;
            if let Ok(segment) = Segment::open(Bytes::Owned(bad)) {
                let mut asked = Asked::default();
                asked.set("sentence number 5 of the 5 test");
                for min in [30, 55, 70] {
                    let _ = segment.search(&asked, min, &mut Scratch::default(), &mut Vec::new());
                }
            }
        }
    }
}
