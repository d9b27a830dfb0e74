//! Text for a terminal: made harmless, cut to a window, measured.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthChar;

use crate::model::Span;

/// What a terminal can show of `text`: control characters and bidirectional controls are spelled
/// out, since they would move the cursor, colour the screen or reorder the line.
pub(super) fn harmless(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // Words that a message quotes may run over lines; a finding stays on its own.
            '\r' if chars.peek() == Some(&'\n') => {}
            '\t' | '\n' => out.push(' '),
            '\u{200c}' | '\u{200d}' => out.push(c),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{200b}' => {
                let _ = write!(out, "<U+{:04X}>", c as u32);
            }
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// How many columns `text` takes; Chinese characters take two.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}

/// Whether a terminal may reorder the line.
pub(super) fn is_rtl(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'))
}

/// A part of a line around a place: what stands before it, the place and what follows, all harmless.
pub(super) struct Window {
    pub(super) before: String,
    pub(super) at: String,
    pub(super) after: String,
}

/// The window of about `columns` columns around `span` of `line`.
pub(super) fn window(line: &str, span: Span, columns: usize) -> Window {
    let span = Span::new(span.start.min(line.len()), span.end.clamp(span.start.min(line.len()), line.len()));
    let at = span.of(line);
    let room = columns.saturating_sub(width(at).min(columns));
    let take = |chars: &mut dyn Iterator<Item = char>, room: usize| {
        let mut used = 0;
        let mut taken = Vec::new();
        for c in chars {
            used += c.width().unwrap_or(0);
            if used > room {
                break;
            }
            taken.push(c);
        }
        taken
    };
    let mut before: Vec<char> = take(&mut line[..span.start].chars().rev(), room / 2);
    before.reverse();
    let after: String = take(&mut line[span.end..].chars(), room - room / 2).into_iter().collect();
    let before: String = before.into_iter().collect();
    let dots = |cut: bool| if cut { "…" } else { "" };
    // A place longer than the window is shown by its beginning.
    let shown: String = take(&mut at.chars(), columns).into_iter().collect();
    Window {
        before: format!("{}{}", dots(before.len() < span.start), harmless(&before)),
        at: format!("{}{}", harmless(&shown), dots(shown.len() < at.len())),
        after: format!("{}{}", harmless(&after), dots(after.len() < line.len() - span.end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_safe() {
        assert_eq!(harmless("a\u{1b}[31m\u{202e}b\u{2068}"), "a\u{fffd}[31m<U+202E>b<U+2068>");
        assert_eq!(harmless("two\r\nlines\nand a tab\t.\r"), "two lines and a tab .\u{fffd}");
    }

    #[test]
    fn windows_are_cut_by_width() {
        let line = "新疆".repeat(100);
        let window = window(&line, Span::new(300, 303), 20);
        assert!(width(&window.before) + width(&window.at) + width(&window.after) <= 22);
        assert!(window.before.starts_with('…') && window.after.ends_with('…'));
    }
}
