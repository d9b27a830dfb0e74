//! ## What it does
//! Finds terms that the glossary forbids or deprecates for the language.
//!
//! ## Why it matters
//! The glossary records why each form is wrong: a slur, a state's label, an outdated spelling. One
//! of them in the outlet's own voice undoes the care of the rest.
//!
//! ## Wrong
//! ```text
//! en  The Uigurs of Sinkiang
//! ```
//!
//! ## Right
//! ```text
//! en  The Uyghurs of Xinjiang
//! ```
//!
//! ## Fix
//! Suggested: the preferred form of the same concept, when a verified one exists.
//!
//! ## Options
//! A deprecated form is a warning, a forbidden one an error. Inside an attributed quotation or the
//! title of a document a form is left alone, unless the source shows that the translator chose it.
//! A form that is good in another concept is reported only where the source or the text beside it
//! shows the concept in which it is bad.

use super::{Rule, terms};
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::glossary::{Concept, Status, Term};
use crate::model::{Finding, Message, Severity};

pub(super) struct Forbidden;

const INFOS: &[Info] = &[Info {
    code: "TERM001",
    name: "forbidden-term",
    severity: Severity::Warning,
    scope: Scope::Version,
    page: include_str!("forbidden.rs"),
}];

impl Rule for Forbidden {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        for bad in terms::bad(context).into_iter().filter(|bad| !is_name(bad.concept, bad.term)) {
            let words = bad.span.of(&context.target.text);
            let forbidden = bad.term.status == Status::Forbidden;
            let id = if forbidden { "finding-term001-forbidden" } else { "finding-term001-deprecated" };
            let mut finding = context.finding("TERM001", bad.span, Message::new(id).arg("term", words));
            if forbidden {
                finding.severity = Severity::Error;
            }
            terms::explain(context, &mut finding, bad.concept, bad.term);
            finding.fix = terms::replace(context, bad.span, bad.concept, bad.term);
            out.push(finding);
        }
    }
}

/// Names of people and places by way of Chinese, in Latin letters, have a rule of their own.
pub(in crate::check) fn is_name(concept: &Concept, term: &Term) -> bool {
    let proper = concept.pos.as_deref() == Some("proper") && term.form.bytes().any(|b| b.is_ascii_alphabetic());
    let chinese = term.reason.as_deref().is_some_and(|r| r.contains("pinyin") || r.contains("Chinese"));
    proper && chinese && matches!(concept.group.as_str(), "places" | "people-titles")
}
