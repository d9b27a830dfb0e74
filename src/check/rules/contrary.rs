//! ## What it does
//! Finds a word of the translation that excludes what the source says: *stopped* became 继续 (go on), *mother*
//! دادىسى (father), *welcomed* 反对 (oppose).
//!
//! ## Why it matters
//! Such a sentence reads well and says the contrary; nobody finds it without the source.
//!
//! ## Wrong
//! ```text
//! en       The company will stop buying cotton from the region.
//! zh-Hans  该公司将继续从该地区采购棉花。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  该公司将停止从该地区采购棉花。
//! ```
//!
//! ## Fix
//! None: which of the two is right is for a person to say.
//!
//! ## Options
//! The words are data (`deeds.tsv`), in classes whose values exclude each other. A class that only one side
//! mentions says nothing, nor does a deed that is denied. What exchanges *confirmed* and *denied* is VOICE004.

use super::contraries::{Contraries, Table};
use super::{Rule, copied, negation};
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Finding, Message, Severity};

pub(super) struct Contrary;

const INFOS: &[Info] = &[Info {
    code: "NEGA002",
    name: "contrary-word",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("contrary.rs"),
}];

/// The class of the verbs that vouch for something or deny it; VOICE004 speaks of them.
pub(super) const SAYING: &str = "saying";

impl Rule for Contrary {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        let contraries = Contraries::of(Table::Deeds, source, target);
        for (here, there) in context.group_spans(source) {
            if here.is_empty() {
                continue;
            }
            let translated = || !copied::is_foreign(there.of(&target.text), target.lang.variety());
            let denies = || negation::is_negative_text(here.of(&source.text), &source.lang);
            for (class, word, other) in contraries.within(here, there, denies) {
                if class == SAYING || !translated() {
                    continue;
                }
                let message = Message::new("finding-nega002")
                    .arg("source", word.of(&source.text))
                    .arg("target", other.of(&target.text));
                out.push(context.finding("NEGA002", other, message));
            }
        }
    }
}
