//! What the rules about terms share.

use crate::check::version::Use;
use crate::check::{Aligned, Context, Version};
use crate::glossary::{Concept, Glossary, Status, Term, Voice as TermVoice, in_form_of};
use crate::model::{Applicability, Finding, Fix, Message, Span, Variety};
use crate::text::morph::en;
use crate::text::quote::{Kind, Report, Voice};

/// A use of a term that should not stand there.
pub(super) struct Bad<'g> {
    pub(super) span: Span,
    pub(super) concept: &'g Concept,
    pub(super) term: &'g Term,
}

/// The glossary, when there is one.
pub(super) fn glossary<'c>(context: &'c Context<'_>) -> Option<&'c Glossary> {
    context.checker.terms.as_ref().map(|terms| &*terms.glossary)
}

/// Whether the term is one of the version's language: same language, and for Chinese same script.
/// Uyghur forms are derived between scripts.
pub(super) fn belongs(term: &Term, version: &Version<'_>) -> bool {
    term.lang.language() == version.lang.language() && (version.lang.is_uyghur() || term.lang.serves(&version.lang))
}

/// The uses of deprecated and forbidden terms that are wrong where they stand.
pub(super) fn bad<'c>(context: &'c Context<'_>) -> Vec<Bad<'c>> {
    let Some(glossary) = glossary(context) else { return Vec::new() };
    let target = &context.target;
    let mut found: Vec<Bad<'c>> = Vec::new();
    for one in target.uses.iter().filter(|u| u.longest) {
        let (concept, term) = glossary.term(one.term);
        if term.status < Status::Deprecated || !belongs(term, target) {
            continue;
        }
        if found.last().is_some_and(|last| last.span == one.span) {
            continue;
        }
        let same_span = target.uses_in(Span::new(one.span.start, one.span.start + 1));
        let good_elsewhere = same_span.iter().any(|other| {
            let (_, term) = glossary.term(other.term);
            other.span == one.span && term.is_approved() && belongs(term, target)
        });
        if (good_elsewhere || term.ambiguous) && !shows(context, glossary, one, &concept.id) {
            continue;
        }
        // *State media said the trainees …*: the word is theirs, and so is the source's.
        let theirs = term.voice == TermVoice::Quoted
            && attributed(target, one.span)
            && !in_source(context, one, |u| {
                let (other, term) = glossary.term(u.term);
                other.id == concept.id && term.is_approved() && term.voice == TermVoice::Any
            });
        if theirs {
            continue;
        }
        match target.speech.voice(one.span) {
            Voice::Own => {}
            _ if in_source(context, one, |u| {
                let (other, term) = glossary.term(u.term);
                // The source has the concept in a form anybody may use: the translator chose the word.
                other.id == concept.id && term.is_approved() && term.voice == TermVoice::Any
            }) => {}
            Voice::Scare if term.status == Status::Forbidden && !attributed(target, one.span) => {}
            _ => continue,
        }
        found.push(Bad { span: one.span, concept, term });
    }
    found
}

/// Whether a euphemism is an everyday word (*student*, 学员, كۇرس) that means something else in most
/// texts. It counts only beside other words of its world.
pub(super) fn is_everyday(term: &Term) -> bool {
    if term.lang.is_chinese() {
        return term.form.chars().count() <= 3;
    }
    term.status == Status::Deprecated || !term.form.contains(' ')
}

/// Whether a sentence at `at` or beside it speaks of detention, or uses another euphemism.
pub(super) fn speaks_of_detention(version: &Version<'_>, glossary: &Glossary, at: Span) -> bool {
    let Some(segment) = version.segment_at(at.start) else { return false };
    let around = segment.saturating_sub(1)..(segment + 2).min(version.segments.len());
    version.uses_in(Context::span(version, &around)).iter().any(|u| {
        let (concept, term) = glossary.term(u.term);
        u.span != at && (concept.group == "detention" || term.voice == TermVoice::Quoted) && !is_everyday(term)
    })
}

/// Whether the source, or without one the sentences around, show the concept `id`.
fn shows(context: &Context<'_>, glossary: &Glossary, one: &Use, id: &str) -> bool {
    // An everyday word shows nothing.
    let is_it = |u: &Use| {
        let (concept, term) = glossary.term(u.term);
        concept.id == id && !term.ambiguous
    };
    if context.source().is_some() {
        return in_source(context, one, |u| u.longest && is_it(u));
    }
    let target = &context.target;
    let Some(segment) = target.segment_at(one.span.start) else { return false };
    let around = segment.saturating_sub(1)..(segment + 2).min(target.segments.len());
    let span = Context::span(target, &around);
    target.uses_in(span).iter().any(|u| u.longest && u.span != one.span && is_it(u))
}

/// Whether a source use in the group of `one` (a use in the target) satisfies `wanted`.
pub(super) fn in_source(context: &Context<'_>, one: &Use, wanted: impl Fn(&Use) -> bool) -> bool {
    let Some(source) = context.source() else { return false };
    let group = context.target.segment_at(one.span.start).and_then(|segment| context.group_of(segment));
    let Some(group) = group else { return false };
    source.uses_in(Context::span(source, &context.aligned[group].source)).iter().any(wanted)
}

/// The groups at `index` and beside it.
pub(super) fn neighbours<'c>(context: &'c Context<'_>, index: usize) -> &'c [Aligned] {
    &context.aligned[index.saturating_sub(1)..(index + 2).min(context.aligned.len())]
}

