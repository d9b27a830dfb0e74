//! Sentences of two versions that belong together: by structure, length and anchors.
//!
//! Blocks are aligned first, then the sentences of blocks that belong together; both by the same
//! dynamic programme over 1:1, 1:0, 0:1, 1:2, 2:1, 2:2 and more (Gale and Church, *A Program for Aligning
//! Sentences in Bilingual Corpora*, Computational Linguistics 19, 1993, whose prior probabilities
//! are used), with more witnesses than length: numbers that both hold, names and terms that both
//! hold, and the kind of block. [`doubts`] then says which groups a person should look at.

use std::collections::HashMap;
use std::ops::Range;

/// What is known of a sentence before any word is understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence {
    /// Which block of its document it stands in.
    pub block: usize,
    /// A number that stands for the kind of that block: heading, paragraph …
    pub kind: u32,
    /// Length in a unit that versions share: about the number of sounds or syllables.
    pub length: f64,
    /// What a translation keeps: numbers, links.
    pub anchors: Vec<String>,
    /// What a translation often keeps: names, terms. They speak for a pair where both have them, and
    /// never against one.
    pub hints: Vec<String>,
}

/// Why a group may not be a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Sentences of one version only.
    Alone,
    /// One is much longer than the other.
    Length,
    /// Two sentences beside two, or those of two blocks beside one: which belongs to which is not known.
    /// A paragraph that the translation lacks looks like that when what follows it is short.
    Many,
    /// Of two kinds of block: a heading and a paragraph.
    Kind,
    /// Nothing but its length speaks for it, and the group beside it has no counterpart.
    Beside,
}

/// A length that languages share: a Han character says about as much as three letters.
pub fn length(text: &str) -> f64 {
    let weight = |c: char| if ('\u{2e80}'..='\u{9fff}').contains(&c) { 3.0 } else { 1.0 };
    text.chars().filter(|c| !c.is_whitespace()).map(weight).sum()
}

/// For each of the `groups` that [`align`] found why it is doubtful, if it is.
pub fn doubts(source: &[Sentence], target: &[Sentence], groups: &[(Range<usize>, Range<usize>)]) -> Vec<Option<Doubt>> {
    let ratio = ratio(source, target);
    let alone = |at: Option<usize>| at.and_then(|at| groups.get(at)).is_some_and(|(a, b)| a.is_empty() || b.is_empty());
    let judge = |(at, (left, right)): (usize, &(Range<usize>, Range<usize>))| {
        let (left, right) = (&source[left.clone()], &target[right.clone()]);
        if left.is_empty() || right.is_empty() {
            return Some(Doubt::Alone);
        }
        let across = |side: &[Sentence]| side.iter().any(|s| s.block != side[0].block);
        if left.len() > 1 && right.len() > 1 || across(left) || across(right) {
            return Some(Doubt::Many);
        }
        if left.iter().any(|s| s.kind != left[0].kind) || right.iter().any(|s| s.kind != left[0].kind) {
            return Some(Doubt::Kind);
        }
        let length = |side: &[Sentence]| side.iter().map(|s| s.length).sum::<f64>();
        let (a, b) = (length(left) * ratio, length(right));
        // Short sentences vary more than the variance says: a word more or less is nothing.
        if (a - b).abs() > 12.0 && deviation(a, b) > 2.5 || a.max(b) > 2.5 * a.min(b) + 12.0 {
            return Some(Doubt::Length);
        }
        let marks = |side: &[Sentence]| side.iter().flat_map(|s| s.anchors.iter().chain(&s.hints)).cloned().collect();
        let (here, there): (Vec<String>, Vec<String>) = (marks(left), marks(right));
        let vouched = here.iter().any(|mark| there.contains(mark));
        (!vouched && (alone(at.checked_sub(1)) || alone(Some(at + 1)))).then_some(Doubt::Beside)
    };
    groups.iter().enumerate().map(judge).collect()
}

