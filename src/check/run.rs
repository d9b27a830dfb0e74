//! Runs the rules and settles what comes out.

use std::collections::BTreeMap;

use super::{Context, Profile, Settings, registry, rules, suppress};
use crate::io::sha256_hex;
use crate::model::{Finding, Severity};

/// Everything the rules find: severities settled, what is allowed or ignored taken out, sorted by
/// place, without duplicates, each with its fingerprint.
pub fn run(context: &Context<'_>) -> Vec<Finding> {
    let settings = &context.checker.settings;
    let mut findings = context.given.clone();
    for rule in rules::ALL {
        if rule.infos().iter().any(|info| settings.wants(info.code)) {
            rule.check(context, &mut findings);
        }
    }
    findings.sort_by(|a, b| (a.span.start, a.code, a.span.end).cmp(&(b.span.start, b.code, b.span.end)));
    findings.dedup_by(|a, b| a.code == b.code && a.span == b.span && a.message == b.message);
    suppress::apply(context, &mut findings);
    findings.retain_mut(|finding| settings.reports(finding));
    findings.sort_by(|a, b| (a.span.start, a.code, a.span.end).cmp(&(b.span.start, b.code, b.span.end)));
    fingerprint(context, &mut findings);
    findings
}

/// Identifies each finding by what it says and the words around it, not by where it stands, so that
/// a baseline survives lines that move. Equal ones are counted.
fn fingerprint(context: &Context<'_>, findings: &mut [Finding]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let target = &context.target;
    for finding in findings.iter_mut().filter(|finding| finding.fingerprint.is_empty()) {
        let around = target
            .segments
            .iter()
            .find(|s| s.anchor.start <= finding.span.start && finding.span.start < s.anchor.end.max(s.anchor.start + 1))
            .map_or("", |s| near(s.span.of(&target.text), finding.span.start - s.anchor.start));
        let text = target.source.get(finding.span.range()).unwrap_or("");
        let key = format!("{}\n{}\n{}\n{}", finding.code, finding.message, text, around);
        let count = seen.entry(key.clone()).or_insert(0);
        *count += 1;
        let mut hash = sha256_hex(format!("{key}\n{count}").as_bytes());
        hash.truncate(32);
        finding.fingerprint = hash;
    }
}

/// The words that identify a place: the sentence, or what is near when a "sentence" has no end.
fn near(sentence: &str, at: usize) -> &str {
    const ENOUGH: usize = 4096;
    if sentence.len() <= ENOUGH {
        return sentence;
    }
    let middle = at.min(sentence.len());
    let start = sentence.floor_char_boundary(middle.saturating_sub(ENOUGH / 16));
    &sentence[start..sentence.floor_char_boundary(middle + ENOUGH / 16)]
}

impl Settings {
    /// Whether findings with this code are reported.
    pub fn wants(&self, code: &str) -> bool {
        let names = |list: &[String]| list.iter().any(|prefix| code.starts_with(prefix.as_str()));
        (self.select.is_empty() || names(&self.select)) && !names(&self.ignore)
    }

    /// Codes and prefixes in the settings that name no rule.
    pub fn unknown(&self) -> Vec<&str> {
        let known = registry::all();
        let named = self.select.iter().chain(&self.ignore).chain(self.severities.keys());
        named.map(String::as_str).filter(|name| !known.iter().any(|info| info.code.starts_with(name))).collect()
    }

    /// Gives `finding` the severity it has under these settings; whether it is reported at all.
    pub fn reports(&self, finding: &mut Finding) -> bool {
        self.settle(finding);
        self.wants(finding.code) && self.min_severity.is_none_or(|least| finding.severity >= least)
    }

    fn settle(&self, finding: &mut Finding) {
        let longest = self.severities.iter().filter(|(prefix, _)| finding.code.starts_with(prefix.as_str()));
        if let Some((_, severity)) = longest.max_by_key(|(prefix, _)| prefix.len()) {
            finding.severity = *severity;
        } else if self.profile == Profile::Draft && matches!(finding.code, "UNTR001" | "MSGS001") {
            finding.severity = Severity::Note;
        }
    }
}
