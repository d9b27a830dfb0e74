//! Markdown: CommonMark with GFM tables, strikethrough, task lists and footnotes, and front matter.
//!
//! pulldown-cmark parses; its byte ranges say where every word stands. The soft line ends of a
//! paragraph are folded, and with them the `>` and the indent that open its next lines; a translated
//! paragraph is one line, except where the author wrote a hard break. Code, link targets and
//! reference definitions stay as they are.

mod escape;
mod front;
mod read;

use pulldown_cmark::{Options, Parser};

use super::{Format, ReadOptions, WriteOptions, head, html, patch};
use crate::model::{BlockKind, Content, Document, Problem, Span};

/// Markdown.
#[derive(Debug)]
pub(super) struct Markdown;

impl Format for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["md", "markdown", "mdown", "mkd", "mdx"]
    }

    fn sniff(&self, text: &str) -> bool {
        let head = head(text);
        front::fence(head).is_some()
            || head.lines().any(|line| {
                let hashes = line.bytes().take_while(|&b| b == b'#').count();
                (1..=6).contains(&hashes) && line[hashes..].starts_with(' ')
            })
            || head.contains("](")
            || head.contains("```")
            || head.contains("**")
    }

    fn scan(&self, text: &str, options: &ReadOptions, document: &mut Document) {
        let body = front::read(text, options, document);
        let mut reader = read::Reader::new(text, body);
        let events = Parser::new_ext(&text[body..], syntax()).into_offset_iter();
        for (event, range) in events {
            reader.event(event, Span::new(range.start + body, range.end + body));
        }
        reader.finish(document);
    }

    fn write(
        &self,
        document: &Document,
        translations: &[Option<Content>],
        options: &WriteOptions<'_>,
    ) -> Result<String, Problem> {
        let more = front::language_edits(document, options.target);
        patch::translate(document, 0, translations, more, &|block, content| match block.kind {
            BlockKind::Metadata if !block.id.starts_with(read::HTML) => front::encode(document.text(), block, content),
            _ if block.id.starts_with(read::HTML) => html::encode(document.text(), block, content),
            _ => escape::encode(document.text(), block, content),
        })
    }
}

fn syntax() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
}

#[cfg(test)]
mod tests;
