//! One immutable part of the index: its layout, and the search in it.
//!
//! A text and a query that reach the threshold share so many tokens in the same order that, of each,
//! only a few can be unshared. Number the tokens by rarity, the rarest first; let *w* be the rarest
//! token that an optimal alignment keeps in place. All rarer tokens of either text are unmatched,
//! and there can be at most `length − needed` of those, where `needed = longer − max_distance`. So
//! *w* is among the `length − needed + 1` rarest tokens of both: it is enough to index those of each
//! wording and to look up those of the query. For each such pair of places the lengths to the left
//! and to the right bound the distance from below; so do signatures of the tokens, one of 32 bits in
//! the list itself and one of 128 bits beside the tokens; and what is left is compared. Nothing is
//! thrown away that could reach the threshold.
//!
//! A text with mixed runs ([`crate::memory::similarity`]) has an entry for each reading, marked in
//! its row; a query with mixed runs searches once in each reading. Others have one entry and one
//! search, which stand for both.
//!
//! Two lists are kept for each token: *near* for thresholds from 70 %, *far* for what is needed
//! beyond that down to 50 %; below, every wording of a possible length is compared.
//!
//! All numbers are little-endian; every access is checked, and one outside means the file is damaged.
//! The header holds a checksum of what follows, and the file is dated by it ([`Segment::date`]).

use std::ops::{Range, RangeInclusive};
use std::time::{Duration, SystemTime};

use super::build::{bit, directory_bits, short_bit, slot_of};
use super::hash::hash;
use super::map::Bytes;
use crate::memory::lookup::LEAST_FRAGMENT;
use crate::memory::similarity::{Pattern, Reading, Tokens, max_distance, percent};

/// The threshold that the near lists serve.
pub(super) const NEAR: u8 = 70;
/// The threshold that near and far lists together serve.
pub(super) const FAR: u8 = 50;
/// Bytes of a posting: entry (4), short signature (4), place in the text (1), place by rarity (1);
/// 255 is "or more".
pub(super) const POSTING: usize = 10;
/// Bytes of a token in the dictionary: hash (8), number (4).
pub(super) const TOKEN: usize = 12;

/// Marks a row's entry that stands for the split reading alone.
pub(super) const ONLY_SPLIT: i64 = 1 << 62;
/// Marks a row's entry that stands for the unsplit reading alone.
pub(super) const ONLY_UNSPLIT: i64 = 1 << 61;

const MAGIC: &[u8; 8] = b"tlmhidx3";
const SECTIONS: usize = 10;
/// The numbers before the table of sections: entries, kinds of tokens, whether tokens are wide, checksum
/// of what follows the header; then the hash of the header.
const NUMBERS: usize = 4;
const TABLE: usize = 8 + NUMBERS * 8 + 8;
const HEADER: usize = TABLE + SECTIONS * 16;

/// The sections of a file, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    /// For each slot of leading hash bits the first token (u32), and the end.
    Directory,
    /// Token hashes in order (u64), each with its token (u32).
    Dictionary,
    /// For each length that occurs: length (u32), first entry (u32), first token (u64), and the end.
    Lengths,
    /// The store's row of each entry (i64), with the mark of its reading.
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
pub(super) fn file(entries: usize, kinds: usize, wide: bool, sections: &[(Section, Vec<u8>)]) -> Vec<u8> {
    let mut at = HEADER;
    let mut table = Vec::new();
    for (_, bytes) in sections {
        at = at.next_multiple_of(16);
        table.extend_from_slice(&(at as u64).to_le_bytes());
        table.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        at += bytes.len();
    }
    let mut out = Vec::with_capacity(at);
    out.resize(HEADER, 0);
    for (_, bytes) in sections {
        out.resize(out.len().next_multiple_of(16), 0);
        out.extend_from_slice(bytes);
    }
    let sum = crc32fast::hash(&out[HEADER..]);
    let mut header = MAGIC.to_vec();
    for number in [entries as u64, kinds as u64, u64::from(wide), u64::from(sum)] {
        header.extend_from_slice(&number.to_le_bytes());
    }
    header.extend_from_slice(&hash(&[&header[8..], &table[..]].concat()).to_le_bytes());
    header.extend_from_slice(&table);
    out[..HEADER].copy_from_slice(&header);
    out
}

