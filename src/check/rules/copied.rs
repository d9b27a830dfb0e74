//! ## What it does
//! Finds sentences that have no translation, or whose translation is the source copied over.
//!
//! ## Why it matters
//! An untranslated sentence in a published version is the most visible error there is, and the
//! easiest to miss in a language the editor does not read.
//!
//! ## Wrong
//! ```text
//! en       He was held for two years.
//! zh-Hans  He was held for two years.
//! ```
//!
//! ## Right
//! ```text
//! en       He was held for two years.
//! zh-Hans  他被关押了两年。
//! ```
//!
//! ## Fix
//! Translate the sentence. There is no automatic fix.
//!
//! ## Options
//! With the profile `draft` the finding is a note. Names, numbers, addresses and codes alone may
//! stay as they are and are never reported.

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Finding, Message, Severity};

pub(super) struct Copied;

const INFOS: &[Info] = &[Info {
    code: "UNTR001",
    name: "untranslated",
    severity: Severity::Error,
    scope: Scope::Pair,
    page: include_str!("copied.rs"),
}];

impl Rule for Copied {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        for group in &context.aligned {
            let original = Context::span(source, &group.source).of(&source.text).trim();
            let span = Context::span(&context.target, &group.target);
            let translation = span.of(&context.target.text).trim();
            if !is_prose(original) {
                continue;
            }
            let id = match translation {
                // In a pair of documents UNTR003 says so.
                "" if group.state.is_none() => continue,
                "" => "finding-untr001-empty",
                same if same == original => "finding-untr001-copied",
                _ => continue,
            };
            let finding = context.finding_at("UNTR001", context.group_place(group), Message::new(id));
            out.push(finding);
        }
    }
}

/// Whether `text` holds words that somebody would translate: two letters in lower case in a row, or
/// any letter of a script without case.
fn is_prose(text: &str) -> bool {
    let bare: Vec<&str> = text.split_whitespace().filter(|word| !word.contains("://") && !word.contains('@')).collect();
    let words = bare.iter().filter(|word| {
        let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
        letters.len() > 1 && letters[0].is_lowercase() || letters.iter().any(|c| !c.is_lowercase() && !c.is_uppercase())
    });
    words.count() > 0
}
