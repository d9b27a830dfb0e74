//! Chinese characters: which they are, and which only one script has.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::model::Variety;

/// Whether `c` is a Chinese character: the unified ideographs with their extensions, the compatibility
/// ones, 々, 〇 and the numerals of the Suzhou script; no radicals and strokes, which are symbols
/// (Unicode 17, script Han).
///
/// ```
/// use tilmach::text::han::is_han;
/// assert!("维維〇々𠮷".chars().all(is_han));
/// assert!(!"、ア한⼈·a1".chars().any(is_han));
/// ```
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}' | '々' | '〇' | '〡'..='〩')
}

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
