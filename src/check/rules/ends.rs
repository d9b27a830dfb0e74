//! ## What it does
//! Finds paragraphs that have lost the mark at their end, and two marks where one should stand.
//!
//! ## Why it matters
//! A paragraph without an end looks cut off: the reader asks what is missing.
//!
//! ## Wrong
//! ```text
//! en       The guard brought him a glass of water.
//! zh-Hans  警卫给他端来一杯水
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  警卫给他端来一杯水。
//! ```
//!
//! ## Fix
//! For two equal marks: one of them, suggested.
//!
//! ## Options
//! Headings, lists and captions need no mark. Dots of an ellipsis, `?!` and marks of two kinds of
//! writing (Latin words in Chinese) are left alone.

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Applicability, BlockKind, Finding, Message, Severity, Span};

pub(super) struct Ends;

const INFOS: &[Info] = &[
    Info {
        code: "PUNC002",
        name: "doubled-mark",
        severity: Severity::Warning,
        scope: Scope::Version,
        page: include_str!("ends.rs"),
    },
    Info {
        code: "PUNC003",
        name: "end-mark-lost",
        severity: Severity::Warning,
        scope: Scope::Pair,
        page: include_str!("ends.rs"),
    },
];

/// Marks that never stand beside each other.
const MARKS: [char; 12] = ['，', '。', '、', '；', '：', '،', '؛', '؟', ',', ';', '.', ':'];

impl Rule for Ends {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        for segment in &context.target.segments {
            doubled(context, segment.span, out);
        }
        lost(context, out);
        asked(context, out);
    }
}

fn doubled(context: &Context<'_>, span: Span, out: &mut Vec<Finding>) {
    let words = span.of(&context.target.text);
    let mut before: Option<(usize, char)> = None;
    for (at, c) in words.char_indices() {
        // ، ، is as wrong as ،،.
        if c == ' ' && before.is_some_and(|(_, c)| MARKS.contains(&c)) {
            continue;
        }
        if let Some((start, first)) = before
            && MARKS.contains(&first)
            && MARKS.contains(&c)
            // “U.S., …”, “etc.,”, “etc.;” and dots in a row.
            && (first != '.' || !c.is_ascii() || two_stops(&words[start..], &words[..start]))
            && (first.is_ascii() != c.is_ascii() || first == c)
        {
            let place = Span::new(span.start + start, span.start + at + c.len_utf8());
            let message = Message::new("finding-punc002").arg("found", place.of(&context.target.text));
            let mut finding = context.finding("PUNC002", place, message);
            if first == c {
                finding.fix = context.fix(place, c.to_string(), Applicability::Suggested);
            }
            out.push(finding);
        }
        before = Some((at, c));
    }
}

/// Whether exactly two stops end a sentence (`rest` begins with them) behind a word that is no abbreviation.
fn two_stops(rest: &str, before: &str) -> bool {
    let word = before.rsplit(' ').next().unwrap_or("");
    let plain = word.chars().count() > 2 && word.chars().all(char::is_lowercase) && !matches!(word, "etc" | "vs");
    plain && rest.strip_prefix("..").is_some_and(|after| after.is_empty() || after.starts_with(' '))
}

/// Paragraphs of the target that end with a letter where the source's last sentence ends with a mark.
fn lost(context: &Context<'_>, out: &mut Vec<Finding>) {
    let Some(source) = context.source() else { return };
    let target = &context.target;
    for group in context.translated() {
        let last = group.target.end - 1;
        let segment = target.segments[last];
        let (block, kind) = target.blocks[segment.block];
        let ends = block.of(&target.text).trim_end().len() + block.start <= segment.span.end;
        if !ends || kind != BlockKind::Paragraph {
            continue;
        }
        let marked = source.words(group.source.end - 1).trim_end().ends_with(['.', '!', '?', '”', '"', '。']);
        let words = target.words(last).trim_end();
        let of_source = source.segments[group.source.end - 1].block;
        if marked && source.blocks[of_source].1 == BlockKind::Paragraph && words.ends_with(char::is_alphanumeric) {
            let start = words.char_indices().next_back().map_or(0, |(at, _)| at);
            let place = Span::new(segment.span.start + start, segment.span.start + words.len());
            out.push(context.finding("PUNC003", place, Message::new("finding-punc003")));
        }
    }
}

/// Sentences that ask where the source states, or the reverse.
fn asked(context: &Context<'_>, out: &mut Vec<Finding>) {
    const ASKING: [char; 3] = ['?', '？', '؟'];
    let Some(source) = context.source() else { return };
    let target = &context.target;
    for group in context.translated() {
        let (here, there) = (Context::span(source, &group.source), Context::span(target, &group.target));
        let (from, to) = (here.of(&source.text), there.of(&target.text));
        let closing = |c: char| matches!(c, '”' | '"' | '’' | '」' | '』' | '»' | '›' | ' ');
        let last = |text: &str| text.trim_end_matches(closing).chars().next_back();
        let wrong = match (from.find(ASKING), to.find(ASKING)) {
            (None, Some(at)) => Some(Span::new(at, at + to[at..].chars().next().map_or(1, char::len_utf8))),
            (Some(_), None) if last(from).is_some_and(|c| ASKING.contains(&c)) => {
                let body = to.trim_end_matches(closing);
                let mark = body.chars().next_back().filter(|c| matches!(c, '.' | '。' | '،' | '，'));
                mark.map(|mark| Span::new(body.len() - mark.len_utf8(), body.len()))
            }
            _ => None,
        };
        if let Some(span) = wrong {
            out.push(context.finding("PUNC003", span.shift(there.start), Message::new("finding-punc003-question")));
        }
    }
}
