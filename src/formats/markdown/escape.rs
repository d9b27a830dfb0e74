//! Text as Markdown: what would be markup is escaped, and emphasis that a script without spaces
//! would break is written as HTML.

use crate::model::{Block, BlockKind, CodeKind, CodeRole, Content, Piece};

/// A block's translation as Markdown, or as MDX, to which every brace and every `<` is program.
pub(super) fn encode(source: &str, block: &Block, content: &Content, mdx: bool) -> String {
    let before = source[..block.span.start].chars().next_back();
    if block.kind == BlockKind::Caption
        && let Some(quote @ ('"' | '\'')) = before
    {
        return title(&content.text, quote);
    }
    let mut out = String::with_capacity(content.text.len() + content.text.len() / 16);
    let heading = block.kind == BlockKind::Heading;
    let cell = in_table(source, block);
    let pieces: Vec<Piece<'_>> = content.pieces().collect();
    let marks = emphasis(source, block, &pieces);
    // In the middle of a line nothing can begin a list or a heading.
    let mut line_start = block.kind != BlockKind::Caption;
    let mut after_break = false;
    for (i, piece) in pieces.iter().enumerate() {
        match *piece {
            Piece::Text(text) => {
                let text = if after_break { text.strip_prefix('\n').unwrap_or(text) } else { text };
                let before_link = matches!(pieces.get(i + 1), Some(Piece::Code(code)) if code.raw.starts_with('['));
                escape(text, Place { line_start, cell, heading, before_link, mdx }, &mut out);
                line_start &= text.is_empty();
                after_break = false;
            }
            Piece::Code(code) => {
                out.push_str(marks[i].unwrap_or(&code.raw));
                after_break = code.role == CodeRole::Ui;
                // A `<br>` stays in its line.
                line_start = after_break && !code.raw.starts_with('<');
            }
        }
    }
    out
}

/// Whether the block stands in a table: a bar would end it there.
fn in_table(source: &str, block: &Block) -> bool {
    if block.kind == BlockKind::Cell {
        return true;
    }
    // A quotation hides the kind; a bar before or after the block on its line tells.
    let line_start = source[..block.span.start].rfind('\n').map_or(0, |i| i + 1);
    block.kind != BlockKind::Paragraph && source[line_start..block.span.start].contains('|')
}

/// Where a stretch of text stands; what is markup depends on it.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a place")]
struct Place {
    line_start: bool,
    cell: bool,
    heading: bool,
    before_link: bool,
    mdx: bool,
}

/// Escapes what Markdown would take for markup. Line ends become spaces: one would end a table row,
/// and two a paragraph.
fn escape(text: &str, place: Place, out: &mut String) {
    let Place { line_start, cell, heading, before_link, mdx } = place;
    let mut start = line_start;
    let mut previous = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let rest = &text[at + c.len_utf8()..];
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let special = match c {
            '\\' => next.is_none_or(|n| n.is_ascii_punctuation()),
            '`' | '*' | '[' | ']' | '~' => true,
            '_' => !(is_word(previous) && is_word(next)),
            '<' => mdx || next.is_none_or(|n| n.is_ascii_alphabetic() || matches!(n, '/' | '!' | '?')),
            '&' => rest
                .bytes()
                .take(40)
                .position(|b| b == b';')
                .is_some_and(|end| end > 0 && rest[..end].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#')),
            '!' => next.is_none() && before_link || next == Some('['),
            '|' => cell,
            '{' => heading || mdx,
            '}' => mdx,
            '#' => start || (heading && rest.chars().all(|c| c == '#' || c == ' ')),
            '>' | '=' => start,
            '+' | '-' => start && next.is_none_or(|n| n.is_whitespace() || n == c),
            '.' | ')' => {
                let digits = text[..at].len();
                line_start && (1..=9).contains(&digits) && text[..at].bytes().all(|b| b.is_ascii_digit())
            }
            _ => false,
        };
        if special {
            out.push('\\');
        }
        match c {
            '\r' if next == Some('\n') => {}
            '\n' | '\r' => out.push(' '),
            // White space at the start of a line could make it code.
            ' ' | '\t' if start => {}
            c => out.push(c),
        }
        start &= c.is_whitespace();
        previous = Some(c);
    }
}

/// The title of a link, without its quotes.
fn title(text: &str, quote: char) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            c if c == quote || c == '\\' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

/// For every code that is an emphasis mark: what to write instead where the mark would not be seen
/// as one.
///
/// `**“是。”**他` is no emphasis to CommonMark (§6.2): a closing mark after punctuation must not stand
/// before a letter, and between Chinese sentences there is no space. `_` is refused inside words.
fn emphasis(source: &str, block: &Block, pieces: &[Piece<'_>]) -> Vec<Option<&'static str>> {
    let mut marks = vec![None; pieces.len()];
    let neighbour = |i: usize, forward: bool| -> Option<char> {
        let text_edge = |piece: &Piece<'_>| match *piece {
            Piece::Text(text) if forward => text.chars().next(),
            Piece::Text(text) => text.chars().next_back(),
            // A code shows the character that its markup has at that end.
            Piece::Code(code) if forward => code.raw.chars().next(),
            Piece::Code(code) => code.raw.chars().next_back(),
        };
        if forward {
            pieces.get(i + 1).map_or_else(|| source[block.span.end..].chars().next(), text_edge)
        } else {
            i.checked_sub(1)
                .and_then(|i| pieces.get(i))
                .map_or_else(|| source[..block.span.start].chars().next_back(), text_edge)
        }
    };
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_punctuation = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
    for (i, piece) in pieces.iter().enumerate() {
        let Piece::Code(open) = piece else { continue };
        if open.kind != CodeKind::Open || !matches!(&*open.raw, "*" | "_" | "**" | "__" | "~~" | "~") {
            continue;
        }
        let end = pieces[i..]
            .iter()
            .position(|p| matches!(p, Piece::Code(close) if close.kind == CodeKind::Close && close.id == open.id));
        let Some(end) = end.map(|offset| i + offset) else { continue };
        let (b, a) = (neighbour(i, false), neighbour(i, true));
        let left = !is_space(a) && (!is_punctuation(a) || is_space(b) || is_punctuation(b));
        let (d, e) = (neighbour(end, false), neighbour(end, true));
        let right = !is_space(d) && (!is_punctuation(d) || is_space(e) || is_punctuation(e));
        let words = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        if !(left && right) {
            (marks[i], marks[end]) = match open.raw.len() {
                _ if open.raw.starts_with('~') => (Some("<del>"), Some("</del>")),
                1 => (Some("<em>"), Some("</em>")),
                _ => (Some("<strong>"), Some("</strong>")),
            };
        } else if open.raw.starts_with('_') && (words(b) || words(e)) {
            let mark = if open.raw.len() == 1 { "*" } else { "**" };
            (marks[i], marks[end]) = (Some(mark), Some(mark));
        }
    }
    marks
}