/// Whether the sentence around `span` hands what stands there to somebody.
///
/// A verb before governs what follows; one behind (*…, officials said*) only its own clause. What a
/// thing is called and *so-called* speak for their clause alone.
pub(super) fn attributed(version: &Version<'_>, span: Span) -> bool {
    let sentence = version.sentence(span.start);
    version.speech.reports_in(sentence).iter().any(|report| {
        let between = if report.span.end <= span.start {
            Span::new(report.span.end, span.start)
        } else {
            Span::new(span.end.min(report.span.start), report.span.start)
        };
        let same_clause = !parts_clauses(between.of(&version.text));
        match report.kind {
            Kind::SoCalled | Kind::DescribedAs => same_clause,
            Kind::Claim | Kind::AccordingTo => report.span.start < span.start || same_clause,
            Kind::Said => counts(version, report) && (report.span.start < span.start || same_clause),
            _ => false,
        }
    })
}

/// Whether a reporting word surely is one: a Chinese character alone is too often part of another
/// word, but for these.
pub(super) fn counts(version: &Version<'_>, report: &Report) -> bool {
    let words = report.span.of(&version.text);
    !narrates(version, report)
        && (report.kind != Kind::Said
        || !version.lang.is_chinese()
        || words.chars().count() > 1
        || matches!(words, "说" | "說" | "称" | "稱" | "写" | "寫")
        // …禁止进口，指这些企业…
        || words == "指" && version.text[..report.span.start].ends_with('，'))
}

/// *Tells the story of*, *told her story*: nothing is handed to anybody.
pub(super) fn narrates(version: &Version<'_>, report: &Report) -> bool {
    let after = version.text[report.span.end..].trim_start();
    let told = report.span.of(&version.text).to_ascii_lowercase();
    let words = after.split([',', '.', ';', '“', '\n']).next().unwrap_or("").split(' ').take(4);
    (told.starts_with("tell") || told.starts_with("told"))
        && words.into_iter().any(|word| matches!(word, "story" | "stories" | "tale" | "tales" | "history"))
}

/// Whether a new clause with its own subject begins in `text`.
fn parts_clauses(text: &str) -> bool {
    const SIGNS: [&str; 11] =
        [";", "；", "؛", ", and ", ", but ", ", while ", ", yet ", "，而", "，但", "، لېكىن ", "، ئەمما "];
    SIGNS.iter().any(|sign| text.contains(sign))
}

/// Adds the reason, what to use instead and what the decision rests on.
pub(super) fn explain(context: &Context<'_>, finding: &mut Finding, concept: &Concept, term: &Term) {
    let Some(glossary) = glossary(context) else { return };
    if let Some(reason) = &term.reason {
        finding.notes.push(Message::new("note-term-reason").arg("reason", reason.as_str()));
    }
    let forms = offered(glossary, concept, context);
    if !forms.is_empty() {
        finding.notes.push(Message::new("note-term-instead").arg("terms", forms.join(" · ")));
    }
    if let Some(source) = decision_source(glossary, concept, term) {
        finding.notes.push(Message::new("note-term-source").arg("source", source));
    }
}

/// What the decision about `term` rests on: what its record in the history cites, or else its sources.
/// A dictionary or a corpus shows only that a form exists.
fn decision_source<'g>(glossary: &'g Glossary, concept: &Concept, term: &Term) -> Option<&'g str> {
    const EXISTS: [&str; 4] = ["ictionary", "orpus", "reebank", "FLORES"];
    let recorded = concept.history.iter().rev().filter(|decision| {
        decision.form.as_ref() == Some(&term.form) && decision.lang.as_ref().is_none_or(|lang| *lang == term.lang)
    });
    let cited =
        recorded.filter_map(|decision| decision.source.as_deref()).chain(term.sources.iter().map(String::as_str));
    let titles = cited.filter_map(|citation| glossary.source(citation)).map(|source| source.title.as_str());
    titles.into_iter().find(|title| !EXISTS.iter().any(|word| title.contains(word)))
}

/// The forms that may be offered in the target's language, preferred ones first.
pub(super) fn offered(glossary: &Glossary, concept: &Concept, context: &Context<'_>) -> Vec<String> {
    let equivalents = glossary.equivalents(concept, &context.target.lang);
    equivalents.into_iter().filter(|e| e.term.may_be_offered()).map(|e| e.form.into_owned()).take(4).collect()
}

/// A suggested replacement by the preferred form, in the form that the found words have (plural,
/// possessive, case).
pub(super) fn replace(context: &Context<'_>, span: Span, concept: &Concept, term: &Term) -> Option<Fix> {
    let glossary = glossary(context)?;
    let words = span.of(&context.target.text);
    let preferred = offered(glossary, concept, context).into_iter().next()?;
    let mut put = in_form_of(&context.target.lang, term, words, &preferred)?;
    if put == words {
        return None;
    }
    let before = context.target.text[..span.start].trim_end_matches([' ', '"', '“', '‘', '(']);
    if words.starts_with(char::is_uppercase)
        && (before.is_empty() || before.ends_with(['\n', '.', '!', '?']))
        && let Some(first) = put.chars().next().filter(|c| c.is_lowercase())
    {
        put.replace_range(..first.len_utf8(), &first.to_uppercase().collect::<String>());
    }
    let mut span = span;
    if context.target.lang.variety() == Variety::En
        && let Some((article, other)) = en::other_article(&context.target.text[..span.start], words, &put)
    {
        put = format!("{other}{}{put}", &context.target.text[article.end..span.start]);
        span.start = article.start;
    }
    context.fix(span, put, Applicability::Suggested)
}

/// Whether the concept is one whose wording matters: a name, a people, a legal term, a disputed
/// word.
pub(super) fn matters(concept: &Concept) -> bool {
    use crate::glossary::Sensitivity::Neutral;
    concept.sensitivity != Neutral || concept.pos.as_deref() == Some("proper") || concept.group == "peoples-languages"
}
