//! Numbers for the codes of a unit, whose ids may be any text.

use std::collections::{BTreeMap, BTreeSet};

/// The number of each id, and which are taken.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    of: BTreeMap<String, u32>,
    taken: BTreeSet<u32>,
}

impl Numbers {
    /// Gives an id this number.
    pub(super) fn insert(&mut self, id: String, number: u32) {
        self.of.insert(id, number);
        self.taken.insert(number);
    }

    /// The number of `key`: that which it has, else `id` where that is a number nobody else has, else the
    /// next free one from a million on.
    pub(super) fn number(&mut self, key: &str, id: &str) -> u32 {
        if let Some(&number) = self.of.get(key) {
            return number;
        }
        let own = id.parse().ok().filter(|n: &u32| (1..1_000_000).contains(n) && !self.taken.contains(n));
        let number = own.unwrap_or_else(|| self.taken.last().map_or(1, |n| n + 1).max(1_000_000));
        self.insert(key.to_owned(), number);
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_keeps_its_number() {
        let mut numbers = Numbers::default();
        let of = ["7", "x", "7", "0", "x"].map(|id| numbers.number(id, id));
        assert_eq!(of, [7, 1_000_000, 7, 1_000_001, 1_000_000]);
    }
}
