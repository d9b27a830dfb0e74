//! One immutable part of the index: its layout, and the search in it.
//!
//! A text and a query that reach the threshold share so many tokens in the same order that, of each,
//! only a few can be unshared. Number the tokens by rarity, the rarest first; let *w* be the rarest
//! token that an optimal alignment keeps in place. All rarer tokens of either text are unmatched,
//! and there can be at most `length − needed` of those, where `needed = longer − max_distance`. So
//! *w* is among the `length − needed + 1` rarest tokens of both: it is enough to index those of each
//! wording and to look up those of the query. For each such pair of places the lengths to the left
//! and to the right bound the distance from below; then a 128-bit signature of the tokens does; and
//! what is left is compared. Nothing is thrown away that could reach the threshold.
//!
//! Two lists are kept for each token: *near* for thresholds from 70 %, *far* for what is needed
//! beyond that down to 50 %; below, every wording of a possible length is compared.
//!
//! All numbers are little-endian; every access is checked, and one outside means the file is damaged.

use std::ops::Range;

use super::build::{bit, directory_bits, slot_of};
use super::hash::hash;
use super::map::Bytes;
use crate::memory::similarity::{Pattern, max_distance, percent, tokens};

/// The threshold that the near lists serve.
pub(super) const NEAR: u8 = 70;
/// The threshold that near and far lists together serve.
pub(super) const FAR: u8 = 50;
/// Bytes of a posting: entry (4), place in the text (1), place by rarity (1); 255 is "or more".
pub(super) const POSTING: usize = 6;

const MAGIC: &[u8; 8] = b"tlmhidx1";
const SECTIONS: usize = 11;
const HEADER: usize = 8 + 8 * 4 + SECTIONS * 16;

/// The sections of a file, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    /// For each slot of leading hash bits the first token (u32), and the end.
    Directory,
    /// Token hashes in order (u64).
    Hashes,
    /// Their tokens (u32).
    Ids,
    /// For each length that occurs: length (u32), first entry (u32), first token (u64), and the end.
    Lengths,
    /// The store's row of each entry (i64).
    Rows,
    /// The tokens of the entries in text order (u16, or u32 when there are more kinds).
    Tokens,
    /// A bit for each token (u128).
    Signatures,
    /// Where the near list of each token begins (u32), and the end.
    NearStarts,
    /// The near lists.
    NearPostings,
    /// The same for the far lists.
    FarStarts,
    /// The far lists.
    FarPostings,
}

/// How many of the rarest tokens of a text with `length` tokens are needed for a threshold.
pub(super) fn prefix(length: usize, min: u8) -> usize {
    // At least this many tokens stay in place when the other text is no longer than this one.
    let needed = length - max_distance(length, min);
    (length - needed + 1).min(length)
}

/// Puts header and sections together.
pub(super) fn header(entries: usize, kinds: usize, wide: bool, sections: &[(Section, Vec<u8>)]) -> Vec<u8> {
    let mut at = HEADER;
    let mut table = Vec::new();
    for (_, bytes) in sections {
        at = at.next_multiple_of(16);
        table.extend_from_slice(&(at as u64).to_le_bytes());
        table.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        at += bytes.len();
    }
    let mut out = Vec::with_capacity(at);
    out.extend_from_slice(MAGIC);
    for number in [entries as u64, kinds as u64, u64::from(wide)] {
        out.extend_from_slice(&number.to_le_bytes());
    }
    let sum = hash(&[&out[8..], &table[..]].concat());
    out.extend_from_slice(&sum.to_le_bytes());
    out.extend_from_slice(&table);
    for (_, bytes) in sections {
        out.resize(out.len().next_multiple_of(16), 0);
        out.extend_from_slice(bytes);
    }
    out
}

/// A segment ready to be searched.
#[derive(Debug)]
pub(super) struct Segment {
    bytes: Bytes,
    entries: usize,
    wide: bool,
    ranges: [Range<usize>; SECTIONS],
    /// Length, first entry, first token; the last row is the end.
    lengths: Vec<(u32, u32, u64)>,
    bits: u32,
}

/// A file whose bytes do not fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Damaged;

/// A text cut into tokens for being looked up.
#[derive(Debug, Default)]
pub(super) struct Asked {
    pub(super) hashes: Vec<u64>,
    pub(super) signature: u128,
}

