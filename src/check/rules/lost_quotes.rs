//! ## What it does
//! Compares, term by term, whether the source and the translation put a term in quotation marks.
//!
//! ## Why it matters
//! Marks that get lost turn somebody's claim into the outlet's own; marks that appear turn a plain
//! statement into irony.
//!
//! ## Wrong
//! ```text
//! en       Officials opened a “vocational training center” there.
//! zh-Hans  官员在那里开设了职业技能教育培训中心。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  官员在那里开设了“职业技能教育培训中心”。
//! ```
//!
//! ## Fix
//! Suggested: adds the quotation marks of the language, or takes them away.
//!
//! ## Options
//! Marks lost around a euphemism are an error, other changes a warning.

use super::{Rule, terms};
use crate::check::registry::{Info, Scope};
use crate::check::version::Use;
use crate::check::{Aligned, Context, Version};
use crate::glossary::{Glossary, Voice as TermVoice};
use crate::model::{Applicability, Finding, Message, Severity};
use crate::text::quote::Voice;

pub(super) struct LostQuotes;

const INFOS: &[Info] = &[Info {
    code: "VOICE002",
    name: "quotation-marks-lost",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("lost_quotes.rs"),
}];

/// How the uses of a concept in a group are quoted.
struct Uses {
    quoted: usize,
    plain: usize,
}

fn count(version: &Version<'_>, glossary: &Glossary, group: &std::ops::Range<usize>, concept: &str) -> Uses {
    let mut uses = Uses { quoted: 0, plain: 0 };
    let span = Context::span(version, group);
    let mut last = None;
    for one in version.uses_in(span) {
        if glossary.term(one.term).0.id != concept || last == Some(one.span.start) {
            continue;
        }
        last = Some(one.span.start);
        if is_quoted(version, one) { uses.quoted += 1 } else { uses.plain += 1 }
    }
    uses
}

fn is_quoted(version: &Version<'_>, one: &Use) -> bool {
    version.speech.voice(one.span) != Voice::Own
}

/// Whether the source quotes every mention of the concept and the translation none.
pub(super) fn lost(context: &Context<'_>, one: &Use, concept: &str) -> bool {
    let (Some(source), Some(glossary)) = (context.source(), terms::glossary(context)) else { return false };
    let segment = context.target.segment_at(one.span.start);
    let Some(group) = segment.and_then(|s| context.group_of(s)).map(|i| &context.aligned[i]) else { return false };
    compare(context, source, glossary, group, concept) == Some(true)
}

/// `Some(true)`: the marks are lost; `Some(false)`: marks appeared.
fn compare(
    context: &Context<'_>,
    source: &Version<'_>,
    glossary: &Glossary,
    group: &Aligned,
    concept: &str,
) -> Option<bool> {
    let here = count(source, glossary, &group.source, concept);
    let there = count(&context.target, glossary, &group.target, concept);
    if here.quoted > 0 && here.plain == 0 && there.quoted == 0 && there.plain > 0 {
        return Some(true);
    }
    (here.quoted == 0 && here.plain > 0 && there.quoted > 0 && there.plain == 0).then_some(false)
}

/// How many concepts of the group VOICE002 speaks of.
pub(super) fn changed(context: &Context<'_>, group: &Aligned) -> usize {
    let (Some(source), Some(glossary)) = (context.source(), terms::glossary(context)) else { return 0 };
    let mut seen: Vec<&str> = Vec::new();
    for one in context.target.uses_in(Context::span(&context.target, &group.target)).iter().filter(|u| u.longest) {
        let concept = glossary.term(one.term).0;
        if !seen.contains(&concept.id.as_str()) && compare(context, source, glossary, group, &concept.id).is_some() {
            seen.push(&concept.id);
        }
    }
    seen.len()
}

impl Rule for LostQuotes {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let (Some(source), Some(glossary)) = (context.source(), terms::glossary(context)) else { return };
        let target = &context.target;
        for group in &context.aligned {
            let mut seen: Vec<&str> = Vec::new();
            for one in target.uses_in(Context::span(target, &group.target)).iter().filter(|u| u.longest) {
                let (concept, term) = glossary.term(one.term);
                if seen.contains(&concept.id.as_str()) {
                    continue;
                }
                seen.push(&concept.id);
                let Some(lost) = compare(context, source, glossary, group, &concept.id) else { continue };
                let quotation = target.speech.around(one.span);
                // A whole sentence that is quoted on one side only is the business of QUOT003, and a
                // title has marks of its own.
                let scare = |version: &Version<'_>, span| matches!(version.speech.voice(span), Voice::Scare);
                let quoted_there = source
                    .uses_in(Context::span(source, &group.source))
                    .iter()
                    .any(|u| glossary.term(u.term).0.id == concept.id && scare(source, u.span));
                if lost && !quoted_there || !lost && !scare(target, one.span) {
                    continue;
                }
                let words = one.span.of(&target.text);
                let id = if lost { "finding-voice002-lost" } else { "finding-voice002-added" };
                let mut finding = context.finding("VOICE002", one.span, Message::new(id).arg("term", words));
                if lost && term.voice == TermVoice::Quoted {
                    finding.severity = Severity::Error;
                }
                let (open, close) = super::wrong_marks::usual(target.lang.variety());
                finding.fix = match quotation {
                    None if lost => context.fix(one.span, format!("{open}{words}{close}"), Applicability::Suggested),
                    Some(q) if q.inner == one.span => context.fix(q.span, words, Applicability::Suggested),
                    _ => None,
                };
                out.push(finding);
            }
        }
    }
}
