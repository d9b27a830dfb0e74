//! The veto against Chinese hits that stand across a word boundary by chance.
//!
//! 国内 stands in 中国内地, which is 中国|内地. A hit is refused when a word ends inside it and another
//! begins there, both reaching beyond the hit (中国 and 内地), and cutting the clause that way leaves
//! fewer words and single characters than cutting it around the hit (中|国内|地). A neighbour that is a common particle is
//! no evidence: 性的 does not refuse 理性 in 理性的讨论. Words are those of ICU's dictionary.
//! `crossings.tsv` lists places that this cannot tell.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use super::words::{Mixed, hash_of};
use crate::model::Span;

const CROSSINGS: &str = include_str!("crossings.tsv");

/// Characters that stand alone too often to show where a word begins or ends.
const PARTICLES: &str = "的了是在和与及或而也都就不没于从由被把将向为以之其此这那有来去到所再又仅才还使让给跟同";
/// Characters that end a derived word (理性, 就业者): after a hit they show no more than a particle does.
const ENDINGS: &str = "者们性化";

/// How many characters of a clause are read on either side of a hit.
const CONTEXT: usize = 12;
/// The longest part of a neighbouring word that lies outside the hit, in characters.
const REACH: usize = 3;

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
#[derive(Debug, Default)]
pub(super) struct Judged {
    /// Stretches it stands in by chance, and where in them, in bytes.
    listed: Vec<(&'static str, usize)>,
    /// Where its second character begins, when it has two; 0 for other terms. Longer ones do not come
    /// about by chance.
    cut: usize,
}

impl Judged {
    /// Of a term in match form.
    pub(super) fn of(term: &str) -> Judged {
        let mut chars = term.chars();
        let cut = match (chars.next(), chars.next(), chars.next()) {
            (Some(a), Some(b), None) if is_han(a) && is_han(b) => a.len_utf8(),
            _ => 0,
        };
        let listed = LISTED.get(term).cloned().unwrap_or_default();
        Judged { listed, cut }
    }

    /// Whether it can ever refuse a hit.
    pub(super) fn matters(&self) -> bool {
        self.cut > 0 || !self.listed.is_empty()
    }
}

/// Which stretches, by hash, are words: asked again and again of the same ones.
pub(super) type Known = HashMap<u64, bool, BuildHasherDefault<Mixed>>;
/// Stretches remembered between texts, at most about so many.
const MOST_KNOWN: usize = 1 << 20;

/// Judges the hits of one text, in match form.
pub(super) struct Judge<'a> {
    text: &'a str,
    known: &'a mut Known,
    segmenter: WordSegmenterBorrowed<'static>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(text: &'a str, known: &'a mut Known) -> Self {
        if known.len() > MOST_KNOWN {
            known.clear();
        }
        Judge { text, known, segmenter: WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()) }
    }

    /// Whether the hit of a term stands across a word boundary.
    pub(super) fn crosses(&mut self, hit: Span, term: &Judged) -> bool {
        let listed = term.listed.iter().any(|(text, at)| {
            let start = hit.start.checked_sub(*at);
            start.is_some_and(|start| self.text.as_bytes()[start..].starts_with(text.as_bytes()))
        });
        if listed || term.cut == 0 {
            return listed;
        }
        let cut = hit.start + term.cut;
        let before = before(self.text, hit.start);
        let after = after(self.text, hit.end);
        let (first, last) = (before.first().copied().unwrap_or(hit.start), after[after.len() - 1]);
        let mut starts = before.iter().rev().take(REACH).copied();
        let left = starts.find(|&start| !self.particles(start, hit.start) && self.is_word(Span::new(start, cut)));
        // One side may be a particle of the hit's own: 体现|在, 将|军队.
        let crossed = if let Some(left) = left
            && self.particles(cut, hit.end)
        {
            self.prefers(first, left, hit.end, last, hit)
        } else if left.is_some() || self.particles(hit.start, cut) {
            let mut ends = after[1..].iter().take(REACH).copied();
            let right = ends.find(|&end| !self.endings(hit.end, end) && self.is_word(Span::new(cut, end)));
            right.is_some_and(|right| self.prefers(first, left.unwrap_or(hit.start), right, last, hit))
        } else {
            false
        };
        // Part of a longer word (一方面): nothing is cut.
        crossed
            && !before.iter().rev().take(2).any(|&start| self.is_word(Span::new(start, hit.end)))
            && !after[1..].iter().take(2).any(|&end| self.is_word(Span::new(hit.start, end)))
    }

    /// Whether the clause from `first` to `last` is cut better with two words from `left` to `right`
    /// than with the hit as a word.
    fn prefers(&self, first: usize, left: usize, right: usize, last: usize, hit: Span) -> bool {
        let across = self.cost(first, left) + 2 + self.cost(right, last);
        let around = self.cost(first, hit.start) + 1 + self.cost(hit.end, last);
        across < around
    }

    fn particles(&self, start: usize, end: usize) -> bool {
        self.text[start..end].chars().all(|c| PARTICLES.contains(c))
    }

    fn endings(&self, start: usize, end: usize) -> bool {
        self.text[start..end].chars().all(|c| PARTICLES.contains(c) || ENDINGS.contains(c))
    }

    /// Whether the dictionary has a stretch as one word.
    fn is_word(&mut self, span: Span) -> bool {
        let text = span.of(self.text);
        let segmenter = self.segmenter;
        // The segmenter also gives the start.
        *self
            .known
            .entry(hash_of(text.as_bytes()))
            .or_insert_with(|| segmenter.segment_str(text).nth(1) == Some(text.len()))
    }

    /// How well a stretch is cut: its words, and once more each single character that is no particle.
    fn cost(&self, start: usize, end: usize) -> usize {
        let text = &self.text[start..end];
        if text.is_empty() {
            return 0;
        }
        let mut from = 0;
        let mut cost = 0;
        for to in self.segmenter.segment_str(text).skip(1) {
            let word = &text[from..to];
            let alone = word.chars().nth(1).is_none() && !PARTICLES.contains(word);
            cost += 1 + usize::from(alone);
            from = to;
        }
        cost
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{323AF}')
}

/// Places where characters of the same clause before `at` begin, in order; `at` is not among them.
fn before(text: &str, at: usize) -> Vec<usize> {
    let mut starts: Vec<usize> =
        text[..at].char_indices().rev().take(CONTEXT).take_while(|(_, c)| is_han(*c)).map(|(i, _)| i).collect();
    starts.reverse();
    starts
}

/// Places where characters of the same clause from `at` on end, in order, `at` first.
fn after(text: &str, at: usize) -> Vec<usize> {
    let ends =
        text[at..].char_indices().take(CONTEXT).take_while(|(_, c)| is_han(*c)).map(|(i, c)| at + i + c.len_utf8());
    std::iter::once(at).chain(ends).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crosses(text: &str, term: &str) -> bool {
        let at = text.find(term).unwrap();
        Judge::new(text, &mut Known::default()).crosses(Span::new(at, at + term.len()), &Judged::of(term))
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
}