/// The groups of sentences that belong together, in order; every sentence of either side is in
/// exactly one. Memory and time are bounded: what lies far off the diagonal is not looked at.
pub fn align(source: &[Sentence], target: &[Sentence]) -> Vec<(Range<usize>, Range<usize>)> {
    let blocks = |sentences: &[Sentence]| {
        let mut blocks: Vec<Range<usize>> = Vec::new();
        for (i, sentence) in sentences.iter().enumerate() {
            match blocks.last_mut() {
                Some(last) if sentences[last.start].block == sentence.block => last.end = i + 1,
                _ => blocks.push(i..i + 1),
            }
        }
        blocks
    };
    let (left, right) = (blocks(source), blocks(target));
    let ratio = ratio(source, target);
    let mut numbers = HashMap::new();
    let (source, target) = (marked(source, &mut numbers), marked(target, &mut numbers));
    let join = |sentences: &[Marked], range: &Range<usize>| Marked {
        kind: sentences[range.start].kind,
        length: sentences[range.clone()].iter().map(|s| s.length).sum(),
        anchors: sentences[range.clone()].iter().flat_map(|s| &s.anchors).copied().collect(),
        hints: sentences[range.clone()].iter().flat_map(|s| &s.hints).copied().collect(),
    };
    let joined_left: Vec<Marked> = left.iter().map(|range| join(&source, range)).collect();
    let joined_right: Vec<Marked> = right.iter().map(|range| join(&target, range)).collect();
    let mut groups = Vec::new();
    for (of_left, of_right) in beads(&joined_left, &joined_right, ratio) {
        let whole = |ranges: &[Range<usize>], part: &Range<usize>, at: usize| {
            if part.is_empty() { at..at } else { ranges[part.start].start..ranges[part.end - 1].end }
        };
        let (from, to) = groups.last().map_or((0, 0), |last: &(Range<usize>, Range<usize>)| (last.0.end, last.1.end));
        let (here, there) = (whole(&left, &of_left, from), whole(&right, &of_right, to));
        for (x, y) in beads(&source[here.clone()], &target[there.clone()], ratio) {
            let shift = |range: Range<usize>, by: usize| range.start + by..range.end + by;
            groups.push((shift(x, here.start), shift(y, there.start)));
        }
    }
    groups
}

/// A sentence with numbers for its anchors and hints: they are compared many thousand times.
struct Marked {
    kind: u32,
    length: f64,
    anchors: Vec<usize>,
    hints: Vec<usize>,
}

/// Equal marks of both versions get the same number.
fn marked<'s>(sentences: &'s [Sentence], numbers: &mut HashMap<&'s str, usize>) -> Vec<Marked> {
    let mut number = |marks: &'s [String]| -> Vec<usize> {
        let mut one = |mark: &'s String| {
            let next = numbers.len();
            *numbers.entry(mark.as_str()).or_insert(next)
        };
        marks.iter().map(&mut one).collect()
    };
    let mark = |s: &'s Sentence| Marked {
        kind: s.kind,
        length: s.length,
        anchors: number(&s.anchors),
        hints: number(&s.hints),
    };
    sentences.iter().map(mark).collect()
}

/// How long the target is for a source of one. Languages differ; these two texts are the best
/// witness, unless they are short: then they are taken to be alike.
fn ratio(source: &[Sentence], target: &[Sentence]) -> f64 {
    let total = |side: &[Sentence]| side.iter().map(|s| s.length).sum::<f64>() + 500.0;
    (total(target) / total(source)).clamp(0.5, 2.0)
}

/// By how many standard deviations two lengths differ. Variance grows with length; 6.8 is Gale and
/// Church's figure for characters.
fn deviation(a: f64, b: f64) -> f64 {
    (a - b).abs() / (6.8 * f64::midpoint(a, b).max(1.0)).sqrt()
}

