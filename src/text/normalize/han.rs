//! Chinese, folded code point by code point: one Simplified character stands for itself and for all
//! its Traditional and variant forms, so that a term in either script is found in the other.
//!
//! The table is `han.tsv`. Regional wording is not touched: 軟體 and 软件 are two words.

use std::sync::LazyLock;

use super::{Sink, gap_of, is_ignorable};

const DATA: &str = include_str!("han.tsv");

/// First and last code point of the direct table: CJK extension A to the end of the BMP's ideographs.
const FIRST: u32 = 0x3400;
const LAST: u32 = 0x9FFF;

struct Table {
    direct: Vec<char>,
    /// Pairs outside the direct table, sorted.
    other: Vec<(char, char)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut direct: Vec<char> = (FIRST..=LAST).map(|c| char::from_u32(c).expect("no surrogate here")).collect();
    let mut other = Vec::new();
    for line in DATA.lines().filter(|line| !line.starts_with('#')) {
        let Some((to, from)) = line.split_once('\t') else { continue };
        let Some(to) = to.chars().next() else { continue };
        for c in from.chars() {
            match (c as u32).checked_sub(FIRST).and_then(|i| direct.get_mut(i as usize)) {
                Some(place) => *place = to,
                None => other.push((c, to)),
            }
        }
    }
    other.sort_unstable();
    Table { direct, other }
});

/// The character that `c` is compared as: itself when it has no other form.
///
/// ```
/// use tilmach::text::normalize::han::fold_char;
/// assert_eq!(fold_char('維'), '维');
/// assert_eq!(fold_char('裏'), fold_char('裡'));
/// ```
pub fn fold_char(c: char) -> char {
    let code = c as u32;
    if (FIRST..=LAST).contains(&code) {
        return TABLE.direct[(code - FIRST) as usize];
    }
    match c {
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９' => {
            let ascii = (code - 0xFEE0) as u8;
            char::from(ascii.to_ascii_lowercase())
        }
        '‧' | '・' | '•' | '･' => '·',
        // Brackets are wide in most texts.
        '(' => '（',
        ')' => '）',
        '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF20}' => c,
        c if c.is_ascii() => c.to_ascii_lowercase(),
        // Compatibility ideographs and radicals, which PDF files give for characters, decompose to one character.
        '\u{2E80}'..='\u{2FD5}' | '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}' => {
            let plain = icu_normalizer::DecomposingNormalizerBorrowed::new_nfkd()
                .normalize_iter(std::iter::once(c))
                .next()
                .unwrap_or(c);
            if plain == c { c } else { fold_char(plain) }
        }
        c if code > LAST => TABLE.other.binary_search_by_key(&c, |p| p.0).map_or(c, |i| TABLE.other[i].1),
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Folds `text` into `sink`.
pub fn fold<S: Sink>(text: &str, sink: &mut S) {
    let mut buffer = [0; 4];
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if is_ignorable(c) {
            sink.mark(at, end);
        } else if c.is_alphanumeric() || c == '·' || ('\u{2E80}'..='\u{2FD5}').contains(&c) {
            sink.letter(fold_char(c).encode_utf8(&mut buffer).as_bytes(), at, end);
        } else if fold_char(c) == '·' {
            sink.letter("·".as_bytes(), at, end);
        } else {
            sink.gap(gap_of(c), at, end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sound() {
        let mut seen = std::collections::BTreeSet::new();
        let mut last = '\0';
        for line in DATA.lines().filter(|line| !line.starts_with('#')) {
            let (to, from) = line.split_once('\t').unwrap();
            let mut chars = to.chars();
            let to = chars.next().unwrap();
            assert!(chars.next().is_none() && to > last, "{line}");
            last = to;
            for c in from.chars() {
                assert!(seen.insert(c), "{c} folds twice");
                assert_eq!(fold_char(c), to);
            }
            assert_eq!(fold_char(to), to, "{to} folds on");
        }
        assert!(seen.len() > 3000);
    }
}
