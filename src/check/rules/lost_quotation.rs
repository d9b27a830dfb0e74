//! ## What it does
//! Counts the quotations of a sentence and of its translation.
//!
//! ## Why it matters
//! Without its marks a quotation is a statement of the outlet.
//!
//! ## Wrong
//! ```text
//! en       “They beat us,” she said.
//! zh-Hans  她说他们打人。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  她说：“他们打我们。”
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! A quotation may move to the sentence beside it, and two parts with *she said* between them may
//! become one. Titles may change between quotation marks, title
//! marks and italics. Where the marks around a glossary term are concerned VOICE002 speaks instead.

use std::ops::Range;

use super::lost_quotes::Change;
use super::{Rule, terms};
use crate::check::registry::{Info, Scope};
use crate::check::version::weight;
use crate::check::{Context, Version};
use crate::glossary::Voice as TermVoice;
use crate::model::{CodeRole, Finding, Message, Severity, Span, Variety};
use crate::text::quote::{Family, Kind, Quotation, Voice};

pub(super) struct LostQuotation;

const INFOS: &[Info] = &[Info {
    code: "QUOT003",
    name: "quotation-lost-or-added",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("lost_quotation.rs"),
}];

/// What a stretch of a version quotes.
struct Quoted {
    /// How many quotations it holds, whole or in part.
    count: usize,
    /// How many remain when those with nothing but *she said* between them are taken as one.
    joined: usize,
    /// How much is said in them, in letters.
    amount: f64,
    /// Titles, which may stand in quotation marks, title marks or italics.
    titles: usize,
    /// The quotations among them that nobody is said to say: they may be titles too.
    unsaid: usize,
}

impl Quoted {
    fn of(version: &Version<'_>, span: Span, segments: &Range<usize>) -> Quoted {
        let mut quoted = Quoted { count: 0, joined: 0, amount: 0.0, titles: 0, unsaid: 0 };
        let mut last: Option<&Quotation> = None;
        for quotation in reaching(version, span) {
            if is_title(version, quotation) {
                quoted.titles += 1;
                continue;
            }
            let inside = Span::new(quotation.inner.start.max(span.start), quotation.inner.end.min(span.end));
            quoted.amount += weight(inside.of(&version.text));
            quoted.count += 1;
            quoted.unsaid += usize::from(matches!(quotation.voice, Voice::Scare | Voice::Title));
            let goes_on = last.is_some_and(|last| {
                let gap = Span::new(last.span.end, quotation.span.start.max(last.span.end));
                // Words quoted inside a sentence of the outlet are no speech that goes on.
                let spoken = last
                    .inner
                    .of(&version.text)
                    .trim_end()
                    .ends_with([',', '.', '?', '!', '，', '。', '？', '！', '،', '؟'])
                    || gap.of(&version.text).trim_start().starts_with([',', '،']);
                spoken
                    && weight(gap.of(&version.text)) < 75.0
                    && (gap.of(&version.text).trim().is_empty() || continues(version, gap))
            });
            quoted.joined += usize::from(!goes_on);
            last = Some(quotation);
        }
        let italics = segments.clone().flat_map(|i| version.codes_in(i)).filter(|c| c.role == CodeRole::Fmt);
        quoted.titles += italics.count() / 2;
        quoted
    }
}

/// Whether nothing but *she said* stands in `gap`: no new statement begins there.
fn continues(version: &Version<'_>, gap: Span) -> bool {
    let words = gap.of(&version.text).trim_start();
    let reports = version.speech.reports_in(gap);
    let says = |kind: Kind| matches!(kind, Kind::Said | Kind::Asked | Kind::Shouted | Kind::Claim | Kind::AccordingTo);
    !words.starts_with("and ") && reports.iter().any(|r| says(r.kind))
}

