//! ## What it does
//! Finds a verb of saying that changed sides: *claimed* or *said* became *admitted*, *confirmed* or
//! *pointed out*; a plain *said* became *claimed*; what was *confirmed* is now *denied* or *hinted at*.
//!
//! ## Why it matters
//! *The ministry confirmed* makes a fact of what the ministry claims; *she claims* makes a doubt of what
//! a witness said.
//!
//! ## Wrong
//! ```text
//! en       The embassy claimed that the students enjoy full freedom.
//! zh-Hans  大使馆证实，学生享有充分的自由。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  大使馆声称，学生享有充分的自由。
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! Neutral verbs (*said*, 说, 表示, دېدى) may stand for any other. Which verbs take a side is data
//! (`strength` in `reporting.tsv`).

use super::contraries::{Contraries, Table};
use super::{Rule, contrary, negation, terms};
use crate::check::registry::{Info, Scope};
use crate::check::{Context, Version};
use crate::model::{Finding, Message, Severity, Span};
use crate::text::quote::{Kind, Report, Stance};

pub(super) struct ChangedVerb;

const INFOS: &[Info] = &[Info {
    code: "VOICE004",
    name: "verb-of-saying-changed",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("changed_verb.rs"),
}];

impl Rule for ChangedVerb {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        let contraries = Contraries::of(Table::Deeds, source, target);
        for group in context.translated() {
            let (here, there) = (Context::span(source, &group.source), Context::span(target, &group.target));
            let from: Vec<&Report> = verbs(source, here).collect();
            let to: Vec<&Report> = verbs(target, there).collect();
            let has = |list: &[&Report], stance: Stance| list.iter().any(|r| r.stance == stance);
            let changed = to.iter().find(|r| match r.stance {
                // What is admitted or confirmed is so; the source only said, claimed or denied it.
                Stance::Factive => {
                    !from.is_empty()
                        && !has(&from, Stance::Factive)
                        && !vouches(here.of(&source.text), &source.lang)
                        && (endorses(r.span.of(&target.text)) && !is_quoted(target, r, &from, source)
                            || from.iter().any(|r| r.kind == Kind::Claim && r.stance == Stance::Distancing)
                                && !to.iter().any(|r| r.kind == Kind::Claim && r.stance == Stance::Distancing))
                }
                Stance::Distancing => {
                    r.kind == Kind::Claim
                        && from.iter().any(|r| r.kind == Kind::Said)
                        && !distances(source, here)
                        && sharp(r.span.of(&target.text))
                }
                Stance::Neutral => false,
            });
            // What was confirmed is now only hinted at.
            let weakened = || {
                let confirmed = from.iter().any(|r| endorses(r.span.of(&source.text)));
                let place = hint(there.of(&target.text))?.shift(there.start);
                (confirmed && !has(&to, Stance::Factive) && hint(here.of(&source.text)).is_none()).then_some(place)
            };
            if let Some(place) = changed.map(|report| report.span).or_else(weakened) {
                let words = place.of(&target.text);
                let theirs = from.iter().map(|r| r.span.of(&source.text)).collect::<Vec<_>>().join(" · ");
                let message = Message::new("finding-voice004").arg("words", words).arg("source", theirs);
                out.push(context.finding("VOICE004", place, message));
                continue;
            }
            let denies = || negation::is_negative_text(here.of(&source.text), &source.lang);
            let contrary =
                contraries.within(here, there, denies).into_iter().find(|(class, ..)| *class == contrary::SAYING);
            if let Some((_, word, other)) = contrary {
                let message = Message::new("finding-voice004")
                    .arg("words", other.of(&target.text))
                    .arg("source", word.of(&source.text));
                out.push(context.finding("VOICE004", other, message));
            }
        }
    }
}

/// The verbs of saying in `span`.
fn verbs<'v>(version: &'v Version<'_>, span: Span) -> impl Iterator<Item = &'v Report> {
    let verbs = version.speech.reports_in(span).iter();
    verbs.filter(|r| {
        matches!(r.kind, Kind::Said | Kind::Claim | Kind::Judge) && terms::counts(version, r) && !is_noun(version, r)
    })
}

/// An asylum claim, their claims.
fn is_noun(version: &Version<'_>, report: &Report) -> bool {
    const BEFORE: [&str; 12] =
        ["a", "an", "the", "his", "her", "its", "their", "this", "that", "these", "asylum", "of"];
    let word = version.text[..report.span.start].split_whitespace().next_back().unwrap_or("").to_ascii_lowercase();
    version.lang.language() == "en" && BEFORE.contains(&word.as_str())
}

