//! ## What it does
//! Finds quotation marks that open and never close, close what was never opened, or hold nothing.
//!
//! ## Why it matters
//! Where a quotation ends is where somebody's responsibility ends.
//!
//! ## Wrong
//! ```text
//! en  “They beat us, she said.
//! ```
//!
//! ## Right
//! ```text
//! en  “They beat us,” she said.
//! ```
//!
//! ## Fix
//! None: only a person knows where the quotation ends.
//!
//! ## Options
//! A quotation of several paragraphs may open each of them and close the last. Apostrophes and
//! single quotation marks are told apart by the letters around them; in doubt nothing is reported.

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Finding, Message, Severity};
use crate::text::quote::{Family, Quotation};

pub(super) struct Unbalanced;

const INFOS: &[Info] = &[Info {
    code: "QUOT001",
    name: "unbalanced-quotation",
    severity: Severity::Error,
    scope: Scope::Version,
    page: include_str!("unbalanced.rs"),
}];

impl Rule for Unbalanced {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let target = &context.target;
        for mark in &target.speech.unpaired {
            let id = if mark.opens { "finding-quot001-open" } else { "finding-quot001-close" };
            let message = Message::new(id).arg("mark", mark.span.of(&target.text));
            out.push(context.finding("QUOT001", mark.span, message));
        }
        // "" may stand for an empty string in what is no prose.
        let empty = |q: &&Quotation| q.family != Family::Straight && q.inner.of(&target.text).trim().is_empty();
        for quotation in target.speech.quotations.iter().filter(empty) {
            let message = Message::new("finding-quot001-empty").arg("marks", quotation.span.of(&target.text));
            out.push(context.finding("QUOT001", quotation.span, message));
        }
    }
}
