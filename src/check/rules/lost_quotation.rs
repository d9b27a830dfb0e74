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
//! A quotation may move to the sentence beside it. Titles may change between quotation marks, title
//! marks and italics. Where the marks around a glossary term are concerned VOICE002 speaks instead.

use super::Rule;
use crate::check::registry::{Info, Scope};
use crate::check::{Context, Version};
use crate::model::{CodeRole, Finding, Message, Severity, Span};
use crate::text::quote::{Family, Quotation};

pub(super) struct LostQuotation;

const INFOS: &[Info] = &[Info {
    code: "QUOT003",
    name: "quotation-lost-or-added",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("lost_quotation.rs"),
}];

impl Rule for LostQuotation {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        let spans = context.group_spans(source);
        let count =
            |version: &Version<'_>, span: Span| version.speech.quotations_in(span).iter().filter(|q| counts(q)).count();
        let mut difference: Vec<isize> = spans
            .iter()
            .map(|&(here, there)| {
                if there.is_empty() || here.is_empty() {
                    0
                } else {
                    count(source, here).cast_signed() - count(target, there).cast_signed()
                }
            })
            .collect();
        for i in 1..difference.len() {
            // Moved over a sentence border.
            if difference[i] * difference[i - 1] < 0 {
                let moved = difference[i].abs().min(difference[i - 1].abs());
                difference[i] -= moved * difference[i].signum();
                difference[i - 1] -= moved * difference[i - 1].signum();
            }
        }
        for (index, group) in context.aligned.iter().enumerate() {
            let (here, there) = spans[index];
            // Marks around glossary terms are VOICE002's.
            let explained = super::lost_quotes::changed(context, group);
            let titles = |version: &Version<'_>, span: Span, segments: &std::ops::Range<usize>| {
                let marks = version.speech.quotations_in(span).iter().filter(|q| is_title(q)).count();
                let italics = segments.clone().flat_map(|i| version.codes_in(i)).filter(|c| c.role == CodeRole::Fmt);
                marks + italics.count() / 2
            };
            let spare = titles(source, here, &group.source) + titles(target, there, &group.target);
            let wrong = difference[index];
            let spare = spare + explained;
            if wrong == 0 || wrong.unsigned_abs() <= spare {
                continue;
            }
            let from = source.speech.quotations_in(here).iter().find(|q| counts(q));
            let to = target.speech.quotations_in(there).iter().find(|q| counts(q));
            if wrong > 0 {
                let words = from.map_or("", |q| q.inner.of(&source.text));
                let message = Message::new("finding-quot003-lost").arg("words", short(words));
                out.push(context.finding_at("QUOT003", context.group_place(group), message));
            } else if let Some(q) = to {
                let message = Message::new("finding-quot003-added").arg("words", short(q.inner.of(&target.text)));
                out.push(context.finding("QUOT003", q.span, message));
            }
        }
    }
}

fn counts(quotation: &Quotation) -> bool {
    quotation.depth == 0
        && !is_title(quotation)
        && quotation.family != Family::Block
        && quotation.family != Family::StraightSingle
}

fn is_title(quotation: &Quotation) -> bool {
    matches!(quotation.family, Family::Title | Family::SingleTitle)
}

fn short(words: &str) -> String {
    let short: String = words.chars().take(40).collect();
    if short.len() < words.len() { format!("{short}…") } else { short }
}
