//! Counting tokens while a segment is gathered.

/// The different tokens by their hash, with the number of each and how often it occurs.
///
/// A million units have too many for the caches of a processor, and a large import waits for this
/// table more than for anything else; so an entry is one place in memory, where the table of the
/// standard library has two.
#[derive(Debug, Default)]
pub(super) struct Kinds {
    /// Open addressing; a power of two, at most three quarters full.
    slots: Vec<Kind>,
    len: u32,
}

/// A token.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Kind {
    pub(super) hash: u64,
    /// In order of first occurrence.
    pub(super) number: u32,
    /// 0: a free slot.
    pub(super) count: u32,
}

impl Kinds {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.len as usize
    }

    /// All, in no order that means anything, but always the same.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Kind> {
        self.slots.iter().filter(|kind| kind.count > 0)
    }

    /// Counts a token; its number.
    #[inline]
    pub(super) fn count(&mut self, hash: u64) -> u32 {
        if self.len() * 4 >= self.slots.len() * 3 {
            self.grow();
        }
        let at = self.slot(hash);
        let kind = &mut self.slots[at];
        if kind.count == 0 {
            (kind.hash, kind.number) = (hash, self.len);
            self.len += 1;
        }
        kind.count += 1;
        kind.number
    }

    /// The slot of a token, or a free one for it.
    #[inline]
    fn slot(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at].count > 0 && self.slots[at].hash != hash {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        let slots = vec![Kind::default(); (self.slots.len() * 2).max(1 << 10)];
        for kind in std::mem::replace(&mut self.slots, slots).into_iter().filter(|kind| kind.count > 0) {
            let at = self.slot(kind.hash);
            self.slots[at] = kind;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Kinds;

    #[test]
    fn counts_what_a_map_counts() {
        let mut kinds = Kinds::default();
        // Many that share a slot, and zero.
        let hashes = (0..20_000u64).map(|i| (i * i % 3001) << 20);
        let mut map = std::collections::BTreeMap::new();
        for hash in hashes {
            let next = map.len() as u32;
            let known = map.entry(hash).or_insert((next, 0));
            known.1 += 1;
            assert_eq!(kinds.count(hash), known.0);
        }
        assert_eq!(kinds.len(), map.len());
        let counted: std::collections::BTreeMap<_, _> = kinds.iter().map(|k| (k.hash, (k.number, k.count))).collect();
        assert_eq!(counted, map);
    }
}
