//! Runs the rules and settles what comes out.

use super::{Context, rules};
use crate::model::Finding;

/// Everything the rules find: sorted by place, without duplicates, with severities settled.
pub fn run(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules::ALL {
        rule.check(context, &mut findings);
    }
    findings.sort_by(|a, b| (a.span.start, a.code, a.span.end).cmp(&(b.span.start, b.code, b.span.end)));
    findings.dedup_by(|a, b| a.code == b.code && a.span == b.span && a.message == b.message);
    findings
}
