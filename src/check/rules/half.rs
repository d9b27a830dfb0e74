//! ## What it does
//! Finds words of the source that were left standing in a translation written in another script.
//!
//! ## Why it matters
//! A sentence that was translated by halves looks finished in every count.
//!
//! ## Wrong
//! ```text
//! en       He was arbitrarily detained for two years.
//! zh-Hans  他被 arbitrarily detained 两年。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  他被任意拘押两年。
//! ```
//!
//! ## Fix
//! Translate the words.
//!
//! ## Options
//! Names and acronyms with capitals, addresses, and what stands in brackets or quotation marks after
//! its translation are left alone. A glossary term of the source language is TERM004.

use super::{Rule, persons};
use crate::check::registry::{Info, Scope};
use crate::check::{Context, Version};
use crate::model::{Finding, Message, Severity, Span};
use crate::text::script::script_of;

pub(super) struct Half;

const INFOS: &[Info] = &[
    Info {
        code: "TERM004",
        name: "source-term-left",
        severity: Severity::Warning,
        scope: Scope::Pair,
        page: include_str!("half.rs"),
    },
    Info {
        code: "UNTR002",
        name: "half-translated",
        severity: Severity::Error,
        scope: Scope::Pair,
        page: include_str!("half.rs"),
    },
];

impl Rule for Half {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        let (here, there) = (script(source), script(target));
        if here == there || here.is_none() || there.is_none() {
            return;
        }
        let matcher = context.checker.terms.as_ref().map(|terms| (terms, terms.matcher(&source.lang)));
        for group in context.translated() {
            let from = Context::span(source, &group.source).of(&source.text);
            let span = Context::span(target, &group.target);
            let to = span.of(&target.text);
            if to.trim() == from.trim() {
                continue;
            }
            for run in runs(to, here) {
                let words = run.of(to);
                let at = run.shift(span.start);
                if !from.contains(words) && !from.to_lowercase().contains(&words.to_lowercase()) || in_brackets(to, run)
                {
                    continue;
                }
                let quoted = target.speech.around(at).is_some_and(|q| q.inner == at);
                if quoted && !words.contains(' ') {
                    continue;
                }
                let small = words
                    .split(' ')
                    .any(|w| w.chars().count() > 2 && w.chars().all(|c| c.is_lowercase() || !c.is_alphabetic()));
                let plain = words.split(' ').filter(|w| w.starts_with(|c: char| c.is_lowercase())).count();
                // *Officials in Beijing*: the capital is that of the sentence.
                let opening = (plain > 0 || persons::is_common(words))
                    && from.trim_start_matches(['“', '"', '‘']).starts_with(words);
                if here == Some("Latn") && (!small || plain * 2 < words.split(' ').count()) && !opening {
                    // A name: a finding only where the glossary has an equivalent of it.
                    if let Some((terms, matcher)) = &matcher {
                        name(context, terms, matcher, words, at, out);
                    }
                    continue;
                }
                out.push(context.finding("UNTR002", at, Message::new("finding-untr002").arg("words", words)));
            }
        }
    }
}

/// A capitalised glossary term of the source left as it is: `Xinjiang` in a Chinese sentence.
fn name(
    context: &Context<'_>,
    terms: &crate::check::Terms,
    matcher: &crate::glossary::matcher::Matcher,
    words: &str,
    at: Span,
    out: &mut Vec<Finding>,
) {
    let target = &context.target;
    for hit in matcher.find_longest(words) {
        let (concept, term) = terms.glossary.term(hit.id);
        let forms = terms.glossary.equivalents(concept, &target.lang);
        // An acronym, or a form the target language writes in Latin letters too, may stay.
        let foreign = forms.iter().all(|e| !e.form.bytes().any(|b| b.is_ascii_alphabetic()));
        let acronym = term.form.chars().all(|c| !c.is_lowercase());
        if forms.is_empty() || !foreign || acronym {
            continue;
        }
        let span = hit.span.shift(at.start);
        let list: Vec<&str> = forms.iter().map(|e| e.form.as_ref()).take(4).collect();
        let message =
            Message::new("finding-term004").arg("term", hit.span.of(words)).arg("equivalents", list.join(" · "));
        let mut finding = context.finding("TERM004", span, message);
        finding.notes.push(Message::new("note-term-definition").arg("definition", concept.definition.as_str()));
        out.push(finding);
        return;
    }
}

/// The script a version is written in.
fn script(version: &Version<'_>) -> Option<&'static str> {
    match version.lang.script() {
        Some("Hans" | "Hant") => Some("Hani"),
        Some("Arab") => Some("Arab"),
        Some("Cyrl") => Some("Cyrl"),
        Some("Latn") => Some("Latn"),
        None if version.lang.language() == "en" => Some("Latn"),
        _ => None,
    }
}

/// Runs of words in `script`, with the spaces between them; no addresses and no file names.
pub(super) fn runs(text: &str, script: Option<&'static str>) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| script_of(c) == script).map(|i| at + i) {
        let len: usize = text[start..]
            .chars()
            .take_while(|c| script_of(*c) == script || matches!(c, '\'' | '’' | '-'))
            .map(char::len_utf8)
            .sum();
        let end = start + text[start..start + len].trim_end_matches(['\'', '’', '-']).len();
        at = start + len.max(1);
        let glued =
            |c: Option<char>| c.is_some_and(|c| matches!(c, '.' | '/' | '@' | '_' | ':' | '#') || c.is_ascii_digit());
        let technical = glued(text[..start].chars().next_back())
            || text[end..].starts_with(['/', '@', '_'])
            || text[end..].starts_with('.') && text[end + 1..].starts_with(char::is_alphanumeric);
        if technical {
            continue;
        }
        // Han words of a Chinese source: a run of two characters may be a name in a gloss.
        if script == Some("Hani") && text[start..end].chars().count() < 2 {
            continue;
        }
        match runs.last_mut() {
            Some(last) if &text[last.end..start] == " " => last.end = end,
            _ => runs.push(Span::new(start, end)),
        }
    }
    runs
}

/// Whether the run stands in brackets: a gloss.
pub(super) fn in_brackets(text: &str, run: Span) -> bool {
    let before = text[..run.start].rfind(['(', '（', '[', '〔']);
    let closed = text[..run.start].rfind([')', '）', ']', '〕']);
    before.is_some_and(|open| closed.is_none_or(|close| close < open))
        && text[run.end..].contains([')', '）', ']', '〕'])
}
