//! The veto against Chinese hits that stand across a word boundary by chance.

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;

use crate::model::Span;

/// What every judge shares.
#[derive(Default)]
pub(super) struct Veto;

/// Judges the hits of one text, in match form.
pub(super) struct Judge<'a> {
    text: &'a str,
    /// The clause last cut into words, and its word starts and end.
    clause: Span,
    words: Vec<usize>,
}

impl Veto {
    pub(super) fn judge<'a>(&self, text: &'a str) -> Judge<'a> {
        let _ = self;
        Judge { text, clause: Span::default(), words: Vec::new() }
    }
}

impl Judge<'_> {
    /// Whether the hit cuts words of the text on both sides.
    pub(super) fn crosses(&mut self, hit: Span) -> bool {
        if !self.clause.contains(hit) {
            self.cut(hit);
        }
        // The words that the hit's edges fall into.
        let word = |at: usize| {
            let i = self.words.partition_point(|w| *w <= at);
            (i > 0 && i < self.words.len()).then(|| Span::new(self.words[i - 1], self.words[i]))
        };
        let (Some(first), Some(last)) = (word(hit.start), word(hit.end - 1)) else { return false };
        first.start < hit.start && first.end < hit.end && last.end > hit.end
    }

    fn cut(&mut self, hit: Span) {
        let border = |c: char| !c.is_alphanumeric();
        let start = self.text[..hit.start]
            .rfind(border)
            .map_or(0, |at| at + self.text[at..].chars().next().map_or(1, char::len_utf8));
        let end = self.text[hit.end..].find(border).map_or(self.text.len(), |at| hit.end + at);
        self.clause = Span::new(start, end);
        self.words.clear();
        let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
        self.words.extend(segmenter.segment_str(&self.text[start..end]).map(|at| at + start));
    }
}
