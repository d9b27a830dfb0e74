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
//! Marks lost around a euphemism are an error, other changes a warning. Marks that a translation adds
//! around a euphemism the glossary wants quoted, and those of a title, are left alone.

use std::ops::Range;

use super::{Rule, terms};
use crate::check::registry::{Info, Scope};
use crate::check::version::Use;
use crate::check::{Aligned, Context, Version};
use crate::glossary::{Glossary, Term, Voice as TermVoice};
use crate::model::{Applicability, Finding, Message, Severity, Span};
use crate::text::quote::{Quotation, Voice};

pub(super) struct LostQuotes;

const INFOS: &[Info] = &[Info {
    code: "VOICE002",
    name: "quotation-marks-lost",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("lost_quotes.rs"),
}];

/// A concept whose marks one version of a group has and the other has not.
pub(super) struct Change<'g> {
    one: Use,
    term: &'g Term,
    /// The marks of the source are lost; otherwise marks appeared.
    lost: bool,
    /// Whether it is a finding. Marks that appear around a euphemism, as the glossary wants them, are
    /// none, nor are the marks of a title.
    wrong: bool,
}

impl Change<'_> {
    /// How many quotations of the source the change takes away.
    pub(super) fn taken(&self) -> isize {
        if self.lost { 1 } else { -1 }
    }
}

/// How the mentions of a concept stand in a stretch of a version.
#[derive(Default)]
struct Mentions {
    /// Alone between quotation marks.
    marked: usize,
    /// Outside of any quotation.
    plain: usize,
    /// Inside what somebody says.
    spoken: usize,
}

fn mentions(version: &Version<'_>, glossary: &Glossary, group: &Range<usize>, concept: &str) -> Mentions {
    let mut mentions = Mentions::default();
    let mut last = None;
    for one in version.uses_in(Context::span(version, group)) {
        if glossary.term(one.term).0.id != concept || last == Some(one.span.start) {
            continue;
        }
        last = Some(one.span.start);
        match version.speech.around(one.span) {
            None => mentions.plain += 1,
            Some(quotation) if fills(version, one.span, quotation) => mentions.marked += 1,
            Some(_) => mentions.spoken += 1,
        }
    }
    mentions
}

/// Whether the marks stand around the term itself and not around a sentence or title it is part of.
fn fills(version: &Version<'_>, term: Span, quotation: &Quotation) -> bool {
    quotation.voice != Voice::Title && 2 * term.len() >= quotation.inner.of(&version.text).trim().len()
}

/// The changes between the two versions of a group.
pub(super) fn changes<'c>(
    context: &'c Context<'_>,
    source: &Version<'_>,
    glossary: &'c Glossary,
    group: &Aligned,
) -> Vec<Change<'c>> {
    let target = &context.target;
    let mut seen: Vec<&str> = Vec::new();
    let mut changes = Vec::new();
    for one in target.uses_in(Context::span(target, &group.target)).iter().filter(|u| u.longest) {
        let (concept, term) = glossary.term(one.term);
        if seen.contains(&concept.id.as_str()) {
            continue;
        }
        seen.push(&concept.id);
        let here = mentions(source, glossary, &group.source, &concept.id);
        let there = mentions(target, glossary, &group.target, &concept.id);
        let lost = here.marked > 0 && here.plain == 0 && there.marked + there.spoken == 0 && there.plain > 0;
        let added = here.marked + here.spoken == 0 && here.plain > 0 && there.marked > 0 && there.plain == 0;
        if lost || added {
            let proper = concept.pos.as_deref() == Some("proper");
            // Uyghur puts titles between the marks of quotations.
            let wrong =
                if lost { !(proper && source.lang.is_uyghur()) } else { term.voice != TermVoice::Quoted && !proper };
            changes.push(Change { one: *one, term, lost, wrong });
        }
    }
    changes
}

/// Whether the marks of the source stand around the term and nothing else.
fn quoted_alone(
    context: &Context<'_>,
    source: &Version<'_>,
    glossary: &Glossary,
    group: &Aligned,
    change: &Change<'_>,
) -> bool {
    let concept = |u: &Use| &glossary.term(u.term).0.id;
    let own = context.target.uses_in(change.one.span).iter().find(|u| u.span == change.one.span).map(concept);
    let mut uses = source.uses_in(Context::span(source, &group.source)).iter().filter(|u| Some(concept(u)) == own);
    uses.any(|u| {
        source
            .speech
            .around(u.span)
            .is_some_and(|q| q.inner.of(&source.text).trim_end_matches([',', '.']).len() == u.span.len())
    })
}

/// Whether VOICE002 reports the marks lost around `one`.
pub(super) fn lost(context: &Context<'_>, one: &Use, concept: &str) -> bool {
    let (Some(source), Some(glossary)) = (context.source(), terms::glossary(context)) else { return false };
    let segment = context.target.segment_at(one.span.start);
    let Some(group) = segment.and_then(|s| context.group_of(s)).map(|i| &context.aligned[i]) else { return false };
    changes(context, source, glossary, group).iter().any(|c| c.lost && glossary.term(c.one.term).0.id == concept)
}

impl Rule for LostQuotes {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let (Some(source), Some(glossary)) = (context.source(), terms::glossary(context)) else { return };
        let target = &context.target;
        for group in &context.aligned {
            for change in changes(context, source, glossary, group).iter().filter(|change| change.wrong) {
                let span = change.one.span;
                let words = span.of(&target.text);
                let id = if change.lost { "finding-voice002-lost" } else { "finding-voice002-added" };
                let mut finding = context.finding("VOICE002", span, Message::new(id).arg("term", words));
                if change.lost && change.term.voice == TermVoice::Quoted {
                    finding.severity = Severity::Error;
                }
                let (open, close) = super::wrong_marks::usual(target.lang.variety());
                finding.fix = match target.speech.around(span) {
                    // Where the marks held more than the term a person has to say how far they reach.
                    None if change.lost && quoted_alone(context, source, glossary, group, change) => {
                        context.fix(span, format!("{open}{words}{close}"), Applicability::Suggested)
                    }
                    Some(q) if !change.lost && q.inner == span => context.fix(q.span, words, Applicability::Suggested),
                    _ => None,
                };
                out.push(finding);
            }
        }
    }
}
