//! ## What it does
//! Finds a sentence whose source says who speaks (*according to*, *described as*, *he said* beside a
//! quotation) while the translation hands the statement to nobody.
//!
//! ## Why it matters
//! A claim without its speaker becomes a fact.
//!
//! ## Wrong
//! ```text
//! en       According to Beijing, the camps are closed.
//! zh-Hans  营地已经关闭。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  据北京方面说，营地已经关闭。
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! Reporting words are data; a language without them is not checked.

use super::{Rule, terms};
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{BlockKind, Finding, Message, Severity};
use crate::text::quote::Kind;

pub(super) struct LostAttribution;

const INFOS: &[Info] = &[Info {
    code: "VOICE003",
    name: "attribution-lost",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("lost_attribution.rs"),
}];

/// The plainest words for handing a statement to somebody; others are too often mere verbs.
fn says(word: &str) -> bool {
    matches!(word.to_ascii_lowercase().as_str(), "said" | "says" | "say" | "according to")
}

impl Rule for LostAttribution {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        if target.speech.reports.is_empty() && target.segments.len() > 8 {
            // Nothing is known of how this text reports: better silent than wrong everywhere.
            return;
        }
        for (index, group) in context.aligned.iter().enumerate() {
            let (here, there) = (Context::span(source, &group.source), Context::span(target, &group.target));
            let prose = group.source.clone().all(|s| {
                !matches!(source.blocks[source.segments[s].block].1, BlockKind::Metadata | BlockKind::Heading)
            });
            if here.is_empty() || there.is_empty() || !prose {
                continue;
            }
            let quotes = !source.speech.quotations_in(here).is_empty();
            let wanted = source.speech.reports_in(here).iter().find(|report| match report.kind {
                Kind::AccordingTo | Kind::SoCalled => true,
                Kind::DescribedAs => report.distancing && quotes,
                Kind::Said => {
                    (quotes || says(report.span.of(&source.text))) && source.speech.around(report.span).is_none()
                }
                _ => false,
            });
            let Some(report) = wanted else { continue };
            let around = terms::neighbours(context, index);
            // Quotations may be led by the sentence before; a plain statement has to say it itself.
            let reach = if report.kind == Kind::Said && quotes { around } else { std::slice::from_ref(group) };
            let answered = reach.iter().any(|g| {
                let span = Context::span(target, &g.target);
                target.speech.reports_in(span).iter().any(|r| r.kind.attributes() || r.kind == Kind::HedgeNoun)
            });
            if !answered {
                let words = report.span.of(&source.text);
                let message = Message::new("finding-voice003").arg("words", words);
                out.push(context.finding_at("VOICE003", context.group_place(group), message));
            }
        }
    }
}
