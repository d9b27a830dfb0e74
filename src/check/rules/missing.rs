//! ## What it does
//! Looks up every glossary term of the source and wants one of its approved equivalents in the
//! translation of the sentence, or in a sentence beside it.
//!
//! ## Why it matters
//! A term that was reworded away is how versions of one article come to say different things.
//!
//! ## Wrong
//! ```text
//! en       He sought asylum.
//! zh-Hans  他寻求帮助。
//! ```
//!
//! ## Right
//! ```text
//! en       He sought asylum.
//! zh-Hans  他寻求庇护。
//! ```
//!
//! ## Fix
//! None: where the term belongs in the sentence is for a person to say. The approved forms are
//! listed.
//!
//! ## Options
//! A warning for names, legal terms, disputed words and phrases; a note where all equivalents are
//! unverified. Short undisputed words (*prison*, *interview*) and everyday words (`ambiguous` in the
//! glossary) are not followed up: a translation renders them in too many ways. An
//! equivalent counts in any inflection, a Uyghur verb in any of its forms. A term that the sentence before already rendered may be taken up by
//! a pronoun: a repeated mention is not reported.

use std::ops::Range;

use super::{Rule, loosely, persons, terms};
use crate::check::registry::{Info, Scope};
use crate::check::{Aligned, Context, Version};
use crate::glossary::{Concept, Confidence, Sensitivity};
use crate::model::{Finding, Message, Severity, Span};
use crate::text::quote::{Kind, Report};
use crate::text::transcription::{sound, transcribes};

pub(super) struct Missing;

const INFOS: &[Info] = &[Info {
    code: "TERM002",
    name: "missing-term",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("missing.rs"),
}];

impl Rule for Missing {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        report(context, "TERM002", "finding-term002", |concept| !is_name(concept), out);
    }
}

/// Whether the concept is a person or a place that nobody disputes: NAME003 speaks of those.
pub(super) fn is_name(concept: &Concept) -> bool {
    concept.pos.as_deref() == Some("proper")
        && concept.sensitivity == Sensitivity::Neutral
        && matches!(concept.group.as_str(), "places" | "people-titles")
}

/// Whether the group renders an undisputed term at `at` of the source freely: by a part of an
/// equivalent, of it or of a term inside it. *Ten years in prison* says how long and not where.
fn freely(context: &Context<'_>, group: &Aligned, at: Span) -> bool {
    const HOW_LONG: [&str; 6] = ["years in", "year in", "months in", "days in", "life in", "time in"];
    let (Some(source), Some(glossary)) = (context.source(), terms::glossary(context)) else { return false };
    let text = Context::span(&context.target, &group.target).of(&context.target.text);
    let inside = source.uses_in(at).iter().filter(|u| u.span.end <= at.end).map(|u| glossary.term(u.term).0);
    let mut forms = inside.flat_map(|c| glossary.equivalents(c, &context.target.lang)).map(|e| e.form);
    let before = source.text[..at.start].trim_end();
    forms.any(|form| loosely::touches(text, &form, &context.target.lang))
        || HOW_LONG.iter().any(|words| before.ends_with(words))
}

/// Whether a term of two words or more is written with capitals that it does not have by itself, as in
/// *Working Group on Arbitrary Detention*.
fn in_title(version: &Version<'_>, span: Span) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let words: Vec<&str> = span.of(&version.text).split(' ').collect();
    let before = version.text[..span.start].split_whitespace().rev().take(3).collect::<Vec<_>>();
    words.len() > 1
        && words.iter().all(|word| capital(word))
        && before.first().is_some_and(|word| capital(word) || matches!(*word, "of" | "on" | "for" | "and"))
        && before.iter().any(|word| capital(word))
}

/// Whether the name in Chinese characters goes on: 吐尔逊 in 吐尔逊江.
fn in_longer_name(version: &Version<'_>, span: Span) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| sound(c).is_some() || c == '·');
    version.lang.is_chinese()
        && span.of(&version.text).chars().all(|c| sound(c).is_some())
        && (part(version.text[..span.start].chars().next_back()) || part(version.text[span.end..].chars().next()))
}

