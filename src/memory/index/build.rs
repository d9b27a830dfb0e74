//! Making a segment: the wordings of one language, sorted and turned into sections of bytes.

use super::hash::hash;
use super::kinds::Kinds;
use super::segment::{FAR, NEAR, ONLY_SPLIT, ONLY_UNSPLIT, POSTING, Section, TOKEN, file, prefix};
use crate::memory::similarity::{Reading, Tokens};

/// Gathers wordings; about 8 bytes a token and 16 a wording until it is finished.
#[derive(Debug, Default)]
pub(in crate::memory) struct Builder {
    kinds: Kinds,
    tokens: Vec<u32>,
    /// Where the tokens of each wording end, and its row.
    entries: Vec<(u32, i64)>,
    /// The hashes of one wording, kept for its memory.
    hashes: Vec<u64>,
}

impl Builder {
    /// Adds the wording in row `row` of the store. Rows must come in ascending order.
    pub(in crate::memory) fn add(&mut self, row: i64, text: &str) {
        let mut tokens = Tokens::read(text, Reading::Split);
        self.add_hashes(row, (&mut tokens).map(|token| hash(token.as_bytes())));
        if tokens.is_mixed() {
            // Two readings, two entries.
            self.entries.last_mut().expect("added above").1 |= ONLY_SPLIT;
            let unsplit = Tokens::read(text, Reading::Unsplit);
            self.add_hashes(row | ONLY_UNSPLIT, unsplit.map(|token| hash(token.as_bytes())));
        }
    }

    /// As [`Builder::add`], of a wording whose tokens are hashed already.
    pub(super) fn add_hashes(&mut self, row: i64, hashes: impl Iterator<Item = u64>) {
        // All before the first is looked for, so that the processor waits for several at once.
        self.hashes.clear();
        self.hashes.extend(hashes);
        for &hash in &self.hashes {
            self.tokens.push(self.kinds.count(hash));
        }
        self.entries.push((self.tokens.len() as u32, row));
    }

    /// Wordings so far.
    pub(in crate::memory) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are so many that a segment should be made of them, to bound memory.
    pub(in crate::memory) fn is_full(&self) -> bool {
        self.entries.len() >= 1 << 20 || self.tokens.len() >= 1 << 25
    }

    /// The bytes of the segment.
    pub(in crate::memory) fn finish(self) -> Vec<u8> {
        let Builder { kinds, mut tokens, entries, .. } = self;
        let (mut hashes, mut counts) = (vec![0u64; kinds.len()], vec![0u32; kinds.len()]);
        for kind in kinds.iter() {
            hashes[kind.number as usize] = kind.hash;
            counts[kind.number as usize] = kind.count;
        }
        drop(kinds);
        // The rarest token gets number 0: prefixes are cut in this order.
        let mut by_rarity: Vec<u32> = (0..hashes.len() as u32).collect();
        by_rarity.sort_unstable_by_key(|&id| (counts[id as usize], hashes[id as usize]));
        let mut rank = vec![0u32; hashes.len()];
        for (place, &id) in by_rarity.iter().enumerate() {
            rank[id as usize] = place as u32;
        }
        for token in &mut tokens {
            *token = rank[*token as usize];
        }
        let start = |entry: usize| if entry == 0 { 0 } else { entries[entry - 1].0 as usize };
        let of = |entry: u32| start(entry as usize)..entries[entry as usize].0 as usize;
        let mut order: Vec<u32> = (0..entries.len() as u32).collect();
        order.sort_by_key(|&entry| of(entry).len());

        let mut sections: Vec<(Section, Vec<u8>)> = Vec::new();
        let (directory, words) = dictionary(&hashes, &rank);
        sections.push((Section::Directory, directory));
        sections.push((Section::Dictionary, words));

        let wide = hashes.len() > 1 << 16;
        let mut token_bytes = Vec::with_capacity(tokens.len() * if wide { 4 } else { 2 });
        let mut signatures = Vec::with_capacity(entries.len() * 16);
        let mut rows = Vec::with_capacity(entries.len() * 8);
        let mut lengths = Vec::new();
        let mut last_length = None;
        let hash_of: Vec<u64> = by_rarity.iter().map(|&id| hashes[id as usize]).collect();
        let mut written = 0u64;
        for (place, &entry) in order.iter().enumerate() {
            let own = &tokens[of(entry)];
            if last_length != Some(own.len()) {
                last_length = Some(own.len());
                length_row(&mut lengths, own.len(), place, written);
            }
            written += own.len() as u64;
            let mut signature = 0u128;
            for &token in own {
                if wide {
                    token_bytes.extend_from_slice(&token.to_le_bytes());
                } else {
                    token_bytes.extend_from_slice(&(token as u16).to_le_bytes());
                }
                signature |= bit(hash_of[token as usize]);
            }
            signatures.extend_from_slice(&signature.to_le_bytes());
            rows.extend_from_slice(&entries[entry as usize].1.to_le_bytes());
        }
        length_row(&mut lengths, usize::MAX, order.len(), written);
        sections.push((Section::Lengths, lengths));
        sections.push((Section::Rows, rows));
        sections.push((Section::Tokens, token_bytes));
        sections.push((Section::Signatures, signatures));

        let [near, far] = postings(&mut tokens, &order, &of, &hash_of);
        sections.push((Section::NearStarts, near.0));
        sections.push((Section::NearPostings, near.1));
        sections.push((Section::FarStarts, far.0));
        sections.push((Section::FarPostings, far.1));
        file(entries.len(), hash_of.len(), wide, &sections)
    }
}

