//! The veto against Chinese hits that stand across a word boundary by chance.
//!
//! 国内 stands in 中国内地, which is 中国|内地. A hit is refused when a word ends inside it and another
//! begins there, both reaching beyond the hit (中国 and 内地), and cutting the clause that way leaves
//! fewer words and single characters than cutting it around the hit (中|国内|地). A neighbour that is a common particle is
//! no evidence: 性的 does not refuse 理性 in 理性的讨论. Words are those of ICU's dictionary.
//! `crossings.tsv` lists places that this cannot tell.

use std::collections::HashMap;
use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

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
static KNOWN: LazyLock<HashMap<&'static str, Vec<(&'static str, usize)>>> = LazyLock::new(|| {
    let mut known: HashMap<_, Vec<_>> = HashMap::new();
    for line in CROSSINGS.lines().filter(|l| !l.starts_with('#')).skip(1) {
        let mut cells = line.split('\t');
        let (Some(text), Some(term)) = (cells.next(), cells.next()) else { continue };
        if let Some(at) = text.find(term) {
            known.entry(term).or_default().push((text, at));
        }
    }
    known
});

/// Judges the hits of one text, in match form.
pub(super) struct Judge<'a> {
    text: &'a str,
    segmenter: WordSegmenterBorrowed<'static>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Judge { text, segmenter: WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()) }
    }

    /// Whether the hit stands across a word boundary.
    pub(super) fn crosses(&self, hit: Span) -> bool {
        let term = hit.of(self.text);
        if !term.starts_with(is_han) || !term.ends_with(is_han) {
            return false;
        }
        if let Some(known) = KNOWN.get(term)
            && known.iter().any(|(text, at)| {
                hit.start.checked_sub(*at).is_some_and(|start| self.text.as_bytes()[start..].starts_with(text.as_bytes()))
            })
        {
            return true;
        }
        // A longer term than a few characters does not come about by chance.
        let cuts: Vec<usize> = term.char_indices().skip(1).map(|(at, _)| hit.start + at).collect();
        if cuts.is_empty() || cuts.len() > 3 {
            return false;
        }
        let before = before(self.text, hit.start);
        let after = after(self.text, hit.end);
        // Part of a longer word (一方面): nothing is cut.
        let longer = |start: usize, end: usize| self.is_word(Span::new(start, end));
        if before.iter().rev().take(2).any(|&start| longer(start, hit.end))
            || after[1..].iter().take(2).any(|&end| longer(hit.start, end))
        {
            return false;
        }
        let (first, last) = (before.first().copied().unwrap_or(hit.start), after[after.len() - 1]);
        cuts.iter().any(|&cut| {
            let word_before = before.iter().rev().take(REACH).copied().find(|&start| {
                !self.particles(start, hit.start) && self.is_word(Span::new(start, cut))
            });
            let word_after = || {
                after[1..].iter().take(REACH).copied().find(|&end| {
                    !self.endings(hit.end, end) && self.is_word(Span::new(cut, end))
                })
            };
            // One side may be a particle of the hit's own: 体现|在, 将|军队.
            let (left, right) = match word_before {
                Some(left) if self.particles(cut, hit.end) => (left, hit.end),
                Some(left) => match word_after() {
                    Some(right) => (left, right),
                    None => return false,
                },
                None if self.particles(hit.start, cut) => match word_after() {
                    Some(right) => (hit.start, right),
                    None => return false,
                },
                None => return false,
            };
            let across = self.cost(first, left) + 2 + self.cost(right, last);
            let around = self.cost(first, hit.start) + 1 + self.cost(hit.end, last);
            across < around
        })
    }

    fn particles(&self, start: usize, end: usize) -> bool {
        self.text[start..end].chars().all(|c| PARTICLES.contains(c))
    }

    fn endings(&self, start: usize, end: usize) -> bool {
        self.text[start..end].chars().all(|c| PARTICLES.contains(c) || ENDINGS.contains(c))
    }

    fn is_word(&self, span: Span) -> bool {
        self.words(span) == 1
    }

    /// How many words the dictionary cuts a stretch into.
    fn words(&self, span: Span) -> usize {
        // The segmenter also gives the start.
        if span.is_empty() { 0 } else { self.segmenter.segment_str(span.of(self.text)).count() - 1 }
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
    let ends = text[at..].char_indices().take(CONTEXT).take_while(|(_, c)| is_han(*c)).map(|(i, c)| at + i + c.len_utf8());
    std::iter::once(at).chain(ends).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crosses(text: &str, term: &str) -> bool {
        let at = text.find(term).unwrap();
        Judge::new(text).crosses(Span::new(at, at + term.len()))
    }

    #[test]
    fn hits_across_words_are_refused() {
        for (text, term) in [("大陆军事基地", "陆军"), ("在中国内地的业务", "国内"), ("殖民主义和掠夺", "民主"), ("美国家庭", "国家"), ("英国王室成员", "国王"), ("危险体现在", "现在"), ("将军队规模", "将军")] {
            assert!(crosses(text, term), "{text} {term}");
        }
    }

    #[test]
    fn hits_between_words_are_kept() {
        for (text, term) in [("而非理性的讨论", "理性"), ("从中华人民共和国建政", "中华"), ("国家安全法", "国家"), ("他在陆军中服役", "陆军"), ("国内生产总值", "国内"), ("一方面对图们江", "方面"), ("解决就业者", "就业")] {
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
