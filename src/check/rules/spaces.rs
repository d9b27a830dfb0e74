//! ## What it does
//! Finds double spaces, spaces before a mark that takes none, and spaces between Chinese characters
//! or beside full-width marks; and, in English, a sentence that begins without a space.
//!
//! ## Why it matters
//! They show up as holes in print, and Chinese lines break at them.
//!
//! ## Wrong
//! ```text
//! zh-Hans  他 在新疆 ，被拘押。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  他在新疆，被拘押。
//! ```
//!
//! ## Fix
//! Safe: takes the space away.
//!
//! ## Options
//! A space between Chinese and Latin letters or digits is a matter of taste and left alone.

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Applicability, Finding, Message, Severity, Span};
use crate::text::script::script_of;

pub(super) struct Spaces;

const INFOS: &[Info] = &[Info {
    code: "SPAC001",
    name: "stray-space",
    severity: Severity::Warning,
    scope: Scope::Version,
    page: include_str!("spaces.rs"),
}];

impl Rule for Spaces {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let target = &context.target;
        for segment in &target.segments {
            let words = segment.span.of(&target.text);
            let mut at = 0;
            while let Some(start) = words[at..].find(' ').map(|i| at + i) {
                let len = words[start..].bytes().take_while(|b| *b == b' ').count();
                at = start + len;
                let before = words[..start].chars().next_back();
                let after = words[at..].chars().next();
                let sentence_ends = words[at..].len() == 1 || words[at..].starts_with(". ");
                let Some(keep) = kept(before, after, len, sentence_ends) else { continue };
                let span = Span::new(segment.span.start + start, segment.span.start + at);
                let mut finding = context.finding("SPAC001", span, Message::new("finding-spac001"));
                // Two spaces between words are seen by nobody once the text is set.
                if keep == " " {
                    finding.severity = Severity::Note;
                }
                finding.fix = context.fix(span, keep, Applicability::Safe);
                out.push(finding);
            }
            if target.lang.language() == "en" {
                missing(context, segment.span, out);
            }
        }
        for pair in target.segments.windows(2).filter(|_| target.lang.language() == "en") {
            let (first, second) = (pair[0], pair[1]);
            let words = first.span.of(&target.text);
            let letters = |c: char| c.is_lowercase();
            let ends = words.strip_suffix(['.', '?', '!']).is_some_and(|rest| rest.ends_with(letters));
            if first.block == second.block && first.span.end == second.span.start && ends {
                let place = Span::new(first.span.end - 1, first.span.end);
                let mut finding = context.finding("SPAC001", place, Message::new("finding-spac001-missing"));
                finding.fix = context.fix(place, format!("{} ", place.of(&target.text)), Applicability::Suggested);
                out.push(finding);
            }
        }
    }
}

/// The space after a sentence: *sue.The*. Addresses and names (Node.js) have no capital there or no
/// word of small letters on both sides.
fn missing(context: &Context<'_>, span: Span, out: &mut Vec<Finding>) {
    let words = span.of(&context.target.text);
    for (at, mark) in words.match_indices(['.', '?', '!', ',', ';']) {
        let (before, after) = (&words[..at], &words[at + 1..]);
        let token = before.rsplit(char::is_whitespace).next().unwrap_or("");
        let small = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_lowercase);
        let mut next = after.chars();
        let sentence =
            small(token) && next.next().is_some_and(char::is_uppercase) && next.next().is_some_and(char::is_lowercase);
        // No address and no name has a comma.
        let comma = matches!(mark, "," | ";")
            && before.ends_with(char::is_alphabetic)
            && after.starts_with(char::is_alphabetic);
        if sentence && !matches!(mark, "," | ";") || comma {
            let place = Span::new(at, at + 1).shift(span.start);
            let mut finding = context.finding("SPAC001", place, Message::new("finding-spac001-missing"));
            finding.fix = context.fix(place, format!("{mark} "), Applicability::Suggested);
            out.push(finding);
        }
    }
}

/// What should stand instead of `len` spaces, if they are wrong; with `sentence_ends`, a stop behind
/// them ends the sentence.
fn kept(before: Option<char>, after: Option<char>, len: usize, sentence_ends: bool) -> Option<&'static str> {
    let wide = |c: char| {
        matches!(
            c,
            '，' | '。' | '、' | '；' | '：' | '？' | '！' | '「' | '」' | '『' | '』' | '《' | '》' | '（' | '）'
        )
    };
    let han = |c: char| script_of(c) == Some("Hani");
    let (before, after) = (before?, after?);
    if wide(before) && han(after)
        || wide(after) && han(before)
        || wide(before) && wide(after)
        || han(before) && han(after)
    {
        return Some("");
    }
    if matches!(after, ',' | ';' | '؛' | '،' | '؟') && before.is_alphanumeric()
        || after == '.' && before.is_lowercase() && sentence_ends
    {
        return Some("");
    }
    (len > 1).then_some(" ")
}