/// Verbs that make a confession or a proof of what was said; to point out or to reveal is done lightly.
fn endorses(word: &str) -> bool {
    const STRONG: [&str; 21] = [
        "承认",
        "承認",
        "坦承",
        "供认",
        "供認",
        "招认",
        "招認",
        "证实",
        "證實",
        "证明",
        "證明",
        "坦白",
        "ئېتىراپ",
        "ئىقرار",
        "ئىسپاتلى",
        "دەلىللى",
        "جەزملەشتۈر",
        "admit",
        "confess",
        "confirm",
        "prove",
    ];
    let word = word.to_lowercase();
    STRONG.iter().any(|stem| word.starts_with(stem))
}

/// Whether a verb in a quotation of the target answers none in a quotation of the source: what the speaker was
/// made to admit is no word of the outlet.
fn is_quoted(target: &Version<'_>, report: &Report, from: &[&Report], source: &Version<'_>) -> bool {
    let inside = |version: &Version<'_>, report: &Report| version.speech.around(report.span).is_some();
    inside(target, report) && !from.iter().any(|r| inside(source, r))
}

/// A word in `text` that only hints at something or guesses it.
fn hint(text: &str) -> Option<Span> {
    const STEMS: [&str; 22] = [
        "暗示",
        "影射",
        "推测",
        "推測",
        "猜测",
        "猜測",
        "揣测",
        "揣測",
        "怀疑",
        "懷疑",
        "ئىشارە",
        "پەرەز",
        "گۇمان",
        "suggest",
        "hint",
        "imply",
        "implie",
        "speculat",
        "suspect",
        "guess",
        "presum",
        "assum",
    ];
    let lower = text.to_lowercase();
    let places = STEMS.iter().filter_map(|stem| lower.find(stem).map(|at| Span::new(at, at + stem.len())));
    places
        .filter(|place| {
            place.end <= text.len() && text.is_char_boundary(place.start) && text.is_char_boundary(place.end)
        })
        .min_by_key(|place| place.start)
}

/// Verbs that call what was said a lie or nearly one.
fn sharp(word: &str) -> bool {
    const STEMS: [&str; 26] = [
        "声称",
        "聲稱",
        "宣称",
        "宣稱",
        "自称",
        "自稱",
        "号称",
        "號稱",
        "谎称",
        "謊稱",
        "诬称",
        "誣稱",
        "妄称",
        "妄稱",
        "诡称",
        "詭稱",
        "狡辩",
        "狡辯",
        "污蔑",
        "诬蔑",
        "扬言",
        "揚言",
        "دەۋا قىل",
        "داۋا قىل",
        "claimed",
        "alleg",
    ];
    let word = word.to_lowercase();
    STEMS.iter().any(|stem| word.starts_with(stem))
}

/// Whether the source itself vouches for something: *recognized*, *evidence*, *showed*, *found that*.
fn vouches(text: &str, lang: &crate::model::Lang) -> bool {
    const ENGLISH: [&str; 21] = [
        "recogni",
        "acknowledg",
        "admi",
        "confess",
        "confirm",
        "verif",
        "prove",
        "proof",
        "evidence",
        "reveal",
        "show",
        "conced",
        "conclu",
        "determin",
        "found",
        "ruled",
        "accept",
        "document",
        "establish",
        "corroborat",
        "grant",
    ];
    const OTHER: [&str; 14] = [
        "承认",
        "承認",
        "认可",
        "認可",
        "证",
        "證",
        "核实",
        "核實",
        "确认",
        "確認",
        "ئېتىراپ",
        "ئىسپات",
        "دەلىل",
        "جەزم",
    ];
    let lower = text.to_lowercase();
    if lang.language() == "en" {
        return lower.split(|c: char| !c.is_alphabetic()).any(|word| ENGLISH.iter().any(|stem| word.starts_with(stem)));
    }
    OTHER.iter().any(|stem| lower.contains(stem))
}

/// Whether the source distances itself somewhere in `span`.
fn distances(source: &Version<'_>, span: Span) -> bool {
    let kinds = |r: &Report| r.stance == Stance::Distancing || r.kind == Kind::Judge || r.kind.hedges();
    source.speech.reports_in(span).iter().any(kinds)
}
