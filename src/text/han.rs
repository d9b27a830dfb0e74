//! Characters that only one script of Chinese has.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::model::Variety;

/// The one script `c` belongs to, and its usual counterpart in the other. Nothing for characters
/// that both scripts write (后, 里, 台), also where they differ in meaning.
///
/// ```
/// use tilmach::{model::Variety, text::han};
/// assert_eq!(han::only('们'), Some((Variety::ZhHans, '們')));
/// assert_eq!(han::only('后'), None);
/// ```
pub fn only(c: char) -> Option<(Variety, char)> {
    static TABLE: OnceLock<HashMap<char, (Variety, char)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = HashMap::new();
        for line in include_str!("han.tsv").lines() {
            let (variety, pairs) = match line.split_once('\t') {
                Some(("hans", pairs)) => (Variety::ZhHans, pairs),
                Some(("hant", pairs)) => (Variety::ZhHant, pairs),
                _ => continue,
            };
            for pair in pairs.split(' ') {
                let mut chars = pair.chars();
                if let (Some(own), Some(other)) = (chars.next(), chars.next()) {
                    table.insert(own, (variety, other));
                }
            }
        }
        table
    });
    table.get(&c).copied()
}
