//! ## What it does
//! Wants the gloss of a term where an article first uses it: *Ghulja (Yining in Chinese)*.
//!
//! ## Why it matters
//! Readers know some places by their Chinese name only; without the gloss they look at the wrong map.
//!
//! ## Wrong
//! ```text
//! en  The road leads to Ghulja.
//! ```
//!
//! ## Right
//! ```text
//! en  The road leads to Ghulja (Yining in Chinese).
//! ```
//!
//! ## Fix
//! Suggested: adds the gloss of the glossary in brackets.
//!
//! ## Options
//! A note. Only terms with a `gloss` in the glossary are looked at, outside of quotations and headings;
//! it is enough that the sentence holds the first word of the gloss.

use super::{Rule, terms};
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Applicability, BlockKind, Finding, Message, Severity};
use crate::text::quote::Voice;

pub(super) struct Gloss;

const INFOS: &[Info] = &[Info {
    code: "TERM005",
    name: "gloss-missing",
    severity: Severity::Note,
    scope: Scope::Version,
    page: include_str!("gloss.rs"),
}];

impl Rule for Gloss {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(glossary) = terms::glossary(context) else { return };
        let target = &context.target;
        let mut seen: Vec<&str> = Vec::new();
        for one in target.uses.iter().filter(|u| u.longest) {
            let (concept, term) = glossary.term(one.term);
            let Some(gloss) = term.gloss.as_deref().filter(|_| terms::belongs(term, target)) else { continue };
            let kind = target.segment_at(one.span.start).map(|s| target.blocks[target.segments[s].block].1);
            if target.speech.voice(one.span) != Voice::Own
                || matches!(kind, Some(BlockKind::Heading | BlockKind::Metadata))
                || seen.contains(&concept.id.as_str())
            {
                continue;
            }
            seen.push(&concept.id);
            let sentence = target.sentence(one.span.start).of(&target.text);
            let first = gloss.split_whitespace().next().unwrap_or(gloss);
            if sentence.contains(first) {
                continue;
            }
            let words = one.span.of(&target.text);
            let message = Message::new("finding-term005").arg("term", words).arg("gloss", gloss);
            let mut finding = context.finding("TERM005", one.span, message);
            let (open, close) = if target.lang.is_chinese() { ("（", "）") } else { (" (", ")") };
            finding.fix = context.fix(one.span, format!("{words}{open}{gloss}{close}"), Applicability::Suggested);
            out.push(finding);
        }
    }
}