/// The quotations of the first level that lie in `span`, whole or in part.
fn reaching<'v>(version: &'v Version<'_>, span: Span) -> impl Iterator<Item = &'v Quotation> {
    // Quotations are sorted by their start, and those of the first level do not overlap.
    let first = version.speech.quotations.partition_point(|q| q.span.start < span.start);
    let open = version.speech.quotations[..first].iter().rev().take(24).filter(move |q| q.inner.end > span.start);
    let open: Vec<&Quotation> = open.collect();
    open.into_iter().rev().chain(version.speech.quotations_in(span)).filter(|q| counts(q))
}

impl Rule for LostQuotation {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        let spans = context.group_spans(source);
        let mut difference: Vec<isize> = Vec::new();
        for (group, &(here, there)) in context.aligned.iter().zip(&spans) {
            difference.push(if here.is_empty() || there.is_empty() {
                0
            } else {
                let (from, to) = (Quoted::of(source, here, &group.source), Quoted::of(target, there, &group.target));
                let measure = weight(there.of(&target.text)) / weight(here.of(&source.text)).max(1.0);
                // Marks around glossary terms are VOICE002's, whether it speaks of them or not.
                let explained: isize = terms::glossary(context).map_or(0, |glossary| {
                    super::lost_quotes::changes(context, source, glossary, group).iter().map(Change::taken).sum()
                });
                compare(&from, &to, measure, explained)
            });
        }
        for i in 1..difference.len() {
            // Moved over a sentence border.
            if difference[i] * difference[i - 1] < 0 {
                let moved = difference[i].abs().min(difference[i - 1].abs());
                difference[i] -= moved * difference[i].signum();
                difference[i - 1] -= moved * difference[i - 1].signum();
            }
        }
        let mut reported = None;
        for (index, group) in context.aligned.iter().enumerate() {
            let (here, there) = spans[index];
            let wrong = difference[index];
            // A quotation of several sentences is one finding.
            if wrong > 0 {
                let Some(lost) = reaching(source, here).find(|q| !is_title(source, q)) else { continue };
                if reported.replace(lost.span.start) == Some(lost.span.start) {
                    continue;
                }
                // The euphemism itself stands bare: that is the worse thing to say.
                if let Some(bare) = bare(context, there) {
                    let message = Message::new("finding-voice002-lost").arg("term", bare.of(&target.text));
                    let mut finding = context.finding("VOICE002", bare, message);
                    finding.severity = Severity::Error;
                    out.push(finding);
                    continue;
                }
                let message = Message::new("finding-quot003-lost").arg("words", short(lost.inner.of(&source.text)));
                out.push(context.finding_at("QUOT003", context.group_place(group), message));
            } else if wrong < 0
                && let Some(added) =
                    target.speech.quotations_in(there).iter().find(|q| counts(q) && !is_title(target, q))
            {
                let message = Message::new("finding-quot003-added").arg("words", short(added.inner.of(&target.text)));
                out.push(context.finding("QUOT003", added.span, message));
            }
        }
    }
}

/// A euphemism in `span` of the target that the glossary wants in quotation marks and that has none.
fn bare(context: &Context<'_>, span: Span) -> Option<Span> {
    let (target, glossary) = (&context.target, terms::glossary(context)?);
    let uses = target.uses_in(span).iter().filter(|u| u.longest);
    let mut bare = uses.filter(|u| {
        let (_, term) = glossary.term(u.term);
        term.voice == TermVoice::Quoted
            && terms::belongs(term, target)
            && !terms::is_everyday(term)
            && target.speech.around(u.span).is_none()
    });
    bare.next().map(|u| u.span)
}

