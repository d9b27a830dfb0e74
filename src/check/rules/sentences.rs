//! ## What it does
//! Finds sentences of the source that the translation dropped, sentences it added, and translations
//! far too short for what they translate.
//!
//! ## Why it matters
//! A dropped sentence is the one error that nobody sees who reads the translation alone.
//!
//! ## Wrong
//! ```text
//! en       He was held for two years. Nobody told his family.
//! zh-Hans  他被关押了两年。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  他被关押了两年。没有人告诉他的家人。
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! Sentences are aligned by structure, length and numbers; one that was merged into its neighbour is
//! recognised by the length of the result. A bilingual file needs no alignment and has UNTR001
//! instead.

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::check::version::weight;
use crate::model::{Finding, Message, Severity};

pub(super) struct Sentences;

const INFOS: &[Info] = &[Info {
    code: "UNTR003",
    name: "sentence-missing-or-added",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("sentences.rs"),
}];

impl Rule for Sentences {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        let bilingual = context.aligned.iter().any(|group| group.state.is_some());
        let length = |version: &crate::check::Version<'_>, range: &std::ops::Range<usize>| {
            weight(Context::span(version, range).of(&version.text))
        };
        let total = |version| -> f64 {
            context
                .translated()
                .map(|g| length(version, if std::ptr::eq(version, source) { &g.source } else { &g.target }))
                .sum::<f64>()
                + 200.0
        };
        // Two languages differ in how long they are; the middle of this article is the measure.
        let ratio = (total(target) / total(source)).clamp(0.4, 2.5);
        let count = context.translated().count();
        for group in &context.aligned {
            let (here, there) = (length(source, &group.source), length(target, &group.target));
            let words = |text: &str| {
                let short: String = text.chars().take(60).collect();
                if short.len() < text.len() { format!("{short}…") } else { short }
            };
            let from = Context::span(source, &group.source).of(&source.text);
            let to = Context::span(target, &group.target);
            if !bilingual && group.target.is_empty() && here >= 16.0 {
                let message = Message::new("finding-untr003-missing").arg("source", words(from));
                out.push(context.finding_at("UNTR003", context.group_place(group), message));
            } else if !bilingual && group.source.is_empty() && there >= 16.0 {
                let message = Message::new("finding-untr003-added").arg("target", words(to.of(&target.text)));
                out.push(context.finding("UNTR003", to, message));
            } else if here >= 30.0 && there > 0.0 {
                let share = there / (here * ratio);
                let merged = group.source.len() > group.target.len();
                let limit = if merged { 0.7 } else { 0.42 };
                // With a sentence or two there is no measure but for a merger.
                if share < limit && (merged || count > 2) {
                    let message = Message::new("finding-untr003-short").arg("percent", (share * 100.0) as i64);
                    out.push(context.finding("UNTR003", to, message));
                }
            }
        }
    }
}
