//! ## What it does
//! Finds one concept that a version renders by two synonyms or two spellings.
//!
//! ## Why it matters
//! Readers take two words for two things. In a legal matter so does a court.
//!
//! ## Wrong
//! ```text
//! zh-Hant  衛星影像上有三座拘禁營。那些拘留營至今還在。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hant  衛星影像上有三座拘禁營。那些拘禁營至今還在。
//! ```
//!
//! ## Fix
//! Suggested: the form used most.
//!
//! ## Options
//! Full forms, short forms and acronyms of one rendering may mix. Quotations keep their own words.
//! Where the source changes its word too, the translation may follow.

use std::collections::BTreeMap;

use super::{Rule, terms};
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::check::version::{Use, Version};
use crate::glossary::{Glossary, Sensitivity, Status, Term, TermType};
use crate::model::{Applicability, Finding, Message, Severity, Span};
use crate::text::quote::Voice;

pub(super) struct Inconsistent;

const INFOS: &[Info] = &[Info {
    code: "TERM003",
    name: "inconsistent-term",
    severity: Severity::Warning,
    scope: Scope::Version,
    page: include_str!("inconsistent.rs"),
}];

impl Rule for Inconsistent {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(glossary) = terms::glossary(context) else { return };
        let target = &context.target;
        for (concept, renderings) in renderings(target, glossary) {
            let Some(entry) = glossary.concept(concept).filter(|_| renderings.len() > 1) else { continue };
            if let Some(source) = context.source()
                && distinct(source, glossary, concept) > 1
            {
                continue;
            }
            // The preferred one leads; among equals the commonest, then the first.
            let leader = renderings
                .iter()
                .enumerate()
                .max_by_key(|(i, (term, uses))| (term.status == Status::Preferred, uses.len(), std::cmp::Reverse(*i)))
                .map_or(0, |(i, _)| i);
            let other = &renderings[leader].0.form;
            for (i, (term, uses)) in renderings.iter().enumerate() {
                let mixes = matches!(term.kind, TermType::Synonym | TermType::Spelling)
                    || matches!(renderings[leader].0.kind, TermType::Synonym | TermType::Spelling);
                // Nobody takes two everyday words, or two names of a place, for two things; two
                // spellings are another matter.
                let plain = entry.sensitivity == Sensitivity::Neutral;
                let spelled = TermType::Spelling == term.kind || TermType::Spelling == renderings[leader].0.kind;
                if i == leader || !mixes || plain && !spelled {
                    continue;
                }
                for one in uses {
                    let words = one.span.of(&target.text);
                    // Case and variant characters are folded: the words may be those of the other form.
                    if words.to_lowercase() == other.to_lowercase() {
                        continue;
                    }
                    let message = Message::new("finding-term003").arg("term", words).arg("other", other.as_str());
                    let mut finding = context.finding("TERM003", one.span, message);
                    if words == term.form {
                        finding.fix = context.fix(one.span, other.clone(), Applicability::Suggested);
                    }
                    out.push(finding);
                }
            }
        }
    }
}

/// The approved renderings of each concept in the writer's own voice, in order of appearance.
fn renderings<'g>(version: &Version<'_>, glossary: &'g Glossary) -> BTreeMap<&'g str, Vec<(&'g Term, Vec<Use>)>> {
    let mut all: BTreeMap<&str, Vec<(&Term, Vec<Use>)>> = BTreeMap::new();
    for one in version.uses.iter().filter(|u| u.longest) {
        let (concept, term) = glossary.term(one.term);
        // Another concept in the same words says nothing, unless it is an everyday word there.
        let alone = version.uses_in(Span::new(one.span.start, one.span.start + 1)).iter().all(|u| {
            let (other, term) = glossary.term(u.term);
            u.span != one.span || other.id == concept.id || term.ambiguous
        }) && !term.ambiguous;
        if !term.is_approved()
            || !terms::belongs(term, version)
            || !alone
            || version.speech.voice(one.span) != Voice::Own
        {
            continue;
        }
        let list = all.entry(&concept.id).or_default();
        match list.iter_mut().find(|(known, _)| known.form == term.form) {
            Some((_, uses)) => uses.push(*one),
            None => list.push((term, vec![*one])),
        }
    }
    all
}

/// How many synonyms and spellings of a concept a version uses; full and short forms are one.
fn distinct(version: &Version<'_>, glossary: &Glossary, concept: &str) -> usize {
    let mut forms: Vec<&str> = Vec::new();
    for one in version.uses.iter().filter(|u| u.longest) {
        let (own, term) = glossary.term(one.term);
        let form = if matches!(term.kind, TermType::Synonym | TermType::Spelling) { term.form.as_str() } else { "" };
        if own.id == concept && !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms.len()
}
