//! From a translation to the inside of a paragraph.

use std::fmt::Write as _;

use super::read::Shape;
use crate::io::xml::escape_text;
use crate::model::{Code, CodeKind, CodeRole, Content, Piece};

/// The inside of a translated paragraph.
pub(super) fn encode(shape: &Shape, content: &Content) -> String {
    let mut out = String::new();
    let Some(prefix) = &shape.prefix else {
        escape_text(&content.text, &mut out);
        return out;
    };
    let mut writer = Writer { out, prefix, after_space: true };
    writer.out.push_str(&shape.open);
    let mut open: Vec<&Code> = Vec::new();
    let mut after_break = false;
    for piece in content.pieces() {
        match piece {
            Piece::Text(text) => {
                let shown = if after_break { text.strip_prefix('\n').unwrap_or(text) } else { text };
                after_break = false;
                writer.text(shown);
            }
            Piece::Code(code) => {
                after_break = code.role == CodeRole::Ui;
                match code.kind {
                    CodeKind::Alone => writer.out.push_str(&code.raw),
                    CodeKind::Open => {
                        writer.out.push_str(&code.raw);
                        open.push(code);
                    }
                    CodeKind::Close => {
                        // XML does not let elements overlap: what was opened within ends here and begins anew.
                        let Some(at) = open.iter().rposition(|o| o.id == code.id) else { continue };
                        open[at..].iter().rev().for_each(|o| writer.end(o));
                        open.remove(at);
                        open[at..].iter().for_each(|o| writer.out.push_str(&o.raw));
                    }
                }
            }
        }
    }
    open.iter().rev().for_each(|o| writer.end(o));
    writer.out.push_str(&shape.close);
    writer.out
}

struct Writer<'w> {
    out: String,
    prefix: &'w str,
    /// Whether a space written now would be folded into the one before.
    after_space: bool,
}

impl Writer<'_> {
    /// Characters; spaces that a reader would fold are counted (OpenDocument 1.3, part 3, §6.1.2–6.1.5).
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.find([' ', '\t', '\n', '\r']).unwrap_or(rest.len());
            if end > 0 {
                escape_text(&rest[..end], &mut self.out);
                self.after_space = false;
            }
            rest = &rest[end..];
            let spaces = rest.len() - rest.trim_start_matches(' ').len();
            self.spaces(spaces);
            rest = &rest[spaces..];
            if let Some(c) = rest.chars().next().filter(|c| matches!(c, '\t' | '\n' | '\r')) {
                let name = if c == '\t' { "tab" } else { "line-break" };
                let _ = write!(self.out, "<{}{name}/>", self.prefix);
                rest = &rest[1..];
            }
        }
    }

    fn spaces(&mut self, mut count: usize) {
        if count > 0 && !self.after_space {
            self.out.push(' ');
            self.after_space = true;
            count -= 1;
        }
        match count {
            0 => return,
            1 => write!(self.out, "<{}s/>", self.prefix),
            _ => write!(self.out, "<{0}s {0}c=\"{count}\"/>", self.prefix),
        }
        .expect("a string takes everything");
    }

    /// The end tag of an element that `code` begins.
    fn end(&mut self, code: &Code) {
        let name = code.raw.trim_start_matches('<').split([' ', '>', '/', '\n', '\t', '\r']).next().unwrap_or_default();
        let _ = write!(self.out, "</{name}>");
    }
}