/// The date that a file bears: an even second, which every file system can keep, of the years 2004 to
/// 2021, by its checksum.
pub(super) fn date(file: &[u8]) -> SystemTime {
    let seconds = (1 << 30) + (u64::from(checksum(file)) << 1 & 0x1FFF_FFFF);
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

fn checksum(file: &[u8]) -> u32 {
    le32(&file[TABLE - 16..TABLE - 12])
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
    pub(super) split: Cut,
    /// The other reading, when there are mixed runs.
    unsplit: Cut,
    mixed: bool,
}

/// The tokens of a text in one reading.
#[derive(Debug, Default)]
pub(super) struct Cut {
    pub(super) hashes: Vec<u64>,
    pub(super) signature: u128,
    short: u32,
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
    window: Vec<Length>,
    text: Vec<u32>,
    pattern: Pattern,
}

impl Asked {
    pub(super) fn set(&mut self, text: &str) {
        self.mixed = self.split.set(text, Reading::Split);
        if self.mixed {
            self.unsplit.set(text, Reading::Unsplit);
        }
    }

    /// Whether the two readings differ.
    pub(super) fn is_mixed(&self) -> bool {
        self.mixed
    }

    /// The searches that have to be made: the tokens, and the mark of entries that are of the other
    /// reading.
    pub(super) fn readings(&self) -> impl Iterator<Item = (&Cut, i64)> {
        let split = (&self.split, if self.mixed { ONLY_UNSPLIT } else { 0 });
        std::iter::once(split).chain(self.mixed.then_some((&self.unsplit, ONLY_SPLIT)))
    }
}

impl Cut {
    /// Cuts `text`; whether it has mixed runs.
    fn set(&mut self, text: &str, reading: Reading) -> bool {
        let mut tokens = Tokens::read(text, reading);
        self.hashes.clear();
        (self.signature, self.short) = (0, 0);
        for token in &mut tokens {
            let hash = hash(token.as_bytes());
            self.hashes.push(hash);
            self.signature |= bit(hash);
            self.short |= short_bit(hash);
        }
        tokens.is_mixed()
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
        let sum = hash(&[&bytes[8..TABLE - 8], &bytes[TABLE..HEADER]].concat());
        if sum != number(TABLE - 8)? {
            return Err(Damaged);
        }
        let (entries, kinds, wide) = (number(8)? as usize, number(16)? as usize, number(24)? != 0);
        let mut ranges = [const { 0..0 }; SECTIONS];
        for (i, range) in ranges.iter_mut().enumerate() {
            let (start, length) = (number(TABLE + i * 16)? as usize, number(TABLE + 8 + i * 16)? as usize);
            *range = start..start.checked_add(length).filter(|&end| end <= bytes.len()).ok_or(Damaged)?;
        }
        let bits = directory_bits(kinds);
        let size = |section: Section| ranges[section as usize].len();
        let fits = size(Section::Directory) == ((1 << bits) + 1) * 4
            && size(Section::Dictionary) == kinds * TOKEN
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
        let fits = |a: &(u32, u32, u64), b: &(u32, u32, u64)| {
            let entries = b.1.checked_sub(a.1)?;
            Some(b.2.checked_sub(a.2)? == u64::from(entries) * u64::from(a.0))
        };
        let sorted = segment.lengths.is_sorted_by(|a, b| a.0 < b.0 && fits(a, b) == Some(true));
        let ends = segment.lengths.last().is_some_and(|end| end.1 as usize == entries && end.2 == tokens);
        if sorted && ends { Ok(segment) } else { Err(Damaged) }
    }

    /// Whether all bytes are those that were written; reads the whole file.
    pub(super) fn is_whole(&self) -> bool {
        checksum(&self.bytes) == crc32fast::hash(&self.bytes[HEADER..])
    }

    /// The date that the file was given. As long as it has this date nobody has changed it, and it need
    /// not be read through to be trusted.
    pub(super) fn date(&self) -> SystemTime {
        date(&self.bytes)
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
        let tokens = self.section(Section::Dictionary).get(from * TOKEN..to * TOKEN)?;
        let own = hash.to_le_bytes();
        tokens.chunks_exact(TOKEN).find(|token| token[..8] == own).map(|token| le32(&token[8..]))
    }

    /// Appends every wording that reaches `min` percent, by each reading.
    pub(super) fn search(
        &self,
        asked: &Asked,
        min: u8,
        scratch: &mut Scratch,
        hits: &mut Vec<Hit>,
    ) -> Result<(), Damaged> {
        asked.readings().try_for_each(|(cut, other)| {
            let from = hits.len();
            self.search_cut(cut, min, scratch, hits)?;
            if other != 0 {
                let mut at = 0;
                hits.retain(|hit| {
                    at += 1;
                    at <= from || hit.row & other == 0
                });
            }
            Ok(())
        })
    }

    fn search_cut(&self, asked: &Cut, min: u8, scratch: &mut Scratch, hits: &mut Vec<Hit>) -> Result<(), Damaged> {
        let asked_length = asked.hashes.len();
        scratch.symbols.clear();
        scratch.symbols.extend(asked.hashes.iter().map(|&hash| self.token(hash).unwrap_or(u32::MAX)));
        scratch.pattern.set(&scratch.symbols);
        self.set_window(asked_length, min, &mut scratch.window)?;
        if min < FAR || asked_length == 0 {
            return self.scan(asked, scratch, hits);
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
        for (by_rarity, &(symbol, at)) in scratch.by_rarity.iter().enumerate().take(prefix(asked_length, min)) {
            let Ok(symbol) = usize::try_from(symbol) else { continue };
            let place = Place { length: asked_length, at: at as usize, by_rarity, short: asked.short };
            let near = self.list(Section::NearStarts, Section::NearPostings, symbol)?;
            place.gather(near, &scratch.window, &mut scratch.candidates);
            if min < NEAR {
                let far = self.list(Section::FarStarts, Section::FarPostings, symbol)?;
                place.gather(far, &scratch.window, &mut scratch.candidates);
            }
        }
        let (mut candidates, window) = (std::mem::take(&mut scratch.candidates), std::mem::take(&mut scratch.window));
        candidates.sort_unstable();
        candidates.dedup();
        let mut row = 0;
        for &entry in &candidates {
            while window.get(row).ok_or(Damaged)?.end <= entry {
                row += 1;
            }
            self.compare(entry, &window[row], asked, scratch, hits)?;
        }
        (scratch.candidates, scratch.window) = (candidates, window);
        Ok(())
    }

    /// The lengths that can reach the threshold.
    fn set_window(&self, asked_length: usize, min: u8, window: &mut Vec<Length>) -> Result<(), Damaged> {
        let shortest = asked_length - max_distance(asked_length, min);
        let from = self.lengths.partition_point(|row| (row.0 as usize) < shortest);
        window.clear();
        for pair in self.lengths.get(from..).unwrap_or_default().windows(2) {
            let ((length, first, token), (_, end, _)) = (pair[0], pair[1]);
            let length = length as usize;
            let longer = length.max(asked_length);
            let allowed = max_distance(longer, min);
            if length > asked_length && length - asked_length > allowed {
                break;
            }
            let start = usize::try_from(token).map_err(|_| Damaged)?;
            window.push(Length { tokens: length, first, end, start, allowed });
        }
        Ok(())
    }

    fn list(&self, starts: Section, postings: Section, token: usize) -> Result<&[u8], Damaged> {
        let starts = self.section(starts);
        let from = le32(starts.get(token * 4..token * 4 + 4).ok_or(Damaged)?) as usize;
        let to = le32(starts.get(token * 4 + 4..token * 4 + 8).ok_or(Damaged)?) as usize;
        self.section(postings).get(from * POSTING..to * POSTING).ok_or(Damaged)
    }

    /// Compares with every wording of a possible length.
    fn scan(&self, asked: &Cut, scratch: &mut Scratch, hits: &mut Vec<Hit>) -> Result<(), Damaged> {
        let window = std::mem::take(&mut scratch.window);
        for row in &window {
            for entry in row.first..row.end {
                self.compare(entry, row, asked, scratch, hits)?;
            }
        }
        scratch.window = window;
        Ok(())
    }

    /// Appends every wording whose tokens lie in one piece inside the query's, or the other way round.
    pub(super) fn fragments(&self, asked: &Cut, scratch: &mut Scratch, hits: &mut Vec<Hit>) -> Result<(), Damaged> {
        scratch.symbols.clear();
        scratch.symbols.extend(asked.hashes.iter().map(|&hash| self.token(hash).unwrap_or(u32::MAX)));
        let asked_length = asked.hashes.len();
        let (signatures, rows) = (self.section(Section::Signatures), self.section(Section::Rows));
        for pair in self.lengths.windows(2) {
            let ((length, first, start), (_, end, _)) = (pair[0], pair[1]);
            let length = length as usize;
            if length < LEAST_FRAGMENT || length == asked_length {
                continue;
            }
            for entry in first..end {
                let at = entry as usize;
                let own = signatures.get(at * 16..at * 16 + 16).ok_or(Damaged)?;
                let own = u128::from_le_bytes(own.try_into().expect("sixteen bytes"));
                let outside = if length < asked_length { own & !asked.signature } else { asked.signature & !own };
                if outside != 0 {
                    continue;
                }
                let start = usize::try_from(start).map_err(|_| Damaged)?;
                self.read_tokens(start + (entry - first) as usize * length, length, &mut scratch.text)?;
                if is_part(&scratch.text, &scratch.symbols) || is_part(&scratch.symbols, &scratch.text) {
                    let row = rows.get(at * 8..at * 8 + 8).ok_or(Damaged)?;
                    let row = i64::from_le_bytes(row.try_into().expect("eight bytes"));
                    hits.push(Hit { percent: share(length, asked_length), row });
                }
            }
        }
        Ok(())
    }

    /// Reads the tokens of a wording.
    #[inline]
    fn read_tokens(&self, from: usize, length: usize, out: &mut Vec<u32>) -> Result<(), Damaged> {
        let all = self.section(Section::Tokens);
        out.clear();
        if self.wide {
            let own = all.get(from * 4..(from + length) * 4).ok_or(Damaged)?;
            out.extend(own.chunks_exact(4).map(le32));
        } else {
            let own = all.get(from * 2..(from + length) * 2).ok_or(Damaged)?;
            out.extend(own.chunks_exact(2).map(|t| u32::from(u16::from_le_bytes([t[0], t[1]]))));
        }
        Ok(())
    }

    #[inline]
    fn compare(
        &self,
        entry: u32,
        row: &Length,
        asked: &Cut,
        scratch: &mut Scratch,
        hits: &mut Vec<Hit>,
    ) -> Result<(), Damaged> {
        let at = entry as usize * 16;
        let own = self.section(Section::Signatures).get(at..at + 16).ok_or(Damaged)?;
        let own = u128::from_le_bytes(own.try_into().expect("sixteen bytes"));
        if least_difference(own, asked.signature) > row.allowed {
            return Ok(());
        }
        let length = row.tokens;
        let from = row.start + (entry.checked_sub(row.first).ok_or(Damaged)?) as usize * length;
        self.read_tokens(from, length, &mut scratch.text)?;
        if let Some(distance) = scratch.pattern.distance(&scratch.text, row.allowed) {
            let rows = self.section(Section::Rows);
            let at = entry as usize * 8;
            let row = rows.get(at..at + 8).ok_or(Damaged)?;
            let row = i64::from_le_bytes(row.try_into().expect("eight bytes"));
            hits.push(Hit { percent: percent(distance, length.max(asked.hashes.len())), row });
        }
        Ok(())
    }
}

/// Whether `part`, of two tokens at least, lies in one piece in the longer `whole`.
pub(super) fn is_part<T: PartialEq>(part: &[T], whole: &[T]) -> bool {
    part.len() >= LEAST_FRAGMENT && part.len() < whole.len() && whole.windows(part.len()).any(|other| other == part)
}

/// The similarity of a text and a part of it: all that differs is what the longer has more.
pub(super) fn share(a: usize, b: usize) -> u8 {
    percent(a.abs_diff(b), a.max(b))
}

/// The wordings of one length.
#[derive(Clone, Copy, Debug)]
struct Length {
    tokens: usize,
    /// The first of them.
    first: u32,
    /// Where they end.
    end: u32,
    /// Where the tokens of the first begin.
    start: usize,
    /// The greatest distance that reaches the threshold.
    allowed: usize,
}

/// A token of the query that is looked up.
struct Place {
    /// Tokens of the query.
    length: usize,
    /// Its place in the text.
    at: usize,
    /// Its place among the query's tokens by rarity.
    by_rarity: usize,
    /// The short signature of the query.
    short: u32,
}

impl Place {
    /// Appends the entries of a list that length, place and short signature do not rule out.
    fn gather(&self, list: &[u8], window: &[Length], out: &mut Vec<u32>) {
        let (list, _) = list.as_chunks::<POSTING>();
        let entry_of = |i: usize| le32(&list[i][..4]);
        let mut at = 0;
        for row in window {
            if at >= list.len() {
                break;
            }
            let needed = row.tokens.max(self.length) - row.allowed;
            if self.length - self.by_rarity < needed {
                continue;
            }
            let most_rare = row.tokens.saturating_sub(needed);
            at = lower_bound(at, list.len(), |i| entry_of(i) < row.first);
            let places = self.places(row);
            for posting in &list[at..] {
                let entry = le32(&posting[..4]);
                if entry >= row.end {
                    break;
                }
                at += 1;
                let (there, by_rarity) = (usize::from(posting[8]), usize::from(posting[9]));
                // The cheapest first.
                if (by_rarity > most_rare && by_rarity != 255)
                    || (!places.contains(&there) && there != 255)
                    || differs_more(le32(&posting[4..8]), self.short, row.allowed)
                {
                    continue;
                }
                out.push(entry);
            }
        }
    }

    /// Where the token may stand in a text of `row`: if it keeps its place in an alignment, as many
    /// tokens are inserted or deleted before and after it as the lengths there differ by, which is
    /// `|there − a| + |there − b|` with the `a` and `b` at which one of the two lengths is the same.
    fn places(&self, row: &Length) -> RangeInclusive<usize> {
        // a + b, and the length of the query more, so that nothing goes below zero.
        let both = 2 * self.at + row.tokens;
        let first = both.saturating_sub(self.length + row.allowed).div_ceil(2);
        let last = (both + row.allowed).saturating_sub(self.length) / 2;
        first..=last
    }
}

/// Whether two short signatures rule out a distance of `allowed`; as [`least_difference`], both
/// counts of bits in one go (most processors a program is built for by default count no bits).
#[inline]
fn differs_more(a: u32, b: u32, allowed: usize) -> bool {
    let bits = u64::from(a & !b) | (u64::from(b & !a) << 32);
    let pairs = bits - ((bits >> 1) & 0x5555_5555_5555_5555);
    let fours = (pairs & 0x3333_3333_3333_3333) + ((pairs >> 2) & 0x3333_3333_3333_3333);
    let bytes = (fours + (fours >> 4)) & 0x0F0F_0F0F_0F0F_0F0F;
    let sums = bytes.wrapping_mul(0x0101_0101);
    ((sums >> 24) & 0xFF).max(sums >> 56) as usize > allowed
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
