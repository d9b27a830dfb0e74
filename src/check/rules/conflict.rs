//! ## What it does
//! Finds the same source sentence translated in two ways within one document, between the documents of
//! one run, or otherwise than in the project's memory; and two different sources with the same translation.
//!
//! ## Why it matters
//! Readers compare; so does the translation memory, which then holds both.
//!
//! ## Wrong
//! ```text
//! en       The ministry did not answer any of our letters. / He waited. / The ministry did not answer any of our letters.
//! zh-Hans  该部没有回复我们的任何来信。 / 他等着。 / 该部对我们的信件一概不予理会。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  该部没有回复我们的任何来信。 / 他等着。 / 该部没有回复我们的任何来信。
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! Sentences of fewer than three words (five characters in Chinese) are left alone, and between documents
//! those of fewer than five (eight). The memory is asked when a project is checked that names one
//! (`memory` in `tilmach.toml`); the reverse between documents is a note.

use std::collections::BTreeMap;

use super::Rule;
use crate::check::registry::{Info, Scope};
use crate::check::version::weight;
use crate::check::{Context, Version};
use crate::model::{Finding, Message, Severity};

pub(super) struct Conflict;

const INFOS: &[Info] = &[
    Info {
        code: "CONS001",
        name: "same-source-other-target",
        severity: Severity::Warning,
        scope: Scope::Pair,
        page: include_str!("conflict.rs"),
    },
    Info {
        code: "CONS002",
        name: "same-target-other-source",
        severity: Severity::Warning,
        scope: Scope::Pair,
        page: include_str!("conflict.rs"),
    },
];

/// A sentence as it is compared: white space counts as one space.
pub(in crate::check) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the memory holds translations of the sentence `here` and none of them is `there`; then the best.
fn remembered(context: &Context<'_>, source: &Version<'_>, here: &str, there: &str) -> Option<String> {
    let memory = context.checker.memory.as_ref()?;
    let known = memory.translations(here, &source.lang, &context.target.lang);
    if known.iter().any(|known| fold(known) == there) { None } else { known.into_iter().next() }
}

impl Rule for Conflict {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        let mut by_source: BTreeMap<String, String> = BTreeMap::new();
        let mut by_target: BTreeMap<String, String> = BTreeMap::new();
        for group in context.translated() {
            let here = fold(Context::span(source, &group.source).of(&source.text));
            let span = Context::span(target, &group.target);
            let there = fold(span.of(&target.text));
            if weight(&here) < 15.0 || weight(&there) < 12.0 {
                continue;
            }
            if let Some(other) = remembered(context, source, &here, &there) {
                out.push(context.finding("CONS001", span, Message::new("finding-cons001-memory").arg("other", other)));
            }
            match by_source.get(&here) {
                Some(other) if *other != there => {
                    let message = Message::new("finding-cons001").arg("other", other.as_str());
                    out.push(context.finding("CONS001", span, message));
                }
                Some(_) => {}
                None => drop(by_source.insert(here.clone(), there.clone())),
            }
            match by_target.get(&there) {
                Some(other) if *other != here && other.to_lowercase() != here.to_lowercase() => {
                    let message = Message::new("finding-cons002").arg("other", other.as_str());
                    out.push(context.finding("CONS002", span, message));
                }
                Some(_) => {}
                None => drop(by_target.insert(there, here)),
            }
        }
    }
}
