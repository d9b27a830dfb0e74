//! ## What it does
//! Finds a word that stands twice in a row.
//!
//! ## Why it matters
//! It is what cutting and pasting leaves behind, and readers see it at once.
//!
//! ## Wrong
//! ```text
//! en  He was held in in a camp.
//! ```
//!
//! ## Right
//! ```text
//! en  He was held in a camp.
//! ```
//!
//! ## Fix
//! Suggested: takes one away.
//!
//! ## Options
//! Words that may well stand twice (*had had*, *that that*, Uyghur pairs such as *كۈن كۈن*) are left
//! alone. In Chinese only particles are looked at: 的的, 了了, 在在.

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Applicability, Finding, Message, Severity, Span};

pub(super) struct Repeated;

const INFOS: &[Info] = &[Info {
    code: "REPT001",
    name: "repeated-word",
    severity: Severity::Warning,
    scope: Scope::Version,
    page: include_str!("repeated.rs"),
}];

/// Particles that never stand twice.
const PARTICLES: [&str; 12] = ["的", "了", "在", "是", "被", "和", "与", "與", "将", "將", "对", "對"];

impl Rule for Repeated {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let target = &context.target;
        for segment in &target.segments {
            let words = segment.span.of(&target.text);
            let found = if target.lang.is_chinese() { particles(words) } else { repeated(words) };
            for (first, second) in found {
                let whole = Span::new(first.start, second.end).shift(segment.span.start);
                let message = Message::new("finding-rept001").arg("word", second.of(words));
                let mut finding = context.finding("REPT001", whole, message);
                finding.fix = context.fix(whole, first.of(words), Applicability::Suggested);
                out.push(finding);
            }
        }
    }
}

fn particles(text: &str) -> Vec<(Span, Span)> {
    let mut found = Vec::new();
    for particle in PARTICLES {
        for (at, _) in text.match_indices(&particle.repeat(2)) {
            let len = particle.len();
            // 对对 in 一对对, 好的的确, 的的确确
            let before = text[..at].chars().next_back();
            let after = text[at + 2 * len..].chars().next();
            let word = matches!((particle, after), ("的", Some('确' | '確' | '士')) | ("是" | "将" | "將", _))
                || matches!(
                    (particle, before),
                    ("对" | "對", Some('一' | '成')) | ("了", Some('不' | '为' | '為' | '明')) | ("和", _)
                )
                || matches!(
                    (particle, after),
                    ("在", Some('线' | '線')) | ("了", Some('解' | '结' | '結' | '望' | '如'))
                );
            if !word {
                found.push((Span::new(at, at + len), Span::new(at + len, at + 2 * len)));
            }
        }
    }
    found
}

fn repeated(text: &str) -> Vec<(Span, Span)> {
    let mut found = Vec::new();
    let mut before: Option<Span> = None;
    let mut at = 0;
    for word in text.split(' ') {
        let span = Span::new(at, at + word.len());
        at += word.len() + 1;
        if let Some(last) = before
            && word.chars().all(char::is_alphabetic)
            && last.of(text).to_lowercase() == word.to_lowercase()
            && is_telling(last.of(text), word)
        {
            found.push((last, span));
        }
        before = (!word.is_empty()).then_some(span);
    }
    found
}

fn is_telling(first: &str, word: &str) -> bool {
    let lower = word.to_lowercase();
    let allowed = ["had", "that", "very", "so", "no", "really", "many", "bye", "ha", "much", "long", "far", "again"];
    // Names such as New New or Wagga Wagga.
    let name =
        first.chars().next().is_some_and(char::is_uppercase) && word.chars().next().is_some_and(char::is_uppercase);
    if name || allowed.contains(&lower.as_str()) {
        return false;
    }
    // Uyghur doubles adverbs and numerals; function words and long words it does not.
    let arabic = word.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    !arabic || ["ۋە", "بىلەن", "ئۈچۈن", "ھەم", "بۇ", "شۇ", "ئۇ"].contains(&word) || word.chars().count() >= 6
}