/// A wording that reaches the threshold. 100 means the same tokens, not the same text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::memory) struct Hit {
    pub(in crate::memory) percent: u8,
    pub(in crate::memory) row: i64,
}

/// Room that is used again from query to query.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    symbols: Vec<u32>,
    by_rarity: Vec<(i64, u32)>,
    candidates: Vec<u32>,
    text: Vec<u32>,
    pattern: Pattern,
}

impl Asked {
    pub(super) fn set(&mut self, text: &str) {
        self.hashes.clear();
        self.hashes.extend(tokens(text).map(|token| hash(token.as_bytes())));
        self.signature = self.hashes.iter().fold(0, |all, &hash| all | bit(hash));
    }
}

impl Segment {
    /// Reads the header and checks that the sections fit.
    pub(super) fn open(bytes: Bytes) -> Result<Segment, Damaged> {
        let number = |at: usize| -> Result<u64, Damaged> {
            Ok(u64::from_le_bytes(bytes.get(at..at + 8).ok_or(Damaged)?.try_into().map_err(|_| Damaged)?))
        };
        if bytes.get(..8) != Some(MAGIC) || bytes.len() < HEADER {
            return Err(Damaged);
        }
        let sum = hash(&[&bytes[8..32], &bytes[40..HEADER]].concat());
        if sum != number(32)? {
            return Err(Damaged);
        }
        let (entries, kinds, wide) = (number(8)? as usize, number(16)? as usize, number(24)? != 0);
        let mut ranges = [const { 0..0 }; SECTIONS];
        for (i, range) in ranges.iter_mut().enumerate() {
            let (start, length) = (number(40 + i * 16)? as usize, number(48 + i * 16)? as usize);
            *range = start..start.checked_add(length).filter(|&end| end <= bytes.len()).ok_or(Damaged)?;
        }
        let bits = directory_bits(kinds);
        let size = |section: Section| ranges[section as usize].len();
        let fits = size(Section::Directory) == ((1 << bits) + 1) * 4
            && size(Section::Hashes) == kinds * 8
            && size(Section::Ids) == kinds * 4
            && size(Section::Rows) == entries * 8
            && size(Section::Signatures) == entries * 16
            && size(Section::NearStarts) == (kinds + 1) * 4
            && size(Section::FarStarts) == (kinds + 1) * 4;
        if !fits {
            return Err(Damaged);
        }
        let mut segment = Segment { bytes, entries, wide, ranges, lengths: Vec::new(), bits };
        let rows = segment.section(Section::Lengths).chunks_exact(16).map(|row| {
            let (length, first) = row[..8].split_at(4);
            (le32(length), le32(first), u64::from_le_bytes(row[8..].try_into().expect("eight bytes")))
        });
        segment.lengths = rows.collect();
        let tokens = (segment.ranges[Section::Tokens as usize].len() / if wide { 4 } else { 2 }) as u64;
        let sorted = segment.lengths.is_sorted_by(|a, b| a.0 < b.0 && a.1 <= b.1 && a.2 <= b.2);
        let ends = segment.lengths.last().is_some_and(|end| end.1 as usize == entries && end.2 == tokens);
        if sorted && ends { Ok(segment) } else { Err(Damaged) }
    }

    /// Number of wordings.
    pub(super) fn len(&self) -> usize {
        self.entries
    }

    #[inline]
    fn section(&self, section: Section) -> &[u8] {
        &self.bytes[self.ranges[section as usize].clone()]
    }

    fn token(&self, hash: u64) -> Option<u32> {
        let directory = self.section(Section::Directory);
        let slot = slot_of(hash, self.bits) as usize * 4;
        let from = le32(directory.get(slot..slot + 4)?) as usize;
        let to = le32(directory.get(slot + 4..slot + 8)?) as usize;
        let hashes = self.section(Section::Hashes).get(from * 8..to * 8)?;
        let found =
            hashes.chunks_exact(8).position(|h| u64::from_le_bytes(h.try_into().expect("eight bytes")) == hash)?;
        let ids = self.section(Section::Ids);
        Some(le32(ids.get((from + found) * 4..(from + found) * 4 + 4)?))
    }

