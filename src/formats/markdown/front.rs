//! Front matter: YAML between `---`, TOML between `+++`. Only the keys asked for are read; every
//! other byte is kept.
//!
//! Of YAML, the scalars that front matter uses at its top level are understood: plain and quoted ones
//! on one line, and block scalars (`|`, `>`). Anything else is left alone.

use crate::formats::ReadOptions;
use crate::formats::run::{Ids, Run};
use crate::model::{Block, BlockKind, Content, Document, Lang, Message, Origin, Skipped, Span};

/// The fence of the front matter: its text, where the matter begins and ends, where the body begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fence {
    toml: bool,
    matter: Span,
    body: usize,
}

/// Finds the front matter at the start of a text.
pub(super) fn fence(text: &str) -> Option<Fence> {
    let toml = text.starts_with("+++");
    let mark = if toml { "+++" } else { "---" };
    let mut lines = line_spans(text, 0);
    let first = lines.next()?;
    if first.of(text).trim_end() != mark {
        return None;
    }
    let start = next_line(text, first.end);
    lines
        .find(|line| matches!(line.of(text).trim_end(), end if end == mark || (!toml && end == "...")))
        .map(|line| Fence { toml, matter: Span::new(start, line.start), body: next_line(text, line.end) })
}

/// Reads the front matter's blocks and its language into `document`; gives where the body begins.
pub(super) fn read(text: &str, options: &ReadOptions, document: &mut Document) -> usize {
    let Some(fence) = fence(text) else { return 0 };
    let mut ids = Ids::default();
    for (key, value) in values(text, fence) {
        if options.front_matter.iter().any(|wanted| wanted == key) {
            document.blocks.extend(block(text, &mut ids, key, value));
        } else if is_language(key) {
            document.lang = decoded(text, value).0.text.parse().ok();
        } else {
            let reason = Message::new("skipped-key").arg("key", key);
            document.skipped.push(Skipped { part: 0, span: value.span, reason });
        }
    }
    // Lists, maps and whatever else is not understood.
    let mut known: Vec<Span> =
        document.blocks.iter().map(|b| b.span).chain(document.skipped.iter().map(|s| s.span)).collect();
    known.sort_by_key(|span| span.start);
    for line in line_spans(&text[..fence.matter.end], fence.matter.start) {
        let words = line.of(text).trim();
        let value = words.split_once([':', '=']).map_or(words, |(_, value)| value.trim());
        let before = known.partition_point(|span| span.start < line.end);
        let met = known[..before].last().is_some_and(|span| line.start < span.end);
        if !met && !value.is_empty() && !words.starts_with('#') {
            document.skipped.push(Skipped { part: 0, span: line, reason: Message::new("skipped-front-matter") });
        }
    }
    fence.body
}

/// The edits that declare the target language, where the front matter declares one.
pub(super) fn language_edits(document: &Document, target: Option<&Lang>) -> Vec<(Span, String)> {
    let text = document.text();
    let (Some(fence), Some(target)) = (fence(text), target) else { return Vec::new() };
    let mut edits = Vec::new();
    for (key, value) in values(text, fence) {
        let direction = if target.is_rtl() { "rtl" } else { "ltr" };
        let wanted = match key {
            _ if is_language(key) && document.lang.as_ref() != Some(target) => target.to_string(),
            "dir" | "direction" if value.span.of(text) != direction => direction.to_owned(),
            _ => continue,
        };
        edits.push((value.span, wanted));
    }
    edits
}

fn is_language(key: &str) -> bool {
    matches!(key, "lang" | "language" | "locale")
}

/// A value as it is written: its characters (without quotes) and how they are quoted.
#[derive(Clone, Copy, Debug)]
struct Value {
    span: Span,
    style: Style,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Plain,
    Single,
    Double,
    /// A YAML block: its lines, indented.
    Lines,
    /// Three quotes in TOML.
    Long,
}