/// Steps and the cost of each: −100·ln of the prior probability.
///
/// Gale and Church stop at two sentences; a Chinese translator joins three or four short ones by
/// commas often enough. Their priors are ours, by the step from one to two.
const STEPS: [(usize, usize, f64); 10] = [
    (1, 1, 11.6),
    (1, 0, 462.0),
    (0, 1, 462.0),
    (2, 1, 242.0),
    (1, 2, 242.0),
    (2, 2, 451.0),
    (3, 1, 380.0),
    (1, 3, 380.0),
    (4, 1, 500.0),
    (1, 4, 500.0),
];

/// The cheapest way through both lists.
fn beads(source: &[Marked], target: &[Marked], ratio: f64) -> Vec<(Range<usize>, Range<usize>)> {
    let (n, m) = (source.len(), target.len());
    if n == 0 && m == 0 {
        return Vec::new();
    }
    if n == 0 || m == 0 {
        let left = (0..n).map(|i| (i..i + 1, 0..0));
        return left.chain((0..m).map(|j| (n..n, j..j + 1))).collect();
    }
    let band = 40 + n.abs_diff(m);
    let width = 2 * band + 1;
    let mut best = vec![(f64::INFINITY, 0_u8); (n + 1) * width];
    let place = |i: usize, j: usize| {
        let middle = i * m / n;
        (j + band).checked_sub(middle).filter(|k| *k < width).map(|k| i * width + k)
    };
    if let Some(first) = place(0, 0) {
        best[first].0 = 0.0;
    }
    for i in 0..=n {
        let middle = i * m / n;
        for j in middle.saturating_sub(band)..=(middle + band).min(m) {
            let Some(here) = place(i, j) else { continue };
            for (step, &(a, b, prior)) in STEPS.iter().enumerate() {
                if i < a || j < b || (i, j) == (0, 0) {
                    continue;
                }
                let Some(from) = place(i - a, j - b) else { continue };
                let before = best[from].0 + prior;
                if before - MOST >= best[here].0 || before.is_infinite() {
                    continue;
                }
                let cost = before + mismatch(&source[i - a..i], &target[j - b..j], ratio);
                if cost < best[here].0 {
                    best[here] = (cost, step as u8);
                }
            }
        }
    }
    let mut path = Vec::new();
    let (mut i, mut j) = (n, m);
    while i > 0 || j > 0 {
        let Some(here) = place(i, j).filter(|p| best[*p].0.is_finite()) else {
            // Off the band: lengths differ wildly. Say so by leaving the rest unaligned.
            path.extend((0..j).rev().map(|k| (i..i, k..k + 1)));
            path.extend((0..i).rev().map(|k| (k..k + 1, 0..0)));
            break;
        };
        let step = STEPS[best[here].1 as usize];
        path.push((i - step.0..i, j - step.1..j));
        (i, j) = (i - step.0, j - step.1);
    }
    path.reverse();
    path
}

/// The most that shared marks take off the cost of a group: see [`mismatch`].
const MOST: f64 = 4.0 * (120.0 + 80.0);

