//! The veto against Chinese hits that stand across a word boundary by chance.
//!
//! 国内 stands in 中国内地, which is 中国|内地. The clause around a hit is cut into words twice, each time
//! so that its words are as common as they can be: once freely, and once so that no word reaches
//! across an edge of the hit. Where the second way is clearly less likely, the hit is refused. How
//! common words are says `frequencies.tsv`; `crossings.tsv` lists places that this cannot tell.
//!
//! Only terms of two characters are judged: longer ones do not come about by chance.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use super::table::Mixed;
use crate::model::Span;
use crate::text::han::is_han;

const CROSSINGS: &str = include_str!("crossings.tsv");
const FREQUENCIES: &str = include_str!("frequencies.tsv");

/// How many characters of a clause are read on either side of a hit.
const CONTEXT: usize = 6;
/// The longest word of the list, in characters.
const LONGEST: usize = 3;
/// What a character costs that the list does not have, in quarters of a bit: a word seen half a time
/// where it was counted.
const UNKNOWN: u8 = 107;
/// How much cutting around the hit may cost above cutting freely, in quarters of a bit. Measured on
/// the treebank, anything from one bit to four does equally well.
const LENIENCE: u16 = 8;

/// What words of one to three characters cost, by [`key`].
static COSTS: LazyLock<HashMap<u64, u8, BuildHasherDefault<Mixed>>> = LazyLock::new(|| {
    let mut costs = HashMap::with_capacity_and_hasher(100_000, BuildHasherDefault::default());
    for line in FREQUENCIES.lines().filter(|l| !l.starts_with('#')).skip(1) {
        let mut cells = line.split('\t');
        let Some(cost) = cells.next().and_then(|cost| cost.parse().ok()) else { continue };
        for (length, words) in (1..).zip(cells) {
            let chars: Vec<char> = words.chars().collect();
            costs.extend(chars.chunks_exact(length).map(|word| (key(word), cost)));
        }
    }
    costs
});

/// Up to three characters as one number, its bits mixed.
fn key(word: &[char]) -> u64 {
    let packed = word.iter().fold(0u64, |key, c| key << 21 | u64::from(u32::from(*c)));
    let mixed = packed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed ^ mixed >> 32
}

/// Term → the stretches it stands in by chance, and where in them, in bytes.
static LISTED: LazyLock<HashMap<&'static str, Vec<(&'static str, usize)>>> = LazyLock::new(|| {
    let mut listed: HashMap<_, Vec<_>> = HashMap::new();
    for line in CROSSINGS.lines().filter(|l| !l.starts_with('#')).skip(1) {
        let mut cells = line.split('\t');
        let (Some(text), Some(term)) = (cells.next(), cells.next()) else { continue };
        if let Some(at) = text.find(term) {
            listed.entry(term).or_default().push((text, at));
        }
    }
    listed
});

/// What the veto knows of a term.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Judged {
    /// Whether `crossings.tsv` has it.
    listed: bool,
    /// Whether it is two Chinese characters.
    short: bool,
}

impl Judged {
    /// Of a term in match form.
    pub(super) fn of(term: &str) -> Judged {
        let mut chars = term.chars();
        let short =
            matches!((chars.next(), chars.next(), chars.next()), (Some(a), Some(b), None) if is_han(a) && is_han(b));
        Judged { listed: LISTED.contains_key(term), short }
    }

    /// Whether it can ever refuse a hit.
    pub(super) fn matters(self) -> bool {
        self.short || self.listed
    }
}

/// Whether the hit of a term in `text`, which is in match form, stands across a word boundary.
pub(super) fn crosses(text: &str, hit: Span, term: Judged) -> bool {
    if term.listed && is_listed(text, hit) {
        return true;
    }
    if !term.short {
        return false;
    }
    let mut clause = ['\0'; 2 * CONTEXT + 2];
    let mut first = CONTEXT;
    for c in text[..hit.start].chars().rev().take(CONTEXT).take_while(|c| is_han(*c)) {
        first -= 1;
        clause[first] = c;
    }
    let mut end = CONTEXT;
    let after = text[hit.end..].chars().take(CONTEXT).take_while(|c| is_han(*c));
    for c in hit.of(text).chars().chain(after) {
        clause[end] = c;
        end += 1;
    }
    across(&clause[first..end], CONTEXT - first)
}

