//! The rules: one file each. The comment at a file's top is the rule's page, with fixed headings.

use super::Context;
use super::registry::Info;
use crate::model::Finding;

mod copied;

/// Something that reads versions and reports what is wrong.
///
/// A rule is pure: the same context gives the same findings, in any order (the runner sorts). It
/// reports only codes of its own `infos`, points only into the target's file, and would rather say
/// nothing than guess: a reader who has seen three false findings reads no more.
pub trait Rule: Sync {
    /// The codes it may report.
    fn infos(&self) -> &'static [Info];
    /// Appends what it finds.
    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>);
}

/// Every rule, in the order of the codes' table.
pub(super) const ALL: &[&dyn Rule] = &[&copied::Copied];
