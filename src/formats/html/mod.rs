//! HTML: pages and fragments, as CMSs and Google Docs write them.
//!
//! Block elements part the text, inline elements are codes. White space is folded as a browser
//! does, references are resolved. `translate="no"`, code and scripts are left alone; `alt`, `title`,
//! the description and other texts that a reader meets are blocks of their own. Nothing is
//! re-serialised: unclosed tags, odd quotes and wrong nesting come back as they were.

mod cells;
mod elements;
mod entity;
mod read;
mod token;

use super::{Format, ReadOptions, WriteOptions, head, patch};
use crate::model::{Block, CodeRole, Content, Document, Lang, Piece, Problem, Span};
pub(super) use cells::table_cells;
pub(super) use read::{Fragment, inline_tag};
use token::{Token, Tokens};

/// HTML.
#[derive(Debug)]
pub(super) struct Html;

impl Format for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["html", "htm", "xhtml"]
    }

    fn sniff(&self, text: &str) -> bool {
        let head = head(text).trim_start().to_ascii_lowercase();
        let starts = ["<!doctype html", "<html", "<head", "<body", "<p>", "<p ", "<div", "<h1", "<meta", "<article"];
        starts.iter().any(|start| head.starts_with(start)) || head.contains("<html")
    }

    fn scan(&self, text: &str, _: &ReadOptions, document: &mut Document) {
        let mut fragment = Fragment::new(text, "");
        fragment.read(Span::new(0, text.len()));
        (document.blocks, document.skipped) = fragment.finish();
        document.lang = page_lang(text).and_then(|(_, tag)| tag.parse().ok());
    }

    fn write(
        &self,
        document: &Document,
        translations: &[Option<Content>],
        options: &WriteOptions<'_>,
    ) -> Result<String, Problem> {
        let text = document.text();
        let more = options.target.map_or_else(Vec::new, |lang| language_edits(text, document.lang.as_ref(), lang));
        patch::translate(document, 0, translations, more, &|block, content| encode(text, block, content))
    }
}

/// A block's translation as HTML: text between tags, or the value of an attribute.
pub(super) fn encode(source: &str, block: &Block, content: &Content) -> String {
    // A block begins after a tag or white space, unless it is the value of an attribute.
    match source[..block.span.start].chars().next_back() {
        Some(quote @ ('"' | '\'')) => {
            let mut out = String::new();
            entity::encode(&content.text, Some(quote), &mut out);
            out
        }
        Some('=') => {
            let mut out = String::from("\"");
            entity::encode(&content.text, Some('"'), &mut out);
            out + "\""
        }
        _ => {
            let mut out = String::with_capacity(content.text.len() + 16);
            let mut after_break = false;
            for piece in content.pieces() {
                match piece {
                    // The line end after a `<br>` is the break itself (see `read`).
                    Piece::Text(text) => {
                        entity::encode(
                            if after_break { text.strip_prefix('\n').unwrap_or(text) } else { text },
                            None,
                            &mut out,
                        );
                    }
                    Piece::Code(code) => out.push_str(&code.raw),
                }
                after_break = matches!(piece, Piece::Code(code) if code.role == CodeRole::Ui);
            }
            out
        }
    }
}

/// A text as it stands between tags.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::new();
    entity::encode(text, None, &mut out);
    out
}

/// The place and the value of the `lang` of the page.
fn page_lang(text: &str) -> Option<(Span, &str)> {
    let mut tokens = Tokens::new(text, Span::new(0, text.len()));
    while let Some(token) = tokens.next() {
        if let Token::Start { name, .. } = token {
            if name.of(text).eq_ignore_ascii_case("html") {
                let value = tokens.value("lang").or_else(|| tokens.value("xml:lang"))?;
                return Some((value, value.of(text)));
            }
            return None;
        }
    }
    None
}

/// Declares the language and the direction on `<html>`; a fragment has no place for them.
fn language_edits(text: &str, declared: Option<&Lang>, target: &Lang) -> Vec<(Span, String)> {
    let mut edits = Vec::new();
    let mut tokens = Tokens::new(text, Span::new(0, text.len()));
    let html = tokens.find_map(|token| match token {
        Token::Start { span, name, .. } => Some((span, name)),
        _ => None,
    });
    let Some((_, name)) = html.filter(|(_, name)| name.of(text).eq_ignore_ascii_case("html")) else { return edits };
    let mut insert = String::new();
    if declared != Some(target) {
        let places: Vec<_> = ["lang", "xml:lang"].iter().filter_map(|name| tokens.value(name)).collect();
        if places.is_empty() {
            insert = format!(" lang=\"{target}\"");
        }
        edits.extend(places.into_iter().map(|span| (span, attribute_value(text, span, &target.to_string()))));
    }
    let direction = if target.is_rtl() { "rtl" } else { "ltr" };
    match tokens.value("dir") {
        Some(span) if !span.of(text).eq_ignore_ascii_case(direction) => {
            edits.push((span, attribute_value(text, span, direction)));
        }
        None if target.is_rtl() => insert.push_str(" dir=\"rtl\""),
        _ => {}
    }
    if !insert.is_empty() {
        edits.push((Span::new(name.end, name.end), insert));
    }
    edits
}

/// An attribute's value; one that stood there empty and without quotes gets them.
fn attribute_value(text: &str, span: Span, value: &str) -> String {
    if text[..span.start].ends_with(['"', '\'']) { value.to_owned() } else { format!("\"{value}\"") }
}

#[cfg(test)]
mod tests;
