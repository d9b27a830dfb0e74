//! ## What it does
//! Finds a state's euphemism, or a hostile label, that the text uses as its own word: outside quotation marks, and in a
//! sentence that hands it to nobody.
//!
//! ## Why it matters
//! *Vocational training* in quotation marks is what Beijing says; without them it is what the outlet
//! says. This is the worst slip in this field, and the easiest to make in translation.
//!
//! ## Wrong
//! ```text
//! en  He spent two years in vocational training behind barbed wire.
//! ```
//!
//! ## Right
//! ```text
//! en  He spent two years in what officials call “vocational training” behind barbed wire.
//! ```
//!
//! ## Fix
//! Suggested: the quotation marks of the language.
//!
//! ## Options
//! Which terms are euphemisms the glossary says, one by one (`voice = "quoted"`).

use super::{Rule, terms};
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::glossary::{Sensitivity, Voice as TermVoice};
use crate::model::{Applicability, BlockKind, Finding, Message, Severity, Span};
use crate::text::quote::Voice;

pub(super) struct OwnVoice;

const INFOS: &[Info] = &[Info {
    code: "VOICE001",
    name: "euphemism-in-own-voice",
    severity: Severity::Error,
    scope: Scope::Version,
    page: include_str!("own_voice.rs"),
}];

impl Rule for OwnVoice {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(glossary) = terms::glossary(context) else { return };
        let target = &context.target;
        let mut last = Span::default();
        for one in target.uses.iter().filter(|u| u.longest) {
            let (concept, term) = glossary.term(one.term);
            if term.voice != TermVoice::Quoted
                || !term.is_approved()
                || !terms::belongs(term, target)
                || one.span == last
            {
                continue;
            }
            // Somebody may say the same words under another concept.
            let free = target.uses_in(Span::new(one.span.start, one.span.start + 1)).iter().any(|u| {
                let (_, term) = glossary.term(u.term);
                u.span == one.span && term.voice == TermVoice::Any && term.is_approved() && terms::belongs(term, target)
            });
            let kind = target.segment_at(one.span.start).map(|s| target.blocks[target.segments[s].block].1);
            if free
                || terms::is_everyday(term) && !terms::speaks_of_detention(target, glossary, one.span)
                || target.speech.voice(one.span) != Voice::Own
                || terms::attributed(target, one.span)
                || kind == Some(BlockKind::Quotation)
                || super::lost_quotes::lost(context, one, &concept.id)
            {
                continue;
            }
            last = one.span;
            let words = one.span.of(&target.text);
            let label = concept.sensitivity == Sensitivity::Derogatory;
            let id = if label { "finding-voice001-label" } else { "finding-voice001" };
            let mut finding = context.finding("VOICE001", one.span, Message::new(id).arg("term", words));
            if let Some(reason) = &term.reason {
                finding.notes.push(Message::new("note-term-reason").arg("reason", reason.as_str()));
            } else if let Some(note) = &concept.note {
                finding.notes.push(Message::new("note-term-usage").arg("usage", note.as_str()));
            }
            let (open, close) = super::wrong_marks::usual(target.lang.variety());
            finding.fix = context.fix(one.span, format!("{open}{words}{close}"), Applicability::Suggested);
            out.push(finding);
        }
    }
}
