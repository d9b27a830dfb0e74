//! ## What it does
//! Finds paragraphs, headings and strings that are longer than the project allows.
//!
//! ## Why it matters
//! A button, a caption or a search result cuts off what does not fit, often in the middle of a name.
//!
//! ## Wrong
//! ```text
//! max-length = 20
//! zh-Hans  联合国人权事务高级专员办事处的报告全文及其附件
//! ```
//!
//! ## Right
//! ```text
//! max-length = 20
//! zh-Hans  联合国人权办报告
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! `max-length` in `[check]`, or for some files in `[[check.path]]`: characters as a reader counts them (a
//! letter with its marks is one, an emoji is one). Without it the rule is silent.

use icu_segmenter::GraphemeClusterSegmenter;

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Finding, Message, Severity, Span};

pub(super) struct Length;

const INFOS: &[Info] = &[Info {
    code: "LENG001",
    name: "too-long",
    severity: Severity::Warning,
    scope: Scope::Version,
    page: include_str!("length.rs"),
}];

impl Rule for Length {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(most) = context.checker.settings.max_length else { return };
        let target = &context.target;
        for (span, _) in &target.blocks {
            let words = span.of(&target.text);
            // Cheap first: a text has at most as many characters as bytes.
            if words.len() <= most {
                continue;
            }
            let mut ends = GraphemeClusterSegmenter::new().segment_str(words.trim_end()).skip(1);
            let Some(fits) = ends.nth(most.saturating_sub(1)) else { continue };
            let more = ends.count();
            if more > 0 {
                let message = Message::new("finding-leng001").arg("length", most + more).arg("most", most);
                out.push(context.finding("LENG001", Span::new(span.start + fits, span.end), message));
            }
        }
    }
}