/// Whether the list has the place of a hit.
fn is_listed(text: &str, hit: Span) -> bool {
    let places = LISTED.get(hit.of(text)).into_iter().flatten();
    places.into_iter().any(|(stretch, at)| {
        let start = hit.start.checked_sub(*at);
        start.is_some_and(|start| text.as_bytes()[start..].starts_with(stretch.as_bytes()))
    })
}

/// Whether the two characters from `hit` on are cut apart when the clause is cut into its likeliest words.
fn across(clause: &[char], hit: usize) -> bool {
    let edges = [hit, hit + 2];
    let reaches_over =
        |from: usize, to: usize| (from > hit || to < hit + 2) && edges.iter().any(|&edge| from < edge && edge < to);
    // Words that reach across an edge are rare; without one there is nothing to weigh.
    let costs = &*COSTS;
    let some = (hit.saturating_sub(LONGEST - 1)..=hit + 1).any(|from| {
        (from + 2..=clause.len().min(from + LONGEST))
            .any(|to| reaches_over(from, to) && costs.contains_key(&key(&clause[from..to])))
    });
    if !some {
        return false;
    }
    let mut free = [u16::MAX; 2 * CONTEXT + 3];
    let mut around = free;
    (free[0], around[0]) = (0, 0);
    for from in 0..clause.len() {
        for to in from + 1..=clause.len().min(from + LONGEST) {
            let cost = match costs.get(&key(&clause[from..to])) {
                Some(cost) => u16::from(*cost),
                None if to == from + 1 => u16::from(UNKNOWN),
                None => continue,
            };
            free[to] = free[to].min(free[from] + cost);
            if !reaches_over(from, to) {
                around[to] = around[to].min(around[from] + cost);
            }
        }
    }
    around[clause.len()] > free[clause.len()] + LENIENCE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crosses(text: &str, term: &str) -> bool {
        let at = text.find(term).unwrap();
        super::crosses(text, Span::new(at, at + term.len()), Judged::of(term))
    }

    #[test]
    fn hits_across_words_are_refused() {
        for (text, term) in [
            ("大陆军事基地", "陆军"),
            ("在中国内地的业务", "国内"),
            ("殖民主义和掠夺", "民主"),
            ("美国家庭", "国家"),
            ("英国王室成员", "国王"),
            ("危险体现在", "现在"),
            ("将军队规模", "将军"),
        ] {
            assert!(crosses(text, term), "{text} {term}");
        }
    }

    #[test]
    fn hits_between_words_are_kept() {
        for (text, term) in [
            ("而非理性的讨论", "理性"),
            ("从中华人民共和国建政", "中华"),
            ("国家安全法", "国家"),
            ("他在陆军中服役", "陆军"),
            ("国内生产总值", "国内"),
            ("一方面对图们江", "方面"),
            ("解决就业者", "就业"),
        ] {
            assert!(!crosses(text, term), "{text} {term}");
        }
    }

    #[test]
    fn the_list_is_sound() {
        let mut seen = std::collections::BTreeSet::new();
        for line in CROSSINGS.lines().filter(|l| !l.starts_with('#')).skip(1) {
            let cells: Vec<_> = line.split('\t').collect();
            assert_eq!(cells.len(), 5, "{line}");
            assert!(cells[0].contains(cells[1]) && cells[0] != cells[1], "{line}");
            assert!(seen.insert((cells[0], cells[1])), "{line}");
            let folded: String = cells[0].chars().map(crate::text::normalize::han::fold_char).collect();
            assert_eq!(folded, cells[0], "in match form");
        }
    }

    #[test]
    fn the_frequencies_are_sound() {
        let (mut last, mut words) = (0, 0);
        for line in FREQUENCIES.lines().filter(|l| !l.starts_with('#')).skip(1) {
            let cells: Vec<_> = line.split('\t').collect();
            let cost: u8 = cells[0].parse().unwrap();
            assert!(cells.len() == 1 + LONGEST && cost > last && cost < UNKNOWN, "{cost}");
            last = cost;
            for (length, cell) in (1..).zip(&cells[1..]) {
                assert_eq!(cell.chars().count() % length, 0, "{cost}");
                assert!(cell.chars().all(|c| is_han(c) && crate::text::normalize::han::fold_char(c) == c), "{cost}");
                words += cell.chars().count() / length;
            }
        }
        assert_eq!(COSTS.len(), words, "no word twice, no two words with one key");
    }
}