/// How badly two groups fit, in the unit of [`STEPS`].
fn mismatch(source: &[Marked], target: &[Marked], ratio: f64) -> f64 {
    if source.is_empty() || target.is_empty() {
        return 0.0;
    }
    let length = |side: &[Marked]| side.iter().map(|s| s.length).sum::<f64>();
    let (a, b) = (length(source) * ratio, length(target));
    let delta = deviation(a, b);
    let mut cost = (delta * delta * 50.0).min(900.0);
    let shared = |marks: fn(&Marked) -> &[usize]| {
        let there = |mark: &&usize| target.iter().any(|s| marks(s).contains(mark));
        source.iter().flat_map(marks).filter(there).count()
    };
    let anchors = |side: &[Marked]| side.iter().map(|s| s.anchors.len()).sum::<usize>();
    let (left, right, both) = (anchors(source), anchors(target), shared(|s| &s.anchors));
    cost -= 120.0 * both.min(4) as f64;
    cost += 90.0 * (left + right - 2 * both.min(left).min(right)).min(4) as f64;
    cost -= 80.0 * shared(|s| &s.hints).min(4) as f64;
    if source[0].kind != target[0].kind {
        cost += 300.0;
    }
    cost
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(block: usize, length: f64, anchors: &[&str]) -> Sentence {
        Sentence { block, kind: 0, length, anchors: anchors.iter().map(|&a| a.to_owned()).collect(), hints: Vec::new() }
    }

    #[test]
    fn merged_split_dropped() {
        let source = [
            sentence(0, 60.0, &["2020"]),
            sentence(0, 90.0, &[]),
            sentence(0, 30.0, &["7"]),
            sentence(1, 50.0, &["12"]),
            sentence(1, 55.0, &["44"]),
        ];
        // The second is split in two; the fourth is gone.
        let target = [
            sentence(0, 58.0, &["2020"]),
            sentence(0, 44.0, &[]),
            sentence(0, 47.0, &[]),
            sentence(0, 31.0, &["7"]),
            sentence(1, 56.0, &["44"]),
        ];
        let groups = align(&source, &target);
        assert_eq!(groups, [(0..1, 0..1), (1..2, 1..3), (2..3, 3..4), (3..4, 4..4), (4..5, 4..5)]);
    }

    #[test]
    fn doubtful_groups_are_told() {
        let hint = |block, length, hint: &str| Sentence { hints: vec![hint.into()], ..sentence(block, length, &[]) };
        let source =
            [hint(0, 60.0, "kashgar"), sentence(1, 80.0, &[]), sentence(2, 40.0, &["7"]), sentence(3, 30.0, &[])];
        // The second is gone and the fourth is four times as long.
        let target = [hint(0, 55.0, "kashgar"), sentence(1, 42.0, &["7"]), sentence(2, 190.0, &[])];
        let groups = [(0..1, 0..1), (1..2, 1..1), (2..3, 1..2), (3..4, 2..3)];
        // What stands beside the gap is vouched for by a name and a number.
        assert_eq!(doubts(&source, &target, &groups), [None, Some(Doubt::Alone), None, Some(Doubt::Length)]);
        let bare = |s: &[Sentence]| -> Vec<Sentence> {
            s.iter().map(|s| Sentence { anchors: Vec::new(), hints: Vec::new(), ..s.clone() }).collect()
        };
        assert_eq!(doubts(&bare(&source), &bare(&target), &groups)[0], Some(Doubt::Beside));
    }

    #[test]
    fn sentences_of_two_blocks_beside_one_are_doubtful() {
        let source = [sentence(0, 40.0, &[]), sentence(1, 25.0, &["7"]), sentence(1, 30.0, &[])];
        let target = [sentence(0, 66.0, &["7"]), sentence(0, 31.0, &[])];
        assert_eq!(doubts(&source, &target, &[(0..2, 0..1), (2..3, 1..2)]), [Some(Doubt::Many), None]);
        // Within one block two sentences may well have become one.
        assert_eq!(doubts(&source[1..], &target[..1], &[(0..2, 0..1)]), [None]);
    }

    proptest::proptest! {
        #[test]
        fn every_sentence_is_in_exactly_one_group(
            left in proptest::collection::vec((0_usize..4, 1.0_f64..90.0), 0..60),
            right in proptest::collection::vec((0_usize..4, 1.0_f64..90.0), 0..60),
        ) {
            let make = |list: &[(usize, f64)]| {
                let mut list: Vec<_> = list.iter().map(|&(b, l)| sentence(b, l, &[])).collect();
                list.sort_by_key(|s| s.block);
                list
            };
            let (left, right) = (make(&left), make(&right));
            let (mut i, mut j) = (0, 0);
            for (a, b) in align(&left, &right) {
                proptest::prop_assert_eq!((a.start, b.start), (i, j));
                (i, j) = (a.end, b.end);
            }
            proptest::prop_assert_eq!((i, j), (left.len(), right.len()));
        }
    }
}