fn values(text: &str, fence: Fence) -> Vec<(&str, Value)> {
    let mut found = Vec::new();
    let separator = if fence.toml { '=' } else { ':' };
    let mut lines = line_spans(&text[..fence.matter.end], fence.matter.start).peekable();
    while let Some(line) = lines.next() {
        let words = line.of(text);
        if fence.toml && words.trim_start().starts_with('[') {
            // A table: what follows is no longer at the top level.
            break;
        }
        if words.starts_with([' ', '\t', '#', '-']) {
            continue;
        }
        let Some(colon) = words.find(separator) else { continue };
        let key = words[..colon].trim().trim_matches(['"', '\'']);
        let rest = &words[colon + 1..];
        let start = line.start + colon + 1 + (rest.len() - rest.trim_start().len());
        let rest = text[start..line.end].trim_end();
        if !fence.toml && !rest.is_empty() && !words[colon + 1..].starts_with([' ', '\t']) {
            continue;
        }
        let value = match rest.chars().next() {
            Some('"') if fence.toml && rest.starts_with("\"\"\"") => {
                let body = start + 3;
                text[body..fence.matter.end]
                    .find("\"\"\"")
                    .map(|end| Value { span: Span::new(body, body + end), style: Style::Long })
            }
            Some(quote @ ('"' | '\'')) => closing(&rest[1..], quote, fence.toml).map(|end| Value {
                span: Span::new(start + 1, start + 1 + end),
                style: if quote == '"' { Style::Double } else { Style::Single },
            }),
            Some('|' | '>') if !fence.toml => {
                let mut block: Option<Span> = None;
                while let Some(next) = lines
                    .next_if(|l| l.is_empty() || l.of(text).starts_with([' ', '\t']) || l.of(text).trim().is_empty())
                {
                    if !next.of(text).trim().is_empty() {
                        let inner = next.of(text);
                        let at = next.start + (inner.len() - inner.trim_start().len());
                        block = Some(Span::new(block.map_or(at, |b| b.start), next.start + inner.trim_end().len()));
                    }
                }
                block.map(|span| Value { span, style: Style::Lines })
            }
            // Lists, maps, anchors, and plain scalars that go on in the next line.
            Some('[' | '{' | '&' | '*' | '!' | '@' | '`' | '%') | None => None,
            Some(_) if fence.toml => None,
            Some(_) if lines.peek().is_some_and(|l| l.of(text).starts_with([' ', '\t'])) => None,
            Some(_) => {
                let plain = rest.find(" #").map_or(rest, |comment| rest[..comment].trim_end());
                Some(Value { span: Span::new(start, start + plain.len()), style: Style::Plain })
            }
        };
        found.extend(value.map(|value| (key, value)));
    }
    found
}

/// Where the quoted text ends.
fn closing(text: &str, quote: char, toml: bool) -> Option<usize> {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' if quote == '"' => {
                chars.next();
            }
            c if c == quote => {
                if quote == '\'' && !toml && chars.next_if(|&(_, c)| c == '\'').is_some() {
                    continue;
                }
                return Some(at);
            }
            _ => {}
        }
    }
    None
}

fn block(text: &str, ids: &mut Ids, key: &str, value: Value) -> Option<Block> {
    let (content, origins) = decoded(text, value);
    if content.text.trim().is_empty() {
        return None;
    }
    Some(Block {
        id: ids.named(key),
        kind: BlockKind::Metadata,
        part: 0,
        span: value.span,
        content,
        origins,
        lang: None,
        notes: Vec::new(),
    })
}

