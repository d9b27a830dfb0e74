//! ## What it does
//! Finds hedges (*alleged*, 涉嫌, گۇمان قىلىنغان) that the source has and the translation has not, or
//! that appear from nothing.
//!
//! ## Why it matters
//! Without *allegedly* an accusation is a verdict; with one that nobody wrote, a proven fact is in
//! doubt.
//!
//! ## Wrong
//! ```text
//! en       He allegedly leaked the files.
//! zh-Hans  他泄露了文件。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  据称，他泄露了文件。
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! Any other word that keeps the statement open satisfies the rule: a verb of claiming, a possible
//! mood, an attribution.

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Finding, Message, Severity, Span};
use crate::text::quote::{Kind, Report};

pub(super) struct Hedge;

const INFOS: &[Info] = &[Info {
    code: "HEDG001",
    name: "hedge-lost",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("hedge.rs"),
}];

impl Rule for Hedge {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        for group in context.translated() {
            let (here, there) = (Context::span(source, &group.source), Context::span(target, &group.target));
            if here.is_empty() || there.is_empty() {
                continue;
            }
            let (from, to) = (source.speech.reports_in(here), target.speech.reports_in(there));
            let open = |list: &[Report]| {
                list.iter().any(|r| r.kind.hedges() || matches!(r.kind, Kind::AccordingTo | Kind::DescribedAs))
            };
            if let Some(hedge) = from.iter().find(|r| demands(source.lang.language(), r.span.of(&source.text), r))
                && !open(to)
            {
                let message = Message::new("finding-hedg001-lost").arg("words", hedge.span.of(&source.text));
                out.push(context.finding_at("HEDG001", context.group_place(group), message));
            }
            let open_source = open(from) || from.iter().any(|r| r.kind.attributes());
            if let Some(hedge) = to.iter().find(|r| demands(target.lang.language(), r.span.of(&target.text), r))
                && !open_source
            {
                let span = Span::new(hedge.span.start, hedge.span.end);
                let message = Message::new("finding-hedg001-added").arg("words", span.of(&target.text));
                out.push(context.finding("HEDG001", span, message));
            }
        }
    }
}

/// Hedges that the other version must answer: those that put a deed or a source in doubt. Words of
/// mere possibility and nouns for suspects are left out.
fn demands(language: &str, words: &str, report: &Report) -> bool {
    if report.kind != Kind::Hedge {
        return false;
    }
    let lower = words.to_lowercase();
    match language {
        "en" => !["may have", "might have", "appears to", "appear to", "apparently", "charged with", "convicted of"]
            .contains(&lower.as_str()),
        "zh" => {
            !["可能", "似乎", "恐", "不排除", "嫌疑人", "犯罪嫌疑人", "外界认为", "外界認為", "普遍认为", "普遍認為"]
                .contains(&words)
        }
        // The Uyghur copulas are part of ordinary narration.
        _ => !["ئىكەن", "ئىمىش", "مۇمكىن", "ئېھتىمال", "بەلكىم", "ئەيىبلەنگەن", "ئىكەن، "]
            .iter()
            .any(|w| words.starts_with(w)),
    }
}
