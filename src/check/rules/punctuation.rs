//! ## What it does
//! Finds punctuation of another script: `,` `;` `?` in Uyghur, half-width marks in Chinese,
//! full-width and Arabic ones in English.
//!
//! ## Why it matters
//! Such marks break lines in the wrong place and, in Uyghur, turn to the wrong side.
//!
//! ## Wrong
//! ```text
//! zh-Hans  他走了,没有回来.
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  他走了，没有回来。
//! ```
//!
//! ## Fix
//! Safe: the mark of the script.
//!
//! ## Options
//! Marks inside numbers, times, addresses and between words of another script are left alone.

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Applicability, Finding, Message, Severity, Span, Variety};
use crate::text::script::script_of;

pub(super) struct Punctuation;

const INFOS: &[Info] = &[Info {
    code: "PUNC001",
    name: "foreign-punctuation",
    severity: Severity::Warning,
    scope: Scope::Version,
    page: include_str!("punctuation.rs"),
}];

impl Rule for Punctuation {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let target = &context.target;
        let variety = target.lang.variety();
        for segment in &target.segments {
            if target.lang.is_chinese() {
                runs(context, segment.span, out);
            }
            let words = segment.span.of(&target.text);
            for (at, c) in words.char_indices() {
                let Some(wanted) = wanted(variety, c) else { continue };
                let before =
                    words[..at].chars().rev().find(|c| !matches!(c, ')' | '）' | '”' | '»' | '"' | '’' | '」' | ' '));
                let after = words[at + c.len_utf8()..].chars().next();
                if !is_foreign(variety, c, before, after) {
                    continue;
                }
                let span = Span::new(segment.span.start + at, segment.span.start + at + c.len_utf8());
                let message = Message::new("finding-punc001").arg("found", c.to_string()).arg("wanted", wanted);
                let mut finding = context.finding("PUNC001", span, message);
                finding.fix = context.fix(span, wanted, Applicability::Safe);
                out.push(finding);
            }
        }
    }
}

/// Dashes and dots of the typewriter in Chinese: `--` for ——, `...` for ……
fn runs(context: &Context<'_>, segment: Span, out: &mut Vec<Finding>) {
    let target = &context.target;
    let words = segment.of(&target.text);
    let han = |c: Option<char>| c.and_then(script_of) == Some("Hani") || c.is_some_and(is_closing);
    for (found, wanted) in [("--", "——"), ("－－", "——"), ("––", "——"), ("...", "……"), ("。。。", "……")]
    {
        for (at, _) in words.match_indices(found) {
            let end = at + found.len();
            let same = |c: Option<char>| c.is_some_and(|c| found.contains(c));
            let (before, after) = (words[..at].chars().next_back(), words[end..].chars().next());
            if same(before) || same(after) || !(han(before) || han(after)) {
                continue;
            }
            let span = Span::new(segment.start + at, segment.start + end);
            let message = Message::new("finding-punc001").arg("found", found).arg("wanted", wanted);
            let mut finding = context.finding("PUNC001", span, message);
            finding.fix = context.fix(span, wanted, Applicability::Safe);
            out.push(finding);
        }
    }
}

/// The mark that the variety writes for `c`.
fn wanted(variety: Variety, c: char) -> Option<&'static str> {
    match variety {
        Variety::UgArab => Some(match c {
            ',' | '，' | '、' => "،",
            ';' | '；' => "؛",
            '?' | '？' => "؟",
            '。' => ".",
            '！' => "!",
            '：' => ":",
            _ => return None,
        }),
        Variety::ZhHans | Variety::ZhHant => Some(match c {
            ',' | '،' => "，",
            ';' | '؛' => "；",
            '?' | '؟' => "？",
            '!' => "！",
            ':' => "：",
            '.' => "。",
            '(' => "（",
            ')' => "）",
            _ => return None,
        }),
        _ => Some(match c {
            '，' | '،' | '、' => ",",
            '；' | '؛' => ";",
            '？' | '؟' => "?",
            '！' => "!",
            '：' => ":",
            '。' => ".",
            '（' => "(",
            '）' => ")",
            _ => return None,
        }),
    }
}

/// Whether `c` stands in the text of the variety, not in a number, an address or foreign words.
fn is_foreign(variety: Variety, c: char, before: Option<char>, after: Option<char>) -> bool {
    let script = |c: Option<char>| c.and_then(script_of);
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let own = match variety {
        Variety::UgArab => "Arab",
        Variety::ZhHans | Variety::ZhHant => "Hani",
        Variety::UgCyrl => "Cyrl",
        _ => "Latn",
    };
    // A mark in a number, or one of several dots.
    if digit(before) && digit(after) || c == '.' && (before == Some('.') || after == Some('.')) {
        return false;
    }
    let ascii = c.is_ascii();
    match variety {
        // 3. and 1) may be numbering; a mark between Latin words is theirs.
        Variety::ZhHans | Variety::ZhHant if c == '(' => script(after) == Some(own),
        Variety::ZhHans | Variety::ZhHant if ascii => {
            script(before) == Some(own)
                && (script(after) == Some(own)
                    || after.is_none_or(|a| a.is_whitespace() || is_closing(a) || a.is_ascii_digit()))
        }
        Variety::UgArab if ascii => script(before) == Some(own) || digit(before) && after == Some(' '),
        _ => script(before) == Some(own) || script(after) == Some(own),
    }
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '"' | '）' | ')' | '“' | '「')
}
