//! Plain text: a line is a paragraph, or, with `join_lines`, blank lines part the paragraphs.

use super::run::{Ids, Run};
use super::{Format, ReadOptions, WriteOptions, patch};
use crate::model::{BlockKind, Content, Document, Problem, Span};

/// Plain text.
#[derive(Debug)]
pub(super) struct PlainText;

impl Format for PlainText {
    fn name(&self) -> &'static str {
        "text"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["txt", "text"]
    }

    fn sniff(&self, _: &str) -> bool {
        true
    }

    fn scan(&self, text: &str, options: &ReadOptions, document: &mut Document) {
        let mut ids = Ids::default();
        let mut run = Run::default();
        let mut finish = |run: &mut Run| {
            let block = run.finish(|| ids.next(BlockKind::Paragraph), BlockKind::Paragraph, 0);
            document.blocks.extend(block);
        };
        let mut gap = 0;
        for line in lines(text) {
            let words = trimmed(text, line);
            if words.is_empty() {
                finish(&mut run);
            } else {
                if !run.is_empty() {
                    run.text(super::run::fold(run.text_so_far(), words.of(text)), Span::new(gap, words.start));
                }
                run.text(words.of(text), words);
                gap = words.end;
                if !options.join_lines {
                    finish(&mut run);
                }
            }
        }
        finish(&mut run);
    }

    fn write(
        &self,
        document: &Document,
        translations: &[Option<Content>],
        _: &WriteOptions<'_>,
    ) -> Result<String, Problem> {
        // A line end would part the paragraph in two.
        patch::translate(document, 0, translations, Vec::new(), &|_, content| {
            content.text.replace("\r\n", " ").replace(['\n', '\r'], " ")
        })
    }
}

/// The lines of a text, without their ends (LF, CRLF, a lone CR, and Unicode's own).
fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut start = Some(0);
    std::iter::from_fn(move || {
        let from = start?;
        let rest = &text[from..];
        let end = rest.find(['\n', '\r', '\u{2028}', '\u{2029}']);
        start = end.map(|end| {
            let after = &rest[end..];
            let length = if after.starts_with("\r\n") { 2 } else { after.chars().next().map_or(1, char::len_utf8) };
            from + end + length
        });
        Some(Span::new(from, end.map_or(text.len(), |end| from + end)))
    })
}

/// The span without the white space at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let line = span.of(text);
    let start = span.start + (line.len() - line.trim_start().len());
    Span::new(start, start + line.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, join_lines: bool) -> Vec<String> {
        let options = ReadOptions { join_lines, ..ReadOptions::default() };
        PlainText.read(text, &options).blocks.into_iter().map(|b| b.content.text).collect()
    }

    #[test]
    fn a_line_is_a_paragraph() {
        assert_eq!(read("One.\r\n  Two. \n\nThree", false), ["One.", "Two.", "Three"]);
        assert!(read("", false).is_empty());
    }

    #[test]
    fn joined_lines_are_one_paragraph() {
        assert_eq!(read("One\r\ntwo.\r\n\r\nThree\nfour", true), ["One two.", "Three four"]);
        assert_eq!(read("维吾尔\n人", true), ["维吾尔人"]);
    }

    #[test]
    fn only_the_words_are_replaced() {
        let document = PlainText.read("  One.\r\n\r\nTwo.", &ReadOptions::default());
        let out = PlainText.write(&document, &[Some(Content::plain("一。\n")), None], &WriteOptions::default());
        assert_eq!(out.unwrap(), "  一。 \r\n\r\nTwo.");
    }
}
