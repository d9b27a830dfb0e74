//! The cells of a page's tables as plain text, for tables that are filled in and read back.

use super::entity;
use super::token::{Token, Tokens};
use crate::model::Span;

/// The rows of every table; a line break or a paragraph within a cell is a line end.
pub(in crate::formats) fn table_cells(text: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut open = false;
    for token in Tokens::new(text, Span::new(0, text.len())) {
        match token {
            Token::Start { name, .. } => match name.of(text).to_ascii_lowercase().as_str() {
                "tr" => {
                    rows.push(Vec::new());
                    open = false;
                }
                "td" | "th" => {
                    if let Some(row) = rows.last_mut() {
                        row.push(String::new());
                        open = true;
                    }
                }
                "br" => line_end(&mut rows, open, true),
                "p" | "div" | "li" => line_end(&mut rows, open, false),
                _ => {}
            },
            Token::End { name, .. } => {
                if matches!(name.of(text).to_ascii_lowercase().as_str(), "td" | "th" | "tr" | "table") {
                    open = false;
                }
            }
            Token::Text(span) if open => {
                if let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) {
                    push_text(span.of(text), cell);
                }
            }
            Token::Text(_) | Token::Other(_) => {}
        }
    }
    rows
}

/// A line break always ends a line; a paragraph only one that has begun.
fn line_end(rows: &mut [Vec<String>], open: bool, always: bool) {
    let cell = rows.last_mut().and_then(|row| row.last_mut()).filter(|_| open);
    if let Some(cell) = cell.filter(|cell| always || !cell.trim().is_empty()) {
        cell.push('\n');
    }
}

/// Characters, with references resolved and white space folded.
fn push_text(text: &str, cell: &mut String) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some((what, length)) = entity::reference(rest) {
            what.push_to(cell);
            rest = &rest[length..];
            continue;
        }
        match c {
            ' ' | '\n' | '\r' | '\t' if cell.is_empty() || cell.ends_with([' ', '\n']) => {}
            '\n' | '\r' | '\t' => cell.push(' '),
            c => cell.push(c),
        }
        rest = &rest[c.len_utf8()..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_however_they_are_written() {
        let page = "<p>no cell<TABLE><tr><th>A<th> B\n b </tr>out<tr><td><p>1 &lt;b&gt;</p><p>two<br>three</p><td>&nbsp;</table>";
        let wanted = [vec!["A", "B b "], vec!["1 <b>\ntwo\nthree", "\u{A0}"]];
        assert_eq!(table_cells(page), wanted);
        assert!(table_cells("<td>stray</td>").is_empty());
    }
}
