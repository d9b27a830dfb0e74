//! Words that a text or a project converts otherwise than by rule.

use std::collections::BTreeMap;

use crate::model::{LineIndex, Message, Problem, Span};

/// Pairs of a form and what it becomes; the longest that fits wins.
///
/// In Uyghur a form stands at the start of a word and its endings are converted by rule; in Chinese
/// it stands anywhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exceptions {
    /// By the first character; the longest form first.
    pairs: BTreeMap<char, Vec<(String, String)>>,
}

impl Exceptions {
    /// Reads a list: `FORM TAB BECOMES` a line, `#` starts a comment.
    ///
    /// # Errors
    /// `error-script-exceptions` for a line that has no tab or no form.
    pub fn parse(list: &str) -> Result<Self, Problem> {
        let lines = LineIndex::new(list);
        let mut exceptions = Exceptions::default();
        for number in 1..=lines.lines() {
            let span = lines.line_span(list, number);
            let line = span.of(list).trim_start_matches('\u{FEFF}');
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            match line.split_once('\t') {
                Some((form, becomes)) if !form.trim().is_empty() => exceptions.add(form.trim(), becomes.trim()),
                _ => {
                    return Err(Problem::new(Message::new("error-script-exceptions"))
                        .at(Span::new(span.start, span.end))
                        .hint(Message::new("hint-script-exceptions")));
                }
            }
        }
        Ok(exceptions)
    }

    /// Adds a pair; the same form given again replaces the first.
    pub fn add(&mut self, form: &str, becomes: &str) {
        let Some(first) = form.chars().next() else { return };
        let list = self.pairs.entry(first).or_default();
        list.retain(|(known, _)| known != form);
        list.push((form.to_owned(), becomes.to_owned()));
        list.sort_by(|(a, _), (b, _)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    }

    /// Whether there is a pair for exactly this form.
    pub fn has(&self, form: &str) -> bool {
        let list = form.chars().next().and_then(|first| self.pairs.get(&first));
        list.is_some_and(|list| list.iter().any(|(known, _)| known == form))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// The pair whose form stands at the start of `text`: its length in bytes, and what it becomes.
    pub(super) fn at_word(&self, text: &str) -> Option<(usize, &str)> {
        if self.pairs.is_empty() {
            return None;
        }
        self.at_char(text.chars().next()?, text)
    }

    /// The same, for a caller that knows the first character.
    pub(super) fn at_char(&self, first: char, text: &str) -> Option<(usize, &str)> {
        let list = self.pairs.get(&first)?;
        list.iter()
            .find(|(form, _)| text.starts_with(form.as_str()))
            .map(|(form, becomes)| (form.len(), becomes.as_str()))
    }
}