fn decoded(text: &str, value: Value) -> (Content, Vec<Origin>) {
    let mut run = Run::default();
    let Span { start, end } = value.span;
    let raw = value.span.of(text);
    match value.style {
        Style::Plain => run.text(raw, value.span),
        Style::Lines | Style::Long => {
            let mut gap = start;
            for line in line_spans(&text[..end], start) {
                let words = line.of(text);
                let at = line.start + (words.len() - words.trim_start().len());
                let words = words.trim();
                if !words.is_empty() {
                    let joint = crate::formats::run::fold(run.text_so_far(), words);
                    run.text(joint, Span::new(gap, at));
                    run.text(words, Span::new(at, at + words.len()));
                    gap = at + words.len();
                }
            }
        }
        Style::Single | Style::Double => {
            let mut at = start;
            let mut stretch = start;
            while at < end {
                let rest = &text[at..end];
                let (length, meant) = match value.style {
                    Style::Single if rest.starts_with("''") => (2, "'".to_owned()),
                    Style::Double if rest.starts_with('\\') => unescape(rest),
                    _ => {
                        at += rest.chars().next().map_or(1, char::len_utf8);
                        continue;
                    }
                };
                run.text(&text[stretch..at], Span::new(stretch, at));
                run.text(&meant, Span::new(at, at + length));
                at += length;
                stretch = at;
            }
            run.text(&text[stretch..end], Span::new(stretch, end));
        }
    }
    run.finish(String::new, BlockKind::Metadata, 0).map(|b| (b.content, b.origins)).unwrap_or_default()
}

/// A backslash escape of a double-quoted string (YAML 1.2 §5.7, TOML): its length and what it means.
fn unescape(text: &str) -> (usize, String) {
    let Some(c) = text[1..].chars().next() else { return (1, "\\".to_owned()) };
    let digits = match c {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    if digits > 0 {
        let meant = text
            .get(2..2 + digits)
            .and_then(|hex| u32::from_str_radix(hex, 16).ok())
            .and_then(char::from_u32)
            .map(|c| (2 + digits, c.to_string()));
        return meant.unwrap_or((1, "\\".to_owned()));
    }
    let meant = match c {
        'n' | 'r' | 't' => ' ',
        c => c,
    };
    (1 + c.len_utf8(), meant.to_string())
}

/// The value of a key, in the quotes it had; a plain one gets quotes when it needs them.
pub(super) fn encode(source: &str, block: &Block, content: &Content) -> String {
    let text = content.text.replace(['\n', '\r'], " ");
    let toml = source.starts_with("+++");
    let before = source[..block.span.start].chars().next_back();
    let long = source[..block.span.start].ends_with("\"\"\"");
    match before {
        Some('"') if long && toml => text.replace('\\', "\\\\").replace('"', "\\\""),
        Some('"') => double(&text),
        Some('\'') if !toml => text.replace('\'', "''"),
        // TOML's literal strings cannot hold an apostrophe; a typographic one says the same.
        Some('\'') => text.replace('\'', "’"),
        _ => {
            let line_start = source[..block.span.start].rfind('\n').map_or(0, |i| i + 1);
            let is_line = source[line_start..block.span.start].trim().is_empty();
            if is_line || !needs_quotes(&text) { text } else { format!("\"{}\"", double(&text)) }
        }
    }
}

fn double(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Whether a YAML plain scalar cannot say this (YAML 1.2 §7.3.3), or would say something else.
fn needs_quotes(text: &str) -> bool {
    let reserved = ["true", "false", "null", "yes", "no", "on", "off", "~", ""];
    text.contains(": ")
        || text.contains(" #")
        || text.ends_with(':')
        || text.trim() != text
        || text.starts_with(|c: char| "-?:,[]{}#&*!|>'\"%@`".contains(c))
        || text.parse::<f64>().is_ok()
        || reserved.contains(&text.to_ascii_lowercase().as_str())
}

/// The lines of `text` from `start` on, without their ends.
fn line_spans(text: &str, start: usize) -> impl Iterator<Item = Span> {
    let mut at = start;
    std::iter::from_fn(move || {
        if at >= text.len() {
            return None;
        }
        let end = memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |i| at + i);
        let line = Span::new(at, at + text[at..end].trim_end_matches('\r').len());
        at = end + 1;
        Some(line)
    })
}

fn next_line(text: &str, line_end: usize) -> usize {
    memchr::memchr(b'\n', &text.as_bytes()[line_end..]).map_or(text.len(), |i| line_end + i + 1)
}