/// How many quotations are lost (above zero) or added (below).
fn compare(from: &Quoted, to: &Quoted, measure: f64, explained: isize) -> isize {
    let settle = |difference: isize| {
        let rest = difference - explained;
        // What is left may be titles that changed their marks.
        let unsaid = if rest > 0 { from.unsaid } else { to.unsaid };
        let spare = (from.titles + to.titles).min(unsaid);
        rest.signum() * (rest.abs() - spare.cast_signed()).max(0)
    };
    let difference = from.count.cast_signed() - to.count.cast_signed();
    // “One,” she said. “Two.” may become one quotation, and the reverse.
    let may_join = from.joined <= to.count && to.joined <= from.count;
    if may_join && explained == 0 && from.count > 0 && to.count > 0 {
        let share = to.amount / (from.amount * measure.max(0.1)).max(1.0);
        return if difference > 0 && share < 0.6 { settle(difference) } else { 0 };
    }
    settle(difference)
}

fn counts(quotation: &Quotation) -> bool {
    quotation.depth == 0 && quotation.family != Family::Block && quotation.family != Family::StraightSingle
}

/// Whether the marks are those of a title: by their kind or, where titles take the marks of
/// quotations (Uyghur), by the word that ends it or follows it.
fn is_title(version: &Version<'_>, quotation: &Quotation) -> bool {
    const KINDS: [&str; 14] = [
        "قانۇنى",
        "ئەھدىنامىسى",
        "خىتابنامىسى",
        "ھۆججەتلىرى",
        "ھۆججىتى",
        "تىزىملىكى",
        "كېلىشىمى",
        "نىزامى",
        "گېزىتى",
        "ژۇرنىلى",
        "دوكلاتى",
        "كىتابى",
        "رومانى",
        "فىلىمى",
    ];
    let (before, after) =
        (version.text[..quotation.span.start].trim_end(), version.text[quotation.span.end..].trim_start());
    // “保护卫士”（Safeguard Defenders）: a name that the source has without marks.
    let glossed =
        after.strip_prefix(['（', '(']).is_some_and(|gloss| gloss.starts_with(|c: char| c.is_ascii_uppercase()));
    matches!(quotation.family, Family::Title | Family::SingleTitle)
        || quotation.voice == Voice::Scare
            && version.lang.variety() != Variety::En
            && (glossed || BODIES.iter().any(|body| before.ends_with(body) || after.starts_with(body)))
        || version.lang.is_uyghur()
            && (quotation.voice == Voice::Scare && (names_a_body(after) || names_a_body(last_word(before)))
                || after.starts_with("ناملىق")
                || after.starts_with("دېگەن كىتاب")
                || KINDS.iter().any(|kind| quotation.inner.of(&version.text).trim_end().ends_with(kind)))
}

fn last_word(text: &str) -> &str {
    text.rsplit([' ', '\n']).next().unwrap_or("")
}

/// Whether one of the first words of `after` says that an organisation, a paper or a company was named: Uyghur puts
/// such names in quotation marks.
fn names_a_body(after: &str) -> bool {
    const UYGHUR: [&str; 15] = [
        "تەشكىلات",
        "گېزىت",
        "شىركەت",
        "شىركىت",
        "ژۇرنال",
        "فوند",
        "مەركىز",
        "مەركەز",
        "ئىنستىتۇت",
        "جەمئىيەت",
        "جەمئىيىت",
        "كومىتېت",
        "ئاگېنتلىق",
        "رادىيو",
        "نەشرىيات",
    ];
    let clause = after.split(['.', '،', '«', '؟', '\n']).next().unwrap_or("");
    clause.split(' ').take(3).any(|word| UYGHUR.iter().any(|body| word.starts_with(body)))
}

/// What stands before or behind the name of an organisation or a company: 人权组织“保护卫士”.
const BODIES: [&str; 18] = [
    "报",
    "報",
    "组织",
    "組織",
    "团体",
    "團體",
    "机构",
    "機構",
    "公司",
    "集团",
    "集團",
    "网站",
    "網站",
    "协会",
    "協會",
    "基金会",
    "基金會",
    "智库",
];

fn short(words: &str) -> String {
    let short: String = words.chars().take(40).collect();
    if short.len() < words.len() { format!("{short}…") } else { short }
}
