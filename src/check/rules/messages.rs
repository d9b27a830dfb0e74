//! ## What it does
//! Compares the messages of two Fluent, JSON or YAML files by name: MSGS001 where the translation lacks a message
//! or an attribute or has nothing in it, MSGS002 where it has one that the source does not know.
//!
//! ## Why it matters
//! A missing message is shown in another language or by its name; one that nobody asks for any more is
//! translated for nothing, and is often a missing one under a name with a slip.
//!
//! ## Wrong
//! ```text
//! en       save = Save
//!          close = Close
//! zh-Hans  save = 保存
//!          colse = 关闭
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  save = 保存
//!          close = 关闭
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! The branches of a selector and the forms of a plural are compared as one message: languages have
//! different ones. A language tag around all messages, as Rails has it, is no part of their names. While the
//! profile is `draft` a missing message is a note.

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Finding, Message, Severity};

pub(super) struct Messages;

const INFOS: &[Info] = &[
    Info {
        code: "MSGS001",
        name: "message-missing",
        severity: Severity::Error,
        scope: Scope::Pair,
        page: include_str!("messages.rs"),
    },
    Info {
        code: "MSGS002",
        name: "message-unknown",
        severity: Severity::Warning,
        scope: Scope::Pair,
        page: include_str!("messages.rs"),
    },
];

impl Rule for Messages {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let source = context.source.as_ref().and_then(|source| source.catalogue.as_ref());
        let (Some(source), Some(target)) = (source, context.target.catalogue.as_ref()) else { return };
        for (name, place) in source.lacking(target) {
            out.push(context.finding_at("MSGS001", place, Message::new("finding-msgs001").arg("name", name)));
        }
        for (name, place) in target.unknown_to(source) {
            out.push(context.finding_at("MSGS002", place, Message::new("finding-msgs002").arg("name", name)));
        }
    }
}
