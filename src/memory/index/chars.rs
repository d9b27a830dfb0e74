//! The same for the character metric: a table in RAM, made when it is first asked for.
//!
//! Character similarity is asked for seldom, so it has no files. Each text has its length and a
//! count of its characters in 64 classes, up to four of each class, as bits: what one text has and
//! the other has not is a lower bound of their distance. The rest is compared on the texts themselves.

use crate::memory::similarity::max_distance;

/// See the module.
#[derive(Debug, Default)]
pub(in crate::memory) struct CharIndex {
    /// Length in code points, bag, row.
    entries: Vec<(u32, [u64; 4], i64)>,
    sorted: bool,
}

fn bag(text: &str) -> (u32, [u64; 4]) {
    let mut levels = [0u64; 4];
    let mut length = 0;
    for c in text.chars() {
        length += 1;
        let class = 1u64 << (u32::from(c).wrapping_mul(0x9E37_79B1) >> 26);
        // The first level that lacks the class takes it: a count in unary.
        if let Some(level) = levels.iter_mut().find(|level| **level & class == 0) {
            *level |= class;
        }
    }
    (length, levels)
}

impl CharIndex {
    /// Adds the wording in `row`.
    pub(in crate::memory) fn push(&mut self, row: i64, text: &str) {
        let (length, bag) = bag(text);
        self.entries.push((length, bag, row));
        self.sorted = false;
    }

    /// The rows that may reach `min` percent; each has to be compared.
    pub(in crate::memory) fn candidates(&mut self, text: &str, min: u8) -> Vec<i64> {
        if !self.sorted {
            self.entries.sort_by_key(|&(length, _, row)| (length, row));
            self.sorted = true;
        }
        let (asked, own) = bag(text);
        let from = self.entries.partition_point(|e| {
            (e.0 as usize) < asked as usize && (asked - e.0) as usize > max_distance(asked as usize, min)
        });
        let near = self.entries[from..]
            .iter()
            .take_while(|e| e.0 <= asked || (e.0 - asked) as usize <= max_distance(e.0 as usize, min));
        near.filter(|e| {
            let differ = |a: &[u64; 4], b: &[u64; 4]| a.iter().zip(b).map(|(a, b)| (a & !b).count_ones()).sum::<u32>();
            let least = differ(&own, &e.1).max(differ(&e.1, &own));
            least as usize <= max_distance(asked.max(e.0) as usize, min)
        })
        .map(|e| e.2)
        .collect()
    }
}
