//! Which texts a store has seen, in a fixed amount of memory: a Bloom filter.
//!
//! An import of tens of millions of units cannot remember them all, and asking every file of the
//! index about each unit takes longer the more files there are. The filter says *no* for nearly every
//! text that is new (97 of 100 at 30 million texts), and the index is asked about the rest.

/// Bits, a power of two: 32 MiB.
const BITS: u64 = 1 << 28;
/// Bits of a text.
const PROBES: u64 = 4;

/// See the module.
#[derive(Debug)]
pub(super) struct Seen {
    words: Vec<u64>,
}

impl Seen {
    /// A filter that has seen nothing.
    pub(super) fn new() -> Self {
        Seen { words: vec![0; (BITS / 64) as usize] }
    }

    /// Remembers a text by its hash.
    pub(super) fn insert(&mut self, hash: u64) {
        for (word, bit) in places(hash) {
            self.words[word] |= bit;
        }
    }

    /// Whether the text may have been seen; a text that was always may.
    pub(super) fn may_have(&self, hash: u64) -> bool {
        places(hash).all(|(word, bit)| self.words[word] & bit != 0)
    }
}

/// The places of a hash, by double hashing (Kirsch and Mitzenmacher 2008).
fn places(hash: u64) -> impl Iterator<Item = (usize, u64)> {
    let step = (hash >> 32) | 1;
    (0..PROBES).map(move |probe| {
        let bit = hash.wrapping_add(probe.wrapping_mul(step)) % BITS;
        ((bit / 64) as usize, 1 << (bit % 64))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::index::text_hash;

    #[test]
    fn what_was_seen_is_known_and_little_else() {
        let text = |i: u32| text_hash(&format!("text {i}"));
        let mut seen = Seen::new();
        (0..100_000).for_each(|i| seen.insert(text(i)));
        assert!((0..100_000).all(|i| seen.may_have(text(i))));
        let wrong = (100_000..200_000).filter(|&i| seen.may_have(text(i))).count();
        assert!(wrong < 100, "{wrong}");
    }
}
