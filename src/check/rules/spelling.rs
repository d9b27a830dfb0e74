//! ## What it does
//! Finds one person under two spellings in a version: *Rahile Dawut* and *Rahile Dawud*,
//! 伊力哈木·土赫提 and 伊力哈木·托合提.
//!
//! ## Why it matters
//! Readers and search engines take them for two people.
//!
//! ## Wrong
//! ```text
//! en  Rahile Dawut was sentenced in secret. Her daughter asks where Rahile Dawud is.
//! ```
//!
//! ## Right
//! ```text
//! en  Rahile Dawut was sentenced in secret. Her daughter asks where Rahile Dawut is.
//! ```
//!
//! ## Fix
//! Suggested: the spelling used most, or first.
//!
//! ## Options
//! Only names of two parts are compared, and only when one part is the same.

use std::collections::BTreeMap;

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Applicability, Finding, Message, Severity, Span};

pub(super) struct Spelling;

const INFOS: &[Info] = &[Info {
    code: "NAME002",
    name: "two-spellings",
    severity: Severity::Warning,
    scope: Scope::Version,
    page: include_str!("spelling.rs"),
}];

impl Rule for Spelling {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let target = &context.target;
        let text = &target.text;
        let all = if target.lang.is_chinese() { dotted(text) } else { capitalised(text) };
        let mut names: BTreeMap<(String, String), Vec<Span>> = BTreeMap::new();
        for (first, last, span) in all {
            names.entry((first, last)).or_default().push(span);
        }
        let list: Vec<_> = names.iter().collect();
        for (i, (a, uses_a)) in list.iter().enumerate() {
            for (b, uses_b) in &list[i + 1..] {
                let differ = match (a.0 == b.0, a.1 == b.1) {
                    (true, false) => alike(&a.1, &b.1),
                    (false, true) => alike(&a.0, &b.0),
                    _ => false,
                };
                if !differ {
                    continue;
                }
                let a_leads = (uses_a.len(), std::cmp::Reverse(uses_a[0].start))
                    > (uses_b.len(), std::cmp::Reverse(uses_b[0].start));
                let (lead, follow) = if a_leads { (uses_a, uses_b) } else { (uses_b, uses_a) };
                let wanted = lead[0].of(text);
                for span in *follow {
                    let message = Message::new("finding-name002").arg("name", span.of(text)).arg("other", wanted);
                    let mut finding = context.finding("NAME002", *span, message);
                    finding.fix = context.fix(*span, wanted, Applicability::Suggested);
                    out.push(finding);
                }
            }
        }
    }
}

/// Pairs of words with a capital, in Latin and Cyrillic letters.
fn capitalised(text: &str) -> Vec<(String, String, Span)> {
    let mut found = Vec::new();
    let mut before: Option<Span> = None;
    let mut at = 0;
    while at < text.len() {
        let Some(start) = text[at..].find(char::is_alphabetic).map(|i| at + i) else { break };
        let len: usize = text[start..]
            .chars()
            .take_while(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
            .map(char::len_utf8)
            .sum();
        let word = text[start..start + len].trim_end_matches(['\'', '’', '-']);
        let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
        let span = Span::new(start, start + word.len());
        at = start + len;
        let mut chars = word.chars();
        let name = chars.next().is_some_and(char::is_uppercase)
            && chars.all(|c| !c.is_uppercase())
            && word.chars().count() > 2;
        if name
            && let Some(first) = before
            && &text[first.end..span.start] == " "
        {
            found.push((first.of(text).to_owned(), word.to_owned(), Span::new(first.start, span.end)));
        }
        before = name.then_some(span);
    }
    found
}

/// Foreign names in Chinese: two runs of characters with a dot between.
fn dotted(text: &str) -> Vec<(String, String, Span)> {
    let mut found = Vec::new();
    for (at, dot) in text.match_indices(['·', '・', '‧']) {
        let han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
        let first: Vec<char> = text[..at].chars().rev().take_while(han).take(8).collect();
        let last: String = text[at + dot.len()..].chars().take_while(han).take(5).collect();
        // Where the name begins nobody can see: four characters before the dot are compared.
        let first: String = first.into_iter().take(4).collect::<Vec<_>>().into_iter().rev().collect();
        if first.chars().count() >= 2 && last.chars().count() >= 2 {
            let span = Span::new(at - first.len(), at + dot.len() + last.len());
            found.push((
                first,
                last.chars().take(3).collect(),
                Span::new(span.start, at + dot.len() + last.chars().take(3).map(char::len_utf8).sum::<usize>()),
            ));
        }
    }
    found
}

/// Two spellings of one word: of the same beginning, and one or two letters apart.
fn alike(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let han = a.iter().any(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
    let shortest = a.len().min(b.len());
    if han {
        return a.len() == b.len()
            && a.iter().zip(&b).filter(|(x, y)| x != y).count() <= 2
            && a.iter().zip(&b).any(|(x, y)| x == y);
    }
    if shortest < 4 || a[0] != b[0] {
        return false;
    }
    // Bairam and Bayram, but not Ahmed and Ahmet's son.
    let distance = distance(&a, &b);
    distance <= if shortest < 6 { 1 } else { 2 } && !plural(&a, &b)
}

/// China and Chinas, Uyghur and Uyghurs.
fn plural(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    long.starts_with(short) && matches!(long[short.len()..], ['s' | 'n' | 'i'] | ['e', 's'])
}

fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (diagonal + usize::from(x != y)).min(above + 1).min(row[j] + 1);
            diagonal = above;
        }
    }
    row[b.len()]
}
