//! Markdown: CommonMark with GFM tables, strikethrough, task lists and footnotes, and front matter.
//!
//! pulldown-cmark parses; its byte ranges say where every word stands. The soft line ends of a
//! paragraph are folded, and with them the `>` and the indent that open its next lines; a translated
//! paragraph is one line, except where the author wrote a hard break. Code, link targets and
//! reference definitions stay as they are. In MDX ([`Mdx`]) so does what is program.

mod escape;
mod front;
mod mdx;
mod read;

use pulldown_cmark::{Options, Parser};

use super::{Format, ReadOptions, WriteOptions, head, html, patch};
use crate::model::{BlockKind, Content, Document, Lang, Problem, Span};

/// Markdown.
#[derive(Debug)]
pub(super) struct Markdown;

impl Format for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["md", "markdown", "mdown", "mkd"]
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
        parse(text, text, &[], body, document);
    }

    fn write(
        &self,
        document: &Document,
        translations: &[Option<Content>],
        options: &WriteOptions<'_>,
    ) -> Result<String, Problem> {
        write(document, translations, options.target, false)
    }
}

/// Markdown with program in it.
#[derive(Debug)]
pub(super) struct Mdx;

impl Format for Mdx {
    fn name(&self) -> &'static str {
        "mdx"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["mdx"]
    }

    fn sniff(&self, _: &str) -> bool {
        false
    }

    fn scan(&self, text: &str, options: &ReadOptions, document: &mut Document) {
        let body = front::read(text, options, document);
        let program = mdx::program(text, body);
        parse(text, &mdx::veiled(text, &program), &program, body, document);
    }

    fn write(
        &self,
        document: &Document,
        translations: &[Option<Content>],
        options: &WriteOptions<'_>,
    ) -> Result<String, Problem> {
        write(document, translations, options.target, true)
    }
}

/// Reads what follows the front matter. `parsed` is the text as the parser is to see it, without its `program`.
fn parse(text: &str, parsed: &str, program: &[Span], body: usize, document: &mut Document) {
    let mut reader = read::Reader::new(text, program, body);
    for (event, range) in Parser::new_ext(&parsed[body..], syntax()).into_offset_iter() {
        reader.event(event, Span::new(range.start + body, range.end + body));
    }
    reader.finish(document);
}

fn write(
    document: &Document,
    translations: &[Option<Content>],
    target: Option<&Lang>,
    mdx: bool,
) -> Result<String, Problem> {
    let more = front::language_edits(document, target);
    patch::translate(document, 0, translations, more, &|block, content| match block.kind {
        BlockKind::Metadata if !block.id.starts_with(read::HTML) => front::encode(document.text(), block, content),
        _ if block.id.starts_with(read::HTML) => html::encode(document.text(), block, content),
        _ => escape::encode(document.text(), block, content, mdx),
    })
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