/// The bit of a token in a signature.
#[inline]
pub(super) fn bit(hash: u64) -> u128 {
    1 << (hash >> 57)
}

/// The bit of a token in a short signature; from other bits of the hash, so that each of the two
/// signatures sees what the other misses.
#[inline]
pub(super) fn short_bit(hash: u64) -> u32 {
    1 << ((hash >> 32) & 31)
}

fn length_row(out: &mut Vec<u8>, length: usize, first: usize, token: u64) {
    let length = u32::try_from(length).unwrap_or(u32::MAX);
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(&(first as u32).to_le_bytes());
    out.extend_from_slice(&token.to_le_bytes());
}

/// Token hashes in order with the token of each, and a directory by their first bits.
fn dictionary(hashes: &[u64], rank: &[u32]) -> (Vec<u8>, Vec<u8>) {
    let mut pairs: Vec<(u64, u32)> = hashes.iter().copied().zip(rank.iter().copied()).collect();
    pairs.sort_unstable();
    let bits = directory_bits(pairs.len());
    let mut directory = Vec::with_capacity(((1 << bits) + 1) * 4);
    let mut at = 0u32;
    for slot in 0..1u64 << bits {
        while pairs.get(at as usize).is_some_and(|(hash, _)| slot_of(*hash, bits) < slot) {
            at += 1;
        }
        directory.extend_from_slice(&at.to_le_bytes());
    }
    directory.extend_from_slice(&(pairs.len() as u32).to_le_bytes());
    let mut words = Vec::with_capacity(pairs.len() * TOKEN);
    for (hash, id) in pairs {
        words.extend_from_slice(&hash.to_le_bytes());
        words.extend_from_slice(&id.to_le_bytes());
    }
    (directory, words)
}

/// So many bits that a slot holds about two tokens.
pub(super) fn directory_bits(tokens: usize) -> u32 {
    (tokens / 2).max(1).ilog2()
}

#[inline]
pub(super) fn slot_of(hash: u64, bits: u32) -> u64 {
    if bits == 0 { 0 } else { hash >> (64 - bits) }
}

/// The near and the far lists, each as where they begin and what they hold: the places where a token
/// is among the rarest of a wording, as the entry, its short signature, the place in the text, the
/// place by rarity; sorted by entry. A far list goes on where the near one ends. The tokens of each
/// wording are put in order of rarity.
fn postings(
    tokens: &mut [u32],
    order: &[u32],
    of: &dyn Fn(u32) -> std::ops::Range<usize>,
    hash_of: &[u64],
) -> [(Vec<u8>, Vec<u8>); 2] {
    let kinds = hash_of.len();
    let mut starts = [vec![0u32; kinds + 2], vec![0u32; kinds + 2]];
    // Where each token stood in its text.
    let mut places = vec![0u8; tokens.len()];
    // The token and its place in one number, which sorts faster than a pair.
    let mut sorted: Vec<u64> = Vec::new();
    for &entry in order {
        let own = &mut tokens[of(entry)];
        sorted.clear();
        sorted.extend(own.iter().enumerate().map(|(at, &token)| u64::from(token) << 32 | at as u64));
        sorted.sort_unstable();
        for ((token, place), &both) in own.iter_mut().zip(&mut places[of(entry)]).zip(&sorted) {
            (*token, *place) = ((both >> 32) as u32, (both as u32).min(255) as u8);
        }
        let (near, far) = (prefix(own.len(), NEAR), prefix(own.len(), FAR));
        for (by_rarity, &token) in own.iter().enumerate().take(near.max(far)) {
            starts[usize::from(by_rarity >= near)][token as usize + 2] += 1;
        }
    }
    for starts in &mut starts {
        for i in 2..starts.len() {
            starts[i] += starts[i - 1];
        }
    }
    let total = |starts: &[u32]| starts.last().copied().unwrap_or(0) as usize;
    let mut lists = [vec![0u8; total(&starts[0]) * POSTING], vec![0u8; total(&starts[1]) * POSTING]];
    for (place, &entry) in order.iter().enumerate() {
        let own = &tokens[of(entry)];
        let (near, far) = (prefix(own.len(), NEAR), prefix(own.len(), FAR));
        let short = own.iter().fold(0, |all, &token| all | short_bit(hash_of[token as usize]));
        let both = own.iter().zip(&places[of(entry)]);
        for (by_rarity, (&token, &at)) in both.enumerate().take(near.max(far)) {
            let list = usize::from(by_rarity >= near);
            let slot = &mut starts[list][token as usize + 1];
            let from = *slot as usize * POSTING;
            *slot += 1;
            let posting = &mut lists[list][from..from + POSTING];
            posting[..4].copy_from_slice(&(place as u32).to_le_bytes());
            posting[4..8].copy_from_slice(&short.to_le_bytes());
            posting[8] = at;
            posting[9] = by_rarity.min(255) as u8;
        }
    }
    let [near, far] = starts.map(|mut starts| {
        starts.truncate(kinds + 1);
        starts.iter().flat_map(|start| start.to_le_bytes()).collect()
    });
    let [near_lists, far_lists] = lists;
    [(near, near_lists), (far, far_lists)]
}