    /// Appends every wording that reaches `min` percent.
    pub(super) fn search(
        &self,
        asked: &Asked,
        min: u8,
        scratch: &mut Scratch,
        hits: &mut Vec<Hit>,
    ) -> Result<(), Damaged> {
        let asked_length = asked.hashes.len();
        scratch.symbols.clear();
        scratch.symbols.extend(asked.hashes.iter().map(|&hash| self.token(hash).unwrap_or(u32::MAX)));
        scratch.pattern.set(&scratch.symbols);
        // The lengths that can reach the threshold, as rows of the table.
        let shortest = asked_length - max_distance(asked_length, min);
        let window = {
            let rows = &self.lengths[..self.lengths.len().saturating_sub(1)];
            let from = rows.partition_point(|row| (row.0 as usize) < shortest);
            let reach = |length: usize| length - asked_length <= max_distance(length, min);
            let to = rows.partition_point(|row| (row.0 as usize) <= asked_length || reach(row.0 as usize));
            from..to
        };
        if min < FAR || asked_length == 0 {
            return self.scan(asked, min, window, scratch, hits);
        }
        scratch.by_rarity.clear();
        // Tokens that occur nowhere are the rarest of all; no list to look up, but they count.
        scratch.by_rarity.extend(
            scratch
                .symbols
                .iter()
                .enumerate()
                .map(|(at, &symbol)| (if symbol == u32::MAX { -1 } else { i64::from(symbol) }, at as u32)),
        );
        scratch.by_rarity.sort_unstable();
        scratch.candidates.clear();
        let mut candidates = std::mem::take(&mut scratch.candidates);
        for (by_rarity, &(symbol, at)) in scratch.by_rarity.iter().enumerate().take(prefix(asked_length, min)) {
            let Ok(symbol) = usize::try_from(symbol) else { continue };
            let place = Place { length: asked_length, at: at as usize, by_rarity, min };
            let near = self.list(Section::NearStarts, Section::NearPostings, symbol)?;
            self.gather(near, &place, window.clone(), asked.signature, &mut candidates)?;
            if min < NEAR {
                let far = self.list(Section::FarStarts, Section::FarPostings, symbol)?;
                self.gather(far, &place, window.clone(), asked.signature, &mut candidates)?;
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        let mut row = window.start;
        for &entry in &candidates {
            while self.lengths.get(row + 1).ok_or(Damaged)?.1 <= entry {
                row += 1;
            }
            self.compare(entry, row, asked_length, min, scratch, hits)?;
        }
        scratch.candidates = candidates;
        Ok(())
    }

    fn list(&self, starts: Section, postings: Section, token: usize) -> Result<&[u8], Damaged> {
        let starts = self.section(starts);
        let from = le32(starts.get(token * 4..token * 4 + 4).ok_or(Damaged)?) as usize;
        let to = le32(starts.get(token * 4 + 4..token * 4 + 8).ok_or(Damaged)?) as usize;
        self.section(postings).get(from * POSTING..to * POSTING).ok_or(Damaged)
    }

    /// Appends the entries of a list that length, place and signature do not rule out.
    fn gather(
        &self,
        list: &[u8],
        place: &Place,
        window: Range<usize>,
        signature: u128,
        out: &mut Vec<u32>,
    ) -> Result<(), Damaged> {
        let signatures = self.section(Section::Signatures);
        let entry_of = |i: usize| le32(&list[i * POSTING..i * POSTING + 4]);
        let count = list.len() / POSTING;
        let mut at = 0;
        for row in window {
            let (length, first, _) = self.lengths[row];
            let end = self.lengths.get(row + 1).ok_or(Damaged)?.1;
            let length = length as usize;
            let longer = length.max(place.length);
            let allowed = max_distance(longer, place.min);
            let needed = longer - allowed;
            if at >= count {
                break;
            }
            if place.length - place.by_rarity < needed {
                continue;
            }
            at = lower_bound(at, count, |i| entry_of(i) < first);
            while at < count {
                let posting = &list[at * POSTING..at * POSTING + POSTING];
                let entry = le32(&posting[..4]);
                if entry >= end {
                    break;
                }
                at += 1;
                let (there, by_rarity) = (posting[4], usize::from(posting[5]));
                if length - by_rarity.min(length) < needed && by_rarity != 255 {
                    continue;
                }
                if there != 255 && place.least_distance(usize::from(there), length) > allowed {
                    continue;
                }
                let from = entry as usize * 16;
                let own = signatures.get(from..from + 16).ok_or(Damaged)?;
                let own = u128::from_le_bytes(own.try_into().expect("sixteen bytes"));
                if least_difference(own, signature) <= allowed {
                    out.push(entry);
                }
            }
        }
        Ok(())
    }

    /// Compares with every wording of a possible length.
    fn scan(
        &self,
        asked: &Asked,
        min: u8,
        window: Range<usize>,
        scratch: &mut Scratch,
        hits: &mut Vec<Hit>,
    ) -> Result<(), Damaged> {
        let signatures = self.section(Section::Signatures);
        let asked_length = asked.hashes.len();
        for row in window {
            let (length, first, _) = self.lengths[row];
            let end = self.lengths.get(row + 1).ok_or(Damaged)?.1;
            let allowed = max_distance(asked_length.max(length as usize), min);
            for entry in first..end {
                let from = entry as usize * 16;
                let own = signatures.get(from..from + 16).ok_or(Damaged)?;
                let own = u128::from_le_bytes(own.try_into().expect("sixteen bytes"));
                if least_difference(own, asked.signature) <= allowed {
                    self.compare(entry, row, asked_length, min, scratch, hits)?;
                }
            }
        }
        Ok(())
    }

    #[inline]
    fn compare(
        &self,
        entry: u32,
        row: usize,
        asked_length: usize,
        min: u8,
        scratch: &mut Scratch,
        hits: &mut Vec<Hit>,
    ) -> Result<(), Damaged> {
        let (length, first, base) = self.lengths[row];
        let length = length as usize;
        let from = base as usize + (entry - first) as usize * length;
        let all = self.section(Section::Tokens);
        scratch.text.clear();
        if self.wide {
            let own = all.get(from * 4..(from + length) * 4).ok_or(Damaged)?;
            scratch.text.extend(own.chunks_exact(4).map(le32));
        } else {
            let own = all.get(from * 2..(from + length) * 2).ok_or(Damaged)?;
            scratch.text.extend(own.chunks_exact(2).map(|t| u32::from(u16::from_le_bytes([t[0], t[1]]))));
        }
        let longer = length.max(asked_length);
        if let Some(distance) = scratch.pattern.distance(&scratch.text, max_distance(longer, min)) {
            let rows = self.section(Section::Rows);
            let at = entry as usize * 8;
            let row = rows.get(at..at + 8).ok_or(Damaged)?;
            let row = i64::from_le_bytes(row.try_into().expect("eight bytes"));
            hits.push(Hit { percent: percent(distance, longer), row });
        }
        Ok(())
    }
}

/// A token of the query that is looked up.
struct Place {
    /// Tokens of the query.
    length: usize,
    /// Its place in the text.
    at: usize,
    /// Its place among the query's tokens by rarity.
    by_rarity: usize,
    min: u8,
}

impl Place {
    /// The least distance of the texts if the token at `there` of the other, which has `length`
    /// tokens, stays in place for this one.
    #[inline]
    fn least_distance(&self, there: usize, length: usize) -> usize {
        // A damaged file may say a place outside; nothing worse than a candidate more follows.
        let after = length.saturating_sub(there + 1);
        self.at.abs_diff(there) + (self.length - self.at - 1).abs_diff(after)
    }
}

/// The least distance of two texts with these signatures: each bit that only one has stands for at
/// least one token that only it has, and a changed token can explain one of each side.
#[inline]
pub(super) fn least_difference(a: u128, b: u128) -> usize {
    (a & !b).count_ones().max((b & !a).count_ones()) as usize
}

/// The first place in `from..to` where `before` no longer holds; steps grow, since it is mostly near.
#[inline]
fn lower_bound(from: usize, to: usize, before: impl Fn(usize) -> bool) -> usize {
    let mut low = from;
    let mut step = 1;
    while low + step <= to && before(low + step - 1) {
        low += step;
        step *= 2;
    }
    let mut high = (low + step - 1).min(to);
    while low < high {
        let middle = usize::midpoint(low, high);
        if before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

#[inline]
fn le32(bytes: &[u8]) -> u32 {
    u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
}
