//! A hash table made for look-ups that miss the cache: key and values of a place stand side by side,
//! so that most look-ups read one line of memory.

use std::hash::Hasher;

/// No value.
pub(super) const NONE: u32 = u32::MAX;

/// From keys of 64 bits to two values each, at least one of which is not [`NONE`].
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Open addressing; its length is a power of two, or nothing when the table is empty.
    slots: Vec<Slot>,
    used: usize,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    key: u64,
    values: [u32; 2],
}

const EMPTY: Slot = Slot { key: 0, values: [NONE; 2] };

impl Table {
    #[inline]
    pub(super) fn get(&self, key: u64) -> Option<[u32; 2]> {
        // Nothing is found where there are no slots.
        let last = self.slots.len().checked_sub(1)?;
        let mut at = place(key) & last;
        loop {
            let slot = self.slots[at];
            if slot.values == EMPTY.values {
                return None;
            }
            if slot.key == key {
                return Some(slot.values);
            }
            at = (at + 1) & last;
        }
    }

    /// The values of `key`, to be written: they must not stay [`NONE`] both.
    pub(super) fn entry(&mut self, key: u64) -> &mut [u32; 2] {
        // Two fifths stay free.
        if self.used * 5 >= self.slots.len() * 3 {
            let more = (self.slots.len() * 2).max(16);
            let old = std::mem::replace(&mut self.slots, vec![EMPTY; more]);
            for slot in old.into_iter().filter(|slot| slot.values != EMPTY.values) {
                let at = self.seek(slot.key);
                self.slots[at] = slot;
            }
        }
        let at = self.seek(key);
        let slot = &mut self.slots[at];
        self.used += usize::from(slot.values == EMPTY.values);
        slot.key = key;
        &mut slot.values
    }

    /// All values, to be changed but not to [`NONE`].
    pub(super) fn values_mut(&mut self) -> impl Iterator<Item = &mut [u32; 2]> {
        self.slots.iter_mut().map(|slot| &mut slot.values).filter(|values| **values != EMPTY.values)
    }

    /// Where `key` stands or may be put; there is a free slot.
    fn seek(&self, key: u64) -> usize {
        let last = self.slots.len() - 1;
        let mut at = place(key) & last;
        while self.slots[at].values != EMPTY.values && self.slots[at].key != key {
            at = (at + 1) & last;
        }
        at
    }
}

#[inline]
fn place(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize
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

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_answers_as_a_map_does(
            told in prop::collection::vec((0u64..64, 0usize..2, 0u32..9), 0..200),
            asked in prop::collection::vec(0u64..80, 20),
        ) {
            let (mut table, mut map) = (Table::default(), HashMap::new());
            for (key, which, value) in told {
                table.entry(key << 40)[which] = value;
                map.entry(key << 40).or_insert([NONE; 2])[which] = value;
            }
            for key in asked {
                prop_assert_eq!(table.get(key << 40), map.get(&(key << 40)).copied());
            }
            let sum = |values: &[u32; 2]| values.iter().filter(|v| **v != NONE).map(|v| u64::from(*v)).sum::<u64>();
            prop_assert_eq!(table.values_mut().map(|v| sum(v)).sum::<u64>(), map.values().map(sum).sum::<u64>());
        }
    }
}