/// Reports, under `code`, every term of the source without an equivalent whose concept is `wanted`.
pub(super) fn report(
    context: &Context<'_>,
    code: &'static str,
    message: &'static str,
    wanted: impl Fn(&Concept) -> bool,
    out: &mut Vec<Finding>,
) {
    let (Some(source), Some(glossary)) = (context.source(), terms::glossary(context)) else { return };
    let target = &context.target;
    let mentions = |version: &Version<'_>, segments: &Range<usize>, concept: &str, longest: bool| {
        let uses = version.uses_in(Context::span(version, segments)).iter();
        let mut starts: Vec<usize> = uses
            .filter(|u| (u.longest || !longest) && glossary.term(u.term).0.id == concept)
            .map(|u| u.span.start)
            .collect();
        starts.dedup();
        starts.len()
    };
    // In its own group a term may be part of a longer one; a group beside it has to say more
    // than its own source does.
    let has = |group: &Aligned, beside: bool, concept: &str| {
        let own = if beside { mentions(source, &group.source, concept, true) } else { 0 };
        mentions(target, &group.target, concept, beside) > own
    };
    for (index, group) in context.aligned.iter().enumerate() {
        let span = Context::span(target, &group.target);
        if group.source.is_empty() || span.is_empty() {
            continue;
        }
        let mut reported: Vec<&str> = Vec::new();
        let uses = source.uses_in(Context::span(source, &group.source));
        for one in uses.iter().filter(|u| u.longest) {
            // Homonyms share a span: one of them is enough.
            let concepts = uses.iter().filter(|u| u.span == one.span).map(|u| glossary.term(u.term).0);
            let concepts: Vec<_> = concepts.collect();
            let (concept, _) = glossary.term(one.term);
            if !wanted(concept)
                || reported.contains(&concept.id.as_str())
                || concepts.first().is_some_and(|c| c.id != concept.id)
            {
                continue;
            }
            // An everyday word does not show that the concept is meant.
            if uses.iter().filter(|u| u.span == one.span).all(|u| glossary.term(u.term).1.ambiguous) {
                continue;
            }
            reported.push(&concept.id);
            let around = terms::neighbours(context, index);
            let has_it = |g: &Aligned| concepts.iter().any(|c| has(g, !std::ptr::eq(g, group), &c.id));
            if around.iter().any(has_it) {
                continue;
            }
            let equivalents: Vec<_> = concepts.iter().flat_map(|c| glossary.equivalents(c, &target.lang)).collect();
            if equivalents.is_empty() {
                continue;
            }
            if equivalents.iter().any(|e| loosely::holds(span.of(&target.text), &e.form, &target.lang)) {
                continue;
            }
            // 吐尔逊 is part of 吐尔逊江; a given name has more spellings than the glossary.
            if is_name(concept)
                && (in_longer_name(source, one.span)
                    || persons::spelled_otherwise(one.span.of(&source.text), span.of(&target.text))
                    || target.lang.is_chinese()
                        && concept.group == "people-titles"
                        && transcribes(span.of(&target.text), one.span.of(&source.text)) == Some(true))
            {
                continue;
            }
            // Of an undisputed word, or a term in the name of an office or a book, a part will do.
            let words = one.span.of(&source.text);
            let titled = in_title(source, one.span);
            let plain = !concepts.iter().any(|c| terms::matters(c) || c.pos.as_deref() == Some("proper") || is_name(c));
            if (titled || plain) && freely(context, group, one.span) {
                continue;
            }
            // The rule of hedges speaks of *allegedly*, that of attributions of *so-called*.
            let other_rule =
                |r: &Report| r.kind == Kind::Hedge || r.kind == Kind::SoCalled && target.lang.language() == "en";
            if source.speech.reports_in(one.span).iter().any(other_rule) {
                continue;
            }
            // Mentioned again where the sentence before rendered it: a pronoun will do.
            let before = &context.aligned[index.saturating_sub(2)..index];
            let again = before.iter().any(|g| {
                source
                    .uses_in(Context::span(source, &g.source))
                    .iter()
                    .any(|u| u.longest && glossary.term(u.term).0.id == concept.id)
            });
            if again {
                continue;
            }
            // *Anti-China forces*: 反华, not 反中国.
            if ["anti-", "pro-", "Anti-", "Pro-"].iter().any(|prefix| source.text[..one.span.start].ends_with(prefix)) {
                continue;
            }
            // Left as it is: TERM004 speaks of that.
            if source.lang.script() != target.lang.script() && span.of(&target.text).contains(words) {
                continue;
            }
            // Two concepts may share a form: تۈرمە is the prison and the correctional facility.
            let mut forms: Vec<&str> = Vec::new();
            for equivalent in &equivalents {
                if forms.len() < 4 && !forms.contains(&equivalent.form.as_ref()) {
                    forms.push(&equivalent.form);
                }
            }
            let message = Message::new(message).arg("term", words).arg("equivalents", forms.join(" · "));
            let mut finding = context.finding_at(code, context.group_place(group), message);
            let verified = equivalents.iter().any(|e| e.term.confidence != Confidence::Unverified);
            // Phrases and long words are seldom used for anything else than the concept.
            let telling = words.contains(' ') || glossary.term(one.term).1.form.chars().count() >= 10;
            if plain && !telling {
                continue;
            }
            if !verified {
                finding.severity = Severity::Note;
            }
            finding.notes.push(Message::new("note-term-definition").arg("definition", concept.definition.as_str()));
            out.push(finding);
        }
    }
}
