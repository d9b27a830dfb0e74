//! ## What it does
//! Finds bidirectional controls that have no partner or force an order, paragraphs of Uyghur that
//! begin with a Latin word and so may run from left to right, and ranges of numbers that will be shown
//! the wrong way round.
//!
//! ## Why it matters
//! An invisible control turns the rest of the paragraph, or hides what a text really says.
//!
//! ## Wrong
//! ```text
//! ug-Arab  a text with U+202E in it
//! ```
//!
//! ## Right
//! ```text
//! ug-Arab  the same text without it, or with an isolate (U+2067 … U+2069) that closes
//! ```
//!
//! ## Fix
//! Safe: takes a control without a partner away. Overrides are suggested only.
//!
//! ## Options
//! BIDI002 is a note: pages that set `dir="rtl"` need not care. So is BIDI003, for numbers joined by a
//! hyphen or a slash (2017-2019): behind Arabic letters the Unicode bidirectional algorithm takes the
//! two as separate (UAX #9, W2 and W4) and shows the second first, unless an isolate holds them
//! together; most editors know and few write the isolate.

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Applicability, Finding, Message, Severity, Span};
use crate::text::script::script_of;

pub(super) struct Bidi;

const INFOS: &[Info] = &[
    Info {
        code: "BIDI001",
        name: "bidi-control",
        severity: Severity::Error,
        scope: Scope::Version,
        page: include_str!("bidi.rs"),
    },
    Info {
        code: "BIDI002",
        name: "begins-left-to-right",
        severity: Severity::Note,
        scope: Scope::Version,
        page: include_str!("bidi.rs"),
    },
    Info {
        code: "BIDI003",
        name: "displayed-in-wrong-order",
        severity: Severity::Note,
        scope: Scope::Version,
        page: include_str!("bidi.rs"),
    },
];

impl Rule for Bidi {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let target = &context.target;
        for &(block, _) in &target.blocks {
            controls(context, block, out);
            if target.lang.is_rtl() {
                direction(context, block, out);
                ranges(context, block, out);
            }
        }
    }
}

fn controls(context: &Context<'_>, block: Span, out: &mut Vec<Finding>) {
    let target = &context.target;
    let mut open: Vec<(char, Span)> = Vec::new();
    let mut report = |span: Span, id: &'static str, safe: bool| {
        let c = span.of(&target.text).chars().next().unwrap_or(' ');
        let message = Message::new(id).arg("control", format!("U+{:04X}", c as u32));
        let mut finding = context.finding("BIDI001", span, message);
        finding.fix = context.fix(span, "", if safe { Applicability::Safe } else { Applicability::Suggested });
        out.push(finding);
    };
    let text = block.of(&target.text);
    let foreign = !target.lang.is_rtl() && !text.chars().any(|c| matches!(script_of(c), Some("Arab" | "Hebr")));
    for (offset, c) in text.char_indices() {
        let span = Span::new(block.start + offset, block.start + offset + c.len_utf8());
        match c {
            '\u{200f}' | '\u{061c}' if foreign => report(span, "finding-bidi001-needless", true),
            '\u{202d}' | '\u{202e}' => {
                report(span, "finding-bidi001-override", false);
                open.push((c, span));
            }
            '\u{202a}' | '\u{202b}' | '\u{2066}'..='\u{2068}' => open.push((c, span)),
            '\u{202c}' | '\u{2069}' => {
                let isolate = c == '\u{2069}';
                let partner = open.iter().rposition(|(o, _)| matches!(o, '\u{2066}'..='\u{2068}') == isolate);
                match partner {
                    Some(index) => {
                        for (o, span) in open.drain(index..).skip(1) {
                            if !matches!(o, '\u{202d}' | '\u{202e}') {
                                report(span, "finding-bidi001-open", true);
                            }
                        }
                    }
                    None => report(span, "finding-bidi001-close", true),
                }
            }
            _ => {}
        }
    }
    for (c, span) in open {
        if !matches!(c, '\u{202d}' | '\u{202e}') {
            report(span, "finding-bidi001-open", true);
        }
    }
}

/// `2017-2019` behind Arabic letters is shown as 2019-2017.
fn ranges(context: &Context<'_>, block: Span, out: &mut Vec<Finding>) {
    let target = &context.target;
    let words = block.of(&target.text);
    let mut at = 0;
    while let Some(start) = words[at..].find(|c: char| c.is_ascii_digit()).map(|i| at + i) {
        let joint = |c: char| matches!(c, '-' | '/' | '–' | '+');
        let len: usize =
            words[start..].chars().take_while(|c| c.is_ascii_digit() || joint(*c)).map(char::len_utf8).sum();
        let run = words[start..start + len].trim_end_matches(joint);
        at = start + len;
        // What stands before decides: an Arabic letter or an isolate that is open already.
        let strong = words[..start]
            .chars()
            .rev()
            .find(|c| c.is_alphabetic() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}'));
        if !run.contains(joint) || strong.is_none_or(|c| script_of(c) != Some("Arab")) {
            continue;
        }
        let span = Span::new(start, start + run.len()).shift(block.start);
        let mut finding = context.finding("BIDI003", span, Message::new("finding-bidi003").arg("words", run));
        finding.fix = context.fix(span, format!("\u{2066}{run}\u{2069}"), Applicability::Suggested);
        out.push(finding);
    }
}

/// A paragraph of a right-to-left text whose first strong letter runs left to right.
fn direction(context: &Context<'_>, block: Span, out: &mut Vec<Finding>) {
    let target = &context.target;
    let words = block.of(&target.text);
    let Some((at, first)) = words
        .char_indices()
        .find(|(_, c)| c.is_alphabetic() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2068}'))
    else {
        return;
    };
    if script_of(first) != Some("Latn") || !words.chars().any(|c| script_of(c) == Some("Arab")) {
        return;
    }
    let len: usize = words[at..].chars().take_while(|c| !c.is_whitespace()).map(char::len_utf8).sum();
    let span = Span::new(block.start + at, block.start + at + len);
    let message = Message::new("finding-bidi002").arg("word", span.of(&target.text));
    out.push(context.finding("BIDI002", span, message));
}
