//! The table of codes: what a rule is called, how bad its findings are, and its page.

use super::rules;
use crate::glossary::lint;
use crate::model::Severity;

/// One code of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Info {
    /// `TERM001`: four letters for the subject, three digits.
    pub code: &'static str,
    /// A short name for machines and links: `forbidden-term`.
    pub name: &'static str,
    /// How bad a finding is before profiles and settings speak.
    pub severity: Severity,
    /// What it needs to see.
    pub scope: Scope,
    /// The source file of the rule; its top comment is the rule's page.
    pub(crate) page: &'static str,
}

/// What a rule needs to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// One version alone is enough.
    Version,
    /// The source is needed.
    Pair,
    /// More than one document: the caller of [`super::run`] reports it.
    Project,
}

impl Info {
    /// The letters of the code: what it shares with other rules of its subject.
    pub fn subject(&self) -> &'static str {
        self.code.trim_end_matches(|c: char| c.is_ascii_digit())
    }

    /// The rule's page in Markdown: what it does, why it matters, wrong, right, fix, options.
    pub fn page(&self) -> String {
        let lines = self.page.lines().take_while(|line| line.starts_with("//!"));
        let mut page = String::new();
        for line in lines {
            let line = line.trim_start_matches("//!");
            page.push_str(line.strip_prefix(' ').unwrap_or(line));
            page.push('\n');
        }
        page
    }
}

/// Every code, sorted.
pub fn all() -> Vec<Info> {
    let mut infos: Vec<Info> = rules::ALL.iter().flat_map(|rule| rule.infos()).copied().collect();
    infos.extend_from_slice(super::across::INFOS);
    infos.extend_from_slice(super::suppress::INFOS);
    infos.extend_from_slice(super::exchange::INFOS);
    infos.extend(lint::CODES.iter().map(|&(code, severity, name)| Info {
        code,
        name,
        severity,
        scope: Scope::Project,
        page: include_str!("glossary.page.md"),
    }));
    infos.sort_by_key(|info| info.code);
    infos
}

/// The entry of `code`, whatever its case.
pub fn find(code: &str) -> Option<Info> {
    all().into_iter().find(|info| info.code.eq_ignore_ascii_case(code))
}
